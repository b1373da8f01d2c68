import { useLayoutEffect, useRef, useState } from 'react'
import type { Side } from '../../shared/documents/document.ts'
import { useText } from '../app/text.ts'
import type { PassagePages } from './passage-pages.ts'
import { PassageText } from './PassageText.tsx'
import { sideOf } from './text-selection.ts'
import type { Marks } from './use-marks.ts'
import { barPx, rowOf, type Navigation } from './use-navigation.ts'
import type { ScriptChoice } from './use-script.ts'
import { useValue } from './value.ts'

interface PeekCardProps {
  readonly ordinal: number
  /** The side shown, which the column leaves out. */
  readonly side: Side
  readonly pages: PassagePages
  readonly marks: Marks
  readonly script: ScriptChoice
  readonly navigation: Navigation
}

interface Spot {
  readonly left: number
  readonly width: number
  readonly top: number | null
  readonly bottom: number | null
}

/** A passage in its other language, beneath its words or over them where there is more room. Read out when it comes. */
export function PeekCard({ ordinal, side, pages, marks, script, navigation }: PeekCardProps) {
  const t = useText()
  const card = useRef<HTMLElement>(null)
  const sight = useValue(navigation.sight)
  const [spot, setSpot] = useState<Spot | null>(null)
  const { scroller } = navigation
  useLayoutEffect(() => setSpot(findSpot(scroller.current, ordinal)), [scroller, ordinal, sight])
  const row = pages.peek(ordinal)
  const text = row && sideOf(row, side)
  if (!spot || !row) return null
  const style = {
    left: spot.left,
    width: spot.width,
    ...(spot.top === null ? { bottom: spot.bottom ?? 0 } : { top: spot.top }),
  }
  return (
    <aside ref={card} className="peek" style={style} aria-label={t('reading.peekOf', { at: ordinal + 1 })}>
      {text ? (
        <div lang={side === 'en' ? 'en' : script.lang}>
          <PassageText text={script.viewOf(text, side, row.readings).text} marks={marks.of(row, side)} />
        </div>
      ) : (
        <p className="muted">{t('reading.noOther')}</p>
      )}
    </aside>
  )
}

/** Beneath the row's words if a card fits there, else over them; null while the row is out of sight. */
function findSpot(scroller: HTMLElement | null, ordinal: number): Spot | null {
  const words = rowOf(scroller, ordinal)?.querySelector('[data-side]')
  if (!scroller || !words) return null
  const [box, at] = [scroller.getBoundingClientRect(), words.getBoundingClientRect()]
  if (at.bottom < box.top + barPx || at.top > box.bottom) return null
  const [above, below] = [at.top - box.top - barPx, box.bottom - at.bottom]
  const place = { left: at.left - box.left, width: at.width }
  return below >= 120 || below >= above
    ? { ...place, top: Math.min(at.bottom - box.top + 6, box.height - 120), bottom: null }
    : { ...place, top: null, bottom: box.bottom - at.top + 6 }
}
