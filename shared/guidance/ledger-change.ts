import type { Measured } from './group-figures.ts'
import type { LedgerPlace } from './ledger.ts'
import type { TimedEvent } from './ledger-document.ts'

export type LedgerChangeId = string & { readonly __brand: 'LedgerChangeId' }

/** A promise as a change names it: by what it is about, so that a new reading finds it again. */
export interface PromiseTarget {
  readonly event: TimedEvent
  readonly keys: readonly string[]
  /** The last day first promised. */
  readonly due: string
  /** The entry by hand that it begins with, whatever that is corrected to; none where it was found. */
  readonly begun?: LedgerChangeId | undefined
}

export const statedActs = ['given', 'reaffirmed', 'withdrawn'] as const
export type StatedAct = (typeof statedActs)[number]

export const promisedActs = ['promised', 'delayed', 'done', 'dropped'] as const
export type PromisedAct = (typeof promisedActs)[number]

export const handVerdicts = ['kept', 'missed', 'slipped', 'dropped', 'open'] as const
export type HandVerdict = (typeof handVerdicts)[number]

/** What a person enters in a ledger or changes of what was found. */
export type LedgerChange =
  /** A guidance of the person's own; with `replaces` in place of the found one that stands at its place. */
  | {
      readonly kind: 'stated'
      readonly target: Measured
      readonly act: StatedAct
      readonly low: string | null
      readonly high: string | null
      /** Guidance in words alone; null where it has ends. */
      readonly words: string | null
      readonly who: string | null
      /** ISO date; null where the document's is meant. */
      readonly on: string | null
      /** Where it was read, when in no document of the library. */
      readonly source: string | null
      readonly replaces: boolean
    }
  /** A found statement that is none of this row's; of a promise where `event` is named. */
  | { readonly kind: 'removed'; readonly target: Measured | null; readonly event: TimedEvent | null }
  /** What came; null where what was found is not it. */
  | {
      readonly kind: 'actual'
      readonly target: Measured
      readonly value: string | null
      readonly source: string | null
    }
  /** A promised time of the person's own, or what was said of one later. */
  | {
      readonly kind: 'promised'
      readonly act: PromisedAct
      readonly event: TimedEvent
      readonly subject: string
      /** The promise it is said of; null where it begins one, or joins what is known of the same thing. */
      readonly of: PromiseTarget | null
      /** The time as it was said, and its last day; null where none was. */
      readonly time: string | null
      readonly due: string | null
      readonly who: string | null
      /** ISO date; null where the document's is meant. */
      readonly on: string | null
      readonly source: string | null
      /** The event of the found statement at its place that it stands for; null where it stands for none. */
      readonly replaces: TimedEvent | null
    }
  | {
      readonly kind: 'promise'
      readonly target: PromiseTarget
      readonly verdict: HandVerdict
      readonly on: string | null
      readonly source: string | null
    }
  /** Two rows that are one; the first goes into the second. */
  | { readonly kind: 'joined'; readonly target: Measured; readonly into: Measured }
  | { readonly kind: 'joined-promise'; readonly target: PromiseTarget; readonly into: PromiseTarget }
  /** A found statement that begins a row, or (with `event`) a promise, of its own. */
  | { readonly kind: 'parted'; readonly target: Measured | null; readonly event: TimedEvent | null }

/** What a change becomes when it is said otherwise: it stands for what it stood for before. */
export function reviseChange(before: LedgerChange, change: LedgerChange): LedgerChange {
  if (before.kind === 'stated' && change.kind === 'stated') return { ...change, replaces: before.replaces }
  if (before.kind === 'promised' && change.kind === 'promised')
    return { ...change, of: before.of, replaces: before.replaces }
  return change
}

/** A change as the library keeps it. */
export interface MadeChange {
  readonly id: LedgerChangeId
  readonly change: LedgerChange
  /** The words it rests on or is about; null for one that was typed, or whose words a later version has lost. */
  readonly place: LedgerPlace | null
  /** Who made it, by the name in the settings or the system's. */
  readonly madeBy: string | null
  readonly madeAt: string
}

/** The mark of a person's hand on what a ledger shows. */
export interface HandMark {
  readonly changeId: LedgerChangeId
  readonly madeBy: string | null
  readonly madeAt: string
}

export const markOf = ({ id, madeBy, madeAt }: MadeChange): HandMark => ({ changeId: id, madeBy, madeAt })

/** One entry of a ledger's journal, oldest first. */
export interface LedgerJournalEntry {
  readonly changeId: LedgerChangeId
  readonly at: string
  readonly who: string | null
  /** What the change was before and is from then on; null before it was made and after it was taken back. */
  readonly from: LedgerChange | null
  readonly to: LedgerChange | null
}
