import type { CompanyCount, DocumentSummary, documentSorts } from '../../shared/documents/documents-api.ts'
import type { DocumentId, DocumentKind, Language } from '../../shared/documents/document.ts'
import { foldText } from '../../shared/search/fold.ts'
import type { Sql, SqlValue } from '../database/sql.ts'

interface Row {
  readonly id: string
  readonly file_name: string
  readonly imported_at: string
  readonly version: number
  readonly unread: number
  readonly kind: string
  readonly title: string
  readonly company: string | null
  readonly ticker: string | null
  readonly exchange: string | null
  readonly period: string | null
  readonly date: string | null
  readonly languages: string
  readonly source: string | null
  readonly author: string | null
  readonly url: string | null
  readonly fiscal_year_end: string | null
  readonly passages: number
  readonly bytes: number
  readonly suggested: number
  readonly decided: number
  readonly progress: number | null
  readonly read_at: string | null
}

/** A suggestion waits until a person has decided about it; the decision bears its id. */
const suggestedCount = `case when d.facts = 0 then 0 else
  (select count(*) from suggested_facts s where s.document_key = d.key
   and not exists (select 1 from fact_decisions f where f.fact_id = s.id)) end`

const columns = `d.id, d.file_name, d.imported_at, d.version, d.unread, d.kind, d.title, d.company, d.ticker, d.exchange,
  d.period, d.date, d.languages, d.source, d.author, d.url, d.fiscal_year_end, d.passages,
  (select o.bytes from originals o join texts t on t.document_key = o.document_key and t.original = o.version
     where o.document_key = d.key and t.version = d.version) as bytes,
  ${suggestedCount} as suggested,
  (select count(*) from fact_decisions f where f.document_key = d.key and f.state <> 'rejected') as decided,
  (select r.progress from reading_states r where r.document_key = d.key) as progress,
  (select r.read_at from reading_states r where r.document_key = d.key) as read_at`

const rowToSummary = (row: Row): DocumentSummary => ({
  id: row.id as DocumentId,
  fileName: row.file_name,
  bytes: row.bytes,
  importedAt: row.imported_at,
  version: row.version,
  unread: row.unread === 1,
  kind: row.kind as DocumentKind,
  title: row.title,
  company: row.company,
  ticker: row.ticker,
  exchange: row.exchange,
  period: row.period,
  date: row.date,
  languages: JSON.parse(row.languages) as readonly Language[],
  source: row.source,
  author: row.author,
  url: row.url,
  fiscalYearEnd: row.fiscal_year_end,
  passages: row.passages,
  suggestedFacts: row.suggested,
  facts: row.suggested + row.decided,
  progress: Math.min(row.progress ?? 0, row.passages),
  readAt: row.read_at,
})

const views = {
  all: 'd.removed_at is null',
  unread: 'd.unread = 1 and d.removed_at is null',
  review: `d.removed_at is null and d.facts > 0 and exists (select 1 from suggested_facts s
    where s.document_key = d.key and not exists (select 1 from fact_decisions f where f.fact_id = s.id))`,
  bin: 'd.removed_at is not null',
} as const

const orders: Readonly<Record<(typeof documentSorts)[number], string>> = {
  date: 'd.date desc, d.key desc',
  title: 'd.title, d.key',
  imported: 'd.key desc',
  company: 'd.company is null, d.company, d.date desc, d.key desc',
}

export interface ListedPage {
  readonly view: keyof typeof views
  readonly filter?: string | undefined
  readonly company?: string | undefined
  readonly sort?: keyof typeof orders | undefined
  readonly from?: number | undefined
  readonly limit?: number | undefined
}

/** A page of the library list and how long the list is. */
export function listSummaries(
  db: Sql,
  page: ListedPage,
): { readonly documents: readonly DocumentSummary[]; readonly total: number } {
  const params: Record<string, SqlValue> = {}
  const conditions: string[] = [views[page.view]]
  if (page.company === '') conditions.push('d.company is null')
  else if (page.company !== undefined) {
    conditions.push('d.company = :company')
    params['company'] = page.company
  }
  for (const [index, word] of foldText(page.filter ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .entries()) {
    conditions.push(
      `instr(fold_text(d.title || ' ' || d.file_name || ' ' || coalesce(d.company, '') || ' ' || coalesce(d.ticker, '')
        || ' ' || coalesce(d.period, '')), :word${index}) > 0`,
    )
    params[`word${index}`] = word
  }
  const where = conditions.join(' and ')
  const documents = db
    .all<Row>(
      `select ${columns} from documents d where ${where}
       order by ${orders[page.sort ?? 'date']} limit :limit offset :from`,
      { ...params, limit: page.limit ?? 200, from: page.from ?? 0 },
    )
    .map(rowToSummary)
  const simple = page.view === 'all' && conditions.length === 1
  return { documents, total: simple ? countInLibrary(db) : count(db, where, params) }
}

/** One document of the list, in the bin or not; null when there is none. */
export function findSummary(db: Sql, id: string): DocumentSummary | null {
  const row = db.first<Row>(`select ${columns} from documents d where d.id = ?`, [id])
  return row ? rowToSummary(row) : null
}

/** Numbers of the library's lists. */
export function countDocuments(db: Sql): Readonly<Record<'all' | 'unread' | 'review' | 'bin', number>> {
  return {
    all: countInLibrary(db),
    unread: count(db, views.unread, {}),
    review: count(db, views.review, {}),
    bin: count(db, views.bin, {}),
  }
}

export const listCompanyCounts = (db: Sql): readonly CompanyCount[] =>
  db.all<CompanyCount>(
    `select company, max(ticker) as ticker, count(*) as documents, sum(unread) as unread from documents
     where removed_at is null and company is not null group by company order by company`,
  )

const count = (db: Sql, where: string, params: Record<string, SqlValue>): number =>
  db.first<{ count: number }>(`select count(*) as count from documents d where ${where}`, params)?.count ?? 0

/** Counts the narrowest index instead of reading every row. */
const countInLibrary = (db: Sql): number =>
  (db.first<{ count: number }>('select count(*) as count from documents')?.count ?? 0) -
  count(db, views.bin, {})
