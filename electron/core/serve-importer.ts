import { createHash, randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { Company } from '../../shared/metadata/company.ts'
import { loadDictionary } from '../alignment/load-dictionary.ts'
import type { CheckLexicon } from '../checks/find-checks.ts'
import { readImportFile } from '../extraction/read-import-file.ts'
import { composeGlossary } from '../glossary/compose-glossary.ts'
import { loadGlossary } from '../glossary/load-glossary.ts'
import { importRecords } from '../imports/import-records.ts'
import type { prepareImport } from '../imports/prepare-import.ts'
import { writeStaged } from '../imports/staging.ts'
import { loadCompanies } from '../library/load-companies.ts'
import { openParentChannel } from './parent-channel.ts'
import { answerWorkbook } from './answer-workbook.ts'
import type {
  CiteWorkbookMessage,
  FromImporter,
  HashMessage,
  PrepareMessage,
  ReadWorkbookMessage,
} from './process-messages.ts'

/** Told of a file no more often than this, so that small files cost no messages at all. */
const progressMs = 100

/**
 * Makes this process one that reads, parses and stages files, one at a time, for as long as it lives. It holds nothing
 * of the library, so it can be killed at any moment. What it reads comes from strangers: the prototypes every object
 * shares are frozen before the first byte.
 */
export function serveImporter(resourcesFolder: string, prepare: typeof prepareImport): void {
  Object.freeze(Object.prototype)
  Object.freeze(Array.prototype)
  const channel = openParentChannel()
  let companies: readonly Company[] | null = null
  let lexicon: CheckLexicon | null = null
  const answer = async ({
    id,
    path,
    entry,
    fileName,
    stagingFolder,
    libraryFolder,
  }: PrepareMessage): Promise<FromImporter> => {
    let toldAt = performance.now()
    const onPart = (part: number): void => {
      if (performance.now() - toldAt < progressMs) return
      toldAt = performance.now()
      channel.send({ kind: 'progressed', id, part } satisfies FromImporter)
    }
    try {
      const read = readImportFile(path, entry)
      if (read.kind === 'refused') return { ...read, kind: 'unreadable', id }
      if (read.kind === 'archive') return { ...read, id }
      companies ??= loadCompanies(resourcesFolder, libraryFolder).companies
      // The user's own terms are in the library, which checks a document anew where they make a difference.
      lexicon ??= {
        glossary: composeGlossary(loadGlossary(resourcesFolder).terms, []),
        dictionary: loadDictionary(resourcesFolder),
      }
      const prepared = await prepare({ bytes: read.bytes, fileName, companies, lexicon, onPart })
      if (prepared.kind === 'unreadable') return { ...prepared, id }
      return { kind: 'staged', id, path: writeStaged(stagingFolder, randomUUID(), importRecords(prepared)) }
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException
      if (code === 'ENOSPC') return { kind: 'unreadable', id, code: 'disk-full', reason: code }
      if (code === 'ENOENT') return { kind: 'unreadable', id, code: 'file-not-found', reason: code }
      return { kind: 'unreadable', id, code: 'file-unreadable', reason: code ?? name }
    }
  }
  channel.onMessage((raw) => {
    const message = raw as PrepareMessage | HashMessage | ReadWorkbookMessage | CiteWorkbookMessage
    if (message.kind === 'hash')
      channel.send({ kind: 'hashed', id: message.id, hashes: message.paths.map(hashFile) })
    else if (message.kind === 'prepare') void answer(message).then(channel.send)
    else void answerWorkbook(message).then(channel.send)
  })
}

const hashedAtOnce = 1_048_576

/** SHA-256 of a file, read piece by piece; null when it cannot be read. */
function hashFile(path: string): Uint8Array | null {
  try {
    const file = openSync(path, 'r')
    try {
      const [hash, buffer] = [createHash('sha256'), Buffer.allocUnsafe(hashedAtOnce)]
      for (let got = readSync(file, buffer); got > 0; got = readSync(file, buffer))
        hash.update(buffer.subarray(0, got))
      return hash.digest()
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}
