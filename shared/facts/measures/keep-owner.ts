import { isCurrency } from '../../figures/is-currency.ts'
import { toBusiness } from '../businesses/business-name.ts'
import { margins } from './find-margin.ts'
import type { NamedMetric } from './named-metric.ts'
import type { Reading, Statement, Thread } from '../statement.ts'

/** `Revenue in Kilns grew 5%, with operating income of $7 million`: what a sentence is about, whatever was turned to before. */
export function keepSubject(
  { text, side }: Statement,
  named: NamedMetric,
  earlier: readonly Reading[],
  { turned }: Thread,
): NamedMetric {
  const previous = earlier.at(-1)
  const { mention, segment } = named
  // `Sales in Canada grew 8% with organic growth of 11%`: one growth, told twice.
  const isLeftOut =
    segment === null
      ? mention?.metric.name === 'Organic revenue growth' ||
        // `Harrow's sales grew 8%, with gross margin finishing at 31%`.
        (mention !== null &&
          /^(?:Gross|Operating) margin$/.test(mention.metric.name) &&
          /^ (?:finish|end|clos|com)ing\b/.test(text.slice(mention.end, mention.end + 12)))
      : segment === turned
  return side === 'en' &&
    mention !== null &&
    isLeftOut &&
    previous?.metric === 'Revenue' &&
    previous.isNamed &&
    previous.segment !== null &&
    (segment === null || previous.segment !== turned) &&
    (/^[^;]{0,40}\bwith (?:[\w-]+ ){0,4}$/.test(text.slice(previous.amount.end, mention.start)) ||
      (segment === null &&
        /^[^;]{0,40}\b(?:reflecting|including) (?:an? )?[\d.]+% $/.test(
          text.slice(previous.amount.end, mention.start),
        )))
    ? { ...named, segment: previous.segment }
    : named
}

/** `Lamps' net income was $8 million, compared to net income of $9 million last year`: of the same business both times. */
export const keepCompared: Keep = (statement, named, earlier) => {
  const told = earlier.at(-1)
  // `Harrow's EBITDA was $9 million compared to EBITDA of $7 million`: the company's both times, whatever was turned to.
  return told?.segment === null &&
    told.isNamed &&
    told.metric === named.metric &&
    statement.side === 'en' &&
    named.mention !== null &&
    comparesLevel.test(statement.text.slice(told.amount.end, named.mention.start))
    ? { ...named, segment: null }
    : keepOwner(statement, named, told, ({ metric }) => metric === named.metric, comparesLevel)
}

const comparesBare =
  /^ (?:in|for|at) (?:our )?[^,;$%\d]{2,48}, (?:(?:up|down) from|compar(?:ed|es|ing) (?:to|with)|versus|against)(?: (?:about|approximately|around|roughly|an?))* $/

/** `to open 40 stores this year, up from 35`: as many of the same. */
const countedFrom =
  /^(?: [a-z][\w-]*){0,5},? (?:which (?:is|was) )?(?:up|down) from(?: (?:about|approximately|around|roughly|nearly|over))* $/

/** `rate increases of 8.5% in Marine, up from 7.5%`: of the same business both times. */
export const keepComparedLevel = (
  { text, side }: Statement,
  named: NamedMetric,
  earlier: readonly Reading[],
  start: number,
): NamedMetric => {
  const told = earlier.at(-1)
  if (
    side === 'en' &&
    told?.unit === 'count' &&
    told.isNamed &&
    named.mention !== null &&
    named.mention.end <= start &&
    named.mention.start >= told.amount.end &&
    countedFrom.test(text.slice(told.amount.end, start))
  )
    return { ...named, metric: told.metric, segment: told.segment }
  return side === 'en' &&
    told?.segment != null &&
    named.segment === null &&
    told.metric === named.metric &&
    comparesBare.test(text.slice(told.amount.end, start))
    ? { ...named, segment: told.segment }
    : named
}

