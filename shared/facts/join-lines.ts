import type { Passage, PassageText } from '../documents/document.ts'
import type { FoundFact } from './fact.ts'

/** What is spoken or written in sentences; a list and a table have lines of their own. */
const written = new Set<Passage['kind']>(['speech', 'text', 'quote'])

/**
 * A text of the same length in which each paragraph stands on one line: a sentence goes on where its paragraph was
 * wrapped, so a break of a line within one is read as a space.
 */
export function joinLines(text: string, passages: readonly Passage[]): string {
  const wrapped = passages
    .flatMap(({ kind, en, zh }) => (written.has(kind) ? [en, zh] : []))
    .filter((side) => side !== null)
    .filter((side) => side.text.includes('\n'))
    .toSorted((a, b) => a.start - b.start)
  let [joined, from] = ['', 0]
  for (const { start, end } of wrapped) {
    joined += text.slice(from, start) + text.slice(start, end).replaceAll('\n', ' ')
    from = end
  }
  return joined + text.slice(from)
}

/** The line of the extracted text that a figure starts on, whatever its paragraph was read as. */
export function lineOf({ passage, span, line }: FoundFact, passages: readonly Passage[]): number {
  const { en = null, zh = null } = passages[passage] ?? {}
  const side = [en, zh].find((one) => one !== null && one.start <= span.start && span.start < one.end)
  return side ? lineWithin(side, span.start) : line
}

/** The line on which a place of the extracted text lies that is within a side of a passage. */
export function lineWithin({ text, start, lines }: PassageText, place: number): number {
  let line = lines[0]
  const end = place - start
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
