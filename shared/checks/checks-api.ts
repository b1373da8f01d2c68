import { id, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, Side, Span } from '../documents/document.ts'
import type { SummaryVerdict } from '../summaries/trace-summary.ts'
import {
  checkKinds,
  severities,
  type CheckKind,
  type Evidence,
  type Explanation,
  type FindingSide,
  type Severity,
} from './finding.ts'

export type CheckId = string & { readonly __brand: 'CheckId' }

export const checkStates = ['open', 'confirmed', 'dismissed'] as const
export type CheckState = (typeof checkStates)[number]
/** How far a dismissal reaches: this finding, this pattern in its document, or this pattern everywhere. */
export const dismissalScopes = ['once', 'document', 'everywhere'] as const
export type DismissalScope = (typeof dismissalScopes)[number]

/** Something that does not add up, with what a person said of it. */
export interface Check {
  readonly id: CheckId
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly company: string | null
  readonly documentDate: string | null
  readonly kind: CheckKind
  readonly severity: Severity
  readonly confidence: number
  /** Ordinal of the passage it stands in, and the line of its words. */
  readonly passage: number
  readonly line: number
  readonly en: FindingSide | null
  readonly zh: FindingSide | null
  readonly expected: string | null
  readonly explanation: Explanation
  readonly evidence: readonly Evidence[]
  readonly state: CheckState
  /** Confirmed by a correction of its words, which is then its reason; taken back with the correction. */
  readonly corrected: boolean
  /** Of a dismissal; null otherwise. */
  readonly scope: DismissalScope | null
  /** Why a person confirmed or dismissed it, in their words. */
  readonly reason: string | null
  readonly decidedAt: string | null
}

/** One decision about a check. */
export interface CheckDecision {
  readonly at: string
  readonly state: CheckState
  readonly scope: DismissalScope | null
  readonly reason: string | null
}

/** Which checks of the library to show; an absent list means all. */
export interface ChecksFilter {
  readonly documentIds?: readonly DocumentId[] | undefined
  readonly kinds?: readonly CheckKind[] | undefined
  readonly severities?: readonly Severity[] | undefined
  readonly states?: readonly CheckState[] | undefined
}

export const checkSortColumns = ['kind', 'document', 'english', 'chinese', 'expected', 'state'] as const
export type CheckSortColumn = (typeof checkSortColumns)[number]
/** A column checks are sorted by; what has nothing there comes last either way. */
export interface CheckSort {
  readonly by: CheckSortColumn
  readonly isDescending: boolean
}

export interface ChecksPage {
  readonly checks: readonly Check[]
  /** Passed to get the next page; null on the last. */
  readonly next: string | null
  /** How many the filter lets through in all. */
  readonly total: number
}

/** A passage with open errors or doubts, and the gravest of them. */
export interface CheckedPassage {
  readonly passage: number
  readonly severity: Severity
}

/** Open errors and doubts of a document. */
export interface DocumentChecksCount {
  readonly documentId: DocumentId
  readonly errors: number
  readonly doubts: number
}

/** A sentence of a document's summary, looked up in its body. */
export interface SummarySentence extends Span {
  readonly text: string
  readonly side: Side
  readonly verdict: SummaryVerdict
  /** Words of the body that say the same, or otherwise; empty where nothing was found. */
  readonly evidence: readonly Evidence[]
}

/** How many checks are open, by how they are shown. */
export type OpenChecks = Readonly<Record<Severity, number>>

export interface ChecksApi {
  /** Checks of one document in reading order, all states and severities; with `from`, `to` those of passages `[from, to)`. */
  list(input: {
    readonly documentId: DocumentId
    readonly from?: number | undefined
    readonly to?: number | undefined
  }): Promise<readonly Check[]>
  /** Passages with open errors or doubts, in order, with the gravest severity of each; thinned evenly to at most 2,000. */
  ordinals(input: { readonly documentId: DocumentId }): Promise<readonly CheckedPassage[]>
  /** Checks of the whole library, newest document first and in reading order within one, or sorted by a column. */
  page(input: {
    readonly filter: ChecksFilter
    readonly sort?: CheckSort | undefined
    readonly after?: string | undefined
    readonly limit: number
  }): Promise<ChecksPage>
  /** Open checks of one document, or of the whole library. */
  count(input: { readonly documentId?: DocumentId | undefined }): Promise<OpenChecks>
  /** Open errors and doubts of each of these documents; those that have none are left out. */
  counts(input: { readonly documentIds: readonly DocumentId[] }): Promise<readonly DocumentChecksCount[]>
  /**
   * Each sentence of a document's summary with where its body says so, says otherwise, or that it says nothing of it;
   * empty for a document without a summary, or one too long to be read again while somebody waits.
   */
  summary(input: { readonly documentId: DocumentId }): Promise<readonly SummarySentence[]>
  /** Says that they are errors indeed. */
  confirm(input: {
    readonly checkIds: readonly CheckId[]
    readonly reason?: string | undefined
  }): Promise<readonly Check[]>
  /** Says that they are none: these once, or their pattern in their document or everywhere. Survives a new parse. */
  dismiss(input: {
    readonly checkIds: readonly CheckId[]
    readonly scope: DismissalScope
    readonly reason?: string | undefined
  }): Promise<readonly Check[]>
  /** Opens confirmed or dismissed checks again; one dismissed by a pattern takes the pattern's dismissal back. */
  reopen(input: { readonly checkIds: readonly CheckId[] }): Promise<readonly Check[]>
  /** What was decided about a check, oldest first. */
  history(input: { readonly checkId: CheckId }): Promise<readonly CheckDecision[]>
  /**
   * Checks a document anew where an older program, or another state of the glossary, checked it; false where nothing
   * was to be done, or where the document is too long for somebody to wait. To be asked when a document is opened.
   */
  renew(input: { readonly documentId: DocumentId }): Promise<boolean>
}

/** What a `ChecksFilter` may be. */
export const checksFilter = object({
  documentIds: z.array(id<DocumentId>()).max(10_000).optional(),
  kinds: z.array(z.enum(checkKinds)).optional(),
  severities: z.array(z.enum(severities)).optional(),
  states: z.array(z.enum(checkStates)).optional(),
})
/** What a `CheckSort` may be. */
export const checkSort = object({ by: z.enum(checkSortColumns), isDescending: z.boolean() })
const checkIds = z.array(id<CheckId>()).min(1).max(10_000)
const reason = z.string().trim().max(2_000).optional()
export const checksInputs = {
  list: read(object({ documentId: id<DocumentId>(), from: ordinal.optional(), to: ordinal.optional() })),
  ordinals: read(object({ documentId: id<DocumentId>() })),
  page: read(
    object({
      filter: checksFilter,
      sort: checkSort.optional(),
      after: z.string().max(1_000).optional(),
      limit: z.int().min(1).max(500),
    }),
  ),
  count: read(object({ documentId: id<DocumentId>().optional() })),
  counts: read(object({ documentIds: z.array(id<DocumentId>()).min(1).max(1_000) })),
  summary: read(object({ documentId: id<DocumentId>() })),
  confirm: write(object({ checkIds, reason })),
  dismiss: write(object({ checkIds, scope: z.enum(dismissalScopes), reason })),
  reopen: write(object({ checkIds })),
  history: read(object({ checkId: id<CheckId>() })),
  renew: write(object({ documentId: id<DocumentId>() })),
} satisfies InputsOf<ChecksApi>
