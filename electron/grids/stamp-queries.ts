import { createHash } from 'node:crypto'
import type { KeptTable } from '../database/kept-tables.ts'
import type { Sql } from '../database/sql.ts'

/** What the figures of grids follow from; a document's row holds the digest of what was found in it. */
const figureTables = ['documents', 'corrections', 'fact_decisions', 'metric_changes'] as const
/** What is typed, chosen and noted in grids. */
const cellTables = ['grid_typed_cells', 'grid_chosen_facts', 'grid_comments'] as const

export interface GridStamp {
  readonly figures: string
  readonly cells: string
}

/** Tells whether anything changed that grids are made of, over the checksums of its rows: the rows stay unread. */
export const stampGrids = (db: Sql): GridStamp => ({
  figures: stampTables(db, figureTables),
  cells: stampTables(db, cellTables),
})

/** Put together by the database: row by row over the border, those of a large grid would take most of its opening. */
function stampTables(db: Sql, tables: readonly KeptTable[]): string {
  const hash = createHash('sha256')
  for (const table of tables) {
    const rows = db.first<{ readonly keys: Uint8Array | null; readonly checksums: Uint8Array | null }>(
      `select cast(group_concat(row_key, ' ') as blob) as keys, cast(group_concat(checksum, '') as blob) as checksums
       from (select row_key, checksum from row_checksums where table_name = ? order by row_key)`,
      [table],
    )
    hash.update(`${table} `)
    // Each checksum has the same length, and a table without rows has neither.
    if (rows?.keys && rows.checksums) hash.update(rows.keys).update(' ').update(rows.checksums)
  }
  return hash.digest('base64url')
}
