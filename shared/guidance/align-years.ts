import {
  calendarYearEnd,
  dayPeriod,
  formatPeriod,
  lastDayOf,
  monthsBetween,
  parsePeriod,
} from '../figures/periods.ts'
import type { LedgerDocument, TimingStatement } from './ledger-document.ts'
import { findTimes } from './read-time.ts'

/**
 * A company's documents with one fiscal year. Only some calls say when it ends; those that don't say `third quarter` and
 * `full year` of the same one. A year that they call the calendar's stays the calendar's. Documents that disagree about
 * the end of the year are left as they are.
 */
export function alignYears(documents: readonly LedgerDocument[]): readonly LedgerDocument[] {
  const ends = new Set(
    documents.flatMap(({ fiscalYearEnd: end }) => (end === null || end === calendarYearEnd ? [] : end)),
  )
  const [end] = ends
  if (ends.size !== 1 || end === undefined) return documents
  return documents.map((document) => (fits(document, end) ? toFiscal(document, end) : document))
}

/** A report follows its quarter within a third of a year, whichever year the company names it by. */
const latestReport = 4.5

/** Whether a document may be told by that year: its own is not known, or only taken to be the calendar's. */
function fits({ fiscalYearEnd, period: written, date }: LedgerDocument, end: string): boolean {
  if (fiscalYearEnd !== null && fiscalYearEnd !== calendarYearEnd) return false
  const period = written === null ? null : parsePeriod(written)
  if (period === null || date === null) return fiscalYearEnd === null
  const since = monthsBetween(lastDayOf({ ...period, isFiscal: true }, end), date)
  return ((since % 12) + 12) % 12 < latestReport
}

const ofCalendar = /\bcalendar\b|[曆历]年/i

function toFiscal(document: LedgerDocument, end: string): LedgerDocument {
  const move = <Period extends string | null>(period: Period, words: string): Period =>
    period === null || ofCalendar.test(words) ? period : (fiscalOf(period, end) as Period)
  return {
    ...document,
    fiscalYearEnd: end,
    period: move(document.period, ''),
    figures: document.figures.map((figure) => ({ ...figure, period: move(figure.period, figure.sentence) })),
    acts: document.acts.map((act) => ({
      ...act,
      periods: act.periods.map((period) => move(period, act.sentence.text)),
    })),
    relatives: document.relatives.map((one) => ({ ...one, period: move(one.period, one.sentence.text) })),
    worded: document.worded.map((one) => ({ ...one, period: move(one.period, one.sentence.text) })),
    timings: document.timings.map((timing) => ({ ...timing, time: timeOf(timing, document, end) })),
  }
}

/** The time of the same words, told by the fiscal year. */
function timeOf(
  { time, sentence }: TimingStatement,
  { date, period }: LedgerDocument,
  end: string,
): TimingStatement['time'] {
  if (time === null || ofCalendar.test(sentence.text)) return time
  const own = period === null ? null : parsePeriod(fiscalOf(period, end))
  const named = findTimes(sentence.text, sentence.side, { date, period: own, fiscalYearEnd: end })
  const same = named.find(({ text }) => text === time.text)
  return same ? { text: same.text, from: same.from, to: same.to } : time
}

/** The fiscal period of the same name; a balance's day moves with the quarter that it closes. */
function fiscalOf(written: string, end: string): string {
  const period = parsePeriod(written)
  if (period === null || period.isFiscal) return written
  if (period.day === null) return formatPeriod({ ...period, isFiscal: true })
  const [year = '', month = ''] = period.day.split('-')
  const quarter = {
    kind: 'quarter',
    year: Number(year),
    part: Math.ceil(Number(month) / 3),
    day: null,
  } as const
  const isQuarterEnd = lastDayOf({ ...quarter, isFiscal: false }, null) === period.day
  return isQuarterEnd ? formatPeriod(dayPeriod(lastDayOf({ ...quarter, isFiscal: true }, end))) : written
}
