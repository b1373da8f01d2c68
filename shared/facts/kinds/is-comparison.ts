import { isCounted } from '../amounts/counts-on.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { endsInChineseChange } from './chinese-change.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { formerLevel } from '../periods/decide-period.ts'
import { isEarlier } from '../periods/place-in-time.ts'
import { findListedPeriod } from '../periods/find-listed-period.ts'
import { findOutlook, isBeingMoved } from './find-outlook.ts'
import {
  hasCue,
  lastCueBefore,
  leadOf,
  leadStart,
  tailOf,
  type Reading,
  type Setting,
  type Statement,
} from '../statement.ts'
import { isOnOtherBasis, isSecondOfBase, ownBase } from './on-other-basis.ts'
import { isOtherSide } from './held-against-debt.ts'
import { isOfBefore, usual } from './level-of-before.ts'
import { isToldOfYearAgo } from './told-of-year-ago.ts'
import { findBefore, fromAtEnd, isEarlierGuidance } from './earlier-guidance.ts'

/** `from $15 billion today to …`: the first figure is the present one. */
export const startsToday =
  /^ (?:today|currently|now)\b|^ (?:of|in|for) [^.;,$%\d]{2,60} (?:today|currently|right now)\b/
/** `up 80 basis points over 9.6% last year`, `from an adjusted margin of 9.6%`. */
const overBase =
  /^ ?(?:(?:basis )?points )?(?:over|above|below|from)(?: (?:the|a|an|about|approximately|our))*(?: (?:adjusted|reported|restated|normalized|comparable|(?:non-)?GAAP) (?:[\w-]+ ){1,3}of)? ?$/i
