import { isCurrency } from '../figures/is-currency.ts'
import { isShareOrChange, type DraftRow } from './draft-row.ts'
import { rowMeasures } from './grid.ts'
import type { GridDefinition } from './grid-definition.ts'
import { foldName, foldSegment } from './row-key.ts'

/**
 * The catalogue's order, then metrics in a text's own words as the documents name them. A total stands above its
 * segments; under each row of values its guidance, its stated changes, its growth.
 */
export function sortRows(
  rows: readonly DraftRow[],
  { groupBy, companies }: Pick<GridDefinition, 'groupBy' | 'companies'>,
): readonly DraftRow[] {
  const unitRanks = rankMainUnits(rows)
  const companyRanks = rankCompanies(rows, companies)
  return rows
    .map((row) => ({ row, ranks: ranksOf(row, unitRanks, companyRanks, groupBy) }))
    .toSorted((a, b) => {
      for (const [index, rank] of a.ranks.entries()) {
        const other = b.ranks[index] ?? 0
        if (rank !== other) return rank - other
      }
      return a.row.key < b.row.key ? -1 : 1
    })
    .map(({ row }) => row)
}

function ranksOf(
  row: DraftRow,
  unitRanks: ReadonlyMap<string, number>,
  companyRanks: ReadonlyMap<string, number>,
  groupBy: GridDefinition['groupBy'],
): readonly number[] {
  const company = companyRanks.get(row.company ?? '') ?? 0
  return [
    groupBy === 'company' ? company : groupBy === 'segment' ? segmentRank(row) : 0,
    row.place?.order ?? Number.MAX_SAFE_INTEGER,
    row.place ? 0 : row.named,
    segmentRank(row),
    company,
    isOfRowAbove(row) ? (unitRanks.get(nameOf(row)) ?? 0) : unitRank(row.unit),
    row.basis === null ? 0 : row.basis === 'GAAP' ? 1 : 2,
    rowMeasures.indexOf(row.measure),
  ]
}

/** As the definition names them, the others by name. */
function rankCompanies(rows: readonly DraftRow[], named: readonly string[]): ReadonlyMap<string, number> {
  const order = new Map(named.map((name, at) => [foldName(name), at]))
  const rank = (name: string) => order.get(foldName(name)) ?? order.size
  const names = [...new Set(rows.map(({ company }) => company ?? ''))]
  return new Map(
    names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).map((name, at) => [name, at]),
  )
}

/** The remainder of a breakdown goes last. */
function segmentRank(row: DraftRow): number {
  if (row.segment === null) return -1
  return /^(?:all )?others?\b/.test(foldName(row.segment)) ? Number.MAX_SAFE_INTEGER : row.segmentNamed
}

/** Changes and growth are percentages of the row they stand under, whatever that row's unit is. */
const isOfRowAbove = ({ measure }: DraftRow) => isShareOrChange(measure)

function rankMainUnits(rows: readonly DraftRow[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>()
  for (const row of rows) {
    if (row.measure !== 'value') continue
    ranks.set(nameOf(row), Math.min(unitRank(row.unit), ranks.get(nameOf(row)) ?? Number.MAX_SAFE_INTEGER))
  }
  return ranks
}

const nameOf = (row: DraftRow) =>
  `${foldName(row.metric)}|${foldSegment(row.segment ?? '')}|${row.company ?? ''}`
const unitRank = (unit: string) => (isCurrency(unit) ? 0 : unit === '%' ? 1 : 2)
