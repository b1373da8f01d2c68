import { capitalize, toBusiness } from '../businesses/business-name.ts'
import type { NamedMetric } from './named-metric.ts'
import { leadOf, rangeTailOf, type Statement } from '../statement.ts'

const counted = new Map([
  ['Subscribers', 'Net subscriber additions'],
  ['Net subscriber additions', 'Net subscriber additions'],
  ['Customers', 'Customers added'],
  ['Headcount', 'Employees added'],
])

const forPart =
  /^ (?:for|in|at|from) (?:the |our )?((?:[A-Z][\w&'’-]*)(?: (?!and\b)[A-Z][\w&'’-]*){0,2}(?:, [A-Z][\w&'’-]*)*(?:,? and [A-Z][\w&'’-]*)?)(?=[ ,.;]|$)/

const someOfThem =
  /^ of (?:our|the|its|their|these|those) (?:[\w-]+ ){0,2}(?:employees|people|workforce|associates|colleagues|staff)\b/i

/** `added 40,000 net new subscribers`, `including 30,000 for Games`: who came, and no count of all there are. */
export function nameGained(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
): NamedMetric | null {
  const metric = counted.get(read.metric)
  const amount = statement.amounts[index]
  if (metric === undefined || amount === undefined || unit !== 'count') return null
  // `to train 9,000 of our employees`: some of them.
  if (read.metric === 'Headcount' && someOfThem.test(statement.text.slice(amount.end, amount.end + 60)))
    return { ...read, metric: 'Part of Headcount', mention: null, isNamed: false }
  const lead = leadOf(statement, Math.min(index, amount.other ?? index))
  // `brought power back to 90,000 customers hit by the storm`: some of them, on a bad day.
  if (
    read.metric === 'Customers' &&
    (hitBehind.test(statement.text.slice(amount.end, amount.end + 60)) || restored.test(lead))
  )
    return { ...read, metric: 'Customers affected', mention: null, isNamed: false }
  const tail = rangeTailOf(statement, index)
  if (metric !== read.metric && !isGained(statement, index) && !isMoreThanBefore(lead, tail)) return null
  // `for a total of 70,000`: of all parts together.
  const isTotal = /\bfor a total of(?: (?:about|approximately|nearly|over))* $/i.test(lead)
  const part = forPart.exec(tail)?.[1]
  const product =
    read.mention === null
      ? undefined
      : toProduct.exec(statement.text.slice(read.mention.end, read.mention.end + 64))?.[1]
  const segment = part === undefined ? (product ?? read.segment) : toBusiness(part.split(/,? /))
  return { ...read, metric, segment: isTotal || segment === null ? null : capitalize(segment.trim()) }
}

const hitBehind =
  /^ (?:of our |our )?(?:[a-z]+ )?customers (?:(?:who|that|which) (?:were|had|lost)|(?:were|was|are)? ?(?:affected|impacted|hit|without|out of|interrupted|disconnected|lost|in the dark))\b/i
const restored =
  /\b(?:restor\w+|reconnect\w+|brought back|turned (?:the )?(?:power|lights) back on)\b[^.;$%]{0,40}$/i

/** ` to our weekend news product`. */
const toProduct =
  /^ (?:to|for|in|of) (?:our|the) ((?:[a-z-]+ ){1,4}?)(?:products?|services?|offerings?|plans?|platform)\b/

const oneOf = /(?:including|of which|and)(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/

function isGained(statement: Statement, index: number): boolean {
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  const lead = leadOf(statement, first)
  const tail = rangeTailOf(statement, index)
  if (netBehind.test(tail) || addedBefore.test(lead.slice(-72))) return true
  return first > 0 && forPart.test(tail) && oneOf.test(lead) && isGained(statement, first - 1)
}

const addedBefore =
  /\b(?:add(?:ed|ing|s)?|gain(?:ed|ing)?|net (?:gain|increase|additions?|adds?) of|signed up|hired|recruited)(?: (?:a|an|the|total|record|of|about|approximately|around|roughly|nearly|over|more than|another|almost|some))* $/i

/** `11,400 people, up about 600 from the prior quarter`: by how many there are more. */
const isMoreThanBefore = (lead: string, tail: string): boolean =>
  /,? (?:which (?:is|was) )?up(?: by)?(?: (?:about|approximately|around|roughly|nearly|over|more than|another|almost|some))* $/i.test(
    lead,
  ) &&
  /^(?: [a-z]+)? (?:from|over|on|versus|since|compared (?:to|with)) (?:the |a |last )?(?:prior|previous|last|year|quarter|first|second|third|fourth|start|end|beginning|same)\b|^(?: [a-z]+)? (?:year[- ](?:over|on)[- ]year|sequentially|quarter[- ](?:over|on)[- ]quarter|in the quarter|this quarter|year[- ]to[- ]date)\b/i.test(
    tail,
  )

const netBehind = /^ (?:new )?net (?:new |paid |paying )?[a-z]|^ (?:paid |paying )?net (?:new )?add/i
