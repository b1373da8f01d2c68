// The one file that AG Grid enters, its types included; longer than a file should be, so that it stays so.
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  createGrid,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  themeQuartz,
  TooltipModule,
  type CellContextMenuEvent,
  type CellFocusedEvent,
  type CellKeyDownEvent,
  type ColDef,
  type ColGroupDef,
  type ColumnMovedEvent,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  type GridOptions,
  type ICellRendererComp,
  type ICellRendererParams,
  type IHeaderParams,
  type IRowNode,
  type RowClassParams,
  type SuppressKeyboardEventParams,
  type ValueSetterParams,
} from 'ag-grid-community'
import { useEffect, useMemo, useRef } from 'react'
import type { CellPlace, GridColumn, GridRow } from '../../shared/grids/grid.ts'
import type { GridSort } from '../../shared/grids/grid-definition.ts'
import { styleNonce } from '../app/nonce.ts'
import type { CellRange, Corner } from './cell-range.ts'
import {
  drawCell,
  drawTrend,
  headColumn,
  isPlain,
  plainLooks,
  type DrawnCell,
  type GridLine,
} from './grid-cell.ts'
import { groupOf, rowLooks } from './grid-lines.ts'
import { isRead } from './grid-pages.ts'
import type { ColumnTitle, YearGroup } from './period-title.ts'
import { useGridGestures, type GridGestures } from './use-grid-gestures.ts'
import { useCellRange } from './use-cell-range.ts'

// Only what is used: others are read with the page too, and some listen in every cell.
ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
])

const rowPx = 24
const guidancePx = 20
const headPx = 40
/** With the calendar's period under a fiscal one. */
const mappedHeadPx = 54
/** Of names of metrics, in three lines over their unit. */
const turnedHeadPx = 74

const theme = themeQuartz.withParams({
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--paper)',
  headerTextColor: 'var(--ink-2)',
  headerFontWeight: 400,
  borderColor: 'var(--hair)',
  accentColor: 'var(--accent)',
  rowHoverColor: 'transparent',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  fontFamily: 'var(--font-ui)',
  fontSize: 13,
  spacing: 4,
  rowHeight: rowPx,
  headerHeight: headPx,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  cellHorizontalPadding: 8,
  pinnedColumnBorder: false,
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  browserColorScheme: 'inherit',
})

const isGuidance = (line: GridLine | undefined): boolean =>
  line?.kind === 'row' && line.row.kind === 'guidance'

/** Asked for every row again whenever others are drawn: only a grid with rows of two heights has it. */
const getRowHeight = ({ data }: { readonly data: GridLine | undefined }) =>
  isGuidance(data) ? guidancePx : rowPx

type LineParams = ICellRendererParams<GridLine>

/** A renderer that draws once; a changed cell is drawn anew. */
// The library hands each renderer its own params; the parameter names them where they are drawn.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
abstract class Drawn<Params> implements ICellRendererComp<GridLine> {
  private element: Element = document.createElement('span')
  protected abstract draw(params: Params): Element
  init(params: LineParams): void {
    this.element = this.draw(params as Params)
  }
  getGui(): HTMLElement {
    return this.element as HTMLElement
  }
  refresh(): boolean {
    return false
  }
}

/**
 * A figure. Nearly all are a text and a state, which the cell itself shows and says: elements within it, of thousands
 * of cells, would be half of what a picture costs while the grid is scrolled.
 */
