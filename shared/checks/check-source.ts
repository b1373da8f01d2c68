import type { CheckInput } from './check-input.ts'
import type { Finding } from './finding.ts'

/** Words of the source that were probably misheard or misprinted, each with its likely reading. */
export function checkSource(_input: CheckInput): readonly Finding[] {
  return []
}
