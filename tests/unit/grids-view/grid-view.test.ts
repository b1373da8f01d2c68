import type { Text } from '../../../renderer/app/text.ts'
import { describe, expect, it } from 'vitest'
import { notRead, type GridCell, type GridRow, type GridTable } from '../../../shared/grids/grid.ts'
import { boundsOf, extendRange, jumpFrom, wholeRange } from '../../../renderer/grids/cell-range.ts'
import { copyCells } from '../../../renderer/grids/copy-cells.ts'
import { findCells } from '../../../renderer/grids/find-cells.ts'
import { clearedCells, fillCells, parseTsv, placePaste } from '../../../renderer/grids/paste-cells.ts'
import { moveRow, nextOwnKey, rename, sortByColumn } from '../../../renderer/grids/lay-out.ts'
import {
  completeName,
  findNames,
  nameBegun,
  previewFormula,
  withCells,
  rowNamesOf,
} from '../../../renderer/grids/preview-formula.ts'
import {
  arrange,
  changeLine,
  findTakenNames,
  listColumns,
  listRows,
  moveTo,
} from '../../../renderer/grids/arrange-lines.ts'
import {
  drawTurned,
  drawUpright,
  groupMetrics,
  turnMenu,
  uprightRange,
} from '../../../renderer/grids/turn-grid.ts'
import { toGridLines } from '../../../renderer/grids/grid-lines.ts'
import { findOptions } from '../../../renderer/grids/PickList.tsx'
import { listMetrics } from '../../../renderer/grids/LayoutDialog.tsx'
import { indexMetricNames } from '../../../shared/metrics/name-metric.ts'
import { shippedMetrics } from '../../../shared/metrics/shipped-metrics.ts'
import { isRate } from '../../../renderer/grids/rate-rows.ts'
import { plainDefinition } from '../../../shared/grids/grid-definition.ts'
import type { GridLine } from '../../../renderer/grids/grid-cell.ts'
import { placesShown, spansOf, wholeGrid } from '../../../shared/grids/grid-filter.ts'
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
  columns: periods.map((period) => ({
    key: period,
    period,
    title: null,
    group: null,
    calendar: null,
    company: null,
    kind: 'period',
    unit: null,
    format: null,
  })),
  definition: plainDefinition,
  rows,
  counts: { suggested: 0, confirmed: 0, conflicts: 0 },
} as unknown as GridTable
const lines: readonly GridLine[] = [
  { kind: 'group', key: 'group', title: 'Revenue', isFolded: false, count: 2 },
  ...rows.map((one, index): GridLine => ({
    kind: 'row',
    key: one.key,
    at: index,
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
        return here
          ? [[period, { cell: here, text: '', stateName: '', verdictName: null, problemText: null }]]
          : []
      }),
    ),
  })),
]

const columns = table.columns
const upright = drawUpright(lines, columns)
const at = (line: number, period: number) => ({ anchor: { line, period }, head: { line, period } })

describe('copyCells', () => {
  it('writes one cell as its value, a loss with a minus and no thousands separators', () => {
    expect(copyCells(at(1, 0), upright, false).text).toBe('1020.5')
    expect(copyCells(at(1, 1), upright, false).text).toBe('-12.0')
  })

  it('brings the heads along when asked, whichever corner the range began at', () => {
    const range = { anchor: { line: 2, period: 2 }, head: { line: 1, period: 1 } }
    const copied = copyCells(range, upright, true)
    expect(copied.text).toBe('\tQ2 2024\t2024\nRevenue\t-12.0\t\nNet income\t\t5.0')
    expect(copied.html).toContain('<td>Revenue</td><td>-12.0</td>')
    expect(copied.count).toBe(4)
    expect(copyCells(range, upright, false).text).toBe('-12.0\t\n\t5.0')
  })
})

