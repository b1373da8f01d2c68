import { hasCue, rangeTailOf, type Setting, type Statement } from './statement.ts'

const years = '(?:two|three|four|2|3|4)[- ]year'
const stack = new RegExp(`\\b${years} (?:stack\\w*|basis|comp\\w*|growth|CAGR|same|sales|system)\\b`, 'i')

const stackOpening = new RegExp(
  `^(?:on a |the |our |for the \\w+, )?${years} (?:stack\\w*|basis|comp\\w*)?`,
  'i',
)

const ago = '(?:two|three|four|five|2|3|4|5) years (?:ago|earlier|prior|before)'
const before = 'pre-?(?:pandemic|covid(?:-19)?)(?: (?:levels?|times))?'
const olderBefore = new RegExp(
  String.raw`^(?:(?:And|Now|So|As a further comparison),? )?(?:(?:when |as )?compar(?:ed|ing) (?:to|with|against)|versus|relative to|against|from) (?:the |our )?[^,$%;]{0,40}?\b(?:(20\d\d)|${ago}|${before})\b[^$%;]{0,40}?,`,
  'i',
)
const olderAfter = new RegExp(
  String.raw`^,? (?:[a-z-]+ )?(?:from|to|over|versus|vs\.?|above|below|against|on|since|than|compared (?:to|with|versus)|relative to) (?:in |the |our |end of |(?:third|first|second|fourth) quarter (?:of )?|Q[1-4](?: of)? |same (?:quarter|period|time) (?:of |in )?|levels? (?:of |in )?|fiscal |pre-[a-z]+ )*(?:(20\d\d)|${ago}|${before})\b`,
  'i',
)

const grown = new Set(['Revenue', 'Same-store sales', 'Organic revenue growth', 'Systemwide sales'])

/** Growth over several years rather than one: `3% on a two-year basis`, `up 15% from 2019` on a call about 2021. */
export function isOverYears(
  statement: Statement,
  index: number,
  metric: string,
  unit: string,
  isChange: boolean,
  setting: Setting,
): boolean {
  if (unit !== '%' && unit !== 'bps') return false
  if (isStacked(statement, index)) return true
  return isChange && (grown.has(metric) || unit === 'bps') && readYearsBack(statement, index, setting) === 2
}

/** Characters in which a figure and the years it is over stand. */
const reach = 56

function isStacked({ text, amounts }: Statement, index: number): boolean {
  const amount = amounts[index]
  if (amount === undefined) return false
  // `On a two-year basis, comparable sales grew 4%`: all that the sentence tells.
  if (stackOpening.test(text)) return true
  // `two-year` is an amount too; the next figure of growth is another's.
  const next = amounts.find((other) => other.start >= amount.end && other.unit === amount.unit)?.start
  const [tail = ''] = text.slice(amount.end, Math.min(amount.end + reach, next ?? text.length)).split(/[,;]/)
  return stack.test(`${text.slice(Math.max(0, amount.start - 48), amount.start)}%${tail}`)
}

/**
 * The years that growth goes over by what it is measured against: 2 for `up 15% from 2019` and `compared with 2019, sales
 * grew 15%` on a call about 2021, `several` for pre-pandemic levels; null for growth on the year before.
 */
function readYearsBack(statement: Statement, index: number, setting: Setting): number | 'several' | null {
  const own = setting.periods.period
  if (own === null || statement.side === 'zh') return null
  const match =
    olderAfter.exec(rangeTailOf(statement, index).slice(0, 80)) ??
    // `two years ago` is an amount too, where what belongs to the figure ends.
    olderAfter.exec(textAfter(statement, index)) ??
    olderBefore.exec(statement.text.slice(0, 110))
  if (match === null) return null
  if (match[1] === undefined) return /\b(?:two|2) years\b/i.test(match[0]) ? 2 : 'several'
  const back = own.year - Number(match[1])
  return back >= 2 ? back : null
}

function textAfter({ text, amounts }: Statement, index: number): string {
  const end = amounts[index]?.end ?? text.length
  return text.slice(end, end + 80)
}

/** Growth against a year before the last, of whatever it is: that of no year. What is expected is guidance as given. */
export const isAgainstOlderYear = (statement: Statement, index: number, setting: Setting): boolean =>
  readYearsBack(statement, index, setting) !== null &&
  !hasCue(statement, 'expectation') &&
  !hasCue(statement, 'guidance')
