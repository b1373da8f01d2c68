import type { Anchor } from '../anchors/anchor.ts'
import type {
  DocumentId,
  DocumentMetadata,
  ParticipantSide,
  PassageKind,
  SectionKind,
} from '../documents/document.ts'

export type CorrectionId = string & { readonly __brand: 'CorrectionId' }

/** A person as corrected: an undefined field stays as it was read, null says that there is none. */
export interface CorrectedPerson {
  /** The name in force; that of another participant merges the two. */
  readonly name: string
  readonly role?: string | null | undefined
  readonly firm?: string | null | undefined
  readonly side?: ParticipantSide | undefined
}

/** One row set by hand: which of the correction's anchors are its sides. */
export interface FixedRow {
  readonly en: number | null
  readonly zh: number | null
}

/** What a correction sets where its anchors stand. */
export type Change =
  /** Who speaks the turn at the anchor. */
  | { readonly kind: 'turn-speaker'; readonly speaker: string }
  /** Who somebody is wherever they speak; has no anchor, but holds for the name. */
  | { readonly kind: 'person'; readonly name: string; readonly to: CorrectedPerson }
  /** A section begins at the anchor. */
  | { readonly kind: 'section-start'; readonly sectionKind: SectionKind; readonly title: string | null }
  /** The section that begins at the anchor is part of the one before it. */
  | { readonly kind: 'section-joined' }
  /** The section that begins at the first anchor begins at the second. */
  | { readonly kind: 'section-moved' }
  /** What the section around the anchor is. */
  | { readonly kind: 'section-kind'; readonly sectionKind: SectionKind; readonly title: string | null }
  /** What the passage at the anchor is. */
  | { readonly kind: 'passage-kind'; readonly passageKind: PassageKind; readonly level: number | null }
  /** Rows made by hand of the stretches at the anchors. */
  | { readonly kind: 'pair'; readonly rows: readonly FixedRow[] }
  /** How the words at the anchor read; the words themselves stay. */
  | { readonly kind: 'words'; readonly replacement: string }

/** A correction that lies over a document's text, in the order it was made. */
export interface TextCorrection {
  readonly id: CorrectionId
  readonly documentId: DocumentId
  readonly anchors: readonly Anchor[]
  readonly change: Change
  readonly madeAt: string
}

/** A metadata field set by hand. */
export interface MetadataChange {
  readonly kind: 'metadata'
  readonly field: keyof DocumentMetadata
  /** As it was read, and as it was set. */
  readonly from: string | null
  readonly value: string
}

/** `applied`: in force; `idle`: there is nothing for it to change; `lost`: its words are no longer in the document. */
export type CorrectionState = 'applied' | 'idle' | 'lost'

/** How a garbled stretch of the extracted text reads. */
export interface Reading {
  readonly correctionId: CorrectionId
  readonly start: number
  readonly end: number
  readonly replacement: string
}
