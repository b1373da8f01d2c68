import type { Change } from '../../shared/corrections/correction.ts'
import type { DocumentId, Side } from '../../shared/documents/document.ts'
import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { TermSuggestion } from '../../shared/glossary/glossary-api.ts'
import { suggestTerms, type Lesson } from '../../shared/glossary/suggest-terms.ts'
import type { Term } from '../../shared/glossary/term.ts'
import type { DecidedFinding } from '../checks/check-decision-queries.ts'
import type { Sql } from '../database/sql.ts'

/** Lessons looked at: the newest; what was taught before them has been taken up or not. */
const mostLessons = 5_000

/** What corrections of words and confirmed checks teach and the terms do not say yet. */
export function listSuggestions(db: Sql, terms: readonly Term[]): readonly TermSuggestion[] {
  const dismissed = new Set(
    db
      .all<{ wrong: string; correct: string }>('select wrong, correct from dismissed_suggestions')
      .map(({ wrong, correct }) => JSON.stringify([wrong, correct])),
  )
  return suggestTerms([...listConfirmed(db), ...listCorrected(db)], terms, (wrong, correct) =>
    dismissed.has(JSON.stringify([wrong, correct])),
  )
}

export const dismissSuggestion = (
  db: Sql,
  { wrong, correct, at }: { readonly wrong: string; readonly correct: string; readonly at: string },
): void =>
  void db.run(
    'insert into dismissed_suggestions (wrong, correct, dismissed_at) values (?, ?, ?) on conflict do nothing',
    [wrong, correct, at],
  )

interface PlaceRow {
  readonly document_id: DocumentId
  readonly title: string
  readonly passage: number | null
}

const toSeen = ({ document_id: documentId, title, passage }: PlaceRow): Lesson['seen'] => ({
  documentId,
  documentTitle: title,
  passage,
})

/** Garbled terms and suspects of the source that a person confirmed; the words of the wrong side and the likely ones. */
const listConfirmed = (db: Sql): readonly Lesson[] =>
  db
    .all<PlaceRow & { readonly kind: string; readonly finding: string }>(
      `select d.id as document_id, d.title, f.passage, x.kind, x.finding
       from check_decisions x join documents d on d.key = x.document_key
       left join check_findings f on f.id = x.check_id
       where x.state = 'confirmed' and x.kind in ('term-garbled', 'source-suspect') and d.removed_at is null
       order by x.key desc limit ${mostLessons}`,
    )
    .flatMap((row): readonly Lesson[] => {
      const { en, zh, expected } = JSON.parse(row.finding) as DecidedFinding
      const side: Side = row.kind === 'term-garbled' ? (zh ? 'zh' : 'en') : en ? 'en' : 'zh'
      const wrong = (side === 'en' ? en : zh)?.text
      return wrong && expected ? [{ side, wrong, correct: expected, seen: toSeen(row) }] : []
    })

const listCorrected = (db: Sql): readonly Lesson[] =>
  db
    .all<PlaceRow & { readonly anchors: string; readonly change: string }>(
      `select d.id as document_id, d.title, null as passage, c.anchors, c.change
       from text_corrections c join documents d on d.key = c.document_key
       where c.kind = 'words' and d.removed_at is null order by c.key desc limit ${mostLessons}`,
    )
    .flatMap((row): readonly Lesson[] => {
      const [anchor] = JSON.parse(row.anchors) as readonly Omit<Anchor, 'documentId'>[]
      const change = JSON.parse(row.change) as Change
      return anchor && change.kind === 'words'
        ? [{ side: anchor.side, wrong: anchor.exact, correct: change.replacement, seen: toSeen(row) }]
        : []
    })
