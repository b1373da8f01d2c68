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
  readonly documentKey: number
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

type Column = string | number | null

/**
 * Passages by their keys, in the order of the keys, in one statement: a search reads hundreds. A passage's document is
 * the one with the nearest first passage before it.
 */
export function listFoundPassages(db: Sql, keys: readonly number[]): readonly FoundPassage[] {
  const found: FoundPassage[] = []
  db.each(
    `with found as (
       select j.key as place, p.*, (select d.key from documents d
         where d.first_passage <= p.key order by d.first_passage desc limit 1) as document_key
       from json_each(?) j cross join passages p on p.key = j.value)
     select f.key, f.document_key, f.first_line, f.en_start, f.en_end, f.en_first_line,
       f.zh_start, f.zh_end, f.zh_first_line, s.kind, t.speaker
     from found f
     left join sections s on s.document_key = f.document_key and s.ordinal = f.section
     left join turns t on t.document_key = f.document_key and t.ordinal = f.turn
     order by f.place`,
    [JSON.stringify(keys)],
    (row) => {
      const [key, document, line, enStart, enEnd, enLine, zhStart, zhEnd, zhLine, section, speaker] =
        row as Column[]
      const side = (
        start: Column | undefined,
        end: Column | undefined,
        first: Column | undefined,
      ): Side | null =>
        typeof start === 'number' && typeof end === 'number' ? { start, end, line: Number(first) } : null
      found.push({
        key: Number(key),
        documentKey: Number(document),
        firstLine: Number(line),
        section: (section ?? 'body') as SectionKind,
        speaker: typeof speaker === 'string' ? speaker : null,
        en: side(enStart, enEnd, enLine),
        zh: side(zhStart, zhEnd, zhLine),
      })
    },
  )
  return found
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
