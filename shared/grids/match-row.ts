import type { DraftRow } from './draft-row.ts'
import { foldName, foldSegment, type RowIdentity } from './row-key.ts'

type Wanted = Omit<RowIdentity, 'measure'>

/**
 * The row of values another row speaks of. Calls leave the basis out when it is plain, so where no row has the very
 * basis, one without a basis stands in for it, and then the only row there is; two candidates are no answer.
 */
export type FindValueRow = (wanted: Wanted) => DraftRow | null

/** Rows are looked up by what they hold: a search of all of them for each would be quadratic. */
export function indexValueRows(rows: readonly DraftRow[]): FindValueRow {
  const byName = Map.groupBy(
    rows.filter((row) => row.measure === 'value'),
    nameOf,
  )
  return (wanted) => {
    const candidates = byName.get(nameOf(wanted)) ?? []
    const ofBasis = (basis: Wanted['basis']) => candidates.find((row) => row.basis === basis)
    return (
      ofBasis(wanted.basis) ?? ofBasis(null) ?? (candidates.length === 1 ? (candidates[0] ?? null) : null)
    )
  }
}

const nameOf = ({ metric, segment, unit, company, source }: Wanted): string =>
  [foldName(metric), foldSegment(segment ?? ''), unit, company ?? '', source ?? ''].join('\n')
