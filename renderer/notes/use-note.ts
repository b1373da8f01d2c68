import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { AppError } from '../../shared/api/app-error.ts'
import type { Note, NoteId } from '../../shared/notes/note.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { dropDraft, findDraft, keepDraft } from './draft.ts'
import { createNoteSaver, type SaveState } from './note-saver.ts'

const times = { saveAfterMs: 500, retryAfterMs: 1_500 }

export interface Incoming {
  readonly body: string
}

interface OpenNote {
  readonly note: Note | null
  readonly body: string
  /** The last text that came from the library; a new object each time, for the editor to take over. */
  readonly incoming: Incoming | null
  readonly saveState: SaveState
  /** The note is in the bin, or was never there. */
  readonly isGone: boolean
  readonly change: (body: string) => void
  /** Saves what is not saved yet; resolves once that was tried. */
  readonly flush: () => Promise<void>
}

/**
 * A note with its text while it is edited. Every change is saved by itself; until the library has acknowledged it,
 * the text also stands in a draft in this browser profile, which a later opening picks up.
 */
export function useNote(noteId: NoteId, onCopyKept: (copy: Note) => void): OpenNote {
  const { api, host } = useConnection()
  const loaded = useLibrary((library) => library.notes.read({ noteId }), `note:${noteId}`, [
    'notes',
    'history',
    'documents',
  ])
  const [body, setBody] = useState<string | null>(null)
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved', at: '' })
  const copyKept = useRef(onCopyKept)
  useEffect(() => {
    copyKept.current = onCopyKept
  })
  const saver = useMemo(
    () =>
      createNoteSaver({
        noteId,
        notes: api.notes,
        keepDraft: (draft) => keepDraft(noteId, draft),
        dropDraft: () => dropDraft(noteId),
        onState: setSaveState,
        onBody: (text) => {
          setBody(text)
          setIncoming({ body: text })
        },
        onCopyKept: (copy) => copyKept.current(copy),
        times,
      }),
    [api, noteId],
  )
  const opened = useRef<unknown>(null)
  const note = loaded.value
  const isGone =
    loaded.state === 'failed' && loaded.error instanceof AppError && loaded.error.code === 'note-not-found'
  useEffect(() => {
    if (!note) return
    saver.receive(note, opened.current === saver ? null : findDraft(noteId))
    opened.current = saver
  }, [note, noteId, saver])

  useEffect(() => {
    const now = () => void saver.flush()
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
  }, [host, saver])

  const change = useCallback(
    (next: string) => {
      setBody(next)
      saver.change(next)
    },
    [saver],
  )
  return { note, body: body ?? note?.body ?? '', incoming, saveState, isGone, change, flush: saver.flush }
}
