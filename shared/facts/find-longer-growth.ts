import { rangeTailOf, type Setting, type Statement } from './statement.ts'

const years = '(?:two|three|four|2|3|4)[- ]year'
const stack = new RegExp(`\\b${years} (?:stack\\w*|basis|comp\\w*|growth|CAGR|same|sales|system)\\b`, 'i')

const stackOpening = new RegExp(
  `^(?:on a |the |our |for the \\w+, )?${years} (?:stack\\w*|basis|comp\\w*)?`,
  'i',
)

const olderBefore =
  /^(?:(?:And|Now|So|As a further comparison),? )?(?:(?:when |as )?compar(?:ed|ing) (?:to|with|against)|versus|relative to|from) (?:the |our )?[^,$%;]{0,40}?\b(20\d\d)\b[^$%;]{0,40}?,/i
const olderAfter =
  /^,? (?:[a-z-]+ )?(?:from|over|versus|vs\.?|above|below|against|on|compared (?:to|with|versus)|relative to) (?:the |our |(?:third|first|second|fourth) quarter (?:of )?|Q[1-4](?: of)? |same (?:quarter|period) (?:of |in )?|levels? (?:of |in )?|fiscal |pre-[a-z]+ )*(20\d\d)\b/i

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
  if (unit === '%' && isStacked(statement, index)) return true
  return isChange && (grown.has(metric) || unit === 'bps') && isAgainstOlder(statement, index, setting)
}

/** Characters in which a figure and the years it is over stand. */
const reach = 56

function isStacked({ text, amounts }: Statement, index: number): boolean {
  const amount = amounts[index]
  if (amount === undefined) return false
  // `On a two-year basis, Q3 same-store sales grew 3%`: all that the sentence tells.
  if (stackOpening.test(text)) return true
  // `two-year` is an amount too; the next figure of growth is another's.
  const next = amounts.find((other) => other.start >= amount.end && other.unit === '%')?.start
  const [tail = ''] = text.slice(amount.end, Math.min(amount.end + reach, next ?? text.length)).split(/[,;]/)
  return stack.test(`${text.slice(Math.max(0, amount.start - 48), amount.start)}%${tail}`)
}

/** `up 15% from 2019`, `compared with 2019, sales grew 15%`, on a call about 2021. */
function isAgainstOlder(statement: Statement, index: number, setting: Setting): boolean {
  const own = setting.periods.period
  if (own === null || statement.side === 'zh') return false
  const after = olderAfter.exec(rangeTailOf(statement, index).slice(0, 64))?.[1]
  const year = after ?? olderBefore.exec(statement.text.slice(0, 110))?.[1]
  return year !== undefined && Number(year) === own.year - 2
}
