import type { Basis } from '../facts/fact.ts'
import type { DraftRow } from './draft-row.ts'
import { foldName, foldSegment } from './row-key.ts'

interface Wanted {
  readonly metric: string
  readonly segment: string | null
  readonly basis: Basis | null
  readonly unit: string
}

/**
 * The row of values another row speaks of. Calls leave the basis out when it is plain, so where no row has the very
 * basis, one without a basis stands in for it, and then the only row there is; two candidates are no answer.
 */
export function findValueRow(rows: readonly DraftRow[], wanted: Wanted): DraftRow | null {
  const candidates = rows.filter(
    (row) =>
      row.measure === 'value' &&
      row.unit === wanted.unit &&
      foldName(row.metric) === foldName(wanted.metric) &&
      foldSegment(row.segment ?? '') === foldSegment(wanted.segment ?? ''),
  )
  const withBasis = (basis: Basis | null) => candidates.find((row) => row.basis === basis)
  return (
    withBasis(wanted.basis) ?? withBasis(null) ?? (candidates.length === 1 ? (candidates[0] ?? null) : null)
  )
}
