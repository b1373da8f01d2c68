import type { Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { findOnPage, withoutBlanks, type SoughtWords } from './match-words.ts'

/** The words to look for on the page, told apart by the passages before and after. */
export function soughtIn(
  row: PassageRow,
  before: PassageRow | null,
  after: PassageRow | null,
  words: Span | null,
): SoughtWords | null {
  const [text] = words
    ? [row.en, row.zh].filter((side) => side !== null && side.start <= words.start && words.end <= side.end)
    : [row.en ?? row.zh]
  if (!text) return null
  const [start, end] = words ? [words.start - text.start, words.end - text.start] : [0, text.text.length]
  return {
    words: text.text.slice(start, end),
    before: `${(before?.en ?? before?.zh)?.text ?? ''}${text.text.slice(0, start)}`,
    after: `${text.text.slice(end)}${(after?.en ?? after?.zh)?.text ?? ''}`,
  }
}

/** Passages looked at together. */
const rowsAtOnce = 500
/** A click is told by so many characters before it or after it. */
const clickedUnits = 12

/** The passage that stands on a page around a place of its text (without white space); null where none does. */
export async function findClicked(
  page: string,
  offset: number,
  passages: number,
  load: (first: number, last: number) => Promise<readonly PassageRow[]>,
): Promise<number | null> {
  const ahead = page.slice(offset, offset + clickedUnits)
  const behind = page.slice(Math.max(0, offset - clickedUnits), offset)
  let nearest: number | null = null
  for (let from = 0; from < passages; from += rowsAtOnce) {
    const rows = await load(from, Math.min(passages, from + rowsAtOnce) - 1)
    for (const [index, row] of rows.entries()) {
      const words = withoutBlanks((row.en ?? row.zh)?.text ?? '')
      const isShort = words.length > 0 && words.length < clickedUnits
      const holds = (part: string) => part !== '' && words.includes(part)
      if (!holds(ahead) && !holds(behind) && !(isShort && (ahead + behind).includes(words))) continue
      const sought = soughtIn(row, rows[index - 1] ?? null, rows[index + 1] ?? null, null)
      const span = sought && findOnPage(page, sought)
      if (span && span.start <= offset && offset <= span.end) return row.ordinal
      nearest ??= row.ordinal
    }
  }
  return nearest
}