/** `Lamps delivered $40 million in operating profit with operating margins of 6%`: the margin is of whose profit was told. */
export const keepProfitsOwner: Keep = (statement, named, earlier) => {
  const told = earlier.at(-1)
  // `In life, sales were $41 million and operating earnings $28 million`.
  if (
    statement.side === 'en' &&
    told?.segment != null &&
    told.metric === 'Revenue' &&
    named.segment === null &&
    named.mention !== null &&
    ofPart.has(named.metric) &&
    /^In (?:our |the )?[a-zA-Z][^,;$%\d]{2,40}, /.test(statement.text) &&
    /^[^;$%\d]{0,24},? and (?:(?:the|its|an?|adjusted|operating|segment|core|pre-?tax) )*$/.test(
      statement.text.slice(told.amount.end, named.mention.start),
    )
  )
    return { ...named, segment: told.segment }
  // `Revenue in repair doubled, and bookings nearly doubled as well`: of the part that the sentence tells of.
  if (
    statement.side === 'en' &&
    told?.segment != null &&
    told.isNamed &&
    /^(?:Organic revenue growth|Revenue)$/.test(told.metric) &&
    named.segment === null &&
    named.mention !== null &&
    /^(?:Orders|Bookings|Backlog)$/.test(named.metric) &&
    !/^(?:total|overall|company|consolidated)\b/i.test(statement.text.slice(named.mention.start)) &&
    /^(?: (?:in|for|during) the (?:\w+ )?(?:quarter|year|half)| organically| year[- ]over[- ]year)?,? (?:and|while) (?:its |their )?$/.test(
      statement.text.slice(told.amount.end, named.mention.start),
    )
  )
    return { ...named, segment: told.segment }
  // `Awning revenue was $61 million, up 8%, but EBIT fell 2% to $9 million`: of whom the sentence tells.
  const [opens] = earlier
  const last = earlier.at(-1)
  if (
    statement.side === 'en' &&
    opens?.segment != null &&
    opens.isNamed &&
    opens.metric === 'Revenue' &&
    last !== undefined &&
    earlier.every(({ segment }) => segment === null || segment === opens.segment) &&
    last.segment === opens.segment &&
    named.segment === null &&
    named.mention !== null &&
    !/^(?:total|overall|consolidated|company)\b/i.test(statement.text.slice(named.mention.start)) &&
    (ofPart.has(named.metric) || named.metric.endsWith(' margin')) &&
    butItsMeasure.test(statement.text.slice(last.amount.end, named.mention.start))
  )
    return { ...named, segment: opens.segment }
  // `North America sales fell 6% to $1.4 billion with a margin of 18%`: by no name but that.
  const next =
    told === undefined ? undefined : statement.amounts.find(({ start }) => start >= told.amount.end)
  if (
    statement.side === 'en' &&
    told?.segment != null &&
    told.metric === 'Revenue' &&
    named.mention === null &&
    named.metric.endsWith(' margin') &&
    withBareMargin.test(statement.text.slice(told.amount.end, next?.start))
  )
    return { ...named, segment: told.segment, isNamed: true }
  return keepOwner(
    statement,
    keepOwner(statement, named, earlier.at(-1), ({ metric }) => margins[metric] === named.metric, withMargin),
    earlier.at(-1),
    // `Lamps had $40 million of sales and an operating margin of 6%`.
    ({ metric }) =>
      metric === 'Revenue' && (named.metric.endsWith(' margin') || named.metric === 'Operating ratio'),
    withItsMargin,
  )
}
const ofPart = new Set([
  'Operating income',
  'Net income',
  'Adjusted EBITDA',
  'Operating margin',
  'Pre-tax income',
  'Operating ratio',
  'Orders',
  'Backlog',
])

/** `Operating income was $12 million, versus 10% last quarter and a loss of $2 million a year ago`: a loss of the same kind. */
export const keepLoss = (
  { text, side, amounts }: Statement,
  index: number,
  named: NamedMetric,
  earlier: readonly Reading[],
): NamedMetric => {
  const profit = earlier.find(({ metric, unit }) => lossesOf.has(metric) && isCurrency(unit))
  return side === 'en' &&
    named.metric === 'Net income' &&
    profit !== undefined &&
    profit.isNamed &&
    !earlier.some(({ metric }) => metric === 'Net income') &&
    comparesLoss.test(text.slice(0, amounts[index]?.start).slice(-110))
    ? { ...named, metric: profit.metric, segment: profit.segment, mention: null }
    : named
}
const lossesOf = new Set(['Operating income', 'Adjusted EBITDA', 'Pre-tax income'])
const comparesLoss =
  /\b(?:versus|vs\.?|compared (?:to|with)|against|(?:up|improved) from)\b(?:[^.;]|\.(?=\d)){0,70}\ba loss of(?: (?:about|approximately|around|roughly))* $/i

