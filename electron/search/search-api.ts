import type { Side, Span } from '../../shared/documents/document.ts'
import { createMatcher } from '../../shared/search/match-words.ts'
import { matchOf, parseQuery, type QueryClause } from '../../shared/search/parse-query.ts'
import { rarityOf, scorePassage } from '../../shared/search/score.ts'
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
import { findDocumentPlaceByKey, type DocumentPlace } from '../documents/document-queries.ts'
import {
  findDocumentsAbout,
  findPassageKeys,
  lastPassageKey,
  listFoundPassages,
  type FoundPassage,
  type KeyRange,
} from './search-queries.ts'

/** Newest matching passages that are looked at: ranking a frequent word over the whole library takes seconds. */
const maxCandidates = 500
/** Matching rows read to find them, since documents in the bin and false hits across punctuation fall out. */
const maxRows = 2_000
/** Documents a filter may name inside the index. */
const maxFilteredDocuments = 1_000
/** Rows counted to tell how frequent a word is; beyond it the frequency follows from how close they lie. */
const maxCounted = 2_000

/** A passage that has the words, with all that ranking, facets and display need. */
interface Candidate {
  readonly passage: FoundPassage
  readonly document: DocumentPlace
  readonly sides: readonly MatchedSide[]
  readonly score: number
}
interface MatchedSide {
  readonly side: Side
  readonly start: number
  readonly text: string
  readonly marks: readonly Span[]
}

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
  const { candidates, complete } = collectCandidates(deps, query, clauses, scope)
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

interface Scope {
  readonly match: string
  readonly range: KeyRange | null
  readonly columns: readonly Side[]
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

function collectCandidates(
  deps: CoreDeps,
  query: SearchQuery,
  clauses: readonly QueryClause[],
  scope: Scope,
): { readonly candidates: readonly Candidate[]; readonly complete: boolean } {
  const { db } = deps
  const keys = findPassageKeys(db, { match: scope.match, limit: maxRows, range: scope.range })
  const rarity = clauses.length === 1 ? [1] : clauses.map((clause) => readRarity(deps, clause, scope.columns))
  const matcher = createMatcher(clauses)
  const documents = new Map<number, DocumentPlace | null>()
  const documentOf = (key: number): DocumentPlace | null => {
    const known = documents.get(key)
    if (known !== undefined) return known
    const place = findDocumentPlaceByKey(db, key)
    documents.set(key, place)
    return place
  }
  const candidates: Candidate[] = []
  for (let from = 0; from < keys.length && candidates.length < maxCandidates; from += maxCandidates)
    for (const passage of listFoundPassages(db, keys.slice(from, from + maxCandidates))) {
      if (candidates.length === maxCandidates) break
      const document = documentOf(passage.documentKey)
      if (!document || document.inBin) continue
      const candidate = matchPassage(deps, { document, passage, matcher, rarity, columns: scope.columns })
      if (candidate) candidates.push(candidate)
    }
  const complete = keys.length < maxRows && candidates.length < maxCandidates
  return { candidates, complete }
}

/** Looks at the words themselves: the index ignores punctuation within a phrase, a reader does not. */
function matchPassage(
  { texts }: CoreDeps,
  input: {
    readonly document: DocumentPlace
    readonly passage: FoundPassage
    readonly matcher: ReturnType<typeof createMatcher>
    readonly rarity: readonly number[]
    readonly columns: readonly Side[]
  },
): Candidate | null {
  const { document, passage, matcher, rarity, columns } = input
  const counts = rarity.map(() => 0)
  const sides: MatchedSide[] = []
  let length = 0
  for (const side of ['en', 'zh'] as const) {
    const span = passage[side]
    if (!span) continue
    const text = texts.slice(document.text, span.start, span.end)
    const places = columns.includes(side) ? matcher(text) : []
    for (const [index, found] of places.entries()) counts[index] = (counts[index] ?? 0) + found.length
    length += text.length
    sides.push({ side, start: span.start, text, marks: joinMarks(places.flat()) })
  }
  if (counts.some((count) => count === 0)) return null
  return {
    passage,
    document,
    sides,
    score: scorePassage({ counts, rarity, length, averageLength: usualPassage }),
  }
}

/** Units of an average passage; its exact value hardly moves a rank. */
const usualPassage = 250

/** How rare a clause is, from its newest occurrences: reading all of a frequent word's would take as long as ranking. */
function readRarity({ db }: CoreDeps, clause: QueryClause, columns: readonly Side[]): number {
  const all = lastPassageKey(db)
  const keys = findPassageKeys(db, { match: matchOf([clause], columns), limit: maxCounted, range: null })
  const oldest = keys.at(-1)
  if (keys.length < maxCounted || oldest === undefined) return rarityOf(keys.length, all)
  return rarityOf(Math.round((keys.length / Math.max(1, all - oldest)) * all), all)
}

/** Marks in order, overlapping ones as one. */
function joinMarks(marks: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && mark.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) }
    else joined.push(mark)
  }
  return joined
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
  const start = matched?.start ?? 0
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
    start: start + (mark?.start ?? 0),
    end: start + (mark?.end ?? 0),
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
