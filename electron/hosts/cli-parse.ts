import { join } from 'node:path'
import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { FactJson } from '../../shared/facts/to-facts-json.ts'
import type { ParseJson } from '../../shared/documents/to-parse-json.ts'
import { collect, listImportFiles } from '../core/list-import-files.ts'
import { createParseWorker, type Parsed, type ParseQuestion } from '../core/parse-files.ts'
import { UsageError, type ExitStatus, type Invocation } from './cli-invocation.ts'

/** `parse`: what is in each file, without a library. */
export const parse = (invocation: Invocation): Promise<ExitStatus> =>
  readFiles(invocation, 'parse', (file, parsed) => {
    const { document, sections, turns, passages } = parsed as ParseJson
    const { title, kind, company, period, date, languages } = document
    const facts = [kind, company, period, date, languages.join('+')].filter(Boolean).join(' · ')
    const counts = `${sections.length} §  ${turns.length} ↔  ${passages.length} ¶`
    invocation.output.line({ file, ...parsed }, `${file}\n  ${title}\n  ${facts}\n  ${counts}`)
  })

/** `facts`: the figures each file states, without a library. */
export const facts = (invocation: Invocation): Promise<ExitStatus> =>
  readFiles(invocation, invocation.options.rank ? 'headline-facts' : 'facts', (file, parsed) => {
    for (const fact of parsed as readonly FactJson[]) {
      const { line, metric, segment, basis, period, kind, value, unit, quote } = fact
      const what = [metric, segment, basis, period, kind].filter(Boolean).join(' · ')
      invocation.output.line({ file, ...fact }, `${file}:${line}  ${what}  ${value} ${unit}  “${quote}”`)
    }
  })

export async function readFiles(
  { operands, output, places, stop }: Invocation,
  want: ParseQuestion['want'],
  print: (file: string, parsed: Parsed) => void,
): Promise<ExitStatus> {
  if (operands.length === 0) throw new UsageError(output.say('missingPaths'))
  const worker = createParseWorker(join(places.processFolder, `parse-worker${places.extension}`))
  const files = await collect(
    listImportFiles(operands.map((path) => ({ path, name: path, temporary: false }))),
  )
  let failed = false
  let done = 0
  let total = files.length
  const refuse = (file: string, code: ErrorCode, reason: string): void => {
    failed = true
    const words = output.sayRefusal(code, reason)
    if (output.json) output.line({ file, outcome: 'unreadable', code, reason: words }, '')
    else output.note(`${file}: ${words}`)
    output.progress(++done, total, file)
  }
  const readOne = async (path: string, entry: number | null, file: string, bytes: number): Promise<void> => {
    const result = await worker.read({ path, entry, file, want }, bytes)
    if (result.kind === 'unreadable') return refuse(file, result.code, result.reason)
    if (result.kind === 'read') {
      print(file, result.parsed)
      return output.progress(++done, total, file)
    }
    total += result.files.length - 1
    for (const one of result.files) {
      if (stop.aborted) return
      await readOne(path, one.entry, `${file}/${one.name}`, one.bytes)
    }
  }
  for (const file of files) {
    if (stop.aborted) break
    if (file.kind === 'refused') refuse(file.file, file.code, file.reason)
    else await readOne(file.path, null, file.file, file.bytes)
  }
  output.endProgress()
  await worker.close()
  return failed || stop.aborted ? 1 : 0
}
