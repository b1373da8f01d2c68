import { monthsBetween } from '../figures/periods.ts'
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
): readonly TimingPromise[] {
  const followed: Followed[] = []
  for (const document of documents)
    for (const timing of document.timings) {
      const promise = findPromise(followed, timing)
      if (promise) follow(promise, document, timing)
      else if (timing.time && (timing.kind === 'promised' || timing.kind === 'delayed'))
        followed.push(begin(document, timing, timing.time.to))
    }
  const lastDay = documents.at(-1)?.date ?? null
  return followed.map((one) => toPromise(one, company, lastDay))
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
  }
}
