import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { AppError } from '../../shared/api/app-error.ts'
import type { LibraryFolder } from './folder.ts'
import { refusalOf, type Sql } from './sql.ts'

/**
 * Takes the library's one writer's place until released or the process ends, however it ends: the lock is a write
 * transaction left open on a small database of its own, which the operating system ends with its process. The
 * process id beside it is only for the message.
 */
export function lockLibrary(
  folder: LibraryFolder,
  openPlain: (file: string, readOnly: boolean) => Sql,
): { readonly release: () => void } {
  writeFileSync(folder.lock, '', { flag: 'a', mode: 0o600 })
  const db = openPlain(folder.lock, false)
  const holder = `${folder.lock}.pid`
  try {
    db.pragma('busy_timeout = 0')
    db.pragma('journal_mode = delete')
    db.run('begin exclusive')
  } catch (error) {
    db.close()
    const refusal = refusalOf(error)
    throw refusal instanceof AppError && refusal.code === 'library-busy'
      ? new AppError('library-busy', { pid: readHolder(holder) }, { cause: error })
      : refusal
  }
  writeFileSync(holder, String(process.pid), { mode: 0o600 })
  return {
    release: () => {
      rmSync(holder, { force: true })
      db.close()
    },
  }
}

/** The process that holds a library, as it said itself; null when it did not. */
export function readHolder(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null
  } catch {
    return null
  }
}
