import { lazy, Suspense } from 'react'
import { columnIndex, type CellPlace, type GridTable } from '../../shared/grids/grid.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { FilterDialog } from './FilterDialog.tsx'
import { FormatDialog } from './FormatDialog.tsx'
import { fullTitleOf } from './grid-lines.ts'
import type { GridDialog } from './GridMenus.tsx'
import { addCondition, formatRow, rename } from './lay-out.ts'
import { titleOfColumn } from './period-title.ts'
import { TextDialog } from './TextDialog.tsx'
import type { GridActs } from './use-grid-acts.ts'

const FormulaDialog = lazy(() => import('./FormulaDialog.tsx'))
const ArrangeDialog = lazy(() => import('./ArrangeDialog.tsx'))
const LayoutDialog = lazy(() => import('./LayoutDialog.tsx'))

interface GridDialogsProps {
  readonly dialog: GridDialog | null
  readonly table: GridTable
  readonly place: CellPlace | null
  readonly acts: GridActs
  readonly onClose: () => void
}

/** The dialog a menu or a command asked for. */
export function GridDialogs({ dialog, table, place, acts, onClose }: GridDialogsProps) {
  const t = useText()
  const nameOf = useMetricName()
  if (!dialog) return null
  if (dialog.kind === 'comment') {
    const row = table.rows.find(({ key }) => key === place?.rowKey)
    const column = table.columns.find(({ key }) => key === place?.column)
    if (!row || !column || !place) return null
    return (
      <TextDialog
        title={t('grids.commentOn', {
          cell: t('grids.cell', { row: fullTitleOf(row, t, nameOf), period: titleOfColumn(column).name }),
        })}
        label={t('grids.comment')}
        start={row.cells[columnIndex(table, column.key)]?.comment ?? ''}
        mayBeEmpty
        isLong
        onSave={(text) => acts.comment(place, text)}
        onClose={onClose}
      />
    )
  }
  if (dialog.kind === 'rename') {
    const row = table.rows.find(({ key }) => key === dialog.key)
    const column = table.columns.find(({ key }) => key === dialog.key)
    return (
      <TextDialog
        title={t('grids.rename')}
        label={t('grids.name')}
        text={t('grids.renameText')}
        start={row ? fullTitleOf(row, t, nameOf) : column ? titleOfColumn(column).name : ''}
        mayBeEmpty
        onSave={(name) => void acts.lay(rename(table.definition, dialog.key, name))}
        onClose={onClose}
      />
    )
  }
  if (dialog.kind === 'format') {
    const row = table.rows.find(({ key }) => key === dialog.key)
    if (!row) return null
    return (
      <FormatDialog
        row={row}
        title={fullTitleOf(row, t, nameOf)}
        onSave={(format) => void acts.lay(formatRow(table.definition, row.key, format))}
        onClose={onClose}
      />
    )
  }
  if (dialog.kind === 'filter')
    return (
      <FilterDialog
        columns={table.columns}
        column={dialog.column}
        onAdd={(condition) => void acts.lay(addCondition(table.definition, condition))}
        onClose={onClose}
      />
    )
  return (
    <Suspense>
      {dialog.kind === 'formula' ? (
        <FormulaDialog
          table={table}
          of={dialog.of}
          own={dialog.own}
          after={dialog.after}
          column={place?.column ?? null}
          row={place?.rowKey ?? null}
          onSave={acts.lay}
          onClose={onClose}
        />
      ) : dialog.kind === 'arrange' ? (
        <ArrangeDialog table={table} onSave={acts.lay} onClose={onClose} />
      ) : (
        <LayoutDialog
          definition={table.definition}
          isOwn={table.kind === 'company'}
          onSave={acts.lay}
          onClose={onClose}
        />
      )}
    </Suspense>
  )
}
