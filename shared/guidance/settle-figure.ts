import { findPeriods } from '../figures/find-periods.ts'
import {
  calendarYearEnd,
  comparePeriods,
  formatPeriod,
  halfPeriod,
  parsePeriod,
  shiftPeriod,
  yearPeriod,
  type Period,
} from '../figures/periods.ts'
import { lastDayIn, type PeriodContext } from '../figures/resolve-period.ts'
import type { StatedFigure } from './ledger-document.ts'
import { nameGrowth } from './name-growth.ts'
import { isAhead, isOutlook } from './read-outlook.ts'

const floor =
  /\b(?:at least|no less than|not less than|a minimum of|or (?:more|better|higher))\b|不低[於于]|至少/i
const ceiling =
  /\b(?:at most|no more than|not more than|not exceed|a maximum of|or (?:less|lower))\b|不超[過过]|至多/i
const guiding = /\b(?:guid(?:ance|ed|ing|e)|outlook)\b|指引|[財财][測测]/i
/** Looking back on what was expected: the time that is named is that of the saying. */
const lookingBack =
  /\b(?:last|prior|previous) quarter,? (?:we|management)\b[^.;]{0,30}\b(?:guid|expect|forecast|project|anticipat|gave|provid|said|told)|\b(?:we|management) (?:had )?(?:previously )?(?:guid|expect|forecast|project|anticipat|gave|provid)\w*\b[^;]{0,90}\b(?:(?:last|prior|previous) quarter|(?:on|in|during) (?:our|the) (?:last|prior|previous)(?: earnings)? call)|\b(?:guid\w+|outlook|forecast)\b[^.;]{0,40}\b(?:(?:from|in|during) (?:the )?(?:last|prior|previous) quarter|(?:on|in|during) (?:our|the) (?:last|prior|previous)(?: earnings)? call)|上[一個个]?季[^。；]{0,12}(?:[預预][計计期估]|指引|[財财][測测])/i
/** After one end of a range, the other end stands between. */
const perQuarter =
  /^(?: ?(?:to|and|[-–—]) ?[$€£¥]?[\d.,]{1,12}(?: (?:thousand|million|billion))?)? (?:per|a|each|every) quarter\b|^[^。；，]{0,20}(?:每|[單单])季/i
