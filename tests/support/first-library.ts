import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openPlain } from '../../electron/database/open.ts'
import { up as firstSchema } from '../../electron/database/migrations/0001-library.ts'
import { up as layersSchema } from '../../electron/database/migrations/0002-document-layers.ts'
import type { Sql } from '../../electron/database/sql.ts'
import { openTestLibrary, makeFolder, removeFolder, type TestLibrary } from './library.ts'

type Fill = (test: TestLibrary) => Promise<void>

/** A folder with a library as the first release left it. */
export const makeFirstLibrary = (fill: Fill): Promise<string> =>
  makeOldLibrary({ migrations: [firstSchema], kept: keptInFirst, digestOf: firstDigest }, fill)

/** The same of 0.2.0, which knew layers of a document, but no checks and no highlights. */
export const makeSecondLibrary = (fill: Fill): Promise<string> =>
  makeOldLibrary(
    { migrations: [firstSchema, layersSchema], kept: keptInSecond, digestOf: secondDigest },
    fill,
  )

/** Columns have been renamed since. */
const todayName = (table: string, column: string): string =>
  table.startsWith('grid_') && column === 'period' ? 'column_key' : column

interface Release {
  readonly migrations: readonly ((db: Sql) => void)[]
  readonly kept: ReadonlySet<string>
  readonly digestOf: (db: Database.Database, key: number, first: number, passages: number) => Buffer
}

/**
 * A library as an old release left it: its schema, its rows, its digests and its checksums. Filled through today's
 * program, then written row by row in the old shape.
 */
async function makeOldLibrary({ migrations, kept, digestOf }: Release, fill: Fill): Promise<string> {
  const source = makeFolder()
  const test = openTestLibrary({ folder: source })
  await fill(test)
  test.close()
  const folder = makeFolder()
  const file = join(folder, 'library.sqlite')
  rmSync(file, { force: true })
  const plain = openPlain(file, false)
  for (const up of migrations) up(plain)
  plain.pragma(`application_id = ${applicationId}`)
  plain.pragma(`user_version = ${migrations.length}`)
  plain.close()
  const db = new Database(file)
  db.unsafeMode(true)
  db.pragma('foreign_keys = 0')
  db.prepare('attach ? as today').run(join(source, 'library.sqlite'))
  const tables = db
    .prepare("select name from main.sqlite_schema where type = 'table' and name <> 'passage_fts'")
    .pluck()
    .all() as string[]
  for (const table of tables) {
    const columns = (db.pragma(`main.table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    db.exec(`delete from main.${table}`)
    db.exec(`insert into main.${table} (${columns.map(quoted).join(', ')})
      select ${columns.map((name) => quoted(todayName(table, name))).join(', ')} from today.${table}`)
  }
  db.exec('detach today')
  for (const { key, first, passages } of db
    .prepare('select key, first_passage as first, passages from documents')
    .all() as { key: number; first: number; passages: number }[])
    db.prepare('update documents set digest = ? where key = ?').run(digestOf(db, key, first, passages), key)
  db.exec('delete from row_checksums')
  for (const table of tables.filter((name) => kept.has(name)))
    for (const row of db.prepare(`select * from ${table}`).raw(true).all() as unknown[][]) {
      const sum = firstChecksum([table, ...row])
      const seal = firstChecksum(['row_checksums', table, row[0], sum])
      db.prepare('insert into row_checksums (table_name, row_key, checksum, seal) values (?, ?, ?, ?)').run(
        table,
        row[0],
        sum,
        seal,
      )
    }
  db.close()
  chmodSync(file, 0o600)
  removeFolder(source)
  return folder
}

const applicationId = 0x4c42_6e63

const quoted = (name: string): string => `"${name}"`

const keptInFirst: ReadonlySet<string> = new Set([
  'documents',
  'originals',
  'texts',
  'text_chunks',
  'corrections',
  'reading_positions',
  'fact_decisions',
  'fact_journal',
  'grid_typed_cells',
  'grid_chosen_facts',
  'notes',
  'note_citations',
  'note_snapshots',
  'settings',
])
const keptInSecond: ReadonlySet<string> = new Set([
  ...keptInFirst,
  'text_markups',
  'text_corrections',
  'pairings',
  'anchor_moves',
])

function firstChecksum(values: readonly unknown[]): Buffer {
  const hash = createHash('sha256')
  for (const value of values) {
    if (value === null) hash.update('n')
    else if (value instanceof Uint8Array) hash.update(`b${value.byteLength}:`).update(value)
    else if (typeof value === 'string') hash.update(`t${value.length}:`).update(value)
    else hash.update(`number${JSON.stringify(value)};`)
  }
  return hash.digest().subarray(0, 16)
}

const firstTables = ['sections', 'turns', 'participants', 'evidence', 'passages', 'suggested_facts'] as const
const secondTables = [...firstTables, 'exchanges', 'suspect_turns', 'quotations'] as const

/** SHA-256 over the JSON of each row of the six tables, 16 bytes of each. */
const firstDigest: Release['digestOf'] = (...place) => digestOver(firstTables, ...place)

/** The same with the tables that came then, as far as the last that has rows. */
const secondDigest: Release['digestOf'] = (db, key, first, passages) => {
  const filled = secondTables.findLastIndex(
    (table) =>
      table !== 'passages' &&
      db.prepare(`select 1 from ${table} where document_key = ? limit 1`).get(key) !== undefined,
  )
  return digestOver(secondTables.slice(0, Math.max(firstTables.length, filled + 1)), db, key, first, passages)
}

function digestOver(
  digested: readonly string[],
  db: Database.Database,
  key: number,
  first: number,
  passages: number,
): Buffer {
  const parts = digested.map((table) => {
    const rows = (
      table === 'passages'
        ? db.prepare('select * from passages where key >= ? and key < ? order by key').raw(true)
        : db.prepare(`select * from ${table} where document_key = ? order by ordinal`).raw(true)
    ).all(...(table === 'passages' ? [first, first + passages] : [key])) as unknown[][]
    const hash = createHash('sha256')
    for (const row of rows)
      hash.update(`${JSON.stringify(table === 'passages' ? shortRow(row.slice(1)) : row.slice(2))}\n`)
    return hash.digest().subarray(0, 16)
  })
  return Buffer.concat(parts)
}

/** A passage's columns that came later are left out where they say nothing. */
const shortRow = (row: readonly unknown[]): readonly unknown[] =>
  row.slice(13).every((value) => value === null) ? row.slice(0, 13) : row
