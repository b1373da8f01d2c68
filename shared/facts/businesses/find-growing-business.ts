import { isCompanyName } from './company-name.ts'
import {
  findClauseSubject,
  findGrowthOwner,
  findOtherSubject,
  findOwnedGrowth,
  pointsToBusiness,
} from './grown-owner.ts'
import { capitalize, toBusiness } from './business-name.ts'
import { asDescribed, type NamedMetric } from '../measures/named-metric.ts'
import { uncounted } from './uncounted.ts'
import { clauseLeadOf, leadOf, rangeTailOf, type Setting, type Statement, type Thread } from '../statement.ts'

/** `driving record attendance, up 20%`: the noun right before the comma. */
const besideGrowth =
  /\b([a-z][a-z-]+), (?:up|down)(?: (?:by|about|approximately|around|roughly|nearly|over|more than))* $/

const movedObject =
  /\b(?:gr[eo]w(?:s|ing)?|lower(?:ed|ing|s)?|reduc(?:e|ed|es|ing)|cut|cuts|cutting|increas(?:e|ed|es|ing)|improv(?:e|ed|es|ing)|rais(?:e|ed|es|ing)|expand(?:ed|s|ing)?|boost(?:ed|s|ing)?|decreas(?:e|ed|es|ing)) (?:the |our |their )?((?:[a-z-]+ ){0,2}?[a-z-]{4,}) by(?: (?:about|approximately|around|roughly|nearly|over|more than|up to|an average of))* $/i
/** `margins widened, and we grew our lens output by 60%`: what is moved by so much, whatever was told before it. */
export function findMovedObject({ text, amounts, metrics }: Statement, index: number): string | null {
  const start = amounts[index]?.start ?? 0
  const found = movedObject.exec(text.slice(Math.max(0, start - 90), start))
  if (found === null) return null
  const from = Math.max(0, start - 90) + found.index
  const isMeasure = metrics.some((mention) => mention.end > from && mention.start < start && !mention.isWeak)
  return isMeasure || !/, (?:and |we |while )*$/.test(text.slice(Math.max(0, from - 16), from))
    ? null
    : (found[1] ?? null)
}
/** What is moved without a name of its own. */
const ownObject =
  /\b(?:sales|revenues?|earnings|income|profits?|margins?|guidance|outlook|forecast|range|results|sequentially|year|quarter|them|this|that|these|those|both|further|again|organically|slightly|primarily|dividends?)$/i

const capitals = "[A-Z][\\w&/'’-]*(?: (?:(?:and|&) )?[A-Z][\\w&/'’-]*){0,4}"
const brings =
  '(?:deliver(?:ed|ing)|post(?:ed|ing)|sa?w|seeing|achiev(?:ed|ing)|record(?:ed|ing)|generat(?:ed|ing)|report(?:ed|ing)|produc(?:ed|ing)|register(?:ed|ing)|had|drove|(?:(?:was|were) able to|(?:has|have) the (?:potential|opportunity|ability) to|can|could|will|should) (?:deliver|post|achieve|generate))'
const amply =
  '(?: (?:an?|another|very|strong|solid|robust|record|impressive|about|approximately|around|roughly|nearly|over|more than|greater than|well over|at least))*'
const grower = new RegExp(
  `(?:^|[,;] |\\b(?:and|while|but|with|to) )(?:([Oo]ur|[Tt]he|[Tt]his|[Tt]hat) )?(?:(${capitals})(?: (?:segment|business|division|brand|region|sector))?|(?:segment|business|division|brand|region|sector)),?(?: (?:which|that))?(?: (?:also|again|once again))? ${brings}${amply} $`,
)
const outlookFor = new RegExp(
  `\\b(?:outlook|guidance|forecast|expectations?) for (?:the |our )?(${capitals})(?: (?:segment|business|division|brand|region))? to(?: be)?${amply}(?: [\\d.]+%? to)? $`,
)
const alsoBrings = new RegExp(`, ${brings}${amply} $`)
const asGrowth =
  /^(?:-plus)? (?:(?:organic|organically|constant[- ]currency|year[- ]over[- ]year|sequential|total|reported|underlying|comparable) )*growth\b/i

/** `Harrow delivered 7% growth`, `the brand posted 12% growth`: a business's growth told as a noun of its own. */
function findGrowthOfNoun(
  statement: Statement,
  index: number,
  thread: Thread,
  setting: Setting,
): NamedMetric | null {
  const tail = rangeTailOf(statement, index)
  if (!asGrowth.test(tail)) return null
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  const lead = leadOf(statement, first).slice(-160)
  const found = grower.exec(lead)
  // A capital article inside a sentence belongs to the name.
  const isNamesOwn = found !== null && found[1] === 'The' && found.index > 0
  const name = isNamesOwn ? `The ${found[2] ?? ''}` : (found?.[2] ?? outlookFor.exec(lead)?.[1])
  const isMeant =
    (found !== null && found[2] === undefined) || (thread.sinceTurned === 0 && alsoBrings.test(lead))
  const segment = name === undefined ? (isMeant ? thread.turned : null) : toBusiness(name.split(' '))
  if (segment === null || pronoun.test(segment) || uncounted.test(segment)) return null
  const isCompanys = isCompanyName(segment, setting)
  const isOrganic = /^ (?:[\w-]+ )?organic\b/i.test(tail)
  return {
    metric: isOrganic ? 'Organic revenue growth' : 'Revenue',
    segment: isCompanys ? null : segment,
    mention: null,
    isNamed: true,
  }
}

