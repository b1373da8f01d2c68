import type { PeriodMention } from '../../figures/find-periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { ofToday, type OwnPeriod } from './decide-period.ts'
import { resultsOf } from './is-taken.ts'
import { isEarlier, isAheadOf } from './place-in-time.ts'
import { findOutlook, isOutdone, type Outlook } from '../kinds/find-outlook.ts'
import { leadOf, type Setting, type Statement } from '../statement.ts'

/** `gross margin of 38% and a tax rate of 22% for fiscal 2026`: what is foreseen shares the period behind the last. */
export function findPeriodAhead(statement: Statement, index: number, setting: Setting): PeriodMention | null {
  const end = statement.amounts[index]?.end ?? 0
  const next = statement.periods.find((mention) => mention.start >= end)
  if (
    next === undefined ||
    statement.side === 'zh' ||
    ofToday.test(statement.text.slice(end, end + 12)) ||
    // `41 million shares, given buybacks in the first half`: why it is so many.
    /, (?:given|after|following|thanks to|because of|due to|despite|reflecting|driven by|helped by|supported by|including|as (?:we|it|they|our)|which (?:reflects|includes|excludes)) /.test(
      statement.text.slice(end, next.start),
    ) ||
    // `but excludes a $9 million gain on a plant sold in the first quarter`: when that was.
    doneThen.test(statement.text.slice(end, next.start)) ||
    // `$400 million less than our spring quarter update`: what is foreseen is held against it.
    heldAgainst.test(statement.text.slice(end, next.start)) ||
    // `from $1.10 to $1.20, and we expect the fourth quarter to be strong`: what is told next.
    /\b(?:and|that|which) (?:we|it|this|they) (?:now |also |still )?(?:expect|anticipate|see|believe|plan)\b/.test(
      statement.text.slice(end, next.start),
    )
  )
    return null
  const period = resolvePeriod(next, setting.periods, 'future')
  return period !== null && isAheadOf(period, setting) ? next : null
}

const heldAgainst =
  /\b(?:less|more|lower|higher|better|worse|above|below|up|down) (?:than|from|versus)?(?: in| at| on)?(?: our| the| that of)* $/i

const doneThen =
  /\b(?:completed|closed|sold|acquired|recorded|recogni[sz]ed|realized|incurred|taken|made|received|announced) (?:in|during|at) (?:the )?$|\b(?:we|you|they) (?:did|had|made|shipped|reported|delivered|posted|booked|spent) (?:in|for|during) (?:the )?$/i

/** `ahead of our outlook, and twice our results from 2022 of $41 million`: a past period behind the word ends the outlook. */
export function findDatedOutlook(statement: Statement, index: number, setting: Setting): Outlook | null {
  const outlook = findOutlook(statement, index)
  if (outlook === null || statement.side === 'zh' || setting.isArticle) return outlook
  const start = statement.amounts[index]?.start ?? 0
  if (isOutdone(statement, index)) return null
  const lead = leadOf(statement, index)
  const mention = statement.periods.findLast((each) => each.end <= start && each.start >= start - lead.length)
  if (mention === undefined || !resultsOf.test(statement.text.slice(start - lead.length, mention.start)))
    return outlook
  const period = resolvePeriod(mention, setting.periods, 'past')
  return period !== null && isEarlier(period, setting) ? null : outlook
}

export function isAhead(own: OwnPeriod, setting: Setting): boolean {
  const period = own.mention === null ? null : resolvePeriod(own.mention, setting.periods, 'future')
  return period !== null && period.kind !== 'day' && isAheadOf(period, setting)
}
