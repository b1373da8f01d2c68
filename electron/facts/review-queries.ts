import { AppError } from '../../shared/api/app-error.ts'
import {
  factStates,
  type Fact,
  type FactPage,
  type FactsApi,
  type FactState,
  type ReviewFilter,
  type ReviewOrder,
  type ReviewScope,
} from '../../shared/facts/facts-api.ts'
import type { Sql, SqlValue } from '../database/sql.ts'
import { decisionsAlone, rowToFact, suggestions, type FactRow } from './fact-queries.ts'

type Params = Record<string, SqlValue>
/** A condition and what its names stand for. */
interface Where {
  readonly sql: string
  readonly params: Params
}

function whereOf(scope: ReviewScope, filter: ReviewFilter, columns: Readonly<Record<string, string>>): Where {
  const conditions: string[] = []
  const params: Params = {}
  if ('documentId' in scope) {
    conditions.push('d.id = :documentId')
    params['documentId'] = scope.documentId
  } else {
    conditions.push('d.removed_at is null')
    if ('company' in scope) {
      conditions.push('d.company is :company')
      params['company'] = scope.company
    }
  }
  const { state, isGarbled, ...rest } = filter
  if (state !== undefined) {
    conditions.push(`${columns['state']} = :state`)
    params['state'] = state
  }
  if (isGarbled !== undefined) {
    conditions.push(`${columns['isGarbled']} = :isGarbled`)
    params['isGarbled'] = isGarbled ? 1 : 0
  }
  const compare = { metric: '=', kind: '=', voice: '=', minConfidence: '>=', maxConfidence: '<=' } as const
  for (const [name, sign] of Object.entries(compare)) {
    const value = rest[name as keyof typeof rest]
    if (value === undefined) continue
    conditions.push(`${columns[name]} ${sign} :${name}`)
    params[name] = value
  }
  return { sql: conditions.join(' and '), params }
}

const ofSuggestions = {
  metric: 'coalesce(x.metric, s.metric)',
  kind: 'coalesce(x.kind, s.kind)',
  minConfidence: 's.confidence',
  maxConfidence: 's.confidence',
  isGarbled: 's.is_garbled',
  voice: 's.voice',
  state: "coalesce(x.state, 'suggested')",
}
const ofDecisions = {
  metric: 'x.metric',
  kind: 'x.kind',
  minConfidence: 'x.confidence',
  maxConfidence: 'x.confidence',
  isGarbled: '0',
  voice: 'null',
  state: 'x.state',
}
const joined = `from suggested_facts s join documents d on d.key = s.document_key
  left join fact_decisions x on x.fact_id = s.id`
const aloneFrom = `from fact_decisions x join documents d on d.key = x.document_key
  where x.version = d.version and not exists (select 1 from suggested_facts s where s.id = x.fact_id)`

const orderSql: Readonly<Record<ReviewOrder, string>> = {
  importance: '(s.repeats is not null), (-s.importance), s.document_key, s.ordinal',
  reading: '(-s.document_key), s.ordinal',
}
const afterSql: Readonly<Record<ReviewOrder, string>> = {
  importance:
    '((s.repeats is not null), (-s.importance), s.document_key, s.ordinal) > (:isRepeat, :weight, :document, :ordinal)',
  reading: '((-s.document_key), s.ordinal) > (:document, :ordinal)',
}

/** A place in the queue: after a suggestion, or (`alone`) after a decision that has none. */
type Cursor =
  | { readonly kind: 'suggestion'; readonly place: readonly number[] }
  | { readonly kind: 'alone'; readonly key: number }

interface PlacedRow extends FactRow {
  readonly document_key: number
  readonly ordinal: number
}

