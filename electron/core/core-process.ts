import { fileURLToPath } from 'node:url'
import { openCoreApi } from './open-core-api.ts'
import { serveCoreProcess } from './serve-core-process.ts'

/** Both the source and the built file lie two folders below the root. */
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))

serveCoreProcess(({ libraryFolder, exportFolder, mode, isWritable }, announce) =>
  openCoreApi({
    folder: libraryFolder,
    exportFolder,
    resourcesFolder,
    mode: mode === 'writer' ? 'write' : 'read',
    isWritable,
    announce,
  }),
)
