import { AppError } from '../../shared/api/app-error.ts'
import type { Problem, Verification } from '../../shared/library/library-api.ts'
import { openMemory } from '../database/open.ts'
import { inSnapshot, type Sql } from '../database/sql.ts'
import { listAllDocumentPlaces } from '../documents/document-queries.ts'
import { createTextReader } from '../documents/text-reader.ts'
import { findBrokenSeals } from '../search/index-seals.ts'
import { findIndexDifferences } from '../search/verify-index.ts'
import { findChangedDerivedRows } from './verify-derived.ts'
import { findChangedOriginals, findChangedTexts, findLostWords } from './verify-texts.ts'
import { countKeptRows, findChangedRows } from './verify-rows.ts'

/**
 * Looks at every bit the library keeps: SQLite's own structures, each kept row against its checksum, originals and
 * texts against their SHA-256, each parse against its digest, the index against its seals and against a fresh
 * tokenisation, and the words that notes and decisions rest on. Damage in one place hides none in another.
 */
export const verifyLibrary = (db: Sql): Verification => inSnapshot(db, () => verifySnapshot(db))

function verifySnapshot(db: Sql): Verification {
  const problems: Problem[] = []
  const check = (where: string, look: () => readonly Problem[]): void => {
    try {
      problems.push(...look())
    } catch (error) {
      // A page that cannot be read at all ends the look at its table only.
      const what = error instanceof AppError ? String(error.details['what'] ?? error.code) : String(error)
      problems.push({ where, id: null, what })
    }
  }
  check('database', () => findBrokenStructure(db))
  check('kept rows', () => findChangedRows(db))
  check('original', () => findChangedOriginals(db))
  check('text', () => findChangedTexts(db))
  check('documents', () => findChangedDerivedRows(db))
  check('search index', () => findBrokenSeals(db).map((what) => ({ where: 'search index', id: null, what })))
  check('search index', () =>
    findIndexDifferences({
      db,
      texts: createTextReader(db),
      documents: listAllDocumentPlaces(db),
      openMemory,
    }).map(({ documentId }) => ({
      where: 'search index',
      id: documentId,
      what: documentId === null ? 'has words of no document' : 'does not have the words of this document',
    })),
  )
  check('anchors', () => findLostWords(db))
  return {
    ok: problems.length === 0,
    problems,
    checked: { documents: listAllDocumentPlaces(db).length, rows: countKeptRows(db) },
  }
}

const maxReported = 100

function findBrokenStructure(db: Sql): readonly Problem[] {
  return db
    .column<string>(`pragma main.integrity_check(${maxReported})`)
    .filter((line) => line !== 'ok')
    .map((what) => ({ where: 'database', id: null, what }))
}
