import type { Side } from '../documents/document.ts'
import { firstDayOf, lastDayOf, lastDayOfMonth, parsePeriod } from '../figures/periods.ts'
import type { PeriodContext } from '../figures/resolve-period.ts'
import type { TimedEvent, TimingStatement } from './ledger-document.ts'
import { findSubjects } from './read-subject.ts'
import { findTimes } from './read-time.ts'
import { findEvent } from './read-timings.ts'

/** A promised time as far as some words tell it; a person completes it. */
export interface PromiseDraft {
  readonly subject: string
  readonly event: TimedEvent | null
  readonly time: TimingStatement['time']
}

/** A time as a person writes it: a day, a period, or in words of either language; null where it names none. */
export function readPromisedTime(text: string, context: PeriodContext): TimingStatement['time'] {
  const words = text.trim()
  if (/^\d{4}-\d\d-\d\d$/.test(words)) return isDay(words) ? { text: words, from: words, to: words } : null
  const period = parsePeriod(words)
  if (period !== null && period.kind !== 'day')
    return {
      text: words,
      from: firstDayOf(period, context.fiscalYearEnd),
      to: lastDayOf(period, context.fiscalYearEnd),
    }
  const [time] = [...findTimes(words, 'en', context), ...findTimes(words, 'zh', context)]
  return time ? { text: words, from: time.from, to: time.to } : null
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && text <= lastDayOfMonth(year, month)
}

/** What selected words promise, for a form to begin with. `names` are small-lettered words of the company's name. */
export function draftPromise(
  words: string,
  side: Side,
  context: PeriodContext,
  names: ReadonlySet<string>,
): PromiseDraft {
  const subjects = findSubjects(words, side, names)
  const first = subjects.find(({ isTelling }) => isTelling) ?? subjects[0]
  const [time] = findTimes(words, side, context)
  return {
    subject: first ? words.slice(first.start, first.end) : '',
    event: findEvent(words),
    time: time ? { text: time.text, from: time.from, to: time.to } : null,
  }
}
