import { createHash } from 'node:crypto'
import type { GlossaryEntry } from '../../shared/glossary/glossary-api.ts'
import { mergeGlossary, type TermChange } from '../../shared/glossary/merge-glossary.ts'
import type { Glossary, Term } from '../../shared/glossary/term.ts'

/** A glossary with what tells its state from others. */
export interface ComposedGlossary extends Glossary {
  readonly terms: readonly GlossaryEntry[]
  /** The same terms have the same revision, whatever was done and undone to get there. */
  readonly revision: string
}

/** The shipped terms with the user's changes on top. */
export function composeGlossary(shipped: readonly Term[], changes: readonly TermChange[]): ComposedGlossary {
  const terms = mergeGlossary(shipped, changes)
  // Where a term comes from makes no difference to a check.
  const said = terms.map(({ id, en, hant, hans, wrong, misheard }) => [id, en, hant, hans, wrong, misheard])
  const revision = createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16)
  return { terms, revision }
}