/** `lower than the prior-year rate of 22.7%`. */
const thanYearBefore =
  /\b(?:than|from|versus|below|above) (?:the |our |last |a )?(?:prior|previous|last)[- ](?:year|quarter)(?:['’]s)? (?:[\w-]+ ){0,3}of(?: (?:about|approximately))? $/i
/** `well above a loss of $0.20 in the prior year`. */
const aboveLoss =
  /\b(?:above|below|than|versus|compared (?:to|with)) (?:an? |our |the )(?:[\w-]+ )?(?:loss|profit|earnings|income)(?: per share)? of $/i
const inYearBefore =
  /^(?: per share)? (?:in|for|during) (?:the )?(?:prior|previous|last)[- ](?:year|quarter|period)\b/i
/** `$0.30 above last year's adjusted profit of $0.20, and $0.60 above the reported loss of $0.10`: both are of last year. */
const aboveReported =
  /\b(?:above|below|versus|from|than) (?:the|our|its) reported (?:[\w-]+ )?(?:loss|profit|income|earnings)(?: per share)? of $/i
/** `last year's $7.7 million`. */
const possessiveYear =
  /\b(?:last|the (?:prior|previous)|prior) (?:(?:year|quarter)['’]s|(?:years|quarters)['’])(?: \w+)? ?$/i
const formerStretch =
  /\b(?:over|from|than|versus|compared (?:to|with)) (?:the )?(?:prior|previous|last) year['’]s first (?:six|nine) months (?:[a-z-]+ ){1,4}of(?: (?:about|approximately))* $/i
const pairLead =
  /^,? ?(?:or|and|即|或|,即)(?: (?:a|an))?(?: (?:GAAP|non-? ?GAAP))?(?: (?:net|operating))?(?: (?:loss|income|earnings|profit))?(?: per (?:\w+ )?share)?(?: of)? ?$/i
/** Verbs that move a figure: without one, `keeps us from 80%` compares nothing. */
const movedFrom =
  /\b(?:up|down|went|mov\w+|rose|rise|fell|increas\w+|decreas\w+|gr[eo]w\w*|declin\w+|improv\w+|narrow\w+|jump\w*|shift\w*|chang\w+|drop\w*|reduc\w+|expand\w*|climb\w*|rais\w+|cut|contract\w+|compress\w+|widen\w+|dipp\w+|slipp\w+|eased|tick\w+|compar\w+)(?:[ ,]+[\w-]+){0,5},? from(?:, (?:uh|um|say|like|what),)?(?: \w+)? ?$/i
const noComparison =
  /;|\bguidance\b|\bguided?\b|\bforecast\b|\boutlook\b|\bwindow\b|\bexpectations?\b|指引|指[導导]/

/** An earlier period's figure beside the current one: `compared to $19.6 million`, `down from 36.4%`. */
export function isComparison(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  setting: Setting,
): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  if (isToldOfYearAgo(statement, index)) return true
  // `ranging from 16% for Fasteners to 21% for Coatings`: both of one time.
  if (ofSpan.test(leadOf(statement, index)) && partBehind.test(statement.text.slice(amount.end))) return false
  const lead = leadOf(statement, index)
  // `revenue from seven customers`: whose money it is, and how many they are.
  if (
    (isSource.test(lead) ||
      (/^ from(?: (?:about|over|more than|our|all|the))* $/.test(lead) &&
        /^[A-Z]{3}$/.test(statement.amounts[index - 1]?.unit ?? ''))) &&
    isCounted(statement.text, amount.end)
  )
    return false
  // `This compares to $32 million to $33 million`: both ends.
  if (amount.other !== null && amount.other < index && comparesBoth.test(statement.text))
    return isComparison(statement, amount.other, earlier, setting)
  // `relative to the $92 billion revenue outlook`: what is held against is foreseen.
  if (statement.side === 'en' && isOutlookBehind.test(statement.text.slice(amount.end, amount.end + 48)))
    return false
  const isPaired =
    pairLead.test(lead) &&
    !isDatedNow(statement, index, setting) &&
    findListedPeriod(statement, index) === null &&
    !isNextMeasure(statement, index, lead)
  if (isPaired && earlier.at(-1)?.kind === 'prior-period actual') return true
  if (statement.side === 'en' && isOnOtherBasis(statement, index, lead, earlier)) return true
  if (statement.side === 'en' && isSecondOfBase(statement, index, lead, earlier)) return true
  if (statement.side === 'zh' && isOfEarlier(statement, index, lead)) return true
  if (
    /\b(?:from|than|versus|against|above|below|over|compared (?:to|with)) the $/.test(lead) &&
    reportedThen.test(statement.text.slice(amount.end, amount.end + 56))
  )
    return true
  if (thanYearBefore.test(lead)) return true
  if (aboveLoss.test(lead.slice(-60)) && inYearBefore.test(statement.text.slice(amount.end, amount.end + 48)))
    return true
  if (
    aboveReported.test(lead.slice(-60)) &&
    earlier.some((reading) => reading.kind === 'prior-period actual')
  )
    return true
  if (isOfBefore(statement, amount.start)) return true
  if (possessiveYear.test(lead) || formerLevel.test(lead.slice(-90))) return true
  // `over last year's revenue for six months of $1 billion`: the six are an amount too.
  if (formerStretch.test(statement.text.slice(0, amount.start).slice(-110))) return true
  if (statement.side === 'en' && isSecondComparison(statement, index, lead, earlier, setting)) return true
  if (isEarlierGuidance(statement, index, earlier, setting)) return false
  if (isOverBase(statement, index, lead) || isOverDelivered(statement, index)) return true
  if (fromAtEnd.test(lead)) return isFromEarlier(statement, index, lead)
  if (setting.isArticle) return false
  // `against 1.58 billion at the midpoint`: what is guided.
  if (statement.side === 'en' && /^ at (?:the|your|our) mid-?point\b/.test(tailOf(statement, index)))
    return false
  // `versus something like $190 million today`: the present, whatever it is held against.
  if (statement.side === 'en' && startsToday.test(tailOf(statement, index))) return false
  // `$600 versus $350 for the older one`: two things of one time.
  if (ofOtherThing.test(statement.text.slice(amount.end, amount.end + 40)) && amount.unit !== '%')
    return false
  if (
    isCurrency(amount.unit) &&
    (forOtherThing.test(statement.text.slice(amount.end, amount.end + 24)) ||
      onOtherThing.test(statement.text.slice(amount.end, amount.end + 40)))
  )
    return false
  if (isOtherSide(statement, index)) return false
  const cue = lastCueBefore(statement, ['comparison'], amount.start, leadStart(statement, index))
  const isAllOfIt = cue !== null && comparesAll.test(statement.text.slice(0, cue.end))
  if (cue === null || amount.start - cue.end > (isAllOfIt ? 160 : 70)) return false
  const between = statement.text.slice(cue.end, amount.start)
  // `Cash was $83 million, after $11 million of capex`: what was spent meanwhile.
  if (
    /^after /i.test(statement.text.slice(cue.start)) &&
    ofSpending.test(statement.text.slice(amount.end, amount.end + 48))
  )
    return false
  // `net income of $40 million against operating income of $61 million`: two measures of one time.
  const named = statement.metrics.find(
    (mention) => !mention.isWeak && mention.start >= cue.end && mention.end <= amount.start,
  )?.metric.name
  const isOfOther =
    named !== undefined &&
    earlier.length > 0 &&
    findBefore(statement, index) === undefined &&
    !earlier.some(({ metric }) => metric.replace('Diluted ', '') === named.replace('Diluted ', ''))
  return (
    !isOfOther &&
    !usual.test(between) &&
    !noComparison.test(between) &&
    !onAnother.test(between) &&
    !weDid.test(between) &&
    !ledTo.test(between) &&
    !isOver(statement, cue.end, amount.start, between) &&
    !isNextOfList(statement, cue.end, amount.start)
  )
}

/** `up from $74 million, and $24 million in Q4`: of the period reported on, whatever it stands beside. */
function isDatedNow({ text, side, amounts, periods }: Statement, index: number, setting: Setting): boolean {
  const end = amounts[index]?.end ?? 0
  const mention =
    side === 'en'
      ? periods.find(({ start }) => /^ (?:in|for|during) (?:the )?$/.test(text.slice(end, start)))
      : undefined
  const period = mention === undefined ? null : resolvePeriod(mention, setting.periods, 'past')
  // On the call of a last quarter the year is over too.
  const isOwn =
    period?.kind === setting.periods.period?.kind ||
    (period?.kind === 'year' && setting.periods.period?.part === 4)
  return period !== null && isOwn && !isEarlier(period, setting)
}

/** `, and net income of `: another measure, told in the unit of the sum before. */
const nextMeasure =
  /^,? and (?:an? |our )?(?:(?:GAAP|non-? ?GAAP) )?(?:net|operating) (?:loss|income|earnings|profit) of $/i

/**
 * `$72 million compared to $64 million, and net income of $41 million`: of what is told next, unless the base itself named
 * what it is of (`compared to sales of $64 million and net income of $35 million`).
 */
function isNextMeasure(
  { text, side, amounts, metrics, cues }: Statement,
  index: number,
  lead: string,
): boolean {
  const [before, amount] = [amounts[index - 1], amounts[index]]
  if (side === 'zh' || before === undefined || amount === undefined || !nextMeasure.test(lead)) return false
  if (before.unit !== amount.unit || ownBase.test(text.slice(amount.end, amount.end + 48))) return true
  const base = cues.findLast((cue) => cue.kind === 'comparison' && cue.end <= before.start)
  return base === undefined || !metrics.some(({ start, end }) => start >= base.end && end <= before.start)
}

const ofSpan = /\brang(?:ed|ing|es?) from(?: (?:about|approximately|around|roughly|nearly|as low as))* $/
const partBehind =
  /^ (?:for|in|at) (?!the (?:first|second|third|fourth|prior|previous|same)\b|20\d\d)[^,.;$%\d]{2,40} to /

const isSource =
  /\b(?:revenues?|sales|fees|orders|bookings|income|demand|business|commitments?|royalties|deposits|rents?|forecasts?|payments?|purchases|contributions?)(?: (?:recognized|earned|received|won))? from(?: (?:about|over|more than|nearly|some|all|these|those|our|the|as many as|a total of))* $/i

const ofSpending =
  /^ (?:of|in|for|on) (?:[a-z-]+ )?(?:cap-?ex|capital|buybacks?|(?:share )?repurchases?|dividends?|taxes|interest|debt|acquisitions?|investments?|restructuring|severance|bonus(?:es)?|spending)\b/i
const isOutlookBehind =
  /^ (?:(?:net |total )?(?:revenues?|sales|earnings|EPS|EBITDA|capex) )?(?:outlook|guidance|forecast)\b/

const ofOtherThing =
  /^ for (?:(?:the|our|a|an) )?(?!(?:same|prior|previous|last|first|second|third|fourth|full|comparable|corresponding|year|quarter|period|three|six|nine|twelve|fiscal|calendar|Q\d|\d{4})\b)[\w.-]+(?: gig| [A-Z]\w*| one)?(?: (?:today|now|currently))?(?:[.,;]|$)/
/** `We want to take days of inventory from 185 to under 160`: from where it is. */
export const aimedFrom =
  /\b(?:want|like|plan|planning|aim|aiming|hope|intend|looking|able|going) to (?:take|bring|get|move|cut|reduce|lower|raise|drive|pull) [^.;$%\d]{0,40} from(?: (?:about|around|roughly))* $/i
/** `$1,100 on the new one, versus, say, $480 for an 800 gig DR8`. */
const forOtherThing =
  /^ (?:for|on) (?:(?:an?|the old(?:er)?|our old(?:er)?) (?!(?:year|quarter|reported|full|comparable|similar|like|total|same|prior)\b)[\w-]+|\d+(?:\.\d+)?(?:[GT]\b| gig\b))/
/** `$90 versus $140 on a pluggable`. */
const onOtherThing =
  /^ (?:on|in|with) (?:an?|the older|the old|our older|your) (?!(?:year|quarter|reported|GAAP|non|adjusted|same|prior|previous|comparable|like|constant|pro|per)\b)[a-z][\w-]*(?: [a-z]+)?(?=[,.;]|$)/
/** `from the 95.2% reported in last year's period`, `than the $4.02 we earned in 2024`. */
const reportedThen =
  /^ (?:reported|recorded|posted|achieved|delivered) in (?:the )?(?:comparable |same |corresponding )?(?:prior|previous|last|year)|^ (?:per share )?(?:that |which )?(?:you|we) (?:had|saw|did|reported|posted|took|booked|paid|called out|earned|generated|delivered|achieved|recorded|made) (?:in |for )?(?:the |fiscal )?(?:prior|previous|last|a year ago|20\d\d)\b/
/** `a decrease of $22 million versus the prior year on lower gross margins of 27%`: another measure, as it is now. */
const onAnother =
  /\b(?:year|quarter|period) on (?:lower|higher|improved|better|weaker|stronger) (?:[\w-]+ ){1,3}of(?: (?:about|approximately))? $/i
/** `spending $90 million more compared with last year, we have also returned $70 million`: what was done since. */
const weDid =
  /, (?:we|the company)(?: (?:have|has|also|then|again))* [a-z]+(?:ed|ought|pent|aid|old|ew)(?: [^,;$%]{0,40})? $/
/** `This compares with last year's adjusted profit, excluding a tax credit, of $1.20`: a sentence that only compares. */
const comparesAll = /^(?:And |So )?(?:This|That|These|It|Which) compares? (?:to|with|against)$/

const alsoThen =
  /^[^.;$%]{0,60},? and(?: (?:an?|the))?(?: (?:GAAP|non-? ?GAAP|net|operating))*(?: (?:loss|profit|income|earnings))?(?: per (?:diluted |basic )?share)?(?: of)? ?$/i

/** `compared to 37% in the prior quarter and 33% a year ago`: the second base, dated right behind it. */
function isSecondComparison(
  statement: Statement,
  index: number,
  lead: string,
  earlier: readonly Reading[],
  setting: Setting,
): boolean {
  const end = statement.amounts[index]?.end ?? 0
  if (earlier.at(-1)?.kind !== 'prior-period actual') return false
  if (withSales.test(lead) && isDatedBefore(statement, index - 1)) return true
  if (!alsoThen.test(lead)) return false
  if (yearsBack(statement, index) !== null) return true
  const next = statement.periods.find((mention) => mention.start >= end)
  if (
    next === undefined ||
    !/^(?: per (?:diluted |basic )?share)?(?:,? or [$€£¥][\d.,]+(?: (?:million|billion))?(?: (?:per|a) (?:diluted )?share)?)?,?(?: (?:in|at|for|as of|of|from))?(?: the)?(?: end of)?(?: the)? ?$/i.test(
      statement.text.slice(end, next.start),
    )
  )
    return false
  // `$12 million in the first quarter and $13 million in the second`, on a call of the second, tells this one's own.
  const period = resolvePeriod(next, setting.periods, 'past')
  return period !== null && isEarlier(period, setting)
}

const inYears: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 }

/** How many years a figure is said to be old: two of `$40 million two years ago`; null where it is not. */
export function yearsBack(statement: Statement, index: number): number | null {
  if (isToldOfYearAgo(statement, index)) return 1
  const { text, amounts, side } = statement
  // `33% last year and 22% the year before that`.
  if (
    side === 'en' &&
    /\b(?:last year|a year ago|the (?:prior|previous) year)\b[^.;]{0,24}$/i.test(
      text.slice(0, amounts[index]?.start),
    ) &&
    /^ (?:in )?the year before(?: that| last)?(?=[.,;]|$)/.test(text.slice(amounts[index]?.end))
  )
    return 2
  const behind = side === 'en' ? text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 48) : ''
  const words =
    /^(?: per (?:diluted |basic )?share| a share)?,? (two|three|four|five|[2-5]) years (?:ago|back|earlier)\b/i.exec(
      behind,
    )?.[1]
  return words === undefined ? null : (inYears[words.toLowerCase()] ?? Number(words))
}

