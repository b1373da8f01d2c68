import type { Span } from '../documents/document.ts'

/** A row of a pairing as aligned: spans of the joined text, null where one language has nothing. */
export interface PairingRow {
  readonly en: Span | null
  readonly zh: Span | null
  /** 0 to 1. */
  readonly confidence: number
}

/** How one document was made of two: the English text, then from `boundary` on the Chinese. */
export interface Pairing {
  readonly boundary: number
  readonly enFileName: string
  readonly zhFileName: string
  /** In the order of the English; together they cover every character that is not blank. */
  readonly rows: readonly PairingRow[]
}
