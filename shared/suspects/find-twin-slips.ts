import type { DocumentKind } from '../documents/document.ts'
import { stem } from '../search/stem.ts'
import { editDistance, toSoundCode } from '../text/compare-words.ts'
import { isEnglishName, isEnglishWord } from '../text/english.ts'
import type { SourceText, Token } from './source-text.ts'
import { spanOf, type Suspect } from './suspect.ts'

/** What makes one word of a sentence be told from another by its place alone. */
const wordsBefore = 2
const wordsAfter = 3
const leastLetters = 3
/** A whole clause told twice, no turn of phrase. */
const leastShared = 9
const mostShared = 20
const spokenKinds: ReadonlySet<DocumentKind> = new Set(['call', 'podcast'])
const particles: ReadonlySet<string> = new Set(
  'the and for was were are has had have been with that this from our its their his her not but you your they will would can could than then into over out who which what when where how all any some one two more most very also just only such per via'.split(
    ' ',
  ),
)

/**
 * Two sentences that are word for word the same but for one word, which sounds like the other: `softness in demand led
 * in the quarter` and `softness in demand late in the quarter`. One of the two was misheard; which, a person tells, and
 * opposites can sound alike (`before`, `after`), so that real words are only kept for who asks.
 */
export function findTwinSlips(source: SourceText): readonly Suspect[] {
  // What is written and not heard has no mishearings.
  if (!spokenKinds.has(source.document.metadata.kind)) return []
  const { tokens } = source
  const ids = numberWords(tokens)
  const weights = sumWeights(tokens)
  const seen = new Map<number, readonly [at: number, count: number]>()
  const suspects: Suspect[] = []
  for (let at = wordsBefore; at + wordsAfter < tokens.length; at += 1)
    for (const count of [1, 2]) {
      const last = tokens[at + count - 1]
      if (last === undefined || weightOf(weights, at + count - 1, at + count) === 0) continue
      if (!isWhole(tokens, weights, at, count)) continue
      const key = hashContext(ids, at, count)
      const other = seen.get(key)
      if (other === undefined) {
        seen.set(key, [at, count])
        continue
      }
      const [otherAt, otherCount] = other
      const otherLast = tokens[otherAt + otherCount - 1]
      if (otherLast === undefined || !soundAlike(last.lower, otherLast.lower)) continue
      if (!haveSameContext(ids, [at, count], other)) continue
      if (countShared(ids, [at, count], other) < leastShared) continue
      // What is no word, or has a word more before it, is the likelier to be wrong; of two alike the first is shown.
      const isLater = isEnglishWord(otherLast.lower)
        ? !isEnglishWord(last.lower) || count > otherCount
        : false
      const [wrong, right] = isLater ? [last, otherLast] : [otherLast, last]
      suspects.push({
        ...spanOf(wrong),
        passage: wrong.passage,
        expected: right.text,
        confidence: isEnglishWord(wrong.lower) || isEnglishName(wrong.text) ? 0.45 : 0.6,
        explanation: { key: 'checkSource.twin', details: { said: wrong.text, other: right.text } },
        evidence: [spanOf(right)],
      })
    }
  return suspects
}

const isContent = ({ lower }: Token): boolean =>
  lower.length >= leastLetters && !particles.has(lower) && /^\p{L}+$/u.test(lower)

/** How many words of weight stand before each place. */
function sumWeights(tokens: readonly Token[]): Int32Array {
  const sums = new Int32Array(tokens.length + 1)
  for (const [at, token] of tokens.entries()) sums[at + 1] = (sums[at] ?? 0) + (isContent(token) ? 1 : 0)
  return sums
}

const weightOf = (sums: Int32Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0)

const leastWeight = 2

/** Whether a place, its words and what stands around them are of one passage, with words of weight around. */
function isWhole(tokens: readonly Token[], weights: Int32Array, at: number, count: number): boolean {
  const end = at + count + wordsAfter
  const [first, last] = [tokens[at - wordsBefore], tokens[end - 1]]
  if (first === undefined || last === undefined || first.passage !== last.passage) return false
  return weightOf(weights, at - wordsBefore, at) + weightOf(weights, at + count, end) >= leastWeight
}

function numberWords(tokens: readonly Token[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(tokens, ({ lower }) => {
    const known = numbers.get(lower)
    if (known !== undefined) return known
    numbers.set(lower, numbers.size)
    return numbers.size - 1
  })
}

const contextOf = (at: number, count: number): readonly number[] => [
  at - 2,
  at - 1,
  at + count,
  at + count + 1,
  at + count + 2,
]

const prime = 0x01000193
const mix = (hash: number, word: number | undefined): number => Math.imul(hash, prime) ^ (word ?? 0)

/** One number for the words around a place, as FNV-1 makes it. */
const hashContext = (ids: Int32Array, at: number, count: number): number =>
  mix(
    mix(mix(mix(mix(0, ids[at - 2]), ids[at - 1]), ids[at + count]), ids[at + count + 1]),
    ids[at + count + 2],
  )

function haveSameContext(
  ids: Int32Array,
  one: readonly [number, number],
  other: readonly [number, number],
): boolean {
  const places = contextOf(...other)
  return contextOf(...one).every((place, index) => ids[place] === ids[places[index] ?? -1])
}

/** How many words the two have in common without a break, the one in question left out. */
function countShared(
  ids: Int32Array,
  [at, count]: readonly [number, number],
  [otherAt, otherCount]: readonly [number, number],
): number {
  let shared = 0
  for (let by = 1; by <= mostShared && at - by >= 0 && ids[at - by] === ids[otherAt - by]; by += 1)
    shared += 1
  for (let by = 0; by < mostShared && ids[at + count + by] === ids[otherAt + otherCount + by]; by += 1) {
    if (at + count + by >= ids.length) break
    shared += 1
  }
  return shared
}

/** Consonants a recogniser takes for one another, and no other form of the same word. */
function soundAlike(one: string, other: string): boolean {
  if (one === other || stem(one) === stem(other)) return false
  // A word before a first letter puts that letter in its class: `j` and `g` begin alike.
  const [left, right] = [toSoundCode(`a${one}`).slice(1), toSoundCode(`a${other}`).slice(1)]
  if (left === '' || right === '' || left[0] !== right[0]) return false
  return left === right || (Math.min(left.length, right.length) > 2 && editDistance(left, right, 1) <= 1)
}
