import { useMemo, type KeyboardEvent, type PointerEvent } from 'react'
import { useText } from '../app/text.ts'
import { drawTicks, layTicks, passageAt, stripSteps, type StripSource } from './strip-places.ts'
import type { Sight } from './use-navigation.ts'
import { useValue, type Value } from './value.ts'

interface MarkStripProps {
  readonly total: number
  readonly sources: readonly StripSource[]
  readonly sight: Value<Sight>
  /** `begins`: the first step of a way, which one may want to come back from. */
  readonly onGoTo: (ordinal: number, begins: boolean) => void
}

/** A page of the strip for the keyboard: a twentieth of the document. */
const pagesToAStrip = 20

/**
 * The whole document as a strip: what is marked where, and which part is in sight. A press or a drag goes there; for
 * the keyboard it is a slider.
 */
export function MarkStrip({ total, sources, sight, onGoTo }: MarkStripProps) {
  const t = useText()
  const { top, bottom } = useValue(sight)
  // The ticks stand still while the part in sight moves over them with every frame.
  const ticks = useMemo(
    () => (
      <svg viewBox={`0 0 8 ${stripSteps}`} preserveAspectRatio="none" aria-hidden="true">
        {drawTicks(layTicks(sources, total)).map(({ tone, path }) => (
          <path key={tone} className={tone} d={path} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    ),
    [sources, total],
  )
  const named = sources.filter(({ places }) => places.length > 0).map(({ name }) => name)
  const follow = (event: PointerEvent<HTMLDivElement>, begins: boolean) => {
    const box = event.currentTarget.getBoundingClientRect()
    onGoTo(passageAt((event.clientY - box.top) / box.height, total), begins)
  }
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.round(total / pagesToAStrip))
    const next = {
      ArrowDown: top + 1,
      ArrowUp: top - 1,
      PageDown: top + page,
      PageUp: top - page,
      Home: 0,
      End: total - 1,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onGoTo(Math.max(0, Math.min(total - 1, next)), false)
  }
  return (
    <div
      className="ruler"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={[t('reading.strip'), ...named].join(', ')}
      aria-valuemin={1}
      aria-valuemax={total}
      aria-valuenow={top + 1}
      aria-valuetext={t('reader.position', { at: top + 1, total })}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        follow(event, true)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event, false)
      }}
    >
      <span
        className="in-sight"
        style={{ top: `${(top / total) * 100}%`, height: `${((bottom - top + 1) / total) * 100}%` }}
      />
      {ticks}
    </div>
  )
}
