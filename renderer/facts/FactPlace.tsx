import type { Fact } from '../../shared/facts/facts-api.ts'
import { nameUnit } from '../../shared/facts/format-fact.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import type { GridId, GridRow, GridTable } from '../../shared/grids/grid.ts'
import { shortenRange } from '../../shared/grids/shorten-range.ts'
import { useLibrary } from '../app/library.ts'
import { useFigureName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { StateMark } from '../ui/StateMark.tsx'

interface FactPlaceProps {
  readonly fact: Fact
  readonly onOpenGrid: (gridId: GridId) => void
}

const periodsShown = 5

/** Where a fact goes: its row in the company's grid with the rows beside it, its own cell marked. */
export function FactPlace({ fact, onOpenGrid }: FactPlaceProps) {
  const t = useText()
  const table = useLibrary(
    async (api) => {
      const grids = fact.company === null ? [] : await api.grids.list({})
      const grid = grids.find(({ company }) => company === fact.company)
      return grid ? api.grids.read({ gridId: grid.id }) : null
    },
    `place:${fact.company ?? ''}`,
    ['grids', 'facts', 'history'],
  ).value
  const place = table && findPlace(table, fact)
  if (!table) return null
  const { name } = table
  if (!place)
    return (
      <section className="fact-place">
        <h3>{t('facts.goesNowhere', { grid: name })}</h3>
      </section>
    )
  const { rows, columns, column } = place
  return (
    <section className="fact-place">
      <header className="row">
        <h3>{t('facts.goesTo', { grid: t('grids.tab', { name }) })}</h3>
        <span className="grow" />
        <Button small look="quiet" icon="table" onClick={() => onOpenGrid(table.id)}>
          {t('facts.openGrid')}
        </Button>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('grids.metric')}</span>
            </th>
            {columns.map((at) => (
              <th key={at} scope="col" className={at === column ? 'strong' : ''}>
                {table.columns[at]?.title ?? table.columns[at]?.period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlaceRow key={row.key} row={row} columns={columns} fact={fact} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface PlaceRowProps {
  readonly row: GridRow
  readonly columns: readonly number[]
  readonly fact: Fact
}

function PlaceRow({ row, columns, fact }: PlaceRowProps) {
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
        <span className="muted small"> {nameUnit(row.unit, row.format.scale)}</span>
      </th>
      {columns.map((at) => {
        const cell = row.cells[at]
        const isHere = row.kind !== 'computed' && (cell?.factIds.includes(fact.id) ?? false)
        return (
          <td key={at} className={isHere ? 'is-here num' : 'num'}>
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

/** The fact's row between its neighbours of the same group, and the last periods up to the fact's own. */
function findPlace(table: GridTable, fact: Fact) {
  const rows = table.rows.filter(({ kind }) => kind !== 'computed')
  const holds = (row: GridRow) => row.cells.findIndex((cell) => cell?.factIds.includes(fact.id) ?? false)
  const at = rows.findIndex((row) => holds(row) !== -1)
  const own = rows[at]
  if (!own) return null
  const column = holds(own)
  const beside = [rows[at - 1], own, rows[at + 1]].filter(
    (row): row is GridRow => row !== undefined && row.group === own.group,
  )
  // Periods in which these rows have nothing would only part those that do.
  const filled = table.columns.flatMap((_, period) =>
    beside.some((row) => row.cells[period]) ? [period] : [],
  )
  const end = Math.max(filled.indexOf(column) + 1, Math.min(periodsShown, filled.length))
  return { rows: beside, columns: filled.slice(Math.max(0, end - periodsShown), end), column }
}
