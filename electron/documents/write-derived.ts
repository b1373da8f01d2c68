import { filterToken } from '../../shared/search/tokens.ts'
import type { Sql } from '../database/sql.ts'
import { forgetSealsOf } from '../search/index-seals.ts'
import type { DerivedRecord } from './derived-rows.ts'
import {
  derivedTableNames,
  insertDerived,
  redigest,
  type DerivedPlace,
  type DerivedRow,
  type DerivedTable,
} from './derived-tables.ts'

/** Writes a document's derived records, each in its place. */
export interface DerivedWriter {
  readonly add: (record: DerivedRecord) => void
  /** Key after that of the last passage written. */
  readonly nextPassage: () => number
}

export function createDerivedWriter(
  db: Sql,
  { key, firstPassage }: Pick<DerivedPlace, 'key' | 'firstPassage'>,
): DerivedWriter {
  const ordinals = new Map<DerivedTable, number>()
  const document = filterToken('document', String(key))
  let passage = firstPassage
  return {
    add: (record) => {
      if (record.type === 'rows')
        for (const row of record.rows) {
          const ordinal = ordinals.get(record.table) ?? 0
          ordinals.set(record.table, ordinal + 1)
          insertDerived(db, record.table, [key, ordinal], row)
        }
      else
        for (const [index, row] of record.rows.entries()) {
          const [en, zh, filters] = record.index[index] ?? ['', '', '']
          insertDerived(db, 'passages', [passage], row)
          db.run('insert into passage_fts (rowid, en, zh, filters) values (?, ?, ?, ?)', [
            passage,
            en,
            zh,
            `${document} ${filters}`,
          ])
          passage += 1
        }
    },
    nextPassage: () => passage,
  }
}

/** Takes away all that was derived from a document, its entries in the index included. */
export function deleteDerived(db: Sql, { key, firstPassage, passages }: DerivedPlace): void {
  const range = [firstPassage, firstPassage + passages]
  forgetSealsOf(db, passages)
  db.run('delete from passage_fts where rowid >= ? and rowid < ?', range)
  db.run('delete from passages where key >= ? and key < ?', range)
  for (const table of derivedTableNames)
    if (table !== 'passages') db.run(`delete from ${table} where document_key = ?`, [key])
}

/** Puts rows in place of a document's rows of one derived table, and their hash in its digest. */
export function replaceDerived(
  db: Sql,
  { key }: Pick<DerivedPlace, 'key'>,
  table: Exclude<DerivedTable, 'passages'>,
  rows: readonly DerivedRow[],
): void {
  db.run(`delete from ${table} where document_key = ?`, [key])
  for (const [ordinal, row] of rows.entries()) insertDerived(db, table, [key, ordinal], row)
  const digest = db.first<{ digest: Uint8Array }>('select digest from documents where key = ?', [key])?.digest
  if (digest)
    db.run('update documents set digest = ? where key = ?', [redigest(Buffer.from(digest), table, rows), key])
}

/** The key the next passage of the library gets. */
export const nextPassageKey = (db: Sql): number =>
  db.first<{ key: number }>('select coalesce(max(key), 0) + 1 as key from passages')?.key ?? 1
