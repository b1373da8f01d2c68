import { createHash } from 'node:crypto'
import { AppError } from '../../shared/api/app-error.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { arrangeTable, buildWholeGrid } from '../../shared/grids/build-grid.ts'
import type { GridId, GridTable } from '../../shared/grids/grid.ts'
import { plainDefinition, type GridDefinition } from '../../shared/grids/grid-definition.ts'
import { columnOf } from '../../shared/grids/grid-periods.ts'
import type { GridSource } from '../../shared/grids/grid-source.ts'
import { tellNamingByStart, type CompanyYear } from '../../shared/grids/company-year.ts'
import type { GridSummary } from '../../shared/grids/grids-api.ts'
import { createPlaces } from '../../shared/grids/metric-places.ts'
import { foldName } from '../../shared/grids/row-key.ts'
import { indexMetricNames } from '../../shared/metrics/name-metric.ts'
import type { CoreDeps } from '../core-deps.ts'
import { listFactsOfCompany, listFactsOfLibrary } from '../facts/fact-queries.ts'
import { lastCellChange, listChosenFacts, listComments, listTypedCells } from './cell-queries.ts'
import {
  findCompanyFigures,
  listCompanyFigures,
  listCompanyNames,
  listDatedReports,
  type CompanyFigures,
} from './company-queries.ts'
import { findSavedGrid, listSavedGrids, type SavedGrid } from './grid-queries.ts'

export type GridDeps = Pick<CoreDeps, 'db' | 'companies' | 'metrics'>

/** A company's grid has the same id in every library, and keeps it when its documents go and come back. */
export const gridIdOf = (company: string): GridId =>
  createHash('sha256').update(`grid of ${company}`).digest('base64url').slice(0, 22) as GridId

export function listGrids(deps: GridDeps): readonly GridSummary[] {
  return [
    ...listCompanyFigures(deps.db).map((figures) => summarizeCompany(deps, figures)),
    ...listSavedGrids(deps.db, 'laid-out').map((saved) => summarizeSaved(deps, saved)),
  ]
}

/** One line of the list of grids. */
export function readGridSummary(deps: GridDeps, gridId: GridId): GridSummary {
  const saved = findSavedGrid(deps.db, gridId)
  return saved && saved.kind !== 'company'
    ? summarizeSaved(deps, saved)
    : summarizeCompany(deps, readFigures(deps, gridId))
}

function summarizeCompany(deps: GridDeps, figures: CompanyFigures): GridSummary {
  const id = gridIdOf(figures.company)
  const yearEnd = fiscalYearEndOf(deps, figures)
  const columns = new Set(figures.periods.flatMap((period) => columnOf(period, yearEnd) ?? []))
  return {
    id,
    name: nameOf(figures),
    kind: 'company',
    layout: 'company',
    company: figures.company,
    ticker: figures.ticker,
    periods: columns.size,
    facts: figures.facts,
    suggested: figures.suggested,
    updatedAt: latest(figures.updatedAt, lastCellChange(deps.db, id)),
  }
}

const summarizeSaved = ({ db }: GridDeps, { id, name, definition, updatedAt }: SavedGrid): GridSummary => ({
  id,
  name,
  kind: 'laid-out',
  layout: definition.layout,
  company: null,
  ticker: null,
  periods: null,
  facts: null,
  suggested: null,
  updatedAt: latest(updatedAt, lastCellChange(db, id)),
})

const latest = (a: string, b: string | null): string => (b !== null && b > a ? b : a)

function readFigures({ db }: GridDeps, gridId: GridId): CompanyFigures {
  const company = listCompanyNames(db).find((name) => gridIdOf(name) === gridId)
  const figures = company === undefined ? null : findCompanyFigures(db, company)
  if (!figures) throw new AppError('grid-not-found', { gridId })
  return figures
}

/** A grid as it is laid out, its rows sorted and filtered. */
export function readGrid(deps: GridDeps, gridId: GridId): GridTable {
  const source = readGridSource(deps, gridId)
  return arrangeTable(buildWholeGrid(source), source.definition)
}

/** A grid with the rows that the conditions of its layout leave out, in the order of a results table. */
export const readWholeGrid = (deps: GridDeps, gridId: GridId): GridTable =>
  buildWholeGrid(readGridSource(deps, gridId))

/** All a grid is made of. */
export function readGridSource(deps: GridDeps, gridId: GridId): GridSource {
  const saved = findSavedGrid(deps.db, gridId)
  return saved && saved.kind !== 'company'
    ? readSavedSource(deps, saved)
    : readCompanySource(deps, readFigures(deps, gridId), saved)
}

