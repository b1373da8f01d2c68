import { isLongerGrowth, nameLonger, otherPace } from './find-longer-growth.ts'
import { leadOf, type Statement, type Thread } from '../statement.ts'

/** Sentences through which a speaker goes on with the comparison one of them opened. */
const longestComparison = 4

/** `also down 15%`: at the pace of what was told before. */
const also =
  /\balso (?:was |were )?(?:up|down|higher|lower|grew|rose|fell|increased|decreased|declined)(?: (?:by|about|approximately|nearly|over))* $/i

/** `Turning to the income statement, compared to pre-COVID results, costs were`; `When compared to 2019, sales were` holds for itself. */
const opensOlder =
  /^(?:(?:And|Now|So),? )?(?:[Tt]urning|[Mm]oving|[Ll]ooking|[Ss]hifting)(?: now| on| over)* (?:to|at) [^.;$%\d]{0,60}\b[Cc]ompar(?:ed|ing) (?:to|with|against) (?:the |our )?(?:pre-?(?:pandemic|COVID(?:-19)?)|(?:20\d\d|(?:two|three|four|2|3|4) years ago))(?: [a-z-]+){0,2}, /
/** `Compared to 2019, visits grew 3%. Surgeries grew 4%.`: at once, where the next is told of like the first. */
const openedOlder =
  /^Compared (?:to|with) (?:the |our )?(?:pre-?(?:pandemic|COVID(?:-19)?)|20\d\d)(?: [a-z-]+){0,2}, /
const shortComparison = 2
const ownTerms = /\bsegments?\b|\bbasis\b/
const turnsAway =
  /^(?:Turning|Moving|Looking|Let['’]?s|Let me|Now|Next|Finally|Our segments|For the (?:full )?year|We (?:expect|ended|finished)|In (?:the|our) )\b/

/** How many more sentences go on with what this one is held against. */
export function followOlder({ text, side }: Statement, thread: Thread): number {
  if (side !== 'en') return 0
  if (opensOlder.test(text)) return longestComparison
  if (openedOlder.test(text)) return shortComparison
  return thread.older === 0 || turnsAway.test(text) || otherPace.test(text) || ownTerms.test(text)
    ? 0
    : thread.older - 1
}

/** What a change is called that is told against the older year of a sentence before; the metric as it is for any other. */
export function keepOlder(
  statement: Statement,
  index: number,
  metric: string,
  unit: string,
  thread: Thread,
): string {
  if ((unit !== '%' && unit !== 'bps') || statement.side !== 'en' || isLongerGrowth(metric)) return metric
  const isAlso =
    unit === '%' &&
    thread.latest !== null &&
    isLongerGrowth(thread.latest.metric) &&
    also.test(leadOf(statement, index))
  const goesOn = thread.older > 0 && !turnsAway.test(statement.text) && !ownTerms.test(statement.text)
  return (isAlso || goesOn) && !otherPace.test(statement.text) && !metric.startsWith('Impact')
    ? nameLonger(metric)
    : metric
}
