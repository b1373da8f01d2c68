import { describe, expect, it } from 'vitest'
import type { GridCell, GridRow, GridTable } from '../../../shared/grids/grid.ts'
import { boundsOf, copyText, extendRange } from '../../../renderer/grids/cell-range.ts'
import { scaleFor } from '../../../renderer/grids/chart-scale.ts'
import type { GridLine } from '../../../renderer/grids/grid-cell.ts'
import { filterTable, spansOf, wholeGrid } from '../../../renderer/grids/grid-filter.ts'
import { namePeriod } from '../../../renderer/grids/period-title.ts'
import { plainCell } from '../../../shared/grids/fact-cell.ts'
import { shortenRange } from '../../../shared/grids/shorten-range.ts'

const cell = (value: string): GridCell => ({
  ...plainCell,
  state: 'suggested',
  value,
  factIds: [],
  isProvisional: true,
})
const row = (key: string, values: readonly (string | null)[], change: Partial<GridRow> = {}): GridRow => ({
  key,
  kind: 'metric',
  measure: 'value',
  metric: key,
  segment: null,
  basis: null,
  unit: 'USD',
  lowerIsBetter: false,
  title: null,
  company: null,
  source: null,
  formula: null,
  format: { style: 'currency', scale: 6, decimals: 1 },
  group: 'Revenue',
  cells: values.map((value) => (value === null ? null : cell(value))),
  ...change,
})
const periods = ['2024Q1', '2024Q2', '2024']
const rows = [
  row('Revenue', ['1020500000', '-12000000', null]),
  row('Net income', [null, null, '5000000'], { basis: 'GAAP' }),
]
const table = {
  id: 'g',
  name: 'ACME',
  company: 'Acme',
  ticker: null,
  columns: periods.map((period) => ({ key: period, period, title: null })),
  rows,
  counts: { suggested: 0, confirmed: 0, conflicts: 0 },
} as unknown as GridTable
const lines: readonly GridLine[] = [
  { kind: 'group', key: 'group', title: 'Revenue' },
  ...rows.map((one): GridLine => ({
    kind: 'row',
    key: one.key,
    row: one,
    title: one.key,
    fullTitle: one.key,
    isUnder: false,
    unit: '',
    isTotal: false,
    goesOn: false,
    trend: [],
    cells: Object.fromEntries(
      periods.flatMap((period, at) => {
        const here = one.cells[at]
        return here ? [[period, { cell: here, text: '', stateName: '', verdictName: null }]] : []
      }),
    ),
  })),
]

describe('copyText', () => {
  it('writes one cell as its value, a loss with a minus and no thousands separators', () => {
    const at = (line: number, period: number) => ({ anchor: { line, period }, head: { line, period } })
    expect(copyText(at(1, 0), lines, periods, namePeriod)).toBe('1020.5')
    expect(copyText(at(1, 1), lines, periods, namePeriod)).toBe('-12.0')
  })

  it('brings the heads along for several cells, whichever corner the range began at', () => {
    const range = { anchor: { line: 2, period: 2 }, head: { line: 1, period: 1 } }
    expect(copyText(range, lines, periods, namePeriod)).toBe(
      '\tQ2 2024\t2024\nRevenue\t-12.0\t\nNet income\t\t5.0',
    )
  })
})

describe('extendRange', () => {
  it('steps over headings and stops at the edges', () => {
    const range = { anchor: { line: 1, period: 2 }, head: { line: 1, period: 2 } }
    expect(extendRange(range, { lines: -1, periods: 0 }, lines, 3).head).toEqual({ line: 1, period: 2 })
    expect(extendRange(range, { lines: 1, periods: 1 }, lines, 3).head).toEqual({ line: 2, period: 2 })
    expect(boundsOf(extendRange(range, { lines: 1, periods: -1 }, lines, 3))).toEqual({
      top: 1,
      bottom: 2,
      left: 1,
      right: 2,
    })
  })
})

describe('filterTable', () => {
  it('leaves out periods and rows in which nothing shown stands', () => {
    const quarters = filterTable(table, { ...wholeGrid, span: 'quarters' })
    expect(quarters.columns.map(({ period }) => period)).toEqual(['2024Q1', '2024Q2'])
    expect(quarters.rows.map(({ key }) => key)).toEqual(['Revenue'])
  })

  it('keeps rows of no stated basis under either, and empty ones on request', () => {
    const nonGaap = filterTable(table, { ...wholeGrid, basis: 'non-GAAP', hideEmpty: false })
    expect(nonGaap.rows.map(({ key }) => key)).toEqual(['Revenue'])
    expect(nonGaap.columns.map(({ period }) => period)).toEqual(periods)
  })

  it('offers only spans the table has', () => {
    expect(spansOf(table.columns)).toEqual(['all', 'quarters', 'years'])
  })
})

describe('scaleFor', () => {
  it('rounds its steps and always holds zero', () => {
    expect(scaleFor([136, 249, 270])).toEqual({ low: 0, high: 300, ticks: [0, 100, 200, 300] })
    expect(scaleFor([-0.06, 0.52]).low).toBeLessThanOrEqual(-0.06)
    expect(scaleFor([]).ticks).toContain(0)
  })
})

describe('shortenRange', () => {
  it('drops zeros after the point only where both ends have nothing else there', () => {
    expect(shortenRange('103.0–109.0')).toBe('103–109')
    expect(shortenRange('103.0–109.5')).toBe('103.0–109.5')
  })
})
