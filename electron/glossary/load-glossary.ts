import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readShippedTerms } from '../../shared/glossary/shipped-terms.ts'
import type { Glossary } from '../../shared/glossary/term.ts'
import { keepLoaded } from '../keep-loaded.ts'

const load = keepLoaded((resources): Glossary | null => {
  let csv: string
  try {
    csv = readFileSync(join(resources, 'glossary', 'terms.csv'), 'utf8')
  } catch {
    return null
  }
  return { terms: readShippedTerms(csv) }
})

/** The shipped terms, read when first asked for and kept; none where the file is missing, and checks do without them. */
export const loadGlossary = (resources: string): Glossary => load(resources) ?? { terms: [] }
