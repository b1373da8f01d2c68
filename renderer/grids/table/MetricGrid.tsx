import {
  createGrid,
  type CellContextMenuEvent,
  type CellFocusedEvent,
  type CellKeyDownEvent,
  type ColumnMovedEvent,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  type GridOptions,
  type IRowNode,
} from 'ag-grid-community'
import { useEffect, useMemo, useRef } from 'react'
import type { CellPlace, GridColumn, GridRow } from '../../../shared/grids/grid.ts'
import { styleNonce } from '../../app/nonce.ts'
import type { CellRange, Corner } from '../cell-range.ts'
import type { GridLine } from '../grid-cell.ts'
import { groupOf } from '../grid-lines.ts'
import { isRead } from '../grid-pages.ts'
import { buildColumns, type TableActs, type TableColumns } from './table-columns.ts'
import {
  fixedOptions,
  getRowHeight,
  headPx,
  isGuidance,
  mappedHeadPx,
  turnedHeadPx,
} from './table-options.ts'
import { useCellRange } from './use-cell-range.ts'
import { useGridGestures, type GridGestures } from './use-grid-gestures.ts'

export interface MetricGridProps extends GridGestures, TableColumns, TableActs {
  readonly columns: readonly GridColumn[]
  readonly label: string
  readonly lines: readonly GridLine[]
  /** Set (with a new object) to focus a cell and bring it into view. */
  readonly focusRequest: CellPlace | null
  /** Set (with a new object) to begin typing into the focused cell. */
  readonly editRequest: object | null
  readonly onFocus: (row: GridRow, column: string) => void
  readonly onRange: (range: CellRange | null) => void
  readonly onOpen: (row: GridRow, column: string) => void
  readonly onFill: (range: CellRange, direction: 'down' | 'right') => void
  /** Whether a row has anything in a column, read or not. */
  readonly isFilled: (row: GridRow, column: string) => boolean
  /** These lines are in sight: reads the cells they lack, and tells whether any came. */
  readonly onSight: (first: number, last: number) => Promise<boolean>
  readonly onFold: (group: string) => void
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

  const columns = useMemo(
    () =>
      buildColumns(
        {
          columns: shown,
          headTitle,
          headOf,
          isTurned,
          trendTitle,
          trendName,
          readOnly,
          isSortable,
          sort,
          sortName,
          years,
        },
        hasFew,
        latest,
      ),
    [
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
    ],
  )
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
