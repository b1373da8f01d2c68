import { useEffect, useRef } from 'react'
import { VList, type VListHandle } from 'virtua'
import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { formatFigure } from '../../shared/facts/format-fact.ts'
import { useText } from '../app/text.ts'
import { StateMark } from '../ui/StateMark.tsx'

interface ReviewQueueProps {
  readonly facts: readonly Fact[]
  readonly index: number
  readonly onChoose: (id: FactId) => void
  readonly onStep: (by: number) => void
}

/** The facts waiting for a decision, those decided among them with their outcome. */
export function ReviewQueue({ facts, index, onChoose, onStep }: ReviewQueueProps) {
  const t = useText()
  const list = useRef<VListHandle>(null)
  useEffect(() => list.current?.scrollToIndex(index, { align: 'nearest' }), [index])
  return (
    <div
      className="review-queue"
      role="listbox"
      tabIndex={0}
      aria-label={t('facts.queue')}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
        if (!by) return
        event.preventDefault()
        onStep(by)
      }}
      aria-activedescendant={`fact-${facts[index]?.id ?? ''}`}
    >
      <VList ref={list} style={{ height: '100%' }}>
        {facts.map((fact, at) => {
          const { number, unit } = formatFigure(fact.value, fact.unit)
          return (
            // The listbox itself takes the keys; an option is only clicked.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={fact.id}
              id={`fact-${fact.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === index}
              className={`review-item is-${fact.state}`}
              onClick={() => onChoose(fact.id)}
            >
              <StateMark state={fact.state} label={t(`facts.state.${fact.state}`)} />
              <span className="cut">
                {fact.segment ? `${fact.segment}: ${fact.metric}` : fact.metric}
                <small className="muted cut">
                  {fact.period ?? t('facts.noPeriod')}, {t(`facts.kind.${fact.kind}`)}
                </small>
              </span>
              <span className="review-value">
                {number}
                <small className="muted">{unit}</small>
              </span>
            </div>
          )
        })}
      </VList>
    </div>
  )
}
