import { createHash } from 'node:crypto'
import { AppError } from '../../shared/api/app-error.ts'
import { buildGrid } from '../../shared/grids/build-grid.ts'
import type { GridId, GridTable } from '../../shared/grids/grid.ts'
import { columnOf } from '../../shared/grids/grid-periods.ts'
import type { GridSummary } from '../../shared/grids/grids-api.ts'
import { placeOfMetric } from '../../shared/grids/metric-places.ts'
import type { CoreDeps } from '../core-deps.ts'
import { listFactsOfCompany } from '../facts/fact-queries.ts'
import {
  findCompanyFigures,
  lastCellChange,
  listChosenFacts,
  listCompanyFigures,
  listCompanyNames,
  listTypedCells,
  type CompanyFigures,
} from './grid-queries.ts'

type GridDeps = Pick<CoreDeps, 'db' | 'companies'>

/** A company's grid has the same id in every library, and keeps it when its documents go and come back. */
export const gridIdOf = (company: string): GridId =>
  createHash('sha256').update(`grid of ${company}`).digest('base64url').slice(0, 22) as GridId

export function listGrids(deps: GridDeps): readonly GridSummary[] {
  return listCompanyFigures(deps.db).map((figures) => summarize(deps, figures))
}

/** One line of the list of grids. */
export function readGridSummary(deps: GridDeps, gridId: GridId): GridSummary {
  return summarize(deps, readFigures(deps, gridId))
}

function summarize(deps: GridDeps, figures: CompanyFigures): GridSummary {
  const id = gridIdOf(figures.company)
  const yearEnd = fiscalYearEndOf(deps, figures)
  const columns = new Set(figures.periods.flatMap((period) => columnOf(period, yearEnd) ?? []))
  const typedAt = lastCellChange(deps.db, id)
  return {
    id,
    name: nameOf(figures),
    company: figures.company,
    ticker: figures.ticker,
    periods: columns.size,
    facts: figures.facts,
    suggested: figures.suggested,
    updatedAt: typedAt !== null && typedAt > figures.updatedAt ? typedAt : figures.updatedAt,
  }
}

function readFigures({ db }: GridDeps, gridId: GridId): CompanyFigures {
  const company = listCompanyNames(db).find((name) => gridIdOf(name) === gridId)
  const figures = company === undefined ? null : findCompanyFigures(db, company)
  if (!figures) throw new AppError('grid-not-found', { gridId })
  return figures
}

export function readGrid(deps: GridDeps, gridId: GridId): GridTable {
  const figures = readFigures(deps, gridId)
  return buildGrid({
    id: gridId,
    name: nameOf(figures),
    company: figures.company,
    ticker: figures.ticker,
    fiscalYearEnd: fiscalYearEndOf(deps, figures),
    facts: listFactsOfCompany(deps.db, figures.company),
    typed: listTypedCells(deps.db, gridId),
    chosen: listChosenFacts(deps.db, gridId),
    placeOfMetric,
  })
}

const nameOf = ({ ticker, company }: CompanyFigures) => ticker ?? company

/** What the documents say, else the table of companies: libraries of the first version kept no year's end. */
function fiscalYearEndOf(
  { companies }: GridDeps,
  { company, ticker, fiscalYearEnd }: CompanyFigures,
): string | null {
  if (fiscalYearEnd !== null) return fiscalYearEnd
  const known = companies()
  const found =
    known.find(({ name }) => name === company) ??
    known.find((one) => ticker !== null && one.ticker === ticker)
  return found?.fiscalYearEnd ?? null
}
