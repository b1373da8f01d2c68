import { Menu as Base } from '@base-ui/react/menu'
import type { GridTable } from '../../shared/grids/grid.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { headColumn } from './grid-cell.ts'
import { yearKeyOf } from '../../shared/grids/year-groups.ts'
import {
  foldYear,
  hideColumn,
  hideRow,
  moveColumn,
  moveRow,
  removeOwn,
  sortByColumn,
  type LayoutChange,
} from './lay-out.ts'

export interface MenuPlace {
  readonly of: 'row' | 'column'
  readonly key: string
  readonly at: { readonly x: number; readonly y: number }
}

/** What a menu asks the view to open. */
export type GridDialog =
  | { readonly kind: 'rename'; readonly of: 'row' | 'column'; readonly key: string }
  | { readonly kind: 'format'; readonly key: string }
  | {
      readonly kind: 'formula'
      readonly of: 'row' | 'column'
      readonly own: string | null
      readonly after: string | null
    }
  | { readonly kind: 'comment' }
  | { readonly kind: 'filter'; readonly column: string | null }
  | { readonly kind: 'layout' }
  | { readonly kind: 'arrange' }

interface GridMenusProps {
  readonly place: MenuPlace | null
  readonly table: GridTable
  /** Rows stand across. */
  readonly isTurned: boolean
  readonly readOnly: boolean
  readonly onLay: (change: LayoutChange) => void
  readonly onDialog: (dialog: GridDialog) => void
  readonly onCopy: (withHeads: boolean) => void
  readonly onClose: () => void
}

/** The menu of a row or of a column, at the pointer or where the keyboard asked for it. */
export function GridMenus({
  place,
  table,
  isTurned,
  readOnly,
  onLay,
  onDialog,
  onCopy,
  onClose,
}: GridMenusProps) {
  const t = useText()
  const { keysOf } = useWorkbench()
  const key = place?.key ?? ''
  const of = place?.of ?? 'row'
  const isLine = (of === 'row') !== isTurned
  const { definition } = table
  const isOwn = key.startsWith('own:')
  const year = of === 'column' && definition.columnGroups === 'year' ? yearKeyOf(key) : null
  const isHeads = of === 'column' && key === headColumn
  const column = isHeads ? null : key
  return (
    <ContextMenu
      at={place?.at ?? null}
      label={t(of === 'row' ? 'grids.rowMenu' : 'grids.columnMenu')}
      onClose={onClose}
    >
      <Base.Group>
        {of === 'row' && (
          <>
            <MenuItem icon="copy" shortcut={keysOf('grid.copy')[0]} onChoose={() => onCopy(false)}>
              {t('grids.copyCells')}
            </MenuItem>
            <MenuItem shortcut={keysOf('grid.copyWithHeads')[0]} onChoose={() => onCopy(true)}>
              {t('grids.copyWithHeads')}
            </MenuItem>
          </>
        )}
        {of === 'row' && !readOnly && (
          <MenuItem
            icon="comment"
            shortcut={keysOf('grid.comment')[0]}
            onChoose={() => onDialog({ kind: 'comment' })}
          >
            {t('grids.comment')}
          </MenuItem>
        )}
        {of === 'column' && !readOnly && (
          <>
            <MenuItem icon="sort" onChoose={() => onLay(sortByColumn(definition, column))}>
              {t(column === null ? 'grids.sortName' : 'grids.sortBy')}
            </MenuItem>
            {definition.sort.length > 0 && (
              <>
                <MenuItem onChoose={() => onLay(sortByColumn(definition, column, true))}>
                  {t('grids.sortAlso')}
                </MenuItem>
                <MenuItem onChoose={() => onLay({ sort: [] })}>{t('grids.sortNone')}</MenuItem>
              </>
            )}
            <MenuItem icon="filter" onChoose={() => onDialog({ kind: 'filter', column })}>
              {t(column === null ? 'grids.filterName' : 'grids.filterBy')}
            </MenuItem>
          </>
        )}
      </Base.Group>
      {!readOnly && !isHeads && (
        <>
          <MenuSeparator />
          {year !== null && (
            <MenuItem
              shortcut={keysOf('grid.foldYear')[0]}
              onChoose={() => onLay(foldYear(definition, year))}
            >
              {t(definition.foldedColumns.includes(year) ? 'grids.unfoldYear' : 'grids.foldYear')}
            </MenuItem>
          )}
          <MenuItem icon="edit" onChoose={() => onDialog({ kind: 'rename', of, key })}>
            {t('grids.rename')}
          </MenuItem>
          {of === 'row' && (
            <MenuItem
              icon="figure"
              shortcut={keysOf('grid.format')[0]}
              onChoose={() => onDialog({ kind: 'format', key })}
            >
              {t('grids.format')}
            </MenuItem>
          )}
          <MenuItem
            icon={isLine ? 'up' : 'left'}
            shortcut={keysOf(isLine ? 'grid.moveUp' : 'grid.moveLeft')[0]}
            onChoose={() => onLay(of === 'row' ? moveRow(table, key, -1) : moveColumn(table, key, -1))}
          >
            {t(isLine ? 'grids.moveUp' : 'grids.moveLeft')}
          </MenuItem>
          <MenuItem
            icon={isLine ? 'down' : 'right'}
            shortcut={keysOf(isLine ? 'grid.moveDown' : 'grid.moveRight')[0]}
            onChoose={() => onLay(of === 'row' ? moveRow(table, key, 1) : moveColumn(table, key, 1))}
          >
            {t(isLine ? 'grids.moveDown' : 'grids.moveRight')}
          </MenuItem>
          <MenuItem
            icon="eye"
            onChoose={() => onLay(of === 'row' ? hideRow(definition, key) : hideColumn(definition, key))}
          >
            {t('grids.hide')}
          </MenuItem>
          <MenuItem onChoose={() => onDialog({ kind: 'arrange' })}>{t('grids.arrange')}</MenuItem>
          <MenuSeparator />
          <MenuItem icon="plus" onChoose={() => onDialog({ kind: 'formula', of, own: null, after: key })}>
            {t(of === 'row' ? 'grids.addRow' : 'grids.addColumn')}
          </MenuItem>
          {isOwn && (
            <>
              <MenuItem
                icon="model"
                onChoose={() => onDialog({ kind: 'formula', of, own: key, after: null })}
              >
                {t(of === 'row' ? 'grids.changeRow' : 'grids.changeColumn')}
              </MenuItem>
              <MenuItem icon="bin" onChoose={() => onLay(removeOwn(definition, key))}>
                {t(of === 'row' ? 'grids.removeRow' : 'grids.removeColumn')}
              </MenuItem>
            </>
          )}
        </>
      )}
    </ContextMenu>
  )
}
