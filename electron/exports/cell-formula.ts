import { shiftDecimal } from '../../shared/figures/decimal.ts'
import type { CellPlace, GridCell, GridTable } from '../../shared/grids/grid.ts'
import type { GridLine } from './grid-lines.ts'
import { cellName } from './workbook-model.ts'

/** A live formula and its result. */
export interface WrittenFormula {
  readonly formula: string
  readonly value: number
}

/** Writes what was computed as formulas over the cells of a sheet whose lines begin in its second row. */
export type WriteFormula = (cell: GridCell) => WrittenFormula | null

/** Percentages are stored as fractions, so that a formula can multiply by them. */
export const storedNumber = (value: string, unit: string): number =>
  Number(unit === '%' ? shiftDecimal(value, -2) : value)

/** `firstColumn` is the sheet's column of the first period. */
export function createFormulaWriter(
  table: GridTable,
  lines: readonly GridLine[],
  firstColumn: number,
): WriteFormula {
  const operands = new Map<string, { readonly address: string; readonly value: number }>()
  for (const [index, { row, shows }] of lines.entries()) {
    if (shows !== 'value') continue
    for (const [column, cell] of row.cells.entries()) {
      const period = table.periods[column]
      if (!cell?.value || period === undefined) continue
      const address = cellName(index + 1, firstColumn + column)
      operands.set(placeKey({ rowKey: row.key, period }), {
        address,
        value: storedNumber(cell.value, row.unit),
      })
    }
  }
  return ({ formula }) => {
    const a = formula && operands.get(placeKey(formula.a))
    const b = formula && operands.get(placeKey(formula.b))
    if (!a || !b) return null
    // The results are what a spreadsheet makes of them: the same operations on the same doubles.
    switch (formula.kind) {
      case 'difference':
        return { formula: `${a.address}-${b.address}`, value: a.value - b.value }
      case 'growth':
        return { formula: `${a.address}/${b.address}-1`, value: a.value / b.value - 1 }
      case 'share':
        return { formula: `${a.address}/${b.address}`, value: a.value / b.value }
    }
  }
}

const placeKey = ({ rowKey, period }: CellPlace) => `${period} ${rowKey}`
