import { decideChange } from './decide-change.ts'
import type { FactKind } from '../fact.ts'
import { isGuidanceMoved, isOutdone, type Outlook } from './find-outlook.ts'
import { hasPastVerb } from './past-verb.ts'
import { isOfGuidance } from './of-guidance.ts'
import {
  hasCue,
  lastCueBefore,
  leadOf,
  leadStart,
  rangeTailOf,
  tailOf,
  type Setting,
  type Statement,
  type Thread,
} from '../statement.ts'
import { findGuidedEnd } from './guided-end.ts'
import { isNumberMoved, movedRange, isSetNow, isUpdatedTo } from './set-guidance.ts'
import { fromAtEnd, isGuidedAnew } from './earlier-guidance.ts'
import { aimedFrom, isPlannedFrom, startsToday } from './is-comparison.ts'

const presentBefore =
  /\b(?:the|our|its|today['’]s) (?:current|present) (?:level|rate|pace|occupancy|run[- ]rate|balance)s? (?:of|at)(?: (?:about|approximately|around|roughly|nearly|just over|just under))* $/i

/** `our next milestone is $600 million a quarter`. */
const nextAim =
  /\b(?:our|the) (?:next|new|ultimate|near-term) (?:[\w-]+ )?(?:milestone|goal|target|objective|aim) (?:is|would be|will be|becomes|is now)(?: (?:about|around|roughly|at least|to (?:reach|get to|hit)|really))* $/i

/** `the long-term model is 46% to 48%`. */
const ofModel =
  /\b(?:(?:long|longer|medium|mid)[- ]term (?:[\w-]+ ){0,3}(?:model|framework|range|targets?|goals?|objectives?)|(?:the|our|that|your) (?:old |prior |previous |current |existing )?(?:target |financial |operating |business )?model)(?:, (?:remember|again|as you know|you know|as a reminder),)?(?: for [^,.;$%]{2,24}?)?(?:['’]s| (?:is|of|at|remains|calls for|has|was))(?: (?:unchanged|always|been|at|intact|about|around|approximately|roughly|still|in the range of))* $|\b(?:progress\w*|work\w*|march\w*|advanc\w*|mov(?:e|ing)|head(?:ing)?|journey|path|way|confidence in|on track) (?:towards?|to|for) [^.;$%\d]{0,60}\b(?:milestones?|ambitions?|aspirations?)(?: [\w-]+){0,3} (?:of|at)(?: (?:about|approximately))* $/i
/** `The target model we showed in May is at $2 billion of revenue, gross margin of 42% and …`: all that it lists. */
const listedInModel =
  /\b(?:[Tt]he|[Oo]ur) (?:(?:target|financial|long[- ]term|operating|business|new|current) )+(?:model|framework)(?: (?:that )?(?:we|you) (?:presented|laid out|gave|shared|put out|introduced|showed|unveiled|set(?: out)?)(?: [^.,;$%\d]{2,40})?)? (?:is|has|calls for|assumes|shows|stands|remains)(?: (?:at|for))?(?:(?! (?:we['’]re|we are|we have|we were|so far|today|now)\b)(?:[^.;]|\.(?=\d)))*$/
const assumption = /\b(?:based on|assum\w+|using|reflects?|includes?)\b/i

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
  const isMoneyMoved = clues.isChange && /^[A-Z]{3}/.test(amount.unit)
  if (clues.isOwnWord && !isMoneyMoved && isUpdatedTo(statement, index))
    return endOfRange(amount.other, index)
  if (clues.isComparison) return 'prior-period actual'
  if (
    !clues.isChange &&
    statement.side === 'en' &&
    (ofPlan.test(statement.text.slice(0, amount.start)) ||
      ofInvestorDay.test(statement.text.slice(0, amount.start)) ||
      listedInModel.test(statement.text.slice(0, amount.start)))
  )
    return 'target'
  if (!clues.isChange && statement.side === 'en' && nextAim.test(leadOf(statement, index))) return 'target'
  const guidedEnd = clues.isOwnWord && !clues.isChange ? findGuidedEnd(statement, index) : null
  if (guidedEnd !== null) return guidedEnd
  if (clues.isEarlierGuidance && !clues.isChange)
    return amount.other === null ? 'guidance-mid' : endOfRange(amount.other, index)
  const lead = leadOf(statement, index)
  const tail = tailOf(statement, index)
  // `expand from $15 billion today`, `raise output from 15,000 to 90,000`: the first figure is the present one.
  if (
    !(clues.isChange && clues.isEarlierGuidance) &&
    fromAtEnd.test(lead) &&
    (startsToday.test(tail) || (amount.other === null && isPlannedFrom(statement, index)))
  )
    return 'actual'
  // `the market goes from $3 billion to $11 billion by 2028`: what it is, and what it will be.
  if (clues.isDatedAhead && isGrowingFrom(statement, index))
    return (amount.other ?? 0) > index ? 'actual' : 'forecast'
  // `back to 95% from the current level of about 90%`.
  if (statement.side === 'en' && presentBefore.test(lead)) return 'actual'
  if (clues.isChange) {
    const change = decideChange(statement, index, clues.isBalance, setting)
    const isOfList =
      change === 'change yoy %' &&
      thread.paceOfList === 'qoq' &&
      statement.periods.length === 0 &&
      !hasCue(statement, 'yoy')
    return isOfList ? 'change qoq %' : change
  }
  if (isGuidedAnew(statement, index))
    return amount.other === null ? 'guidance-mid' : endOfRange(amount.other, index)
  // `going from $63 million to $65 million at the midpoint`: two levels, and no range.
  const isMoved =
    amount.other !== null && amount.other < index && fromAtEnd.test(leadOf(statement, amount.other))
  if (
    ((amount.other === null || isMoved) && isMidpoint(lead, tail)) ||
    isAtMidpoint(statement, index, clues) ||
    (amount.other === null && clues.outlook !== null && clues.isOwnWord && hasTolerance.test(tail))
  )
    return 'guidance-mid'
  const isSet =
    clues.isOwnWord &&
    (clues.isNamed || isNumberMoved(statement, index)) &&
    (clues.isDatedAhead || clues.isUndated) &&
    !hasPastVerb(lead) &&
    isSetNow(statement, index)
  if (isSet) return amount.other === null ? 'guidance-mid' : endOfRange(amount.other, index)
  const isRange = amount.other !== null
  const ofGuidance = isOfGuidance(statement, index) || isGuidanceMoved(statement, index)
  const isAssumed = thread.guided !== null && assumption.test(lead) && hasForward(statement, index)
  const isSum = /^[A-Z]{3}(?:\/share)?$/.test(amount.unit)
  // `we are guiding revenue to $335 million and operating expenses of about $61 million`: each of the list.
  const isGuiding =
    thread.guided !== null &&
    (clues.isDatedAhead || clues.isUndated) &&
    !hasPastVerb(lead) &&
    /\bwe(?:['’]re| are)? (?:now |also )?guid(?:e|ing)\b/i.test(statement.text.slice(0, amount.start))
  const guides = clues.isOwnWord && (clues.outlook === 'expected' || isAssumed || isGuiding)
  if (ofModel.test(leadOf(statement, Math.min(index, amount.other ?? index)).slice(-120))) return 'target'
  // `12.5 to 13 is the range you're comfortable with`.
  if (isRange && amount.unit === '%' && comfortable.test(rangeTailOf(statement, index))) return 'target'
  if (isRange && clues.isOwnWord && isPlanned(statement, index)) return endOfRange(amount.other, index)
  // `You want to spend up to $140 million`: the most that is planned.
  if (
    !isRange &&
    isSum &&
    /\b(?:spend|invest)(?:ing)? up to(?: about)? $/i.test(lead) &&
    lastCueBefore(statement, ['target'], amount.start) !== null
  )
    return 'guidance-high'
  const isModel =
    thread.section === 'questions' && getsTo.test(leadOf(statement, Math.min(index, amount.other ?? index)))
  if (isRange && (ofGuidance || (guides && !isModel && (clues.isNamed || isSum || clues.isRatio))))
    return endOfRange(amount.other, index)
  if (isRange && clues.isOwnWord && clues.isNamed && clues.isDatedAhead && isAimedAt(statement, index))
    return endOfRange(amount.other, index)
  if (
    !(clues.isBalance && reachedAim.test(lead)) &&
    isTargeted(statement, index, lead, rangeTailOf(statement, index))
  )
    return 'target'
  // `Where do margins top out?` `We've said mid-40s.`: what is held out, and no level of the quarter.
  if (clues.isOwnWord && clues.isUndated && amount.unit === '%' && alwaysSaid.test(lead)) return 'target'
  if (
    isRange &&
    (isSum || (amount.unit === '%' && (clues.isNamed || clues.isRatio))) &&
    clues.isOwnWord &&
    clues.isDatedAhead &&
    clues.outlook === null &&
    (statement.side === 'zh' || !hasPastVerb(leadOf(statement, Math.min(index, amount.other ?? index))))
  )
    return endOfRange(amount.other, index)
  const isQuoted = !clues.isDatedAhead && youSaid.test(lead)
  if (ofGuidance && (clues.isNamed || guidedTo.test(lead)) && !hasPastVerb(lead) && !isQuoted)
    return 'guidance-mid'
  const isGiven =
    (thread.guided !== null || clues.isDatedAhead) &&
    thread.section !== 'questions' &&
    (amount.approximation !== 'over' || isFloor.test(statement.text.slice(0, amount.start).slice(-32)))
  if (guides && clues.isNamed && isGiven) return 'guidance-mid'
  if (isGuidedBehind(statement, index)) return 'guidance-mid'
  if (clues.outlook === null && isGuidedTo(statement, index, clues)) return 'guidance-mid'
  return clues.outlook === null ? 'actual' : 'forecast'
}

const comfortable =
  /^ (?:is|being|as) (?:the|a|your|our) (?:right )?(?:range|band|zone|place) (?:that |where )?(?:you|we)(?:['’]re| are)? (?:comfortable|happy|targeting|want|like)\b/i

/** `we now expect earnings of at least $3`, `sales to be just over $2 billion`: as firm as a point that is guided. */
const isFloor =
  /(?<!\bby )\b(?:at least|a minimum of|no less than|not less than|(?:just|slightly|(?:just )?an? (?:little|tiny|bit|touch|hair|tad)(?: bit)?) (?:above|over|more than|north of|better than)) $/i

const growsFrom =
  /\b(?:market|TAM|opportunity|content|demand)\b[^.;$%]{0,60}\b(?:go|goes|going|grow|grows|growing|expand|expands|expanding|increase|increases|increasing|rise|rises|rising|move|moves|moving) from(?: (?:about|around|roughly|approximately|nearly|over|just))* $/i
/** Whether both ends are of a market that grows from the one to the other. */
export const isGrowingFrom = (statement: Statement, index: number): boolean => {
  const { text, side, amounts } = statement
  const other = amounts[index]?.other
  return (
    side === 'en' && other != null && growsFrom.test(text.slice(0, amounts[Math.min(index, other)]?.start))
  )
}

/** `you said 93 for 800G`: what was told on the call, unless it is of a time to come. */
const youSaid = /\byou (?:just )?said(?: (?:it was|about|around|roughly))* $/i

/** `we've always said `: of no quarter. */
const alwaysSaid =
  /(?:^|[,;.] |\b(?:and|but|so|well|look|yes|yeah) )we(?:['’]ve| have)(?: (?:always|long|consistently|previously|also))* (?:said|talked about|spoken (?:of|about)|pointed to)(?: (?:the|about|around|roughly|it['’]s|that['’]s))* $/i

/** `at that revenue the model gets you to 20%, 21%`: reckoned, and guided by nobody. */
const getsTo = /\b(?:gets?|takes?|brings?) (?:you|us|it|that)(?: back| up| down)? to\b[^.;$%]*$/i

/** `you guided June to 240`. */
const guidedTo =
  /\bguid(?:ed|ing) (?:\w+ )?(?:to|at)(?: (?:about|around))? $|\bguiding(?: (?:about|around|for))? $/i

/** `better than our $0.52 outlook`, `exceeded our 4% guidance`: what had been guided for the quarter reported on. */
export const isGuidedBehind = ({ text, side, amounts }: Statement, index: number): boolean => {
  const amount = amounts[index]
  return (
    side === 'en' &&
    amount !== undefined &&
    ((/\b(?:our|the)(?: (?:prior|previous|original|initial|earlier))? $/.test(
      text.slice(Math.max(0, amount.start - 16), amount.start),
    ) &&
      /^ (?:[A-Z]\d )?(?:outlook|guidance|guide|forecast|expectation|estimate|plan|budget)\b/.test(
        text.slice(amount.end, amount.end + 24),
      )) ||
      // `better than the 40 you'd guided`.
      (amount.other === null &&
        /^ (?:that )?(?:you|we)(?:['’]d| had)? (?:guided|been guiding)\b/.test(
          text.slice(amount.end, amount.end + 28),
        )))
  )
}

/** `we are raising our full year guidance for free cash flow to a minimum of $725 million`. */
function isGuidedTo(statement: Statement, index: number, clues: KindClues): boolean {
  const start = statement.amounts[index]?.start ?? 0
  if (!clues.isOwnWord || !clues.isNamed || statement.side === 'zh') return false
  if (movedRange.test(statement.text.slice(Math.max(0, start - 90), start))) return true
  if (!clues.isDatedAhead && !clues.isUndated && !isSetNow(statement, index)) return false
  return /\b(?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|adjust|reaffirm|maintain|lift)\w*\b[^.;]{0,48}\b(?:guidance|outlook|guide|view)\b(?:[^.;]|\.(?=\d)){0,60}\b(?:to|at) (?:(?:be|an?|about|approximately|at least|roughly|the|now) |minimum of )*$/i.test(
    statement.text.slice(Math.max(0, start - 140), start),
  )
}

/** `Our capital spending plans are between $70 million and $75 million`, `we plan to open 140 to 150 stores`. */
export function isPlanned(statement: Statement, index: number): boolean {
  const other = statement.amounts[index]?.other ?? index
  const start = statement.amounts[Math.min(index, other)]?.start ?? 0
  const cue = lastCueBefore(statement, ['target'], start)
  if (cue === null || start - cue.end > 60) return false
  return /^(?:plan|intend|wants? to (?:spend|invest))/i.test(statement.text.slice(cue.start, cue.end))
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

/** `$220 million plus or minus 3%`: the middle of what is guided. */
const hasTolerance =
  /^(?: per share)?(?: at the mid-?point)?,? ?(?:plus or minus|plus\/minus|plus-or-minus|\+ ?\/ ?[-−–]|±|give or take) /i

/** `a midpoint for adjusted earnings per share of $1.40`, `the midpoint of our sales outlook is now $2 billion`. */
const midpointOfMeasure =
  /\b(?:an?|the|our|new|in the) mid-?point (?:of|for|on) (?:our |the |this )?[\w&-]+(?: (?!(?:by|with|was|had|and|or|similar|versus|compared|than)\b)[\w&'’-]+){0,7} (?:of|at|is|was|had been|to)(?: (?:now|about|approximately|be|around))* $/i

/** `The midpoint of the new EPS range, $4.70, represents 12% growth`. */
const midpointApart =
  /\bmid-?point (?:of|for) (?:our |the |this )?(?:[\w&'’-]+ ){0,6}(?:range|guidance|outlook),(?: or)?(?: (?:about|approximately|at))* $/i

/** `If you take the middle of the guide, that's 87`. */
const middleOfGuide =
  /\b(?:tak(?:e|ing)|us(?:e|ing)|at) the (?:middle|center|centre) of (?:the|your|our)(?: [\w-]+){0,2} (?:guide|guidance|range|outlook), (?:so |call it |say )?$|\b(?:middle|center|centre) of (?:the|your|our)(?: [\w-]+){0,2} (?:guide|guidance|range|outlook),? (?:is|was|of|at|that['’]s|it['’]s|that is|which is)(?: (?:about|around|roughly|like))* $/i

function isMidpoint(lead: string, tail: string): boolean {
  return (
    /^(?:\s(?!up\b|down\b|higher\b|lower\b|more\b|less\b)[\w-]+){0,1}\s(?:at the )?mid-?point/i.test(tail) ||
    /^(?:,? or so)? (?:of|in) (?:[\w&-]+ ){1,3}at (?:the|your|our) mid-?point\b/i.test(tail) ||
    /^ (?:in|at) the (?:middle|center|centre)(?: of (?:the|your|our) (?:range|guide|guidance|outlook))?(?=[,.;?]|$| (?:for|or|in|and|there|is|would)\b)/.test(
      tail,
    ) ||
    /\bmid-?point(?: (?:of|is|was|at|being|would be|will be)(?: \w+)? ?|, )$/i.test(lead) ||
    midpointOfMeasure.test(lead) ||
    midpointApart.test(lead) ||
    middleOfGuide.test(lead) ||
    /\b(?:rais|mov|increas|lift|lower|reduc|updat|chang|put)\w* (?:our |the )?(?:[\w&-]+ ){0,5}mid-?point (?:up |down )?(?:to|at)(?: (?:about|approximately))? $/i.test(
      lead,
    ) ||
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
    /\bmid-?points?\b[^.;$%]{0,140}\bwould be(?: (?:about|approximately|around|roughly))?(?: [\d.]+%,? and (?:an? )?(?:[\w-]+ ){1,3}(?:of |at |would be )?(?:about|approximately|around|roughly)?)? ?$/i.test(
      text.slice(Math.max(0, start - 200), start),
    )
  )
}

function hasForward(statement: Statement, index: number): boolean {
  const start = statement.amounts[index]?.start
  return hasCue(statement, 'guidance', 0, start) || hasCue(statement, 'expectation', 0, start)
}

const targetAfter =
  /^(?: (?:still|is|as|now))* (?:the|a|your) (?:right )?long(?:er)?[- ]term (?:number|target|model|goal|level)\b|^(?: is)? still (?:the|your|our) (?:right )?(?:model|target|goal|framework)\b|^(?! and\b)[^.;$%]{0,24} (?:at|from) (?:the|our|your) (?:analyst|investor|capital markets|investor and analyst) day\b|^(?: [a-z]+){0,4} as (?:an?|the|your|our) (?:[\w-]+ ){0,2}(?:model|target|goal|objective|framework)\b|^(?:(?: (?:gross|operating|EBITDA|net))? margins?)? in (?:the|your|our) (?:long-?term |longer-term |target |financial |operating )*model\b|^(?! (?:and|but|versus|while|so)\b)(?:(?:[ -][\w-]+){0,2}|(?:[ -](?!(?:and|but|our|versus|while|with|to)\b)[\w-]+){3})[ ](?:target|goal|objective|milestone)\b|^ (?:revenue |financial |operating |target |earnings )?model\b|^ ?的?[^\d,。]{0,6}目[標标]|^, an? (?:level|figure|number|mark|rate) [^.,]{0,30}\b(?:hopes?|wants?|aims?|plans?) to\b|^[^,.]{0,40}\b(?:that|which) (?:you|we|they) (?:had|have)? ?(?:planned|targeted)\b/i
/** `the 40% you've talked about`: a rate that somebody holds out. */
const spokenOf =
  /^ (?:number |level |target )?(?:that )?(?:you|we)(?:['’](?:ve|d)| have| had)?(?: (?:always|once|also|previously|been))* (?:talk(?:ed|ing) about|laid out|put out there|spoken (?:of|about))\b/i
/** `40 for the company long term`. */
const forLongTerm =
  /^(?! (?:and|but|versus|while|so)\b)[^.;,$%\d]{0,28} (?:long[- ]term|(?:in|over) the long(?:er)? (?:run|term))(?=[.,;]|$)/i
const paceAfter = /^(?: a quarter| per quarter| quarterly| a year| annual(?:ized)?)? run[- ]rate\b/i
/** `so it's something like a $200 million run rate`: a pace that is or comes, and that nobody steers to. */
const paceIs =
  /(?:['’]s|['’]re|\bis|\bare|\bwas|\bwere|\bbe)(?: (?:at|on|looking at|running at|tracking at|more|sort|kind|something|somewhere|like|about|around|roughly|really|basically|probably|now|an?|the|in|of|over|north))* $/i

/** `our original targets, including margins of 15% and a return of 20%`: each of a list. */
const amongTargets =
  /\b(?:our|the|these|those|long[- ]term|original|financial) (?:[\w-]+ ){0,3}(?:targets|goals|objectives),? (?:including|such as|which include|include)\b(?:(?! and (?:we|it)\b)(?:[^.;]|\.(?=\d)))*$/i

/** `the plan we laid out last March, adding $2 billion in sales and getting margins to 20%`. */
const ofPlan =
  /\b(?:plan|framework|roadmap|commitments?) (?:that )?we (?:laid out|set out|announced|introduced|presented|unveiled|launched)\b[^.;$%\d]{0,48}(?:\b20\d\d\b)?,? (?:adding|to add|of adding|growing|to grow|getting|reaching|to reach|which (?:was|is|calls for))\b(?:(?! (?:we['’]re|we are|we have|so far)\b)(?:[^.;]|\.(?=\d)))*$/i

/** `we are at our targeted debt level of $3 billion`: no aim any more. */
const reachedAim =
  /\b(?:have|has|had|we|now|already) (?:now |already )?(?:reached|achieved|attained|hit|met) (?:our|the|its) (?:[\w-]+ ){0,2}(?:target(?:ed)?|goal)\b[^.;,$%]{0,40}$/i

/** `a target of $3 billion of sales, with operating margins above 18%`: the next aim. */
const joinsAim =
  /^(?: (?:of|in)(?: [\w-]+){1,3})?,? (?:and (?:(?:[\w&-]+ ){1,3}at )?|(?:and|with) (?:an? |our )?(?:(?!(?:we|it|now|have|has|had|was|were|is|are|ended|generated|delivered|paid|spent)\b)[\w&-]+ ){1,4}(?:of|at|above|over|exceeding)(?: (?:about|approximately|around|roughly|at least|nearly))* )$/i

/** `At your investor day you laid out half a billion in revenue and margins of 50% for 2028`. */
const ofInvestorDay =
  /\b(?:investor|analyst|capital markets) (?:day|meeting)[^.;$%\d]{0,40}\b(?:you|we|the company|management) (?:had )?(?:laid out|set out|put out|talked about|outlined|presented|unveiled|gave us|gave)\b(?:(?! (?:we['’]re|you['’]re|we are|you are|we have|so far|today|now)\b)(?:[^.;]|\.(?=\d)))*$/i

/** `We are well on our way to reaching $2 billion in revenue`, `moving toward exceeding 20%`: not there yet. */
const onTheWay =
  /\b(?:on (?:our|the|its|their|a|a clear) (?:way|path|road|journey|march)|on path|progress(?:ed|ing)?|mov(?:e|ed|ing)|march(?:ed|ing)?|closer|work(?:ing)?|path|headway) to(?:wards?)? (?:our (?:goal|target|aim) of )?(?:surpass|exceed|reach|achiev|hitt|gett|deliver|generat|cross|becom|attain)ing(?: (?!to\b)(?:[a-z-]+ ){1,4}?(?:of|at|to|above|over))?(?: (?:to|an?|about|approximately|around|roughly|nearly|over|more than|at least|well over))* $/i

function isTargeted(statement: Statement, index: number, lead: string, tail: string): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || aimedFrom.test(lead)) return false
  if (statement.side === 'en' && onTheWay.test(statement.text.slice(0, amount.start).slice(-110))) return true
  if (statement.side === 'en' && amongTargets.test(statement.text.slice(0, amount.start))) return true
  if (targetAfter.test(tail) && !/\b(?:had|I have|I['’]ve got) (?:(?:a|an|about|you at) )*$/i.test(lead))
    return true
  if (amount.unit === '%' && (spokenOf.test(tail) || forLongTerm.test(tail))) return true
  if (paceAfter.test(tail) && !paceIs.test(lead.slice(-60)) && !/\bhad (?:a |an )?$/i.test(lead)) return true
  const isEnd =
    (lead.trim() === 'to' && index > 0 && fromAtEnd.test(leadOf(statement, index - 1))) ||
    (/^to (?:under|below|over|above|about|around|at least|less than|more than)$/.test(lead.trim()) &&
      index > 0 &&
      aimedFrom.test(leadOf(statement, index - 1))) ||
    amount.other === index - 1
  const from = leadStart(statement, isEnd ? index - 1 : index)
  const cue = lastCueBefore(statement, ['target'], amount.start, from)
  if (cue === null && index > 0 && joinsAim.test(lead)) {
    const before = leadOf(statement, index - 1)
    return isTargeted(statement, index - 1, before, '')
  }
  if (cue === null || amount.start - cue.end > 90 || isOutdone(statement, index)) return false
  // `our 40% target, delivering half of that`: the word belongs to the figure before the comma.
  return index === 0 || isEnd || !statement.text.slice(cue.end, amount.start).includes(',')
}
