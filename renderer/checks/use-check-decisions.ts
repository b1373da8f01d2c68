import type { Check, CheckId, DismissalScope } from '../../shared/checks/checks-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'

export interface CheckDecisions {
  /** Each tells whether it was done; a refusal has been shown. */
  readonly confirm: (ids: readonly CheckId[]) => Promise<boolean>
  readonly dismiss: (ids: readonly CheckId[], scope: DismissalScope, reason?: string) => Promise<boolean>
  readonly reopen: (ids: readonly CheckId[]) => Promise<boolean>
}

/** A person's decisions about checks; each is said aloud with the way back, and a refusal is shown. */
export function useCheckDecisions(): CheckDecisions {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const undo = () => {
    api.history.undo({}).catch((error: unknown) => notify(errorText(error), 'error'))
  }
  const settle = async (
    decision: Promise<readonly Check[]>,
    done: 'confirmed' | 'dismissed' | 'reopened',
  ): Promise<boolean> => {
    try {
      const { length } = await decision
      notify(t(`checks.${done}`, { count: length }), 'plain', { label: t('checks.undo'), run: undo })
      return true
    } catch (error) {
      notify(errorText(error), 'error')
      return false
    }
  }
  return {
    confirm: (checkIds) => settle(api.checks.confirm({ checkIds }), 'confirmed'),
    dismiss: (checkIds, scope, reason) =>
      settle(api.checks.dismiss({ checkIds, scope, ...(reason ? { reason } : {}) }), 'dismissed'),
    reopen: (checkIds) => settle(api.checks.reopen({ checkIds }), 'reopened'),
  }
}
