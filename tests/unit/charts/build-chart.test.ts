import { describe, expect, it } from 'vitest'
import { buildChart, chartKindsFor, type ChartSource } from '../../../renderer/charts/build-chart.ts'
import { plainCell } from '../../../shared/grids/fact-cell.ts'
import type { GridCell, GridRow } from '../../../shared/grids/grid.ts'

const cell = (value: string, change: Partial<GridCell> = {}): GridCell => ({
  ...plainCell,
  factIds: [],
  state: 'confirmed',
  value,
  isProvisional: false,
  ...change,
})
const row = (key: string, cells: readonly (GridCell | null)[], change: Partial<GridRow> = {}): GridRow => ({
  key,
  kind: 'metric',
  measure: 'value',
  metric: 'Revenue',
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
  cells,
  ...change,
})
const whole = row('revenue', [cell('100000000'), null, cell('130000000')])
const optics = row('optics', [cell('60000000'), null, cell('95000000')], { segment: 'Optics' })
const copper = row('copper', [cell('40000000'), null, cell('30000000')], { segment: 'Copper' })
const guided = row(
  'guided',
  [null, null, cell('118000000', { high: '124000000', verdict: 'above', isFavourable: true })],
  { kind: 'guidance', measure: 'guided' },
)
const named = (one: GridRow) => ({ row: one, title: one.segment ?? 'Revenue' })
const source: ChartSource = {
  rows: [named(whole)],
  guidance: { row: guided, title: 'Revenue, guided' },
  segments: [named(optics), named(copper)],
  columns: [
    { key: '2024Q1', part: 'Q1', year: '2024' },
    { key: '2024Q2', part: 'Q2', year: '2024' },
    { key: '2024Q3', part: 'Q3', year: '2024' },
  ],
  between: [0, 2],
}
const words = {
  actual: 'actual',
  guided: 'guided',
  change: 'change',
  surprise: 'surprise',
  rest: 'rest',
  unit: (unit: string, scale: number) => (scale === 6 ? `${unit} m` : unit),
  verdict: (verdict: string) => `${verdict} guidance`,
}
const build = (kind: Parameters<typeof buildChart>[0], of: ChartSource = source) => {
  const model = buildChart(kind, of, words)
  if (!model) throw new Error('no chart')
  return model
}

describe('buildChart', () => {
  it('sets the actual in its scale beside the range guided, and leaves out columns with neither', () => {
    const { categories, series, unit } = build('guidance')
    expect(categories.map(({ key }) => key)).toEqual(['2024Q1', '2024Q3'])
    expect(unit).toBe('USD m')
    expect(series[0]?.points.map((point) => point?.to)).toEqual([100, 130])
    expect(series[1]?.points).toEqual([null, expect.objectContaining({ from: 118, to: 124 })])
    expect(series[0]?.points[1]?.verdict).toBe('▲ above guidance')
  })

  it('shows by how much the actual passed the middle of its guidance', () => {
    const [surprise] = build('surprise').series
    expect(surprise?.points).toEqual([expect.objectContaining({ to: 9, text: '+9.0', tone: 'good' })])
  })

  it('stacks the segments of a row that is chosen alone', () => {
    const { series } = build('mix')
    expect(series.map(({ name, look }) => [name, look])).toEqual([
      ['Optics', 'stack'],
      ['Copper', 'stack'],
    ])
  })

  it('bridges two periods by the changes of the segments, and names what they leave open', () => {
    const { categories, series } = build('waterfall')
    expect(categories.map(({ part }) => part)).toEqual(['Q1', 'Optics', 'Copper', 'rest', 'Q3'])
    expect(series[0]?.points.map((point) => [point?.from, point?.to])).toEqual([
      [0, 100],
      [100, 135],
      [135, 125],
      [125, 130],
      [0, 130],
    ])
    expect(series[0]?.points.map((point) => point?.tone)).toEqual(['total', 'good', 'bad', 'good', 'total'])
  })

  it('says of each total and step of a bridge whether it waits for somebody or is disputed', () => {
    const waiting = row('copper', [cell('40000000'), null, cell('30000000', { isProvisional: true })], {
      segment: 'Copper',
    })
    const disputed = row('revenue', [cell('100000000', { state: 'conflict' }), null, cell('130000000')])
    const standing = (of: ChartSource) =>
      build('waterfall', of).series[0]?.points.map((point) =>
        [point?.isUnsure ? 'unsure' : '', point?.isConflict ? 'disputed' : ''].join(''),
      )
    expect(standing({ ...source, segments: [named(optics), named(waiting)] })).toEqual([
      '',
      '',
      'unsure',
      'unsure',
      '',
    ])
    expect(standing({ ...source, rows: [named(disputed)], segments: [] })).toEqual([
      'disputed',
      'disputed',
      '',
    ])
  })

  it('draws no rows of another unit and says how many', () => {
    const margin = row('margin', [cell('30')], { metric: 'Gross margin', unit: '%' })
    const model = build('bars', { ...source, rows: [named(whole), named(margin)] })
    expect(model.series).toHaveLength(1)
    expect(model.leftOut).toBe(1)
  })

  it('draws a line for each company, and none from the last figure of one to the first of the next', () => {
    const both = row('revenue', [cell('1000000'), cell('2000000'), cell('9000000')])
    const columns = [
      { key: '2024Q1|halo', part: 'Q1 24', year: 'Halo', group: 'Halo' },
      { key: '2024Q2|halo', part: 'Q2 24', year: 'Halo', group: 'Halo' },
      { key: '2024Q1|quarry', part: 'Q1 24', year: 'Quarry', group: 'Quarry' },
    ]
    const side = { ...source, rows: [named(both)], guidance: null, segments: [], columns }
    expect(
      build('lines', side).series.map(({ name, points }) => [name, points.map((point) => point?.to)]),
    ).toEqual([
      ['Halo', [1, 2, undefined]],
      ['Quarry', [undefined, undefined, 9]],
    ])
    expect(build('bars', side).series).toHaveLength(1)
    const apart = { ...side, rows: [named(row('revenue', [cell('1000000'), null, cell('9000000')]))] }
    expect(chartKindsFor({ ...apart, between: [0, 0] })).toEqual(['bars'])
  })

  it('offers no comparison while nothing guided has come, and no line through one point', () => {
    const ahead = row('guided', [null, null, cell('118000000')], { kind: 'guidance', measure: 'guided' })
    const first = row('revenue', [cell('100000000'), null, null])
    const early = {
      ...source,
      rows: [named(first)],
      guidance: named(ahead),
      segments: [],
      between: [0, 0],
    } as const
    expect(chartKindsFor(early)).toEqual(['guidance', 'bars'])
  })

  it('offers guidance only where there is some, and a bridge only between two columns', () => {
    expect(chartKindsFor(source)).toEqual(['guidance', 'surprise', 'bars', 'lines', 'mix', 'waterfall'])
    expect(chartKindsFor({ ...source, guidance: null, segments: [], between: [1, 1] })).toEqual([
      'bars',
      'lines',
    ])
  })
})
