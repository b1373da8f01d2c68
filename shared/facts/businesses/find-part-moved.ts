import { findRespectiveList } from '../amounts/respective-list.ts'
import { isCompanyName } from './company-name.ts'
import { capitalize, toBusiness } from './business-name.ts'
import { rowOfDriver } from '../measures/growth-drivers.ts'
import type { NamedMetric } from '../measures/named-metric.ts'
import { soldOrOrdered } from './measures-of-parts.ts'
import { uncounted } from './uncounted.ts'
import { leadOf, type Reading, type Setting, type Statement } from '../statement.ts'

const name = '(?:U\\.S\\.|U\\.K\\.|[A-Za-z][\\w&/-]*)(?: (?:& )?[A-Za-z][\\w&/-]*){0,2}'
const barely = '(?: (?:about|approximately|around|roughly|nearly|over|more than|by|another))*'
const withPart = new RegExp(
  `(?:^|[ ,;])with (?:(?:our|the) )?(${name}?) (?:(?:was|were|being|also) )*(?:up|down)${barely} $`,
)
const moves =
  '(?:(?:were|was) (?:up|down)|up|down|increased|grew|rose|declined|decreased|fell|improved|dropped)'
const nextPart = new RegExp(
  `^(?: of (?:our |total |net )*(?:sales|revenues?))?(?: (?:sequentially|organically|year[- ]over[- ]year))?(?:,? and|,? while|,? but|,)(?: (?:our|the))? (${name}?) (?:(?:was|were|being|also) )*${moves}${barely} $`,
)
const eachMoved = new RegExp(
  `(?:^|[,;] |\\b(?:from|in|by|of|for|our|the|both|and) )(${name}?(?:, ${name}?)*),? and (?:(?:in|for|at) )?(${name}?),? (?:which |that )?(?:have |both )?${moves}${barely} $`,
)

/** `Repair and Parts revenues rose 31% and 18%, respectively`, `In Pumps and Valves, orders rose by 2% and 6%, respectively`: with the measure told once. */
const measured =
  '(?:(?:net|total|organic|reported|segment|comparable) )*(?:revenues?|sales|orders|bookings|backlog)'
const eachMeasured = new RegExp(
  `(?:^|[,;] |\\b(?:and|while|but) )(?:[Oo]ur |[Tt]he |[Bb]oth )*(?!(?:[Gg]ross|net|operating|reported|organic|first|second|third|fourth)\\b)(${name}?(?:, ${name}?)*),? and (?:our |the )?(${name}?)(?:(?: segments?| business(?:es)?)['’]?)? ${measured} (?:have |both |each )?${moves}${barely} $`,
)
const eachBeforeMeasure = new RegExp(
  `^(?:(?:And|Also|Meanwhile),? )?[Ii]n (?:our |the )?(?:both )?(${name}?(?:, ${name}?)*),? and (?:in )?(?:our |the )?(${name}?)(?: segments?| business(?:es)?)?, (?:our )?${measured} (?:both |each )?${moves}${barely} $`,
)

/** `stronger demand in both lines, with pumps up 4%`: what is asked for is ordered. */
const inDemand = /\b(?:demand|orders?|bookings)\b/i

/** Measures that are told part by part, by what they moved. */
const toldByPart = new Set([...soldOrOrdered, 'Backlog'])

/**
 * A part of the company in a list of what each has moved by: `sales rose 4%, with repair down 8% and parts up 14%`,
 * `from tools and dies, which increased 31% and 12%, respectively`. Null where no such list is told.
 */
export function findPartMoved(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  setting: Setting,
): NamedMetric | null {
  const grown = findGrownIn(statement, index)
  const words =
    findOwnerOfMove(statement, index) ??
    grown ??
    findInOrder(statement, index) ??
    findBesideWith(statement, index) ??
    findNextMoved(statement, index, earlier)
  const amount = statement.amounts[index]
  if (words === null || amount === undefined) return null
  // `15% growth with volume up 12%, price up 2%`: what the growth is made of, and no business.
  const driver = rowOfDriver(words)
  if (driver !== null)
    return { metric: driver, segment: earlier.at(-1)?.segment ?? null, mention: null, isNamed: true }
  const segment =
    toBusiness(words.split(' ')) ?? (words === grown || /^products?$/i.test(words) ? capitalize(words) : null)
  const at =
    words === grown
      ? statement.text.indexOf(words, amount.end)
      : statement.text.lastIndexOf(words, amount.start)
  const namesMeasure = statement.metrics.some(
    ({ metric, start, end, isWeak }) =>
      // `with company-operated restaurants up 7%`: no count of them moves by a percentage.
      metric.name !== 'Store count' &&
      start < at + words.length &&
      end > at &&
      (words !== grown || (end >= at + words.length && !(isWeak && start > at))),
  )
  if (segment === null || namesMeasure || uncounted.test(words) || isCompanyName(segment, setting))
    return null
  const mention = statement.metrics.findLast(
    (other) => other.end <= amount.start && toldByPart.has(other.metric.name),
  )
  const before = earlier.findLast((reading) => toldByPart.has(reading.metric))
  // `The fleet grew 8%, with Europe up 6%`: of whatever grew, which need not be sales.
  const other = earlier.findLast(({ kind }) => kind.startsWith('change'))
  if (before === undefined && mention === undefined && other !== undefined && other.unit === amount.unit)
    return {
      metric: other.metric,
      segment: setting.businesses.nameOf(segment),
      mention: null,
      isNamed: false,
    }
  return {
    metric:
      before?.metric ??
      mention?.metric.name ??
      (inDemand.test(statement.text.slice(0, at)) ? 'Orders' : 'Revenue'),
    segment: setting.businesses.nameOf(segment),
    mention: null,
    isNamed: true,
  }
}

