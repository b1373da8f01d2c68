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
  const from = readVersion(db, migrations.length)
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

/**
 * Refuses files of others and of newer programs by their first bytes, before SQLite opens them: opening alone may
 * write to a file. An empty file, or one whose content is still in its log, passes.
 */
export function refuseForeignFile(file: string, known: number): void {
  const header = readHeader(file)
  if (header.length === 0) return
  const ours = header.length >= 100 && header.readUInt32BE(headerAt.applicationId) === applicationId
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    // One damaged byte in a header that is otherwise ours is damage, not somebody else's file.
    throw ours
      ? new AppError('library-damaged', { what: 'the header of the file' })
      : new AppError('library-foreign')
  const found = header.readUInt32BE(headerAt.userVersion)
  const untouched = found === 0 && header.readUInt32BE(headerAt.schemaCookie) === 0
  if (!ours && !untouched) throw new AppError('library-foreign')
  if (found > known) throw new AppError('library-too-new', { found, known })
}

/** Places of four-byte numbers in the header (sqlite.org/fileformat.html). */
const headerAt = { schemaCookie: 40, userVersion: 60, applicationId: 68 } as const

/** The version of an open library, 0 when it is new. */
export function readVersion(db: Sql, known: number): number {
  const found = Number(db.pragma('user_version'))
  const id = Number(db.pragma('application_id'))
  if (found === 0 && db.first('select 1 from sqlite_schema limit 1') === undefined) return 0
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
