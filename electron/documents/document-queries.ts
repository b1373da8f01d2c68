import type { DocumentId, DocumentKind, DocumentMetadata, Language } from '../../shared/documents/document.ts'
import type { ImportedDocument } from '../../shared/imports/import-outcome.ts'
import { countOpenOfDocument } from '../checks/check-count-queries.ts'
import type { Sql } from '../database/sql.ts'
import type { TextPlace } from './text-reader.ts'

/** What every feature needs to know of a document to find its parts. */
export interface DocumentPlace {
  readonly key: number
  readonly id: DocumentId
  readonly title: string
  readonly date: string | null
  readonly company: string | null
  readonly ticker: string | null
  readonly period: string | null
  readonly fileName: string
  readonly version: number
  readonly parserVersion: number
  readonly firstPassage: number
  readonly passages: number
  readonly inBin: boolean
  readonly text: TextPlace
}

const placeColumns = `d.key, d.id, d.title, d.date, d.company, d.ticker, d.period, d.file_name, d.version, d.parser_version,
  d.first_passage, d.passages, d.removed_at, t.first_chunk, t.chunks, t.length`
const placeTables = 'documents d join texts t on t.document_key = d.key and t.version = d.version'

interface PlaceRow {
  readonly key: number
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly company: string | null
  readonly ticker: string | null
  readonly period: string | null
  readonly file_name: string
  readonly version: number
  readonly parser_version: number
  readonly first_passage: number
  readonly passages: number
  readonly removed_at: string | null
  readonly first_chunk: number
  readonly chunks: number
  readonly length: number
}

const rowToPlace = (row: PlaceRow): DocumentPlace => ({
  key: row.key,
  id: row.id as DocumentId,
  title: row.title,
  date: row.date,
  company: row.company,
  ticker: row.ticker,
  period: row.period,
  fileName: row.file_name,
  version: row.version,
  parserVersion: row.parser_version,
  firstPassage: row.first_passage,
  passages: row.passages,
  inBin: row.removed_at !== null,
  text: { firstChunk: row.first_chunk, chunks: row.chunks, length: row.length },
})

/** A document in the library or in its bin; null when there is none of that id. */
export function findDocumentPlace(db: Sql, id: string): DocumentPlace | null {
  const row = db.first<PlaceRow>(`select ${placeColumns} from ${placeTables} where d.id = ?`, [id])
  return row ? rowToPlace(row) : null
}

export function findDocumentPlaceByKey(db: Sql, key: number): DocumentPlace | null {
  const row = db.first<PlaceRow>(`select ${placeColumns} from ${placeTables} where d.key = ?`, [key])
  return row ? rowToPlace(row) : null
}

/** The document of a key that is known to exist. */
export function readDocumentPlaceByKey(db: Sql, key: number): DocumentPlace {
  const place = findDocumentPlaceByKey(db, key)
  if (!place) throw new Error(`document ${key} is missing`)
  return place
}

/** Where the text of a version is; null for a version that is not there. */
export function findTextPlace(db: Sql, documentKey: number, version: number): TextPlace | null {
  const row = db.first<{ first_chunk: number; chunks: number; length: number }>(
    'select first_chunk, chunks, length from texts where document_key = ? and version = ?',
    [documentKey, version],
  )
  return row ? { firstChunk: row.first_chunk, chunks: row.chunks, length: row.length } : null
}

/** Where the text of a version is, the current one or an earlier. */
export function readTextPlace(db: Sql, documentKey: number, version: number): TextPlace {
  const place = findTextPlace(db, documentKey, version)
  if (!place) throw new Error(`version ${version} of document ${documentKey} is missing`)
  return place
}

/** The document a passage belongs to, by the passage's key. */
export function findDocumentOfPassage(db: Sql, passageKey: number): DocumentPlace | null {
  const row = db.first<PlaceRow>(
    `select ${placeColumns} from ${placeTables}
     where d.passages > 0 and d.first_passage <= ? order by d.first_passage desc limit 1`,
    [passageKey],
  )
  return row && passageKey < row.first_passage + row.passages ? rowToPlace(row) : null
}

/** Where every document is, the bin included, in the order of their passages. */
export const listAllDocumentPlaces = (db: Sql): readonly DocumentPlace[] =>
  db.all<PlaceRow>(`select ${placeColumns} from ${placeTables} order by d.first_passage`).map(rowToPlace)

interface ImportedRow {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly company: string | null
  readonly ticker: string | null
  readonly period: string | null
  readonly date: string | null
  readonly languages: string
  readonly sections: number
  readonly turns: number
  readonly passages: number
  readonly facts: number
  readonly warnings: string
}

/** A document as the outcome of an import tells it, under the name it was given this time. */
export function readImported(db: Sql, key: number, file: string): ImportedDocument {
  const row = db.first<ImportedRow>(
    `select id, kind, title, company, ticker, period, date, languages, sections, turns, passages,
       facts, warnings from documents where key = ?`,
    [key],
  )
  if (!row) throw new Error(`document ${key} is missing`)
  return {
    file,
    documentId: row.id as DocumentId,
    documentKind: row.kind as DocumentKind,
    title: row.title,
    company: row.company,
    ticker: row.ticker,
    period: row.period,
    date: row.date,
    languages: JSON.parse(row.languages) as readonly Language[],
    sections: row.sections,
    turns: row.turns,
    passages: row.passages,
    facts: row.facts,
    checks: countOpenOfDocument(db, key),
    warnings: JSON.parse(row.warnings) as readonly string[],
  }
}

/** The columns of `documents` that hold metadata, in one order for every statement. */
export const metadataColumns = [
  'kind',
  'title',
  'company',
  'ticker',
  'exchange',
  'period',
  'date',
  'languages',
  'source',
  'author',
  'url',
  'fiscal_year_end',
] as const

export const metadataValues = (metadata: DocumentMetadata): readonly (string | null)[] =>
  metadataColumns.map((column) =>
    column === 'languages'
      ? JSON.stringify(metadata.languages)
      : column === 'fiscal_year_end'
        ? metadata.fiscalYearEnd
        : metadata[column],
  )
