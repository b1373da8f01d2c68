import { type Period } from '../../figures/periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { isAheadOf } from './place-in-time.ts'
import { findStretch } from './find-stretch.ts'
import { findTurn } from '../businesses/find-turn.ts'
import { hasCue, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'

const ofYear =
  /\b(?:recap|summar|review|start|begin|turning|moving|looking|results?|performance|(?:financial|key) (?:information|figures|highlights|metrics))\b/i

/** `For fiscal 2023, revenue was …`, `Let me recap the full year`: what follows is the year's, until another period is named. */
export function findYearFrame(
  statement: Statement,
  readings: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Thread['frame'] {
  const own = setting.periods.period
  if (own?.kind !== 'quarter' || setting.isArticle) return null
  if (own.part !== 4) return findStretchFrame(statement, readings, thread, setting)
  if (statement.periods.some((mention) => mention.kind !== 'year' && !isPriorMention(mention))) return null
  // `We expect this rate to be 23% next year.`: what is said ahead of the measure just told ends nothing.
  const looksAside = /^(?:And |So )?[Ww]e (?:expect|anticipate|see|project) (?:this|that|the same)\b/.test(
    statement.text,
  )
  if (looksAside && thread.frame !== null) return thread.frame
  if (hasCue(statement, 'guidance') || hasCue(statement, 'expectation')) return null
  if (/\bgoing forward\b/i.test(statement.text)) return null
  const named = statement.periods.find((mention) => {
    const period = resolvePeriod(mention, setting.periods, 'near')
    return mention.kind === 'year' && period?.kind === 'year' && period.year === own.year
  })
  if (readings.length === 0 && startsWithYear.test(statement.text)) return { ...own, kind: 'year', part: 0 }
  if (named === undefined) return findTurn(statement.text) !== undefined ? null : thread.frame
  const isTold =
    readings.length === 0
      ? ofYear.test(statement.text) || yearWas.test(statement.text.slice(named.start))
      : named.start < widestOpening && readings.some((reading) => reading.period?.kind === 'year')
  return isTold ? { ...own, kind: 'year', part: 0 } : thread.frame
}

/** `2025 was a breakout year for us.` */
const yearWas = /^(?:(?:fiscal|calendar) )?20\d\d (?:was|has been|proved|marked|turned out)\b/
/** `I'll start with the year.` */
const startsWithYear =
  /\b(?:start|begin|starting|beginning|first|turning|moving)(?: out| off)?,? (?:with|to|on) (?:the|our) (?:full |fiscal |whole )*year(?: as a whole| in total| results?)?[.,]?$/i

const reviews =
  /\byear[- ]to[- ]date (?:[\w-]+ )?(?:results?|performance)\b|\b(?:results?|performance|highlights|commentary)(?: \w+){0,2} (?:for|of|in|over|through)\b/i
const endsReview = /\b(?:balance sheet|quarter|outlook|cash on hand|liquidity|working capital|questions)\b/i

/** `I will touch on our results for the first nine months.`: what follows is of that stretch, until something else is turned to. */
function findStretchFrame(
  { text, side, cues }: Statement,
  readings: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Thread['frame'] {
  if (side === 'zh') return null
  const announced = readings.length === 0 && reviews.test(text) ? (findStretch(text, setting) ?? null) : null
  if (announced !== null) return announced
  const isOver =
    thread.frame === null ||
    endsReview.test(text) ||
    cues.some(({ kind }) => kind === 'guidance' || kind === 'expectation') ||
    findTurn(text) !== undefined
  return isOver ? null : thread.frame
}

/** Characters within which a sentence names the year it is about. */
const widestOpening = 40

const isPriorMention = (mention: Statement['periods'][number]): boolean =>
  (mention.yearShift ?? 0) < 0 || (mention.quarterShift ?? 0) < 0

/** `For the full year 2022, here is how we see it`: the year under way, with which a sentence without figures opens. */
export function findYearTurnedTo(
  { text, side, amounts, periods }: Statement,
  setting: Setting,
): Period | null {
  if (side === 'zh' || setting.isArticle || amounts.length > 0) return null
  const named = periods.find(({ kind }) => kind === 'year')
  if (named === undefined || periods.length > 1 || !turnsToYear.test(text.slice(0, named.start))) return null
  const period = resolvePeriod(named, setting.periods, 'near')
  return period?.kind === 'year' && isAheadOf(period, setting) ? period : null
}

const turnsToYear =
  /^(?:(?:And|Now|So|Then|Next|Finally|Lastly),? )?(?:[Ff]or|[Ii]n|(?:[Ll]ooking|[Tt]urning|[Mm]oving)(?: (?:now|ahead|forward|out|on))*(?: (?:to|at|into))?|[Ww]e (?:now )?(?:expect|believe|anticipate)|[Ww]e (?:have|['’]ve)? ?(?:updated|raised|revised|increased|lowered|refined|set) our (?:expectations|outlook|guidance|assumptions) for|[Oo]ur (?:expectations|outlook|view) (?:for|of)|[Ww]ith (?:respect|regard) to|[Rr]egarding)(?: the| our| all of)*(?: (?:full|fiscal|calendar))? ?$/