class PeriodCell implements ICellRendererComp<GridLine> {
  private content: Text | Element = document.createTextNode('')
  private cell: HTMLElement | null = null
  private looks: readonly string[] = []
  init(params: LineParams): void {
    this.cell = params.eGridCell
    const drawn = drawnOf(params)
    this.content =
      drawn === undefined || isPlain(drawn) ? document.createTextNode(drawn?.text ?? '') : drawCell(drawn)
    this.dress(drawn)
  }
  getGui(): HTMLElement {
    // The library puts it into the cell and takes it out again, which a text can do as well.
    return this.content as unknown as HTMLElement
  }
  refresh(params: LineParams): boolean {
    const drawn = drawnOf(params)
    if (!(this.content instanceof Text) || (drawn !== undefined && !isPlain(drawn))) return false
    if (this.content.data !== (drawn?.text ?? '')) this.content.data = drawn?.text ?? ''
    this.dress(drawn)
    return true
  }
  destroy(): void {
    this.cell?.classList.remove(...this.looks)
    this.cell?.removeAttribute('aria-description')
  }
  private dress(drawn: DrawnCell | undefined): void {
    const { cell } = this
    if (!cell) return
    if (this.looks.length > 0) cell.classList.remove(...this.looks)
    this.looks = drawn !== undefined && isPlain(drawn) ? plainLooks(drawn) : []
    if (this.looks.length === 0 || drawn === undefined) return cell.removeAttribute('aria-description')
    cell.classList.add(...this.looks)
    cell.setAttribute('aria-description', drawn.stateName)
  }
}

const drawnOf = ({ data, column }: LineParams): DrawnCell | undefined =>
  data?.kind === 'row' ? data.cells[column?.getColId() ?? ''] : undefined

/** A row's head: metric or segment, and its unit where it is not the table's. */
class RowHead extends Drawn<LineParams> {
  protected draw({ data }: LineParams): Element {
    const head = document.createElement('span')
    if (data?.kind !== 'row') return head
    head.className = 'grid-head'
    head.textContent = data.title
    head.title = data.fullTitle
    if (data.unit !== '') {
      const unit = document.createElement('span')
      unit.className = 'grid-unit'
      unit.textContent = data.unit
      head.append(' ', unit)
    }
    return head
  }
}

class GroupHead extends Drawn<LineParams> {
  protected draw({ data }: LineParams): Element {
    const head = document.createElement('div')
    head.className = 'grid-group'
    // AG Grid makes the line a row; a row holds cells.
    head.setAttribute('role', 'gridcell')
    if (data?.kind !== 'group') return head
    head.setAttribute('aria-expanded', String(!data.isFolded))
    head.classList.toggle('is-folded', data.isFolded)
    const count = document.createElement('span')
    count.className = 'muted num'
    count.textContent = data.isFolded ? String(data.count) : ''
    head.append(data.title, ' ', count)
    return head
  }
}

class TrendCell extends Drawn<LineParams & { readonly trendName: (row: GridRow) => string }> {
  protected draw({ data, trendName }: LineParams & { readonly trendName: (row: GridRow) => string }) {
    return data?.kind === 'row' ? drawTrend(data.trend, trendName(data.row)) : document.createElement('span')
  }
}

interface HeadLines extends Pick<ColumnTitle, 'part' | 'year' | 'calendar' | 'why'> {
  readonly sorted: SortMark | null
}

/** That a grid is sorted by a column, and as the how manieth of several. */
interface SortMark {
  readonly isDescending: boolean
  readonly place: number | null
  readonly name: string
}

function drawSortMark({ isDescending, place, name }: SortMark): Element {
  const mark = document.createElement('span')
  mark.className = 'head-sort'
  mark.setAttribute('role', 'img')
  mark.setAttribute('aria-label', name)
  mark.textContent = `${isDescending ? '▼' : '▲'}${place ?? ''}`
  return mark
}

/** A head in two lines: the quarter over its year. */
class TwoLineHead extends Drawn<IHeaderParams & { readonly lines: HeadLines }> {
  protected draw({ lines }: IHeaderParams & { readonly lines: HeadLines }): Element {
    const head = document.createElement('span')
    head.className = 'period-title'
    const part = document.createElement('b')
    part.textContent = lines.part
    head.append(part, lines.year)
    if (lines.calendar !== '') {
      const calendar = document.createElement('span')
      calendar.className = 'calendar'
      calendar.textContent = lines.calendar
      head.append(calendar)
      if (lines.why !== undefined) {
        const why = document.createElement('span')
        why.className = 'vh'
        why.textContent = lines.why
        head.append(why)
      }
    }
    if (lines.sorted) head.append(drawSortMark(lines.sorted))
    return head
  }
}

interface YearHeadParams {
  readonly year: YearGroup
  readonly fold: (key: string) => void
}

