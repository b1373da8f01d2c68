import type { Amount } from '../../figures/amount.ts'
import { isAheadOf } from '../periods/place-in-time.ts'
import { findCues } from './find-cues.ts'
import type { Reading, Setting, Statement } from '../statement.ts'

const yearBefore =
  "(?:last year|(?:the )?(?:prior|previous) year|a year ago|(?:fiscal )?20\\d\\d)(?:['’]s)?(?: (?:levels?|results?|sales|revenues?|performance))?"
const flatWords = new RegExp(
  `\\b(?:flat(?:tish|-ish|lish)?|unchanged (?=year[- ]over[- ]year|(?:from|versus|compared to|with) ${yearBefore})|(?:in line|on par|even) with ${yearBefore}(?=\\W|$)|(?:the same as|comparable (?:to|with)|consistent with|similar to|equal to) ${yearBefore}(?=\\W|$))`,
  'gi',
)
/** `flat to slightly up`, `flat-rolled`, `flat panels`: how much it is, nobody says, or another thing. */
const notFlat =
  /^(?: |-)(?:to (?:slightly|modestly|marginally|somewhat|potentially|possibly|maybe|perhaps|up\b(?! (?:about |approximately )?[\d.]+%)|down\b(?! (?:about |approximately )?[\d.]+%)|low|mid|high|(?:a )?(?:little|touch|bit))|or (?:slightly|modestly|up|down|even)|rolled|panels?|screens?|fees?|rates?|glass|products?|steel)/i
const looksAhead =
  /\b(?:expect\w*|anticipat\w*|project\w*|forecast\w*|assum\w+|guid(?:ance|e|ing)|outlook|should|will|would|plan|estimate|see|look for|likely)\b[^.;]*$/i
/** Whatever is not the measure's own growth: `flat margins`, `flat with the third quarter`. */
const ofQuarter =
  /^[^,.;]{0,24}\b(?:sequential(?:ly)?|quarter[- ]over[- ]quarter|(?:with|to|from|versus) (?:the )?(?:first|second|third|fourth|prior|previous|last|current) quarter(?!(?: of)? (?:last|20\d\d|a year)))\b/i
/** Measures that have a growth, in money or pieces. */
const grows = new Set(['money', 'per share', 'count'])

/** Characters of a sentence that somebody says; a table that lost its columns is longer. */
const longestSentence = 1000

/** A statement with `flat` for a figure of 0% among its amounts, and which of them it is. */
interface Flat {
  readonly extended: Statement
  readonly index: number
}

/** Where a sentence that looks ahead says in words that something stays as it was a year before. */
export function findFlat(statement: Statement): readonly Flat[] {
  const { text, side, amounts, metrics } = statement
  if (side === 'zh' || metrics.length === 0 || text.length > longestSentence) return []
  return [...text.matchAll(flatWords)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].trimEnd().length]
    if (notFlat.test(text.slice(end)) || !looksAhead.test(text.slice(0, start))) return []
    if (ofQuarter.test(text.slice(end))) return []
    const flat: Amount = {
      start,
      end,
      value: '0',
      unit: '%',
      approximation: 'about',
      isInWords: true,
      isGrowth: true,
      mantissa: '0',
      power: 0,
      other: null,
    }
    const all = [...amounts, flat].toSorted((one, other) => one.start - other.start)
    const moved = all.map((amount) => {
      const other = amount.other === null ? undefined : amounts[amount.other]
      return other === undefined ? amount : { ...amount, other: all.indexOf(other) }
    })
    // A sentence without figures has been searched for few cues.
    const cues = amounts.length === 0 ? findCues(text, side) : statement.cues
    return [{ extended: { ...statement, amounts: moved, cues }, index: all.indexOf(flat) }]
  })
}

/** Whether such a reading is growth on the year that is guided for a period to come, of a measure that grows. */
export function isGuidedFlat(
  reading: Reading,
  { text, cues, amounts }: Statement,
  /** The reading of a sum that the sentence tells before it. */
  told: Reading | undefined,
  setting: Setting,
): boolean {
  const known = setting.catalogue.find(reading.metric)
  const { period } = reading
  if (!reading.isNamed || known === null || known.isBalance) return false
  if (!grows.has(known.measure) && !known.isGrowth) return false
  const isGrowth = reading.kind === 'change yoy %' || (known.isGrowth && reading.kind === 'guidance-mid')
  // `In lasers, we expect revenue to be in line with last year`: a part's, by whatever name.
  if (reading.segment === null && opensWithPart.test(text) && !opensWithTime.test(text)) return false
  if (!isGrowth || period === null || !isAheadOf(period, setting)) return false
  // `$90 million in sales of masks, flat with last year`: of what the sum before it is of.
  if (
    told !== undefined &&
    (!told.isNamed || told.metric !== reading.metric || told.segment !== reading.segment)
  )
    return false
  // `sales up 4% in Europe and flat in Asia`: whose it is only the next words say.
  if (reading.segment !== null && isBefore(amounts, reading)) return false
  // Of a quarter to come `flat` alone may be since the quarter before.
  return (
    period.kind === 'year' ||
    cues.some(({ kind }) => kind === 'yoy') ||
    new RegExp(`\\b${yearBefore}`, 'i').test(text.slice(reading.amount.start))
  )
}

const opensWithPart =
  /^(?:(?:And|Now|Then|Finally|Lastly|So),? )?(?:[Ii]n|[Ff]or|[Ww]ithin|[Aa]cross) (?:our |the )?[A-Za-z][\w&/-]*(?: (?:and |& )?[A-Za-z][\w&/-]*){0,3}, /
const opensWithTime =
  /^[^,]*\b(?:quarter|half|year|months?|weeks?|summary|total|addition|fact|general|short|conclusion|closing|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|[1-4]Q|H[12]|(?:FY)?20\d\d|fiscal|context|particular|response|contrast|turn|terms|revenues?|sales|guidance|outlook|modeling|purposes)\b/i

const isBefore = (amounts: Statement['amounts'], { amount }: Reading): boolean =>
  amounts.some(({ end }) => end <= amount.start)

/** `flat to up 2% for the year`: the lower end is of the measure and the time of the upper one. */
export function withUpperEnd(reading: Reading, readings: readonly Reading[], { text }: Statement): Reading {
  const upper = readings.find(({ amount }) => amount.start >= reading.amount.end)
  return upper?.unit === '%' &&
    upper.kind.startsWith('change') &&
    /^ to (?:up |down |(?:a |an )?(?:increase|decline|decrease) of |(?:about|approximately) )?$/.test(
      text.slice(reading.amount.end, upper.amount.start),
    )
    ? { ...reading, metric: upper.metric, segment: upper.segment, kind: upper.kind, period: upper.period }
    : // `flat sales` are no business's.
      { ...reading, segment: /^flat/i.test(reading.segment ?? '') ? null : reading.segment }
}
