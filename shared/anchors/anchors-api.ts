import { id, object, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, Side } from '../documents/document.ts'
import type { Anchor } from './anchor.ts'

export type AnchorMoveId = string & { readonly __brand: 'AnchorMoveId' }

/** What points into a text: a citation of a note, a decision about a figure or a check, a correction, a highlight, a fold. */
export type AnchorOwnerKind = 'citation' | 'fact' | 'check' | 'correction' | 'highlight' | 'fold' | 'guidance'

/** An anchor that a new version of its document's text changed, until a person has seen it. */
export interface AnchorMove {
  readonly id: AnchorMoveId
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly owner: {
    readonly kind: AnchorOwnerKind
    /** Id of the note, fact, check, correction or highlight. */
    readonly id: string
    /** The note's title, the fact's metric, the kind of check or of correction, the highlight's comment. */
    readonly label: string
  }
  /** `moved`: its words were changed in part or stand elsewhere; `lost`: no place is certain. */
  readonly state: 'moved' | 'lost'
  readonly fromVersion: number
  readonly toVersion: number
  readonly before: Anchor
  /** Where it points now; null while it is lost. */
  readonly after: Anchor | null
  readonly movedAt: string
}

export interface AnchorsApi {
  /** Anchors that moved or were lost and nobody has acknowledged, of one document or of all, newest first. */
  moves(input: { readonly documentId?: DocumentId | undefined }): Promise<readonly AnchorMove[]>
  /** Takes moves off the list. What is lost stays lost, with its words, and can be found with its owner. */
  acknowledge(input: { readonly moveIds: readonly AnchorMoveId[] }): Promise<null>
  /** Points a moved or lost anchor to other words of the current text. Refuses with `anchor-lost` where there are none. */
  reattach(input: {
    readonly moveId: AnchorMoveId
    readonly side: Side
    readonly start: number
    readonly end: number
  }): Promise<AnchorMove>
}

export const anchorsInputs = {
  moves: read(object({ documentId: id<DocumentId>().optional() })),
  acknowledge: write(object({ moveIds: z.array(id<AnchorMoveId>()).min(1).max(100_000) })),
  reattach: write(
    object({
      moveId: id<AnchorMoveId>(),
      side: z.enum(['en', 'zh']),
      start: z.int().min(0),
      end: z.int().min(1),
    }),
  ),
} satisfies InputsOf<AnchorsApi>
