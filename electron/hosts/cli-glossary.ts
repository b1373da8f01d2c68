import { extname } from 'node:path'
import { connectApi } from '../../shared/api/api.ts'
import { openWritingCore, withLibrary } from './cli-core.ts'
import { UsageError, type ExitStatus, type Invocation, type RunCommand } from './cli-invocation.ts'
import { libraryFolder } from './library-folder.ts'
import { readTableText } from './read-table-text.ts'

/** `glossary`: the terms in force; `glossary import FILE`: a file of terms taken in as one change. */
export const glossary: RunCommand = async (invocation) => {
  const { operands, output } = invocation
  const [what, file, ...more] = operands
  if (what === undefined) return await listTerms(invocation)
  const extension = extname(file ?? '').toLowerCase()
  if (what !== 'import' || file === undefined || more.length > 0 || !readable.has(extension))
    throw new UsageError(output.say('badTerms'))
  return await importTerms(invocation, file, extension === '.tbx' ? 'tbx' : 'csv')
}

const readable: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt', '.tbx'])

const listTerms = (invocation: Invocation): Promise<ExitStatus> =>
  withLibrary(invocation, async ({ api }): Promise<ExitStatus> => {
    for (const { id, en, hant, hans, wrong, misheard, field, note, origin } of await api.glossary.list({}))
      invocation.output.line(
        { id, en, hant, hans, wrong, misheard, field, note, origin },
        `${en.join('; ')}  ${hant.join('; ')}  ${hans.join('; ')}${wrong.length > 0 ? `  ≠ ${wrong.join('; ')}` : ''}`,
      )
    return 0
  })

async function importTerms(
  { options, output, places }: Invocation,
  file: string,
  format: 'csv' | 'tbx',
): Promise<ExitStatus> {
  const text = readTableText(file, output)
  if (text === null) return 1
  const core = await openWritingCore(places, libraryFolder(options.library))
  try {
    const { added, merged, refused } = await connectApi(core.call).glossary.import({
      format,
      text,
    })
    for (const { line, reason } of refused)
      output.note(`${file}: ${output.say('termsLine', { line, reason: output.say(`refused-${reason}`) })}`)
    output.line(
      { file, added, merged, refused },
      output.say('termsImported', { added, merged, refused: refused.length }),
    )
    return refused.length > 0 ? 1 : 0
  } finally {
    await core.close()
  }
}
