import type { Span } from '../../documents/document.ts'
import { lastCueBefore, type Statement } from '../statement.ts'
import type { Cue } from './find-cues.ts'
import { exiting, isSupposed, isWithinSight } from './may-come.ts'
import { pastVerb } from './past-verb.ts'

/** How a figure looks ahead: stated as expected, or only as possible (`may exceed`, `the opportunity`). */
export type Outlook = 'expected' | 'possible'

const doubtful = /^(?:may|might|could|would|can \w+|able to \w+|opportunity|potential|['’]d \w+)$/i
/** `you're doing so well at 6.7%`, `we're running at 60%`: the present, whatever outlook was named before. */
const presentLevel =
  /(?:['’]re|['’]s| is| are| am)(?: (?:now|currently|already|today|still|basically|sort of|kind of))* (?:doing|running|entering|sitting|shipping|tracking|at|exiting)\b[^.;$%]{0,70}$|\bwe (?:(?:now|currently|already|today) have|have (?:now|currently|already))\b[^.;$%]{0,40}$|(?<!\b(?:will|would|could|should|may|might|to) )\bhas(?: (?:now|currently|already|about|around|approximately|roughly|nearly|over|more than|some|like))* $/i
const foreseenThen =
  /^expectations? for (?:the )?(?:full[- ]year|year|fiscal|20\d\d)[^.;$%]{0,24}? (?:was|were) (?:[\w-]+ ){0,8}$/i

/** `we expect EPS will be near $3, with revenue coming in around $2 billion`: foreseen together. */
const alsoComingIn = /, with (?:[\w-]+ ){1,4}coming in\b/i

/** `prepayments, $90 million so far`: what has come already. */
const soFar = /^,? (?:so far|to date|thus far|already)(?=[.,;]|$)/

export const isSoFar = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' && soFar.test(text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 16))

/** Letters of a currency's code. */
const currencyLength = 3

/** `more than $10 a share in the near future`, `$25 million a year once it's done`. */
const someDay =
  /^ at scale\b|^,? (?:is|would be|should be|feels like|looks like) (?:probably |about |kind of )?(?:the|a|our) (?:floor|ceiling|trough|bottom|low point|high point)\b|^[^,;.$%]{0,24}\bonce (?:it|that|this|they|we|the [\w-]+)(?:['’](?:s|re)| is| are) (?:done|complete|completed|finished|up and running|fully (?:ramped|running|up)|ramped|qualified|through)\b|^[^,;.$%]{0,48}\bin the (?:near|foreseeable|not[- ]too[- ]distant) future\b|^[^,;.$%]{0,48}\b(?:in the (?:coming|next few) years|down the road)\b/i

/** `we will go on using our cash to lower debt, including repaying $400 million of notes`. */
const willSpendOn =
  /\b(?:will|plan to|expect to|intend to) (?:continue to |also |now )*(?:use|deploy|direct|allocate|apply)\b[^;$%]*,? (?:including|such as|by) (?:repay|redeem|retir|pay|buy|repurchas|invest)(?:ing)(?: (?:back|down|off|about|approximately|around|roughly|nearly|over))* $/i

/** `will be half of the $35 million booked in spring`: what has been. */
const recordedThen =
  /^ (?:(?:that|which) )?(?:(?:was|were|we|had) )*(?:recorded|recognized|reported|earned|booked|posted|received) (?:in|for|during) (?:the )?(?:first|second|third|fourth|prior|previous|last|same|comparable) (?:quarter|half|year|period)\b/

/** Reads the outlook from the words before the figure, unless a verb of the past stands between, or right after it. */
export function findOutlook(statement: Statement, index: number): Outlook | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  if (isSoFar(statement, index) || recordedThen.test(statement.text.slice(amount.end))) return null
  const cue = findLastCue(statement, amount.start)
  const between = statement.text
    .slice(cue?.end ?? 0, amount.start)
    .replace(/\b(?:delivered|closed|sold|signed) (?=(?:home )?(?:prices?|homes|units|contracts)\b)/gi, '')
  // `預期資本開支約為 4 億元`: what is foreseen to be, and nothing that was.
  const isToBe = statement.side === 'zh' && !/[實实][際际]|去年|上[季年]/.test(between)
  const first = statement.amounts[0]?.start ?? 0
  const isForeseenToo =
    first < amount.start && lastCueBefore(statement, ['expectation', 'modal'], first) !== null
  const since = isToBe
    ? between.replace(/[為为]/g, '')
    : isForeseenToo
      ? between.replace(alsoComingIn, '')
      : between
  // `my expectation for full year 2026 was a cash flow above $300 million`: what was foreseen, in the past tense.
  if (cue !== null && foreseenThen.test(statement.text.slice(cue.start, amount.start))) return 'expected'
  if (statement.side === 'en' && willSpendOn.test(statement.text.slice(0, amount.start))) return 'expected'
  if (isFormer(statement, index) || isAbility(statement, index, cue)) return null
  if (cue !== null && (isHabit(statement, cue) || isEstimateOfPast(statement, cue))) return null
  if (cue !== null && !pastVerb.test(since) && !presentLevel.test(since)) {
    if (cue.kind === 'expectation') return 'expected'
    if (!doubtful.test(statement.text.slice(cue.start, cue.end))) return 'expected'
    if (isOfEstimate(statement, cue.start, cue.end)) return 'expected'
    // `I would think it's in the range of 23 to 24`.
    if (inRangeOf.test(statement.text.slice(cue.start, amount.start))) return 'expected'
    // `sales could range from $70 million to $80 million`: a range that somebody has reckoned.
    if (/^ range (?:from|between)\b/.test(statement.text.slice(cue.end))) return 'expected'
    return 'possible'
  }
  if (statement.isListed && cue === null) return 'expected'
  if (isExpectedBehind(statement, index)) return 'expected'
  if (isUnchanged(statement, index) || isRangeMoved(statement, index)) return 'expected'
  if (isGuidanceMoved(statement, index)) return 'expected'
  if (isBecoming(statement, index)) return 'expected'
  if (isAssumption(statement, amount.end) || isPaceToCome(statement, index)) return 'expected'
  if (isToGoOut(statement, index)) return 'expected'
  if (isThoughtNow(statement, index) || isThought(statement, index)) return 'expected'
  if (isAssumedThen(statement, index)) return 'possible'
  if (isToCome(statement, index) || isFromNow(statement, index) || isModelled(statement, index))
    return 'expected'
  if (isWithinSight(statement, index)) return 'possible'
  if (statement.side === 'en' && someDay.test(statement.text.slice(amount.end, amount.end + 90)))
    return 'expected'
  if (statement.side === 'en' && exiting.test(statement.text.slice(amount.end, amount.end + 48)))
    return 'expected'
  if (isSupposed(statement, index)) return 'possible'
  const soon = statement.cues.find((other) => other.kind === 'modal' && other.start >= amount.end)
  if (soon === undefined || soon.start - amount.end > 30) return null
  return /[,;]| and /.test(statement.text.slice(amount.end, soon.start)) ? null : 'possible'
}

/** `We turned down, I would say, $35 million of orders`: a way to put it, behind a verb of the past. */
const saidSo =
  /(?<=\b(?:[a-z]+ed|lost|left|gave|saw|did|spent|sold|took|got|built|made|cost|forwent)\b[^.;$%\d]{0,24},? )I(?: would|['’]d) (?:say|guess|think|call it)(?=,? (?:(?:about|around|roughly|maybe|probably|another|like) )*[$€£]\d)/g

/** A currency's sign and the digit behind it. */
const longestSign = 2

const findLastCue = (statement: Statement, before: number): Cue | null => {
  const asides = [...statement.text.slice(0, before + longestSign).matchAll(saidSo)]
  const cues = statement.cues.filter(
    (cue) => !asides.some(({ index, 0: words }) => cue.start >= index && cue.end <= index + words.length),
  )
  return lastCueBefore({ ...statement, cues }, ['expectation', 'modal'], before)
}

/** `Savings of $20 million are expected next year`, `capex of $30 million is planned`: foreseen, and not what it is expected to do. */
function isExpectedBehind({ text, side, amounts }: Statement, index: number): boolean {
  const end = Math.max(amounts[index]?.end ?? 0, amounts[amounts[index]?.other ?? index]?.end ?? 0)
  return (
    (side === 'en' &&
      /^ (?:[\w-]+ ){1,4}(?:(?:that )?we (?:now )?(?:plan|expect|intend)|planned|expected|scheduled|slated|due) to (?:be|come|start|open|close|go|begin|launch|ship|drill|bring|complete|deliver)\b/.test(
        text.slice(end, end + 80),
      ) &&
      amounts[index]?.unit === 'count') ||
    /^(?: (?:of|in) (?:[\w-]+ ){0,3}[\w-]+)? (?:is|are) (?:now |still |currently |also )?(?:expected|anticipated|planned|projected|targeted|forecast(?:ed)?|budgeted)\b(?! to (?!be (?:spent|incurred|reali[sz]ed|recogni[sz]ed|achieved|delivered|generated|recorded|saved)\b))/.test(
      text.slice(end, end + 110),
    )
  )
}

/** `I think it used to be around 20%`: what was, whoever thinks so. */
const isFormer = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\bused to (?:be|run|do|have|cost|sell for)(?: (?:at|about|around|roughly|like|in the|an?|over|under))* $/i.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 48), amounts[index]?.start),
  )

/** `we can do about 3,500 wafers a month`: what a line is able to make now. */
const isAbility = ({ text, side, amounts }: Statement, index: number, cue: Span | null): boolean =>
  side === 'en' &&
  cue !== null &&
  /^can (?:do|make|build|produce|run)$/i.test(text.slice(cue.start, cue.end)) &&
  /^ (?:[\w-]+ ){0,3}(?:a|per|each) (?:day|week|month|quarter|year)\b/.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 48),
  ) &&
  amounts[index]?.unit.length !== currencyLength

