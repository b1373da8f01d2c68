import { nameShareOfMove } from '../measures/share-of-move.ts'
import { isChineseChange } from './chinese-change.ts'
import { namesWhole } from '../measures/names-whole.ts'
import { leadOf, rangeTailOf, type Statement } from '../statement.ts'
import { isToldTwice, findBase } from './find-pace.ts'
import { isLevelInPoints, ofBalance } from './level-in-points.ts'
import {
  findGapped,
  findSameChange,
  isAgainstAnotherBase,
  isAlsoMoved,
  isAsReported,
  isSumOfChange,
  isToldAgain,
} from './change-told-again.ts'
import {
  grewSales,
  isGrownTimes,
  movesMidpoint,
  stocksMoved,
  softeners,
  isMovedRange,
  isMovedBy,
  movesInPercent,
} from './moved-by.ts'
import { isPartOfGrowth } from './part-of-growth.ts'
import { findRateOfMove, isLevelWithRate, isRateOnThen } from './rate-of-move.ts'
import { isRangeOverThen, isSignedMove, otherEndSigned, pacedMove } from './told-as-move.ts'

const directionAtEnd = new RegExp(
  `(?<!\\b(?:break|breaks|broke|breaking|made|make|makes|making|tie|ties|tied|eat|eats|ate|put|puts|putting|laid|end|ended|come|came|paid|pay|paying|pays|wrote|written|draw|drew|drawn) )\\b(?:up|down|(?<=\\b(?:was|were|is|are|been) (?:still |now |also )?)off|increas\\w*|decreas\\w*|bounced back|rebound(?:ed|ing)|snapped back|grew|grow|grows|growing|grown|growth of|gain of|(?:rise|fall) of|declin\\w*|fell|rose|rising|drop\\w*|surg\\w*|jump\\w*|climb\\w*|advanced|advancing|expand\\w*|improv\\w*|higher|reduc\\w*|lower|widened|narrowed|got (?:better|worse)|erod\\w*|slid|slipp\\w*|shrank|contracted)${softeners} ?$|\\b(?:came|come|comes|coming) down${softeners} ?$`,
  'i',
)
const levelAtEnd =
  /\b(?:from|(?:up|down|increas\w*|grow\w*|declin\w*)(?: (?:slightly|modestly|marginally|somewhat|again|sequentially|an?|tiny|little|bit|touch|this quarter|for the quarter|in the quarter|year over year|quarter over quarter))* to|(?:up|down|lower|higher|better) (?:slightly )?at)(?: \w+){0,2} ?$/i
/** `gross margin increased to 48%` names a level, whatever it came from; `sales increased to 11%` can only be a change. */
const movedTo = new RegExp(
  `(?<!\\b(?:sales|revenues?|income|earnings|EPS|EBITDA|profits?|orders|bookings|volumes?|flow|growth|comps?) (?:[\\w-]+ )?)\\b(?:increas|decreas|improv|expand|contract|declin|widen|narrow|rose|fell|ris|fall|dropp?)\\w* to${softeners} ?$`,
  'i',
)
/** `SG&A as a percentage of gross profit fell to 62%`: the ratio did, and not the profit. */
const ratioMovedTo =
  /\b(?:percent(?:age)?|%) of (?:[\w-]+ ){1,3}(?:increas|decreas|improv|expand|contract|declin|widen|narrow|rose|fell|ris|fall|dropp?)\w* to(?: (?:about|approximately|around|roughly|nearly|just|over|under))* $/i
/** `improved from 22.2% achieved a year ago`: the level then, whatever pace its time tells. */
const fromAtEnd = new RegExp(`\\bfrom${softeners} ?$`, 'i')
const ofFormer =
  /^ (?:(?:achieved|earned|recorded|reported|posted|delivered|generated|realized|we had) )?(?:in|for|during|at|a year) (?:the )?(?:same|prior|previous|comparable|corresponding|year|ago|last)\b/i
