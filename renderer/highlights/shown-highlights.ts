import type { Side, Span } from '../../shared/documents/document.ts'
import type { Highlight, HighlightColour, HighlightId } from '../../shared/highlights/highlight.ts'
import type { HighlightEntry } from './use-highlight-pages.ts'

/** A highlight as the text shows it; `start` and `end` count within the extracted text. */
export interface ShownHighlight extends Span {
  readonly id: HighlightId
  readonly side: Side
  readonly colour: HighlightColour
  readonly comment: string | null
  /** The one that keys, handles and the toolbar act on. */
  readonly active: boolean
}

/** The highlights of a document as its text shows them. Another object whenever there is something new in it. */
export interface DocumentHighlights {
  /** Those that touch a passage, in the order of the text. */
  readonly at: (ordinal: number) => readonly ShownHighlight[]
}

/** Where a highlight's ends have been moved to, until the library says the same. */
export interface MovedEnds extends Span {
  readonly id: HighlightId
}

/** What of the highlights of a passage is shown, when one is active and its ends may be on the move. */
export function showHighlights(
  find: (ordinal: number) => readonly HighlightEntry[],
  { active, moved, isNew }: { active: Highlight | null; moved: MovedEnds | null; isNew: boolean },
): DocumentHighlights {
  // One just made, or drawn over a passage it did not touch before, is in no page yet.
  const loose = active !== null && (isNew || moved?.id === active.id) ? active : null

  const show = (highlight: Highlight): ShownHighlight => {
    const { id, colour, comment, anchor } = highlight
    const { start, end } = moved?.id === id ? moved : anchor
    return { id, colour, comment, side: anchor.side, start, end, active: id === active?.id }
  }
  return {
    at: (ordinal) => {
      const shown = find(ordinal).map(({ highlight }) => show(highlight))
      return loose === null || shown.some(({ id }) => id === loose.id) ? shown : [...shown, show(loose)]
    },
  }
}
