import { useCallback, useEffect, useRef, useState } from 'react'
import { AppError } from '../../shared/api/app-error.ts'
import type { Note, NoteId } from '../../shared/notes/note.ts'
import { useConnection, useLibrary } from '../app/library.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly error: unknown }

const saveAfterMs = 500
const retryAfterMs = 1_500
const draftKey = (noteId: NoteId) => `lightbench.draft.${noteId}`

/** A draft outlives a crash of window or core. A full store only means that the autosave stands alone. */
function keepDraft(noteId: NoteId, text: string): void {
  try {
    localStorage.setItem(draftKey(noteId), text)
  } catch {
    localStorage.removeItem(draftKey(noteId))
  }
}

interface OpenNote {
  readonly note: Note | null
  readonly body: string
  readonly saveState: SaveState
  readonly error: unknown
  readonly change: (body: string) => void
  /** Saves what is not saved yet; resolves once the library has it. */
  readonly flush: () => Promise<void>
}

/**
 * A note with its text while it is edited. Every change is saved by itself; until the library has acknowledged it,
 * the text also stands in a draft in this browser profile, which a later opening picks up. When the note was changed
 * elsewhere meanwhile, the text typed here is kept as a note of its own.
 */
export function useNote(noteId: NoteId, onCopyKept: (copy: Note) => void): OpenNote {
  const { api, host } = useConnection()
  const loaded = useLibrary((library) => library.notes.read({ noteId }), `note:${noteId}`, [
    'notes',
    'history',
    'documents',
  ])
  const [body, setBody] = useState<string | null>(null)
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: '' })
  const base = useRef<{ revision: number; body: string } | null>(null)
  const wanted = useRef<string | null>(null)
  const saving = useRef<Promise<void> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const copyKept = useRef(onCopyKept)
  copyKept.current = onCopyKept

  const save = useCallback((): Promise<void> => {
    clearTimeout(timer.current)
    if (saving.current) return saving.current.then(save)
    const text = wanted.current
    const from = base.current
    if (text === null || !from || text === from.body) return Promise.resolve()
    const settle = (note: Note) => {
      base.current = { revision: note.revision, body: note.body }
      if (wanted.current === text) {
        wanted.current = null
        localStorage.removeItem(draftKey(noteId))
        setSaveState({ kind: 'saved', at: note.updatedAt })
      }
    }
    const keepCopy = async () => {
      const copy = await api.notes.create({ body: text })
      const current = await api.notes.read({ noteId })
      settle(current)
      wanted.current = null
      localStorage.removeItem(draftKey(noteId))
      setBody(current.body)
      copyKept.current(copy)
    }
    saving.current = api.notes
      .save({ noteId, body: text, revision: from.revision })
      .then(settle)
      .catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'conflict') return keepCopy()
        setSaveState({ kind: 'failed', error })
        timer.current = setTimeout(() => void save(), retryAfterMs)
        return undefined
      })
      .finally(() => {
        saving.current = null
        if (wanted.current !== null && wanted.current !== base.current?.body && wanted.current !== text)
          timer.current = setTimeout(() => void save(), saveAfterMs)
      })
    return saving.current
  }, [api, noteId])

  const note = loaded.value
  useEffect(() => {
    if (!note) return
    const known = base.current
    if (known && (note.revision <= known.revision || wanted.current !== null)) return
    base.current = { revision: note.revision, body: note.body }
    const draft = known ? null : localStorage.getItem(draftKey(noteId))
    setBody(draft ?? note.body)
    if (draft === null || draft === note.body) {
      setSaveState({ kind: 'saved', at: note.updatedAt })
      return
    }
    wanted.current = draft
    setSaveState({ kind: 'unsaved' })
    void save()
  }, [note, noteId, save])

  useEffect(() => {
    const now = () => void save()
    const whenHidden = () => document.visibilityState === 'hidden' && now()
    document.addEventListener('visibilitychange', whenHidden)
    window.addEventListener('pagehide', now)
    const offStart = host.on('coreStarted', now)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      window.removeEventListener('pagehide', now)
      offStart()
      now()
    }
  }, [host, save])

  const change = useCallback(
    (next: string) => {
      setBody(next)
      wanted.current = next
      keepDraft(noteId, next)
      setSaveState({ kind: 'unsaved' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), saveAfterMs)
    },
    [noteId, save],
  )

  return {
    note,
    body: body ?? note?.body ?? '',
    saveState,
    error: loaded.state === 'failed' ? loaded.error : null,
    change,
    flush: save,
  }
}
