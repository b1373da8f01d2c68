import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serveApi, type Call } from '../../shared/api/api.ts'
import { AppError, type ErrorReply } from '../../shared/api/app-error.ts'
import { commitStaged } from '../imports/commit-imports.ts'
import { openCoreApi, type CoreApi } from './open-core-api.ts'
import { openParentChannel } from './parent-channel.ts'
import type { FromCoreProcess, OpenMessage, StagedFile, ToCoreProcess } from './process-messages.ts'

/**
 * A process with the library open: the writer, a reader, or a job. It answers in order, and knows no host. Killing a
 * reader or a job loses nothing; killing the writer loses what it had not yet answered.
 */
/** Both the source and the built file lie two folders below the root. */
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))

const channel = openParentChannel()
const send = (message: FromCoreProcess): void => channel.send(message)
let core: CoreApi | null = null
let call: Call | null = null
let turn: Promise<unknown> = Promise.resolve()

channel.onMessage((message) => {
  turn = turn.then(() => take(message as ToCoreProcess))
})

async function take(message: ToCoreProcess): Promise<void> {
  switch (message.kind) {
    case 'open':
      return open(message)
    case 'call': {
      const { id, name, input } = message
      const reply = call ? await call(name, input) : notOpen
      return send({ kind: 'replied', id, reply })
    }
    case 'commit':
      return commit(message.id, message.jobId, message.staged)
    case 'close':
      core?.close()
      process.exit(0)
  }
}

function open(message: OpenMessage): void {
  try {
    core = openCoreApi({
      folder: message.libraryFolder,
      exportFolder: message.exportFolder,
      resourcesFolder,
      mode: message.mode === 'writer' ? 'write' : 'read',
      announce: (name, event) => send({ kind: 'announced', name, event }),
    })
    call = serveApi(core.api, (name, error) =>
      send({
        kind: 'logged',
        entry: { level: 'error', what: 'failed', details: { name, error: describe(error) } },
      }),
    )
    const { readOnly, schemaVersion, versions } = core
    send({ kind: 'opened', readOnly, schemaVersion, versions })
  } catch (error) {
    send({ kind: 'refused', error: replyOf(error) })
  }
}

function commit(id: number, jobId: string, staged: readonly StagedFile[]): void {
  try {
    if (!core) throw new AppError('core-stopped')
    // A writer clears the staging folder when it opens; what was staged before that has to be prepared anew.
    if (!staged.every(({ path }) => existsSync(path))) throw new AppError('file-not-found')
    const outcomes = commitStaged(core.deps, staged, jobId)
    send({
      kind: 'committed',
      id,
      outcomes: outcomes.map((one, at) => ({ ...one, file: staged[at]?.file ?? one.file })),
    })
  } catch (error) {
    send({ kind: 'uncommitted', id, error: replyOf(error) })
  }
}

const notOpen = { ok: false, error: { code: 'core-stopped', details: {} } } as const

const replyOf = (error: unknown): ErrorReply =>
  error instanceof AppError
    ? { code: error.code, details: error.details }
    : { code: 'unexpected', details: { name: describe(error) } }

/** An error's kind and place, without its message, which may quote a text. */
const describe = (error: unknown): string =>
  error instanceof Error
    ? [
        error.name,
        error.stack
          ?.split('\n')
          .find((line) => line.startsWith('    at '))
          ?.trim(),
      ].join(' ')
    : 'unknown'
