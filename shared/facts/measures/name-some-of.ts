import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize, uncapitalize } from '../businesses/business-name.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'
import { rangeTailOf, tailOf, type Statement } from '../statement.ts'

const leavesSalesOut =
  /\bexclud(?:es?|ed|ing)(?: (?:about|approximately|roughly))* (?:[$€£¥][\d.,]+ (?:million|billion) [^$€£¥;]{3,160}? (?:as well as|and) (?:about |approximately |roughly )?){0,3}$/i
const ofSomeCosts = /^ (?:associated with|related to|relating to|tied to|attributable to) /

/** What is counted or weighed, and never told in percent. */
const countedWhole = new Set([
  'Shipments',
  'Production',
  'Throughput',
  'Power generation',
  'Leasing volume',
  'Freight volume',
  'Store count',
  'Homes delivered',
  'Home orders',
  'Customers',
  'Headcount',
  'Active communities',
  'Procedures',
])
const comesOnTop = new Set([
  'Revenue',
  'Adjusted EBITDA',
  'EBITDA',
  'Operating income',
  'Net income',
  'Gross profit',
])
const onTop =
  /\b(?:generat|add|contribut|deliver|bring|brought|produc|provid|represent|result|yield)\w*(?: in)? an (?:additional|extra|incremental) (?:(?:about |approximately )?[$€£¥][\d.,]+ (?:million|billion) (?:of|in) [a-zA-Z ]{3,30} and )?(?:about |approximately |roughly |nearly )?$/i
const moreOrLess =
  /^ (?:less|more) (?:in )?(?:revenues?|sales|EBITDA|operating income|profits?|earnings|cash flow)\b/
const mixOf =
  /\b((?!(?:product|price|business|customer|channel|a|an|the|our|favorable|unfavorable|sales|and|of)\b)[a-z][a-z-]+) mix (?:of |was |is |over |above |at |near )(?:about |approximately |over |nearly )?$/
const returnOn =
  /^(?:[A-Z][a-z]+ )?(?:[a-z]+ ){0,3}[Rr]eturn on (?!(?:sales|revenues?|equity|assets|capital)\b)([a-z][a-z ]{3,32}?) (?:(?:reported|told|included|recorded|over|in|for|during) [^,;$%]{0,80})?(?:was|were|came to) (?:about |approximately )?$/

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
  // `shipments to chains, of which 85% are to hotels`: no level of what is counted.
  if (unit === '%' && countedWhole.has(read.metric))
    return {
      ...read,
      metric: read.metric === 'Leasing volume' ? 'Share of leases' : `Share of ${uncapitalize(read.metric)}`,
      mention: null,
      isNamed: false,
    }
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
    return asDescribed('Other')
  // `We generated $11 million in equity in earnings of unconsolidated firms`.
  if (isCurrency(unit) && /^ (?:of|in) equity (?:in|and) (?:the )?(?:earnings|income)\b/.test(tail))
    return asDescribed('Equity in earnings')
  // `we assume no earnings on our $2 billion in company cash`: what is held, and not what it earns.
  if (
    isCurrency(unit) &&
    read.metric === 'Net income' &&
    /\bearnings on (?:our |the |[A-Z]\w+['’]?s )?$/.test(text.slice(0, amount.start).slice(-24)) &&
    /^ (?:of|in) (?:[a-z-]+ ){0,3}cash\b/.test(tail)
  )
    return asDescribed('Other')
  // `for share repurchases and acquisitions, a total of $900 million`: both together.
  if (
    isCurrency(unit) &&
    read.metric === 'Share repurchases' &&
    (/\b(?:repurchases|buybacks) (?:and|or) acquisitions\b[^;$%]*$/.test(
      text.slice(0, amount.start).slice(-120),
    ) ||
      /^ (?:on|for|in|to|toward) (?:(?:share|stock) )?(?:repurchases|buybacks) (?:and|or|plus) acquisitions\b/.test(
        text.slice(amount.end, amount.end + 60),
      ))
  )
    return asDescribed('Capital deployed')
  // `This brought an additional $80 million of revenue and $50 million of EBITDA`: what came on top.
  const before = text.slice(0, amount.start).slice(-160)
  if (isCurrency(unit) && comesOnTop.has(read.metric) && onTop.test(before) && /^ (?:of|in) /.test(tail))
    return { ...read, metric: `Incremental ${uncapitalize(read.metric)}`, mention: null, isNamed: false }
  // `with $10 million less revenue`: by how much.
  if (isCurrency(unit) && moreOrLess.test(tail) && !read.metric.startsWith('Difference in '))
    return { ...read, metric: `Difference in ${read.metric}`, mention: null, isNamed: false }
  // `9% of total volume`: a share of it.
  if (unit === '%' && /^ of (?:our |the )?total (?:[\w-]+ )?volumes?\b/.test(tail))
    return asDescribed('Share of volume')
  // `a single-family mix over 70%`.
  const mix = unit === '%' ? mixOf.exec(before)?.[1] : undefined
  if (mix !== undefined) return asDescribed(`${capitalize(mix)} mix`)
  // `The return on real estate told in earnings was 14%`, `net earnings were 96% of core earnings`: no margin.
  if (unit === '%' && read.metric.endsWith(' margin')) {
    const held = returnOn.exec(text.slice(0, amount.start))?.[1]
    if (held !== undefined) return asDescribed(`Return on ${held}`)
    if (/^ of (?:[A-Za-z]+ ){0,4}(?:earnings|income)\b/.test(tail)) return asDescribed('Other')
  }
  // `The leases signed then represent 8% of our fleet`.
  if (
    unit === '%' &&
    read.metric === 'Leasing volume' &&
    /\b(?:represent|represents|represented|account for|accounts for|accounted for)(?: (?:only|just|about|approximately|roughly|nearly|over|less than))* $/.test(
      text.slice(0, amount.start).slice(-48),
    )
  )
    return asDescribed('Share of leases')
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
    return asDescribed('Share of portfolio')
  // `Expenses of $42 million associated with occupancy`: some of them.
  if (
    /^(?:Operating|Noninterest) expenses?$/.test(read.metric) &&
    isCurrency(unit) &&
    ofSomeCosts.test(rangeTailOf(statement, index))
  )
    return asDescribed('Other')
  return null
}
