import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { columnIndex, type CellPlace, type GridRow, type GridTable } from '../../shared/grids/grid.ts'
import { yearKeyOf } from '../../shared/grids/year-groups.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { ChartPanel } from '../charts/ChartPanel.tsx'
import { useErrorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useTabTitle } from '../app/tab.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { boundsOf, type CellRange } from './cell-range.ts'
import { FilterBar } from './FilterBar.tsx'
import { FindBar } from './FindBar.tsx'
import { isTypable, usedFacts } from './grid-cell.ts'
import { isRead } from './grid-pages.ts'
import { wholeGrid } from '../../shared/grids/grid-filter.ts'
import { commonUnitOf, fullTitleOf, titleOf } from './grid-lines.ts'
import { GridDialogs } from './GridDialogs.tsx'
import { GridMenus, type GridDialog, type MenuPlace } from './GridMenus.tsx'
import { GridToolbar } from './GridToolbar.tsx'
import {
  dropCondition,
  foldYear,
  moveColumn,
  moveRow,
  orderColumns,
  orderRows,
  sortByColumn,
} from './lay-out.ts'
import { titleOfColumn } from './period-title.ts'
import { SourcePanel } from './SourcePanel.tsx'
import { mostTurned, turnMenu, turnPlace, uprightRange } from './turn-grid.ts'
import { useDrawnGrid, useFoldedGroups } from './use-drawn-grid.ts'
import { useEnterTable } from '../app/use-enter-table.ts'
import { useGridActs } from './use-grid-acts.ts'
import { useGridChart } from './use-grid-chart.ts'
import { useGridCommands } from './use-grid-commands.ts'
import { useGridPages } from './use-grid-pages.ts'
import { useRangeActs } from './use-range-acts.ts'
import '../styles/facts.css'
import '../styles/grids.css'

const MetricGrid = lazy(() => import('./table/MetricGrid.tsx'))

