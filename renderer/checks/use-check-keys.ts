import type { Check } from '../../shared/checks/checks-api.ts'
import { useCommand } from '../app/commands.ts'
import type { CheckActs } from './use-check-acts.tsx'

/** The keys of everything that can be done about the check one looks at, while `enabled`. */
export function useCheckKeys(check: Check | null, acts: CheckActs, enabled: boolean): void {
  const ready = enabled && check !== null
  const run = (act: (check: Check) => unknown) => () => {
    if (check) void act(check)
  }
  useCommand(
    'check.confirm',
    run((one) => acts.confirm([one.id])),
    ready,
  )
  useCommand(
    'check.dismiss',
    run((one) => acts.dismissOnce([one])),
    ready,
  )
  useCommand(
    'check.dismissAlike',
    run((one) => acts.dismissAlike([one])),
    ready,
  )
  useCommand(
    'check.reopen',
    run((one) => acts.reopen([one.id])),
    // What a correction confirmed is opened by taking the correction back.
    ready && !check.corrected,
  )
  useCommand('check.correct', run(acts.correct), ready)
  useCommand('check.addTerm', run(acts.addTerm), ready)
  useCommand('check.copy', run(acts.copy), ready)
}