/** What is made of the same facts once the layout changed, and where they did, its typed, chosen and noted cells. */
export const renewGridSource = (
  deps: GridDeps,
  source: GridSource,
  saved: SavedGrid | null,
  areCellsSame: boolean,
): GridSource => ({
  ...source,
  ...(areCellsSame ? {} : cellsOf(deps, source.id)),
  name: saved !== null && source.kind === 'laid-out' ? saved.name : source.name,
  definition:
    source.company === null
      ? { ...(saved?.definition ?? source.definition), companies: source.definition.companies }
      : definitionOf(source.company, saved),
})

/** How a grid is laid out, without building it. */
export function readDefinition(deps: GridDeps, gridId: GridId): GridDefinition {
  const saved = findSavedGrid(deps.db, gridId)
  return saved && saved.kind !== 'company'
    ? saved.definition
    : definitionOf(readFigures(deps, gridId).company, saved)
}

/** Whatever else a layout of a company's grid says: it is this company's. */
const definitionOf = (company: string, saved: SavedGrid | null): GridDefinition => ({
  ...(saved?.definition ?? plainDefinition),
  layout: 'company',
  across: 'period',
  companies: [company],
})

function readCompanySource(deps: GridDeps, figures: CompanyFigures, saved: SavedGrid | null): GridSource {
  const { company, ticker } = figures
  return {
    ...cellsOf(deps, gridIdOf(company)),
    name: nameOf(figures),
    kind: 'company',
    definition: definitionOf(company, saved),
    company,
    ticker,
    companies: [yearOf(deps, company, figures, listDatedReports(deps.db))],
    facts: listFactsOfCompany(deps.db, company),
  }
}

function readSavedSource(deps: GridDeps, { id, name, definition }: SavedGrid): GridSource {
  const known = listCompanyFigures(deps.db)
  const companies = definition.companies.map((wanted) => findCompany(known, wanted)?.company ?? wanted)
  const facts = factsFor(deps, { ...definition, companies })
  const byName = new Map(known.map((one) => [one.company, one]))
  const reports = listDatedReports(deps.db)
  const shown = new Set(
    facts.flatMap(({ company, subject }) => [company, subject].filter((one) => one !== null)),
  )
  return {
    ...cellsOf(deps, id),
    name,
    kind: 'laid-out',
    definition: { ...definition, companies },
    company: null,
    ticker: null,
    companies: [...shown].map((company) => yearOf(deps, company, byName.get(company), reports)),
    facts,
  }
}

/** By its name, or by its ticker. */
export function findCompany(known: readonly CompanyFigures[], wanted: string): CompanyFigures | null {
  const folded = foldName(wanted)
  return (
    known.find(({ company }) => foldName(company) === folded) ??
    known.find(({ ticker }) => ticker !== null && foldName(ticker) === folded) ??
    null
  )
}

/** What is foreseen of a company stands in others' documents too, and in those of no company. */
function factsFor({ db }: GridDeps, { layout, companies }: GridDefinition): readonly Fact[] {
  if (layout === 'forecasts') return listFactsOfLibrary(db)
  if (companies.length === 0) return listFactsOfLibrary(db).filter(({ company }) => company !== null)
  return companies.flatMap((company) => listFactsOfCompany(db, company))
}

const cellsOf = ({ db, metrics }: GridDeps, id: GridId) => ({
  id,
  typed: listTypedCells(db, id),
  chosen: listChosenFacts(db, id),
  comments: listComments(db, id),
  placeOfMetric: createPlaces(metrics.read().listed),
  metricsCalled: indexMetricNames(metrics.read().listed),
})

const nameOf = ({ ticker, company }: CompanyFigures) => ticker ?? company

/** How a company counts its periods. */
export function yearOf(
  deps: GridDeps,
  company: string,
  figures: CompanyFigures | undefined,
  reports: ReturnType<typeof listDatedReports>,
): CompanyYear {
  const fiscalYearEnd = figures ? fiscalYearEndOf(deps, figures) : yearEndByName(deps, company)
  return {
    company,
    fiscalYearEnd,
    isNamedByStart: tellNamingByStart(reports.get(company) ?? [], fiscalYearEnd),
  }
}

/** What the documents say, else the table of companies: libraries of the first version kept no year's end. */
function fiscalYearEndOf(deps: GridDeps, { company, ticker, fiscalYearEnd }: CompanyFigures): string | null {
  if (fiscalYearEnd !== null) return fiscalYearEnd
  const byTicker = deps.companies().find((one) => ticker !== null && one.ticker === ticker)
  return yearEndByName(deps, company) ?? byTicker?.fiscalYearEnd ?? null
}

const yearEndByName = ({ companies }: GridDeps, company: string): string | null =>
  companies().find(({ name }) => name === company)?.fiscalYearEnd ?? null
