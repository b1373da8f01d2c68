import Database from 'better-sqlite3'
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'
import { foldText } from '../../shared/search/fold.ts'
import { installChecksums } from './checksums.ts'
import { clearStaging, prepareFolder, type LibraryFolder } from './folder.ts'
import { lockLibrary } from './lock.ts'
import { migrate, readVersion, refuseForeignFile } from './migrate.ts'
import { migrations as released } from './migrations/index.ts'
import { refuseForeignSchema } from './schema.ts'
import { refusalOf, type Sql, type SqlParams, type SqlValue } from './sql.ts'

export interface OpenOptions {
  readonly folder: string
  /** `write` takes the library's one writer's place; `read` may stand beside it. */
  readonly mode: 'write' | 'read'
  readonly now: () => string
  /** Refuses a folder without a library: for a process started beside one that has it open. */
  readonly mustExist?: boolean
  /** For tests of migrations. */
  readonly migrations?: readonly ((db: Sql) => void)[]
}

export interface OpenLibrary {
  readonly db: Sql
  readonly folder: LibraryFolder
  readonly schemaVersion: number
  /** The folder or the file cannot be written, or it was asked for. */
  readonly readOnly: boolean
  /** Lets the writer's place go and closes the connection. */
  close(): void
}

/**
 * Opens a library's database, or makes it. Refuses with `library-busy` (another writer), `library-too-new`,
 * `library-foreign` or `library-damaged`, and leaves the file as it was. Where the folder cannot be written, a
 * private copy is read instead: SQLite cannot open a cleanly closed WAL database on read-only ground.
 */
export function openLibrary({
  folder: path,
  mode,
  now,
  mustExist = false,
  migrations = released,
}: OpenOptions): OpenLibrary {
  const folder = prepareFolder(path, mode, mustExist)
  if (folder.state === 'absent') return openEmpty(folder, migrations)
  refuseForeignFile(folder.database, migrations.length)
  const lock = mode === 'write' && folder.writable ? lockLibrary(folder, openPlain) : null
  try {
    if (mode === 'write' && folder.writable) return openWriter(folder, migrations, now, () => lock?.release())
    return openReader(folder, migrations, now)
  } catch (error) {
    lock?.release()
    throw refusalOf(error)
  }
}

function openWriter(
  folder: LibraryFolder,
  migrations: readonly ((db: Sql) => void)[],
  now: () => string,
  release: () => void,
): OpenLibrary {
  const db = connect(folder.database, { readOnly: false, guard: true })
  try {
    setPragmas(db, [
      ...sharedPragmas,
      ['journal_mode', 'wal'],
      ['synchronous', 2],
      ['wal_autocheckpoint', 1000],
      ['journal_size_limit', 67_108_864],
    ])
    migrate({ db, folder, migrations, now })
    refuseForeignSchema(db, migrations, openMemory)
    installChecksums(db)
    clearStaging(folder)
  } catch (error) {
    db.close()
    throw error
  }
  const close = () => {
    db.close()
    release()
  }
  return { db, folder, schemaVersion: migrations.length, readOnly: false, close }
}

function openReader(
  folder: LibraryFolder,
  migrations: readonly ((db: Sql) => void)[],
  now: () => string,
): OpenLibrary {
  const beside = openBeside(folder, migrations)
  if (beside) return beside
  const copy = mkdtempSync(join(tmpdir(), 'lightbench-'))
  try {
    for (const suffix of ['', '-wal'])
      if (existsSync(folder.database + suffix))
        cpSync(folder.database + suffix, join(copy, `library.sqlite${suffix}`))
    const file = join(copy, 'library.sqlite')
    const db = connect(file, { readOnly: false, guard: false })
    setPragmas(db, sharedPragmas)
    migrate({ db, folder: { ...folder, database: file, backups: join(copy, 'backups') }, migrations, now })
    refuseForeignSchema(db, migrations, openMemory)
    setPragmas(db, [['query_only', 1]])
    return openedReadOnly(db, folder, migrations, () => {
      db.close()
      rmSync(copy, { recursive: true, force: true })
    })
  } catch (error) {
    rmSync(copy, { recursive: true, force: true })
    throw error
  }
}

/** Reads the file itself; null where that needs a private copy: read-only ground, or an older library. */
function openBeside(folder: LibraryFolder, migrations: readonly ((db: Sql) => void)[]): OpenLibrary | null {
  if (!folder.writable) return null
  const db = connect(folder.database, { readOnly: true, guard: false })
  try {
    const version = readVersion(db, migrations.length)
    if (version < migrations.length) {
      db.close()
      return null
    }
    setPragmas(db, [...sharedPragmas, ['query_only', 1]])
    refuseForeignSchema(db, migrations, openMemory)
  } catch (error) {
    db.close()
    throw error
  }
  return openedReadOnly(db, folder, migrations, () => db.close())
}

