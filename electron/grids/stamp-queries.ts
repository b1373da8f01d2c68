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

function stampTables(db: Sql, tables: readonly KeptTable[]): string {
  const hash = createHash('sha256')
  for (const table of tables)
    db.each(
      'select row_key, checksum from row_checksums where table_name = ? order by row_key',
      [table],
      ([key, checksum]) => {
        hash.update(`${table} ${String(key)} `)
        if (checksum instanceof Uint8Array) hash.update(checksum)
      },
    )
  return hash.digest('base64url')
}
