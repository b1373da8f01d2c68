import { useEffect, useState, type RefObject } from 'react'
import type { Highlight } from '../../shared/highlights/highlight.ts'
import { barPx } from '../reader/use-navigation.ts'

interface CommentPeekProps {
  readonly frame: RefObject<HTMLElement | null>
  readonly find: (id: string) => Highlight | null
  /** A comment is being written: nothing is peeked at. */
  readonly covered: boolean
}

interface Peek {
  readonly ids: string
  readonly left: number
  readonly top: number
  readonly bottom: number
}

const waitMs = 350
const widthPx = 300

/** The comments of the words under the pointer. What it shows, Enter on the highlight shows too. */
export function CommentPeek({ frame, find, covered }: CommentPeekProps) {
  const [peek, setPeek] = useState<Peek | null>(null)
  useEffect(() => {
    let timer = 0
    let shown = ''
    const show = (words: HTMLElement | null, x: number) => {
      const box = frame.current
      const ids = words?.dataset['highlight'] ?? ''
      if (ids === shown) return
      shown = ids
      clearTimeout(timer)
      if (!box || !words) return setPeek(null)
      timer = window.setTimeout(() => {
        const outer = box.getBoundingClientRect()
        const lines = [...words.getClientRects()]
        const line = lines.find(({ left, right }) => left <= x && x <= right) ?? lines[0]
        if (line)
          setPeek({ ids, left: x - outer.left, top: line.top - outer.top, bottom: line.bottom - outer.top })
      }, waitMs)
    }
    // The text itself comes later than this and may come anew.
    const over = ({ target, buttons, clientX }: MouseEvent) =>
      show(
        buttons === 0 && target instanceof Element && frame.current?.contains(target)
          ? target.closest<HTMLElement>('[data-highlight]')
          : null,
        clientX,
      )
    const away = () => show(null, 0)
    document.addEventListener('mouseover', over)
    document.addEventListener('scroll', away, { capture: true, passive: true })
    document.addEventListener('mousedown', away)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('mouseover', over)
      document.removeEventListener('scroll', away, { capture: true })
      document.removeEventListener('mousedown', away)
    }
  }, [frame])
  if (!peek || covered) return null
  const comments = peek.ids.split(' ').flatMap((id) => {
    const highlight = find(id)
    return highlight?.comment ? [highlight] : []
  })
  if (comments.length === 0) return null
  const width = frame.current?.clientWidth ?? 0
  const height = frame.current?.clientHeight ?? 0
  const isLow = peek.bottom > height / 2 && peek.top > barPx + 60
  return (
    <div
      className="card comment-peek"
      role="tooltip"
      style={{
        left: Math.max(8, Math.min(peek.left - 20, width - widthPx - 16)),
        ...(isLow ? { bottom: height - peek.top + 6 } : { top: peek.bottom + 6 }),
        width: widthPx,
      }}
    >
      {comments.map(({ id, colour, comment }) => (
        <p key={id} className={`hl-${colour}`}>
          {comment}
        </p>
      ))}
    </div>
  )
}
