import { id, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, Side, Span } from '../documents/document.ts'
import {
  bases,
  factKinds,
  factVoices,
  type FactDetails,
  type FactId,
  type FactKind,
  type FactValues,
  type FactVoice,
} from './fact.ts'

export const factStates = ['suggested', 'confirmed', 'corrected', 'rejected'] as const
export type FactState = (typeof factStates)[number]

/** One stated figure with its state: what Lightbench found, or what a person decided about it. */
export interface Fact extends FactValues, FactDetails {
  readonly id: FactId
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly company: string | null
  readonly ticker: string | null
  readonly documentDate: string | null
  /** What the document reports on. */
  readonly documentPeriod: string | null
  readonly state: FactState
  /** Ordinal of the passage the figure stands in. */
  readonly passage: number
  readonly line: number
  readonly side: Side
  /** Where the figure stands in the extracted text, and its words there. */
  readonly span: Span
  readonly quote: string
  readonly zhSpan: Span | null
  readonly speaker: string | null
  readonly confidence: number
  /** The earlier statement of the same document that this one only repeats. */
  readonly repeats: FactId | null
  /** What Lightbench had found, when a person changed it; null for a fact made by hand. */
  readonly suggestion: FactValues | null
  readonly decidedAt: string | null
  /**
   * Decided about words that a later version of the document no longer has: `quote` keeps them, while passage, line and
   * span are those of the version it was decided in, and lead nowhere in the current one.
   */
  readonly isLost: boolean
}

/** One entry of a fact's journal. */
export interface FactDecision {
  readonly at: string
  /** Who decided, by the name in the settings or the system's; null where neither is known. */
  readonly who: string | null
  readonly state: FactState
  readonly from: FactValues | null
  readonly to: FactValues | null
  /** The decided fact that this decision was taken over from; null where a person made it here. */
  readonly takenFrom: FactId | null
}

/** Which facts a review goes through: one document's, one company's (null for the documents of none), or all. */
export type ReviewScope =
  | { readonly documentId: DocumentId }
  | { readonly company: string | null }
  | { readonly library: true }

/** Facts a review is narrowed to; what is left out narrows nothing. */
export interface ReviewFilter {
  readonly state?: FactState | undefined
  readonly metric?: string | undefined
  readonly kind?: FactKind | undefined
  /** No surer than this, and at least as sure as that. */
  readonly maxConfidence?: number | undefined
  readonly minConfidence?: number | undefined
  readonly isGarbled?: boolean | undefined
  readonly voice?: FactVoice | undefined
}

/** What matters most first, the figures that only repeat another last; or as one reads, the newest document first. */
const reviewOrders = ['importance', 'reading'] as const
export type ReviewOrder = (typeof reviewOrders)[number]

/**
 * What a person decided about the same statement elsewhere, put forward for a suggestion: never a decision until it is
 * taken.
 */
export interface FactProposal {
  /** The suggestion it is for. */
  readonly factId: FactId
  readonly state: Exclude<FactState, 'suggested'>
  /** What taking it would keep. */
  readonly values: FactValues
  /** The same words in another place, or the figure that this one repeats or that repeats it. */
  readonly reason: 'same-words' | 'repeats'
  readonly from: {
    readonly factId: FactId
    readonly documentId: DocumentId
    readonly documentTitle: string
    readonly passage: number
    readonly decidedAt: string
  }
}