/** A year over its quarters, with its other calendar's months, that folds them away. */
class YearHead extends Drawn<YearHeadParams> {
  protected draw({ year, fold }: YearHeadParams): Element {
    const head = document.createElement('span')
    head.className = ['year-title', year.canFold ? 'can-fold' : '', year.isFolded ? 'is-folded' : '']
      .filter(Boolean)
      .join(' ')
    head.append(year.title)
    if (year.calendar !== '') {
      const calendar = document.createElement('span')
      calendar.className = 'calendar'
      calendar.textContent = year.calendar
      head.append(' ', calendar)
    }
    if (!year.canFold) return head
    head.dataset['year'] = year.key
    head.title = year.name
    const said = document.createElement('span')
    said.className = 'vh'
    said.textContent = year.name
    head.append(said)
    head.addEventListener('click', () => fold(year.key))
    return head
  }
}

/** Options that never change: a new object or function of the same meaning makes the grid draw everything anew. */
const fixedOptions: GridOptions<GridLine> = {
  theme,
  // The view asks for its own menus; the library's would be empty.
  preventDefaultOnContextMenu: true,
  suppressColumnMoveAnimation: true,
  defaultColDef: { sortable: false, suppressHeaderMenuButton: true },
  getRowId: ({ data }) => data.key,
  rowClassRules: Object.fromEntries(
    Object.entries(rowLooks).map(([look, has]) => [
      look,
      ({ data }: RowClassParams<GridLine>) => data?.kind === 'row' && has(data),
    ]),
  ),
  // What is scrolled in is there with its first picture, and the pointer makes no row another.
  suppressAnimationFrame: true,
  suppressRowHoverHighlight: true,
  suppressRowTransform: true,
  rowBuffer: 6,
  isFullWidthRow: ({ rowNode }) => rowNode.data?.kind === 'group',
  fullWidthCellRenderer: GroupHead,
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVerticallyAfterEdit: true,
  invalidEditValueMode: 'block',
  animateRows: false,
  // How many rows are left is said above the grid, in the language of the interface.
  suppressNoRowsOverlay: true,
  // Tab walks the cells only while typing; else it leaves the grid, which is one stop of the page.
  tabToNextCell: ({ editing, nextCellPosition }) => (editing && nextCellPosition ? nextCellPosition : false),
}

export interface MetricGridProps extends GridGestures {
  readonly label: string
  readonly lines: readonly GridLine[]
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
  readonly isEditable: (row: GridRow, column: string) => boolean
  /** Says what is wrong with a typed text; null when it can be taken. */
  readonly problemOf: (row: GridRow, column: string, text: string) => string | null
  /** Set (with a new object) to focus a cell and bring it into view. */
  readonly focusRequest: CellPlace | null
  /** Set (with a new object) to begin typing into the focused cell. */
  readonly editRequest: object | null
  readonly onFocus: (row: GridRow, column: string) => void
  readonly onRange: (range: CellRange | null) => void
  readonly onOpen: (row: GridRow, column: string) => void
  readonly onType: (row: GridRow, column: string, text: string) => void
  readonly onFill: (range: CellRange, direction: 'down' | 'right') => void
  /** Whether a row has anything in a column, read or not. */
  readonly isFilled: (row: GridRow, column: string) => boolean
  /** These lines are in sight: reads the cells they lack, and tells whether any came. */
  readonly onSight: (first: number, last: number) => Promise<boolean>
  readonly sort: readonly GridSort[]
  /** What a head's mark says of the order. */
  readonly sortName: (isDescending: boolean) => string
  readonly onFold: (group: string) => void
  /** The heads that columns stand under and that fold, by the year's key. */
  readonly years: ReadonlyMap<string, YearGroup>
  readonly onMove: (columns: readonly string[]) => void
}

/** Fewer columns than this are all drawn; of more, those in sight. */
const fewColumns = 24

/** AG Grid over a table of figures. It only shows; rows, states and formulas come from `shared/grids`. */
export default function MetricGrid(props: MetricGridProps) {
  const hasFew = props.columns.length < fewColumns
  // Whether columns out of sight are drawn is settled when a grid is made.
  return <Grid key={String(hasFew)} {...props} hasFew={hasFew} />
}

