import { useEffect, useState } from 'react'
import { AppError } from '../../shared/api/app-error.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { formatFigure } from '../../shared/facts/format-fact.ts'
import { useCommand } from '../app/commands.ts'
import { useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Progress } from '../ui/Progress.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SourcePassage } from '../ui/SourcePassage.tsx'
import { StateMark } from '../ui/StateMark.tsx'
import { FactForm } from './FactForm.tsx'
import { ReviewQueue } from './ReviewQueue.tsx'
import { useReview, type ReviewOrder } from './use-review.ts'
import '../styles/facts.css'

/** One document's suggested facts, one at a time with the sentence each stands in; a key decides and moves on. */
export default function ReviewView({ request, active }: ViewProps<'review'>) {
  const { documentId } = request
  const t = useText()
  const { announce, open, select } = useWorkbench()
  const review = useReview(documentId, request.factId, (error) =>
    announce(error instanceof AppError ? t(`errors.${error.code}`, error.details) : String(error), 'error'),
  )
  const { facts, current, index } = review
  const document = useLibrary((api) => api.documents.read({ documentId }), `document:${documentId}`, [
    'documents',
  ])
  useTabTitle(document.value ? t('facts.reviewOf', { title: document.value.title }) : null)
  const currentId = current?.id ?? null
  const [editedId, setEditedId] = useState<string | null>(null)
  // Editing belongs to one fact: moving on ends it.
  const editing = editedId !== null && editedId === currentId
  const setEditing = (edit: boolean) => setEditedId(edit ? currentId : null)
  useEffect(() => {
    if (active && currentId) select({ kind: 'fact', factId: currentId, documentId })
  }, [active, currentId, documentId, select])

  const openSource = (fact: Fact) =>
    open({
      view: 'document',
      documentId,
      target: { side: fact.side, start: fact.span.start, end: fact.span.end },
    })
  const ready = active && current !== null && !editing
  const fact = current
  useCommand('fact.confirm', () => fact && review.confirm([fact.id]), ready)
  useCommand(
    'fact.confirmAlike',
    () => fact && review.confirm([fact.id, ...review.alike.map(({ id }) => id)]),
    ready,
  )
  useCommand('fact.correct', () => setEditing(true), ready)
  useCommand('fact.reject', () => fact && review.reject([fact.id]), ready)
  useCommand('fact.reopen', () => fact && void review.reopen([fact.id]), ready)
  useCommand('fact.skip', review.skip, ready)
  useCommand('fact.next', () => review.step(1), ready)
  useCommand('fact.previous', () => review.step(-1), ready)
  useCommand('fact.openSource', () => fact && openSource(fact), ready)

  if (review.state === 'loading' && facts.length === 0)
    return <Skeleton label={t('facts.review')} lines={8} />
  if (!current) return <EmptyState icon="figure" title={t('facts.none')} text={t('facts.noneText')} />
  const count = (state: Fact['state']) => facts.filter((one) => one.state === state).length
  const left = count('suggested')
  return (
    <div className="view review-view">
      <div className="toolbar" role="toolbar" aria-label={t('facts.review')}>
        <span className="cut strong">{document.value?.title}</span>
        <Select<ReviewOrder>
          label={t('facts.order')}
          value={review.order}
          options={[
            { value: 'headline', label: t('facts.order.headline') },
            { value: 'reading', label: t('facts.order.reading') },
          ]}
          onChange={review.setOrder}
        />
        <span className="sep" />
        <span className="strong">{t('facts.progress', { done: index + 1, total: facts.length })}</span>
        <Progress label={t('facts.review')} value={facts.length - left} max={facts.length} />
        <span className="muted review-tally">
          {t('facts.tally', {
            confirmed: count('confirmed'),
            corrected: count('corrected'),
            rejected: count('rejected'),
          })}
        </span>
        <span className="grow" />
        <span className="muted">{left > 0 ? t('facts.left', { count: left }) : t('facts.allDone')}</span>
      </div>
      <div className="review-panes">
        <ReviewQueue facts={facts} index={index} onChoose={review.choose} onStep={review.step} />
        <section className="review-fact" aria-label={t('facts.review')}>
          <header className="row">
            <span className="strong">{current.speaker ?? current.documentTitle}</span>
            <span className="muted">{t('facts.passage', { passage: current.passage + 1 })}</span>
            <span className="grow" />
            <Button look="quiet" small icon="open" shortcut="o" onClick={() => openSource(current)}>
              {t('facts.openSource')}
            </Button>
          </header>
          <Sentence fact={current} />
          <FigureLine fact={current} />
          <FactForm
            key={`${current.id}:${current.state}:${String(editing)}`}
            values={current}
            editing={editing}
            onSave={(values) => review.correct(current.id, values)}
            onCancel={() => setEditing(false)}
          />
          {!editing && (
            <div className="row review-acts">
              <Button
                look="primary"
                shortcut="a"
                onClick={() => review.confirm([current.id])}
                disabled={current.state === 'confirmed'}
              >
                {t('facts.accept')}
              </Button>
              <Button shortcut="e" onClick={() => setEditing(true)}>
                {t('facts.correct')}
              </Button>
              <Button
                shortcut="x"
                onClick={() => review.reject([current.id])}
                disabled={current.state === 'rejected'}
              >
                {t('facts.reject')}
              </Button>
              {current.state === 'suggested' ? (
                <Button look="quiet" shortcut="s" onClick={review.skip}>
                  {t('facts.skip')}
                </Button>
              ) : (
                <Button look="quiet" shortcut="r" onClick={() => void review.reopen([current.id])}>
                  {t('facts.reopen')}
                </Button>
              )}
              <span className="grow" />
              {review.alike.length > 0 && current.state === 'suggested' && (
                <Button
                  look="quiet"
                  shortcut="shift+a"
                  onClick={() => review.confirm([current.id, ...review.alike.map(({ id }) => id)])}
                >
                  {t('facts.acceptAlike', { count: review.alike.length + 1 })}
                </Button>
              )}
            </div>
          )}
        </section>
      </div>
    </div>
  )
}

