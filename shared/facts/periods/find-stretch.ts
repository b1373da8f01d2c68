import { isCurrency } from '../../figures/is-currency.ts'
import { monthsBetween, shiftPeriod, type Period } from '../../figures/periods.ts'
import { lastDayIn, resolvePeriod, sinceYearBegan } from '../../figures/resolve-period.ts'
import type { PeriodMention } from '../../figures/find-periods.ts'
import type { FactKind } from '../fact.ts'
import { findTurn } from '../businesses/find-turn.ts'
import type { Reading, Setting, Statement, Thread } from '../statement.ts'

const words =
  /\b(year[- ]to[- ]date|(?:thus|so) far (?:this|in the|in this) year|(?:the )?year (?:thus|so) far|since the (?:start|beginning) of (?:the|this) (?:fiscal )?year|(?<!\b(?:next|coming|following) )(?:first )?(?:nine|9)[- ]months?|39[- ]weeks?|first three quarters|(?<!\b(?:next|coming|following) )(?:first )?(?:six|6)[- ]months?|first half(?! of (?:next|the next|the coming|calendar|20\d\d))|26[- ]weeks?|(?:trailing|last|past) (?:twelve|12)[- ]months?|(?<!rolling )(?:twelve|12)[- ]month basis|TTM|LTM)\b/i

/** Characters within which a sentence names the stretch it is about. */
export const widestOpening = 60

/**
 * The stretch longer than a quarter that words name on a quarter's call; null for one that no column stands for,
 * undefined where they name none.
 */
export function findStretch(text: string, setting: Setting): Period | null | undefined {
  const quarter = setting.periods.period
  const named = quarter?.kind === 'quarter' ? words.exec(text)?.[1] : undefined
  if (named === undefined || quarter === null) return undefined
  if (/twelve|12|TTM|LTM/i.test(named)) return null
  return sinceYearBegan(quarter, /six|6|half/i.test(named) ? 2 : /nine|three/i.test(named) ? 3 : quarter.part)
}

/**
 * `As for cash, for the six months we spent …. We paid $70 million in dividends.`: the stretch a passage about cash goes
 * through, until it names another period or turns to something else.
 */
export function followStretch(statement: Statement, thread: Thread, setting: Setting): Period | null {
  if (setting.isArticle || statement.side === 'zh') return null
  const opened = findStretch(statement.text.slice(0, widestOpening), setting)
  if (opened !== undefined) return opened
  // `Included in that was $20 million, which began to pay off in the second quarter.`
  if (thread.stretch !== null && ofTheSame.test(statement.text)) return thread.stretch
  const namesAnother = statement.periods.some(
    (mention) =>
      (mention.yearShift ?? 0) >= 0 &&
      (mention.quarterShift ?? 0) >= 0 &&
      resolvePeriod(mention, setting.periods, 'near')?.year === setting.periods.period?.year,
  )
  return namesAnother || ofQuarter.test(statement.text) || findTurn(statement.text) !== undefined
    ? null
    : thread.stretch
}

/** `share repurchases of $90 million through the third quarter`: what adds up since the year began until then. */
export function findStretchThrough(
  { text, side }: Statement,
  mention: PeriodMention | null,
  metric: string,
  kind: FactKind,
  setting: Setting,
): Period | null {
  const own = setting.periods.period
  if (mention === null || own?.kind !== 'quarter' || side === 'zh' || setting.isArticle) return null
  // `had already reached $740 million in sales through the second quarter`: what has come since the year began.
  const isAlready =
    metric === 'Revenue' && /\balready (?:delivered|generated|reached|booked|recorded|sold|had)\b/i.test(text)
  if (
    kind !== 'actual' ||
    !(addsUp.has(metric) || metric === 'Shares repurchased' || isAlready) ||
    !/^(?:quarter|day|year)$/.test(mention.kind)
  )
    return null
  const period = resolvePeriod(mention, setting.periods, 'near')
  // `we have repurchased $750 million of shares in 2021`, told in its second quarter: the half year's.
  if (period?.kind === 'year')
    return (mention.year !== null || isWholeOfYear(text, mention)) &&
      period.year === own.year &&
      own.part !== 4
      ? sinceYearBegan(own, own.part)
      : null
  const isThrough = through.test(text.slice(Math.max(0, mention.start - 28), mention.start))
  // `net debt of $80 million at the end of March, reflecting free cash flow of $12 million`: the quarter's that ended then.
  if (period?.kind === 'day')
    return isSameEnd(period, own, setting) ? (isThrough ? sinceYearBegan(own, own.part) : own) : null
  return period?.kind === 'quarter' && period.year === own.year && period.part === own.part && isThrough
    ? sinceYearBegan(own, own.part)
    : null
}

