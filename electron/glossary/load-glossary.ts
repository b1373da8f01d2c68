import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readShippedTerms } from '../../shared/glossary/shipped-terms.ts'
import type { Glossary } from '../../shared/glossary/term.ts'

let loaded: Glossary | null = null

/** The shipped terms, read when first asked for and kept; none where the file is missing, and checks do without them. */
export function loadGlossary(resources: string): Glossary {
  if (loaded !== null) return loaded
  let csv: string
  try {
    csv = readFileSync(join(resources, 'glossary', 'terms.csv'), 'utf8')
  } catch {
    return { terms: [] }
  }
  loaded = { terms: readShippedTerms(csv) }
  return loaded
}
