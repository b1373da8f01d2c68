import { shiftPeriod, type Period } from '../../figures/periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { isEarlier } from './place-in-time.ts'
import type { Reading, Setting, Statement, Thread } from '../statement.ts'

const asksBack =
  /\b(?:where|what|how (?:much|many|big|large|high)) (?:was|were|did)\b[^.;?]*\b(?:last|prior|previous|before|ago|first|second|third|fourth|Q[1-4])\b[^.;?]*\?/i
const aYearAgo = /\b(?:a year ago|this time last year|in the (?:same|year-ago) quarter)\b/i

/** The time gone by that a question ends on, kept until the answer has told a figure or named a time of its own. */
export function followAskedBack(
  statement: Statement,
  readings: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Period | null {
  const own = setting.periods.period
  if (statement.side === 'zh' || setting.isArticle || thread.section !== 'questions') return null
  if (thread.speakerSide !== 'analyst')
    return readings.length > 0 || statement.periods.length > 0 ? null : thread.askedBack
  if (own?.kind !== 'quarter' || !statement.text.includes('?')) return thread.askedBack
  if (!asksBack.test(statement.text)) return null
  if (aYearAgo.test(statement.text)) return shiftPeriod(own, { years: -1 })
  const mention = statement.periods.at(-1)
  const period = mention === undefined ? null : resolvePeriod(mention, setting.periods, 'past')
  return period !== null && isEarlier(period, setting) ? period : null
}

/** Nothing but that it was so much: `Yeah, I think it was 38.` */
const saysWas =
  /^(?:(?:(?:so|and|well|yes|yeah|sure|look|I think|I believe|I want to say|that|it|they|we|that one),? )*)(?:was|were|had|did)(?: (?:about|around|roughly|something|like|just|a|little|bit|over|under|at|closer|to|more|probably|maybe|I think,?|almost|nearly))* $/i

/** Whether a figure answers, with no time of its own, what was asked about a time gone by. */
export const answersBack = ({ text, amounts, periods }: Statement, index: number, thread: Thread): boolean =>
  thread.askedBack !== null &&
  thread.speakerSide === 'company' &&
  periods.length === 0 &&
  saysWas.test(text.slice(0, amounts[Math.min(index, amounts[index]?.other ?? index)]?.start))
