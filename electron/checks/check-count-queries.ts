import type { CheckState, ChecksFilter, OpenChecks } from '../../shared/checks/checks-api.ts'
import type { Severity } from '../../shared/checks/finding.ts'
import type { Sql, SqlValue } from '../database/sql.ts'
import { checkTables, decidedFindings, isOpen, stateOf } from './check-states.ts'

/** Open errors and doubts of one document. */
export const countOpenOfDocument = (db: Sql, documentKey: number): number => {
  const { error, doubt } = readOpenOfDocument(db, documentKey)
  return error + doubt
}

export const readOpenOfDocument = (db: Sql, documentKey: number): OpenChecks =>
  toOpenChecks(
    db.all<SeverityCount>(
      `select f.severity, count(*) as count from check_findings f where f.document_key = ? and ${isOpen}
       group by f.severity`,
      [documentKey],
    ),
  )

interface SeverityCount {
  readonly severity: Severity
  readonly count: number
}

/**
 * Open checks of the library, those in the bin left out. All are counted by an index and the few that were decided are
 * taken off: looking at the state of each would take a second in a large library.
 */
export function readOpenOfLibrary(db: Sql): OpenChecks {
  const all = toOpenChecks(
    db.all<SeverityCount>(
      `select f.severity, count(*) as count from check_findings f where ${isOutsideBin} group by f.severity`,
    ),
  )
  const decided = toOpenChecks(
    db.all<SeverityCount>(
      `with ${decidedFindings}
       select f.severity, count(*) as count from decided join check_findings f using (document_key, ordinal)
       where ${isOutsideBin} group by f.severity`,
    ),
  )
  return {
    error: all.error - decided.error,
    doubt: all.doubt - decided.doubt,
    note: all.note - decided.note,
  }
}

const isOutsideBin = 'f.document_key not in (select key from documents where removed_at is not null)'

const toOpenChecks = (rows: readonly SeverityCount[]): OpenChecks => {
  const counts = { error: 0, doubt: 0, note: 0 }
  for (const { severity, count } of rows) counts[severity] = count
  return counts
}

/** The parts of a filter that a row of `check_findings f` can be held against, its state apart. */
export function conditionsOf({ documentIds, kinds, severities }: ChecksFilter): {
  readonly sql: string
  readonly params: Readonly<Record<string, SqlValue>>
} {
  const conditions = [
    isOutsideBin,
    ...(documentIds
      ? [
          'f.document_key in (select key from documents where id in (select value from json_each(:documents)))',
        ]
      : []),
    ...(kinds ? ['f.kind in (select value from json_each(:kinds))'] : []),
    ...(severities ? ['f.severity in (select value from json_each(:severities))'] : []),
  ]
  return {
    sql: conditions.join(' and '),
    params: {
      ...(documentIds ? { documents: JSON.stringify(documentIds) } : {}),
      ...(kinds ? { kinds: JSON.stringify(kinds) } : {}),
      ...(severities ? { severities: JSON.stringify(severities) } : {}),
    },
  }
}

/** How many checks a filter lets through. */
export function countChecks(db: Sql, filter: ChecksFilter): number {
  const { sql, params } = conditionsOf(filter)
  const all =
    db.first<{ count: number }>(`select count(*) as count from check_findings f where ${sql}`, params)
      ?.count ?? 0
  if (!filter.states) return all
  const decided = db.all<{ state: CheckState; count: number }>(
    `with ${decidedFindings}
     select ${stateOf} as state, count(*) as count
     from decided join check_findings f using (document_key, ordinal) ${checkTables} where ${sql} group by 1`,
    params,
  )
  const open = all - decided.reduce((sum, { count }) => sum + count, 0)
  const counts = new Map<CheckState, number>([
    ...decided.map(({ state, count }) => [state, count] as const),
    ['open', open],
  ])
  return [...new Set(filter.states)].reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
}
