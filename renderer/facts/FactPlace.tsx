import type { Fact } from '../../shared/facts/facts-api.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import type { CellPlace, GridId, GridRow } from '../../shared/grids/grid.ts'
import { shortenRange } from '../../shared/grids/shorten-range.ts'
import { useLibrary } from '../app/library.ts'
import { useFigureName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { StateMark } from '../ui/StateMark.tsx'

interface FactPlaceProps {
  readonly fact: Fact
  readonly onOpenGrid: (gridId: GridId, place: CellPlace | null) => void
}

/** Where a fact goes: its row in the company's grid with the rows beside it, its own cell marked. */
export function FactPlace({ fact, onOpenGrid }: FactPlaceProps) {
  const t = useText()
  const place = useLibrary((api) => api.grids.place({ factId: fact.id }), `place:${fact.id}`, [
    'grids',
    'facts',
    'history',
  ]).value
  if (!place) return null
  const { gridId, name, own, rows, columns } = place
  if (rows.length === 0)
    return (
      <section className="fact-place">
        <h3>{t('facts.goesNowhere', { grid: name })}</h3>
      </section>
    )
  const isOwn = (row: GridRow, at: number) =>
    row.kind !== 'computed' && (row.cells[at]?.factIds.includes(fact.id) ?? false)
  return (
    <section className="fact-place">
      <header className="row">
        <h3>{t('facts.goesTo', { grid: t('grids.tab', { name }) })}</h3>
        <span className="grow" />
        <Button small look="quiet" icon="table" onClick={() => onOpenGrid(gridId, own)}>
          {t('facts.openGrid')}
        </Button>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('grids.metric')}</span>
            </th>
            {columns.map((column, at) => (
              <th key={column.key} scope="col" className={rows.some((row) => isOwn(row, at)) ? 'strong' : ''}>
                {column.title ?? column.period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlaceRow key={row.key} row={row} isOwn={isOwn} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface PlaceRowProps {
  readonly row: GridRow
  /** Whether a cell of it is the fact's. */
  readonly isOwn: (row: GridRow, at: number) => boolean
}

function PlaceRow({ row, isOwn }: PlaceRowProps) {
  const t = useText()
  const name = useFigureName()(row)
  return (
    <tr className={row.kind === 'guidance' ? 'is-guidance' : ''}>
      <th scope="row">
        {row.measure === 'value'
          ? name
          : row.measure === 'guided'
            ? t('grids.measured', { name, measure: t('grids.guided') })
            : t('grids.measured', { name, measure: t(`grids.measure.${row.measure}`) })}
        <span className="muted small"> {writeUnit(row.unit, row.format.scale, t)}</span>
      </th>
      {row.cells.map((cell, at) => {
        return (
          // A column has nothing but its place here.
          <td key={at} className={isOwn(row, at) ? 'is-here num' : 'num'}>
            {cell && (
              <>
                <StateMark state={cell.state} label={t(`grids.state.${cell.state}`)} />{' '}
                <span className={cell.isProvisional ? 'is-provisional second' : ''}>
                  {row.measure === 'guided' ? shortenRange(formatCell(cell, row)) : formatCell(cell, row)}
                </span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}
