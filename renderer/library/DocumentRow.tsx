import type { MouseEventHandler } from 'react'
import type { DocumentChecksCount } from '../../shared/checks/checks-api.ts'
import type { DocumentSummary } from '../../shared/documents/documents-api.ts'
import { useLocale, useText } from '../app/text.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Icon } from '../ui/Icon.tsx'
import { percentRead } from '../ui/percent-read.ts'
import { longDate, periodText } from './document-label.ts'

interface DocumentRowProps {
  readonly index: number
  readonly document: DocumentSummary | null
  readonly inBin: boolean
  /** Open checks; null while they are on the way. */
  readonly checks: DocumentChecksCount | null
  readonly selected: boolean
  readonly focusable: boolean
  readonly onClick: MouseEventHandler
  readonly onOpen: MouseEventHandler
  readonly onToggle: () => void
  readonly onFocus: () => void
}

/** One document of the table; a grey bar while its page is on the way. */
export function DocumentRow(props: DocumentRowProps) {
  const { index, document, inBin, checks, selected, focusable, onClick, onOpen, onToggle, onFocus } = props
  const t = useText()
  const locale = useLocale()
  if (!document) {
    return (
      <div
        className="doc-row"
        role="row"
        aria-rowindex={index + 2}
        aria-busy="true"
        tabIndex={focusable ? 0 : -1}
      >
        <span role="gridcell" aria-label={t('app.loading')} />
        <span role="gridcell" aria-label={t('app.loading')}>
          <span className="sk" />
        </span>
      </div>
    )
  }
  const unread = document.unread && !inBin
  return (
    // The table takes the keys; a row only the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className={`doc-row${unread ? ' unread' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onClick={onClick}
      onDoubleClick={onOpen}
      onFocus={onFocus}
    >
      <span role="gridcell">
        <Checkbox
          label={t('library.selectOne', { title: document.title })}
          hideLabel
          checked={selected}
          outOfTabOrder
          onChange={onToggle}
        />
      </span>
      <span role="gridcell" className="doc-title" title={document.fileName}>
        <span>{document.title}</span>
        {unread && <span className="vh">{t('library.isUnread')}</span>}
        {unread && <span className="dot-new" aria-hidden="true" />}
      </span>
      <span role="gridcell" className="spare second" title={document.company ?? ''}>
        {document.ticker ?? document.company ?? ''}
      </span>
      <span role="gridcell" className="second">
        {document.period ? periodText(document.period) : ''}
      </span>
      <span role="gridcell" className="second">
        {document.date ? longDate(document.date, locale) : ''}
      </span>
      <span role="gridcell" className="spare right muted num">
        {document.readAt !== null ? (
          <Icon name="check" small label={t('reading.isRead')} />
        ) : (
          document.progress > 0 && percentRead(document.progress, document.passages)
        )}
      </span>
      <span role="gridcell" className="spare right second">
        {document.facts > 0 ? document.facts.toLocaleString(locale) : ''}
        {document.suggestedFacts > 0 && (
          <span className="vh">{t('library.toReview', { count: document.suggestedFacts })}</span>
        )}
      </span>
      <span role="gridcell" className="spare right second">
        {checks && checks.errors + checks.doubts > 0 && (
          <span
            className={`doc-checks ${checks.errors > 0 ? 'err' : 'dbt'}`}
            title={[
              checks.errors > 0 && t('checks.errors', { count: checks.errors }),
              checks.doubts > 0 && t('checks.doubts', { count: checks.doubts }),
            ]
              .filter(Boolean)
              .join(', ')}
          >
            <Icon
              name="warning"
              small
              label={t(checks.errors > 0 ? 'checks.severity-error' : 'checks.severity-doubt')}
            />
            {(checks.errors + checks.doubts).toLocaleString(locale)}
          </span>
        )}
      </span>
      <span role="gridcell" className="spare right muted">
        {longDate(document.importedAt.slice(0, 10), locale)}
      </span>
    </div>
  )
}
