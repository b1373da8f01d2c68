import { formatCsvCell } from '../text/format-csv.ts'
import type { TermDraft } from './glossary-api.ts'

const headings = 'English,Taiwan,Mainland,Wrong,Misheard,Field,Note'
/** Terms as CSV (RFC 4180), as `parseTermsCsv` reads it back: alternatives within a cell are parted by `; `. */
export const formatTermsCsv = (terms: readonly TermDraft[]): string =>
  `\ufeff${[headings, ...terms.map(formatTerm)].join('\r\n')}\r\n`

const formatTerm = ({ en, hant, hans, wrong, misheard, field, note }: TermDraft): string =>
  [...[en, hant, hans, wrong, misheard].map((list) => list.join('; ')), field, note ?? '']
    .map(formatCsvCell)
    .join(',')
