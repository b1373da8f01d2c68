import { core, id, job, nothing, object, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId } from '../documents/document.ts'

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

/** A document that an older Lightbench read. */
export interface OutdatedDocument {
  readonly documentId: DocumentId
  readonly title: string
  readonly fileName: string
  readonly parserVersion: number
  /**
   * `parsing`: the kept text is parsed anew, by `applyParse`. `reading`: the file itself is read anew first, by
   * `imports.readAgain`, which makes a new version where that gives another text.
   */
  readonly needs: 'parsing' | 'reading'
}

export const reportedParts = [
  'metadata',
  'sections',
  'turns',
  'participants',
  'passages',
  'pairs',
  'exchanges',
  'quotations',
  'figures',
] as const

/** What of one part of a parse would be taken away and put in its place. */
export interface ParseChange {
  readonly part: (typeof reportedParts)[number]
  readonly removed: number
  readonly added: number
  /** The first few, in words: what goes beside what comes. */
  readonly examples: readonly { readonly before: string | null; readonly after: string | null }[]
}

/** What a newer parser would change of a document. The text stays as it is, and with it all that points into it. */
export interface ParseReport {
  readonly documentId: DocumentId
  readonly title: string
  /** Parts that differ; none where the newer parser reads the same. */
  readonly changes: readonly ParseChange[]
  /** Citations, decisions and corrections: all are kept. */
  readonly kept: number
  /** Of these, corrections with nothing to change any more, and decisions on figures no longer suggested. */
  readonly idle: number
}

export interface AppliedParse {
  readonly documentId: DocumentId
  /** Null where it was applied; the code of the refusal where it was not, such as `document-too-large`. */
  readonly code: 'document-too-large' | 'document-not-found' | null
}

export interface LibraryApi {
  read(input: Record<string, never>): Promise<LibrarySummary>
  /** Integrity of the database, originals, texts, rows, index and anchors. */
  verify(input: Record<string, never>): Promise<Verification>
  diagnostics(input: Record<string, never>): Promise<Diagnostics>
  /** Documents outside the bin that an older Lightbench read, newest first. */
  outdated(input: Record<string, never>): Promise<readonly OutdatedDocument[]>
  /**
   * What today's parser would change of these documents, one report each; nothing is changed. For many documents call
   * it with some at a time: that shows progress, and can be stopped between.
   */
  previewParse(input: { readonly documentIds: readonly DocumentId[] }): Promise<readonly ParseReport[]>
  /**
   * Parses the kept texts of these documents anew, each in a transaction of its own; corrections and decisions stay.
   * For many documents call it with some at a time, as `previewParse`. Not part of the undo history: the older parser
   * is no longer there.
   */
  applyParse(input: { readonly documentIds: readonly DocumentId[] }): Promise<readonly AppliedParse[]>
}

const documentIds = z.array(id<DocumentId>()).min(1).max(100)
export const libraryInputs = {
  read: read(nothing),
  verify: job(nothing),
  diagnostics: core(nothing),
  outdated: read(nothing),
  previewParse: job(object({ documentIds })),
  applyParse: write(object({ documentIds })),
} satisfies InputsOf<LibraryApi>
