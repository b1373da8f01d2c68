import type { DocumentId } from '../../shared/documents/document.ts'
import { parserVersion, readerVersion } from '../../shared/documents/parser-version.ts'
import { inTransaction, type Sql } from '../database/sql.ts'
import { digestIndexEntries } from '../search/index-seals.ts'
import { metadataColumns, metadataValues } from '../documents/document-queries.ts'
import { insertMarkupChunk } from '../documents/markup-queries.ts'
import { createDerivedWriter, nextPassageKey } from '../documents/write-derived.ts'
import type { ImportHead, ImportRecord } from './import-records.ts'

/** The document with these bytes; null when the library has none. */
export function findBySha256(
  db: Sql,
  sha256: Uint8Array,
): { readonly key: number; readonly id: DocumentId; readonly inBin: boolean } | null {
  const row = db.first<{ key: number; id: string; removed_at: string | null }>(
    'select d.key, d.id, d.removed_at from originals o join documents d on d.key = o.document_key where o.sha256 = ?',
    [sha256],
  )
  return row ? { key: row.key, id: row.id as DocumentId, inBin: row.removed_at !== null } : null
}

export const takeOutOfBin = (db: Sql, key: number): void =>
  void db.run('update documents set removed_at = null where key = ?', [key])

/** Places in the tables that rows of a new document take. */
interface NewPlace {
  readonly id: string
  readonly key: number
  readonly firstPassage: number
  readonly firstChunk: number
}

/** Inserts a document record by record and tells its key. */
export function insertDocument(
  db: Sql,
  {
    head,
    rest,
    id,
    now,
  }: {
    readonly head: ImportHead
    readonly rest: Iterable<ImportRecord>
    readonly id: string
    readonly now: string
  },
): number {
  return inTransaction(db, () => {
    const place: NewPlace = {
      id,
      key: nextKey(db, 'documents'),
      firstPassage: nextPassageKey(db),
      firstChunk: nextKey(db, 'text_chunks'),
    }
    insertHead(db, head, place, now)
    const derived = createDerivedWriter(db, place)
    let chunk = place.firstChunk
    for (const record of rest) {
      if (record.type === 'head') throw new Error(`${head.fileName} has two heads`)
      if (record.type === 'chunks')
        for (const { start, data } of record.chunks)
          db.run('insert into text_chunks (key, start, data) values (?, ?, ?)', [chunk++, start, data])
      else if (record.type === 'markup')
        insertMarkupChunk(db, { documentKey: place.key, version: 1 }, record.chunk)
      else derived.add(record)
    }
    const passage = derived.nextPassage()
    if (passage - place.firstPassage !== head.counts.passages || chunk - place.firstChunk !== head.chunks)
      throw new Error(`the records of ${head.fileName} are not complete`)
    db.run('update documents set index_digest = ? where key = ?', [
      digestIndexEntries(db, place.firstPassage, passage),
      place.key,
    ])
    return place.key
  })
}

function insertHead(db: Sql, head: ImportHead, place: NewPlace, now: string): void {
  const metadata = metadataValues(head.metadata)
  db.run(
    `insert into documents (key, id, file_name, imported_at, ${metadataColumns.join(', ')}, found, warnings, version,
       parsed_at, parser_version, first_passage, passages, sections, turns, facts, digest, index_digest)
     values (?, ?, ?, ?, ${metadataColumns.map(() => '?').join(', ')}, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, x'')`,
    [
      place.key,
      place.id,
      head.fileName,
      now,
      ...metadata,
      JSON.stringify(head.metadata),
      JSON.stringify(head.warnings),
      now,
      parserVersion,
      place.firstPassage,
      head.counts.passages,
      head.counts.sections,
      head.counts.turns,
      head.counts.facts,
      head.digest,
    ],
  )
  db.run(
    'insert into originals (document_key, version, file_name, sha256, bytes, data) values (?, 1, ?, ?, ?, ?)',
    [place.key, head.fileName, head.sha256, head.bytes, head.original],
  )
  db.run(
    `insert into texts (document_key, version, original, reader_version, sha256, length, encoding, extracted_at,
       first_chunk, chunks) values (?, 1, 1, ?, ?, ?, ?, ?, ?, ?)`,
    [
      place.key,
      readerVersion,
      head.textSha256,
      head.length,
      head.encoding,
      now,
      place.firstChunk,
      head.chunks,
    ],
  )
}

const nextKey = (db: Sql, table: 'documents' | 'text_chunks'): number =>
  db.first<{ key: number }>(`select coalesce(max(key), 0) + 1 as key from ${table}`)?.key ?? 1