/** `last year's EBITDA of $31 million and sales of $140 million`: both are of the period named before the first. */
const withSales =
  /^,? (?:and|on|with) (?:(?:net|total|adjusted|segment|operating) )*(?:sales|revenues?|EBITDA|income|earnings|profit) of(?: (?:about|approximately|nearly|over))? $/i

/** Whether the period a figure is of stands between it and the figure before. */
function isDatedBefore({ amounts, periods }: Statement, index: number): boolean {
  const [from, to] = [amounts[index - 1]?.end ?? 0, amounts[index]?.start ?? 0]
  return periods.some(({ start, end }) => start >= from && end <= to)
}

/** `versus the prior year, while our margin of 5.6% …`: the comparison named its period and its clause is over. */
function isOver({ periods, side }: Statement, from: number, to: number, between: string): boolean {
  if (side === 'zh') return false
  const base = periods.find((mention) => mention.start >= from && mention.end <= to)
  return (
    base !== undefined &&
    /^(?:(?:year )?(?:quarter|period))?,? ?(?:(?:while|and|but|with|along|together|plus|which|as|to|between|was|were|came|totaled|reached)\b|on (?:about |approximately )?[\d.]*$|[a-z]+ing\b)/.test(
      between.slice(base.end - from).trimStart(),
    )
  )
}

