import { id, nothing, object, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, Side } from '../documents/document.ts'
import type { Citation, Note, NoteId, NoteSummary } from './note.ts'
import type { Snapshot } from './thin-snapshots.ts'

/** What `[[` offers: a passage or a document that fits what was typed. */
export interface CitationOffer {
  readonly kind: 'passage' | 'document'
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly documentDate: string | null
  readonly passage: number
  readonly line: number
  readonly speaker: string | null
  readonly side: Side
  /** Span in the extracted text and its words. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A note that cites a document, and where. */
export interface Backlink {
  readonly noteId: NoteId
  readonly noteTitle: string
  readonly updatedAt: string
  readonly citation: Citation
}

export interface NotesApi {
  list(input: Record<string, never>): Promise<readonly NoteSummary[]>
  read(input: { readonly noteId: NoteId }): Promise<Note>
  create(input: { readonly body: string }): Promise<Note>
  /** Saves the text; refuses with `conflict` when `revision` is not the latest. Saves in a row undo as one. */
  save(input: { readonly noteId: NoteId; readonly body: string; readonly revision: number }): Promise<Note>
  remove(input: { readonly noteId: NoteId }): Promise<null>
  restore(input: { readonly noteId: NoteId }): Promise<null>
  /** Adds a citation of these words and tells its key; the editor puts it into the text. */
  cite(input: {
    readonly noteId: NoteId
    readonly documentId: DocumentId
    readonly side: Side
    readonly start: number
    readonly end: number
  }): Promise<Citation>
  /** Passages and documents for `[[`, best first, at most 20. */
  offer(input: { readonly query: string }): Promise<readonly CitationOffer[]>
  /** Notes that cite this document. */
  backlinks(input: { readonly documentId: DocumentId }): Promise<readonly Backlink[]>
  /** Notes that cite the figures' passages or link this note by title. */
  backlinksOfNote(input: { readonly noteId: NoteId }): Promise<readonly NoteSummary[]>
  /** Earlier texts of a note that were kept, newest first; also of a note in the bin. */
  snapshots(input: { readonly noteId: NoteId }): Promise<readonly Snapshot[]>
  readSnapshot(input: {
    readonly noteId: NoteId
    readonly revision: number
  }): Promise<{ readonly body: string }>
}

const noteId = id<NoteId>()
const body = z.string().max(4_000_000)
export const notesInputs = {
  list: read(nothing),
  read: read(object({ noteId })),
  create: write(object({ body })),
  save: write(object({ noteId, body, revision: z.int().min(0) })),
  remove: write(object({ noteId })),
  restore: write(object({ noteId })),
  cite: write(
    object({
      noteId,
      documentId: id<DocumentId>(),
      side: z.enum(['en', 'zh']),
      start: z.int().min(0),
      end: z.int().min(1),
    }),
  ),
  offer: read(object({ query: z.string().max(200) })),
  backlinks: read(object({ documentId: id<DocumentId>() })),
  backlinksOfNote: read(object({ noteId })),
  snapshots: read(object({ noteId })),
  readSnapshot: read(object({ noteId, revision: z.int().min(0) })),
} satisfies InputsOf<NotesApi>
