import type { FactId, FactValues } from '../../shared/facts/fact.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'

export interface FactDecisions {
  readonly confirm: (factId: FactId) => void
  readonly reject: (factId: FactId) => void
  readonly reopen: (factId: FactId) => void
  readonly correct: (factId: FactId, values: FactValues) => void
}

/** A person's decisions about one fact; each is said aloud, and a refusal is shown. */
export function useFactDecisions(): FactDecisions {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const settle = async (decision: Promise<unknown>, done: string) => {
    try {
      await decision
      announce(done)
    } catch (error) {
      announce(errorText(error), 'error')
    }
  }
  return {
    confirm: (factId) => void settle(api.facts.confirm({ factIds: [factId] }), t('inspector.accepted')),
    reject: (factId) => void settle(api.facts.reject({ factIds: [factId] }), t('inspector.rejectedDone')),
    reopen: (factId) => void settle(api.facts.reopen({ factIds: [factId] }), t('inspector.reopened')),
    correct: (factId, values) =>
      void settle(api.facts.correct({ factId, values }), t('inspector.correctedDone')),
  }
}
