import { joinSpans, trimSpan, type RowSpans } from '../corrections/correct-rows.ts'
import type { Side } from '../documents/document.ts'

/** Two rows as one; null where the stretches of a language have other words between them. */
export function mergeRows(upper: RowSpans, lower: RowSpans, text: string): readonly RowSpans[] | null {
  const en = joinSpans(upper.en, lower.en, text)
  const zh = joinSpans(upper.zh, lower.zh, text)
  const isApart = (side: Side, joined: unknown) => joined === null && upper[side] !== null
  return isApart('en', en) || isApart('zh', zh) ? null : [{ en, zh }]
}

/** A row as two, each side parted at a position; null where that leaves one of the two without words. */
export function splitRow(
  row: RowSpans,
  at: { readonly en: number | null; readonly zh: number | null },
  text: string,
): readonly RowSpans[] | null {
  const part = (side: Side): readonly [RowSpans[Side], RowSpans[Side]] => {
    const [span, position] = [row[side], at[side]]
    if (!span || position === null) return [span, null]
    const middle = Math.min(Math.max(position, span.start), span.end)
    return [
      trimSpan({ start: span.start, end: middle }, text),
      trimSpan({ start: middle, end: span.end }, text),
    ]
  }
  const [en, zh] = [part('en'), part('zh')]
  const parts = [
    { en: en[0], zh: zh[0] },
    { en: en[1], zh: zh[1] },
  ]
  return parts.every((one) => one.en ?? one.zh) ? parts : null
}

/** One side of a row moved into a neighbour; null where it cannot be joined there, or there is nothing to move. */
export function shiftSide(
  row: RowSpans,
  neighbour: RowSpans,
  { side, direction }: { readonly side: Side; readonly direction: 'up' | 'down' },
  text: string,
): readonly RowSpans[] | null {
  const moved = row[side]
  const joined = joinSpans(moved, neighbour[side], text)
  if (!moved || !joined) return null
  const left = { ...row, [side]: null }
  const grown = { ...neighbour, [side]: joined }
  const rows = direction === 'down' ? [left, grown] : [grown, left]
  return rows.filter(({ en, zh }) => en ?? zh)
}

/** The two sides of a row, each alone; null for a row of one side. */
export const unpairRow = ({ en, zh }: RowSpans): readonly RowSpans[] | null =>
  en && zh
    ? [
        { en, zh: null },
        { en: null, zh },
      ]
    : null
