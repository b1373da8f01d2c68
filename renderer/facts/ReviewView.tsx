import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Fact, ReviewScope } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import { useCommand } from '../app/commands.ts'
import { errorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useSettings } from '../app/settings.ts'
import { useTabTitle } from '../app/tab.ts'
import { useFigureName, useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SourcePassage } from '../ui/SourcePassage.tsx'
import { factFields } from '../ui/use-fact-draft.ts'
import { FactForm, editField } from './FactForm.tsx'
import { FactHistory } from './FactHistory.tsx'
import { FactMarks } from './FactMarks.tsx'
import { FactPlace } from './FactPlace.tsx'
import { NothingToReview } from './NothingToReview.tsx'
import { ProposalBand } from './ProposalBand.tsx'
import { ReviewQueue } from './ReviewQueue.tsx'
import { ReviewToolbar } from './ReviewToolbar.tsx'
import { useDecisionInSight } from './use-decision-in-sight.ts'
import { useReview } from './use-review.ts'
import '../styles/facts.css'

/** Suggested facts of a document, a company or the library, one at a time in its sentence; a key decides and moves on. */
export default function ReviewView({ request, active }: ViewProps<'review'>) {
  const scope = useScope(request)
  const t = useText()
  const { announce, open, select, keysOf } = useWorkbench()
  const review = useReview(scope, request.factId, (error) => announce(errorText(t, error), 'error'))
  const { facts, current, index, alike, asSure, proposal } = review
  // Asked for a figure while the review stands open already.
  const asked = useRef(request)
  useEffect(() => {
    if (asked.current === request) return
    asked.current = request
    if (request.factId) review.choose(request.factId)
    // oxlint-disable-next-line react/exhaustive-deps -- a request is gone to once, when it is made
  }, [request])
  const title = useScopeTitle(scope)
  const library = useLibrary((api) => api.library.read({}), 'library', ['documents'])
  const readOnly = library.value?.readOnly ?? false
  useTabTitle(title === null ? null : { message: 'facts.reviewOf', details: { title } })
  const form = useRef<HTMLFormElement>(null)
  const currentId = current?.id ?? null
  const documentId = current?.documentId ?? null
  useEffect(() => {
    if (active && currentId && documentId) select({ kind: 'fact', factId: currentId, documentId })
  }, [active, currentId, documentId, select])

  const openSource = (fact: Fact, original = false) =>
    open({
      view: 'document',
      documentId: fact.documentId,
      target: { side: fact.side, start: fact.span.start, end: fact.span.end },
      ...(original ? { original } : {}),
    })
  const confirmAlike = () => review.confirm(alike.map(({ id }) => id))
  const confirmSure = () => review.confirm(asSure.map(({ id }) => id))
  const take = () => current && review.takeProposals([current.id])
  const ready = active && current !== null
  const canDecide = ready && !readOnly
  useCommand(
    'fact.confirm',
    () => current && review.confirm([current.id]),
    canDecide && current.state !== 'corrected',
  )
  useCommand('fact.confirmAlike', confirmAlike, canDecide && current.state === 'suggested')
  useCommand('fact.confirmSure', confirmSure, canDecide && current.state === 'suggested')
  useCommand('fact.takeProposal', take, canDecide && proposal !== null)
  useCommand('fact.correct', () => editField(form.current, 'value'), canDecide)
  useCommand('fact.reject', () => current && review.reject([current.id]), canDecide)
  useCommand(
    'fact.reopen',
    () => current && void review.reopen([current.id]),
    canDecide && current.state !== 'suggested',
  )
  useCommand('fact.skip', review.skip, ready)
  useCommand('fact.next', () => review.step(1), ready)
  useCommand('fact.previous', () => review.step(-1), ready)
  useCommand('fact.openSource', () => current && openSource(current), ready)
  useCommand('fact.openOriginal', () => current && openSource(current, true), ready)
  const { singleKeys } = useSettings().settings
  useFieldKeys(canDecide && singleKeys, (at) => {
    const field = factFields[at]
    if (field) editField(form.current, field)
  })

  if (review.state === 'loading' && facts.length === 0)
    return <Skeleton label={t('facts.review')} lines={8} />
  const key = (command: string) => keysOf(command)[0]
  const toolbar = <ReviewToolbar review={review} scope={scope} title={title ?? ''} readOnly={readOnly} />
  if (!current)
    return (
      <div className="view review-view">
        {toolbar}
        <NothingToReview review={review} />
      </div>
    )
  const isSuggested = current.state === 'suggested'
  const acts: ReactNode = (
    <div className="review-acts">
      <Button
        look="primary"
        shortcut={key('fact.confirm')}
        onClick={() => review.confirm([current.id])}
        disabled={readOnly || current.state === 'confirmed' || current.state === 'corrected'}
      >
        {t('facts.accept')}
      </Button>
      <Button
        shortcut={key('fact.correct')}
        onClick={() => editField(form.current, 'value')}
        disabled={readOnly}
      >
        {t('facts.correct')}
      </Button>
      <Button
        shortcut={key('fact.reject')}
        onClick={() => review.reject([current.id])}
        disabled={readOnly || current.state === 'rejected'}
      >
        {t('facts.reject')}
      </Button>
      {isSuggested ? (
        <Button look="quiet" shortcut={key('fact.skip')} onClick={review.skip}>
          {t('facts.skip')}
        </Button>
      ) : (
        <Button
          look="quiet"
          shortcut={key('fact.reopen')}
          disabled={readOnly}
          onClick={() => void review.reopen([current.id])}
        >
          {t('facts.reopen')}
        </Button>
      )}
      <span className="grow" />
      {asSure.length > 1 && isSuggested && (
        <Button look="quiet" shortcut={key('fact.confirmSure')} disabled={readOnly} onClick={confirmSure}>
          {t('facts.acceptSure', { count: asSure.length, value: current.confidence.toFixed(2) })}
        </Button>
      )}
      {alike.length > 1 && isSuggested && (
        <Button look="quiet" shortcut={key('fact.confirmAlike')} disabled={readOnly} onClick={confirmAlike}>
          {t('facts.acceptAlike', { count: alike.length })}
        </Button>
      )}
    </div>
  )
  return (
    <div className="view review-view">
      {toolbar}
      <div className="review-panes">
        <ReviewQueue
          facts={facts}
          proposals={review.proposals}
          showsDocuments={!review.isOneDocument}
          index={index}
          onChoose={review.choose}
          onStep={review.step}
        />
        {/* The fact scrolls by itself, so it must be reachable to scroll it by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="review-fact" aria-label={t('facts.current')} tabIndex={0}>
          <div className="review-stage">
            <SentenceInPlace
              fact={current}
              onOpen={() => openSource(current)}
              openKey={key('fact.openSource')}
              onOriginal={() => openSource(current, true)}
              originalKey={key('fact.openOriginal')}
            />
            <FigureLine fact={current} />
            {proposal && (
              <ProposalBand
                fact={current}
                proposal={proposal}
                readOnly={readOnly}
                shortcut={key('fact.takeProposal')}
                onTake={() => void take()}
                onOpen={() =>
                  open({
                    view: 'document',
                    documentId: proposal.from.documentId,
                    passage: proposal.from.passage,
                  })
                }
              />
            )}
            <FactForm
              key={`${current.id}:${current.state}:${current.decidedAt ?? ''}`}
              ref={form}
              fact={current}
              readOnly={readOnly}
              showKeys={singleKeys}
              onSave={(values) => review.correct(current.id, values)}
              acts={acts}
            />
            <FactPlace
              fact={current}
              onOpenGrid={(gridId, place) => open({ view: 'grid', gridId, ...(place && { place }) })}
            />
            <FactHistory fact={current} />
            <footer className="review-keys muted small">
              <span>
                <Kbd binding={key('fact.next') ?? 'arrowdown'} />{' '}
                <Kbd binding={key('fact.previous') ?? 'arrowup'} /> {t('facts.keysMove')}
              </span>
              {singleKeys && (
                <span>
                  <Kbd binding="1" />–<Kbd binding={String(factFields.length)} /> {t('facts.keysField')}
                </span>
              )}
              <span>
                <Kbd binding={key('history.undo') ?? 'mod+z'} /> {t('facts.keysUndo')}
              </span>
              <span>
                <Kbd binding={key('shortcuts.show') ?? '?'} /> {t('facts.keysAll')}
              </span>
            </footer>
          </div>
        </section>
      </div>
    </div>
  )
}

function useScope({ documentId, company }: ViewProps<'review'>['request']): ReviewScope {
  return useMemo(
    () => (documentId ? { documentId } : company === undefined ? { library: true } : { company }),
    [documentId, company],
  )
}

/** What a review is of; null until a document's title is known. */
function useScopeTitle(scope: ReviewScope): string | null {
  const t = useText()
  const id = 'documentId' in scope ? scope.documentId : null
  const document = useLibrary(
    async (api) => (id ? api.documents.read({ documentId: id }) : null),
    `document:${id ?? ''}`,
    ['documents'],
  )
  if (id) return document.value?.title ?? null
  return 'company' in scope ? (scope.company ?? t('facts.noCompany')) : t('facts.wholeLibrary')
}

interface SentenceProps {
  readonly fact: Fact
  readonly openKey: string | undefined
  readonly onOpen: () => void
  readonly originalKey: string | undefined
  readonly onOriginal: () => void
}

/** The passage with the figure's words marked in both languages, after the one before it. */
function SentenceInPlace({ fact, openKey, onOpen, originalKey, onOriginal }: SentenceProps) {
  const t = useText()
  const from = Math.max(0, fact.passage - 1)
  const rows = useLibrary(
    (api) => api.documents.passages({ documentId: fact.documentId, from, to: fact.passage + 1 }),
    `sentence:${fact.documentId}:${fact.passage}`,
    ['documents'],
  )
  const here = rows.value?.find(({ ordinal }) => ordinal === fact.passage)
  const marks = [
    { side: fact.side, ...fact.span },
    ...(fact.zhSpan ? [{ side: 'zh' as const, ...fact.zhSpan }] : []),
  ]
  const role = here?.role
  const head = useRef<HTMLElement>(null)
  useDecisionInSight(head, here ? fact.id : null)
  return (
    <>
      <header className="review-head" ref={head}>
        <span className="strong">{fact.speaker ?? fact.documentTitle}</span>
        {role && <span className="second cut">{role}</span>}
        <span className="muted cut">
          {t('facts.passage', { passage: fact.passage + 1, line: fact.line })}
        </span>
        <span className="grow" />
        <Button look="quiet" small icon="page" shortcut={originalKey} onClick={onOriginal}>
          {t('original.show')}
        </Button>
        <Button look="quiet" small icon="open" shortcut={openKey} onClick={onOpen}>
          {t('facts.openSource')}
        </Button>
      </header>
      <div className="review-sentence">
        {!rows.value && <Skeleton label={t('facts.review')} lines={3} />}
        {rows.value
          ?.filter(
            (row) => row.ordinal === fact.passage || (row.turn === here?.turn && row.kind === here.kind),
          )
          .map((row) => (
            <SourcePassage
              key={row.ordinal}
              row={row}
              marks={row.ordinal === fact.passage ? marks : []}
              context={row.ordinal !== fact.passage}
            />
          ))}
      </div>
    </>
  )
}

function FigureLine({ fact }: { readonly fact: Fact }) {
  const t = useText()
  const figureName = useFigureName()
  const metricName = useMetricName()
  const { number, unit } = writeFigure(fact.value, fact.unit, t)
  const was = fact.suggestion && writeFigure(fact.suggestion.value, fact.suggestion.unit, t)
  const isOpen = fact.state === 'suggested'
  return (
    <div className={`review-figure is-${fact.state}`}>
      <span className="review-number">
        {isOpen && <i className="dot o" />} {number} {unit}
      </span>
      <span className="review-name">
        {figureName(fact)}
        {fact.period && `, ${fact.period}`}
      </span>
      <span className={isOpen ? 'badge acc' : fact.state === 'rejected' ? 'badge err' : 'badge gud'}>
        {t(`facts.state.${fact.state}`)}
      </span>
      <span className="badge">{t('facts.confidence', { value: fact.confidence.toFixed(2) })}</span>
      <FactMarks fact={fact} />
      {fact.zhSpan && (
        <span className="badge gud">
          <Icon name="check" small />
          {t('facts.bothLanguages')}
        </span>
      )}
      {fact.state === 'corrected' && was && fact.suggestion && (
        <span className="badge">
          {t('facts.found', { values: `${metricName(fact.suggestion.metric)} ${was.number} ${was.unit}` })}
        </span>
      )}
    </div>
  )
}

/** Digits alone go to the field of that number, where nobody types and no dialog is open. */
function useFieldKeys(enabled: boolean, edit: (at: number) => void): void {
  const latest = useRef(edit)
  useEffect(() => {
    latest.current = edit
  })
  useEffect(() => {
    if (!enabled) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (!/^[1-7]$/.test(event.key)) return
      const busy = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], .floating'
      if (event.target instanceof Element && event.target.closest(busy)) return
      event.preventDefault()
      latest.current(Number(event.key) - 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [enabled])
}
