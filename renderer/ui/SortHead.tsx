import { Icon } from './Icon.tsx'

export type SortOrder = 'ascending' | 'descending'

interface SortHeadProps {
  readonly label: string
  /** The order the table is in by this column; null when it is sorted by another. */
  readonly order: SortOrder | null
  readonly className?: string
  readonly onSort: () => void
}

/** The head of a column that sorts its table: pressed by pointer or key, with an arrow where it sorts. */
export function SortHead({ label, order, className = '', onSort }: SortHeadProps) {
  return (
    <span role="columnheader" className={className} aria-sort={order ?? 'none'}>
      <button type="button" className="sort-head" onClick={onSort}>
        {label}
        {order && <Icon name={order === 'ascending' ? 'up' : 'down'} small />}
      </button>
    </span>
  )
}
