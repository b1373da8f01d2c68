import { id, object, ordinal, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, Side } from '../documents/document.ts'

/** Where a change of rows left off: the first row it made, by its ordinal now. */
export interface ChangedRows {
  readonly passage: number
}

/**
 * Rows of two languages, as aligned and as set by hand. Every change is a correction: it lies over the alignment, is
 * in the undo history, is listed and can be taken back by `corrections`, and stays through a new alignment or parse.
 * Rows are named by their passage's ordinal. Refused with `rows-apart` are stretches of one language that have other
 * words between them, since a side of a row is one stretch of the text.
 */
export interface PairingsApi {
  /**
   * Makes one bilingual document of an English and a Chinese one, which stay. Its original holds both files byte for
   * byte; it reads in the English order. The same two make the same document. Refuses with `languages-not-two` unless
   * one is English and the other Chinese, and with `document-too-large` beyond a million characters each.
   */
  create(input: {
    readonly enDocumentId: DocumentId
    readonly zhDocumentId: DocumentId
  }): Promise<{ readonly documentId: DocumentId }>
  /** Joins a row with the next one. */
  merge(input: { readonly documentId: DocumentId; readonly passage: number }): Promise<ChangedRows>
  /**
   * Splits a row in two. `en` and `zh` are positions in the extracted text: what stands before goes to the first row,
   * the rest to the second; null leaves that side in the first.
   */
  split(input: {
    readonly documentId: DocumentId
    readonly passage: number
    readonly en: number | null
    readonly zh: number | null
  }): Promise<ChangedRows>
  /** Moves one side of a row into the row above or below, joined with what stands there. */
  shift(input: {
    readonly documentId: DocumentId
    readonly passage: number
    readonly side: Side
    readonly direction: 'up' | 'down'
  }): Promise<ChangedRows>
  /** Makes the two sides of a row stand alone. */
  unpair(input: { readonly documentId: DocumentId; readonly passage: number }): Promise<ChangedRows>
  /** Makes the English of one row and the Chinese of another one row; what else they held stands alone. */
  pair(input: {
    readonly documentId: DocumentId
    readonly enPassage: number
    readonly zhPassage: number
  }): Promise<ChangedRows>
  /** Aligns a document made by `create` anew; rows set by hand stay and guide the others. */
  realign(input: { readonly documentId: DocumentId }): Promise<null>
}

const documentId = id<DocumentId>()
export const pairingsInputs = {
  create: write(object({ enDocumentId: documentId, zhDocumentId: documentId })),
  merge: write(object({ documentId, passage: ordinal })),
  split: write(object({ documentId, passage: ordinal, en: ordinal.nullable(), zh: ordinal.nullable() })),
  shift: write(
    object({ documentId, passage: ordinal, side: z.enum(['en', 'zh']), direction: z.enum(['up', 'down']) }),
  ),
  unpair: write(object({ documentId, passage: ordinal })),
  pair: write(object({ documentId, enPassage: ordinal, zhPassage: ordinal })),
  realign: write(object({ documentId })),
} satisfies InputsOf<PairingsApi>
