import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/api/app-error.ts'
import type { Verification } from '../../shared/library/library-api.ts'
import { openLibrary } from '../../electron/database/open.ts'
import { inTransaction, type Sql, type SqlParams } from '../../electron/database/sql.ts'
import { replaceDerived } from '../../electron/documents/write-derived.ts'
import { verifyLibrary } from '../../electron/library/verify.ts'
import { fillLibrary } from '../support/fill-library.ts'
import { createRandom } from '../support/random.ts'
import { openTestLibrary, removeFolder, type TestLibrary } from '../support/library.ts'

const call = `Tern Photonics, Inc. (TRNP)\nQ2 2025 Earnings Call\n\nOperator\n\nGood day and welcome.\n`

describe('verify', () => {
  let test: TestLibrary
  beforeAll(async () => {
    test = openTestLibrary()
    await fillLibrary(test)
  })
  afterAll(() => {
    test.close()
    removeFolder(test.folder)
  })

  it('finds nothing in a library that nobody touched', async () => {
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })

  it('still finds nothing after undo, redo, the bin and further imports', async () => {
    await test.api.history.undo({})
    await test.api.history.redo({})
    test.importText('late.txt', call)
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
  })
})

describe('verify beside a window at work', () => {
  it('looks at the library as it stood when it began', () => {
    const test = openTestLibrary()
    test.importText('call.txt', call)
    const reader = openLibrary({ folder: test.folder, mode: 'read', now: () => '2026-01-01T00:00:00.000Z' })
    const { db } = test.deps
    let writes = 0
    // Between the digests and the rows they are of, the background writes both.
    const busy = Object.assign(Object.create(reader.db) as Sql, {
      all: (sql: string, params?: SqlParams): readonly unknown[] => {
        const rows = reader.db.all(sql, params)
        if (sql.includes('index_digest from documents')) {
          const key = db.first<{ key: number }>('select key from documents')?.key ?? 0
          inTransaction(db, () => replaceDerived(db, { key }, 'compared_documents', [['another']]))
          writes += 1
        }
        return rows
      },
    })
    expect(verifyLibrary(busy)).toMatchObject({ ok: true, problems: [] })
    expect(writes).toBe(1)
    reader.db.close()
    test.close()
    removeFolder(test.folder)
  })
})

describe('one flipped bit', () => {
  let test: TestLibrary
  let raw: Database.Database
  beforeAll(async () => {
    test = openTestLibrary()
    await fillLibrary(test)
    raw = new Database(test.library.folder.database)
    // The index's own tables are otherwise closed to writes.
    raw.unsafeMode(true)
  })
  afterAll(() => {
    raw.close()
    test.close()
    removeFolder(test.folder)
  })

  const tables = [
    'anchor_moves',
    'check_decisions',
    'check_findings',
    'check_journal',
    'checked_documents',
    'compared_documents',
    'corrections',
    'dismissed_patterns',
    'dismissed_suggestions',
    'documents',
    'evidence',
    'exchanges',
    'fact_catalogues',
    'fact_decisions',
    'fact_journal',
    'fact_journal_origins',
    'folded_passages',
    'glossary_terms',
    'grid_chosen_facts',
    'grid_comments',
    'grid_journal',
    'grid_typed_cells',
    'grids',
    'highlights',
    'index_seals',
    'ledger_changes',
    'ledger_journal',
    'metric_changes',
    'models',
    'note_citations',
    'note_snapshots',
    'notes',
    'originals',
    'pairings',
    'participants',
    'passage_fts_config',
    'passage_fts_data',
    'passage_fts_docsize',
    'passage_fts_idx',
    'passages',
    'quotations',
    'reading_positions',
    'reading_states',
    'row_checksums',
    'sections',
    'settings',
    'suggested_facts',
    'suspect_turns',
    'text_chunks',
    'text_corrections',
    'text_markups',
    'texts',
    'turns',
  ]

  it('is looked for in every table there is', () => {
    const all = raw
      .prepare("select name from sqlite_schema where type = 'table' and name <> 'passage_fts'")
      .pluck()
      .all()
    expect(new Set(all)).toEqual(new Set(tables))
  })

  it.each(tables)('is found in %s, whatever the column', (table) => {
    const random = createRandom(table.length * 7919)
    const columns = raw.pragma(`table_info(${table})`) as { name: string; pk: number }[]
    const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
    const rows = raw.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
    expect(rows.length).toBeGreaterThan(0)
    raw.pragma('foreign_keys = 0')
    for (const { name } of columns) {
      const candidates = rows.filter((row) => row[name] !== null && !isEmpty(row[name]))
      const row = candidates[Math.floor(random() * candidates.length)]
      if (!row) continue
      const flipped = flipBit(row[name], random)
      // Only a key that is free can be taken.
      const where = keys.map((key) => `"${key}" = :${key}`).join(' and ')
      const change = (to: unknown, keyed: Record<string, unknown>) =>
        raw.prepare(`update ${table} set "${name}" = :to where ${where}`).run({
          ...Object.fromEntries(keys.map((key) => [key, keyed[key]])),
          to,
        })
      try {
        expect(change(flipped, row).changes).toBe(1)
      } catch (error) {
        // A constraint of the table itself refuses this one: so it is no damage a row can have.
        if (String(error).includes('constraint failed')) continue
        throw error
      }
      const found = verifyAfresh(test.folder)
      change(row[name], { ...row, [name]: flipped })
      expect(found, `${table}.${name}`).not.toBeNull()
      expect(found?.ok, `${table}.${name}`).toBe(false)
      const named = found?.problems.map(({ where: place }) => place).join(' ') ?? ''
      expect(named, `${table}.${name}`).toContain(nameOf(table))
    }
    raw.pragma('foreign_keys = 1')
    expect(verifyAfresh(test.folder)).toMatchObject({ ok: true })
  })

  it('is noticed where nothing was and 0 is', () => {
    raw.pragma('foreign_keys = 0')
    const unnoticed: string[] = []
    for (const table of tables) {
      const columns = raw.pragma(`table_info(${table})`) as {
        readonly name: string
        readonly type: string
        readonly pk: number
      }[]
      const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name)
      const where = keys.map((key) => `"${key}" = :${key}`).join(' and ')
      for (const { name, type } of columns.filter((column) => /^(?:INTEGER|REAL)$/i.test(column.type))) {
        const row = raw.prepare(`select * from ${table} where "${name}" is null limit 1`).get() as
          | Record<string, unknown>
          | undefined
        if (row === undefined || keys.length === 0) continue
        const change = (to: 0 | null) =>
          raw
            .prepare(`update ${table} set "${name}" = :to where ${where}`)
            .run({ ...Object.fromEntries(keys.map((key) => [key, row[key]])), to })
        try {
          change(0)
        } catch (error) {
          if (String(error).includes('constraint failed')) continue
          throw error
        }
        if (verifyAfresh(test.folder).ok) unnoticed.push(`${table}.${name} (${type})`)
        change(null)
      }
    }
    raw.pragma('foreign_keys = 1')
    expect(unnoticed).toEqual([])
    expect(verifyAfresh(test.folder)).toMatchObject({ ok: true })
  })
})

