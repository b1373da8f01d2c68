import type { Side, Span } from '../documents/document.ts'
import type { Explanation } from '../checks/finding.ts'
import type { Token } from './source-text.ts'

/** Words that were probably misheard or misprinted. */
export interface Suspect extends Span {
  readonly passage: number
  /** Where they stand; English where it is not given, which is nearly always the original. */
  readonly side?: Side
  /** The likely reading of exactly these words; null where only a person can tell. */
  readonly expected: string | null
  /** 0 to 1: how sure it is that a careful reader would agree. */
  readonly confidence: number
  readonly explanation: Explanation
  /** Places in the document that say it right. */
  readonly evidence: readonly Span[]
}

/** No list of places that say the same gets longer than a reader looks at. */
export const mostEvidence = 3

export const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** The words from one token to another. */
export const spanOver = (first: Token, last: Token): Span => ({ start: first.start, end: last.end })
