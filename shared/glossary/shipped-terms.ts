import { parseTermsCsv } from './parse-terms-csv.ts'
import type { Term, TermId } from './term.ts'

/** The shipped terms from the text of their file, each with its first English word as its id. */
export const readShippedTerms = (csv: string): readonly Term[] =>
  parseTermsCsv(csv).terms.map((term) => ({ ...term, id: toTermId(term.en[0] ?? '') }))

/** A term's English in kebab-case: `Q&A session` is `q-a-session`. */
export const toTermId = (english: string): TermId =>
  english
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') as TermId
