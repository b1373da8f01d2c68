import { phraseOf } from './tokens.ts'

/** One thing a passage must have: words that stand together. */
export interface QueryClause {
  /** As written, without quotation marks and star. */
  readonly words: string
  /** As the index takes it: tokens in a row. */
  readonly phrase: string
  /** The last token need only begin so. */
  readonly prefix: boolean
}

const clause = /"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|(\S+)/gu
const maxClauses = 32

/** Reads a search box: words that must all be there, `"…"` (“…”, 「…」) a phrase, a trailing `*` a prefix. */
export function parseQuery(query: string): readonly QueryClause[] {
  const clauses: QueryClause[] = []
  for (const [, ...forms] of query.matchAll(clause)) {
    const text = forms.find((form) => form !== undefined) ?? ''
    const star = /[*＊]$/u.test(text)
    const words = star ? text.slice(0, -1) : text
    const found = phraseOf(words)
    if (!found || clauses.some(({ phrase }) => phrase === found.phrase)) continue
    clauses.push({ words, phrase: found.phrase, prefix: found.prefix || star })
    if (clauses.length === maxClauses) break
  }
  return clauses
}

/** Clauses as an FTS5 expression over some columns; every word is quoted, so none is read as an operator. */
export const matchOf = (clauses: readonly QueryClause[], columns: readonly string[]): string =>
  `{${columns.join(' ')}} : (${clauses.map(({ phrase, prefix }) => `"${phrase}"${prefix ? ' *' : ''}`).join(' AND ')})`
