import type { PassagePages } from '../reader/passage-pages.ts'
import { findTextNode, shownFrom } from '../reader/point-in-text.ts'
import { sideOf, type TextSelection } from '../reader/text-selection.ts'
import type { ScriptChoice } from '../reader/use-script.ts'

/** What tells how a passage's text is shown. */
export interface ShownTexts {
  readonly pages: PassagePages
  readonly script: ScriptChoice
}

/** The text node and offset on screen of an end of some words; null while its row is not in the page. */
export function findShownText(
  frame: HTMLElement,
  { side, ...ends }: TextSelection,
  edge: 'from' | 'to',
  { pages, script }: ShownTexts,
): { readonly node: Text; readonly offset: number } | null {
  const { ordinal, offset } = ends[edge]
  const row = pages.peek(ordinal)
  const text = row && sideOf(row, side)
  if (!row || !text) return null
  const shown = script.viewOf(text, side, row.readings).toView(offset)
  // In the sentence view a side has several cells; words begin in the one that begins no later than they do.
  const cells = [...frame.querySelectorAll<HTMLElement>(`[data-side="${side}"][data-ordinal="${ordinal}"]`)]
  const cell =
    cells.findLast((each) => shownFrom(each) < shown || (edge === 'from' && shownFrom(each) === shown)) ??
    cells[0]
  return cell ? findTextNode(cell, shown - shownFrom(cell), edge === 'to') : null
}
