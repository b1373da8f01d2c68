import type { Passage, Span } from '../../documents/document.ts'
import { findOddAmounts } from '../../suspects/find-odd-amounts.ts'
import { findUnheard } from '../../suspects/find-unheard.ts'
import type { FactDetails, FactVoice } from '../fact.ts'
import { readApproximation } from './read-approximation.ts'
import { createAttribution } from './read-attribution.ts'
import { findConditions, readCondition } from './read-condition.ts'
import type { Setting, Statement, Thread } from '../statement.ts'

/** What a sentence says of each of its figures besides the values; importance is weighed once all are known. */
export type SaidDetails = Omit<FactDetails, 'importance' | 'isGarbled'>

/** Reads what one sentence says of its figures; `rangeStart` is where a figure's range begins. */
export function createDetails(
  statement: Statement,
  thread: Thread,
  setting: Setting,
): (index: number, rangeStart: number) => SaidDetails {
  const { text, side, amounts } = statement
  const clauses = side === 'en' && amounts.length > 0 ? findConditions(text) : []
  const attribute = createAttribution(text, side, setting.isArticle)
  return (index, rangeStart) => {
    const { source, subject } = attribute(rangeStart)
    return {
      approximation: readApproximation(text, rangeStart, amounts[index]?.end ?? rangeStart, side),
      condition: readCondition(statement, index, clauses),
      voice: source === null ? voiceOf(thread, setting) : 'other',
      source,
      subject,
    }
  }
}

/** A company's remarks without labels are its own; an article is nobody's on the call. */
function voiceOf({ speakerSide }: Thread, setting: Setting): FactVoice {
  if (speakerSide === 'analyst') return 'analyst'
  if (speakerSide === 'company' || (speakerSide === null && !setting.isArticle)) return 'company'
  return 'other'
}

/** Places of a passage that were not heard, or state an amount that cannot be; graver ones only. */
export function findGarbled(passage: Passage, index: number): readonly Span[] {
  return [...findUnheard(passage, index), ...findOddAmounts(passage, index)].filter(
    ({ confidence }) => confidence >= 0.5,
  )
}
