import { stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { documentFormats, type DocumentFormat } from '../../shared/exports/exports-api.ts'
import { translate } from '../../shared/messages/messages.ts'
import { createParseWorker } from '../core/parse-files.ts'
import type { AlignedFiles } from '../alignment/align-files.ts'
import { terminalLocale } from './locale.ts'
import { putInPlace } from './put-in-place.ts'
import { UsageError, type Invocation, type RunCommand } from './cli-invocation.ts'

/** `align`: the rows of an English and a Chinese file, or of several such pairs one after the other. */
export const align: RunCommand = async (invocation) => {
  const { operands, options, output, places, stop } = invocation
  const pairs: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < operands.length; at += 2) pairs.push([operands[at] ?? '', operands[at + 1] ?? ''])
  if (pairs.length === 0 || operands.length % 2 === 1) throw new UsageError(output.say('missingPair'))
  const to = options.to
  const format = documentFormats.find((one) => to !== undefined && extname(to).toLowerCase() === `.${one}`)
  if (to !== undefined && (format === undefined || pairs.length > 1))
    throw new UsageError(output.say('badAlignmentTarget'))
  const worker = createParseWorker(join(places.processFolder, `parse-worker${places.extension}`))
  let failed = false
  for (const [index, pair] of pairs.entries()) {
    if (stop.aborted) break
    const [first, second] = pair
    const question = {
      want: 'align',
      pair: [
        { path: first, file: first },
        { path: second, file: second },
      ],
      isBySentence: options.sentences ?? false,
    } as const
    const result = await worker.align(question, (await sizeOf(first)) + (await sizeOf(second)))
    if (result.kind === 'aligned' && to !== undefined && format !== undefined)
      await writeRows(invocation, result, to, format)
    else if (result.kind === 'aligned') printRows(invocation, result, pairs.length > 1)
    else {
      failed = true
      const file = result.file ?? pair.join(' + ')
      const words = output.sayRefusal(result.code, result.reason)
      if (output.json) output.line({ file, outcome: 'unreadable', code: result.code, reason: words }, '')
      else output.note(`${file}: ${words}`)
    }
    output.progress(index + 1, pairs.length, first)
  }
  output.endProgress()
  await worker.close()
  return failed || stop.aborted ? 1 : 0
}

/** A file that is not there is refused when it is read. */
const sizeOf = async (path: string): Promise<number> =>
  await stat(path).then(
    ({ size }) => size,
    () => 0,
  )

async function writeRows(
  { options, output }: Invocation,
  { alignment }: AlignedFiles,
  to: string,
  format: DocumentFormat,
): Promise<void> {
  const { writeAlignment } = await import('../exports/write-alignment.ts')
  const locale = terminalLocale(process.env)
  const data = await writeAlignment({
    text: alignment,
    format,
    segments: options.sentences ? 'sentence' : 'paragraph',
    words: (key, details) => translate(locale, key, details),
    created: new Date().toISOString(),
  })
  await putInPlace(data, resolve(to))
  output.line({ file: to, bytes: data.length }, output.say('exported', { file: to, bytes: data.length }))
}

/** With several pairs each line names its files; with one they are known. */
function printRows({ output }: Invocation, { files, alignment }: AlignedFiles, isOneOfMany: boolean): void {
  for (const { en, zh, confidence } of alignment.rows) {
    const row = { en: en.lines, zh: zh.lines, score: confidence }
    const plain = [
      `${en.lines.join(',') || '–'} = ${zh.lines.join(',') || '–'}  (${confidence})`,
      ...en.texts.map((text) => `  ${text}`),
      ...zh.texts.map((text) => `  ${text}`),
    ]
    output.line(isOneOfMany ? { files, ...row } : row, plain.join('\n'))
  }
}
