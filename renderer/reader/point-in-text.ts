import type { Side } from '../../shared/documents/document.ts'

/** A place in a cell as it is shown: offsets count in the text on screen, which may be in the other script. */
export interface ShownPoint {
  readonly cell: HTMLElement
  readonly ordinal: number
  readonly side: Side
  readonly offset: number
}

/** The cell and offset of a DOM position; null outside the text of a passage. */
export function findShownPoint(node: Node, offset: number): ShownPoint | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const cell = element?.closest<HTMLElement>('[data-side]')
  const side = cell?.dataset['side']
  if (!cell || (side !== 'en' && side !== 'zh')) return null
  const range = document.createRange()
  range.selectNodeContents(cell)
  range.setEnd(node, offset)
  const shown = shownFrom(cell) + range.toString().length
  return { cell, ordinal: Number(cell.dataset['ordinal']), side, offset: shown }
}

/** Where in its side's text a cell begins: one that shows a sentence begins further on than its passage. */
export const shownFrom = (cell: HTMLElement): number => Number(cell.dataset['from'] ?? 0)

/** The text node and offset that shows a place of a cell's text; at a border between two the one `before` it, or after. */
export function findTextNode(
  cell: HTMLElement,
  offset: number,
  before = true,
): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Text | null = null
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (left < node.data.length || (before && left === node.data.length)) return { node, offset: left }
    left -= node.data.length
    last = node
  }
  return last ? { node: last, offset: last.data.length } : null
}
