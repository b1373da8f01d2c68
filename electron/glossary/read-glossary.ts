import type { Term } from '../../shared/glossary/term.ts'
import type { Sql } from '../database/sql.ts'
import { composeGlossary, type ComposedGlossary } from './compose-glossary.ts'
import { listTermRows, rowToTermChange } from './term-queries.ts'

/** The glossary in force, and those that documents were checked with before. */
export interface GlossaryReader {
  /** Composed once for each state of the library's terms: what checks build on a glossary they keep by its identity. */
  readonly read: () => ComposedGlossary
  /** A glossary of an earlier revision; null where this process does not know it. */
  readonly find: (revision: string) => ComposedGlossary | null
}

/** Revisions remembered: enough for the edits of a while. */
const mostRemembered = 40

export function createGlossaryReader(db: Sql, shipped: () => readonly Term[]): GlossaryReader {
  let known: { readonly state: string; readonly glossary: ComposedGlossary } | null = null
  const remembered = new Map<string, ComposedGlossary>()
  const remember = (glossary: ComposedGlossary): ComposedGlossary => {
    remembered.delete(glossary.revision)
    remembered.set(glossary.revision, glossary)
    const [oldest] = remembered.keys()
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
    return glossary
  }
  return {
    read: () => {
      const rows = listTermRows(db)
      const state = rows.map(({ id, term }) => `${id}\n${term ?? ''}`).join('\n')
      if (known?.state !== state)
        known = { state, glossary: remember(composeGlossary(shipped(), rows.map(rowToTermChange))) }
      return known.glossary
    },
    find: (revision) => {
      const found = remembered.get(revision)
      if (found) return found
      // What every import is checked with.
      const plain = composeGlossary(shipped(), [])
      return plain.revision === revision ? remember(plain) : null
    },
  }
}
