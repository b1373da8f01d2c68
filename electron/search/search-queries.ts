import type { SectionKind } from '../../shared/documents/document.ts'
import type { Sql, SqlValue } from '../database/sql.ts'

/** Keys of passages that match an expression of the index, newest first, at most `limit`. */
export const findPassageKeys = (
  db: Sql,
  {
    match,
    limit,
    range,
  }: { readonly match: string; readonly limit: number; readonly range: KeyRange | null },
): readonly number[] =>
  range
    ? db.column<number>(
        `select rowid from passage_fts where passage_fts match ? and rowid >= ? and rowid < ?
         order by rowid desc limit ?`,
        [match, range.from, range.to, limit],
      )
    : db.column<number>(
        'select rowid from passage_fts where passage_fts match ? order by rowid desc limit ?',
        [match, limit],
      )

/** Keys `[from, to)`: the passages of one document. */
export interface KeyRange {
  readonly from: number
  readonly to: number
}

/** What search needs of a passage besides its words. */
export interface FoundPassage {
  readonly key: number
  readonly firstLine: number
  readonly section: SectionKind
  readonly speaker: string | null
  readonly en: Side | null
  readonly zh: Side | null
}
interface Side {
  readonly start: number
  readonly end: number
  readonly line: number
}

interface Row {
  readonly first_line: number
  readonly en_start: number | null
  readonly en_end: number | null
  readonly en_first_line: number | null
  readonly zh_start: number | null
  readonly zh_end: number | null
  readonly zh_first_line: number | null
  readonly section_kind: string | null
  readonly speaker: string | null
}

export function findPassageByKey(db: Sql, documentKey: number, key: number): FoundPassage | null {
  const row = db.first<Row>(
    `select p.first_line, p.en_start, p.en_end, p.en_first_line, p.zh_start, p.zh_end, p.zh_first_line,
       s.kind as section_kind, t.speaker
     from passages p
     left join sections s on s.document_key = :document and s.ordinal = p.section
     left join turns t on t.document_key = :document and t.ordinal = p.turn
     where p.key = :key`,
    { document: documentKey, key },
  )
  if (!row) return null
  const side = (start: number | null, end: number | null, line: number | null): Side | null =>
    start === null || end === null ? null : { start, end, line: line ?? row.first_line }
  return {
    key,
    firstLine: row.first_line,
    section: (row.section_kind ?? 'body') as SectionKind,
    speaker: row.speaker,
    en: side(row.en_start, row.en_end, row.en_first_line),
    zh: side(row.zh_start, row.zh_end, row.zh_first_line),
  }
}

/** Highest key of a passage: about how many there are. */
export const lastPassageKey = (db: Sql): number =>
  db.first<{ key: number | null }>('select max(key) as key from passages')?.key ?? 0

/** Documents outside the bin that are about these companies (name or ticker) and periods, newest first. */
export function findDocumentsAbout(
  db: Sql,
  about: {
    readonly companies: readonly string[]
    readonly periods: readonly string[]
    readonly ids: readonly string[]
    readonly limit: number
  },
): readonly { readonly key: number; readonly from: number; readonly to: number }[] {
  const { companies, periods, ids, limit } = about
  const list = (values: readonly string[]): SqlValue => JSON.stringify(values)
  return db.all<{ key: number; from: number; to: number }>(
    `select key, first_passage as "from", first_passage + passages as "to" from documents
     where removed_at is null
       and (:companies = '[]' or company in (select value from json_each(:companies))
            or ticker in (select value from json_each(:companies)))
       and (:periods = '[]' or period in (select value from json_each(:periods)))
       and (:ids = '[]' or id in (select value from json_each(:ids)))
     order by key desc limit :limit`,
    { companies: list(companies), periods: list(periods), ids: list(ids), limit },
  )
}
