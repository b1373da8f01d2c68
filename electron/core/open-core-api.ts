import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { PartialApi } from '../../shared/api/api.ts'
import { loadDictionary } from '../alignment/load-dictionary.ts'
import { createApi, createExportsApi, createWorkbooksApi } from '../api.ts'
import type { Announce, CoreDeps } from '../core-deps.ts'
import { createDeps } from '../create-deps.ts'
import { openLibrary } from '../database/open.ts'
import { loadGlossary } from '../glossary/load-glossary.ts'
import { loadCompanies } from '../library/load-companies.ts'
import type { OpenedLibrary } from './process-messages.ts'

export interface CoreApiOptions {
  readonly folder: string
  readonly mode: 'write' | 'read'
  /** In `read` mode: whether another process writes to the library. In `write` mode the library itself tells. */
  readonly isWritable: boolean
  /** Where finished exports go, each under its id. */
  readonly exportFolder: string
  readonly resourcesFolder: string
  readonly announce: Announce
}

/** An open library with everything one process serves of it. */
export interface CoreApi extends OpenedLibrary {
  readonly api: PartialApi
  readonly deps: CoreDeps
  readonly close: () => void
}

/** Opens a library and puts the use cases on it; refuses as `openLibrary` does. */
export function openCoreApi(options: CoreApiOptions): CoreApi {
  const clock = () => new Date().toISOString()
  const library = openLibrary({
    folder: options.folder,
    mode: options.mode,
    now: clock,
    // A reader that starts anew after the folder was removed must not show an empty library in its place.
    mustExist: options.mode === 'read' && options.isWritable,
  })
  const deps = createDeps(library, {
    clock,
    newId: randomUUID,
    companies: once(() => loadCompanies(options.resourcesFolder, options.folder).companies),
    dictionary: () => loadDictionary(options.resourcesFolder),
    shippedTerms: () => loadGlossary(options.resourcesFolder).terms,
    systemUser: readSystemUser(),
    announce: options.announce,
    readOnly: options.mode === 'write' ? library.readOnly : !options.isWritable,
  })
  const { version } = library.db.first<{ version: string }>('select sqlite_version() as version') ?? {
    version: '',
  }
  return {
    api: {
      ...createApi(deps),
      exports: createExportsApi(deps, options.exportFolder),
      workbooks: createWorkbooksApi(deps, options.exportFolder),
    },
    deps,
    readOnly: library.readOnly,
    schemaVersion: library.schemaVersion,
    versions: { sqlite: version },
    close: () => library.close(),
  }
}

/** A system without an entry for its user has no name for it. */
function readSystemUser(): string | null {
  try {
    return userInfo().username || null
  } catch {
    return null
  }
}

/** The table of companies is read when first asked for, which a process that only answers searches never does. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