/** A page of a review; see `FactsApi.queue`. */
export function listPage(
  db: Sql,
  {
    scope,
    filter,
    order,
    after,
    limit,
  }: {
    readonly scope: ReviewScope
    readonly filter: ReviewFilter
    readonly order: ReviewOrder
    readonly after: string | null
    readonly limit: number
  },
): Pick<FactPage, 'facts' | 'next'> {
  const cursor = after === null ? null : parseCursor(after, order)
  const facts: Fact[] = []
  if (cursor?.kind !== 'alone') {
    const where = whereOf(scope, filter, ofSuggestions)
    const place = cursor === null ? {} : placeParams(order, cursor.place)
    const rows = db.all<PlacedRow>(
      `${suggestions} where ${where.sql} ${cursor === null ? '' : `and ${afterSql[order]}`}
       order by ${orderSql[order]} limit :limit`,
      { ...where.params, ...place, limit: limit + 1 },
    )
    for (const row of rows.slice(0, limit)) facts.push(rowToFact(row))
    const last = rows[limit - 1]
    if (rows.length > limit && last) return { facts, next: formatPlace(order, last) }
  }
  const where = whereOf(scope, filter, ofDecisions)
  const rows = db.all<FactRow & { readonly key: number }>(
    `${decisionsAlone} and x.version = d.version and ${where.sql} and x.key > :key order by x.key limit :limit`,
    { ...where.params, key: cursor?.kind === 'alone' ? cursor.key : 0, limit: limit - facts.length + 1 },
  )
  const shown = rows.slice(0, limit - facts.length)
  for (const row of shown) facts.push(rowToFact(row))
  const last = shown.at(-1)
  return { facts, next: rows.length > shown.length ? `a:${last?.key ?? 0}` : null }
}

const formatPlace = (order: ReviewOrder, row: PlacedRow): string =>
  order === 'importance'
    ? `i:${row.repeats === null ? 0 : 1}:${-row.importance}:${row.document_key}:${row.ordinal}`
    : `r:${-row.document_key}:${row.ordinal}`

function parseCursor(text: string, order: ReviewOrder): Cursor {
  const [kind, ...parts] = text.split(':')
  const numbers = parts.map(Number)
  const count = { a: 1, i: 4, r: 2 }[kind ?? '']
  const fits = kind === 'a' || kind === order.charAt(0)
  if (!fits || numbers.length !== count || !numbers.every(Number.isFinite))
    throw new AppError('invalid-input', { name: 'facts.queue', path: 'after', problem: 'no such place' })
  return kind === 'a' ? { kind: 'alone', key: numbers[0] ?? 0 } : { kind: 'suggestion', place: numbers }
}

function placeParams(order: ReviewOrder, place: readonly number[]): Params {
  const [document = 0, ordinal = 0] = place.slice(-2)
  if (order === 'reading') return { document, ordinal }
  return { isRepeat: place[0] ?? 0, weight: place[1] ?? 0, document, ordinal }
}

/** How many facts of a scope there are in each state, with a filter but for its state. */
export function countByState(db: Sql, scope: ReviewScope, reviewFilter: ReviewFilter): FactPage['counts'] {
  const filter = { ...reviewFilter, state: undefined }
  const [found, alone] = [whereOf(scope, filter, ofSuggestions), whereOf(scope, filter, ofDecisions)]
  const rows = db.all<{ state: FactState; facts: number }>(
    `select state, sum(facts) as facts from (
       select coalesce(x.state, 'suggested') as state, count(*) as facts ${joined} where ${found.sql} group by 1
       union all
       select x.state, count(*) ${aloneFrom} and ${alone.sql} group by 1
     ) group by state`,
    { ...found.params, ...alone.params },
  )
  const counts = new Map(rows.map(({ state, facts }) => [state, facts]))
  return Object.fromEntries(factStates.map((state) => [state, counts.get(state) ?? 0])) as Record<
    FactState,
    number
  >
}

export function countByMetric(
  db: Sql,
  scope: ReviewScope,
  filter: ReviewFilter,
): Awaited<ReturnType<FactsApi['queueMetrics']>> {
  const where = whereOf(scope, filter, ofSuggestions)
  return db.all(
    `select coalesce(x.metric, s.metric) as metric, count(*) as facts ${joined} where ${where.sql}
     group by 1 order by 2 desc, 1`,
    where.params,
  )
}

/** Suggestions that nobody decided about and a filter lets through, at most so many. */
export function listOpenMatching(
  db: Sql,
  scope: ReviewScope,
  filter: Omit<ReviewFilter, 'state'>,
  most: number,
): readonly Fact[] {
  const where = whereOf(scope, filter, ofSuggestions)
  return db
    .all<FactRow>(`${suggestions} where ${where.sql} and x.key is null limit :most`, {
      ...where.params,
      most,
    })
    .map(rowToFact)
}
