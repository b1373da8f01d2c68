import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactState } from '../../shared/facts/facts-api.ts'
import { useCommands } from '../app/commands.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Menu, MenuChoice } from '../ui/Menu.tsx'
import { Progress } from '../ui/Progress.tsx'
import type { ReviewOrder, useReview } from './use-review.ts'

interface ReviewToolbarProps {
  readonly review: ReturnType<typeof useReview>
  readonly documentId: DocumentId
  readonly title: string
  readonly readOnly: boolean
}

/** Which document, in which order, how far; the last decision can be taken back. */
export function ReviewToolbar({ review, documentId, title, readOnly }: ReviewToolbarProps) {
  const t = useText()
  const commands = useCommands()
  const { open, keysOf } = useWorkbench()
  const waiting = useLibrary((api) => api.documents.list({ view: 'review', limit: 100 }), 'to-review', [
    'documents',
    'facts',
    'history',
  ])
  const { facts, index, order } = review
  const count = (state: FactState) => facts.filter((one) => one.state === state).length
  const left = count('suggested')
  const documents = waiting.value?.documents ?? []
  const next = documents.find(({ id }) => id !== documentId)
  const orders = { headline: t('facts.order.headline'), reading: t('facts.order.reading') }
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
          label={t('facts.waiting')}
          value={documentId}
          options={documents.map((one) => ({
            value: one.id,
            label: t('facts.documentLeft', { title: one.title, count: one.suggestedFacts }),
          }))}
          onChange={(id) => open({ view: 'review', documentId: id as DocumentId })}
        />
      </Menu>
      <Menu
        label={t('facts.order')}
        trigger={
          <button type="button" className="tool" aria-label={`${t('facts.order')}: ${orders[order]}`}>
            {orders[order]}
            <Icon name="down" small />
          </button>
        }
      >
        <MenuChoice<ReviewOrder>
          label={t('facts.order')}
          value={order}
          options={[
            { value: 'headline', label: orders.headline },
            { value: 'reading', label: orders.reading },
          ]}
          onChange={review.setOrder}
        />
      </Menu>
      <span className="sep" />
      <span className="strong num">{t('facts.progress', { done: index + 1, total: facts.length })}</span>
      <Progress label={t('facts.review')} value={facts.length - left} max={facts.length} />
      <span className="muted small cut" role="status">
        {left === 0
          ? t('facts.allDone')
          : t('facts.tally', {
              confirmed: count('confirmed'),
              corrected: count('corrected'),
              rejected: count('rejected'),
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
        <span className="muted small">{t('facts.left', { count: left })}</span>
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
