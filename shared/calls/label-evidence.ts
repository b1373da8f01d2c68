import type { Line } from '../text/split-lines.ts'
import type { ParticipantList } from './find-participants.ts'
import type { Label, LabelReading, WrappedEnd } from './read-label.ts'

/** A label that the document confirms, and how many content lines it takes: a position or its other language may be below. */
export interface FoundLabel extends Label {
  readonly lines: number
  /** Whether the name has any word that is usually none. */
  readonly isUnusual: boolean
  /** Whether it stands before the other language of a turn that a label above it has begun. */
  readonly isOther?: boolean
  readonly wrapped?: WrappedEnd
}

/** What labels are confirmed by. */
export interface LabelEvidence {
  readonly lines: readonly Line[]
  /** Each content line's reading; null also where a line belongs to a list, a heading or the page. */
  readonly readings: readonly (LabelReading | null)[]
  readonly list: ParticipantList
  /** Keys of names that somebody introduces in speech. */
  readonly introduced: ReadonlySet<string>
  /** The width at which paragraphs are wrapped by hand; null where each is one line. */
  readonly width: number | null
  readonly isFurniture: (index: number) => boolean
  readonly isHeading: (index: number) => boolean
}
