import { useLayoutEffect, useRef, useState } from 'react'
import type { Check } from '../../shared/checks/checks-api.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { CheckButtons } from './CheckButtons.tsx'
import { CheckEvidence } from './CheckEvidence.tsx'
import { CheckStanding } from './CheckStanding.tsx'
import { CheckWords } from './CheckWords.tsx'
import { SeverityMark } from './SeverityMark.tsx'
import type { CheckActs } from './use-check-acts.tsx'
import '../styles/checks.css'

/** Where the words of a card stand, within the box that the card is positioned in. */
export interface CardPlace {
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

interface CheckCardProps {
  readonly check: Check
  /** Its place among the checks of its passage, from 1. */
  readonly at: number
  readonly count: number
  /** Null while the words are out of sight: the card waits for them. */
  readonly place: CardPlace | null
  readonly acts: CheckActs
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

const gapPx = 6
const marginPx = 8

/** A finding at its words: what it says and what can be done about it. Beneath them, above where there is no room. */
export function CheckCard({ check, at, count, place, acts, onStep, onClose }: CheckCardProps) {
  const t = useText()
  const card = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 376, height: 0 })
  useLayoutEffect(() => {
    const box = card.current
    if (!box) return
    const measure = () => setSize({ width: box.offsetWidth, height: box.offsetHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  const severity = t(`checks.severity-${check.severity}`)
  const kind = t(`checks.kind-${check.kind}`)
  return (
    <div
      ref={card}
      className={`card check-card is-${check.state}`}
      role="group"
      aria-label={t('checks.cardOf', { severity, kind, at: check.passage + 1 })}
      style={place ? positionOf(place, size) : { visibility: 'hidden' }}
      data-check-card
    >
      <SeverityMark severity={check.severity} />
      <div className="check-head">
        <span className="cut strong">{kind}</span>
        <span className="muted small">{severity}</span>
        <span className="grow" />
        {count > 1 && (
          <>
            <span className="muted small num" title={t('checks.ofRow', { at, count })}>
              {at}/{count}
            </span>
            <IconButton
              icon="up"
              label={t('checks.previousHere')}
              disabled={at <= 1}
              onClick={() => onStep(-1)}
            />
            <IconButton
              icon="down"
              label={t('checks.nextHere')}
              disabled={at >= count}
              onClick={() => onStep(1)}
            />
          </>
        )}
        <IconButton icon="close" label={t('checks.closeCard')} shortcut="escape" onClick={onClose} />
      </div>
      <CheckWords check={check} />
      <CheckStanding check={check} />
      <CheckEvidence check={check} />
      <CheckButtons check={check} acts={acts} />
    </div>
  )
}

function positionOf(place: CardPlace, size: { readonly width: number; readonly height: number }) {
  const below = place.bottom + gapPx
  const above = place.top - gapPx - size.height
  const fits = below + size.height <= place.height - marginPx
  const left = Math.max(marginPx, Math.min(place.left, place.width - size.width - marginPx * 2))
  return { left, top: fits || above < marginPx ? below : above }
}
