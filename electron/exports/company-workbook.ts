import type { DocumentSummary } from '../../shared/documents/documents-api.ts'
import type { CompanyLedger } from '../../shared/guidance/ledger.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { GridTable } from '../../shared/grids/grid.ts'
import { chartsSheet } from './charts-sheet.ts'
import type { CheckInRow } from './check-rows.ts'
import { checksSheet } from './checks-table.ts'
import { chooseCharts } from './choose-charts.ts'
import { coverSheet } from './cover-sheet.ts'
import { coverageSheet } from './coverage-sheet.ts'
import { compareDates } from './facts-wanted.ts'
import { factsSheet } from './facts-table.ts'
import type { FigureSource } from './figure-source.ts'
import { gridSheet } from './grid-sheet.ts'
import { guidanceSheet, versionsOf } from './guidance-sheet.ts'
import { describeRows } from './describe-rows.ts'
import { keySheet } from './key-sheet.ts'
import { promisesSheet } from './promises-sheet.ts'
import { collectSources } from './sources-sheet.ts'
import { safeSheetName, type SheetModel, type WorkbookModel } from './workbook-model.ts'
import type { Words } from './words.ts'

export interface CompanyExport {
  readonly table: GridTable
  readonly company: string
  readonly figures: ReadonlyMap<FactId, FigureSource>
  /** Newest first. */
  readonly documents: readonly DocumentSummary[]
  readonly checks: readonly CheckInRow[]
  readonly ledger: CompanyLedger
  readonly words: Words
  readonly changedAt: string
}

/** All that the library knows of one company, for somebody who does not have the library. */
export function companyWorkbook(input: CompanyExport): WorkbookModel {
  const { table, company, figures, documents, checks, words, changedAt } = input
  const name = {
    cover: words('exports.cover'),
    guidance: words('exports.guidance'),
    promises: words('exports.promises'),
    facts: words('exports.facts'),
    coverage: words('exports.coverage'),
    checks: words('exports.checks'),
    charts: words('exports.charts'),
    sources: words('exports.sources'),
    key: words('exports.key'),
  }
  const gridName = safeSheetName(table.name, Object.values(name), 'Grid')
  const sources = collectSources(name.sources, words)
  const grid = gridSheet({ table, name: gridName, figures, sources, words })
  const charts = chooseCharts(table, gridName, words)
  const listed = [...figures.values()]
    .filter(({ fact }) => fact.state !== 'rejected')
    .toSorted((a, b) => compareDates(b.fact.documentDate, a.fact.documentDate))
  const parts: readonly SheetModel[] = [
    grid,
    ...(charts.length > 0 ? [chartsSheet(name.charts, charts)] : []),
    ...(input.ledger.rows.length > 0
      ? [guidanceSheet(name.guidance, input.ledger, versionsOf(documents), words)]
      : []),
    ...(input.ledger.promises.length > 0
      ? [promisesSheet(name.promises, input.ledger, versionsOf(documents), words)]
      : []),
    factsSheet(name.facts, listed, words),
    coverageSheet(name.coverage, documents, checks, words),
    checksSheet(name.checks, checks, words),
    sources.sheet(),
    keySheet(name.key, company, words, describeRows(table, words)),
  ]
  const cover = coverSheet({ ...input, name: name.cover, sheets: parts.map((sheet) => sheet.name) })
  return { title: company, created: changedAt, sheets: [cover, ...parts] }
}
