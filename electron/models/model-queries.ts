import { AppError } from '../../shared/api/app-error.ts'
import type { ModelId, ModelSheet, ModelSummary } from '../../shared/models/model.ts'
import type { Sql } from '../database/sql.ts'

/** A model as it is stored: without what its inputs are tied to. */
export interface StoredModel extends ModelSummary {
  readonly revision: number
  readonly sheet: ModelSheet
}

interface ModelRow {
  readonly id: string
  readonly name: string
  readonly sheet: string
  readonly revision: number
  readonly created_at: string
  readonly changed_at: string
}

/** Models, the one changed last first. */
export const listModels = (db: Sql): readonly ModelSummary[] =>
  db
    .all<Omit<ModelRow, 'sheet' | 'revision'> & { readonly lines: number }>(
      `select id, name, created_at, changed_at, json_array_length(sheet, '$.lines') as lines from models
       order by changed_at desc, key desc`,
    )
    .map((row) => ({
      id: row.id as ModelId,
      name: row.name,
      lines: row.lines,
      createdAt: row.created_at,
      changedAt: row.changed_at,
    }))

export function readStoredModel(db: Sql, modelId: ModelId): StoredModel {
  const row = db.first<ModelRow>(
    'select id, name, sheet, revision, created_at, changed_at from models where id = ?',
    [modelId],
  )
  if (!row) throw new AppError('model-not-found', { modelId })
  const sheet = JSON.parse(row.sheet) as ModelSheet
  return {
    id: row.id as ModelId,
    name: row.name,
    lines: sheet.lines.length,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    revision: row.revision,
    sheet,
  }
}

export function insertModel(
  db: Sql,
  { id, name, sheet, at }: { id: ModelId; name: string; sheet: ModelSheet; at: string },
): void {
  db.run('insert into models (id, name, sheet, revision, created_at, changed_at) values (?, ?, ?, 1, ?, ?)', [
    id,
    name,
    JSON.stringify(sheet),
    at,
    at,
  ])
}

export function updateModel(
  db: Sql,
  modelId: ModelId,
  { name, sheet, at }: { name: string; sheet: ModelSheet; at: string },
): void {
  db.run('update models set name = ?, sheet = ?, revision = revision + 1, changed_at = ? where id = ?', [
    name,
    JSON.stringify(sheet),
    at,
    modelId,
  ])
}

export const deleteModel = (db: Sql, modelId: ModelId): void => {
  db.run('delete from models where id = ?', [modelId])
}
