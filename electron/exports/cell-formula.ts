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

/** Writes what was computed as formulas over the cells of a sheet. */
export type WriteFormula = (cell: GridCell, unit: string) => WrittenFormula | null

/** Percentages are stored as fractions, so that a formula can multiply by them. */
export const storedNumber = (value: string, unit: string): number =>
  Number(unit === '%' ? shiftDecimal(value, -2) : value)

interface Operand {
  readonly address: string
  readonly value: number
}

/** `placeOf` tells where in the sheet a line's figure of a column stands. */
export function createFormulaWriter(
  table: GridTable,
  lines: readonly GridLine[],
  placeOf: (line: number, column: number) => { readonly row: number; readonly column: number },
): WriteFormula {
  // A range stands in two lines, and a formula means its middle.
  const lineOf = new Map(
    lines.flatMap(({ row, shows }, index) => (shows === 'value' ? [[row.key, { row, index }] as const] : [])),
  )
  const columnAt = new Map(table.columns.map(({ key }, at) => [key, at]))
  const operandOf = ({ rowKey, column: key }: CellPlace): Operand | null => {
    const line = lineOf.get(rowKey)
    const at = columnAt.get(key)
    if (line === undefined || at === undefined) return null
    const value = line.row.cells[at]?.value
    if (!value) return null
    const place = placeOf(line.index, at)
    return {
      address: cellName(place.row, place.column),
      value: storedNumber(value, table.columns[at]?.unit ?? line.row.unit),
    }
  }
  // The cells of a row share one text.
  const prepared = new Map<string, readonly string[] | null>()
  const prepare = (text: string): readonly string[] | null => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const pieces = piecesOf(text)
    prepared.set(text, pieces)
    return pieces
  }
  return ({ formula, value }, unit) => {
    const pieces = formula && prepare(formula.text)
    if (!pieces || value === null) return null
    const inputs: (readonly Operand[])[] = []
    let written = pieces[0] ?? ''
    for (const [at, places] of formula.inputs.entries()) {
      const operands = places.flatMap((place) => operandOf(place) ?? [])
      if (operands.length === 0) return null
      inputs.push(operands)
      written += operands.map(({ address }) => address).join(',') + (pieces[at + 1] ?? '')
    }
    return { formula: written, value: resultOf(formula.text, inputs) ?? storedNumber(value, unit) }
  }
}

/** What stands around the references of a formula in a workbook's file; null for a text that is no formula. */
function piecesOf(text: string): readonly string[] | null {
  const read = parseFormula(text)
  // A character no text of a formula holds.
  return isFormulaProblem(read) ? null : toExcelFormula(read, () => '\0').split('\0')
}

/** What a spreadsheet makes of the plain operations: the same ones on the same doubles, where a grid rounds. */
function resultOf(text: string, inputs: readonly (readonly Operand[])[]): number | null {
  const [a, b] = [inputs[0]?.[0], inputs[1]?.[0]]
  if (!a || !b) return null
  if (text === formulaTexts.difference) return a.value - b.value
  if (text === formulaTexts.growth) return a.value / b.value - 1
  return text === formulaTexts.share ? a.value / b.value : null
}
