import type { DocumentId, Side } from '../documents/document.ts'

/**
 * A durable pointer into one version of a document's extracted text: the text position and text quote selectors of
 * the W3C Web Annotation Data Model. Never a passage's id, which a new parse may change.
 */
export interface Anchor {
  readonly documentId: DocumentId
  /** Version of the extracted text, 1-based. */
  readonly version: number
  readonly side: Side
  readonly start: number
  readonly end: number
  /** The words from `start` to `end`. */
  readonly exact: string
  /** Up to 32 characters before and after. */
  readonly prefix: string
  readonly suffix: string
}