/** `A year from now I'd say it's closer to 50-50.` */
const isFromNow = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\b(?:years?|quarters?|months?) from now\b[^.;]{0,60}$/i.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 100), amounts[index]?.start),
  )

/** `For the company we think more than $300 million`: nobody thinks of what has come in. */
const isThought = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  amounts[index]?.unit.length === currencyLength &&
  amounts[index].power >= 6 &&
  /\b(?:we|I) (?:think|believe|reckon)(?: (?:more than|at least|over|maybe|about|around|north of|close to|probably|something like))* $/.test(
    text.slice(0, amounts[index].start).slice(-60),
  ) &&
  !/^[^.;]{0,48}\b(?:was|were|is|are|came|today|now|currently|already|so far|last)\b/.test(
    text.slice(amounts[index].end),
  ) &&
  !/\b(?:was|were|last|ago|today|already)\b/.test(text.slice(0, amounts[index].start))

const nowThinking =
  /\bwe(?:['’]re| are) (?:now )?(?:thinking|looking at|planning on)(?: (?:about|around|roughly|more like|something like|it['’]s|between|in the range of|closer to))* $/i
/** `I'd put pumps closer to `. */
const putAt =
  /\bI(?:['’]d| would) put (?!(?:it|that|this|them|us)\b)(?:[\w-]+ ){1,3}?(?:closer to|nearer to|nearer|at|around|more like|in the range of)(?: (?:about|around|roughly))* $/
/** `we'd said 150 to 170 and we're now thinking 190 to 200`: what is reckoned with from now on. */
const isThoughtNow = ({ text, side, amounts }: Statement, index: number): boolean => {
  const first = Math.min(index, amounts[index]?.other ?? index)
  return (
    side === 'en' &&
    (putAt.test(text.slice(0, amounts[index]?.start).slice(-60)) ||
      nowThinking.test(text.slice(0, amounts[first]?.start).slice(-60)))
  )
}

/** `When we gave that model we assumed $350 million a quarter`: what somebody reckoned with then. */
export const isAssumedThen = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /\b(?:we|I|they) (?:had )?assumed(?: (?:about|around|roughly|something|like|a|an|the))* $/i.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 48), amounts[index]?.start),
  )

