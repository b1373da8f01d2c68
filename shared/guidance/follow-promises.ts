import { monthsBetween } from '../figures/periods.ts'
import { changesOf } from './apply-changes.ts'
import { markOf, type MadeChange, type PromiseTarget } from './ledger-change.ts'
import type { LedgerDocument, TimedEvent } from './ledger-document.ts'
import type { PromiseStatement, PromiseVerdict, TimingPromise } from './ledger.ts'
import { placeTimings, type PlacedTiming } from './placed-timings.ts'

/** A promise while later documents are read. */
interface Followed {
  readonly first: PlacedTiming
  readonly keys: ReadonlySet<string>
  /** As changes name it: a corrected one keeps the name it was found by. */
  readonly target: PromiseTarget
  readonly statements: PromiseStatement[]
  readonly due: string
  latestDue: string
  end: 'kept' | 'dropped' | null
  doneOn: string | null
}

/** A quarter's end named as `next quarter` or as its months is one time. */
const sameTimeMonths = 0.5

/** Promised times, in the order they were first given, each with what was said of it later. Documents come oldest first. */
export function followPromises(
  documents: readonly LedgerDocument[],
  company: string,
  changes: readonly MadeChange[] = [],
): readonly TimingPromise[] {
  const followed: Followed[] = []
  const joins = changesOf(changes, 'joined-promise')
  for (const timing of placeTimings(documents, changesOf(changes, 'promised'))) {
    const promise = isParted(changes, timing)
      ? undefined
      : (findNamed(followed, timing) ?? findJoined(followed, timing, joins) ?? findPromise(followed, timing))
    if (promise) follow(promise, timing)
    else if (timing.made || (timing.time && (timing.kind === 'promised' || timing.kind === 'delayed')))
      followed.push(begin(timing))
  }
  const lastDay = documents.at(-1)?.date ?? null
  return followed.map((one) => withHand(toPromise(one, company, lastDay), changes))
}

/** A found statement that a person took off the promise it was counted to. */
const isParted = (changes: readonly MadeChange[], { event, place: at, made }: PlacedTiming): boolean =>
  made === null &&
  changesOf(changes, 'parted').some(
    ({ change, place }) =>
      change.event === event &&
      place?.documentId === at.documentId &&
      place.span.start < at.span.end &&
      at.span.start < place.span.end,
  )

const isMeant = ({ event, keys, due, begun }: PromiseTarget, one: PromiseTarget): boolean =>
  begun === undefined
    ? event === one.event && due === one.due && one.keys.some((key) => keys.includes(key))
    : begun === one.begun

/** The promise that an entry says it is of. */
function findNamed(followed: readonly Followed[], { made }: PlacedTiming): Followed | undefined {
  const of = made?.change.of ?? null
  return of === null ? undefined : followed.find(({ target }) => isMeant(of, target))
}

/** The promise that a person said is the one this statement would begin, whichever of the two began first. */
function findJoined(
  followed: readonly Followed[],
  timing: PlacedTiming,
  joins: ReturnType<typeof changesOf<'joined-promise'>>,
): Followed | undefined {
  if (joins.length === 0) return undefined
  const begun = targetOf(timing)
  const others = joins.flatMap(({ change: { target, into } }) =>
    isMeant(target, begun) ? [into] : isMeant(into, begun) ? [target] : [],
  )
  return followed.find(({ target }) => others.some((other) => isMeant(other, target)))
}

/** What a promise that begins with a statement is called. */
function targetOf({ event, keys, time, made }: PlacedTiming): PromiseTarget {
  const own = { event, keys, due: time?.to ?? '' }
  return made ? (made.change.of ?? { ...own, begun: made.id }) : own
}

function withHand(promise: TimingPromise, changes: readonly MadeChange[]): TimingPromise {
  const hand = changesOf(changes, 'promise').findLast(({ change }) => isMeant(change.target, promise.target))
  const joined = changesOf(changes, 'joined-promise').filter(
    ({ change: { target, into } }) => isMeant(target, promise.target) || isMeant(into, promise.target),
  )
  return {
    ...promise,
    ...(joined.length > 0 ? { joined: joined.map(markOf) } : {}),
    ...(hand
      ? {
          verdict: hand.change.verdict,
          slipMonths: slipByHand(promise, hand.change),
          byHand: { ...markOf(hand), on: hand.change.on, source: hand.place?.quote ?? hand.change.source },
        }
      : {}),
  }
}

