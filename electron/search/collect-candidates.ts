import type { Side, Span } from '../../shared/documents/document.ts'
import { applyReadings } from '../../shared/corrections/apply-readings.ts'
import type { Reading } from '../../shared/corrections/correction.ts'
import { createMatcher, type MatchText } from '../../shared/search/match-words.ts'
import { matchOf, type QueryClause } from '../../shared/search/parse-query.ts'
import { rarityOf, scorePassage } from '../../shared/search/score.ts'
import type { CoreDeps } from '../core-deps.ts'
import { listDocumentsWithReadings, listReadings } from '../corrections/correction-queries.ts'
import { findDocumentPlaceByKey, type DocumentPlace } from '../documents/document-queries.ts'
import {
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
/** Rows counted to tell how frequent a word is; beyond it the frequency follows from how close they lie. */
const maxCounted = 2_000

/** Where a query is looked for: an expression of the index, and what its words may stand in. */
export interface Scope {
  readonly match: string
  readonly range: KeyRange | null
  readonly columns: readonly Side[]
}

/** A passage that has the words, with all that ranking, facets and display need. */
export interface Candidate {
  readonly passage: FoundPassage
  readonly document: DocumentPlace
  readonly sides: readonly MatchedSide[]
  readonly score: number
}
export interface MatchedSide {
  readonly side: Side
  /** As it reads, garbled words corrected; `marks` are places in it. */
  readonly text: string
  readonly marks: readonly Span[]
  /** Where a mark stands in the extracted text. */
  readonly toSource: (mark: Span) => Span
}

/** The newest passages that have the words, scored; `complete` is false when there are older ones. */
export function collectCandidates(
  deps: CoreDeps,
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
  const readings = new Map<number, readonly Reading[]>()
  // Nearly every document has none: asked of each, that would take as long as the search.
  const withReadings = listDocumentsWithReadings(db)
  const readingsOf = (document: DocumentPlace): readonly Reading[] => {
    if (!withReadings.has(document.key)) return noReadings
    const known = readings.get(document.key) ?? listReadings(db, document)
    readings.set(document.key, known)
    return known
  }
  const candidates: Candidate[] = []
  for (let from = 0; from < keys.length && candidates.length < maxCandidates; from += maxCandidates)
    for (const passage of listFoundPassages(db, keys.slice(from, from + maxCandidates))) {
      if (candidates.length === maxCandidates) break
      const document = documentOf(passage.documentKey)
      if (!document || document.inBin) continue
      const candidate = matchPassage(deps, {
        document,
        passage,
        matcher,
        rarity,
        columns: scope.columns,
        readings: readingsOf(document),
      })
      if (candidate) candidates.push(candidate)
    }
  const complete = keys.length < maxRows && candidates.length < maxCandidates
  return { candidates, complete }
}

const noReadings: readonly Reading[] = []

/** Looks at the words themselves: the index ignores punctuation within a phrase, a reader does not. */
function matchPassage(
  { texts }: CoreDeps,
  input: {
    readonly document: DocumentPlace
    readonly passage: FoundPassage
    readonly matcher: MatchText
    readonly rarity: readonly number[]
    readonly columns: readonly Side[]
    readonly readings: readonly Reading[]
  },
): Candidate | null {
  const { document, passage, matcher, rarity, columns, readings } = input
  const counts = rarity.map(() => 0)
  const sides: MatchedSide[] = []
  let length = 0
  for (const side of ['en', 'zh'] as const) {
    const span = passage[side]
    if (!span) continue
    const read = applyReadings(texts.slice(document.text, span.start, span.end), span.start, readings)
    const { text } = read
    const places = columns.includes(side) ? matcher(text) : []
    for (const [index, found] of places.entries()) counts[index] = (counts[index] ?? 0) + found.length
    length += text.length
    sides.push({ side, text, marks: joinMarks(places.flat()), toSource: read.toSource })
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
