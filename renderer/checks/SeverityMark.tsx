import type { Severity } from '../../shared/checks/finding.ts'
import { useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'

const looks = { error: 'err', doubt: 'dbt', note: 'muted' } as const

/** The sign of how a check is shown; its name says the word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const t = useText()
  return (
    <Icon
      name={severity === 'note' ? 'info' : 'warning'}
      className={looks[severity]}
      label={t(`checks.severity-${severity}`)}
    />
  )
}
