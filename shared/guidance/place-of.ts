import type { Side, Span } from '../documents/document.ts'
import type { LedgerDocument } from './ledger-document.ts'
import type { LedgerPlace } from './ledger.ts'

/** Where words of a document stand. */
export const placeOf = (
  { id, title, date }: LedgerDocument,
  words: {
    readonly line: number
    readonly side: Side
    readonly span: Span
    readonly speaker: string | null
    readonly quote?: string
    readonly text?: string
  },
): LedgerPlace => ({
  documentId: id,
  documentTitle: title,
  date,
  line: words.line,
  side: words.side,
  span: words.span,
  quote: words.quote ?? words.text ?? '',
  speaker: words.speaker,
})
