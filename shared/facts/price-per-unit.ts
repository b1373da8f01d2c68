import type { NamedMetric } from './named-metric.ts'
import { rangeTailOf, type Setting, type Statement } from './statement.ts'

const perMeasure =
  /^(?: per share)? (?:per|a|an|each) (?:(?:net|gold|silver|copper|equivalent|payable|metric|short|long|dry|produced|sold|refined) ){0,2}(barrel|bbl|BOE|boe|Boe|Mcfe?|mcfe?|Mcf|MMBtu|ounce|oz|pound|ton|tonne|MWh|megawatt[- ]hour|gallon|bushel)s?\b/

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
  if (amount === undefined || statement.side === 'zh' || !/^[A-Z]{3}$/.test(unit) || amount.power >= 6)
    return null
  const thing = perMeasure.exec(rangeTailOf(statement, index))?.[1]
  if (thing === undefined) return null
  const isOwn = perUnitMeasures.has(read.metric) && read.isNamed
  if (isOwn) return read
  const before = statement.text.slice(Math.max(0, amount.start - reach), amount.start)
  const named = (metric: string): NamedMetric => ({ metric, segment: null, mention: null, isNamed: true })
  if (/\bbreak-?even\b/i.test(before)) return named('Breakeven price')
  if (received.test(before)) return named('Realized price')
  if (market.test(before)) return { ...named('Price assumption'), isNamed: false }
  if (perUnitMeasures.has(read.metric)) return read
  const known = catalogue.find(read.metric)
  if (read.mention !== null && read.isNamed && known?.measure === 'money' && known.lowerIsBetter)
    return { ...read, metric: `${read.metric} per ${thing.toLowerCase()}` }
  return {
    metric: /\bcosts?\b|\bexpenses?\b/i.test(before) ? 'Unit cost' : 'Unit price',
    segment: null,
    mention: null,
    isNamed: false,
  }
}
