import type { CheckId } from '../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { NoteId } from '../../shared/notes/note.ts'
import { useWorkbench } from '../app/workbench.ts'

/** What the panes look into: a document at a passage, a fact in it, a cell's facts, or a note. */
export interface Inspected {
  readonly documentId: DocumentId | null
  /** The current passage; null where the selection is a fact or a cell. */
  readonly ordinal: number | null
  readonly factId: FactId | null
  readonly checkId: CheckId | null
  /** Facts behind a selected cell; null where no cell is selected. */
  readonly cellFacts: readonly FactId[] | null
  readonly noteId: NoteId | null
}

const nothing: Inspected = {
  documentId: null,
  ordinal: null,
  factId: null,
  checkId: null,
  cellFacts: null,
  noteId: null,
}

export function useInspected(): Inspected {
  const { selection } = useWorkbench()
  switch (selection.kind) {
    case 'passage':
      return { ...nothing, documentId: selection.documentId, ordinal: selection.ordinal }
    case 'check': {
      const { documentId, ordinal, checkId } = selection
      return { ...nothing, documentId, ordinal, checkId }
    }
    case 'fact':
      return { ...nothing, documentId: selection.documentId, factId: selection.factId }
    case 'cell':
      return { ...nothing, cellFacts: selection.factIds }
    case 'note':
      return { ...nothing, noteId: selection.noteId }
    default:
      return nothing
  }
}
