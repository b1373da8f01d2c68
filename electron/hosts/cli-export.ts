import { stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { documentFormats, type ExportedFile } from '../../shared/exports/exports-api.ts'
import { withLibrary, type ReadingCore } from './cli-core.ts'
import { UsageError, type ExitStatus, type RunCommand } from './cli-invocation.ts'
import { terminalLocale } from './locale.ts'
import { putInPlace } from './put-in-place.ts'

/** `export`: a grid as a workbook or CSV; a document's rows, or the document byte for byte as it was imported. */
export const exportFile: RunCommand = (invocation) => {
  const { operands, options, output } = invocation
  const [what, name, ...more] = operands
  const to = options.to
  if ((what !== 'grid' && what !== 'document') || name === undefined || more.length > 0 || to === undefined)
    throw new UsageError(output.say('missingTarget'))
  const format = extname(to).slice(1).toLowerCase()
  if (what === 'grid' && format !== 'xlsx' && format !== 'csv') throw new UsageError(output.say('badTarget'))
  return withLibrary(invocation, async (core): Promise<ExitStatus> => {
    const exported =
      what === 'grid'
        ? await exportGrid(core, name, format === 'csv' ? 'csv' : 'xlsx')
        : await exportDocument(core, name as DocumentId, format)
    await putInPlace(join(core.exportFolder, exported.fileId), resolve(to))
    const { size: bytes } = await stat(to)
    output.line({ file: to, bytes }, output.say('exported', { file: to, bytes }))
    return 0
  })
}

/** Rows in a format made for them; under any other name, the imported file byte for byte. */
const exportDocument = async (
  { api }: ReadingCore,
  documentId: DocumentId,
  extension: string,
): Promise<ExportedFile> => {
  const format = documentFormats.find((one) => one === extension)
  return format === undefined
    ? await api.exports.original({ documentId })
    : await api.exports.document({ documentId, format, locale: terminalLocale(process.env) })
}

async function exportGrid({ api }: ReadingCore, name: string, format: 'xlsx' | 'csv'): Promise<ExportedFile> {
  const folded = name.toLowerCase()
  const grids = await api.grids.list({})
  const grid =
    grids.find((one) => one.id === name) ??
    grids.find((one) => [one.name, one.ticker, one.company].some((word) => word?.toLowerCase() === folded))
  if (!grid) throw new AppError('grid-not-found', { name })
  return await api.exports.grid({ gridId: grid.id, format })
}
