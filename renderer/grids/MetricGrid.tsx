import {
  AllCommunityModule,
  ModuleRegistry,
  themeQuartz,
  type CellFocusedEvent,
  type CellKeyDownEvent,
  type ColDef,
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
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { CellPlace, GridRow } from '../../shared/grids/grid.ts'
import { styleNonce } from '../app/nonce.ts'
import type { CellRange } from './cell-range.ts'
import { drawCell, drawTrend, type GridLine } from './grid-cell.ts'
import type { PeriodTitle } from './period-title.ts'
import { useCellRange } from './use-cell-range.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const rowPx = 24
const guidancePx = 20
const headPx = 40

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
    head.textContent = data?.kind === 'group' ? data.title : ''
    return head
  }
}

class TrendCell extends Drawn<LineParams & { readonly trendName: (row: GridRow) => string }> {
  protected draw({ data, trendName }: LineParams & { readonly trendName: (row: GridRow) => string }) {
    return data?.kind === 'row' ? drawTrend(data.trend, trendName(data.row)) : document.createElement('span')
  }
}

/** A head in two lines: the quarter over its year. */
class TwoLineHead extends Drawn<IHeaderParams & { readonly lines: PeriodTitle }> {
  protected draw({ lines }: IHeaderParams & { readonly lines: PeriodTitle }): Element {
    const head = document.createElement('span')
    head.className = 'period-title'
    const part = document.createElement('b')
    part.textContent = lines.part
    head.append(part, lines.year)
    return head
  }
}

/** Options that never change: a new object or function of the same meaning makes the grid draw everything anew. */
const fixedOptions: GridOptions<GridLine> = {
  theme,
  defaultColDef: { sortable: false, suppressMovable: true, suppressHeaderMenuButton: true },
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
  readonly periods: readonly string[]
  readonly titleOfPeriod: (period: string) => PeriodTitle
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
  readonly onFocus: (row: GridRow, period: string) => void
  readonly onRange: (range: CellRange | null) => void
  readonly onOpen: (row: GridRow, period: string) => void
  readonly onType: (row: GridRow, period: string, text: string) => void
}

