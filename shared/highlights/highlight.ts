import type { Anchor } from '../anchors/anchor.ts'

export type HighlightId = string & { readonly __brand: 'HighlightId' }

/** The five colours by the number of their key; what each means is the reader's own. */
export const highlightColours = [1, 2, 3, 4, 5] as const
export type HighlightColour = (typeof highlightColours)[number]

/** `exact`: the words stand where the anchor says; `moved`: a new version moved them, unseen; `lost`: nowhere certain. */
export type HighlightState = 'exact' | 'moved' | 'lost'

/** Words of one side of a document in a colour, with a comment or without. Highlights may overlap. */
export interface Highlight {
  readonly id: HighlightId
  readonly anchor: Anchor
  readonly colour: HighlightColour
  /** What the person says of the words; null for a plain highlight. */
  readonly comment: string | null
  readonly state: HighlightState
  /**
   * The words of its own side, passage by passage: between them the extracted text may hold the other language. Of a
   * lost one the anchor's words.
   */
  readonly texts: readonly string[]
  /** Ordinals of the first and the last passage it touches, the line it begins in and who speaks; null while it is lost. */
  readonly place: {
    readonly passage: number
    readonly last: number
    readonly line: number
    readonly speaker: string | null
  } | null
  readonly madeAt: string
  readonly changedAt: string
}
