import { bareUnit } from '../../figures/amount.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import { leadOf, type Statement, type Thread } from '../statement.ts'
import { isToldTwice } from './find-pace.ts'

/** `Opex steps up by $4 million. Is that two million a quarter from there?`: what it will move by, and no level. */
export const movesOn = (
  { text, side, amounts }: Statement,
  index: number,
  { latest, section }: Pick<Thread, 'latest' | 'section'>,
): boolean => {
  const amount = amounts[index]
  return (
    side === 'en' &&
    section === 'questions' &&
    amount !== undefined &&
    latest !== null &&
    /^change (?:qoq|yoy) abs$/.test(latest.kind) &&
    (latest.unit === amount.unit || (amount.unit === bareUnit && amount.power >= 6)) &&
    /^(?:(?:And|So|Then|But|Okay|OK),? )*(?:is|was|will|would|should) (?:that|it|this)(?: be)?(?: (?:like|about|around|roughly|another|a|the))* $/i.test(
      text.slice(0, amount.start),
    ) &&
    /^ (?:a|per|each|every) quarter\b/.test(text.slice(amount.end, amount.end + 16))
  )
}

/** `We've said growth of at least 60%. That now becomes 70%`: the growth that was foreseen, foreseen anew. */
export const isGrowthAnew = (
  { text, side, amounts }: Pick<Statement, 'text' | 'side' | 'amounts'>,
  index: number,
  { latest }: Pick<Thread, 'latest'>,
): boolean =>
  side === 'en' &&
  amounts[index]?.unit === '%' &&
  latest?.kind === 'change yoy %' &&
  latest.period !== null &&
  /(?:^|[,;] )(?:that|it|this|so that) (?:now )?(?:becomes|goes (?:up )?to|moves (?:up )?to|is now)(?: (?:about|around|roughly|at least|more like))* $/i.test(
    text.slice(0, amounts[index].start),
  )

/** `9% in Q3 and 12% since the year began`: the same measure over another period, which is named behind it. */
export function isToldAgain(statement: Statement, index: number): boolean {
  const [amount, previous] = [statement.amounts[index], statement.amounts[index - 1]]
  if (amount === undefined || previous === undefined || previous.unit !== amount.unit) return false
  const between = statement.periods.find(
    (mention) => mention.start >= previous.end && mention.end <= amount.start,
  )
  const behind = statement.periods.find((mention) => mention.start >= amount.end)
  return (
    between !== undefined &&
    behind !== undefined &&
    periodTie.test(statement.text.slice(previous.end, between.start).replace(ownPace, '')) &&
    andAgain.test(statement.text.slice(between.end, amount.start)) &&
    periodTie.test(statement.text.slice(amount.end, behind.start))
  )
}

const baseBetween =
  /^(?: growth| higher| lower| increase)?,? (?:on an? (?:year[- ](?:over|on)[- ]year|sequential) basis|year[- ](?:over|on)[- ]year|linked[- ]quarter|on a linked[- ]quarter basis|sequentially),? and(?: (?:by|up|down|about|approximately|around|roughly|nearly|over|more than))* $|^(?: growth| higher| lower| increase)? ?(?:(?:when |as )?compared (?:to|with)|versus|vs\.?|over|from|relative to|against) [^,;$%]{2,48}?,? and(?: (?:by|up|down|about|approximately|around|roughly|nearly|over|more than))* $/
const baseBehind =
  /^(?: growth| higher| lower| increase)? ?(?:(?:when |as )?compared (?:to|with)|versus|vs\.?|over|from|relative to|against|than) (?:[^,;.$%]{0,24}? )?(?:Q[1-4] )?(?:20\d\d|quarter|year|ago|period|pre-?(?:pandemic|covid))\b|^ on an? (?:two|three|four|2|3|4)[- ]year (?:basis|stack)|^ (?:in|on an?|at) (?:constant|local)[- ](?:currenc(?:y|ies)|dollars?)\b|^ (?:sequentially|quarter[- ]over[- ]quarter|year[- ]over[- ]year)\b/i

/** `rose 8% compared to the second quarter and 31% compared to 2019`: the same measure against another base. */
export function isAgainstAnotherBase(statement: Statement, index: number): boolean {
  // `grew $80 million or 7% from last quarter and $170 million or 17% from last year`: each in two terms.
  const isTwice = isToldTwice(statement, index) && isToldTwice(statement, index - 2)
  const [amount, previous] = [statement.amounts[index], statement.amounts[index - (isTwice ? 2 : 1)]]
  const end = statement.amounts[isTwice ? index + 1 : index]?.end ?? 0
  return (
    amount !== undefined &&
    previous?.unit === amount.unit &&
    baseBetween.test(leadOf(statement, index)) &&
    baseBehind.test(statement.text.slice(end, end + 64))
  )
}

const ownPace = /^ (?:year[- ](?:over|on)[- ]year|on an? (?:reported|organic|cash|GAAP) basis)(?= )/
const periodTie = /^ ?(?:(?:in|for|during|through|over|on|of)(?: the| our)? )?$/
const andAgain = /^,? and(?: (?:by|up|down|of|about|approximately|around|roughly|nearly|over|more than))* $/

/** `Underlying growth came to 3%, and it was 7% on a reported basis`: the growth before, as reported. */
export function isAsReported({ text, amounts }: Statement, index: number): boolean {
  const [previous, amount] = [amounts[index - 1], amounts[index]]
  if (amount?.unit !== '%' || previous?.unit !== '%') return false
  const [before, behind] = [text.slice(0, previous.start), text.slice(amount.end)]
  const between = text.slice(previous.end, amount.start)
  return (
    (asReported.test(behind) &&
      /\bgrowth\b/i.test(before) &&
      /^[^.;]{0,24}\b(?:and|or|while|but)\b[^.;]{0,24}$/.test(between)) ||
    // `declined 5% for the quarter and was 6%, excluding what was bought`.
    (/^,? (?:excluding|exclusive of|without)\b/.test(behind) &&
      /\b(?:declined|decreased|fell|grew|increased|rose|up|down)(?: by)? $/.test(before.slice(-24)) &&
      /^[^.;,$%]{0,40} and (?:was|were) $/.test(between))
  )
}

