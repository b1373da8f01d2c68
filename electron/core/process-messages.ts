import type { ErrorCode, ErrorReply, Reply } from '../../shared/api/app-error.ts'
import type { EventName, Events } from '../../shared/api/events.ts'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import type { WorkbookContent } from '../../shared/workbooks/workbook.ts'
import type { Retrofitted } from '../../shared/workbooks/workbooks-api.ts'
import type { ArchivedFile } from '../extraction/read-import-file.ts'

/** What a process of the core is for. `job` serves one exported file or one verification and ends. */
export type CoreMode = 'writer' | 'reader' | 'job'

/** Where things lie and how the library is opened. Sent first; the answer is `opened` or `refused`. */
export interface OpenMessage {
  readonly kind: 'open'
  readonly mode: CoreMode
  readonly libraryFolder: string
  readonly exportFolder: string
  /** For a reader or a job: whether the core's writer can write, which they then say of the library. */
  readonly isWritable: boolean
}

/** Writer only: puts what the importer staged into the library. */
export interface CommitMessage {
  readonly kind: 'commit'
  readonly id: number
  readonly jobId: string
  readonly staged: readonly StagedFile[]
}

/** Writer only: asks which of these files the library holds already, by their bytes. */
export interface RecogniseMessage {
  readonly kind: 'recognise'
  readonly id: number
  readonly jobId: string
  readonly files: readonly HashedFile[]
}

export type ToCoreProcess =
  | OpenMessage
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | CommitMessage
  | RecogniseMessage
  /** Finish what has begun, close the library, end. */
  | { readonly kind: 'close' }

/** How a library stands once it is open. */
export interface OpenedLibrary {
  readonly readOnly: boolean
  readonly schemaVersion: number
  readonly versions: Readonly<Record<string, string>>
}

export type FromCoreProcess =
  | ({ readonly kind: 'opened' } & OpenedLibrary)
  | { readonly kind: 'refused'; readonly error: ErrorReply }
  | { readonly kind: 'replied'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'committed'; readonly id: number; readonly outcomes: readonly ImportOutcome[] }
  | { readonly kind: 'uncommitted'; readonly id: number; readonly error: ErrorReply }
  /** One for each file; null where the library does not hold it. */
  | { readonly kind: 'recognised'; readonly id: number; readonly outcomes: readonly (ImportOutcome | null)[] }
  | { readonly kind: 'announced'; readonly name: EventName; readonly event: Events[EventName] }
  | { readonly kind: 'logged'; readonly entry: LogEntry }

/** A line of the log. Never holds text of a document, a note or a query. */
export interface LogEntry {
  readonly level: 'info' | 'error'
  readonly what: string
  readonly details?: Readonly<Record<string, string | number | null>>
}

/** A file with the SHA-256 of its bytes. */
export interface HashedFile {
  readonly file: string
  readonly sha256: Uint8Array
}

/** A document the importer has prepared, as a file in the library's staging folder. */
export interface StagedFile {
  readonly path: string
  /** The file it was made from, as the user knows it. */
  readonly file: string
  readonly bytes: number
  /** The document it is to be a new version of, where a person said so. */
  readonly revises?: string | undefined
}

export interface PrepareMessage {
  readonly kind: 'prepare'
  readonly id: number
  readonly path: string
  /** Which of the archive at `path` to read; null for a file of its own. */
  readonly entry: number | null
  readonly fileName: string
  readonly stagingFolder: string
  readonly libraryFolder: string
}

/** Asks for the SHA-256 of each of these files. */
export interface HashMessage {
  readonly kind: 'hash'
  readonly id: number
  readonly paths: readonly string[]
}

/** Asks for the cells of a user's workbook. */
export interface ReadWorkbookMessage {
  readonly kind: 'read-workbook'
  readonly id: number
  readonly path: string
  readonly fileName: string
}

/** Asks for a copy of a workbook at `to`, with the sources that `sourcesPath` holds as JSON. */
export interface CiteWorkbookMessage {
  readonly kind: 'cite-workbook'
  readonly id: number
  readonly path: string
  readonly sourcesPath: string
  readonly to: string
}

export type FromImporter =
  | { readonly kind: 'workbook'; readonly id: number; readonly content: WorkbookContent }
  | { readonly kind: 'cited'; readonly id: number; readonly leftOut: Retrofitted['leftOut'] }
  | { readonly kind: 'progressed'; readonly id: number; readonly part: number }
  /** Null for a file that cannot be read; preparing it will say why. */
  | { readonly kind: 'hashed'; readonly id: number; readonly hashes: readonly (Uint8Array | null)[] }
  | { readonly kind: 'staged'; readonly id: number; readonly path: string }
  /** The file is an archive: each of these is to be prepared as a file of its own. */
  | { readonly kind: 'archive'; readonly id: number; readonly files: readonly ArchivedFile[] }
  | { readonly kind: 'unreadable'; readonly id: number; readonly code: ErrorCode; readonly reason: string }
