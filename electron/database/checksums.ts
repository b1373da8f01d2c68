import { createHash } from 'node:crypto'
import { columnsOf, keptTables } from './kept-tables.ts'
import type { Sql, SqlValue } from './sql.ts'

/** 128 bits are plenty against accidents; nobody is kept from forging one. */
const checksumBytes = 16

/** Over a row's values with their types, so that `1`, `'1'` and a moved boundary between two texts differ. */
export function rowChecksum(values: readonly SqlValue[]): Buffer {
  const hash = createHash('sha256')
  for (const value of values) {
    if (value === null) hash.update('n')
    else if (value instanceof Uint8Array) hash.update(`b${value.byteLength}:`).update(value)
    else if (typeof value === 'string') hash.update(`t${value.length}:`).update(value)
    else hash.update(`${typeof value === 'bigint' ? 'number' : typeof value}${String(value)};`)
  }
  return hash.digest().subarray(0, checksumBytes)
}

/** What guards a row of `row_checksums` itself. */
export const sealOf = (table: string, key: number, checksum: Uint8Array): Buffer =>
  rowChecksum(['row_checksums', table, key, checksum])

/**
 * Writes the checksum of every changed row within the change's own transaction. The triggers live in the writer's
 * connection only: what changes a row behind the program's back leaves the old checksum, which `verify` sees.
 */
export function installChecksums(db: Sql): void {
  db.define('row_checksum', (...values) => rowChecksum(values))
  for (const table of keptTables) {
    const columns = columnsOf(db, table)
    const row = columns.map((name) => `new.${name}`).join(', ')
    const checksum = `row_checksum('${table}', ${row})`
    // An upsert, not OR REPLACE: within a trigger the outer statement's way with conflicts would win.
    const store = `insert into row_checksums (table_name, row_key, checksum, seal)
      select '${table}', new.key, c, row_checksum('row_checksums', '${table}', new.key, c) from (select ${checksum} as c)
      where true on conflict (table_name, row_key) do update set checksum = excluded.checksum, seal = excluded.seal`
    db.exec(`
      create temp trigger ${table}_inserted after insert on main.${table} begin ${store}; end;
      create temp trigger ${table}_updated after update on main.${table} begin
        delete from row_checksums where table_name = '${table}' and row_key = old.key and old.key <> new.key;
        ${store};
      end;
      create temp trigger ${table}_deleted after delete on main.${table} begin
        delete from row_checksums where table_name = '${table}' and row_key = old.key;
      end;
    `)
  }
}
