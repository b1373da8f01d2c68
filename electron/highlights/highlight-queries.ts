import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { DocumentId, Side } from '../../shared/documents/document.ts'
import type { HighlightColour, HighlightId } from '../../shared/highlights/highlight.ts'
import type { HighlightsFilter } from '../../shared/highlights/highlights-api.ts'
import type { DocumentPlace } from '../documents/document-queries.ts'
import type { Sql } from '../database/sql.ts'

/** A highlight as it was made. */
export interface StoredHighlight {
  readonly key: number
  readonly id: HighlightId
  readonly documentKey: number
  readonly anchor: Anchor
  readonly colour: HighlightColour
  readonly comment: string | null
  /** A new version of the document moved it, and nobody has acknowledged that yet. */
  readonly isMoved: boolean
  readonly madeAt: string
  readonly changedAt: string
}

interface Row {
  readonly key: number
  readonly id: string
  readonly document_key: number
  readonly document_id: string
  readonly colour: HighlightColour
  readonly comment: string | null
  readonly version: number
  readonly side: Side
  readonly span_start: number
  readonly span_end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly made_at: string
  readonly changed_at: string
  readonly is_moved: number
}

const columns = `h.key, h.id, h.document_key, d.id as document_id, h.colour, h.comment, h.version, h.side, h.span_start,
  h.span_end, h.exact, h.prefix, h.suffix, h.made_at, h.changed_at,
  exists (select 1 from anchor_moves m where m.table_name = 'highlights' and m.row_key = h.key
    and m.state = 'moved' and m.acknowledged_at is null) as is_moved`
const tables = 'highlights h join documents d on d.key = h.document_key'

const rowToHighlight = (row: Row): StoredHighlight => ({
  key: row.key,
  id: row.id as HighlightId,
  documentKey: row.document_key,
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
  colour: row.colour,
  comment: row.comment,
  isMoved: row.is_moved === 1,
  madeAt: row.made_at,
  changedAt: row.changed_at,
})

/** All of a document in the order of its text; what a new version lost comes last. */
export const listStoredHighlights = (db: Sql, place: DocumentPlace): readonly StoredHighlight[] =>
  db
    .all<Row>(
      `select ${columns} from ${tables} where h.document_key = :document
       order by h.version <> :version, h.span_start, h.key`,
      { document: place.key, version: place.version },
    )
    .map(rowToHighlight)

/** Those whose words touch passages `[from, to)`, in the order of the text. */
export const listHighlightsOfPassages = (
  db: Sql,
  place: DocumentPlace,
  from: number,
  to: number,
): readonly StoredHighlight[] =>
  // Each side's stretch of the text first, which the index answers; then the passages themselves, whose order need
  // not be that of the text.
  db
    .all<Row>(
      `with page as (
         select min(en_start) as en_start, max(en_end) as en_end, min(zh_start) as zh_start, max(zh_end) as zh_end
         from passages where key >= :from and key < :to)
       select ${columns} from ${tables}, page
       where h.document_key = :document and h.version = :version
         and h.span_start < max(coalesce(page.en_end, 0), coalesce(page.zh_end, 0))
         and h.span_end > min(coalesce(page.en_start, page.zh_start), coalesce(page.zh_start, page.en_start))
         and exists (select 1 from passages p where p.key >= :from and p.key < :to and case h.side
           when 'en' then p.en_start < h.span_end and p.en_end > h.span_start
           else p.zh_start < h.span_end and p.zh_end > h.span_start end)
       order by h.span_start, h.key`,
      {
        document: place.key,
        version: place.version,
        from: place.firstPassage + from,
        to: place.firstPassage + Math.min(to, place.passages),
      },
    )
    .map(rowToHighlight)

/** Where a side of a passage begins, and who says it. Less than the passage itself, which costs its text. */
export const findSideBegin = (
  db: Sql,
  place: DocumentPlace,
  { ordinal, side }: { readonly ordinal: number; readonly side: Side },
): { readonly start: number; readonly line: number; readonly speaker: string | null } | null =>
  db.first(
    `select case :side when 'en' then p.en_start else p.zh_start end as start,
       case :side when 'en' then p.en_first_line else p.zh_first_line end as line, t.speaker
     from passages p left join turns t on t.document_key = :document and t.ordinal = p.turn
     where p.key = :key`,
    { side, document: place.key, key: place.firstPassage + ordinal },
  ) ?? null

