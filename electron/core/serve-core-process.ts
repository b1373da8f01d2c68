import { existsSync } from 'node:fs'
import { serveApi, type Call } from '../../shared/api/api.ts'
import { AppError, type ErrorReply } from '../../shared/api/app-error.ts'
import type { Announce } from '../core-deps.ts'
import { commitStaged, recogniseFiles } from '../imports/commit-imports.ts'
import type { CoreApi } from './open-core-api.ts'
import { createRenewal } from './renew-when-idle.ts'
import { describeError } from './describe-error.ts'
import { openParentChannel } from './parent-channel.ts'
import type {
  CommitMessage,
  FromCoreProcess,
  OpenMessage,
  RecogniseMessage,
  ToCoreProcess,
} from './process-messages.ts'

/**
 * Makes this process one with the library open: the writer, a reader, or a job. It answers in order, and knows no host.
 * Killing a reader or a job loses nothing; killing the writer loses what it had not yet answered.
 */
export function serveCoreProcess(openCore: (message: OpenMessage, announce: Announce) => CoreApi): void {
  const channel = openParentChannel()
  const send = (message: FromCoreProcess): void => channel.send(message)
  let core: CoreApi | null = null
  let call: Call | null = null
  let renewal: ReturnType<typeof createRenewal> | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const logFailure = (name: string) => (error: unknown) =>
    send({
      kind: 'logged',
      entry: { level: 'error', what: 'failed', details: { name, error: describeError(error) } },
    })

  const take = async (message: ToCoreProcess): Promise<void> => {
    switch (message.kind) {
      case 'open':
        return open(message)
      case 'call': {
        const { id, name, input } = message
        const reply = call ? await call(name, input) : notOpen
        return send({ kind: 'replied', id, reply })
      }
      case 'commit':
        return send(commit(core, message))
      case 'recognise':
        return send(recognise(core, message))
      case 'close':
        core?.close()
        process.exit(0)
    }
  }
  const open = (message: OpenMessage): void => {
    try {
      core = openCore(message, (name, event) => send({ kind: 'announced', name, event }))
      call = serveApi(core.api, (name, error) => logFailure(name)(error))
      const { readOnly, schemaVersion, versions } = core
      if (message.mode === 'writer' && !readOnly)
        renewal = createRenewal(
          core.deps,
          (step) => {
            turn = turn.then(step)
          },
          logFailure('checks.renew'),
        )
      send({ kind: 'opened', readOnly, schemaVersion, versions })
    } catch (error) {
      send({ kind: 'refused', error: replyOf(error) })
    }
  }
  channel.onMessage((message) => {
    turn = turn.then(() => take(message as ToCoreProcess)).then(() => renewal?.wake())
  })
}

function commit(core: CoreApi | null, { id, jobId, staged }: CommitMessage): FromCoreProcess {
  try {
    if (!core) throw new AppError('core-stopped')
    // A writer clears the staging folder when it opens; what was staged before that has to be prepared anew.
    if (!staged.every(({ path }) => existsSync(path))) throw new AppError('file-not-found')
    const outcomes = commitStaged(core.deps, staged, jobId)
    return {
      kind: 'committed',
      id,
      outcomes: outcomes.map((one, at) => ({ ...one, file: staged[at]?.file ?? one.file })),
    }
  } catch (error) {
    return { kind: 'uncommitted', id, error: replyOf(error) }
  }
}

function recognise(core: CoreApi | null, { id, jobId, files }: RecogniseMessage): FromCoreProcess {
  try {
    if (!core) throw new AppError('core-stopped')
    return { kind: 'recognised', id, outcomes: recogniseFiles(core.deps, files, jobId) }
  } catch (error) {
    return { kind: 'uncommitted', id, error: replyOf(error) }
  }
}

const notOpen = { ok: false, error: { code: 'core-stopped', details: {} } } as const

const replyOf = (error: unknown): ErrorReply =>
  error instanceof AppError
    ? { code: error.code, details: error.details }
    : { code: 'unexpected', details: { name: describeError(error) } }
