import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Company } from '../../shared/documents/company.ts'
import { importRecords } from '../imports/import-records.ts'
import type { prepareImport } from '../imports/prepare-import.ts'
import { writeStaged } from '../imports/staging.ts'
import { loadCompanies } from '../library/load-companies.ts'
import { openParentChannel } from './parent-channel.ts'
import type { FromImporter, PrepareMessage } from './process-messages.ts'

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
  const answer = ({ id, path, fileName, stagingFolder, libraryFolder }: PrepareMessage): FromImporter => {
    try {
      companies ??= loadCompanies(resourcesFolder, libraryFolder).companies
      const prepared = prepare({ bytes: readFileSync(path), fileName, companies })
      if (prepared.kind === 'unreadable') return { ...prepared, id }
      return { kind: 'staged', id, path: writeStaged(stagingFolder, randomUUID(), importRecords(prepared)) }
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException
      if (code === 'ENOSPC') return { kind: 'unreadable', id, code: 'disk-full', reason: code }
      if (code === 'ENOENT') return { kind: 'unreadable', id, code: 'file-not-found', reason: code }
      return { kind: 'unreadable', id, code: 'file-unreadable', reason: code ?? name }
    }
  }
  channel.onMessage((message) => channel.send(answer(message as PrepareMessage)))
}
