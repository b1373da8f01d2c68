import { monthNames } from '../text/month-names.ts'

type Part = 'y' | 'm' | 'd'
interface Form {
  readonly pattern: RegExp
  readonly order: readonly [Part, Part, Part]
}

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const fullYear = '((?:19|20)\\d\\d)'
const forms: readonly Form[] = [
  {
    pattern: new RegExp(`\\b${monthName}\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}${fullYear}\\b`, 'i'),
    order: ['m', 'd', 'y'],
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,2}|\\s?-\\s?)(?:of\\s)?${monthName}\\.?(?:,?\\s{1,2}|\\s?-\\s?)((?:19|20)\\d\\d|\\d\\d(?=\\s\\d{1,2}:|\\s*$))(?!\\d)`,
      'i',
    ),
    order: ['d', 'm', 'y'],
  },
  { pattern: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: ['y', 'm', 'd'] },
  {
    pattern: /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]/,
    order: ['y', 'm', 'd'],
  },
  { pattern: /(?:民國|民国)\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/, order: ['y', 'm', 'd'] },
  {
    pattern: /(?<![\d/])(1[3-9]|2\d|3[01])[/.](0?[1-9]|1[0-2])[/.]((?:19|20)\d\d)(?!\d)/,
    order: ['d', 'm', 'y'],
  },
  {
    pattern: /(?<![\d/])(0?[1-9]|1[0-2])\/(1[3-9]|2\d|3[01])\/((?:19|20)\d\d)(?!\d)/,
    order: ['m', 'd', 'y'],
  },
  {
    pattern: /([二〇零一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/,
    order: ['y', 'm', 'd'],
  },
]
/** Years of the Republic of China count from 1912. */
const minguoOffset = 1911

export interface FoundDate {
  readonly iso: string
  readonly quote: string
}

/** The first full date (day, month and year) printed in a text. Ambiguous forms such as 03/04/2024 are left alone. */
export function readDate(text: string): FoundDate | null {
  let first: { readonly at: number; readonly date: FoundDate } | null = null
  for (const { pattern, order } of forms) {
    const match = pattern.exec(text)
    if (match === null || (first !== null && match.index >= first.at)) continue
    const part = (name: Part) => match[order.indexOf(name) + 1] ?? ''
    const iso = toIso(readYear(part('y'), match[0]), readMonth(part('m')), readCount(part('d')))
    if (iso !== null) first = { at: match.index, date: { iso, quote: match[0] } }
  }
  return first?.date ?? null
}

/** The date in a file's name: also without separators, as `20250430`. */
export function readNamedDate(name: string): FoundDate | null {
  const printed = readDate(name.replaceAll('_', '-'))
  if (printed !== null) return printed
  const match = /(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(name)
  const iso = match === null ? null : toIso(Number(match[1]), Number(match[2]), Number(match[3]))
  return match === null || iso === null ? null : { iso, quote: match[0] }
}

function toIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  if (day === 31 && [4, 6, 9, 11].includes(month)) return null
  if (month === 2 && day > 29) return null
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function readYear(printed: string, quote: string): number {
  if (quote.startsWith('民')) return Number(printed) + minguoOffset
  const value = readCount(printed)
  return printed.length === 2 && value < 100 ? 2000 + value : value
}

function readMonth(printed: string): number {
  return /^[\d\p{Script=Han}]/u.test(printed)
    ? readCount(printed)
    : monthNames.findIndex((name) => name.startsWith(printed.toLowerCase().slice(0, 3))) + 1
}

const hanDigits = '〇一二三四五六七八九'

/** A count in digits or in Chinese: 12, 十二, 二〇二四. */
function readCount(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed)
  const text = printed.replaceAll('零', '〇')
  if (text.length === 4) return Number([...text].map((sign) => hanDigits.indexOf(sign)).join(''))
  const [tens = '', ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens === '' ? 1 : hanDigits.indexOf(tens)) : 0
  return ten * 10 + (ones === undefined || ones === '' ? 0 : hanDigits.indexOf(ones))
}