describe('a turned grid', () => {
  const own = columns.map((column) => ({ ...column, year: null, isYearFolded: false, own: null }))
  const turned = drawTurned(
    lines.map((line) =>
      line.kind === 'row' ? { ...line, unit: line.key === 'Revenue' ? '' : 'USD' } : line,
    ),
    own,
    new Map(),
  )

  it('has periods as its lines and metrics across, each with its cells', () => {
    expect(turned.lines.map(({ title }) => title)).toEqual(['Q1 2024', 'Q2 2024', '2024'])
    expect(turned.columns.map(({ key }) => key)).toEqual(['Revenue', 'Net income'])
    const whole = turned.lines[2]
    expect(whole?.kind === 'row' && whole.cells['Net income']?.cell.value).toBe('5000000')
    expect(whole?.kind === 'row' && whole.cells['Revenue']).toBeUndefined()
    expect(turned.meet('2024', 'Net income')).toMatchObject({
      row: { key: 'Net income' },
      column: { key: '2024' },
    })
    expect(turned.meet('Net income', '2024')).toBeNull()
  })

  it('copies, pastes, fills and clears as it is drawn, in the grid’s own cells', () => {
    const all = { anchor: { line: 0, period: 0 }, head: { line: 2, period: 1 } }
    expect(copyCells(all, turned, true).text).toBe(
      '\tRevenue\tNet income (USD)\nQ1 2024\t1020.5\t\nQ2 2024\t-12.0\t\n2024\t\t5.0',
    )
    expect(
      placePaste(
        [
          ['7', '8'],
          ['9', 'soon'],
        ],
        at(1, 0),
        turned,
      ),
    ).toEqual({
      cells: [
        { rowKey: 'Revenue', column: '2024Q2', value: '7000000' },
        { rowKey: 'Net income', column: '2024Q2', value: '8000000' },
        { rowKey: 'Revenue', column: '2024', value: '9000000' },
      ],
      refused: [{ title: '2024', column: 'Net income', text: 'soon', why: 'not-a-number' }],
    })
    const down = { anchor: { line: 0, period: 0 }, head: { line: 1, period: 0 } }
    expect(fillCells('down', down, turned)).toEqual([
      { rowKey: 'Revenue', column: '2024Q2', value: '1020500000' },
    ])
  })

  it('charts the rows and columns that are chosen in it', () => {
    const range = { anchor: { line: 1, period: 1 }, head: { line: 2, period: 1 } }
    expect(uprightRange(range, turned, lines, { columns: own })).toEqual({
      anchor: { line: 2, period: 1 },
      head: { line: 2, period: 2 },
    })
    expect(uprightRange(range, upright, lines, { columns: own })).toBe(range)
  })

  it('asks for the menu of the metric over a figure, of the period at a line’s head', () => {
    expect(turnMenu(turned, 'row', '2024', 'Revenue')).toEqual({ of: 'row', key: 'Revenue' })
    expect(turnMenu(turned, 'row', '2024', 'head')).toEqual({ of: 'column', key: '2024' })
    expect(turnMenu(turned, 'column', 'Revenue', undefined)).toEqual({ of: 'row', key: 'Revenue' })
    expect(turnMenu(upright, 'row', 'Revenue', '2024')).toEqual({ of: 'row', key: 'Revenue' })
  })

  it('keeps one column for a group that is folded away, which holds nothing to type into', () => {
    const folded = drawTurned(
      [{ kind: 'group', key: 'group:Revenue', title: 'Revenue', isFolded: true, count: 2 }],
      own,
      new Map(),
    )
    expect(folded.columns.map(({ key }) => folded.headOf({ ...own[0], key } as never).part)).toEqual(['+ 2'])
    expect(folded.meet('2024', 'group:Revenue')).toBeNull()
    expect(placePaste([['7']], at(0, 0), folded).cells).toEqual([])
    const heads = groupMetrics(
      folded.columns,
      () => 'Umsatz',
      (name) => `open ${name}`,
    )
    expect(heads.get('Revenue')).toMatchObject({ title: 'Umsatz', isFolded: true, name: 'open Umsatz' })
  })

  it('sets parts of a year under a heading that folds', () => {
    const years = own.map((column) => ({ ...column, year: '2024', isYearFolded: true }))
    const byYear = drawTurned(lines, years, new Map())
    expect(byYear.lines[0]).toMatchObject({ kind: 'group', key: 'group:2024', isFolded: true })
    expect(byYear.lines).toHaveLength(4)
  })
})

describe('parseTsv', () => {
  it('reads tabs, quoted line ends and doubled quotes as Excel writes them', () => {
    expect(parseTsv('1\t2\r\n"a\nb"\t"say ""x"""\r\n')).toEqual([
      ['1', '2'],
      ['a\nb', 'say "x"'],
    ])
    expect(parseTsv('6" pipe\t3')).toEqual([['6" pipe', '3']])
  })
})

