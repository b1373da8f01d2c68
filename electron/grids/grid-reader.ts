import { createHash } from 'node:crypto'
import { buildWholeGrid } from '../../shared/grids/build-grid.ts'
import { chooseRows } from '../../shared/grids/choose-rows.ts'
import type { GridId, GridTable } from '../../shared/grids/grid.ts'
import type { GridDefinition } from '../../shared/grids/grid-definition.ts'
import { placesShown, type GridFilter } from '../../shared/grids/grid-filter.ts'
import { createGridMemory, type GridMemory } from '../../shared/grids/grid-memory.ts'
import type { GridSource } from '../../shared/grids/grid-source.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findSavedGrid, type SavedGrid } from './grid-queries.ts'
import { readGridSource, renewGridSource } from './read-grid.ts'
import { stampGrids, type GridStamp } from './stamp-queries.ts'

/** Tables kept at once: the one that is scrolled, and one beside it. */
const mostKept = 2
/** Beyond that the figures of a grid are read again from the library: a hundred thousand take some 60 MB. */
const mostFactsKept = 100_000
/** Orders kept of one table: what a window shows, and what it showed before. */
const mostShown = 6

/** Places of a table's rows and columns, in the order they are shown. */
export interface ShownGrid {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

export interface KeptGrid {
  /** Another whenever anything of the grid or of its layout is. */
  readonly revision: string
  /** With every row, in the order of a results table. */
  readonly table: GridTable
  readonly show: (filter: GridFilter) => ShownGrid
}

interface Kept extends KeptGrid {
  /** While the library has not been written to, nothing else has to be asked. */
  readonly version: string
  readonly stamp: GridStamp
  /** All of the layout but how rows are sorted, filtered, folded and turned. */
  readonly shape: string
  readonly about: string
  readonly source: GridSource
  /** Whether the source still holds its facts. */
  readonly hasFacts: boolean
  readonly memory: GridMemory
}

/**
 * Reads grids, and keeps the last ones: a large grid is asked for slice by slice, and would be built for each. A grid
 * is built anew when something was written that it is made of; a layout that only sorts, filters, folds or turns otherwise is not,
 * and a typed value does not read the figures again.
 */
export function createGridReader(deps: CoreDeps): (gridId: GridId) => KeptGrid {
  const kept = new Map<GridId, Kept>()
  const { db } = deps
  // SQLite tells whether others wrote (`data_version`) and how much this connection did.
  const versionOf = () =>
    `${String(db.pragma('data_version'))} ${db.column<number>('select total_changes()')[0] ?? 0}`
  return (gridId) => {
    const version = versionOf()
    const known = kept.get(gridId)
    const grid = known?.version === version ? known : readAgain(deps, gridId, version, known)
    kept.delete(gridId)
    kept.set(gridId, grid)
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
    return grid
  }
}

function readAgain(deps: CoreDeps, gridId: GridId, version: string, known: Kept | undefined): Kept {
  const stamp = stampGrids(deps.db)
  const saved = findSavedGrid(deps.db, gridId)
  const about = aboutOf(saved)
  const isAboutSame = known?.about === about && known.stamp.figures === stamp.figures
  const areCellsSame = known?.stamp.cells === stamp.cells
  const renewed = isAboutSame ? renewGridSource(deps, known.source, saved, areCellsSame) : null
  const isBuilt = renewed !== null && areCellsSame && known?.shape === shapeOf(renewed)
  const source =
    renewed !== null && (isBuilt || (known?.hasFacts ?? false)) ? renewed : readGridSource(deps, gridId)
  const { definition } = source
  const shape = shapeOf(source)
  const memory = known?.memory ?? createGridMemory()
  const table = isBuilt && known ? { ...known.table, definition } : buildWholeGrid(source, memory)
  const { sort, filter, foldedGroups, isTransposed } = definition
  const order = JSON.stringify([sort, filter, foldedGroups, isTransposed])
  const revision = createHash('sha256')
    .update(`${stamp.figures} ${stamp.cells} ${shape} ${order}`)
    .digest('base64url')
    .slice(0, 22)
  const hasFacts = source.facts.length <= mostFactsKept && (!isBuilt || (known?.hasFacts ?? false))
  return {
    version,
    stamp,
    about,
    shape,
    revision,
    table,
    hasFacts,
    memory: hasFacts ? memory : createGridMemory(),
    source: hasFacts ? source : { ...source, facts: [] },
    show: known?.revision === revision ? known.show : createShow(table, definition),
  }
}

/** Which facts a grid is about. */
const aboutOf = (saved: SavedGrid | null): string =>
  saved === null || saved.kind === 'company'
    ? 'its company'
    : JSON.stringify([saved.definition.layout, saved.definition.companies])

/** Of a layout what says only how the table is shown. */
const drawnOnly = { sort: [], filter: [], foldedGroups: [], isTransposed: false } as const

const shapeOf = ({ name, definition }: GridSource): string =>
  JSON.stringify([name, { ...definition, ...drawnOnly } satisfies GridDefinition])

function createShow(table: GridTable, definition: GridDefinition): KeptGrid['show'] {
  const chosen = chooseRows(table, definition)
  const shown = new Map<string, ShownGrid>()
  return (filter) => {
    const key = JSON.stringify(filter)
    const found = shown.get(key) ?? placesShown(table, filter, chosen)
    shown.delete(key)
    shown.set(key, found)
    for (const oldest of shown.keys()) if (shown.size > mostShown) shown.delete(oldest)
    return found
  }
}
