import { AppError } from '../../shared/api/app-error.ts'
import { makeAnchor } from '../../shared/anchors/resolve-anchor.ts'
import type { Note, NoteId } from '../../shared/notes/note.ts'
import type { NotesApi } from '../../shared/notes/notes-api.ts'
import { numberOfKey, parseCitations } from '../../shared/notes/parse-citations.ts'
import { titleOfNote } from '../../shared/notes/title-of-note.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace } from '../documents/document-queries.ts'
import { insertCitation, listCitations, listCitationsOfDocument } from './citation-queries.ts'
import {
  findNote,
  findSnapshotBody,
  insertNote,
  listNotes,
  listNotesAbout,
  listSnapshots,
  readNoteText,
  setNoteRemoved,
  updateNote,
  type NoteText,
} from './note-queries.ts'
import { offerCitations } from './offer-citations.ts'
import { readCitation } from './read-citation.ts'

/** Notes and what they cite. */
export function createNotesApi(deps: CoreDeps): NotesApi {
  const { db, clock, newId, commit, texts } = deps
  // The highest key of each note in this session: a citation that was undone may still stand in an editor, where its
  // key must never come to mean other words.
  const highestKeys = new Map<NoteId, number>()

  const readNote = (noteId: NoteId): Note => {
    const note = readNoteText(db, noteId)
    const citationList = listCitations(db, note.key).map((citation) => readCitation(deps, citation))
    const referred = new Set(parseCitations(note.body).map(({ key }) => key))
    return {
      id: note.id,
      title: note.title,
      createdAt: note.createdAt,
      updatedAt: note.updatedAt,
      citations: citationList.filter(({ key }) => referred.has(key)).length,
      body: note.body,
      citationList,
      revision: note.revision,
    }
  }

  const nextKey = (note: NoteText): string => {
    const keys = [...listCitations(db, note.key), ...parseCitations(note.body)].map(({ key }) =>
      numberOfKey(key),
    )
    const next = Math.max(0, highestKeys.get(note.id) ?? 0, ...keys) + 1
    highestKeys.set(note.id, next)
    return `p${next}`
  }

  return {
    list: async () => listNotes(db),
    read: async ({ noteId }) => readNote(noteId),
    create: async ({ body }) => {
      const id = newId() as NoteId
      return commit({ label: 'history.note-created', kinds: ['notes'], ids: [id] }, () => {
        const at = clock()
        insertNote(db, { id, title: titleOfNote(body), body, revision: 1, createdAt: at, updatedAt: at })
        return readNote(id)
      })
    },
    save: async ({ noteId, body, revision }) => {
      const note = readNoteText(db, noteId)
      if (note.revision !== revision) throw new AppError('conflict', { noteId, revision: note.revision })
      if (note.body === body) return readNote(noteId)
      const change = {
        label: 'history.note-edited',
        kinds: ['notes'],
        ids: [noteId],
        coalesce: `note ${noteId}`,
      } as const
      return commit(change, () => {
        updateNote(db, note, { title: titleOfNote(body), body, at: clock() })
        return readNote(noteId)
      })
    },
    remove: async ({ noteId }) => {
      readNoteText(db, noteId)
      return commit({ label: 'history.note-removed', kinds: ['notes'], ids: [noteId] }, () => {
        setNoteRemoved(db, noteId, clock())
        return null
      })
    },
    restore: async ({ noteId }) => {
      if (!findNote(db, noteId)) throw new AppError('note-not-found', { noteId })
      return commit({ label: 'history.note-restored', kinds: ['notes'], ids: [noteId] }, () => {
        setNoteRemoved(db, noteId, null)
        return null
      })
    },
    cite: async ({ noteId, documentId, side, start, end }) => {
      const note = readNoteText(db, noteId)
      const place = findDocumentPlace(db, documentId)
      if (!place) throw new AppError('document-not-found', { documentId })
      if (end <= start || end > place.text.length)
        throw new AppError('invalid-input', { name: 'notes.cite', path: 'end', problem: 'outside the text' })
      const anchor = makeAnchor({ documentId, version: place.version, side, start, end }, (from, to) =>
        texts.slice(place.text, from, Math.min(to, place.text.length)),
      )
      const citation = { key: nextKey(note), anchor, isMoved: false }
      return commit({ label: 'history.note-cited', kinds: ['notes'], ids: [noteId, documentId] }, () => {
        insertCitation(db, note.key, place.key, citation, clock())
        return readCitation(deps, citation)
      })
    },
    offer: async ({ query }) => offerCitations(deps, query),
    backlinks: async ({ documentId }) => {
      const place = findDocumentPlace(db, documentId)
      if (!place) throw new AppError('document-not-found', { documentId })
      return listCitationsOfDocument(db, place.key).map((citation) => ({
        noteId: citation.noteId,
        noteTitle: citation.noteTitle,
        updatedAt: citation.updatedAt,
        citation: readCitation(deps, citation),
      }))
    },
    backlinksOfNote: async ({ noteId }) => listNotesAbout(db, readNoteText(db, noteId)),
    snapshots: async ({ noteId }) => {
      const note = findNote(db, noteId)
      if (!note) throw new AppError('note-not-found', { noteId })
      return listSnapshots(db, note.key).toReversed()
    },
    readSnapshot: async ({ noteId, revision }) => {
      const note = findNote(db, noteId)
      const body = note ? findSnapshotBody(db, note.key, revision) : null
      if (body === null) throw new AppError('note-not-found', { noteId })
      return { body }
    },
  }
}
