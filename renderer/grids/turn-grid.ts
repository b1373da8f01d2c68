import {
  bareColumn,
  type CellPlace,
  type GridColumn,
  type GridRow,
  type GridTable,
} from '../../shared/grids/grid.ts'
import type { CellRange, Corner } from './cell-range.ts'
import { boundsOf } from './cell-range.ts'
import { headColumn, type DrawnCell, type GridLine } from './grid-cell.ts'
import { groupOf } from './grid-lines.ts'
import { titleOfColumn, type ColumnTitle, type YearGroup } from './period-title.ts'

/** More metrics than these are no heads anybody reads across, and more columns than a window draws in time. */
export const mostTurned = 1_000

/** The cell of the grid that a line and a column of the drawing meet at. */
export interface Meeting {
  readonly row: GridRow
  readonly column: GridColumn
}

/**
 * A grid as it is drawn: upright with its rows as lines, or turned with its columns as lines and its rows across. What
 * is done to a cell always means the grid's own row and column; only what it looks like and where it lies differs.
 */
export interface DrawnGrid {
  readonly isTurned: boolean
  readonly lines: readonly GridLine[]
  readonly columns: readonly GridColumn[]
  readonly headOf: (column: GridColumn) => ColumnTitle
  /** Null where nothing of the grid stands, as in the column of a group that is folded away. */
  readonly meet: (lineKey: string, column: string) => Meeting | null
}

/** What a period of another calendar under a column's head means, in words; null where there is none. */
export type WhyOfColumn = (column: GridColumn) => string | null

export function drawUpright(
  lines: readonly GridLine[],
  columns: readonly GridColumn[],
  whyOf: WhyOfColumn = () => null,
): DrawnGrid {
  const rowOf = new Map(lines.flatMap((line) => (line.kind === 'row' ? [[line.key, line.row] as const] : [])))
  const columnOf = new Map(columns.map((column) => [column.key, column]))
  return {
    isTurned: false,
    lines,
    columns,
    headOf: (column) => {
      const why = whyOf(column)
      return why === null ? titleOfColumn(column) : { ...titleOfColumn(column), why }
    },
    meet: (lineKey, key) => joined(rowOf.get(lineKey), columnOf.get(key)),
  }
}

/**
 * The same lines turned. `years` are the heads the columns stand under (`groupYears`), which become headings that fold;
 * the headings of the rows become heads over the columns, and a folded one a column of its own that says how many
 * metrics it holds.
 */
export function drawTurned(
  upright: readonly GridLine[],
  columns: readonly GridColumn[],
  years: ReadonlyMap<string, YearGroup>,
): DrawnGrid {
  const rowOf = new Map<string, GridRow>()
  const columnOf = new Map(columns.map((column) => [column.key, column]))
  const heads = new Map<string, ColumnTitle>()
  const across: GridColumn[] = []
  const shape = Object.create(null) as object
  for (const line of upright) {
    if (line.kind === 'group') {
      if (!line.isFolded) continue
      heads.set(line.key, { part: `+ ${line.count}`, year: '', calendar: '', name: line.title })
      across.push({
        ...bareColumn,
        key: line.key,
        title: line.title,
        year: groupOf(line),
        isYearFolded: true,
      })
      continue
    }
    // The first row of all may stand under no heading, where it names its group itself.
    const under = line.row.group === '' ? null : line.row.group
    rowOf.set(line.key, line.row)
    const { fullTitle: name, unit } = line
    heads.set(line.key, { part: name, year: unit, calendar: '', name, unit })
    across.push({
      ...bareColumn,
      key: line.key,
      title: line.fullTitle,
      year: under,
      company: line.row.company,
    })
    Object.defineProperty(shape, line.key, {
      enumerable: true,
      get(this: { readonly [columnKey]: string }) {
        return line.cells[this[columnKey]]
      },
    })
  }
  return {
    isTurned: true,
    lines: linesOf(columns, years, shape),
    columns: across,
    headOf: (column) => heads.get(column.key) ?? titleOfColumn(column),
    meet: (lineKey, key) => joined(rowOf.get(key), columnOf.get(lineKey)),
  }
}

const columnKey = Symbol('column')

const joined = (row: GridRow | undefined, column: GridColumn | undefined): Meeting | null =>
  row && column ? { row, column } : null

