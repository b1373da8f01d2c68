import { AppError } from '../../shared/api/app-error.ts'
import type { HistoryApi, HistoryState } from '../../shared/history/history-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { inTransaction } from '../database/sql.ts'
import type { UndoLog } from '../database/undo.ts'
import { carryBetween } from '../documents/carry-between.ts'
import { settleDocument } from '../documents/derive-document.ts'

/** Takes back and makes again what this session wrote, whatever view wrote it. */
export function createHistoryApi(deps: CoreDeps): HistoryApi {
  const { db, undo, announce } = deps
  const stateOf = (log: UndoLog): HistoryState => ({ undo: log.undoLabel(), redo: log.redoLabel() })
  const revert = (direction: 'undo' | 'redo'): HistoryState => {
    if (!undo) throw new AppError('library-read-only')
    try {
      const reversal = inTransaction(db, () => {
        const reverted = undo.revert(direction)
        for (const [key, { fromVersion }] of reverted?.documents ?? [])
          settleDocument(deps, key, carryBetween(deps, key, fromVersion))
        return reverted
      })
      if (!reversal) throw new AppError(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
      reversal.settle()
      announce('libraryChanged', { kinds: [...reversal.kinds, 'history'], ids: reversal.ids })
      return stateOf(undo)
    } catch (error) {
      undo.forget()
      throw error
    }
  }
  return {
    read: async () => (undo ? stateOf(undo) : { undo: null, redo: null }),
    undo: async () => revert('undo'),
    redo: async () => revert('redo'),
  }
}
