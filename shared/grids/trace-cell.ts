import type { Fact } from '../facts/facts-api.ts'
import type { FactId } from '../facts/fact.ts'
import type { CellTrace } from './cell-trace.ts'
import type { CellPlace, GridRow, GridTable } from './grid.ts'

/** How deep a chain of formulas is followed; deeper ones are followed from where this ends. */
const maxDepth = 20

/** Where a cell of a whole table comes from; null where the table has no such cell. */
export function traceCell(
  table: GridTable,
  place: CellPlace,
  factOf: (factId: FactId) => Fact | null,
): CellTrace | null {
  const rows = new Map(table.rows.map((row) => [row.key, row]))
  const columns = new Map(table.columns.map((column, at) => [column.key, at]))
  const columnFormulas = new Map(
    table.definition.customColumns.map(({ key, formula }) => [key, formula] as const),
  )
  const trace = ({ rowKey, column }: CellPlace, depth: number): CellTrace | null => {
    const row = rows.get(rowKey)
    const at = columns.get(column)
    const cell = row && at !== undefined ? row.cells[at] : null
    const head = at === undefined ? undefined : table.columns[at]
    if (!row || !cell || !head) return null
    const inputs =
      cell.state !== 'computed'
        ? cell.factIds.flatMap((factId, index) => {
            const fact = factOf(factId)
            return fact
              ? [traceFact(fact, index < usedCount(row, cell.value, cell.high) && cell.state !== 'typed')]
              : []
          })
        : depth >= maxDepth
          ? []
          : (cell.formula?.inputs.flat() ?? []).flatMap((input) => trace(input, depth + 1) ?? [])
    return {
      title: titleOf(row),
      column: head.title ?? head.period ?? head.key,
      place: { rowKey, column },
      value: cell.value,
      high: cell.high,
      unit: head.unit ?? row.unit,
      state: cell.state,
      working: cell.working,
      formula: cell.state === 'computed' ? (row.formula ?? columnFormulas.get(column) ?? null) : null,
      fact: null,
      isInUse: true,
      inputs:
        inputs.length > 0 || cell.state !== 'computed'
          ? inputs
          : cell.factIds.flatMap((factId) => {
              const fact = factOf(factId)
              return fact ? [traceFact(fact, true)] : []
            }),
    }
  }
  return trace(place, 0)
}

/** A range is made of two facts. */
const usedCount = ({ measure }: GridRow, value: string | null, high: string | null): number =>
  measure === 'guided' && value !== null && high !== null && value !== high ? 2 : 1

const traceFact = (fact: Fact, isInUse: boolean): CellTrace => ({
  title: fact.documentTitle,
  column: fact.period,
  place: null,
  value: fact.value,
  high: null,
  unit: fact.unit,
  state: fact.state === 'rejected' ? 'suggested' : fact.state,
  working: null,
  formula: null,
  fact,
  isInUse,
  inputs: [],
})

/** As formulas name it: `Tern Photonics: Revenue; Data center (GAAP)`. */
function titleOf({ title, company, metric, segment, basis }: GridRow): string {
  if (title !== null) return title
  return `${company === null ? '' : `${company}: `}${metric}${segment === null ? '' : `; ${segment}`}${basis === null ? '' : ` (${basis})`}`
}
