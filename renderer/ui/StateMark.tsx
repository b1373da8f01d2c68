import type { CellState } from '../../shared/grids/grid.ts'
import { Icon } from './Icon.tsx'
import '../styles/facts.css'

interface StateMarkProps {
  readonly state: CellState | 'rejected'
  /** The state in words; a mark never stands for it alone. */
  readonly label: string
}

/** How a figure stands: hollow dot suggested, filled dot decided, ƒ computed, triangle conflicting. */
export function StateMark({ state, label }: StateMarkProps) {
  if (state === 'conflict')
    return (
      <span className="mark-conflict" role="img" aria-label={label}>
        <Icon name="warning" small />
      </span>
    )
  if (state === 'computed')
    return (
      <span className="fx" role="img" aria-label={label}>
        ƒ
      </span>
    )
  if (state === 'rejected')
    return (
      <span className="mark-rejected" role="img" aria-label={label}>
        <Icon name="close" small />
      </span>
    )
  if (state === 'corrected' || state === 'typed')
    return (
      <span className="mark-corrected" role="img" aria-label={label}>
        <Icon name="edit" small />
      </span>
    )
  return <span className={state === 'suggested' ? 'dot o' : 'dot'} role="img" aria-label={label} />
}
