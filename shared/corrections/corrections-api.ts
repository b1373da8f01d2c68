import type { Anchor } from '../anchors/anchor.ts'
import { id, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import {
  participantSides,
  passageKinds,
  sectionKinds,
  type DocumentId,
  type PassageKind,
  type SectionKind,
  type Side,
} from '../documents/document.ts'
import type { Change, CorrectedPerson, CorrectionId, CorrectionState, MetadataChange } from './correction.ts'

/** A correction as the list shows it. */
export interface Correction {
  readonly id: CorrectionId
  readonly documentId: DocumentId
  readonly change: Change | MetadataChange
  readonly anchors: readonly Anchor[]
  readonly state: CorrectionState
  /** Ordinal and line of the passage it stands at; null for what holds for the whole document, or is lost. */
  readonly passage: number | null
  readonly line: number | null
  readonly madeAt: string
}

/**
 * A correction as a view asks for it, by the places it knows: ordinals of passages and turns as `documents.passages`
 * gives them, spans of the extracted text.
 */
export type NewCorrection =
  | { readonly kind: 'turn-speaker'; readonly turn: number; readonly speaker: string }
  | { readonly kind: 'person'; readonly name: string; readonly to: CorrectedPerson }
  | {
      readonly kind: 'section-start'
      readonly passage: number
      readonly sectionKind: SectionKind
      readonly title: string | null
    }
  | { readonly kind: 'section-joined'; readonly passage: number }
  | { readonly kind: 'section-moved'; readonly passage: number; readonly to: number }
  | {
      readonly kind: 'section-kind'
      readonly passage: number
      readonly sectionKind: SectionKind
      readonly title: string | null
    }
  | {
      readonly kind: 'passage-kind'
      readonly passage: number
      readonly passageKind: PassageKind
      readonly level: number | null
    }
  | {
      readonly kind: 'words'
      readonly side: Side
      readonly start: number
      readonly end: number
      readonly replacement: string
    }

export interface CorrectionsApi {
  /** Every correction of a document, metadata included, in the order they were made. */
  list(input: { readonly documentId: DocumentId }): Promise<readonly Correction[]>
  /**
   * Makes a correction. It lies over what was read, which stays; the parse, its figures and the search follow at
   * once. Refuses with `invalid-input` what has no such place, and with `document-too-large` beyond 2 million
   * characters. Rows are set by hand with `pairings`, metadata with `documents.correct`.
   */
  make(input: { readonly documentId: DocumentId; readonly correction: NewCorrection }): Promise<Correction>
  /** Takes corrections back, whenever they were made; refuses with `correction-not-found`. */
  remove(input: { readonly correctionIds: readonly CorrectionId[] }): Promise<null>
}

const name = z.string().trim().min(1).max(200)
const optionalName = name.nullable().optional()
const title = z.string().trim().min(1).max(500).nullable()
const newCorrection = z.discriminatedUnion('kind', [
  object({ kind: z.literal('turn-speaker'), turn: ordinal, speaker: name }),
  object({
    kind: z.literal('person'),
    name,
    to: object({ name, role: optionalName, firm: optionalName, side: z.enum(participantSides).optional() }),
  }),
  object({ kind: z.literal('section-start'), passage: ordinal, sectionKind: z.enum(sectionKinds), title }),
  object({ kind: z.literal('section-joined'), passage: ordinal }),
  object({ kind: z.literal('section-moved'), passage: ordinal, to: ordinal }),
  object({ kind: z.literal('section-kind'), passage: ordinal, sectionKind: z.enum(sectionKinds), title }),
  object({
    kind: z.literal('passage-kind'),
    passage: ordinal,
    passageKind: z.enum(passageKinds),
    level: z.int().min(1).max(9).nullable(),
  }),
  object({
    kind: z.literal('words'),
    side: z.enum(['en', 'zh']),
    start: ordinal,
    end: ordinal,
    replacement: z.string().min(1).max(2_000),
  }),
])
export const correctionsInputs = {
  list: read(object({ documentId: id<DocumentId>() })),
  make: write(object({ documentId: id<DocumentId>(), correction: newCorrection })),
  remove: write(object({ correctionIds: z.array(id<CorrectionId>()).min(1).max(10_000) })),
} satisfies InputsOf<CorrectionsApi>
