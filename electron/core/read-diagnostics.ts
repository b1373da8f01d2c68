import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostics } from '../../shared/library/library-api.ts'
import type { Log } from './log-file.ts'
import type { OpenedProcess } from './opened-process.ts'
import type { OpenedLibrary } from './process-messages.ts'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

export interface DiagnosticsParts {
  readonly host: Diagnostics['host']
  readonly version: string
  readonly libraryFolder: string
  readonly writer: Writer | null
  readonly reader: Reader
  readonly log: Log
  /** Opens the library for a look at it where there is no writer to ask. */
  readonly openJob: () => Promise<OpenedProcess>
}

/** What one needs to know about a Lightbench that misbehaves. */
export async function readDiagnostics(parts: DiagnosticsParts): Promise<Diagnostics> {
  const library = parts.writer?.library() ?? (await lookAt(parts.openJob))
  const database = await stat(join(parts.libraryFolder, 'library.sqlite')).catch(() => null)
  const { node, v8, electron, chrome } = process.versions
  return {
    versions: {
      lightbench: parts.version,
      node,
      v8,
      ...(electron ? { electron } : {}),
      ...(chrome ? { chrome } : {}),
      ...library.versions,
      system: `${process.platform} ${process.arch}`,
    },
    host: parts.host,
    libraryPath: parts.libraryFolder,
    schemaVersion: library.schemaVersion,
    readOnly: library.readOnly,
    databaseBytes: database?.size ?? 0,
    processes: { host: process.pid, writer: parts.writer?.pid() ?? null, reader: parts.reader.pid() },
    log: parts.log.lastLines(),
  }
}

async function lookAt(openJob: () => Promise<OpenedProcess>): Promise<OpenedLibrary> {
  const job = await openJob()
  await job.close()
  return job.library
}
