import type { Figure } from './figure.ts'
import { judge, type Claim, type Relation, type Verdict } from './relation.ts'

const order: Readonly<Record<Verdict, number>> = { fits: 0, rounding: 1, off: 2 }

/**
 * A figure stated several times gives several readings of one relation. The document is given the benefit: what fits
 * stands, and of misses the smallest.
 */
export function chooseRelation(claims: readonly (Claim | null)[]): Relation | null {
  const relations = claims.flatMap((claim) => (claim === null ? [] : [judge(claim)]))
  return (
    relations.toSorted((a, b) => order[a.verdict] - order[b.verdict] || a.confidence - b.confidence)[0] ??
    null
  )
}

/** Passages within which a speaker may leave out what was just said. */
const near = 2
const leastConfidence = 0.8

/**
 * How sure it is that figures read from a document are what their facts say: near each other a figure whose name is
 * carried over from the sentence before will do, far apart only what is named. Null where they are no ground for a claim.
 */
export function weighTogether(figures: readonly Figure[]): number | null {
  const passages = figures.map(({ passage }) => passage)
  const distance = Math.max(...passages) - Math.min(...passages)
  const loose = figures.filter(({ isOfDocument }) => !isOfDocument).length
  if (loose > 0 && (distance > 0 || loose < figures.length)) return null
  const isNear = distance <= near
  const areNamed = figures.every(({ fact }) => (fact?.confidence ?? 1) >= leastConfidence)
  if (areNamed) return isNear ? 0.97 : 0.86
  return isNear && figures.every(({ fact }) => (fact?.confidence ?? 1) >= 0.5) ? 0.75 : null
}

/** Most statements of one figure that are tried; a document repeats its headline figures, not its whole table. */
const mostStatements = 4

/** Every choice of one figure from each list. */
export function combine(lists: readonly (readonly Figure[])[]): readonly (readonly Figure[])[] {
  return lists.reduce<readonly (readonly Figure[])[]>(
    (combinations, list) =>
      combinations.flatMap((combination) =>
        list.slice(0, mostStatements).map((figure) => [...combination, figure]),
      ),
    [[]],
  )
}
