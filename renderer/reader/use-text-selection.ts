import { useEffect, useRef, useState, type RefObject } from 'react'
import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { Side } from '../../shared/documents/document.ts'
import type { PassagePages } from './passage-pages.ts'
import { findShownPoint, type ShownPoint } from './point-in-text.ts'
import { selectBetween, sideOf, type TextPoint, type TextSelection } from './text-selection.ts'
import type { ScriptChoice } from './use-script.ts'

/** Where a selection's last words stand on screen, for the toolbar beside them. */
export interface SelectionPlace {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

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
  readonly place: () => SelectionPlace | null
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

  const place = () => {
    const native = document.getSelection()
    const box = frame.current
    if (!native || native.rangeCount === 0 || native.isCollapsed || !box) return null
    const outer = box.getBoundingClientRect()
    const range = native.getRangeAt(0)
    const first = letterBox(range.startContainer, range.startOffset, 1)
    const last = letterBox(range.endContainer, range.endOffset, -1)
    if (!first || !last) return null
    return { left: first.left - outer.left, top: first.top - outer.top, bottom: last.bottom - outer.top }
  }
  const clear = () => {
    document.getSelection()?.removeAllRanges()
    setSelection(null)
  }
  const beginAt = (target: EventTarget) => {
    const side =
      target instanceof Element ? target.closest<HTMLElement>('[data-side]')?.dataset['side'] : undefined
    setSelecting(side === 'en' || side === 'zh' ? side : null)
  }
  return { selection, selecting, place, clear, beginAt }
}

/** The letter after (or before) a place in the text: a whole selection's boxes would reach into the other column. */
function letterBox(node: Node, offset: number, toward: 1 | -1): DOMRect | null {
  const range = document.createRange()
  if (!(node instanceof Text)) {
    range.selectNode(node.childNodes[Math.max(0, toward === 1 ? offset : offset - 1)] ?? node)
  } else {
    range.setStart(node, Math.max(0, toward === 1 ? offset : offset - 1))
    range.setEnd(node, Math.min(node.data.length, toward === 1 ? offset + 1 : offset))
  }
  const box = range.getBoundingClientRect()
  return box.height > 0 ? box : null
}

function toOriginal(shown: ShownPoint, row: PassageRow | null, script: ScriptChoice): TextPoint {
  const text = row && sideOf(row, shown.side)
  const offset =
    row && text ? script.viewOf(text, shown.side, row.readings).toOriginal(shown.offset) : shown.offset
  return { ordinal: shown.ordinal, offset }
}
