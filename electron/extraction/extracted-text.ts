import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { Markup } from '../../shared/documents/markup.ts'
import type { Encoding } from './decode-text.ts'

/** A file's text layer, before anything is understood of it. */
export interface ExtractedText {
  readonly kind: 'extracted'
  readonly text: string
  readonly markup: Markup
  readonly encoding: Encoding
  /** Codes for the reader, such as `bytes-replaced:3` or `pages-without-text:2`. */
  readonly warnings: readonly string[]
}

/** Why a file is no document; `reason` fills the placeholder of the code's message. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: ErrorCode
  readonly reason: string
}

export const refuse = (code: ErrorCode, reason: string): Refusal => ({ kind: 'refused', code, reason })

/**
 * Reads one format. Gets the bytes of a whole file and the name it came under; must not touch disk or network, and
 * must refuse what it cannot read rather than throw.
 */
export type ReadFormat = (
  bytes: Uint8Array,
  fileName: string,
) => Promise<ExtractedText | Refusal> | ExtractedText | Refusal

/** Ends the reading of a file from deep within; `extractText` makes the refusal of it. Never leaves a reader's module. */
export class RefusedFile extends Error {
  readonly refusal: Refusal
  constructor(code: ErrorCode, reason: string) {
    super(`${code}: ${reason}`)
    this.name = 'RefusedFile'
    this.refusal = refuse(code, reason)
  }
}
