import { isCurrency } from '../figures/is-currency.ts'
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  negateDecimal,
  normalizeDecimal,
  shiftDecimal,
} from '../figures/decimal.ts'
import { shiftColumn, stepColumn } from './column-key.ts'
import { divideDecimals } from './divide-decimals.ts'
import { isWorkedOut, rowBeside, type DraftRow } from './draft-row.ts'
import { plainCell } from './fact-cell.ts'
import { formatNumber, scaleOf } from './format-cell.ts'
import type { CellPlace, GridCell, RowMeasure } from './grid.ts'
import type { ComputedMemory } from './grid-memory.ts'
import type { ComputedRows } from './grid-definition.ts'
import { indexValueRows, type FindValueRow } from './match-row.ts'
import { isPerShare } from './units.ts'

/** `a ÷ b` in percent, `a ÷ b − 1` in percent, `a − b` in the unit of `a`. */
type Operation = 'share' | 'growth' | 'difference'

/** Figures that follow from two others. Names are the catalogue's. */
const followers: readonly (readonly [
  metric: string,
  operation: 'share' | 'difference',
  a: string,
  b: string,
])[] = [
  ['Gross margin', 'share', 'Gross profit', 'Revenue'],
  ['Operating margin', 'share', 'Operating income', 'Revenue'],
  ['Net margin', 'share', 'Net income', 'Revenue'],
  ['Adjusted EBITDA margin', 'share', 'Adjusted EBITDA', 'Revenue'],
  ['Operating expenses % of revenue', 'share', 'Operating expenses', 'Revenue'],
  ['Free cash flow', 'difference', 'Operating cash flow', 'Capex'],
]

/** Digits kept of a quotient: more than any display, few enough to read in a file. */
const quotientPlaces = 6

/** Adds the rows a grid asks for that are worked out of others, and fills what follows where it is not itself stated. */
export function addComputedCells(
  rows: readonly DraftRow[],
  columns: readonly string[],
  wanted: readonly ComputedRows[],
  sums: (metric: string) => boolean,
  known: ComputedMemory = new WeakMap(),
): readonly DraftRow[] {
  const wants = new Set(wanted)
  const filled = wants.has('margins')
    ? followers.reduce((all, follower) => addFollower(all, follower, columns, known), rows)
    : rows
  const findRow = indexValueRows(filled)
  const values = rows.filter((row) => row.measure === 'value')
  const growing = values.filter(isRevenue)
  const before = (by: Parameters<typeof shiftColumn>[1]): Earlier =>
    new Map(columns.map((column) => [column, shiftColumn(column, by)]))
  const [yearBefore, quarterBefore] = [before({ years: -1 }), before({ quarters: -1 })]
  const flows = values.filter((row) => isFlow(row, sums))
  const guided = rows.filter((row) => row.measure === 'guided')
  const added = [
    ...(wants.has('growth yoy') ? growing.map((row) => growthRow(row, 'growth yoy', yearBefore, known)) : []),
    ...(wants.has('growth qoq')
      ? growing.map((row) => growthRow(row, 'growth qoq', quarterBefore, known))
      : []),
    ...(wants.has('mix') ? flows.flatMap((row) => mixRow(row, findRow, columns, known) ?? []) : []),
    ...(wants.has('ttm')
      ? flows.filter(({ segment }) => segment === null).map((row) => trailingRow(row, columns))
      : []),
    ...(wants.has('midpoint') ? guided.map((row) => midpointRow(row)) : []),
    ...(wants.has('surprise') ? guided.flatMap((row) => surpriseRow(row, findRow) ?? []) : []),
  ]
  return [...filled, ...added.filter((row) => row.cells.size > 0)]
}

const isRevenue = (row: DraftRow) => isCurrency(row.unit) && /\brevenue$/i.test(row.metric)
const isFlow = (row: DraftRow, sums: (metric: string) => boolean) =>
  (isCurrency(row.unit) || isPerShare(row.unit)) && sums(row.metric)

/** The column each is compared with; null where there can be none. */
type Earlier = ReadonlyMap<string, string | null>

