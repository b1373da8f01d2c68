import { bareUnit } from '../../figures/amount.ts'
import { yearPeriod, type Period } from '../../figures/periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { findWordedRates } from '../../figures/worded-rates.ts'
import { repeatsYear } from '../periods/decide-period.ts'
import { isOfSaying } from '../periods/is-taken.ts'
import { isAheadOf } from '../periods/place-in-time.ts'
import { opensList } from './set-guidance.ts'
import { hasCue, type Setting, type Statement, type Thread } from '../statement.ts'

/** Characters in which a sentence has opened. */
const opening = 20

const foresees = /\b(?:expect|anticipate|project|forecast|foresee|see)\b/
/** `We continue to expect full-year 2025 revenues`. */
const opensWithGuiding =
  /^(?:And |So |As a result, )?[Ww]e (?:now |still |also |continue to |currently |continue )*(?:expect|anticipate|project|forecast|see|reaffirm)(?: (?:that|our|the))* $/

/** Keeps the period guidance is being given for: `Turning to our outlook for the fourth quarter`, `we expect revenue for the third quarter`. */
export function followGuidance(statement: Statement, thread: Thread, setting: Setting): void {
  const isInWords =
    statement.side === 'en' &&
    foresees.test(statement.text) &&
    // `revenue will grow mid to high single digits`: guided, though nobody says a number.
    findWordedRates(statement.text).length > 0
  const isGiven =
    (isInWords ||
      ((hasCue(statement, 'expectation') || hasCue(statement, 'modal')) &&
        // `in both three and Q4`: a number word is no figure that is guided.
        statement.amounts.some(
          ({ isInWords: isSpelt, unit }) => !isSpelt || (unit !== 'count' && unit !== bareUnit),
        ))) &&
    statement.metrics.some((mention) => !mention.isWeak)
  // Where remarks turn to a time to come and to nothing else, what follows is the outlook for it.
  if (
    statement.side === 'en' &&
    (thread.guided !== null || (thread.section === 'prepared' && !setting.isArticle))
  )
    thread.guided = findTurnedPeriod(statement, setting) ?? thread.guided
  const isAnnounced = statement.side === 'en' && expectsList.test(statement.text)
  const isTurnedTo = statement.side === 'en' && turnsToExpectations.test(statement.text)
  const isRevised = statement.side === 'en' && revisesEstimates.test(statement.text)
  const isSummedUp = statement.side === 'en' && sumsUp.test(statement.text)
  if (!hasCue(statement, 'guidance') && !isSummedUp && !isGiven && !isAnnounced && !isTurnedTo && !isRevised)
    return
  if (statement.side === 'en' && restOfYear.test(statement.text)) thread.guided = yearAhead(setting)
  // Only a year's guidance has an original: `at the high end of our original guidance`; `our annual sales growth guidance`.
  if (statement.side === 'en' && statement.periods.length === 0 && ofFirstGuidance.test(statement.text))
    thread.guided = yearAhead(setting)
  // What is announced without a word when is the year's, unless a quarter's outlook is being given.
  if (thread.guided === null && opensList(statement.text, statement.amounts))
    thread.guided = yearAhead(setting)
  const isTypical = statement.side === 'en' && typical.test(statement.text)
  const dated = statement.side === 'en' ? findDatedYear(statement) : undefined
  // `First quarter EPS should be about 20% of the full year`: how the year is parted, and not what is spoken of next.
  const isReckoned =
    /\bimpl(?:ied|ies|y)\b|(?:%|\b(?:percent|half|a third|a quarter)) of (?:the |our )?(?:(?:full|whole|total)[- ]year\b|(?:total|annual|yearly) )/i.test(
      statement.text,
    )
  for (const mention of statement.periods) {
    // `With shortages lasting into the fourth quarter, we expect growth of 9% for 2025`: what the figure is for.
    if (dated !== undefined && mention !== dated && mention.end < dated.start) continue
    // `the implied growth for Q4 is 8%` reckons, and goes on with the year.
    if (mention.kind === 'quarter' && isReckoned) continue
    if (statement.side === 'en' && mention.kind === 'quarter' && isAside(statement.text, mention)) continue
    if (isTypical && mention.kind !== 'year') continue
    if (isOfAgenda(statement, mention) || isOfSaying(statement, mention) || handsOver(statement)) continue
    if (repeatsYear(statement, mention)) continue
    if (mention.kind !== 'quarter' && mention.kind !== 'month' && mention.kind !== 'year') continue
    // A year only where the sentence opens with it: `For 2022, we expect …`.
    const isYearGuided =
      hasCue(statement, 'guidance') ||
      isTurnedTo ||
      isRevised ||
      isSummedUp ||
      mention === dated ||
      (statement.side === 'en' &&
        (mention.start < opening ||
          opensWithGuiding.test(statement.text.slice(0, mention.start)) ||
          isYearOfWhole(statement, mention)))
    if (mention.kind === 'year' && !isYearGuided) continue
    const period = resolvePeriod(mention, setting.periods, 'near')
    // `the new outlook for the programme, which plateaus in 2023`: a far year inside a sentence guides nothing.
    const isFar =
      period !== null &&
      period.year > (setting.periods.period?.year ?? period.year) + 1 &&
      mention.start >= opening
    // `our 2026 guidance` is for the company's own year, unless it says the calendar's.
    const isOwnYear =
      mention.kind === 'year' &&
      mention.calendar === null &&
      setting.periods.period?.isFiscal === true &&
      hasCue(statement, 'guidance')
    if (period !== null && !isFar && isAheadOf(period, setting))
      // `the balance of this year` of a fiscal year is the one reported on, whatever the calendar says.
      thread.guided = !isOwnYear
        ? period
        : mention.year === null && mention.yearShift === 0
          ? yearAhead(setting)
          : yearPeriod(period.year, true)
  }
}

