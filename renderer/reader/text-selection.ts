import type { PassageText, Side } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { TextTarget } from '../app/workbench.ts'

/** One end of a selection: an offset in the original text of one side of a passage. */
export interface TextPoint {
  readonly ordinal: number
  readonly offset: number
}

/** Words selected in one column. It outlives the rows it was made in: `from` comes before `to` in reading order. */
export interface TextSelection {
  readonly side: Side
  readonly from: TextPoint
  readonly to: TextPoint
}

export function selectBetween(side: Side, anchor: TextPoint, focus: TextPoint): TextSelection | null {
  const order = anchor.ordinal - focus.ordinal || anchor.offset - focus.offset
  if (order === 0) return null
  return order < 0 ? { side, from: anchor, to: focus } : { side, from: focus, to: anchor }
}

export const sideOf = (row: PassageRow, side: Side): PassageText | null => (side === 'en' ? row.en : row.zh)

/** What of a passage is selected, as offsets in that side's text; null where nothing is. */
export function selectedIn(selection: TextSelection, ordinal: number, length: number) {
  if (ordinal < selection.from.ordinal || ordinal > selection.to.ordinal) return null
  const start = ordinal === selection.from.ordinal ? selection.from.offset : 0
  const end = ordinal === selection.to.ordinal ? Math.min(selection.to.offset, length) : length
  return end > start ? { start, end } : null
}

/** The selected words of one column, passages apart by an empty line; the other column is never mixed in. */
export function selectedText(selection: TextSelection, rows: readonly PassageRow[]): string {
  return rows
    .flatMap((row) => {
      const text = sideOf(row, selection.side)
      const part = text && selectedIn(selection, row.ordinal, text.text.length)
      return text && part ? [text.text.slice(part.start, part.end)] : []
    })
    .join('\n\n')
}

/** Where the selected words stand in the extracted text; blank ends are left out. Null when only blanks are. */
export function toTarget(selection: TextSelection, rows: readonly PassageRow[]): TextTarget | null {
  const parts = rows.flatMap((row) => {
    const text = sideOf(row, selection.side)
    const part = text && selectedIn(selection, row.ordinal, text.text.length)
    if (!text || !part) return []
    const words = text.text.slice(part.start, part.end)
    if (words.trim() === '') return []
    return [
      {
        start: text.start + part.start + (words.length - words.trimStart().length),
        end: text.start + part.end - (words.length - words.trimEnd().length),
      },
    ]
  })
  const [first] = parts
  const last = parts.at(-1)
  return first && last ? { side: selection.side, start: first.start, end: last.end } : null
}

/** A whole passage as words: its English, or the Chinese where it has no English or the reader shows only that. */
export function wholePassage(row: PassageRow, prefer: Side = 'en'): TextTarget | null {
  const side: Side = sideOf(row, prefer) ? prefer : prefer === 'en' ? 'zh' : 'en'
  const text = sideOf(row, side)
  return text && text.text.trim() !== '' ? { side, start: text.start, end: text.end } : null
}
