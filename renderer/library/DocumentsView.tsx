import { useDeferredValue, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useTabTitle } from '../app/tab.ts'
import { useErrorText } from '../app/error-text.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DocumentActions } from './DocumentActions.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { useDocumentPages, type DocumentSort } from './use-document-pages.ts'
import { useRowSelection } from './use-row-selection.ts'

const emptyWords = {
  all: ['library.noneUnread', 'library.noneText'],
  unread: ['library.noneUnread', 'library.noneUnreadText'],
  review: ['library.noneReview', 'library.noneReviewText'],
  bin: ['library.noneBin', 'library.noneBinText'],
} as const

/** A list of documents to filter, sort, choose from and act on. */
export default function DocumentsView({ request, active }: ViewProps<'documents'>) {
  const t = useText()
  const errorText = useErrorText()
  const [filter, setFilter] = useState('')
  const [company, setCompany] = useState(request.company ?? null)
  const [sort, setSort] = useState<DocumentSort>('date')
  const wanted = useDeferredValue(filter.trim())
  const [selection, setSelection] = useRowSelection<DocumentId>(JSON.stringify({ wanted, company, sort }))
  const pages = useDocumentPages({ view: request.list, filter: wanted, company, sort })
  useTabTitle(request.company === '' ? { message: 'library.others' } : request.company)

  const filtered = wanted !== '' || company !== null
  return (
    <div className="view doc-view">
      <div className="toolbar" role="toolbar" aria-label={t('library.listLabel')}>
        <TextField
          className="search"
          label={t('library.filterDocuments')}
          placeholder={t('library.filterDocuments')}
          icon="filter"
          value={filter}
          onChange={setFilter}
        />
        {company !== null && (
          <button type="button" className="tool" aria-pressed="true" onClick={() => setCompany(null)}>
            {company === '' ? t('library.others') : t('library.onlyCompany', { company })}
            <Icon name="close" small />
          </button>
        )}
        <span className="grow" />
        <DocumentActions
          list={request.list}
          pages={pages}
          selection={selection}
          onSelection={setSelection}
          active={active}
        />
      </div>
      {pages.error !== null && (
        <EmptyState icon="warning" title={t('library.failed')} text={errorText(pages.error)} />
      )}
      {pages.error === null && pages.total === null && <Skeleton label={t('app.loading')} lines={8} />}
      {pages.error === null && pages.total === 0 && filtered && (
        <EmptyState
          icon="filter"
          title={t('library.nothingFits', { filter: wanted || (company ?? '') })}
          actions={
            <Button
              onClick={() => {
                setFilter('')
                setCompany(null)
              }}
            >
              {t('library.allCompanies')}
            </Button>
          }
        />
      )}
      {pages.error === null && pages.total === 0 && !filtered && (
        <EmptyState
          icon={request.list === 'bin' ? 'bin' : 'inbox'}
          title={t(emptyWords[request.list][0])}
          text={t(emptyWords[request.list][1])}
        />
      )}
      {pages.total !== null && pages.total > 0 && (
        <DocumentTable
          active={active}
          list={request.list}
          pages={pages}
          total={pages.total}
          sort={sort}
          onSort={setSort}
          selection={selection}
          onSelection={setSelection}
        />
      )}
    </div>
  )
}
