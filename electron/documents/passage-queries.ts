import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { PassageKind, PassageText, SectionKind, Side } from '../../shared/documents/document.ts'
import type { Reading } from '../../shared/corrections/correction.ts'
import { listReadings } from '../corrections/correction-queries.ts'
import type { Sql } from '../database/sql.ts'
import type { DocumentPlace } from './document-queries.ts'
import type { TextReader } from './text-reader.ts'

interface Row {
  readonly key: number
  readonly kind: string
  readonly section: number
  readonly turn: number | null
  readonly first_line: number
  readonly last_line: number
  readonly en_start: number | null
  readonly en_end: number | null
  readonly en_first_line: number | null
  readonly en_last_line: number | null
  readonly zh_start: number | null
  readonly zh_end: number | null
  readonly zh_first_line: number | null
  readonly zh_last_line: number | null
  readonly section_kind: string
  readonly section_title: string | null
  readonly speaker: string | null
  readonly role: string | null
  readonly level: number | null
  readonly confidence: number | null
  readonly suspect: number
}

const columns = `p.key, p.kind, p.section, p.turn, p.first_line, p.last_line,
  p.en_start, p.en_end, p.en_first_line, p.en_last_line, p.zh_start, p.zh_end, p.zh_first_line, p.zh_last_line,
  s.kind as section_kind, s.title as section_title, t.speaker, t.role, p.level, p.confidence,
  exists (select 1 from suspect_turns q where q.document_key = :document and q.turn = p.turn) as suspect`
const tables = `passages p
  join sections s on s.document_key = :document and s.ordinal = p.section
  left join turns t on t.document_key = :document and t.ordinal = p.turn`

function rowToPassage(
  row: Row,
  place: DocumentPlace,
  texts: TextReader,
  readings: readonly Reading[],
): PassageRow {
  const side = (
    start: number | null,
    end: number | null,
    first: number | null,
    last: number | null,
  ): PassageText | null =>
    start === null || end === null
      ? null
      : { start, end, lines: [first ?? 0, last ?? 0], text: texts.slice(place.text, start, end) }
  return {
    ordinal: row.key - place.firstPassage,
    kind: row.kind as PassageKind,
    level: row.level,
    lines: [row.first_line, row.last_line],
    en: side(row.en_start, row.en_end, row.en_first_line, row.en_last_line),
    zh: side(row.zh_start, row.zh_end, row.zh_first_line, row.zh_last_line),
    confidence: row.confidence,
    sectionKind: row.section_kind as SectionKind,
    sectionTitle: row.section_title,
    turn: row.turn,
    speaker: row.speaker,
    role: row.role,
    suspect: row.suspect === 1,
    readings: readings.filter(({ start, end }) => isWithin(start, end, row)),
  }
}

const isWithin = (start: number, end: number, row: Row): boolean =>
  (row.en_start !== null && row.en_end !== null && row.en_start <= start && end <= row.en_end) ||
  (row.zh_start !== null && row.zh_end !== null && row.zh_start <= start && end <= row.zh_end)

/** Passages `[from, to)` of a document. */
export function listPassages(
  db: Sql,
  texts: TextReader,
  place: DocumentPlace,
  from: number,
  to: number,
): readonly PassageRow[] {
  const last = place.firstPassage + Math.min(to, place.passages)
  const readings = listReadings(db, place)
  return db
    .all<Row>(`select ${columns} from ${tables} where p.key >= :from and p.key < :to order by p.key`, {
      document: place.key,
      from: place.firstPassage + from,
      to: last,
    })
    .map((row) => rowToPassage(row, place, texts, readings))
}

/** One passage by its ordinal; null when the document has none there. */
export const findPassage = (
  db: Sql,
  texts: TextReader,
  place: DocumentPlace,
  ordinal: number,
): PassageRow | null => listPassages(db, texts, place, ordinal, ordinal + 1)[0] ?? null

/** Where a turn's speech begins: past its label, where it has speech at all; null when there is no such turn. */
export const findFirstPassageOfTurn = (db: Sql, place: DocumentPlace, turn: number): number | null => {
  const key = db.first<{ key: number }>(
    `select key from passages where key >= :from and key < :to and turn = :turn
     order by kind = 'label', key limit 1`,
    { ...keysOf(place), turn },
  )?.key
  return key === undefined ? null : key - place.firstPassage
}

/** The passage and side that hold a position of the extracted text; null in blank space. */
export function locatePosition(
  db: Sql,
  place: DocumentPlace,
  position: number,
): { readonly ordinal: number; readonly side: Side } | null {
  const row = db.first<{ key: number; en_start: number | null; en_end: number | null }>(
    `select key, en_start, en_end from passages
     where key >= :from and key < :to
       and (en_start <= :at and en_end > :at or zh_start <= :at and zh_end > :at) limit 1`,
    { ...keysOf(place), at: position },
  )
  if (!row) return null
  const english =
    row.en_start !== null && row.en_end !== null && row.en_start <= position && position < row.en_end
  return { ordinal: row.key - place.firstPassage, side: english ? 'en' : 'zh' }
}

/** Keys `[from, to)` of a document's passages. */
const keysOf = ({ firstPassage, passages }: DocumentPlace) => ({
  from: firstPassage,
  to: firstPassage + passages,
})

/** Where one side of a passage stands. */
export interface SideSpan {
  readonly ordinal: number
  readonly side: Side
  readonly start: number
  readonly end: number
}

/** Every side of every passage in the order of the text. */
export function listSideSpans(db: Sql, place: DocumentPlace): readonly SideSpan[] {
  const spans: SideSpan[] = []
  db.each(
    'select key, en_start, en_end, zh_start, zh_end from passages where key >= ? and key < ? order by key',
    [place.firstPassage, place.firstPassage + place.passages],
    (row) => {
      const [key, enStart, enEnd, zhStart, zhEnd] = row as [number, ...(number | null)[]]
      const ordinal = key - place.firstPassage
      if (typeof enStart === 'number' && typeof enEnd === 'number')
        spans.push({ ordinal, side: 'en', start: enStart, end: enEnd })
      if (typeof zhStart === 'number' && typeof zhEnd === 'number')
        spans.push({ ordinal, side: 'zh', start: zhStart, end: zhEnd })
    },
  )
  return spans.toSorted((a, b) => a.start - b.start)
}

export const listOrdinalsOfSpeaker = (db: Sql, place: DocumentPlace, speaker: string): readonly number[] =>
  db
    .column<number>(
      `select p.key from passages p join turns t on t.document_key = :document and t.ordinal = p.turn
       where p.key >= :from and p.key < :to and t.speaker = :speaker order by p.key`,
      { document: place.key, ...keysOf(place), speaker },
    )
    .map((key) => key - place.firstPassage)
