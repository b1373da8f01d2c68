import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { sectionAt, turnStartingAt, type DocumentShape } from './reading-order.ts'

/** The label line of a turn is its first passage, or the one right before it. */
export function labelOf(row: PassageRow | null, previous: PassageRow | null): PassageRow | null {
  if (row?.kind === 'label') return row
  return previous?.kind === 'label' ? previous : null
}

/** A speaker's line that a turn head already says; any other label stays in the text. */
export function isNamedByHead(row: PassageRow, shape: DocumentShape): boolean {
  if (row.turn !== null) return true
  const end = sectionAt(shape, row.ordinal)?.end ?? 0
  for (let ordinal = row.ordinal; ordinal <= row.ordinal + 2; ordinal += 1)
    if (ordinal < end && turnStartingAt(shape, ordinal)) return true
  return false
}
