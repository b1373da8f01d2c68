import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { TextSelection } from '../reader/text-selection.ts'
import { findShownText, type ShownTexts } from './find-shown-text.ts'

/** A letter's box on screen, measured from the reader's corner. */
export interface LetterPlace {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the first and the last letter of some words stand; null for one whose row is not in the page. */
export interface WordsPlace {
  readonly first: LetterPlace | null
  readonly last: LetterPlace | null
}

const nowhere: WordsPlace = { first: null, last: null }

interface WordsPlaceOptions extends ShownTexts {
  readonly frame: RefObject<HTMLElement | null>
  readonly selection: TextSelection | null
}

/** Where words stand on screen, followed while the text scrolls. */
export function useWordsPlace({ frame, selection, pages, script }: WordsPlaceOptions): WordsPlace {
  const [place, setPlace] = useState(nowhere)
  const measure = useRef(() => undefined as void)
  // After every render: any of them may have moved the rows.
  useLayoutEffect(() => {
    measure.current = () => {
      const box = frame.current
      const next =
        box && selection
          ? {
              first: placeOf(box, selection, 'from', { pages, script }),
              last: placeOf(box, selection, 'to', { pages, script }),
            }
          : nowhere
      setPlace((known) => (isSame(known, next) ? known : next))
    }
    measure.current()
    // oxlint-disable-next-line react/exhaustive-deps -- the same place again renders nothing
  })
  const isThere = selection !== null
  useEffect(() => {
    const box = frame.current
    if (!box || !isThere) return
    let waiting = 0
    const follow = () => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(() => measure.current())
    }
    // Scrolling is told only by the column that scrolls, on the way down to it.
    box.addEventListener('scroll', follow, { capture: true, passive: true })
    // Rows come and go and change their height without a scroll, such as when the pane grows.
    const sizes = new ResizeObserver(follow)
    sizes.observe(box)
    return () => {
      cancelAnimationFrame(waiting)
      box.removeEventListener('scroll', follow, { capture: true })
      sizes.disconnect()
    }
  }, [frame, isThere])
  return place
}

function placeOf(
  box: HTMLElement,
  selection: TextSelection,
  edge: 'from' | 'to',
  shown: ShownTexts,
): LetterPlace | null {
  const found = findShownText(box, selection, edge, shown)
  const letter = found && letterBox(found.node, found.offset, edge === 'from' ? 1 : -1)
  if (!letter) return null
  const outer = box.getBoundingClientRect()
  return {
    left: letter.left - outer.left,
    right: letter.right - outer.left,
    top: letter.top - outer.top,
    bottom: letter.bottom - outer.top,
  }
}

/** The letter after (or before) a place in the text: a whole selection's boxes would reach into the other column. */
function letterBox(node: Text, offset: number, toward: 1 | -1): DOMRect | null {
  const range = document.createRange()
  const start = toward === 1 ? Math.min(offset, Math.max(0, node.data.length - 1)) : Math.max(0, offset - 1)
  range.setStart(node, start)
  range.setEnd(node, Math.min(node.data.length, start + 1))
  const boxes = range.getClientRects()
  const box = boxes[toward === 1 ? 0 : boxes.length - 1]
  return box && box.height > 0 ? box : null
}

const edges = ['left', 'right', 'top', 'bottom'] as const
const isSame = (a: WordsPlace, b: WordsPlace): boolean =>
  (['first', 'last'] as const).every((end) => {
    const [one, other] = [a[end], b[end]]
    return one === null || other === null ? one === other : edges.every((edge) => one[edge] === other[edge])
  })
