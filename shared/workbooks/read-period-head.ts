import {
  calendarYearEnd,
  dayPeriod,
  formatPeriod,
  halfPeriod,
  quarterEndingIn,
  quarterPeriod,
  yearPeriod,
  type Period,
} from '../figures/periods.ts'
import { readChineseHead } from './read-chinese-head.ts'
import { monthNames } from '../text/month-names.ts'

/** What the head of a column says of time, before it is known whose fiscal year it counts by. */
export interface PeriodHead {
  readonly kind: 'quarter' | 'half' | 'year' | 'month'
  readonly year: number
  /** Quarter 1–4, half 1–2, month 1–12; 0 for a year. */
  readonly part: number
  /** `FY`, `fiscal`, `財年`: said to be the company's own year. Null where nothing is said. */
  readonly isFiscal: boolean | null
  /** Of a head that is a date: the day itself. */
  readonly day: string | null
  /** `2026E`, `guidance`: not yet over when it was written. */
  readonly isForecast: boolean
}

const longestHead = 60
const year = String.raw`['’]?(\d{4}|\d{2})`
const fiscal = String.raw`(?:(FY|fiscal(?: year)?|CY|calendar(?: year)?)[ -]?)?`
const month = `(${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`
const outlook = String.raw`\s?\(?(A|E|F|P|act(?:ual)?|est(?:imate)?s?|fcst|forecast|guid(?:ance)?|budget|cons(?:ensus)?)?\)?`

type Read = (match: RegExpExecArray) => Omit<PeriodHead, 'isForecast'> & { readonly mark: string | undefined }

const patterns: readonly (readonly [RegExp, Read])[] = [
  // Q1 2024, Q1'24, Q1 FY24, 1Q24, first quarter of fiscal 2024
  [
    new RegExp(
      `^(?:Q ?([1-4])|([1-4]) ?Q|(first|second|third|fourth|1st|2nd|3rd|4th) quarter)[ ,/-]*(?:of )?${fiscal}${year}${outlook}$`,
      'i',
    ),
    (m) => ({
      kind: 'quarter',
      part: ordinal(m[1] ?? m[2] ?? m[3]),
      ...yearOf(m[5], m[4]),
      day: null,
      mark: m[6],
    }),
  ],
  // 2024Q1, FY24 Q1, 24Q1, 2024-Q1, 2024 first quarter
  [
    new RegExp(
      `^${fiscal}${year}[ /-]*(?:Q ?([1-4])|([1-4]) ?Q|(first|second|third|fourth) quarter)${outlook}$`,
      'i',
    ),
    (m) => ({
      kind: 'quarter',
      part: ordinal(m[3] ?? m[4] ?? m[5]),
      ...yearOf(m[2], m[1]),
      day: null,
      mark: m[6],
    }),
  ],
  // FQ2 26, F2Q26, 2QF26, CQ1 24
  [
    new RegExp(String.raw`^(?:([FC])(?:Q ?([1-4])|([1-4]) ?Q)|([1-4]) ?Q([FC]))[ ]?${year}${outlook}$`, 'i'),
    (m) => ({
      kind: 'quarter',
      part: Number(m[2] ?? m[3] ?? m[4]),
      ...yearOf(m[6], m[1] ?? m[5]),
      day: null,
      mark: m[7],
    }),
  ],
  [
    new RegExp(`^(?:H ?([12])|([12]) ?H|(first|second) half)[ ,-]*(?:of )?${fiscal}${year}${outlook}$`, 'i'),
    (m) => ({
      kind: 'half',
      part: ordinal(m[1] ?? m[2] ?? m[3]),
      ...yearOf(m[5], m[4]),
      day: null,
      mark: m[6],
    }),
  ],
  [
    new RegExp(`^${fiscal}${year}[ /-]*(?:H ?([12])|([12]) ?H)${outlook}$`, 'i'),
    (m) => ({ kind: 'half', part: Number(m[3] ?? m[4]), ...yearOf(m[2], m[1]), day: null, mark: m[5] }),
  ],
  // 2024, FY24E, fiscal 2024; two digits alone are a number
  [
    new RegExp(
      String.raw`^(?:full[ -]year )?(?:(FY|fiscal(?: year)?|CY|calendar(?: year)?)[ -]?['’]?(\d{4}|\d{2})|((?:19|20)\d\d))${outlook}$`,
      'i',
    ),
    (m) => ({ kind: 'year', part: 0, ...yearOf(m[2] ?? m[3], m[1]), day: null, mark: m[4] }),
  ],
  // Mar-24, March 2024, Mar 31, 2024, 31-Mar-2024, three months ended March 31, 2024
  [
    new RegExp(
      String.raw`^(?:(?:quarter|(?:three|3) months) end(?:ed|ing) |Q\/E |QE |3ME? )?(?:(\d{1,2})[ -])?${month}\.?(?:[ -](\d{1,2})(?=,| \d{4}))?,?[ -]?${year}${outlook}$`,
      'i',
    ),
    (m) => {
      const at = yearOf(m[4], undefined)
      const part = monthNames.findIndex((name) => name.startsWith((m[2] ?? '').slice(0, 3).toLowerCase())) + 1
      const date = m[1] ?? m[3]
      const day = date === undefined ? null : isoDay(at.year, part, Number(date))
      return { kind: 'month', part, ...at, day, mark: m[5] }
    },
  ],
  [
    /^((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/,
    (m) => ({
      kind: 'month',
      part: Number(m[2]),
      ...yearOf(m[1], undefined),
      day: m[3] === undefined ? null : isoDay(Number(m[1]), Number(m[2]), Number(m[3])),
      mark: undefined,
    }),
  ],
  // 3/31/2024, 31/03/2024, 31.03.24
  [
    /^(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})$/,
    (m) => {
      const at = yearOf(m[4], undefined)
      const [part, date] = orderDate(at.year, Number(m[1]), Number(m[3]), m[2] === '.')
      return { kind: 'month', part, ...at, day: isoDay(at.year, part, date), mark: undefined }
    },
  ],
]

/** Reads the whole of a column's head as a period; null where it says anything else. */
export function readPeriodHead(text: string): PeriodHead | null {
  // Longer ones say more than a period, and are not looked at.
  if (text.length > longestHead * 4) return null
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length === 0 || plain.length > longestHead) return null
  const chinese = readChineseHead(plain)
  if (chinese) return chinese
  if (!/\d/.test(plain)) return null
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(plain)
    if (!match) continue
    const { mark, ...head } = read(match)
    const isMonth = head.kind !== 'month' || (head.part >= 1 && head.part <= 12)
    if (!isMonth || head.year < 1950 || head.year > 2100) continue
    return { ...head, isForecast: /^(?:e|f|p|est|fcst|forecast|guid|budget|cons)/i.test(mark ?? '') }
  }
  return null
}