/** `close to flat versus 2020, net sales of $5 billion`: a comma and another measure begin what comes next in a list. */
function isNextOfList({ text, periods, metrics, side }: Statement, from: number, to: number): boolean {
  const base = periods.find((mention) => mention.start >= from && mention.end <= to)
  if (side === 'zh' || base === undefined) return false
  const next = metrics.find((mention) => mention.start >= base.end && mention.end <= to)
  return (
    next !== undefined &&
    /^(?:, (?:and )?| and )(?:(?:adjusted|diluted|total|our|net) )*$/.test(text.slice(base.end, next.start))
  )
}

/** `improved from the first quarter to 48.2%`: what it came to. */
const ledTo = /^ [^.;]{2,48} to(?: (?:a|an|about|approximately|around|roughly|record))* $/i

const comparesBoth = /^(?:And |So )?(?:This|That|These|It|Which) compares? (?:to|with|against)\b/

/** A change, then `over` and the level it is measured from, of a period that is over. */
function isOverBase(statement: Statement, index: number, lead: string): boolean {
  const amount = statement.amounts[index]
  const before = statement.amounts[index - 1]
  if (amount === undefined || before === undefined || before.unit === amount.unit) return false
  if ((before.unit !== 'bps' && before.unit !== '%') || !overBase.test(lead)) return false
  if (before.unit === 'bps' && /^ from an? \w/.test(lead)) return true
  const base = findBefore(statement, index)
  return base !== undefined && (base.yearShift ?? base.quarterShift ?? 0) < 0
}

