import type { DraftRow } from './draft-row.ts'
import { rowMeasures } from './grid.ts'
import { foldName, foldSegment } from './row-key.ts'
import { isCurrency } from './units.ts'

/**
 * The catalogue's order, then metrics in a text's own words as the documents name them. A total stands above its
 * segments; under each row of values its guidance, its stated changes, its growth.
 */
export function sortRows(rows: readonly DraftRow[]): readonly DraftRow[] {
  const unitRanks = rankMainUnits(rows)
  return rows
    .map((row) => ({ row, ranks: ranksOf(row, unitRanks) }))
    .toSorted((a, b) => {
      for (const [index, rank] of a.ranks.entries()) {
        const other = b.ranks[index] ?? 0
        if (rank !== other) return rank - other
      }
      return a.row.key < b.row.key ? -1 : 1
    })
    .map(({ row }) => row)
}

function ranksOf(row: DraftRow, unitRanks: ReadonlyMap<string, number>): readonly number[] {
  return [
    row.place?.order ?? Number.MAX_SAFE_INTEGER,
    row.place ? 0 : row.named,
    segmentRank(row),
    isOfRowAbove(row) ? (unitRanks.get(nameOf(row)) ?? 0) : unitRank(row.unit),
    row.basis === null ? 0 : row.basis === 'GAAP' ? 1 : 2,
    rowMeasures.indexOf(row.measure),
  ]
}

/** The remainder of a breakdown goes last. */
function segmentRank(row: DraftRow): number {
  if (row.segment === null) return -1
  return /^(?:all )?others?\b/.test(foldName(row.segment)) ? Number.MAX_SAFE_INTEGER : row.segmentNamed
}

/** Changes and growth are percentages of the row they stand under, whatever that row's unit is. */
const isOfRowAbove = (row: DraftRow) => row.measure.startsWith('change') || row.measure.startsWith('growth')

function rankMainUnits(rows: readonly DraftRow[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const row of rows) {
    if (row.measure !== 'value') continue
    ranks.set(nameOf(row), Math.min(unitRank(row.unit), ranks.get(nameOf(row)) ?? Number.MAX_SAFE_INTEGER))
  }
  return ranks
}

const nameOf = (row: DraftRow) => `${foldName(row.metric)}|${foldSegment(row.segment ?? '')}`
const unitRank = (unit: string) => (isCurrency(unit) ? 0 : unit === '%' ? 1 : 2)
