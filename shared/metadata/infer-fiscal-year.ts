import { monthNames } from '../text/month-names.ts'
import type { Line } from '../text/split-lines.ts'
import type { FoundPeriod } from './read-period.ts'

/** The month in which a fiscal year ends, `01` to `12`, and where the text says so. */
export interface FoundYearEnd {
  readonly month: string
  readonly line: number | null
  readonly quote: string
  /** Whether the words state it; else it follows from the day of the call only. */
  readonly isStated: boolean
}

const monthDay =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?'
const dayMonth =
  '(\\d{1,2})(?:st|nd|rd|th)?\\s(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ended = '(?:,? (?:which |that )?end(?:ed|ing|s)(?: on)?)'
const fiscalYear = new RegExp(
  `\\bfiscal(?: year)?(?: (?:20)?\\d\\d)?${ended} (?:${monthDay}|${dayMonth})`,
  'i',
)
const wholeYear = new RegExp(
  `\\b(?:twelve months|full[ -]year|year)${ended} (?:${monthDay}|${dayMonth})`,
  'i',
)
const inMonth =
  /\bfiscal year (?:ends|ending|that ends) (?:in|at the end of|on the (?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:closest|nearest|in|of)(?: to)?(?: the end of)?) (january|february|march|april|may|june|july|august|september|october|november|december)/i
const ordinal = '(first|second|third|fourth|1st|2nd|3rd|4th|Q[1-4])'
const numberedQuarter = new RegExp(
  `\\b${ordinal}(?:[ -](?:fiscal )?quarter)?(?:,?(?: of)?(?: (?:our|the|its))?(?: (?:fiscal|financial))?(?: year)?(?: (?:20)?\\d\\d)?)?(?: results)?(?: for the (?:period|quarter))?${ended} (?:${monthDay}|${dayMonth})`,
  'i',
)
const plainQuarter = new RegExp(
  `\\b(?:quarter|three months|three-month period|(?:1[234]|twelve|thirteen|fourteen)[- ]weeks?(?: period)?)${ended} (?:${monthDay}|${dayMonth})`,
  'i',
)
const chineseYear =
  /(?:財年|财年|會計年度|会计年度|財政年度|财政年度)[^。，]{0,6}?(?:截至|結束於|结束于|止於|止于|於|于)\D{0,4}(?:\d{4}\s?年)?\s?(\d{1,2})\s?月/
const chineseQuarter =
  /第([一二三四1-4])(?:季度?|財季|财季)[^。，]{0,4}?[(（]?截至\s?(?:\d{4}\s?年)?\s?(\d{1,2})\s?月/

const quarters: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
}

/** Periods of earlier years and of others are compared with; the own one is named first, near the beginning. */
const searchedLines = 80
const searchedWithin = 3000

/**
 * When the fiscal year ends, as the text states it: of the year itself, of a quarter by its number, or of the quarter
 * reported on. Years of 52 weeks end in the first days of a month now and then: those count for the month before.
 */
export function readYearEnd(
  lines: readonly Line[],
  period: FoundPeriod | null,
  date: string | null,
): FoundYearEnd | null {
  let byPeriod: FoundYearEnd | null = null
  for (const line of lines.slice(0, searchedLines)) {
    const text = line.text.slice(0, searchedWithin)
    if (!/end|截至|結束|结束|止/i.test(text)) continue
    const found = (month: number, quote: string): FoundYearEnd => ({
      month: String(month).padStart(2, '0'),
      line: line.number,
      quote,
      isStated: true,
    })
    const numbered = numberedQuarter.exec(text)
    if (numbered !== null)
      return found(yearEndOfQuarter(quarterOf(numbered[1] ?? ''), monthOf(numbered.slice(2))), numbered[0])
    const chinese = chineseQuarter.exec(text)
    if (chinese !== null)
      return found(yearEndOfQuarter(quarterOf(chinese[1] ?? ''), Number(chinese[2])), chinese[0])
    const whole = fiscalYear.exec(text)
    if (whole !== null) return found(monthOf(whole.slice(1)), whole[0])
    const named = inMonth.exec(text)
    if (named !== null) return found(monthNames.indexOf((named[1] ?? '').toLowerCase()) + 1, named[0])
    const han = chineseYear.exec(text)
    if (han !== null) return found(Number(han[1]), han[0])
    // A quarter without its number may be another than the call's: the day of the call tells.
    if (byPeriod !== null || period === null || date === null || period.part.startsWith('H')) continue
    const plain = period.part === '' ? wholeYear.exec(text) : plainQuarter.exec(text)
    if (plain === null) continue
    const month = yearEndOfQuarter(quarterNumber(period), monthOf(plain.slice(1)))
    if (lagOf(period, month, date) !== null || lagOf(period, month + 12, date) !== null)
      byPeriod = found(month, plain[0])
  }
  return byPeriod
}

