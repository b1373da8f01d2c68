import { notRead, type GridRow, type GridTable } from './grid.ts'
import type { CustomRow, GridDefinition } from './grid-definition.ts'
import type { GridView } from './grids-api.ts'
import { packRow, unpackRow, type PackedRow } from './packed-cells.ts'
import { packRecords, unpackRecords, type PackedRecords, type Told } from './packed-records.ts'

type RowHead = Omit<GridRow, 'cells'>

interface Filled {
  readonly columns: string
}

/** The heads of a table's rows, which of their cells there are, and the rows of the user's own: most of a large grid's view. */
export interface PackedHeads {
  readonly rows: PackedRecords<RowHead>
  readonly filled: PackedRecords<Filled>
  readonly customRows: PackedRecords<CustomRow>
}

/** A table on its way, a quarter of its size. How its cells follow from others stays behind: `grids.trace` tells it. */
export interface PackedTable extends Omit<GridTable, 'rows'> {
  readonly heads: PackedRecords<RowHead>
  readonly cells: readonly PackedRow[]
}

export const packTable = ({ rows, ...ofTable }: GridTable): PackedTable => ({
  ...ofTable,
  heads: packRecords<RowHead>(rows, headFields),
  cells: rows.map(packRow),
})

export const unpackTable = ({ heads, cells, ...ofTable }: PackedTable): GridTable => ({
  ...ofTable,
  rows: unpackRecords(heads).map((head, at): GridRow => ({ ...head, cells: unpackRow(cells[at] ?? []) })),
})

/** A view on its way to a window: a fifth of its size where a grid has thousands of rows. */
export interface PackedView extends Omit<GridView, 'table' | 'filled' | 'rows'> {
  readonly table: Omit<GridTable, 'rows' | 'definition'> & {
    readonly definition: Omit<GridDefinition, 'customRows'>
  }
  readonly heads: PackedHeads
  /** Null where every row is shown, as it stands. */
  readonly rows: readonly number[] | null
}

const headFields = [
  'key',
  'kind',
  'measure',
  'metric',
  'segment',
  'basis',
  'unit',
  'title',
  'company',
  'source',
  'formula',
  'lowerIsBetter',
  'format',
  'group',
] as const satisfies readonly (keyof RowHead)[]

const ownFields = [
  'key',
  'name',
  'kind',
  'formula',
  'unit',
  'after',
] as const satisfies readonly (keyof CustomRow)[]

/** What of the rows tells those of the user's own too, where there are no others. */
const toldBy = (rows: readonly RowHead[]): Told => ({
  rowKey: rows.map(({ key }) => key),
  rowName: rows.map(({ metric }) => metric),
})

export const packHeads = (
  rows: GridTable['rows'],
  filled: readonly string[],
  customRows: readonly CustomRow[],
): PackedHeads => ({
  rows: packRecords<RowHead>(rows, headFields),
  filled: packRecords(
    filled.map((columns) => ({ columns })),
    ['columns'],
  ),
  customRows: packRecords(customRows, ownFields, toldBy(rows)),
})

/** `heads` are of the rows of the view's table and of its definition, packed. */
export function packView(view: Omit<GridView, 'filled'>, heads: PackedHeads): PackedView {
  const { table, rows, ...others } = view
  const { rows: _rows, definition, ...ofTable } = table
  const { customRows: _customRows, ...ofDefinition } = definition
  const isWhole = rows.length === table.rows.length && rows.every((place, at) => place === at)
  return {
    ...others,
    table: { ...ofTable, definition: ofDefinition },
    heads,
    rows: isWhole ? null : rows,
  }
}

export function unpackView({ heads, table, rows, ...others }: PackedView): GridView {
  const found = unpackRecords(heads.rows).map((head): GridRow => ({ ...head, cells: notRead }))
  const customRows = unpackRecords(heads.customRows, toldBy(found))
  return {
    ...others,
    table: { ...table, rows: found, definition: { ...table.definition, customRows } },
    filled: unpackRecords(heads.filled).map(({ columns }) => columns),
    rows: rows ?? found.map((_, at) => at),
  }
}
