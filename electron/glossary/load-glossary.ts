import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readShippedTerms } from '../../shared/glossary/shipped-terms.ts'
import type { Glossary } from '../../shared/glossary/term.ts'

/** By folder of resources. */
const loaded = new Map<string, Glossary>()

/** The shipped terms, read when first asked for and kept; none where the file is missing, and checks do without them. */
export function loadGlossary(resources: string): Glossary {
  const known = loaded.get(resources)
  if (known) return known
  let csv: string
  try {
    csv = readFileSync(join(resources, 'glossary', 'terms.csv'), 'utf8')
  } catch {
    return { terms: [] }
  }
  const glossary = { terms: readShippedTerms(csv) }
  loaded.set(resources, glossary)
  return glossary
}
