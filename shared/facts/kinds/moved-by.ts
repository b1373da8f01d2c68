import { isCurrency } from '../../figures/is-currency.ts'
import { bareUnit } from '../../figures/amount.ts'
import { hasCue, leadOf, leadStart, type Statement } from '../statement.ts'

/** `by a very strong`, `more than`: how much, in words; never a noun, nor what a level or a base begins with. */
export const softeners =
  '(?:,? (?:by|of|at|(?:something|somewhere) (?:like|around|near)|maybe|perhaps|a|an|the same|the|between|at least|as much as|(?:more|greater|better|less|fewer|worse) than(?: expected| anticipated| planned)?|further|another|over|above|just (?:under|over|shy of)|about|approximately|around|roughly|nearly|almost|close to|some|well|nicely|exceptionally|particularly|impressively|steadily|strongly|substantially|meaningfully|rapidly|just|very|quite|pretty|truly|really|extremely|remarkably|strong|stronger|solid|robust|healthy|impressive|significant|substantial|meaningful|modest|slight|slim|sharp|steep|record|remarkable|outstanding|excellent|strong|great|good|nice|whopping|mere|respectable|exceptional|incredible|tremendous|terrific|full|total|combined|cumulative|additional|incremental|healthier|organically|operationally|comparably|globally|internationally|domestically|[a-z]+-than-[a-z]+),?)*'
const byAtEnd = new RegExp(`\\bby${softeners} ?$`, 'i')

const rangeOfChange =
  /\b(?:(?:to|will|would) (?:grow|increase|rise|expand|decline|decrease|improve|be up|be down)(?: by)?(?: (?:another|a further|an additional))?|(?:grow|increase|rise|expand|decline|decrease)(?:s|d)?(?: by)?(?: (?:between|in the range of|from|anywhere|about|approximately|roughly))+|(?:(?:increase|decrease|decline|growth|improvement|reduction) of|growing|increasing|rising|declining|decreasing|rose|fell|grew|declined|dropped|slipped|increased|decreased|climbed|up|down)(?: (?:between|approximately|roughly|about|in the range of))*) ?$/i

/** `operating profit to grow $40 million to $55 million`, `a new range of up $30 million to $45 million`: by how much. */
const moneyMoved =
  /\b(?:(?:to|will|would|should) (?:grow|increase|rise|improve|expand|decline|decrease|fall|drop|come down|go down|come up|go up|be up|be down)(?: by)?(?: (?:another|a further|an additional))?|(?:range|outlook|guidance) of (?:up|down))(?: (?:about|approximately|roughly|around))* $/i

/** `up two to three million`, whose first number is no level that something came from. */
const saysScaleOnce = ({ text, amounts }: Statement, first: number): boolean =>
  !/illion/.test(text.slice(amounts[first]?.start, amounts[first]?.end))
const movedAtEnd =
  /\b(?:up|down|by|fell|rose|grew|dropped|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing))(?: (?:by|about|around|roughly|maybe|another|something like|probably|between))* $/i

/** `grew sales 12%`, `grew sales and earnings per share 12% and 19%, respectively`: what was grown stands between. */
export const grewSales =
  /\b(?:gr[eo]ws?|increased?|growing|increasing) (?:(?:its|our|their|the|net|total|organic|core|company) )*(?:sales|revenues?|top[- ]line)(?: and (?:(?:our|adjusted|diluted|operating|core|net) )*(?:earnings|EPS|income|profits?|EBITDA)(?: per (?:diluted )?share)?)?(?: by)?(?: (?:about|approximately|around|roughly|nearly|over|more than|another|just under|just over))* $/i

