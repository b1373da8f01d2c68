import { AppError } from '../../shared/api/app-error.ts'
import type { CheckSort, CheckSortColumn } from '../../shared/checks/checks-api.ts'
import { checkKinds, severities } from '../../shared/checks/finding.ts'
import type { SqlValue } from '../database/sql.ts'
import { stateOf } from './check-states.ts'

/** Where a page of checks ended. */
export interface PageEnd {
  readonly date: string | null
  readonly documentKey: number
  readonly ordinal: number
  /** What the sort compares in the last check; null where nobody asked for a sort. */
  readonly sorted: string | null
}

/** Newest document first, those without a date last, and in reading order within one. */
const ownOrder = 'd.date desc, d.key desc, f.ordinal'

const rankOf = (value: string, order: readonly string[]): string =>
  `case ${value} ${order.map((name, rank) => `when '${name}' then '${String.fromCharCode(97 + rank)}'`).join(' ')} end`

/**
 * What each column is compared by, as text. Kinds and states in their own order, so that a table reads alike in every
 * language; within a kind the gravest first.
 */
const comparedBy: Readonly<Record<CheckSortColumn, string>> = {
  kind: `${rankOf('f.kind', checkKinds)} || ${rankOf('f.severity', severities)}`,
  document: 'd.title',
  english: 'f.en_text',
  chinese: 'f.zh_text',
  expected: 'f.expected',
  state: rankOf(`(${stateOf})`, ['open', 'confirmed', 'dismissed']),
}

/** So many characters of a cell are compared: the end of a page carries them. */
const comparedLength = 200

/** The sort's value of a row: nothing to compare comes last either way. */
const valueOf = ({ by, isDescending }: CheckSort): string =>
  `coalesce(substr(${comparedBy[by]}, 1, ${comparedLength}), ${isDescending ? "''" : 'char(1114111)'})`

/** The parts of a query that puts checks in order and goes on behind the end of the page before. */
export function orderChecks(
  sort: CheckSort | undefined,
  after: PageEnd | null,
): {
  readonly column: string
  readonly condition: string
  readonly order: string
  readonly params: Readonly<Record<string, SqlValue>>
} {
  const column = sort ? `${valueOf(sort)} as sorted` : 'null as sorted'
  const order = sort
    ? `${valueOf(sort)} collate nocase ${sort.isDescending ? 'desc' : 'asc'}, ${ownOrder}`
    : ownOrder
  if (!after) return { column, order, condition: '', params: {} }
  const behind = behindOwn(after.date)
  const condition = sort
    ? `(${valueOf(sort)} collate nocase ${sort.isDescending ? '<' : '>'} :sorted
        or ${valueOf(sort)} collate nocase = :sorted and ${behind})`
    : behind
  const { date, documentKey: key, ordinal, sorted } = after
  return {
    column,
    order,
    condition: `and ${condition}`,
    params: { key, ordinal, ...(date === null ? {} : { date }), ...(sort ? { sorted: sorted ?? '' } : {}) },
  }
}

function behindOwn(date: string | null): string {
  const later = 'd.key < :key or d.key = :key and f.ordinal > :ordinal'
  return date === null
    ? `(d.date is null and (${later}))`
    : `(d.date < :date or d.date is null or d.date = :date and (${later}))`
}

/** The end of a page as the contract passes it on. */
export const formatEnd = ({ date, documentKey, ordinal, sorted }: PageEnd): string =>
  `${date ?? ''}|${documentKey}|${ordinal}${sorted === null ? '' : `|${sorted}`}`

/** Reads what `formatEnd` wrote; refuses anything else. */
export function parseEnd(after: string): PageEnd {
  const [, date = '', key, ordinal, sorted = null] =
    /^([^|]*)\|(\d{1,15})\|(\d{1,15})(?:\|(.*))?$/s.exec(after) ?? []
  if (key === undefined || ordinal === undefined)
    throw new AppError('invalid-input', { name: 'checks.page', path: 'after', problem: 'no end of a page' })
  return {
    date: date === '' ? null : date,
    documentKey: Number(key),
    ordinal: Number(ordinal),
    sorted,
  }
}
