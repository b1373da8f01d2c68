import { isAbsolute, resolve } from 'node:path'
import { connectApi } from '../../shared/api/api.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { Events } from '../../shared/api/events.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import { openWritingCore, type WritingCore } from './cli-core.ts'
import type { Output } from './cli-output.ts'
import { UsageError, type ExitStatus, type Invocation } from './cli-invocation.ts'
import { libraryFolder } from './library-folder.ts'

/** `import`: every outcome on a line of its own, printed after its commit. */
export async function importPaths({
  operands,
  options,
  output,
  places,
  stop,
}: Invocation): Promise<ExitStatus> {
  if (operands.length === 0) throw new UsageError(output.say('missingPaths'))
  const folder = libraryFolder(options.library)
  let core: WritingCore
  try {
    core = await openWritingCore(places, folder)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'library-busy') throw error
    output.note(output.say('importBusy', error.details))
    return 1
  }
  try {
    const api = connectApi(core.call)
    const job = followJob(core, output)
    const granted = await Promise.all(
      operands.map((path) => core.grant(isAbsolute(path) ? path : resolve(path), path)),
    )
    const { jobId } = await api.imports.start({ fileIds: granted.map(({ fileId }) => fileId) })
    const cancel = () => void api.imports.cancel({ jobId })
    stop.addEventListener('abort', cancel)
    if (stop.aborted) cancel()
    const finished = await job.finished(jobId)
    output.endProgress()
    if (!finished) {
      output.note(output.say('importCut'))
      return 1
    }
    const { imported, duplicates } = finished
    if (finished.cancelled)
      output.note(
        imported + duplicates === 0
          ? output.say('importCancelledAtOnce')
          : output.say('importCancelled', { count: imported + duplicates }),
      )
    if (!output.json)
      output.note(
        output.say('importSummary', {
          imported,
          duplicates,
          unreadable: finished.unreadable,
        }),
      )
    return finished.unreadable > 0 || finished.cancelled ? 1 : 0
  } finally {
    await core.close()
  }
}

type Finished = Events['importFinished']

/** Prints what is told of one job; what is told before its id is known waits until then. */
function followJob(core: WritingCore, output: Output) {
  let jobId: string | null = null
  let early: (() => void)[] = []
  let end: (finished: Finished | null) => void = () => {}
  const ended = new Promise<Finished | null>((resolveEnd) => {
    end = resolveEnd
  })
  const whenOurs = (id: string, act: () => void): void => {
    if (jobId === null) early.push(() => whenOurs(id, act))
    else if (id === jobId) act()
  }
  core.on('fileImported', (event) => whenOurs(event.jobId, () => printOutcome(event.outcome, output)))
  core.on('importProgressed', ({ jobId: id, done, total, fileName }) =>
    whenOurs(id, () => output.progress(done, total, fileName)),
  )
  core.on('importFinished', (event) => whenOurs(event.jobId, () => end(event)))
  // Our own writer comes back by itself; only a window that is gone takes its import with it.
  core.on('coreStopped', ({ reason }) => {
    if (reason === 'window closed') end(null)
  })
  return {
    finished: (id: string): Promise<Finished | null> => {
      jobId = id
      const waiting = early
      early = []
      for (const act of waiting) act()
      return ended
    },
  }
}

function printOutcome(outcome: ImportOutcome, output: Output): void {
  const { file } = outcome
  if (outcome.kind === 'unreadable') {
    const { code, reason } = outcome
    const words = output.sayRefusal(code, reason)
    output.line(
      { file, outcome: outcome.kind, code, reason: words },
      `${output.say('unreadable')}  ${file}\n  ${words}`,
    )
    return
  }
  const { kind, documentKind, ...document } = outcome
  const counts = output.say('importedCounts', { passages: outcome.passages, facts: outcome.facts })
  const about = [documentKind, outcome.company, outcome.period, outcome.date].filter(Boolean).join(' · ')
  const { documentId, title, company, ticker, period, date, languages } = document
  const { sections, turns, passages, facts, checks, warnings } = document
  output.line(
    {
      file,
      outcome: kind,
      documentId,
      kind: documentKind,
      title,
      company,
      ticker,
      period,
      date,
      languages,
      sections,
      turns,
      passages,
      facts,
      checks,
      warnings,
      ...(outcome.kind === 'imported' && outcome.revision ? { revision: outcome.revision } : {}),
    },
    `${output.say(kind)}  ${file}\n  ${title}\n  ${about} · ${counts}`,
  )
}
