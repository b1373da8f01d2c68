import { shiftPeriod, type Period } from '../../figures/periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import type { FactKind } from '../fact.ts'
import type { Setting, Statement } from '../statement.ts'
import { type OwnPeriod } from './decide-period.ts'
import { isAheadOf, isEarlier } from './place-in-time.ts'

const onTopOf =
  /\b(?:on top of|lapping|cycling|against|following|compar(?:ed|es) (?:to|with)|versus|(?:improv|accelerat|decelerat|slow)\w+(?: in (?:the |our )?(?:trend|pace|momentum|growth(?: rate)?))? from|after (?:grow|ris|fall|declin|increas|decreas|drop)\w+)(?: an?| the)?(?: [a-z-]+){0,3} ?$/i

const quarterThen =
  "(?:(?:same|comparable|corresponding) (?:quarter|period) (?:of |in )?(?:last|the prior|the previous) year|(?:prior|previous|last)[- ]year(?:['’]s)? (?:(?:first|second|third|fourth) )?(?:quarter|period)|(?:(?:first|second|third|fourth) quarter|Q[1-4]) (?:of )?(?:last|the prior) year)"
/** `growth of 9% in the prior-year quarter`: that quarter's own, which is held against nothing here. */
const inFormerQuarter = new RegExp(
  `^(?: (?:growth|increase|decline|decrease))?(?: (?:that )?we (?:had|saw|reported|posted|delivered))? in (?:the |our )?${quarterThen}\\b`,
  'i',
)
/** `As a reminder, in last year's second quarter revenue grew`: the time a sentence opens with. */
const openedThen = new RegExp(
  `^(?:[^.;,$%\\d]{0,40}, |(?:[^.;,$%\\d]{0,90} )?back |Even )?(?:in|during) (?:the |our )?${quarterThen},? [^.;$%\\d]{3,60}$`,
  'i',
)
/** `against a quarter when sales were up`, `follows last year's second quarter, when revenue declined`. */
const whenThen =
  /\b(?:against|lapping|lapp(?:ed|s)|follow(?:s|ed|ing)|compar\w+ (?:to|with|against)|versus|cycling|(?:improv|accelerat|recover)\w+ (?:\w+ )?from|(?:up|rose|grew) from)\b[^.;$%]{0,60}\b(?:quarter|period)(?: (?:of )?(?:last year|20\d\d|a year ago))?,? (?:when|where|in which)\b[^.;$%]{0,60}$/i

/** `lapping a prior-year increase of 16%`, `rolling over last year's decline of 3%`. */
const laps =
  /\b(?:(?:over)?lapp(?:ing|ed)|roll(?:ing|ed) over|cycl(?:ing|ed)|comping(?: over| against)?|on top of|against|following|versus|compared (?:to|with)) (?:an? |the |our )?(?:[a-z]+ )?(?:prior|previous|last)[- ]year(?:['’]s)? (?:[a-z-]+ )?(?:increase|decrease|growth|decline|gain|drop|rise)(?: rate)? of(?: (?:about|approximately|around|roughly|nearly|over))* $/i

const thenUnnamed =
  /^(?: (?:growth|increase|decline|decrease))? in (?:the |our )?(?:(?:year[- ]ago|prior[- ]year|comparable) (?:period|quarter|half)|same (?:period|quarter|half) (?:last year|a year ago|of (?:last|the prior) year))\b/i

/** `an improvement from the fourth quarter revenue decline of 6.5%`. */
const improvedFrom =
  /\b(?:improvement|acceleration|deceleration|recovery|slowdown|rebound|improv\w+|accelerat\w+|recover\w+) from (?:the |an? |our )?(?:[a-z-]+ ){0,5}(?:decline|growth|increase|decrease|reduction|drop)(?: rate)? of $/i

/**
 * `on top of a 12.1% increase in the third quarter of 2020`: the period growth is of that is told beside this quarter's;
 * null for growth of the period itself.
 */
export function findFormerGrowth(
  { text, side, amounts, periods }: Statement,
  index: number,
  kind: FactKind,
  own: OwnPeriod,
  setting: Setting,
): Period | null {
  const amount = amounts[index]
  if (amount === undefined || !kind.startsWith('change') || side === 'zh') return null
  const lead = text.slice(0, amount.start)
  const when = whenThen.exec(lead.slice(-160))
  const isImproved = improvedFrom.test(lead.slice(-110))
  const isThen =
    laps.test(lead.slice(-110)) ||
    inFormerQuarter.test(text.slice(amount.end, amount.end + 90)) ||
    (index === 0 && openedThen.test(lead)) ||
    (when !== null && !/\d|\b(?:first|second|third|fourth|prior|previous|last)\b/i.test(when[0]))
  if (!isThen && when === null && !isImproved && !onTopOf.test(lead.slice(-48))) return null
  // `We expect back half sales to be flat, on top of 17% growth in the year ago period`: a year before what is told of.
  const subject = thenUnnamed.test(text.slice(amount.end, amount.end + 60))
    ? periods.findLast(({ kind: length, end }) => end <= amount.start && /^(?:quarter|half)$/.test(length))
    : undefined
  const told = subject === undefined ? null : resolvePeriod(subject, setting.periods, 'near')
  if (told !== null && isAheadOf(told, setting)) return shiftPeriod(told, { years: -1 })
  const next = periods.find((mention) => mention.start >= amount.end && mention.start - amount.end < 60)
  const before = when === null ? undefined : periods.findLast((mention) => mention.end <= amount.start)
  const within = isImproved ? periods.findLast((mention) => mention.end <= amount.start) : undefined
  const quarter = setting.periods.period
  const period = [before, own.mention, next, within]
    .map((mention) => (mention ? resolvePeriod(mention, setting.periods, 'past') : null))
    .find((each) => each !== null && isEarlier(each, setting))
  if (period === null || period === undefined)
    return isThen && quarter?.kind === 'quarter' ? shiftPeriod(quarter, { years: -1 }) : null
  return period.kind === 'year' && quarter?.kind === 'quarter'
    ? shiftPeriod(quarter, { years: period.year - quarter.year })
    : period
}

const sequential = /\b(?:sequential|quarter[- ](?:over|on)[- ]quarter|from (?:the )?prior quarter)/i

/** Growth of another quarter is that quarter's on the year, unless it is said to be on the quarter. */
export const kindOfFormer = (kind: FactKind, text: string): FactKind =>
  kind === 'change qoq %' && !sequential.test(text) ? 'change yoy %' : kind