const pronoun = /^(?:We|It|They|This|That|Both|All|Each|Management|Everyone|Others?)$/

/** `Kilns, our largest line, grew`: what is put between a business and its verb. */
const aside =
  /, (?:our|the|which|an?|measured|as|including|defined) [^,.;$%]{3,90}, (?=(?:was|were|grew|rose|fell|increased|decreased|declined|improved) )/

/** `At the midpoint lasers are up `, `Within that, lasers grow `, `That assumes lasers grow `: what stands before a business. */
const opener =
  /^(?:(?:And|So|But),? )?(?:(?:[Aa]t|[Aa]round) (?:the|that) mid-?point,? |(?:[Ww]ithin|[Ii]nside|[Ii]n) (?:that|this|there|it|the (?:guide|range|outlook)),? |(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]he (?:guide|guidance|outlook|range|mid-?point)) (?:assumes?|implies|has|includes?|contemplates?|reflects?) (?:that )?)/

const ofAll =
  /^ (?:for|across|in|at) (?:all|most|each|both|every)(?: of)?(?: our| the)? (?:[a-z]+ )?(?:segments?|business(?:es)?|regions?|brands?|markets?|divisions?|categories|lines?)(?:,| (?:was|were|is|are) (?:up|down|higher|lower))/

/** `Prices for all segments were up, Kilns increased 4%; Tiles were up 9%`: each moved by what the sentence opens with. */
export function findMovedOfAll(statement: Statement, lead: string, thread: Thread): NamedMetric | null {
  const metric = findOpenedOfAll(statement) ?? thread.movedOfAll
  const segment = metric === null ? null : findClauseSubject(lead)
  return metric === null || segment === null ? null : { metric, segment, mention: null, isNamed: true }
}

/** The measure that a sentence tells of all parts before it goes through them; null where it tells none. */
export function findOpenedOfAll({ text, metrics }: Statement): string | null {
  const [first] = metrics
  return first !== undefined && first.start <= widestOpening && ofAll.test(text.slice(first.end))
    ? first.metric.name
    : null
}

/** Characters within which a sentence opens with its measure. */
const widestOpening = 24

/** `and North America filtration grew 9%`: a business that grows has grown in revenue. */
export function findGrowingBusiness(
  statement: Statement,
  index: number,
  /** Whether the figure before told how another business's revenue has grown. */
  isNext: boolean,
  thread: Thread,
  setting: Setting,
): NamedMetric | null {
  const noun = findGrowthOfNoun(statement, index, thread, setting)
  if (noun !== null) return noun
  const lead = clauseLeadOf(statement, index)
    .replace(opener, '')
    .replace(aside, ' ')
    // `lasers are up in the mid-teens`.
    .replace(/ in the $/, ' ')
  const beside = besideGrowth.exec(lead.slice(-64))?.[1]
  if (beside !== undefined && uncounted.test(beside)) return asDescribed(capitalize(beside))
  const object = movedObject.exec(lead.slice(-90))?.[1]
  if (object !== undefined && !ownObject.test(object)) return asDescribed(capitalize(object))
  if (pointsToBusiness(lead) && thread.metric === 'Revenue' && thread.segment !== null)
    return { metric: 'Revenue', segment: thread.segment, mention: null, isNamed: true }
  // `Coatings were 9% less`: the direction stands behind.
  const told = /^ (?:less|lower|higher|more)\b/.test(rangeTailOf(statement, index))
    ? lead.replace(
        / (?:was|were|is|are)(?: (?:about|approximately|around|roughly|nearly|over))* $/,
        ' was up ',
      )
    : lead
  const words = findGrowthOwner(told) ?? findOwnedGrowth(told) ?? findClauseSubject(told)
  if (words === null) {
    const other = findOtherSubject(lead)
    // `The served markets were up 3%`, where the call tells their share of sales.
    if (other !== null && setting.businesses.has(other))
      return { metric: 'Revenue', segment: setting.businesses.nameOf(other), mention: null, isNamed: true }
    if (other !== null && setting.segments.has(other.toLowerCase()))
      return { metric: 'Revenue', segment: capitalize(other), mention: null, isNamed: true }
    // `Food was up 6%, and protective increased 20%`: the next business of a list.
    if (
      other !== null &&
      isNext &&
      !uncounted.test(other) &&
      !/ (?:is|are|was|were)$/.test(other) &&
      other.split(' ').length <= 3
    )
      return { metric: 'Revenue', segment: other, mention: null, isNamed: true }
    return other === null ? null : asDescribed(other)
  }
  if (uncounted.test(words)) return asDescribed(capitalize(words))
  // `Harrow profit was down 12%`, of a business that the call tells of: what that business earned.
  const earner = / (?:profits?|earnings|income)$/.exec(words)
  if (earner !== null) {
    const segment = words.slice(0, earner.index)
    return setting.businesses.has(segment) || segment === thread.turned
      ? {
          metric: setting.isBank ? 'Net income' : 'Operating income',
          segment: setting.businesses.nameOf(segment),
          mention: null,
          isNamed: true,
        }
      : asDescribed(capitalize(words))
  }
  return { metric: 'Revenue', segment: words, mention: null, isNamed: true }
}
