import { addDecimals, compareDecimals, multiplyDecimals, negateDecimal } from '../figures/decimal.ts'
import { agreeAsPrinted, printedStep } from '../grids/printed-step.ts'
import type { LedgerFigure } from './ledger-document.ts'
import type { PlacedFigure } from './group-figures.ts'
import { readSpread, type Spread } from './read-spread.ts'
import { readBand } from './worded-band.ts'

/** A guidance as one breath gives it, before it is known what it does to the one before. */
export interface StatedGuidance {
  readonly first: PlacedFigure
  readonly figures: readonly LedgerFigure[]
  readonly low: string | null
  readonly high: string | null
  /** The printed step of a point, and of the ends that words stand for; null for a range, whose ends are exact. */
  readonly pointStep: string | null
  /** How it was told where no number was, `high single digits`; the ends are how that is understood. */
  readonly words: string | null
  /** It is the guidance that stood before, named beside the new one: `from $40 million to $44 million to …`. */
  readonly isFormer: boolean
}

/** What lies between the two ends of one range. */
const widestGap = 60
const formerBefore =
  /\b(?:from|prior|previous(?:ly)?|earlier|old|original(?:ly)?|initial(?:ly)?|compared (?:to|with)|versus|vs\.?|had (?:been|guided|expected)|no longer (?:expect|anticipate|forecast|project|see)(?:ing)?|instead of|rather than)\b[^.;]{0,40}$/i
const formerAfter = /^[^.;,]{0,12}\b(?:previously|before|earlier|that we (?:gave|provided|guided))\b/i

/**
 * The guidances that figures of one metric and one document make: low and high that stand together are a range, a lone
 * end or a point stands for itself. The best comes first: a range before a point, prepared words before an answer.
 */
export function readStatements(figures: readonly PlacedFigure[]): readonly StatedGuidance[] {
  const passages = Map.groupBy(figures, ({ figure }) => `${figure.passage}`)
  const statements = [...passages.values()].flatMap((stated) =>
    pairEnds(stated.toSorted((a, b) => a.figure.span.start - b.figure.span.start)),
  )
  return statements.toSorted((a, b) => weight(b) - weight(a) || startOf(a) - startOf(b))
}

const startOf = ({ first }: StatedGuidance): number => first.figure.span.start

const weight = ({ low, high, first: { figure } }: StatedGuidance): number =>
  (low !== null && high !== null && low !== high ? 4 : 0) + (figure.isAnswer ? 0 : 1) + figure.confidence

function pairEnds(figures: readonly PlacedFigure[]): readonly StatedGuidance[] {
  const statements: StatedGuidance[] = []
  for (let index = 0; index < figures.length; index += 1) {
    const [one, next] = [figures[index], figures[index + 1]]
    if (!one) break
    if (next && isRange(one, next)) {
      statements.push(toRange(one, next))
      index += 1
    } else {
      const spread = readSpread(one.figure)
      statements.push(spread === null ? toPoint(one) : toSpread(one, spread))
      if (spread !== null && next && next.figure.span.start < spread.end) index += 1
    }
  }
  return statements
}

function isRange(one: PlacedFigure, next: PlacedFigure): boolean {
  const kinds = [one.figure.kind, next.figure.kind]
  const isLinked = kinds.includes('guidance-low') && kinds.includes('guidance-high')
  if (isLinked) return next.figure.span.start - one.figure.span.end <= widestGap
  return kinds.every((kind) => kind === 'guidance-mid') && areEnds(one.figure, next.figure)
}

/** `between 40 and 42`, `up 3% to up 5%`, `down 2% to up 1%`: two points with only that between them. */
function areEnds(one: LedgerFigure, next: LedgerFigure): boolean {
  if (one.sentenceStart !== next.sentenceStart || one.value === next.value) return false
  const [start, end] = [one.span.start - one.sentenceStart, one.span.end - one.sentenceStart]
  const gap = one.sentence.slice(end, next.span.start - one.sentenceStart)
  if (
    /^ ?(?:to|[-–—]) ?(?:(?:up|down|plus|minus|positive|negative|an? |increase of |decrease of |decline of )+ ?)?$/i.test(
      gap,
    )
  )
    return true
  return gap.endsWith(' and ') && /\bbetween (?:about |approximately )?$/i.test(one.sentence.slice(0, start))
}

