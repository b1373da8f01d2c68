import { divide, scale } from './estimate.ts'
import { isCount } from './gaps.ts'
import { toStem, type Quantity } from './read-quantities.ts'
import { judge, type Relation } from './relation.ts'

/** What a unit measures, and its size beside others of the same measure. */
const measures: Readonly<Record<string, readonly [measure: string, size: number]>> = {
  mm2: ['area', 1],
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
/** Edges, cuts and reserves cost some pieces; more pieces than the whole has room for, or not half of them, are no loss. */
const roomLeft = 1.05
const mostLost = 0.5
const mostBack = 6
const certainty = 0.8

/**
 * `a wafer of 18,000 mm², a die of 70 mm², so 620 dies`: a measure of the whole by the measure of one piece, where the
 * piece is the very thing that is counted and nothing else of that measure stands near. Only a count that cannot be is
 * claimed; what is lost at the edges is nobody's slip.
 */
export function claimPieces(
  stated: Quantity,
  candidates: readonly Quantity[],
  lead: string,
  write: (value: number) => string,
): Relation | null {
  if (!isCount(stated) || stated.noun === null || stated.value <= 1 || !yields.test(lead)) return null
  const measured = candidates.slice(-mostBack).flatMap((quantity) => {
    const measure = measures[quantity.unit]
    return measure === undefined || quantity.isRange || quantity.passage !== stated.passage
      ? []
      : [{ quantity, measure }]
  })
  const [whole, part, third] = measured
  if (whole === undefined || part === undefined || third !== undefined) return null
  if (whole.measure[0] !== part.measure[0]) return null
  if (!isOfOne(part.quantity, stated.noun)) return null
  const ratio = divide(whole.quantity.term, part.quantity.term)
  if (ratio === null) return null
  const computed = scale(ratio, whole.measure[1] / part.measure[1])
  if (computed.point <= 1) return null
  const share = stated.value / computed.point
  if (share <= roomLeft && share >= mostLost) return null
  const relation = judge({
    kind: 'quotient',
    stated,
    operands: [whole.quantity, part.quantity],
    computed,
    working: `${whole.quantity.text.trim()} ÷ ${part.quantity.text.trim()} = ${write(computed.point)}`,
    certainty,
  })
  return relation.verdict === 'off' ? relation : null
}

/** `650 mm² a chip`, `each chip takes 650 mm²`: one of what is counted is measured. */
const isOfOne = ({ per, before }: Quantity, noun: string): boolean =>
  per === noun || before.split(/[^\p{L}]+/u).some((word) => toStem(word) === noun)
