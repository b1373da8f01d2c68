import type { SectionKind, Side } from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'
import type { DocumentPlace } from '../documents/document-queries.ts'

/** Where one side of a passage stands. */
export interface SidePlace {
  readonly start: number
  readonly end: number
  readonly line: number
}

/** A passage as a figure or a citation refers to it. */
export interface PassagePlace {
  readonly ordinal: number
  readonly line: number
  readonly speaker: string | null
  readonly section: SectionKind
  readonly en: SidePlace | null
  readonly zh: SidePlace | null
}

interface PassageRow {
  readonly key: number
  readonly first_line: number
  readonly speaker: string | null
  readonly section_kind: SectionKind | null
  readonly en_start: number | null
  readonly en_end: number | null
  readonly en_first_line: number | null
  readonly zh_start: number | null
  readonly zh_end: number | null
  readonly zh_first_line: number | null
}

const passages = `
  select p.key, p.first_line, u.speaker, s.kind as section_kind,
    p.en_start, p.en_end, p.en_first_line, p.zh_start, p.zh_end, p.zh_first_line
  from passages p
  left join turns u on u.document_key = :document and u.ordinal = p.turn
  left join sections s on s.document_key = :document and s.ordinal = p.section
  where p.key >= :first and p.key < :after`

const rangeOf = ({ key, firstPassage, passages: count }: DocumentPlace) => ({
  document: key,
  first: firstPassage,
  after: firstPassage + count,
})

/** The passage that holds a position on one side; null where the text is blank there. */
export function findPassageAt(
  db: Sql,
  place: DocumentPlace,
  side: Side,
  position: number,
): PassagePlace | null {
  const row = db.first<PassageRow>(
    side === 'en'
      ? `${passages} and p.en_start <= :position and p.en_end > :position limit 1`
      : `${passages} and p.zh_start <= :position and p.zh_end > :position limit 1`,
    { ...rangeOf(place), position },
  )
  return row ? rowToPlace(place, row) : null
}

export function findPassage(db: Sql, place: DocumentPlace, ordinal: number): PassagePlace | null {
  const row = db.first<PassageRow>(`${passages} and p.key = :key`, {
    ...rangeOf(place),
    key: place.firstPassage + ordinal,
  })
  return row ? rowToPlace(place, row) : null
}

function rowToPlace({ firstPassage }: DocumentPlace, row: PassageRow): PassagePlace {
  const side = (start: number | null, end: number | null, line: number | null): SidePlace | null =>
    start === null || end === null ? null : { start, end, line: line ?? row.first_line }
  return {
    ordinal: row.key - firstPassage,
    line: row.first_line,
    speaker: row.speaker,
    section: row.section_kind ?? 'body',
    en: side(row.en_start, row.en_end, row.en_first_line),
    zh: side(row.zh_start, row.zh_end, row.zh_first_line),
  }
}