const reach = 60
const guidesNow =
  /\b(?:we|management|the company) (?:\w+ )?(?:are|is|['’]re)? ?(?:now )?(?:guid(?:e|es|ing)|expect(?:s|ing)?|anticipat(?:e|es|ing)|project(?:s|ing)?|forecast(?:s|ing)?|see|look(?:ing)? for|(?:rais|increas|lower|reduc|narrow|tighten|updat|revis|leav|keep|hold|maintain|reaffirm|reiterat)(?:e|es|ing)?(?=[^.;]{0,40} (?:guidance|outlook|range)\b))\b|\b(?:is|are) (?:\w+ )?(?:expected|anticipated|forecast|projected|guided)\b/i

/** Where a figure is said, and the time that the guidance before it in its turn is of; null where none was. */
export interface SettleContext {
  readonly context: PeriodContext
  readonly thread: string | null
}

/**
 * A figure as the ledger takes it, by the words around it; null for a forecast that guides nothing. What a company
 * expects of a time that is not over is no result; `$24 million per quarter` begins with the quarter after the one that
 * is reported; `last quarter, we guided to` tells when it was said, and the quarter it was said of is the one reported.
 */
export function settleFigure(
  stated: StatedFigure,
  sentence: { readonly text: string; readonly start: number },
  { context, thread }: SettleContext,
): StatedFigure | null {
  const isChange = stated.kind === 'change yoy %'
  const metric = isChange ? nameGrowth(stated, sentence.text, sentence.start) : stated.metric
  if (metric === null) return null
  const half = asFiscalHalf(stated, sentence.text, context)
  const figure = { ...stated, metric, period: half }
  const kind = kindOf(figure, sentence.text, context)
  if (kind === null) return null
  const period = kind.startsWith('guidance') ? periodOf(figure, sentence, { context, thread }) : figure.period
  return {
    ...figure,
    kind,
    period: kind.startsWith('guidance') ? asFiscalYear(period, sentence.text, context) : period,
  }
}

/** `This year`, said of what is expected by a company with a year of its own, is the one under way. */
function asFiscalYear(
  written: string | null,
  text: string,
  { fiscalYearEnd, period: own }: PeriodContext,
): string | null {
  const parsed = written === null ? null : parsePeriod(written)
  if (parsed?.kind !== 'year' || parsed.isFiscal || own?.isFiscal !== true) return written
  if (fiscalYearEnd === null || fiscalYearEnd === calendarYearEnd) return written
  if (!/\b(?:this|the|full|current)[ -]year\b/i.test(text) || /\bcalendar\b|\b20\d\d\b/i.test(text))
    return written
  const isOver = own.kind === 'year' || own.part === 4
  return formatPeriod(yearPeriod(own.year + (isOver ? 1 : 0), true))
}

function kindOf(figure: StatedFigure, sentence: string, context: PeriodContext): StatedFigure['kind'] | null {
  const { kind, source, voice, period } = figure
  const isOthers = source !== null || voice === 'other'
  if (kind === 'actual' || kind === 'change yoy %') {
    const parsed = period === null ? null : parsePeriod(period)
    const isGuided =
      parsed !== null && isAhead(parsed, context) && (guiding.test(sentence) || isOutlook(sentence))
    if (isGuided && !isOthers) return 'guidance-mid'
    // A change that is expected of a time ahead, by words that guide nothing, is no result.
    return kind === 'actual' || parsed === null || !isAhead(parsed, context) ? kind : null
  }
  if (kind !== 'forecast') return kind
  if (!isOutlook(sentence) || isOthers) return null
  return floor.test(sentence) ? 'guidance-low' : ceiling.test(sentence) ? 'guidance-high' : null
}

function periodOf(
  { period, span }: StatedFigure,
  { text, start }: { readonly text: string; readonly start: number },
  { context, thread }: SettleContext,
): string | null {
  const { period: own, fiscalYearEnd } = context
  if (own?.kind !== 'quarter') return period
  const end = span.end - start
  if (perQuarter.test(text.slice(end, end + reach))) return formatPeriod(shiftPeriod(own, { quarters: 1 }))
  const parsed = period === null ? null : parsePeriod(period)
  const isOver = parsed?.kind === 'quarter' && comparePeriods(parsed, own, fiscalYearEnd) < 0
  if (isOver && lookingBack.test(text)) return formatPeriod(own)
  // A sentence that guides and names no time goes on about the time of the one before.
  if (thread !== null && period === null && findPeriods(text, 'en').length === 0) return thread
  const isUnnamed = thread !== null && parsed !== null && !isAhead(parsed, context)
  return isUnnamed && guidesNow.test(text) && findPeriods(text, 'en').length === 0 ? thread : period
}

/** A company whose year is not the calendar's means its own halves: what it expects lies ahead, what it reports is over. */
function asFiscalHalf(
  { period, kind }: StatedFigure,
  text: string,
  { date, fiscalYearEnd, period: own }: PeriodContext,
): string | null {
  const parsed = period === null ? null : parsePeriod(period)
  const isOwnYear = fiscalYearEnd === null || fiscalYearEnd === calendarYearEnd
  if (parsed?.kind !== 'half' || parsed.isFiscal || isOwnYear || date === null || own === null) return period
  if (/\bcalendar\b/i.test(text)) return period
  const isReported = kind === 'actual' || kind === 'change yoy %'
  const context = { period: own, date, fiscalYearEnd }
  const isOver = (one: Period): boolean => lastDayIn(one, context) <= date
  if (isOver(parsed) === isReported) return period
  const halves = [-1, 0, 1].map((years) => halfPeriod(own.year + years, parsed.part, true))
  const fitting = isReported ? halves.findLast(isOver) : halves.find((one) => !isOver(one))
  return fitting === undefined ? period : formatPeriod(fitting)
}