function growthRow(
  row: DraftRow,
  measure: 'growth yoy' | 'growth qoq',
  earlier: Earlier,
  known: ComputedMemory,
): DraftRow {
  const growth = startComputed(row, measure, '%')
  for (const [column, before] of earlier) {
    const cell =
      before === null ? null : computeCell('growth', { row, column }, { row, column: before }, known)
    if (cell) growth.cells.set(column, cell)
  }
  return growth
}

/** A segment's share of its company's total. */
function mixRow(
  row: DraftRow,
  findRow: FindValueRow,
  columns: readonly string[],
  known: ComputedMemory,
): DraftRow | null {
  const total = row.segment === null ? null : findRow({ ...row, segment: null })
  if (!total) return null
  const mix = startComputed(row, 'mix', '%')
  for (const column of columns) {
    const cell = computeCell('share', { row, column }, { row: total, column }, known)
    if (cell) mix.cells.set(column, cell)
  }
  return mix
}

/** The sum of the four quarters that end in a quarter; where one is missing there is none. */
function trailingRow(row: DraftRow, columns: readonly string[]): DraftRow {
  const trailing = startComputed(row, 'ttm', row.unit)
  for (const column of columns) {
    const cell = trailingCell(row, column)
    if (cell) trailing.cells.set(column, cell)
  }
  return trailing
}

/** Null unless all four quarters are there. */
function trailingCell(row: DraftRow, column: string): GridCell | null {
  if (shiftColumn(column, { quarters: -1 }) === null) return null
  const places = [-3, -2, -1, 0].map((by) => stepColumn(column, by) ?? '')
  const cells = places.flatMap((place) => row.cells.get(place) ?? [])
  const values = cells.flatMap(({ value }) => value ?? [])
  if (values.length < 4) return null
  const scale = scaleOf(row.unit, values)
  return {
    ...computedCell(cells),
    value: values.reduce(addDecimals),
    working: values.map((value) => formatNumber(value, scale)).join(' + '),
    formula: {
      text: '[a]+[b]+[c]+[d]',
      inputs: places.map((place) => [{ rowKey: row.key, column: place }]),
    },
  }
}

function midpointRow(row: DraftRow): DraftRow {
  const middle = startComputed(row, 'midpoint', row.unit)
  for (const [column, cell] of row.cells) {
    const point = midpointOf(cell)
    if (point === null || cell.value === null || cell.high === null) continue
    const scale = scaleOf(row.unit, [cell.value, cell.high])
    middle.cells.set(column, {
      ...computedCell([cell]),
      value: point,
      working: `(${formatNumber(cell.value, scale)} + ${formatNumber(cell.high, scale)}) ÷ 2`,
    })
  }
  return middle
}

/** The middle of a range, or its only end; null where nothing is guided. */
function midpointOf({ value, high }: GridCell): string | null {
  if (value === null || high === null) return value ?? high
  return multiplyDecimals(addDecimals(value, high), '0.5')
}

/** By how much what came is above the middle of what was guided: in percent of it, for percentages in points. */
function surpriseRow(row: DraftRow, findRow: FindValueRow): DraftRow | null {
  const actuals = findRow(row)
  if (!actuals) return null
  const surprise = startComputed(row, 'surprise', '%')
  for (const [column, guidance] of row.cells) {
    const actual = actuals.cells.get(column)
    const middle = midpointOf(guidance)
    if (!actual?.value || middle === null || actual.state === 'computed') continue
    const operation = row.unit === '%' ? 'difference' : 'growth'
    const value = evaluate(operation, actual.value, middle, true)
    if (value === null) continue
    const scale = scaleOf(row.unit, [actual.value, middle])
    surprise.cells.set(column, {
      ...computedCell([actual, guidance]),
      value,
      working: describe(operation, formatNumber(actual.value, scale), formatNumber(middle, scale)),
    })
  }
  return surprise
}

const startComputed = (row: DraftRow, measure: RowMeasure, unit: string): DraftRow => {
  const { metric, segment, basis, company, source } = row
  return rowBeside(row, { metric, segment, basis, unit, measure, company, source })
}

