import { useEffect, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact, FactProposal, FactState } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import { useFigureName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'
import { ScrolledList } from '../ui/LongList.tsx'

interface ReviewQueueProps {
  readonly facts: readonly Fact[]
  readonly proposals: ReadonlyMap<FactId, FactProposal>
  /** Names each fact's document, where there are several. */
  readonly showsDocuments: boolean
  readonly index: number
  readonly onChoose: (id: FactId) => void
  readonly onStep: (by: number) => void
}

/** The facts waiting for a decision, those decided among them with their outcome. */
export function ReviewQueue({ facts, proposals, showsDocuments, index, onChoose, onStep }: ReviewQueueProps) {
  const t = useText()
  const list = useRef<VirtualizerHandle>(null)
  useEffect(() => {
    list.current?.scrollToIndex(index, { align: 'nearest' })
  }, [index])
  return (
    // The scroller is the listbox itself: a scroller within it would be one more stop for the keyboard.
    <div className="review-queue">
      <ScrolledList
        ref={list}

        role="listbox"
        tabIndex={0}
        aria-label={t('facts.queue')}
        aria-activedescendant={`fact-${facts[index]?.id ?? ''}`}
        keepMounted={[index]}
        onKeyDown={(event) => {
          const { length } = facts
          const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -length, End: length }[
            event.key
          ]
          if (!by) return
          event.preventDefault()
          onStep(by)
        }}
      >
        {facts.map((fact, at) => (
          <QueueItem
            key={fact.id}
            fact={fact}
            proposal={proposals.get(fact.id) ?? null}
            showsDocument={showsDocuments}
            chosen={at === index}
            onChoose={onChoose}
          />
        ))}
      </ScrolledList>
    </div>
  )
}

interface QueueItemProps {
  readonly fact: Fact
  readonly proposal: FactProposal | null
  readonly showsDocument: boolean
  readonly chosen: boolean
  readonly onChoose: (id: FactId) => void
}

function QueueItem({ fact, proposal, showsDocument, chosen, onChoose }: QueueItemProps) {
  const t = useText()
  const figureName = useFigureName()
  const { number, unit } = writeFigure(fact.value, fact.unit, t)
  return (
    // The listbox itself takes the keys; an option is only clicked.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`fact-${fact.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={`review-item is-${fact.state}`}
      onClick={() => onChoose(fact.id)}
    >
      <DecisionMark state={fact.state} label={t(`facts.state.${fact.state}`)} />
      <span className="cut">{figureName(fact)}</span>
      <span className="review-value num">
        {number} <small className="muted">{unit}</small>
      </span>
      <span className="review-sub cut">
        {t('facts.periodAndKind', {
          period: fact.period ?? t('facts.noPeriod'),
          kind: t(`facts.kind.${fact.kind}`),
        })}
        {fact.isGarbled && `, ${t('facts.garbled')}`}
        {fact.voice === 'analyst' && `, ${t('facts.voice.analyst')}`}
        {fact.repeats && `, ${t('facts.repeats')}`}
      </span>
      {proposal && <span className="review-sub review-proposed cut">{t('facts.proposed')}</span>}
      {showsDocument && <span className="review-sub cut">{fact.documentTitle}</span>}
    </div>
  )
}

const decisionIcon = { confirmed: 'check', corrected: 'edit', rejected: 'close' } as const

/** What became of a suggestion: a tick, a pencil, a cross; a hollow dot while nothing has. */
function DecisionMark({ state, label }: { readonly state: FactState; readonly label: string }) {
  return (
    <span className={`decision-mark is-${state}`} role="img" aria-label={label}>
      {state === 'suggested' ? <i className="dot o" /> : <Icon name={decisionIcon[state]} small />}
    </span>
  )
}
