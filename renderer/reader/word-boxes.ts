import type { Side, Span } from '../../shared/documents/document.ts'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { findTextNode, shownFrom } from './point-in-text.ts'
import { sideOf } from './text-selection.ts'
import type { ScriptChoice } from './use-script.ts'

/** Where words of a passage stand on screen, a box for each line; none where they are not in the page. */
export function wordBoxes(
  scroller: HTMLElement,
  row: PassageRow,
  side: Side,
  span: Span,
  script: ScriptChoice,
): readonly DOMRect[] {
  const text = sideOf(row, side)
  if (!text) return []
  const view = script.viewOf(text, side, row.readings)
  const from = view.toView(Math.max(0, span.start - text.start))
  const to = view.toView(Math.min(text.text.length, span.end - text.start))
  const cells = scroller.querySelectorAll<HTMLElement>(`[data-side="${side}"][data-ordinal="${row.ordinal}"]`)
  return [...cells].flatMap((cell) => {
    const base = shownFrom(cell)
    const length = cell.textContent.length
    if (to <= base || from >= base + length) return []
    const begin = findTextNode(cell, Math.max(0, from - base))
    const end = findTextNode(cell, Math.min(length, to - base))
    if (!begin || !end) return []
    const range = document.createRange()
    range.setStart(begin.node, begin.offset)
    range.setEnd(end.node, end.offset)
    return [...range.getClientRects()].filter(({ width }) => width > 0)
  })
}

export const isInBox = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom
