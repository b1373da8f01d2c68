import type {
  Check,
  CheckId,
  CheckSort,
  CheckState,
  ChecksFilter,
  DismissalScope,
} from '../../shared/checks/checks-api.ts'
import type { CheckKind, Evidence, Explanation, FindingSide, Severity } from '../../shared/checks/finding.ts'
import type { Change } from '../../shared/corrections/correction.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { Sql } from '../database/sql.ts'
import { conditionsOf, countFound } from './check-count-queries.ts'
import { orderChecks, type PageEnd } from './check-order.ts'
import { checkTables, decidedFindings, isOpen, stateOf } from './check-states.ts'

interface Row {
  readonly id: string
  readonly document_id: string
  readonly title: string
  readonly company: string | null
  readonly date: string | null
  readonly kind: string
  readonly severity: string
  readonly confidence: number
  readonly passage: number
  readonly line: number
  readonly en_start: number | null
  readonly en_end: number | null
  readonly en_text: string | null
  readonly en_value: string | null
  readonly zh_start: number | null
  readonly zh_end: number | null
  readonly zh_text: string | null
  readonly zh_value: string | null
  readonly expected: string | null
  readonly explanation: string
  readonly evidence: string
  readonly state: CheckState
  readonly scope: DismissalScope | null
  readonly reason: string | null
  readonly decided_at: string | null
  readonly correction: string | null
}

const columns = `f.id, d.id as document_id, d.title, d.company, d.date, f.kind, f.severity, f.confidence, f.passage,
  f.line, f.en_start, f.en_end, f.en_text, f.en_value, f.zh_start, f.zh_end, f.zh_text, f.zh_value, f.expected,
  f.explanation, f.evidence, ${stateOf} as state,
  case when x.state = 'dismissed' then 'once'
    when x.key is not null or f.correction_id is not null or p.key is null then null
    when p.document_key is null then 'everywhere' else 'document' end as scope,
  case when x.key is not null then x.reason when f.correction_id is not null then null else p.reason end as reason,
  case when x.key is not null then x.decided_at when f.correction_id is not null then c.made_at
    else p.dismissed_at end as decided_at,
  case when x.key is null then c.change end as correction`
const tables = `${checkTables} left join text_corrections c on c.id = f.correction_id`

const rowToCheck = (row: Row): Check => ({
  id: row.id as CheckId,
  documentId: row.document_id as DocumentId,
  documentTitle: row.title,
  company: row.company,
  documentDate: row.date,
  kind: row.kind as CheckKind,
  severity: row.severity as Severity,
  confidence: row.confidence,
  passage: row.passage,
  line: row.line,
  en: sideOf(row.en_start, row.en_end, row.en_text, row.en_value),
  zh: sideOf(row.zh_start, row.zh_end, row.zh_text, row.zh_value),
  expected: row.expected,
  explanation: JSON.parse(row.explanation) as Explanation,
  evidence: JSON.parse(row.evidence) as readonly Evidence[],
  state: row.state,
  corrected: row.correction !== null,
  scope: row.scope,
  reason: row.correction === null ? row.reason : replacementOf(row.correction),
  decidedAt: row.decided_at,
})

const sideOf = (
  start: number | null,
  end: number | null,
  text: string | null,
  value: string | null,
): FindingSide | null => (start === null || end === null ? null : { start, end, text: text ?? '', value })

/** Whoever corrects the words says why the finding is right: by what they should be. */
function replacementOf(correction: string): string | null {
  const change = JSON.parse(correction) as Change
  return change.kind === 'words' ? change.replacement : null
}

/** Checks of one document in reading order; with a stretch, those of passages `[from, to)`. */
export const listChecksOfDocument = (
  db: Sql,
  documentKey: number,
  stretch: { readonly from: number; readonly to: number } | null,
): readonly Check[] =>
  db
    .all<Row>(
      `select ${columns} from check_findings f join documents d on d.key = f.document_key ${tables}
       where f.document_key = :documentKey ${stretch ? 'and f.passage >= :from and f.passage < :to' : ''}
       order by f.ordinal`,
      { documentKey, ...stretch },
    )
    .map(rowToCheck)

/** One check; refuses one that is not found any more. */
export function readCheck(db: Sql, checkId: CheckId): Check {
  const row = db.first<Row>(
    `select ${columns} from check_findings f join documents d on d.key = f.document_key ${tables} where f.id = ?`,
    [checkId],
  )
  if (!row) throw new AppError('check-not-found', { checkId })
  return rowToCheck(row)
}

/** What a check has in common with others that say the same; null when it is not found any more. */
export const findPattern = (db: Sql, checkId: CheckId): string | null =>
  db.first<{ pattern: string }>('select pattern from check_findings where id = ?', [checkId])?.pattern ?? null

/** Of each stretch of passages the first with the gravest open error or doubt. */
export const listOpenOrdinals = (
  db: Sql,
  documentKey: number,
  stretch: number,
): readonly { readonly passage: number; readonly severity: Severity }[] =>
  db
    .all<{ passage: number; rank: number }>(
      `select f.passage, min((f.severity = 'doubt') * 100000000 + f.passage) as rank from check_findings f
       where f.document_key = :documentKey and f.severity in ('error', 'doubt') and ${isOpen}
       group by f.passage / :stretch order by f.passage / :stretch`,
      { documentKey, stretch },
    )
    .map(({ passage, rank }) => ({ passage, severity: rank >= 100_000_000 ? 'doubt' : 'error' }))

/** Up to so many are looked at and put in order; of more a page is found sooner by the order of the documents. */
const fewFindings = 2_000

/**
 * Checks of the library, newest document first and in reading order within one, or sorted by a column. Documents lead to their findings, so
 * that a first page costs no more in a large library; what is rare is found by its kind, and what was decided by the
 * decisions.
 */
export function listChecksOfLibrary(
  db: Sql,
  filter: ChecksFilter,
  after: PageEnd | null,
  limit: number,
  sort?: CheckSort,
): { readonly checks: readonly Check[]; readonly end: PageEnd | null } {
  const { sql, params } = conditionsOf(filter)
  const isDecidedOnly = filter.states !== undefined && !filter.states.includes('open')
  const isRare = !isDecidedOnly && !filter.documentIds && countFound(db, filter) <= fewFindings
  const from = isDecidedOnly
    ? 'decided cross join check_findings f using (document_key, ordinal) cross join documents d on d.key = f.document_key'
    : isRare
      ? 'check_findings f indexed by check_findings_by_kind cross join documents d on d.key = f.document_key'
      : 'documents d cross join check_findings f on f.document_key = d.key'
  const ordered = orderChecks(sort, after)
  const rows = db.all<
    Row & { readonly document_key: number; readonly ordinal: number; readonly sorted: string | null }
  >(
    `${isDecidedOnly ? `with ${decidedFindings}` : ''}
     select ${columns}, f.document_key, f.ordinal, ${ordered.column} from ${from} ${tables}
     where d.removed_at is null and ${sql}
       ${filter.states ? `and ${stateOf} in (select value from json_each(:states))` : ''}
       ${ordered.condition}
     order by ${ordered.order} limit :limit`,
    {
      ...params,
      limit,
      ...(filter.states ? { states: JSON.stringify(filter.states) } : {}),
      ...ordered.params,
    },
  )
  const last = rows.at(-1)
  return {
    checks: rows.map(rowToCheck),
    end:
      last && rows.length === limit
        ? { date: last.date, documentKey: last.document_key, ordinal: last.ordinal, sorted: last.sorted }
        : null,
  }
}