const growthWas = new RegExp(
  `\\b(?:growth|increase|decline|decrease|improvement|drop|gain|(?:sales|revenue|top[- ]line) momentum)(?: rate)? (?:was|is|came to|came in at|would be|will be|reached|hit|accelerated to|decelerated to|slowed to|moderated to|improved to)${softeners} ?$`,
  'i',
)
/** `EBITDA growth, which amounted to about $20 million`. */
const growthCameTo = new RegExp(`\\bgrowth,? which (?:amounted|came) to${softeners} ?$`, 'i')
/** `raises our revenue growth to about 14%`: growth itself is the level. */
const growthTo = new RegExp(
  `\\b(?:revenues?|sales|earnings|EPS|FFO|NOI|EBITDA|income) growth(?: (?:rate|assumption|outlook|guidance|expectation|target|overall|in total))?(?: (?:to|of|at|to be|would be|will be|should be|to exceed|exceeding|above|north of|in excess of|greater than))+(?: (?:in|within))?(?: (?:an?|the) (?:new )?range (?:of|from|between))?${softeners} ?$`,
  'i',
)
/** `Full-year sales growth is now expected to be 9% to 10%`: growth is the level, and foreseen. */
const growthForeseen =
  /\b(?:revenues?|sales|earnings|EPS|FFO|NOI|EBITDA|income|top[- ]line) growth(?: (?:rate|outlook|guidance|range|forecast))?(?: (?:for|in) (?:the |our )?[\w -]{3,40}?)? (?:is|are|was|will be|should be|would be|remains)(?: (?:now|still|currently|also|again))*(?: (?:expected|anticipated|projected|forecast(?:ed)?|estimated|likely|guided|targeted|unchanged|to|be|come|in|at|between|an?|the|range|of|from|about|approximately|roughly|around|at least|(?:more|greater|less|better) than|over|nearly|up))+ $/i
const toRange = `(?: (?:an?|one|our|the|new|prior|previous|revised|updated|tighter|narrower|range|of|between|about|approximately))*`
/** `guidance for sales from 5% to 9% to one of 6% to 8%`, `sales growth guidance to 6% to 8% from 5% to 9%`: what is guided for sales in percent is their growth. */
const guidedGrowth = new RegExp(
  `\\b(?:(?:guidance|outlook|range|forecast) (?:for|of|on) (?:(?!(?:as|percent|percentage|of|costs?|expenses?|margins?|tax)\\b)[\\w-]+ ){0,4}?(?:revenues?|sales)(?: growth)?|(?<!\\borganic )(?:revenues?|sales|earnings|EPS|FFO|NOI|EBITDA|income) growth(?: (?:rate|guidance|outlook|range|forecast|target|expectations?))*(?: (?:for|in) (?:the |our )?[\\w -]{3,40}?)?)(?: (?:to be|is|of|from|to|at|between|now|in|up|down|goes|moves|an?|the|new|revised|updated|range))+(?: [\\d.]+%(?: (?:to|and) [\\d.]+%)?,?(?: (?:up|down|now))? (?:to|from)${toRange}){0,2} $`,
  'i',
)
const changeNoun =
  /^ (?:(?:sequential(?:ly)?|quarter[- ]over[- ]quarter|year[- ]over[- ]year|annual|same[- ]store|q\/q|y\/y)[ ,]?(?:and )?){0,2}(?:increase|decrease|growth|decline|drop|jump|rise|improvement|reduction|work-?down|draw-?down|burn-?down|step[- ](?:up|down))\b(?! (?:--|—))/i
/** `28% revenue growth`, `4% net sales increase`, `6% adjusted local currency operating profit growth`. */
const namedChange =
  /^ (?:(?:adjusted|reported|organic|underlying|constant|local|neutral|currency|currencies|non-?GAAP) )*(?:(?!(?:of|in|to|and|or|from|for|on|as|at|by|is|was|a|an|due|versus|compared|compound|long-term|annualized)\b)[\w&/-]+ ){1,3}(?:per share )?(?:growth|increase|decrease|decline)\b(?! (?:rate|target|algorithm|objective))/i
/** `an 8% to 10% price decrease on 100G`. */
const priceMove = /^ price (?:increase|decrease|decline|cut|reduction)\b/i
/** `growing in the mid-teens`. */
const growingIn = /\b(?:grow(?:n|s|ing)?|grew|up|down|(?:declin|increas|decreas)(?:e|ed|ing)) in the $/i
/** `1% to 4% revenue growth`. */
const ofGrowth =
  /^ (?:(?:core|adjusted|segment|net|total|constant|local|currency|underlying|all-in|overall|headline|reported|consolidated) )*(?:revenue|sales|organic|top[- ]line|annual|earnings|EPS|total|net|operating (?:profit|income)|EBITDA?|profit)(?: [\w-]+| per share)? growth\b/i
