import { AppError } from '../../shared/api/app-error.ts'
import type { Sql } from './sql.ts'

export interface SchemaPart {
  readonly type: string
  readonly name: string
  readonly sql: string
}

/** Every table, index, view and trigger of a database, in a fixed order. */
export const readSchema = (db: Sql): readonly SchemaPart[] =>
  db.all<SchemaPart>(
    "select type, name, coalesce(sql, '') as sql from main.sqlite_schema order by type, name",
  )

/**
 * Accepts a schema only if it is, word for word, the one our migrations make: a library that was handed over may
 * bring views, triggers or generated columns that run when it is read.
 */
export function refuseForeignSchema(
  db: Sql,
  migrations: readonly ((db: Sql) => void)[],
  openMemory: () => Sql,
): void {
  const expected = openMemory()
  try {
    for (const up of migrations) up(expected)
    const wanted = new Map(readSchema(expected).map((part) => [part.name, part]))
    const found = readSchema(db)
    for (const part of found) {
      const ours = wanted.get(part.name)
      if (!ours) throw new AppError('library-foreign', { what: `unknown ${part.type} ${part.name}` })
      if (ours.type !== part.type || ours.sql !== part.sql)
        throw new AppError('library-damaged', { what: `the ${part.type} ${part.name} is not as it was made` })
      wanted.delete(part.name)
    }
    const [missing] = wanted.values()
    if (missing)
      throw new AppError('library-damaged', { what: `the ${missing.type} ${missing.name} is missing` })
  } finally {
    expected.close()
  }
}
