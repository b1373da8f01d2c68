import {
  formatPeriod,
  monthsOf,
  parsePeriod,
  quarterEndingIn,
  shiftPeriod,
  type Period,
} from '../../shared/figures/periods.ts'
import { ownColumnOf, toCalendarOf, type CompanyYear } from '../../shared/grids/company-year.ts'
import type { Coverage, CoverageCell, CoverageDocument } from '../../shared/grids/grids-api.ts'
import { listCompanyFigures, listDatedReports } from './company-queries.ts'
import { listCoveredDocuments, type CoveredDocument } from './coverage-queries.ts'
import { yearOf, type GridDeps } from './read-grid.ts'

/** Quarters shown at most: a date misread as 1925 must not make four hundred empty columns. */
const mostQuarters = 80

/** Companies by calendar quarters: each document in the quarter it reports, else in the one before its date. */
export function readCoverage(deps: GridDeps): Coverage {
  const figures = new Map(listCompanyFigures(deps.db).map((one) => [one.company, one]))
  const reports = listDatedReports(deps.db)
  const byCompany = Map.groupBy(listCoveredDocuments(deps.db), ({ company }) => company)
  const placed = [...byCompany].map(([company, documents]) => {
    const year = yearOf(deps, company, figures.get(company), reports)
    return {
      company,
      ticker: figures.get(company)?.ticker ?? null,
      year,
      byQuarter: Map.groupBy(documents, (one) => quarterOf(one, year)),
    }
  })
  const quarters = spanOf(
    placed.flatMap(({ byQuarter }) => [...byQuarter.keys()].filter((key) => key !== null)),
  )
  const shown = new Set(quarters)
  return {
    quarters,
    companies: placed
      .toSorted((a, b) => (a.company < b.company ? -1 : 1))
      .map(({ company, ticker, year, byQuarter }) => ({
        company,
        ticker,
        cells: quarters.map((quarter) => cellOf(quarter, byQuarter.get(quarter) ?? [], year)),
        undated: [...byQuarter].flatMap(([quarter, documents]) =>
          quarter === null || !shown.has(quarter) ? documents.map(toDocument) : [],
        ),
      })),
  }
}

/** The calendar's quarter a document is about; a year's report closes its last quarter. */
function quarterOf({ period, date }: CoveredDocument, year: CompanyYear): string | null {
  const parsed = parsePeriod(ownColumnOf(period, date, year) ?? '')
  const calendar = parsed && toCalendarOf(lastQuarterOf(parsed), year)
  if (calendar) return formatPeriod(calendar)
  if (date === null) return null
  const [on = 0, month = 1] = date.split('-').map(Number)
  return formatPeriod(shiftPeriod(quarterEndingIn(on, Math.ceil(month / 3) * 3, null), { quarters: -1 }))
}

function lastQuarterOf(period: Period): Period {
  if (period.kind === 'quarter') return period
  return {
    ...period,
    kind: 'quarter',
    part: Math.max(1, Math.round((monthsOf(period) / 3) * (period.part || 1))),
  }
}

function spanOf(quarters: readonly string[]): readonly string[] {
  const indexes = quarters.flatMap((quarter) => {
    const period = parsePeriod(quarter)
    return period ? [period.year * 4 + period.part - 1] : []
  })
  if (indexes.length === 0) return []
  const last = indexes.reduce((a, b) => Math.max(a, b))
  const first = Math.max(
    indexes.reduce((a, b) => Math.min(a, b)),
    last - mostQuarters + 1,
  )
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const index = first + at
    return `${Math.floor(index / 4)}Q${(index % 4) + 1}`
  })
}

function cellOf(quarter: string, documents: readonly CoveredDocument[], year: CompanyYear): CoverageCell {
  return {
    quarter,
    period: fiscalNameOf(quarter, year),
    documents: documents.map(toDocument),
    unreviewed: documents.reduce((sum, one) => sum + one.unreviewed, 0),
    openChecks: documents.reduce((sum, one) => sum + one.openChecks, 0),
  }
}

/** The fiscal quarter that mostly falls into a calendar quarter. */
function fiscalNameOf(quarter: string, year: CompanyYear): string {
  const period = parsePeriod(quarter)
  if (!period || year.fiscalYearEnd === null) return quarter
  for (const offset of [0, 1, -1]) {
    const index = period.year * 12 + period.part * 3 - 1 + offset
    const ending = quarterEndingIn(Math.floor(index / 12), (index % 12) + 1, year.fiscalYearEnd)
    const fiscal = year.isNamedByStart ? shiftPeriod(ending, { years: -1 }) : ending
    const calendar = toCalendarOf(fiscal, year)
    if (calendar && formatPeriod(calendar) === quarter) return formatPeriod(fiscal)
  }
  return quarter
}

const toDocument = ({ id, title, kind, date }: CoveredDocument): CoverageDocument => ({
  id,
  title,
  kind,
  date,
})
