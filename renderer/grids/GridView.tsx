import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { FactId } from '../../shared/facts/fact.ts'
import {
  columnIndex,
  type CellPlace,
  type GridCell,
  type GridRow,
  type GridTable,
} from '../../shared/grids/grid.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { boundsOf, copyText, type CellRange } from './cell-range.ts'
import { filterTable, wholeGrid } from './grid-filter.ts'
import { commonUnitOf, fullTitleOf, titleOf, toGridLines } from './grid-lines.ts'
import { GridToolbar } from './GridToolbar.tsx'
import { MetricChart } from './MetricChart.tsx'
import { namePeriod, titleOfPeriod } from './period-title.ts'
import { SourcePanel } from './SourcePanel.tsx'
import { useGridActs } from './use-grid-acts.ts'
import '../styles/facts.css'
import '../styles/grids.css'

const MetricGrid = lazy(() => import('./MetricGrid.tsx'))

/** A company's metrics by period, with the sentences behind the chosen cell beneath and its course beside them. */
export default function GridView({ request, active }: ViewProps<'grid'>) {
  const { gridId } = request
  const t = useText()
  const errorText = useErrorText()
  const { select } = useWorkbench()
  const loaded = useLibrary((from) => from.grids.read({ gridId }), `grid:${gridId}`, [
    'grids',
    'facts',
    'history',
    'documents',
  ])
  const library = useLibrary((from) => from.library.read({}), 'library', ['documents'])
  const readOnly = library.value?.readOnly ?? false
  const table = loaded.value
  const acts = useGridActs(gridId, table)
  const [place, setPlace] = useState<CellPlace | null>(null)
  const [range, setRange] = useState<CellRange | null>(null)
  const [filter, setFilter] = useState(wholeGrid)
  const [hasChart, setHasChart] = useState(true)
  const [focusRequest, setFocusRequest] = useState<CellPlace | null>(null)
  const [editRequest, setEditRequest] = useState<object | null>(null)
  useTabTitle(table ? t('grids.tab', { name: table.name }) : null)

  const shown = useMemo(() => table && filterTable(table, filter), [table, filter])
  const lines = useMemo(() => (shown ? toGridLines(shown, t) : []), [shown, t])
  // The same periods keep their columns, and with them the focus, when only figures change.
  const periodNames = shown?.columns.map(({ key }) => key).join('\n') ?? ''
  const periods = useMemo(() => (periodNames === '' ? [] : periodNames.split('\n')), [periodNames])
  const row = place && shown?.rows.find(({ key }) => key === place.rowKey)
  const cell = row && shown && place ? (row.cells[columnIndex(shown, place.column)] ?? null) : null

  const focusCell = (at: GridRow, period: string) => {
    setPlace({ rowKey: at.key, column: period })
    const focused = table?.rows.find(({ key }) => key === at.key)?.cells[
      table ? columnIndex(table, period) : -1
    ]
    select({ kind: 'cell', gridId, rowKey: at.key, period, factIds: focused?.factIds ?? [] })
  }
  const copy = () => {
    if (!range || !shown) return
    const { top, bottom, left, right } = boundsOf(range)
    const count =
      lines.slice(top, bottom + 1).filter(({ kind }) => kind === 'row').length * (right - left + 1)
    const text = copyText(range, lines, periods, namePeriod)
    if (text !== '') acts.copy(text, count)
  }
  const factIds = cell && row?.kind !== 'computed' ? cell.factIds : []
  const hasCell = active && row !== undefined && row !== null && place !== null
  const canDecide = active && factIds.length > 0 && !readOnly
  useCommand('grid.editCell', () => setEditRequest({}), hasCell && row.measure === 'value' && !readOnly)
  useCommand(
    'grid.clearCell',
    () => row && place && acts.type(row, place.column, ''),
    hasCell && cell?.state === 'typed' && !readOnly,
  )
  useCommand(
    'grid.confirmCell',
    () => {
      const [inUse] = factIds
      if (cell?.state === 'conflict' && place && inUse) acts.choose(place, inUse)
      else if (cell) acts.confirm(usedFacts(cell))
    },
    canDecide,
  )
  useCommand('grid.rejectCell', () => cell && acts.reject(usedFacts(cell)), canDecide)
  useCommand('grid.openSource', () => row && place && acts.openCell(row, place.column), hasCell)
  useCommand('grid.copy', copy, active && range !== null)
  useCommand('grid.chart', () => setHasChart(!hasChart), active)
  useCommand('grid.exportExcel', () => acts.exportAs('xlsx'), active && table !== null)
  useCommand('grid.exportCsv', () => acts.exportAs('csv'), active && table !== null)

  const trendName = useCallback((at: GridRow) => t('grids.trendOf', { row: titleOf(at, t) }), [t])
  const problemOf = useCallback(
    (at: GridRow, text: string) =>
      text.trim() === '' || parseCell(text, at.format.scale) !== null ? null : t('grids.badNumber', { text }),
    [t],
  )

  if (loaded.state === 'failed' && !table) return <EmptyState icon="table" title={errorText(loaded.error)} />
  if (!table || !shown) return <Skeleton label={t('grids.grid')} lines={10} />
  if (table.rows.length === 0)
    return <EmptyState icon="table" title={t('grids.empty')} text={t('grids.emptyText')} />
  const bounds = range && boundsOf(range)
  const charted = chartedRows(shown, row ?? null)
  return (
    <div className="view grid-view">
      <GridToolbar
        table={table}
        filter={filter}
        onFilter={setFilter}
        hasChart={hasChart}
        onChart={() => setHasChart(!hasChart)}
        onReview={acts.review}
        onConflict={() => setFocusRequest(nextConflict(shown, place))}
        onExport={acts.exportAs}
        exporting={acts.exporting}
        chosen={bounds ? (bounds.bottom - bounds.top + 1) * (bounds.right - bounds.left + 1) : 0}
      />
      <Group orientation="vertical" className="grid-panes">
        <Panel minSize="30%" className="grid-table">
          <Suspense fallback={<Skeleton label={t('grids.grid')} lines={10} />}>
            <MetricGrid
              label={t('grids.of', { company: table.company ?? table.name })}
              lines={lines}
              periods={periods}
              titleOfPeriod={titleOfPeriod}
              headTitle={t('grids.unitsHead', { unit: commonUnitOf(shown.rows) })}
              trendTitle={t('grids.trend')}
              trendName={trendName}
              readOnly={readOnly}
              problemOf={problemOf}
              focusRequest={focusRequest}
              editRequest={editRequest}
              onFocus={focusCell}
              onRange={setRange}
              onOpen={acts.openCell}
              onType={acts.type}
            />
          </Suspense>
        </Panel>
        <Separator className="grid-sash" aria-label={t('grids.source')} />
        <Panel defaultSize="34%" minSize="12%">
          <div className={hasChart && charted ? 'grid-below has-chart' : 'grid-below'}>
            {row && place && cell ? (
              <SourcePanel
                row={row}
                cell={cell}
                title={t('grids.cell', { row: fullTitleOf(row, t), period: namePeriod(place.column) })}
                readOnly={readOnly}
                onOpen={acts.openFact}
                onConfirm={(facts) => acts.confirm(facts.map(({ id }) => id))}
                onReject={(facts) => acts.reject(facts.map(({ id }) => id))}
                onChoose={(fact) => acts.choose(place, fact.id)}
              />
            ) : (
              <EmptyState title={t('grids.chooseCell')} text={t('grids.chooseCellText')} />
            )}
            {hasChart && charted && (
              <MetricChart
                title={titleOf(charted.row, t)}
                row={charted.row}
                guidance={charted.guidance}
                periods={periods}
                current={place?.column ?? null}
                onChoose={(column) => setFocusRequest({ rowKey: charted.row.key, column })}
              />
            )}
          </div>
        </Panel>
      </Group>
    </div>
  )
}