export interface FactPage {
  readonly facts: readonly Fact[]
  /** For suggestions of this page, at most one each. */
  readonly proposals: readonly FactProposal[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  /** Of the scope with the filter, but for its state. */
  readonly counts: Readonly<Record<FactState, number>>
}

export interface FactsApi {
  /**
   * Facts stated in one document, in reading order (or the headline figures first), rejected ones included, those
   * whose words the document has lost left out (`anchors.moves` lists them, grids keep them); with
   * `from` or `to` those of the passages `[from, to)` alone.
   */
  list(input: {
    readonly documentId: DocumentId
    readonly from?: number | undefined
    readonly to?: number | undefined
    readonly order?: 'reading' | 'headline' | undefined
  }): Promise<readonly Fact[]>
  /** Passages with facts that are not rejected, in order; in a long document thinned evenly to at most 2,000. */
  ordinals(input: { readonly documentId: DocumentId }): Promise<readonly number[]>
  read(input: { readonly factId: FactId }): Promise<Fact>
  /**
   * A page of a review, at most 5,000 facts. Those that a person made by hand, or that a newer finder passes over, come
   * at the end.
   */
  queue(input: {
    readonly scope: ReviewScope
    readonly filter: ReviewFilter
    readonly order: ReviewOrder
    /** `next` of the page before; null for the first. */
    readonly after: string | null
    readonly limit: number
  }): Promise<FactPage>
  /** How many facts of a review are called by each metric, the most frequent first. */
  queueMetrics(input: {
    readonly scope: ReviewScope
    readonly filter: ReviewFilter
  }): Promise<readonly { readonly metric: string; readonly facts: number }[]>
  /** What decisions elsewhere propose for these suggestions. */
  proposals(input: { readonly factIds: readonly FactId[] }): Promise<readonly FactProposal[]>
  /** Decides suggestions as is proposed for them; the journal says where from. One without a proposal stays as it is. */
  takeProposals(input: { readonly factIds: readonly FactId[] }): Promise<readonly Fact[]>
  /** Accepts every suggestion that a review's filter lets through, as one change; at most 5,000 at a time. */
  confirmMatching(input: {
    readonly scope: ReviewScope
    readonly filter: Omit<ReviewFilter, 'state'>
  }): Promise<{ readonly confirmed: number }>
  /** Accepts a suggestion as it stands. Refuses when its anchor no longer resolves. */
  confirm(input: { readonly factIds: readonly FactId[] }): Promise<readonly Fact[]>
  /**
   * Keeps a fact with other values; the suggestion stays in its journal. A metric may be given by any of its names in
   * either language.
   */
  correct(input: { readonly factId: FactId; readonly values: FactValues }): Promise<Fact>
  reject(input: { readonly factIds: readonly FactId[] }): Promise<readonly Fact[]>
  /** Makes confirmed, corrected or rejected facts suggestions again. */
  reopen(input: { readonly factIds: readonly FactId[] }): Promise<readonly Fact[]>
  /** Makes a fact by hand from words of a document. */
  create(input: {
    readonly documentId: DocumentId
    readonly side: Side
    readonly start: number
    readonly end: number
    readonly values: FactValues
  }): Promise<Fact>
  history(input: { readonly factId: FactId }): Promise<readonly FactDecision[]>
}

const factId = id<FactId>()
const factIds = z.array(factId).min(1).max(10_000)
export const factValues = object({
  metric: z.string().trim().min(1).max(200),
  segment: z.string().trim().min(1).max(200).nullable(),
  basis: z.enum(bases).nullable(),
  period: z
    .string()
    .regex(/^(?:FY)?\d{4}(?:Q[1-4]|H[12]|M9)?$|^as of \d{4}-\d{2}-\d{2}$/)
    .nullable(),
  kind: z.enum(factKinds),
  value: z.string().regex(/^-?\d{1,30}(?:\.\d{1,20})?$/),
  unit: z.string().min(1).max(40),
})
const scope = z.union([
  object({ documentId: id<DocumentId>() }),
  object({ company: z.string().max(400).nullable() }),
  object({ library: z.literal(true) }),
])
const share = z.number().min(0).max(1)
const matching = {
  metric: z.string().max(200).optional(),
  kind: z.enum(factKinds).optional(),
  maxConfidence: share.optional(),
  minConfidence: share.optional(),
  isGarbled: z.boolean().optional(),
  voice: z.enum(factVoices).optional(),
}
const filter = object({ ...matching, state: z.enum(factStates).optional() })
export const factsInputs = {
  list: read(
    object({
      documentId: id<DocumentId>(),
      from: ordinal.optional(),
      to: ordinal.optional(),
      order: z.enum(['reading', 'headline']).optional(),
    }),
  ),
  ordinals: read(object({ documentId: id<DocumentId>() })),
  read: read(object({ factId })),
  queue: read(
    object({
      scope,
      filter,
      order: z.enum(reviewOrders),
      after: z.string().max(200).nullable(),
      limit: z.int().min(1).max(5_000),
    }),
  ),
  queueMetrics: read(object({ scope, filter })),
  proposals: read(object({ factIds })),
  takeProposals: write(object({ factIds })),
  confirmMatching: write(object({ scope, filter: object(matching) })),
  confirm: write(object({ factIds })),
  correct: write(object({ factId, values: factValues })),
  reject: write(object({ factIds })),
  reopen: write(object({ factIds })),
  create: write(
    object({
      documentId: id<DocumentId>(),
      side: z.enum(['en', 'zh']),
      start: z.int().min(0),
      end: z.int().min(1),
      values: factValues,
    }),
  ),
  history: read(object({ factId })),
} satisfies InputsOf<FactsApi>
