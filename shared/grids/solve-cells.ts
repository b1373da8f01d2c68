import { evaluateFormulas } from '../formulas/evaluate-formulas.ts'
import {
  createProblem,
  isFormulaProblem,
  type Formula,
  type FormulaProblem,
  type FormulaValue,
} from '../formulas/formula.ts'
import { writeDecimal } from '../formulas/write-decimal.ts'
import { addDecimals, multiplyDecimals, shiftDecimal } from '../figures/decimal.ts'
import { computedCell } from './compute-cells.ts'
import type { DraftRow } from './draft-row.ts'
import { formatNumber, scaleOf } from './format-cell.ts'
import type { CellPlace, GridCell } from './grid.ts'
import { recallSolved, type FormulaInput, type SolvedMemory } from './recall-solved.ts'
import { isScaled } from './units.ts'

/** A cell with a formula that is bound to the cells it goes over, or with what is wrong with it. */
export interface CellToSolve {
  readonly row: DraftRow
  readonly column: string
  /** What its value is measured in. */
  readonly unit: string
  readonly formula: Formula | FormulaProblem
  /** The cells of each reference. */
  readonly inputs: readonly (readonly CellPlace[])[]
}

interface SolvedCell extends CellPlace {
  readonly row: DraftRow
  readonly cell: GridCell
}

/**
 * Works the formulas out together, in the order they rest on each other. A percentage is a ratio in a formula, a
 * guidance its midpoint. What a formula can't do stands in its cell as the problem it is. What the memory holds of
 * formulas whose inputs are the same is taken from there; it is left with what they came to now.
 */
export function solveCells(
  cells: readonly CellToSolve[],
  rows: readonly DraftRow[],
  memory: SolvedMemory = new Map(),
): readonly SolvedCell[] {
  const rowsByKey = new Map(rows.map((row) => [row.key, row]))
  const toSolve = new Map(cells.map((cell) => [keyOf({ rowKey: cell.row.key, column: cell.column }), cell]))
  const filledAt = (place: CellPlace): GridCell | null =>
    rowsByKey.get(place.rowKey)?.cells.get(place.column) ?? null
  const unitAt = (place: CellPlace): string =>
    toSolve.get(keyOf(place))?.unit ?? rowsByKey.get(place.rowKey)?.unit ?? ''
  const recall = recallSolved(toSolve, memory, keyOf, (place) => ({
    cell: filledAt(place),
    unit: unitAt(place),
  }))
  const formulas = new Map(
    [...toSolve].flatMap(([key, { formula }]) =>
      isFormulaProblem(formula) || recall(key) ? [] : [[key, formula] as const],
    ),
  )
  const placeOf = new Map(cells.flatMap(({ inputs }) => inputs.flat().map((place) => [keyOf(place), place])))
  const results = evaluateFormulas(formulas, (key) => {
    const recalled = recall(key)
    if (recalled) return recalled.result
    const broken = toSolve.get(key)?.formula
    if (broken && isFormulaProblem(broken))
      return createProblem('input', { name: toSolve.get(key)?.row.title ?? null })
    const place = placeOf.get(key)
    const row = place && rowsByKey.get(place.rowKey)
    const cell = row?.cells.get(place?.column ?? '')
    return row && cell ? numberOf(cell, row.unit) : null
  })
  const solved = new Map<string, GridCell>()
  const write = createNumberWriter()
  const cellAt = (place: CellPlace): GridCell | null => {
    const key = keyOf(place)
    const known = solved.get(key)
    if (known) return known
    const one = toSolve.get(key)
    if (!one) return filledAt(place)
    const recalled = recall(key)
    if (recalled) {
      solved.set(key, recalled.cell)
      return recalled.cell
    }
    // Stands in for the cell while its inputs are asked, so that a ring ends.
    solved.set(key, computedCell([]))
    const inputPlaces = one.inputs.flat()
    const inputs = inputPlaces.map((input) => ({ cell: cellAt(input), unit: unitAt(input) }))
    const result = results.get(key)
    const cell = solveCell(one, result, inputs, write)
    solved.set(key, cell)
    if (!isFormulaProblem(one.formula))
      memory.set(key, { text: one.formula.text, unit: one.unit, places: inputPlaces, inputs, result, cell })
    return cell
  }
  for (const key of memory.keys()) if (!toSolve.has(key)) memory.delete(key)
  return cells.map(({ row, column }) => {
    const place = { rowKey: row.key, column }
    return { ...place, row, cell: cellAt(place) ?? computedCell([]) }
  })
}

