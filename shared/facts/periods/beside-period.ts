import { shiftPeriod, type Period } from '../../figures/periods.ts'
import type { FactKind } from '../fact.ts'
import { type OwnPeriod } from './decide-period.ts'
import { isEarlier } from './place-in-time.ts'
import type { Reading, Setting, Statement } from '../statement.ts'

/** A last quarter's call goes through the year as well: what is set beside a whole year is the year's. */
export function widenToYear(
  statement: Statement,
  index: number,
  kind: FactKind,
  period: Period | null,
  own: OwnPeriod,
  setting: Setting,
): Period | null {
  const quarter = setting.periods.period
  if (
    own.mention !== null ||
    !(kind === 'actual' || kind.startsWith('change')) ||
    quarter?.kind !== 'quarter' ||
    quarter.part !== 4
  )
    return null
  if (setting.isArticle || period?.kind !== 'quarter' || statement.side === 'zh') return null
  // `down 4% from 2023, since we left a market in the third quarter of 2023`: what the figure is held against decides.
  const end = statement.amounts[index]?.end ?? 0
  const base = statement.periods.find((mention) => mention.start >= end)
  const isBase =
    base?.kind === 'year' &&
    base.year !== null &&
    /^[^,;]{0,24}\b(?:from|over|versus|vs\.?|against|than|compared (?:to|with)) $/i.test(
      statement.text.slice(end, base.start),
    )
  const until = isBase ? base.end : statement.text.length
  if (statement.periods.some((mention) => mention.kind !== 'year' && mention.start < until)) return null
  const isBeside = statement.periods.some((mention) => mention.year === quarter.year - 1)
  return isBeside ? { ...quarter, kind: 'year', part: 0 } : null
}

/**
 * What is set beside a figure is of the same stretch a year before, whatever quarter the call is of: beside a half's or
 * a year's figure, beside guidance, beside nine months. Undefined where that says nothing.
 */
export function findPeriodBeside(
  read: { readonly kind: FactKind; readonly metric: string },
  { mention }: OwnPeriod,
  earlier: readonly Reading[],
  setting: Setting,
): Period | null | undefined {
  const quarter = setting.periods.period
  if (read.kind !== 'prior-period actual' || quarter?.kind !== 'quarter' || setting.isArticle)
    return undefined
  if (setting.catalogue.find(read.metric)?.isBalance === true) return undefined
  const isYear = mention?.kind === 'year' && mention.calendar !== 'fiscal'
  const isSamePeriod = mention?.kind === 'quarter' && mention.quarterShift === 0
  if (mention !== null && !isYear && !isSamePeriod) return undefined
  const beside = earlier.findLast(
    (reading) => reading.metric === read.metric && !/^(?:change|prior|consensus)/.test(reading.kind),
  )
  if (beside === undefined || beside.period?.kind === 'day') return undefined
  if (beside.period === null) return beside.kind === 'actual' && mention !== null ? null : undefined
  if (beside.period.kind === 'quarter' && beside.kind === 'actual') return undefined
  const years = mention?.year == null ? -1 : mention.year - beside.period.year
  return years < 0 ? shiftPeriod(beside.period, { years }) : undefined
}

/** `compared with $49 million in 2024`, `a year ago` beside a quarter's figure: that quarter of the year. */
export function narrowYear(
  period: Period | null,
  kind: FactKind,
  metric: string,
  own: OwnPeriod,
  earlier: readonly Reading[],
  statement: Statement,
  setting: Setting,
): Period | null {
  const quarter = setting.periods.period
  if (period === null || quarter === null || period.kind !== 'year' || quarter.kind !== 'quarter')
    return period
  if (!isEarlier(period, setting) || setting.isArticle || setting.catalogue.find(metric)?.isBalance === true)
    return period
  const isRate = setting.catalogue.find(metric)?.isGrowth === true && own.mention?.yearShift === -1
  const beside = earlier.findLast(
    (reading) => reading.metric === metric && !reading.kind.startsWith('change'),
  )
  const isBeside =
    kind === 'prior-period actual' &&
    beside?.period?.kind === 'quarter' &&
    (own.mention?.calendar !== 'fiscal' || namesQuarterOfYear(statement) || isPeriodOfYear(statement, own)) &&
    beside.kind !== 'prior-period actual'
  const isAgain =
    kind === 'prior-period actual' &&
    earlier.at(-1)?.period?.kind === 'quarter' &&
    earlier.at(-1)?.kind === kind
  return isRate || isBeside || isAgain ? shiftPeriod(quarter, { years: period.year - quarter.year }) : period
}

/** `compared to $32 million for the fiscal 2020 period`: the same stretch of that year. */
const isPeriodOfYear = ({ text, side }: Statement, { mention }: OwnPeriod): boolean =>
  side === 'en' && mention !== null && /^ (?:period|quarter)\b/i.test(text.slice(mention.end))

/** `First quarter sales were $8 million in fiscal year '22 compared to …`: a quarter, and of which year. */
const namesQuarterOfYear = ({ text, amounts, side }: Statement): boolean =>
  side === 'en' &&
  /^(?:Our |The )?(?:first|second|third|fourth)[ -]quarter\b/i.test(text) &&
  /^ in (?:the )?(?:fiscal|FY)\b/i.test(text.slice(amounts[0]?.end))
