import { AppError } from '../../shared/api/app-error.ts'
import type { Announce, Commit } from '../core-deps.ts'
import { inTransaction, type Sql } from './sql.ts'
import type { UndoLog } from './undo.ts'

/** Makes the one way to write: transaction, undo step and announcement together, in that order. */
export function createCommit(db: Sql, undo: UndoLog | null, announce: Announce): Commit {
  return ({ label, kinds, ids, coalesce }, work) => {
    if (!undo) throw new AppError('library-read-only')
    if (label) undo.begin()
    try {
      const result = inTransaction(db, work)
      if (label) undo.keep({ label, kinds, ids, coalesce })
      announce('libraryChanged', { kinds: label ? [...kinds, 'history'] : kinds, ids })
      return result
    } catch (error) {
      undo.forget()
      throw error
    }
  }
}
