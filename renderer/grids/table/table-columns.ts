import type { ColDef, ColGroupDef, SuppressKeyboardEventParams, ValueSetterParams } from 'ag-grid-community'
import type { GridColumn, GridRow } from '../../../shared/grids/grid.ts'
import type { GridSort } from '../../../shared/grids/grid-definition.ts'
import { headColumn, type GridLine } from '../grid-cell.ts'
import type { ColumnTitle, YearGroup } from '../period-title.ts'
import { PeriodCell, TrendCell } from './table-cells.ts'
import { RowHead, TwoLineHead, YearHead, type HeadLines, type SortMark } from './table-heads.ts'

/** What the columns of a table and their heads show. */
export interface TableColumns {
  readonly columns: readonly GridColumn[]
  readonly headTitle: string
  readonly headOf: (column: GridColumn) => ColumnTitle
  /** Its columns are metrics, whose heads are names of several lines. */
  readonly isTurned: boolean
  /** Null where a line has no course, as in a turned grid or over several companies. */
  readonly trendTitle: string | null
  readonly trendName: (row: GridRow) => string
  readonly readOnly: boolean
  /** Whether a click on a column's head sorts by it. */
  readonly isSortable: boolean
  readonly sort: readonly GridSort[]
  /** What a head's mark says of the order. */
  readonly sortName: (isDescending: boolean) => string
  /** The heads that columns stand under and that fold, by the year's key. */
  readonly years: ReadonlyMap<string, YearGroup>
}

/** What becomes of a text that is typed into a cell, and of a year that is folded. */
export interface TableActs {
  readonly isEditable: (row: GridRow, column: string) => boolean
  /** Says what is wrong with a typed text; null when it can be taken. */
  readonly problemOf: (row: GridRow, column: string, text: string) => string | null
  readonly onType: (row: GridRow, column: string, text: string) => void
  readonly onFoldYear: (key: string) => void
}

/** The columns as the library takes them; `latest` is asked when something happens, so that they need not be made anew. */
export function buildColumns(
  shown: TableColumns,
  hasFew: boolean,
  latest: { readonly current: TableActs },
): (ColDef<GridLine> | ColGroupDef<GridLine>)[] {
  const {
    columns,
    headTitle,
    headOf,
    isTurned,
    trendTitle,
    trendName,
    readOnly,
    isSortable,
    sort,
    sortName,
  } = shown
  const markOf = (key: string | null): SortMark | null => {
    const at = sort.findIndex((one) =>
      key === null ? one.by === 'name' : one.by === 'column' && one.column === key,
    )
    const own = sort[at]
    if (!own) return null
    const { isDescending } = own
    return { isDescending, place: sort.length > 1 ? at + 1 : null, name: sortName(isDescending) }
  }
  const byName = markOf(null)
  return [
    {
      colId: headColumn,
      headerName: byName ? `${headTitle} ${byName.isDescending ? '▼' : '▲'}${byName.place ?? ''}` : headTitle,
      headerClass: 'head-head',
      pinned: 'left',
      lockPosition: 'left',
      width: 208,
      minWidth: 120,
      cellRenderer: RowHead,
      cellClass: 'head-cell',
      valueGetter: ({ data }) => (data?.kind === 'row' ? `${data.title} ${data.unit}` : data?.title),
      resizable: true,
      suppressMovable: true,
      wrapHeaderText: true,
      suppressKeyboardEvent: leavesKeyAlone,
    },
    ...underGroups(
      columns,
      columns.map((column): ColDef<GridLine> => {
        const head = headOf(column)
        return {
          colId: column.key,
          headerName: head.name,
          headerTooltip: [[head.name, head.calendar].filter(Boolean).join(' '), head.why ?? '']
            .filter(Boolean)
            .join('\n'),
          headerClass: `period-head${isSortable ? ' is-sortable' : ''}${column.kind === 'computed' ? ' is-computed' : ''}`,
          headerComponentParams: {
            innerHeaderComponent: TwoLineHead,
            innerHeaderComponentParams: {
              lines: { ...head, sorted: markOf(column.key) } satisfies HeadLines,
            },
          },
          minWidth: isTurned ? 104 : 84,
          wrapHeaderText: isTurned,
          flex: 1,
          resizable: true,
          suppressMovable: readOnly,
          cellRenderer: PeriodCell,
          cellClass: 'period-cell',
          valueGetter: ({ data }) => (data?.kind === 'row' ? (data.cells[column.key]?.text ?? '') : ''),
          // The drawn cell is compared, not its text: a confirmed figure reads the same and looks different.
          equals: () => false,
          valueSetter: ({ data, newValue }: ValueSetterParams<GridLine, string>) => {
            if (data?.kind === 'row') latest.current.onType(data.row, column.key, newValue ?? '')
            return false
          },
          editable: ({ data }) => data?.kind === 'row' && latest.current.isEditable(data.row, column.key),
          cellEditorParams: ({ data }: { readonly data?: GridLine }) => ({
            getValidationErrors: ({ value }: { readonly value: string | null }) => {
              const problem =
                data?.kind === 'row' ? latest.current.problemOf(data.row, column.key, value ?? '') : null
              return problem === null ? null : [problem]
            },
          }),
          suppressKeyboardEvent: leavesKeyAlone,
        }
      }),
      shown.years,
      (key) => latest.current.onFoldYear(key),
    ),
    ...(trendTitle === null ? [] : [trendColumn(trendTitle, trendName, hasFew)]),
  ]
}

