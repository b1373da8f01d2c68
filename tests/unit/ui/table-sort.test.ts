import { describe, expect, it } from 'vitest'
import { nextSort, orderBy, sortItems, type TableSort } from '../../../renderer/ui/table-sort.ts'

type Column = 'name' | 'count'
const items = [
  { name: 'kiln', count: 2 },
  { name: '', count: 7 },
  { name: 'Anvil', count: 2 },
  { name: 'anvil 10', count: 0 },
  { name: 'anvil 9', count: 11 },
]
const sorted = (sort: TableSort<Column> | null) =>
  sortItems(items, sort, (item, column) => item[column], 'en').map(({ name }) => name)

describe('a table sorted by its heads', () => {
  it('goes one way, the other, and back to how the rows come', () => {
    const first = nextSort<Column>(null, 'name')
    const second = nextSort(first, 'name')
    expect([first, second, nextSort(second, 'name')]).toEqual([
      { by: 'name', isDescending: false },
      { by: 'name', isDescending: true },
      null,
    ])
    expect(nextSort(second, 'count')).toEqual({ by: 'count', isDescending: false })
    expect([orderBy(first, 'name'), orderBy(second, 'name'), orderBy(first, 'count')]).toEqual([
      'ascending',
      'descending',
      null,
    ])
  })

  it('orders words in whatever case, numbers by size, and keeps what is alike as it comes', () => {
    expect(sorted(null)).toEqual(['kiln', '', 'Anvil', 'anvil 10', 'anvil 9'])
    expect(sorted({ by: 'name', isDescending: false })).toEqual(['Anvil', 'anvil 9', 'anvil 10', 'kiln', ''])
    expect(sorted({ by: 'count', isDescending: false })).toEqual(['anvil 10', 'kiln', 'Anvil', '', 'anvil 9'])
    expect(sorted({ by: 'count', isDescending: true })).toEqual(['anvil 9', '', 'kiln', 'Anvil', 'anvil 10'])
  })

  it('has what is empty last either way', () => {
    expect(sorted({ by: 'name', isDescending: true })).toEqual(['kiln', 'anvil 10', 'anvil 9', 'Anvil', ''])
  })

  it('orders Chinese as its readers do', () => {
    const names = ['营收', '成本', '毛利']
    expect(sortItems(names, { by: 'name', isDescending: false }, (name) => name, 'zh-Hans')).toEqual([
      '成本',
      '毛利',
      '营收',
    ])
  })
})
