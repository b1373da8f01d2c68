import { isCurrency } from '../../shared/figures/is-currency.ts'
import { parsePeriod } from '../../shared/figures/periods.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import { storedNumber } from './cell-formula.ts'
import { columnsOf } from './grid-columns.ts'
import { figureOf, linesOf, type GridLine } from './grid-lines.ts'
import { figurePlace } from './grid-sheet.ts'
import { numberFormatOf } from './sheet-styles.ts'
import type { ChartModel, SheetPlace } from './workbook-model.ts'
import type { Words } from './words.ts'

/** A chart to be drawn, with the cells of the grid its points come from. */
export interface ChartPlan {
  readonly kind: ChartModel['kind']
  readonly title: string
  readonly numberFormat: string
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    /** One for each category; null where the grid has no figure. */
    readonly points: readonly PlacedPoint[]
  }[]
}

/** A figure of the grid and where it stands; null where there is none. */
type PlacedPoint = (SheetPlace & { readonly value: number }) | null

/** Fewer points than this are read faster as numbers. */
const fewestPoints = 3
const mostSeries = 6

interface Line extends GridLine {
  readonly points: readonly PlacedPoint[]
}

/**
 * The charts an analyst would draw first of a company's grid: its revenue, what the segments make of it, its margins,
 * and what was guided beside what came. Quarters where there are enough of them, otherwise years.
 */
export function chooseCharts(table: GridTable, sheet: string, words: Words): readonly ChartPlan[] {
  const columns = columnsOf(table).map((column, index) => ({ ...column, index }))
  const ofKind = (kind: 'quarter' | 'year') =>
    columns.filter(({ period }) => period !== null && parsePeriod(period)?.kind === kind)
  const chosen = ofKind('quarter').length >= fewestPoints ? ofKind('quarter') : ofKind('year')
  if (chosen.length < fewestPoints) return []
  const lines = linesOf(table).map((line, index): Line => ({
    ...line,
    points: chosen.map(({ index: column }) => {
      const value = figureOf(line.row.cells[column] ?? null, line.shows)
      return value === null
        ? null
        : {
            sheet,
            ...figurePlace(table, index, column),
            value: storedNumber(value, line.row.unit),
          }
    }),
  }))
  const isFilled = ({ points }: Line) => points.filter((point) => point !== null).length >= fewestPoints
  const stated = lines.filter(
    (line) => line.shows === 'value' && line.row.measure === 'value' && isFilled(line),
  )
  const categories = chosen.map(({ title }) => title)
  const plan = (
    kind: ChartModel['kind'],
    title: string,
    of: readonly Line[],
    name: (line: Line) => string,
  ) => {
    const drawn = of.slice(0, mostSeries)
    // Periods before the first figure and behind the last would be empty ground.
    const filled = categories.flatMap((_, at) => (drawn.some(({ points }) => points[at]) ? [at] : []))
    const [from, to] = [filled[0] ?? 0, (filled.at(-1) ?? -1) + 1]
    return of.length === 0
      ? []
      : [
          {
            kind,
            title,
            categories: categories.slice(from, to),
            numberFormat: of[0]
              ? numberFormatOf({
                  unit: of[0].row.unit,
                  format: { ...of[0].row.format, decimals: Math.min(1, of[0].row.format.decimals) },
                })
              : '0',
            series: drawn.map((line) => ({ name: name(line), points: line.points.slice(from, to) })),
          },
        ]
  }
  const whole = stated.find(({ row }) => row.segment === null && isCurrency(row.unit))
  const parts = stated.filter(
    ({ row }) => row.segment !== null && row.metric === whole?.row.metric && row.unit === whole.row.unit,
  )
  const margins = stated.filter(({ row }) => row.unit === '%' && row.segment === null)
  const guided = whole
    ? lines.filter(
        ({ row, shows }) =>
          row.measure === 'guided' &&
          (shows === 'low' || shows === 'high') &&
          row.metric === whole.row.metric &&
          row.segment === null &&
          row.unit === whole.row.unit,
      )
    : []
  const rowName = ({ row }: Line) => [row.metric, row.segment, row.basis].filter(Boolean).join(', ')
  return [
    ...plan('bar', whole?.row.metric ?? '', whole ? [whole] : [], rowName),
    ...(parts.length >= 2
      ? plan(
          'stacked',
          words('exports.chartBySegment', { metric: whole?.row.metric ?? '' }),
          parts,
          ({ row }) => row.segment ?? '',
        )
      : []),
    ...plan('line', words('exports.chartMargins'), margins, rowName),
    ...(whole && guided.some(isFilled)
      ? plan(
          'line',
          words('exports.chartGuidance', { metric: whole.row.metric }),
          [whole, ...guided],
          (line) =>
            line === whole ? words('exports.measure.value') : words(line.measure ?? 'exports.measure.value'),
        )
      : []),
  ]
}
