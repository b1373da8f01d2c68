import type { Problem } from '../../shared/library/library-api.ts'
import { rowChecksum, sealOf } from '../database/checksums.ts'
import { columnsOf, keptTables, type KeptTable } from '../database/kept-tables.ts'
import type { Sql, SqlValue } from '../database/sql.ts'

/** What a table is called where a person reads it. */
const namesOfTables: Partial<Readonly<Record<KeptTable, string>>> = {
  originals: 'original',
  texts: 'text',
  text_chunks: 'text',
}

/** Rows of kept tables that are not as they were written, rows nobody wrote, and rows that are gone. */
export function findChangedRows(db: Sql): readonly Problem[] {
  return [...keptTables.flatMap((table) => findChangedRowsOf(db, table)), ...findBrokenChecksums(db)]
}

export const countKeptRows = (db: Sql): number =>
  keptTables.reduce(
    (sum, table) => sum + (db.first<{ count: number }>(`select count(*) as count from ${table}`)?.count ?? 0),
    0,
  )

function findChangedRowsOf(db: Sql, table: KeptTable): readonly Problem[] {
  const where = namesOfTables[table] ?? table
  const problems: Problem[] = []
  const expected = new Map<number, Uint8Array>()
  db.each(
    'select row_key, checksum from row_checksums where table_name = ?',
    [table],
    ([key, checksum]) => void expected.set(Number(key), checksum as Uint8Array),
  )
  const columns = columnsOf(db, table)
  db.each(`select ${columns.join(', ')} from ${table} order by key`, [], (row) => {
    const key = Number(row[0])
    const checksum = expected.get(key)
    expected.delete(key)
    const id = ownerOf(db, table, row, columns)
    if (!checksum) problems.push({ where, id, what: `row ${key} was not written by Lightbench` })
    else if (!rowChecksum([table, ...row]).equals(checksum))
      problems.push({ where, id, what: `row ${key} is not as it was written` })
  })
  for (const key of expected.keys()) problems.push({ where, id: null, what: `row ${key} is missing` })
  return problems
}

/** Checksums that are themselves not as they were written. */
function findBrokenChecksums(db: Sql): readonly Problem[] {
  const problems: Problem[] = []
  const tables: ReadonlySet<string> = new Set(keptTables)
  db.each('select table_name, row_key, checksum, seal from row_checksums', [], (row) => {
    const [table, key, checksum, seal] = row
    const whole =
      typeof table === 'string' &&
      tables.has(table) &&
      checksum instanceof Uint8Array &&
      seal instanceof Uint8Array &&
      sealOf(table, Number(key), checksum).equals(seal)
    if (!whole)
      problems.push({
        where: 'row_checksums',
        id: `${String(table)} ${String(key)}`,
        what: 'is not as it was written',
      })
  })
  return problems
}

/** The document, note or figure a row is about, by the id a person meets elsewhere. */
function ownerOf(
  db: Sql,
  table: KeptTable,
  row: readonly SqlValue[],
  columns: readonly string[],
): string | null {
  const value = (column: string): SqlValue => row[columns.indexOf(column)] ?? null
  for (const column of ['id', 'fact_id', 'grid_id', 'name']) {
    const found = value(column)
    if (columns.includes(column) && typeof found === 'string' && table !== 'note_citations') return found
  }
  const owner = (from: 'documents' | 'notes', key: SqlValue): string | null =>
    db.first<{ id: string }>(`select id from ${from} where key = ?`, [key])?.id ?? null
  if (columns.includes('note_key')) return owner('notes', value('note_key'))
  if (columns.includes('document_key')) return owner('documents', value('document_key'))
  if (table === 'reading_positions') return owner('documents', value('key'))
  if (table === 'text_chunks')
    return (
      db.first<{ id: string }>(
        `select d.id from texts t join documents d on d.key = t.document_key
         where ? between t.first_chunk and t.first_chunk + t.chunks - 1`,
        [value('key')],
      )?.id ?? null
    )
  return null
}