describe('placePaste', () => {
  it('reads brackets, percentages and magnitudes, in the row’s scale', () => {
    const { cells, refused } = placePaste([['(1,234)', '$1.2bn']], at(1, 0), upright)
    expect(refused).toEqual([])
    expect(cells.map(({ value }) => value)).toEqual(['-1234000000', '1200000000'])
  })

  it('names the cells whose text is no number', () => {
    const { refused } = placePaste([['12', 'soon']], at(2, 0), upright)
    expect(refused).toEqual([{ title: 'Net income', column: '2024Q2', text: 'soon', why: 'not-a-number' }])
  })

  it('passes over heads that came along, and fills a range with one value', () => {
    const withHeads = [
      ['', 'Q1 2024', 'Q2 2024'],
      ['Revenue', '1', '2'],
    ]
    expect(placePaste(withHeads, at(1, 0), upright).cells).toEqual([
      { rowKey: 'Revenue', column: '2024Q1', value: '1000000' },
      { rowKey: 'Revenue', column: '2024Q2', value: '2000000' },
    ])
    const all = { anchor: { line: 1, period: 0 }, head: { line: 2, period: 1 } }
    expect(placePaste([['7']], all, upright).cells).toHaveLength(4)
  })

  it('types nothing where a figure is worked out', () => {
    const computed = lines.map((line): GridLine =>
      line.kind === 'row' ? { ...line, row: { ...line.row, measure: 'growth yoy' } } : line,
    )
    expect(placePaste([['7']], at(1, 0), drawUpright(computed, columns)).refused[0]?.why).toBe('not-typed')
  })
})

describe('fillCells', () => {
  it('takes the first row down and the first column to the right', () => {
    const down = { anchor: { line: 1, period: 0 }, head: { line: 2, period: 0 } }
    expect(fillCells('down', down, upright)).toEqual([
      { rowKey: 'Net income', column: '2024Q1', value: '1020500000' },
    ])
    const right = { anchor: { line: 1, period: 1 }, head: { line: 1, period: 2 } }
    expect(fillCells('right', right, upright)).toEqual([
      { rowKey: 'Revenue', column: '2024', value: '-12000000' },
    ])
  })

  it('clears only what was typed', () => {
    expect(clearedCells({ anchor: { line: 1, period: 0 }, head: { line: 2, period: 2 } }, upright)).toEqual(
      [],
    )
  })
})

describe('jumpFrom', () => {
  it('runs along figures to the last, over gaps to the next, else to the edge', () => {
    const right = { lines: 0, periods: 1 }
    const holds = ({ cells }: GridRow, key: string) => (cells[periods.indexOf(key)] ?? null) !== null
    expect(jumpFrom({ line: 1, period: 0 }, right, lines, periods, holds)).toEqual({ line: 1, period: 1 })
    expect(jumpFrom({ line: 2, period: 0 }, right, lines, periods, holds)).toEqual({ line: 2, period: 2 })
    expect(jumpFrom({ line: 1, period: 1 }, right, lines, periods, holds)).toEqual({ line: 1, period: 2 })
  })

  it('chooses everything from the first row, not its heading', () => {
    expect(wholeRange(lines, 3)).toEqual({ anchor: { line: 1, period: 0 }, head: { line: 2, period: 2 } })
  })
})

describe('findCells', () => {
  it('finds a row by its name once and a figure by its digits', () => {
    const hit = { rowKey: 'Net income', column: '2024Q1' }
    expect(findCells(lines, columns, 'net inc', [])).toEqual([hit])
    expect(findCells(lines, columns, '5.0', [[1, 2]])).toEqual([{ ...hit, column: '2024' }])
    expect(findCells(lines, columns, 'net', [[1, 0]])).toEqual([hit])
    expect(findCells(lines, columns, ' ', [[0, 0]])).toEqual([])
  })
})

