import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { FactId } from '../../shared/facts/fact.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { useCommand } from '../app/commands.ts'
import { useText } from '../app/text.ts'
import type { InspectorPaneProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ScrolledList } from '../ui/LongList.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { FactEntry, factLineId } from './FactEntry.tsx'
import { NothingOpen } from './NothingOpen.tsx'
import { useFactDecisions } from './use-fact-decisions.ts'
import { useInspectedFacts } from './use-inspected-facts.ts'
import { useInspected } from './use-inspected.ts'
import '../styles/inspector.css'

const none: readonly Fact[] = []

/** The document's facts, or those of the passage or cell selected, each to accept, correct or reject where it is. */
export default function FactsPane({ active, onCount }: InspectorPaneProps) {
  const t = useText()
  const { open } = useWorkbench()
  const inspected = useInspected()
  const { documentId, ordinal, factId, cellFacts } = inspected
  const { facts: loaded, isPart, standing, waiting } = useInspectedFacts(inspected)
  const all = loaded ?? none
  const nothing = documentId === null && cellFacts === null
  useEffect(() => onCount(nothing ? null : standing), [onCount, nothing, standing])

  const [scope, setScope] = useState<'here' | 'all'>('all')
  const [chosen, setChosen] = useState<FactId | null>(null)
  const [editing, setEditing] = useState(false)
  const [focused, setFocused] = useState(false)
  const isHere = scope === 'here' && ordinal !== null
  const facts = isHere ? all.filter((fact) => fact.passage === ordinal) : all
  const list = useRef<VirtualizerHandle>(null)

  // A fact selected elsewhere is opened here; a passage brings the list to its first fact.
  useEffect(() => {
    if (factId) setChosen(factId)
  }, [factId])
  const opened = facts.findIndex((fact) => fact.id === chosen)
  const nearest = ordinal === null ? -1 : facts.findIndex((fact) => fact.passage >= ordinal)
  const goal = factId ? opened : nearest
  useEffect(() => {
    if (active && goal >= 0) list.current?.scrollToIndex(goal, { align: factId ? 'nearest' : 'start' })
  }, [active, goal, factId])
  useEffect(() => setEditing(false), [chosen])

  const current = facts[opened] ?? null
  const decisions = useFactDecisions()
  const ready = active && focused && current !== null && !editing
  useCommand('fact.confirm', () => current && decisions.confirm(current.id), ready)
  useCommand('fact.correct', () => setEditing(true), ready)
  useCommand('fact.reject', () => current && decisions.reject(current.id), ready)
  useCommand('fact.reopen', () => current && decisions.reopen(current.id), ready)
  const goTo = (fact: Fact, original = false) =>
    open({
      view: 'document',
      documentId: fact.documentId,
      target: { side: fact.side, start: fact.span.start, end: fact.span.end },
      ...(original ? { original } : {}),
    })
  useCommand('fact.openSource', () => current && goTo(current), ready)
  useCommand('fact.openOriginal', () => current && goTo(current, true), ready)
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const index = Math.max(0, Math.min(facts.length - 1, opened + by))
    const next = facts[index]
    if (!next) return
    setChosen(next.id)
    list.current?.scrollToIndex(index, { align: 'nearest' })
    requestAnimationFrame(() => document.getElementById(factLineId(next.id))?.focus({ preventScroll: true }))
  }

  if (nothing) return <NothingOpen />
  if (loaded === null) return null
  if (all.length === 0 && !isPart)
    return cellFacts ? (
      <EmptyState icon="figure" title={t('inspector.cellNone')} text={t('inspector.cellNoneText')} />
    ) : (
      <EmptyState icon="figure" title={t('inspector.factsNone')} text={t('inspector.factsNoneText')} />
    )
  return (
    <div
      className="facts-pane"
      onFocus={() => setFocused(true)}
      onBlur={(event) => setFocused(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className="ihead">
        {ordinal !== null ? (
          <Segmented<'here' | 'all'>
            label={t('inspector.factsScope')}
            value={scope}
            options={[
              { value: 'all', label: t(isPart ? 'inspector.factsAround' : 'inspector.factsAll') },
              { value: 'here', label: t('inspector.factsHere') },
            ]}
            onChange={setScope}
          />
        ) : (
          (cellFacts || isPart) && (
            <span className="cut">
              {t(cellFacts ? 'inspector.cellFacts' : 'inspector.factsAround', { count: all.length })}
            </span>
          )
        )}
        <span className="grow" />
        {waiting > 0 && documentId && (
          <Button small look="quiet" onClick={() => open({ view: 'review', documentId })}>
            {t('inspector.toReview', { count: waiting })}
          </Button>
        )}
      </div>
      {facts.length === 0 ? (
        <EmptyState
          icon="figure"
          title={t(isHere ? 'inspector.factsNoneHere' : 'inspector.factsNoneAround')}
          text={t('inspector.factsNoneHereText')}
        />
      ) : (
        <div className="fact-list" role="list" aria-label={t('app.facts')}>
          <ScrolledList ref={list} keepMounted={[Math.max(0, opened)]}>
            {facts.map((fact, index) => (
              <FactEntry
                key={fact.id}
                fact={fact}
                open={fact.id === chosen}
                here={fact.passage === ordinal}
                tabStop={index === Math.max(0, opened)}
                onKeyDown={press}
                editing={editing && fact.id === chosen}
                onOpen={() => setChosen(fact.id === chosen ? null : fact.id)}
                onEdit={setEditing}
                onGoTo={() => goTo(fact)}
                onOriginal={() => goTo(fact, true)}
                decisions={decisions}
              />
            ))}
          </ScrolledList>
        </div>
      )}
    </div>
  )
}
