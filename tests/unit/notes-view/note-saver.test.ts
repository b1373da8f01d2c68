import { describe, expect, it } from 'vitest'
import { AppError } from '../../../shared/api/app-error.ts'
import type { Note, NoteId } from '../../../shared/notes/note.ts'
import type { Draft } from '../../../renderer/notes/draft.ts'
import { createNoteSaver, type SaveState } from '../../../renderer/notes/note-saver.ts'

const noteId = 'n1' as NoteId
const note = (body: string, revision: number): Note => ({
  id: noteId,
  title: body,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  citations: 0,
  body,
  citationList: [],
  revision,
})

/** A library of one note that answers as the core does; `lose` makes the next save arrive without an answer. */
function openNote(initial: string, draft: Draft | null = null) {
  let stored = note(initial, 1)
  let lost = false
  const copies: string[] = []
  const shown: string[] = []
  const states: SaveState[] = []
  let kept: Draft | null = draft
  const saver = createNoteSaver({
    noteId,
    notes: {
      read: () => Promise.resolve(stored),
      create: ({ body }) => {
        copies.push(body)
        return Promise.resolve(note(body, 1))
      },
      save: ({ body, revision }) => {
        if (revision !== stored.revision) return Promise.reject(new AppError('conflict'))
        stored = note(body, revision + 1)
        if (!lost) return Promise.resolve(stored)
        lost = false
        return Promise.reject(new AppError('core-stopped'))
      },
    },
    keepDraft: (next) => {
      kept = next
    },
    dropDraft: () => {
      kept = null
    },
    onState: (state) => states.push(state),
    onBody: (body) => shown.push(body),
    onCopyKept: () => undefined,
    times: { saveAfterMs: 60_000, retryAfterMs: 60_000 },
  })
  saver.receive(stored, draft)
  return {
    saver,
    copies,
    shown,
    stored: () => stored,
    kept: () => kept,
    state: () => states.at(-1)?.kind,
    lose: () => {
      lost = true
    },
    changeElsewhere: (body: string) => {
      stored = note(body, stored.revision + 1)
    },
  }
}

describe('createNoteSaver', () => {
  it('keeps a draft until the library has acknowledged the text', async () => {
    const open = openNote('one')
    open.saver.change('one two')
    expect(open.kept()).toEqual({ revision: 1, body: 'one two' })
    await open.saver.flush()
    expect(open.stored().body).toBe('one two')
    expect(open.kept()).toBeNull()
    expect(open.state()).toBe('saved')
  })

  it('goes on from a save whose answer got lost, without a copy', async () => {
    const open = openNote('one')
    open.lose()
    open.saver.change('one two')
    await open.saver.flush()
    expect(open.state()).toBe('failed')
    open.saver.change('one two three')
    await open.saver.flush()
    expect(open.stored().body).toBe('one two three')
    expect(open.copies).toEqual([])
    expect(open.kept()).toBeNull()
  })

  it('keeps the typed text as a note of its own when the note was changed elsewhere', async () => {
    const open = openNote('one')
    open.changeElsewhere('one, elsewhere')
    open.saver.change('one, here')
    await open.saver.flush()
    expect(open.copies).toEqual(['one, here'])
    expect(open.stored().body).toBe('one, elsewhere')
    expect(open.shown.at(-1)).toBe('one, elsewhere')
  })

  it('picks up a draft that a crash left behind, and saves it', async () => {
    const open = openNote('one', { revision: 1, body: 'one and more' })
    expect(open.shown.at(-1)).toBe('one and more')
    await open.saver.flush()
    expect(open.stored().body).toBe('one and more')
    expect(open.copies).toEqual([])
  })

  it('does not write an old draft over a newer text', async () => {
    const open = openNote('one', { revision: 0, body: 'an older thought' })
    await open.saver.flush()
    expect(open.stored().body).toBe('one')
    expect(open.copies).toEqual(['an older thought'])
  })

  it('leaves the text alone while it is typed when the library tells the note again', () => {
    const open = openNote('one')
    open.saver.change('one two')
    open.changeElsewhere('other')
    open.saver.receive(open.stored(), null)
    expect(open.shown).toEqual(['one'])
  })
})
