import { translate } from '../../shared/messages/messages.ts'
import type { WorkbooksApi } from '../../shared/workbooks/workbooks-api.ts'
import type { CoreDeps } from '../core-deps.ts'
import { saveExport } from '../exports/save-export.ts'
import { importFacts } from './import-facts.ts'
import { importGrid } from './import-grid.ts'
import { prepareSources } from './prepare-sources.ts'
import { proposeSources } from './propose-sources.ts'

/** The part of it that needs the library; reading and writing of the user's own files is the core's, with an importer. */
export type LibraryPartOfWorkbooks = Pick<WorkbooksApi, 'match' | 'prepare' | 'importGrid' | 'importFacts'>

export function createWorkbooksApi(deps: CoreDeps, exportFolder: string): LibraryPartOfWorkbooks {
  return {
    match: async (input) => proposeSources(deps, input),
    prepare: async ({ fileName, accepted, locale = 'en' }) => {
      const prepared = prepareSources(deps, accepted, (key, details) => translate(locale, key, details))
      return saveExport(exportFolder, deps.newId(), fileName, Buffer.from(JSON.stringify(prepared), 'utf8'))
    },
    importGrid: async (input) => importGrid(deps, input),
    importFacts: (input) => importFacts(deps, input),
  }
}
