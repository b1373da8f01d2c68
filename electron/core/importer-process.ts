import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Company } from '../../shared/documents/company.ts'
import { importRecords } from '../imports/import-records.ts'
import { prepareImport } from '../imports/prepare-import.ts'
import { writeStaged } from '../imports/staging.ts'
import { loadCompanies } from '../library/load-companies.ts'
import { openParentChannel } from './parent-channel.ts'
import type { FromImporter, PrepareMessage } from './process-messages.ts'

/**
 * Reads, parses and stages files, one at a time, for as long as it lives. It holds nothing of the library, so it can be
 * killed at any moment. What it reads comes from strangers: prototypes are frozen before the first byte.
 */
Object.freeze(Object.prototype)
Object.freeze(Array.prototype)

const channel = openParentChannel()
channel.onMessage((message) => channel.send(answer(message as PrepareMessage)))

/** Both the source and the built file lie two folders below the root. */
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
let companies: readonly Company[] | null = null

function answer({ id, path, fileName, stagingFolder, libraryFolder }: PrepareMessage): FromImporter {
  try {
    companies ??= loadCompanies(resourcesFolder, libraryFolder).companies
    const prepared = prepareImport({ bytes: readFileSync(path), fileName, companies })
    if (prepared.kind === 'unreadable') return { ...prepared, id }
    return { kind: 'staged', id, path: writeStaged(stagingFolder, randomUUID(), importRecords(prepared)) }
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') return { kind: 'unreadable', id, code: 'disk-full', reason: code }
    if (code === 'ENOENT') return { kind: 'unreadable', id, code: 'file-not-found', reason: code }
    return { kind: 'unreadable', id, code: 'file-unreadable', reason: code ?? name }
  }
}
