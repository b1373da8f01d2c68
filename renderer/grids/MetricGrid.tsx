// The one file that AG Grid enters, its types included; longer than a file should be, so that it stays so.
import {
  AllCommunityModule,
  ModuleRegistry,
  themeQuartz,
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
  type SuppressKeyboardEventParams,
  type ValueSetterParams,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useEffect, useMemo, useRef } from 'react'
import type { CellPlace, GridColumn, GridRow } from '../../shared/grids/grid.ts'
import { styleNonce } from '../app/nonce.ts'
import type { CellRange, Corner } from './cell-range.ts'
import { drawCell, drawTrend, type GridLine } from './grid-cell.ts'
import { classOf, groupOf, isEditable } from './grid-lines.ts'
import { titleOfColumn, type ColumnTitle } from './period-title.ts'
import { useCellRange } from './use-cell-range.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const rowPx = 24
const guidancePx = 20
const headPx = 40
/** With the calendar's period under a fiscal one. */
const mappedHeadPx = 54

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

class PeriodCell extends Drawn<LineParams> {
  protected draw({ data, column }: LineParams): Element {
    return drawCell(data?.kind === 'row' ? data.cells[column?.getColId() ?? ''] : undefined)
  }
}

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

type HeadLines = Pick<ColumnTitle, 'part' | 'year' | 'calendar'>

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
    }
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
  getRowHeight: ({ data }) => (data?.kind === 'row' && data.row.kind === 'guidance' ? guidancePx : rowPx),
  getRowClass: ({ data }) => (data?.kind === 'row' && data.goesOn ? 'goes-on' : undefined),
  isFullWidthRow: ({ rowNode }) => rowNode.data?.kind === 'group',
  fullWidthCellRenderer: GroupHead,
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVerticallyAfterEdit: true,
  invalidEditValueMode: 'block',
  animateRows: false,
  // Tab walks the cells only while typing; else it leaves the grid, which is one stop of the page.
  tabToNextCell: ({ editing, nextCellPosition }) => (editing && nextCellPosition ? nextCellPosition : false),
}

export interface MetricGridProps {
  readonly label: string
  readonly lines: readonly GridLine[]
  readonly columns: readonly GridColumn[]
  readonly headTitle: string
  readonly trendTitle: string
  readonly trendName: (row: GridRow) => string
  readonly readOnly: boolean
  /** Says what is wrong with a typed text; null when it can be taken. */
  readonly problemOf: (row: GridRow, text: string) => string | null
  /** Set (with a new object) to focus a cell and bring it into view. */
  readonly focusRequest: CellPlace | null
  /** Set (with a new object) to begin typing into the focused cell. */
  readonly editRequest: object | null
  readonly onFocus: (row: GridRow, column: string) => void
  readonly onRange: (range: CellRange | null) => void
  readonly onOpen: (row: GridRow, column: string) => void
  readonly onType: (row: GridRow, column: string, text: string) => void
  readonly onFill: (range: CellRange, direction: 'down' | 'right') => void
  readonly onPaste: (clipboard: DataTransfer) => void
  readonly onFold: (group: string) => void
  readonly onMenu: (of: 'row' | 'column', key: string, at: { readonly x: number; readonly y: number }) => void
  readonly onMove: (columns: readonly string[]) => void
}

