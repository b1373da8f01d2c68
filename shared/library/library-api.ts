import { core, job, nothing, read, type InputsOf } from '../api/parse.ts'

export interface LibrarySummary {
  readonly name: string
  readonly path: string
  readonly readOnly: boolean
  readonly documents: number
  readonly unread: number
  readonly toReview: number
  readonly notes: number
  readonly inBin: number
}

export interface Problem {
  /** Table, original or index that is damaged, such as `notes`, `original`, `text`, `search index`. */
  readonly where: string
  /** The document, note or row it is about; null when it is the whole table. */
  readonly id: string | null
  readonly what: string
}
export interface Verification {
  readonly ok: boolean
  readonly problems: readonly Problem[]
  readonly checked: { readonly documents: number; readonly rows: number }
}

export interface Diagnostics {
  readonly versions: Readonly<Record<string, string>>
  readonly host: 'desktop' | 'web' | 'cli'
  readonly libraryPath: string
  readonly schemaVersion: number
  readonly readOnly: boolean
  readonly databaseBytes: number
  readonly processes: Readonly<Record<string, number | null>>
  /** The last lines of the log. No document text is ever in it. */
  readonly log: readonly string[]
}

export interface LibraryApi {
  read(input: Record<string, never>): Promise<LibrarySummary>
  /** Integrity of the database, originals, texts, rows, index and anchors. */
  verify(input: Record<string, never>): Promise<Verification>
  diagnostics(input: Record<string, never>): Promise<Diagnostics>
}

export const libraryInputs = {
  read: read(nothing),
  verify: job(nothing),
  diagnostics: core(nothing),
} satisfies InputsOf<LibraryApi>
