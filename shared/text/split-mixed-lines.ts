import { countScripts, readLineLanguage } from './read-script.ts'
import type { Line } from './split-lines.ts'

/** Of the longer lines, so many must hold both languages before any line is taken apart. */
const leastShare = 0.3
const leastLength = 20
const leastMixed = 3

/**
 * Takes apart the lines of a text that prints each paragraph or sentence and its translation on one line, where a
 * sentence of one language ends and one of the other begins. Texts in which that happens here and there (a quoted
 * Chinese sentence, an English name with a full stop) are left as they are.
 */
export function splitMixedLines(lines: readonly Line[]): readonly Line[] {
  const parts = new Map<number, readonly Line[]>()
  let long = 0
  for (const [index, line] of lines.entries()) {
    if (line.text.length < leastLength) continue
    long++
    const split = splitLanguages(line)
    if (split.length > 1) parts.set(index, split)
  }
  if (parts.size < leastMixed || parts.size < long * leastShare) return lines
  return lines.flatMap((line, index) => parts.get(index) ?? splitAtSwitch(line))
}

/** In a text known to be printed so, an interjection and its translation: "Thank you. 謝謝。", "Operator? 操作員?". */
function splitAtSwitch(line: Line): readonly Line[] {
  const at = line.text.search(/["“‘「『（(]?\p{Script=Han}/u)
  const left = line.text.slice(0, at).trimEnd()
  const stands = /[.!?)…:]["”’]?$/.test(left) || countScripts(left).latinWords > 2
  return at > 0 && stands && sideOf(line.text.slice(at)) === 'zh'
    ? [toLine(line, 0, at), toLine(line, at, line.text.length)]
    : [line]
}

/** What may stand between the two languages on one line; a full stop ends English only where Chinese follows. */
const boundaries =
  /[。\uFF01\uFF1F]["”’」』）)]{0,2}|[.!?]["”’)]{0,2}(?=\s{0,3}["“‘「『（(]?[\p{Script=Han}\d])|\t|[|｜]|\s\/\s/gu

function splitLanguages(line: Line): readonly Line[] {
  const { text } = line
  const counts = countScripts(text)
  if (counts.han < 4 || counts.latinWords < 3) return []
  const cuts = [...text.matchAll(boundaries)].map((match) => match.index + match[0].length)
  const runs: { start: number; end: number; side: 'en' | 'zh' }[] = []
  let from = 0
  for (const cut of [...cuts, text.length]) {
    const side = sideOf(text.slice(from, cut))
    const last = runs.at(-1)
    // What cannot stand for itself belongs to what it follows.
    if (last !== undefined && (side === null || side === last.side)) last.end = cut
    else if (cut > from) runs.push({ start: from, end: cut, side: side ?? 'en' })
    from = cut
  }
  return runs.map(({ start, end }) => toLine(line, start, end)).filter((part) => part.text !== '')
}

/** Language of a stretch that is a clause of its own; null for a name, a figure, a word or two. */
function sideOf(text: string): 'en' | 'zh' | null {
  const count = countScripts(text)
  const side = readLineLanguage(text, count)
  if (side === 'zh') return count.han >= 2 ? 'zh' : null
  const isClause = count.latinWords > 4 || /\b(?:the|is|are|was|you|and|of|to|in|it|we|for|i)\b/i.test(text)
  return side === 'en' && isClause ? 'en' : null
}

function toLine(line: Line, from: number, to: number): Line {
  const raw = line.text.slice(from, to)
  const start = line.start + from + raw.length - raw.trimStart().length
  const text = raw.trim()
  return { ...line, start, end: start + text.length, text }
}
