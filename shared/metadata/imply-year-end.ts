import { monthNames } from '../text/month-names.ts'
import type { Line } from '../text/split-lines.ts'
import {
  inferYearEnd,
  isCallAbout,
  readFiscalYearEnd,
  yearEndOfQuarter,
  type FoundYearEnd,
} from './infer-fiscal-year.ts'
import type { FoundPeriod } from './read-period.ts'

const month = '(january|february|march|april|may|june|july|august|september|october|november|december)'
const balanceDay = new RegExp(
  `\\b(?:as of|at|ended|ending|(?:the )?end of) (?:the end of )?${month}(?: (\\d{1,2})(?:st|nd|rd|th)?\\b)?`,
  'gi',
)
/** `in the March quarter`, of this year. */
const namedQuarter = new RegExp(`\\b${month} quarter\\b(?! (?:of )?(?:20\\d\\d|last year))`, 'gi')
const payDay = new RegExp(
  `\\b(?:payable|to be paid|will be paid)(?: in cash)? on (?:or (?:about|around) )?${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?`,
  'i',
)
const recentMonth = new RegExp(
  `\\b(?:(?:these|the most) recent|so far in|thus far in) ${month}\\b(?! (?:of )?20\\d\\d)`,
  'i',
)

/** Words each line is searched for before the patterns are tried. */
const ofTime = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** A quarter ends with a month, give or take the week that years of 52 weeks move by. */
const [firstDayOfEnd, lastDayOfNext] = [24, 7]

/**
 * When the fiscal year ends, as it follows from what a call says in passing: the days its balances stand at, the day
 * a dividend will be paid, a month that is just over. Null where nothing is said, and where the days disagree.
 */
export function implyYearEnd(lines: readonly Line[], period: FoundPeriod | null): FoundYearEnd | null {
  if (period === null || !period.part.startsWith('Q')) return null
  const dated = lines.filter(({ text }) => ofTime.test(text))
  return readFiscalYearEnd(dated) ?? readBalanceDays(dated, period, lines) ?? readCallsDay(dated, period)
}

/** `As of June 30`, `at the end of June`, `the June quarter`: the months that quarters end with are told most of the quarter reported on. */
function readBalanceDays(
  dated: readonly Line[],
  period: FoundPeriod,
  lines: readonly Line[],
): FoundYearEnd | null {
  const quarter = Number(period.part.slice(1))
  const told = new Map<number, { times: number; readonly line: Line; readonly quote: string }>()
  for (const line of dated)
    for (const match of [...line.text.matchAll(balanceDay), ...line.text.matchAll(namedQuarter)]) {
      const ended = endedMonth(match)
      if (ended === null) continue
      const before = told.get(ended)
      if (before === undefined) told.set(ended, { times: 1, line, quote: match[0] })
      else before.times += 1
    }
  const calendar = told.get(quarter * 3)
  const [most] = [...told.entries()].toSorted(([, a], [, b]) => b.times - a.times)
  const found = (ended: number, { line, quote }: { readonly line: Line; readonly quote: string }) => ({
    month: String(yearEndOfQuarter(quarter, ended)).padStart(2, '0'),
    line: line.number,
    quote,
    isStated: false,
  })
  if (calendar !== undefined && calendar.times >= (most?.[1].times ?? 0)) return found(quarter * 3, calendar)
  // A single day may be another's, or a contract's: of a year unlike the calendar's the word speaks as well.
  return most === undefined || calendar !== undefined || !mentionsFiscalYear(lines) ? null : found(...most)
}

function endedMonth([quote, name = '', printedDay]: RegExpExecArray): number | null {
  const named = monthNames.indexOf(name.toLowerCase()) + 1
  const day = Number(printedDay ?? 0)
  if (printedDay === undefined) return /\bend of\b|\bquarter$/i.test(quote) ? named : null
  if (day >= firstDayOfEnd) return named
  return day <= lastDayOfNext ? ((named + 10) % 12) + 1 : null
}

/** Days before a dividend is paid that calls take place: at most, usually, at the least. */
const beforePayment = [60, 45, 30, 20, 10, 3] as const
const usualBefore = 20
const dayMs = 86_400_000

/** `A dividend payable on August 19`, `our recent October purchases`: about when the call takes place. */
function readCallsDay(dated: readonly Line[], period: FoundPeriod): FoundYearEnd | null {
  for (const line of dated) {
    const paid = payDay.exec(line.text)
    const recent = paid === null ? recentMonth.exec(line.text) : null
    const match = paid ?? recent
    if (match === null) continue
    const [quote, name = '', day = '28', year] = match
    const named = monthNames.indexOf(name.toLowerCase())
    const years = year === undefined ? [period.year - 1, period.year, period.year + 1] : [Number(year)]
    const lags = paid === null ? [0, -15, -30] : beforePayment
    const days = (before: number) =>
      years.map((one) =>
        new Date(Date.UTC(one, named, Number(day)) - before * dayMs).toISOString().slice(0, 10),
      )
    // Where the calendar's year fits, nothing says that there is another.
    if (lags.some((before) => days(before).some((date) => isCallAbout(period, 12, date)))) continue
    const found = days(paid === null ? 0 : usualBefore)
      .map((date) => inferYearEnd(period, date, quote))
      .find((end) => end !== null && Number(end.month) % 3 === 0)
    if (found != null) return { ...found, line: line.number }
  }
  return null
}

const ofFiscalYear =
  /\bfiscal (?!year\b|polic|stimul|disciplin|responsib|deficit|support|conservat|spend|and monetary|cliff)|\b(?:first|second|third|fourth|Q[1-4]|our|this|current|next|prior|previous|last) fiscal year\b|\bFY ?['’]?(?:20)?\d\d\b/gi
const yearNumber = /\bfiscal year (?:['’]?\d\d\b|20\d\d)/gi
const ofCalendar = /\bcalendar (?:year )?(?:['’]?\d\d\b|20\d\d)/i
/** A government's years are its own. */
const ofGovernment = /\b(?:budget|appropriations?|Congress|DoD|defense spending|administration|NIH)\b/

function countFiscal(lines: readonly Line[]) {
  let [own, numbered] = [0, 0]
  let hasCalendar = false
  for (const { text } of lines) {
    if (!/fiscal|FY|calendar/i.test(text) || ofGovernment.test(text)) continue
    own += text.match(ofFiscalYear)?.length ?? 0
    numbered += text.match(yearNumber)?.length ?? 0
    hasCalendar ||= ofCalendar.test(text)
  }
  return { own, numbered, hasCalendar }
}

const mentionsFiscalYear = (lines: readonly Line[]): boolean => {
  const { own, numbered } = countFiscal(lines)
  return own + numbered > 0
}

/**
 * Whether a company's remarks call its time fiscal: `fiscal 2022`, `our third fiscal quarter`. Companies of the
 * calendar's year say `fiscal year 2022` now and then, which counts where it is said again and again, beside another
 * such word or beside the calendar's year; once may be anybody's.
 */
export function speaksOfFiscalYear(lines: readonly Line[]): boolean {
  const { own, numbered, hasCalendar } = countFiscal(lines)
  const said = own + numbered
  return own > 1 || (own > 0 && numbered > 1) || numbered > mostOfCalendar || (said > 0 && hasCalendar)
}

/** Times `fiscal year 2022` is said by companies of the calendar's year as well. */
const mostOfCalendar = 4
