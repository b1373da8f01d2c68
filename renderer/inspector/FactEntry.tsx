import type { KeyboardEvent } from 'react'
import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import { useFigureName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { StateMark } from '../ui/StateMark.tsx'
import { FactSource } from './FactSource.tsx'
import { FactValuesForm } from './FactValuesForm.tsx'
import type { FactDecisions } from './use-fact-decisions.ts'
import '../styles/facts.css'

interface FactEntryProps {
  readonly fact: Fact
  readonly open: boolean
  /** Stands in the passage being read. */
  readonly here: boolean
  /** The list is one stop for the Tab key; arrows move inside it. */
  readonly tabStop: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly editing: boolean
  readonly onOpen: () => void
  readonly onEdit: (editing: boolean) => void
  readonly onGoTo: () => void
  /** Goes to the words where they stand in the file as it came. */
  readonly onOriginal: () => void
  readonly decisions: FactDecisions
}

/** Names a fact's line, so that arrows can move the focus to it. */
export const factLineId = (factId: FactId): string => `fact-line-${factId}`

/** One fact in one line; open, its values, its sentence and what was decided about it. */
export function FactEntry(props: FactEntryProps) {
  const { fact, open, here, tabStop, editing, onKeyDown, onOpen, onEdit, onGoTo, onOriginal, decisions } =
    props
  const t = useText()
  const figureName = useFigureName()
  const { number, unit } = writeFigure(fact.value, fact.unit, t)
  const state = t(`facts.state.${fact.state}`)
  const decided = fact.state !== 'suggested'
  return (
    <div
      className={`fact-entry is-${fact.state}${open ? ' open' : ''}${here ? ' here' : ''}`}
      role="listitem"
    >
      <button
        type="button"
        id={factLineId(fact.id)}
        className="fact-line"
        aria-expanded={open}
        tabIndex={tabStop ? 0 : -1}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <StateMark state={fact.state} label={state} />
        <span className="cut">{figureName(fact)}</span>
        <span className="value num">
          {number} <small className="muted">{unit}</small>
        </span>
        <span className="sub cut muted">
          {[fact.period, t(`facts.kind.${fact.kind}`), fact.basis].filter(Boolean).join(' · ')}
        </span>
        <span className="at num muted">{fact.passage + 1}</span>
      </button>
      {open && (
        <div className="fact-more">
          <FactSource fact={fact} />
          {editing ? (
            <FactValuesForm
              values={fact}
              saveLabel={t('inspector.keepCorrection')}
              onSave={(values) => {
                decisions.correct(fact.id, values)
                onEdit(false)
              }}
              onCancel={() => onEdit(false)}
            />
          ) : (
            <div className="acts">
              {fact.state === 'suggested' && (
                <Button small look="primary" shortcut="a" onClick={() => decisions.confirm(fact.id)}>
                  {t('inspector.accept')}
                </Button>
              )}
              <Button small shortcut="e" onClick={() => onEdit(true)}>
                {t('inspector.correct')}
              </Button>
              {fact.state !== 'rejected' && (
                <Button small shortcut="x" onClick={() => decisions.reject(fact.id)}>
                  {t('inspector.reject')}
                </Button>
              )}
              {decided && (
                <Button small shortcut="r" onClick={() => decisions.reopen(fact.id)}>
                  {t('inspector.reopen')}
                </Button>
              )}
              <Button small look="quiet" icon="open" onClick={onGoTo}>
                {t('inspector.goThere')}
              </Button>
              <Button small look="quiet" icon="page" onClick={onOriginal}>
                {t('original.show')}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
