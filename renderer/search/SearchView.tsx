import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { SearchHit, SearchResult } from '../../shared/search/search-api.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useTabTitle } from '../app/tab.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { FacetList } from './FacetList.tsx'
import { groupHits } from './group-hits.ts'
import { HitList, listId, optionId } from './HitList.tsx'
import { HitPreview } from './HitPreview.tsx'
import { useHitActions } from './use-hit-actions.ts'
import { useSearch, type Conditions } from './use-search.ts'
import '../styles/text-marks.css'
import '../styles/search.css'

type Sort = 'best' | 'newest' | 'reading'

const noFacets: SearchResult['facets'] = { language: [], company: [], section: [], speaker: [], period: [] }

/** One box over everything: found passages by document, narrowed by facets, the chosen one among its neighbours. */
export default function SearchView({ request, active }: ViewProps<'search'>) {
  const t = useText()
  const errorText = useErrorText()
  const { select } = useWorkbench()
  const [query, setQuery] = useState(request.query)
  const [sort, setSort] = useState<Sort>('best')
  const [conditions, setConditions] = useState<Conditions>({})
  const [folded, setFolded] = useState<ReadonlySet<DocumentId>>(() => new Set())
  const [chosen, setChosen] = useState<SearchHit | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const search = useSearch(query, { ...conditions, sort })
  useEffect(() => setQuery(request.query), [request])
  useTabTitle(query.trim() === '' ? { message: 'app.search' } : query.trim())
  useEffect(() => {
    if (!active) return
    field.current?.focus()
    field.current?.select()
  }, [active, request])

  const { result } = search
  const groups = useMemo(() => groupHits(result?.hits ?? []), [result])
  const reachable = useMemo(
    () => groups.flatMap((group) => (folded.has(group.documentId) ? [] : group.hits)),
    [groups, folded],
  )
  const current = chosen && reachable.includes(chosen) ? chosen : (reachable[0] ?? null)
  const group = groups.find((each) => each.documentId === current?.documentId) ?? null
  const actions = useHitActions(current)
  useCommand('reader.copyCitation', actions.copy, active && current !== null)
  useCommand('note.fromSelection', actions.cite, active && current !== null)
  useEffect(() => {
    if (active && current)
      select({ kind: 'passage', documentId: current.documentId, ordinal: current.passage, words: null })
  }, [active, current, select])

  const step = (by: number) => {
    const at = current ? reachable.indexOf(current) : -1
    const next = reachable[Math.max(0, Math.min(reachable.length - 1, at + by))]
    if (next) setChosen(next)
  }
  const fold = (documentId: DocumentId) => {
    const next = new Set(folded)
    if (!next.delete(documentId)) next.add(documentId)
    setFolded(next)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    const typing = event.target === field.current
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (by !== undefined) step(by)
    else if (event.key === 'Enter' && (typing || event.currentTarget.id === 'search-hits-wrap'))
      actions.open()
    else if (event.key === 'ArrowLeft' && !typing && group) fold(group.documentId)
    else if (event.key === 'ArrowRight' && !typing) setFolded(new Set())
    else return
    event.preventDefault()
  }

  const isNarrowed = Object.values(conditions).some((values) => Array.isArray(values) && values.length > 0)
  const words = query.trim()
  return (
    <div className="view search-view">
      <div className="toolbar search-bar" role="search">
        <label className="field search-field">
          <Icon name="search" />
          <span className="vh">{t('search.field')}</span>
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded={reachable.length > 0}
            aria-controls={listId}
            aria-autocomplete="none"
            {...(current ? { 'aria-activedescendant': optionId(current) } : {})}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('search.placeholder')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={press}
          />
          {query !== '' && (
            <IconButton
              icon="close"
              label={t('search.clear')}
              onClick={() => {
                setQuery('')
                field.current?.focus()
              }}
            />
          )}
        </label>
        <span className="muted num search-counts" role="status">
          {result && words !== '' && !search.error && (
            <>
              {t('search.counts', {
                passages: t('search.passages', { count: result.total }),
                documents: t('search.documents', { count: result.documents }),
              })}
              {' · '}
              {t('search.milliseconds', { count: Math.max(1, Math.round(search.tookMs)) })}
            </>
          )}
        </span>
        <span className="grow" />
        <Select<Sort>
          label={t('search.sort')}
          value={sort}
          options={[
            { value: 'best', label: t('search.best') },
            { value: 'newest', label: t('search.newest') },
            { value: 'reading', label: t('search.reading') },
          ]}
          onChange={setSort}
        />
      </div>
      {result && !result.complete && !search.error && (
        <p className="search-notice">
          <Icon name="info" />
          {t('search.incomplete')}
        </p>
      )}
      {words === '' ? (
        <EmptyState icon="search" title={t('search.emptyTitle')} text={t('search.emptyText')} />
      ) : search.error ? (
        <EmptyState
          icon="clock"
          title={t('search.failed')}
          text={errorText(search.error)}
          actions={<Button onClick={search.retry}>{t('search.tryAgain')}</Button>}
        />
      ) : !result ? (
        <Skeleton label={t('search.searching')} lines={6} />
      ) : result.total === 0 && !isNarrowed ? (
        <EmptyState
          icon="search"
          title={t('search.noneTitle', { query: search.answered })}
          text={t('search.noneText')}
        />
      ) : (
        <div className="search-panes" aria-busy={search.asking}>
          <FacetList facets={result.facets ?? noFacets} conditions={conditions} onChange={setConditions} />
          {current && group ? (
            <>
              {/* Keys of the list box inside; the field has the same ones. */}
              {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
              <div id="search-hits-wrap" className="hits-wrap" onKeyDown={press}>
                <HitList
                  groups={groups}
                  folded={folded}
                  current={current}
                  onFold={fold}
                  onChoose={setChosen}
                  onOpen={actions.openHit}
                />
              </div>
              <HitPreview
                hit={current}
                group={group}
                onChoose={setChosen}
                onOpen={actions.open}
                onCopy={actions.copy}
                onCite={actions.cite}
              />
            </>
          ) : (
            <EmptyState
              icon="search"
              title={t('search.noneTitle', { query: search.answered })}
              text={t('search.noneText')}
              actions={<Button onClick={() => setConditions({})}>{t('search.takeAwayConditions')}</Button>}
            />
          )}
        </div>
      )}
    </div>
  )
}
