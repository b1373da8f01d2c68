import { yearPeriod, type Period } from '../../figures/periods.ts'
import { isLater } from '../periods/place-in-time.ts'
import { isLongerGrowth } from './find-longer-growth.ts'
import { findChineseSegment } from '../businesses/find-chinese-segment.ts'
import { hasCue, type Reading, type Setting, type Statement } from '../statement.ts'

const name = String.raw`\bCAGRs?\b|\bcompound(?:ed)?(?: average)?(?: annual(?:ized|ly)?)?(?: growth)?(?: rate)?\b|\baverage annual(?:ized)? (?=[^.;,%]{0,40}\b(?:growth|increases?)\b)|年[均]?[複复]合[年均]*(?:[增成][長长]|增速)?率?|[複复]合年[均]?(?:[增成][長长]|增速)率?`
/** `a CAGR of about 12%`, `年複合成長率達 12%`. */
const before = new RegExp(`(?:${name})(?:[^.;,%，。；、\\d]|\\.(?=\\d)){0,60}$`, 'i')
/** `growing at a 9% CAGR`, `以 9% 的年复合增长率增长`. */
const behind = new RegExp(`^ ?(?:的)?(?:${name})`, 'i')
/** The years it goes over: `from 2023 to 2028`, `2023-2028年`, `2024年至2029年`. */
const stretch =
  /(?<!\d)(?:FY ?|fiscal )?((?:19|20)\d\d) ?(?:年度?)?(?: ?(?:[-–—~～至到]|to|through|and|until) ?)(?:FY ?|fiscal )?((?:19|20)?\d\d)(?!\d|[.,%])/gi
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g
const ofMarket = /\bmarkets?\b|\bindustry\b|市[場场]|行[業业]|[產产][業业]/i

/**
 * `a 12% CAGR from 2023 to 2028`: growth by the year over several of them is no growth on the year before, and stands
 * under a name of its own at the last of its years.
 */
export function nameCompoundGrowth(
  statement: Statement,
  readings: readonly Reading[],
  setting: Setting,
): void {
  const { text, amounts } = statement
  for (const [at, reading] of readings.entries()) {
    if (reading.unit !== '%' || isLongerGrowth(reading.metric)) continue
    const other = amounts[amounts.indexOf(reading.amount)]?.other ?? null
    const ends = [reading.amount, ...(other === null ? [] : [amounts[other] ?? reading.amount])]
    const [start, end] = [Math.min(...ends.map((one) => one.start)), Math.max(...ends.map((one) => one.end))]
    if (!before.test(text.slice(Math.max(0, start - 90), start)) && !behind.test(text.slice(end, end + 60)))
      continue
    const earlier = readings.slice(0, at).findLast(({ metric, unit }) => unit !== '%' && metric !== 'Other')
    const isOfCatalogue = setting.catalogue.find(reading.metric) !== null
    const grown = isOfCatalogue ? reading.metric : (earlier?.metric ?? null)
    const isOfMarket = ofMarket.test(text.slice(0, end)) && (grown === null || grown === 'Revenue')
    const base = isOfMarket
      ? 'Market size'
      : (grown ?? measureOf(text.slice(Math.max(0, start - 90), end + 60)) ?? 'Revenue')
    reading.metric = `${base} CAGR`
    const same = earlier?.metric === base ? earlier : readings.find(({ metric }) => metric === base)
    reading.segment ??= same?.segment ?? findMarket(statement, start)
    if (same) same.segment ??= reading.segment
    reading.isNamed = true
    if (isOfMarket || grown !== null) reading.confidence = Math.max(reading.confidence, 0.8)
    reading.period = lastYear(text, start, end) ?? reading.period
    reading.kind = kindOf(reading, statement, setting)
    reading.basis = null
  }
}

const ofMeasure: readonly (readonly [words: RegExp, metric: string])[] = [
  [/\b(?:earnings(?:[ -]per[ -]share)?|EPS) (?:CAGR|growth|compound)/i, 'EPS'],
  [/\brate base (?:CAGR|growth|compound)/i, 'Rate base'],
  [/\bdividends? (?:CAGR|growth|compound)/i, 'Dividend per share'],
  [/\bEBITDA (?:CAGR|growth|compound)/i, 'Adjusted EBITDA'],
]

/** `a 6% to 8% compound annual earnings growth rate`: what grows, where no figure of it is told. */
const measureOf = (text: string): string | null => ofMeasure.find(([words]) => words.test(text))?.[1] ?? null

/** `全球光模块市场CAGR`: whose market it is. */
function findMarket({ text, side }: Statement, start: number): string | null {
  if (side === 'en') return null
  const at = Math.max(text.lastIndexOf('市場', start), text.lastIndexOf('市场', start))
  return at < 0 ? null : findChineseSegment(text, at)
}

/** The end of the years named nearest before it, else behind it; else the last year of the sentence. */
function lastYear(text: string, start: number, end: number): Period | null {
  const stretches = [...text.matchAll(stretch)]
  const own = stretches.findLast(({ index }) => index < start) ?? stretches.find(({ index }) => index >= end)
  if (own) {
    const first = own[1] ?? ''
    const last = own[2] ?? ''
    return yearPeriod(Number(last.length === 2 ? first.slice(0, 2) + last : last), false)
  }
  const years = [...text.matchAll(year)].map(([digits]) => Number(digits))
  return years.length === 0 ? null : yearPeriod(Math.max(...years), false)
}

function kindOf(reading: Reading, statement: Statement, setting: Setting): Reading['kind'] {
  if (reading.kind === 'target') return 'target'
  const { period } = reading
  if (period !== null && setting.periods.date !== null)
    return isLater(period, setting) ? (hasCue(statement, 'target') ? 'target' : 'forecast') : 'actual'
  return reading.kind.startsWith('guidance') ||
    reading.kind === 'forecast' ||
    hasCue(statement, 'expectation')
    ? 'forecast'
    : 'actual'
}