/** `1% to 2% retail customer growth`. */
const ofCustomers =
  /^ (?:[a-z]+ )?(?:customer|subscriber|member(?:ship)?|loan|deposit|unit|load|rate base) growth\b/i
const ofAim = /\b(?:targets?|goals?|algorithm|ambitions?|aspirations?)\b/i
/** `$3.20 to $3.30, a growth rate of 8% to 11%`: of what was just told. */
export const growthRateOf = /, (?:which (?:is|was|represents) |representing )?an? growth rate of $/
/** `which is $0.61 or 17% growth`: one change in two measures. */
const orPercent =
  /^(?: per (?:diluted )?share)?,? or (?:an? )?(?:about |approximately |roughly |nearly )?[\d.]+(?:%| percent) (?:increase|growth|improvement|gain|decrease|decline|reduction|higher|lower|above|below)\b(?! (?:in|to|of) )(?! (?:our|the) (?:[\w-]+ )?(?:guidance|outlook|range|mid|high|low|top|expect|plan|target))/i
/** `That would bring the full year to $4.3 billion, or 26% growth`: where it comes to. */
const bringsTo =
  /\b(?:bring|put|take|get)s? (?:us|it|(?:the |our )?(?:full )?(?:fiscal )?(?:year|20\d\d)(?: revenue| sales)?) (?:to|at)(?: (?:about|around|roughly|just|over|nearly))* $/i
const orPercentOver =
  /^ or [\d.]+% (?:versus|over|from|compared (?:to|with)|year[- ]over[- ]year|higher|sequentially)\b/i
/** `an increase in earnings of $0.05`. */
const changeIn =
  /(?:\b(?:an?|the|this|that) (?:[\w-]+ ){0,2}(?:increase|decrease|decline|reduction|improvement)|\b(?:are|were|saw|with|by|had|expect|plan|planning|anticipat(?:e|ing)|forecast(?:ing)?) (?:[\w-]+ ){0,1}(?:increases|decreases|declines|reductions|improvements)|\b(?:expect|plan|planning|anticipat(?:e|ing)|forecast(?:ing)?) increased (?:investments?|spending)|^(?:increase|decrease|decline|reduction|improvement)s?) (?:in|to) (?:[\w&/-]+,? ){1,5}of(?: (?:about|approximately|around|roughly|nearly|over|almost|between))* $/i
const partOfChange =
  /^ of growth\b(?! capital| capex| invest| project)|^ (?:of|in) (?:(?:the|that|this) (?:sequential |year[- ]over[- ]year )?|(?:[\w&/-]+ ){1,3}(?<!\b(?:for|from|the|to|in) ))(?:growth|increase|improvement|decline)\b/i
/** `27% higher than the prior year`, `15% above the second quarter`; a plain `above` needs a period to be above. */
const comparative =
  /^ (?:(?:up|down)(?= (?:on|over|versus|against|year[- ]o[nv]|from)\b(?! (?:the (?:low|high|mid)|our guid|guid)))|greater(?= than (?:the |a |in (?:the )?)?(?:year|prior|last|same|previous|first|second|third|fourth))|(?:higher|lower|better|worse|more than in|less than in|stronger|weaker)\b(?! than (?:the|our) [^.;]{0,32}(?:range|guidance|outlook|forecast)\b)|less(?= (?:year|quarter)[- ]|,|\.|;|$| due| driven| in (?:the )?(?:same|first|second|third|fourth|quarter)| than (?:the |a |in (?:the )?)?(?:year|prior|last|same|first|second|third|fourth)))/i
const positional = /^ (?:above|below|beyond|over|under|more than|less than|ahead of)\b/i
/** `compared to 31% in that period a year before`: the level then, whatever pace is named behind it. */
const comparedAtEnd =
  /\b(?:compar(?:ed|es|ing) (?:to|with)|versus|vs\.?)(?: (?:about|approximately|roughly|nearly))? ?$/i