/** As a formula counts it; null where there is none. */
function numberOf({ value, high }: GridCell, unit: string): number | null {
  if (value === null && high === null) return null
  const middle =
    value !== null && high !== null
      ? multiplyDecimals(addDecimals(value, high), '0.5')
      : (value ?? high ?? '0')
  return Number(unit === '%' ? shiftDecimal(middle, -2) : middle)
}

function solveCell(
  { formula, inputs, unit }: CellToSolve,
  result: FormulaValue | FormulaProblem | undefined,
  /** One for each place of `inputs`, one reference after the other. */
  found: readonly FormulaInput[],
  write: WriteNumber,
): GridCell {
  const base = computedCell(found.flatMap(({ cell }) => cell ?? []))
  if (isFormulaProblem(formula)) return { ...base, problem: formula }
  const written = { ...base, formula: { text: formula.text, inputs } }
  if (isFormulaProblem(result)) return { ...written, problem: result }
  if (typeof result !== 'number') return { ...written, problem: createProblem('not-a-number') }
  const value = writeDecimal(result)
  let at = 0
  return {
    ...written,
    value: unit === '%' ? shiftDecimal(value, 2) : value,
    working: describe(
      formula,
      inputs.map(({ length }) => found.slice(at, (at += length))),
      write,
    ),
  }
}

type WriteNumber = (value: string, scale: number) => string

/** The same cell stands in many a working. */
function createNumberWriter(): WriteNumber {
  const written = new Map<string, string>()
  return (value, scale) => {
    const key = `${value} ${scale}`
    const text = written.get(key) ?? formatNumber(value, scale)
    written.set(key, text)
    return text
  }
}

const signs: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '-': ' − ', '+': ' + ' }

/** Lists longer than this are cut in a working. */
const mostListed = 12

/** The formula with numbers for its names: `18.9% × 40.7`. */
function describe(
  { pieces }: Formula,
  inputs: readonly (readonly FormulaInput[])[],
  writeNumber: WriteNumber,
): string {
  const all = inputs.flat()
  const scaled = all.filter((input) => isScaled(input.unit))
  const scale = scaleOf(
    scaled[0]?.unit ?? '',
    scaled.flatMap(({ cell }) => cell?.value ?? []),
  )
  // `52m ÷ 0.25`: beside what is not scaled, the scale has to be said.
  const isMixed = all.some(({ unit }) => !isScaled(unit) && unit !== '%')
  const suffix = isMixed ? ({ 3: 'k', 6: 'm' }[scale] ?? '') : ''
  const write = ({ cell, unit: of }: FormulaInput) => {
    if (!cell) return '—'
    const { value, high } = cell
    const ends = value === high ? [value] : [value, high]
    const isLarge = isScaled(of)
    const text = ends.flatMap((end) => (end === null ? [] : writeNumber(end, isLarge ? scale : 0))).join('–')
    return `${text}${of === '%' ? '%' : isLarge ? suffix : ''}`
  }
  return pieces
    .map((piece, index) => {
      const shown = inputs[index - 1]
      const numbers = shown?.slice(0, mostListed).map(write).join(', ') ?? ''
      const more = shown && shown.length > mostListed ? ', …' : ''
      return `${numbers}${more}${piece.replace(/\s*([*/+-])\s*/g, (_, sign: string) => signs[sign] ?? sign)}`
    })
    .join('')
    .trim()
}

const keyOf = ({ rowKey, column }: CellPlace): string => `${column}\n${rowKey}`