/** `Now for the fourth quarter.`: all that a sentence says is the time that guidance goes on for. */
function findTurnedPeriod({ text, amounts, periods }: Statement, setting: Setting): Period | null {
  const [mention] = periods
  if (mention === undefined || periods.length > 1 || amounts.length > 0) return null
  if (!turnsTo.test(text.slice(0, mention.start)) || !/^[.,:;]?$/.test(text.slice(mention.end).trimEnd()))
    return null
  const period = resolvePeriod(mention, setting.periods, 'near')
  return period !== null && isAheadOf(period, setting) ? period : null
}

const turnsTo =
  /^(?:(?:And|Now|So|Then|Next|Finally),? )*(?:(?:[Tt]urning|[Mm]oving|[Ll]ooking|[Ss]hifting)(?: now| on| over| ahead)* )?(?:[Tt]o|[Ff]or|[Oo]n|[Aa]s for|[Ii]n) (?:the |our )?(?:upcoming |current |fiscal )?$/

/** `Turning to our expectations for the second quarter.`, `Regarding the estimates for full year 2024 earnings.` */
const turnsToExpectations =
  /^(?:(?:And|Now|So|Next|Finally|Lastly),? )?(?:(?:[Tt]urning|[Mm]oving|[Ll]ooking|[Ss]hifting)(?: now| on| over| ahead| forward| next)* (?:to|at)|[Rr]egarding|[Ww]ith (?:respect|regard) to|[Aa]s (?:for|to)) (?:our|the|some) (?:[\w-]+ ){0,3}(?:expectations?|assumptions|projections|estimates) for\b/

/** `we are raising our fiscal 2022 estimates for sales and earnings`: guidance by another name. */
const revisesEstimates =
  /\b(?:rais|increas|lower|reduc|updat|revis|reaffirm|reiterat|maintain|narrow)\w* (?:our|the) [^.;]{0,40}\b(?:estimates|expectations|projections|forecasts?)\b/i

/** `In summary, we expect better results in 2021`: what is expected next is for that year. */
const sumsUp =
  /^(?:In (?:summary|closing|conclusion)|To (?:summarize|conclude|sum up)|Overall|All in all),? [^;]*\bwe (?:now |still |continue to )?(?:expect|anticipate|foresee|project)\b/

/** `For 2021, we now expect the following.` */
const expectsList =
  /\b(?:expect|anticipate|project|forecast|assume|plan for|guiding to)s? (?:the following|as follows)\b[^.]{0,40}[.:]?$/i

/** `weighted to the fourth quarter`, `the top of the range came down for Q4 headwinds`: of a quarter, but no guidance for it. */
const isAside = (text: string, { start, end }: Statement['periods'][number]): boolean =>
  /\bweighted (?:more |heavily )?(?:to|towards?|in)(?: the)? $/i.test(
    text.slice(Math.max(0, start - 40), start),
  ) ||
  /^ (?:headwinds?|tailwinds?|pressures?|challenges|disruptions?|seasonality)\b/i.test(
    text.slice(end, end + 16),
  ) ||
  // `including a gain that occurred early in the second quarter`: when something else was.
  /\b(?:that|which) (?:(?:was|were|has been|had been|will be) )?(?:occurred|happened|closed|began|started|(?:took|taken) place|completed|recorded|announced|sold|paid|incurred|recognized) (?:early |late )?(?:in|during|at)(?: the)? $/i.test(
    text.slice(Math.max(0, start - 72), start),
  ) ||
  // `up 5%, followed by another modest improvement in the fourth quarter`: what comes after what is guided.
  /\b(?:followed by|and (?:a )?further|with (?:a )?further|and another) [^,;$%\d]{0,60}\b(?:in|for|during)(?: the)? $/i.test(
    text.slice(Math.max(0, start - 90), start),
  )

