import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDictionary } from '../../electron/alignment/load-dictionary.ts'
import { createApi, type LibraryPartOfApi } from '../../electron/api.ts'
import type { CoreDeps } from '../../electron/core-deps.ts'
import { createDeps } from '../../electron/create-deps.ts'
import { openLibrary, type OpenLibrary } from '../../electron/database/open.ts'
import { commitPrepared, commitStaged } from '../../electron/imports/commit-imports.ts'
import { importRecords } from '../../electron/imports/import-records.ts'
import { writeStaged } from '../../electron/imports/staging.ts'
import { readText } from '../../electron/extraction/read-text.ts'
import { prepareDocument, type PreparedDocument } from '../../electron/imports/prepare-import.ts'
import { composeGlossary } from '../../electron/glossary/compose-glossary.ts'
import { loadGlossary } from '../../electron/glossary/load-glossary.ts'
import { loadCompanies } from '../../electron/library/load-companies.ts'
import { connectApi, serveApi, type Api } from '../../shared/api/api.ts'
import type { Company } from '../../shared/metadata/company.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'

const resources = fileURLToPath(new URL('../../resources', import.meta.url))
export const samplesFolder = join(resources, 'samples')
const { companies } = loadCompanies(resources, null)
const { terms: shippedTerms } = loadGlossary(resources)
/** What checks know of words before a library has terms of its own. */
export const shippedLexicon = {
  glossary: composeGlossary(shippedTerms, []),
  dictionary: loadDictionary(resources),
}

/** A library in a temporary folder, with the whole way a call takes between the interface and the tables. */
export interface TestLibrary {
  readonly api: Api
  readonly parts: LibraryPartOfApi
  readonly deps: CoreDeps
  readonly library: OpenLibrary
  readonly folder: string
  readonly announced: { readonly name: string; readonly event: unknown }[]
  /** Errors that were no refusals. */
  readonly bugs: unknown[]
  readonly importText: (fileName: string, text: string | Uint8Array) => ImportOutcome
  /** The same as a new version of a document, as a person chooses it. */
  readonly revisePrepared: (documentId: string, prepared: PreparedDocument) => ImportOutcome
  readonly reviseText: (documentId: string, fileName: string, text: string) => ImportOutcome
  readonly importPrepared: (prepared: PreparedDocument) => ImportOutcome
  readonly importSample: (fileName: string) => ImportOutcome
  readonly close: () => void
}

export const makeFolder = (): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lightbench-library-'))
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** Each reading of the clock is a second after the last. */
export function fakeClock(start = '2026-03-02T08:00:00.000Z'): () => string {
  let seconds = 0
  return () => new Date(Date.parse(start) + 1000 * seconds++).toISOString()
}

export function fakeIds(prefix: string): () => string {
  let last = 0
  return () => `${prefix}${(last += 1)}`
}

export function prepareText(
  fileName: string,
  text: string | Uint8Array,
  known: readonly Company[] = companies,
): PreparedDocument {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
  const extracted = readText(bytes)
  if (extracted.kind === 'refused') throw new Error(`${fileName}: ${extracted.code}`)
  return prepareDocument({ bytes, fileName, companies: known, lexicon: shippedLexicon }, extracted)
}

/** Opens a library (by default a new one) and everything over it. */
export function openTestLibrary(options: { folder?: string; mode?: 'write' | 'read' } = {}): TestLibrary {
  const folder = options.folder ?? makeFolder()
  const clock = fakeClock()
  const library = openLibrary({ folder, mode: options.mode ?? 'write', now: clock })
  const announced: { name: string; event: unknown }[] = []
  const bugs: unknown[] = []
  const deps = createDeps(library, {
    clock,
    newId: fakeIds(`${basename(folder).slice(-6)}-`),
    companies: () => companies,
    dictionary: () => shippedLexicon.dictionary,
    shippedTerms: () => shippedTerms,
    announce: (name, event) => void announced.push({ name, event }),
  })
  const parts = createApi(deps)
  const call = serveApi(parts, (_, error) => void bugs.push(error))
  const api = connectApi(async (name, input) => {
    const reply = await call(name, input)
    if (bugs.length > 0) throw bugs.pop()
    return reply
  })
  let jobs = 0
  const importPrepared = (prepared: PreparedDocument): ImportOutcome => {
    const [outcome] = commitPrepared(deps, [prepared], `job ${(jobs += 1)}`)
    if (!outcome) throw new Error('an import has an outcome')
    return outcome
  }
  const revisePrepared = (documentId: string, prepared: PreparedDocument): ImportOutcome => {
    const name = `revise-${(jobs += 1)}`
    const path = writeStaged(library.folder.staging, name, importRecords(prepared))
    const staged = [{ path, file: prepared.fileName, revises: documentId }]
    const [outcome] = commitStaged(deps, staged, `job ${jobs}`)
    if (!outcome) throw new Error('an import has an outcome')
    return outcome
  }
  const importText = (fileName: string, text: string | Uint8Array): ImportOutcome =>
    importPrepared(prepareText(fileName, text))
  return {
    api,
    parts,
    deps,
    library,
    folder,
    announced,
    bugs,
    importText,
    revisePrepared,
    reviseText: (documentId, fileName, text) => revisePrepared(documentId, prepareText(fileName, text)),
    importPrepared,
    importSample: (fileName) => importText(fileName, readFileSync(join(samplesFolder, fileName))),
    close: () => library.close(),
  }
}

/** The id of what was imported; an unreadable file fails the test. */
export function importedId(outcome: ImportOutcome) {
  if (outcome.kind === 'unreadable') throw new Error(`${outcome.file}: ${outcome.code} ${outcome.reason}`)
  return outcome.documentId
}
