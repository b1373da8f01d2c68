import type { CellPlace, GridTable } from '../../shared/grids/grid.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuChoice, MenuSeparator } from '../ui/Menu.tsx'
import { StateMark } from '../ui/StateMark.tsx'
import { ToolChoice } from '../ui/ToolChoice.tsx'
import { spansOf, type GridFilter } from '../../shared/grids/grid-filter.ts'
import type { GridDialog } from './GridMenus.tsx'
import { foldYears, type LayoutChange } from './lay-out.ts'

interface GridToolbarProps {
  readonly table: GridTable
  readonly filter: GridFilter
  readonly onFilter: (filter: GridFilter) => void
  readonly hasChart: boolean
  readonly onChart: () => void
  readonly onReview: () => void
  readonly onConflict: () => void
  readonly onExport: (format: 'xlsx' | 'csv') => void
  readonly exporting: boolean
  /** How many cells are chosen together; nothing for one. */
  readonly chosen: number
  readonly readOnly: boolean
  readonly onDialog: (dialog: GridDialog) => void
  readonly onLay: (change: LayoutChange) => void
  /** The chosen cell, behind which what is added stands. */
  readonly place: CellPlace | null
}

/** What of the grid is shown, what is left to decide, and where it can go. */
export function GridToolbar(props: GridToolbarProps) {
  const { table, filter, onFilter, hasChart, exporting, chosen, readOnly, onDialog, place } = props
  const t = useText()
  const { keysOf } = useWorkbench()
  const { suggested, conflicts } = table.counts
  const spans = spansOf(table.columns)
  return (
    <div className="toolbar" role="toolbar" aria-label={t('grids.grid')}>
      {spans.length > 2 && (
        <ToolChoice
          label={t('grids.periods')}
          value={filter.span}
          options={spans.map((value) => ({ value, label: t(`grids.span.${value}`) }))}
          onChange={(span) => onFilter({ ...filter, span })}
        />
      )}
      <ToolChoice<GridFilter['basis']>
        label={t('grids.basis')}
        value={filter.basis}
        options={[
          { value: 'all', label: t('grids.allBases') },
          { value: 'GAAP', label: t('grids.gaap') },
          { value: 'non-GAAP', label: t('grids.nonGaap') },
        ]}
        onChange={(basis) => onFilter({ ...filter, basis })}
      />
      <ToolChoice<GridFilter['segments']>
        label={t('grids.segments')}
        value={filter.segments}
        options={[
          { value: 'all', label: t('grids.allSegments') },
          { value: 'company', label: t('grids.wholeCompany') },
        ]}
        onChange={(segments) => onFilter({ ...filter, segments })}
      />
      {!readOnly && (
        <>
          <button
            type="button"
            className="tool"
            title={t('grids.layOut')}
            onClick={() => onDialog({ kind: 'layout' })}
          >
            <Icon name="settings" />
            <span className="tool-text">{t('grids.layOutShort')}</span>
          </button>
          <IconButton
            icon="outline"
            label={t('grids.underYears')}
            pressed={table.definition.columnGroups === 'year'}
            onClick={() =>
              props.onLay({ columnGroups: table.definition.columnGroups === 'year' ? 'none' : 'year' })
            }
          />
          <button
            type="button"
            className="tool"
            title={t('grids.filterShort')}
            onClick={() => onDialog({ kind: 'filter', column: place?.column ?? null })}
          >
            <Icon name="filter" />
            <span className="tool-text">{t('grids.filterShort')}</span>
          </button>
          <Menu
            label={t('grids.add')}
            trigger={
              <button type="button" className="tool" title={t('grids.add')}>
                <Icon name="plus" />
                <span className="tool-text">{t('grids.add')}</span>
              </button>
            }
          >
            <MenuItem
              icon="plus"
              shortcut={keysOf('grid.addRow')[0]}
              onChoose={() =>
                onDialog({ kind: 'formula', of: 'row', own: null, after: place?.rowKey ?? null })
              }
            >
              {t('grids.addRow')}
            </MenuItem>
            <MenuItem
              icon="plus"
              shortcut={keysOf('grid.addColumn')[0]}
              onChoose={() =>
                onDialog({ kind: 'formula', of: 'column', own: null, after: place?.column ?? null })
              }
            >
              {t('grids.addColumn')}
            </MenuItem>
          </Menu>
        </>
      )}
      <span className="sep" />
      {suggested > 0 ? (
        <button type="button" className="tool" onClick={props.onReview}>
          <span className="dot o" />
          {t('grids.review', { count: suggested })}
        </button>
      ) : (
        table.rows.length > 0 && <span className="muted small">{t('grids.allDecided')}</span>
      )}
      {conflicts > 0 && (
        <button type="button" className="tool is-error" onClick={props.onConflict}>
          <Icon name="warning" />
          {t('grids.conflicts', { count: conflicts })}
        </button>
      )}
      <span className="grow" />
      <span className="small muted grid-chosen" role="status">
        {chosen > 1 ? t('grids.chosenCells', { count: chosen }) : ''}
      </span>
      {chosen <= 1 && <Legend />}
      <IconButton
        icon="chart"
        label={t('grids.chart')}
        shortcut={keysOf('grid.chart')[0]}
        pressed={hasChart}
        onClick={props.onChart}
      />
      <span className="sep" />
      <button
        type="button"
        className="tool"
        disabled={exporting}
        aria-busy={exporting}
        title={t('grids.excel')}
        onClick={() => props.onExport('xlsx')}
      >
        <Icon name="export" />
        <span className="tool-text">{t(exporting ? 'grids.exporting' : 'grids.excelShort')}</span>
      </button>
      <Menu label={t('grids.more')} align="end" trigger={<IconButton icon="more" label={t('grids.more')} />}>
        <MenuItem shortcut={keysOf('grid.exportExcel')[0]} onChoose={() => props.onExport('xlsx')}>
          {t('grids.excel')}
        </MenuItem>
        <MenuItem shortcut={keysOf('grid.exportCsv')[0]} onChoose={() => props.onExport('csv')}>
          {t('grids.csv')}
        </MenuItem>
        {!readOnly && (
          <>
            <MenuSeparator />
            <MenuItem
              icon="turn"
              onChoose={() => props.onLay({ isTransposed: !table.definition.isTransposed })}
            >
              {t(table.definition.isTransposed ? 'grids.turnBack' : 'grids.turn')}
            </MenuItem>
            <MenuItem onChoose={() => onDialog({ kind: 'arrange' })}>{t('grids.arrange')}</MenuItem>
            <MenuItem onChoose={() => props.onLay(foldYears(table, true))}>{t('grids.foldYears')}</MenuItem>
            <MenuItem onChoose={() => props.onLay(foldYears(table, false))}>
              {t('grids.unfoldYears')}
            </MenuItem>
          </>
        )}
        <MenuSeparator />
        <MenuChoice
          label={t('grids.emptyLines')}
          value={filter.hideEmpty ? 'hide' : 'show'}
          options={[
            { value: 'hide', label: t('grids.hideEmpty') },
            { value: 'show', label: t('grids.showEmpty') },
          ]}
          onChange={(next) => onFilter({ ...filter, hideEmpty: next === 'hide' })}
        />
      </Menu>
    </div>
  )
}

function Legend() {
  const t = useText()
  return (
    <span className="grid-legend muted" aria-hidden="true">
      {(['confirmed', 'suggested', 'computed'] as const).map((state) => (
        <span key={state} className={state === 'suggested' ? 'leg is-provisional' : 'leg'}>
          <StateMark state={state} label="" />
          {t(`grids.state.${state}`)}
        </span>
      ))}
    </span>
  )
}
