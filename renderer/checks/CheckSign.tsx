import type { Check } from '../../shared/checks/checks-api.ts'
import type { Side } from '../../shared/documents/document.ts'
import { useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'
import { gravestOf, isMarked } from './check-spans.ts'

interface CheckSignProps {
  readonly checks: readonly Check[]
  readonly side: Side
}

/**
 * The triangle in the margin of a passage, on each side; its name says how grave and what. The reader opens the card
 * for a press on anything with `data-check-sign`, as it does for the words.
 */
export function CheckSign({ checks, side }: CheckSignProps) {
  const t = useText()
  const gravest = gravestOf(checks)
  if (!gravest) return null
  const kinds = [...new Set(checks.filter(isMarked).map(({ kind }) => t(`checks.kind-${kind}`)))].join(', ')
  const label = t(gravest === 'error' ? 'checks.markError' : 'checks.markDoubt', { kind: kinds })
  return (
    <button
      type="button"
      className={`gut-mark ${gravest === 'error' ? 'err' : 'dbt'}`}
      aria-label={label}
      title={label}
      tabIndex={-1}
      data-check-sign={side}
    >
      <Icon name="warning" />
    </button>
  )
}