/** `another 25% of capacity coming between now and December`. */
const isToCome = ({ text, side, amounts }: Statement, index: number): boolean =>
  // `We want opex to grow at half the pace of sales, so for the year that's something like $140 million`.
  (side === 'en' &&
    /\bwe(?:['’]d)? (?:want|like|plan|intend|aim|hope) (?:[\w&-]+ ){0,3}to (?:grow|be|get|keep|hold|stay|reach)\b(?:[^.;$%]|\.(?=\d))*, so [^,.;$%]{0,60}$/i.test(
      text.slice(0, amounts[index]?.start),
    )) ||
  // `First revenue is late this year, maybe $4 million`.
  (side === 'en' &&
    /\b(?:first|initial) (?:[a-z]+ )?revenues? (?:is|comes|starts|begins)\b[^.;$%]*$/i.test(
      text.slice(0, amounts[0]?.start),
    )) ||
  (side === 'en' &&
    /^ by (?:the )?(?:(?:next )?(?:summer|spring|fall|autumn|winter)|then|mid-?year)\b/.test(
      text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 24),
    ) &&
    !pastVerb.test(text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 40), amounts[index]?.start))) ||
  (side === 'en' &&
    /\b(?:another|an additional|a further)(?: (?:about|roughly|around))* $/i.test(
      text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 32), amounts[index]?.start),
    ) &&
    /^(?: (?:of|in) (?:[\w-]+ ){1,3}| [\w-]+ | )(?:coming|to come|still to come|on (?:the|its) way|to go)\b/.test(
      text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 48),
    ))

