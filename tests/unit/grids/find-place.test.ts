import { describe, expect, it } from 'vitest'
import { findPlace } from '../../../shared/grids/find-place.ts'
import { plainDefinition } from '../../../shared/grids/grid-definition.ts'
import { gridOf, makeFact } from './make-facts.ts'

const quarters = ['2023Q1', '2023Q2', '2023Q3', '2023Q4', '2024Q1', '2024Q2', '2024Q3']
const facts = [
  ...quarters.map((period, at) =>
    makeFact({ period, value: `${at + 1}0000000`, quote: `$${at + 1}0 million` }),
  ),
  makeFact({ metric: 'Gross margin', unit: '%', value: '30', period: '2023Q1', quote: '30%' }),
]
const table = gridOf(facts, { definition: { ...plainDefinition, computed: [] } })

describe('findPlace', () => {
  it('gives the fact’s row over the five periods up to its own', () => {
    const last = facts[6]?.id
    const place = last && findPlace(table, last)
    expect(place && place.columns.map(({ key }) => key)).toEqual(quarters.slice(2))
    expect(place && place.rows.map(({ metric, cells }) => [metric, cells.length])).toEqual([['Revenue', 5]])
    expect(place && place.rows[0]?.cells.at(-1)?.factIds).toEqual([last])
    expect(place && place.own?.column).toBe('2024Q3')
    const first = facts[0]?.id
    expect(first && findPlace(table, first).columns.map(({ key }) => key)).toEqual(quarters.slice(0, 5))
  })

  it('has no rows for a fact the layout leaves out', () => {
    const narrow = gridOf(facts, { definition: { ...plainDefinition, metrics: ['Gross margin'] } })
    const place = facts[0] && findPlace(narrow, facts[0].id)
    expect(place).toEqual({ gridId: narrow.id, name: narrow.name, own: null, rows: [], columns: [] })
  })
})
