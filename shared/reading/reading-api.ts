import { id, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId } from '../documents/document.ts'

/** A stretch of passages `[start, end)` that a person folded, or opened though a rule folds it. */
export interface HandFold {
  readonly start: number
  readonly end: number
  readonly folded: boolean
}

export interface ReadingApi {
  /** What was folded and opened by hand in a document, in reading order; no two overlap. */
  folds(input: { readonly documentId: DocumentId }): Promise<readonly HandFold[]>
  /**
   * Folds or opens passages `[start, end)`; null takes back what was set by hand, so that the rule holds again. What
   * was set for passages among them before is replaced.
   */
  fold(input: {
    readonly documentId: DocumentId
    readonly start: number
    readonly end: number
    readonly folded: boolean | null
  }): Promise<readonly HandFold[]>
  /** Marks documents as read to the end, or as not; those marked as read are no longer unread either. */
  setRead(input: { readonly documentIds: readonly DocumentId[]; readonly read: boolean }): Promise<null>
  /**
   * Remembers that a document was read as far as a passage; one further on that is known already stays. With the last
   * one it counts as read. Not part of the undo history.
   */
  advance(input: { readonly documentId: DocumentId; readonly passage: number }): Promise<null>
}

const documentId = id<DocumentId>()
export const readingInputs = {
  folds: read(object({ documentId })),
  fold: write(object({ documentId, start: ordinal, end: ordinal, folded: z.boolean().nullable() })),
  setRead: write(object({ documentIds: z.array(documentId).min(1).max(10_000), read: z.boolean() })),
  advance: write(object({ documentId, passage: ordinal })),
} satisfies InputsOf<ReadingApi>