/** AG Grid over a table of figures. It only shows; rows, states and formulas come from `shared/grids`. */
export default function MetricGrid(props: MetricGridProps) {
  const { lines, columns: shown, headTitle, trendTitle, trendName, readOnly } = props
  const { focusRequest, editRequest } = props
  const api = useRef<GridApi<GridLine> | null>(null)
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
    onRange: props.onRange,
    reveal,
    focus: (corner) => {
      reveal(corner)
      api.current?.setFocusedCell(corner.line, keys[corner.period] ?? '')
    },
    onFill: props.onFill,
  })

  const columns = useMemo<(ColDef<GridLine> | ColGroupDef<GridLine>)[]>(
    () => [
      {
        colId: 'head',
        headerName: headTitle,
        headerClass: 'head-head',
        pinned: 'left',
        lockPosition: 'left',
        width: 208,
        minWidth: 120,
        cellRenderer: RowHead,
        cellClass: ({ data }) => `head-cell ${classOf(data)}`,
        valueGetter: ({ data }) => (data?.kind === 'row' ? `${data.title} ${data.unit}` : data?.title),
        resizable: true,
        suppressMovable: true,
        wrapHeaderText: true,
        suppressKeyboardEvent: leavesKeyAlone,
      },
      ...underGroups(
        shown,
        shown.map((column): ColDef<GridLine> => {
          const head = titleOfColumn(column)
          return {
            colId: column.key,
            headerName: head.name,
            headerTooltip: [head.name, head.calendar].filter(Boolean).join(' '),
            headerClass: `period-head${column.kind === 'computed' ? ' is-computed' : ''}`,
            headerComponentParams: {
              innerHeaderComponent: TwoLineHead,
              innerHeaderComponentParams: { lines: head },
            },
            minWidth: 76,
            flex: 1,
            resizable: true,
            suppressMovable: readOnly,
            cellRenderer: PeriodCell,
            cellClass: ({ data }) => `period-cell ${classOf(data)}`,
            valueGetter: ({ data }) => (data?.kind === 'row' ? (data.cells[column.key]?.text ?? '') : ''),
            // The drawn cell is compared, not its text: a confirmed figure reads the same and looks different.
            equals: () => false,
            valueSetter: ({ data, newValue }: ValueSetterParams<GridLine, string>) => {
              if (data?.kind === 'row') latest.current.onType(data.row, column.key, newValue ?? '')
              return false
            },
            editable: ({ data }) => isEditable(data, column, readOnly),
            cellEditorParams: ({ data }: { readonly data?: GridLine }) => ({
              getValidationErrors: ({ value }: { readonly value: string | null }) => {
                const problem = data?.kind === 'row' ? latest.current.problemOf(data.row, value ?? '') : null
                return problem === null ? null : [problem]
              },
            }),
            suppressKeyboardEvent: leavesKeyAlone,
          }
        }),
      ),
      {
        colId: 'trend',
        headerName: trendTitle,
        pinned: 'right',
        lockPosition: 'right',
        suppressMovable: true,
        width: 104,
        headerClass: 'period-head',
        headerComponentParams: {
          innerHeaderComponent: TwoLineHead,
          innerHeaderComponentParams: { lines: { part: '', year: trendTitle, calendar: '' } },
        },
        cellClass: ({ data }) => `trend-cell ${classOf(data)}`,
        cellRenderer: TrendCell,
        cellRendererParams: { trendName },
        suppressKeyboardEvent: leavesKeyAlone,
      },
    ],
    [shown, headTitle, trendTitle, trendName, readOnly],
  )
  const rows = useMemo(() => [...lines], [lines])
  const isMapped = shown.some((column) => titleOfColumn(column).calendar !== '')

  const focused = ({ rowIndex, column }: CellFocusedEvent<GridLine>) => {
    const line = rowIndex === null ? undefined : api.current?.getDisplayedRowAtIndex(rowIndex)?.data
    const key = typeof column === 'object' ? column?.getColId() : undefined
    const at = keys.indexOf(key ?? '')
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
      latest.current.onMenu('row', data.key, { x: box?.left ?? 0, y: box?.bottom ?? 0 })
    }
  }
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
  useEffect(() => {
    const grid = place.current
    if (!grid) return
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      latest.current.onPaste(event.clipboardData)
    }
    const menu = (event: MouseEvent) => {
      const head = event.target instanceof Element ? event.target.closest('.ag-header-cell') : null
      const key = head?.getAttribute('col-id') ?? ''
      if (!latest.current.columns.some((column) => column.key === key)) return
      event.preventDefault()
      latest.current.onMenu('column', key, { x: event.clientX, y: event.clientY })
    }
    const press = (event: KeyboardEvent) => {
      const head = event.target instanceof Element ? event.target.closest('.ag-header-cell') : null
      const key = head?.getAttribute('col-id') ?? ''
      if (!head || !latest.current.columns.some((column) => column.key === key)) return
      if (event.key !== 'Enter' && event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey))
        return
      event.preventDefault()
      event.stopPropagation()
      const { left, bottom } = head.getBoundingClientRect()
      latest.current.onMenu('column', key, { x: left, y: bottom })
    }
    grid.addEventListener('paste', paste)
    grid.addEventListener('contextmenu', menu)
    grid.addEventListener('keydown', press, true)
    return () => {
      grid.removeEventListener('paste', paste)
      grid.removeEventListener('contextmenu', menu)
      grid.removeEventListener('keydown', press, true)
    }
  }, [place])

  return (
    <div className="metric-grid" ref={place}>
      <AgGridReact<GridLine>
        {...(styleNonce ? { styleNonce } : {})}
        rowData={rows}
        columnDefs={columns}
        {...fixedOptions}
        groupHeaderHeight={28}
        headerHeight={isMapped ? mappedHeadPx : headPx}
        suppressColumnVirtualisation={shown.length < 24}
        onGridReady={({ api: ready }) => {
          api.current = ready
          place.current
            ?.querySelector('[role="grid"], [role="treegrid"]')
            ?.setAttribute('aria-label', latest.current.label)
        }}
        onCellFocused={focused}
        onCellKeyDown={keyDown}
        onViewportChanged={paint}
        onModelUpdated={paint}
        onRowClicked={({ data }) => {
          if (data?.kind === 'group') latest.current.onFold(groupOf(data))
        }}
        onCellContextMenu={({ data, event }: CellContextMenuEvent<GridLine>) => {
          if (data?.kind !== 'row' || !(event instanceof MouseEvent)) return
          event.preventDefault()
          latest.current.onMenu('row', data.key, { x: event.clientX, y: event.clientY })
        }}
        onColumnMoved={({ finished, source, api: moved }: ColumnMovedEvent<GridLine>) => {
          if (!finished || source !== 'uiColumnMoved') return
          const order = moved.getAllDisplayedColumns().map((column) => column.getColId())
          latest.current.onMove(order.filter((key) => keys.includes(key)))
        }}
        onCellDoubleClicked={({ data, column }) => {
          const of = shown.find(({ key }) => key === column.getColId())
          if (data?.kind === 'row' && !(of && isEditable(data, of, readOnly)))
            latest.current.onOpen(data.row, column.getColId())
        }}
      />
    </div>
  )
}

/** The columns under what they stand under together, a company or a segment; none where nothing groups them. */
function underGroups(
  shown: readonly GridColumn[],
  defs: readonly ColDef<GridLine>[],
): (ColDef<GridLine> | ColGroupDef<GridLine>)[] {
  if (shown.every(({ group }) => group === null)) return [...defs]
  const groups: ColGroupDef<GridLine>[] = []
  shown.forEach(({ group, key }, at) => {
    const def = defs[at]
    if (!def) return
    const last = groups.at(-1)
    if (last && last.headerName === (group ?? '')) last.children.push(def)
    else
      groups.push({
        groupId: `group:${key}`,
        headerName: group ?? '',
        children: [def],
        headerClass: 'group-head',
      })
  })
  return groups
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
