import { describe, expect, it } from 'vitest'
import { buildWholeGrid } from '../../../shared/grids/build-grid.ts'
import { createGridMemory } from '../../../shared/grids/grid-memory.ts'
import type { GridTable } from '../../../shared/grids/grid.ts'
import {
  plainDefinition,
  type CustomColumn,
  type CustomRow,
  type GridDefinition,
} from '../../../shared/grids/grid-definition.ts'
import { gridOf, makeFact, rowOf, sourceOf } from './make-facts.ts'

const plain: GridDefinition = { ...plainDefinition, computed: [] }
const formulaRow = (key: string, name: string, formula: string, unit = 'USD'): CustomRow => ({
  key: `own:${key}`,
  name,
  kind: 'formula',
  formula,
  unit,
  after: null,
})
const column = (key: string, parts: Partial<CustomColumn>): CustomColumn => ({
  key: `own:${key}`,
  name: key,
  kind: 'formula',
  formula: null,
  from: null,
  to: null,
  unit: null,
  after: null,
  ...parts,
})
const facts = [
  ...[40, 42, 44, 50, 52].map((value, at) =>
    makeFact({
      value: `${value}000000`,
      quote: `$${value}.0 million`,
      period: ['2024Q1', '2024Q2', '2024Q3', '2024Q4', '2025Q1'][at] ?? '',
    }),
  ),
  makeFact({ metric: 'Gross margin', unit: '%', value: '18.9', period: '2025Q1', quote: '18.9%' }),
  makeFact({ segment: 'Data center', value: '39000000', period: '2025Q1', quote: '$39.0 million' }),
  makeFact({
    metric: 'Diluted EPS',
    unit: 'USD/share',
    value: '0.25',
    period: '2025Q1',
    basis: 'non-GAAP',
    quote: '$0.25',
  }),
]
const tableOf = (customRows: readonly CustomRow[], customColumns: readonly CustomColumn[] = []): GridTable =>
  gridOf(facts, { definition: { ...plain, customRows, customColumns } })
const inColumn = (table: GridTable, key: string, at: string) =>
  table.rows.find((row) => row.key === key)?.cells[table.columns.findIndex((one) => one.key === at)]

