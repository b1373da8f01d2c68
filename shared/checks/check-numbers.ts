import type { Pair } from './check-input.ts'
import type { PairFinding } from './finding.ts'

/** Matches each quantity of one side with the other side by value, and tells what finds no match. */
export function checkNumbers(_pair: Pair): readonly PairFinding[] {
  return []
}
