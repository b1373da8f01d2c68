import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../electron/exports/grid-columns.ts'
import { plainDefinition, type GridDefinition } from '../../../shared/grids/grid-definition.ts'
import { placesShown, wholeGrid } from '../../../shared/grids/grid-filter.ts'
import { definitionInput } from '../../../shared/grids/definition-input.ts'
import { titleOfColumn } from '../../../renderer/grids/period-title.ts'
import { cellOf, gridOf, makeFact, rowOf } from './make-facts.ts'

const revenue = (period: string, millions: number) =>
  makeFact({ period, value: `${millions}000000`, quote: `$${millions}.0 million` })
const byYear: GridDefinition = { ...plainDefinition, computed: [], columnGroups: 'year' }
const facts = [
  revenue('2023Q4', 9),
  revenue('2024Q1', 10),
  revenue('2024Q2', 20),
  revenue('2024Q3', 30),
  revenue('2024Q4', 40),
  revenue('2025Q1', 50),
  revenue('2025', 260),
  makeFact({ metric: 'Gross margin', unit: '%', value: '30', period: '2024Q4', quote: '30%' }),
]
const shownIn = (definition: GridDefinition) => {
  const table = gridOf(facts, { definition })
  return placesShown(table, wholeGrid).columns.map((at) => table.columns[at]?.key)
}

describe('columns under their years', () => {
  it('adds up a year of four quarters that nobody stated, and nothing else', () => {
    const table = gridOf(facts, { definition: byYear })
    expect(table.columns.map(({ key }) => key)).toEqual([
      '2023Q4',
      '2024Q1',
      '2024Q2',
      '2024Q3',
      '2024Q4',
      'sum:2024',
      '2025Q1',
      '2025',
    ])
    expect(cellOf(table, rowOf(table, 'Revenue'), 'sum:2024')).toMatchObject({
      value: '100000000',
      state: 'computed',
    })
    expect(cellOf(table, rowOf(table, 'Gross margin'), 'sum:2024')).toBeNull()
    expect(table.columns.map(({ year }) => year)).toEqual([
      '2023',
      '2024',
      '2024',
      '2024',
      '2024',
      '2024',
      '2025',
      '2025',
    ])
    const sum = table.columns.find(({ key }) => key === 'sum:2024')
    expect(sum && titleOfColumn(sum)).toMatchObject({ part: '2024', year: 'ƒ', name: '2024' })
  })

  it('folds to the stated year, to the sum, or to the last quarter there is', () => {
    expect(shownIn({ ...byYear, foldedColumns: ['2024', '2025', '2023'] })).toEqual([
      '2023Q4',
      'sum:2024',
      '2025',
    ])
    expect(shownIn({ ...byYear, foldedColumns: ['2025'] }).slice(-2)).toEqual(['sum:2024', '2025'])
    expect(shownIn({ ...byYear, columnGroups: 'none', foldedColumns: ['2024'] })).toHaveLength(7)
  })

  it('goes into a workbook as an outline, folded as it is shown', () => {
    const table = gridOf(facts, { definition: { ...byYear, foldedColumns: ['2024'] } })
    expect(columnsOf(table).map(({ key, level, isFolded }) => [key, level, isFolded])).toEqual([
      ['2023Q4', 0, false],
      ['2024Q1', 1, true],
      ['2024Q2', 1, true],
      ['2024Q3', 1, true],
      ['2024Q4', 1, true],
      ['sum:2024', 0, false],
      ['2025Q1', 1, false],
      ['2025', 0, false],
    ])
  })

  it('stands under fiscal years, and in the calendar’s years shows the company’s own period', () => {
    const own = [1, 2, 3, 4].map((quarter) => revenue(`FY2025Q${quarter}`, quarter))
    const fiscal = gridOf(own, { definition: byYear, fiscalYearEnd: '06' })
    expect(fiscal.columns.map(({ year, calendar }) => [year, calendar]).slice(0, 2)).toEqual([
      ['FY2025', '2024Q3'],
      ['FY2025', '2024Q4'],
    ])
    const calendar = gridOf(own, { definition: { ...byYear, columnsBy: 'calendar' }, fiscalYearEnd: '06' })
    expect(calendar.columns.map(({ key, year, own: named }) => [key, year, named])).toEqual([
      ['2024Q3', '2024', 'FY2025Q1'],
      ['2024Q4', '2024', 'FY2025Q2'],
      ['2025Q1', '2025', 'FY2025Q3'],
      ['2025Q2', '2025', 'FY2025Q4'],
    ])
    expect(calendar.columns.map((column) => titleOfColumn(column).calendar)[0]).toBe('≈ Q1 FY2025')
  })

  it('is left out of layouts kept before it was there', () => {
    const { columnGroups: _, foldedColumns: __, ...older } = plainDefinition
    expect(definitionInput.parse(older)).toEqual(plainDefinition)
  })
})
