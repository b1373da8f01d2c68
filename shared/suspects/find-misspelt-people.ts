import type { Participant, Span } from '../documents/document.ts'
import { isSimilarWord } from '../calls/similar-name.ts'
import { editDistance } from '../text/compare-words.ts'
import { isDictionaryWord, isEnglishName, isEnglishWord } from '../text/english.ts'
import { isNameOf, readNameWords, type KnownPeople } from './known-people.ts'
import type { SourceText, Token } from './source-text.ts'
import { mostEvidence, spanOf, spanOver, type Suspect } from './suspect.ts'

/** A printed form that is wrong, with the words that should stand in its place. */
interface Misspelling {
  readonly right: string
  readonly person: Participant
}

/** More people than this are a list, not a conversation. */
const mostPeople = 300

/**
 * Names of participants that the words spell otherwise than the labels: the parse has found who is meant, by place and
 * sound; short forms, initials and the same letters in other groups (`Wu Pen`) are no misspelling.
 */
export function findMisspeltPeople(source: SourceText, known: KnownPeople): readonly Suspect[] {
  if (known.people.length > mostPeople) return []
  const spellings = listMisspellings(known, source)
  const suspects: Suspect[] = []
  const { tokens } = source
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || !/^\p{Lu}/u.test(token.text)) continue
    const next = tokens[at + 1]
    const pair =
      next?.gap === ' ' && next.passage === token.passage
        ? spellings.get(`${token.lower} ${next.lower}`)
        : undefined
    if (pair !== undefined && next !== undefined) {
      suspects.push(toSuspect(source, spanOver(token, next), token, pair, 0.8))
      at += 1
      continue
    }
    const half = findHalf(token, next, known)
    if (half !== null) {
      suspects.push(toSuspect(source, spanOf(half.wrong), token, half.misspelling, 0.8))
      at += 1
      continue
    }
    const single = spellings.get(token.lower)
    if (single !== undefined) suspects.push(toSuspect(source, spanOf(token), token, single, 0.8))
    else {
      const called = findCalled(source, at, known)
      if (called !== null)
        suspects.push(toSuspect(source, spanOf(token), token, called.misspelling, called.confidence))
    }
  }
  return suspects
}

function listMisspellings(
  { people, byWord }: KnownPeople,
  { places }: SourceText,
): ReadonlyMap<string, Misspelling> {
  const spellings = new Map<string, Misspelling>()
  for (const person of people) {
    const own = readNameWords(person.name)
    const printed = person.name.split(/\s+/)
    for (const alias of person.aliases) {
      const words = readNameWords(alias)
      const isKnown = (word: string): boolean =>
        byWord.has(word) || isNameOf(word, person) || isUsual(word, own, places.get(word)?.length ?? 0)
      if (words.every(isKnown)) continue
      // The same letters in other groups: "Wu Pen" is Wupen.
      if (own.some((word) => word === words.join('')) || own.join('') === words.join('')) continue
      const joined = own.find((word) => words.length > 1 && isSimilarWord(word, words.join('')))
      const [only] = words
      // A recogniser parts one name in two: "Wu Ben" for Wupen.
      if (joined !== undefined)
        spellings.set(words.join(' '), { right: findPrinted(printed, joined), person })
      else if (words.length === 1 && only !== undefined)
        spellings.set(only, { right: findPrinted(printed, nearest(only, own)), person })
      else if (words.length === own.length) {
        const wrong = words.flatMap((word, index) =>
          isKnown(word) ? [] : [[word, own[index] ?? ''] as const],
        )
        if (wrong.length === 1 || wrong.every(([word, right]) => isSimilarWord(word, right)))
          for (const [word, right] of wrong)
            spellings.set(word, { right: findPrinted(printed, right), person })
      }
    }
  }
  return spellings
}

/** A word said oftener than anybody is misheard. */
const oftenSaid = 3

/** A plural of a name, and a real word said often, are no name misheard (`Lists` beside a Mr. List). */
const isUsual = (word: string, own: readonly string[], uses: number): boolean =>
  own.some((name) => word === `${name}s`) || (uses > oftenSaid && isDictionaryWord(word))

/** A word of a name as it is printed, with its capitals. */
const findPrinted = (printed: readonly string[], word: string): string =>
  printed.find((each) => readNameWords(each)[0] === word) ?? word

function nearest(word: string, names: readonly string[]): string {
  const far = 40
  return names.reduce(
    (best, name) => (editDistance(word, name, far) < editDistance(word, best, far) ? name : best),
    names[0] ?? word,
  )
}

/** How much of a name may be wrong where the other half of it is right. */
const mostWrong = 0.4

