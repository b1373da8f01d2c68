import type { Side } from '../documents/document.ts'
import type { Amount } from '../figures/amount.ts'
import { findAmounts } from '../figures/find-amounts.ts'
import type { PeriodMention } from '../figures/find-periods.ts'
import { resolvePeriod } from '../figures/resolve-period.ts'
import { isEarlier } from './periods/place-in-time.ts'
import { mendMagnitudes } from './amounts/missing-millions.ts'
import { findConsecutiveRun } from './amounts/consecutive-run.ts'
import type { Setting, Thread } from './statement.ts'

const opensWithPeriod = /^(?:In|At|During|For)(?: the)?(?: end of)?(?: the)? $/

/**
 * `… of sales, up from 81%. In Q2 of last year, there were …`: a transcript's full stop before the comparison's
 * own period. The period goes back to the figure it dates and says nothing of the sentence it opens.
 */
export function takeDangling(
  periods: readonly PeriodMention[],
  text: string,
  thread: Thread,
  setting: Setting,
): readonly PeriodMention[] {
  const { dangling } = thread
  thread.dangling = null
  const [first] = periods
  if (dangling === null || first === undefined || !opensWithPeriod.test(text.slice(0, first.start)))
    return periods
  const period = resolvePeriod(first, setting.periods, 'past')
  if (period === null || !isEarlier(period, setting)) return periods
  dangling.period = period
  return periods.slice(1)
}

/** `our year-to-date third quarter cash flow`: of all the months up to the end of that quarter, and not of the quarter. */
export const joinToDate = (periods: readonly PeriodMention[], text: string): readonly PeriodMention[] =>
  periods.filter(({ kind, start, end }) => {
    // `last year it was $45 million for the full year`: the year that was named.
    if (kind === 'year' && /^(?:the )?(?:full|whole) year$/i.test(text.slice(start, end)))
      return !periods.some(
        (other) =>
          other.yearShift === -1 &&
          other.kind === 'year' &&
          other.end < start &&
          /^(?:[^.;,]|\.(?=\d)){0,60} for $/.test(text.slice(other.end, start)),
      )
    if (kind !== 'quarter') return true
    return !periods.some((other) => other.kind === 'to date' && text.slice(other.end, start) === ' ')
  })

const verb =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|came|grew|rose|fell|went|increas(?:ed|es|ing)|decreas(?:ed|es|ing)|improv(?:ed|es|ing)|declin(?:ed|es|ing)|expand\w*|total\w*ed|reached|ended|generated|reported|recorded|delivered|achieved|represent\w*|reflect(?:ed|ing)|driven|we|our|you|I)\b/i

/** `Revenue of $3 million was up 10%` tells what happened. */
const happened =
  /^,?[^,;$%\d]{0,24} (?:was|were|grew|increased|decreased|declined|rose|fell|came|represented|improved)\b/

/** `Operating expenses, $80 million to $84 million.`: a measure, a comma and its figure, as read from a sheet. */
const namedBefore =
  /^(?!(?:As|In|With|During|For|At|On|From|By|Of|To|This|That|It|There|Now|So|And|But|Yes|No|Again|Today)\b)[A-Z][\w&/-]*(?: (?!in\b|of\b|as\b)[\w&/-]+){0,4}, (?:(?:about|approximately|around|roughly|between) )*$/

/** `Gross margin percentage, kilns and ovens, 39% to 40%`, `Costs as a share of sales, before items: ovens, 35% to 36%`: a range behind names alone. */
const rangeBehindNames =
  /^(?!(?:As|In(?! total,)|With|During|For|At|On|From|By|Of|To|This|That|It|There|Now|So|And|But|Yes|No|Again|Today|Between)\b)[A-Za-z](?:[^.;$%\d]|\.(?=\w)){2,130}$/i

const withoutSome = /\b(?:excluding|including|before|net of|without|adjusted for) [^,:;]{3,60}(?=[,:;])/gi

/** `Tax rate 24%, share count 61 million.` */
const bareItems =
  /^(?:(?:and )?[A-Za-z][\w&/-]*(?: (?!(?:was|were|is|are|came|had)\b)[\w&/-]+){0,3} (?:about |around |approximately )?[$€£]?[\d.]+(?:%| (?:million|billion|cents|shares|times))*(?:, | and |[.;]?$))+$/
/** `Non-GAAP operating margin of 21% to 22%, and a tax rate of 19%.`, `Revenue $61 million to $69 million.`: measures and figures, and nobody does anything. */
export function isBareList(text: string, amounts: readonly Amount[]): boolean {
  const first = amounts[0]
  return (
    first !== undefined &&
    first.start < (first.other === null ? 80 : 140) &&
    ((first.other !== null &&
      /^(?!(?:As|In|With|During|For|At|On|From|By|Of|To|This|That|It|There|Between)\b)[A-Z][\w&/-]*(?: [\w&/-]+){0,3} $/.test(
        text.slice(0, first.start),
      )) ||
      /^(?!(?:As|In|With|During|For|At|On|From|By|Of|To|This|That|It|There)\b)[A-Z][\w&,/-]*(?: (?!in\b|of\b|as\b)[\w&,/-]+){0,3} (?:about|approximately|around|roughly) $/.test(
        text.slice(0, first.start),
      ) ||
      (amounts.length > 1 && bareItems.test(text)) ||
      namedBefore.test(text.slice(0, first.start)) ||
      (first.other !== null &&
        rangeBehindNames.test(text.slice(0, first.start)) &&
        !done.test(text.slice(0, first.start).replace(withoutSome, ' '))) ||
      / (?:of|between|to be|(?:to )?(?:increase|decrease|improve|rise|grow|decline) to) (?:(?:about|approximately|around|roughly|between|a|an) )*$/i.test(
        text.slice(0, first.start),
      )) &&
    !happened.test(text.slice(first.end, first.end + 48)) &&
    !verb.test(text.slice(0, first.start))
  )
}

