import { shiftDecimal } from '../../shared/figures/decimal.ts'
import { isFormulaProblem } from '../../shared/formulas/formula.ts'
import { parseFormula } from '../../shared/formulas/parse-formula.ts'
import { toExcelFormula } from '../../shared/formulas/excel-formula.ts'
import { formulaTexts } from '../../shared/grids/compute-cells.ts'
import type { CellPlace, GridCell, GridTable } from '../../shared/grids/grid.ts'
import type { GridLine } from './grid-lines.ts'
import { cellName } from './workbook-model.ts'

/** A live formula and its result. */
export interface WrittenFormula {
  readonly formula: string
  readonly value: number
}

/** Writes what was computed as formulas over the cells of a sheet whose lines begin in its second row. */
export type WriteFormula = (cell: GridCell, unit: string) => WrittenFormula | null

/** Percentages are stored as fractions, so that a formula can multiply by them. */
export const storedNumber = (value: string, unit: string): number =>
  Number(unit === '%' ? shiftDecimal(value, -2) : value)

interface Operand {
  readonly address: string
  readonly value: number
}

/** `firstColumn` is the sheet's column of the first period. */
export function createFormulaWriter(
  table: GridTable,
  lines: readonly GridLine[],
  firstColumn: number,
): WriteFormula {
  const operands = new Map<string, Operand>()
  for (const [index, { row, shows }] of lines.entries()) {
    // A range stands in two lines, and a formula means its middle.
    if (shows !== 'value') continue
    for (const [at, cell] of row.cells.entries()) {
      const column = table.columns[at]
      if (!cell?.value || column === undefined) continue
      operands.set(placeKey({ rowKey: row.key, column: column.key }), {
        address: cellName(index + 1, firstColumn + at),
        value: storedNumber(cell.value, column.unit ?? row.unit),
      })
    }
  }
  const parsed = new Map<string, ReturnType<typeof parseFormula>>()
  const parse = (text: string) => {
    const known = parsed.get(text) ?? parseFormula(text)
    parsed.set(text, known)
    return known
  }
  return ({ formula, value }, unit) => {
    const read = formula && parse(formula.text)
    if (!read || isFormulaProblem(read) || value === null) return null
    const inputs = formula.inputs.map((places) =>
      places.flatMap((place) => operands.get(placeKey(place)) ?? []),
    )
    if (inputs.some(({ length }) => length === 0)) return null
    const addresses = new Map(
      read.references.map((reference, at) => [
        reference,
        (inputs[at] ?? []).map(({ address }) => address).join(','),
      ]),
    )
    return {
      formula: toExcelFormula(read, (_, reference) => addresses.get(reference) ?? ''),
      value: resultOf(formula.text, inputs) ?? storedNumber(value, unit),
    }
  }
}

/** What a spreadsheet makes of the plain operations: the same ones on the same doubles, where a grid rounds. */
function resultOf(text: string, inputs: readonly (readonly Operand[])[]): number | null {
  const [a, b] = [inputs[0]?.[0], inputs[1]?.[0]]
  if (!a || !b) return null
  if (text === formulaTexts.difference) return a.value - b.value
  if (text === formulaTexts.growth) return a.value / b.value - 1
  return text === formulaTexts.share ? a.value / b.value : null
}

const placeKey = ({ rowKey, column }: CellPlace) => `${column}\n${rowKey}`
