import type { ImportOutcome } from '../imports/import-outcome.ts'

export const changedKinds = [
  'documents',
  'facts',
  'checks',
  'glossary',
  'metrics',
  'grids',
  'guidance',
  'models',
  'notes',
  'highlights',
  'reading',
  'settings',
  'history',
] as const
export type ChangedKind = (typeof changedKinds)[number]

/** What the core announces. Names are past tense; an event never asks for anything. */
export interface Events {
  /** Something the library holds is different: refetch what shows these kinds (and, where given, these ids). */
  readonly libraryChanged: { readonly kinds: readonly ChangedKind[]; readonly ids: readonly string[] }
  readonly importProgressed: {
    readonly jobId: string
    readonly done: number
    readonly total: number
    readonly fileName: string | null
    /** How much of the file in hand is done, 0 to 1; null between files. */
    readonly part: number | null
  }
  /** Sent after the commit that made it true. */
  readonly fileImported: { readonly jobId: string; readonly outcome: ImportOutcome }
  readonly importFinished: {
    readonly jobId: string
    readonly imported: number
    readonly duplicates: number
    readonly unreadable: number
    readonly cancelled: boolean
  }
  /** The core's writer ended unexpectedly; it is being started again. */
  readonly coreStopped: { readonly reason: string }
  readonly coreStarted: { readonly readOnly: boolean }
}
export type EventName = keyof Events
/** Registers a listener; the returned function unregisters it. */
export type On = <Name extends EventName>(name: Name, listener: (event: Events[Name]) => void) => () => void