/**
 * The library's own grid in an element of this view: its React edition draws each cell as a component, which takes
 * half of every frame while a large grid is scrolled.
 */
function Grid(props: MetricGridProps & { readonly hasFew: boolean }) {
  const {
    lines,
    columns: shown,
    headTitle,
    trendTitle,
    trendName,
    readOnly,
    hasFew,
    sort,
    sortName,
    headOf,
    isTurned,
    isSortable,
    years,
  } = props
  const { focusRequest, editRequest } = props
  const api = useRef<GridApi<GridLine> | null>(null)
  /** Rows that were drawn before their cells came. */
  const unread = useRef(new Set<IRowNode<GridLine>>())
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const keys = useMemo(() => shown.map(({ key }) => key), [shown])
  const reveal = ({ line, period }: Corner) => {
    api.current?.ensureIndexVisible(line)
    api.current?.ensureColumnVisible(keys[period] ?? '')
  }
  const { place, begin, paint } = useCellRange({
    lines,
    columns: keys,
    isFilled: props.isFilled,
    onRange: props.onRange,
    reveal,
    focus: (corner) => {
      reveal(corner)
      api.current?.setFocusedCell(corner.line, keys[corner.period] ?? '')
    },
    onFill: props.onFill,
  })

  const columns = useMemo<(ColDef<GridLine> | ColGroupDef<GridLine>)[]>(() => {
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
        headerName: byName
          ? `${headTitle} ${byName.isDescending ? '▼' : '▲'}${byName.place ?? ''}`
          : headTitle,
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
        shown,
        shown.map((column): ColDef<GridLine> => {
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
        years,
        (key) => latest.current.onFoldYear(key),
      ),
      ...(trendTitle === null ? [] : [trendColumn(trendTitle, trendName, hasFew)]),
    ]
  }, [
    shown,
    headTitle,
    headOf,
    isTurned,
    trendTitle,
    trendName,
    readOnly,
    isSortable,
    hasFew,
    sort,
    sortName,
    years,
  ])
  const rows = useMemo(() => [...lines], [lines])
  const isMapped = shown.some((column) => headOf(column).calendar !== '')
  const tallPx = isTurned ? turnedHeadPx : isMapped ? mappedHeadPx : headPx

  const focused = ({ rowIndex, column }: CellFocusedEvent<GridLine>) => {
    const line = rowIndex === null ? undefined : api.current?.getDisplayedRowAtIndex(rowIndex)?.data
    const key = typeof column === 'object' ? column?.getColId() : undefined
    const at = latest.current.columns.findIndex((one) => one.key === key)
    if (line?.kind !== 'row' || !key || at === -1 || rowIndex === null) return
    begin({ line: rowIndex, period: at })
    latest.current.onFocus(line.row, key)
  }
  const keyDown = (event: CellKeyDownEvent<GridLine> | FullWidthCellKeyDownEvent<GridLine>) => {
    const { event: key, data } = event
    if (!(key instanceof KeyboardEvent) || key.target instanceof HTMLInputElement) return
    if (data?.kind === 'group') {
      if (key.key === 'Enter' || key.key === ' ') latest.current.onFold(groupOf(data))
      return
    }
    if (!('column' in event) || data?.kind !== 'row') return
    // The Enter that ends typing comes from the field and opens nothing.
    if (key.key === 'Enter' && !key.ctrlKey && !key.metaKey)
      latest.current.onOpen(data.row, event.column.getColId())
    if (key.key === 'ContextMenu' || (key.key === 'F10' && key.shiftKey)) {
      key.preventDefault()
      const box = key.target instanceof Element ? key.target.getBoundingClientRect() : null
      latest.current.onMenu(
        'row',
        data.key,
        { x: box?.left ?? 0, y: box?.bottom ?? 0 },
        event.column.getColId(),
      )
    }
  }
  /** Reads what is in sight and not there yet, and draws it when it came. */
  const watch = () => {
    const grid = api.current
    if (!grid) return
    for (const node of grid.getRenderedNodes())
      if (node.data?.kind === 'row' && !isRead(node.data.row)) unread.current.add(node)
    const [first, last] = [grid.getFirstDisplayedRowIndex(), grid.getLastDisplayedRowIndex()]
    void latest.current.onSight(first, last).then((isNew) => {
      if (!isNew || grid.isDestroyed()) return
      // In a turned grid every line has cells of each row.
      if (isTurned) return grid.refreshCells({ force: true })
      const rowNodes = [...unread.current].filter(({ data }) => data?.kind === 'row' && isRead(data.row))
      for (const node of rowNodes) unread.current.delete(node)
      if (rowNodes.length > 0) grid.refreshCells({ force: true, rowNodes })
    })
  }
  // Made once; what it calls is what was last drawn.
  const handlers = useRef({ focused, keyDown, paint, watch })
  useEffect(() => {
    handlers.current = { focused, keyDown, paint, watch }
  })
  useEffect(() => {
    if (!place.current) return
    const of = () => latest.current
    const options: GridOptions<GridLine> = {
      ...fixedOptions,
      ...(styleNonce ? { styleNonce } : {}),
      suppressColumnVirtualisation: hasFew,
      groupHeaderHeight: 28,
      onCellFocused: (event) => handlers.current.focused(event),
      onCellKeyDown: (event) => handlers.current.keyDown(event),
      onViewportChanged: () => {
        handlers.current.paint()
        handlers.current.watch()
      },
      onModelUpdated: () => handlers.current.paint(),
      onRowClicked: ({ data }) => {
        if (data?.kind === 'group') of().onFold(groupOf(data))
      },
      onCellContextMenu: ({ data, event, column }: CellContextMenuEvent<GridLine>) => {
        if (data?.kind !== 'row' || !(event instanceof MouseEvent)) return
        event.preventDefault()
        of().onMenu('row', data.key, { x: event.clientX, y: event.clientY }, column.getColId())
      },
      onColumnMoved: ({ finished, source, api: moved }: ColumnMovedEvent<GridLine>) => {
        if (!finished || source !== 'uiColumnMoved') return
        const order = moved.getAllDisplayedColumns().map((column) => column.getColId())
        const known = new Set(of().columns.map(({ key }) => key))
        of().onMove(order.filter((key) => known.has(key)))
      },
      onCellDoubleClicked: ({ data, column }) => {
        if (data?.kind === 'row' && !of().isEditable(data.row, column.getColId()))
          of().onOpen(data.row, column.getColId())
      },
    }
    const made = createGrid(place.current, options)
    api.current = made
    return () => {
      api.current = null
      made.destroy()
    }
  }, [hasFew, place])
  useEffect(() => {
    api.current?.updateGridOptions({
      columnDefs: columns,
      headerHeight: tallPx,
    })
  }, [columns, tallPx, hasFew])
  useEffect(() => {
    api.current?.updateGridOptions({ rowData: rows, ...(rows.some(isGuidance) && { getRowHeight }) })
  }, [rows, hasFew])
  useEffect(() => {
    if (!focusRequest || !api.current) return
    const index = lines.findIndex(({ key }) => key === focusRequest.rowKey)
    if (index === -1) return
    api.current.ensureIndexVisible(index)
    api.current.ensureColumnVisible(focusRequest.column)
    api.current.setFocusedCell(index, focusRequest.column)
    // A request is answered once; later changes of the rows must not move the focus again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [focusRequest])
  useEffect(() => {
    const cell = editRequest ? api.current?.getFocusedCell() : null
    if (cell) api.current?.startEditingCell({ rowIndex: cell.rowIndex, colKey: cell.column })
  }, [editRequest])
  useEffect(() => {
    place.current?.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', props.label)
  }, [props.label, rows, place])
  useGridGestures(place, latest)

  return <div className="metric-grid" ref={place} />
}

/** The column of the rows' courses. */
const trendColumn = (
  trendTitle: string,
  trendName: MetricGridProps['trendName'],
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
  years: MetricGridProps['years'],
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
