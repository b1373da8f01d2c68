import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectApi, serveApi, type Api, type Call } from '../../shared/api/api.ts'
import type { On } from '../../shared/api/events.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { connectToCore } from '../core/connect-socket.ts'
import { startCore } from '../core/core.ts'
import { createNodeProcessPort } from '../core/node-process-port.ts'
import { openCoreApi, type CoreApi } from '../core/open-core-api.ts'
import type { Invocation } from './cli-invocation.ts'
import { libraryFolder } from './library-folder.ts'
import { readVersion, type Places } from './places.ts'

/** A core that writes: the running one of an open window, or one of our own for the while. */
export interface WritingCore {
  readonly call: Call
  readonly on: On
  readonly grant: (path: string, as: string) => Promise<GrantedFile>
  readonly close: () => Promise<void>
}

/** Reaches the window that has the library open, else opens the library; `library-busy` when neither can be. */
export async function openWritingCore(places: Places, folder: string): Promise<WritingCore> {
  const remote = await connectToCore(folder)
  if (remote) return { ...remote, close: async () => remote.close() }
  const { processFolder, extension, sampleFolder } = places
  const core = await startCore({
    port: createNodeProcessPort(processFolder, extension),
    libraryFolder: folder,
    sampleFolder,
    version: readVersion(places.root),
    host: 'cli',
  })
  return {
    call: core.call,
    on: core.on,
    grant: async (path, name) => core.grant(path, { name }),
    close: core.close,
  }
}

/** The library for commands that only read: in this process, beside whatever else has it open. */
export interface ReadingCore {
  readonly api: Api
  /** Where finished exports lie, each under its id. */
  readonly exportFolder: string
  readonly close: () => void
}

export function openReadingCore(places: Places, folder: string): ReadingCore {
  const exportFolder = mkdtempSync(join(tmpdir(), 'lightbench-work-'))
  const removeExports = (): void => rmSync(exportFolder, { recursive: true, force: true })
  let core: CoreApi
  try {
    core = openCoreApi({
      folder,
      exportFolder,
      resourcesFolder: join(places.root, 'resources'),
      mode: 'read',
      isWritable: false,
      announce: () => {},
    })
  } catch (error) {
    removeExports()
    throw error
  }
  const api = connectApi(
    serveApi(core.api, (_name, error) => {
      throw error
    }),
  )
  return {
    api,
    exportFolder,
    close: () => {
      core.close()
      removeExports()
    },
  }
}

/** Reads from the library a command was given and closes it again. */
export async function withLibrary<T>(
  { places, options }: Invocation,
  read: (core: ReadingCore) => Promise<T>,
): Promise<T> {
  const core = openReadingCore(places, libraryFolder(options.library))
  try {
    return await read(core)
  } finally {
    core.close()
  }
}