function toRange(one: PlacedFigure, next: PlacedFigure): StatedGuidance {
  const [a, b] = [one.figure.value, next.figure.value]
  const [low, high] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a]
  return {
    first: one,
    figures: [one.figure, next.figure],
    low,
    high,
    pointStep: null,
    words: null,
    isFormer: isFormer(one.figure, next.figure),
  }
}

/** `$0.78, plus or minus $0.03` has two ends. */
function toSpread(one: PlacedFigure, { size, end }: Spread): StatedGuidance {
  const { figure } = one
  return {
    first: { ...one, figure: { ...figure, approximation: null } },
    figures: [{ ...figure, span: { start: figure.span.start, end } }],
    low: addDecimals(figure.value, negateDecimal(size)),
    high: addDecimals(figure.value, size),
    pointStep: null,
    words: null,
    isFormer: isFormer(figure, figure),
  }
}

function toPoint(one: PlacedFigure): StatedGuidance {
  const { figure } = one
  const { kind, value, approximation } = figure
  const band = readBand(figure)
  const [lowest, highest] = band === null ? [value, value] : [band.low, band.high]
  const told = {
    first: one,
    figures: [figure],
    words: band === null ? null : band.words,
    isFormer: isFormer(figure, figure),
  }
  const flat = flatEnd(figure)
  if (flat !== null) {
    const ends = flat === 'low' ? { low: '0', high: highest } : { low: lowest, high: '0' }
    return { ...told, ...ends, pointStep: band === null ? null : wholePercent }
  }
  const isFloor = kind === 'guidance-low' || approximation === 'above'
  const isCeiling = kind === 'guidance-high' || approximation === 'below' || approximation === 'up-to'
  return {
    ...told,
    low: isCeiling ? null : lowest,
    high: isFloor ? null : highest,
    pointStep: band === null ? printedStep(value, figure.quote) : wholePercent,
  }
}

/** What the ends of a rate in words are told to. */
const wholePercent = '1'

/** `flat to up 1%` begins at nothing, `flat to down 2%` ends there; only a rate can be flat. */
function flatEnd({ unit, value, span, sentence, sentenceStart }: LedgerFigure): 'low' | 'high' | null {
  if (unit !== '%') return null
  const before = sentence.slice(0, span.start - sentenceStart)
  const match = flatTo.exec(before.slice(Math.max(0, before.length - 60)))
  if (match === null) return null
  return compareDecimals(value, '0') < 0 ? 'high' : 'low'
}

const flatTo =
  /\bflat(?:tish)? to (?:slightly |modestly )?(?:up|down|plus|minus|positive|negative)(?: by)?(?: (?:about|approximately|around|roughly))? $/i

/** Where two guidances stand in one passage, the one that `from` or `previously` marks is the former. */
function isFormer(first: LedgerFigure, last: LedgerFigure): boolean {
  const [start, end] = [first.span.start - first.sentenceStart, last.span.end - first.sentenceStart]
  const before = first.sentence.slice(Math.max(0, start - 60), start)
  return formerBefore.test(before) && !/\b(?:range|rang(?:e|es|ing)|anywhere) from (?:\w+ )?$/i.test(before)
    ? true
    : formerAfter.test(first.sentence.slice(end, end + 60))
}

type Ends = Pick<StatedGuidance, 'low' | 'high'>

/**
 * Whether a guidance that is looked back on is the one that was given, as far as it was printed. An end that one of them
 * leaves out is no difference; a point stands for a range's middle or either end.
 */
export function isSameGuidance(recalled: StatedGuidance, given: Ends): boolean {
  const { low, high } = recalled
  const isPoint = low !== null && low === high
  if (isPoint && given.low !== given.high) {
    const ends = [given.low, given.high].filter((end) => end !== null)
    const middle =
      given.low === null || given.high === null
        ? []
        : [multiplyDecimals(addDecimals(given.low, given.high), '0.5')]
    return [...ends, ...middle].some((end) => agreeAsPrinted(low, stepOf(recalled, low), end, null))
  }
  return agree(recalled, given, 'low') && agree(recalled, given, 'high')
}

function agree(recalled: StatedGuidance, given: Ends, end: 'low' | 'high'): boolean {
  const [one, other] = [recalled[end], given[end]]
  return one === null || other === null || agreeAsPrinted(one, stepOf(recalled, one), other, null)
}

const stepOf = ({ figures }: StatedGuidance, value: string): string | null => {
  const figure = figures.find((one) => one.value === value)
  return figure ? printedStep(value, figure.quote) : null
}
