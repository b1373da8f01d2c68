import { extname } from 'node:path'
import { connectApi } from '../../shared/api/api.ts'
import { translate } from '../../shared/messages/messages.ts'
import { openWritingCore, withLibrary } from './cli-core.ts'
import { UsageError, type ExitStatus, type Invocation, type RunCommand } from './cli-invocation.ts'
import { libraryFolder } from './library-folder.ts'
import { terminalLocale } from './locale.ts'
import { readTableText } from './read-table-text.ts'

/** `metrics`: the metrics in force; `metrics import FILE`: a file of them taken in as one change. */
export const metrics: RunCommand = async (invocation) => {
  const { operands, output } = invocation
  const [what, file, ...more] = operands
  if (what === undefined) return await listMetrics(invocation)
  if (
    what !== 'import' ||
    file === undefined ||
    more.length > 0 ||
    !readable.has(extname(file).toLowerCase())
  )
    throw new UsageError(output.say('badMetrics'))
  return await importMetrics(invocation, file)
}

const readable: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt'])

/** A metric that was taken out is no metric of this library; one that no text names has no aliases. */
const listMetrics = (invocation: Invocation): Promise<ExitStatus> =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    for (const metric of await api.metrics.list({})) {
      if (metric.isHidden) continue
      const { name, group, english, chinese, weak, measure, xbrl, origin, facts } = metric
      invocation.output.line(
        { name, group, english, chinese, weak, unit: measure, xbrl, origin, facts },
        [name, chinese[0] ?? '', measure, facts > 0 ? String(facts) : ''].filter(Boolean).join('  '),
      )
    }
    return 0
  })

async function importMetrics({ options, output, places }: Invocation, file: string): Promise<ExitStatus> {
  const text = readTableText(file, output)
  if (text === null) return 1
  const locale = terminalLocale(process.env)
  const core = await openWritingCore(places, libraryFolder(options.library))
  try {
    const api = connectApi(core.call)
    const { added, changed, refused } = await api.metrics.import({ text })
    for (const { line, reason, word } of refused)
      output.note(
        `${file}: ${output.say('termsLine', { line, reason: translate(locale, `metrics.refused-${reason}`, { word }) })}`,
      )
    output.line(
      { file, added, changed, refused },
      translate(locale, 'metrics.importedCounts', { added, changed, refused: refused.length }),
    )
    const waiting = await api.metrics.waiting({})
    if (waiting.length > 0) output.note(translate(locale, 'metrics.waiting', { count: waiting.length }))
    return refused.length > 0 ? 1 : 0
  } finally {
    await core.close()
  }
}
