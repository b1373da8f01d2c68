import type { FactKind } from '../fact.ts'
import { leadOf, type Setting, type Statement } from '../statement.ts'
import { isSumOfChange } from './change-told-again.ts'
import { isToldTwice, findPace, findBasePace } from './find-pace.ts'
import { movesMidpoint, raisedIn } from './moved-by.ts'
import { isInOtherTerms } from './is-change.ts'

/** `you're stepping up OpEx by $4 million`: from where one stands. */
const stepsUp = /\bstep(?:s|ped|ping)?[ -](?:up|down)\b[^.;$%]{0,40}$/i

/** Whose pace nobody tells: a balance has moved since the last quarter, what flows since the year before. */
export function decideChange(
  statement: Statement,
  index: number,
  isBalance: boolean,
  setting: Setting,
): FactKind {
  const amount = statement.amounts[index]
  if (amount?.unit === 'bps') return 'change bps'
  if (amount?.unit === 'x') return 'change yoy x'
  if (isSumOfChange(statement, index))
    return decideChange(statement, index - 1, isBalance, setting) === 'change qoq %'
      ? 'change qoq abs'
      : 'change yoy abs'
  if (isInOtherTerms(statement, index)) return decideChange(statement, index - 1, isBalance, setting)
  // Both ends of a range go at one pace, wherever it is told.
  const other = amount?.other ?? index
  const ends = [Math.max(index, other), Math.min(index, other)]
  const pace =
    ends.map((end) => findPace(statement, end)).find((found) => found !== null) ??
    ends
      .map((end) => findBasePace(statement, isToldTwice(statement, end) ? end + 1 : end, setting))
      .find((found) => found !== null) ??
    null
  // `book value rose 5% in the quarter`, `costs were up a million in the quarter`: since the last one, as far as it
  // stands at a day or is told in money; how fast sales grew in a quarter is mostly told of the year.
  const isInQuarter = pace === null && inQuarter.test(statement.text.slice(amount?.end))
  const isOfOne =
    pace === null &&
    /^ in (?:a|one|a single|just one|just a) (?:single )?quarter\b/.test(statement.text.slice(amount?.end))
  if (amount?.unit === '%')
    return pace === 'qoq' ||
      (pace === null && raisedIn(leadOf(statement, index), statement.text.slice(amount.end))) ||
      isOfOne ||
      (isInQuarter && isBalance)
      ? 'change qoq %'
      : 'change yoy %'
  return pace === 'yoy' ||
    (pace === null &&
      !(movesMidpoint.test(statement.text.slice(amount?.end)) && ofGuide.test(statement.text)) &&
      !isInQuarter &&
      !isBalance &&
      !stepsUp.test(leadOf(statement, index).slice(-60)))
    ? 'change yoy abs'
    : 'change qoq abs'
}

const ofGuide = /\b(?:guide|guidance|outlook)\b/i
const inQuarter =
  /^ (?:in|during|over|for) (?:the|this) (?:(?:first|second|third|fourth) )?quarter\b(?! of (?:last|20))/
