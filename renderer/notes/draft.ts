import { z } from '../../shared/api/parse.ts'
import type { NoteId } from '../../shared/notes/note.ts'

/** Text the library has not acknowledged yet, with the revision it was typed over. */
export interface Draft {
  readonly revision: number
  readonly body: string
}

const parser = z.object({ revision: z.int().min(0), body: z.string() })
const keyOf = (noteId: NoteId) => `lightbench.draft.${noteId}`

/** A draft outlives a crash of window or core. A full store only means that the autosave stands alone. */
export function keepDraft(noteId: NoteId, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(noteId), JSON.stringify(draft))
  } catch {
    dropDraft(noteId)
  }
}

export const dropDraft = (noteId: NoteId): void => localStorage.removeItem(keyOf(noteId))

/** The draft a crash left behind; null when there is none, or none that can be read. */
export function findDraft(noteId: NoteId): Draft | null {
  const kept = localStorage.getItem(keyOf(noteId))
  if (kept === null) return null
  try {
    const parsed = parser.safeParse(JSON.parse(kept))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