const ownsMove =
  /(?:^|[ ,;])(?!(?:Last|This|That|Next|Today|Yesterday|It|What|Let|Here|There|Who|January|February|March|April|May|June|July|August|September|October|November|December)['’]s)([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3})['’]s (?:(?:strong|robust|solid|modest|very|roughly|approximately|about) )*$/

/** `NPD's 11% increase was offset by VPD's 4% decline`: whose move it is. */
function findOwnerOfMove(statement: Statement, index: number): string | null {
  const amount = statement.amounts[index]
  if (
    amount === undefined ||
    !/^ (?:[a-z-]+ )?(?:increase|decrease|decline|growth|drop|gain)\b(?! (?:in|of)\b)/.test(
      statement.text.slice(amount.end, amount.end + 40),
    )
  )
    return null
  return ownsMove.exec(leadOf(statement, index).slice(-60))?.[1] ?? null
}

const grownIn =
  /^ (?:[a-z-]+ )?(?:(?:sales|revenue|organic|net) )?(?:growth|increase|decline|decrease) in (?:our |the )?((?!(?:constant|local|reported|both|all|each|this|that|these|earnings|sales|revenues?|orders|volumes?|pric\w*|units?|costs?|traffic|profits?|income|margins?|EPS|EBITDA)\b)[A-Za-z][\w&/-]*(?: (?!with\b|as\b|or\b)[A-Za-z][\w&/-]*){0,3}?)(?: (?:revenues?|sales))?(?=[,.;]|$| and (?:an? |about |over |nearly )*[\d.]+%| with\b| as\b)/

/** `delivering 12% sales growth in watches and over 20% growth in rings`: told of one part after the other. */
function findGrownIn({ text, amounts, side }: Statement, index: number): string | null {
  if (side === 'zh') return null
  const names = amounts.map(({ end, unit }) =>
    unit === '%' ? grownIn.exec(text.slice(end, end + 72))?.[1] : undefined,
  )
  const own = names[index]
  const isPart = (words: string): boolean =>
    !/\b(?:quarter|year|half|month|period|currency|terms|20\d\d|income|profits?|earnings|margins?)\b| and$/i.test(
      words,
    )
  return own !== undefined &&
    isPart(own) &&
    names.some((other) => other !== undefined && other !== own && isPart(other))
    ? own
    : null
}

/** `repair was up 40% and spare parts up 70%`: the next part, behind one whose move was told. */
function findNextMoved(statement: Statement, index: number, earlier: readonly Reading[]): string | null {
  // `Wholesale revenue fell 12% to $388 million and was 72% of sales, retail rose 8%`: behind what else was told of the part that moved.
  const at = earlier.findLastIndex(({ kind }) => kind.startsWith('change'))
  const moved = earlier[at]
  const before = earlier.slice(at).every(({ segment }) => segment === moved?.segment) ? moved : undefined
  const isPart =
    before !== undefined &&
    toldByPart.has(before.metric) &&
    before.segment !== null &&
    before.kind.startsWith('change') &&
    before.isNamed
  const lead = leadOf(statement, index)
  return isPart && lead.length < 90 ? (nextPart.exec(lead)?.[1] ?? null) : null
}

function findBesideWith(statement: Statement, index: number): string | null {
  const lead = leadOf(statement, index)
  const first = withPart.exec(lead.slice(-90))?.[1]
  if (first !== undefined) return first
  const next = index > 0 && lead.length < 90 ? nextPart.exec(lead)?.[1] : undefined
  return next !== undefined && findBesideWith(statement, index - 1) !== null ? next : null
}

function findInOrder(statement: Statement, index: number): string | null {
  if (statement.side === 'zh') return null
  const list = findRespectiveList(statement, index)
  if (list === null || !/^,? respectively\b/.test(statement.text.slice(list.end))) return null
  const { first, last, start } = list
  const { text, metrics } = statement
  const from = Math.max(0, start - 140)
  const measuredOnce =
    eachBeforeMeasure.exec(text.slice(0, start)) ?? eachMeasured.exec(text.slice(from, start))
  const found = measuredOnce ?? eachMoved.exec(text.slice(from, start))
  // `gross and net premiums, which rose 19% and 16%, respectively`: measures, each with its own figure.
  if (
    found !== null &&
    measuredOnce === null &&
    metrics.some((mention) => mention.start >= from + found.index && mention.end <= start)
  )
    return null
  const names = found === null ? [] : [...(found[1] ?? '').split(', '), found[2] ?? '']
  return names.length === last - first + 1 ? (names[index - first] ?? null) : null
}
