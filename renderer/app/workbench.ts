import { createContext, useContext } from 'react'
import type { AnchorMoveId } from '../../shared/anchors/anchors-api.ts'
import type { CheckId } from '../../shared/checks/checks-api.ts'
import type { Side } from '../../shared/documents/document.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { CellPlace, GridId } from '../../shared/grids/grid.ts'
import type { HighlightId } from '../../shared/highlights/highlight.ts'
import type { ModelId } from '../../shared/models/model.ts'
import type { NoteId } from '../../shared/notes/note.ts'

/** Words in a document's extracted text. */
export interface TextTarget {
  readonly side: Side
  readonly start: number
  readonly end: number
}

/** What a tab shows. A view opens another by naming it here, never by importing it. */
export type ViewRequest =
  | { readonly view: 'welcome' }
  | {
      readonly view: 'documents'
      readonly list: 'all' | 'unread' | 'review' | 'bin'
      readonly company?: string
    }
  | {
      readonly view: 'document'
      readonly documentId: DocumentId
      readonly target?: TextTarget
      /** Goes to this highlight and makes it the active one. */
      readonly highlightId?: HighlightId
      /** Opens at this passage instead of where reading stopped. */
      readonly passage?: number
      /** Opens the original beside the text. */
      readonly original?: boolean
      /** Words are to be selected that take the place of others, which moved or were lost. */
      readonly attach?: { readonly moveId: AnchorMoveId; readonly words: string }
    }
  | { readonly view: 'highlights' }
  | { readonly view: 'readAgain' }
  | { readonly view: 'moves'; readonly documentId?: DocumentId }
  /** The review of one document's facts, of a company's, or (neither named) of the library's. */
  | {
      readonly view: 'review'
      readonly documentId?: DocumentId
      readonly company?: string
      readonly factId?: FactId
    }
  | { readonly view: 'metrics' }
  /** Checks of the library, or of one document. */
  | { readonly view: 'checks'; readonly documentId?: DocumentId }
  /** The glossary, at the terms that have these words. */
  | { readonly view: 'glossary'; readonly query?: string }
  /** Guidance beside what came, of one company; of the first where none is named. */
  | { readonly view: 'guidance'; readonly company?: string }
  /** With the cell to go to, where a certain one is asked for. */
  | { readonly view: 'grid'; readonly gridId: GridId; readonly place?: CellPlace }
  | { readonly view: 'models' }
  | { readonly view: 'model'; readonly modelId: ModelId }
  | { readonly view: 'workbook' }
  /** All grids; new ones are laid out there. */
  | { readonly view: 'grids' }
  /** Companies by quarters: what there is, and what is left to do. */
  | { readonly view: 'coverage' }
  | { readonly view: 'note'; readonly noteId: NoteId }
  | { readonly view: 'search'; readonly query: string }
  | { readonly view: 'settings' }
  | { readonly view: 'diagnostics' }

/** What the inspector follows. */
export type Selection =
  | { readonly kind: 'nothing' }
  /** `ordinal` is the current passage; `words` the selected text, when there is one. */
  | {
      readonly kind: 'passage'
      readonly documentId: DocumentId
      readonly ordinal: number
      readonly words: TextTarget | null
    }
  /** A check, in the passage where it stands: its words are lit there. */
  | {
      readonly kind: 'check'
      readonly checkId: CheckId
      readonly documentId: DocumentId
      readonly ordinal: number
    }
  | { readonly kind: 'fact'; readonly factId: FactId; readonly documentId: DocumentId }
  | {
      readonly kind: 'cell'
      readonly gridId: GridId
      readonly rowKey: string
      readonly period: string
      /** Its column as a reader calls it. */
      readonly title: string
      readonly factIds: readonly FactId[]
    }
  | { readonly kind: 'note'; readonly noteId: NoteId }

/** The window's state that views share. */
export interface Workbench {
  /** Opens a view in the active group, or brings its tab to the front; `split` puts it beside what is open. */
  readonly open: (request: ViewRequest, placement?: 'tab' | 'split') => void
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  /** The note last edited: where "cite in note" puts its citation. Null opens a new one. */
  readonly currentNote: NoteId | null
  readonly setCurrentNote: (noteId: NoteId | null) => void
  /** Says something in passing, read out by screen readers; an error stays until dismissed. */
  readonly announce: (text: string, tone?: 'plain' | 'error') => void
  /** The keys a command answers to now, the first one to be printed; empty for none. */
  readonly keysOf: (commandId: string) => readonly string[]
}

export const WorkbenchContext = createContext<Workbench | null>(null)

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (!workbench) throw new Error('useWorkbench outside the workbench')
  return workbench
}
