import { useEffect, useRef, useState, type RefObject } from 'react'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { Side } from '../../shared/documents/document.ts'
import type { PassagePages } from './passage-pages.ts'
import { findShownPoint, type ShownPoint } from './point-in-text.ts'
import { selectBetween, sideOf, type TextPoint, type TextSelection } from './text-selection.ts'
import type { ScriptChoice } from './use-script.ts'

/**
 * Follows the browser's selection into a model of passage and offset in one column, counted in the original text
 * whatever script is shown. The model stays when rows leave the screen; it ends when the user selects elsewhere.
 */
export function useTextSelection(
  frame: RefObject<HTMLElement | null>,
  pages: PassagePages,
  script: ScriptChoice,
): {
  readonly selection: TextSelection | null
  readonly selecting: Side | null
  readonly clear: () => void
  readonly beginAt: (target: EventTarget) => void
} {
  const [selection, setSelection] = useState<TextSelection | null>(null)
  const [selecting, setSelecting] = useState<Side | null>(null)
  const latest = useRef({ pages, script })
  latest.current = { pages, script }

  useEffect(() => {
    const follow = () => {
      const native = document.getSelection()
      const box = frame.current
      if (!native || !box || !native.anchorNode || !native.focusNode || !box.contains(native.anchorNode))
        return
      if (native.isCollapsed) return setSelection(null)
      const anchor = findShownPoint(native.anchorNode, native.anchorOffset)
      if (!anchor) return
      // Beyond the column's cells the last good end holds; a drag into the margin must not take words away.
      const focus = findShownPoint(native.focusNode, native.focusOffset)
      if (!focus || focus.side !== anchor.side) return
      const point = (shown: ShownPoint) =>
        toOriginal(shown, latest.current.pages.peek(shown.ordinal), latest.current.script)
      setSelecting(anchor.side)
      setSelection(selectBetween(anchor.side, point(anchor), point(focus)))
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [frame])

  const clear = () => {
    document.getSelection()?.removeAllRanges()
    setSelection(null)
  }
  const beginAt = (target: EventTarget) => {
    const side =
      target instanceof Element ? target.closest<HTMLElement>('[data-side]')?.dataset['side'] : undefined
    setSelecting(side === 'en' || side === 'zh' ? side : null)
  }
  return { selection, selecting, clear, beginAt }
}

/** A place of a cell as shown, counted in the original text of its side. */
export function toOriginal(shown: ShownPoint, row: PassageRow | null, script: ScriptChoice): TextPoint {
  const text = row && sideOf(row, shown.side)
  const offset =
    row && text ? script.viewOf(text, shown.side, row.readings).toOriginal(shown.offset) : shown.offset
  return { ordinal: shown.ordinal, offset }
}
