import type { DocumentId } from '../../shared/documents/document.ts'
import { parserVersion, readerVersion } from '../../shared/documents/parser-version.ts'
import { inTransaction, type Sql } from '../database/sql.ts'
import { digestIndexEntries } from '../search/index-seals.ts'
import { metadataColumns, metadataValues } from '../documents/document-queries.ts'
import { deleteMarkup, insertMarkupChunk, type TextVersion } from '../documents/markup-queries.ts'
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

/** Documents outside the bin that came under one of these names, the newest first, at most a few. */
export const listByFileName = (db: Sql, names: readonly string[]): readonly number[] =>
  db.column<number>(
    `select d.key from json_each(?) n join documents d on d.file_name = n.value collate nocase
     where d.removed_at is null order by d.key desc limit 8`,
    [JSON.stringify(names)],
  )

/** The version of a document's text that was read from these bytes last; null when none was. */
export const findVersionOf = (db: Sql, documentKey: number, sha256: Uint8Array): number | null =>
  db.first<{ version: number }>(
    `select t.version from originals o
     join texts t on t.document_key = o.document_key and t.original = o.version
     where o.document_key = ? and o.sha256 = ? order by t.version desc limit 1`,
    [documentKey, sha256],
  )?.version ?? null

/** Whether a document's current text has this SHA-256. */
export const isTextOf = (db: Sql, documentKey: number, sha256: Uint8Array): boolean =>
  db.first(
    `select 1 from documents d join texts t on t.document_key = d.key and t.version = d.version
     where d.key = ? and t.sha256 = ?`,
    [documentKey, sha256],
  ) !== undefined

/** Keeps one more version of a document's original and text. The document's row and parse are left as they are. */
export function insertVersion(
  db: Sql,
  documentKey: number,
  {
    head,
    rest,
    original,
    now,
  }: {
    readonly head: ImportHead
    readonly rest: Iterable<ImportRecord>
    /** Version of an original that is kept already; null for a new one. */
    readonly original: number | null
    readonly now: string
  },
): number {
  const next = (table: 'originals' | 'texts'): number =>
    db.first<{ version: number }>(`select max(version) + 1 as version from ${table} where document_key = ?`, [
      documentKey,
    ])?.version ?? 1
  const version = next('texts')
  const place = { key: documentKey, version, original: original ?? next('originals') }
  if (original === null) insertOriginal(db, head, place)
  const firstChunk = nextKey(db, 'text_chunks')
  insertText(db, head, { ...place, firstChunk }, now)
  let chunk = firstChunk
  for (const record of rest)
    if (record.type === 'chunks')
      for (const { start, data } of record.chunks)
        db.run('insert into text_chunks (key, start, data) values (?, ?, ?)', [chunk++, start, data])
    else if (record.type === 'markup') insertMarkupChunk(db, { documentKey, version }, record.chunk)
  if (chunk - firstChunk !== head.chunks) throw new Error(`the records of ${head.fileName} are not complete`)
  return version
}

/** Puts a newer reader's markup of a text in place of the older one's. */
export function replaceMarkup(db: Sql, text: TextVersion, records: Iterable<ImportRecord>): void {
  deleteMarkup(db, text)
  for (const record of records) if (record.type === 'markup') insertMarkupChunk(db, text, record.chunk)
  db.run('update texts set reader_version = ? where document_key = ? and version = ?', [
    readerVersion,
    text.documentKey,
    text.version,
  ])
}

/** Makes a version of a document's text the current one. */
export const writeCurrentVersion = (db: Sql, documentKey: number, version: number): void =>
  void db.run('update documents set version = ? where key = ?', [version, documentKey])

export const writeWarnings = (db: Sql, documentKey: number, warnings: readonly string[]): void =>
  void db.run('update documents set warnings = ? where key = ?', [JSON.stringify(warnings), documentKey])

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
  insertOriginal(db, head, { key: place.key, original: 1 })
  insertText(db, head, { key: place.key, version: 1, original: 1, firstChunk: place.firstChunk }, now)
}

const insertOriginal = (
  db: Sql,
  head: ImportHead,
  { key, original }: { readonly key: number; readonly original: number },
): void =>
  void db.run(
    'insert into originals (document_key, version, file_name, sha256, bytes, data) values (?, ?, ?, ?, ?, ?)',
    [key, original, head.fileName, head.sha256, head.bytes, head.original],
  )

const insertText = (
  db: Sql,
  head: ImportHead,
  place: {
    readonly key: number
    readonly version: number
    readonly original: number
    readonly firstChunk: number
  },
  now: string,
): void =>
  void db.run(
    `insert into texts (document_key, version, original, reader_version, sha256, length, encoding, extracted_at,
       first_chunk, chunks) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      place.key,
      place.version,
      place.original,
      readerVersion,
      head.textSha256,
      head.length,
      head.encoding,
      now,
      place.firstChunk,
      head.chunks,
    ],
  )

const nextKey = (db: Sql, table: 'documents' | 'text_chunks'): number =>
  db.first<{ key: number }>(`select coalesce(max(key), 0) + 1 as key from ${table}`)?.key ?? 1