/** A slip that a person dates is as long as they say. */
function slipByHand(
  { target, slipMonths }: TimingPromise,
  { verdict, on }: { readonly verdict: string; readonly on: string | null },
): number {
  if (verdict !== 'slipped') return 0
  return on === null ? slipMonths : Math.max(0, Math.round(monthsBetween(target.due, on)))
}

/** The promise of the same event about the same thing, the latest first; one that ended is not taken up again. */
function findPromise(
  followed: readonly Followed[],
  { event, keys, made }: PlacedTiming,
): Followed | undefined {
  // An entry of a promise that is there no more begins it anew.
  if (made && made.change.of !== null) return undefined
  const isOf = ({ first, target }: Followed, one: TimedEvent): boolean =>
    first.event === one || target.event === one
  return followed.findLast(
    (promise) => isOf(promise, event) && promise.end === null && keys.some((key) => promise.keys.has(key)),
  )
}

function begin(timing: PlacedTiming): Followed {
  const target = targetOf(timing)
  const due = timing.time?.to ?? target.due
  const begun: Followed = {
    first: timing,
    keys: new Set(timing.keys),
    target,
    statements: [],
    due,
    latestDue: due,
    end: null,
    doneOn: null,
  }
  if (timing.made && timing.kind !== 'promised') follow(begun, timing)
  else begun.statements.push(statementOf(timing, 'promised'))
  return begun
}

const statementOf = (
  { place, time, made }: PlacedTiming,
  kind: PromiseStatement['kind'],
): PromiseStatement => ({
  place,
  kind,
  time: time?.text ?? null,
  dueBy: time?.to ?? null,
  ...(made ? { byHand: markOf(made) } : {}),
})

function follow(promise: Followed, timing: PlacedTiming): void {
  const kind = kindOf(promise, timing)
  const { place, time, made } = timing
  // Said twice in one breath is said once, unless a person says so.
  const last = promise.statements.at(-1)
  if (kind === 'repeated' && made === null && last?.place.documentId === place.documentId) return
  promise.statements.push(statementOf(timing, kind))
  if (time && timing.kind !== 'done') promise.latestDue = time.to
  if (kind === 'done') {
    promise.end = 'kept'
    promise.doneOn = place.date
  }
  if (kind === 'dropped') promise.end = 'dropped'
}

function kindOf({ latestDue }: Followed, { kind, time }: PlacedTiming): PromiseStatement['kind'] {
  if (kind === 'done') return 'done'
  if (kind === 'dropped') return 'dropped'
  if (time === null) return kind === 'delayed' ? 'slipped' : 'repeated'
  const months = monthsBetween(latestDue, time.to)
  if (months > sameTimeMonths) return 'slipped'
  return months < -sameTimeMonths ? 'pulled-in' : 'repeated'
}

function toPromise(followed: Followed, company: string, lastDay: string | null): TimingPromise {
  const { first, keys, target, statements, due, latestDue, end, doneOn } = followed
  // Done is told some weeks after it happened: only a telling a quarter late is late by itself.
  const toldLate = doneOn === null ? 0 : Math.floor(monthsBetween(due, doneOn) - 3)
  const byWords = Math.round(monthsBetween(due, latestDue))
  const hasSlipped = statements.some(({ kind }) => kind === 'slipped')
  const slipMonths = Math.max(0, byWords, end === 'kept' && hasSlipped ? toldLate : 0)
  const isOverdue = end === null && lastDay !== null && latestDue < lastDay
  const verdict: PromiseVerdict =
    end === 'dropped'
      ? 'dropped'
      : end === 'kept'
        ? hasSlipped && slipMonths > 0
          ? 'slipped'
          : 'kept'
        : hasSlipped
          ? 'slipped'
          : isOverdue
            ? 'overdue'
            : 'open'
  return {
    key: [first.event, ...keys, due, target.begun ?? ''].join(' '),
    company,
    subject: first.subject,
    event: first.event,
    statements,
    verdict,
    slipMonths,
    target,
  }
}