/** `I have you at $320 million`, `something like 14% of what I have for revenue`: what an analyst reckons with. */
const isModelled = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  (/\bI (?:had|have) (?:(?:it|that|you|\d+(?: gig|[GT])|[a-z]+) at(?: (?:like|about|around|something like|maybe))?|something like|closer to|more like)(?: (?:about|around|roughly))* $/.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 60), amounts[index]?.start),
  ) ||
    /\b(?:I|we)(?:['’](?:m|ve|re)| am| are| have| had)? (?:have you|got you|modeling|modelling|model you|penciling in)(?: (?:at|doing|for|in|about|around|roughly|something|like|closer|to))* $/i.test(
      text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 60), amounts[index]?.start),
    ) ||
    /^(?:, \S+)? (?:of what (?:I|we|you) (?:have|had|model|am modeling)|in (?:the|my|our) model)\b/.test(
      text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 40),
    ))

const inRangeOf =
  /^would (?:think|say|guess|expect|model|use) [^.;$%\d]{0,60}\bin (?:the|a) range of(?: \$?[\d.]+(?:%| million| billion)? to)?(?: (?:about|around))* $/

const outdone =
  /\b(?:exceeded|surpassed|beat|topped|achieved|outperformed)\b[^.;$%]{0,60}\b(?:outlook|guidance|targets?|goals?|range|forecast|expectations?) with [^.;$%]{0,60}$/i

/** `Third quarter earnings of $2 a share exceeded our guidance range`: the result, told before what it was held against. */
const foresees = /\b(?:expect|anticipat|project|forecast|guid|outlook|will\b|now see)/i
const outdoesBehind =
  /^(?: per (?:diluted )?share)?,? (?:which )?(?:also |easily |handily |slightly |well )?(?:exceeded|surpassed|beat|topped|outpaced|missed|(?:was|were|came in|finished|ended) (?:just |well |slightly |also )?(?:above|ahead of|below|within|in line with|at|near|towards?|better than)) (?:the (?:high|low|top|upper|lower|bottom|midpoint)[- ]?(?:end|half)? ?(?:of|on) )?(?:our|the|all|that|its)\b[^,;$%\d]{0,48}?\b(?:guidance|outlook|range|forecast|expectations?)\b/

