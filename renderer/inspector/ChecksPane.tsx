import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { Check } from '../../shared/checks/checks-api.ts'
import { useCommand, useCommands } from '../app/commands.ts'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { CheckEntry, checkLineId } from '../checks/CheckEntry.tsx'
import { filterChecks, firstFilter, tallyChecks } from '../checks/check-filter.ts'
import { CheckFilterMenu } from '../checks/CheckFilterMenu.tsx'
import { SummaryBand } from '../checks/SummaryBand.tsx'
import { useCheckKeys } from '../checks/use-check-keys.ts'
import { useCheckActs } from '../checks/use-check-acts.tsx'
import { useKeptActs } from '../checks/use-kept-acts.ts'
import { WhatIsChecked } from '../checks/WhatIsChecked.tsx'
import { targetOf } from '../checks/wrong-side.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { focusShown } from '../ui/focus-shown.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ScrolledList } from '../ui/LongList.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { useInspectedChecks } from './use-inspected-checks.ts'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'
import '../styles/checks.css'

const none: readonly Check[] = []

/** What does not add up in the document, in reading order, each to confirm, dismiss or correct where it is listed. */
export default function ChecksPane({ active, onCount }: InspectorPaneProps) {
  const t = useText()
  const commands = useCommands()
  const { open, select } = useWorkbench()
  const inspected = useInspected()
  const { documentId, ordinal, checkId } = inspected
  const { checks: loaded, isPart, errors, doubts } = useInspectedChecks(inspected)
  useEffect(
    () => onCount(documentId === null ? null : errors + doubts),
    [onCount, documentId, errors, doubts],
  )

  const [filter, setFilter] = useState(firstFilter)
  const { acts, kept } = useKeptActs(useCheckActs(), `${documentId ?? ''} ${filter.state ?? ''}`)
  const checks = useMemo(() => filterChecks(loaded ?? none, filter, kept), [loaded, filter, kept])
  const tally = tallyChecks(loaded ?? none, filter)

  const byId = checkId === null ? -1 : checks.findIndex((check) => check.id === checkId)
  const at = byId >= 0 ? byId : checks.findIndex((check) => check.passage === ordinal)
  const nearest = ordinal === null ? 0 : checks.findIndex((check) => check.passage >= ordinal)
  const goal = at >= 0 ? at : nearest
  const current = checks[at] ?? null
  const list = useRef<VirtualizerHandle>(null)
  useEffect(() => {
    if (active && goal >= 0) list.current?.scrollToIndex(goal, { align: 'nearest' })
  }, [active, goal, current?.id])

  const [focused, setFocused] = useState(false)
  const choose = (check: Check | undefined, focus: boolean) => {
    if (!check) return
    select({ kind: 'check', checkId: check.id, documentId: check.documentId, ordinal: check.passage })
    if (!focus) return
    list.current?.scrollToIndex(checks.indexOf(check), { align: 'nearest' })
    focusShown(() => document.getElementById(checkLineId(check.id)))
  }
  const step = (by: 1 | -1) =>
    choose(checks[at < 0 ? Math.max(0, nearest) : Math.max(0, Math.min(checks.length - 1, at + by))], true)
  const goTo = (check: Check) => {
    const target = targetOf(check)
    if (target) open({ view: 'document', documentId: check.documentId, target })
  }
  const correct = (check: Check) => {
    // Who speaks is corrected for the turn, not in the words of its label.
    if (check.kind !== 'speaker-suspect' || !commands.run('correct.speaker')) acts.correct(check)
  }
  /** Goes on to the next check once one is decided by its key. */
  const onward = async (decision: Promise<boolean>): Promise<boolean> => {
    const done = await decision
    if (done) step(1)
    return done
  }
  useCommand('check.next', () => step(1), active && focused)
  useCommand('check.previous', () => step(-1), active && focused)
  useCheckKeys(
    current,
    {
      ...acts,
      correct,
      confirm: (ids) => onward(acts.confirm(ids)),
      dismissOnce: (some) => onward(acts.dismissOnce(some)),
    },
    active && focused,
  )
  useCommand(
    'check.hints',
    () => setFilter({ ...filter, hints: !filter.hints }),
    active && documentId !== null,
  )
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === 1 || by === -1) step(by)
    else if (event.key === 'Enter' && current) goTo(current)
    else return
    event.preventDefault()
  }

  if (documentId === null) return <NothingOpen />
  if (loaded === null) return null
  if (loaded.length === 0 && !isPart)
    return (
      <div className="checks-pane">
        <SummaryBand key={documentId} documentId={documentId} />
        <EmptyState
          icon="check"
          title={t('checks.none')}
          text={t('checks.noneText')}
          actions={<WhatIsChecked />}
        />
      </div>
    )
  return (
    <div
      className="checks-pane"
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className="ihead">
        {errors > 0 && <Tally severity="err" text={t('checks.errors', { count: errors })} />}
        {doubts > 0 && <Tally severity="dbt" text={t('checks.doubts', { count: doubts })} />}
        {errors + doubts === 0 && <span className="cut second">{t('checks.emptyOpen')}</span>}
        <span className="grow" />
        <IconButton
          icon="table"
          label={t('checks.openTableOf')}
          side="left"
          onClick={() => open({ view: 'checks', documentId })}
        />
        <CheckFilterMenu filter={filter} kinds={tally.kinds} onFilter={setFilter} />
      </div>
      <SummaryBand key={documentId} documentId={documentId} />
      {checks.length === 0 ? (
        <EmptyState
          icon={filter.kind || filter.severity ? 'filter' : 'check'}
          title={t(filter.kind || filter.severity ? 'checks.noneFiltered' : 'checks.allDecided')}
          text={t(filter.kind || filter.severity ? 'checks.noneFilteredText' : 'checks.allDecidedText')}
          actions={
            <Button small onClick={() => setFilter({ ...firstFilter, state: null, hints: filter.hints })}>
              {t('checks.showAll')}
            </Button>
          }
        />
      ) : (
        <div className="check-list" role="list" aria-label={t('checks.listOf')}>
          <ScrolledList ref={list} keepMounted={[Math.max(0, goal)]}>
            {checks.map((check, index) => (
              <CheckEntry
                key={check.id}
                check={check}
                chosen={index === at}
                tabStop={index === Math.max(0, goal)}
                acts={{ ...acts, correct }}
                onChoose={() => choose(check, false)}
                onGoTo={() => goTo(check)}
                onKeyDown={press}
              />
            ))}
          </ScrolledList>
        </div>
      )}
      {tally.hints > 0 && (
        <div className="check-foot">
          <span className="muted">
            {t(filter.hints ? 'checks.shownHints' : 'checks.hiddenHints', { count: tally.hints })}
          </span>
          <span className="grow" />
          <button
            type="button"
            className="link"
            aria-pressed={filter.hints}
            onClick={() => setFilter({ ...filter, hints: !filter.hints })}
          >
            {t(filter.hints ? 'checks.hideHints' : 'checks.showHints')}
          </button>
        </div>
      )}
      {acts.dialogs}
    </div>
  )
}

function Tally({ severity, text }: { readonly severity: 'err' | 'dbt'; readonly text: string }) {
  return (
    <span className={`check-tally ${severity}`}>
      <Icon name="warning" />
      {text}
    </span>
  )
}