/** `due to our lower effective tax rate of 18% compared to last year's 24%`: two levels of a rate. */
const movedRate =
  /\b(?:higher|lower|improved|reduced|better|stronger)(?: [\w-]+){0,3} (?:rates?|margins?|ratios?)(?:,? (?:of|was|at))+ $/i
const heldAgainst =
  /^,? (?:compared (?:to|with)|versus|vs\.?|against|from) (?:the |our |a )?(?:(?:last|prior|previous) year|[\d.]+(?:%| percent))/i
/** `was $0.09 above our second quarter 2020 results`. */
const abovePeriod =
  /^(?: per share)? (?:above|below|ahead of|over|under|better than|worse than) (?:our |the )?(?:reported (?:loss|profit|earnings|income)\b|(?:first|second|third|fourth)[- ]quarter|Q[1-4]|same (?:quarter|period)|last year|prior[- ]year|year-ago)\b(?![^,.;]{0,24}\b(?:guidance|outlook|forecast|expectations?|estimate|range|plan|target)\b)/i
/** `a 30 basis point increase in margins to`: the level, whatever it came from. */
const marginsTo =
  /\bin (?:our |the )?(?:[\w-]+ ){0,7}?(?:margins?|ratios?|(?<!growth )rates?)(?: (?:in|for|during|of) the (?:\w+ ){1,3}?)? ?to(?: (?:about|approximately|just over|just under))* $/i
