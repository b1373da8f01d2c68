import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { GlossaryEntry, TermDraft } from '../../shared/glossary/glossary-api.ts'
import type { TermId } from '../../shared/glossary/term.ts'
import { useErrorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useLocale, useText } from '../app/text.ts'
import { useSaveExport } from '../app/use-save-export.ts'
import type { ViewProps } from '../app/view-props.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { focusShown } from '../ui/focus-shown.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { sortItems, type TableSort } from '../ui/table-sort.ts'
import { draftOf, emptyTerm } from './draft-term.ts'
import { anyTerm, filterTerms } from './filter-terms.ts'
import { GlossaryToolbar } from './GlossaryToolbar.tsx'
import { ImportedTermsDialog } from './ImportedTermsDialog.tsx'
import { termValue, type TermColumn } from './sort-terms.ts'
import { TermPanel } from './TermPanel.tsx'
import { TermSuggestions } from './TermSuggestions.tsx'
import { TermTable } from './TermTable.tsx'
import { useTermChanges } from './use-term-changes.ts'
import { useTermImport } from './use-term-import.ts'
import '../styles/glossary.css'

const none: readonly GlossaryEntry[] = []

/** The glossary: terms to look through, change and add, with what the user's corrections teach. */
export default function GlossaryView({ request, active }: ViewProps<'glossary'>) {
  const t = useText()
  const errorText = useErrorText()
  const view = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState(request.query ?? '')
  useEffect(() => {
    if (request.query !== undefined) setQuery(request.query)
  }, [request])
  const wanted = useDeferredValue(query.trim())
  const [filter, setFilter] = useState(anyTerm)
  const loaded = useLibrary(
    (api) => api.glossary.list(wanted === '' ? {} : { query: wanted }),
    `terms ${wanted}`,
    ['glossary'],
  )
  // The list stays while that of the next letters is fetched.
  const shown = useRef(none)
  if (loaded.value !== null) shown.current = loaded.value
  const all = loaded.value ?? shown.current
  const [sort, setSort] = useState<TableSort<TermColumn> | null>(null)
  const locale = useLocale()
  const terms = useMemo(
    () => sortItems(filterTerms(all, filter), sort, (term, column) => termValue(term, column, t), locale),
    [all, filter, sort, t, locale],
  )
  const readOnly = useLibrary((api) => api.library.read({}), 'library', []).value?.readOnly ?? false
  const [chosen, setChosen] = useState<TermId | null>(null)
  const [adding, setAdding] = useState<TermDraft | null>(null)
  const [editing, setEditing] = useState(false)
  // A draft that is given up is begun anew from the term.
  const [round, setRound] = useState(0)
  const changes = useTermChanges()
  const taken = useTermImport()
  const saveExport = useSaveExport()
  useTabTitle({ message: 'glossary.title' })

  const term = all.find(({ id }) => id === chosen) ?? null
  const choose = (next: GlossaryEntry) => {
    setAdding(null)
    setEditing(false)
    setChosen(next.id)
  }
  const add = (start: TermDraft) => {
    setAdding(start)
    setEditing(true)
  }
  const intoList = () => {
    const [first] = terms
    if (first && !terms.some(({ id }) => id === chosen)) choose(first)
    focusShown(() => view.current?.querySelector<HTMLElement>('.term-table [role="row"][tabindex="0"]'))
  }
  const failed = loaded.state === 'failed' && loaded.value === null
  return (
    <div ref={view} className="view glossary-view">
      <GlossaryToolbar
        query={query}
        onQuery={setQuery}
        filter={filter}
        onFilter={setFilter}
        count={loaded.value === null ? null : terms.length}
        readOnly={readOnly}
        onAdd={() => add(emptyTerm)}
        onImport={taken.start}
        onExport={(format) => saveExport((api) => api.exports.glossary({ format }))}
        onEnter={intoList}
      />
      {!readOnly && <TermSuggestions terms={all} changes={changes} onAdd={add} />}
      {failed && (
        <EmptyState
          icon="warning"
          title={t('glossary.failed')}
          text={errorText(loaded.state === 'failed' ? loaded.error : null)}
        />
      )}
      <div className="glossary-sides">
        {loaded.state === 'loading' && all.length === 0 ? (
          <Skeleton label={t('app.loading')} lines={8} />
        ) : terms.length === 0 ? (
          <EmptyState
            icon="book"
            title={t(wanted === '' && filter === anyTerm ? 'glossary.empty' : 'glossary.none')}
            text={t(wanted === '' && filter === anyTerm ? 'glossary.emptyText' : 'glossary.noneText')}
            actions={
              <Button
                icon="plus"
                disabled={readOnly}
                onClick={() => add({ ...emptyTerm, en: wanted === '' ? [] : [wanted] })}
              >
                {t('glossary.add')}
              </Button>
            }
          />
        ) : (
          <TermTable
            active={active}
            terms={terms}
            sort={sort}
            onSort={setSort}
            chosen={chosen}
            onChoose={choose}
            onEdit={() => {
              setEditing(false)
              // Set anew, so that the fields take the focus again after they had it once.
              requestAnimationFrame(() => setEditing(true))
            }}
            onDelete={(one) => {
              if (!readOnly) void changes.remove([one.id])
            }}
          />
        )}
        <aside className="term-side">
          {adding || term ? (
            <TermPanel
              key={adding ? `add ${JSON.stringify(adding)}` : `${round} ${JSON.stringify(term)}`}
              term={adding ? null : term}
              start={adding ?? draftOf(term as GlossaryEntry)}
              readOnly={readOnly}
              focus={editing}
              changes={changes}
              onSaved={choose}
              onRemoved={() => setChosen(null)}
              onCancel={() => {
                setAdding(null)
                setEditing(false)
                setRound((n) => n + 1)
              }}
            />
          ) : (
            <EmptyState icon="book" title={t('glossary.choose')} text={t('glossary.chooseText')} />
          )}
        </aside>
      </div>
      {taken.outcome && <ImportedTermsDialog outcome={taken.outcome} onClose={taken.close} />}
    </div>
  )
}