/** `the full fiscal year ending January 31`: the end of the year, wherever the text states it. */
export function readFiscalYearEnd(lines: readonly Line[]): FoundYearEnd | null {
  for (const line of lines) {
    if (!/\bfiscal/i.test(line.text)) continue
    const text = line.text.slice(0, searchedWithin)
    const whole = fiscalYear.exec(text)
    const named = whole === null ? inMonth.exec(text) : null
    const month =
      whole === null ? monthNames.indexOf((named?.[1] ?? '').toLowerCase()) + 1 : monthOf(whole.slice(1))
    const quote = whole?.[0] ?? named?.[0]
    if (quote !== undefined && month > 0)
      return { month: String(month).padStart(2, '0'), line: line.number, quote, isStated: true }
  }
  return null
}

const endedWith =
  /\b(?:we|and|company) (?:ended|closed|finished|exited) (january|february|march|april|may|june|july|august|september|october|november|december)(?: 20\d\d)? with\b/i

/** `we ended June with $90 million of cash` on a call about a quarter: the month it ended in. */
export function readClosingMonth(lines: readonly Line[], period: FoundPeriod | null): FoundYearEnd | null {
  if (period === null || !period.part.startsWith('Q')) return null
  for (const line of lines) {
    if (!line.text.includes(' with')) continue
    const match = endedWith.exec(line.text.slice(0, searchedWithin))
    if (match === null) continue
    const month = monthNames.indexOf((match[1] ?? '').toLowerCase()) + 1
    const yearEnd = String(yearEndOfQuarter(quarterNumber(period), month)).padStart(2, '0')
    return { month: yearEnd, line: line.number, quote: match[0], isStated: true }
  }
  return null
}

function quarterOf(printed: string): number {
  return quarters[printed.toLowerCase()] ?? Number(printed.replace(/^Q/i, ''))
}

/** The month a fiscal year ends with whose quarter of that number ends with `month`, both 1 to 12. */
export function yearEndOfQuarter(count: number, month: number): number {
  return ((month - 1 + 3 * (4 - count)) % 12) + 1
}

/** Days of a month's first week belong to the month before. */
function monthOf(groups: readonly (string | undefined)[]): number {
  const [monthFirst, dayAfter, dayFirst, monthAfter] = groups
  const name = (monthFirst ?? monthAfter ?? '').toLowerCase().slice(0, 3)
  const month = monthNames.findIndex((one) => one.startsWith(name)) + 1
  const day = Number(dayAfter ?? dayFirst)
  return day <= 7 ? ((month + 10) % 12) + 1 : month
}

/** Days between a quarter's end and the call on it, at the least and at the most; of a year's last quarter longer. */
const [leastLag, mostLag] = [8, 75]

/**
 * When the fiscal year ends if a call on `date` reports on `period`: the quarter must have ended days to weeks before.
 * The calendar's year goes before others that fit, then those that end with a calendar quarter. Null when none fits.
 */
export function inferYearEnd(period: FoundPeriod, date: string, quote: string): FoundYearEnd | null {
  let best: { readonly month: number; readonly rank: number; readonly lag: number } | null = null
  // Fiscal years are named by the year they end in; a few that end in January or February by the one before.
  for (let end = 1; end <= 14; end++) {
    const lag = lagOf(period, end, date)
    if (lag === null) continue
    const rank = end === 12 ? 0 : end > 12 ? 3 : end % 3 === 0 ? 1 : 2
    if (
      best === null ||
      rank < best.rank ||
      (rank === best.rank && Math.abs(lag - 30) < Math.abs(best.lag - 30))
    )
      best = { month: ((end - 1) % 12) + 1, rank, lag }
  }
  return best === null
    ? null
    : { month: String(best.month).padStart(2, '0'), line: null, quote, isStated: false }
}

/** Whether a call on `date` may report on `period` of years that end with `month`, 1 to 12. */
export const isCallAbout = (period: FoundPeriod, month: number, date: string): boolean =>
  lagOf(period, month, date) !== null

function quarterNumber({ part }: FoundPeriod): number {
  const count = Number(part.slice(1))
  return part === '' ? 4 : part.startsWith('H') ? count * 2 : count
}

/** Days from the period's end to the call where that is a lag calls have; `end` is the month its year ends in, from its January. */
function lagOf(period: FoundPeriod, end: number, date: string): number | null {
  const quarter = quarterNumber(period)
  const lag = daysAfterMonth(period.year * 12 + end - 1 - 3 * (4 - quarter), date)
  return lag < leastLag || lag > (quarter === 4 ? mostLag + 30 : mostLag) ? null : lag
}

/** Days from the last day of a month, counted in months since year 0, to a date. */
function daysAfterMonth(month: number, iso: string): number {
  const [year = 0, own = 1, day = 1] = iso.split('-').map(Number)
  return (year * 12 + own - 1 - month - 1) * 30.4375 + day
}
