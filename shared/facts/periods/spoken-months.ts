import type { PeriodMention } from '../../figures/find-periods.ts'
import { monthNames } from '../../text/month-names.ts'
import { hasPastVerb } from '../kinds/past-verb.ts'
import { leadOf, type Setting, type Statement } from '../statement.ts'
import type { OwnPeriod } from './decide-period.ts'

/** Any month, as it is written. */
export const monthName =
  'January|February|March|April|May|June|July|August|September|October|November|December'
/** A month that dates a figure or is told of; with a day, a year or a noun of its own it is something else. */
const spoken = new RegExp(
  `(?<=\\b(?:[Ii]n|[Bb]y|[Ff]or|[Tt]hrough|[Uu]ntil|[Ff]rom|[Tt]o|[Vv]ersus|[Oo]ver|[Tt]han|[Aa]t|[Oo]f|into|exiting|about|by late|in late|this|last|next)(?: the end of)? )(${monthName})(?!['’]?s? ?\\d| (?:quarter|guide|guidance|of \\d{4}|20\\d\\d)|, (?:19|20)\\d\\d)(?![\\w-])|(?<=^|[.,;] |\\b(?:and|but|so|then|think) )(${monthName})(?= (?:was|is|will|should|would|came|looks|did|can)\\b)`,
  'g',
)

/** In remarks that were written, only what growth is measured from, or a level held against: `9% better than March`, `versus $105 million in June`, `up 4% from March`, `versus June it's plus 9%`. */
const heldAgainst = new RegExp(
  `(?<=\\b(?:versus|vs\\.?|compare[sd] (?:to|with)|against|up from|down from) \\$?[\\d.,]{1,9}(?:%| million| billion| days| weeks| cents)? in )(${monthName})(?! \\d|,? \\d| 20|['’]s| (?:quarter|of))(?![\\w-])|(?<=\\d%? (?:better|higher|lower|worse|more|above|below|over|up|down)(?: than| from)? )(${monthName})(?! \\d|,? \\d| 20|['’]s)(?![\\w-])|(?<=\\d(?:%| percent| million| billion| basis points| points) (?:from|on|since|over|versus|vs\\.?|against|compared (?:to|with)) )(${monthName})(?! \\d|,? \\d| 20|['’]s| (?:quarter|of|to)\\b)(?![\\w-])|(?<=from where (?:we|it|they|things) (?:was|were)(?: (?:back )?in)? )(${monthName})(?! \\d|,? \\d| 20|['’]s)(?![\\w-])|(?<=(?:^|[,;.] |\\b(?:and|but) )(?:[Vv]ersus|[Cc]ompared (?:to|with)|[Rr]elative to|[Aa]gainst) )(${monthName})(?=,? (?:it|that|this|we|they|(?:the )?[a-z]+)(?:['’]s|['’]re| is| was| are| were)\\b)`,
  'g',
)

/** `total costs were $70 million in June`, on a call that speaks of the June quarter. */
const levelIn = new RegExp(
  `(?<=\\b(?:was|were|had|did) [$€£]?[\\d.,]{1,9}(?:%| million| billion| days| weeks)? in )(${monthName})(?=[.,;]|$| and\\b)`,
  'g',
)

/**
 * The months that people on a call name for the quarters they end: `it was 84 in March, and it will be 120 by
 * December`. Other months, which end no quarter of the company's year, are no periods.
 */
export function addSpokenMonths(
  text: string,
  periods: readonly PeriodMention[],
  { callsQuartersByMonth, periods: { period, fiscalYearEnd } }: Setting,
  isAloud: boolean,
): readonly PeriodMention[] {
  if (period?.kind !== 'quarter') return periods
  const last = Number(fiscalYearEnd ?? '12')
  const found: PeriodMention[] = []
  const told = isAloud
    ? text.matchAll(spoken)
    : [...text.matchAll(heldAgainst), ...(callsQuartersByMonth ? text.matchAll(levelIn) : [])]
  for (const match of told) {
    const month = monthNames.indexOf(match[0].toLowerCase()) + 1
    const [start, end] = [match.index, match.index + match[0].length]
    const endsQuarter = (month - last + 12) % 3 === 0
    if (!endsQuarter || periods.some((other) => other.start < end && other.end > start)) continue
    found.push({
      start,
      end,
      kind: 'month',
      part: month,
      year: null,
      yearShift: null,
      quarterShift: null,
      calendar: null,
      dayOfMonth: null,
      isEnd: false,
    })
  }
  return found.length === 0 ? periods : [...periods, ...found].toSorted((a, b) => a.start - b.start)
}

/** `it bottomed at $78 million in the September quarter`, `it was 36 in the first quarter`: the last of that name, though the next is nearer. */
export const isOfMonthPast = ({ mention }: OwnPeriod, statement: Statement, index: number): boolean =>
  statement.side === 'en' &&
  (mention?.kind === 'month' || (mention?.kind === 'quarter' && isBareQuarter(mention))) &&
  mention.start > (statement.amounts[index]?.start ?? 0) &&
  pastLevel.test(leadOf(statement, index).slice(-60))
const isBareQuarter = ({ year, yearShift, quarterShift, calendar }: PeriodMention): boolean =>
  year === null && yearShift === null && quarterShift === null && calendar === null

/** `another 35% of capacity by the September quarter`, `$25 million a quarter by Q4`: the next of that name. */
export const isDueBy = ({ mention }: OwnPeriod, { text, side, amounts }: Statement, index: number): boolean =>
  side === 'en' &&
  (mention?.kind === 'month' ||
    mention?.kind === 'quarter' ||
    mention?.kind === 'half' ||
    (mention?.kind === 'day' && mention.isEnd)) &&
  mention.start >= (amounts[index]?.end ?? 0) &&
  mention.year === null &&
  mention.yearShift === null &&
  mention.quarterShift === null &&
  /\bby (?:the |late |early )?(?:end of )?$/i.test(
    text.slice(Math.max(0, mention.start - 20), mention.start),
  ) &&
  !hasPastVerb(text.slice(0, mention.start).slice(-longestClause).replace(clauseBefore, ''))

/** Characters before a date within which the clause it stands in has begun. */
const longestClause = 200
/** `That was 30% of them and we see it at 50% by June`: what was told of before another verb's own subject. */
const clauseBefore =
  /^.*(?:,|;| and| but) (?=(?:we|I) (?:now |still |would |also )?(?:see|expect|think|want|plan)\b)/
const pastLevel =
  /\b(?:was|were|had|did|bottomed|peaked|troughed|stood|started|came in|got|hit|reached|ran|been)(?: (?:at|about|around|roughly|like|just|only|over|under|up|down|to|close|near|approximately))* $/i
