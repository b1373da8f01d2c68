import type { Lexicon, Pair } from './check-input.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkTerms } from './check-terms.ts'
import type { FindingSide, PairFinding } from './finding.ts'

/** What does not add up between the two languages of one row, in the order of the words. */
export function checkPair(pair: Pair, lexicon: Lexicon): readonly PairFinding[] {
  return settle([...checkNumbers(pair), ...checkTerms(pair, lexicon)])
}

/** Words are reported once: of findings about the same words the surest stays. */
function settle(findings: readonly PairFinding[]): readonly PairFinding[] {
  const kept: PairFinding[] = []
  for (const finding of findings.toSorted((a, b) => b.confidence - a.confidence))
    if (!kept.some((other) => overlap(finding.en, other.en) || overlap(finding.zh, other.zh)))
      kept.push(finding)
  return kept.toSorted((a, b) => (a.en?.start ?? a.zh?.start ?? 0) - (b.en?.start ?? b.zh?.start ?? 0))
}

const overlap = (one: FindingSide | null, other: FindingSide | null): boolean =>
  one !== null && other !== null && one.start < other.end && other.start < one.end
