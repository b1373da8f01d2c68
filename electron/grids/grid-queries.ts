import { AppError } from '../../shared/api/app-error.ts'
import { definitionInput } from '../../shared/grids/definition-input.ts'
import type { GridId } from '../../shared/grids/grid.ts'
import type { GridDefinition } from '../../shared/grids/grid-definition.ts'
import type { Sql } from '../database/sql.ts'

/** A grid a person laid out, a template of theirs, or their layout of a company's own grid. */
export interface SavedGrid {
  readonly id: GridId
  readonly kind: 'company' | 'laid-out' | 'template'
  readonly name: string
  readonly definition: GridDefinition
  readonly createdAt: string
  readonly updatedAt: string
}

interface GridRow {
  readonly id: string
  readonly kind: SavedGrid['kind']
  readonly name: string
  readonly definition: string
  readonly created_at: string
  readonly updated_at: string
}

function rowToGrid(row: GridRow): SavedGrid {
  const definition = definitionInput.safeParse(JSON.parse(row.definition))
  if (!definition.success) throw new AppError('library-damaged', { what: `grids: the layout of ${row.name}` })
  return {
    id: row.id as GridId,
    kind: row.kind,
    name: row.name,
    definition: definition.data,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** By name. */
export const listSavedGrids = (db: Sql, kind: SavedGrid['kind']): readonly SavedGrid[] =>
  db
    .all<GridRow>('select * from grids where kind = ? order by name collate nocase, key', [kind])
    .map(rowToGrid)

export function findSavedGrid(db: Sql, gridId: GridId): SavedGrid | null {
  const row = db.first<GridRow>('select * from grids where id = ?', [gridId])
  return row ? rowToGrid(row) : null
}

export function insertGrid(db: Sql, { id, kind, name, definition, createdAt, updatedAt }: SavedGrid): void {
  db.run('insert into grids (id, kind, name, definition, created_at, updated_at) values (?, ?, ?, ?, ?, ?)', [
    id,
    kind,
    name,
    JSON.stringify(definition),
    createdAt,
    updatedAt,
  ])
}

export function saveGrid(db: Sql, { id, name, definition, updatedAt }: SavedGrid): void {
  db.run('update grids set name = ?, definition = ?, updated_at = ? where id = ?', [
    name,
    JSON.stringify(definition),
    updatedAt,
    id,
  ])
}

export function deleteGrid(db: Sql, gridId: GridId): void {
  db.run('delete from grids where id = ?', [gridId])
}