describe('laying out', () => {
  it('moves a row by one, renames it and gives its own name back', () => {
    expect(moveRow(table, 'Net income', -1)).toEqual({ rowOrder: ['Net income', 'Revenue'] })
    const renamed = { ...plainDefinition, ...rename(plainDefinition, 'Revenue', ' Sales ') }
    expect(renamed.names).toEqual({ Revenue: 'Sales' })
    expect(rename(renamed, 'Revenue', '').names).toEqual({})
  })

  it('sorts by a column down, then up, then not', () => {
    const by = (column: string, isDescending: boolean) => ({ by: 'column', column, isDescending })
    const down = { ...plainDefinition, ...sortByColumn(plainDefinition, '2024') }
    expect(down.sort).toEqual([by('2024', true)])
    const up = { ...down, ...sortByColumn(down, '2024') }
    expect(up.sort).toEqual([by('2024', false)])
    expect(sortByColumn(up, '2024').sort).toEqual([])
    const two = { ...up, ...sortByColumn(up, '2025', true) }
    expect(two.sort).toEqual([by('2024', false), by('2025', true)])
    expect(sortByColumn(two, '2024', true).sort).toEqual([by('2025', true)])
    expect(sortByColumn(two, '2026').sort).toEqual([by('2026', true)])
  })

  it('gives a new row a key nobody has', () => {
    const own = { key: 'own:7', name: 'x', kind: 'typed', formula: null, unit: 'USD', after: null } as const
    expect(nextOwnKey({ ...plainDefinition, customRows: [own] })).toBe('own:8')
  })

  it('keeps a rate only with two currencies, a day and a number', () => {
    expect(isRate({ from: 'EUR', to: 'USD', date: '2025-12-31', rate: '1.08' })).toBe(true)
    expect(isRate({ from: 'EUR', to: 'EUR', date: '2025-12-31', rate: '1' })).toBe(false)
    expect(isRate({ from: 'EUR', to: 'USD', date: '2025-12-31', rate: '0' })).toBe(false)
  })
})

describe('findNames', () => {
  it('offers a row by its renamed head, by a Chinese name in either script, and by an English alias', () => {
    const renamed = {
      ...table,
      rows: table.rows.map((one) => (one.metric === 'Revenue' ? { ...one, title: 'Turnover' } : one)),
    }
    const names = rowNamesOf(renamed, shippedMetrics, 'zh-Hant')
    const found = (begun: string) => findNames(names, begun).map(({ name }) => name)
    expect(found('turn')).toContain('Turnover')
    expect(found('營收')).toContain('Turnover')
    expect(found('营收')).toContain('Turnover')
    expect(found('net sales')).toContain('Turnover')
    expect(found('no such row')).toEqual([])
    expect(names.find(({ name }) => name === 'Turnover')?.shownName).toBe('營業收入')
  })
})

