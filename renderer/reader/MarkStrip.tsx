import type { MouseEvent } from 'react'
import type { FindHit } from '../../shared/documents/documents-api.ts'
import type { Backlink } from '../../shared/notes/notes-api.ts'
import type { Sight } from './use-navigation.ts'
import { useValue, type Value } from './value.ts'

interface MarkStripProps {
  readonly total: number
  /** Ordinals of passages with facts. */
  readonly figures: readonly number[]
  readonly hits: readonly FindHit[]
  readonly backlinks: readonly Backlink[]
  readonly sight: Value<Sight>
  readonly onGoTo: (ordinal: number) => void
}

/** Finer than this two ticks would paint over each other on any screen. */
const steps = 400

/**
 * The whole document as a strip: where figures, citations and found words stand, and which part is in sight. A
 * shortcut for the mouse; everything on it is a list elsewhere.
 */
export function MarkStrip({ total, figures, hits, backlinks, sight, onGoTo }: MarkStripProps) {
  const { from, to } = useValue(sight)
  const ticks = [
    ...ticksOf('fact', figures, total),
    ...ticksOf(
      'cited',
      backlinks.map((link) => link.citation.passage),
      total,
    ),
    ...ticksOf(
      'hit',
      hits.map((hit) => hit.ordinal),
      total,
    ),
  ]
  const go = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onGoTo(Math.floor(((event.clientY - box.top) / box.height) * total))
  }
  return (
    <div className="ruler" aria-hidden="true" onClick={go}>
      <span
        className="in-sight"
        style={{ top: `${from * 100}%`, height: `${Math.max(0.5, (to - from) * 100)}%` }}
      />
      {ticks.map((tick) => (
        <i
          key={`${tick.kind} ${tick.step}`}
          className={tick.kind}
          style={{ top: `${(tick.step / steps) * 100}%` }}
        />
      ))}
    </div>
  )
}

function ticksOf(kind: string, ordinals: readonly number[], total: number) {
  const taken = new Set(ordinals.map((ordinal) => Math.round((ordinal / Math.max(1, total)) * steps)))
  return [...taken].map((step) => ({ kind, step }))
}