describe('a formula row', () => {
  it.each([
    ['[Gross margin] * [Revenue]', 'USD', '9828000', '18.9% × 52'],
    ['[Revenue; Data center] / [Revenue]', '%', '75', '39 ÷ 52'],
    ['[Revenue] / [Revenue][-4] - 1', '%', '30', '52 ÷ 40 − 1'],
    ['[Revenue] - [Revenue][-1]', 'USD', '2000000', '52 − 50'],
    ['[Revenue][2024Q2] + 0', 'USD', '42000000', '42 + 0'],
    ['SUM([Revenue][all])', 'USD', '228000000', 'SUM(40, 42, 44, 50, 52)'],
    ['[Revenue] / [Diluted EPS (non-GAAP)]', 'shares', '208000000', '52m ÷ 0.25'],
    ['[revenue;data center] * 2', 'USD', '78000000', '39 × 2'],
  ])('%s is %s %s', (formula, unit, value, working) => {
    const cell = inColumn(tableOf([formulaRow('a', 'A', formula, unit)]), 'own:a', '2025Q1')
    expect(cell).toMatchObject({ state: 'computed', value, working, problem: null, isProvisional: true })
  })

  it('names the cells it goes over, in the order of its names', () => {
    const cell = inColumn(
      tableOf([formulaRow('a', 'A', '[Revenue] / [Revenue][-4] - 1', '%')]),
      'own:a',
      '2025Q1',
    )
    const rowKey = 'revenue|||USD|value'
    expect(cell?.formula).toEqual({
      text: '[Revenue] / [Revenue][-4] - 1',
      inputs: [[{ rowKey, column: '2025Q1' }], [{ rowKey, column: '2024Q1' }]],
    })
  })

  it('rests on others by the names the user gave', () => {
    const table = tableOf([
      formulaRow('total', 'Twice', '[Half] * 4'),
      formulaRow('half', 'Half', '[Revenue] / 2'),
    ])
    expect(inColumn(table, 'own:total', '2025Q1')?.value).toBe('104000000')
    expect(table.rows.slice(-2).map(({ title }) => title)).toEqual(['Twice', 'Half'])
  })

  it.each([
    ['[Nothing like it] + 1', 'unknown-name', 'Nothing like it'],
    ['[Revenue] +', 'syntax', ''],
    ['[Revenue] / 0', 'divide-by-zero', ''],
    ['[A] + 1', 'cycle', 'A'],
    ['[B] + 1', 'cycle', 'B'],
    ['[Revenue][-9]', 'missing', 'Revenue'],
  ])('explains why %s has no value', (formula, code, name) => {
    const cell = inColumn(
      tableOf([formulaRow('a', 'A', formula), formulaRow('b', 'B', '[A] + 1')]),
      'own:a',
      '2025Q1',
    )
    expect(cell).toMatchObject({ value: null, problem: { code } })
    expect([...(cell?.problem?.names ?? []), cell?.problem?.name ?? ''].join()).toContain(name)
  })

  it.each([
    ['[營收] / 2', '26000000'],
    ['[营业收入] / 2', '26000000'],
    ['[毛利率] * [net sales]', '9828000'],
    ['[營業收入；Data center] / 3', '13000000'],
  ])('calls rows by any name of their metric: %s', (formula, value) => {
    const table = tableOf([formulaRow('one', 'One', formula)])
    expect(inColumn(table, 'own:one', '2025Q1')).toMatchObject({ value, problem: null })
  })

  it('says which rows a name can mean, and takes the only one that is there', () => {
    const metricsCalled = (word: string) => (word === '利潤' ? ['Gross profit', 'Net income'] : [])
    const customRows = [formulaRow('one', 'One', '[利潤] * 2')]
    const profit = [
      makeFact({ metric: 'Gross profit', value: '9000000' }),
      makeFact({ metric: 'Net income', value: '2000000' }),
    ]
    const definition = { ...plain, customRows }
    const doubtful = gridOf(profit, { definition, metricsCalled })
    expect(inColumn(doubtful, 'own:one', '2025Q1')?.problem).toMatchObject({
      code: 'ambiguous-name',
      name: '利潤',
      names: ['Gross profit', 'Net income'],
      at: 0,
    })
    const [gross] = profit
    const clear = gridOf(gross ? [gross] : [], { definition, metricsCalled })
    expect(inColumn(clear, 'own:one', '2025Q1')?.value).toBe('18000000')
  })

  it('is confirmed only when all it rests on is', () => {
    const confirmed = [makeFact({ value: '52000000', state: 'confirmed' })]
    const definition = { ...plain, customRows: [formulaRow('a', 'A', '[Revenue] * 2')] }
    expect(inColumn(gridOf(confirmed, { definition }), 'own:a', '2025Q1')?.isProvisional).toBe(false)
  })
})

describe('a column of the user’s own', () => {
  it('adds the last four quarters of what adds up, and works a formula out over the sums', () => {
    const table = tableOf(
      [formulaRow('double', 'Double', '[Revenue] * 2')],
      [column('ttm', { kind: 'ttm', name: 'TTM' })],
    )
    expect(inColumn(table, 'revenue|||USD|value', 'own:ttm')).toMatchObject({
      value: '188000000',
      working: '42 + 44 + 50 + 52',
    })
    expect(inColumn(table, 'own:double', 'own:ttm')?.value).toBe('376000000')
    // A margin of four quarters is no sum of margins.
    expect(inColumn(table, 'gross margin|||%|value', 'own:ttm')).toBeNull()
    expect(table.columns.at(-1)).toMatchObject({ title: 'TTM', kind: 'computed', period: null })
  })

  it('gives growth over a year, and compound growth over years', () => {
    const years = [100, 121].map((value, at) =>
      makeFact({ value: `${value}000000`, period: at === 0 ? '2022' : '2024' }),
    )
    const table = gridOf([...facts, ...years], {
      definition: {
        ...plain,
        customColumns: [
          column('growth', { kind: 'growth', to: '2025Q1', after: '2025Q1' }),
          column('cagr', { kind: 'cagr', from: '2022', to: '2024' }),
          column('mine', { kind: 'formula', formula: '[2025Q1] - [2024Q4]' }),
        ],
      },
    })
    const revenue = (at: string) => inColumn(table, 'revenue|||USD|value', at)?.value
    expect(revenue('own:growth')).toBe('30')
    expect(revenue('own:cagr')).toBe('10')
    expect(revenue('own:mine')).toBe('2000000')
    expect(table.columns.find(({ key }) => key === 'own:cagr')).toMatchObject({
      unit: '%',
      format: { style: 'percent' },
    })
    const keys = table.columns.map(({ key }) => key)
    expect(keys.indexOf('own:growth')).toBe(keys.indexOf('2025Q1') + 1)
    // Millions stay millions beside a percentage.
    expect(rowOf(table, 'Revenue').format.scale).toBe(6)
  })

  it('and a row of one’s own hold what is typed into them', () => {
    const table = gridOf(facts, {
      definition: {
        ...plain,
        customRows: [
          {
            key: 'own:target',
            name: 'My target',
            kind: 'typed',
            formula: null,
            unit: 'USD',
            after: 'revenue|||USD|value',
          },
        ],
        customColumns: [column('note', { kind: 'typed' })],
      },
      typed: [
        { rowKey: 'own:target', column: '2025Q1', value: '60000000' },
        { rowKey: 'revenue|||USD|value', column: 'own:note', value: '7' },
      ],
    })
    expect(table.rows[1]).toMatchObject({
      key: 'own:target',
      title: 'My target',
      measure: 'typed',
      kind: 'metric',
    })
    expect(inColumn(table, 'own:target', '2025Q1')).toMatchObject({ state: 'typed', value: '60000000' })
    expect(inColumn(table, 'revenue|||USD|value', 'own:note')).toMatchObject({ state: 'typed', value: '7' })
  })
})

