import type { Check, CheckId, CheckState } from '../../shared/checks/checks-api.ts'
import type { CheckKind, Severity } from '../../shared/checks/finding.ts'

/** Which checks of a document are listed; null means all. */
export interface CheckFilter {
  readonly state: CheckState | null
  readonly kind: CheckKind | null
  readonly severity: 'error' | 'doubt' | null
  /** Hints are quiet until they are asked for. */
  readonly hints: boolean
}

export const firstFilter: CheckFilter = { state: 'open', kind: null, severity: null, hints: false }

/**
 * The checks to list. Those decided a moment ago (`kept`) stay where they are, so that nothing moves away under the
 * hand that decided them and each can be taken back in place.
 */
export const filterChecks = (
  checks: readonly Check[],
  filter: CheckFilter,
  kept: ReadonlySet<CheckId>,
): readonly Check[] =>
  checks.filter(
    (check) =>
      (filter.state === null || check.state === filter.state || kept.has(check.id)) &&
      (filter.kind === null || check.kind === filter.kind) &&
      (filter.severity === null || check.severity === filter.severity) &&
      (filter.hints || check.severity !== 'note'),
  )

export interface CheckTally {
  readonly errors: number
  readonly doubts: number
  /** Hints that the filter would list if they were asked for. */
  readonly hints: number
  readonly kinds: readonly CheckKind[]
}

/** Open errors and doubts of a document, its hints in the state listed, and the kinds it has any of. */
export function tallyChecks(checks: readonly Check[], filter: CheckFilter): CheckTally {
  const open = (severity: Severity) =>
    checks.filter((check) => check.state === 'open' && check.severity === severity).length
  return {
    errors: open('error'),
    doubts: open('doubt'),
    hints: checks.filter(
      (check) => check.severity === 'note' && (filter.state === null || check.state === filter.state),
    ).length,
    kinds: [...new Set(checks.map(({ kind }) => kind))].toSorted(),
  }
}
