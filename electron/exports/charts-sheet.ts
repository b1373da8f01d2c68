import type { ChartPlan } from './choose-charts.ts'
import { headNumberStyle, headStyle, textStyle } from './sheet-styles.ts'
import { cellName, quoteSheet, type CellModel, type ChartModel, type SheetModel } from './workbook-model.ts'

const chartRows = 18
const chartColumns = 8
/** The numbers stand right of their chart, so that it never hides them. */
const dataColumn = chartColumns + 1

/**
 * Charts one below the other, each beside the numbers it draws. These are links to the grid's cells: a changed figure
 * changes its chart, and quarters stand together that years stand between in the grid.
 */
export function chartsSheet(name: string, plans: readonly ChartPlan[]): SheetModel {
  const rows: (CellModel | null)[][] = []
  const charts: ChartModel[] = []
  for (const [index, plan] of plans.entries()) {
    const top = index * (Math.max(chartRows, plan.series.length + 2) + 1)
    while (rows.length < top) rows.push([])
    const pad = Array.from<null>({ length: dataColumn }).fill(null)
    rows.push([
      ...pad,
      { value: plan.title, style: headStyle },
      ...plan.categories.map((value) => ({ value, style: headNumberStyle })),
    ])
    for (const { name: title, points } of plan.series)
      rows.push([
        ...pad,
        { value: title, style: textStyle },
        ...points.map(
          (point): CellModel | null =>
            point && {
              value: point.value,
              formula: `${quoteSheet(point.sheet)}!${cellName(point.row, point.column)}`,
              style: { numberFormat: plan.numberFormat, align: 'right' },
            },
        ),
      ])
    charts.push(placeChart(name, plan, top))
  }
  return {
    name,
    widths: [
      ...Array.from({ length: dataColumn }, () => 10),
      32,
      ...Array.from({ length: Math.max(0, ...plans.map(({ categories }) => categories.length)) }, () => 12),
    ],
    frozen: { rows: 0, columns: 0 },
    hasFilter: false,
    rows,
    charts,
  }
}

function placeChart(sheet: string, plan: ChartPlan, top: number): ChartModel {
  const last = dataColumn + plan.categories.length
  return {
    kind: plan.kind,
    title: plan.title,
    numberFormat: plan.numberFormat,
    categories: {
      range: { sheet, from: [top, dataColumn + 1], to: [top, last] },
      texts: plan.categories,
    },
    series: plan.series.map(({ name, points }, index) => ({
      name: { sheet, row: top + 1 + index, column: dataColumn, text: name },
      range: { sheet, from: [top + 1 + index, dataColumn + 1], to: [top + 1 + index, last] },
      values: points.map((point) => point?.value ?? null),
    })),
    place: { row: top, column: 0, columns: chartColumns, rows: chartRows },
  }
}
