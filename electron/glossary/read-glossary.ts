import type { Term } from '../../shared/glossary/term.ts'
import type { Sql } from '../database/sql.ts'
import { composeGlossary, type ComposedGlossary } from './compose-glossary.ts'
import { listTermRows, rowToTermChange } from './term-queries.ts'

/**
 * Reads the glossary in force. It is composed once for each state the library's terms are in: what checks build on a
 * glossary they keep by its identity.
 */
export function createGlossaryReader(db: Sql, shipped: () => readonly Term[]): () => ComposedGlossary {
  let known: { readonly state: string; readonly glossary: ComposedGlossary } | null = null
  return () => {
    const rows = listTermRows(db)
    const state = rows.map(({ id, term }) => `${id}\n${term ?? ''}`).join('\n')
    if (known?.state !== state)
      known = { state, glossary: composeGlossary(shipped(), rows.map(rowToTermChange)) }
    return known.glossary
  }
}