/** `We have exceeded our annual outlook with first half cash flow of `: what an outlook was exceeded with is a result. */
export function isOutdone({ text, amounts, side }: Statement, index: number): boolean {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  return (
    side === 'en' &&
    (outdone.test(text.slice(Math.max(0, start - 160), start)) ||
      (outdoesBehind.test(text.slice(end, end + 140)) && !foresees.test(text.slice(0, start))))
  )
}

const rangeMoved =
  /\b(?:(?:rais|increas|lift|lower|reduc|updat|revis|refin|narrow|tighten)(?:ed|ing) (?:our|the) (?:[\w&-]+ ){0,6}?(?:range|guidance|outlook|forecast)(?: for(?: [\w&-]+){1,4}?)?|(?:growth|range|guidance|outlook|margins?|rate)(?: [\w-]+){0,3} (?:was|were|is|are|has been|have been)(?: (?:now|also))* (?:raised|increased|lifted|lowered|reduced|updated|revised|refined|narrowed|tightened)) (?:up |down )?to(?: (?:be|an?|the|new|range|of|between|about|approximately|now))* $/i
const followsFrom =
  /^, (?:which )?(?:result(?:ing|s|ed) in|lead(?:ing|s) to|led to|impl(?:ying|ies)|translat(?:ing|es) (?:in)?to) [^,;$%\d]{3,60} (?:of|between|to be)(?: (?:between|about|approximately))* $/i

/** `We raised our sales range to 10% to 11%`, `resulting in profit growth of 13% to 15%`: a range that moves is one that was guided. */
function isRangeMoved(statement: Statement, index: number): boolean {
  const { text, amounts, side } = statement
  const other = amounts[index]?.other ?? null
  if (side !== 'en' || other === null) return false
  const first = Math.min(index, other)
  const start = amounts[first]?.start ?? 0
  const before = amounts[first - 1]
  return (
    rangeMoved.test(text.slice(Math.max(0, start - 140), start)) ||
    (before !== undefined &&
      before.other !== null &&
      followsFrom.test(text.slice(before.end, start)) &&
      findOutlook(statement, first - 1) === 'expected')
  )
}

/** `Guidance for capex comes down to $140 million`, `We now guide to a margin of 21%`: where guidance moves to, told in the present. */
export const isGuidanceMoved = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  guidanceMoved.test(
    text
      .slice(0, amounts[Math.min(index, amounts[index]?.other ?? index)]?.start)
      .slice(-longestGuidanceMoved),
  )

