import {
  checkStates,
  type CheckState,
  type ChecksFilter,
  type DocumentChecksCount,
  type OpenChecks,
} from '../../shared/checks/checks-api.ts'
import { severities as allSeverities, type Severity } from '../../shared/checks/finding.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
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

/** Open errors and doubts of each of these documents that has any. */
export const readOpenOfDocuments = (
  db: Sql,
  documentIds: readonly DocumentId[],
): readonly DocumentChecksCount[] =>
  db
    .all<{ id: string; errors: number; doubts: number }>(
      `select d.id, sum(f.severity = 'error') as errors, sum(f.severity = 'doubt') as doubts
       from json_each(?) wanted join documents d on d.id = wanted.value
       join check_findings f on f.document_key = d.key
       where f.severity in ('error', 'doubt') and ${isOpen} group by d.key`,
      [JSON.stringify(documentIds)],
    )
    .map(({ id, errors, doubts }) => ({ documentId: id as DocumentId, errors, doubts }))

interface SeverityCount {
  readonly severity: Severity
  readonly count: number
}

/** Open checks of the library, those in the bin left out. */
export const readOpenOfLibrary = (db: Sql): OpenChecks => ({
  error: countChecks(db, { severities: ['error'], states: ['open'] }),
  doubt: countChecks(db, { severities: ['doubt'], states: ['open'] }),
  note: countChecks(db, { severities: ['note'], states: ['open'] }),
})

const toOpenChecks = (rows: readonly SeverityCount[]): OpenChecks => {
  const counts = { error: 0, doubt: 0, note: 0 }
  for (const { severity, count } of rows) counts[severity] = count
  return counts
}

/** The parts of a filter that a row of `check_findings f` is held against: its state and its document apart. */
export function conditionsOf({ documentIds, kinds, severities = allSeverities }: ChecksFilter): {
  readonly sql: string
  readonly params: Readonly<Record<string, SqlValue>>
} {
  return {
    // Severities are always said: the index begins with them.
    sql: [
      'f.severity in (select value from json_each(:severities))',
      ...(kinds ? ['f.kind in (select value from json_each(:kinds))'] : []),
      ...(documentIds ? ['d.id in (select value from json_each(:documents))'] : []),
    ].join(' and '),
    params: {
      severities: JSON.stringify(severities),
      ...(kinds ? { kinds: JSON.stringify(kinds) } : {}),
      ...(documentIds ? { documents: JSON.stringify(documentIds) } : {}),
    },
  }
}

/**
 * How many checks a filter lets through. All are counted by an index, and what is in the bin or was decided is taken
 * off: looking at the document and the state of each would take a second in a large library.
 */
export function countChecks(db: Sql, filter: ChecksFilter): number {
  const states = new Set(filter.states ?? checkStates)
  if (states.size === checkStates.length) return countFound(db, filter)
  const decided = countDecided(db, filter)
  const of = (state: CheckState): number => decided.get(state) ?? 0
  const open = states.has('open') ? countFound(db, filter) - of('confirmed') - of('dismissed') : 0
  return (
    open + (states.has('confirmed') ? of('confirmed') : 0) + (states.has('dismissed') ? of('dismissed') : 0)
  )
}

/** Of any state. */
export function countFound(db: Sql, filter: ChecksFilter): number {
  const { sql, params } = conditionsOf(filter)
  const count = (from: string): number =>
    db.first<{ count: number }>(`select count(*) as count from ${from} ${sql}`, params)?.count ?? 0
  const ofDocuments = 'documents d cross join check_findings f on f.document_key = d.key where'
  return filter.documentIds
    ? count(`${ofDocuments} d.removed_at is null and`)
    : count('check_findings f where') - count(`${ofDocuments} d.removed_at is not null and`)
}

function countDecided(db: Sql, filter: ChecksFilter): ReadonlyMap<CheckState, number> {
  const { sql, params } = conditionsOf(filter)
  return new Map(
    db
      .all<{ state: CheckState; count: number }>(
        `with ${decidedFindings}
         select ${stateOf} as state, count(*) as count
         from decided cross join check_findings f using (document_key, ordinal)
           cross join documents d on d.key = f.document_key
           ${checkTables}
         where d.removed_at is null and ${sql} group by 1`,
        params,
      )
      .map(({ state, count }) => [state, count] as const),
  )
}
