import type { TermDraft } from '../../shared/glossary/glossary-api.ts'
import type { TermChange } from '../../shared/glossary/merge-glossary.ts'
import type { TermId } from '../../shared/glossary/term.ts'
import type { Sql } from '../database/sql.ts'

interface Row {
  readonly id: string
  readonly term: string | null
}

/** What the user did to the glossary, as it is stored: what composing it anew depends on. */
export const listTermRows = (db: Sql): readonly Row[] =>
  db.all<Row>('select id, term from glossary_terms order by key')

export const rowToTermChange = ({ id, term }: Row): TermChange => ({
  termId: id as TermId,
  term: term === null ? null : (JSON.parse(term) as TermDraft),
})

/** Writes a term of the user's, or (null) takes a shipped one out. */
export const saveTerm = (db: Sql, { termId, term }: TermChange, at: string): void =>
  void db.run(
    `insert into glossary_terms (id, term, changed_at) values (?, ?, ?)
     on conflict (id) do update set term = excluded.term, changed_at = excluded.changed_at`,
    [termId, term === null ? null : JSON.stringify(pickDraft(term)), at],
  )

/** Forgets what the user did to a term. */
export const forgetTerm = (db: Sql, termId: TermId): void =>
  void db.run('delete from glossary_terms where id = ?', [termId])

const pickDraft = ({ en, hant, hans, wrong, misheard, field, note }: TermDraft): TermDraft => ({
  en,
  hant,
  hans,
  wrong,
  misheard,
  field,
  note,
})