/** Characters before a figure within which guidance is said to move to it. */
const longestGuidanceMoved = 110
const guidanceMoved =
  /(?:\b(?:guidance|outlook|guide|forecast)(?: for [^.,;$%\d]{3,40}?)?(?: now)? (?:goes|moves|comes|steps|rises|drops|climbs)(?: (?:up|down))? to|\bwe(?:['’]re| are)?(?: (?:now|also|currently))* (?:guide|guiding) to(?: [a-z-]+){1,4} of|\b(?:rais|increas|lift|lower|reduc|cut|trimm|boost)(?:ed|ing|ting)? (?:our|the) [^.;$%]{0,48}\b(?:target(?:ed)?|planned|budget(?:ed)?|projected|projections?|goal)\b[^.;$%]{0,40} by(?: (?:about|approximately))? [\d.]+% to)(?: (?:an?|the|new|range|of|between|about|approximately|around|roughly|just|over|under))* $/i

/** `Organic growth is unchanged at 4% to 6%`: a range that stays is one that was guided. */
function isUnchanged({ text, amounts, side }: Statement, index: number): boolean {
  const other = amounts[index]?.other ?? null
  const start = other === null ? 0 : (amounts[Math.min(index, other)]?.start ?? 0)
  return (
    side === 'en' &&
    other !== null &&
    /\b(?:is|are|remains?|stays?)(?: (?:also|still))* (?:unchanged|intact|the same) (?:at|in|from)(?: (?:an?|the|our|range|of|about|approximately))* $|\b(?:remains?|stays?) (?:at|between|in the range of)(?: (?:about|approximately|between))* $/i.test(
      text.slice(Math.max(0, start - 60), start),
    )
  )
}

/** `two thirds of it ships in the first half`: told in the present of when orders will be served. */
const isToGoOut = ({ text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  /^(?:(?: of)? (?:it|that|this|them|those|the (?:\w+ )?(?:order|orders|backlog|balance|rest)))? (?:ships?|comes?|lands?|converts?|delivers?|turns?|goes|go|falls?|falling|coming|landing|shipping|gets? (?:shipped|delivered|recognized))\b[^.;$%]{0,24}\b(?:in|by|over|through|during|within|before|after)\b/i.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 80),
  )

/** `typically we see prices fall 10%`: what is seen every time, and not foreseen. */
const isHabit = ({ text, side }: Statement, { start, end }: Span): boolean =>
  side === 'en' &&
  /^(?:sees?|['’]d \w+|would(?: \w+)?)$/i.test(text.slice(start, end)) &&
  /\b(?:typically|usually|normally|historically|generally|always|often)\b[^.;$%]{0,24}$/i.test(
    text.slice(Math.max(0, start - 48), start),
  )

/** `then it comes down to 8%`, `we get to 12 by year-end`: told in the present of what has not come yet. */
function isBecoming({ text, side, amounts }: Statement, index: number): boolean {
  const first = Math.min(index, amounts[index]?.other ?? index)
  const start = amounts[first]?.start ?? 0
  return (
    side === 'en' &&
    ((/\b(?:(?:it|that|this|which|and|then|OpEx|margins?) (?:then )?(?:goes|comes|drops|steps|moves|falls|heads)(?: (?:back|up|down))*|(?:we|it|they|you|I) (?:can(?:not|['’]t)? |could |should |will |would )?get(?:s)?(?: back| up| down)?|(?:gets?|takes?|brings?) (?:you|us|it|that)(?: back| up| down)?|(?:does|do|will|would|can|could) (?:that|it|this|they|you|we) (?:go|get|come|move|drop|step|climb)(?: (?:back|up|down))*) to(?: (?:about|around|roughly|maybe|the|low|like|probably|something|somewhere|closer|to|close|north of|over|a|an|(?:(?:operating|gross) )?(?:earnings|EPS|revenue|margins?) of))* $/i.test(
      text.slice(Math.max(0, start - 60), start),
    ) &&
      !pastVerb.test(text.slice(Math.max(0, start - 24), start))) ||
      goesTo.test(text.slice(Math.max(0, start - 60), start)) ||
      (/ to(?: (?:about|around|roughly|over))* $/.test(text.slice(0, start)) &&
        isBeingMoved(text.slice(0, amounts[first - 1]?.start))))
  )
}

const beingMoved =
  /\b(?:shall|will|(?:am|is|are|['’](?:re|m|s)) (?:now |also |currently )?|going to |plan to |intend to ) ?(?:doubl|rais|increas|expand|lift|grow|tak|bring|ramp|step)(?:e|es|ing|le|ling)?\b(?! (?:the|our) (?:[\w-]+ ){0,4}(?:guidance|outlook|range|forecast|midpoint|estimate))(?:[^.;$%\d]|\b20\d\d\b){0,70} from(?: (?:about|around|roughly|just))* $/i

/** `We shall double capacity from 40,000 to 80,000`: from where one stands. */
export const isBeingMoved = (lead: string): boolean => beingMoved.test(lead)

/** `Gross margin is going from 62.4 to `: where it has not come to yet. */
const goesTo =
  /\b(?:is|are|you|we|it|that|starts|output|capacity|volumes?)(?:['’](?:re|s))? (?:going|go|goes|stepping|moving) (?:(?:up|down|back) )?from (?:about |around |the )?\$?\d[\d.,]*%?(?: million)?(?: (?:this|last) quarter)? to(?: (?:about|around|maybe|like|roughly|the))* $/i

/** `it's more like $15 million to $18 million per quarter`: a range of any quarter is one to come. */
function isPaceToCome({ text, side, amounts }: Statement, index: number): boolean {
  const other = amounts[index]?.other ?? null
  if (side === 'zh') return false
  // `Probably around $120 million a quarter.`: all that is answered, and of any quarter.
  const only = other === null ? amounts[index] : undefined
  if (
    only !== undefined &&
    /^(?:(?:Yeah|Yes|Well|So|I['’]d say|I would say|It['’]s|That['’]s|Call it|Probably|Maybe),? )*(?:probably|maybe|call it|something like|somewhere (?:around|near)|(?<=(?:Probably|Maybe|Call it|say),? )(?:about|around|roughly|like|closer to))(?: (?:about|around|roughly|like|an?|something))* $/i.test(
      text.slice(0, only.start),
    ) &&
    /^(?:-plus)?,? (?:per|a|each|every) (?:quarter|year)(?=[.,;]|$)/i.test(
      text.slice(only.end, only.end + 24),
    )
  )
    return true
  if (other === null) return false
  const first = amounts[Math.min(index, other)]
  const last = amounts[Math.max(index, other)]
  return (
    /\b(?:more like|think (?:of it|about it) as|call it|figure)(?: (?:a|an|about|around|roughly|in the))* $/i.test(
      text.slice(Math.max(0, (first?.start ?? 0) - 40), first?.start),
    ) && /^,? (?:per|a|each|every) (?:quarter|year)\b/i.test(text.slice(last?.end, (last?.end ?? 0) + 20))
  )
}

/** `27% would be a fair assumption for taxes`, where the figure is not of a period that is over. */
function isAssumption({ text, side, periods }: Statement, end: number): boolean {
  return (
    side === 'en' &&
    assumed.test(text.slice(end, end + 110)) &&
    !periods.some(
      (mention) =>
        mention.end <= end &&
        !/\b(?:move|go|head|look)\w* (?:in)?to\b/i.test(
          text.slice(Math.max(0, mention.start - 24), mention.start),
        ),
    )
  )
}

const assumed =
  /^ (?:[\w-]+ ){0,3}(?:growth|margin|rate) assumptions?\b|^(?: (?:to|and) \S{1,12})?(?: of (?:sales|revenues?))?(?: (?:a|per|each) (?:quarter|year|month))?(?: (?:for|in) [^.;,$%]{0,48})?(?: (?:is|would be|seems|remains|still looks|will be))? (?:as )?(?:an? |the )?(?:\w+ )?(?:appropriate|reasonable|good|fair|safe|right|prudent|suitable) (?:[\w-]+ ){0,3}?(?:way to (?:think|model|look)|assumption|estimate|starting point|placeholder|run[- ]rate|number|rate|proxy|benchmark)\b/i

/** `our estimate for the tax rate would be 15%`: an estimate, put politely. */
function isOfEstimate({ text, side }: Statement, start: number, end: number): boolean {
  return (
    side === 'en' &&
    /^would$/i.test(text.slice(start, end)) &&
    /\b(?:our|we) (?:[\w-]+ )?(?:estimates?|expectations?|guidance|outlook|forecast)\b[^.;,$%]{0,90}$/i.test(
      text.slice(Math.max(0, start - 120), start),
    )
  )
}

/** `we estimate that we lost $40 million of sales`: what is reckoned of what has been. */
const isEstimateOfPast = ({ text, side }: Statement, { start, end }: Span): boolean =>
  side === 'en' &&
  /^estimates?$/i.test(text.slice(start, end)) &&
  /^(?: that)? (?:we|it|this|they|this issue|the (?:\w+ ){1,3})(?: (?:have|has|had))? ?(?:incurred|left|lost|spent|missed|gave|saw|absorbed|gained|saved|gave up|took|cost|reduced|increased|impacted|benefited|had|was|were)\b/.test(
    text.slice(end, end + 60),
  )
