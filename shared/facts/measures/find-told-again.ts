import { derivedMetrics } from './metrics.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { asNamed, type NamedMetric } from './named-metric.ts'
import { fitsUnit } from './fits-unit.ts'
import { leadOf, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'

/** What a figure goes on about by the way it is tied to the figures before: the profit a sentence began with, an effect told again. */
export function findToldAgain(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
): NamedMetric | null {
  // `organic growth of $40 million or 6%`: the growth, told in money first.
  const grown = unit === '%' ? findGrowthTold(statement, index) : null
  if (grown !== null) return asNamed(grown)
  // `net income of $17 million or $1.40 per share was down 13%`: of what the sentence began with.
  const firstTold = earlier.at(-2)
  if (
    isChange &&
    unit === '%' &&
    earlier.at(-1)?.unit.endsWith('/share') === true &&
    firstTold?.metric === 'Net income' &&
    firstTold.unit === 'USD' &&
    /^,? or $/.test(leadOf(statement, index - 1)) &&
    /^(?: per (?:diluted )?share)?,? (?:was|were|which was|which were) (?:up|down)(?: by)? $/.test(
      leadOf(statement, index),
    )
  )
    return { metric: firstTold.metric, segment: firstTold.segment, mention: null, isNamed: true }
  // `operating income of $12 million or 9% of sales grew 20%`: what has grown by a percentage is the sum, and not its share.
  const share = earlier.at(-1)
  if (
    isChange &&
    unit === '%' &&
    share?.unit === '%' &&
    share.kind === 'actual' &&
    firstTold?.kind === 'actual' &&
    isCurrency(firstTold.unit) &&
    firstTold.isNamed &&
    /^,? or(?: (?:about|approximately|nearly))? $/.test(leadOf(statement, index - 1)) &&
    /^ of (?:our |total |net )*(?:sales|revenues?),? (?:was |were |which (?:was|were) )?(?:up|down|grew|increased|rose|improved|declined|decreased|fell)(?: by)?(?: (?:about|approximately|nearly|over))* $/.test(
      leadOf(statement, index),
    )
  )
    return { metric: firstTold.metric, segment: firstTold.segment, mention: null, isNamed: true }
  // `$0.20 of further earnings in 2021 and $0.33 in 2022`: the same effect in another year.
  const told = earlier.at(-1)
  if (
    told?.metric.startsWith('Impact on') === true &&
    (told.unit === unit || told.unit === '%') &&
    /^(?: in (?:fiscal )?\d{4})?,? (?:and|or)(?: (?:about|approximately|roughly))? $/.test(
      leadOf(statement, index),
    )
  )
    return { metric: told.metric, segment: told.segment, mention: null, isNamed: false }
  return null
}

const orInPercent =
  /^(?: (?:for|in) the (?:(?:first|second|third|fourth) )?(?:quarter|year))?,? or(?: (?:about|approximately|roughly|nearly|just over))? $/i

/** The growth, known by a name of its own, that a sum right before a percentage is of. */
function findGrowthTold(statement: Statement, index: number): string | null {
  const sum = statement.amounts[index - 1]
  if (sum === undefined || !isCurrency(sum.unit) || !orInPercent.test(leadOf(statement, index))) return null
  const growth = statement.metrics.findLast(({ end }) => end <= sum.start)
  return growth?.metric.isGrowth === true &&
    /^ (?:of|was)(?: (?:about|approximately|roughly|nearly|over))* $/.test(
      statement.text.slice(growth.end, sum.start),
    )
    ? growth.metric.name
    : null
}

const ledTo =
  /^,? (?:propelling|taking|bringing|lifting|driving|pushing) (?:the (?:business|brand|segment)|it|sales|revenues?) to(?: (?:about|approximately|around|roughly|nearly|over|just|almost|a record))* $|^(?: (?:year[- ](?:over|on)[- ]year|sequentially|quarter[- ](?:over|on)[- ]quarter|from (?:last|the prior) (?:year|quarter)))?,? to(?: (?:a|an|about|approximately|around|roughly|nearly|over|just|record))* $/i

/** The measure that a figure right behind another tells once more: a sum's change in percent, a count's growth, the level a growth led to. */
export function findReached(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  previous: Reading | undefined,
  setting: Setting,
): NamedMetric | null {
  if (previous === undefined) return null
  const lead = leadOf(statement, index)
  // `net interest income rose $1.2 billion from the fourth quarter or 11%`: the same change in percent.
  const isInPercent =
    isChange &&
    unit === '%' &&
    previous.isNamed &&
    /^change (?:yoy|qoq) abs$/.test(previous.kind) &&
    /^ (?:from|over|versus|compared (?:to|with)) [^,;$%]{2,32},? or(?: (?:about|approximately|nearly))? $/.test(
      lead,
    )
  if (isInPercent) return { metric: previous.metric, segment: previous.segment, mention: null, isNamed: true }
  // `users were 406 million, up 5%`: a change at once is of the figure it follows.
  const isAtOnce =
    isChange &&
    /^,? (?:which (?:is|was)|an?|or|up|down|and|increas\w+|decreas\w+|\w+){1,3} ?$/.test(lead) &&
    lead.length < 14
  if (isAtOnce && previous.unit === 'count' && previous.isNamed)
    return { metric: previous.metric, segment: previous.segment, mention: null, isNamed: true }
  // `and kiln revenue grew 12% year over year to $95 million`: the level that this growth led to.
  const isReached = !isChange && previous.kind.startsWith('change') && ledTo.test(lead)
  if (
    isReached &&
    fitsUnit(setting.catalogue.find(previous.metric), unit, false, setting, statement.amounts[index]?.power)
  )
    return { metric: previous.metric, segment: previous.segment, mention: null, isNamed: previous.isNamed }
  return null
}

const comparesOnly =
  /^(?:And |So |But )?(?:This|That|These|Those|It|Which) (?:compares?|compared) (?:to|with|against|very favorably to|favorably to|favorably with)(?: (?:an?|about|approximately|around|roughly|the))* $/i

/** `This compares to $297 million last year`: the first figure of its unit in the sentence before. */
export function findCompared(
  statement: Statement,
  index: number,
  unit: string,
  thread: Thread,
): NamedMetric | null {
  if (index > 0 || statement.side === 'zh' || !comparesOnly.test(leadOf(statement, index))) return null
  const levels = thread.told.filter((reading) => reading.unit === unit)
  // `R&D was $39 million, SG&A was $23 million, for total opex of $62 million. That compares with …`: of the total.
  const total = levels.length > 2 ? levels.find(({ value }) => isSumOfOthers(value, levels)) : undefined
  const told = total ?? levels[0]
  return told === undefined
    ? null
    : { metric: told.metric, segment: told.segment, mention: null, isNamed: told.isNamed }
}

const isSumOfOthers = (value: string, levels: readonly { readonly value: string }[]): boolean => {
  const rest = levels.reduce((before, each) => before + Number(each.value), 0) - Number(value)
  return Math.abs(rest - Number(value)) <= Math.abs(Number(value)) * 0.005
}

/** `SG&A represented 10.2% of sales, a 70 basis point decrease`: the points are of that share. */
export function findMoveOfShare(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  previous: Reading | undefined,
): NamedMetric | null {
  return unit === 'bps' &&
    isChange &&
    previous?.unit === '%' &&
    previous.metric.includes(' % of ') &&
    movedAtOnce.test(leadOf(statement, index))
    ? { metric: previous.metric, segment: previous.segment, mention: null, isNamed: true }
    : null
}

const movedAtOnce =
  /^[^,;]{0,40},? (?:and )?(?:an?|up|down|which (?:is|was)|or) (?:[a-z]+ )?(?:(?:increase|decrease|decline|improvement|reduction|rise|drop) of(?: (?:about|approximately|around|roughly|nearly|over))* )?$/

/** `at 22% of total revenue or $105 million`: what the share that was just told comes to. */
export function findSharedRevenue(
  statement: Statement,
  index: number,
  unit: string,
  previous: Reading | undefined,
): NamedMetric | null {
  const isOfShare =
    isCurrency(unit) &&
    previous?.metric === derivedMetrics.shareOfRevenue &&
    previous.segment !== null &&
    previous.amount === statement.amounts[index - 1] &&
    /^ of (?:our |the |total |net |overall |company |consolidated )*(?:revenues?|sales),? or (?:about |approximately |roughly |nearly )?$/i.test(
      statement.text.slice(previous.amount.end, statement.amounts[index]?.start),
    )
  return isOfShare ? { metric: 'Revenue', segment: previous.segment, mention: null, isNamed: true } : null
}

/** `Trucks were 31% of revenue, against 24% a year ago`: whose share was told right before. */
export const heldAgainstSame = (
  statement: Statement,
  index: number,
  previous: Reading | undefined,
): string | null =>
  previous?.metric === derivedMetrics.shareOfRevenue &&
  /\b(?:against|versus|vs\.?|compared (?:to|with)|(?:up|down) from|from)(?: (?:about|approximately|around|roughly|nearly|just))* $/i.test(
    leadOf(statement, index),
  )
    ? previous.segment
    : null