/** The facts a cell's value is made of; those it disagrees with are not accepted along with it. */
function usedFacts({ factIds, rule, value, high }: GridCell): readonly FactId[] {
  if (rule === null) return factIds
  return factIds.slice(0, value !== null && high !== null && value !== high ? 2 : 1)
}

/** The values a chart of the focused row shows, with their guidance; the first row's before any is focused. */
function chartedRows(
  table: GridTable,
  focused: GridRow | null,
): { readonly row: GridRow; readonly guidance: GridRow | null } | null {
  const of = focused ?? table.rows[0]
  if (!of) return null
  const isSame = (row: GridRow) =>
    row.metric === of.metric && row.segment === of.segment && row.basis === of.basis && row.unit === of.unit
  const row = of.kind === 'guidance' ? table.rows.find((one) => isSame(one) && one.measure === 'value') : of
  const guidance = table.rows.find((one) => isSame(one) && one.measure === 'guided') ?? null
  if (!row) return guidance && { row: guidance, guidance }
  return { row, guidance: row.measure === 'value' ? guidance : null }
}

/** The first conflict after the focused cell, row by row, then from the top again. */
function nextConflict(table: GridTable, from: CellPlace | null): CellPlace | null {
  const places = table.rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => [
      { rowKey: row.key, column: table.columns[at]?.key ?? '', isConflict: cell?.state === 'conflict' },
    ]),
  )
  const start = places.findIndex(({ rowKey, column }) => rowKey === from?.rowKey && column === from.column)
  const found = [...places.slice(start + 1), ...places.slice(0, start + 1)].find(
    ({ isConflict }) => isConflict,
  )
  return found ? { rowKey: found.rowKey, column: found.column } : null
}
