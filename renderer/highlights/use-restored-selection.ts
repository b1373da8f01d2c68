import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { TextSelection } from '../reader/text-selection.ts'
import type { Marks } from '../reader/use-marks.ts'
import { findShownText, type ShownTexts } from './find-shown-text.ts'

interface RestoredSelectionOptions extends ShownTexts {
  readonly frame: RefObject<HTMLElement | null>
  readonly selection: TextSelection | null
  readonly marks: Marks
  /** The pointer is down: the selection on screen is ahead of the model. */
  readonly drawing: boolean
}

/**
 * Text is cut anew where marks come or go, and the browser then loses hold of what was selected in it: the selection on
 * screen is put back to the words one chose.
 */
export function useRestoredSelection(options: RestoredSelectionOptions): void {
  const { frame, selection, marks, drawing, pages, script } = options
  const painted = useRef(marks)
  useLayoutEffect(() => {
    if (painted.current === marks) return
    painted.current = marks
    const box = frame.current
    const native = document.getSelection()
    if (!box || !native || !selection || drawing) return
    // Focus that went to a field took the selection along; it is not fetched back.
    if (native.anchorNode && !box.contains(native.anchorNode)) return
    const from = findShownText(box, selection, 'from', { pages, script })
    const to = findShownText(box, selection, 'to', { pages, script })
    if (!from || !to) return
    const range = native.rangeCount > 0 ? native.getRangeAt(0) : null
    const isWhole =
      range?.startContainer === from.node &&
      range.startOffset === from.offset &&
      range.endContainer === to.node &&
      range.endOffset === to.offset
    if (!isWhole) native.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  })
}
