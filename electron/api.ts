import type { Api } from '../shared/api/api.ts'
import type { CoreDeps } from './core-deps.ts'
import { createAnchorsApi } from './anchors/anchors-api.ts'
import { createChecksApi } from './checks/checks-api.ts'
import { createCorrectionsApi } from './corrections/corrections-api.ts'
import { createDocumentsApi } from './documents/documents-api.ts'
import { createFactsApi } from './facts/facts-api.ts'
import { createGlossaryApi } from './glossary/glossary-api.ts'
import { createGuidanceApi } from './guidance/guidance-api.ts'
import { createGridsApi } from './grids/grids-api.ts'
import { createHighlightsApi } from './highlights/highlights-api.ts'
import { createHistoryApi } from './history/history-api.ts'
import { createLibraryApi } from './library/library-api.ts'
import { createModelsApi } from './models/models-api.ts'
import { createMetricsApi } from './metrics/metrics-api.ts'
import { createNotesApi } from './notes/notes-api.ts'
import { createPairingsApi } from './pairings/pairings-api.ts'
import { createReadingApi } from './reading/reading-api.ts'
import { createSearchApi } from './search/search-api.ts'
import { createSettingsApi } from './settings/settings-api.ts'

/** What works on an open library: everything but imports, exports and diagnostics, which processes and hosts serve. */
export type LibraryPartOfApi = Pick<
  Api,
  | 'documents'
  | 'anchors'
  | 'corrections'
  | 'pairings'
  | 'facts'
  | 'checks'
  | 'glossary'
  | 'metrics'
  | 'grids'
  | 'guidance'
  | 'models'
  | 'notes'
  | 'highlights'
  | 'reading'
  | 'search'
  | 'history'
  | 'settings'
> & { readonly library: Omit<Api['library'], 'diagnostics'> }

/** Composes the use cases over one connection; on a reader's connection every write refuses. */
export const createApi = (deps: CoreDeps): LibraryPartOfApi => ({
  library: createLibraryApi(deps),
  documents: createDocumentsApi(deps),
  anchors: createAnchorsApi(deps),
  corrections: createCorrectionsApi(deps),
  pairings: createPairingsApi(deps),
  facts: createFactsApi(deps),
  checks: createChecksApi(deps),
  glossary: createGlossaryApi(deps),
  metrics: createMetricsApi(deps),
  grids: createGridsApi(deps),
  guidance: createGuidanceApi(deps),
  models: createModelsApi(deps),
  notes: createNotesApi(deps),
  highlights: createHighlightsApi(deps),
  reading: createReadingApi(deps),
  search: createSearchApi(deps),
  history: createHistoryApi(deps),
  settings: createSettingsApi(deps),
})

// Beside the rest, since it needs the folder that a host keeps finished files in.
export { createExportsApi } from './exports/exports-api.ts'
export { createWorkbooksApi } from './workbooks/workbooks-api.ts'
