import { id, nothing, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import {
  documentKinds,
  type DocumentId,
  type DocumentKind,
  type DocumentMetadata,
  type Exchange,
  type LineRange,
  type MetadataEvidence,
  type Participant,
  type PassageKind,
  type PassageText,
  type SectionKind,
  type SuspectTurn,
} from './document.ts'
import type { Reading } from '../corrections/correction.ts'
import type { FileFormat } from '../imports/readable-formats.ts'
import type { Page, PageBox } from './markup.ts'

/** A line of the library list. */
export interface DocumentSummary extends DocumentMetadata {
  readonly id: DocumentId
  readonly fileName: string
  readonly bytes: number
  readonly importedAt: string
  /** Version of the extracted text, 1-based; `documents.versions` tells of the earlier ones. */
  readonly version: number
  readonly unread: boolean
  readonly passages: number
  /** Facts still suggested, and all not rejected. */
  readonly suggestedFacts: number
  readonly facts: number
  /** Passages read so far, from the first to the furthest. */
  readonly progress: number
  /** Since when it counts as read to the end; null while it does not. */
  readonly readAt: string | null
}

/** Outline entry: a section, or a turn or heading within it. `ordinal` is the first passage it covers. */
export interface OutlineEntry {
  readonly kind: 'section' | 'turn' | 'heading'
  readonly sectionKind: SectionKind
  /** Section title or heading text or speaker; null where only the kind names a section. */
  readonly title: string | null
  readonly role: string | null
  /** Of a heading 1 to 6; null where its source gave none. */
  readonly level: number | null
  /** Of a turn, its number; null for sections and headings. */
  readonly turn: number | null
  readonly ordinal: number
  readonly line: number
}

export interface DocumentDetail extends DocumentSummary {
  /** Of the parser that read it; below `parserVersion` a newer reading is to be had. */
  readonly parserVersion: number
  readonly sha256: string
  /** The two documents it was made of by `pairings.create`; null for one that was imported. */
  readonly pairedFrom: { readonly en: DocumentId; readonly zh: DocumentId } | null
  readonly evidence: readonly MetadataEvidence[]
  /** Fields a person has set. */
  readonly correctedFields: readonly (keyof DocumentMetadata)[]
  readonly participants: readonly Participant[]
  /** In questions and answers: each analyst's questions with their answers; `turns` are those of `PassageRow.turn`. */
  readonly exchanges: readonly Exchange[]
  /** Turns whose printed label is probably wrong; a person decides. */
  readonly suspectTurns: readonly SuspectTurn[]
  readonly outline: readonly OutlineEntry[]
  /** Where reading stopped: a passage's ordinal. */
  readonly position: number
}

/** A passage as the reader shows it. */
export interface PassageRow {
  readonly ordinal: number
  readonly kind: PassageKind
  /** Of a heading 1 to 6, of a list item its depth; null where there is none. */
  readonly level: number | null
  readonly lines: LineRange
  readonly en: PassageText | null
  readonly zh: PassageText | null
  /** How sure the pairing of the two sides is, 0 to 1; null where the passage is no pair. */
  readonly confidence: number | null
  readonly sectionKind: SectionKind
  readonly sectionTitle: string | null
  /** The turn's speaker and role; `turn` changes where a new turn begins. */
  readonly turn: number | null
  readonly speaker: string | null
  readonly role: string | null
  /** The turn's printed label is probably wrong: `DocumentDetail.suspectTurns` tells why. */
  readonly suspect: boolean
  /** How garbled words within it read, in the order of the text; `en` and `zh` hold the words as they are. */
  readonly readings: readonly Reading[]
}

/** A version of a document: the file it was read from, and when. */
export interface DocumentVersion {
  readonly version: number
  /** Version of the original: two versions of a text share one where a newer reader read it again. */
  readonly original: number
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly extractedAt: string
  readonly isCurrent: boolean
}

/** Part of an original's bytes, in base64. */
export interface OriginalPart {
  readonly base64: string
  /** Bytes of the whole file. */
  readonly bytes: number
  readonly format: FileFormat
  readonly fileName: string
}

/** Bytes of an original in one answer at most. */
export const maxOriginalPart = 1_000_000

/** A hit of "find in document": `start` and `end` count within the extracted text. */
export interface FindHit {
  readonly ordinal: number
  readonly side: 'en' | 'zh'
  readonly start: number
  readonly end: number
}

/**
 * Where words of an earlier version of a text stand now: `same` words in the same surroundings, `moved` where they were
 * changed in part or stand elsewhere, `lost` where no place is certain. `line` is null where it is the one it was.
 */
export type FollowedWords =
  | {
      readonly state: 'same' | 'moved'
      readonly start: number
      readonly end: number
      readonly version: number
      readonly line: number | null
      readonly ordinal: number
      readonly side: 'en' | 'zh'
    }
  | { readonly state: 'lost' }

export const correctableFields = [
  'kind',
  'title',
  'company',
  'ticker',
  'exchange',
  'period',
  'date',
  'source',
  'author',
  'url',
  'fiscalYearEnd',
] as const
export type CorrectableField = (typeof correctableFields)[number]
export const documentSorts = ['date', 'title', 'imported', 'company'] as const

export interface DocumentsApi {
  /**
   * A page of the library list, newest first by default; documents in the bin only with `view: 'bin'`. An empty
   * `company` asks for documents about no one company.
   */
  list(input: {
    readonly view: 'all' | 'unread' | 'review' | 'bin'
    readonly filter?: string | undefined
    readonly company?: string | undefined
    readonly sort?: (typeof documentSorts)[number] | undefined
    readonly from?: number | undefined
    readonly limit?: number | undefined
  }): Promise<{ readonly documents: readonly DocumentSummary[]; readonly total: number }>
  read(input: { readonly documentId: DocumentId }): Promise<DocumentDetail>
  /** Passages `[from, to)` by ordinal, at most 500. */
  passages(input: {
    readonly documentId: DocumentId
    readonly from: number
    readonly to: number
  }): Promise<readonly PassageRow[]>
  /** Every place in the document with these words, Traditional and Simplified alike, at most 5,000. */
  find(input: {
    readonly documentId: DocumentId
    readonly query: string
    readonly wholeWord?: boolean | undefined
    readonly matchCase?: boolean | undefined
    /** Takes the query for a regular expression, whose hits stay within one line. */
    readonly isPattern?: boolean | undefined
  }): Promise<{ readonly hits: readonly FindHit[]; readonly complete: boolean }>
  /** Passage ordinals of one speaker's turns. */
  ordinalsOfSpeaker(input: {
    readonly documentId: DocumentId
    readonly speaker: string
  }): Promise<readonly number[]>
  /** The passage that holds a position of the extracted text; null when the position is blank. */
  locate(input: {
    readonly documentId: DocumentId
    readonly start: number
  }): Promise<{ readonly ordinal: number; readonly side: 'en' | 'zh' } | null>
  /** Where the words from `start` to `end` of a version stand in the current one. Refuses with `document-not-found`. */
  follow(input: {
    readonly documentId: DocumentId
    readonly version: number
    readonly start: number
    readonly end: number
  }): Promise<FollowedWords>
  /** Versions of a document, the oldest first; each keeps its original. */
  versions(input: { readonly documentId: DocumentId }): Promise<readonly DocumentVersion[]>
  /** Bytes `[from, from + length)` of the file a version was read from (the current one by default), as it came. */
  original(input: {
    readonly documentId: DocumentId
    readonly version?: number | undefined
    readonly from: number
    readonly length: number
  }): Promise<OriginalPart>
  /** The page of an `.mhtml` original with its own pictures in it, not yet made inert; null where it holds no page. */
  savedPage(input: {
    readonly documentId: DocumentId
    readonly version?: number | undefined
  }): Promise<{ readonly html: string } | null>
  /**
   * Pages of a paged original, and the rectangles on them where the text from `start` to `end` stands. Both are empty
   * for what has no pages.
   */
  boxes(input: {
    readonly documentId: DocumentId
    readonly start: number
    readonly end: number
  }): Promise<{ readonly pages: readonly Page[]; readonly boxes: readonly PageBox[] }>
  /** Sets a metadata field by hand (null: back to what was read). */
  correct(input: {
    readonly documentId: DocumentId
    readonly field: CorrectableField
    readonly value: string | null
  }): Promise<DocumentDetail>
  setUnread(input: { readonly documentIds: readonly DocumentId[]; readonly unread: boolean }): Promise<null>
  /** Remembers where reading stopped. Not part of the undo history. */
  savePosition(input: { readonly documentId: DocumentId; readonly position: number }): Promise<null>
  /** Moves documents to the bin, where they stay for 30 days. */
  remove(input: { readonly documentIds: readonly DocumentId[] }): Promise<null>
  restore(input: { readonly documentIds: readonly DocumentId[] }): Promise<null>
  /** Companies that documents are about, with counts. */
  companies(input: Record<string, never>): Promise<readonly CompanyCount[]>
}

export interface CompanyCount {
  readonly company: string
  readonly ticker: string | null
  readonly documents: number
  readonly unread: number
}

const documentId = id<DocumentId>()
const documentIds = z.array(documentId).min(1).max(10_000)
export const documentsInputs = {
  list: read(
    object({
      view: z.enum(['all', 'unread', 'review', 'bin']),
      filter: z.string().max(200).optional(),
      company: z.string().max(200).optional(),
      sort: z.enum(documentSorts).optional(),
      from: ordinal.optional(),
      limit: z.int().min(1).max(1_000).optional(),
    }),
  ),
  read: read(object({ documentId })),
  passages: read(object({ documentId, from: ordinal, to: ordinal })),
  find: read(
    object({
      documentId,
      query: z.string().min(1).max(500),
      wholeWord: z.boolean().optional(),
      matchCase: z.boolean().optional(),
      isPattern: z.boolean().optional(),
    }),
  ),
  ordinalsOfSpeaker: read(object({ documentId, speaker: z.string().max(200) })),
  locate: read(object({ documentId, start: ordinal })),
  follow: read(object({ documentId, version: z.int().min(1).max(1_000_000), start: ordinal, end: ordinal })),
  versions: read(object({ documentId })),
  original: read(
    object({
      documentId,
      version: z.int().min(1).max(100_000).optional(),
      from: z.int().min(0).max(1_000_000_000),
      length: z.int().min(1).max(maxOriginalPart),
    }),
  ),
  savedPage: read(object({ documentId, version: z.int().min(1).max(100_000).optional() })),
  boxes: read(object({ documentId, start: ordinal, end: ordinal })),
  correct: write(
    object({ documentId, field: z.enum(correctableFields), value: z.string().min(1).max(500).nullable() }),
  ),
  setUnread: write(object({ documentIds, unread: z.boolean() })),
  savePosition: write(object({ documentId, position: ordinal })),
  remove: write(object({ documentIds })),
  restore: write(object({ documentIds })),
  companies: read(nothing),
} satisfies InputsOf<DocumentsApi>

export const isDocumentKind = (value: string): value is DocumentKind =>
  documentKinds.some((kind) => kind === value)
