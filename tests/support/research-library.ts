import { mkdtempSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectApi, serveApi, type Api } from '../../shared/api/api.ts'
import type { Events, EventName } from '../../shared/api/events.ts'
import type { Company } from '../../shared/metadata/company.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { createApi, createExportsApi, createWorkbooksApi } from '../../electron/api.ts'
import type { CoreDeps } from '../../electron/core-deps.ts'
import { createDeps } from '../../electron/create-deps.ts'
import { openLibrary } from '../../electron/database/open.ts'
import { commitPrepared } from '../../electron/imports/commit-imports.ts'
import { prepareText } from './library.ts'

/** A library in a folder of its own, reached as the interface reaches it. */
export interface ResearchLibrary {
  readonly api: Api
  readonly deps: CoreDeps
  readonly folder: string
  /** What was announced, oldest first. */
  readonly events: readonly { readonly name: EventName; readonly event: Events[EventName] }[]
  /** Imports a text as a file of that name. */
  readonly add: (fileName: string, text: string) => DocumentId
  /** Moves the clock on. */
  readonly wait: (seconds: number) => void
  readonly close: () => void
}

export const tern: Company = {
  name: 'Tern Photonics',
  legalName: 'Tern Photonics, Inc.',
  aliases: [],
  ticker: 'TRNP',
  exchange: 'NASDAQ',
  fiscalYearEnd: '12',
}

export function openResearchLibrary(companies: readonly Company[] = [tern]): ResearchLibrary {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lightbench-test-'))
  const events: { name: EventName; event: Events[EventName] }[] = []
  let now = Date.parse('2025-09-01T08:00:00.000Z')
  let ids = 0
  const clock = () => new Date(now).toISOString()
  const library = openLibrary({ folder, mode: 'write', now: clock })
  const deps = createDeps(library, {
    clock,
    newId: () => `id-${(ids += 1)}`,
    companies: () => companies,
    announce: (name, event) => void events.push({ name, event }),
  })
  const bugs: unknown[] = []
  const call = serveApi(
    {
      ...createApi(deps),
      exports: createExportsApi(deps, join(folder, 'exports')),
      workbooks: createWorkbooksApi(deps, join(folder, 'exports')),
    },
    (_, bug) => bugs.push(bug),
  )
  return {
    api: connectApi(async (name, input) => {
      const reply = await call(name, input)
      const bug = bugs.shift()
      if (bug !== undefined) throw bug
      return reply
    }),
    deps,
    folder,
    events,
    add: (fileName, text) => {
      const [outcome] = commitPrepared(deps, [prepareText(fileName, text, companies)], 'test')
      if (!outcome || outcome.kind === 'unreadable') throw new Error(`${fileName} was not imported`)
      return outcome.documentId
    },
    wait: (seconds) => {
      now += seconds * 1_000
    },
    close: () => {
      library.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
