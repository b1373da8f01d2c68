import type { Line } from '../text/split-lines.ts'
import { isWordCode } from '../text/word-gate.ts'
import { createWordTrie } from '../text/word-trie.ts'
import { isPersonName, isRoleName, toNameKey } from './person-name.ts'
import { findIntroductions } from './find-introductions.ts'
import type { LabelReading } from './read-label.ts'

/** What running speech says of the names that stand in what may be labels. */
export interface Mentions {
  /** Keys of names that somebody introduces or hands over to. */
  readonly introduced: ReadonlySet<string>
  /** How running words print a name, by its key, where they print it otherwise than in capitals. */
  readonly printed: ReadonlyMap<string, string>
}

/** No call has more speakers. */
const mostNames = 600
const introductionsWithin = 4000
const cueBefore =
  /(?:\b(?:to|from|with|by|of|is|are|am|welcome|introduce|host|and|mr|ms|mrs|dr|our|line|officer|president|director|relations|today|next|joined)|['’]m|[:：自請请由是])[.,]?\s{0,2}$/i
const firmBehind =
  /^(?:,? (?:with|from|of|at|representing)\s+(?:the )?[\p{Lu}\p{N}]|, (?:our|the|\p{Lu})|[，,](?:請|请))/u

/** "Jane Doe with" and "Jane Doe of the" come before a firm. */
const firmBefore = /(?:^|\s)\p{Lu}[\p{L}.'’-]{0,24},?\s(?:with|of|from|at|representing)\s(?:the\s)?$/u

/** Looks in running speech for the names of what may be labels, and for names that the speech itself introduces. */
export function findMentions(lines: readonly Line[], readings: readonly (LabelReading | null)[]): Mentions {
  const introduced = new Set<string>()
  const printed = new Map<string, string>()
  const names = collectNames(readings)
  const trie = createWordTrie(names.map(({ name }) => name.toLowerCase()))
  for (const [index, line] of lines.entries()) {
    const label = readings[index] ?? null
    if (line.text.length < 8 || (label !== null && label.form !== 'inline')) continue
    const text = label === null ? line.text : line.text.slice(label.length)
    noteIntroductions(text.slice(0, introductionsWithin), introduced)
    let isInWord = false
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const found = isInWord || !trie.canBegin(code) ? -1 : trie.findLongest(text, at, endsWord)
      isInWord = isWordCode(code) || code > 127
      const name = names[found]
      if (name === undefined) continue
      const end = at + name.name.length
      const own = text.slice(at, end)
      if (own !== own.toUpperCase() && toNameKey(own) === name.key && !printed.has(name.key))
        printed.set(name.key, own)
      if (
        !introduced.has(name.key) &&
        !firmBefore.test(text.slice(Math.max(0, at - 40), at)) &&
        (cueBefore.test(text.slice(Math.max(0, at - 16), at)) || firmBehind.test(text.slice(end, end + 24)))
      )
        introduced.add(name.key)
    }
  }
  return { introduced, printed }
}

function endsWord(text: string, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[end] ?? ' ')
}

/** Full names that may stand in labels, each once. */
function collectNames(
  readings: readonly (LabelReading | null)[],
): readonly { readonly name: string; readonly key: string }[] {
  const names = new Map<string, string>()
  for (const label of readings) {
    if (label === null || label.isGeneric || label.form === 'operator' || names.has(label.key)) continue
    if (!label.key.includes(' ') && !/\p{Script=Han}/u.test(label.key)) continue
    if (isRoleName(label.name)) continue
    names.set(label.key, label.name)
    if (names.size === mostNames) break
  }
  return [...names].map(([key, name]) => ({ key, name }))
}

/** People introduced with a firm or a position behind them, or after words that hand over to them. */
function noteIntroductions(text: string, introduced: Set<string>): void {
  for (const { name, firm } of findIntroductions(text)) {
    if (!isPersonName(name) || isRoleName(name)) continue
    const key = toNameKey(name)
    if (introduced.has(key)) continue
    if (firm === null) {
      // What merely begins a sentence may be anything.
      const at = text.indexOf(name)
      if (at >= 0 && !cueBefore.test(text.slice(Math.max(0, at - 24), at))) continue
    }
    introduced.add(key)
  }
}
