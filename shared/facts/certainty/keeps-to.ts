import type { FoundFact } from '../fact.ts'

/** A value so many times a bound or more says something else than the bound. */
const farthest = 1.5

/** Whether a figure is a value that `bound` only says something about: $11.4 billion of `sales exceeding $10 billion`. */
export function keepsTo(fact: FoundFact, bound: FoundFact): boolean {
  if (isBound(fact) || !isBound(bound)) return false
  const [value, limit] = [Math.abs(Number(fact.value)), Math.abs(Number(bound.value))]
  const [less, more] = bound.approximation === 'above' ? [limit, value] : [value, limit]
  return less <= more && more < farthest * less
}

const isBound = ({ approximation }: FoundFact): boolean =>
  approximation === 'above' || approximation === 'below'
