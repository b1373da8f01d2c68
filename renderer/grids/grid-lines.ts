import { isCurrency } from '../../shared/figures/is-currency.ts'
import { metricGroups } from '../../shared/metrics/metric.ts'
import type { FormulaProblem } from '../../shared/formulas/formula.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import { formatCell } from '../../shared/grids/format-cell.ts'
import type { GridColumn, GridRow, GridTable } from '../../shared/grids/grid.ts'
import { shortenRange } from '../../shared/grids/shorten-range.ts'
import type { Text } from '../app/text.ts'
import { type DrawnCell, type GridLine } from './grid-cell.ts'

/** The table as lines to draw: a heading before each group, each cell written in its row's scale. */
export function toGridLines(
  table: GridTable,
  t: Text,
  explain: (problem: FormulaProblem) => string,
  folded: ReadonlySet<string> = new Set(),
  nameOf: NameOfMetric = asItIs,
): readonly GridLine[] {
  const lines: GridLine[] = []
  const cellsOf = createCellDrawer(table.columns, t, explain)
  const commonUnit = commonUnitOf(table.rows, t)
  const sizes = new Map<string, number>()
  for (const row of table.rows) sizes.set(row.group, (sizes.get(row.group) ?? 0) + 1)
  let group: string | null = null
  table.rows.forEach((row, index) => {
    if (row.group !== group) {
      group = row.group
      const isFolded = folded.has(group)
      // The first row names its group itself where both are called alike, as revenue is.
      if (row.group !== '' && (index > 0 || row.metric !== group || isFolded))
        lines.push({
          kind: 'group',
          key: `group:${group}`,
          title: nameGroup(group, t, nameOf),
          isFolded,
          count: sizes.get(group) ?? 0,
        })
    }
    if (folded.has(row.group)) return
    const unit = writeUnit(row.unit, row.format.scale, t)
    const next = table.rows[index + 1]
    const isUnder = hangsOn(row, table.rows[index - 1])
    const fullTitle = fullTitleOf(row, t, nameOf)
    const cells = cellsOf(row)
    lines.push({
      kind: 'row',
      key: row.key,
      at: index,
      row,
      // Sorted or filtered, a row may stand away from the one it says more of.
      title: isUnder ? shortTitleOf(row, t, nameOf) : fullTitle,
      fullTitle,
      isUnder,
      unit: row.measure === 'guided' || unit === commonUnit ? '' : unit,
      isTotal: isTotal(row, next),
      goesOn: next?.measure === 'guided' && next.group === row.group,
      cells,
      get trend() {
        return row.cells.map((cell) => (cell?.value && row.kind !== 'guidance' ? Number(cell.value) : null))
      },
    })
  })
  return lines
}

type DrawnCells = Readonly<Record<string, DrawnCell | undefined>>

/**
 * Makes the drawn cells of rows, each when it is first asked for: a window draws a few of many thousand, and those of
 * a row that is not read yet later.
 */
function createCellDrawer(
  columns: readonly GridColumn[],
  t: Text,
  explain: (problem: FormulaProblem) => string,
): (row: GridRow) => DrawnCells {
  interface Drawn {
    readonly row: GridRow
    /** What was drawn; drawn again when other cells were put into the row. */
    from: GridRow['cells']
    cells: (DrawnCell | undefined)[]
  }
  const draw = (row: GridRow, at: number): DrawnCell | undefined => {
    const cell = row.cells[at]
    if (!cell) return undefined
    const { format = null, unit = null } = columns[at] ?? {}
    // A column of growth is written its own way, whatever the row is in.
    const written = format ? { ...row, format, unit: unit ?? row.unit } : row
    const text = formatCell(cell, written)
    return {
      cell,
      text: row.measure === 'guided' ? shortenRange(text) : text,
      stateName: t(`grids.state.${cell.state}`),
      verdictName: cell.verdict && t(`grids.verdict.${cell.verdict}`),
      problemText: cell.problem && explain(cell.problem),
    }
  }
  const shape = Object.create(null) as object
  columns.forEach(({ key }, at) =>
    Object.defineProperty(shape, key, {
      enumerable: true,
      get(this: { readonly drawn: Drawn }) {
        const { drawn } = this
        if (drawn.from !== drawn.row.cells) {
          drawn.from = drawn.row.cells
          drawn.cells = []
        }
        return (drawn.cells[at] ??= draw(drawn.row, at))
      },
    }),
  )
  return (row) => {
    const cells = Object.create(shape) as object
    const drawn: Drawn = { row, from: row.cells, cells: [] }
    return Object.defineProperty(cells, 'drawn', { value: drawn }) as DrawnCells
  }
}