/** `We guide revenue to $92 million. We see gross margin at 47%`: what one sees behind guidance is guided. */
export const seesAhead = (text: string, amounts: readonly Amount[]): boolean =>
  /^(?:(?:And|So|Then),? )?(?:we|We|I) (?:also |then )?(?:see|have|put|model) (?:(?!(?:that|how|why|seen|had|been|[a-z]+ed)\b)[\w&-]+ ){1,4}?(?:at|of|around)(?: (?:about|around|roughly|approximately))* $/.test(
    text.slice(0, amounts[0]?.start),
  )

/** Words in -ed that stand before a measure, and tell of nothing done. */
const done =
  /\b(?!(?:expected|adjusted|consolidated|anticipated|estimated|projected|planned|combined|related|diluted|weighted|fixed|leased|regulated)\b)[a-z]+ed\b/

/** `; $25 million of upkeep for the mills`: nobody does anything, so that it goes on with what was said before the semicolon. */
export function goesOnListing(text: string, amounts: readonly Amount[]): boolean {
  const first = amounts[0]
  const before = text.slice(0, first?.start)
  return (
    first !== undefined &&
    !verb.test(before) &&
    !done.test(before) &&
    !/^[^,;$%\d]{0,48} (?:was|were|had|spent|paid|grew|increased|decreased|declined|rose|fell)\b/.test(
      text.slice(first.end),
    )
  )
}

/** `This includes earnings of $3 to $3.20 per share`: guidance, right after it was turned to. */
export function includesRange(text: string, amounts: readonly Amount[]): boolean {
  const first = amounts[0]
  return (
    first !== undefined &&
    first.other !== null &&
    /^(?:This|That|These|It|(?:Our|The) (?:[\w-]+ )?(?:guidance|outlook))(?: (?:now|also|currently|continues? to|still))* (?:includes?|assumes?|calls? for|contemplates?|consists? of)\b/.test(
      text,
    )
  )
}

/** `32 737-9 aircraft deliveries`: the number of a model, behind its hyphen. */
const isOfModel = (text: string, { start, end, other }: Amount): boolean =>
  other === null &&
  /\b\d{3}-$/.test(text.slice(Math.max(0, start - 4), start)) &&
  /^\d{1,3}$/.test(text.slice(start, end))

/** `one-time costs` is a word of a name; `a loss of $0.` at the end of a line is a number that the line cut in two. */
function withoutWords(amounts: Amount[], text: string): Amount[] {
  const kept = amounts.filter((amount) => {
    const { isInWords, isGrowth, value, start, end } = amount
    return (
      !isOfModel(text, amount) &&
      !(isInWords && value === '1' && /^[- ]?(?:time|off)\b/.test(text.slice(end, end + 5))) &&
      !(yearsMonths.test(text.slice(start, end)) && ofYearsFirst.test(text.slice(0, start).slice(-24))) &&
      // `$600 million a quarter of capacity`: how often, and no fourth of it.
      !(
        /^a quarter of/i.test(text.slice(start, end)) &&
        /\d(?: (?:million|billion|thousand))? $/.test(text.slice(0, start).slice(-16))
      ) &&
      !(isGrowth && supposedGrowth.test(text.slice(end, end + 24))) &&
      !(value === '0' && /^[$€£¥]0$/.test(text.slice(start, end)) && /^\.\s*$/.test(text.slice(end)))
    )
  })
  if (kept.length === amounts.length) return amounts
  return kept.map((amount) => {
    const other = amount.other === null ? -1 : kept.indexOf(amounts[amount.other] ?? amount)
    return { ...amount, other: other < 0 ? null : other }
  })
}

/** `so doubling gets you to 90`: what would come of it. */
const supposedGrowth =
  /^ (?:(?:that|it|this) )?(?:gets?|takes?|puts?|brings?|implies|would (?:get|be|put|mean|bring))\b/

/** `cash flow for the first six months totaled $90 million`: when it was, and no figure between the two. */
const yearsMonths = /^(?:three|six|nine|3|6|9) months$/i
const ofYearsFirst = /\b(?:for|in|over|during|through) (?:the|our) first $/i

export function findAllAmounts(text: string, side: Side): readonly Amount[] {
  const found = withoutWords(findAmounts(text, side), text)
  const amounts = side === 'en' ? mendMagnitudes(found, text) : found
  const run = side === 'en' && amounts.length === 0 ? findConsecutiveRun(text) : null
  if (run === null) return amounts
  return [
    {
      ...run,
      unit: 'count',
      approximation: null,
      isInWords: true,
      isGrowth: false,
      mantissa: run.value,
      power: 0,
      other: null,
    },
  ]
}
