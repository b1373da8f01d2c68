import { isCurrency } from '../../figures/is-currency.ts'
import type { Period } from '../../figures/periods.ts'
import type { Reading, Setting, Statement } from '../statement.ts'
import { addsUp } from './find-stretch.ts'

const outOf =
  /^(?! (?:in|of) [^,;$]{0,40}\bexpected\b)[^;$]{0,70}(?:, |\b)(?:(?:which )?includ(?:es?|ed|ing)|of which|of that,?|with)(?: (?:about|approximately|around|roughly|nearly|some|over|another))* $/i
const inQuarter =
  /^(?: (?:was|were|came|occurred|took place|spent|purchased|repurchased|generated|bought|made|executed|completed|returned|paid))*(?: (?:of (?:repurchases|buybacks|stock|shares)))? (?:in|during) (?:the|our|this) (?:(?:first|second|third|fourth|most recent|current) )?(?:fiscal )?quarter\b/i

/**
 * `Through September we repurchased $120 million of stock, including $35 million in the third quarter`: the second sum is
 * the quarter's, of the measure that was told of the whole stretch.
 */
export function alignQuarterOfStretch(
  { text, side }: Statement,
  readings: Reading[],
  setting: Setting,
): void {
  const own = setting.periods.period
  if (side === 'zh' || setting.isArticle || own?.kind !== 'quarter') return
  for (const [at, reading] of readings.entries()) {
    const whole = readings[at - 1]
    if (whole === undefined || !isWholeOf(whole, reading, own)) continue
    const isTold =
      outOf.test(text.slice(whole.amount.end, reading.amount.start)) &&
      inQuarter.test(text.slice(reading.amount.end))
    if (isTold)
      readings[at] = {
        ...reading,
        metric: whole.metric,
        segment: whole.segment,
        basis: whole.basis,
        kind: 'actual',
        period: own,
        isNamed: whole.isNamed,
        confidence: whole.confidence,
      }
  }
}

/** Whether a sum of what flows, over more than the quarter, may hold another that has no better name. */
const isWholeOf = (whole: Reading, part: Reading, own: Period): boolean =>
  addsUp.has(whole.metric) &&
  whole.kind === 'actual' &&
  isCurrency(part.unit) &&
  whole.unit === part.unit &&
  Number(part.value) < Number(whole.value) &&
  (!part.isNamed || part.metric === whole.metric) &&
  (whole.period === null ||
    whole.period.kind === 'half' ||
    whole.period.kind === 'nine months' ||
    (whole.period.kind === 'year' && whole.period.year === own.year))