/** The passage with the figure's words marked in both languages, after the one before it. */
function Sentence({ fact }: { readonly fact: Fact }) {
  const t = useText()
  const from = Math.max(0, fact.passage - 1)
  const rows = useLibrary(
    (api) => api.documents.passages({ documentId: fact.documentId, from, to: fact.passage + 1 }),
    `sentence:${fact.documentId}:${fact.passage}`,
    ['documents'],
  )
  if (!rows.value) return <Skeleton label={t('facts.review')} lines={3} />
  const marks = [
    { side: fact.side, ...fact.span },
    ...(fact.zhSpan ? [{ side: 'zh' as const, ...fact.zhSpan }] : []),
  ]
  return (
    <div className="review-sentence">
      {rows.value
        .filter(({ ordinal, kind }) => ordinal === fact.passage || (kind !== 'label' && kind !== 'furniture'))
        .map((row) => (
          <SourcePassage
            key={row.ordinal}
            row={row}
            marks={row.ordinal === fact.passage ? marks : []}
            context={row.ordinal !== fact.passage}
          />
        ))}
    </div>
  )
}

function FigureLine({ fact }: { readonly fact: Fact }) {
  const t = useText()
  const { number, unit } = formatFigure(fact.value, fact.unit)
  const was = fact.suggestion && formatFigure(fact.suggestion.value, fact.suggestion.unit)
  return (
    <div className={`row review-figure is-${fact.state}`}>
      <StateMark state={fact.state} label={t(`facts.state.${fact.state}`)} />
      <span className="review-number">
        {number} <small>{unit}</small>
      </span>
      <span>
        {fact.segment ? `${fact.segment}: ${fact.metric}` : fact.metric}
        {fact.period && `, ${fact.period}`}
      </span>
      <span className="badge">{t('facts.confidence', { value: fact.confidence.toFixed(2) })}</span>
      {fact.zhSpan && (
        <span className="badge gud">
          <Icon name="check" small />
          {t('facts.bothLanguages')}
        </span>
      )}
      {fact.state === 'corrected' && was && fact.suggestion && (
        <span className="badge">
          {t('facts.found', { values: `${fact.suggestion.metric} ${was.number} ${was.unit}` })}
        </span>
      )}
    </div>
  )
}
