import { decideChange, endsInChineseChange } from './decide-change.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { formerLevel, isEarlier } from '../periods/decide-period.ts'
import { findListedPeriod } from '../periods/find-listed-period.ts'
import type { FactKind } from '../fact.ts'
import { findOutlook, hasPastVerb, isOfGuidance, isOutdone, type Outlook } from './find-outlook.ts'
import {
  hasCue,
  lastCueBefore,
  leadOf,
  leadStart,
  rangeTailOf,
  tailOf,
  type Reading,
  type Setting,
  type Statement,
  type Thread,
} from '../statement.ts'
import { movedRange, isSetNow, isUpdatedTo } from './set-guidance.ts'
import { findBefore, fromAtEnd, isEarlierGuidance, isGuidedAnew } from './earlier-guidance.ts'

/** `from $15 billion today to …`: the first figure is the present one. */
const startsToday = /^ (?:today|currently|now)\b/
const presentBefore =
  /\b(?:the|our|its|today['’]s) (?:current|present) (?:level|rate|pace|occupancy|run[- ]rate|balance)s? (?:of|at)(?: (?:about|approximately|around|roughly|nearly|just over|just under))* $/i
/** `up 80 basis points over 9.6% last year`. */
const overBase =
  /^ ?(?:(?:basis )?points )?(?:over|above|below|from)(?: (?:the|a|an|about|approximately|our))* ?$/i
/** `last year's $7.7 million`. */
/** `lower than the prior-year rate of 22.7%`. */
const thanYearBefore =
  /\b(?:than|from|versus|below|above) (?:the |our |last |a )?(?:prior|previous|last)[- ](?:year|quarter)(?:['’]s)? (?:[\w-]+ ){1,3}of(?: (?:about|approximately))? $/i
const possessiveYear =
  /\b(?:last|the (?:prior|previous)|prior) (?:(?:year|quarter)['’]s|(?:years|quarters)['’])(?: \w+)? ?$/i
const pairLead =
  /^,? ?(?:or|and|即|或|,即)(?: (?:a|an))?(?: (?:GAAP|non-? ?GAAP))?(?: (?:net|operating))?(?: (?:loss|income|earnings|profit))?(?: per (?:\w+ )?share)?(?: of)? ?$/i
const assumption = /\b(?:based on|assum\w+|using|reflects?|includes?)\b/i
/** Verbs that move a figure: without one, `keeps us from 80%` compares nothing. */
const movedFrom =
  /\b(?:up|down|went|mov\w+|rose|rise|fell|increas\w+|decreas\w+|gr[eo]w\w*|declin\w+|improv\w+|narrow\w+|jump\w*|shift\w*|chang\w+|drop\w*|reduc\w+|expand\w*|climb\w*|rais\w+|cut|contract\w+|compress\w+|widen\w+|dipp\w+|slipp\w+|eased|tick\w+|compar\w+)(?:[ ,]+[\w-]+){0,5},? from(?: \w+)? ?$/i
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
  const lead = leadOf(statement, index)
  // `This compares to $32 million to $33 million`: both ends.
  if (amount.other !== null && amount.other < index && comparesBoth.test(statement.text))
    return isComparison(statement, amount.other, earlier, setting)
  const isPaired = pairLead.test(lead) && findListedPeriod(statement, index) === null
  if (isPaired && earlier.at(-1)?.kind === 'prior-period actual') return true
  if (statement.side === 'zh' && isOfEarlier(statement, index, lead)) return true
  if (/\bfrom the $/.test(lead) && reportedThen.test(statement.text.slice(amount.end, amount.end + 56)))
    return true
  if (thanYearBefore.test(lead)) return true
  if (possessiveYear.test(lead) || formerLevel.test(lead.slice(-90))) return true
  if (statement.side === 'en' && isSecondComparison(statement, index, lead, earlier, setting)) return true
  if (isEarlierGuidance(statement, index, earlier, setting)) return false
  if (isOverBase(statement, index, lead) || isOverDelivered(statement, index)) return true
  if (fromAtEnd.test(lead)) return isFromEarlier(statement, index, lead)
  if (setting.isArticle) return false
  // `versus something like $190 million today`: the present, whatever it is held against.
  if (statement.side === 'en' && startsToday.test(tailOf(statement, index))) return false
  // `$600 versus $350 for the older one`: two things of one time.
  if (ofOtherThing.test(statement.text.slice(amount.end, amount.end + 40)) && amount.unit !== '%')
    return false
  const cue = lastCueBefore(statement, ['comparison'], amount.start, leadStart(statement, index))
  const isAllOfIt = cue !== null && comparesAll.test(statement.text.slice(0, cue.end))
  if (cue === null || amount.start - cue.end > (isAllOfIt ? 160 : 70)) return false
  const between = statement.text.slice(cue.end, amount.start)
  return (
    !noComparison.test(between) &&
    !ledTo.test(between) &&
    !isOver(statement, cue.end, amount.start, between) &&
    !isNextOfList(statement, cue.end, amount.start)
  )
}

/** `the long-term model is 46% to 48%`. */
const ofModel =
  /\b(?:long|longer|medium|mid)[- ]term (?:[\w-]+ )?(?:model|framework|range)(?: for [^,.;$%]{2,24}?)? (?:is|of|at|remains|calls for|has|was)(?: (?:about|around|approximately|roughly|still|in the range of))* $/i
const ofOtherThing =
  /^ for (?:(?:the|our|a|an) )?(?!(?:same|prior|previous|last|first|second|third|fourth|full|comparable|corresponding|year|quarter|period|three|six|nine|twelve|fiscal|calendar|Q\d|\d{4})\b)[\w.-]+(?: gig| [A-Z]\w*| one)?(?:[.,;]|$)/
/** `from the 95.2% reported in the comparable prior year period`. */
const reportedThen =
  /^ (?:reported|recorded|posted|achieved|delivered) in (?:the )?(?:comparable |same |corresponding )?(?:prior|previous|last|year)/
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
  const next = statement.periods.find((mention) => mention.start >= end)
  if (
    next === undefined ||
    !/^(?: per (?:diluted |basic )?share)?,?(?: (?:in|at|for|as of|of|from))?(?: the)?(?: end of)?(?: the)? ?$/i.test(
      statement.text.slice(end, next.start),
    )
  )
    return false
  // `$12 million in the first quarter and $13 million in the second`, on a call of the second, tells this one's own.
  const period = resolvePeriod(next, setting.periods, 'past')
  return period !== null && isEarlier(period, setting)
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
    /^(?:(?:year )?(?:quarter|period))?,? ?(?:(?:while|and|but|with|along|together|plus|which|as|to)\b|[a-z]+ing\b)/.test(
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
    /^, (?:and )?(?:(?:adjusted|diluted|total|our|net) )*$/.test(text.slice(base.end, next.start))
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
  const isMoved =
    movedFrom.test(lead) ||
    (index > 0 && lead.length < 40) ||
    /^[^.;]{0,40}? to\b|^, (?:down|up) (?:slightly )?(?:to|at)\b/.test(
      statement.text.slice(amount.end, amount.end + 48),
    )
  if (!isMoved && findBefore(statement, index) === undefined) return false
  if (amount.other !== null && /\b(?:rang\w*|anywhere) from(?: \w+)? ?$/i.test(lead)) return false
  return !isPlannedFrom(statement, index)
}

function isPlannedFrom(statement: Statement, index: number): boolean {
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

export interface KindClues {
  readonly isChange: boolean
  readonly isComparison: boolean
  readonly outlook: Outlook | null
  /** Whether the words are the company's own; analysts and newsletters only forecast. */
  readonly isOwnWord: boolean
  /** Whether the sentence names a metric of the catalogue for the figure. */
  readonly isNamed: boolean
  /** Whether it is a rate, be it named here or before: `we believe we will average 42% to 44%`. */
  readonly isRatio: boolean
  /** Whether a period that has not ended is named for it. */
  readonly isDatedAhead: boolean
  /** Whether no period is named for it at all. */
  readonly isUndated: boolean
  readonly isEarlierGuidance: boolean
  /** Whether its metric is what stands at a day, as cash does. */
  readonly isBalance: boolean
}

export function decideKind(
  statement: Statement,
  index: number,
  clues: KindClues,
  thread: Thread,
  setting: Setting,
): FactKind {
  const amount = statement.amounts[index]
  if (amount === undefined) return 'actual'
  if (clues.isOwnWord && isUpdatedTo(statement, index)) return endOfRange(amount.other, index)
  if (clues.isComparison) return 'prior-period actual'
  if (clues.isEarlierGuidance && !clues.isChange)
    return amount.other === null ? 'guidance-mid' : endOfRange(amount.other, index)
  const lead = leadOf(statement, index)
  const tail = tailOf(statement, index)
  // `expand from $15 billion today`, `raise output from 15,000 to 90,000`: the first figure is the present one.
  if (
    fromAtEnd.test(lead) &&
    (startsToday.test(tail) || (amount.other === null && isPlannedFrom(statement, index)))
  )
    return 'actual'
  // `back to 95% from the current level of about 90%`.
  if (statement.side === 'en' && presentBefore.test(lead)) return 'actual'
  if (clues.isChange) return decideChange(statement, index, clues.isBalance, setting)
  if (isGuidedAnew(statement, index))
    return amount.other === null ? 'guidance-mid' : endOfRange(amount.other, index)
  if (isMidpoint(lead, tail) || isAtMidpoint(statement, index, clues)) return 'guidance-mid'
  const isSet =
    clues.isOwnWord &&
    clues.isNamed &&
    (clues.isDatedAhead || clues.isUndated) &&
    !hasPastVerb(lead) &&
    isSetNow(statement, index)
  if (isSet) return amount.other === null ? 'guidance-mid' : endOfRange(amount.other, index)
  const isRange = amount.other !== null
  const ofGuidance = isOfGuidance(statement, index)
  const isAssumed = thread.guided !== null && assumption.test(lead) && hasForward(statement, index)
  const isSum = /^[A-Z]{3}(?:\/share)?$/.test(amount.unit)
  const guides = clues.isOwnWord && (clues.outlook === 'expected' || isAssumed)
  if (ofModel.test(leadOf(statement, Math.min(index, amount.other ?? index)).slice(-80))) return 'target'
  if (isRange && clues.isOwnWord && isPlanned(statement, index)) return endOfRange(amount.other, index)
  if (isRange && (ofGuidance || (guides && (clues.isNamed || isSum || clues.isRatio))))
    return endOfRange(amount.other, index)
  if (isRange && clues.isOwnWord && clues.isNamed && clues.isDatedAhead && isAimedAt(statement, index))
    return endOfRange(amount.other, index)
  if (
    !(clues.isBalance && reachedAim.test(lead)) &&
    isTargeted(statement, index, lead, rangeTailOf(statement, index))
  )
    return 'target'
  if (
    isRange &&
    (isSum || (amount.unit === '%' && (clues.isNamed || clues.isRatio))) &&
    clues.isOwnWord &&
    clues.isDatedAhead &&
    clues.outlook === null &&
    (statement.side === 'zh' || !hasPastVerb(leadOf(statement, Math.min(index, amount.other ?? index))))
  )
    return endOfRange(amount.other, index)
  if (ofGuidance && (clues.isNamed || guidedTo.test(lead)) && !hasPastVerb(lead)) return 'guidance-mid'
  const isGiven =
    (thread.guided !== null || clues.isDatedAhead) &&
    thread.section !== 'questions' &&
    (amount.approximation !== 'over' || isFloor.test(statement.text.slice(0, amount.start).slice(-24)))
  if (guides && clues.isNamed && isGiven) return 'guidance-mid'
  if (isGuidedBehind(statement, index)) return 'guidance-mid'
  if (clues.outlook === null && isGuidedTo(statement, index, clues)) return 'guidance-mid'
  return clues.outlook === null ? 'actual' : 'forecast'
}

/** `we now expect earnings of at least $3`: as firm as a point that is guided. */
const isFloor = /(?<!\bby )\b(?:at least|a minimum of|no less than|not less than) $/i

/** `you guided June to 240`. */
const guidedTo = /\bguid(?:ed|ing) (?:\w+ )?(?:to|at)(?: (?:about|around))? $/i

/** `better than our $0.52 outlook`, `exceeded our 4% guidance`: what had been guided for the quarter reported on. */
export const isGuidedBehind = ({ text, side, amounts }: Statement, index: number): boolean => {
  const amount = amounts[index]
  return (
    side === 'en' &&
    amount !== undefined &&
    /\b(?:our|the)(?: (?:prior|previous|original|initial|earlier))? $/.test(
      text.slice(Math.max(0, amount.start - 16), amount.start),
    ) &&
    /^ (?:[A-Z]\d )?(?:outlook|guidance|guide|forecast|expectation|estimate)\b/.test(
      text.slice(amount.end, amount.end + 24),
    )
  )
}

/** `we are raising our full year guidance for free cash flow to a minimum of $725 million`. */
function isGuidedTo(statement: Statement, index: number, clues: KindClues): boolean {
  const start = statement.amounts[index]?.start ?? 0
  if (!clues.isOwnWord || !clues.isNamed || statement.side === 'zh') return false
  if (movedRange.test(statement.text.slice(Math.max(0, start - 90), start))) return true
  if (!clues.isDatedAhead && !isSetNow(statement, index)) return false
  return /\b(?:rais|increas|lower|reduc|updat|revis|narrow|adjust|reaffirm|maintain|tighten|lift)\w*\b[^.;]{0,48}\b(?:guidance|outlook|guide|view)\b[^.;]{0,60}\b(?:to|at) (?:(?:be|an?|about|approximately|at least|roughly|the|now) |minimum of )*$/i.test(
    statement.text.slice(Math.max(0, start - 140), start),
  )
}

/** `Our capital spending plans are between $70 million and $75 million`, `we plan to open 140 to 150 stores`. */
export function isPlanned(statement: Statement, index: number): boolean {
  const other = statement.amounts[index]?.other ?? index
  const start = statement.amounts[Math.min(index, other)]?.start ?? 0
  const cue = lastCueBefore(statement, ['target'], start)
  if (cue === null || start - cue.end > 60) return false
  return /^(?:plan|intend)/i.test(statement.text.slice(cue.start, cue.end))
}

const aims =
  /\b(?:we|company|management)(?:['’]re)?(?: (?:are|is|now|also|currently|still|continue to|therefore))* target(?:s|ing)?\b(?:[^.;]|\.(?=\d)){0,110}$/i
const ofPeriod =
  /\b(?:for|in|during) (?:the |our )?(?:full[- ]year|fiscal|(?:first|second|third|fourth) quarter|year|(?:19|20)\d\d|Q[1-4]|FY)\b/i

/** `For the full year, we now target sales of $5.1 billion to $5.2 billion`: guidance, whatever it is called. */
function isAimedAt({ text, amounts, side }: Statement, index: number): boolean {
  const first = Math.min(index, amounts[index]?.other ?? index)
  const start = amounts[first]?.start ?? 0
  return side === 'en' && ofPeriod.test(text) && aims.test(text.slice(Math.max(0, start - 150), start))
}

function endOfRange(other: number | null, index: number): FactKind {
  return other !== null && other > index ? 'guidance-low' : 'guidance-high'
}

function isMidpoint(lead: string, tail: string): boolean {
  return (
    /^(?:\s[\w-]+){0,1}\s(?:at the )?mid-?point/i.test(tail) ||
    /\bmid-?point (?:of|is|was|at|being|would be|will be)(?: \w+)? ?$/i.test(lead) ||
    /\bin the mid-?point of (?:our |the )?[\w-]+(?: [\w-]+){0,7} (?:of|at)(?: about)? $/i.test(lead) ||
    /中[值點点][為为是]? ?[約约]? ?$/.test(lead)
  )
}

/** `If the midpoint of our ranges is achieved, operating margin would be 6%`. */
function isAtMidpoint({ text, amounts, side }: Statement, index: number, clues: KindClues): boolean {
  const start = amounts[index]?.start ?? 0
  return (
    side === 'en' &&
    clues.isOwnWord &&
    clues.isNamed &&
    amounts[index]?.other === null &&
    /\bmid-?points?\b[^.;$%]{0,140}\bwould be(?: (?:about|approximately|around|roughly))? $/i.test(
      text.slice(Math.max(0, start - 200), start),
    )
  )
}

function hasForward(statement: Statement, index: number): boolean {
  const start = statement.amounts[index]?.start
  return hasCue(statement, 'guidance', 0, start) || hasCue(statement, 'expectation', 0, start)
}

const targetAfter =
  /^(?:[ -][\w-]+){0,2}[ ](?:target|goal|objective|milestone)\b|^ (?:revenue |financial |operating |target |earnings )?model\b|^ ?的?[^\d,。]{0,6}目[標标]|^, an? (?:level|figure|number|mark|rate) [^.,]{0,30}\b(?:hopes?|wants?|aims?|plans?) to\b|^[^,.]{0,40}\b(?:that|which) (?:you|we|they) (?:had|have)? ?(?:planned|targeted)\b/i
/** `the 40% you've talked about`: a rate that somebody holds out. */
const spokenOf =
  /^ (?:number |level |target )?(?:that )?(?:you|we)(?:['’](?:ve|d)| have| had)?(?: (?:always|once|also|previously|been))* (?:talk(?:ed|ing) about|laid out|put out there|spoken (?:of|about))\b/i
const paceAfter = /^(?: a quarter| per quarter| quarterly| a year| annual(?:ized)?)? run[- ]rate\b/i
/** `so it's something like a $200 million run rate`: a pace that is or comes, and that nobody steers to. */
const paceIs =
  /(?:['’]s|['’]re|\bis|\bare|\bwas|\bwere|\bbe)(?: (?:at|on|looking at|running at|tracking at|more|sort|kind|something|somewhere|like|about|around|roughly|really|basically|probably|now|an?|the|in|of|over|north))* $/i

/** `our original targets, including margins of 15% and a return of 20%`: each of a list. */
const amongTargets =
  /\b(?:our|the|these|those|long[- ]term|original|financial) (?:[\w-]+ )?(?:targets|goals|objectives),? (?:including|such as|which include|include)\b(?:(?! and (?:we|it)\b)(?:[^.;]|\.(?=\d)))*$/i

/** `we have reached our targeted debt level of $5 billion`: no aim any more. */
const reachedAim =
  /\b(?:have|has|had|we|now|already) (?:now |already )?(?:reached|achieved|attained|hit|met) (?:our|the|its) (?:[\w-]+ ){0,2}(?:target(?:ed)?|goal)\b[^.;,$%]{0,40}$/i

function isTargeted(statement: Statement, index: number, lead: string, tail: string): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  if (statement.side === 'en' && amongTargets.test(statement.text.slice(0, amount.start))) return true
  if (targetAfter.test(tail) && !/\bhad (?:a |an )?$/i.test(lead)) return true
  if (amount.unit === '%' && spokenOf.test(tail)) return true
  if (paceAfter.test(tail) && !paceIs.test(lead.slice(-60)) && !/\bhad (?:a |an )?$/i.test(lead)) return true
  const isEnd =
    (lead.trim() === 'to' && index > 0 && fromAtEnd.test(leadOf(statement, index - 1))) ||
    amount.other === index - 1
  const from = leadStart(statement, isEnd ? index - 1 : index)
  const cue = lastCueBefore(statement, ['target'], amount.start, from)
  if (cue === null && index > 0 && /^(?: of(?: [\w-]+){1,3})?,? and $/.test(lead)) {
    const before = leadOf(statement, index - 1)
    return isTargeted(statement, index - 1, before, '')
  }
  if (cue === null || amount.start - cue.end > 90 || isOutdone(statement, index)) return false
  // `our 40% target, delivering half of that`: the word belongs to the figure before the comma.
  return index === 0 || isEnd || !statement.text.slice(cue.end, amount.start).includes(',')
}
