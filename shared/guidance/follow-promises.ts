import { monthsBetween } from '../figures/periods.ts'
import { changesOf } from './apply-changes.ts'
import { markOf, type MadeChange, type PromiseTarget } from './ledger-change.ts'
import type { LedgerDocument, TimingStatement } from './ledger-document.ts'
import type { PromiseStatement, PromiseVerdict, TimingPromise } from './ledger.ts'
import { placeOf } from './place-of.ts'

/** A promise while later documents are read. */
interface Followed {
  readonly first: TimingStatement
  readonly keys: Set<string>
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
  for (const document of documents)
    for (const timing of document.timings) {
      const promise = isParted(changes, document, timing)
        ? undefined
        : (findJoined(followed, timing, joins) ?? findPromise(followed, timing))
      if (promise) follow(promise, document, timing)
      else if (timing.time && (timing.kind === 'promised' || timing.kind === 'delayed'))
        followed.push(begin(document, timing, timing.time.to))
    }
  const lastDay = documents.at(-1)?.date ?? null
  return followed.map((one) => withHand(toPromise(one, company, lastDay), changes))
}

/** A statement that a person took off the promise it was counted to. */
const isParted = (
  changes: readonly MadeChange[],
  document: LedgerDocument,
  { event, sentence }: TimingStatement,
): boolean =>
  changesOf(changes, 'parted').some(
    ({ change, place }) =>
      change.event === event &&
      place?.documentId === document.id &&
      place.span.start < sentence.span.end &&
      sentence.span.start < place.span.end,
  )

const isMeant = (
  { event, keys, due }: PromiseTarget,
  one: { readonly event: string; readonly keys: Iterable<string>; readonly due: string | null },
): boolean => event === one.event && due === one.due && [...one.keys].some((key) => keys.includes(key))

/** The promise that a person said is the one this statement would begin, whichever of the two began first. */
function findJoined(
  followed: readonly Followed[],
  { event, keys, time }: TimingStatement,
  joins: ReturnType<typeof changesOf<'joined-promise'>>,
): Followed | undefined {
  if (joins.length === 0) return undefined
  const begun = { event, keys, due: time?.to ?? null }
  const others = joins.flatMap(({ change: { target, into } }) =>
    isMeant(target, begun) ? [into] : isMeant(into, begun) ? [target] : [],
  )
  return followed.find(({ first, keys: known, due }) =>
    others.some((other) => isMeant(other, { event: first.event, keys: known, due })),
  )
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
function findPromise(followed: readonly Followed[], { event, keys }: TimingStatement): Followed | undefined {
  return followed.findLast(
    ({ first, keys: known, end }) =>
      first.event === event && end === null && keys.some((key) => known.has(key)),
  )
}

function begin(document: LedgerDocument, timing: TimingStatement, due: string): Followed {
  return {
    first: timing,
    keys: new Set(timing.keys),
    statements: [{ place: placeOf(document, timing.sentence), kind: 'promised', ...timeOf(timing) }],
    due,
    latestDue: due,
    end: null,
    doneOn: null,
  }
}

const timeOf = ({ time }: TimingStatement): Pick<PromiseStatement, 'time' | 'dueBy'> => ({
  time: time?.text ?? null,
  dueBy: time?.to ?? null,
})

function follow(promise: Followed, document: LedgerDocument, timing: TimingStatement): void {
  const kind = kindOf(promise, timing)
  // Said twice in one breath is said once.
  const last = promise.statements.at(-1)
  if (kind === 'repeated' && last?.place.documentId === document.id) return
  promise.statements.push({ place: placeOf(document, timing.sentence), kind, ...timeOf(timing) })
  if (timing.time && timing.kind !== 'done') promise.latestDue = timing.time.to
  if (kind === 'done') {
    promise.end = 'kept'
    promise.doneOn = document.date
  }
  if (kind === 'dropped') promise.end = 'dropped'
}

function kindOf({ latestDue }: Followed, { kind, time }: TimingStatement): PromiseStatement['kind'] {
  if (kind === 'done') return 'done'
  if (kind === 'dropped') return 'dropped'
  if (time === null) return kind === 'delayed' ? 'slipped' : 'repeated'
  const months = monthsBetween(latestDue, time.to)
  if (months > sameTimeMonths) return 'slipped'
  return months < -sameTimeMonths ? 'pulled-in' : 'repeated'
}

function toPromise(followed: Followed, company: string, lastDay: string | null): TimingPromise {
  const { first, keys, statements, due, latestDue, end, doneOn } = followed
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
    key: `${first.event} ${[...keys].join(' ')} ${due}`,
    company,
    subject: first.subject,
    event: first.event,
    statements,
    verdict,
    slipMonths,
    target: { event: first.event, keys: [...keys], due },
  }
}
