import type { InputState } from '../../shared/models/evaluate-model.ts'
import { useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'
import '../styles/facts.css'

/** How an input stands; what a formula gives has no mark. */
export function InputMark({ state }: { readonly state: InputState }) {
  const t = useText()
  const label = t(`models.state-${state}`)
  if (state === 'sourced' || state === 'suggested')
    return (
      <span className={state === 'suggested' ? 'dot o' : 'dot'} role="img" aria-label={label} title={label} />
    )
  const icon = {
    typed: 'edit',
    unsourced: 'edit',
    rejected: 'close',
    lost: 'warning',
    varied: 'split',
  } as const
  return (
    <span
      className={state === 'rejected' || state === 'lost' ? 'input-mark is-error' : 'input-mark'}
      role="img"
      aria-label={label}
      title={label}
    >
      <Icon name={icon[state]} small />
    </span>
  )
}