/** A library that does not exist reads as an empty one; only a writer makes the file. */
function openEmpty(folder: LibraryFolder, migrations: readonly ((db: Sql) => void)[]): OpenLibrary {
  const db = openMemory()
  for (const up of migrations) up(db)
  setPragmas(db, [['query_only', 1]])
  return openedReadOnly(db, folder, migrations, () => db.close())
}

const openedReadOnly = (
  db: Sql,
  folder: LibraryFolder,
  migrations: readonly ((db: Sql) => void)[],
  close: () => void,
): OpenLibrary => ({
  // Inherits everything else, the state of the transaction included.
  db: Object.create(db, { readOnly: { value: true } }) as Sql,
  folder,
  schemaVersion: migrations.length,
  readOnly: true,
  close,
})

/** A database of its own in memory: what the tables should look like, and what the index should hold. */
export const openMemory = (): Sql => connect(':memory:', { readOnly: false, guard: false })

/** Opens any SQLite file as it is, without our checks: for backups and locks. */
export const openPlain = (file: string, readOnly: boolean): Sql => connect(file, { readOnly, guard: false })

type Pragma = readonly [name: string, value: string | number]
const sharedPragmas: readonly Pragma[] = [
  ['busy_timeout', 5000],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['temp_store', 2],
  // INSERT OR REPLACE deletes first; our delete triggers must see it.
  ['recursive_triggers', 1],
]

/** Each is read back: SQLite ignores a pragma it does not know or cannot do. */
function setPragmas(db: Sql, pragmas: readonly Pragma[]): void {
  for (const [name, value] of pragmas) {
    db.pragma(`${name} = ${value}`)
    const found = db.pragma(name)
    if (found !== value) throw new Error(`pragma ${name} is ${String(found)}, not ${value}`)
  }
}

interface ConnectOptions {
  readonly readOnly: boolean
  /** Refuses to begin a transaction once the file is no longer the one that was opened. */
  readonly guard: boolean
}

// oxlint-disable typescript/no-unnecessary-type-parameters -- a row's type is known to its query alone
function connect(file: string, { readOnly, guard }: ConnectOptions): Sql {
  const database = new Database(file, { readonly: readOnly, timeout: 5000 })
  const inode = guard ? statSync(file).ino : null
  database.function('fold_text', { deterministic: true }, (text: string) => foldText(text))
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known) return known
    const made = database.prepare(sql)
    statements.set(sql, made)
    return made
  }
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw refusalOf(error)
    }
  }
  const bound = (params: SqlParams): unknown[] => (Array.isArray(params) ? [...params] : [params])
  return {
    readOnly,
    get inTransaction() {
      return database.inTransaction
    },
    run: (sql, params = []) =>
      attempt(() => {
        if (sql === 'begin immediate' && inode !== null) refuseReplacedFile(file, inode)
        const { changes, lastInsertRowid } = prepare(sql).run(...bound(params))
        return { changes, lastKey: Number(lastInsertRowid) }
      }),
    all: <Row>(sql: string, params: SqlParams = []) =>
      attempt(() => prepare(sql).all(...bound(params)) as unknown as readonly Row[]),
    first: <Row>(sql: string, params: SqlParams = []) =>
      attempt(() => prepare(sql).get(...bound(params)) as Row | undefined),
    column: <Value extends SqlValue>(sql: string, params: SqlParams = []) =>
      attempt(() =>
        prepare(sql)
          .raw(true)
          .all(...bound(params))
          .map((row) => (row as [Value])[0]),
      ),
    each: (sql, params, visit) =>
      attempt(() => {
        // Not from the cache: the same statement may be running further up the stack.
        for (const row of database
          .prepare(sql)
          .raw(true)
          .iterate(...bound(params)))
          visit(row as SqlValue[])
      }),
    exec: (sql) => attempt(() => void database.exec(sql)),
    pragma: (name) => attempt(() => database.pragma(name, { simple: true })),
    define: (name, run) => void database.function(name, { varargs: true }, run),
    close: () => {
      statements.clear()
      database.close()
    },
  }
}

/** On Linux a removed file can still be written to, and what is written is lost. */
function refuseReplacedFile(file: string, inode: number): void {
  const now = statSync(file, { throwIfNoEntry: false })
  if (now?.ino !== inode) throw new AppError('library-damaged', { what: `${file} was removed or replaced` })
}
