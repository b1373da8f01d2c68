import type { Span } from '../documents/document.ts'
import type { MessageDetails } from '../messages/catalogue.ts'
import type { MessageKey } from '../messages/messages.ts'

export const checkKinds = [
  'number-differs',
  'number-missing',
  'number-added',
  'number-misplaced',
  'unit-slip',
  'currency-differs',
  'period-differs',
  'term-garbled',
  'sentence-missing',
  'relation-lost',
  'negation-lost',
  'source-suspect',
  'speaker-suspect',
  'arithmetic',
  'contradiction',
  'guidance-missed',
  'quote-altered',
  'summary-unsupported',
] as const
export type CheckKind = (typeof checkKinds)[number]

/** How a finding is shown: `error` and `doubt` are marked in the text, a `note` only on demand. */
export const severities = ['error', 'doubt', 'note'] as const
export type Severity = (typeof severities)[number]

/** The words a finding is about on one side, with the value they state where they state one. */
export interface FindingSide extends Span {
  /** The exact words of the span. */
  readonly text: string
  /** As a reader would write it: `40.7 million USD`, `2024Q1`; null where the words state no value. */
  readonly value: string | null
}

/** Words that the finding rests on besides its own: the parts of a total, the sentence that says otherwise. */
export interface Evidence extends FindingSide {
  /** The document they stand in, where that is not the finding's own. */
  readonly document?: {
    readonly id: string
    readonly title: string
    readonly date: string | null
    readonly line: number
  }
}

/** Why, as a code with its words in the messages, in every language of the interface. */
export type ExplanationKey = Extract<
  MessageKey,
  | `checkNumbers.${string}`
  | `checkTerms.${string}`
  | `checkSource.${string}`
  | `checkArithmetic.${string}`
  | `checkAgreement.${string}`
>
export interface Explanation {
  readonly key: ExplanationKey
  readonly details: MessageDetails
}

/** What does not add up between the two languages of one row; spans are offsets in the row's own texts. */
export interface PairFinding {
  readonly kind: CheckKind
  /** 0 to 1: how sure it is that a reader of both languages would call it an error. */
  readonly confidence: number
  readonly en: FindingSide | null
  readonly zh: FindingSide | null
  /** What should stand there, in the words of the side that is wrong (`5 億`, `first quarter`); null where unknown. */
  readonly expected: string | null
  readonly explanation: Explanation
}

/** The same in a document: spans point into the extracted text. */
export interface Finding extends PairFinding {
  /** Index of the parse's passage it stands in. */
  readonly passage: number
  readonly evidence: readonly Evidence[]
}

/** Whether a finding is one of several documents together, and not of its own document alone. */
export const isOfAgreement = ({ explanation }: Pick<Finding, 'explanation'>): boolean =>
  explanation.key.startsWith('checkAgreement.')

/** A false alarm costs trust: only what is nearly certain is an error, and what is less likely than not stays quiet. */
const leastOf = { error: 0.8, doubt: 0.5 } as const

export const severityOf = (confidence: number): Severity =>
  confidence >= leastOf.error ? 'error' : confidence >= leastOf.doubt ? 'doubt' : 'note'
