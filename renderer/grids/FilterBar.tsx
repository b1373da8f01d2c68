import { cellStates, type GridTable } from '../../shared/grids/grid.ts'
import type { RowCondition } from '../../shared/grids/grid-definition.ts'
import { useText, type Text } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { titleOfColumn } from './period-title.ts'

interface FilterBarProps {
  readonly table: GridTable
  /** Rows that are shown. */
  readonly shown: number
  readonly readOnly: boolean
  readonly onDrop: (at: number) => void
  readonly onClear: () => void
}

/** What the rows are filtered by, each condition to be taken away, and how many rows that leaves. */
export function FilterBar({ table, shown, readOnly, onDrop, onClear }: FilterBarProps) {
  const t = useText()
  const { filter } = table.definition
  if (filter.length === 0) return null
  return (
    <section className="grid-filter" aria-label={t('grids.filters')}>
      <Icon name="filter" />
      {filter.map((condition, at) => {
        const words = describeCondition(condition, table, t)
        return readOnly ? (
          <span key={`${at} ${words}`} className="badge">
            {words}
          </span>
        ) : (
          <button
            key={`${at} ${words}`}
            type="button"
            className="badge grid-condition"
            aria-label={t('grids.dropCondition', { condition: words })}
            onClick={() => onDrop(at)}
          >
            {words} <Icon name="close" small />
          </button>
        )
      })}
      <span className="small muted num" role="status">
        {t('grids.rowsShown', { count: shown, total: table.rows.length })}
      </span>
      <span className="grow" />
      {!readOnly && (
        <Button small look="quiet" onClick={onClear}>
          {t('grids.clearFilter')}
        </Button>
      )}
    </section>
  )
}

/** `Q4 2025 is more than 100`. */
function describeCondition(
  { column, test, text, upTo }: RowCondition,
  { columns }: Pick<GridTable, 'columns'>,
  t: Text,
): string {
  const at = columns.find(({ key }) => key === column)
  const where = column === null ? t('grids.filterHead') : at ? titleOfColumn(at).name : column
  const state = test === 'state' ? cellStates.find((one) => one === text) : undefined
  const value = state ? t(`grids.state.${state}`) : upTo === '' ? text : `${text}–${upTo}`
  return [where, t(`grids.test.${test}`), value].filter(Boolean).join(' ')
}
