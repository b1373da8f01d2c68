import { negateDecimal, normalizeDecimal } from '../figures/decimal.ts'
import { formatPeriod } from '../figures/periods.ts'
import type { PeriodContext } from '../figures/resolve-period.ts'
import type { LedgerSentence, RelativeGuidance } from './ledger-document.ts'
import { readOutlook } from './read-outlook.ts'

const about =
  '(?:about |approximately |around |roughly |slightly |another |by |between |in the range of |a range of |at least ){0,3}'
const number = '\\d{1,4}(?:\\.\\d{1,2})?'
const unit = ' ?(?:%|percent|basis points|bps)'
const move =
  '(?:up|down|flat(?:tish)?|increas(?:e|ing)|decreas(?:e|ing)|declin(?:e|ing)|grow(?:th)?|growing|rise|fall|improv(?:e|ing)|expand|contract|drop)'
/** `flat to up 5%`, `down 3% to up 2%`, `up 10 to 12%`, `flat`: a move, perhaps a figure, perhaps another end. */
const english = new RegExp(
  `\\b(?<move>${move})\\b(?: (?:sequentially|year[- ]over[- ]year))?(?: (?:of )?${about}(?<first>${number})(?<firstUnit>${unit})?)?(?:(?: to | and |[ ]?[-–—][ ]?)${about}(?:(?<move2>up|down|flat)(?: ${about})?)?(?<second>${number})?(?<secondUnit>${unit})?)?`,
  'gi',
)
const chinese =
  /(?<move>[季年環环同][比]?[增減减](?:[長长少])?|持平)(?: ?[約约]? ?(?<first>\d{1,4}(?:\.\d{1,2})?) ?(?<firstUnit>%|個百分點|个百分点|個基點|个基点)?)?(?: ?(?:至|到|[~～-]) ?(?<second>\d{1,4}(?:\.\d{1,2})?) ?(?<secondUnit>%|個基點|个基点)?)?/g

const sequential =
  /\bsequential(?:ly)?\b|\bquarter[- ](?:over|on)[- ]quarter\b|\bq\/q\b|\bqoq\b|\b(?:from|over|versus|vs\.?|compared (?:to|with)) (?:the )?(?:first|second|third|fourth|prior|previous|last|current) quarter\b(?! (?:of )?last year)|季[增減减]|[環环]比/i
const yearly =
  /\byear[- ](?:over|on)[- ]year\b|\by\/y\b|\byoy\b|\b(?:from|over|versus|vs\.?|compared (?:to|with)) (?:the )?(?:last year|a year ago|prior year|previous year|year[- ]ago|same (?:quarter|period))|年[增減减]|同比/i
const falls = /^(?:down|decreas|declin|fall|contract|drop)|[減减]/i

/**
 * Guidance that is given as a change: how far up or down, against what. Only where the sentence says against what, so
 * that nothing is worked out from a guess.
 */
export function readRelativeGuidance(
  sentence: LedgerSentence,
  context: PeriodContext,
): readonly RelativeGuidance[] {
  const { text, side } = sentence
  const named = readAgainst(text)
  if (named === 'both') return []
  const told = readOutlook(sentence, context)
  // A whole year is measured from the year before, whether that is said or not; what it grows by is a rate of its own.
  const against = named ?? (told?.period.kind === 'year' ? 'year-before' : null)
  if (against === null) return []
  if (told === null || (against === 'quarter-before' && told.period.kind !== 'quarter')) return []
  for (const match of text.matchAll(side === 'en' ? english : chinese)) {
    const ends = readEnds(match.groups ?? {})
    if (ends === null || match.index < told.metric.start || (named === null && ends.unit !== 'bps')) continue
    const span = {
      start: sentence.span.start + match.index,
      end: sentence.span.start + match.index + match[0].length,
    }
    const place = { metric: told.metric.metric.name, period: formatPeriod(told.period), against }
    const base = readBase(text.slice(match.index + match[0].length), ends.unit)
    return [{ ...place, ...ends, base, sentence, span }]
  }
  return []
}

/** `by 150 basis points sequentially from 41.2%`: the level that the change is of, where the sentence says it. */
function readBase(after: string, measure: RelativeGuidance['unit']): string | null {
  if (measure !== 'bps') return null
  const match =
    /^[^.;]{0,40}\b(?:from|over|versus|compared (?:to|with)) (?:the )?(\d{1,2}(?:\.\d{1,2})?) ?(?:%|percent)/i.exec(
      after,
    )
  return match?.[1] === undefined ? null : normalizeDecimal(match[1])
}

function readAgainst(text: string): RelativeGuidance['against'] | 'both' | null {
  const [quarter, year] = [sequential.test(text), yearly.test(text)]
  // A sentence that names both gives two guidances in one breath; which figure is whose is a guess.
  if (quarter && year) return 'both'
  return quarter ? 'quarter-before' : year ? 'year-before' : null
}

type Groups = Readonly<Record<string, string | undefined>>

function readEnds(groups: Groups): Pick<RelativeGuidance, 'low' | 'high' | 'unit'> | null {
  const { move: first = '', move2 } = groups
  const isFlat = /^flat|持平/i.test(first)
  const units = `${groups['firstUnit'] ?? ''}${groups['secondUnit'] ?? ''}`
  if (!isFlat && groups['first'] === undefined) return null
  if ((groups['first'] !== undefined || groups['second'] !== undefined) && units === '') return null
  const one = isFlat ? (groups['first'] === undefined ? '0' : null) : signed(groups['first'] ?? '0', first)
  if (one === null) return null
  // `up 5% to 40 million`: what has no unit of its own is no other end of a change that has one.
  const second =
    groups['firstUnit'] !== undefined && groups['secondUnit'] === undefined ? undefined : groups['second']
  const other =
    second === undefined
      ? move2 === 'flat'
        ? '0'
        : one
      : signed(second, move2 === undefined ? first : move2)
  const [low, high] = Number(one) <= Number(other) ? [one, other] : [other, one]
  return { low, high, unit: /basis|bps|基[點点]/i.test(units) ? 'bps' : '%' }
}

const signed = (figure: string, direction: string): string => {
  const value = normalizeDecimal(figure)
  return falls.test(direction) ? negateDecimal(value) : value
}

/** The period a relative guidance is measured from, one back. */
export const basePeriodShift = (
  against: RelativeGuidance['against'],
): Readonly<{ years?: number; quarters?: number }> =>
  against === 'quarter-before' ? { quarters: -1 } : { years: -1 }
