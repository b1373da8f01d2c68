import type { VirtualizerHandle } from 'virtua'

/** Brings a row of a long table into sight, beneath the head that stays in place (the table's `scroll-padding-top`). */
export function scrollToRow(list: VirtualizerHandle | null, table: HTMLElement | null, index: number): void {
  list?.scrollToIndex(index, { align: 'nearest' })
  // The head is the first row of all, and rows are counted from one.
  requestAnimationFrame(() =>
    table?.querySelector(`[aria-rowindex="${index + 2}"]`)?.scrollIntoView({ block: 'nearest' }),
  )
}
