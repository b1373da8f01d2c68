import type { CheckInput } from './check-input.ts'
import type { Finding } from './finding.ts'

/** Sentences of a document's summary that its body contradicts or does not support. */
export function checkSummary(_input: CheckInput): readonly Finding[] {
  return []
}
