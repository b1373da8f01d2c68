import { calculateSheet, maxSheetFormulas, type SheetCell, type SheetResult } from './engine.ts'
import {
  createProblem,
  isFormulaProblem,
  type Formula,
  type FormulaProblem,
  type FormulaValue,
  type ProblemCode,
} from './formula.ts'
import { orderFormulas } from './order-formulas.ts'
import { writeForEngine } from './parse-formula.ts'
import { readPlainly } from './plain-arithmetic.ts'

/** A key's value: null when there is none yet, undefined when nothing goes by that name. */
export type KnownValue = FormulaValue | FormulaProblem | null | undefined

/**
 * Works out every formula once, each after those it rests on. A key of `formulas` is a key of their references; what
 * is no formula is asked of `valueOf`, once.
 *
 * A value that isn't there makes what needs it `missing`, where Excel would count it as 0: growth over nothing is no
 * growth. In a list (`SUM([Revenue][all])`) it is passed over, and IFERROR, IFNA and a branch of IF that isn't taken
 * do as in Excel.
 */
export function evaluateFormulas(
  formulas: ReadonlyMap<string, Formula>,
  valueOf: (key: string) => KnownValue,
): ReadonlyMap<string, FormulaValue | FormulaProblem> {
  const results = new Map<string, FormulaValue | FormulaProblem>()
  const known = new Map<string, KnownValue>()
  const read = (key: string): KnownValue => {
    if (formulas.has(key)) return results.get(key)
    if (!known.has(key)) known.set(key, valueOf(key))
    return known.get(key)
  }
  const { order, rings } = orderFormulas(formulas)
  for (const [key, names] of rings)
    results.set(key, createProblem('cycle', { name: names[0] ?? null, names }))
  const isKnown = (key: string) => formulas.has(key) || read(key) !== undefined
  let batch: string[] = []
  let size = 0
  const calculate = () => {
    for (const [key, result] of calculateBatch(batch, formulas, read)) results.set(key, result)
    batch = []
    size = 0
  }
  for (const key of order) {
    const formula = formulas.get(key)!
    const unknown = formula.keys.findIndex((held) => [held].flat().some((name) => !isKnown(name)))
    if (unknown >= 0) {
      const { name = null, at = null } = formula.references[unknown] ?? {}
      results.set(key, createProblem('unknown-name', { name, at }))
      continue
    }
    const plain = readPlainly(formula)?.((at) => {
      const held = formula.keys[at]
      const value = typeof held === 'string' ? read(held) : null
      return typeof value === 'number' ? value : null
    })
    if (plain !== undefined && plain !== null) {
      results.set(key, plain)
      continue
    }
    const cost = 1 + formula.keys.reduce((sum, held) => sum + (typeof held === 'string' ? 0 : held.length), 0)
    if (size > 0 && size + cost > maxSheetFormulas) calculate()
    batch.push(key)
    size += cost
  }
  calculate()
  return new Map([...formulas.keys()].map((key) => [key, results.get(key)!]))
}

const noValue = { error: '#N/A' }
const failed = { error: '#VALUE!' }

/** One sheet: a key a row in column A, and from column C on, in rows of their own, the lists. */
function calculateBatch(
  batch: readonly string[],
  formulas: ReadonlyMap<string, Formula>,
  read: (key: string) => KnownValue,
): readonly (readonly [string, FormulaValue | FormulaProblem])[] {
  if (batch.length === 0) return []
  const inBatch = new Set(batch)
  const rows = new Map<string, number>()
  for (const key of batch) rows.set(key, rows.size + 1)
  const cells: SheetCell[] = []
  const rowOf = (key: string): number => {
    const placed = rows.get(key)
    if (placed !== undefined) return placed
    const row = rows.size + 1
    rows.set(key, row)
    const value = read(key)
    const shown = isFormulaProblem(value) ? failed : (value ?? noValue)
    cells.push({ row, column: 1, formula: null, value: shown })
    return row
  }
  const lists = new Map<string, string>()
  const listOf = (keys: readonly string[]): string => {
    const id = keys.join('\u0000')
    const placed = lists.get(id)
    if (placed !== undefined) return placed
    const row = lists.size + 1
    for (const [index, key] of keys.entries())
      if (inBatch.has(key) || read(key) !== null)
        cells.push({ row, column: 3 + index, formula: `$A$${rowOf(key)}`, value: null })
    const range = `$C$${row}:$${columnLetters(2 + Math.max(1, keys.length))}$${row}`
    lists.set(id, range)
    return range
  }
  const own = batch.map((key, index): SheetCell => {
    const formula = formulas.get(key)!
    const cellOf = (at: number) => {
      const held = formula.keys[at] ?? ''
      return typeof held === 'string' ? `$A$${rowOf(held)}` : listOf(held)
    }
    return { row: index + 1, column: 1, formula: writeForEngine(formula, cellOf), value: null }
  })
  const found = calculateSheet([...own, ...cells]).slice(0, batch.length)
  const results = new Map<string, FormulaValue | FormulaProblem>()
  for (const [index, key] of batch.entries()) {
    const look = (name: string) => (inBatch.has(name) ? results.get(name) : read(name))
    results.set(key, explainResult(formulas.get(key)!, found[index] ?? failed, look))
  }
  return [...results]
}

const codes: Readonly<Record<string, ProblemCode>> = {
  '#DIV/0!': 'divide-by-zero',
  '#NUM!': 'no-result',
  '#N/A': 'not-found',
  '#REF!': 'not-found',
  '#NAME?': 'unknown-function',
}

/** A number, or why there is none: first what it rests on, then what it does. */
function explainResult(
  formula: Formula,
  result: SheetResult,
  read: (key: string) => KnownValue,
): FormulaValue | FormulaProblem {
  if (typeof result === 'number' && !Number.isFinite(result)) return createProblem('no-result')
  if (typeof result !== 'object') return result
  const about = (isIt: (value: KnownValue) => boolean, code: ProblemCode): FormulaProblem | null => {
    const at = formula.keys.findIndex((held) => [held].flat().some((key) => isIt(read(key))))
    const reference = formula.references[at]
    return reference ? createProblem(code, { name: reference.name, at: reference.at }) : null
  }
  const lacks = result.error === '#N/A' ? about((value) => value === null, 'missing') : null
  return lacks ?? about(isFormulaProblem, 'input') ?? createProblem(codes[result.error] ?? 'not-a-number')
}

/** A column's letters: 1 is A, 28 is AB. */
function columnLetters(column: number): string {
  const rest = column - 1
  const letter = String.fromCharCode(65 + (rest % 26))
  return rest < 26 ? letter : columnLetters(Math.floor(rest / 26)) + letter
}
