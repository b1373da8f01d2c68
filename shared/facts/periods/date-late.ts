import { resolvePeriod } from '../../figures/resolve-period.ts'
import { isAheadOf } from './place-in-time.ts'
import type { Setting, Statement, Thread } from '../statement.ts'

const onlySays =
  /^ *(?:(?:so|and|but|well|yes|yeah|look|probably|maybe|perhaps|I['’]d say|I would say|I think|I['’]d guess|we think|call it|that['’]s|that is|that would be|that['’]d be|it['’]s|say|more|like|the|in|by|around|at|sometime|some time|really|most likely|or so|latest|earliest|then|during|not before|of|we|you)(?= ) *)*$/i

/** `Getting to 40% needs the new line at full load. So the second half of '27, probably.`: when what was just told comes. */
export function dateLate(
  { text, side, periods, amounts }: Statement,
  thread: Thread,
  setting: Setting,
): void {
  const [mention] = periods
  if (side === 'zh' || setting.isArticle || amounts.length > 0 || mention === undefined || periods.length > 1)
    return
  if (thread.speakerSide !== 'company' || thread.undated.length === 0) return
  const rest = `${text.slice(0, mention.start)} ${text.slice(mention.end)}`.replace(/[,.?]/g, ' ')
  const period = onlySays.test(rest) ? resolvePeriod(mention, setting.periods, 'future') : null
  if (period === null || !isAheadOf(period, setting)) return
  for (const reading of thread.undated) {
    if (reading.kind.startsWith('change') || reading.kind === 'prior-period actual') continue
    const isAim = thread.questioned.some(
      ({ kind, unit, amount }) =>
        kind === 'target' && unit === reading.unit && amount.mantissa === reading.amount.mantissa,
    )
    reading.period = period
    reading.kind = isAim ? 'target' : reading.kind === 'actual' ? 'forecast' : reading.kind
  }
}
