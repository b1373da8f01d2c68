import { isCurrency } from '../../figures/is-currency.ts'
import type { NamedMetric } from './named-metric.ts'
import { rangeTailOf, tailOf, type Statement } from '../statement.ts'

const leavesSalesOut =
  /\bexclud(?:es?|ed|ing)(?: (?:about|approximately|roughly))* (?:[$€£¥][\d.,]+ (?:million|billion) [^$€£¥;]{3,160}? (?:as well as|and) (?:about |approximately |roughly )?){0,3}$/i
const ofSomeCosts = /^ (?:associated with|related to|relating to|tied to|attributable to) /

/** A figure of some of what a measure counts, and not of all of it: sales that are left out, loans that were made, one kind of costs. */
export function nameSomeOf(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
  isChange: boolean,
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined || isChange) return null
  const { text } = statement
  const tail = tailOf(statement, index)
  // `growth excludes $15 million in sales of what was divested, as well as $178 million in sales of what was acquired`.
  if (
    read.metric === 'Revenue' &&
    isCurrency(unit) &&
    leavesSalesOut.test(text.slice(0, amount.start).slice(-300)) &&
    /^ (?:in|of) (?:[\w-]+ ){0,2}(?:sales|revenues?)\b/.test(tail)
  )
    return { ...read, metric: 'Excluded sales', segment: null, mention: null, isNamed: false }
  // `new online customers of more than 100%`: no customer buys more than there is.
  if (unit === '%' && read.metric === 'Customer % of revenue' && Number(amount.value) >= 100)
    return { metric: 'Other', segment: null, mention: null, isNamed: false }
  // `The leases signed then represent 8% of our fleet`.
  if (
    unit === '%' &&
    read.metric === 'Leasing volume' &&
    /\b(?:represent|represents|represented|account for|accounts for|accounted for)(?: (?:only|just|about|approximately|roughly|nearly|over|less than))* $/.test(
      text.slice(0, amount.start).slice(-48),
    )
  )
    return { metric: 'Share of leases', segment: null, mention: null, isNamed: false }
  // `$150 million in fundings of small loans`.
  if (
    read.metric === 'Loans' &&
    isCurrency(unit) &&
    /^ (?:of|in) (?:[a-z]+ )?(?:fundings?|originations?|production) /.test(tail)
  )
    return { ...read, metric: 'Loan originations' }
  // `price increases on a third of our portfolio`: how much of it.
  if (
    read.metric === 'Price increase' &&
    unit === '%' &&
    /\b(?:on|across|for|over)(?: (?:about|approximately|roughly|nearly|over|more than))* $/i.test(
      text.slice(0, amount.start).slice(-40),
    ) &&
    /^ of (?:our|the|its)\b/.test(tail)
  )
    return { metric: 'Share of portfolio', segment: null, mention: null, isNamed: false }
  // `Expenses of $42 million associated with occupancy`: some of them.
  if (
    /^(?:Operating|Noninterest) expenses?$/.test(read.metric) &&
    isCurrency(unit) &&
    ofSomeCosts.test(rangeTailOf(statement, index))
  )
    return { metric: 'Other', segment: null, mention: null, isNamed: false }
  return null
}
