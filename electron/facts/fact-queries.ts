import { AppError } from '../../shared/api/app-error.ts'
import type { DocumentId, Side } from '../../shared/documents/document.ts'
import {
  approximations,
  bases,
  factKinds,
  factVoices,
  type Basis,
  type FactId,
  type FactKind,
  type FactValues,
} from '../../shared/facts/fact.ts'
import { factStates, type Fact, type FactState } from '../../shared/facts/facts-api.ts'
import type { Sql } from '../database/sql.ts'

/** A fact's values and place, the same in both tables; a decision's columns win over the suggestion's. */
export interface FactRow {
  readonly id: string
  readonly document_id: string
  readonly title: string
  readonly company: string | null
  readonly ticker: string | null
  readonly date: string | null
  readonly document_period: string | null
  readonly state: string | null
  readonly metric: string
  readonly segment: string | null
  readonly basis: string | null
  readonly period: string | null
  readonly kind: string
  readonly value: string
  readonly unit: string
  readonly line: number
  readonly passage: number
  readonly side: string
  readonly span_start: number
  readonly span_end: number
  readonly quote: string
  readonly zh_start: number | null
  readonly zh_end: number | null
  readonly speaker: string | null
  readonly confidence: number
  readonly approximation: string | null
  readonly condition: string | null
  readonly voice: string | null
  readonly source: string | null
  readonly subject: string | null
  readonly repeats: string | null
  readonly is_garbled: number
  readonly importance: number
  readonly suggestion: string | null
  readonly decided_at: string | null
  readonly is_lost: number
}

const documentColumns =
  'd.id as document_id, d.title, d.company, d.ticker, d.date, d.period as document_period'

/** Suggestions, each with what a person decided about the same statement. Values are the person's where there are. */
export const suggestions = `
  select s.id, s.document_key, s.ordinal, ${documentColumns}, x.state,
    coalesce(x.metric, s.metric) as metric,
    case when x.key is null then s.segment else x.segment end as segment,
    case when x.key is null then s.basis else x.basis end as basis,
    case when x.key is null then s.period else x.period end as period,
    coalesce(x.kind, s.kind) as kind, coalesce(x.value, s.value) as value, coalesce(x.unit, s.unit) as unit,
    s.line, s.passage, s.side, s.span_start, s.span_end, s.quote, s.zh_start, s.zh_end, s.speaker, s.confidence,
    s.approximation, s.condition, s.voice, s.source, s.subject,
    (select r.id from suggested_facts r where r.document_key = s.document_key and r.ordinal = s.repeats) as repeats,
    s.is_garbled, s.importance,
    case when x.key is null then null else coalesce(x.suggestion, json_object('metric', s.metric,
      'segment', s.segment, 'basis', s.basis, 'period', s.period, 'kind', s.kind, 'value', s.value,
      'unit', s.unit)) end as suggestion,
    x.decided_at, 0 as is_lost
  from documents d
  join suggested_facts s on s.document_key = d.key
  left join fact_decisions x on x.fact_id = s.id`

/** Decisions about what is not (or no longer) suggested: facts made by hand, and those a newer finder passes over. */
export const decisionsAlone = `
  select x.fact_id as id, x.key, ${documentColumns}, x.state, x.metric, x.segment, x.basis, x.period, x.kind, x.value,
    x.unit, x.line, x.passage, x.side, x.span_start, x.span_end, x.exact as quote, x.zh_start, x.zh_end, x.speaker,
    x.confidence, null as approximation, null as condition, null as voice, null as source, null as subject,
    null as repeats, 0 as is_garbled, 0 as importance, x.suggestion, x.decided_at, x.version <> d.version as is_lost
  from documents d
  join fact_decisions x on x.document_key = d.key
  where not exists (select 1 from suggested_facts s where s.id = x.fact_id)`

/** Facts stated in one document, rejected ones included, in reading order. */
export function listFactsOfDocument(db: Sql, documentId: DocumentId): readonly Fact[] {
  return readRows(
    db,
    `${suggestions} where d.id = ?`,
    `${decisionsAlone} and d.id = ? and x.version = d.version`,
    [documentId],
  )
}

/** Facts stated in the passages `[from, to)` of one document, rejected ones included, in reading order. */
export function listFactsOfPassages(
  db: Sql,
  documentId: DocumentId,
  from: number,
  to: number,
): readonly Fact[] {
  return readRows(
    db,
    `${suggestions} where d.id = ? and s.passage >= ? and s.passage < ?`,
    `${decisionsAlone} and d.id = ? and x.version = d.version and x.passage >= ? and x.passage < ?`,
    [documentId, from, to],
  )
}

