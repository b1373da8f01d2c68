import type { Api } from '../../shared/api/api.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { Note, NoteId } from '../../shared/notes/note.ts'
import type { Draft } from './draft.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface SaverTimes {
  readonly saveAfterMs: number
  readonly retryAfterMs: number
}

interface SaverDeps {
  readonly noteId: NoteId
  readonly notes: Pick<Api['notes'], 'save' | 'read' | 'create'>
  readonly keepDraft: (draft: Draft) => void
  readonly dropDraft: () => void
  readonly onState: (state: SaveState) => void
  /** The editor is to show this text: it came from the library. */
  readonly onBody: (body: string) => void
  /** The note was changed elsewhere meanwhile; what was typed here is a note of its own now. */
  readonly onCopyKept: (copy: Note) => void
  readonly times: SaverTimes
}

export interface NoteSaver {
  /** A text was typed. */
  readonly change: (body: string) => void
  /** The library tells the note anew: first opening, a save elsewhere, an undo. */
  readonly receive: (note: Note, draft: Draft | null) => void
  /** Saves what is not saved yet; resolves once that was tried. */
  readonly flush: () => Promise<void>
}

/**
 * Saves a note's text by itself, one save at a time, until the library has acknowledged the last of it. What is not
 * acknowledged stands in a draft. A save that finds another revision keeps the typed text as a note of its own, unless
 * that revision already says the same, as when an acknowledgement got lost.
 */
export function createNoteSaver(deps: SaverDeps): NoteSaver {
  const { noteId, notes, onState, times } = deps
  let base: Draft | null = null
  let typed: string | null = null
  /** The text of a save whose answer never came: the library may have it. */
  let unanswered: string | null = null
  let saving: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }
  const settle = (note: Note, text: string) => {
    base = { revision: note.revision, body: note.body }
    if (typed !== text) return
    typed = null
    deps.dropDraft()
    onState({ kind: 'saved', at: note.updatedAt })
  }
  const settleConflict = async (text: string): Promise<void> => {
    const current = await notes.read({ noteId })
    if (current.body === text) return settle(current, text)
    if (current.body === unanswered) {
      // That save was ours and arrived; only its answer got lost. What was typed since goes on top of it.
      base = { revision: current.revision, body: current.body }
      return saveOnce(text, base)
    }
    const copy = await notes.create({ body: text })
    base = { revision: current.revision, body: current.body }
    // Typing went on meanwhile: that belongs to the copy's text, and is compared anew.
    if (typed !== text) return undefined
    typed = null
    deps.dropDraft()
    deps.onBody(current.body)
    onState({ kind: 'saved', at: current.updatedAt })
    return deps.onCopyKept(copy)
  }
  const saveOnce = async (text: string, from: Draft) => {
    try {
      settle(await notes.save({ noteId, body: text, revision: from.revision }), text)
      unanswered = null
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict')) {
        unanswered ??= text
        throw error
      }
      await settleConflict(text)
      unanswered = null
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    if (saving) return saving.then(flush)
    const text = typed
    if (text === null || base === null) return Promise.resolve()
    if (text === base.body) {
      typed = null
      deps.dropDraft()
      onState({ kind: 'saved', at: '' })
      return Promise.resolve()
    }
    saving = saveOnce(text, base)
      .catch((error: unknown) => {
        onState({ kind: 'failed', error })
        // A note in the bin takes no text; its draft waits for it to come back.
        if (!(error instanceof AppError && error.code === 'note-not-found')) later(times.retryAfterMs)
      })
      .finally(() => {
        saving = null
        if (typed !== null && typed !== text) later(times.saveAfterMs)
      })
    return saving
  }
  return {
    change: (body) => {
      typed = body
      deps.keepDraft({ revision: base?.revision ?? 0, body })
      onState({ kind: 'unsaved' })
      later(times.saveAfterMs)
    },
    receive: (note, draft) => {
      const known = base
      if (known && (note.revision <= known.revision || typed !== null)) return
      base = { revision: note.revision, body: note.body }
      if (draft === null || draft.body === note.body) {
        if (draft) deps.dropDraft()
        deps.onBody(note.body)
        onState({ kind: 'saved', at: note.updatedAt })
        return
      }
      // Saved as from the revision it was typed over, so that a later change elsewhere is not overwritten.
      base = { revision: draft.revision, body: note.body }
      typed = draft.body
      deps.onBody(draft.body)
      onState({ kind: 'unsaved' })
      void flush()
    },
    flush,
  }
}
