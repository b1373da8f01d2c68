import type { Formula, FormulaProblem } from '../formulas/formula.ts'
import { parseFormula } from '../formulas/parse-formula.ts'
import { monthsBetween, lastDayOf, parsePeriod } from '../figures/periods.ts'
import { parseColumnKey, shiftColumn, stepColumn } from './column-key.ts'
import type { CustomColumn } from './grid-definition.ts'

/** What a computed column makes of `a` (`from`) and `b` (`to`), and what its figures are measured in. */
export function columnFormulaOf({ kind, formula, unit }: CustomColumn): {
  readonly text: string
  readonly unit: string | null
} {
  switch (kind) {
    case 'typed':
      return { text: '', unit }
    case 'formula':
      return { text: formula ?? '', unit }
    case 'ttm':
      return { text: '[a] + [b] + [c] + [d]', unit: null }
    case 'growth':
    case 'cagr':
      return { text: '[b] / [a] - 1', unit: '%' }
    case 'difference':
      return { text: '[b] - [a]', unit: null }
  }
}

export interface BoundColumnFormula {
  readonly formula: Formula | FormulaProblem
  /** The column a name of the formula means. */
  readonly columnOf: (name: string) => string | null
}

/** Null where the columns it goes over are not there. */
export function bindColumnFormula(
  custom: CustomColumn,
  figureColumns: readonly string[],
  findColumn: (title: string) => string | null,
): BoundColumnFormula | null {
  const { text } = columnFormulaOf(custom)
  if (custom.kind === 'formula') return { formula: parseFormula(text), columnOf: findColumn }
  const to = custom.to === null ? newestColumn(custom.kind, figureColumns) : findColumn(custom.to)
  if (to === null) return null
  if (custom.kind === 'ttm') {
    const quarters = new Map(['d', 'c', 'b', 'a'].map((name, at) => [name, stepColumn(to, -at)]))
    return { formula: parseFormula(text), columnOf: (name) => quarters.get(name) ?? null }
  }
  const from = custom.from === null ? startOf(custom.kind, to, figureColumns) : findColumn(custom.from)
  if (from === null) return null
  const years = custom.kind === 'cagr' ? yearsBetween(from, to) : 1
  if (years <= 0) return null
  return {
    formula: parseFormula(custom.kind === 'cagr' ? `([b] / [a]) ^ (1 / ${years}) - 1` : text),
    columnOf: (name) => (name === 'a' ? from : to),
  }
}

function newestColumn(kind: CustomColumn['kind'], columns: readonly string[]): string | null {
  const fits = (key: string) => {
    const period = parsePeriod(parseColumnKey(key)?.period ?? '')
    return kind === 'ttm' ? period?.kind === 'quarter' : kind === 'cagr' ? period?.kind === 'year' : true
  }
  return columns.findLast(fits) ?? columns.at(-1) ?? null
}

/** Growth is over a year, a difference to the period before, compound growth from the oldest column alike. */
function startOf(kind: CustomColumn['kind'], to: string, columns: readonly string[]): string | null {
  if (kind === 'growth') return shiftColumn(to, { years: -1 })
  if (kind === 'difference') return stepColumn(to, -1)
  const shape = to.replace(/\d+/g, '0')
  return columns.find((key) => key.replace(/\d+/g, '0') === shape) ?? null
}

/** Whole or quarter years; zero where one of them is no period. */
function yearsBetween(from: string, to: string): number {
  const [first, last] = [from, to].map((key) => parsePeriod(parseColumnKey(key)?.period ?? ''))
  if (!first || !last) return 0
  return Math.round(monthsBetween(lastDayOf(first, null), lastDayOf(last, null)) / 3) / 4
}
