import type { FactId } from '../../shared/facts/fact.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import { chartsSheet } from './charts-sheet.ts'
import { chooseCharts } from './choose-charts.ts'
import { describeRows } from './describe-rows.ts'
import type { FigureSource } from './figure-source.ts'
import { gridSheet } from './grid-sheet.ts'
import { keySheet } from './key-sheet.ts'
import { collectSources } from './sources-sheet.ts'
import { safeSheetName, type WorkbookModel } from './workbook-model.ts'
import type { Words } from './words.ts'

export interface GridExport {
  readonly table: GridTable
  readonly figures: ReadonlyMap<FactId, FigureSource>
  readonly words: Words
  /** When the grid last changed, ISO text. */
  readonly changedAt: string
}

/**
 * A grid as a workbook: the table itself, its charts, the source of each figure, and the key to its marks. Each figure
 * leads to the row of `Sources` that quotes it, and that row back to the figure.
 */
export function gridWorkbook({ table, figures, words, changedAt }: GridExport): WorkbookModel {
  const own = {
    sources: words('exports.sources'),
    key: words('exports.key'),
    charts: words('exports.charts'),
  }
  const name = safeSheetName(table.name, Object.values(own), 'Grid')
  const sources = collectSources(own.sources, words)
  const grid = gridSheet({ table, name, figures, sources, words })
  const charts = chooseCharts(table, name, words)
  return {
    title: words('exports.keyTitle', { company: table.company ?? table.name }),
    created: changedAt,
    sheets: [
      grid,
      sources.sheet(),
      ...(charts.length > 0 ? [chartsSheet(own.charts, charts)] : []),
      keySheet(own.key, table.company ?? table.name, words, describeRows(table, words)),
    ],
  }
}
