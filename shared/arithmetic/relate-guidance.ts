import { scale, add } from './estimate.ts'
import { weighTogether } from './choose-relation.ts'
import type { Figure } from './figure.ts'
import type { FactIndex } from './index-facts.ts'
import { judge, type Relation } from './relation.ts'
import { findScale, writeNumber, writeTerm, placesOf } from './write-working.ts'

const lowEnd: ReadonlySet<string> = new Set(['guidance-low'])
const highEnd: ReadonlySet<string> = new Set(['guidance-high'])
const ofPriorRange =
  /\b(?:prior|previous|earlier|former|old|original|initial) (?:mid-?point|range|guidance|outlook)\b/i
const midpointWords = /\bmid-?point\b|中[值點点]/i

/** Midpoints against the ranges they are the middle of, and ranges whose ends stand in the wrong order. */
export function relateGuidance(index: FactIndex, text: string): readonly Relation[] {
  return index.all.flatMap((figure, at) => {
    const next = index.all[at + 1]
    const reversed = next === undefined ? null : relateOrder(figure, next, text)
    const midpoint = relateMidpoint(figure, index, text)
    return [reversed, midpoint].filter((relation) => relation !== null)
  })
}

function relateMidpoint(stated: Figure, index: FactIndex, text: string): Relation | null {
  const { fact } = stated
  if (fact?.kind !== 'guidance-mid') return null
  if (!midpointWords.test(text.slice(Math.max(0, stated.start - 40), stated.end + 40))) return null
  // Of which range a former midpoint is the middle, the words do not say.
  if (ofPriorRange.test(text.slice(Math.max(0, stated.start - 40), stated.start))) return null
  const [low, high] = [
    findNearest(stated, index.find(fact, lowEnd)),
    findNearest(stated, index.find(fact, highEnd)),
  ]
  if (low === null || high === null || low.unit !== stated.unit || low.passage !== high.passage) return null
  const certainty = weighTogether([low, high]) ?? 0.6
  const computed = scale(add(low.term, high.term), 0.5)
  const unit = findScale([low, high])
  const size = unit ?? 1
  return judge({
    kind: 'midpoint',
    stated,
    operands: [low, high],
    computed,
    working: `(${writeTerm(low, unit)} + ${writeTerm(high, unit)}) ÷ 2 = ${writeNumber(computed.point / size, Math.max(placesOf(stated, size), placesOf(low, size)))}`,
    certainty,
  })
}

/** A range that was raised stands twice; the one nearest to its middle is meant. */
const findNearest = (stated: Figure, figures: readonly Figure[]): Figure | null =>
  figures.toSorted((a, b) => Math.abs(a.start - stated.start) - Math.abs(b.start - stated.start))[0] ?? null

/** Between the cells of a table's row. */
const cellGap = /[\t|]| {3}/

function relateOrder(first: Figure, second: Figure, text: string): Relation | null {
  const [a, b] = [first.fact, second.fact]
  if (a === null || b === null || a.metric !== b.metric || a.passage !== b.passage || a.period !== b.period)
    return null
  const isRange = a.kind !== b.kind && a.kind.startsWith('guidance-') && b.kind.startsWith('guidance-')
  if (!isRange || a.kind === 'guidance-mid' || b.kind === 'guidance-mid' || second.start - first.end > 24)
    return null
  if (first.value < 0 || second.value < 0 || first.value <= second.value) return null
  // The upper end of one cell's range and the lower of the next one's are no range.
  if (a.kind === 'guidance-high' && cellGap.test(text.slice(first.end, second.start))) return null
  const unit = findScale([first, second])
  return {
    kind: 'range',
    stated: first,
    operands: [second],
    computed: second.term,
    working: `${writeTerm(first, unit)} > ${writeTerm(second, unit)}`,
    verdict: 'off',
    certainty: 0.65,
    confidence: 0.65,
    factor: null,
  }
}
