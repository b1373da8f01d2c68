import type { GridId, GridTable } from '../../shared/grids/grid.ts'
import type { CoreDeps } from '../core-deps.ts'
import { readGrid } from './read-grid.ts'

/** Tables kept at once: the one that is scrolled, and one beside it. */
const mostKept = 2

/**
 * Reads grids, and keeps the last ones for as long as nothing is written: a large grid is asked for slice by slice, and
 * would be built for each. SQLite tells whether others wrote (`data_version`) and how much this connection did.
 */
export function createGridReader(deps: CoreDeps): (gridId: GridId) => GridTable {
  const kept = new Map<GridId, { readonly version: string; readonly table: GridTable }>()
  const versionOf = () =>
    `${String(deps.db.pragma('data_version'))} ${deps.db.column<number>('select total_changes()')[0] ?? 0}`
  return (gridId) => {
    const version = versionOf()
    const known = kept.get(gridId)
    kept.delete(gridId)
    const table = known?.version === version ? known.table : readGrid(deps, gridId)
    kept.set(gridId, { version, table })
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
    return table
  }
}
