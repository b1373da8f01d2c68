import type { Side, Span } from '../documents/document.ts'
import type { Approximation, Basis } from '../facts/fact.ts'
import type { HandMark, MadeChange, PromiseTarget } from './ledger-change.ts'
import type { TimedEvent } from './ledger-document.ts'

/** Where words stand: in which document, who said them and when. */
export interface LedgerPlace {
  /** Empty for what a person typed without a document of the library. */
  readonly documentId: string
  /** The document's, or the source a person named. */
  readonly documentTitle: string
  readonly date: string | null
  readonly line: number
  readonly side: Side
  readonly span: Span
  /** The figure's words, or the sentence where it has none. */
  readonly quote: string
  readonly speaker: string | null
}

/** What a statement does to the guidance before it. */
const guidanceChanges = [
  'first',
  'reaffirmed',
  'raised',
  'lowered',
  'narrowed',
  'widened',
  'withdrawn',
  // Looked back on when the period was over, or as what stood before.
  'recalled',
] as const
export type GuidanceChange = (typeof guidanceChanges)[number]

/** One statement of a guidance. */
export interface GuidanceStatement {
  readonly place: LedgerPlace
  readonly change: GuidanceChange
  /** Both ends of a range, the same twice of a point, one of `at least` and `up to`; none of words alone. */
  readonly low: string | null
  readonly high: string | null
  /** How it was told where no number was, `high single digits`: the ends are how that is understood, and never shown. */
  readonly words?: string
  readonly approximation: Approximation | null
  readonly condition: string | null
  /** How a guidance that was given as a change makes these ends: `40700000 × (1 + 5 %)`. */
  readonly working: string | null
  /** The library's ids of its figures. */
  readonly factIds: readonly string[]
  /** A person entered it, or put it in place of what was found. */
  readonly byHand?: HandMark
}

/** A guidance that a later document looks back on, beside the one that had been given. */
export interface GuidanceRecall {
  readonly statement: GuidanceStatement
  /** The statement it agrees with, else the last one that was given before. */
  readonly earlier: GuidanceStatement
  readonly agrees: boolean
}

/** What came. */
export interface LedgerActual {
  readonly place: LedgerPlace
  readonly value: string
  /** How the parts that were reported make it, `2024Q3: 40 + 2024Q4: 44`; null where it was said in one figure. */
  readonly working: string | null
  /** It has no basis of its own where the guidance has one, or the other way round. */
  readonly isOtherBasis: boolean
  readonly factId: string | null
  readonly byHand?: HandMark
}

export const guidanceVerdicts = ['above', 'within', 'below', 'open', 'withdrawn'] as const
export type GuidanceVerdict = (typeof guidanceVerdicts)[number]

/** The guidance of one metric for one period: its history and what came of it. */
export interface GuidanceRow {
  readonly key: string
  readonly company: string
  readonly metric: string
  readonly segment: string | null
  readonly basis: Basis | null
  readonly period: string
  /** ISO date on which the period ends. */
  readonly periodEnd: string
  readonly unit: string | null
  /** Guidance has ends that are promised; a target is wished for. */
  readonly kind: 'guidance' | 'target' | 'words'
  /** Oldest first. */
  readonly statements: readonly GuidanceStatement[]
  /** What later documents say had been guided. */
  readonly recalls: readonly GuidanceRecall[]
  /** The one that the actual is judged by; null for words alone. */
  readonly standing: GuidanceStatement | null
  readonly actual: LedgerActual | null
  readonly verdict: GuidanceVerdict
  /** How far beyond the nearer end, in the unit and in percent of it; where in the range, 0 to 100; null of words. */
  readonly difference: string | null
  readonly differencePercent: string | null
  readonly rangePlace: string | null
  /** Whether a miss or beat is good news; null within the range. */
  readonly isFavourable: boolean | null
  /** A person said that what was found is not what came. */
  readonly actualDenied?: HandMark
  /** Rows that a person joined to this one. */
  readonly joined?: readonly HandMark[]
}

const promiseVerdicts = ['kept', 'missed', 'slipped', 'dropped', 'open', 'overdue'] as const
export type PromiseVerdict = (typeof promiseVerdicts)[number]

/** One statement about a promised time. */
export interface PromiseStatement {
  readonly place: LedgerPlace
  readonly kind: 'promised' | 'repeated' | 'slipped' | 'pulled-in' | 'done' | 'dropped'
  /** The time as written; null where the statement names none. */
  readonly time: string | null
  readonly dueBy: string | null
  /** A person entered it, or put it in place of what was found. */
  readonly byHand?: HandMark
}

/** A product's or an event's promised time, and what became of it. */
export interface TimingPromise {
  readonly key: string
  readonly company: string
  readonly subject: string
  readonly event: TimedEvent
  /** Oldest first. */
  readonly statements: readonly PromiseStatement[]
  readonly verdict: PromiseVerdict
  /** Months between the last day first promised and the last one, or the day of the statement that it is done. */
  readonly slipMonths: number
  /** A person set the verdict; with the day and the source they gave. */
  readonly byHand?: HandMark & { readonly on: string | null; readonly source: string | null }
  readonly target: PromiseTarget
  readonly joined?: readonly HandMark[]
}

/** How often what came was above, within or below its guidance, by those that are judged. */
export interface LedgerSummary {
  readonly judged: number
  readonly above: number
  readonly within: number
  readonly below: number
  /** Better than guided, and worse, whichever way is better. */
  readonly beat: number
  readonly missed: number
  readonly open: number
  readonly withdrawn: number
}

/** All that a company guided and promised. */
export interface CompanyLedger {
  readonly company: string
  readonly ticker: string | null
  /** By period, newest first, and within one by the catalogue's order. */
  readonly rows: readonly GuidanceRow[]
  readonly promises: readonly TimingPromise[]
  readonly summary: LedgerSummary
  /** What a person did here and can take back: all of it, what shows nowhere too. */
  readonly changes: readonly MadeChange[]
}