function linesOf(
  columns: readonly GridColumn[],
  years: ReadonlyMap<string, YearGroup>,
  shape: object,
): readonly GridLine[] {
  const lines: GridLine[] = []
  let heading: string | null = null
  columns.forEach((column, at) => {
    const next = column.year ?? column.group
    if (next !== heading && next !== null) {
      const year = column.year === null ? undefined : years.get(column.year)
      const title = [column.group, year ? [year.title, year.calendar].filter(Boolean).join(' ') : null]
      lines.push({
        kind: 'group',
        key: `group:${next}`,
        title: title.filter(Boolean).join(' · '),
        isFolded: column.isYearFolded,
        count: columns.filter((one) => (one.year ?? one.group) === next).length,
      })
    }
    heading = next
    const { name, calendar } = titleOfColumn(column)
    const title = [column.group === null ? name : titleOfColumn({ ...column, group: null }).name, calendar]
    lines.push({
      kind: 'row',
      key: column.key,
      at,
      row: standIn(column, name),
      title: title.filter(Boolean).join(' '),
      fullTitle: name,
      isUnder: false,
      unit: '',
      isTotal: false,
      goesOn: false,
      cells: Object.create(shape, { [columnKey]: { value: column.key } }) as Readonly<
        Record<string, DrawnCell | undefined>
      >,
      trend: [],
    })
  })
  return lines
}

/** A column as a line has it: only its key, its name and its looks are asked for. */
const standIn = (column: GridColumn, name: string): GridRow => ({
  key: column.key,
  kind: column.kind === 'computed' ? 'computed' : 'metric',
  measure: 'value',
  metric: name,
  segment: null,
  basis: null,
  unit: '',
  title: name,
  company: column.company,
  source: null,
  formula: null,
  lowerIsBetter: false,
  format: { style: 'number', scale: 0, decimals: 0 },
  group: '',
  cells: [],
})

/** Heads over the metrics of a turned grid, by the group's name. */
export function groupMetrics(
  columns: readonly GridColumn[],
  titleOfGroup: (group: string) => string,
  nameOf: (group: string, isFolded: boolean) => string,
): ReadonlyMap<string, YearGroup> {
  const groups = new Map<string, YearGroup>()
  for (const { year, isYearFolded } of columns) {
    if (year === null || groups.has(year)) continue
    const title = titleOfGroup(year)
    groups.set(year, {
      key: year,
      title,
      calendar: '',
      isFolded: isYearFolded,
      canFold: true,
      name: nameOf(title, isYearFolded),
    })
  }
  return groups
}

/** Where a cell of the grid lies in the drawing: the key of its line as `rowKey`; and back again. */
export const turnPlace = (place: CellPlace, isTurned: boolean): CellPlace =>
  isTurned ? { rowKey: place.column, column: place.rowKey } : place

/** What a menu asked for in the drawing is about: in a turned grid a line's head is a column's. */
export function turnMenu(
  { isTurned }: DrawnGrid,
  of: 'row' | 'column',
  key: string,
  column: string | undefined,
): { readonly of: 'row' | 'column'; readonly key: string } {
  if (!isTurned || key === headColumn) return { of, key }
  if (of === 'column') return { of: 'row', key }
  return column === undefined || column === headColumn ? { of: 'column', key } : { of: 'row', key: column }
}

/** A range of the drawing as a range of the upright lines and the grid's columns; null where it holds no cell. */
export function uprightRange(
  range: CellRange | null,
  drawn: DrawnGrid,
  upright: readonly GridLine[],
  { columns }: Pick<GridTable, 'columns'>,
): CellRange | null {
  if (!range || !drawn.isTurned) return range
  const { top, bottom, left, right } = boundsOf(range)
  const periods = drawn.lines.slice(top, bottom + 1).flatMap((line) => {
    const at = line.kind === 'row' ? columns.findIndex(({ key }) => key === line.key) : -1
    return at === -1 ? [] : [at]
  })
  const rows = drawn.columns.slice(left, right + 1).flatMap(({ key }) => {
    const at = upright.findIndex((line) => line.kind === 'row' && line.key === key)
    return at === -1 ? [] : [at]
  })
  const corner = (line: number | undefined, period: number | undefined): Corner | null =>
    line === undefined || period === undefined ? null : { line, period }
  const [anchor, head] = [corner(rows[0], periods[0]), corner(rows.at(-1), periods.at(-1))]
  return anchor && head ? { anchor, head } : null
}
