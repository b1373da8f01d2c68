import { tidyNames, toBusiness } from '../businesses/business-name.ts'
import { toKnown } from '../businesses/find-listed-part.ts'
import { hasCue, leadOf, rangeTailOf, type Setting, type Statement } from '../statement.ts'
import type { NamedMetric } from './named-metric.ts'

const hedges = '(?: ?(?:about|around|roughly|approximately|at|of|it was|you (?:did|had)|which (?:is|was)))*'
const part = '(?:our |the |your )?([A-Za-z0-9][\\w&/-]*(?: [A-Za-z&][\\w&/-]*){0,2}?)'
/** `on the sequential growth in datacom, `, `On datacom growth, `: growth is what is turned to, and so is what it was. */
const ofGrowth = new RegExp(
  `\\bgrowth(?: rates?)? (?:in|of|for|at|from) ${part}(?: business| segment| side)?,${hedges} ?$|^(?:(?:And|So|Then|But|Just|Maybe|Also),? )*(?:[Oo]n|[Ll]ooking at|[Ii]n terms of) (?:the )?${part}(?: revenue| business)? growth,${hedges} ?$`,
)

/** `Top-line growth in Heating & Cooling continued, posting `: whose growth a sentence opens with. */
const growthIn =
  /^(?:(?:And|But|Meanwhile),? )?(?:(?:The|Our|Top-line|Revenue|Sales|Organic|Strong|Net|Total|Reported|Underlying|top-line|revenue|sales|organic) )*[Gg]rowth (?:in|at|across|within) (?:our |the )?((?:U\.S\.|[A-Z][\w&/-]*)(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,4})(?: (?:segment|business|division|region))? (?:was|is|has been|continued|remained|stayed|accelerated|slowed|improved|came|reached|exceeded)\b[^;]{0,90}$/
const isMeasure = (metrics: Statement['metrics'], start: number, length: number): boolean =>
  metrics.some((mention) => mention.start < start + length && mention.end > start)

/** The part of the company whose growth a sentence turned to before a percentage, with nothing else named since; null for none. */
export function findGrowthTopic(
  { text, side, amounts, metrics }: Statement,
  index: number,
  setting: Setting,
): string | null {
  const amount = amounts[index]
  if (side === 'zh' || setting.isArticle || amount?.unit !== '%') return null
  const opened = index === 0 ? (growthIn.exec(text.slice(0, amount.start))?.[1] ?? null) : null
  const name = opened === null ? null : toBusiness(tidyNames(opened).split(' '))
  if (name !== null && opened !== null && !isMeasure(metrics, text.indexOf(opened), opened.length))
    return name
  const first = amounts.findIndex(({ start }) => ofGrowth.test(text.slice(0, start).slice(-110)))
  const opens = amounts[first]
  if (opens === undefined || first > index) return null
  const isElsewhere = metrics.some(
    ({ start, end, isWeak }) => !isWeak && start >= opens.end && end <= amount.start,
  )
  const [, behind, before] = ofGrowth.exec(text.slice(0, opens.start).slice(-110)) ?? []
  return isElsewhere ? null : toKnown(behind ?? before ?? '', setting)
}

/** `posting a 41% organic growth`, `22% organically`. */
const isOrganicGrowth = (statement: Statement, index: number): boolean =>
  /^,? organic(?:ally)?\b/.test(rangeTailOf(statement, index)) ||
  /\borganic growth(?: in [^,;]{2,60}? (?:was|is|came to|reached|exceeded)| (?:of|was|at))?(?: (?:about|approximately|around|roughly|nearly|over))* $/i.test(
    leadOf(statement, index),
  )

/** What such growth is of: sales, all or without what was bought and what currencies did. */
export function nameGrown(statement: Statement, index: number, setting: Setting): NamedMetric | null {
  const segment = findGrowthTopic(statement, index, setting)
  if (segment === null) return null
  const metric = isOrganicGrowth(statement, index) ? 'Organic revenue growth' : 'Revenue'
  return { metric, segment, mention: null, isNamed: true }
}

const company =
  /\b(?:the|our) (?:(?:total|whole|overall|entire) )?company(?: as a whole)? (?:(?:will|would|should|can|could|to) )?(?:grows?|grew|growing|(?:is|was|be) (?:up|down|growing)|declines?|declined)(?: (?:by|about|around|roughly|approximately|nearly|over|at least|more than|another))* $/i

/**
 * `At the midpoint the company grows about 6%`: its sales do, whatever was named before; where nobody says from when, it
 * is of no row.
 */
export function findCompanyGrowth(
  statement: Statement,
  index: number,
  { isArticle }: Setting,
): 'Revenue' | 'Other' | null {
  const { text, side, amounts, periods } = statement
  const amount = amounts[index]
  if (side === 'zh' || isArticle || amount?.unit !== '%') return null
  if (!company.test(text.slice(0, amounts[Math.min(index, amount.other ?? index)]?.start))) return null
  const isPaced =
    hasCue(statement, 'yoy') || hasCue(statement, 'qoq') || periods.some(({ kind }) => kind === 'year')
  return isPaced ? 'Revenue' : 'Other'
}