/**
 * The periods of facts that a head may mean, the likeliest first. What does not say `fiscal` may be either; a month is
 * the quarter that ends in it, or a balance sheet's day.
 */
export function periodsOf(head: PeriodHead, fiscalYearEnd: string | null): readonly string[] {
  const { kind, year: of, part, isFiscal, day } = head
  const isOdd = fiscalYearEnd !== null && fiscalYearEnd !== calendarYearEnd
  const make = (fiscally: boolean): Period =>
    kind === 'quarter'
      ? quarterPeriod(of, part, fiscally)
      : kind === 'half'
        ? halfPeriod(of, part, fiscally)
        : yearPeriod(of, fiscally)
  if (kind === 'month') {
    const quarters = [fiscalYearEnd, null]
      .filter((yearEnd) => (part - Number(yearEnd ?? calendarYearEnd) + 24) % 3 === 0)
      .map((yearEnd) => quarterEndingIn(of, part, yearEnd))
    return unique([...quarters, dayPeriod(day ?? isoDay(of, part, lastDate(of, part)))])
  }
  if (isFiscal === true) return unique(isOdd ? [make(true)] : [make(true), make(false)])
  if (isFiscal === false) return unique([make(false)])
  return unique(isOdd ? [make(true), make(false)] : [make(false), make(true)])
}

const unique = (periods: readonly Period[]): readonly string[] => [...new Set(periods.map(formatPeriod))]

function yearOf(
  digits: string | undefined,
  scope: string | undefined,
): Pick<PeriodHead, 'year' | 'isFiscal'> {
  const number = Number(digits)
  return {
    year: number < 100 ? (number > 69 ? 1900 : 2000) + number : number,
    isFiscal: scope === undefined ? null : /^f/i.test(scope),
  }
}

const ordinal = (text: string | undefined): number =>
  /^\d/.test(text ?? '')
    ? Number(text?.[0])
    : ['first', 'second', 'third', 'fourth'].indexOf(text?.toLowerCase() ?? '') + 1

/** Month and day of a date in figures: Americans put the month first, who writes points the day. */
function orderDate(of: number, a: number, b: number, hasPoints: boolean): readonly [number, number] {
  const isDay = (at: number, date: number) => at >= 1 && at <= 12 && date >= 1 && date <= lastDate(of, at)
  const american = hasPoints ? !isDay(b, a) : isDay(a, b)
  return american ? [a, b] : [b, a]
}

const lastDate = (of: number, at: number): number =>
  at === 2
    ? of % 4 === 0 && (of % 100 !== 0 || of % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(at)
      ? 30
      : 31

const isoDay = (of: number, at: number, date: number): string =>
  `${of}-${String(at).padStart(2, '0')}-${String(date).padStart(2, '0')}`
