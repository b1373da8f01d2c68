import type { Matching } from './match-quantities.ts'
import { isCalendar, isMeasured, type Quantity } from './quantity.ts'

/** Quantities without an equal: those that stand for each other, and those that stand alone. */
export interface Leftovers {
  /** English, Chinese, and 0 to 1 how surely the one stands where the other should. */
  readonly pairs: readonly (readonly [Quantity, Quantity, number])[]
  readonly en: readonly Quantity[]
  readonly zh: readonly Quantity[]
}

/** Tells which quantity was written for which, by kind, figures and place among what matched. */
export function pairLeftovers(
  matching: Matching,
  en: readonly Quantity[],
  zh: readonly Quantity[],
  lengths: { readonly en: number; readonly zh: number },
): Leftovers {
  const edges: { one: number; two: number; score: number }[] = []
  for (const one of matching.en)
    for (const two of matching.zh) {
      const [a, b] = [en[one], zh[two]]
      if (a === undefined || b === undefined || a.weight <= 0.05 || b.weight <= 0.05) continue
      const score = likenessOf(a, b) - 0.5 * Math.abs(a.start / lengths.en - b.start / lengths.zh)
      if (score > 0.2) edges.push({ one, two, score })
    }
  edges.sort((a, b) => b.score - a.score)
  const taken = { en: new Set<number>(), zh: new Set<number>() }
  const pairs: [Quantity, Quantity, number][] = []
  for (const { one, two, score } of edges) {
    const [a, b] = [en[one], zh[two]]
    if (taken.en.has(one) || taken.zh.has(two) || a === undefined || b === undefined) continue
    taken.en.add(one)
    taken.zh.add(two)
    pairs.push([a, b, score > 0.5 ? 1 : 0.9])
  }
  const alone = (list: readonly Quantity[], left: readonly number[], used: ReadonlySet<number>) =>
    left.flatMap((index) => (used.has(index) ? [] : (list[index] ?? [])))
  return { pairs, en: alone(en, matching.en, taken.en), zh: alone(zh, matching.zh, taken.zh) }
}

function likenessOf(one: Quantity, two: Quantity): number {
  const [a, b] = [one.readings[0], two.readings[0]]
  let score = 0
  if (a.family === b.family) score = a.unit === b.unit ? 0.8 : 0.7
  else if (isCalendar(a.family) !== isCalendar(b.family)) return 0
  else if (isCalendar(a.family)) return 0
  else if (a.family === 'number' || b.family === 'number')
    score = isMeasured(a.family) || isMeasured(b.family) ? 0.55 : 0.45
  else if (isMeasured(a.family) && isMeasured(b.family)) score = 0.35
  else return 0
  const sameFigures = one.mantissa === two.mantissa || digitsOf(one.number) === digitsOf(two.number)
  if (sameFigures) score += 0.3
  if (Math.abs(one.weight - two.weight) > 0.35 && !sameFigures) score -= 0.25
  return score
}

const digitsOf = (value: number): string => String(Number(value.toPrecision(12))).replace(/[.0]/g, '')
