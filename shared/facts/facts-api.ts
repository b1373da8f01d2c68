import { id, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, Side, Span } from '../documents/document.ts'
import { bases, factKinds, type FactDetails, type FactId, type FactValues } from './fact.ts'

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
  readonly state: FactState
  readonly from: FactValues | null
  readonly to: FactValues | null
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
  /** Accepts a suggestion as it stands. Refuses when its anchor no longer resolves. */
  confirm(input: { readonly factIds: readonly FactId[] }): Promise<readonly Fact[]>
  /** Keeps a fact with other values; the suggestion stays in its journal. */
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
    .regex(/^(?:FY)?\d{4}(?:Q[1-4]|H[12])?$|^as of \d{4}-\d{2}-\d{2}$/)
    .nullable(),
  kind: z.enum(factKinds),
  value: z.string().regex(/^-?\d{1,30}(?:\.\d{1,20})?$/),
  unit: z.string().min(1).max(40),
})
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
