import type { Side } from '../../shared/documents/document.ts'
import { matchOf, parseQuery, type QueryClause } from '../../shared/search/parse-query.ts'
import type {
  FacetCount,
  SearchApi,
  SearchHit,
  SearchQuery,
  SearchResult,
} from '../../shared/search/search-api.ts'
import { cutSnippet } from '../../shared/search/snippet.ts'
import { filterToken, type FilterKind } from '../../shared/search/tokens.ts'
import type { CoreDeps } from '../core-deps.ts'
import { collectCandidates, type Candidate, type Scope } from './collect-candidates.ts'
import { findDocumentsAbout, type KeyRange } from './search-queries.ts'

/** Documents a filter may name inside the index. */
const maxFilteredDocuments = 1_000

/** Search over every passage outside the bin. */
export function createSearchApi(deps: CoreDeps): SearchApi {
  return { search: async (query) => searchPassages(deps, query) }
}

const nothingFound: SearchResult = {
  hits: [],
  total: 0,
  documents: 0,
  complete: true,
  facets: { language: [], company: [], section: [], speaker: [], period: [] },
}

function searchPassages(deps: CoreDeps, query: SearchQuery): SearchResult {
  const clauses = parseQuery(query.query)
  const scope = clauses.length === 0 ? null : readScope(deps, query, clauses)
  if (!scope) return nothingFound
  const { candidates, complete } = collectCandidates(deps, clauses, scope)
  const ordered = sortCandidates(candidates, query.sort ?? 'best')
  return {
    hits: ordered.slice(0, query.limit ?? 50).map(toHit),
    total: candidates.length,
    documents: new Set(candidates.map(({ document }) => document.key)).size,
    complete,
    facets: {
      language: countFacet(
        candidates.flatMap(({ sides }) => sides.filter(({ marks }) => marks.length > 0)),
        ({ side }) => side,
      ),
      company: countFacet(candidates, ({ document }) => document.company),
      section: countFacet(candidates, ({ passage }) => passage.section),
      speaker: countFacet(candidates, ({ passage }) => passage.speaker),
      period: countFacet(candidates, ({ document }) => document.period),
    },
  }
}

/** The query with its filters as an expression of the index; null when no document passes the filters. */
function readScope({ db }: CoreDeps, query: SearchQuery, clauses: readonly QueryClause[]): Scope | null {
  const columns: readonly Side[] = query.languages?.length ? query.languages : ['en', 'zh']
  const filters: string[] = []
  const narrow = (kind: FilterKind, values: readonly string[] | undefined) => {
    if (values?.length)
      filters.push(`filters : (${values.map((value) => filterToken(kind, value)).join(' OR ')})`)
  }
  narrow('speaker', query.speakers)
  narrow('section', query.sections)
  let range: KeyRange | null = null
  if (query.companies?.length || query.periods?.length || query.documentIds?.length) {
    const documents = findDocumentsAbout(db, {
      companies: query.companies ?? [],
      periods: query.periods ?? [],
      ids: query.documentIds ?? [],
      limit: maxFilteredDocuments,
    })
    const [only] = documents
    if (!only) return null
    if (documents.length === 1) range = only
    else
      narrow(
        'document',
        documents.map(({ key }) => String(key)),
      )
  }
  return { match: [matchOf(clauses, columns), ...filters].join(' AND '), range, columns }
}

function sortCandidates(
  candidates: readonly Candidate[],
  sort: NonNullable<SearchQuery['sort']>,
): readonly Candidate[] {
  if (sort === 'best')
    return candidates.toSorted((a, b) => b.score - a.score || b.passage.key - a.passage.key)
  if (sort === 'newest')
    return candidates.toSorted(
      (a, b) => (b.document.date ?? '').localeCompare(a.document.date ?? '') || a.passage.key - b.passage.key,
    )
  return candidates.toSorted((a, b) => b.document.key - a.document.key || a.passage.key - b.passage.key)
}

function toHit({ passage, document, sides, score }: Candidate): SearchHit {
  const matched = sides.find(({ marks }) => marks.length > 0)
  const [mark] = matched?.marks ?? []
  const side = matched?.side ?? 'en'
  const place = mark && matched ? matched.toSource(mark) : { start: 0, end: 0 }
  const snippet = (name: Side) => {
    const found = sides.find((one) => one.side === name)
    return found ? cutSnippet(found.text, found.marks) : null
  }
  return {
    documentId: document.id,
    documentTitle: document.title,
    file: document.fileName,
    date: document.date,
    company: document.company,
    period: document.period,
    passage: passage.key - document.firstPassage,
    line: passage[side]?.line ?? passage.firstLine,
    section: passage.section,
    speaker: passage.speaker,
    side,
    start: place.start,
    end: place.end,
    en: snippet('en'),
    zh: snippet('zh'),
    score: Math.round(score * 1000) / 1000,
  }
}

function countFacet<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => string | null,
): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const value = valueOf(item)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count)
}
