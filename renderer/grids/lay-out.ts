import { yearKeyOf } from '../../shared/grids/year-groups.ts'
import type { CellFormat, GridTable } from '../../shared/grids/grid.ts'
import type {
  CustomColumn,
  CustomRow,
  GridDefinition,
  GridSort,
  RowCondition,
} from '../../shared/grids/grid-definition.ts'

/** What changes of a definition; the rest stays. */
export type LayoutChange = Partial<GridDefinition>

/** Moves one key of a list by so many places; the edges hold. */
function moved(order: readonly string[], key: string, by: number): readonly string[] {
  const from = order.indexOf(key)
  if (from === -1) return order
  const rest = order.filter((one) => one !== key)
  const to = Math.min(Math.max(from + by, 0), rest.length)
  return [...rest.slice(0, to), key, ...rest.slice(to)]
}

export const moveRow = ({ rows }: GridTable, key: string, by: number): LayoutChange => ({
  rowOrder: moved(
    rows.map((row) => row.key),
    key,
    by,
  ),
})

export const moveColumn = ({ columns }: GridTable, key: string, by: number): LayoutChange => ({
  columnOrder: moved(
    columns.map((column) => column.key),
    key,
    by,
  ),
})

/** Columns in the order they were dragged to; those that a filter hides keep their place after them. */
export const orderColumns = ({ columns }: GridTable, order: readonly string[]): LayoutChange => ({
  columnOrder: [...order, ...columns.map(({ key }) => key).filter((key) => !order.includes(key))],
})

/** The same of rows, which stand across in a turned grid. */
export const orderRows = ({ rows }: GridTable, order: readonly string[]): LayoutChange => ({
  rowOrder: [...order, ...rows.map(({ key }) => key).filter((key) => !order.includes(key))],
})

export const hideRow = ({ hiddenRows }: GridDefinition, key: string): LayoutChange => ({
  hiddenRows: [...hiddenRows, key],
})

export const hideColumn = ({ hiddenColumns }: GridDefinition, key: string): LayoutChange => ({
  hiddenColumns: [...hiddenColumns, key],
})

/** An empty name gives back the one it has by itself. */
export function rename({ names }: GridDefinition, key: string, name: string): LayoutChange {
  const { [key]: _, ...others } = names
  return { names: name.trim() === '' ? others : { ...others, [key]: name.trim() } }
}

/** Without a format the row is written by its own figures again. */
export function formatRow({ formats }: GridDefinition, key: string, format: CellFormat | null): LayoutChange {
  const { [key]: _, ...others } = formats
  return { formats: format === null ? others : { ...others, [key]: format } }
}

/**
 * By the column: largest first, then smallest first, then as a results table has it; null for the rows' names, which
 * begin with the first. `adds` keeps what else the grid is sorted by, and sorts by this after it.
 */
export function sortByColumn({ sort }: GridDefinition, column: string | null, adds = false): LayoutChange {
  const by = column === null ? 'name' : 'column'
  const at = sort.findIndex((one) => one.by === by && one.column === column)
  const own = sort[at]
  const isFirstDown = column !== null
  const next: readonly GridSort[] =
    own && own.isDescending !== isFirstDown
      ? []
      : [{ by, column, isDescending: own ? !own.isDescending : isFirstDown }]
  if (!adds) return { sort: next }
  return { sort: at === -1 ? [...sort, ...next] : sort.toSpliced(at, 1, ...next) }
}

export const addCondition = ({ filter }: GridDefinition, condition: RowCondition): LayoutChange => ({
  filter: [...filter, condition],
})

export const dropCondition = ({ filter }: GridDefinition, at: number): LayoutChange => ({
  filter: filter.filter((_, index) => index !== at),
})

/** Folds a year's parts away, or brings them back. */
export function foldYear({ foldedColumns }: GridDefinition, year: string): LayoutChange {
  const others = foldedColumns.filter((key) => key !== year)
  return {
    columnGroups: 'year',
    foldedColumns: others.length < foldedColumns.length ? others : [...others, year],
  }
}

/** All years folded away, or none. */
export const foldYears = ({ columns }: GridTable, isFolded: boolean): LayoutChange => ({
  columnGroups: 'year',
  foldedColumns: isFolded ? [...new Set(columns.flatMap(({ key }) => yearKeyOf(key) ?? []))] : [],
})

export const addRow = ({ customRows }: GridDefinition, row: CustomRow): LayoutChange => ({
  customRows: [...customRows.filter(({ key }) => key !== row.key), row],
})

export const addColumn = ({ customColumns }: GridDefinition, column: CustomColumn): LayoutChange => ({
  customColumns: [...customColumns.filter(({ key }) => key !== column.key), column],
})

export const removeOwn = ({ customRows, customColumns }: GridDefinition, key: string): LayoutChange => ({
  customRows: customRows.filter((row) => row.key !== key && !key.startsWith(`${row.key}|`)),
  customColumns: customColumns.filter((column) => column.key !== key),
})

/** A key nobody has yet: `own:` and a number behind the highest. */
export function nextOwnKey({ customRows, customColumns }: GridDefinition): string {
  const numbers = [...customRows, ...customColumns].map(({ key }) => Number(/\d+$/.exec(key)?.[0] ?? 0))
  return `own:${Math.max(0, ...numbers) + 1}`
}
