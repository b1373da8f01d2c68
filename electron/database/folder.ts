import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'

/** Where a library's files are. */
export interface LibraryFolder {
  readonly path: string
  readonly database: string
  readonly lock: string
  readonly staging: string
  readonly backups: string
  /** `absent` only for a reader: there is nothing to read yet. */
  readonly state: 'there' | 'absent'
  readonly writable: boolean
}

/**
 * Makes a writer's folder (0700) and an empty database file (0600; SQLite gives its companions the same mode).
 * A folder that has lost its database but not what belonged to it is refused, never filled with an empty library.
 */
export function prepareFolder(folder: string, mode: 'write' | 'read', mustExist: boolean): LibraryFolder {
  const path = resolve(folder)
  const database = join(path, 'library.sqlite')
  const there = existsSync(database)
  if (!there && (mustExist || remains(path)))
    throw new AppError('library-damaged', { what: `${database} is missing` })
  const layout = {
    path,
    database,
    lock: join(path, 'library.lock'),
    staging: join(path, 'staging'),
    backups: join(path, 'backups'),
  }
  if (!there && mode === 'read') return { ...layout, state: 'absent', writable: false }
  if (!there && canMake(path)) {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    closeSync(openSync(database, 'a', 0o600))
  } else if (!there) throw new AppError('library-read-only')
  return { ...layout, state: 'there', writable: isWritable(path) && isWritable(database) }
}

/** Removes what an interrupted import left behind; only a writer that has just opened may. */
export function clearStaging({ staging }: LibraryFolder): void {
  if (!existsSync(staging)) return
  for (const name of readdirSync(staging)) rmSync(join(staging, name), { recursive: true, force: true })
}

const remains = (path: string): boolean =>
  ['library.sqlite-wal', 'backups'].some(
    (name) => existsSync(join(path, name)) && holdsSomething(join(path, name)),
  )

const holdsSomething = (path: string): boolean => {
  const status = statSync(path)
  return status.isDirectory() ? readdirSync(path).length > 0 : status.size > 0
}

/** Access rights only; a read-only file system answers here too. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function canMake(path: string): boolean {
  let nearest = path
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  return isWritable(nearest)
}
