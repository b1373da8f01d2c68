import type { Lexicon, Pair } from './check-input.ts'
import type { PairFinding } from './finding.ts'

/** Garbled terms, clauses on one side only and lost negations of one row. */
export function checkTerms(_pair: Pair, _lexicon: Lexicon): readonly PairFinding[] {
  return []
}
