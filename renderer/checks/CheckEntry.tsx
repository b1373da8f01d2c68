import type { KeyboardEvent } from 'react'
import type { Check, CheckId } from '../../shared/checks/checks-api.ts'
import { useText } from '../app/text.ts'
import { CheckButtons } from './CheckButtons.tsx'
import { CheckEvidence } from './CheckEvidence.tsx'
import { CheckStanding } from './CheckStanding.tsx'
import { CheckWords } from './CheckWords.tsx'
import { SeverityMark } from './SeverityMark.tsx'
import type { CheckActs } from './use-check-acts.tsx'

interface CheckEntryProps {
  readonly check: Check
  /** The one that is looked at: with its evidence and what can be done about it. */
  readonly chosen: boolean
  /** The list is one stop for the Tab key; arrows move inside it. */
  readonly tabStop: boolean
  readonly acts: CheckActs
  readonly onChoose: () => void
  readonly onGoTo: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Names a check's line, so that keys can move the focus to it. */
export const checkLineId = (checkId: CheckId): string => `check-line-${checkId}`

/** One check of the inspector's list. */
export function CheckEntry(props: CheckEntryProps) {
  const { check, chosen, tabStop, acts, onChoose, onGoTo, onKeyDown } = props
  const t = useText()
  return (
    <div
      className={`check is-${check.state}${chosen ? ' on' : ''}`}
      role="listitem"
      {...(chosen ? { 'aria-current': true } : {})}
    >
      <button
        type="button"
        id={checkLineId(check.id)}
        className="check-line"
        aria-expanded={chosen}
        tabIndex={tabStop ? 0 : -1}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <SeverityMark severity={check.severity} />
        <span className="check-head">
          <span className="cut strong">{t(`checks.kind-${check.kind}`)}</span>
          <span className="at num muted">{check.passage + 1}</span>
        </span>
        <CheckWords check={check} />
        <CheckStanding check={check} />
      </button>
      {chosen && (
        <div className="check-more">
          <CheckEvidence check={check} />
          <CheckButtons check={check} acts={acts} onGoTo={onGoTo} />
        </div>
      )}
    </div>
  )
}
