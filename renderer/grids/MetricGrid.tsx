import {
  AllCommunityModule,
  ModuleRegistry,
  themeQuartz,
  type CellFocusedEvent,
  type ColDef,
  type FullWidthCellKeyDownEvent,
  type CellKeyDownEvent,
  type GridApi,
  type ICellRendererComp,
  type ICellRendererParams,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { GridRow } from '../../shared/grids/grid.ts'
import { drawCell, drawTrend, type GridLine } from './grid-cell.ts'

ModuleRegistry.registerModules([AllCommunityModule])

const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.nonce

const theme = themeQuartz.withParams({
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--paper)',
  headerTextColor: 'var(--ink)',
  headerFontWeight: 600,
  borderColor: 'var(--hair)',
  accentColor: 'var(--accent)',
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  fontFamily: 'var(--font-ui)',
  fontSize: 13,
  spacing: 4,
  rowHeight: 24,
  headerHeight: 40,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  cellHorizontalPadding: 8,
  browserColorScheme: 'inherit',
})

type LineParams = ICellRendererParams<GridLine>

/** Draws a cell of a period. */
class PeriodCell implements ICellRendererComp<GridLine> {
  private element: HTMLElement = document.createElement('span')
  init({ data, column }: LineParams): void {
    this.element = drawCell(data?.kind === 'row' ? data.cells[column?.getColId() ?? ''] : undefined)
  }
  getGui(): HTMLElement {
    return this.element
  }
  refresh(): boolean {
    return false
  }
}

/** Draws a row's head: metric or segment, and its unit. */
class RowHead implements ICellRendererComp<GridLine> {
  private readonly element = document.createElement('span')
  init({ data }: LineParams): void {
    if (data?.kind !== 'row') return
    this.element.className = 'grid-head'
    this.element.textContent = data.title
    const unit = document.createElement('span')
    unit.className = 'muted grid-unit'
    unit.textContent = data.unit
    if (data.unit !== '') this.element.append(unit)
  }
  getGui(): HTMLElement {
    return this.element
  }
  refresh(): boolean {
    return false
  }
}

class GroupHead implements ICellRendererComp<GridLine> {
  private readonly element = document.createElement('div')
  init({ data }: LineParams): void {
    this.element.className = 'grid-group'
    this.element.textContent = data?.kind === 'group' ? data.title : ''
  }
  getGui(): HTMLElement {
    return this.element
  }
  refresh(): boolean {
    return false
  }
}

export interface MetricGridProps {
  readonly label: string
  readonly lines: readonly GridLine[]
  readonly periods: readonly string[]
  /** Heading of a period's column, year beneath: `Q1\n2024`. */
  readonly periodTitle: (period: string) => string
  readonly headTitle: string
  readonly trendTitle: string
  readonly trendName: (row: GridRow) => string
  readonly readOnly: boolean
  /** Set to bring a cell into view and focus it. */
  readonly focus: { readonly rowKey: string; readonly period: string } | null
  /** Set (with a new object) to begin typing into the focused cell. */
  readonly editRequest: object | null
  readonly onFocus: (row: GridRow, period: string) => void
  readonly onOpen: (row: GridRow, period: string) => void
  readonly onType: (row: GridRow, period: string, text: string) => void
}

