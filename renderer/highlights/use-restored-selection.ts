import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
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
 * The browser loses hold of what was selected where the text is cut anew, because marks come or go, and where a field
 * takes the focus. When the text is painted or focused again, the selection on screen is the words one chose.
 */
export function useRestoredSelection(options: RestoredSelectionOptions): void {
  const latest = useRef(options)
  latest.current = options
  const { frame, marks } = options
  const painted = useRef(marks)
  useLayoutEffect(() => {
    if (painted.current === marks) return
    painted.current = marks
    const { anchorNode } = document.getSelection() ?? {}
    // What a field has taken along is fetched back when the focus comes back; before that, what is typed would be lost.
    const isTyping = document.activeElement?.matches('input, textarea, [contenteditable]') ?? false
    if (!isTyping && (!anchorNode || frame.current?.contains(anchorNode))) restore(latest.current)
  })
  useEffect(() => {
    const focus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches('[data-row]')) restore(latest.current)
    }
    const box = frame.current
    box?.addEventListener('focusin', focus)
    return () => box?.removeEventListener('focusin', focus)
  }, [frame])
}

function restore({ frame, selection, drawing, pages, script }: RestoredSelectionOptions): void {
  const native = document.getSelection()
  if (!frame.current || !native || !selection || drawing) return
  const from = findShownText(frame.current, selection, 'from', { pages, script })
  const to = findShownText(frame.current, selection, 'to', { pages, script })
  if (!from || !to) return
  const range = native.rangeCount > 0 ? native.getRangeAt(0) : null
  const isWhole =
    range?.startContainer === from.node &&
    range.startOffset === from.offset &&
    range.endContainer === to.node &&
    range.endOffset === to.offset
  if (!isWhole) native.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}
