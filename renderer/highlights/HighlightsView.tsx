import { useState, type ReactNode } from 'react'
import type { HighlightsFilter, LibraryHighlight } from '../../shared/highlights/highlights-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useLocale, useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { allHighlights, ColourFilter } from './ColourFilter.tsx'
import { HighlightList } from './HighlightList.tsx'
import { useLibraryHighlights } from './use-library-highlights.ts'
import '../styles/highlights.css'

const noCounts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
const anyCompany = ''

/** Every highlight of the library, document by document: by colour, by company, by words; each leads to its place. */
export default function HighlightsView() {
  const t = useText()
  const locale = useLocale()
  const errorText = useErrorText()
  const { api, host } = useConnection()
  const { open, announce } = useWorkbench()
  const [listed, setListed] = useState(allHighlights)
  const [company, setCompany] = useState(anyCompany)
  const [words, setWords] = useState('')
  const filter: HighlightsFilter = {
    ...(listed.colours.length > 0 ? { colours: listed.colours } : {}),
    ...(listed.commented ? { commented: true } : {}),
    ...(company === anyCompany ? {} : { companies: [company] }),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
  }
  const counts = useLibrary((core) => core.highlights.count({}), 'highlights by colour', [
    'highlights',
    'documents',
  ]).value
  const companies = useLibrary((core) => core.documents.companies({}), 'companies', ['documents']).value ?? []
  const { highlights, total, state, error, more } = useLibraryHighlights(filter)
  const isFiltered = Object.keys(filter).length > 0

  const goTo = ({ id, anchor }: LibraryHighlight) =>
    open({ view: 'document', documentId: anchor.documentId, highlightId: id }, 'split')
  const save = async () => {
    try {
      const place = await host.saveFile(await api.exports.highlights({ filter, locale }))
      if (place !== null) announce(t('highlights.saved', { count: total }))
    } catch (failure) {
      announce(errorText(failure), 'error')
    }
  }
  return (
    <div className="view highlights-view">
      <div className="tools" role="toolbar" aria-label={t('highlights.title')}>
        <TextField
          label={t('highlights.search')}
          icon="filter"
          placeholder={t('highlights.search')}
          value={words}
          onChange={setWords}
        />
        <Select
          label={t('highlights.company')}
          value={company}
          options={[
            { value: anyCompany, label: t('highlights.anyCompany') },
            ...companies.map((one) => ({ value: one.company, label: one.company })),
          ]}
          onChange={setCompany}
        />
        <ColourFilter counts={counts ?? noCounts} listed={listed} onChange={setListed} />
        <span className="grow" />
        <span className="muted small num" role="status">
          {t('highlights.count', { count: total })}
        </span>
        <Button small icon="export" disabled={total === 0} onClick={() => void save()}>
          {t('highlights.save')}
        </Button>
      </div>
      {state === 'failed' ? (
        <EmptyState icon="warning" title={t('highlights.failed')} text={errorText(error)} />
      ) : state === 'loading' && highlights.length === 0 ? (
        <Skeleton label={t('app.loading')} lines={8} />
      ) : highlights.length === 0 ? (
        <EmptyState
          icon={isFiltered ? 'filter' : 'highlight'}
          title={t(isFiltered ? 'highlights.noneListed' : 'highlights.noneAtAll')}
          text={isFiltered ? '' : t('highlights.noneText')}
        />
      ) : (
        <HighlightList
          label={t('highlights.title')}
          highlights={highlights}
          named
          passage={null}
          headOf={headOf}
          onOpen={goTo}
          onEnd={more}
        />
      )}
    </div>
  )
}

/** A document's title over the first of its highlights. */
function headOf(highlight: LibraryHighlight, before: LibraryHighlight | null): ReactNode {
  if (before?.anchor.documentId === highlight.anchor.documentId) return null
  return (
    <h2>
      <Icon name="doc" />
      <span className="cut">{highlight.documentTitle}</span>
      <span className="muted small">
        {[highlight.company, highlight.documentDate].filter(Boolean).join(' · ')}
      </span>
    </h2>
  )
}