const asReported = /^ (?:on an? (?:as[- ])?reported basis|as reported)\b/

const alsoMoved =
  /^(?: (?:this year|last year|sequentially|so far))?(?:,? (?:and|but)|,) (?!(?:we|it|that|this|margins?|then|now|is|was)\b)[\w.&/-]+(?: (?:gig|speeds?|products?|parts|lasers|modules))?(?: (?:was|is|were|are))? (?:about|around|roughly|maybe|more like|closer to|only|just) $|^,? (?:and |but |while )?(?:on|in|for|with) [\w .&/-]{2,28}?,? (?:it['’]s|it is|we['’]re|that['’]s|they['’]re|it was|they are|maybe|probably|more like|closer to)(?: (?:more like|more|like|closer to|about|around|roughly|maybe|probably|only|just))* $|^,? (?:and )?(?:our|the) (?:[a-z-]+ ){1,6}by(?: (?:about|around|roughly|approximately|nearly|over|more than|almost))* $/i

/** Whether the words between two percentages only turn to another part, of which the second tells the same move. */
export const isAlsoMoved = (between: string): boolean => alsoMoved.test(between)

/** `fell 9% to $80 million, in constant currency 11%`. */
const inCurrency =
  /^,? or,? (?:in|at|on an?) (?:constant|local)[- ](?:currenc(?:y|ies)|dollars?)(?: (?:basis|terms))?,?(?: (?:by|up|down|about|approximately))* $/i
/** `We grew revenue by 9% for the year and adjusted earnings per share by 12%`. */
const alsoGrown =
  /^(?: (?:for|in|during) the (?:year|quarter|full year|period))?,? and (?:our |adjusted |diluted |operating |net |free |the )*(?:earnings|EPS|income|EBITDA|profits?|cash flow|sales|revenues?)(?: per (?:diluted )?share)? by(?: (?:about|approximately|around|roughly|nearly|over|just over|just under|almost))* $/i

/**
 * `grew 12% or nearly $31 million to $290 million`, `climbed 11%, almost $30 million, to $302 million`: how much the
 * percentage before comes to. Without the `or` only the level behind it tells that.
 */
export function isSumOfChange({ text, side, amounts }: Statement, index: number): boolean {
  const [previous, amount] = [amounts[index - 1], amounts[index]]
  if (side !== 'en' || previous?.unit !== '%' || amount === undefined || !isCurrency(amount.unit))
    return false
  const between = text.slice(previous.end, amount.start)
  const next = amounts.find(({ start, unit }) => start >= amount.end && unit === amount.unit)
  return (
    (orSum.test(between) && !ofLevel.test(text.slice(amount.end))) ||
    (sumAside.test(between) &&
      next !== undefined &&
      toLevelOf.test(text.slice(amount.end, next.start).replace(inTime, '')))
  )
}

const softSum =
  '(?: (?:by|about|approximately|around|roughly|nearly|over|almost|some|just over|just under|more than))*'
const orSum = new RegExp(`^(?:,|,? (?:year[- ](?:over|on)[- ]year|sequentially))?,? or${softSum} $`)
const inTime =
  /^(?:,? (?:in|for|during|over) (?:the|this|these|our) (?:[a-z]+ ){0,2}(?:quarter|months|year|period))?,?/
const sumAside = new RegExp(`^,${softSum} $`)
/** `rose 2%, or $4.10 per share`, `up 9% or $31 million of sales`: what the level itself is. */
const ofLevel = /^,? (?:per|a|of|in) /

/** Which figures before tell a change that the one behind these words goes on with: once more, or of another measure. */
export function findSameChange(lead: string, index: number): readonly number[] {
  const before = inCurrency.test(lead) ? [index - 1, index - 2] : alsoGrown.test(lead) ? [index - 1] : []
  return before.filter((at) => at >= 0)
}

const gapBefore = /^,?(?: and| while)?(?: our| the)? $/
const gapBehind = /^(?: (?:about|approximately|around|roughly|nearly|over|almost|just over|just under))* $/
const toLevelOf = /^ to(?: (?:a record|about|approximately|around|roughly|nearly|over))* $/

/**
 * `Sales rose 8% to $410 million, orders 12%`: the figure before of whose change the verb is that is left out, and the
 * measure that stands alone in its place. A margin that stands so is a level.
 */
export function findGapped(
  statement: Statement,
  index: number,
): { readonly moved: number; readonly mention: MetricMention } | null {
  const { text, side, amounts, metrics } = statement
  const [amount, previous] = [amounts[index], amounts[index - 1]]
  if (side !== 'en' || amount?.unit !== '%' || previous === undefined || text.startsWith(' of ', amount.end))
    return null
  const mention = metrics.find(
    ({ metric, start, end }) =>
      metric.measure !== 'percent' &&
      start >= previous.end &&
      end <= amount.start &&
      gapBefore.test(text.slice(previous.end, start)) &&
      gapBehind.test(text.slice(end, amount.start)),
  )
  if (mention === undefined) return null
  if (previous.unit === '%') return { moved: index - 1, mention }
  const moved = amounts[index - 2]
  return moved?.unit === '%' && toLevelOf.test(text.slice(moved.end, previous.start))
    ? { moved: index - 2, mention }
    : null
}
