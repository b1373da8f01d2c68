import type { Amount } from '../../figures/amount.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize } from '../businesses/business-name.ts'
import { findBusinessSubject } from '../businesses/subject-of-sentence.ts'
import { isOfProgram } from '../kinds/is-held-now.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'
import { leadOf, rangeTailOf, type Setting, type Statement, type Thread } from '../statement.ts'

const nearly =
  '(?: (?:about|approximately|around|roughly|nearly|over|up to|more than|close to|another|maybe|probably))*'
const worth = new RegExp(`\\b(?:is|are|was|were|be|being)(?: each)? worth${nearly} $`, 'i')
const spends = new RegExp(`\\b(?:spend|spending|invest|investing)${nearly} $`, 'i')
const reckonedAt =
  /^(?:(?:So|Well|Yes|Yeah|Look|And),? )*[Aa]t (?:an? |about |around )*[\d.]+%[^.;]*,(?: then)? (?:it|that|you|we)(?:['’](?:s|re|d be)| is| are| need| would be| get| get to)(?: (?:about|around|roughly|at|to|maybe|something like|closer to))* $/
const another = new RegExp(
  `\\b(?:can|could|may|might|will|would|should) be (?:another|an additional)${nearly} (?:[$€£]?[\\d.]+(?: million| billion)? (?:to|or) )?$`,
  'i',
)

/**
 * A name that was only carried over, or stands near by chance, and can't be the figure's: what a thing is worth is no
 * balance, what is spent no cash that is held, a million no price of one thing.
 */
export function withoutChanceName(
  statement: Statement,
  index: number,
  unit: string,
  named: NamedMetric,
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const { text, side, amounts } = statement
  const amount = amounts[index]
  if (side === 'zh' || setting.isArticle || amount === undefined) return named
  const none = asDescribed('Other')
  const lead = leadOf(statement, Math.min(index, amount.other ?? index))
  const before = text.slice(0, amount.start)
  if (isCurrency(unit) && isLevelToBreakEven(statement, amount, named, thread))
    return asDescribed(breakevenRevenue)
  // `Tariffs? It was about $1 million in cost of goods sold.`: where it stands, and not what all of it cost.
  if (isCurrency(unit) && withinCost.test(text.slice(amount.end)) && pointed.test(before)) return none
  if (isCurrency(unit) && named.mention === null && amount.power >= 6 && marketGrows.test(before))
    return { ...none, metric: 'Market size' }
  if (isCurrency(unit) && isOfProgram(statement, index))
    return { ...none, metric: 'Repurchase authorization', isNamed: true }
  // `orders of $140 million from three hyperscale customers`: so many of them, and no orders.
  const buyers =
    unit === 'count' && /^ from(?: [a-z]+)? $/.test(lead)
      ? fromBuyers.exec(text.slice(amount.end))?.[1]
      : undefined
  if (buyers !== undefined) return { ...none, metric: capitalize(buyers) }
  // `It's $1 million for every 1,000 units a month`: a rate.
  if (isCurrency(unit) && forEvery.test(text.slice(amount.end))) return none
  const topic = isCurrency(unit) && named.mention === null ? putInFront.exec(before)?.[1] : undefined
  if (topic !== undefined && statement.metrics.every(({ start }) => start > longestTopic))
    return { ...none, metric: capitalize(topic) }
  if (isCurrency(unit) && ofOne.test(lead)) return none
  if (
    isCurrency(unit) &&
    /^ (?:a (?:quarter|year) )?(?:of|in) (?:[a-z]+ )?capacity\b/.test(rangeTailOf(statement, index))
  )
    return { ...none, metric: 'Capacity' }
  // `as customers brought down inventory, and sensing was $8 million`: of the part that the clause opens with.
  const part =
    named.mention !== null &&
    named.mention.end <= amount.start &&
    isCurrency(unit) &&
    setting.catalogue.find(named.metric)?.isBalance === true &&
    opensPart.test(text.slice(named.mention.end, amount.start))
      ? findBusinessSubject(text.slice(0, amount.start), setting)
      : null
  if (part !== null) return { metric: 'Revenue', segment: part, mention: null, isNamed: true }
  if (
    isCurrency(unit) &&
    overYears.test(text.slice(amount.end, amount.end + 40)) &&
    !setting.catalogue.find(named.metric)?.isBalance
  )
    return none
  if (isCausesMeasure(statement, amount.end, named, setting)) return none
  if (named.mention !== null && ofCause.test(text.slice(amount.end, named.mention.start))) return none
  if (thread.section !== 'questions') return named
  if (
    unit === '%' &&
    /^ (?:more|less) to [a-z]+\b/.test(rangeTailOf(statement, index)) &&
    /\bcosts?\b/.test(lead)
  )
    return { ...none, metric: 'Cost' }
  if (unit === 'bps') return nameEffect(lead, named, thread)
  if (!isCurrency(unit)) return named
  if (upside.test(lead)) return { ...none, metric: 'Upside' }
  const isBalance = setting.catalogue.find(named.metric)?.isBalance === true
  if (named.metric === 'Unit price' && amount.power >= 6) return none
  if (isBalance && spends.test(lead))
    return thread.metric === 'Capex' ? { ...none, metric: 'Capex', isNamed: true } : none
  if (named.mention === null && isBalance && another.test(text.slice(0, amount.start))) return none
  if (named.mention === null && worth.test(lead)) return none
  if (index > 0 && reckonedAt.test(text.slice(0, amount.start))) return none
  return named
}

/** `revenue of the level at which a company earns nothing`, by a name of its own. */
export const breakevenRevenue = 'Breakeven revenue'
/** `What revenue level do you need to be profitable?`, `How much revenue does it take to break even?` */
export const asksForBreakeven =
  /\b(?:revenues?|sales|top[- ]line)\b[^.;?]{0,60}\b(?:need|needed|takes?|required?|get)\b[^.;?]{0,48}\b(?:profitab(?:le|ility)|break(?:ing)?[- ]?even|in the black)\b|\b(?:break-?even (?:point|level|revenues?|sales)|break even\b[^.;?]{0,24}\b(?:revenues?|sales))\b/i
const breaksEven =
  /\b(?:break-?even (?:revenues?|sales|point|level)\b[^.;$]*|(?:break even|(?:be|become|turn|get|are|is) profitable) (?:at|on|with|around)(?: (?:about|around|roughly|approximately|revenues? of|sales of|something like))*) $/i

/** Whether a sum is the revenue at which a company earns nothing, said outright or where that was asked for. */
function isLevelToBreakEven(
  { text, metrics }: Statement,
  { start, power }: Amount,
  { metric, mention }: NamedMetric,
  { asks, asked, speakerSide, section }: Thread,
): boolean {
  if (power < 6 || !/^(?:Revenue|Other)$/.test(metric)) return false
  if (breaksEven.test(text.slice(0, start))) return true
  const isAsked =
    section === 'questions' &&
    (speakerSide === 'analyst' ? asks === breakevenRevenue : asked?.metric === breakevenRevenue)
  return (
    isAsked && mention === null && !metrics.some((other) => !other.isWeak && other.metric.measure === 'money')
  )
}

const withinCost =
  /^ (?:in|within) (?:our |the )?(?:cost of (?:goods(?: sold)?|sales|revenues?|products?)|COGS)\b/
const pointed =
  /\b(?:it|that|this|they|these|which|tariffs?|duties|freight|impact|effect|headwind)(?:['’]s| was| were| is| are| cost(?: us)?| came to)?(?: (?:about|around|roughly|approximately|nearly|only|just|over|maybe|something like|probably))* $/i
const fromBuyers =
  /^ (?:[a-z][\w-]* ){0,3}?(customers|operators|hyperscalers|carriers|partners|distributors|vendors|suppliers|clients)\b/
/** `We see our market growing from `. */
const marketGrows =
  /\b(?:the|our|this|that|(?:total )?addressable|served) (?:(?:total|whole|addressable|served) )*market (?:size )?(?:(?:is|will be) )?(?:grow|grows|growing|expand|expands|expanding|goes|going|to (?:grow|expand|go|be|reach))\b[^.;%]*$/i
const forEvery = /^ (?:for|per) (?:every|each) (?:additional )?\d/
/** `And tariffs, were they more than `: what is spoken of, whatever was spoken of before. */
const putInFront =
  /^(?:(?:And|So|But|Then|OK|Okay|Now|Also),? )*(?:(?:[Oo]n|[Hh]ow about|[Ww]hat about) )?(?:the |your )?([A-Za-z][a-z-]+(?: [a-z][a-z-]+)?), (?:were|was|is|are|did|do|does) (?:they|it|that|those|these)\b[^$]* than (?:the )?$/
const longestTopic = 40

/** `Each reactor supports roughly $8 million of revenue a year`. */
const ofOne =
  /^(?:(?:And|So),? )?(?:Each|Every|One|A single) (?:[\w-]+ ){1,3}(?:supports?|generates?|brings? in|does|produces?|makes?|gives?|adds?|can do)(?: (?:us|about|roughly|around|approximately|some))* $/
const opensPart =
  /^, and (?:our |the )?[\w -]{2,40} (?:was|were)(?: (?:about|around|roughly|approximately))* $/
/** `about $30 million over two years`: of no quarter. */
const overYears =
  /^ over (?:the next |about |a )?(?:two|three|four|five|several|[2-9]|10)(?: or (?:three|four|five))? years\b/
const upside =
  /\b(?:upside|downside)(?: to (?:that|it|this))? (?:of|is)(?: (?:about|around|roughly|maybe|another))* $/i

/** `grew 11%, benefiting from continued demand`: what is named as the cause grew by nobody knows how much. */
const ofCause =
  /^[^;$]{0,110}(?:,|\b) ?(?:benefit(?:t)?ing from|driven by|helped by|supported by|aided by|fuell?ed by|thanks to|owing to|led by) [^,.;$%\d]{0,40}$/
/** `Wireless was $14 million, down 6% as customers brought down inventory`: what is told of the cause. */
function isCausesMeasure(
  { text }: Statement,
  end: number,
  { metric, mention }: NamedMetric,
  { catalogue }: Setting,
): boolean {
  return (
    mention !== null &&
    mention.start > end &&
    catalogue.find(metric)?.isBalance === true &&
    /\b(?:as|because|since|after) (?:[\w-]+ ){1,4}(?:brought|worked|took|drew|draw|bring|work|reduced?|cut|burn(?:ed)?|digest(?:ed)?|built|build)\b[^.;$%\d]*$/.test(
      text.slice(end, mention.start),
    )
  )
}

const effects =
  /\b(?:headwind|tailwind|drag|element|charge|impact|effect|penalty|hit)\b[^.;$%\d]{0,44} of(?: (?:about|approximately|around|roughly|maybe|some))* $|\b(?:be|is|was|as) (?:an?|the|some) (?:[a-z]+ )?(?:headwind|tailwind|drag)\b[^.;$%]{0,60}, (?:of )?(?:probably|maybe|about|roughly|call it|around|say|something like)(?: (?:about|around|roughly|maybe))* $/i

/** `There is a tariff element of about 100 basis points`: what something does to the margin, and no move of it. */
function nameEffect(lead: string, named: NamedMetric, { metric, asked }: Thread): NamedMetric {
  const rate = [named.metric, metric, asked?.metric].find((each) => each?.endsWith(' margin') === true)
  return rate !== undefined && !named.metric.startsWith('Impact on ') && effects.test(lead)
    ? asDescribed(`Impact on ${rate ?? ''}`)
    : named
}

/** `driven by volume, partly offset by tariffs of 20 basis points`. */
export const offsetBy =
  /\b(?:offset|tempered|held back|mitigated) by [^,;$%\d]{2,40} of(?: (?:about|approximately|around|roughly))* $/i
