import { toBusiness } from './business-name.ts'
import { isCompanyName } from './company-name.ts'
import { isPlace } from './is-place.ts'
import { withoutLongerGrowth } from '../measures/find-longer-growth.ts'
import type { NamedMetric } from '../measures/named-metric.ts'
import { tailOf, type Setting, type Statement } from '../statement.ts'

const soldBy = new Set([
  'Revenue',
  'Same-store sales',
  'Organic revenue growth',
  'Constant-currency revenue growth',
])

const growthFor =
  /^ for (?:our |the )?((?!Q[1-4]|FY|Fiscal|January|February|March|April|May|June|July|August|September|October|November|December|Wall|COVID)[A-Z][\w&'’-]*(?: (?:(?:and|&) )?[A-Z][\w&'’-]*){0,3})(?=,| (?:and|while|but)\b|\.|$)/

/** `rose 9% in the Americas, 3% in Europe`: where, right behind each. */
const growthIn =
  /^ in (?:the )?([A-Z][\w.&]*(?:[ /-](?:of )?[A-Z][\w&]*){0,3})(?=,| (?:and|while|but|in the (?:quarter|period|year))\b|\.|$)/

/** `up 13% for lamps, 11% for lenses and 39% for mirrors`: kinds of products in a list. */
const smallFor =
  /^ for (?:our |the )?((?!all|each|both|us|them|those|these|this|that|now|example|instance|more|another|about|over|at|a|an|quarter|year|month|half|first|second|third|fourth|full|fiscal|most|some|any)[a-z][a-z-]*s|[a-z]+(?: [a-z][a-z-]*)?s)(?=,| and |\.|$)/
/** `20% growth for our street lamp portfolio`. */
const growthOfPart =
  /^ (?:[a-z-]+ )?growth (?:for|in) (?:our|the) ((?:[A-Za-z][\w&/-]* ){1,4}?)(?:business|portfolio|product line|segment|division|franchise)\b/

/** `organic growth of 17% in North America lamp products`. */
const growthOf = /\bgrowth of(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i
const inProducts =
  /^ (?:for|in) (?:our |the )?((?!all|both|these|those|core|new|other|existing)(?:[A-Za-z][\w&/-]* ){1,4}?)(?:products|business|portfolio|product line|segment|division|franchise)\b/

/** The kind of products that one of several percentages is told for; null where no list of them is told. */
function findSmallPart(statement: Statement, index: number): string | null {
  const own = smallFor.exec(tailOf(statement, index))?.[1]
  const isListed =
    own !== undefined &&
    statement.amounts.some((_, at) => at !== index && smallFor.test(tailOf(statement, at)))
  return isListed ? own : null
}

/** `sales increased 20% for Hollow, which includes Lago, and 30% for Aber`: whose growth a percentage is, by the name of capitals behind it; else the figure as it was read. */
export function nameGrownFor(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
  isChange: boolean,
  setting: Setting,
): NamedMetric {
  if (!isChange || unit !== '%' || statement.side === 'zh') return read
  if (!soldBy.has(withoutLongerGrowth(read.metric))) return read
  const tail = tailOf(statement, index)
  const place = growthIn.exec(tail.replace(/\bU\.S\.(?= )/, 'US'))?.[1]
  if (place !== undefined && isPlace(place) && (read.segment === null || isPlace(read.segment)))
    return { ...read, segment: place }
  const name =
    growthFor.exec(tail)?.[1] ??
    growthOfPart.exec(tail)?.[1]?.trim() ??
    (growthOf.test(statement.text.slice(0, statement.amounts[index]?.start).slice(-60))
      ? inProducts.exec(tail)?.[1]?.trim()
      : undefined) ??
    findSmallPart(statement, index) ??
    undefined
  const segment = name === undefined || isCompanyName(name, setting) ? null : toBusiness(name.split(' '))
  return segment === null ? read : { ...read, segment }
}
