import type { DocumentId } from '../../shared/documents/document.ts'
import {
  factStates,
  type FactState,
  type ReviewOrder,
  type ReviewScope,
} from '../../shared/facts/facts-api.ts'
import { useCommands } from '../app/commands.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Menu, MenuChoice } from '../ui/Menu.tsx'
import { Progress } from '../ui/Progress.tsx'
import { ToolChoice } from '../ui/ToolChoice.tsx'
import { ReviewFilters } from './ReviewFilters.tsx'
import type { useReview } from './use-review.ts'

interface ReviewToolbarProps {
  readonly review: ReturnType<typeof useReview>
  readonly scope: ReviewScope
  readonly title: string
  readonly readOnly: boolean
}

const wholeLibrary = 'library'

/** Whose facts, in which order, how far; the last decision can be taken back. */
export function ReviewToolbar({ review, scope, title, readOnly }: ReviewToolbarProps) {
  const t = useText()
  const commands = useCommands()
  const { open, keysOf } = useWorkbench()
  const waiting = useLibrary((api) => api.documents.list({ view: 'review', limit: 100 }), 'to-review', [
    'documents',
    'facts',
    'history',
  ])
  const { index, order, counts, filter } = review
  const left = counts.suggested
  const matching =
    filter.state === undefined
      ? factStates.reduce((sum, state) => sum + counts[state], 0)
      : counts[filter.state]
  const all = factStates.reduce((sum, state: FactState) => sum + counts[state], 0)
  const documents = waiting.value?.documents ?? []
  const companies = [...new Set(documents.flatMap(({ company }) => company ?? []))].toSorted()
  const documentId = 'documentId' in scope ? scope.documentId : null
  const next = documents.find(({ id }) => id !== documentId)
  return (
    <div className="toolbar" role="toolbar" aria-label={t('facts.review')}>
      <Menu
        label={t('facts.document')}
        trigger={
          <button
            type="button"
            className="tool review-document"
            aria-label={`${t('facts.document')}: ${title}`}
          >
            <span className="cut">{title}</span>
            <Icon name="down" small />
          </button>
        }
      >
        <MenuChoice<string>
          label={t('facts.scope')}
          value={documentId ? '' : 'company' in scope ? `company ${scope.company ?? ''}` : wholeLibrary}
          options={[
            { value: wholeLibrary, label: t('facts.wholeLibrary') },
            ...companies.map((company) => ({ value: `company ${company}`, label: company })),
          ]}
          onChange={(chosen) =>
            open(
              chosen === wholeLibrary
                ? { view: 'review' }
                : { view: 'review', company: chosen.slice('company '.length) },
            )
          }
        />
        <MenuChoice<string>
          label={t('facts.waiting')}
          value={documentId ?? ''}
          options={documents.map((one) => ({
            value: one.id,
            label: t('facts.documentLeft', { title: one.title, count: one.suggestedFacts }),
          }))}
          onChange={(id) => open({ view: 'review', documentId: id as DocumentId })}
        />
      </Menu>
      <ToolChoice<ReviewOrder>
        label={t('facts.order')}
        value={order}
        options={[
          { value: 'importance', label: t('facts.order.headline') },
          { value: 'reading', label: t('facts.order.reading') },
        ]}
        onChange={review.setOrder}
      />
      <ReviewFilters review={review} scope={scope} readOnly={readOnly} />
      <span className="sep" />
      <span className="strong num">
        {t('facts.progress', { done: matching === 0 ? 0 : index + 1, total: matching })}
      </span>
      <Progress label={t('facts.review')} value={all - left} max={Math.max(1, all)} />
      <span className="muted small cut" role="status">
        {all === 0
          ? ''
          : left === 0
            ? t('facts.allDone')
            : t('facts.tally', {
                confirmed: counts.confirmed,
                corrected: counts.corrected,
                rejected: counts.rejected,
              })}
      </span>
      <span className="grow" />
      {left === 0 && next ? (
        <button
          type="button"
          className="tool acc"
          onClick={() => open({ view: 'review', documentId: next.id })}
        >
          {t('facts.nextDocument')}
          <Icon name="right" small />
        </button>
      ) : (
        // Among the suggested ones, how many are left is how many there are.
        filter.state !== 'suggested' && (
          <span className="muted small">{t('facts.left', { count: left })}</span>
        )
      )}
      <button
        type="button"
        className="tool"
        disabled={readOnly}
        onClick={() => void commands.run('history.undo')}
      >
        <Icon name="undo" />
        {t('facts.undo')}
        <Kbd binding={keysOf('history.undo')[0] ?? 'mod+z'} />
      </button>
    </div>
  )
}
