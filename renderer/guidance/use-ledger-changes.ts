import type { WordsPlace } from '../../shared/guidance/guidance-api.ts'
import type { LedgerChange, LedgerChangeId } from '../../shared/guidance/ledger-change.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'

/** What a person can do to a ledger; each tells whether it was done, and says why when not. */
export interface LedgerActs {
  readonly make: (change: LedgerChange, place: WordsPlace | null) => Promise<boolean>
  readonly revise: (changeId: LedgerChangeId, change: LedgerChange) => Promise<boolean>
  readonly takeBack: (changeIds: readonly LedgerChangeId[]) => Promise<boolean>
}

/** Changes a company's ledger and says so. */
export function useLedgerChanges(company: string): LedgerActs {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      announce(t('guidance.changed'))
      return true
    } catch (error) {
      announce(errorText(error), 'error')
      return false
    }
  }
  return {
    make: (change, place) => run(() => api.guidance.make({ company, change, place })),
    revise: (changeId, change) => run(() => api.guidance.revise({ changeId, change })),
    takeBack: (changeIds) => run(() => api.guidance.takeBack({ changeIds })),
  }
}