describe('a grid built again', () => {
  const rows = [
    formulaRow('twice', 'Twice', '[Revenue] * 2'),
    formulaRow('more', 'More', '[Twice] + 1'),
    formulaRow('margin', 'Margin', '[Gross margin] * 2', '%'),
    formulaRow('all', 'All', 'SUM([Twice][all])'),
    formulaRow('ring', 'Ring', '[Round] + 1'),
    formulaRow('round', 'Round', '[Ring] + 1'),
    formulaRow('text', 'Text', 'IF([Revenue] > 1, "much", "little")'),
    formulaRow('read', 'Read', 'IF([Text] = "much", 1, 2)'),
  ]
  const revenue = 'revenue|||USD|value'
  const withRows = (customRows: readonly CustomRow[], typed: readonly (readonly [string, string])[] = []) =>
    sourceOf(facts, {
      definition: { ...plain, customRows },
      typed: typed.map(([at, value]) => ({ rowKey: revenue, column: at, value })),
    })

  it('has what a grid built for the first time has, whatever changed between', () => {
    const memory = createGridMemory()
    const changes = [
      withRows(rows),
      withRows(rows, [['2025Q1', '60000000']]),
      withRows(rows, [['2025Q1', '0']]),
      withRows(rows, [['2024Q3', '1']]),
      withRows(rows.map((row) => (row.key === 'own:twice' ? { ...row, formula: '[Revenue] * 3' } : row))),
      withRows(rows.map((row) => (row.key === 'own:twice' ? { ...row, unit: '%' } : row))),
      withRows(rows.map((row) => (row.key === 'own:text' ? { ...row, name: 'Revenue' } : row))),
      withRows(rows.filter(({ key }) => key !== 'own:round')),
      withRows(rows),
    ]
    for (const source of changes)
      expect(buildWholeGrid(source, memory).rows).toEqual(buildWholeGrid(source).rows)
  })

  it('works out again only what rests on a changed value', () => {
    const memory = createGridMemory()
    const before = buildWholeGrid(withRows(rows), memory)
    const known = new Map([...memory.solved].map(([key, { cell }]) => [key, cell]))
    const after = buildWholeGrid(withRows(rows, [['2025Q1', '60000000']]), memory)
    const isKept = (key: string, at: string) =>
      memory.solved.get(`${at}\n${key}`)?.cell === known.get(`${at}\n${key}`)
    expect([
      inColumn(before, 'own:more', '2025Q1')?.value,
      inColumn(after, 'own:more', '2025Q1')?.value,
    ]).toEqual(['104000001', '120000001'])
    expect([isKept('own:more', '2024Q4'), isKept('own:margin', '2025Q1')]).toEqual([true, true])
    expect([isKept('own:more', '2025Q1'), isKept('own:all', '2024Q4')]).toEqual([false, false])
  })
})