/** The column of the rows' courses. */
const trendColumn = (
  trendTitle: string,
  trendName: TableColumns['trendName'],
  hasFew: boolean,
): ColDef<GridLine> => ({
  colId: 'trend',
  headerName: trendTitle,
  // Beside many columns it stands at their end: what is pinned is a layer of its own in every row.
  pinned: hasFew ? 'right' : null,
  lockPosition: 'right',
  suppressMovable: true,
  width: 104,
  headerClass: 'period-head',
  headerComponentParams: {
    innerHeaderComponent: TwoLineHead,
    innerHeaderComponentParams: {
      lines: { part: '', year: trendTitle, calendar: '', sorted: null } satisfies HeadLines,
    },
  },
  cellClass: 'trend-cell',
  cellRenderer: TrendCell,
  cellRendererParams: { trendName },
  suppressKeyboardEvent: leavesKeyAlone,
})

/** The columns under what they stand under together, a company or a segment, and their years. */
function underGroups(
  shown: readonly GridColumn[],
  defs: readonly ColDef<GridLine>[],
  years: TableColumns['years'],
  fold: (column: string) => void,
): (ColDef<GridLine> | ColGroupDef<GridLine>)[] {
  const underYears = gather(
    shown.map(({ key, year }, at) => ({
      name: year === null ? null : `${year} ${shown[at]?.group}`,
      key,
      at,
    })),
    (at) => defs[at] ?? {},
    (at) => {
      const year = years.get(shown[at]?.year ?? '')
      return {
        headerClass: 'group-head year-head',
        headerName: year?.title ?? '',
        headerGroupComponentParams: {
          innerHeaderGroupComponent: YearHead,
          innerHeaderGroupComponentParams: { year, fold },
        },
      }
    },
  )
  if (shown.every(({ group }) => group === null)) return underYears.map(({ def }) => def)
  const tops = gather(
    underYears.map(({ at }, index) => ({
      name: shown[at]?.group ?? '',
      key: shown[at]?.key ?? '',
      at: index,
    })),
    (index) => underYears[index]?.def ?? {},
    (index) => ({
      headerClass: 'group-head',
      headerName: shown[underYears[index]?.at ?? -1]?.group ?? '',
    }),
  )
  return tops.map(({ def }) => def)
}

/** Neighbours of one name under one head; those of none by themselves. */
function gather(
  items: readonly { readonly name: string | null; readonly key: string; readonly at: number }[],
  defOf: (at: number) => ColDef<GridLine> | ColGroupDef<GridLine>,
  headOf: (at: number) => Partial<ColGroupDef<GridLine>>,
): readonly { readonly at: number; readonly def: ColDef<GridLine> | ColGroupDef<GridLine> }[] {
  const gathered: { at: number; name: string | null; def: ColDef<GridLine> | ColGroupDef<GridLine> }[] = []
  for (const { name, key, at } of items) {
    const last = gathered.at(-1)
    if (last && name !== null && last.name === name && 'children' in last.def)
      last.def.children.push(defOf(at))
    else if (name === null) gathered.push({ at, name, def: defOf(at) })
    else gathered.push({ at, name, def: { ...headOf(at), groupId: `group:${key}`, children: [defOf(at)] } })
  }
  return gathered
}

/**
 * Enter opens the source and Delete takes a typed value away, which are commands of the view; letters are its
 * shortcuts. Only what can begin a figure begins typing.
 */
function leavesKeyAlone({ event, editing }: SuppressKeyboardEventParams<GridLine>): boolean {
  if (editing) return false
  if (['Enter', 'Delete', 'Backspace', ' ', 'F2'].includes(event.key)) return true
  // Held with Ctrl a key is a command, of the range or of the view.
  if (event.ctrlKey || event.metaKey) return true
  return event.key.length === 1 && !/[\d.,\-−+($€¥£]/.test(event.key)
}
