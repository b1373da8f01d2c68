import { divide, scale } from './estimate.ts'
import { waferUnit } from './find-areas.ts'
import { isCount, isPercent } from './gaps.ts'
import { toStem, type Quantity } from './read-quantities.ts'
import { judge, type Relation } from './relation.ts'
import { writeNumber } from './write-working.ts'

/** What a unit measures, and its size beside others of the same measure. */
const measures: Readonly<Record<string, readonly [measure: string, size: number]>> = {
  mm2: ['area', 1],
  [waferUnit]: ['area', 1],
  cm2: ['area', 100],
  'sq ft': ['area', 92_903.04],
  nm: ['length', 1e-6],
  mm: ['length', 1],
  m: ['length', 1e3],
  km: ['length', 1e6],
  mW: ['power', 1e-3],
  W: ['power', 1],
  kW: ['power', 1e3],
  MW: ['power', 1e6],
  GW: ['power', 1e9],
  'Gb/s': ['speed', 1],
  'Tb/s': ['speed', 1e3],
}

const yields =
  /\b(?:so|thus|hence|therefore|giv(?:es?|ing)|yield(?:s|ing)?|mak(?:es?|ing)|means?|meaning|that(?:['’]s| is)|works? out|comes? (?:out )?to|you (?:have|get|need|end up)|(?:has|have) room for|holds?|fits?|feeds?|powers?|produces?|enough for|divided)\b|[=≈]|所以|因此|等[於于]|也就是|可[切得容]/i
/** `at a yield of 40%`: what is lost is said. */
const saysYield = /\byields?\b|良率/i
/** Edges, cuts and reserves cost some pieces; more pieces than the whole has room for, or not half of them, are no loss. */
const roomLeft = 1.05
const mostLost = 0.5
const certainty = 0.8
/** Names of the same piece. */
const pieces: ReadonlySet<string> = new Set(['die', 'dice', 'chip'])

interface Measured {
  readonly quantity: Quantity
  readonly size: number
}

/**
 * `a wafer of 18,000 mm², a die of 70 mm², so 620 dies`: a measure of the whole by the measure of one piece, where the
 * piece is the very thing that is counted and the whole the only other one of that measure; of a wafer whose area
 * is not told, its diameter tells it. Only a count that cannot be is claimed; what is lost at the edges, or at a yield
 * that is stated, is nobody's slip.
 */
export function claimPieces(
  stated: Quantity,
  candidates: readonly Quantity[],
  context: { readonly lead: string; readonly sentenceStart: number },
  write: (value: number) => string,
): Relation | null {
  const { noun } = stated
  if (!isCount(stated) || noun === null || stated.value <= 1) return null
  const near = candidates.filter(({ passage, isRange }) => passage === stated.passage && !isRange)
  const part = findPart(near, noun, context.sentenceStart)
  if (part === null) return null
  const whole = findWhole(near, part, noun)
  if (whole === null) return null
  const isPerWafer = whole.quantity.unit === waferUnit && stated.per === 'wafer'
  if (!isPerWafer && !yields.test(context.lead)) return null
  const ratio = divide(whole.quantity.term, part.quantity.term)
  if (ratio === null) return null
  const computed = scale(ratio, whole.size / part.size)
  if (computed.point <= 1) return null
  const share = stated.value / computed.point
  const isTooFew = share < mostLost && ![...near, stated].some(isYield)
  if (share <= roomLeft && !isTooFew) return null
  const relation = judge({
    kind: 'quotient',
    stated,
    operands: [whole.quantity, part.quantity],
    computed,
    working: `${textOf(whole.quantity)} ÷ ${textOf(part.quantity)} = ${write(computed.point)}`,
    certainty,
  })
  return relation.verdict === 'off' ? relation : null
}

const measureOf = ({ unit }: Quantity): string | undefined => measures[unit]?.[0]
const measured = (quantity: Quantity): Measured => ({ quantity, size: measures[quantity.unit]?.[1] ?? 1 })

/** The measure of one piece: the only one told, or of several the only one of the sentence itself. */
function findPart(near: readonly Quantity[], noun: string, sentenceStart: number): Measured | null {
  const told = near.filter(
    (quantity) => measureOf(quantity) !== undefined && quantity.unit !== waferUnit && isOfOne(quantity, noun),
  )
  const own = told.filter(({ start }) => start >= sentenceStart)
  const [part, another] = told.length > 1 ? own : told
  return part === undefined || another !== undefined ? null : measured(part)
}

/** The whole: the only other measure of its kind; a wafer where no area is told but the piece's. */
function findWhole(near: readonly Quantity[], { quantity: part }: Measured, noun: string): Measured | null {
  const alike = near.filter(
    (quantity) => quantity !== part && measureOf(quantity) === measureOf(part) && !isOfOne(quantity, noun),
  )
  const told = alike.filter(({ unit }) => unit !== waferUnit)
  const wafers = alike.filter(({ unit }) => unit === waferUnit)
  const [whole, another] =
    told.length > 0
      ? told
      : wafers.filter(({ value }, at) => wafers.findIndex((one) => one.value === value) === at)
  return whole === undefined || another !== undefined ? null : measured(whole)
}

/** `650 mm² a chip`, `each chip takes 650 mm²`, `a 650 mm² chip`: one of what is counted is measured. */
function isOfOne({ per, before, after }: Quantity, noun: string): boolean {
  const isPiece = (word: string): boolean => word === noun || (pieces.has(word) && pieces.has(noun))
  const next = /^[ -]([a-z]+)/i.exec(after)?.[1] ?? ''
  return (
    (per !== null && isPiece(per)) ||
    isPiece(toStem(next)) ||
    before.split(/[^\p{L}]+/u).some((word) => isPiece(toStem(word)))
  )
}

const isYield = (quantity: Quantity): boolean =>
  (isPercent(quantity) && saysYield.test(quantity.before + quantity.after)) ||
  (isCount(quantity) && /\d ?%/.test(quantity.after) && saysYield.test(quantity.after))

/** As printed, and what that comes to where lengths tell the area. */
const textOf = ({ text, unit, value }: Quantity): string =>
  unit === waferUnit || (unit === 'mm2' && / ?(?:[x×*]|by) ?\d/i.test(text))
    ? `${text.trim()} (${writeNumber(value, Number.isInteger(value) ? 0 : 1)} mm²)`
    : text.trim()
