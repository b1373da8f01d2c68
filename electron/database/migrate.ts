import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'
import type { LibraryFolder } from './folder.ts'
import { inTransaction, type Sql } from './sql.ts'

/** Written into the file's header; `file` and SQLite's tools show it. */
const applicationId = 0x4c42_6e63

/** Brings a library to the newest version, each step in one transaction; an older one is copied aside first. */
export function migrate({
  db,
  folder,
  migrations,
  now,
}: {
  readonly db: Sql
  readonly folder: LibraryFolder
  readonly migrations: readonly ((db: Sql) => void)[]
  readonly now: () => string
}): void {
  const from = readVersion(db, folder, migrations.length)
  if (from === migrations.length) return
  if (from > 0) copyAside(db, folder, from, now)
  for (const [index, up] of migrations.entries()) {
    if (index < from) continue
    inTransaction(db, () => {
      up(db)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${index + 1}`)
    })
  }
}

/** The library's version, 0 when it is new. Refuses files of others and of newer programs. */
export function readVersion(db: Sql, folder: LibraryFolder, known: number): number {
  const header = readHeader(folder.database)
  if (header.length > 0 && !hasSqliteHeader(header)) {
    // One damaged byte in a header that is otherwise ours is damage, not somebody else's file.
    if (header.length >= 100 && header.readUInt32BE(68) === applicationId)
      throw new AppError('library-damaged', { what: 'the header of the file' })
    throw new AppError('library-foreign')
  }
  const found = Number(db.pragma('user_version'))
  const id = Number(db.pragma('application_id'))
  const empty = db.first('select 1 from sqlite_schema limit 1') === undefined
  if (empty && found === 0) return 0
  if (id !== applicationId) throw new AppError('library-foreign')
  if (found > known) throw new AppError('library-too-new', { found, known })
  if (found === 0) throw new AppError('library-damaged', { what: 'the version of the file' })
  return found
}

function copyAside(db: Sql, folder: LibraryFolder, version: number, now: () => string): void {
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 })
  const stamp = now().replace(/[^0-9TZ]/g, '')
  const file = join(folder.backups, `before-migration-from-${version}-${stamp}.sqlite`)
  if (existsSync(file)) return
  // VACUUM INTO reads one snapshot and needs no writer to pause.
  db.run('vacuum into ?', [file])
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    return header.subarray(0, readSync(handle, header, 0, 100, 0))
  } finally {
    closeSync(handle)
  }
}

const hasSqliteHeader = (header: Buffer): boolean => header.toString('latin1', 0, 16) === 'SQLite format 3\0'
