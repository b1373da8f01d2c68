import { evaluateFormulas } from '../formulas/evaluate-formulas.ts'
import { isFormulaProblem, type Formula, type FormulaValue } from '../formulas/formula.ts'
import { writeDecimal } from '../formulas/write-decimal.ts'
import type { ModelResult } from './evaluate-model.ts'
import type { Sensitivity, VariedInput } from './model.ts'
import { parseUnit } from './unit-algebra.ts'

export interface SensitivityTable {
  /** A row for each value of `down`, a cell for each of `across` (one where nothing varies across), in the line's unit. */
  readonly rows: readonly (readonly (string | null)[])[]
  /** Where the model itself stands, if its own values are among those tried. */
  readonly base: { readonly row: number; readonly column: number } | null
}

/** What a table is worked out by: for each pair of values, the formulas between the inputs that vary and the output. */
export interface SensitivityReckoning {
  /** Cells that take the row's value, and those that take the column's. */
  readonly down: readonly string[]
  readonly across: readonly string[]
  /** Formulas that depend on them, those they need before them. */
  readonly affected: ReadonlyMap<string, Formula>
  /** What a cell comes to with a pair of values, in base units; null where there is no value. */
  readonly valueAt: (row: number, column: number, key: string) => FormulaValue | null
}

/** Works out what depends on the inputs that vary, and only that, for all pairs of values at once. */
export function reckonSensitivity(result: ModelResult, table: Sensitivity): SensitivityReckoning {
  const down = keysOfVaried(result, table.down.key)
  const across = table.across ? keysOfVaried(result, table.across.key) : []
  const affected = findAffected(result, new Set([...down, ...across]), [table.output])
  const formulas = new Map<string, Formula>()
  const values = new Map<string, number>()
  const prefix = (row: number, column: number) => `${row},${column}|`
  for (const [row, first] of table.down.values.entries())
    for (const [column, second] of (table.across?.values ?? [null]).entries()) {
      const at = prefix(row, column)
      for (const key of down) values.set(at + key, toBase(result, key, first))
      if (second !== null) for (const key of across) values.set(at + key, toBase(result, key, second))
      const own = (key: string) => (affected.has(key) || values.has(at + key) ? at + key : key)
      for (const [key, formula] of affected)
        if (!values.has(at + key))
          formulas.set(at + key, {
            ...formula,
            keys: formula.keys.map((held) => (typeof held === 'string' ? own(held) : held.map(own))),
          })
    }
  const found = evaluateFormulas(formulas, (key) => {
    const varied = values.get(key)
    if (varied !== undefined) return varied
    const cell = result.cells.get(key)
    return cell?.problem ?? cell?.value ?? null
  })
  return {
    down,
    across,
    affected,
    valueAt: (row, column, key) => {
      const at = prefix(row, column) + key
      const value = found.get(at) ?? values.get(at) ?? result.cells.get(key)?.value ?? null
      return isFormulaProblem(value) ? null : value
    },
  }
}

/** Works out what the output comes to with each pair of values, in the line's unit. */
export function evaluateSensitivity(result: ModelResult, table: Sensitivity): SensitivityTable {
  const { valueAt } = reckonSensitivity(result, table)
  const factor = factorOf(result, table.output)
  const read = (row: number, column: number) => {
    const value = valueAt(row, column, table.output)
    return typeof value === 'number' ? writeDecimal(value / factor) : null
  }
  const columns = table.across?.values ?? [null]
  return {
    rows: table.down.values.map((_, row) => columns.map((__, column) => read(row, column))),
    base: findBase(result, table),
  }
}

/** One cell, or each of a line's periods. */
function keysOfVaried({ lines, cells }: ModelResult, key: string): readonly string[] {
  if (cells.has(key)) return [key]
  return lines.find(({ line }) => line.id === key)?.cells.map((cell) => cell.key) ?? []
}

/** Formulas between the inputs that vary and the outputs, those they need before them. */
export function findAffected(
  { bound, cells }: ModelResult,
  varied: ReadonlySet<string>,
  outputs: readonly string[],
): ReadonlyMap<string, Formula> {
  const affected = new Map<string, Formula>()
  const known = new Map<string, boolean>()
  const depends = (key: string): boolean => {
    if (varied.has(key)) return true
    const told = known.get(key)
    if (told !== undefined) return told
    known.set(key, false)
    const formula = bound.formulas.get(key)
    // Every input is visited, so that each formula on the way is listed.
    const answers = formula && cells.has(key) ? formula.keys.flat().map(depends) : []
    const isAffected = answers.includes(true)
    known.set(key, isAffected)
    if (isAffected && formula) affected.set(key, formula)
    return isAffected
  }
  for (const output of outputs) depends(output)
  return affected
}

export const lineOf = ({ lines }: ModelResult, key: string) =>
  lines.find(({ line, cells }) => line.id === key || cells.some((cell) => cell.key === key))?.line

const factorOf = (result: ModelResult, key: string): number => {
  const unit = lineOf(result, key)?.unit ?? ''
  return unit.trim() === '' ? 1 : parseUnit(unit).factor
}

/** A tried value in base units, as formulas reckon with it. */
export const toBase = (result: ModelResult, key: string, value: string): number =>
  Number((Number(value) * factorOf(result, key)).toPrecision(15))

function findBase(result: ModelResult, { down, across }: Sensitivity): SensitivityTable['base'] {
  const at = (input: VariedInput) => {
    const [first] = keysOfVaried(result, input.key)
    const shown = first === undefined ? null : result.cells.get(first)?.shown
    return input.values.findIndex(
      (value) => shown !== null && shown !== undefined && Number(value) === Number(shown),
    )
  }
  const row = at(down)
  const column = across ? at(across) : 0
  return row < 0 || column < 0 ? null : { row, column }
}
