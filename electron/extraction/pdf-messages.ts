import type { MarkupField } from '../../shared/documents/markup.ts'
import type { PdfPage } from './pdf-page.ts'

/** Asks the thread for one file. */
export interface PdfQuestion {
  readonly id: number
  readonly bytes: Uint8Array
  /** Pages read at most. */
  readonly mostPages: number
}

/** What the thread tells, page by page, so that what is read so far survives whatever stops it. */
export type FromPdfThread = { readonly id: number } & (
  | { readonly kind: 'opened'; readonly pages: number; readonly fields: readonly MarkupField[] }
  /** Null for a page that could not be read. */
  | { readonly kind: 'page'; readonly page: PdfPage | null }
  | { readonly kind: 'finished' }
  | { readonly kind: 'refused'; readonly why: 'protected' | 'damaged'; readonly reason: string }
)
