import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { DocumentId, Side } from '../../shared/documents/document.ts'
import type { NoteId } from '../../shared/notes/note.ts'
import { matchOf, parseQuery } from '../../shared/search/parse-query.ts'
import type { Sql } from '../database/sql.ts'

/** A citation as it was made. */
export interface StoredCitation {
  readonly key: string
  readonly anchor: Anchor
  /** A new version of the document moved it, and nobody has acknowledged that yet. */
  readonly isMoved: boolean
}

interface CitationRow {
  readonly name: string
  readonly document_id: string
  readonly version: number
  readonly side: Side
  readonly span_start: number
  readonly span_end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly is_moved: number
}

const citationColumns = `c.name, d.id as document_id, c.version, c.side, c.span_start, c.span_end, c.exact,
  c.prefix, c.suffix, exists (select 1 from anchor_moves m where m.table_name = 'note_citations'
    and m.row_key = c.key and m.state = 'moved' and m.acknowledged_at is null) as is_moved`

/** A note's citations in the order they were made. */
export const listCitations = (db: Sql, noteKey: number): readonly StoredCitation[] =>
  db
    .all<CitationRow>(
      `select ${citationColumns} from note_citations c join documents d on d.key = c.document_key
       where c.note_key = ? order by c.key`,
      [noteKey],
    )
    .map(rowToCitation)

/** A citation of a document in a note's text. */
export interface CitationOfDocument extends StoredCitation {
  readonly noteId: NoteId
  readonly noteTitle: string
  readonly updatedAt: string
}

/** Where notes outside the bin cite a document, in the order of its text. */
export const listCitationsOfDocument = (db: Sql, documentKey: number): readonly CitationOfDocument[] =>
  db
    .all<CitationRow & { note_id: string; title: string; updated_at: string }>(
      `select ${citationColumns}, n.id as note_id, n.title, n.updated_at
       from note_citations c join documents d on d.key = c.document_key join notes n on n.key = c.note_key
       where c.document_key = ? and n.removed_at is null and instr(n.body, '][' || c.name || ']') > 0
       order by c.span_start, c.key`,
      [documentKey],
    )
    .map((row) => ({
      ...rowToCitation(row),
      noteId: row.note_id as NoteId,
      noteTitle: row.title,
      updatedAt: row.updated_at,
    }))

export function insertCitation(
  db: Sql,
  noteKey: number,
  documentKey: number,
  { key, anchor }: Pick<StoredCitation, 'key' | 'anchor'>,
  at: string,
): void {
  db.run(
    `insert into note_citations (note_key, name, document_key, version, side, span_start, span_end, exact, prefix,
       suffix, cited_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      noteKey,
      key,
      documentKey,
      anchor.version,
      anchor.side,
      anchor.start,
      anchor.end,
      anchor.exact,
      anchor.prefix,
      anchor.suffix,
      at,
    ],
  )
}

/** Passages that have all of a query's words, the newest first; the last word need only begin so. */
export function listPassagesLike(db: Sql, query: string, side: Side, limit: number): readonly number[] {
  const clauses = parseQuery(query)
  const last = clauses.at(-1)
  if (!last) return []
  const match = matchOf([...clauses.slice(0, -1), { ...last, prefix: true }], [side])
  return db.column<number>(
    'select rowid from passage_fts where passage_fts match ? order by rowid desc limit ?',
    [match, limit],
  )
}

/** Documents outside the bin whose title has all the words, or the newest when there are none. */
export function listDocumentsLike(db: Sql, words: readonly string[], limit: number): readonly DocumentId[] {
  return db
    .column<string>(
      `select id from documents d where removed_at is null and passages > 0 and not exists (
         select 1 from json_each(:words) w
         where instr(lower(d.title || ' ' || coalesce(d.company, '') || ' ' || coalesce(d.ticker, '')), w.value) = 0)
       order by date desc, key desc limit :limit`,
      { words: JSON.stringify(words.map((word) => word.toLowerCase())), limit },
    )
    .map((id) => id as DocumentId)
}

function rowToCitation(row: CitationRow): StoredCitation {
  return {
    key: row.name,
    isMoved: row.is_moved === 1,
    anchor: {
      documentId: row.document_id as DocumentId,
      version: row.version,
      side: row.side,
      start: row.span_start,
      end: row.span_end,
      exact: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
    },
  }
}