/** `revenue is expected to grow between 8% and 10%`, `we can grow revenue 8% to 10%`. */
function isDirectedRange(statement: Statement, index: number): boolean {
  const other = statement.amounts[index]?.other ?? index
  const first = Math.min(index, other)
  const lead = leadOf(statement, first)
  const { unit, power } = statement.amounts[first] ?? { unit: '', power: 0 }
  if (/^[A-Z]{3}(?:\/share)?$/.test(unit) || (unit === bareUnit && power >= 6))
    return (
      statement.side === 'en' &&
      !isLevelGrownTo(statement, Math.max(index, other)) &&
      (moneyMoved.test(lead) || (saysScaleOnce(statement, first) && movedAtEnd.test(lead)))
    )
  return (
    unit === '%' &&
    (rangeOfChange.test(lead) || grewSales.test(lead.slice(-80))) &&
    !isMovedRate(statement, first)
  )
}

/**
 * `earnings to increase between $4.05 and $4.20, or 5% to 9%`: what they come to, since both ends less their growth are
 * the same level; of a move, both ends by their growth would be.
 */
function isLevelGrownTo({ text, amounts }: Statement, last: number): boolean {
  const [low, high, slow, fast] = amounts.slice(last - 1, last + 3)
  if (low === undefined || high === undefined || slow?.unit !== '%' || fast?.unit !== '%') return false
  const isTwin = orRate.test(text.slice(high.end, slow.start)) && slow.other === last + 2
  const [from, to] = [Number(low.value), Number(high.value)]
  const rates = [Number(slow.value) / 100, Number(fast.value) / 100] as const
  if (!isTwin || rates[0] === rates[1] || from === to) return false
  return Math.abs(from / (1 + rates[0]) / (to / (1 + rates[1])) - 1) < closeLevels
}
/** `to increase $40 million to $60 million, or 4% to 6%`: the same move, told as a rate. */
function isRateOfRange(statement: Statement, index: number): boolean {
  const { text, side, amounts } = statement
  const first = Math.min(index, amounts[index]?.other ?? index)
  const [high, slow] = [amounts[first - 1], amounts[first]]
  if (side === 'zh' || slow?.unit !== '%' || slow.other === null || high?.other !== first - 2) return false
  return (
    orRate.test(text.slice(high.end, slow.start)) &&
    (isDirectedRange(statement, first - 1) || isLevelGrownTo(statement, first - 1))
  )
}
/** Both ends of a range, or of the rate of one, tell by how much something moved. */
export const isMovedRange = (statement: Statement, index: number): boolean =>
  isRateOfRange(statement, index) ||
  ((statement.amounts[index]?.other ?? null) !== null && isDirectedRange(statement, index))
const orRate =
  /^(?: per (?:diluted )?share)?,? or(?: (?:about|approximately|around|roughly|between|up|an increase of))* $/
/** By how much of itself a level may differ where its rates of growth are rounded. */
const closeLevels = 0.02

/** `Gross margin declined from 54% to 52% of sales`: a rate that moved from one level to another. */
function isMovedRate({ text, amounts, metrics }: Statement, first: number): boolean {
  const start = amounts[first]?.start ?? 0
  const last = metrics.findLast((mention) => mention.end <= start && !mention.isWeak && !mention.isWhole)
  return (
    last !== undefined &&
    last.metric.measure === 'percent' &&
    !last.metric.isGrowth &&
    /\b(?:declined|decreased|increased|improved|rose|fell|expanded|contracted|dropped|grew|moved|went)(?: by)?(?: [\d.]+ basis points)?,? from(?: (?:about|approximately))* $/i.test(
      text.slice(last.end, start),
    )
  )
}

/** `we were able to reduce our debt by $40 million`: what has been done. */
const ableToMove =
  /\b(?:was|were|been) able to (?:\w+ly )?(?:reduce|lower|cut|decrease|increase|raise|grow|improve|expand)\b[^.;$%]{0,60} by(?: (?:about|approximately|around|roughly|nearly|over|more than|another))* $/i

export function isMovedBy(statement: Statement, index: number, lead: string): boolean {
  if (!byAtEnd.test(lead)) return false
  if (ableToMove.test(lead)) return true
  const from = leadStart(statement, index)
  return hasCue(statement, 'rise', from) || hasCue(statement, 'fall', from)
}

