import type { Check } from '../../shared/checks/checks-api.ts'
import type { Text } from '../app/text.ts'

/** A check as text to paste elsewhere: what it is and where, both sides with their values, what was expected, and why. */
export function formatCheck(check: Check, t: Text): string {
  const { kind, severity, documentTitle, passage, en, zh, expected, explanation, state, reason } = check
  const words = (sign: string, side: Check['en']) =>
    side ? [`${sign}: ${side.text}${side.value ? ` = ${side.value}` : ''}`] : []
  return [
    t('checks.asText', { kind: t(`checks.kind-${kind}`), severity: t(`checks.severity-${severity}`) }),
    t('checks.asTextPlace', { title: documentTitle, at: passage + 1 }),
    ...words('EN', en),
    ...words('中', zh),
    ...(expected ? [t('checks.asTextExpected', { words: expected })] : []),
    t(explanation.key, explanation.details),
    ...(reason ? [t('checks.asTextState', { state: t(`checks.state-${state}`), reason })] : []),
  ].join('\n')
}
