import { isCurrency } from '../../figures/is-currency.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { leadOf, rangeTailOf, type Setting, type Statement } from '../statement.ts'

const perMeasure =
  /^(?: per share)? (?:per|a|an|each) (?:(?:net|gold|silver|copper|equivalent|payable|metric|short|long|dry|produced|sold|refined) ){0,2}(barrel|bbl|BOE|boe|Boe|Mcfe?|mcfe?|Mcf|thousand cubic f(?:ee|oo)t|MMBtu|ounce|oz|pound|ton|tonne|MWh|megawatt[- ]hour|gallon|bushel|day)s?\b/

/** Measures that are given for each barrel, ounce or ton. */
const perUnitMeasures = new Set([
  'Realized price',
  'Breakeven price',
  'Price assumption',
  'Cash cost',
  'All-in sustaining cost',
  'Lease operating expense',
  'Unit cost',
  'Unit price',
  'Refining margin',
  'Fuel price',
  'Drilling cost',
])
const market =
  /\b(?:WTI|Brent|Henry Hub|NYMEX|COMEX|strip|spot|assum\w*|deck|benchmark|(?:oil|gas|gold|silver|copper|commodity|crude|coal) prices?(?! realiz\w+)|price of (?:oil|gas|gold|silver|copper))\b/i
const received = /\b(?:realiz\w+|received|selling price|sales price|sold for)\b/i
/** `Lease operating expense was $5.92 per BOE, and we realized $68.40 per barrel`: of what is sold, whatever was told before. */
const weReceived = /\b(?:we|that) (?:realized|received|sold)\b[^;]*$/i
const reach = 110

/**
 * What a sum for each barrel, ounce or ton is of: it is no revenue and no debt, whatever total was named before it.
 * Null where the sum is not one.
 */
export function readPerUnit(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
  { catalogue }: Setting,
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh' || !isCurrency(unit) || amount.power >= 6) return null
  const thing = perMeasure.exec(rangeTailOf(statement, index))?.[1]
  if (thing === undefined) return null
  const known = catalogue.find(read.metric)
  const isCost = read.mention !== null && read.isNamed && known?.measure === 'money' && known.lowerIsBetter
  // A day is what a ship or a room costs; what is earned in one has other names.
  if (thing === 'day' && !isCost) return null
  const isOwn = perUnitMeasures.has(read.metric) && read.isNamed
  if (isOwn && read.metric !== 'Realized price' && !weReceived.test(leadOf(statement, index))) return read
  const before = statement.text.slice(Math.max(0, amount.start - reach), amount.start)
  // `Fuel cost was $2.64 per gallon`: what is paid for it, and no cost of what is sold.
  if (thing === 'gallon' && /\b(?:fuel|diesel|kerosene)\b/i.test(before)) return asNamed('Fuel price')
  if (/\bbreak-?even\b/i.test(before)) return asNamed('Breakeven price')
  if (received.test(before))
    return {
      ...asNamed('Realized price'),
      segment: findCommodity(statement.text, amount.start, amount.end),
    }
  if (market.test(before)) return asDescribed('Price assumption')
  if (perUnitMeasures.has(read.metric)) return read
  if (isCost) return { ...read, metric: `${read.metric} per ${thing.toLowerCase()}` }
  return asDescribed(/\bcosts?\b|\bexpenses?\b/i.test(before) ? 'Unit cost' : 'Unit price')
}

const commodities: readonly (readonly [words: RegExp, name: string])[] = [
  [/\bNGLs?\b|natural gas liquids/i, 'NGL'],
  [/\bnatural gas\b|\bgas\b/i, 'Natural gas'],
  [/\boil\b|\bcrude\b/i, 'Oil'],
  [/\bgold\b/i, 'Gold'],
  [/\bsilver\b/i, 'Silver'],
  [/\bcopper\b/i, 'Copper'],
]

/** What a price was got for: named behind it (`per barrel for oil`), else last before it; never the unit's own words. */
function findCommodity(text: string, start: number, end: number): string | null {
  const behind = /^ (?:per|a|an) \w+ (?:for|of) (?:our |the )?((?:\w+ )?\w+)/.exec(
    text.slice(end, end + 48),
  )?.[1]
  const before = text.slice(Math.max(0, start - 80), start)
  const named = behind === undefined ? null : commodities.find(([words]) => words.test(behind))
  if (named != null) return named[1]
  const places = commodities
    .map(([words, name]) => ({ name, at: before.toLowerCase().search(words) }))
    .filter(({ at }) => at >= 0)
  return places.length === 1 || places[0]?.name === 'NGL' ? (places[0]?.name ?? null) : null
}