/** AG Grid over a metric table. It only shows; rows, states and formulas come from `shared/grids`. */
export default function MetricGrid(props: MetricGridProps) {
  const { lines, periods, titleOfPeriod, headTitle, trendTitle, trendName, readOnly } = props
  const { focusRequest, editRequest } = props
  const api = useRef<GridApi<GridLine> | null>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const { place, begin, paint } = useCellRange({
    lines,
    periods,
    onRange: props.onRange,
    reveal: ({ line, period }) => {
      api.current?.ensureIndexVisible(line)
      api.current?.ensureColumnVisible(periods[period] ?? '')
    },
  })

  const columns = useMemo<ColDef<GridLine>[]>(
    () => [
      {
        colId: 'head',
        headerName: headTitle,
        headerClass: 'head-head',
        pinned: 'left',
        width: 208,
        minWidth: 120,
        cellRenderer: RowHead,
        cellClass: ({ data }) => `head-cell ${classOf(data)}`,
        valueGetter: ({ data }) => (data?.kind === 'row' ? `${data.title} ${data.unit}` : data?.title),
        resizable: true,
        wrapHeaderText: true,
      },
      ...periods.map((period): ColDef<GridLine> => ({
        colId: period,
        headerName: Object.values(titleOfPeriod(period)).join(' ').trim(),
        headerClass: 'period-head',
        headerComponentParams: {
          innerHeaderComponent: TwoLineHead,
          innerHeaderComponentParams: { lines: titleOfPeriod(period) },
        },
        minWidth: 76,
        flex: 1,
        cellRenderer: PeriodCell,
        cellClass: ({ data }) => `period-cell ${classOf(data)}`,
        valueGetter: ({ data }) => (data?.kind === 'row' ? (data.cells[period]?.text ?? '') : ''),
        // The drawn cell is compared, not its text: a confirmed figure reads the same and looks different.
        equals: () => false,
        valueSetter: ({ data, newValue }: ValueSetterParams<GridLine, string>) => {
          if (data?.kind === 'row') latest.current.onType(data.row, period, newValue ?? '')
          return false
        },
        editable: ({ data }) => isEditable(data, readOnly),
        cellEditorParams: ({ data }: { readonly data?: GridLine }) => ({
          getValidationErrors: ({ value }: { readonly value: string | null }) => {
            const problem = data?.kind === 'row' ? latest.current.problemOf(data.row, value ?? '') : null
            return problem === null ? null : [problem]
          },
        }),
        suppressKeyboardEvent: leavesKeyAlone,
      })),
      {
        colId: 'trend',
        headerName: trendTitle,
        pinned: 'right',
        width: 96,
        headerClass: 'period-head',
        headerComponentParams: {
          innerHeaderComponent: TwoLineHead,
          innerHeaderComponentParams: { lines: { part: '', year: trendTitle } },
        },
        cellClass: ({ data }) => `trend-cell ${classOf(data)}`,
        cellRenderer: TrendCell,
        cellRendererParams: { trendName },
        suppressKeyboardEvent: leavesKeyAlone,
      },
    ],
    [periods, titleOfPeriod, headTitle, trendTitle, trendName, readOnly],
  )
  const rows = useMemo(() => [...lines], [lines])

  const rowAt = useCallback((index: number | null | undefined) => {
    const line =
      index === null || index === undefined ? undefined : api.current?.getDisplayedRowAtIndex(index)?.data
    return line?.kind === 'row' ? line.row : null
  }, [])
  const focused = ({ rowIndex, column }: CellFocusedEvent<GridLine>) => {
    const row = rowAt(rowIndex)
    const period = typeof column === 'object' ? column?.getColId() : undefined
    const at = latest.current.periods.indexOf(period ?? '')
    if (!row || !period || at === -1 || rowIndex === null) return
    begin({ line: rowIndex, period: at })
    latest.current.onFocus(row, period)
  }
  const keyDown = (event: CellKeyDownEvent<GridLine> | FullWidthCellKeyDownEvent<GridLine>) => {
    const { event: key } = event
    if (!(key instanceof KeyboardEvent) || key.key !== 'Enter' || !('column' in event)) return
    // The Enter that ends typing comes from the field and opens nothing.
    if (key.target instanceof HTMLInputElement) return
    if (event.data?.kind === 'row') latest.current.onOpen(event.data.row, event.column.getColId())
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

  return (
    <div className="metric-grid" ref={place}>
      <AgGridReact<GridLine>
        {...(styleNonce ? { styleNonce } : {})}
        rowData={rows}
        columnDefs={columns}
        {...fixedOptions}
        suppressColumnVirtualisation={periods.length < 40}
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
        onCellDoubleClicked={({ data, column }) => {
          if (data?.kind === 'row' && !isEditable(data, readOnly))
            latest.current.onOpen(data.row, column.getColId())
        }}
      />
    </div>
  )
}

/** Only stated values can be typed; what is computed follows, and what was guided or changed stays as it was said. */
const isEditable = (line: GridLine | undefined, readOnly: boolean): boolean =>
  !readOnly && line?.kind === 'row' && line.row.measure === 'value'

const classOf = (line: GridLine | undefined): string =>
  line?.kind === 'row'
    ? [
        `is-${line.row.kind}`,
        line.row.segment !== null ? 'is-segment' : '',
        line.isUnder ? 'is-under' : '',
        line.isTotal ? 'is-total' : '',
      ].join(' ')
    : ''

/**
 * Enter opens the source and Delete takes a typed value away, which are commands of the view; letters are its
 * shortcuts. Only what can begin a figure begins typing.
 */
function leavesKeyAlone({ event, editing }: SuppressKeyboardEventParams<GridLine>): boolean {
  if (editing) return false
  if (['Enter', 'Delete', 'Backspace', ' ', 'F2'].includes(event.key)) return true
  return event.key.length === 1 && !/[\d.,\-−+($€¥£]/.test(event.key)
}