function addFollower(
  rows: readonly DraftRow[],
  [metric, operation, a, b]: (typeof followers)[number],
  columns: readonly string[],
  known: ComputedMemory,
): readonly DraftRow[] {
  const findRow = indexValueRows(rows)
  const added: DraftRow[] = []
  for (const top of rows) {
    if (top.measure !== 'value' || top.metric !== a || !isCurrency(top.unit)) continue
    const bottom = findRow({ ...top, metric: b })
    if (!bottom) continue
    const identity = {
      ...identityOf(top),
      metric,
      unit: operation === 'share' ? '%' : top.unit,
      measure: 'value' as const,
    }
    const stated = findRow(identity)
    const target = stated?.basis === top.basis ? stated : rowBeside(top, identity)
    for (const column of columns) {
      const cell = target.cells.has(column)
        ? null
        : computeCell(operation, { row: top, column }, { row: bottom, column }, known)
      if (cell) target.cells.set(column, cell)
    }
    if (target !== stated && target.cells.size > 0) added.push(target)
  }
  return [...rows, ...added]
}

const identityOf = ({ metric, segment, basis, unit, measure, company, source }: DraftRow) => ({
  metric,
  segment,
  basis,
  unit,
  measure,
  company,
  source,
})

interface Operand {
  readonly row: DraftRow
  readonly column: string
}

function computeCell(operation: Operation, a: Operand, b: Operand, known: ComputedMemory): GridCell | null {
  const [left, right] = [a.row.cells.get(a.column), b.row.cells.get(b.column)]
  if (!left?.value || !right?.value || left.state === 'computed' || right.state === 'computed') return null
  const before = known.get(left)
  const same = before?.find((one) => one.other === right && one.operation === operation)
  if (same) return same.cell
  const cell = workOut(operation, a, b, left, right)
  const entry = { operation, other: right, cell }
  if (before) before.push(entry)
  else known.set(left, [entry])
  return cell
}

function workOut(
  operation: Operation,
  a: Operand,
  b: Operand,
  left: GridCell,
  right: GridCell,
): GridCell | null {
  if (left.value === null || right.value === null) return null
  const value = evaluate(operation, left.value, right.value, false)
  if (value === null) return null
  const scale = scaleOf(a.row.unit, [left.value, right.value])
  return {
    ...computedCell([left, right]),
    value,
    working: describe(operation, formatNumber(left.value, scale), formatNumber(right.value, scale)),
    formula: { text: formulaTexts[operation], inputs: [[placeOf(a)], [placeOf(b)]] },
  }
}

/** A computed cell over its inputs, without its value: it rests on what they rest on. */
export function computedCell(inputs: readonly GridCell[]): GridCell {
  return {
    ...plainCell,
    state: 'computed',
    value: null,
    factIds: [...new Set(inputs.flatMap(({ factIds }) => factIds.slice(0, 1)))],
    isProvisional: inputs.some((input) => input.isProvisional),
  }
}

/** What is done with two cells, as `CellFormula.text`. */
export const formulaTexts: Readonly<Record<Operation, string>> = {
  share: '[a]/[b]',
  growth: '[a]/[b]-1',
  difference: '[a]-[b]',
}

const describe = (operation: Operation, a: string, b: string): string =>
  `${a} ${operation === 'difference' ? '−' : '÷'} ${b}${operation === 'growth' ? ' − 1' : ''}`

/** Growth from nothing or from a loss has no meaning, nor has a share of it; spending is subtracted as stated. */
function evaluate(operation: Operation, a: string, b: string, mayBeNegative: boolean): string | null {
  if (operation === 'difference')
    return compareDecimals(b, '0') < 0 && !mayBeNegative ? null : addDecimals(a, negateDecimal(b))
  if (compareDecimals(b, '0') <= 0) return null
  const top = operation === 'growth' ? addDecimals(a, negateDecimal(b)) : a
  const quotient = divideDecimals(shiftDecimal(top, 2), b, quotientPlaces)
  return quotient === null ? null : normalizeDecimal(quotient)
}

const placeOf = ({ row, column }: Operand): CellPlace => ({ rowKey: row.key, column })

export const isComputedRow = (row: DraftRow): boolean =>
  isWorkedOut(row.measure) ||
  (row.measure !== 'typed' && [...row.cells.values()].every((cell) => cell.state === 'computed'))
