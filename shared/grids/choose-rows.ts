import { compareDecimals } from '../figures/decimal.ts'
import { formatCell } from './format-cell.ts'
import { columnIndex, type GridCell, type GridRow, type GridTable } from './grid.ts'
import type { GridDefinition, GridSort, RowCondition } from './grid-definition.ts'
import { parseCell } from './parse-cell.ts'
import { foldName } from './row-key.ts'

/** Places of the table's rows for which all conditions hold, sorted within their groups. */
export const chooseRows = (
  table: Pick<GridTable, 'columns' | 'rows'>,
  { filter, sort }: Pick<GridDefinition, 'filter' | 'sort'>,
): readonly number[] => sortPlaces(table, filterPlaces(table, filter), sort)

function filterPlaces(
  table: Pick<GridTable, 'columns' | 'rows'>,
  conditions: readonly RowCondition[],
): readonly number[] {
  const tests = conditions.map((condition) => createTest(table, condition))
  return table.rows.flatMap((row, at) => (tests.every((test) => test(row)) ? [at] : []))
}

/** A figure a range is compared by is its worst value, as where rows are sorted. */
const figureOf = (cell: GridCell | null): string | null => cell?.value ?? cell?.high ?? null

function createTest(
  { columns }: Pick<GridTable, 'columns'>,
  { column, test, text, upTo }: RowCondition,
): (row: GridRow) => boolean {
  const wanted = foldName(text)
  if (column === null) return (row) => headOf(row).includes(wanted)
  const at = columnIndex({ columns }, column)
  const format = columns[at]?.format ?? null
  const unit = columns[at]?.unit ?? null
  const writtenIn = (row: GridRow) => (format === null ? row : { ...row, format, unit: unit ?? row.unit })
  const cellOf = (row: GridRow): GridCell | null => row.cells[at] ?? null
  // Rows share a handful of scales; the text means another figure in each.
  const read = new Map<string, string | null>()
  const boundFor = (row: GridRow, typed: string): string | null => {
    const { scale } = format ?? row.format
    const key = `${scale} ${typed}`
    const known = read.get(key)
    if (known !== undefined) return known
    const bound = parseCell(typed, scale)
    read.set(key, bound)
    return bound
  }
  const compares = (typed: string, holds: (order: number) => boolean) => (row: GridRow) => {
    const [figure, bound] = [figureOf(cellOf(row)), boundFor(row, typed)]
    return figure !== null && bound !== null && holds(compareDecimals(figure, bound))
  }
  switch (test) {
    case 'equals':
      return compares(text, (order) => order === 0)
    case 'less':
      return compares(text, (order) => order < 0)
    case 'greater':
      return compares(text, (order) => order > 0)
    case 'between': {
      const isAbove = compares(text, (order) => order >= 0)
      const isBelow = compares(upTo, (order) => order <= 0)
      return (row) => isAbove(row) && isBelow(row)
    }
    case 'contains':
      return (row) => {
        const cell = cellOf(row)
        return cell !== null && writingHas(formatCell(cell, writtenIn(row)), wanted)
      }
    case 'state':
      return (row) => cellOf(row)?.state === text
    case 'filled':
      return (row) => cellOf(row) !== null
    case 'empty':
      return (row) => cellOf(row) === null
  }
}

/** Whether a figure as it is written holds what is sought, with its thousands separators or without. */
export const writingHas = (written: string, sought: string): boolean =>
  written.toLowerCase().includes(sought) || written.replaceAll(',', '').includes(sought)

/** All a row is known by. */
const headOf = ({ title, metric, segment, basis, company, source, unit }: GridRow): string =>
  foldName([title, metric, segment, basis, company, source, unit].filter(Boolean).join(' '))

/** Groups keep their order; a row without a value goes last either way; equals stay as they were. */
function sortPlaces(
  table: Pick<GridTable, 'columns' | 'rows'>,
  places: readonly number[],
  sorts: readonly GridSort[],
): readonly number[] {
  if (sorts.length === 0) return places
  const compares = sorts.map((sort) => createCompare(table, sort))
  const groups = Map.groupBy(places, (at) => table.rows[at]?.group ?? '')
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => {
      for (const compare of compares) {
        const order = compare(a, b)
        if (order !== 0) return order
      }
      return a - b
    }),
  )
}

function createCompare(
  { columns, rows }: Pick<GridTable, 'columns' | 'rows'>,
  { by, column, isDescending }: GridSort,
): (a: number, b: number) => number {
  const sign = isDescending ? -1 : 1
  if (by === 'catalogue') return (a, b) => sign * (a - b)
  if (by === 'column') {
    const at = columnIndex({ columns }, column ?? '')
    const figures = rows.map((row) => figureOf(row.cells[at] ?? null))
    // Floating point tells nearly all apart; only what it takes for equal is compared digit by digit.
    const numbers = figures.map((figure) => (figure === null ? Number.NaN : Number(figure)))
    return (a, b) => {
      const [left = null, right = null] = [figures[a], figures[b]]
      if (left === null || right === null) return Number(left === null) - Number(right === null)
      return sign * ((numbers[a] ?? 0) - (numbers[b] ?? 0) || compareDecimals(left, right))
    }
  }
  const texts = rows.map((row) =>
    by === 'company'
      ? (row.company ?? '')
      : foldName(row.title ?? [row.metric, row.segment].filter(Boolean).join(' ')),
  )
  return (a, b) => sign * compareText(texts[a] ?? '', texts[b] ?? '')
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
