import type { Period } from '../../figures/periods.ts'
import { shiftPeriod } from '../../figures/periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { isAheadOf } from './place-in-time.ts'
import { hasPastVerb } from '../kinds/past-verb.ts'
import { withoutSubject } from '../businesses/subject-of-sentence.ts'
import { leadOf, type Setting, type Statement, type Thread } from '../statement.ts'

/** The time to come that a question asks about, kept until the answer names a time of its own. */
export function followAskedAhead(statement: Statement, thread: Thread, setting: Setting): Period | null {
  if (statement.side === 'zh' || setting.isArticle || thread.section !== 'questions') return null
  const periods = statement.periods.flatMap(
    (mention) =>
      resolvePeriod(
        mention,
        setting.periods,
        isYearAsked(statement, mention, thread, setting) ? 'future' : 'near',
      ) ?? [],
  )
  const ahead = periods.findLast((period) => isAheadOf(period, setting)) ?? null
  if (thread.speakerSide === 'analyst')
    return (
      ahead ?? (periods.length === 0 ? findGuidedQuarter(statement.text, setting) : null) ?? thread.askedAhead
    )
  // `Both were recognized in October`: a month turns to no other time.
  return statement.periods.some(({ kind }) => kind !== 'month') && periods.length > 0
    ? null
    : thread.askedAhead
}

/** `Do you have a number in mind for the full year?`, asked once the last quarter is over: the next one. */
const isYearAsked = (
  { text }: Statement,
  { kind, year, yearShift }: Statement['periods'][number],
  { speakerSide }: Thread,
  { periods: { period } }: Setting,
): boolean =>
  speakerSide === 'analyst' &&
  kind === 'year' &&
  year === null &&
  (yearShift ?? 0) === 0 &&
  period?.kind === 'quarter' &&
  period.part === 4 &&
  text.endsWith('?') &&
  !hasPastVerb(text)

/** `So the guide at the midpoint is up 18 million`: where no other time is named, the quarter to come. */
const ofGuide =
  /\b(?:the|your|that) (?:(?!long|annual|full|year|prior|previous|old|original|initial)[\w-]+ ){0,2}(?:guide|guidance)\b(?! for\b)|\byou(?:['’]re| are)? guid(?:ed|ing) (?:us )?to\b/i

export function findGuidedQuarter(text: string, { periods: { period } }: Setting): Period | null {
  return period?.kind === 'quarter' && ofGuide.test(text) ? shiftPeriod(period, { quarters: 1 }) : null
}

/** Words that bring an answer back to the present. */
const ofNow =
  /\b(?:today|currently|right now|at the moment|now|this quarter|in the quarter|so far|historically|typically|normally|usually|of the way|done|complete|through it)\b/i
/** Nothing but an answer's opening and its hedges. */
const answersAtOnce =
  /^(?:(?:[^.;]{0,24}[,.] )?(?:(?:so|and|but|well|yes|yeah|no|look|again|i mean|right|sure),? )*)(?:(?:I['’]d|I would|we['’]d|we would|you['’]d|you would|you could|I think|we think|(?:we|I)(?:['’]d| would)? expect|probably|maybe|it['’]s|it is|it['’]ll|that['’]s|they['’]re|we['’]re|more|closer|call|say|assume|model|use|think of|figure|guess|be|is|at|it|to|like|about|around|somewhere|something|in|the|range|of|between|a|little|bit|above|below|better|higher|lower|just|roughly|approximately|kind|sort|tax|rate|that|should|will|would|could|going|looking|still|still at|comfortable|with|pretty|close|low|high|as|north|south|over|under|maybe)(?:,? |$))*$/i

/**
 * Whether a figure answers, with no time of its own, what was asked about a time to come: `Is 90% right for next year?`,
 * `I'd say 85% to 90%.`
 */
export function answersAhead(statement: Statement, index: number, thread: Thread): boolean {
  if (thread.askedAhead === null || statement.periods.length > 0) return false
  if (thread.speakerSide !== 'company' && !statement.text.endsWith('?')) return false
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  const lead = leadOf(statement, first)
  // `closer to 42 than 41`
  if (first > 0 && /^ than (?:to )?$/.test(lead)) return answersAhead(statement, first - 1, thread)
  return (
    first === 0 &&
    !ofNow.test(statement.text) &&
    !hasPastVerb(lead) &&
    answersAtOnce.test(withoutSubject(lead))
  )
}
