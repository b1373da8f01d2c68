/** Refusals a caller can act on. The words for each are in `shared/messages/`. */
const errorCodes = [
  'alias-taken',
  'anchor-lost',
  'archive-nested',
  'archive-too-large',
  'cancelled',
  'check-not-found',
  'company-not-found',
  'conflict',
  'core-stopped',
  'correction-not-found',
  'deadline-exceeded',
  'disk-full',
  'document-not-found',
  'document-too-large',
  'fact-not-found',
  'file-damaged',
  'file-empty',
  'file-not-found',
  'file-not-granted',
  'file-not-text',
  'file-protected',
  'file-too-large',
  'file-unreadable',
  'file-unsafe',
  'file-unwritable',
  'file-without-text',
  'file-without-transcript',
  'format-unsupported',
  'grid-not-found',
  'grid-unknown',
  'highlight-not-found',
  'importer-stopped',
  'invalid-input',
  'languages-not-two',
  'ledger-change-not-found',
  'library-busy',
  'library-damaged',
  'library-foreign',
  'library-read-only',
  'library-too-new',
  'model-not-found',
  'model-unknown',
  'metric-derived',
  'metric-exists',
  'metric-not-found',
  'not-a-workbook',
  'note-not-found',
  'nothing-to-redo',
  'nothing-to-undo',
  'pair-unreadable',
  'pattern-invalid',
  'rows-apart',
  'term-not-found',
  'unexpected',
  'unknown-method',
  'workbook-not-editable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>

/** A refusal: `code` says which, `details` fill the placeholders of its message. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** What travels instead of an error. */
export interface ErrorReply {
  readonly code: ErrorCode
  readonly details: ErrorDetails
}

/** The one reply on every wire. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorReply }
