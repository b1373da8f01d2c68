import { describe, expect, it } from 'vitest'
import { chooseRows } from '../../../shared/grids/choose-rows.ts'
import type { CellState } from '../../../shared/grids/grid.ts'
import { plainDefinition, type GridSort, type RowCondition } from '../../../shared/grids/grid-definition.ts'
import { definitionInput } from '../../../shared/grids/definition-input.ts'
import { isFilledIn, packFilled, packRow, unpackRow } from '../../../shared/grids/packed-cells.ts'
import { gridOf, makeFact } from './make-facts.ts'

const place = (
  metric: string,
  value: string,
  period: string,
  parts: Parameters<typeof makeFact>[0] | object = {},
) => makeFact({ metric, value, period, ...parts })
const facts = [
  place('Revenue', '40700000', '2025Q1'),
  place('Revenue', '48900000', '2025Q2', { state: 'confirmed' }),
  place('Revenue', '29200000', '2025Q1', { segment: 'Data center' }),
  place('Revenue', '9100000', '2025Q1', { segment: 'Cable' }),
  place('Revenue', '9100000', '2025Q2', { segment: 'Cable' }),
  place('Gross margin', '31.4', '2025Q1', { unit: '%' }),
  place('Inventory', '12500000', '2025Q2'),
]
const table = gridOf(facts, { definition: { ...plainDefinition, computed: [] } })
const nameOf = (at: number) => table.rows[at]?.segment ?? table.rows[at]?.metric
const chosen = (filter: readonly RowCondition[], sort: readonly GridSort[] = []) =>
  chooseRows(table, { filter, sort }).map(nameOf)
const where = (column: string | null, test: RowCondition['test'], text = '', upTo = ''): RowCondition => ({
  column,
  test,
  text,
  upTo,
})
const by = (column: string, isDescending: boolean): GridSort => ({ by: 'column', column, isDescending })

describe('the rows of a grid', () => {
  it.each<[string, RowCondition, readonly string[]]>([
    ['a figure in the row’s own scale', where('2025Q1', 'equals', '29.2'), ['Data center']],
    ['a figure with its magnitude', where('2025Q1', 'greater', '0.03bn'), ['Revenue']],
    ['what is less', where('2025Q1', 'less', '30'), ['Data center', 'Cable']],
    ['both ends of a stretch', where('2025Q1', 'between', '9.1', '29.2'), ['Data center', 'Cable']],
    ['what is written in a cell', where('2025Q1', 'contains', '9.'), ['Data center', 'Cable']],
    ['a state', where('2025Q2', 'state', 'confirmed' satisfies CellState), ['Revenue']],
    ['what is there', where('2025Q2', 'filled'), ['Revenue', 'Cable', 'Inventory']],
    ['what is not there', where('2025Q2', 'empty'), ['Data center', 'Gross margin']],
    ['a name', where(null, 'contains', 'DATA'), ['Data center']],
    ['a column that is gone', where('2019Q1', 'filled'), []],
  ])('are filtered by %s', (_, condition, rows) => {
    expect(chosen([condition])).toEqual(rows)
  })

  it('stay where all conditions hold', () => {
    expect(chosen([where('2025Q1', 'filled'), where('2025Q2', 'filled')])).toEqual(['Revenue', 'Cable'])
  })

  it('are sorted within their groups, by the next column where the first has equals, empty ones last', () => {
    expect(chosen([], [by('2025Q1', false)]).slice(0, 3)).toEqual(['Cable', 'Data center', 'Revenue'])
    expect(chosen([], [by('2025Q2', true)]).slice(0, 3)).toEqual(['Revenue', 'Cable', 'Data center'])
    expect(chosen([], [by('2025Q2', false), by('2025Q1', true)]).slice(0, 3)).toEqual([
      'Cable',
      'Revenue',
      'Data center',
    ])
  })

  it('tell figures apart that floating point does not', () => {
    const close = ['10000000000000000001', '10000000000000000003', '10000000000000000002']
    const grid = gridOf(
      close.map((value, at) => makeFact({ value, segment: `S${at}` })),
      { definition: { ...plainDefinition, computed: [], sort: [by('2025Q1', true)] } },
    )
    expect(grid.rows.map(({ cells }) => cells[0]?.value)).toEqual([close[1], close[2], close[0]])
  })

  it('say how many a layout leaves out', () => {
    const filter = [where('2025Q2', 'filled')]
    const grid = gridOf(facts, { definition: { ...plainDefinition, computed: [], filter } })
    expect(grid).toMatchObject({ rowCount: 3, filteredOut: 2 })
  })

  it('are chosen in time that grows with their number', () => {
    const grid = (rows: number) =>
      gridOf(
        Array.from({ length: rows }, (_, at) =>
          makeFact({ value: String((at * 7_919) % 1_000_003), segment: `Line ${at}` }),
        ),
        { definition: { ...plainDefinition, computed: [] } },
      )
    const large = grid(10_000)
    const begun = performance.now()
    const places = chooseRows(large, {
      filter: [where('2025Q1', 'greater', '0.5m')],
      sort: [by('2025Q1', true)],
    })
    expect(performance.now() - begun).toBeLessThan(2_000)
    const values = places.map((at) => Number(large.rows[at]?.cells[0]?.value))
    expect(values.length).toBeGreaterThan(4_000)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
  })
})

describe('a layout that was kept', () => {
  it('with one order and no filter is read as it was meant', () => {
    const { filter: _, ...before } = plainDefinition
    const kept = (sort: GridSort) => definitionInput.parse({ ...before, sort })
    expect(kept({ by: 'catalogue', column: null, isDescending: false })).toEqual(plainDefinition)
    expect(kept(by('2025Q1', true)).sort).toEqual([by('2025Q1', true)])
  })
})

describe('packed cells', () => {
  it('hold all of a row but its formulas', () => {
    const full = gridOf(facts)
    expect(full.rows.some(({ cells }) => cells.some((cell) => cell?.formula))).toBe(true)
    for (const row of full.rows)
      expect(unpackRow(JSON.parse(JSON.stringify(packRow(row))))).toEqual(
        row.cells.map((cell) => cell && { ...cell, formula: null }),
      )
  })

  it('tell which columns hold anything, beyond four too', () => {
    const cells = [1, 0, 0, 1, 0, 1].map((is) => (is ? (table.rows[0]?.cells[0] ?? null) : null))
    const filled = packFilled({ cells })
    expect([0, 1, 2, 3, 4, 5, 6, -1].map((at) => isFilledIn(filled, at))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
      false,
      false,
    ])
  })
})
