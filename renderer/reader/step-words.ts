import { findShownPoint, findTextNode, shownFrom } from './point-in-text.ts'

/** Half-open range of a text. */
interface Range {
  readonly from: number
  readonly to: number
}

/**
 * The word to select next: the one after (or before) the selection, or the selection with one word more or less. Null
 * at the end of the text. Chinese has no spaces, so words are those of the platform's segmenter.
 */
export function stepWord(text: string, lang: string, now: Range, by: 1 | -1, extend: boolean): Range | null {
  const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
    .filter((segment) => segment.isWordLike)
    .map((segment): Range => ({ from: segment.index, to: segment.index + segment.segment.length }))
  if (by === 1) {
    const next = words.find((word) => word.from >= now.to)
    return next ? { from: extend ? now.from : next.from, to: next.to } : null
  }
  if (extend) {
    const last = words.findLast((word) => word.to < now.to && word.to > now.from)
    return last ? { from: now.from, to: last.to } : null
  }
  return words.findLast((word) => word.to <= now.from) ?? null
}

/** Moves or extends the browser's selection by a word within a row; from its English into its Chinese and back. */
export function stepSelection(row: HTMLElement, by: 1 | -1, extend: boolean): HTMLElement | null {
  const cells = [...row.querySelectorAll<HTMLElement>('[data-side]')]
  const native = document.getSelection()
  if (!native || cells.length === 0) return null
  const range = native.rangeCount > 0 && !native.isCollapsed ? native.getRangeAt(0) : null
  const start = range && findShownPoint(range.startContainer, range.startOffset)
  const end = range && findShownPoint(range.endContainer, range.endOffset)
  const inside = start && end && start.cell === end.cell && row.contains(start.cell)
  const cell = inside ? start.cell : cells[by === 1 ? 0 : cells.length - 1]
  if (!cell) return null
  const length = cell.textContent?.length ?? 0
  const edge = by === 1 ? 0 : length
  const base = shownFrom(cell)
  const now = inside ? { from: start.offset - base, to: end.offset - base } : { from: edge, to: edge }
  const next = stepIn(cell, now, by, extend)
  if (next) return next
  const other = extend ? undefined : cells[cells.indexOf(cell) + by]
  if (!other) return null
  const border = by === 1 ? 0 : (other.textContent?.length ?? 0)
  return stepIn(other, { from: border, to: border }, by, false)
}

function stepIn(cell: HTMLElement, now: Range, by: 1 | -1, extend: boolean): HTMLElement | null {
  const next = stepWord(cell.textContent ?? '', cell.lang, now, by, extend)
  const from = next && findTextNode(cell, next.from)
  const to = next && findTextNode(cell, next.to)
  if (!from || !to) return null
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  return cell
}
