import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startCore, type Core, type CoreOptions } from '../../electron/core/core.ts'
import { createNodeProcessPort } from '../../electron/core/node-process-port.ts'
import { connectApi, type Api } from '../../shared/api/api.ts'
import type { EventName, Events } from '../../shared/api/events.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import { makeFolder, removeFolder } from './library.ts'
import { program } from './program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A core in real processes over a library in a temporary folder. */
export interface RunningCore {
  readonly core: Core
  readonly api: Api
  readonly folder: string
  readonly close: () => Promise<void>
}

/** Starts a core; `endless` gives it work that never ends, by the names of `tests/support/endless`. */
export async function runCore(
  options: Partial<CoreOptions> & { readonly endless?: boolean } = {},
): Promise<RunningCore> {
  const { endless, ...rest } = options
  const folder = options.libraryFolder ?? makeFolder()
  const core = await startCore({
    port: endless
      ? createNodeProcessPort(join(root, 'tests', 'support', 'endless'), '.ts')
      : createNodeProcessPort(program.processes, program.extension),
    libraryFolder: folder,
    sampleFolder: join(root, 'resources', 'samples'),
    version: '0.0.0',
    host: 'cli',
    ...rest,
  })
  const close = async () => {
    await core.close()
    if (!options.libraryFolder) removeFolder(folder)
  }
  return { core, api: connectApi(core.call), folder, close }
}

/** Resolves with the next such event. */
export function nextEvent<Name extends EventName>(
  core: Pick<Core, 'on'>,
  name: Name,
  isWanted: (event: Events[Name]) => boolean = () => true,
): Promise<Events[Name]> {
  return new Promise((resolve) => {
    const off = core.on(name, (event) => {
      if (!isWanted(event)) return
      off()
      resolve(event)
    })
  })
}

/** Imports a place and resolves with every outcome that was told, in order. */
export async function importPlace(
  { core, api }: Pick<RunningCore, 'core' | 'api'>,
  path: string,
  onOutcome: (outcome: ImportOutcome, jobId: string) => void = () => {},
): Promise<{ readonly outcomes: readonly ImportOutcome[]; readonly finished: Events['importFinished'] }> {
  const outcomes: ImportOutcome[] = []
  const off = core.on('fileImported', ({ outcome, jobId }) => {
    outcomes.push(outcome)
    onOutcome(outcome, jobId)
  })
  const ended = nextEvent(core, 'importFinished')
  await api.imports.start({ fileIds: [core.grant(path).fileId] })
  const finished = await ended
  off()
  return { outcomes, finished }
}

/** Writes `count` small documents, each with words of its own, and gives their folder. */
export function writeDocuments(count: number): string {
  const folder = makeFolder()
  mkdirSync(folder, { recursive: true })
  for (let at = 1; at <= count; at += 1) {
    const name = `memo-${String(at).padStart(4, '0')}.txt`
    const lines = Array.from(
      { length: 12 },
      (_, line) => `Paragraph ${line} of memo ${at}: revenue was $${at}.${line} million in the quarter.`,
    )
    writeFileSync(join(folder, name), `Memo ${at}\n\n${lines.join('\n\n')}\n`)
  }
  return folder
}
