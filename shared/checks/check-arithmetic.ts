import type { CheckInput } from './check-input.ts'
import type { Finding } from './finding.ts'

/** Sums, shares, growth, margins, midpoints and repeated figures of a document that do not agree. */
export function checkArithmetic(_input: CheckInput): readonly Finding[] {
  return []
}
