import type { Check } from '../../shared/checks/checks-api.ts'
import { useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'

/** What was decided about a check and why; nothing while it is open. */
export function CheckStanding({ check }: { readonly check: Check }) {
  const t = useText()
  const { state, scope, reason, corrected } = check
  if (state === 'open') return null
  const isError = state === 'confirmed'
  return (
    <span className="check-line-part check-standing">
      <Icon
        name={corrected ? 'edit' : isError ? 'check' : 'close'}
        small
        className={corrected ? 'acc' : isError ? 'err' : 'muted'}
      />
      <span>
        {corrected
          ? t('checks.corrected')
          : t(isError || !scope ? `checks.state-${state}` : `checks.dismissed-${scope}`)}
        {reason && <span className="second"> · {reason}</span>}
      </span>
    </span>
  )
}