/** `Jan will close with an update on our plans for the year and the outlook`: what is still to be spoken of, and for no year guided. */
const isOfAgenda = ({ text, side, amounts }: Statement, { kind, start, end }: PeriodOfSpeech): boolean =>
  side === 'en' &&
  kind === 'year' &&
  amounts.length === 0 &&
  agenda.test(text) &&
  !/\b(?:guidance|outlook|expectations?|estimates?|forecast|view) (?:for|on) (?:the |our )?(?:(?:full|fiscal|calendar) )*$/i.test(
    text.slice(0, start),
  ) &&
  !/^(?:['’]s)? (?:[a-z]+ )?(?:guidance|outlook|expectations?|forecast)\b/i.test(text.slice(end))

/** `I'll ask Jan to take you through our results and the 2026 guidance`: what somebody else is to speak of first. */
const handsOver = ({ text, side, amounts }: Statement): boolean => {
  const name = side === 'en' && amounts.length === 0 ? toNext.exec(text)?.[0] : undefined
  return (
    name !== undefined &&
    /\b(?:results|performance|financials|quarter)\b[^.;]*\b(?:guidance|outlook)\b/i.test(
      text.slice(name.length),
    )
  )
}
const toNext =
  /^(?:(?:And|Now|So|With that|At this point|With this),? )*(?:now,? )?(?:I['’]ll|I will|I['’]d like to|I would like to|let me|I)(?: (?:now|then))* (?:ask|invite|turn (?:it|the call|things|the floor)?(?: back)? ?over to|turn to|hand (?:it|the call|things)?(?: back)? ?(?:over )?to|pass (?:it|the call)?(?: on| over)* ?to) /i

type PeriodOfSpeech = Statement['periods'][number]

const agenda =
  /^(?:(?:And|Then|Next|Finally|First|Afterwards?|Following (?:this|that|these)),? )?(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?(?:,[^,]{3,50},)?|I|[Hh]e|[Ss]he|[Ww]e)(?: will|['’]ll)(?: (?:then|also|now|next|first|briefly))* (?:begin|start|open|discuss|cover|review|wrap|close|conclude|end|finish|provide|share|give|walk|update|talk|speak|comment|follow|go|take|summari[sz]e|outline|offer)\b/

/** `We typically book a third of it in the fourth quarter`: how it goes every year. */
const typical = /\b(?:typically|usually|normally|historically|traditionally)\b/i

/** `growth of 9% to 11% for 2025`: the year right behind the last figure of a sentence. */
function findDatedYear({ text, amounts, periods }: Statement): Statement['periods'][number] | undefined {
  const last = amounts.at(-1)
  const end = last?.end ?? text.length
  // `For 2026, we expect EPS of $3.35, versus $3.12 in 2025`: what it is held against.
  if (last !== undefined && isHeldAgainst.test(text.slice(0, last.start))) return undefined
  return periods.find(
    ({ kind, start }) =>
      kind === 'year' &&
      start >= end &&
      /^ (?:for|in)(?: the)?(?: full| fiscal| calendar)? ?$/i.test(text.slice(end, start)),
  )
}

const isHeldAgainst =
  /\b(?:versus|vs\.?|against|(?:up|down) from|(?:when |as )?compar(?:ed|es|ing) (?:to|with)|relative to)(?: (?:our|the|about|approximately|around|roughly|adjusted|reported|a|an))* $/i

/** `we expect net sales for fiscal 2027 to …`: the year that what is expected of the whole company is for. */
function isYearOfWhole({ text, metrics }: Statement, { start, end }: Statement['periods'][number]): boolean {
  return metrics.some(
    (metric) =>
      (metric.metric.name === 'Revenue' || metric.metric.name.endsWith('EPS')) &&
      metric.end <= start &&
      /^ (?:for|in)(?: the)?(?: full| fiscal)? ?$/i.test(text.slice(metric.end, start)) &&
      /^ (?:to|of|will|is|are)\b/.test(text.slice(end, end + 8)),
  )
}

const ofFirstGuidance =
  /\b(?:our|the) (?:(?:original|initial) (?:full[- ]year |annual )?|(?:[\w-]+ ){0,2}annual (?:(?!and\b|in\b)[\w&-]+ ){0,5}?)(?:guidance|outlook|range|forecast)\b/i

const restOfYear =
  /\b(?:balance|rest|remainder) of (?:(?:the|our|this) (?:fiscal |calendar )?year|(?:fiscal )?20\d\d)\b|\b(?:guidance|outlook) for the (?:full |fiscal |full fiscal )?year\b/i

/** The year under way; on a last quarter's call the next. */
export function yearAhead({ periods: { period } }: Setting): Period | null {
  if (period === null || period.kind !== 'quarter') return null
  return { ...period, kind: 'year', part: 0, year: period.part === 4 ? period.year + 1 : period.year }
}

const announced =
  /\bthe following (?:[\w-]+ ){0,4}(?:guidance|outlook|ranges|expectations)\b[^.]{0,24}[.:]?$|\b(?:plans?|assumptions?) for (?:the (?:full |fiscal )?year|fiscal(?: year)? ['’]?(?:20)?\d\d|(?:calendar )?20\d\d) (?:include|are|assume|call for)\b|\b(?:guidance|outlook|guide|forecast|ranges?|expectations?|estimates)\b[^.]{0,80}(?:\bas follows|\bthe following|\bfollowing (?:ranges|assumptions|guidance)[^.]{0,24}|:)[.:;]?$|\b(?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|reaffirm|reiterat|maintain|introduc|initiat|provid|issu|establish)\w* (?:our|the|its) (?:[\w-]+ ){0,4}(?:guidance|outlook|ranges?)\b|\b(?:guidance|outlook|ranges?)\b[^.]{0,120}\b(?:reaffirm|reiterat|maintain)\w* (?:those|these|that|them|it|all)\b/i

/** Whether a sentence without figures says that guidance is about to be listed. */
export function announcesGuidance(
  { text, side, amounts }: Statement,
  thread: Thread,
  setting: Setting,
): boolean {
  if (side === 'zh' || amounts.length > 0) return false
  if (turnsToOutlook.test(text)) thread.guided ??= yearAhead(setting)
  return (
    thread.guided !== null &&
    (turnsToOutlook.test(text) || announced.test(text) || expectsList.test(text) || heading.test(text))
  )
}

/** `Guidance for the second quarter, all of it non-GAAP.`, `Turning to the outlook for Q4.`: what somebody who reads from a sheet says before the list. */
const heading =
  /^(?:(?:And|Now|Then|So|Next|Finally|Lastly),? )*(?:(?:[Tt]urning|[Mm]oving|[Oo]n|[Gg]oing)(?: now| on| over)* to |[Nn]ow |[Oo]n to )?(?:(?:our|the|[Oo]ur|[Tt]he) )?(?:[\w-]+ ){0,2}(?:[Gg]uidance|[Oo]utlook)(?: (?:for|on) [^,.;$%]{2,48})?(?:, (?:(?:all|again|which is|everything|and)\b[^.;$%]{0,60}|(?:on )?a? ?non-? ?GAAP[^.;$%]{0,30}))?[.:]?$/

/** `Turning now to our outlook.` */
const turnsToOutlook =
  /^(?:(?:Now|And|Next|Finally|Lastly),? )?(?:[Tt]urning|[Mm]oving|[Tt]ransitioning|[Ss]hifting)(?: now| on| over)* to (?:the |our )?(?:[\w-]+ ){0,2}(?:outlook|guidance)(?: for the (?:rest|balance|remainder) of (?:the|this) year)?(?:,? (?:on|which is on|shown on) (?:[Ss]lides?|[Pp]ages?) [\w-]+)?\.?$/

/** `On Slide 9, you see the reconciliation of what we reported`: what follows has happened. */
export const turnsToResults = ({ text, side, amounts }: Statement): boolean =>
  side === 'en' &&
  amounts.length === 0 &&
  ((/\breconcil\w+\b/i.test(text) && /\b(?:reported|results|GAAP)\b/.test(text)) ||
    (/^(?:(?:Now|And|Next|So),? )*(?:(?:[Tt]urning|[Mm]oving|[Cc]oming|[Gg]oing)(?: now| on| back| over)* to|[Oo]n) (?:our |the )?(?:[\w-]+ ){0,4}(?:[Ss]lide \w+|results)\b/.test(
      text,
    ) &&
      !/\b(?:guidance|outlook|expect\w*|forecast|next|20\d\d|fourth quarter|full[- ]year|anticipat\w+)\b/i.test(
        text,
      )))