export function findStoredHighlight(db: Sql, id: HighlightId): StoredHighlight | null {
  const row = db.first<Row>(`select ${columns} from ${tables} where h.id = ?`, [id])
  return row ? rowToHighlight(row) : null
}

const filtered = `d.removed_at is null
  and (:documents is null or d.id in (select value from json_each(:documents)))
  and (:companies is null or d.company in (select value from json_each(:companies)))
  and (:colours is null or h.colour in (select value from json_each(:colours)))
  and (:commented is null or (h.comment is not null) = :commented)
  and (:words is null or instr(lower(h.exact), :words) > 0 or instr(lower(h.comment), :words) > 0)`

const listOrNull = (values: readonly unknown[] | undefined): string | null =>
  values === undefined ? null : JSON.stringify(values)

const filterParams = (filter: HighlightsFilter) => ({
  documents: listOrNull(filter.documentIds),
  companies: listOrNull(filter.companies),
  colours: listOrNull(filter.colours),
  commented: filter.commented === undefined ? null : Number(filter.commented),
  words: filter.words === undefined || filter.words === '' ? null : filter.words.toLowerCase(),
})

export const countFiltered = (db: Sql, filter: HighlightsFilter): number =>
  db.first<{ count: number }>(
    `select count(*) as count from ${tables} where ${filtered}`,
    filterParams(filter),
  )?.count ?? 0

/** The order of the whole library's list: the newest document first, then the order of its text. */
const order = `coalesce(d.date, '') desc, d.key desc, h.span_start, h.key`

/** Up to `limit` highlights that come after one of that key in the library's list; from the first on without it. */
export const listFiltered = (
  db: Sql,
  filter: HighlightsFilter,
  after: number | null,
  limit: number,
): readonly StoredHighlight[] =>
  db
    .all<Row>(
      `select ${columns} from ${tables} where ${filtered}
         and (:after is null or exists (
           select 1 from highlights l join documents e on e.key = l.document_key where l.key = :after and (
             coalesce(d.date, '') < coalesce(e.date, '')
             or coalesce(d.date, '') = coalesce(e.date, '') and (d.key < e.key
               or d.key = e.key and (h.span_start > l.span_start
                 or h.span_start = l.span_start and h.key > l.key)))))
       order by ${order} limit :limit`,
      { ...filterParams(filter), after, limit },
    )
    .map(rowToHighlight)

/** How many there are of each colour: of one document, or of all outside the bin. */
export const countByColour = (
  db: Sql,
  documentKey: number | null,
): readonly { readonly colour: HighlightColour; readonly count: number }[] =>
  db.all(
    `select h.colour, count(*) as count from ${tables}
     where h.document_key = :document or (:document is null and d.removed_at is null) group by h.colour`,
    { document: documentKey },
  )

export function insertHighlight(
  db: Sql,
  documentKey: number,
  highlight: Pick<StoredHighlight, 'id' | 'colour' | 'comment' | 'anchor'>,
  at: string,
): void {
  const { id, colour, comment, anchor } = highlight
  db.run(
    `insert into highlights (id, document_key, colour, comment, version, side, span_start, span_end, exact, prefix,
       suffix, made_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      documentKey,
      colour,
      comment,
      anchor.version,
      anchor.side,
      anchor.start,
      anchor.end,
      anchor.exact,
      anchor.prefix,
      anchor.suffix,
      at,
      at,
    ],
  )
}

export const writeColour = (db: Sql, key: number, colour: HighlightColour, at: string): void =>
  void db.run('update highlights set colour = ?, changed_at = ? where key = ?', [colour, at, key])

export const writeComment = (db: Sql, key: number, comment: string | null, at: string): void =>
  void db.run('update highlights set comment = ?, changed_at = ? where key = ?', [comment, at, key])

export const writeWords = (db: Sql, key: number, anchor: Anchor, at: string): void =>
  void db.run(
    `update highlights set version = ?, span_start = ?, span_end = ?, exact = ?, prefix = ?, suffix = ?, changed_at = ?
     where key = ?`,
    [anchor.version, anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix, at, key],
  )

export const deleteHighlight = (db: Sql, key: number): void =>
  void db.run('delete from highlights where key = ?', [key])
