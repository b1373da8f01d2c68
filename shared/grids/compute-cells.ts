import {
  addDecimals,
  compareDecimals,
  negateDecimal,
  normalizeDecimal,
  shiftDecimal,
} from '../figures/decimal.ts'
import { divideDecimals } from './divide-decimals.ts'
import { isWorkedOut, rowBeside, type DraftRow } from './draft-row.ts'
import { formatNumber, scaleOf } from './format-cell.ts'
import type { CellFormula, CellPlace, GridCell } from './grid.ts'
import { quarterBefore, yearBefore } from './grid-periods.ts'
import { findValueRow } from './match-row.ts'
import { isCurrency } from './units.ts'

/** Figures that follow from two others: `a ÷ b` in percent, or `a − b`. Names are the catalogue's. */
const followers: readonly (readonly [metric: string, kind: 'share' | 'difference', a: string, b: string])[] =
  [
    ['Gross margin', 'share', 'Gross profit', 'Revenue'],
    ['Operating margin', 'share', 'Operating income', 'Revenue'],
    ['Net margin', 'share', 'Net income', 'Revenue'],
    ['Adjusted EBITDA margin', 'share', 'Adjusted EBITDA', 'Revenue'],
    ['Operating expenses % of revenue', 'share', 'Operating expenses', 'Revenue'],
    ['Free cash flow', 'difference', 'Operating cash flow', 'Capex'],
  ]

/** Digits kept of a quotient: more than any display, few enough to read in a file. */
const quotientPlaces = 6

/** Adds growth rows under revenue, and fills what follows from stated figures where it is not itself stated. */
export function addComputedCells(rows: readonly DraftRow[], periods: readonly string[]): readonly DraftRow[] {
  const withFollowers = followers.reduce<readonly DraftRow[]>(
    (known, follower) => addFollower(known, follower, periods),
    rows,
  )
  const growth = rows
    .filter(isRevenue)
    .flatMap((row) => [
      growthRow(row, 'growth yoy', yearBefore, periods),
      growthRow(row, 'growth qoq', quarterBefore, periods),
    ])
  return [...withFollowers, ...growth.filter((row) => row.cells.size > 0)]
}

const isRevenue = (row: DraftRow) =>
  row.measure === 'value' && isCurrency(row.unit) && /\brevenue$/i.test(row.metric)

function growthRow(
  row: DraftRow,
  measure: 'growth yoy' | 'growth qoq',
  earlier: (period: string) => string | null,
  periods: readonly string[],
): DraftRow {
  const { metric, segment, basis } = row
  const growth = rowBeside(row, { metric, segment, basis, unit: '%', measure })
  for (const period of periods) {
    const base = earlier(period)
    const cell = base === null ? null : computeCell('growth', { row, period }, { row, period: base })
    if (cell) growth.cells.set(period, cell)
  }
  return growth
}

function addFollower(
  rows: readonly DraftRow[],
  [metric, kind, a, b]: (typeof followers)[number],
  periods: readonly string[],
): readonly DraftRow[] {
  const added: DraftRow[] = []
  for (const top of rows) {
    if (top.measure !== 'value' || top.metric !== a || !isCurrency(top.unit)) continue
    const bottom = findValueRow(rows, { ...top, metric: b })
    if (!bottom) continue
    const identity = { ...top, metric, unit: kind === 'share' ? '%' : top.unit, measure: 'value' as const }
    const stated = findValueRow(rows, identity)
    const target = stated?.basis === top.basis ? stated : rowBeside(top, identity)
    for (const period of periods) {
      const cell = target.cells.has(period)
        ? null
        : computeCell(kind, { row: top, period }, { row: bottom, period })
      if (cell) target.cells.set(period, cell)
    }
    if (target !== stated && target.cells.size > 0) added.push(target)
  }
  return [...rows, ...added]
}

interface Operand {
  readonly row: DraftRow
  readonly period: string
}

function computeCell(kind: CellFormula['kind'], a: Operand, b: Operand): GridCell | null {
  const [left, right] = [a.row.cells.get(a.period), b.row.cells.get(b.period)]
  if (!left?.value || !right?.value || left.state === 'computed' || right.state === 'computed') return null
  const value = evaluate(kind, left.value, right.value)
  if (value === null) return null
  const scale = scaleOf(a.row.unit, [left.value, right.value])
  const [leftText, rightText] = [formatNumber(left.value, scale), formatNumber(right.value, scale)]
  const sign = kind === 'difference' ? '−' : '÷'
  return {
    state: 'computed',
    value,
    high: null,
    factIds: [...new Set([...left.factIds.slice(0, 1), ...right.factIds.slice(0, 1)])],
    isProvisional: left.isProvisional || right.isProvisional,
    rule: null,
    verdict: null,
    isFavourable: null,
    working: `${leftText} ${sign} ${rightText}${kind === 'growth' ? ' − 1' : ''}`,
    formula: { kind, a: placeOf(a), b: placeOf(b) },
  }
}

/** Growth from nothing or from a loss has no meaning, nor has a share of it; spending is subtracted as stated. */
function evaluate(kind: CellFormula['kind'], a: string, b: string): string | null {
  if (kind === 'difference') return compareDecimals(b, '0') < 0 ? null : addDecimals(a, negateDecimal(b))
  if (compareDecimals(b, '0') <= 0) return null
  const top = kind === 'growth' ? addDecimals(a, negateDecimal(b)) : a
  const quotient = divideDecimals(shiftDecimal(top, 2), b, quotientPlaces)
  return quotient === null ? null : normalizeDecimal(quotient)
}

const placeOf = ({ row, period }: Operand): CellPlace => ({ rowKey: row.key, period })

export const isComputedRow = (row: DraftRow): boolean =>
  isWorkedOut(row.measure) || [...row.cells.values()].every((cell) => cell.state === 'computed')
