import type { SortOrder } from './SortHead.tsx'

/** The column a table is sorted by, and which way; a table that stands as it comes has null in its place. */
export interface TableSort<Column extends string> {
  readonly by: Column
  readonly isDescending: boolean
}

/** What pressing a column's head sorts by: first one way, then the other, then as the rows come. */
export function nextSort<Column extends string>(
  sort: TableSort<Column> | null,
  by: Column,
): TableSort<Column> | null {
  if (sort?.by !== by) return { by, isDescending: false }
  return sort.isDescending ? null : { by, isDescending: true }
}

/** The order a table is in by a column; null when it is sorted by another, or by none. */
export function orderBy<Column extends string>(sort: TableSort<Column> | null, by: Column): SortOrder | null {
  if (sort?.by !== by) return null
  return sort.isDescending ? 'descending' : 'ascending'
}

/**
 * Items in a table's order, by what stands in the column: numbers by size, words as the language of the interface
 * orders them, in whatever case. Alike items keep their order, and what has nothing there comes last either way.
 */
export function sortItems<Item, Column extends string>(
  items: readonly Item[],
  sort: TableSort<Column> | null,
  valueOf: (item: Item, column: Column) => string | number,
  locale: string,
): readonly Item[] {
  if (sort === null) return items
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const way = sort.isDescending ? -1 : 1
  return items
    .map((item) => ({ item, value: valueOf(item, sort.by) }))
    .toSorted(({ value: a }, { value: b }) => {
      if (a === '' || b === '') return Number(a === '') - Number(b === '')
      return way * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`))
    })
    .map(({ item }) => item)
}

/** Whether a key was pressed on the heads of a table, which take keys of their own and not those of the rows. */
export const isOfHead = (event: { readonly target: EventTarget }): boolean =>
  event.target instanceof Element && event.target.closest('.head') !== null