/** `Share repurchases during the year were $75 million`, `Steps taken during the year include buying back $75 million`, `we bought back $75 million of stock this year`: and no action that was `taken earlier in the year`. */
function isWholeOfYear(text: string, { start, end }: PeriodMention): boolean {
  const before = text.slice(Math.max(0, start - 48), end)
  return (
    /(?:^(?:(?:So|And),? )?(?:(?:During|For|In|Over|Throughout) )?|\b(?:(?:actions|steps|measures|moves) (?:(?:that )?we (?:['’]ve |have )?)?(?:taken|took) (?:(?:during|in|over) )?)|\b(?:repurchases|repurchased|buybacks|dividends|expenditures|spending|capex|flow|invested|spent|returned|paid|stock|shares|million|billion|equipment|shareholders|stockholders)(?: (?:so far|thus far))? (?:(?:during|in|over|for|throughout) )?)(?:the|this) (?:fiscal )?year$/i.test(
      before,
    ) &&
    !/\b(?:full|entire|whole|end of|beginning of|rest of|remainder of|balance of)\b/i.test(before.slice(-24))
  )
}

const isSameEnd = (a: Period, b: Period, { periods }: Setting): boolean =>
  Math.abs(monthsBetween(lastDayIn(a, periods), lastDayIn(b, periods))) < 0.5

const through = /\bthrough (?:the )?(?:end of (?:the )?)?$/i

const ofTheSame =
  /^(?:Included in (?:that|this|these|it)\b|(?:That|This|It|This amount|That amount) (?:includes?|included|reflects?|reflected)\b)/

const broughtTo =
  /\b(?:bring(?:s|ing)?|brought)(?! (?:down|back|up))(?: (?!quarter\b|to\b)[\w'’-]+){1,9} to(?: (?:about|approximately|roughly|over|nearly|just over|just under|a total of|[\d.,]+ (?:million|thousand) shares for(?: an aggregate)?))* $/i

/** `$32 million of capex, bringing our 2025 total to $55 million`: what has come together since the year began. */
export const isBroughtTo = (text: string, start: number): boolean =>
  broughtTo.test(text.slice(Math.max(0, start - 110), start))

const duringYear =
  /\b(?:repurchases|buybacks|dividends|expenditures|spending|capex|cash flow) (?:during|over|throughout) the (?:course of the )?year (?:of|was|were|is|are|totaled|came to|amounted to|reached)(?: (?:about|approximately|roughly|over|nearly))* $/i

const openedWithYear =
  /^(?:(?:And|So|But),? )?(?:[Oo]ver|[Dd]uring|[Tt]hroughout) the (?:course of the )?year,? (?![^$%]*\b(?:quarter|months?|half|Q[1-4])\b)/

/** `Share repurchases during the year were $75 million`, `Over the year, we spent $30 million`, told before the year is over. */
export const isOfYearSoFar = (text: string, start: number): boolean =>
  duringYear.test(text.slice(Math.max(0, start - 110), start)) || openedWithYear.test(text.slice(0, start))

const longer = `(?:since (?:(?:the |its |our |their )*(?:inception|launch|start of (?:the|this|our) (?:program|plan)|beginning of (?:the|this|our) (?:program|plan)|IPO|spin(?:-?off)?|program)\\b|(?:(?:fiscal |(?:the )?(?:end|start|beginning) of |(?:the )?(?:first|second|third|fourth) quarter (?:of )?|Q[1-4] (?:of )?)*)(?:19|20)\\d\\d|(?:(?:re)?(?:starting|launching|initiating|beginning|instating|introducing|authorizing)|resuming|going public) (?:(?:our|the|this|its|a|share|stock|common|unit|capital|return|re-?purchases?|buybacks?|dividends?|program|plan) ?){1,6}|(?:we|our company|the company|[A-Z][\\w&]*) (?:(?:re)?(?:began|started|initiated|launched|instated)|resumed|embarked)|(?:the |our )?(?:[a-z]+ ){0,3}(?:program|plan|authorization)(?:['’]s (?:inception|start|launch)| (?:began|started|launched|was (?:launched|announced|authorized|approved|initiated))))|(?:over|in|during|for) (?:the )?(?:last|past|trailing) (?:(?:twelve|12|eighteen|18|24) months|(?:\\w+ )?(?:years|quarters))|from (?:19|20)\\d\\d (?:through|to)\\b|program[- ]to[- ]date|(?:over|in|during) (?:the |those |these )?(?:few|several|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:fiscal )?years (?:that|which|since|after|following|leading)\\b|(?:over|in|throughout) (?:this|that|the same) (?:time|period(?: of time)?|span|stretch|time ?frame)\\b)`
const overLongerBefore = new RegExp(`\\b${longer}[^;$%]{0,120}$`, 'i')
const overLongerBehind = new RegExp(`^[^;,$]{0,48}\\b${longer}`, 'i')
/** `total repurchases under the program to`, `to date we have bought $85 million under the authorization`. */
const ofProgramSoFar =
  /\b(?:total|cumulative|aggregate) [^.;$%]{0,40}\b(?:under|on) (?:the|this|our)(?: \w+)? (?:program|authorization|plan)\b[^.;$%]{0,24}$/i

/** `Since the merger of April 2020, we have repaid`: all that has come together since. */
const sinceThen =
  /^(?:(?:And|So|In fact),? )?Since (?!(?:the )?(?:beginning|start|end) of (?:the|this)|year|January|last (?:quarter|call))[^$%;]{3,60}?, (?:we|the company)(?:['’]ve| have| has) [^;$%]{2,60}$/
const inTotal = /\b(?:in total|to date|in (?:the )?aggregate|cumulatively|have now|all told)\b[^;$%]{0,60}$/i
const underProgram =
  /^(?: (?:of|in|worth of) [\w ]{3,40}?)? under (?:our|the|this|that) (?:[\w-]+ ){0,3}(?:[$€£¥][\d.,]+ (?:million|billion) )?(?:[\w-]+ ){0,3}(?:program|authorization|plan)\b/i

/** `buybacks over the last 12 months came to $700 million`: a sum of more than the year so far, which no column stands for. */
export function isOverLonger({ text, side, amounts }: Statement, index: number, metric: string): boolean {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  if (side === 'zh' || !(addsUp.has(metric) || countsUp.has(metric))) return false
  // The twelve of `twelve months` are an amount too.
  const isSum = ({ unit }: { readonly unit: string }): boolean => isCurrency(unit)
  if (isOfWholeProgram(text, start)) return true
  // What was bought is counted in shares as well as in money, and has its price.
  const last =
    metric === 'Shares repurchased' || metric === 'Average repurchase price'
      ? undefined
      : amounts.findLast((other) => other.end <= start && isSum(other))
  const lead = text.slice(last?.end ?? 0, start)
  const tail = text.slice(end, amounts.find((other) => other.start >= end && isSum(other))?.start)
  return (
    overLongerBefore.test(lead.replace(countsUp.has(metric) ? /[$€£¥]|[\d.]+%/g : /[\d.]+%/g, '')) ||
    ofProgramSoFar.test(lead) ||
    overLongerBehind.test(tail) ||
    sinceThen.test(text.slice(0, start)) ||
    (inTotal.test(lead) && underProgram.test(text.slice(end))) ||
    (countedTogether.test(lead.slice(-60) + text.slice(end, end + 24)) && !withinTime.test(text))
  )
}

/** `which left $31 million of cumulative free cash flow`: nobody calls a quarter's so. */
const countedTogether = /\bcumulative(?:ly)?\b/i

const someSum =
  '(?: (?:an?|the|about|approximately|around|roughly|nearly|over|more than|some|just over|just under))*'
const boughtSoFar =
  "(?:have|has|had|[\\w]+['’](?:ve|d))(?: (?:now|so far|already|since|cumulatively))* (?:re-?purchased|bought(?: back)?|acquired|retired)"
const inAll = `${someSum}(?: (?:grand |cumulative |combined |aggregate )?total of| aggregate of| cumulative| total)${someSum}`
const forSum =
  '(?: [\\d.,]+ (?:million |thousand )?(?:common |ordinary )?shares\\b[^;$€£¥%]{0,60}?(?: (?:for|at|costing)(?: (?:an?|total|aggregate|cost|price|of|about|approximately|roughly|nearly|over))*))?'
/** `As of May 3, we had bought a total of 300,000 shares for `, `To date, we have repurchased`: since the program began. */
const ofWholeProgram = new RegExp(
  `\\b${boughtSoFar}${inAll}${forSum} [$€£¥]?$|^(?:(?:And|So|But),? )?(?:To date|In total|In all|All told|Through [^,$%]{3,30}|As of [^,$%]{3,20}(?:, (?:19|20)\\d\\d)?),? [^,;$%]{2,24} ${boughtSoFar}(?:${inAll}|${someSum})${forSum} [$€£¥]?$`,
  'i',
)
const withinTime =
  /\b(?:in|during|for|over|this|that|last|first|second|third|fourth) (?:the |this |our )?(?:fiscal |calendar |full )?(?:\w+ )?(?:quarter|year|half|months?)\b(?! ended)|\byear[- ]to[- ]date\b|\bso far this\b|\bsince (?:January|the (?:beginning|start) of)\b/i
const isOfWholeProgram = (text: string, start: number): boolean =>
  ofWholeProgram.test(text.slice(0, start)) && !withinTime.test(text)

/** `We had a strong quarter for cash`: what follows is the quarter's. */
const ofQuarter = /\b(?:a|an|another|the|this) (?:[\w-]+ ){0,3}quarter (?:from|for|in terms|on|of|with)\b/i

/** What is done again and again, and counted together. */
const countsUp: ReadonlySet<string> = new Set([
  'Average repurchase price',
  'Store openings',
  'Store closures',
  'Customers added',
  'Impressions',
  'Download count',
  'Shares repurchased',
  'Debt repayment',
])

/** What flows in or out over a stretch, as speakers add it up since the year began. */
export const addsUp: ReadonlySet<string> = new Set([
  'Capex',
  'Operating cash flow',
  'Free cash flow',
  'Share repurchases',
  'Dividends paid',
  'Capital returned',
])

/** `For the six months, cash flow was $90 million, down $8 million`: what a stretch came to has moved over that stretch. */
export function findStretchMoved(
  metric: string,
  kind: Reading['kind'],
  period: Period | null,
  earlier: readonly Reading[],
): Period | null {
  const last = earlier.at(-1)
  // `up $30 million or 40%`, `rose to $65 million from $60 million in 2024, an 8% increase`: what has moved may be told twice, and held against what was.
  const isBeside = last?.kind.startsWith('change') === true || last?.kind === 'prior-period actual'
  const level = isBeside ? earlier.at(-2) : last
  return kind.startsWith('change') &&
    period?.kind === 'quarter' &&
    (last === level || last?.metric === metric) &&
    level?.metric === metric &&
    level.kind === 'actual' &&
    (level.period?.kind === 'half' || level.period?.kind === 'nine months')
    ? level.period
    : null
}

/** What `the twelve months` are on the call of a last quarter: the year that is over, or the one before it; null elsewhere, and for any other twelve. */
export function findYearOver(
  before: string,
  kind: FactKind,
  { periods: { period } }: Setting,
): Period | null {
  if (period?.kind !== 'quarter' || period.part !== 4) return null
  if (/\b(?:trailing|rolling|last|past) /i.test(before)) return null
  const year = sinceYearBegan(period, period.part)
  return kind === 'prior-period actual' ? shiftPeriod(year, { years: -1 }) : year
}

const overTwelveMonths =
  /^,? (?:on|for|over|in|during) (?:an?|the|our) (?:trailing|last|past|rolling)[- ](?:(?:twelve|12)[- ]months?|four[- ]quarters?)(?: basis)?\b/
/** `1.08 in the quarter and 1.12 on a trailing twelve-month basis`. */
export const isOverTwelveMonths = ({ text, amounts }: Statement, index: number): boolean =>
  overTwelveMonths.test(text.slice(amounts[index]?.end)) ||
  overTwelveBefore.test(text.slice(0, amounts[index]?.start).slice(-120))
/** `On a trailing four-quarter basis, book-to-bill was `, `and for the trailing 12 months it was `. */
const overTwelveBefore =
  /\b(?:[Oo]n|[Ff]or|[Oo]ver) (?:an?|the|our) (?:trailing|rolling)[- ](?:(?:twelve|12)[- ]months?|(?:four|4)[- ]quarters?)(?: basis)?,? [^.;,$%\d]{2,48}$/
