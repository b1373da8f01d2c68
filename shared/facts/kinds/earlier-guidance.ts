import { isCurrency } from '../../figures/is-currency.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { isAheadOf } from '../periods/place-in-time.ts'
import { leadOf, rangeTailOf, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'
import { isGuidanceMoved } from './find-outlook.ts'
import { isUpdatedTo } from './set-guidance.ts'

/** `inside the range we guided, which was a loss of 6 cents to a loss of 1 cent`: of the quarter that is told of. */
const heldToGuided =
  /\b(?:compared (?:to|with)|versus|against|better than|worse than) our (?:expectation|guidance|outlook|guide)s?(?: range)? (?:of|for) [^;$%\d]{0,24}$|\b(?:inside|within|above|below|ahead of|in line with|beat|exceeded|(?:high|low|upper|lower|top|bottom) end of) (?:the|our) (?:range|guidance|guide) (?:that )?we(?:['’]d| had)? (?:guided|given|gave|provided|set|issued|offered|put out)\b(?: (?:to|for|you|last quarter|in [A-Z][a-z]+))*,? (?:which (?:was|had been)|of)[^;$%\d]{0,40}$/

/** Whether the words before a range say that a result is held against it. */
export const isHeldToGuided = (begun: string): boolean => heldToGuided.test(begun.slice(-longestRecall))

/** What was guided before stands beside what is guided now, and is never taken for it. */
export const supersededConfidence = 0.4

/** `guidance to $4.10 to $4.30, from $3.95 to $4.20`, `our prior outlook of 1% to 3%`: what was guided before. */
export function isEarlierGuidance(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  setting: Setting,
): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return false
  const first = Math.min(index, amount.other ?? index)
  const lead = leadOf(statement, first)
  if (isUpdatedTo(statement, index)) return false
  if (isMovedTo(statement, Math.max(index, amount.other ?? index))) return true
  if (isNowMovedTo(statement, first) || formerMovedTo.test(lead)) return false
  if (
    (priorGuidance.test(lead) && !unchanged.test(lead) && !nowInRange.test(lead)) ||
    providedBefore.test(lead)
  )
    return true
  if (isRaisedFrom(statement, first) || ofPriorMidpoint.test(rangeTailOf(statement, index))) return true
  if (priorAtEnd.test(lead) && /^ (?:range|guidance|outlook|forecast)\b/.test(rangeTailOf(statement, index)))
    return true
  if (fromAtEnd.test(lead) && ofPriorGuidance.test(rangeTailOf(statement, index))) return true
  if (outdone.test(lead) && thatWePlanned.test(rangeTailOf(statement, index))) return true
  if (heldAgainst.test(lead) && toldBefore.test(rangeTailOf(statement, index))) return true
  if (asWasSaid.test(rangeTailOf(statement, index)) && /\b(?:from|versus|than) (?:[a-z]+ ){0,3}$/.test(lead))
    return true
  const begun = statement.text.slice(0, statement.amounts[first]?.start ?? 0)
  if (comparesGuidance.test(statement.text.slice(0, 160)) || (tellsFormer.test(begun) && !isNow.test(begun)))
    return true
  if (isHeldToGuided(begun) || (amount.other !== null && toldThen.test(begun.slice(-longestRecall))))
    return true
  if (recallsGuidance.test(statement.text.slice(0, statement.amounts[first]?.start).slice(-longestRecall)))
    return true
  if (amount.other !== null && guidedBefore.test(rangeTailOf(statement, index))) return true
  const start = statement.amounts[first]?.start ?? 0
  const isBefore = (reading: Reading): boolean => reading.amount.end <= start
  const last = earlier.findLastIndex(isBefore)
  const now = earlier.findLast((reading) => !reading.kind.startsWith('change') && isBefore(reading))
  const isGuided =
    (now?.kind.startsWith('guidance') === true || (now?.kind === 'forecast' && seenAnew.test(begun))) &&
    (now.period === null || isAheadOf(now.period, setting))
  const isGrowing = isGuidedGrowth(earlier[last], setting, begun)
  if (!isGuided && !isGrowing) return false
  // `to a range of 15% to 17% from 12% to 14%`: both ends of what it was.
  if (
    /^ to $/.test(lead) &&
    (earlier[last - 1]?.kind === 'guidance-high' || isGuidedGrowth(earlier[last - 1], setting, begun)) &&
    isEarlierGuidance(statement, index - 1, earlier.slice(0, -1), setting)
  )
    return true
  if (isGuided && wasBefore.test(lead)) return true
  const tail = rangeTailOf(statement, index)
  if (isGuided && againstOurEarlier.test(lead) && /^(?: per share)?(?:[,.;]|$| (?:and|which)\b)/.test(tail))
    return true
  // `is $3.30 to $3.50 compared to $3.00 to $3.25`: a result of a year before has no ends.
  if (
    amount.other !== null &&
    isCurrency(amount.unit) &&
    rangeAgainst.test(lead) &&
    !isOfPast(statement, Math.max(index, amount.other), setting)
  )
    return true
  if (amount.other !== null && (fromRange.test(lead) || gaveBefore.test(tail))) return true
  // `growth of 8% to 10%, an increase from the 4% to 6%`.
  if (
    amount.other !== null &&
    fromTheRange.test(lead) &&
    !isOfPast(statement, Math.max(index, amount.other), setting)
  )
    return true
  // `EBITDA between $52 million and $62 million, and a profit of $0.74 to $0.93 a share`: the range of another measure.
  if (amount.other !== null && now !== undefined && namesOther(statement, now, start)) return false
  return (
    (beforeNow.test(tail) ||
      (fromAtEnd.test(lead) &&
        (isGuided ||
          isGuidanceMoved(statement, first - 1) ||
          amount.other !== null ||
          seenAnew.test(begun)))) &&
    !isOfPast(statement, Math.max(index, amount.other ?? index), setting)
  )
}

/** `we now expect $150 million for the year, down from $165 million`: a view that has changed. */
const seenAnew =
  /\bnow (?:expect|anticipat|forecast|project|plan|estimat|see|look|think)\w*\b(?:[^.;]|\.(?=\d)){0,160}$/i

/** `We are raising it to $430 million to $450 million; that was $360 million to $380 million in May`: told right behind what is guided. */
export function wasGuided({ text, side, amounts }: Statement, index: number, thread: Thread): boolean {
  const amount = amounts[index]
  const other = amount?.other ?? null
  const { latest } = thread
  // `We're thinking $90 million for the year. We were at 70 before.`: what it had been foreseen at.
  if (
    side === 'en' &&
    amount !== undefined &&
    thread.speakerSide === 'company' &&
    (latest?.kind === 'forecast' || latest?.kind.startsWith('guidance') === true) &&
    latest.unit === amount.unit &&
    ((wereAt.test(text.slice(0, amount.start)) &&
      /^ (?:before|previously|earlier|last time|last quarter|three months ago|(?:back )?in [A-Z][a-z]+|on the last call)(?=[,.;]|$)/.test(
        text.slice(amount.end, amount.end + 32),
      )) ||
      wasBefore.test(text.slice(0, amount.start)))
  )
    return true
  return (
    side === 'en' &&
    other !== null &&
    thread.hasJustGuided &&
    /^(?:and |so )?(?:that|it|this|which) (?:was|had been)(?: (?:at|about|previously|before|in the range of|between))* $/i.test(
      text.slice(0, amounts[Math.min(index, other)]?.start),
    )
  )
}

/** `CapEx of about $280 million, previously it was $220 million`. */
const wasBefore =
  /(?:^|[,;] |\band )(?:previously|before(?: that)?|earlier),? (?:it|that|this|we|our (?:number|view|guide|plan|range)) (?:was|were|had been)(?: (?:at|about|around|roughly|only|saying|guiding to|between))* $/i

const wereAt =
  /^(?:(?:And|So|But|Yeah|Yes),? )?(?:we|it|that|our (?:number|view|guide|plan|range)) (?:was|were|had been)(?: (?:at|thinking|saying|guiding(?: to)?|looking at|more like|about|around|roughly|closer to|like|only))* $/i

/** `Gross margin was 31.6%, and three months ago I told you `: the range that had been given for what is told now. */
const toldThen =
  /[,;] (?:and |but |where |while |whereas |when )?(?:(?:(?:in|back in) [A-Z][a-z]+|three months ago|ninety days ago|last quarter|a quarter ago|on the (?:last|previous) call),? )?(?:we|I)(?:['’]d| had)? (?:told you|said|guided(?: to| you to)?|indicated|promised you)(?: (?:it would be|we would be at|about|around|between|to expect))* $/

/** `is now estimated at 22%, versus our earlier 24%`. */
const againstOurEarlier =
  /\b(?:from|versus|vs\.?|against|than|compared (?:to|with)) (?:the|our) (?:prior|previous|earlier|original|initial)(?: (?:about|approximately))* $/i

/** Whether another measure is named between the figure before and a range. */
const namesOther = ({ metrics }: Statement, { amount, metric }: Reading, start: number): boolean =>
  metrics.some(
    (mention) =>
      !mention.isWeak &&
      mention.start >= amount.end &&
      mention.end <= start &&
      mention.metric.name !== metric,
  )

/** Growth of a period to come, which is guided as a change; of no named period where it is what is expected `now`. */
const isGuidedGrowth = (reading: Reading | undefined, setting: Setting, begun: string): boolean =>
  reading?.kind === 'change yoy %' &&
  (reading.period === null ? seenAnew.test(begun) : isAheadOf(reading.period, setting))

/** `up from the range of $3.05 to $3.20`. */
const fromRange =
  /\bfrom (?:an?|our|the) (?:[\w-]+ )?range (?:of|from|between)(?: (?:about|approximately))? $/i

const rangeAgainst =
  /^(?: per (?:diluted )?share| a share)?,? (?:as )?(?:compared (?:to|with)|versus|vs\.?|against)(?: (?:our|the|an?|range|of|between|about|approximately))* $/i

const fromTheRange = /\bfrom (?:the|our) (?:(?:plus|minus|positive|negative|up|down) )?$/i

/** `compared with the $3.05 to $3.20 we gave in April`, `$400 million to $410 million range discussed last quarter`. */
const gaveBefore =
  /^(?: (?:range|guidance|outlook|forecast|view))?,? (?:(?:that |which )?(?:we|management)(?: (?:had|have))?(?: (?:previously|originally|initially))? (?:gave|given|provided|discussed|issued|shared|communicated|outlined|announced|had|guided)|(?:that was |which was )?(?:previously |originally |initially )?(?:provided|given|discussed|issued|shared|communicated|outlined|announced))\b(?: to)?(?: (?:back|earlier))? (?:last|previously|before|in|on|during|at|with|a|three)\b/i

/** `below the $300 million we had forecast`: what was guided, and not what came. */
const outdone =
  /\b(?:below|above|under|over|short of|ahead of|exceed(?:ed|s|ing)|beat(?:ing)?|topp(?:ed|ing)|miss(?:ed|ing)|better than|worse than|higher than|lower than|rather than|instead of|versus|vs\.?|against|compared (?:to|with)) (?:the|our) $/i
const thatWePlanned =
  /^(?: per share)? (?:that )?(?:we|I|management)(?:['’]d| had)?(?: (?:previously|originally|initially))? (?:forecast(?:ed)?|planned|expected|guided(?: to)?|projected|anticipated|budgeted|targeted|assumed)\b/i

/** `up from the $500 million we told you in January`, `versus the $90 million we had planned in May`. */
const heldAgainst = /\b(?:from|than|versus|vs\.?|against|compared (?:to|with)) (?:the|our) $/i
const toldBefore =
  /^ (?:that )?(?:we|I)(?:['’]d| had)? (?:told you|said|guided(?: to)?|gave(?: you)?|indicated|talked about|discussed|outlined|laid out|projected|anticipated|budgeted|had (?:before|previously|in mind)|shared|planned|expected|assumed)\b(?: (?:back|earlier))? (?:in|last|previously|at|on|before|three|a)\b/i

/** `compared to our previously provided $5.2 billion to $5.3 billion range`. */
const providedBefore =
  /\b(?:previously|earlier|initially|originally) (?:provided|issued|communicated|announced|given|stated|disclosed)(?: (?:guidance|outlook|range))?(?: (?:of|at|between))* $|\b(?:previously|before that|earlier|initially|originally),? (?:we|you)(?:['’]d| had) (?:said|been at|been saying|thought|guided(?: to)?|planned(?: for)?)(?: (?:about|around|roughly|it was|it would be))* $|\bwhich (?:was|were|had been) (?:previously|originally|initially|formerly|before)(?: (?:of|at|between))? $/i

/** `up from the prior $2.30 to $2.40 range`. */
const priorAtEnd = /\b(?:the|our) (?:prior|previous|earlier|original|initial) $/i

/** `remains unchanged from prior guidance at $2 billion`: what still holds. */
const unchanged =
  /\b(?:unchanged|no change|consistent|in line|the same)(?:,? (?:from|with|versus|as|compared (?:to|with)))* (?:our |the )?(?:prior|previous|earlier|original|initial|last)\b[^.;]*$/i

/** `the $3 midpoint of our original guidance`. */
const ofPriorMidpoint =
  /^ (?:per share )?mid-?point (?:of|in) (?:our |the )?(?:prior|previous|earlier|original|initial) (?:[\w-]+ ){0,2}?(?:guidance|outlook|forecast|guide|range)\b/i

/** `up from $95 million in our prior guidance`. */
const ofPriorGuidance =
  /^,? (?:in|of|from|under|at|per) (?:our |the )?(?:prior|previous|earlier|original|initial|last) (?:[\w-]+ ){0,2}?(?:guidance|outlook|forecast|guide|view|range|call|update)\b/i

/** `reducing our planned capital expenditures from $330 million to $300 million`: what had been planned. */
const movedPlan =
  /\b(?:adjust|chang|rais|increas|lower|reduc|updat|revis|cut)\w*\b[^.;$%]{0,40}\b(?:planned|expected|projected|anticipated|budgeted)\b[^.;$%]{0,60}\bfrom(?: (?:about|approximately))* $/i

/** `lower than the 23% to 25% range that we had given`. */
const guidedBefore =
  /^ (?:range|guidance|outlook|forecast)\b[^.;,]{0,16}\b(?:we|management) (?:had|previously|originally|initially)\b/i

/** Characters before guidance in which a speaker says that it is recalled. */
const longestRecall = 240
/** `Also recall that we said we expected EPS of $2.10 to $2.30`: what had been said, and may have been changed. */
const recallsGuidance =
  /\b(?:recall|remember|remind you|reminder)\b[^.;$%]{0,40}\b(?:we|I|management) (?:had |have )?(?:previously |originally |initially |also )?(?:said|told|stated|indicated|guided|communicated|shared|outlined|laid out|noted|mentioned|expected|anticipated|projected|provided|gave)\b(?!.*\b(?:continue to|still|reiterat\w+|reaffirm\w+|now|unchanged)\b)[^;]*$|^(?:And |So )?(?:[Bb]ack )?(?:[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:[Aa]t|[Oo]n|[Dd]uring) our (?:[\w-]+ )?(?:investor|analyst|capital markets) (?:day|meeting)|[Ll]ast (?:quarter|time|call)|(?:[Tt]hree months|[Nn]inety days|[Aa] quarter) ago|[Oo]n (?:the|our) (?:last|previous|prior) call),? (?:we|I) (?:said|told|laid out|outlined|shared|guided|communicated|expected|projected|provided|gave|indicated)\b(?!.*\b(?:aspirations?|ambitions?|goals?|targets?|expect)\b)[^;]*$/i

/** `up from greater than 5% as previously reported`. */
const asWasSaid =
  /^(?: (?:range|guidance|outlook))?,? as (?:we |was )?(?:had )?(?:previously|originally|initially|first|last) (?:reported|guided|communicated|stated|given|told|provided|shared|announced|forecast)\b/

/** `compared to $3.00 to $3.25 previously`. */
const beforeNow = /^,? (?:previously|before|prior(?:ly)?)\b/

/** `This compares to our prior expectations of $9 billion, which was growth of 4%`: all of it was guided before. */
const comparesGuidance =
  /^(?:And |So )?(?:This|That|These|It|Which) (?:compares? (?:to|with|against)|(?:is|are|represents?|marks) (?:an? )?(?:increase|decrease|up|down|higher|raised|improvement)(?: from| over)) (?:our |the )?(?:prior|previous|original|initial|earlier|last) (?:[\w-]+ ){0,3}?(?:guidance|outlook|expectations?|range|forecast|guide|view)\b/i

/** `Our previous guidance was for sales of $480 million to $500 million and earnings of $1.70 to $1.90`: all of it, until what is now. */
const tellsFormer =
  /^(?:And |So )?(?:Our|The|This|That) (?:prior|previous|original|initial|earlier|last) (?:[\w-]+ ){0,3}?(?:guidance|outlook|expectations?|range|forecast|guide|view) (?:was|were|had been|called for|assumed|included|had)\b/i
const isNow = /\b(?:now|new|updated|revised|today|currently)\b/i

/** `we are raising our full-year operating margin from 23.5% to 24.5%`. */
const raisingYear =
  /\b(?:are|['’]re|now) (?:also )?(?:rais|lift|lower|increas|reduc|revis|updat)ing (?:our |the )?(?:full[- ]year|annual|fiscal|20\d\d)\b[^.;$]{0,70} from $/i

const movedGuidance =
  /\b(?:adjust|chang|improv|rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|lift|mov)\w*\b[^.;$%]{0,90}\b(?:guidance|outlook|guide|range|view|forecast|expectations?|estimates?|projections?|assumptions?|(?<=\b(?:our|the) (?:[\w-]+ ){1,3})(?:number|figure|plan|budget|target))\b[^.;$%]{0,90}\bfrom(?: (?:an?|our|the|prior|previous|range|of|between|about|approximately|around|roughly|nearly))* $/i

/** `raising our guidance from a range of $3.20 to $3.40, up to a range of $3.45 to $3.60`. */
function isRaisedFrom(statement: Statement, first: number): boolean {
  const start = statement.amounts[first]?.start ?? 0
  const before = statement.text.slice(Math.max(0, start - 200), start)
  if (!movedGuidance.test(before) && !movedPlan.test(before) && !raisingYear.test(before)) return false
  return guidedAnew.test(rangeTailOf(statement, first))
}

const guidedAnew =
  /^(?: per (?:diluted )?share| a share)?(?: (?:organic |revenue |sales )?growth)?(?: (?:(?:from |as of )?(?:last|the previous|the prior|the first|the second|the third) (?:quarter|year|call|time|update)|previously|before|earlier|in (?:January|February|March|April|May|June|July|August|September|October|November|December)))?,?(?: and)?(?: (?:up|down|now))? to(?: (?:an?|our|the|new|revised|updated|tighter|narrower|range|of|between|about|approximately|around|roughly|nearly|greater|more|at least|over|than))* $/

const movesGuidance =
  /\b(?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|lift|mov)ing (?:the (?:low|high|bottom|top|upper|lower)(?:er)? ends? of )?(?:our|the) [^.;$%]{0,60}\b(?:guidance|outlook|guide|ranges?|forecast)\b[^.;$%]{0,60}$/i
/** `raising our previous guidance range for sales to`: what it is from now on. */
const formerMovedTo =
  /\b(?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|lift|mov)ing (?:our|the) (?:prior|previous|earlier|original|initial)\b[^.;$%]{0,90} to(?: (?:between|an?|the|new|range|of|about|approximately))* $/i
const toNewRange =
  /^ to (?!(?:get|reach|reflect|account|be\b))(?:[A-Za-z-]+ ){1,7}(?:of |between |from |at )+(?:about |approximately )?$/i

/** Where a sentence that moves its guidance ends telling what that was: the last figure before the new range. */
function findMoved({ text, amounts }: Statement): number {
  const start = amounts[0]?.start ?? 0
  if (!movesGuidance.test(text.slice(Math.max(0, start - 160), start))) return -1
  return amounts.findIndex(
    (amount, at) =>
      amount.other !== null &&
      amount.other < at &&
      toNewRange.test(text.slice(amount.end, amounts[at + 1]?.start ?? amount.end)),
  )
}

/** `raising our guidance range for sales of between $2.0 billion and $2.1 billion to sales of between …`: what it was. */
const isMovedTo = (statement: Statement, last: number): boolean => last <= findMoved(statement)

/** The range behind `to`, which is guided now, whatever `our previous range` was named before. */
function isNowMovedTo(statement: Statement, first: number): boolean {
  const moved = findMoved(statement)
  return moved >= 0 && first > moved
}

/** The new end of guidance that is told from where it came: the range after `from $8.90 to $9.10, up to`. */
export function isGuidedAnew(statement: Statement, index: number): boolean {
  if (statement.side === 'zh') return false
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  const before = statement.amounts[first - 1]
  return before !== undefined && isRaisedFrom(statement, Math.min(first - 1, before.other ?? first - 1))
}

/** `up from $5.56 in fiscal 2023`: a result of a period that is over, and no guidance. */
function isOfPast(statement: Statement, index: number, setting: Setting): boolean {
  const base = findBefore(statement, index)
  const period = base === undefined ? null : resolvePeriod(base, setting.periods, 'past')
  return period !== null && !isAheadOf(period, setting)
}

const priorGuidance =
  /\b(?:prior|previous|previously|earlier|original|initial|old|last)(?: (?:[\w-]+ ){0,3}?)?(?:outlook|guidance|range|view|expectations?|forecast|estimate|guides?|target|projections?)\b[^.;]{0,40}$|\bhad (?:previously |originally |initially )?(?:expected|guided|projected|anticipated|forecast|estimated)\b[^.;,]{0,40}$/i

/** `a little under our prior outlook, in a range from $32 million to $36 million`: where it is now. */
const nowInRange =
  /\b(?:above|below|ahead of|better than|worse than|higher than|lower than|up from|down from|in line with|from|versus) (?:our |the )?(?:prior|previous|earlier|original|initial|last) (?:[\w-]+ ){0,3}?(?:outlook|guidance|range|view|expectations?|forecast|estimate|guide|target|projections?),? (?:and (?:is |are |now )*)?(?:to|in|within|at) (?:a|the) (?:new |revised |updated )?range (?:of|from|between) $/i

/** Words that end in `from`: what a figure came from. */
export const fromAtEnd =
  /\bfrom(?:, (?:uh|um|say|like|what),)?(?: (?:about|around|approximately|roughly|over|just|just over|nearly|almost))?(?: an? (?:net |operating )?(?:loss|profit|income|gain) of)? ?$/i

/** A period named soon after a figure says that `from` compares. */
export function findBefore(statement: Statement, index: number): Statement['periods'][number] | undefined {
  const end = statement.amounts[index]?.end ?? 0
  return statement.periods.find((mention) => mention.start >= end && mention.start - end < 40)
}
