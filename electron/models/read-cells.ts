import { AppError } from '../../shared/api/app-error.ts'
import { columnIndex } from '../../shared/grids/grid.ts'
import type { CoreDeps } from '../core-deps.ts'
import { readWholeGrid } from '../grids/read-grid.ts'
import type { ReadCell } from './read-model.ts'

/** Reads each grid once, however many cells of it a model has. */
export function createCellReader(deps: Pick<CoreDeps, 'db' | 'companies' | 'metrics'>): ReadCell {
  const grids = new Map<string, ReturnType<typeof readWholeGrid> | null>()
  return ({ gridId, rowKey, column }) => {
    if (!grids.has(gridId)) {
      try {
        grids.set(gridId, readWholeGrid(deps, gridId))
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        grids.set(gridId, null)
      }
    }
    const grid = grids.get(gridId)
    const row = grid?.rows.find(({ key }) => key === rowKey)
    const cell = row?.cells[grid ? columnIndex(grid, column) : -1]
    return row && cell ? { value: cell.value, unit: row.unit } : null
  }
}