/** The first passage of each stretch of `stretch` passages in which a fact stands that is not rejected. */
export function listOrdinalsWithFacts(db: Sql, documentKey: number, stretch: number): readonly number[] {
  // Counts instead of looking at each fact's decision: the index alone tells how many a passage has.
  return db.column<number>(
    `select passage - passage % :stretch as place from (
       select s.passage, count(*) as facts from suggested_facts s
         where s.document_key = :documentKey group by s.passage
       union all
       select s.passage, -1 from fact_decisions x join suggested_facts s on s.id = x.fact_id
         where x.document_key = :documentKey and x.state = 'rejected'
       union all
       select x.passage, 1 from fact_decisions x
         where x.document_key = :documentKey and x.state <> 'rejected'
           and x.version = (select version from documents where key = :documentKey)
           and not exists (select 1 from suggested_facts s where s.id = x.fact_id)
     ) group by place having sum(facts) > 0 order by place`,
    { stretch, documentKey },
  )
}

/** Facts of every document about a company, except those in the bin; null is the documents of no company. */
export function listFactsOfCompany(db: Sql, company: string): readonly Fact[] {
  const inLibrary = 'd.company = ? and d.removed_at is null'
  return readRows(db, `${suggestions} where ${inLibrary}`, `${decisionsAlone} and ${inLibrary}`, [company])
}

/** The version of its document's text that a fact was decided in; null where nobody decided about it. */
export const findDecidedVersion = (db: Sql, factId: FactId): number | null =>
  db.first<{ version: number }>('select version from fact_decisions where fact_id = ?', [factId])?.version ??
  null

/** Facts of every document outside the bin. */
export const listFactsOfLibrary = (db: Sql): readonly Fact[] =>
  readRows(db, `${suggestions} where d.removed_at is null`, `${decisionsAlone} and d.removed_at is null`, [])

export function findFact(db: Sql, factId: FactId): Fact | null {
  const row =
    db.first<FactRow>(`${suggestions} where s.id = ?`, [factId]) ??
    db.first<FactRow>(`${decisionsAlone} and x.fact_id = ?`, [factId])
  return row ? rowToFact(row) : null
}

export function readFact(db: Sql, factId: FactId): Fact {
  const fact = findFact(db, factId)
  if (!fact) throw new AppError('fact-not-found', { factId })
  return fact
}

/** Whether the finder still suggests a statement; without that, taking a decision back would lose the fact. */
export const isStillSuggested = (db: Sql, factId: FactId): boolean =>
  db.first('select 1 from suggested_facts where id = ?', [factId]) !== undefined

function readRows(
  db: Sql,
  suggested: string,
  alone: string,
  params: readonly (string | number)[],
): readonly Fact[] {
  const rows = [...db.all<FactRow>(suggested, params), ...db.all<FactRow>(alone, params)]
  return rows.map(rowToFact).toSorted(compareByReading)
}

function compareByReading(a: Fact, b: Fact): number {
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? -1 : 1
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1)
}

export function rowToFact(row: FactRow): Fact {
  return {
    id: row.id as FactId,
    documentId: row.document_id as DocumentId,
    documentTitle: row.title,
    company: row.company,
    ticker: row.ticker,
    documentDate: row.date,
    documentPeriod: row.document_period,
    state: parseState(row.state ?? 'suggested'),
    metric: row.metric,
    segment: row.segment,
    basis: parseBasis(row.basis),
    period: row.period,
    kind: parseKind(row.kind),
    value: row.value,
    unit: row.unit,
    passage: row.passage,
    line: row.line,
    side: parseSide(row.side),
    span: { start: row.span_start, end: row.span_end },
    quote: row.quote,
    zhSpan: row.zh_start === null || row.zh_end === null ? null : { start: row.zh_start, end: row.zh_end },
    speaker: row.speaker,
    confidence: row.confidence,
    approximation: row.approximation === null ? null : parseWord(approximations, row.approximation),
    condition: row.condition,
    voice: row.voice === null ? null : parseWord(factVoices, row.voice),
    source: row.source,
    subject: row.subject,
    repeats: row.repeats as FactId | null,
    isGarbled: row.is_garbled === 1,
    importance: row.importance,
    suggestion: row.suggestion === null ? null : (JSON.parse(row.suggestion) as FactValues),
    decidedAt: row.decided_at,
    isLost: row.is_lost === 1,
  }
}

const parseState = (text: string): FactState => parseWord(factStates, text)
const parseKind = (text: string): FactKind => parseWord(factKinds, text)
const parseBasis = (text: string | null): Basis | null => (text === null ? null : parseWord(bases, text))
const parseSide = (text: string): Side => parseWord(['en', 'zh'] as const, text)

function parseWord<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((known) => known === text)
  if (word === undefined) throw new AppError('library-damaged', { what: `facts: unknown word ${text}` })
  return word
}
