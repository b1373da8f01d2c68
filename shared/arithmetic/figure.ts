import type { Span } from '../documents/document.ts'
import type { FoundFact } from '../facts/fact.ts'
import type { Approximation } from '../figures/amount.ts'
import { findApproximation } from '../figures/approximation.ts'
import { findApproximation as findChineseApproximation } from '../figures/find-chinese-amounts.ts'
import type { Estimate } from './estimate.ts'

/** A printed figure as a term of a calculation. */
export interface Figure extends Span {
  /** The exact words of the span in the extracted text. */
  readonly text: string
  /** In base units, losses negative; percentages as percent numbers. */
  readonly value: number
  readonly unit: string
  /** What the last printed digit stands for. */
  readonly step: number
  readonly approximation: Approximation | null
  /** What the printed digits alone allow. */
  readonly printed: Estimate
  /** What the words around it and round numbers allow besides. */
  readonly meant: Estimate
  /** As a term of a calculation: as printed, unless words make it wider. */
  readonly term: Estimate
  readonly passage: number
  /** Whether it stands in Chinese words. */
  readonly isChinese: boolean
  /** The same figure on the Chinese side of a pair read in English. */
  readonly zh: Span | null
  readonly fact: FoundFact | null
  /** Whether other passages speak of the same company and time: a call's do, an article's may speak of anybody. */
  readonly isOfDocument: boolean
}

export type FigureSource = Pick<
  Figure,
  'start' | 'end' | 'text' | 'value' | 'unit' | 'passage' | 'zh' | 'isChinese'
> & {
  readonly approximation: Approximation | null
  readonly fact?: FoundFact
  readonly isOfDocument?: boolean
}

const printedNumber = /\d[\d,]*(?:\.\d+)?/
/** `some 5,000` may be 4,950; a figure that is all zeros is held to a twentieth at most. */
const roundness = 0.05
/** How far beyond its number a word carries: `over 65%` was 69.9% at most, `about 30` between 28.5 and 31.5. */
const beyond = 0.15
/** `half` and `two thirds` are said of whatever lies a few points around them, `more than half` of all above it. */
const looseShare = 4
const loosePart = 0.8

export function toFigure(source: FigureSource): Figure {
  const size = Math.abs(source.value)
  const step = findStep(source.text, size)
  // Things are counted whole: eight lasers are no seven and a half.
  const half = isWhole(source) ? 0 : step / 2
  const printed = { low: source.value - half, point: source.value, high: source.value + half }
  const zeros = Math.min(placeOfLastDigit(size) / 2, roundness * size)
  const isWorded = !printedNumber.test(source.text)
  const isLoose = source.approximation === 'about' || isWorded
  const reach = isWorded && source.unit === '%' ? loosePart : beyond
  const points = isWorded && source.unit === '%' ? looseShare : 0
  const slack = Math.max(step / 2, zeros, isLoose ? roundness * size : 0, points)
  const over = source.approximation === 'over' ? Math.max(slack, reach * size) : slack
  const under = source.approximation === 'under' ? Math.max(slack, reach * size) : slack
  const isLoss = source.value < 0
  const meant = {
    low: source.value - (isLoss ? over : under),
    point: source.value,
    high: source.value + (isLoss ? under : over),
  }
  return {
    ...source,
    fact: source.fact ?? null,
    isOfDocument: source.isOfDocument ?? false,
    step,
    printed,
    meant,
    term: source.approximation === null ? printed : meant,
  }
}

const mostCounted = 10_000

const isWhole = ({ value, unit, text }: FigureSource): boolean =>
  (unit === 'number' || unit === 'count' || unit === 'G') &&
  Number.isInteger(value) &&
  value < mostCounted &&
  !/\d\.\d/.test(text)

export function factToFigure(fact: FoundFact, text: string, isChinese: boolean, isArticle: boolean): Figure {
  const before = text.slice(Math.max(0, fact.span.start - 26), fact.span.start)
  const after = text.slice(fact.span.end, fact.span.end + 12)
  const approximation = isChinese
    ? findChineseApproximation(before, after)
    : /\+|plus/i.test(fact.quote)
      ? 'over'
      : findApproximation(before, after)
  return toFigure({
    ...fact.span,
    text: fact.quote,
    value: Number(fact.value),
    unit: fact.unit,
    passage: fact.passage,
    zh: fact.zhSpan,
    isChinese,
    approximation,
    fact,
    isOfDocument: !isArticle && fact.period !== null,
  })
}

/** `40.7 million` is printed to a tenth of a million; a figure in words to its last digit that is not zero. */
function findStep(text: string, size: number): number {
  const written = printedNumber.exec(text)?.[0]
  if (written === undefined || size === 0)
    return size < 100 && Number.isInteger(size) ? 1 : placeOfLastDigit(size)
  const plain = written.replaceAll(',', '')
  const mantissa = Number(plain)
  const magnitude = mantissa === 0 ? 0 : Math.log10(size / mantissa)
  const power = Math.round(magnitude)
  // `3 億 5,000 萬` and `two and a half` are no power of ten of what is printed first.
  if (Math.abs(magnitude - power) > 1e-6) return placeOfLastDigit(size)
  const places = plain.split('.')[1]?.length ?? 0
  return 10 ** (power - places)
}

/** The place of the last digit other than zero: 1,000 for 38,000, 0.1 for 18.9. */
function placeOfLastDigit(size: number): number {
  if (size === 0) return 1
  if (Number.isInteger(size) && size < 1e15) {
    let place = 1
    while (size % (place * 10) === 0) place *= 10
    return place
  }
  const [digits = '', exponent = '0'] = size.toExponential(11).split('e')
  const places = digits.split('.')[1]?.replace(/0+$/, '').length ?? 0
  return 10 ** (Number(exponent) - places)
}