const overAtEnd =
  /\b(?:increase|improvement|growth|gain|rise|decrease|decline|reduction|drop|step[- ](?:up|down)|up|down) (?:over|from|on|versus) (?:the )?(?:roughly |about |approximately |around |nearly |over |almost )?$/i
const deliveredThen =
  /^ (?:(?:that|which) )?(?:we )?(?:had |was |were )?(?:delivered|recorded|generated|reported|achieved|posted|earned|booked|shipped|spent|did|saw) (?:in|for|during|a year ago|last year|the (?:prior|previous))/i

/** `an improvement over the $24 million delivered in Q4`: a level, and not by how much. */
export function isOverDelivered(statement: Statement, index: number): boolean {
  const { start, end } = statement.amounts[index] ?? { start: 0, end: 0 }
  return (
    statement.side === 'en' &&
    overAtEnd.test(statement.text.slice(Math.max(0, start - 48), start)) &&
    deliveredThen.test(statement.text.slice(end, end + 60))
  )
}

/** `from` begins a comparison, but not a range, a plan (`raise from 15,000 to 90,000`) or the present (`from 15 today`). */
function isFromEarlier(statement: Statement, index: number, lead: string): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || startsToday.test(tailOf(statement, index))) return false
  // `content goes from $2.10 to $2.60`: told in the present, from what it is.
  if (
    /\b(?:goes|moves|steps|climbs|gets|go|going|move|moving|get|getting) (?:(?:up|back|you|us|it|me|there) )*from(?: (?:about|around|roughly))* $/i.test(
      lead,
    )
  )
    return false
  if (aimedFrom.test(lead) || isBeingMoved(lead)) return false
  const isMoved =
    movedFrom.test(lead) ||
    (index > 0 && lead.length < 40) ||
    /^[^.;]{0,40}? to\b|^, (?:down|up) (?:slightly )?(?:to|at)\b/.test(
      statement.text.slice(amount.end, amount.end + 48),
    )
  if (!isMoved && findBefore(statement, index) === undefined) return false
  if (amount.other !== null && /\b(?:rang\w*|anywhere) from(?: \w+)? ?$/i.test(lead)) return false
  // `an outlook for capex of $70 million, up from $62 million`: what it is held against is no plan.
  if (index > 0 && /^, (?:up|down) from(?: (?:about|approximately|around|roughly|nearly))* $/.test(lead))
    return true
  return !isPlannedFrom(statement, index)
}

export function isPlannedFrom(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  return (
    findOutlook(statement, index) === 'expected' ||
    hasCue(statement, 'target', leadStart(statement, index), amount.start)
  )
}

/** `去年同期為 1.98 元`, `从 21.4% 提升至 …`: Chinese puts the earlier period, or 从, right before its figure. */
function isOfEarlier(statement: Statement, index: number, lead: string): boolean {
  if (/[從从由] ?$/.test(lead)) return true
  const start = leadStart(statement, index)
  const mention = statement.periods.findLast((each) => each.start >= start && each.end <= start + lead.length)
  if (mention === undefined || ((mention.yearShift ?? 0) >= 0 && (mention.quarterShift ?? 0) >= 0))
    return false
  return !endsInChineseChange(lead)
}
