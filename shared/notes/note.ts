import type { Anchor } from '../anchors/anchor.ts'
import type { DocumentId } from '../documents/document.ts'

export type NoteId = string & { readonly __brand: 'NoteId' }

/** `exact`: the words stand where the anchor says; `moved`: found elsewhere; `lost`: no longer in the document. */
export type CitationState = 'exact' | 'moved' | 'lost'

/** A reference of a note to an anchor. In the note's text it is `[words][key]`, with keys such as `p12`. */
export interface Citation {
  readonly key: string
  readonly anchor: Anchor
  readonly state: CitationState
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly documentDate: string | null
  /** Ordinal and first line of the passage it stands in. */
  readonly passage: number
  readonly line: number
  readonly speaker: string | null
  /** Both sides of that passage, for a card. */
  readonly en: string | null
  readonly zh: string | null
}

export interface NoteSummary {
  readonly id: NoteId
  readonly title: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly citations: number
}

export interface Note extends NoteSummary {
  /** Markdown; citations stand in it as `[words][key]`. */
  readonly body: string
  readonly citationList: readonly Citation[]
  /** Grows with each save; a save names the one it was made from. */
  readonly revision: number
}