/** `on 5% more capacity`. */
const moreOfMeasure =
  /^ (?:more|less|fewer) (?:[a-z]+ )?(?:capacity|volumes?|traffic|units|available seat miles|ASMs|miles|shipments)\b/
/** `it grows, I'd say ten percent`. */
const growsSo =
  /\b(?:grows?|growing|grew|rises?|falls?|declines?|up|down)(?: (?:again|more|further|too|there))?, (?:I['’]d say|I would say|I think|let['’]s say|say|call it|probably|maybe)(?: (?:about|around|roughly|maybe|probably|another|by|like))* $/i
/** `That's almost 20% in a quarter`. */
const inOneQuarter = /^ in (?:a|one|a single|just one|just a) (?:single )?quarter\b/

/** `$157 million, a 29% gain`, `a 9% raise in the dividend`; a gain on a sale is none. */
const gained =
  /^ (?:year[- ]over[- ]year |sequential )?(?:gain|raise|advance|uptick|upturn|bump|setback)\b(?! (?:on|from) )/

/** `You raised prices 6% in January`. */
export const raisedPrices =
  /\b(?:raised|increased|lifted|took|taken|pushed|put) (?:our |the |your )?(?:prices|pricing)(?: up)?(?: by)?(?: (?:about|around|roughly|another))* $/i
/** `we raised output 18% in the quarter`: what one has done to a thing since the quarter before. */
export const raisedIn = (lead: string, tail: string): boolean =>
  /\b[Ww]e (?:have |also |again )?(?:raised|increased|expanded|lifted|stepped up|grew|cut|reduced|lowered) (?:our |the )?(?:[a-z-]+ ){0,2}(?:output|capacity|production|starts|throughput|volumes?)(?: by)?(?: (?:about|around|roughly|another|over|nearly))* $/.test(
    lead,
  ) && /^ (?:in|during|over) the quarter\b/.test(tail)

/** `boosting fiber output by more than 50%`: what is done to a thing. */
const doneBy =
  /\b(?:boost|lift|rais|expand|increas|grow|cut|cutt|reduc|lower|trim|slash|scal)(?:e|s|es|ed|ing)? (?:(?:its|their|our|the|up) )?(?:[A-Za-z][\w-]* ){1,4}by(?: (?:as much as|up to|about|approximately|around|roughly|another|nearly|almost|over|more than|at least|some))* $/

/** What is done over years, or by one, is aimed at. */
const inYears = /^ (?:in|over|within|during) the (?:next|coming|following) |^ by (?:20|the end|mid)/

/** Whether the words beside a rate say that something moves by it: told behind a pause, of one quarter, as so much more, or as a gain. */
export const movesInPercent = (lead: string, tail: string): boolean =>
  growsSo.test(lead.slice(-60)) ||
  inOneQuarter.test(tail) ||
  moreOfMeasure.test(tail) ||
  raisedIn(lead, tail) ||
  raisedPrices.test(lead) ||
  (doneBy.test(lead) && !inYears.test(tail)) ||
  (gained.test(tail) && /\ban? (?:[a-z-]+ )?$/.test(lead))

