import type { PassageRow } from '../../shared/documents/documents-api.ts'

/** Pairs less sure than this carry a quiet mark. */
const surePair = 0.5

/** Whether the two sides of a row may not belong together. */
export const isUnsure = (row: PassageRow): boolean =>
  row.confidence !== null && row.confidence < surePair && row.en !== null && row.zh !== null
