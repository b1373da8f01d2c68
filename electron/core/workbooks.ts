import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Call } from '../../shared/api/api.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { ExportedFile } from '../../shared/exports/exports-api.ts'
import { translate } from '../../shared/messages/messages.ts'
import type { WorkbookContent } from '../../shared/workbooks/workbook.ts'
import type { WorkbookProposals, WorkbooksApi } from '../../shared/workbooks/workbooks-api.ts'
import { safeFileName } from '../exports/save-export.ts'
import type { Grant, Grants } from './grants.ts'
import { createImporter } from './importer.ts'
import type { ProcessPort } from './process-port.ts'

export interface WorkbooksParts {
  readonly port: ProcessPort
  readonly grants: Grants
  readonly exportFolder: string
  readonly runJob: Call
  readonly deadlineMs: (bytes: number) => number
  /** Takes a finished file into the host's keeping. */
  readonly keep: (file: ExportedFile) => void
}

type CorePart = Pick<WorkbooksApi, 'read' | 'propose' | 'retrofit'>

/**
 * The user's own workbooks: read and edited in an importer, which holds nothing of the library and may be killed;
 * compared with the library in a job, which sees nothing of the file but its cells.
 */
export function createWorkbooks(parts: WorkbooksParts): CorePart {
  const readGrant = async (fileId: string): Promise<Grant & { readonly bytes: number }> => {
    const grant = parts.grants.find(fileId)
    if (!grant) throw new AppError('file-not-granted')
    const { size: bytes } = await stat(grant.path).catch(() => {
      throw new AppError('file-not-found', { file: grant.name })
    })
    return { ...grant, bytes }
  }
  const read = async (fileId: string): Promise<WorkbookContent> => {
    const { path, name, bytes } = await readGrant(fileId)
    const importer = createImporter(parts.port)
    try {
      const answer = await importer.readWorkbook({ path, fileName: name }, parts.deadlineMs(bytes))
      if (answer.kind === 'unreadable') throw new AppError(answer.code, { file: name, reason: answer.reason })
      return answer.content
    } finally {
      importer.kill()
    }
  }
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await parts.runJob(name, input)
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
    return reply.value
  }
  return {
    read: async ({ fileId }) => read(fileId),
    propose: async ({ fileId, ...wanted }) =>
      (await ask('workbooks.match', { content: await read(fileId), ...wanted })) as WorkbookProposals,
    retrofit: async ({ fileId, accepted, locale = 'en' }) => {
      const { path, name, bytes } = await readGrant(fileId)
      const prepared = (await ask('workbooks.prepare', { fileName: name, accepted, locale })) as ExportedFile
      const sourcesPath = join(parts.exportFolder, prepared.fileId)
      const id = randomUUID()
      const to = join(parts.exportFolder, id)
      const importer = createImporter(parts.port)
      try {
        const answer = await importer.citeWorkbook({ path, sourcesPath, to }, parts.deadlineMs(bytes))
        if (answer.kind === 'unreadable')
          throw new AppError(answer.code, { file: name, reason: answer.reason })
        const file = {
          fileId: id,
          name: safeFileName(citedName(name, translate(locale, 'exports.sources'))),
          bytes: (await stat(to)).size,
        }
        parts.keep(file)
        return { file, leftOut: answer.leftOut }
      } finally {
        importer.kill()
        await rm(sourcesPath, { force: true })
      }
    },
  }
}

/** `model (Sources).xlsx`. */
const citedName = (name: string, word: string): string => {
  const ending = extname(name)
  return `${name.slice(0, name.length - ending.length)} (${word})${ending}`
}
