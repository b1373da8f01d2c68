// oxlint-disable typescript/no-unnecessary-type-parameters -- a row's type is known to its query alone
import { AppError } from '../../shared/api/app-error.ts'

export type SqlValue = string | number | bigint | null | Uint8Array
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>

/**
 * One connection, all synchronous. Statements are prepared once and kept by their text, so SQL is written as constants
 * and values travel as parameters. `Row` is what the caller's own query selects.
 */
export interface Sql {
  readonly readOnly: boolean
  /** True between BEGIN and COMMIT. */
  readonly inTransaction: boolean
  run(sql: string, params?: SqlParams): { readonly changes: number; readonly lastKey: number }
  all<Row>(sql: string, params?: SqlParams): readonly Row[]
  /** The first row; undefined when there is none. */
  first<Row>(sql: string, params?: SqlParams): Row | undefined
  /** First column of every row. */
  column<Value extends SqlValue>(sql: string, params?: SqlParams): readonly Value[]
  /** Rows as arrays of their columns, one at a time; the cursor never outlives the call. */
  each(sql: string, params: SqlParams, visit: (row: readonly SqlValue[]) => void): void
  /** Several statements without parameters; for migrations and pragmas. */
  exec(sql: string): void
  pragma(name: string): unknown
  /** Makes a function callable from this connection's SQL. */
  define(name: string, run: (...values: SqlValue[]) => SqlValue): void
  close(): void
}

/**
 * Runs `work` in one write transaction, joining the one that is open. It takes the write lock at once (IMMEDIATE):
 * a transaction that begins as a read and turns into a write can be refused midway however long it waits.
 */
export function inTransaction<Result>(db: Sql, work: () => Result): Result {
  if (db.inTransaction) return work()
  if (db.readOnly) throw new AppError('library-read-only')
  db.run('begin immediate')
  try {
    const result = work()
    db.run('commit')
    return result
  } catch (error) {
    // A full disk may have rolled back already.
    if (db.inTransaction) db.run('rollback')
    throw error
  }
}

/** Runs reads that belong together over the library as it stands at the first of them, whatever is written meanwhile. */
export function inSnapshot<Result>(db: Sql, read: () => Result): Result {
  if (db.inTransaction) return read()
  db.run('begin')
  try {
    return read()
  } finally {
    if (db.inTransaction) db.run('rollback')
  }
}

/** Says in our words what SQLite refused for; other errors pass as they are. */
export function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const options = { cause: error }
  if (code === 'SQLITE_FULL') return new AppError('disk-full', {}, options)
  if (code.startsWith('SQLITE_READONLY')) return new AppError('library-read-only', {}, options)
  // A damaged number in the header is told as a general error, by its words alone.
  const isUnknownFormat = error instanceof Error && error.message === 'unsupported file format'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || isUnknownFormat)
    return new AppError('library-damaged', { what: (error as Error).message }, options)
  if (code.startsWith('SQLITE_BUSY')) return new AppError('library-busy', { pid: null }, options)
  return error
}