/** `gave a margin of 18% versus last year's`, `a tax rate of 19%, from 21%`. */
const marginIs = /\b(?:margin|(?<!growth )rate|ratio) of(?: (?:about|approximately|nearly|over))? $/i
/** `was $0.20 higher year-over-year`; what is higher than a plan has not changed. */
const moreThan =
  /^(?: per share)? (?:(?:high|low|bett|wors|long|short|great)er\b|(?:better|worse|improved)\b|(?:more|less)(?= than (?:(?:the|a|in|we (?:had|did|spent) in) )*(?:year|prior|last|same|first|second|third|fourth|Q[1-4]|March|June|September|December)\b)|less(?= (?:year|quarter)[- ]|,|\.|;|$| due| driven| in (?:the )?(?:same|first|second|third|fourth|quarter)))(?! than (?:the |our |(?:we|you|I)(?:['’]d| had)? )?(?:mid|high|low|(?:prior|previous)(?! (?:year|quarter|period))|guid|expect|outlook|plan|consensus|forecast|range|anticipat|target))/i
const isAmountOfChange =
  /(?:\b(?:was|were|is|are|be|by|or|and|but|yet|while|came in|at (?:a )?levels?)|['’]s|,)(?: (?:about|approximately|nearly|roughly|over|some|at least|more than|almost|just over|just under))? ?$/i
/** `rose 42% from $76 million`. */
const fromBase =
  /^,? from (?:about |around |approximately |roughly |just )?(?!\d+(?:\.\d+)?(?:[GT]\b| gig\b))[$€£¥\d]/i

/** `an increase of $1.9 million … and of $9.7 million`, `and the other $5 million`. */
const andOf =
  /\band (?:of|by|the other|the remaining|the rest,?)(?: (?:about|around|approximately|roughly))? ?$/i

/** `increased our quarterly dividend 9 percent to $1.13`. */
const toLevel = /^,? to (?:a record |about |approximately |roughly |an all-time high of )?[$€£]?\d/
const movedBefore =
  /\b(?:increas|rais|gr[eo]w|rose|boost|lift|cut|reduc|lower|expand|improv|declin|fell|decreas)\w*(?: [\w&-]+){0,5} ?$/i

/** `grew 4% in the quarter and for the year 11%`: the same change over another time. */
const andInTime =
  /^[^.;$%\d]{0,24},? (?:and|but) (?:in|for|over|during) (?:the|all of|our)? ?(?:full |fiscal |whole |first |second )?(?:years?|quarter|half|nine months|six months)(?: (?:as a whole|to date|so far))?,?(?: (?:by|up|down|about|nearly|roughly))* $/i

/** `up 8%, or 6% in constant currency`: the same change in other terms. */
const orElse =
  /^(?: (?:(?:growth|increase|decrease|decline)(?: year[- ](?:over|on)[- ]year| sequentially| as reported)?|(?:year[- ]over[- ]year )?(?:growth|increase|decrease|decline)|year[- ]over[- ]year(?: as reported| on a reported basis)?|sequentially|nominally|in nominal terms|as reported|on a reported basis|reported|in (?:reported )?dollars))?,? ?(?:or|and)(?: (?:up|down|about|around|approximately|roughly|increased|grew))* ?$/i
/** `increased $1.2 billion from the fourth quarter or 11%`. */
const orSince =
  /^ (?:from|over|versus|compared (?:to|with)) [^,;$%]{2,32},? or(?: (?:about|approximately|around|nearly))? $/
const otherTerms =
  /^,? (?:excluding|in (?:constant|local)|on an? (?:combined )?(?:constant|organic|currency|FX)|organically|ex-|(?:currency|FX|foreign[- ]exchange)[- ]neutral\b)/i
/** What one change is told in, before it is told in other terms: `31% in dollars, 27% in local currencies and 22% organically`. */
const inTerms =
  /^(?! and reported an? ),?(?: (?:and )?(?:(?:in|on an?|at(?: an?)?) (?:(?:reported|constant|local|U\.?S\.?|US) )?(?:dollars?|dollar terms|currenc(?:y|ies)|exchange rates|terms|basis|(?:reported|organic|constant[- ]currency|as-reported) basis)|organically|as reported|reported|organic))+,? ?(?:and|or|but)?(?: (?:up|down|about|around|approximately|roughly|increased|grew|a|an))* ?$/i
/** `growth in written premiums of 12% to 14%`: the range is of the growth. */
const growthIn =
  /\b(?:growth|increase|decrease|decline) (?:for Q[1-4](?: 20\d\d)?|in (?:our |the )?(?!(?:[\w-]+ ){0,2}margins? to\b)(?:Q[1-4](?: 20\d\d)?|(?:(?! with\b)[^.;,%$\d]|\b20\d\d\b){2,70}?)) (?:to be|is|are|was|were|will be|to|of)(?: (?:now|expected|to|be|in|a|the|range|of|between|about|approximately|roughly|around))* $/i

/** `revenue growth for Harrow of 18% to 19%`: by the name of whom it is of. */
const growthFor =
  /\b(?:[Rr]evenue|[Ss]ales) growth (?:for|at|across) (?:our |the )?(?!Q[1-4]\b|FY|Fiscal\b)[A-Z][\w&.-]*(?: (?:(?:and|&) )?[A-Z][\w&.-]*){0,4} (?:to be|is|will be|to|of)(?: (?:now|expected|be|in|an?|the|range|between|about|approximately|roughly|around))* $/

/** `growth of 5% to 9%, changed from an estimate of 3% to 6%`. */
const formerRange =
  /\b(?:from|than|versus|compared (?:to|with)) (?:the |our )?(?:previous|prior|earlier|initial|original|former)?(?: [a-z]+){0,2} ?(?:estimate|range|guidance|forecast|expectation|outlook|projection)s?(?: of)?(?: (?:about|approximately|between))? $|\bfrom (?:the |our )?range of $/i

/** `we have cut emissions 30%`: how far somebody moved something. */
const weMoved =
  /\b(?:[Ww]e|company)(?:['’]ve| have| has| also| again| further)* (?:reduced|cut|lowered|decreased|shrank|slashed|trimmed|increased|raised|boosted|grew|expanded) (?:(?!(?:to|at|of|from|by|than|with|was|is|were|and|or|in|for|ours|it|them|that)\b)[A-Za-z&-]+ ){1,6}$/
/** What is a percentage itself. */
const inPercent =
  /\b(?:margins?|(?<!\b(?:intensity|emissions?|incident|accident|injury|defect|scrap) )rates?|ratio|churn|occupancy|utilization|yields?|share|stake|ownership|payout|leverage|penetration|interest)\b/

/** A change rather than a level: `up 42%`, `17% sequential increase`, `27% higher than a year ago`, any basis points. */
export function isChange(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || amount.unit === 'count') return false
  if (amount.unit === 'x') return isGrownTimes(statement, index)
  if (nameShareOfMove(statement, index, amount.unit) !== null) return false
  if (stocksMoved(statement, index) !== null || movesMidpoint.test(statement.text.slice(amount.end)))
    return true
  // `grows something like 50%`.
  const told = leadOf(statement, index)
  const lead = amount.unit === '%' ? told.replace(/(?<=[a-z]) something (?:like|around) $/, ' ') : told
  // `costs us 20 or 30 basis points`: both ends alike.
  const isOtherEnd = amount.unit === 'bps' || (amount.unit === '%' && otherEndSigned.test(lead))
  if (isOtherEnd && amount.other !== null && amount.other < index) return isChange(statement, amount.other)
  if (amount.unit === 'bps')
    return (
      !/\bworth(?: \w+)? ?$/i.test(leadOf(statement, Math.min(index, amount.other ?? index))) &&
      !ofBalance.test(statement.text.slice(amount.end, amount.end + 40)) &&
      !isLevelInPoints(statement, index, lead)
    )
  if (
    amount.unit === '%' &&
    statement.side === 'en' &&
    isSignedMove(lead, amount.other !== null) &&
    !/\bmargins?\b/i.test(lead)
  )
    return true
  // `you put up a 32% margin` moves nothing.
  if (/\bput(?:s|ting)? up (?:an? )?$/i.test(lead)) return false
  // `an increase in sales and further expansion in our operating margin to 12%`: where the margin comes to.
  if (amount.unit === '%' && marginsTo.test(lead)) return false
  // `$68 million, up $5 million from the prior quarter, or 21% of revenue`: the share of the level.
  if (
    amount.unit === '%' &&
    /\bor(?: (?:about|approximately|roughly|around))* $/.test(lead) &&
    /^ of (?:our |total |net )*(?:revenues?|sales)\b/.test(statement.text.slice(amount.end, amount.end + 24))
  )
    return false
  if (amount.isGrowth || isPartOfGrowth(statement, index) || isNextOfRespective(statement, index)) return true
  const tail = statement.text.slice(amount.end, amount.end + 64)
  if (statement.side === 'zh') {
    const isSecond = amount.other !== null && amount.other < index
    return isChineseChange(isSecond ? leadOf(statement, amount.other ?? index) : lead, tail, amount.unit)
  }
  if (isRangeOverThen(statement, index) || isMovedRange(statement, index)) return true
  if (amount.unit === '%') {
    const before = leadOf(statement, Math.min(index, amount.other ?? index))
    if (growthTo.test(before.slice(-80)) || growthForeseen.test(before.slice(-140))) return true
    const start = statement.amounts[Math.min(index, amount.other ?? index)]?.start ?? 0
    if (guidedGrowth.test(statement.text.slice(0, start).slice(-200))) return true
    if (weMoved.test(before.slice(-90)) && !inPercent.test(before.slice(-60))) return true
  }
  if (
    amount.unit === '%' &&
    [growthIn, growthFor].some((pattern) =>
      pattern.test(leadOf(statement, Math.min(index, amount.other ?? index)).slice(-140)),
    )
  )
    return true
  const first = Math.min(index, amount.other ?? index)
  // A speed in the name of the part between them is no figure.
  const moved = statement.amounts.findLastIndex(({ unit }, at) => at < first && unit === '%')
  // `on the older one prices are down 12%, on the newer it's more like 6%`: one move after the other.
  if (
    amount.unit === '%' &&
    moved >= 0 &&
    isAlsoMoved(statement.text.slice(statement.amounts[moved]?.end, statement.amounts[first]?.start)) &&
    isChange(statement, moved)
  )
    return true
  if (
    amount.unit === '%' &&
    first > 0 &&
    formerRange.test(leadOf(statement, first)) &&
    isChange(statement, first - 1)
  )
    return true
  if (amount.unit === '%' && growthRateOf.test(leadOf(statement, first).slice(-60))) return true
  // `to deliver 4% to 6% growth over the prior year`: the noun is of both ends.
  if (
    amount.other !== null &&
    amount.unit === '%' &&
    (changeNoun.test(rangeTailOf(statement, index)) ||
      (priceMove.test(rangeTailOf(statement, index)) &&
        /\ban? $/i.test(leadOf(statement, Math.min(index, amount.other)))))
  )
    return true
  // `7% to 8% as reported, or 5% to 6% on a constant currency basis`: the same growth in other terms.
  if (
    amount.other !== null &&
    amount.unit === '%' &&
    first > 0 &&
    inTerms.test(leadOf(statement, first)) &&
    isChange(statement, first - 1)
  )
    return true
  // A range without a pace (`drops of 20% to 30% in a day`) describes how much, not how fast.
  if (amount.other !== null && !hasOwnPace(statement, Math.max(index, amount.other))) {
    const end = statement.amounts[Math.max(index, amount.other)]?.end ?? amount.end
    return (
      changeNoun.test(rangeTailOf(statement, index)) ||
      changeIn.test(leadOf(statement, Math.min(index, amount.other)).slice(-110)) ||
      comparative.test(statement.text.slice(end, end + 64)) ||
      (amount.unit === '%' &&
        (ofGrowth.test(rangeTailOf(statement, index)) || ofCustomers.test(rangeTailOf(statement, index))) &&
        !ofAim.test(leadOf(statement, Math.min(index, amount.other))))
    )
  }
  if (
    (andOf.test(lead) || orElse.test(lead) || orSince.test(lead)) &&
    index > 0 &&
    isChange(statement, index - 1)
  )
    return true
  const same = findSameChange(lead, index)
  if (same.some((other) => isChange(statement, other))) return true
  const gapped = findGapped(statement, index)
  if (gapped !== null && isChange(statement, gapped.moved)) return true
  if (isAgainstAnotherBase(statement, index) && isChange(statement, index - 1)) return true
  if ((isToldAgain(statement, index) || isSumOfChange(statement, index)) && isChange(statement, index - 1))
    return true
  if (amount.unit === '%' && index > 0 && andInTime.test(lead) && isChange(statement, index - 1)) return true
  if (isNextOfGrowth(statement, index) && isChange(statement, index - 1)) return true
  if (orElse.test(lead) && otherTerms.test(tail) && index > 1 && isChange(statement, index - 2)) return true
  if (isInOtherTerms(statement, index) || isAsReported(statement, index)) return true
  if (findRateOfMove(statement, index) !== null || isRateOnThen(statement, index)) return true
  if (movedRate.test(lead) && heldAgainst.test(tail)) return false
  if (comparedAtEnd.test(lead) || namesWhole(statement, index) || marginIs.test(lead)) return false
  if (fromAtEnd.test(lead) && ofFormer.test(tail)) return false
  const isDirected = directionAtEnd.test(lead) && !levelAtEnd.test(lead)
  if ((amount.unit === '%' && movesInPercent(lead, tail)) || pacedMove.test(tail)) return true
  if (changeNoun.test(tail) || isMovedBy(statement, index, lead)) return true
  if (changeIn.test(lead.slice(-110)) || (amount.unit === '%' && namedChange.test(tail))) return true
  // `up to $41 million or 3% versus the prior year`, as a transcript has `up $41 million`: no level is told in percent.
  if (/\bup to $/i.test(lead) && orPercentOver.test(tail)) return true
  // `that's worth 150 basis points by itself`.
  if (
    amount.unit === 'bps' &&
    /\bworth(?: (?:about|around|roughly|approximately|another|some|at least))* $/i.test(lead)
  )
    return true
  if (amount.unit !== '%')
    return (
      (isDirected &&
        (!/\b(?:higher|lower|improv\w*) ?$/.test(lead) ||
          isToldTwice(statement, index) ||
          // `profit improved $5 million to $18 million`.
          (/\bimproved $/.test(lead) &&
            /^ to (?:(?:about|approximately|nearly|over) )?[$€£¥]\d|^(?:[.,;]|$| (?:due|primarily|compared|versus|year[- ](?:over|on))\b)/.test(
              tail,
            )))) ||
      partOfChange.test(tail) ||
      (orPercent.test(tail) && !bringsTo.test(lead) && !isLevelWithRate(lead, tail)) ||
      growthCameTo.test(lead) ||
      ((moreThan.test(tail) || abovePeriod.test(tail)) && isAmountOfChange.test(lead))
    )
  if (movedTo.test(lead.slice(-80)) || ratioMovedTo.test(lead)) return false
  if (growingIn.test(lead) || grewSales.test(lead.slice(-80))) return true
  // `up from 25% in the same quarter last year`: the level then.
  if (/\bfrom(?: (?:about|approximately|around|roughly|just|nearly|an?))* $/.test(lead) && !isDirected)
    return false
  if (isDirected || growthWas.test(lead) || hasOwnPace(statement, index)) return true
  if (toLevel.test(tail) && movedBefore.test(lead.slice(-64))) return true
  if (comparative.test(tail) || fromBase.test(tail)) return true
  return positional.test(tail) && findBase(statement, index, 60) !== undefined
}

/** `sales, EBITDA and income growing 7%, 11% and 14%, respectively`: each of the list is growth. */
const isNextOfRespective = (statement: Statement, index: number): boolean =>
  index > 0 &&
  statement.side === 'en' &&
  statement.amounts[index]?.unit === '%' &&
  statement.amounts[index - 1]?.unit === '%' &&
  /^(?:,|,? and)(?: (?:about|approximately))? $/.test(leadOf(statement, index)) &&
  /^[^;$]{0,48}\brespectively\b/i.test(statement.text.slice(statement.amounts[index]?.end)) &&
  isChange(statement, index - 1)

const forName = /^ (?:for|at|in) (?:our |the )?(?:[A-Z]|[a-z-]{4,}s(?=,| and \d|\.|$))/
/** `increased 20% for Hollow, which includes Lago, and 30% for Aber`: what the next of them grew by. */
function isNextOfGrowth({ text, amounts }: Statement, index: number): boolean {
  const [previous, amount] = [amounts[index - 1], amounts[index]]
  return (
    amount?.unit === '%' &&
    previous?.unit === '%' &&
    forName.test(text.slice(amount.end)) &&
    forName.test(text.slice(previous.end)) &&
    /(?:\band|,)(?: (?:about|approximately|nearly|over))? $/.test(text.slice(previous.end, amount.start))
  )
}

/** `up 31% in dollars, 27% in local currencies and 22% organically`: the change before, in other terms. */
export function isInOtherTerms(statement: Statement, index: number): boolean {
  return (
    index > 0 &&
    statement.side === 'en' &&
    statement.amounts[index]?.unit === '%' &&
    statement.amounts[index - 1]?.unit === '%' &&
    inTerms.test(leadOf(statement, index)) &&
    isChange(statement, index - 1)
  )
}

/** `gross margin was 75.7%, down sequentially`: the pace is of a direction without a figure. */
const isOfNextClause =
  /^(?:,|,? and|,? but) ?(?:\w+ ){0,2}?(?:up|down|flat|higher|lower|both|unchanged|roughly flat|consistent|increasing|decreasing|an? (?:slight |modest |significant )?(?:decrease|increase|decline|improvement|reduction|drop|rise))\b/i
/** `margin was 13.6%, a yearly improvement of 310 basis points`: the pace is of the figure to come. */
const isOfApposition =
  /^, (?:which (?:is|was) )?an? (?:[\w-]+ ){0,3}?(?:increase|decrease|improvement|decline|expansion|contraction|gain|drop|reduction|growth) of |^,? (?:which )?(?:show(?:s|ed)|mark(?:s|ed)|represent(?:s|ed)|reflect(?:s|ed)|demonstrat(?:es|ed)) (?:an? |our )/i

/** A pace (`year over year`, `sequentially`) right after the figure. */
function hasOwnPace(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.text.startsWith(' of ', amount.end)) return false
  if (isOfApposition.test(statement.text.slice(amount.end, amount.end + 72))) return false
  const next = statement.amounts[index + 1]?.start ?? statement.text.length
  return statement.cues.some(
    (cue) =>
      (cue.kind === 'yoy' || cue.kind === 'qoq') &&
      cue.start >= amount.end &&
      cue.start - amount.end < 24 &&
      cue.end <= next &&
      !isOfNextClause.test(statement.text.slice(amount.end, cue.start)) &&
      !hasFormerLevel.test(statement.text.slice(cue.end, next + 1)),
  )
}

/** `was 13% compared to last year's rate of 16%`, `compared to the prior year period margin of 16%`: a level beside a level. */
const hasFormerLevel =
  /^(?:['’]s?|(?: (?:period|quarter)(?:['’]s?)?)?(?= (?:(?:GAAP|adjusted|reported|effective|operating|gross|net) )*(?:margin|rate|ratio)\b)) (?:[\w-]+ ){0,5}(?:of|at)(?: (?:about|approximately|nearly))? [$€£¥\d]/
