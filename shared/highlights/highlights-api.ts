import { id, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, Side } from '../documents/document.ts'
import { highlightColours, type Highlight, type HighlightColour, type HighlightId } from './highlight.ts'

/** A highlight with the document it stands in. */
export interface LibraryHighlight extends Highlight {
  readonly documentTitle: string
  readonly company: string | null
  readonly documentDate: string | null
}

/** Which highlights of the library to show; an absent part means all. */
export interface HighlightsFilter {
  readonly documentIds?: readonly DocumentId[] | undefined
  readonly companies?: readonly string[] | undefined
  readonly colours?: readonly HighlightColour[] | undefined
  /** Only those with a comment, or only those without. */
  readonly commented?: boolean | undefined
  /** Words that the highlighted text or the comment contains, in any case. */
  readonly words?: string | undefined
}

export interface HighlightsPage {
  readonly highlights: readonly LibraryHighlight[]
  /** Passed to get the next page; null on the last. */
  readonly next: string | null
  /** How many the filter lets through in all. */
  readonly total: number
}

/** How many highlights there are of each colour. */
export type HighlightCounts = Readonly<Record<HighlightColour, number>>

export interface HighlightsApi {
  /**
   * Highlights of one document in the order of its text, the lost ones last; with `from`, `to` those that touch passages
   * `[from, to)`.
   */
  list(input: {
    readonly documentId: DocumentId
    readonly from?: number | undefined
    readonly to?: number | undefined
  }): Promise<readonly Highlight[]>
  /** Passages in which highlights begin, with their colours, in order; thinned evenly to at most 2,000. */
  ordinals(input: {
    readonly documentId: DocumentId
  }): Promise<readonly { readonly passage: number; readonly colour: HighlightColour }[]>
  /** Highlights of the whole library, newest document first and in the order of the text within one. */
  page(input: {
    readonly filter: HighlightsFilter
    readonly after?: string | undefined
    readonly limit: number
  }): Promise<HighlightsPage>
  /** Of one document, or of all outside the bin. */
  count(input: { readonly documentId?: DocumentId | undefined }): Promise<HighlightCounts>
  /** Highlights words of the current text, which may run over several passages of one side. */
  create(input: {
    readonly documentId: DocumentId
    readonly side: Side
    readonly start: number
    readonly end: number
    readonly colour: HighlightColour
    readonly comment?: string | undefined
  }): Promise<Highlight>
  recolour(input: {
    readonly highlightIds: readonly HighlightId[]
    readonly colour: HighlightColour
  }): Promise<readonly Highlight[]>
  /** Sets the comment; null or blank takes it away. */
  comment(input: { readonly highlightId: HighlightId; readonly comment: string | null }): Promise<Highlight>
  /** Puts it on other words of the same side. Resizings of one highlight in a row undo as one. */
  resize(input: {
    readonly highlightId: HighlightId
    readonly start: number
    readonly end: number
  }): Promise<Highlight>
  delete(input: { readonly highlightIds: readonly HighlightId[] }): Promise<null>
}

const documentId = id<DocumentId>()
const highlightId = id<HighlightId>()
const highlightIds = z.array(highlightId).min(1).max(10_000)
const colour = z.union(highlightColours.map((each) => z.literal(each)))
const comment = z.string().trim().max(20_000)
const span = { start: z.int().min(0), end: z.int().min(1) }

export const highlightsFilter = object({
  documentIds: z.array(documentId).max(10_000).optional(),
  companies: z.array(z.string().max(400)).max(10_000).optional(),
  colours: z.array(colour).optional(),
  commented: z.boolean().optional(),
  words: z.string().trim().max(200).optional(),
})

export const highlightsInputs = {
  list: read(object({ documentId, from: ordinal.optional(), to: ordinal.optional() })),
  ordinals: read(object({ documentId })),
  page: read(
    object({
      filter: highlightsFilter,
      after: z.string().max(200).optional(),
      limit: z.int().min(1).max(500),
    }),
  ),
  count: read(object({ documentId: documentId.optional() })),
  create: write(
    object({ documentId, side: z.enum(['en', 'zh']), ...span, colour, comment: comment.optional() }),
  ),
  recolour: write(object({ highlightIds, colour })),
  comment: write(object({ highlightId, comment: comment.nullable() })),
  resize: write(object({ highlightId, ...span })),
  delete: write(object({ highlightIds })),
} satisfies InputsOf<HighlightsApi>
