import { normalizeName } from './bind-lines.ts'
import type { CellResult, LineResult, ModelResult } from './evaluate-model.ts'
import type { ModelInput } from './model.ts'

/** A value and what it is made of: its input's source, or the cells its formula rests on, to be traced in their turn. */
export interface TracedValue {
  readonly line: LineResult
  readonly cell: CellResult
  readonly period: string | null
  readonly input: ModelInput | null
  /** By `keyOfCell`. */
  readonly inputs: readonly string[]
}

/** Where a value comes from; null for a key there is nothing under. */
export function traceValue(result: ModelResult, key: string): TracedValue | null {
  const cell = result.cells.get(key)
  const line = result.lines.find(({ cells }) => cells.some((one) => one.key === key))
  if (!cell || !line) return null
  return {
    line,
    cell,
    period: line.line.isPeriodic ? (result.bound.sheet.periods[cell.period] ?? null) : null,
    input: line.line.inputs[cell.period] ?? null,
    inputs: [...new Set(result.bound.formulas.get(key)?.keys.flat())].filter((one) => result.cells.has(one)),
  }
}

/** Names that can be written into a formula, those beginning with the words first. */
export function completeName(result: ModelResult, words: string): readonly string[] {
  const wanted = normalizeName(words)
  return result.lines
    .filter(({ line }) => (line.kind === 'input' || line.kind === 'formula') && line.name !== '')
    .map(({ line }) => line.name)
    .filter((name) => normalizeName(name).includes(wanted))
    .toSorted(
      (a, b) => Number(!normalizeName(a).startsWith(wanted)) - Number(!normalizeName(b).startsWith(wanted)),
    )
    .slice(0, 12)
}