/** A row others hang on: the whole company's figure above its segments or its guidance. */
const isTotal = (row: GridRow, next: GridRow | undefined): boolean =>
  row.kind === 'metric' &&
  row.segment === null &&
  next?.metric === row.metric &&
  (next.measure === 'guided' || next.segment !== null)

/** The unit most rows are in, money before anything else, so that only the others have to name theirs. */
export function commonUnitOf(rows: readonly GridRow[], t: Text): string {
  const values = rows.filter(({ measure }) => measure === 'value')
  const money = values.filter(({ unit }) => isCurrency(unit))
  const counts = new Map<string, number>()
  for (const row of money.length > 0 ? money : values) {
    const unit = writeUnit(row.unit, row.format.scale, t)
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** What names a row. */
export type RowHead = Pick<
  GridRow,
  'title' | 'source' | 'company' | 'group' | 'segment' | 'metric' | 'basis' | 'measure'
>

/** A metric as a reader of the interface's language calls it. */
export type NameOfMetric = (metric: string) => string
const asItIs: NameOfMetric = (metric) => metric

/** `Revenue`, `Data center`, `guided`, `Revenue, growth on the year`; a basis only where it is stated. */
export function titleOf(row: RowHead, t: Text, nameOf: NameOfMetric = asItIs): string {
  if (row.title !== null) return row.title
  const owner = row.source ?? row.company
  if (owner !== null && owner !== row.group)
    return `${owner}: ${titleOf({ ...row, company: null, source: null }, t, nameOf)}`
  const name = row.segment ?? nameOf(row.metric)
  const basis = row.basis ? ` (${row.basis})` : ''
  if (row.measure === 'value')
    return row.segment && row.metric !== 'Revenue'
      ? `${row.segment}: ${nameOf(row.metric)}${basis}`
      : `${name}${basis}`
  if (row.measure === 'guided') return t('grids.guided')
  return t('grids.measured', { name: `${name}${basis}`, measure: t(`grids.measure.${row.measure}`) })
}

/** Whether a row says more of the figure the row above it is about. */
const hangsOn = (row: GridRow, above: GridRow | undefined): boolean =>
  row.measure !== 'value' &&
  above !== undefined &&
  above.metric === row.metric &&
  above.segment === row.segment &&
  above.basis === row.basis

const shortTitleOf = (row: GridRow, t: Text, nameOf: NameOfMetric): string =>
  row.measure === 'value' || row.measure === 'guided'
    ? titleOf(row, t, nameOf)
    : t(`grids.measure.${row.measure}`)

/** A row's name where it stands alone, away from the row above it: `Revenue, guided`. */
export function fullTitleOf(row: RowHead, t: Text, nameOf: NameOfMetric = asItIs): string {
  if (row.measure !== 'guided') return titleOf(row, t, nameOf)
  return t('grids.measured', {
    name: titleOf({ ...row, measure: 'value' }, t, nameOf),
    measure: t('grids.guided'),
  })
}

/** A group's heading in the interface's language. */
export function nameGroup(name: string, t: Text, nameOf: NameOfMetric): string {
  const known = metricGroups.find((group) => group === name)
  return known ? t(`grids.group.${known}`) : nameOf(name)
}

/** The group a heading's line stands over. */
export const groupOf = ({ key }: GridLine): string => key.slice('group:'.length)

/** Classes of a row, and when it has each: cells take their looks from it, so that none of them needs its own. */
export const rowLooks: Readonly<
  Record<string, (line: Extract<GridLine, { readonly kind: 'row' }>) => boolean>
> = {
  'is-guidance': ({ row }) => row.kind === 'guidance',
  'is-segment': ({ row }) => row.segment !== null,
  'is-under': ({ isUnder }) => isUnder,
  'is-total': ({ isTotal: isSum }) => isSum,
  'goes-on': ({ goesOn }) => goesOn,
}
