import { fileURLToPath } from 'node:url'
import type { SearchApi } from '../../../shared/search/search-api.ts'
import { openCoreApi } from '../../../electron/core/open-core-api.ts'
import { serveCoreProcess } from '../../../electron/core/serve-core-process.ts'

/** A core process whose search for `without end` is a query that SQLite never finishes. */
const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url))

serveCoreProcess(({ libraryFolder, exportFolder, mode, isWritable }, announce) => {
  const core = openCoreApi({
    folder: libraryFolder,
    exportFolder,
    resourcesFolder,
    isWritable,
    mode: mode === 'writer' ? 'write' : 'read',
    announce,
  })
  const search: SearchApi = {
    search: (input) => {
      if (input.query === 'without end')
        core.deps.db.first(
          'with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n',
        )
      if (!core.api.search?.search) throw new Error('no search')
      return core.api.search.search(input)
    },
  }
  return { ...core, api: { ...core.api, search } }
})