describe('one flipped bit of the file', () => {
  it('is noticed wherever it changes anything that is kept', async () => {
    const test = openTestLibrary()
    await fillLibrary(test)
    test.close()
    const file = test.library.folder.database
    const bytes = readFileSync(file)
    const before = pictureOf(file)
    const random = createRandom(20_260_302)
    const unnoticed: string[] = []
    let noticed = 0
    for (let trial = 0; trial < 160; trial += 1) {
      const at = Math.floor(random() * bytes.length)
      const bit = 1 << Math.floor(random() * 8)
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ bit
      writeFileSync(file, damaged)
      if (!verifyAfresh(test.folder).ok) noticed += 1
      else if (pictureOf(file) !== before) unnoticed.push(`byte ${at} of ${bytes.length}, bit ${bit}`)
    }
    expect(unnoticed).toEqual([])
    // The rest fell into space that no row uses.
    expect(noticed).toBeGreaterThan(30)
    removeFolder(test.folder)
  }, 120_000)
})

/** A hash of every row of every table as SQLite reads it; the error where it cannot. */
function pictureOf(file: string): string {
  const db = new Database(file, { readonly: true })
  const hash = createHash('sha256')
  try {
    const tables = db
      .prepare("select name from sqlite_schema where type = 'table' order by name")
      .pluck()
      .all()
    for (const table of tables as string[])
      if (table !== 'passage_fts')
        for (const row of db.prepare(`select * from ${table}`).raw(true).iterate())
          for (const value of row as unknown[])
            hash.update(value instanceof Uint8Array ? value : `${typeof value}${String(value)};`)
    return hash.digest('hex')
  } catch (error) {
    return String(error)
  } finally {
    db.close()
  }
}

const nameOf = (table: string): string =>
  table.startsWith('passage_fts') || table === 'index_seals'
    ? 'search index'
    : ({ originals: 'original', texts: 'text', text_chunks: 'text' }[table] ?? table)

/** Opens the library anew, as the job that verifies does. */
function verifyAfresh(folder: string): Verification {
  try {
    const library = openLibrary({ folder, mode: 'read', now: () => '' })
    try {
      return verifyLibrary(library.db)
    } finally {
      library.close()
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return {
      ok: false,
      problems: [{ where: 'database', id: null, what: error.code }],
      checked: { documents: 0, rows: 0 },
    }
  }
}

const isEmpty = (value: unknown): boolean =>
  value === '' || (value instanceof Uint8Array && value.length === 0)

function flipBit(value: unknown, random: () => number): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return value ^ (1 << Math.floor(random() * 8))
  if (typeof value === 'number') return value * (1 + 2 ** -Math.floor(1 + random() * 40))
  const bytes = Buffer.from(typeof value === 'string' ? value : (value as Uint8Array))
  const at = Math.floor(random() * bytes.length)
  // Within ASCII a text stays a text.
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * (typeof value === 'string' ? 4 : 8)))
  return typeof value === 'string' ? bytes.toString('utf8') : bytes
}
