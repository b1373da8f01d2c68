import type { Api } from '../../shared/api/api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { Citation, NoteId } from '../../shared/notes/note.ts'
import type { TextTarget } from './workbench.ts'

/** Puts a citation into an open note at its caret, as `citationMarkdown` writes it. */
export type InsertCitation = (citation: Citation) => void

/** Where a citation went: at the caret of a note that is open, or at the end of one that is not. */
export interface Cited {
  readonly noteId: NoteId
  readonly citation: Citation
  readonly place: 'caret' | 'end' | 'new-note'
}

// Editors come and go with their tabs; the last one registered for a note is the one the user saw last.
const openEditors = new Map<NoteId, InsertCitation[]>()

/** An open note's editor takes citations from now on; the returned function ends that. */
export function registerCiteTarget(noteId: NoteId, insert: InsertCitation): () => void {
  openEditors.set(noteId, [...(openEditors.get(noteId) ?? []), insert])
  return () => {
    const left = (openEditors.get(noteId) ?? []).filter((editor) => editor !== insert)
    if (left.length > 0) openEditors.set(noteId, left)
    else openEditors.delete(noteId)
  }
}

/**
 * Cites words of a document in a note: at the caret where the note is open, else at its end, else in a new note that
 * begins with them. The library keeps the anchor; the note's text only has its key.
 */
export async function citeInto(
  api: Api,
  noteId: NoteId | null,
  words: TextTarget & { readonly documentId: DocumentId },
): Promise<Cited> {
  const target = noteId ?? (await api.notes.create({ body: '' })).id
  const citation = await api.notes.cite({
    noteId: target,
    documentId: words.documentId,
    side: words.side,
    start: words.start,
    end: words.end,
  })
  const editor = openEditors.get(target)?.at(-1)
  if (editor) {
    editor(citation)
    return { noteId: target, citation, place: 'caret' }
  }
  const note = await api.notes.read({ noteId: target })
  const quoted = `> ${citationMarkdown(citation)}\n`
  const body = note.body.trimEnd() === '' ? quoted : `${note.body.trimEnd()}\n\n${quoted}`
  await api.notes.save({ noteId: target, body, revision: note.revision })
  return { noteId: target, citation, place: noteId === null ? 'new-note' : 'end' }
}

/** A citation as it stands in a note's Markdown: `[its words][p12]`, on one line whatever the words hold. */
export function citationMarkdown(citation: Pick<Citation, 'key' | 'anchor'>): string {
  const words = citation.anchor.exact
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]]/g, '\\$&')
  return `[${words}][${citation.key}]`
}
