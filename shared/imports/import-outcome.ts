import type { ErrorCode } from '../api/app-error.ts'
import type { DocumentId, DocumentKind, Language } from '../documents/document.ts'

/** A document that is in the library, with the counts of what was found in it. */
export interface ImportedDocument {
  readonly file: string
  readonly documentId: DocumentId
  readonly documentKind: DocumentKind
  readonly title: string
  readonly company: string | null
  readonly ticker: string | null
  readonly period: string | null
  readonly date: string | null
  readonly languages: readonly Language[]
  readonly sections: number
  readonly turns: number
  readonly passages: number
  readonly facts: number
  readonly checks: number
  /** Codes of things a reader should know, such as `bytes-replaced:3`. */
  readonly warnings: readonly string[]
}

/** A file that was taken for a corrected version of a document: what it left of what pointed into the text. */
export interface Revision {
  /** Version of the text that it became. */
  readonly version: number
  /** Citations, decisions and corrections that point to the same words, to changed ones, and to none any more. */
  readonly same: number
  readonly moved: number
  readonly lost: number
}

/** What became of one file. Reported only after its commit. */
export type ImportOutcome =
  | ({
      readonly kind: 'imported'
      /** Where the file became a new version of a document that was there; `documentId` is that one's. */
      readonly revision?: Revision
    } & ImportedDocument)
  /** The same bytes were in the library already; a document in the bin comes back. */
  | ({ readonly kind: 'duplicate' } & ImportedDocument)
  | { readonly kind: 'unreadable'; readonly file: string; readonly code: ErrorCode; readonly reason: string }
