import { AppError } from '../../shared/api/app-error.ts'
import type { Model, ModelId, ModelSheet } from '../../shared/models/model.ts'
import { modelFromRelations } from '../../shared/models/model-from-relations.ts'
import type { ModelsApi } from '../../shared/models/models-api.ts'
import { numberName } from '../../shared/text/number-name.ts'
import type { CoreDeps } from '../core-deps.ts'
import { createWordFollower } from '../documents/follow-words.ts'
import { deleteModel, insertModel, listModels, readStoredModel, updateModel } from './model-queries.ts'
import { createCellReader } from './read-cells.ts'
import { readModel } from './read-model.ts'
import { readReckoning } from './read-reckoning.ts'

/** Characters, as the contract has it. */
const longestName = 200

/** Worksheets of named inputs and formulas. */
export function createModelsApi(deps: CoreDeps): ModelsApi {
  const { db, clock, newId, commit } = deps
  const follow = createWordFollower(deps)
  const read = (modelId: ModelId): Model => readModel(deps, modelId, createCellReader(deps), follow)
  /** Of two models made alike the second is numbered, so that a list tells them apart. */
  const create = (wanted: string, sheet: ModelSheet): Model => {
    const id = newId() as ModelId
    const names = listModels(db).map(({ name }) => name)
    const name = numberName(wanted, names, longestName)
    return commit({ label: 'history.model-created', kinds: ['models'], ids: [id] }, () => {
      insertModel(db, { id, name, sheet, at: clock() })
      return read(id)
    })
  }
  return {
    list: async () => listModels(db),
    read: async ({ modelId }) => read(modelId),
    create: async ({ name, sheet }) => create(name, sheet),
    createFromDocument: async ({ documentId, name }) => {
      const { sheet, steps, left } = modelFromRelations(readReckoning(deps, documentId))
      return { model: steps === 0 ? null : create(name, sheet), steps, left }
    },
    update: async ({ modelId, revision, sheet }) => {
      const stored = readStoredModel(db, modelId)
      if (stored.revision !== revision) throw new AppError('conflict', { modelId, revision: stored.revision })
      return commit({ label: 'history.model-changed', kinds: ['models'], ids: [modelId] }, () => {
        updateModel(db, modelId, { name: stored.name, sheet, at: clock() })
        return read(modelId)
      })
    },
    rename: async ({ modelId, name }) => {
      const { sheet } = readStoredModel(db, modelId)
      return commit({ label: 'history.model-renamed', kinds: ['models'], ids: [modelId] }, () => {
        updateModel(db, modelId, { name, sheet, at: clock() })
        return read(modelId)
      })
    },
    duplicate: async ({ modelId, name }) => create(name, readStoredModel(db, modelId).sheet),
    remove: async ({ modelIds }) => {
      for (const modelId of modelIds) readStoredModel(db, modelId)
      return commit({ label: 'history.models-removed', kinds: ['models'], ids: modelIds }, () => {
        for (const modelId of modelIds) deleteModel(db, modelId)
        return null
      })
    },
  }
}
