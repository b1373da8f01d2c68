import { stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { AppError } from '../../shared/api/app-error.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { documentFormats, type ExportedFile } from '../../shared/exports/exports-api.ts'
import { withLibrary, type ReadingCore } from './cli-core.ts'
import { findGridId } from './find-grid.ts'
import { UsageError, type ExitStatus, type RunCommand } from './cli-invocation.ts'
import { terminalLocale } from './locale.ts'
import { putInPlace } from './put-in-place.ts'

/** How each thing is written: whether it is named, and what a file's name may end in; null takes any ending. */
const targets = {
  grid: { names: [1, 1], formats: ['xlsx', 'csv'] },
  document: { names: [1, 1], formats: null },
  facts: { names: [1, 1], formats: ['xlsx', 'csv'] },
  company: { names: [1, 1], formats: ['xlsx'] },
  guidance: { names: [1, 1], formats: ['xlsx'] },
  model: { names: [1, 1], formats: ['xlsx'] },
  checks: { names: [0, 1], formats: ['xlsx', 'csv'] },
  glossary: { names: [0, 0], formats: ['csv', 'tbx'] },
  metrics: { names: [0, 0], formats: ['csv'] },
} as const
type Target = keyof typeof targets

const isTarget = (word: string | undefined): word is Target =>
  word !== undefined && Object.hasOwn(targets, word)

/**
 * `export`: a grid as a workbook or CSV; the facts of a document or a company; all of a company; a document's rows, or the document byte for byte as it was imported; open
 * checks of the library or of a document; the glossary; the metrics.
 */
export const exportFile: RunCommand = (invocation) => {
  const { operands, options, output } = invocation
  const [what, ...names] = operands
  const to = options.to
  if (!isTarget(what) || to === undefined) throw new UsageError(output.say('missingTarget'))
  const { names: count, formats } = targets[what]
  if (names.length < count[0] || names.length > count[1]) throw new UsageError(output.say('missingTarget'))
  const format = extname(to).slice(1).toLowerCase()
  if (formats && !formats.some((one) => one === format))
    throw new UsageError(
      output.say('badTarget', { what, formats: formats.map((one) => `.${one}`).join(', ') }),
    )
  return withLibrary(invocation, async (core): Promise<ExitStatus> => {
    const exported = await exportTarget(core, what, names[0] ?? '', format)
    await putInPlace(join(core.exportFolder, exported.fileId), resolve(to))
    const { size: bytes } = await stat(to)
    const { said = [] } = exported
    output.line(
      said.length > 0 ? { file: to, bytes, said } : { file: to, bytes },
      [output.say('exported', { file: to, bytes }), ...said].join('\n'),
    )
    return 0
  })
}

async function exportTarget(
  core: ReadingCore,
  what: Target,
  name: string,
  format: string,
): Promise<ExportedFile> {
  const table = format === 'csv' ? 'csv' : 'xlsx'
  switch (what) {
    case 'grid':
      return await exportGrid(core, name, table)
    case 'document':
      return await exportDocument(core, name as DocumentId, format)
    case 'facts':
      return await exportFacts(core, name, table)
    case 'company':
      return await core.api.exports.company({ company: name, locale: terminalLocale(process.env) })
    case 'guidance':
      return await core.api.exports.guidance({ company: name, locale: terminalLocale(process.env) })
    case 'model':
      return await exportModel(core, name)
    case 'checks':
      return await exportChecks(core, name === '' ? null : (name as DocumentId), table)
    case 'glossary':
      return await core.api.exports.glossary({ format: format === 'csv' ? 'csv' : 'tbx' })
    case 'metrics':
      return await core.api.exports.metrics({})
  }
}

async function exportModel({ api }: ReadingCore, name: string): Promise<ExportedFile> {
  const models = await api.models.list({})
  const found =
    models.find(({ id }) => id === name) ??
    models.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (!found) throw new AppError('model-unknown', { name })
  return await api.exports.model({ modelId: found.id, locale: terminalLocale(process.env) })
}

/** Of a document by its id, otherwise of a company by its name or ticker. */
async function exportFacts(
  { api }: ReadingCore,
  name: string,
  format: 'xlsx' | 'csv',
): Promise<ExportedFile> {
  const locale = terminalLocale(process.env)
  try {
    return await api.exports.facts({ of: { documentId: name as DocumentId }, format, locale })
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'document-not-found')) throw error
    return await api.exports.facts({ of: { company: name }, format, locale })
  }
}

/** What is open and shown: a note is nothing to hand over. */
async function exportChecks(
  { api }: ReadingCore,
  documentId: DocumentId | null,
  format: 'xlsx' | 'csv',
): Promise<ExportedFile> {
  // Refused here: a filter for a document that is not there would give an empty list.
  if (documentId !== null) await api.documents.read({ documentId })
  return await api.exports.checks({
    filter: {
      states: ['open'],
      severities: ['error', 'doubt'],
      ...(documentId === null ? {} : { documentIds: [documentId] }),
    },
    format,
    locale: terminalLocale(process.env),
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
  return await api.exports.grid({
    gridId: await findGridId(api, name),
    format,
    locale: terminalLocale(process.env),
  })
}