describe('previewFormula', () => {
  it('reads the names the grid reads, Chinese ones too', () => {
    expect(
      previewFormula(
        '[營收] / 1000',
        table,
        { kind: 'row', column: '2024Q1' },
        indexMetricNames(shippedMetrics),
      ).value,
    ).toBe(1_020_500)
  })

  it('works out rows by name at one column, and columns by title at one row', () => {
    expect(previewFormula('[Revenue] / 1000', table, { kind: 'row', column: '2024Q1' }).value).toBe(1_020_500)
    expect(previewFormula('[Revenue][-1]', table, { kind: 'row', column: '2024Q2' }).value).toBe(
      1_020_500_000,
    )
    expect(
      previewFormula('[2024Q2] / [Q1 2024] - 1', table, { kind: 'column', row: 'Revenue' }).value,
    ).toBeCloseTo(-1.01176, 4)
  })

  it('names the rows it needs and the window has not read, and works once they came', () => {
    const unread = { ...table, rows: rows.map((one) => ({ ...one, cells: notRead })) }
    const here = { kind: 'row', column: '2024Q1' } as const
    expect(previewFormula('[Revenue] / 1000', unread, here)).toEqual({
      value: null,
      problem: null,
      lacks: ['Revenue'],
    })
    const came = withCells(unread, new Map([['Revenue', rows[0]?.cells ?? []]]))
    expect(previewFormula('[Revenue] / 1000', came, here)).toEqual({
      value: 1_020_500,
      problem: null,
      lacks: [],
    })
    expect(previewFormula('[Revenue] / [Net income]', came, here).lacks).toEqual(['Net income'])
    expect(previewFormula('[Revenue] *', unread, here).lacks).toEqual([])
  })

  it('says what is wrong: a name nobody has, a value not there, half a formula', () => {
    const problem = (text: string) =>
      previewFormula(text, table, { kind: 'row', column: '2024Q1' }).problem?.code
    expect(problem('[Revnue] * 2')).toBe('unknown-name')
    expect(problem('[Revenue] / [Net income]')).toBe('missing')
    expect(problem('[Revenue] *')).toBe('syntax')
  })

  it('completes the name at the caret and leaves the rest', () => {
    expect(nameBegun('[Gross] / [Re', 13)).toBe('Re')
    expect(nameBegun('[Gross] / ', 10)).toBeNull()
    expect(completeName('[Gross] / [Re', 13, 'Revenue')).toEqual({ text: '[Gross] / [Revenue]', caret: 19 })
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

describe('placesShown', () => {
  it('leaves out periods and rows in which nothing shown stands', () => {
    expect(placesShown(table, { ...wholeGrid, span: 'quarters' })).toEqual({ rows: [0], columns: [0, 1] })
  })

  it('keeps rows of no stated basis under either, and empty ones on request', () => {
    const filter = { ...wholeGrid, basis: 'non-GAAP', hideEmpty: false } as const
    expect(placesShown(table, filter)).toEqual({ rows: [0], columns: [0, 1, 2] })
  })

  it('keeps the order of the rows it is given', () => {
    expect(placesShown(table, wholeGrid, [1, 0]).rows).toEqual([1, 0])
  })

  it('offers only spans the table has', () => {
    expect(spansOf(table.columns)).toEqual(['all', 'quarters', 'years'])
  })
})

describe('shortenRange', () => {
  it('drops zeros after the point only where both ends have nothing else there', () => {
    expect(shortenRange('103.0–109.0')).toBe('103–109')
    expect(shortenRange('103.0–109.5')).toBe('103.0–109.5')
  })
})

describe('arranging rows and columns', () => {
  const plainText: Text = (key: string, values: Record<string, unknown> = {}) =>
    [key, ...Object.values(values)].join(' ')
  const listed = listRows(table, plainText, (metric) => metric)

  it('moves, hides and renames, and writes an order only where something moved', () => {
    const across = listColumns(table)
    const same = arrange(table, { before: listed, now: listed }, { before: across, now: across })
    expect(same).toEqual({ names: {}, hiddenRows: [], hiddenColumns: [] })
    const moved = changeLine(moveTo(listed, 0, 1), 1, { name: 'Turnover', isShown: false })
    const change = arrange(table, { before: listed, now: moved }, { before: across, now: across })
    expect(change.rowOrder?.slice(0, 2)).toEqual([listed[1]?.key, listed[0]?.key])
    expect(change.hiddenRows).toEqual([listed[0]?.key])
    expect(change.names).toEqual({ [listed[0]?.key ?? '']: 'Turnover' })
    expect(change.columnOrder).toBeUndefined()
  })

  it('takes no name that another row has', () => {
    const [first, second] = listed
    const alike = changeLine(listed, 1, { name: ` ${first?.ownName.toUpperCase()} ` })
    expect(findTakenNames(alike)).toEqual(new Set([second?.key]))
    expect(findTakenNames(listed)).toEqual(new Set())
  })

  it('keeps hidden rows in the list, after those that are shown', () => {
    const hidden = { ...table, definition: { ...table.definition, hiddenRows: ['net income|||USD|value'] } }
    expect(listRows(hidden, plainText, (metric) => metric).at(-1)).toEqual({
      key: 'net income|||USD|value',
      ownName: 'Net income',
      name: '',
      isShown: false,
    })
  })
})

describe('rows in a Chinese interface', () => {
  it('call metrics as a Chinese reader does', () => {
    const words: Text = (key: string) => key
    const drawn = toGridLines(
      table,
      words,
      () => '',
      new Set(),
      (metric) => (metric === 'Revenue' ? '營業收入' : metric),
    )
    const [first] = drawn.filter(({ kind }) => kind === 'row')
    expect(first).toMatchObject({ title: '營業收入', fullTitle: '營業收入' })
  })
})

describe('findOptions and listMetrics', () => {
  it('finds metrics of the whole catalogue by names and aliases of both languages', () => {
    const metrics = listMetrics(shippedMetrics, ['Etched wafers', 'Revenue'], 'zh-Hant')
    expect(metrics.slice(0, 2).map(({ label }) => label)).toEqual(['Etched wafers', '營業收入'])
    const found = (text: string) => findOptions(metrics, text).map(({ name }) => name)
    expect(found('毛利率')).toContain('Gross margin')
    expect(found('资本支出')).toContain('Capex')
    expect(found('net sales')).toContain('Revenue')
    expect(found('etched w')).toEqual(['Etched wafers'])
    expect(metrics.length).toBeGreaterThan(200)
  })
})
