import { isFormulaProblem, type FormulaProblem, type FormulaValue } from '../formulas/formula.ts'
import type { CellPlace, GridCell } from './grid.ts'
import type { CellToSolve } from './solve-cells.ts'

/** A cell a formula goes over, and what it is measured in. */
export interface FormulaInput {
  readonly cell: GridCell | null
  readonly unit: string
}

/** What a formula came to, and all it was worked out of. */
export interface SolvedFormula {
  readonly text: string
  readonly unit: string
  /** The cells it goes over, one reference after the other. */
  readonly places: readonly CellPlace[]
  readonly inputs: readonly FormulaInput[]
  readonly result: FormulaValue | FormulaProblem | undefined
  readonly cell: GridCell
}

/** By the place of the formula's cell. */
export type SolvedMemory = Map<string, SolvedFormula>

/**
 * Tells of each formula's place what it came to the last time, where nothing it rests on is another since: a formula
 * is one value of its inputs, always the same one. Null for one that has to be worked out, and for all that rest on it.
 */
export function recallSolved(
  toSolve: ReadonlyMap<string, CellToSolve>,
  memory: SolvedMemory,
  keyOf: (place: CellPlace) => string,
  inputAt: (place: CellPlace) => FormulaInput,
): (key: string) => SolvedFormula | null {
  const asked = new Map<string, SolvedFormula | null>()
  const recall = (key: string): SolvedFormula | null => {
    const answered = asked.get(key)
    if (answered !== undefined) return answered
    // Stands while its inputs are asked, so that a ring ends.
    asked.set(key, null)
    const [one, known] = [toSolve.get(key), memory.get(key)]
    if (!one || !known || isFormulaProblem(one.formula)) return null
    if (known.text !== one.formula.text || known.unit !== one.unit) return null
    const places = one.inputs.flat()
    const isSame = places.every((place, at) => {
      const [before, input] = [known.places[at], known.inputs[at]]
      if (!before || !input || before.rowKey !== place.rowKey || before.column !== place.column) return false
      const inputKey = keyOf(place)
      if (toSolve.has(inputKey)) return recall(inputKey)?.cell === input.cell
      const now = inputAt(place)
      return now.unit === input.unit && isSameInput(now.cell, input.cell)
    })
    if (!isSame || places.length !== known.places.length) return null
    asked.set(key, known)
    return known
  }
  return recall
}

/** Whether two cells are the same to a formula over them. */
const isSameInput = (a: GridCell | null, b: GridCell | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.value === b.value &&
    a.high === b.high &&
    a.isProvisional === b.isProvisional &&
    a.factIds[0] === b.factIds[0])
