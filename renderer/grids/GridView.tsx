import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { AppError } from '../../shared/api/app-error.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import type { GridRow } from '../../shared/grids/grid.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { useCommand } from '../app/commands.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { StateMark } from '../ui/StateMark.tsx'
import { titleOf, toGridLines } from './grid-lines.ts'
import { SourcePanel } from './SourcePanel.tsx'
import '../styles/facts.css'
import '../styles/grids.css'

const MetricGrid = lazy(() => import('./MetricGrid.tsx'))
type BasisFilter = 'all' | 'GAAP' | 'non-GAAP'
interface Place {
  readonly rowKey: string
  readonly period: string
}

/** A company's metrics by period, with the sentences behind the chosen cell beneath. */
export default function GridView({ request, active }: ViewProps<'grid'>) {
  const { gridId } = request
  const t = useText()
  const { api, host } = useConnection()
  const { announce, open, select } = useWorkbench()
  const loaded = useLibrary((from) => from.grids.read({ gridId }), `grid:${gridId}`, [
    'grids',
    'facts',
    'history',
    'documents',
  ])
  const library = useLibrary((from) => from.library.read({}), 'library', ['documents'])
  const readOnly = library.value?.readOnly ?? false
  const [place, setPlace] = useState<Place | null>(null)
  const [basis, setBasis] = useState<BasisFilter>('all')
  const [editRequest, setEditRequest] = useState<object | null>(null)
  const table = loaded.value
  useTabTitle(table ? t('grids.tab', { name: table.name }) : null)

  const shown = useMemo(
    () =>
      table && {
        ...table,
        rows: table.rows.filter((row) => basis === 'all' || row.basis === null || row.basis === basis),
      },
    [table, basis],
  )
  const lines = useMemo(() => (shown ? toGridLines(shown, t) : []), [shown, t])
  const row = place && shown?.rows.find(({ key }) => key === place.rowKey)
  const cell = row && shown && place ? (row.cells[shown.periods.indexOf(place.period)] ?? null) : null

  const refuse = useCallback(
    (error: unknown) =>
      announce(error instanceof AppError ? t(`errors.${error.code}`, error.details) : String(error), 'error'),
    [announce, t],
  )
  const focusCell = (at: GridRow, period: string) => {
    setPlace({ rowKey: at.key, period })
    const focused = at.cells[table?.periods.indexOf(period) ?? -1]
    select({ kind: 'cell', gridId, rowKey: at.key, period, factIds: focused?.factIds ?? [] })
  }
  const openFact = (fact: Fact) =>
    open({
      view: 'document',
      documentId: fact.documentId,
      target: { side: fact.side, start: fact.span.start, end: fact.span.end },
    })
  const openCell = (at: GridRow, period: string) => {
    const factId = at.cells[table?.periods.indexOf(period) ?? -1]?.factIds[0]
    if (factId) api.facts.read({ factId }).then(openFact, refuse)
  }
  const typeCell = (at: GridRow, period: string, text: string) => {
    const value = text.trim() === '' ? null : parseCell(text, at.scale)
    if (value === null && text.trim() !== '') return announce(t('grids.badNumber', { text }), 'error')
    api.grids.setCell({ gridId, rowKey: at.key, period, value }).catch(refuse)
  }
  const decide = (work: Promise<unknown>, done: string) => work.then(() => announce(done), refuse)
  const confirm = (ids: readonly Fact['id'][]) =>
    void decide(api.facts.confirm({ factIds: ids }), t('grids.accepted', { count: ids.length }))
  const reject = (ids: readonly Fact['id'][]) =>
    void decide(api.facts.reject({ factIds: ids }), t('grids.rejected', { count: ids.length }))
  const choose = (fact: Fact) => {
    if (place) api.grids.chooseFact({ gridId, ...place, factId: fact.id }).catch(refuse)
  }
  const exportAs = async (format: 'xlsx' | 'csv') => {
    try {
      const saved = await host.saveFile(await api.exports.grid({ gridId, format }))
      if (saved !== null) announce(t('grids.exported', { file: saved }))
    } catch (error) {
      refuse(error)
    }
  }
  const copy = () => {
    const line = lines.find(({ key }) => key === place?.rowKey)
    const text = line?.kind === 'row' && place ? line.cells[place.period]?.text : undefined
    if (text) navigator.clipboard.writeText(text).then(() => announce(t('grids.copied', { text })), refuse)
  }

  const hasCell = active && cell !== null
  useCommand('grid.editCell', () => setEditRequest({}), active && place !== null && !readOnly)
  useCommand(
    'grid.clearCell',
    () => row && place && typeCell(row, place.period, ''),
    hasCell && cell.state === 'typed' && !readOnly,
  )
  useCommand(
    'grid.confirmCell',
    () => cell && confirm(cell.factIds),
    hasCell && cell.factIds.length > 0 && !readOnly,
  )
  useCommand(
    'grid.rejectCell',
    () => cell && reject(cell.factIds.slice(0, 1)),
    hasCell && cell.factIds.length > 0 && !readOnly,
  )
  useCommand('grid.openSource', () => row && place && openCell(row, place.period), hasCell)
  useCommand('grid.copy', copy, hasCell)
  useCommand('grid.exportExcel', () => void exportAs('xlsx'), active && table !== null)
  useCommand('grid.exportCsv', () => void exportAs('csv'), active && table !== null)

  const periodTitle = useCallback((period: string) => titleOfPeriod(period), [])
  const trendName = useCallback((at: GridRow) => t('grids.trendOf', { row: titleOf(at, t) }), [t])

  if (loaded.state === 'failed' && !table)
    return <EmptyState icon="table" title={t('errors.grid-not-found')} />
  if (!table || !shown) return <Skeleton label={t('grids.grid')} lines={10} />
  if (table.rows.length === 0)
    return <EmptyState icon="table" title={t('grids.empty')} text={t('grids.emptyText')} />
  const title = row && place ? t('grids.cell', { row: titleOf(row, t), period: place.period }) : ''
  return (
    <div className="view grid-view">
      <div className="toolbar" role="toolbar" aria-label={t('grids.grid')}>
        <Segmented<BasisFilter>
          label={t('grids.basis')}
          value={basis}
          options={[
            { value: 'all', label: t('grids.allBases') },
            { value: 'GAAP', label: 'GAAP' },
            { value: 'non-GAAP', label: 'non-GAAP' },
          ]}
          onChange={setBasis}
        />
        <span className="sep" />
        <span className="row grid-counts">
          {t('grids.suggested', { count: table.counts.suggested })}
          {table.counts.conflicts > 0 && (
            <span className="is-error">{t('grids.conflicts', { count: table.counts.conflicts })}</span>
          )}
        </span>
        <span className="grow" />
        <span className="row muted grid-legend">
          {(['confirmed', 'suggested', 'computed'] as const).map((state) => (
            <span key={state} className="leg">
              <StateMark state={state} label={t(`grids.state.${state}`)} />
              <span aria-hidden="true">{t(`grids.state.${state}`)}</span>
            </span>
          ))}
        </span>
        <Menu
          label={t('grids.export')}
          align="end"
          trigger={
            <Button look="quiet" small icon="export">
              {t('grids.export')}
            </Button>
          }
        >
          <MenuItem shortcut="mod+e" onChoose={() => void exportAs('xlsx')}>
            {t('grids.excel')}
          </MenuItem>
          <MenuItem shortcut="mod+shift+e" onChoose={() => void exportAs('csv')}>
            {t('grids.csv')}
          </MenuItem>
        </Menu>
      </div>
      <Group orientation="vertical" className="grid-panes">
        <Panel minSize="30%" className="grid-table">
          <Suspense fallback={<Skeleton label={t('grids.grid')} lines={10} />}>
            <MetricGrid
              label={t('grids.of', { company: table.company })}
              lines={lines}
              periods={shown.periods}
              periodTitle={periodTitle}
              headTitle={t('grids.unitsHead')}
              trendTitle={t('grids.trend')}
              trendName={trendName}
              readOnly={readOnly}
              focus={null}
              editRequest={editRequest}
              onFocus={focusCell}
              onOpen={openCell}
              onType={typeCell}
            />
          </Suspense>
        </Panel>
        <Separator className="pane-handle" aria-label={t('grids.source')} />
        <Panel defaultSize="32%" minSize="12%" className="grid-source">
          {row && cell ? (
            <SourcePanel
              row={row}
              cell={cell}
              title={title}
              readOnly={readOnly}
              onOpen={openFact}
              onConfirm={(fact) => confirm([fact.id])}
              onReject={(fact) => reject([fact.id])}
              onChoose={choose}
            />
          ) : (
            <EmptyState title={t('grids.chooseCell')} text={t('grids.chooseCellText')} />
          )}
        </Panel>
      </Group>
    </div>
  )
}

/** `Q1` above its year; half-years likewise; a year alone. */
function titleOfPeriod(period: string): string {
  const match = /^(FY)?(\d{4})(Q[1-4]|H[12])?$/.exec(period)
  if (!match) return period
  const [, fiscal = '', year = '', part] = match
  return part ? `${part} ${fiscal}${year}` : `${fiscal}${year}`
}
