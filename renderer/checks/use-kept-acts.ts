import { useEffect, useState } from 'react'
import type { CheckId } from '../../shared/checks/checks-api.ts'
import type { CheckActs } from './use-check-acts.tsx'

const nothing: ReadonlySet<CheckId> = new Set()

/**
 * The acts, and which checks they were done to since `reset` last changed: those stay listed where they are, whatever
 * the filter says, so that nothing moves away under the hand that decided it.
 */
export function useKeptActs(
  acts: CheckActs,
  reset: string,
): { readonly acts: CheckActs; readonly kept: ReadonlySet<CheckId> } {
  const [kept, setKept] = useState(nothing)
  useEffect(() => setKept(nothing), [reset])
  const keep = (ids: readonly CheckId[]) => setKept((were) => new Set([...were, ...ids]))
  return {
    kept,
    acts: {
      ...acts,
      confirm: (ids) => {
        keep(ids)
        return acts.confirm(ids)
      },
      dismissOnce: (checks) => {
        keep(checks.map(({ id }) => id))
        return acts.dismissOnce(checks)
      },
      correct: (check) => {
        keep([check.id])
        acts.correct(check)
      },
      dismissAlike: (checks) => {
        keep(checks.map(({ id }) => id))
        acts.dismissAlike(checks)
      },
    },
  }
}
