import type { KeyboardEvent, PointerEvent } from 'react'
import type { HighlightColour } from '../../shared/highlights/highlight.ts'
import { useText } from '../app/text.ts'
import { barPx } from '../reader/use-navigation.ts'
import type { LetterPlace, WordsPlace } from './use-words-place.ts'

interface HighlightHandlesProps {
  readonly place: WordsPlace
  readonly colour: HighlightColour
  /** Height of the reader: a handle beyond it or under its bar is not shown. */
  readonly height: number
  /** An end is drawn to a point of the window. */
  readonly onDraw: (edge: 'start' | 'end', x: number, y: number) => void
  readonly onDrawn: () => void
  readonly onStep: (edge: 'start' | 'end', by: 1 | -1) => void
  readonly onLeave: () => void
}

/** A knob at either end of the active highlight, to be drawn, or moved by arrow keys. */
export function HighlightHandles(props: HighlightHandlesProps) {
  const { place, height } = props
  const isInSight = (letter: LetterPlace) => letter.top > barPx - 4 && letter.bottom < height
  return (
    <>
      {place.first && isInSight(place.first) && <Handle {...props} edge="start" letter={place.first} />}
      {place.last && isInSight(place.last) && <Handle {...props} edge="end" letter={place.last} />}
    </>
  )
}

type HandleProps = HighlightHandlesProps & { readonly edge: 'start' | 'end'; readonly letter: LetterPlace }

function Handle({ edge, letter, colour, onDraw, onDrawn, onStep, onLeave }: HandleProps) {
  const t = useText()
  const press = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === 1 || by === -1) onStep(edge, by)
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // The knob stands off its line, so that the finger or the pointer does not cover the words it chooses.
  const middle = (letter.top + letter.bottom) / 2
  const grab = (event: PointerEvent<HTMLButtonElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const reader = event.currentTarget.offsetParent?.getBoundingClientRect().top ?? 0
    event.currentTarget.dataset['off'] = String(event.clientY - (reader + middle))
  }
  const draw = (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    onDraw(edge, event.clientX, event.clientY - Number(event.currentTarget.dataset['off'] ?? 0))
  }
  const release = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.releasePointerCapture(event.pointerId)
    onDrawn()
  }
  return (
    <>
      <span
        className={`hl-stem hl-${colour}`}
        aria-hidden="true"
        style={{
          left: (edge === 'start' ? letter.left : letter.right) - 1,
          top: letter.top,
          height: letter.bottom - letter.top,
        }}
      />
      <button
        type="button"
        className={`hl-knob ${edge} hl-${colour}`}
        aria-label={`${t(edge === 'start' ? 'highlights.begin' : 'highlights.end')}. ${t('highlights.edgeHint')}`}
        style={{
          left: (edge === 'start' ? letter.left : letter.right) - 12,
          top: edge === 'start' ? letter.top - 18 : letter.bottom - 6,
        }}
        onPointerDown={grab}
        onPointerMove={draw}
        onPointerUp={release}
        onKeyDown={press}
        onMouseDown={(event) => event.preventDefault()}
      />
    </>
  )
}