const built =
  /\b(?:we|and|also|again|then)(?:['’]ve| have| had)? (?:also |again |then )?(built|added|put on|build|add|burned (?:through|off)|worked (?:down|off|through)|bled off|drew down|took out|brought down)(?: (?:about|around|roughly|another|an additional|nearly|almost|over|more than|some))* $/i
/** `we built $22 million of inventory`: how far a stock has moved, and in which direction; null where none has. */
export function stocksMoved({ text, side, amounts }: Statement, index: number): 'rise' | 'fall' | null {
  const amount = amounts[index]
  if (side === 'zh' || amount === undefined || !isCurrency(amount.unit)) return null
  if (!/^ (?:of|in) (?:[a-z-]+ ){0,3}?inventor(?:y|ies)\b/.test(text.slice(amount.end, amount.end + 48)))
    return null
  const verb = built.exec(text.slice(0, amount.start).slice(-64))?.[1]
  return verb === undefined ? null : /^(?:buil|add|put)/i.test(verb) ? 'rise' : 'fall'
}

/** `the guide is $44 million up at the midpoint`: how far ahead of the quarter before it lies. */
export const movesMidpoint = /^ (?:up|down|higher|lower) at (?:the|your|our) mid-?point\b/

const grownTimes =
  /\b(?:increased|grew|grown|rose|risen|surged|jumped|expanded|(?:is|was|were|are) up)(?: by)?(?: (?:about|approximately|around|roughly|nearly|almost|over|more than|well over))* $/i

/** `nearly three times the third quarter of last year`, `four times what it was a year ago`. */
const timesFormer =
  /^ (?:what (?:it|they|we|that) (?:was|were|did|had|shipped|sold|made) (?:in )?|(?:that|the (?:level|amount|figure|revenue|sales)) (?:of|in|from) )?(?:the )?(?:(?:(?:first|second|third|fourth)[- ]quarter|Q[1-4])(?: of| in)? (?:(?:last|the (?:prior|previous)) year|a year ago)|same (?:quarter|period)(?: of| in)?,? (?:last|a year ago|the (?:prior|previous) year)|year[- ]ago (?:quarter|period|level)|(?:prior|previous)[- ]year(?:['’]s)? (?:quarter|period|level)|last year['’]s|last year\b|a year ago\b)/

/** `increased more than eight times`: how many times a figure is what it was; what it moved to (`up to 2.1 times`) is a level. */
export function isGrownTimes(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  return (
    statement.side === 'en' &&
    amount?.other === null &&
    (grownTimes.test(leadOf(statement, index).slice(-60)) ||
      (timesFormer.test(statement.text.slice(amount.end, amount.end + 64)) &&
        !/\b(?:compared (?:to|with)|versus|from|of|at|against)(?: (?:about|around|roughly))* $/i.test(
          leadOf(statement, index),
        ))) &&
    !/^ (?:EBITDA|leverage|coverage|turns?|earnings|sales|book)\b/i.test(
      statement.text.slice(amount.end, amount.end + 12),
    )
  )
}

const growsAtMidpoint =
  /\b[Aa]t (?:the|our|your) mid-?point(?: of (?:our|the|your|that) (?:[\w-]+ ){0,3}(?:guidance|guide|outlook|range|forecast))?,? [^.;$%\d]{0,70}\b(?:grows?|(?:is|are) (?:up|down)|would (?:be|grow)|represents?|implies|reflects?)\b[^.;$%\d]{0,40}$/

/** `…, with datacom up `: of the same time. */
const alsoGrows =
  /^(?: (?:sequentially|year[- ]over[- ]year|quarter[- ]over[- ]quarter))?,? (?:with|and|while) [^.;$%\d]{2,60}\b(?:up|down|growing|grows|declining|declines|faster|more)\b[^.;$%\d]{0,32}$/

/** `At the midpoint of our guidance, revenue grows about 6% sequentially`: of what is guided, and not of the quarter told of. */
export const isGrownAtMidpoint = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  amounts.some(
    ({ start }, at) =>
      at <= index &&
      growsAtMidpoint.test(text.slice(0, start)) &&
      (at === index || alsoGrows.test(text.slice(amounts[at]?.end, amounts[index]?.start))),
  )

/** `Just on the guide, it's $44 million up at the midpoint`: of the quarter that is guided. */
export const isGuideMoved = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  movesMidpoint.test(text.slice(amounts[index]?.end)) &&
  /\b(?:guide|guidance|outlook)\b/i.test(text) &&
  !/\b(?:year|annual|20\d\d)\b/.test(text)
