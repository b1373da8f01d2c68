import { nameUnit } from '../../shared/facts/format-fact.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import type { Text } from '../app/text.ts'
import type { DrawnCell, GridLine } from './grid-cell.ts'

/** The table as lines to draw: a heading before each group, each cell written in its row's scale. */
export function toGridLines(table: GridTable, t: Text): readonly GridLine[] {
  const lines: GridLine[] = []
  let group: string | null = null
  for (const row of table.rows) {
    if (row.group !== group) {
      group = row.group
      lines.push({ kind: 'group', key: `group:${group}`, title: nameGroup(group, t) })
    }
    const cells: Record<string, DrawnCell> = {}
    table.periods.forEach((period, at) => {
      const cell = row.cells[at]
      if (!cell) return
      cells[period] = {
        cell,
        text: formatCell(cell, row),
        stateName: t(`grids.state.${cell.state}`),
        verdictName: cell.verdict && t(`grids.verdict.${cell.verdict}`),
      }
    })
    lines.push({
      kind: 'row',
      key: row.key,
      row,
      title: titleOf(row, t),
      unit: row.kind === 'guidance' ? '' : nameUnit(row.unit, row.scale),
      isTotal: row.kind === 'metric' && row.segment === null,
      cells,
      trend: row.cells.map((cell) => (cell?.value && row.kind !== 'guidance' ? Number(cell.value) : null)),
    })
  }
  return lines
}

/** `Revenue`, `Data center`, `guided`, `Revenue, growth on the year`; a basis only where it is stated. */
export function titleOf(row: GridTable['rows'][number], t: Text): string {
  const name = row.segment ?? row.metric
  const basis = row.basis ? ` (${row.basis})` : ''
  if (row.measure === 'value')
    return row.segment && row.metric !== 'Revenue'
      ? `${row.segment}: ${row.metric}${basis}`
      : `${name}${basis}`
  if (row.measure === 'guided') return t('grids.guided')
  return `${name}${basis}, ${t(`grids.measure.${row.measure}`)}`
}

const groups = [
  'Revenue',
  'Profitability',
  'Per share',
  'Cash and balance sheet',
  'Orders',
  'Market',
  'Operations',
  'Other',
] as const

/** A group's heading in the interface's language. */
function nameGroup(name: string, t: Text): string {
  const known = groups.find((group) => group === name)
  return known ? t(`grids.group.${known}`) : name
}
