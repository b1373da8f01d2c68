import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { maxFileBytes } from '../extraction/extract-text.ts'
import { citeWorkbook } from '../workbooks/cite-workbook.ts'
import type { PreparedSources } from '../workbooks/prepare-sources.ts'
import { readWorkbook } from '../workbooks/read-workbook.ts'
import type { CiteWorkbookMessage, FromImporter, ReadWorkbookMessage } from './process-messages.ts'

/** What an importer does with a user's own workbook: reads its cells, or writes a copy with sources. */
export async function answerWorkbook(
  message: ReadWorkbookMessage | CiteWorkbookMessage,
): Promise<FromImporter> {
  const { id, path } = message
  const unreadable = (code: Extract<FromImporter, { kind: 'unreadable' }>['code'], reason: string) =>
    ({ kind: 'unreadable', id, code, reason }) as const
  try {
    if (statSync(path).size > maxFileBytes)
      return unreadable('file-too-large', `${maxFileBytes / 1_000_000} MB`)
    const bytes = readFileSync(path)
    if (message.kind === 'read-workbook') {
      const read = await readWorkbook(bytes, message.fileName)
      return read.kind === 'refused' ? unreadable(read.code, read.reason) : { ...read, id }
    }
    const { citations, sheet } = JSON.parse(readFileSync(message.sourcesPath, 'utf8')) as PreparedSources
    const cited = citeWorkbook(bytes, citations, sheet)
    if (cited.kind === 'refused') return unreadable(cited.code, cited.reason)
    writeFileSync(message.to, cited.bytes, { mode: 0o600 })
    return { kind: 'cited', id, leftOut: cited.leftOut }
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') return unreadable('disk-full', code)
    return unreadable(code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', code ?? name)
  }
}