/** A full name with one half right and the other misheard: `Lionel Kastelan` for Lionel Castellane. */
function findHalf(
  token: Token,
  next: Token | undefined,
  { byWord }: KnownPeople,
): { readonly wrong: Token; readonly misspelling: Misspelling } | null {
  if (next?.passage !== token.passage || next.gap !== ' ' || !/^\p{Lu}\p{L}*\p{Ll}/u.test(next.text))
    return null
  for (const [right, wrong, isGiven] of [
    [token, next, true],
    [next, token, false],
  ] as const) {
    const namesakes = byWord.get(right.lower) ?? []
    const [person] = namesakes
    if (namesakes.length !== 1 || person === undefined || byWord.has(wrong.lower)) continue
    if (isNameOf(wrong.lower, person) || wrong.lower.length < 3) continue
    const own = readNameWords(person.name)
    const meant = isGiven ? own.at(-1) : own[0]
    if (meant === undefined || own.length !== 2 || own[isGiven ? 0 : 1] !== right.lower) continue
    const most = Math.floor(Math.max(meant.length, wrong.lower.length) * mostWrong)
    if (!isSimilarWord(meant, wrong.lower) && editDistance(meant, wrong.lower, most) > most) continue
    return { wrong, misspelling: { right: findPrinted(person.name.split(/\s+/), meant), person } }
  }
  return null
}

const calls: ReadonlySet<string> = new Set(
  'thanks you hey hi hello yeah yes okay ok sure morning afternoon evening to'.split(' '),
)
/** How near the start of a turn somebody is addressed. */
const opening = 8

/**
 * Somebody is called by a name that is no participant's and sounds like one: `Thank you, Ajit` after Wajid has spoken,
 * `over to Wajan` before he does. Who has just spoken, or speaks next, may be further off in spelling.
 */
function findCalled(
  source: SourceText,
  at: number,
  known: KnownPeople,
): { readonly misspelling: Misspelling; readonly confidence: number } | null {
  const { tokens, document } = source
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined || before === undefined || before.passage !== token.passage) return null
  if (token.lower.length < 4 || !calls.has(before.lower)) return null
  const isHandover = before.lower === 'to'
  if (isHandover && !/^(?:over|back|call|floor|conference)$/.test(tokens[at - 2]?.lower ?? '')) return null
  // "Thank you, Verrano team" and "over to Verrano Capital" call nobody by a name.
  if (
    after !== undefined &&
    after.passage === token.passage &&
    after.gap === ' ' &&
    /^\p{Lu}/u.test(after.text)
  )
    return null
  if (known.people.some((person) => isNameOf(token.lower, person))) return null
  if (isEnglishWord(token.lower)) return null
  const neighbours = listNeighbours(source, token, isHandover)
  const near = known.people.filter((person) =>
    readNameWords(person.name).some(
      (word) =>
        isSimilarWord(word, token.lower) ||
        (neighbours.has(person.name) && word.length > 3 && editDistance(word, token.lower, 2) <= 2),
    ),
  )
  const [person] = near
  if (near.length !== 1 || person === undefined) return null
  const isNext = neighbours.has(person.name)
  // Ajit may be Wajid misheard; Alan after Adam is somebody else.
  const isAlike = readNameWords(person.name).some((word) => isSimilarWord(word, token.lower))
  if (isEnglishName(token.text) && (!isNext || !isAlike)) return null
  const isOpening = isHandover || at < opening || tokens[at - opening]?.passage !== token.passage
  const right = findPrinted(person.name.split(/\s+/), nearest(token.lower, readNameWords(person.name)))
  return {
    misspelling: { right, person },
    confidence: isNext && isOpening && document.turns.length > 0 ? 0.75 : 0.4,
  }
}

/** Who spoke last before the turn of a token, or for a handover who speaks next. */
function listNeighbours({ document }: SourceText, token: Token, isHandover: boolean): ReadonlySet<string> {
  const turn = document.passages[token.passage]?.turn
  if (turn === null || turn === undefined) return new Set()
  const speaker = document.turns[isHandover ? turn + 1 : turn - 1]?.speaker
  return new Set(speaker === undefined ? [] : [speaker])
}

function toSuspect(
  source: SourceText,
  span: Span,
  token: Token,
  { right, person }: Misspelling,
  confidence: number,
): Suspect {
  return {
    ...span,
    passage: token.passage,
    expected: right,
    confidence,
    explanation: { key: 'checkSource.misspeltPerson', details: { likely: right, person: person.name } },
    evidence: findNamed(source, right, person),
  }
}

/** Where the name is spelt right: in the words, else on a label. */
function findNamed(
  { document, tokens, places }: SourceText,
  right: string,
  person: Participant,
): readonly Span[] {
  const said = (places.get(right.toLowerCase()) ?? []).flatMap((place) => {
    const token = tokens[place]
    return token === undefined ? [] : [spanOf(token)]
  })
  if (said.length > 0) return said.slice(0, mostEvidence)
  const label = document.passages.find(({ en }) => en?.text.includes(person.name))?.en
  if (label === undefined || label === null) return []
  const start = label.start + label.text.indexOf(person.name)
  return [{ start, end: start + person.name.length }]
}