/** Figures as a table, with the sentences behind the chosen cell beneath and a chart of the chosen rows beside them. */
export default function GridView({ request, active }: ViewProps<'grid'>) {
  const { gridId } = request
  const t = useText()
  const nameOf = useMetricName()
  const errorText = useErrorText()
  const { select } = useWorkbench()
  const library = useLibrary((from) => from.library.read({}), 'library', ['documents'])
  const readOnly = library.value?.readOnly ?? false
  const [filter, setFilter] = useState(wholeGrid)
  const loaded = useGridPages(gridId, filter)
  const { pages, need } = loaded
  const table = pages?.table ?? null
  const shown = pages?.shown ?? null
  const acts = useGridActs(gridId, pages)
  const [place, setPlace] = useState<CellPlace | null>(null)
  const [range, setRange] = useState<CellRange | null>(null)
  const [isFinding, setFinding] = useState(false)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [dialog, setDialog] = useState<GridDialog | null>(null)
  const [focusRequest, setFocusRequest] = useState<CellPlace | null>(null)
  const [editRequest, setEditRequest] = useState<object | null>(null)
  useTabTitle(
    table?.kind === 'company'
      ? { message: 'grids.tab', details: { name: table.name } }
      : (table?.name ?? null),
  )

  const { folded, toggle: toggleGroup } = useFoldedGroups(
    table,
    readOnly ? null : (foldedGroups) => void acts.lay({ foldedGroups }),
  )
  const { drawn, upright, columns, heads, isTooLong } = useDrawnGrid(pages, folded)
  const { isTurned, lines } = drawn
  // The same order keeps the heads as they are drawn, when only figures change.
  const sortShape = JSON.stringify(table?.definition.sort ?? [])
  const sort = useMemo(() => JSON.parse(sortShape) as GridTable['definition']['sort'], [sortShape])
  const row = place && shown?.rows.find(({ key }) => key === place.rowKey)
  const column = place && columns.find(({ key }) => key === place.column)
  const cell = row && shown && place ? (row.cells[columnIndex(shown, place.column)] ?? null) : null
  const chosen = useMemo(
    () => (shown ? uprightRange(range, drawn, upright, shown) : null),
    [range, drawn, upright, shown],
  )
  const chart = useGridChart({ shown, upright, chosen, row: row ?? null, place, loaded })
  const rangeActs = useRangeActs({ acts, drawn, range, pages })

  const cellAt = (at: GridRow, key: string) => (shown && at.cells[columnIndex(shown, key)]) ?? null
  const titleAt = (key: string) => {
    const under = columns.find((one) => one.key === key)
    return under ? titleOfColumn(under).name : key
  }
  const focusCell = (at: GridRow, key: string) => {
    setPlace({ rowKey: at.key, column: key })
    const line = upright.find(({ key: one }) => one === at.key)
    const focused = () =>
      select({
        kind: 'cell',
        gridId,
        rowKey: at.key,
        period: key,
        title: titleAt(key),
        factIds: cellAt(at, key)?.factIds ?? [],
      })
    if (line?.kind !== 'row' || isRead(at)) focused()
    else void need(line.at, line.at + 1).then(focused)
  }
  const openCell = (at: GridRow, key: string) => {
    const opened = cellAt(at, key)
    if (opened && (opened.state === 'computed' || at.kind === 'computed')) focusSource()
    else acts.openCell(at, key)
  }
  const foldYearOf = (key: string) => {
    const year = yearKeyOf(key)
    if (!table || readOnly || year === null) return
    void acts.lay(foldYear(table.definition, year))
    // What has the focus may be folded away; the column that stays takes it.
    const face = table.columns.find((one) => one.year === year && one.isYearFace)
    if (place && face && yearKeyOf(place.column) === year) setFocusRequest({ ...place, column: face.key })
  }
  const turn = () => {
    if (table && !readOnly) void acts.lay({ isTransposed: !table.definition.isTransposed })
  }
  /** What lies along the other way in a turned grid moves the other way. */
  const move = (what: 'line' | 'column', by: number) => {
    if (!table || !place) return
    const isRow = (what === 'line') !== isTurned
    void acts.lay(isRow ? moveRow(table, place.rowKey, by) : moveColumn(table, place.column, by))
  }
  /** Does something with the grid's own cell at a line and a column of the drawing. */
  const onCell = (at: GridRow, key: string, run: (row: GridRow, column: string) => void) => {
    const there = drawn.meet(at.key, key)
    if (there) run(there.row, there.column.key)
  }
  const factIds = cell && cell.state !== 'computed' && row?.kind !== 'computed' ? cell.factIds : []
  const hasCell = active && row !== undefined && row !== null && place !== null
  const canWrite = active && !readOnly
  const canDecide = active && factIds.length > 0 && !readOnly
  useGridCommands({
    hasCell,
    canWrite,
    canDecide,
    active,
    hasRange: range !== null,
    isTypable:
      row !== null && row !== undefined && column !== null && column !== undefined && isTypable(row, column),
    hasTable: table !== null,
    run: {
      'grid.editCell': () => setEditRequest({}),
      'grid.clearCell': rangeActs.clear,
      'grid.confirmCell': () => {
        const [inUse] = factIds
        if (cell?.state === 'conflict' && place && inUse) acts.choose(place, inUse)
        else if (cell) acts.confirm(usedFacts(cell))
      },
      'grid.rejectCell': () => cell && acts.reject(usedFacts(cell)),
      'grid.openSource': () => row && place && openCell(row, place.column),
      'grid.trace': focusSource,
      'grid.copy': () => rangeActs.copy(false),
      'grid.copyWithHeads': () => rangeActs.copy(true),
      'grid.fillDown': () => rangeActs.fill('down'),
      'grid.fillRight': () => rangeActs.fill('right'),
      'grid.comment': () => setDialog({ kind: 'comment' }),
      'grid.find': () => setFinding(true),
      'grid.addRow': () => setDialog({ kind: 'formula', of: 'row', own: null, after: place?.rowKey ?? null }),
      'grid.addColumn': () =>
        setDialog({ kind: 'formula', of: 'column', own: null, after: place?.column ?? null }),
      'grid.layOut': () => setDialog({ kind: 'layout' }),
      'grid.arrange': () => setDialog({ kind: 'arrange' }),
      'grid.format': () => place && setDialog({ kind: 'format', key: place.rowKey }),
      'grid.foldYear': () => place && foldYearOf(place.column),
      'grid.turn': () => turn(),
      'grid.moveUp': () => move('line', -1),
      'grid.moveDown': () => move('line', 1),
      'grid.moveLeft': () => move('column', -1),
      'grid.moveRight': () => move('column', 1),
      'grid.chart': chart.toggle,
      'grid.exportExcel': () => acts.exportAs('xlsx'),
      'grid.exportCsv': () => acts.exportAs('csv'),
    },
  })

  const { meet } = drawn
  const isFilled = useCallback(
    (at: GridRow, key: string) => {
      const cellThere = meet(at.key, key)
      return cellThere !== null && (pages?.isFilled(cellThere.row, cellThere.column.key) ?? false)
    },
    [pages, meet],
  )
  const { watch } = loaded
  const rowCount = shown?.rows.length ?? 0
  const sight = useCallback(
    (first: number, last: number) => {
      // Each of its lines goes through all rows.
      if (isTurned) return watch(0, rowCount)
      const rows = lines.slice(first, last + 1).flatMap((line) => (line.kind === 'row' ? [line.at] : []))
      return watch(rows[0] ?? 0, (rows.at(-1) ?? 0) + 1)
    },
    [lines, watch, isTurned, rowCount],
  )
  const sortName = useCallback((isDown: boolean) => t(isDown ? 'grids.sorted.down' : 'grids.sorted.up'), [t])
  const trendName = useCallback(
    (at: GridRow) => t('grids.trendOf', { row: titleOf(at, t, nameOf) }),
    [t, nameOf],
  )
  const problemOf = useCallback(
    (at: GridRow, key: string, text: string) =>
      text.trim() === '' || parseCell(text, meet(at.key, key)?.row.format.scale ?? 0) !== null
        ? null
        : t('grids.badNumber', { text }),
    [t, meet],
  )
  const asked = useMemo(() => focusRequest && turnPlace(focusRequest, isTurned), [focusRequest, isTurned])
  useEffect(() => {
    if (place) setFocusRequest({ ...place })
    // Once the grid was turned, the cell that had the focus has it again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isTurned])

  // Asked to open at a cell: once its rows are there, the focus goes to it.
  const wanted = request.place
  const isThere = pages !== null
  useEffect(() => {
    if (wanted && isThere) setFocusRequest({ ...wanted })
  }, [wanted, isThere])
  const root = useRef<HTMLDivElement>(null)
  useEnterTable(root, active, () => {
    const [first] = lines.flatMap((line) => (line.kind === 'row' ? [line.key] : []))
    const [along] = drawn.columns
    if (place) setFocusRequest({ ...place })
    else if (first && along) setFocusRequest(turnPlace({ rowKey: first, column: along.key }, isTurned))
  })
  // Figures of several companies or sources follow each other in no course.
  const hasCourse = !isTurned && new Set(columns.map(({ group }) => group)).size < 2

  if (loaded.state === 'failed' && !table) return <EmptyState icon="table" title={errorText(loaded.error)} />
  if (!pages || !table || !shown) return <Skeleton label={t('grids.grid')} lines={10} />
  const bounds = range && boundsOf(range)
  return (
    <div className="view grid-view" ref={root}>
      <GridToolbar
        table={table}
        filter={filter}
        readOnly={readOnly}
        onFilter={setFilter}
        hasChart={chart.isShown}
        onChart={chart.toggle}
        onReview={acts.review}
        onConflict={() => acts.findNext('conflict', place, setFocusRequest)}
        onExport={acts.exportAs}
        onDialog={setDialog}
        onLay={(change) => void acts.lay(change)}
        exporting={acts.exporting}
        chosen={bounds ? rangeActs.count : 0}
        place={place}
      />
      {isFinding && (
        <FindBar
          pages={pages}
          lines={upright}
          columns={columns}
          isTurned={isTurned}
          onGo={setFocusRequest}
          onClose={() => setFinding(false)}
        />
      )}
      {isTooLong && (
        <p className="grid-notice muted small">{t('grids.tooLongToTurn', { count: mostTurned })}</p>
      )}
      <FilterBar
        table={table}
        shown={shown.rows.length}
        readOnly={readOnly}
        onDrop={(at) => void acts.lay(dropCondition(table.definition, at))}
        onClear={() => void acts.lay({ filter: [] })}
      />
      {table.rows.length === 0 ? (
        <EmptyState
          icon="table"
          title={t('grids.empty')}
          text={t(table.kind === 'company' ? 'grids.emptyText' : 'grids.emptyLayoutText')}
        />
      ) : (
        <Group orientation="vertical" className="grid-panes">
          <Panel minSize="30%" className="grid-table">
            <Suspense fallback={<Skeleton label={t('grids.grid')} lines={10} />}>
              <MetricGrid
                key={String(isTurned)}
                label={t('grids.of', { company: table.company ?? table.name })}
                lines={lines}
                columns={drawn.columns}
                headOf={drawn.headOf}
                headTitle={t('grids.unitsHead', { unit: commonUnitOf(shown.rows, t) })}
                isTurned={isTurned}
                trendTitle={hasCourse ? t('grids.trend') : null}
                trendName={trendName}
                readOnly={readOnly}
                isSortable={!readOnly && !isTurned}
                isEditable={(at, key) => {
                  const there = readOnly ? null : meet(at.key, key)
                  return there !== null && isTypable(there.row, there.column)
                }}
                problemOf={problemOf}
                focusRequest={asked}
                editRequest={editRequest}
                isFilled={isFilled}
                onSight={sight}
                onFocus={(at, key) => onCell(at, key, focusCell)}
                onRange={setRange}
                onOpen={(at, key) => onCell(at, key, openCell)}
                onType={(at, key, text) => onCell(at, key, (of, inColumn) => acts.type(of, inColumn, text))}
                onFill={rangeActs.fillRange}
                onPaste={(clipboard) => !readOnly && rangeActs.paste(clipboard)}
                onFold={isTurned ? foldYearOf : toggleGroup}
                onFoldYear={isTurned ? toggleGroup : foldYearOf}
                years={heads}
                onMenu={(of, key, at, within) => setMenu({ ...turnMenu(drawn, of, key, within), at })}
                sort={sort}
                sortName={sortName}
                onSort={(key, adds) => {
                  if (isTurned && key?.startsWith('group:')) toggleGroup(key.slice('group:'.length))
                  else if (!readOnly && !isTurned) void acts.lay(sortByColumn(table.definition, key, adds))
                }}
                onMove={(order) =>
                  void acts.lay(isTurned ? orderRows(table, order) : orderColumns(table, order))
                }
              />
            </Suspense>
          </Panel>
          <Separator className="grid-sash" aria-label={t('grids.source')} />
          <Panel defaultSize="34%" minSize="12%">
            <div className={chart.model ? 'grid-below has-chart' : 'grid-below'}>
              {row && place && column && cell ? (
                <SourcePanel
                  gridId={gridId}
                  place={place}
                  row={row}
                  cell={cell}
                  title={t('grids.cell', {
                    row: fullTitleOf(row, t, nameOf),
                    period: titleOfColumn(column).name,
                  })}
                  readOnly={readOnly}
                  onOpen={acts.openFact}
                  onConfirm={(facts) => acts.confirm(facts.map(({ id }) => id))}
                  onReject={(facts) => acts.reject(facts.map(({ id }) => id))}
                  onChoose={(fact) => acts.choose(place, fact.id)}
                  onGo={setFocusRequest}
                  onComment={() => setDialog({ kind: 'comment' })}
                />
              ) : (
                <EmptyState title={t('grids.chooseCell')} text={t('grids.chooseCellText')} />
              )}
              {chart.model && (
                <ChartPanel
                  model={chart.model}
                  kinds={chart.kinds}
                  onKind={chart.onKind}
                  current={place?.column ?? null}
                  onChoose={(key) => chart.rowKey && setFocusRequest({ rowKey: chart.rowKey, column: key })}
                />
              )}
            </div>
          </Panel>
        </Group>
      )}
      <GridMenus
        place={menu}
        table={shown}
        isTurned={isTurned}
        readOnly={readOnly}
        onLay={(change) => void acts.lay(change)}
        onDialog={setDialog}
        onCopy={rangeActs.copy}
        onClose={() => setMenu(null)}
      />
      <GridDialogs dialog={dialog} table={table} place={place} acts={acts} onClose={() => setDialog(null)} />
    </div>
  )
}

/** Below the table, where the chosen cell comes from. */
const focusSource = () => document.querySelector<HTMLElement>('.source-panel .source-list')?.focus()
