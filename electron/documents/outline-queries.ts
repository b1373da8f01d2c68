import type { OutlineEntry } from '../../shared/documents/documents-api.ts'
import type { SectionKind } from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'
import type { DocumentPlace } from './document-queries.ts'
import type { TextReader } from './text-reader.ts'

/** Longest heading the outline shows; a longer one is cut in the view anyway. */
const maxHeading = 200

/** Sections, turns and headings of a document with the passages they begin at, in reading order. */
export function listOutline(db: Sql, texts: TextReader, place: DocumentPlace): readonly OutlineEntry[] {
  const sections = db.all<{ kind: string; title: string | null; first_line: number }>(
    'select kind, title, first_line from sections where document_key = ? order by ordinal',
    [place.key],
  )
  const turns = db.all<{ speaker: string; role: string | null; first_line: number }>(
    'select speaker, role, first_line from turns where document_key = ? order by ordinal',
    [place.key],
  )
  const outline: OutlineEntry[] = []
  let [section, turn] = [-1, -1]
  db.each(
    `select key, kind, section, turn, first_line, coalesce(en_start, zh_start), coalesce(en_end, zh_end), level
     from passages where key >= ? and key < ? order by key`,
    [place.firstPassage, place.firstPassage + place.passages],
    (row) => {
      const [key, kind, inSection, inTurn, line, start, end, level] = row as [
        number,
        string,
        number,
        number | null,
        number,
        number,
        number,
        number | null,
      ]
      const ordinal = key - place.firstPassage
      const sectionKind = (sections[inSection]?.kind ?? 'body') as SectionKind
      if (inSection !== section) {
        section = inSection
        const title = sections[section]?.title ?? null
        outline.push({
          kind: 'section',
          sectionKind,
          title,
          role: null,
          level: null,
          turn: null,
          ordinal,
          line,
        })
      }
      if (inTurn !== null && inTurn !== turn) {
        turn = inTurn
        const { speaker = null, role = null } = turns[turn] ?? {}
        outline.push({ kind: 'turn', sectionKind, title: speaker, role, level: null, turn, ordinal, line })
      }
      if (kind === 'heading') {
        const title = texts.slice(place.text, start, Math.min(end, start + maxHeading))
        outline.push({ kind: 'heading', sectionKind, title, role: null, level, turn: null, ordinal, line })
      }
    },
  )
  return outline
}
