import { AppError } from '../../shared/api/app-error.ts'
import { noMarkup, type Markup, type Page, type PageBox } from '../../shared/documents/markup.ts'
import { rowChecksum } from '../database/checksums.ts'
import type { Sql } from '../database/sql.ts'
import { inflateMarkup, type MarkupChunk } from './markup-chunks.ts'

/** One version of a document's extracted text. */
export interface TextVersion {
  readonly documentKey: number
  readonly version: number
}

export function insertMarkupChunk(db: Sql, { documentKey, version }: TextVersion, chunk: MarkupChunk): void {
  db.run(
    `insert into text_markups (document_key, version, part, ordinal, span_start, span_end, data)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [documentKey, version, chunk.part, chunk.ordinal, chunk.start, chunk.end, chunk.data],
  )
}

export const deleteMarkup = (db: Sql, { documentKey, version }: TextVersion): void =>
  void db.run('delete from text_markups where document_key = ? and version = ?', [documentKey, version])

/** A text's whole markup, as its reader made it. */
export function readMarkup(db: Sql, { documentKey, version }: TextVersion): Markup {
  const parts: Record<string, unknown[]> = {}
  for (const row of db.all<Row>(`${rows} order by part, ordinal`, [documentKey, version]))
    for (const item of itemsOf(row)) (parts[row.part] ??= []).push(item)
  return { ...noMarkup, ...parts }
}

/** The pages of a paged original, and the boxes on them that a stretch of its text touches. */
export function listBoxes(
  db: Sql,
  { documentKey, version }: TextVersion,
  start: number,
  end: number,
): { readonly pages: readonly Page[]; readonly boxes: readonly PageBox[] } {
  const found = db.all<Row>(
    `${rows} and (part = 'pages' or part = 'boxes' and span_start < ? and span_end > ?) order by part, ordinal`,
    [documentKey, version, end, start],
  )
  const items = (part: string) => found.filter((row) => row.part === part).flatMap(itemsOf)
  return {
    pages: items('pages') as readonly Page[],
    boxes: (items('boxes') as readonly PageBox[]).filter((box) => box.start < end && box.end > start),
  }
}

interface Row {
  readonly key: number
  readonly document_key: number
  readonly version: number
  readonly part: string
  readonly ordinal: number
  readonly span_start: number | null
  readonly span_end: number | null
  readonly data: Uint8Array
  readonly checksum: Uint8Array | null
}

const rows = `select key, document_key, version, part, ordinal, span_start, span_end, data,
    (select checksum from row_checksums where table_name = 'text_markups' and row_key = key) as checksum
  from text_markups where document_key = ? and version = ?`

/** Held against the checksum first, as texts are: damage must not come out as another parse. */
function itemsOf({ checksum, ...row }: Row): readonly unknown[] {
  if (!checksum || !rowChecksum(['text_markups', ...Object.values(row)]).equals(checksum))
    throw new AppError('library-damaged', { what: `markup ${row.key} is not as it was written` })
  return inflateMarkup(row.data)
}