/** AG Grid over a metric table. It only shows; rows, states and formulas come from `shared/grids`. */
export default function MetricGrid(props: MetricGridProps) {
  const { lines, periods, periodTitle, headTitle, trendTitle, trendName, readOnly, focus, editRequest } =
    props
  const api = useRef<GridApi<GridLine> | null>(null)
  const latest = useRef(props)
  latest.current = props

  const columns = useMemo<ColDef<GridLine>[]>(
    () => [
      {
        colId: 'head',
        headerName: headTitle,
        pinned: 'left',
        width: 232,
        cellRenderer: RowHead,
        cellClass: ({ data }) =>
          data?.kind === 'row'
            ? `head-cell ${data.row.segment ? 'is-segment' : ''} is-${data.row.kind} ${data.isTotal ? 'is-total' : ''}`
            : '',
        valueGetter: ({ data }) => (data?.kind === 'row' ? `${data.title} ${data.unit}` : data?.title),
        resizable: true,
        wrapHeaderText: true,
      },
      ...periods.map((period): ColDef<GridLine> => ({
        colId: period,
        headerName: periodTitle(period),
        headerClass: 'period-head',
        wrapHeaderText: true,
        minWidth: 88,
        flex: 1,
        cellRenderer: PeriodCell,
        cellClass: ({ data }) =>
          data?.kind === 'row' ? `period-cell is-${data.row.kind} ${data.isTotal ? 'is-total' : ''}` : '',
        valueGetter: ({ data }) => (data?.kind === 'row' ? (data.cells[period]?.text ?? '') : ''),
        valueSetter: ({ data, newValue }) => {
          if (data?.kind === 'row') latest.current.onType(data.row, period, String(newValue ?? ''))
          return false
        },
        editable: ({ data }) => !readOnly && data?.kind === 'row' && data.row.measure === 'value',
        // Enter opens the source; typing or F2 edits.
        suppressKeyboardEvent: ({ event, editing }) =>
          !editing && (event.key === 'Enter' || event.key === 'Delete' || event.key === 'Backspace'),
      })),
      {
        colId: 'trend',
        headerName: trendTitle,
        width: 92,
        headerClass: 'period-head',
        cellRenderer: class TrendCell implements ICellRendererComp<GridLine> {
          private element: Element = document.createElement('span')
          init({ data }: LineParams): void {
            if (data?.kind === 'row') this.element = drawTrend(data.trend, trendName(data.row))
          }
          getGui(): HTMLElement {
            return this.element as HTMLElement
          }
          refresh(): boolean {
            return false
          }
        },
      },
    ],
    [periods, periodTitle, headTitle, trendTitle, trendName, readOnly],
  )

  const rowAt = useCallback((index: number | null | undefined) => {
    const line =
      index === null || index === undefined ? undefined : api.current?.getDisplayedRowAtIndex(index)?.data
    return line?.kind === 'row' ? line.row : null
  }, [])
  const focused = (event: CellFocusedEvent<GridLine>) => {
    const row = rowAt(event.rowIndex)
    const period = typeof event.column === 'object' ? event.column?.getColId() : undefined
    if (row && period && latest.current.periods.includes(period)) latest.current.onFocus(row, period)
  }
  const keyDown = (event: CellKeyDownEvent<GridLine> | FullWidthCellKeyDownEvent<GridLine>) => {
    const { event: key } = event
    if (!(key instanceof KeyboardEvent) || key.key !== 'Enter' || !('column' in event)) return
    const row = event.data?.kind === 'row' ? event.data.row : null
    if (row && (api.current?.getEditingCells().length ?? 0) === 0)
      latest.current.onOpen(row, event.column.getColId())
  }

  useEffect(() => {
    if (!focus || !api.current) return
    const index = lines.findIndex(({ key }) => key === focus.rowKey)
    if (index === -1) return
    api.current.ensureIndexVisible(index)
    api.current.setFocusedCell(index, focus.period)
  }, [focus, lines])
  useEffect(() => {
    const cell = editRequest ? api.current?.getFocusedCell() : null
    if (cell) api.current?.startEditingCell({ rowIndex: cell.rowIndex, colKey: cell.column })
  }, [editRequest])

  return (
    <div className="metric-grid" role="region" aria-label={props.label}>
      <AgGridReact<GridLine>
        theme={theme}
        {...(nonce ? { styleNonce: nonce } : {})}
        rowData={[...lines]}
        columnDefs={columns}
        defaultColDef={{ sortable: false, suppressMovable: true, suppressHeaderMenuButton: true }}
        getRowId={({ data }) => data.key}
        isFullWidthRow={({ rowNode }) => rowNode.data?.kind === 'group'}
        fullWidthCellRenderer={GroupHead}
        stopEditingWhenCellsLoseFocus
        animateRows={false}
        suppressColumnVirtualisation={periods.length < 40}
        onGridReady={({ api: ready }) => {
          api.current = ready
        }}
        onCellFocused={focused}
        onCellKeyDown={keyDown}
        onCellDoubleClicked={({ data, column }) => {
          if (data?.kind === 'row' && data.row.measure !== 'value')
            latest.current.onOpen(data.row, column.getColId())
        }}
      />
    </div>
  )
}