/** `Opex was $20 million, with R&D at $12 million and SG&A at $8 million, which compares to $18 million`: the sum of the parts is held against. */
export function findComparedSum(
  { text, side }: Statement,
  unit: string,
  start: number,
  earlier: readonly Reading[],
): Reading | null {
  const [whole, ...parts] = earlier
  const last = parts.at(-1)
  if (side === 'zh' || whole === undefined || last === undefined || parts.length < 2) return null
  if (earlier.some((each) => each.unit !== unit) || !comparesAll.test(text.slice(last.amount.end, start)))
    return null
  const sum = parts.reduce((before, { value }) => before + Number(value), 0)
  return Math.abs(sum - Number(whole.value)) <= Math.abs(Number(whole.value)) * roundedBy ? whole : null
}
const comparesAll =
  /^,? (?:(?:and|which|that|this|all of which) )?compar(?:es|ed|ing) (?:to|with)(?: (?:about|approximately|around|roughly|a total of))* $/
/** What parts told to a tenth may be off from their sum. */
const roundedBy = 0.005

const thatOf =
  /(?:,|\b(?:while|and|but|whereas)) (?:that|those) (?:in|at|of|for|from|on) (?:our |the )?([A-Za-z][\w&/-]*(?: (?:(?:and|&) )?[A-Za-z][\w&/-]*){0,3}?)(?: (?:segment|business|division|side|unit))? (?:rose|fell|grew|was|were|is|are|climbed|declined|dropped|increased|decreased|improved|slipped|jumped|stood|came)(?: (?:up|down|in|at|to|by|about|approximately|around|roughly|nearly|over))* $/

/** `Backlog in Pumps rose to $40 million while that in Valves fell to $9 million`: the same measure of another part. */
export function turnToThat({ text, side }: Statement, named: NamedMetric, start: number): NamedMetric {
  const words = side === 'en' ? thatOf.exec(text.slice(Math.max(0, start - 110), start))?.[1] : undefined
  const part = words === undefined ? null : toBusiness(words.split(' '))
  return part === null ? named : { ...named, segment: part }
}

type Keep = (statement: Statement, named: NamedMetric, earlier: readonly Reading[]) => NamedMetric

/** Gives a measure without a business that of the figure before, where it is one of its and only such words stand between. */
function keepOwner(
  { text, side }: Statement,
  named: NamedMetric,
  told: Reading | undefined,
  isItsOwn: (told: Reading) => boolean,
  between: RegExp,
): NamedMetric {
  return side === 'en' &&
    told?.segment != null &&
    told.isNamed &&
    named.segment === null &&
    named.mention !== null &&
    isItsOwn(told) &&
    between.test(text.slice(told.amount.end, named.mention.start))
    ? { ...named, segment: told.segment }
    : named
}

const comparesLevel =
  /^[^.;$%]{0,48}\b(?:compar(?:ed|es|ing) (?:to|with)|versus|against|(?:up|down) from)(?: (?:an?|the|its|their|adjusted|reported|net))* $/

const withMargin = /^[^.;%$]{0,24}\b(?:with|and)(?: (?:an?|its|their|the|operating|adjusted|segment))* $/
const butItsMeasure =
  /^[^;:$%\d]{0,24}(?:,? (?:but|while|though|although|yet|and)) (?:(?:its|their|the segment['’]s|operating|segment|adjusted|core|organic) )*$/
const withBareMargin =
  /^[^.;%$]{0,24}\b(?:with|and|at|on) (?:an?|its|their)(?: (?:operating|adjusted|segment|record|healthy|strong|solid))* margin of(?: (?:about|approximately|around|roughly|nearly|just over|over))* $/
const withItsMargin =
  /^[^.;%$]{0,24}\b(?:with|and|at) (?:an?|its|their)(?: (?:operating|adjusted|segment|gross|record|healthy|strong|solid))* $/
