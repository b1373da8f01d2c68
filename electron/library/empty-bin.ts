import { AppError } from '../../shared/api/app-error.ts'
import { inTransaction, type Sql } from '../database/sql.ts'
import { deleteDocument, listExpired } from './bin-queries.ts'
import { sealIndex } from '../search/index-seals.ts'

/** How long a removed document can still be restored. */
const keptDays = 30
/** Documents in one transaction, so that a long absence does not hold up the opening for minutes. */
const batch = 50

/**
 * Deletes documents that have been in the bin for 30 days, except those that a note still cites or a highlight
 * comments on: nothing a person wrote loses its source. Done when the writer opens, before anything can refer to a row by its key.
 */
export function emptyBin(db: Sql, now: () => string): number {
  const before = new Date(Date.parse(now()) - keptDays * 86_400_000).toISOString()
  const expired = listExpired(db, before)
  try {
    for (let from = 0; from < expired.length; from += batch)
      inTransaction(db, () => {
        for (const document of expired.slice(from, from + batch)) deleteDocument(db, document)
        sealIndex(db)
      })
  } catch (error) {
    // Deleting needs room for the log; a library on a full disk opens all the same, and tries again next time.
    if (error instanceof AppError && error.code === 'disk-full') return 0
    throw error
  }
  return expired.length
}
