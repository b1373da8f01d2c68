import {
  formatPeriod,
  parsePeriod,
  quarterEndingIn,
  shiftPeriod,
  toCalendarPeriod,
} from '../../shared/figures/periods.ts'
import { columnOf } from '../../shared/grids/grid-periods.ts'
import type { Coverage, CoverageCell, CoverageDocument } from '../../shared/grids/grids-api.ts'
import { listCompanyFigures } from './company-queries.ts'
import { listCoveredDocuments, type CoveredDocument } from './coverage-queries.ts'
import { fiscalYearEndOf, type GridDeps } from './read-grid.ts'

/** Quarters shown at most: a date misread as 1925 must not make four hundred empty columns. */
const mostQuarters = 80

/** Companies by calendar quarters: each document in the quarter it reports, else in the one before its date. */
export function readCoverage(deps: GridDeps): Coverage {
  const figures = new Map(listCompanyFigures(deps.db).map((one) => [one.company, one]))
  const byCompany = Map.groupBy(listCoveredDocuments(deps.db), ({ company }) => company)
  const placed = [...byCompany].map(([company, documents]) => {
    const known = figures.get(company)
    const yearEnd = known ? fiscalYearEndOf(deps, known) : null
    return {
      company,
      ticker: known?.ticker ?? null,
      yearEnd,
      byQuarter: Map.groupBy(documents, (one) => quarterOf(one, yearEnd)),
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
      .map(({ company, ticker, yearEnd, byQuarter }) => ({
        company,
        ticker,
        cells: quarters.map((quarter) => cellOf(quarter, byQuarter.get(quarter) ?? [], yearEnd)),
        undated: [...byQuarter].flatMap(([quarter, documents]) =>
          quarter === null || !shown.has(quarter) ? documents.map(toDocument) : [],
        ),
      })),
  }
}

/** The calendar's quarter a document is about; a year's report closes its last quarter. */
function quarterOf({ period, date }: CoveredDocument, yearEnd: string | null): string | null {
  const column = columnOf(period, yearEnd)
  const parsed = column === null ? null : parsePeriod(column)
  const calendar = parsed && toCalendarPeriod(parsed, yearEnd)
  if (calendar?.kind === 'quarter') return formatPeriod(calendar)
  if (calendar) {
    const part = calendar.kind === 'year' ? 4 : calendar.part * 2
    return formatPeriod({ ...calendar, kind: 'quarter', part })
  }
  if (date === null) return null
  const [year = 0, month = 1] = date.split('-').map(Number)
  return formatPeriod(shiftPeriod(quarterEndingIn(year, Math.ceil(month / 3) * 3, null), { quarters: -1 }))
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

function cellOf(
  quarter: string,
  documents: readonly CoveredDocument[],
  yearEnd: string | null,
): CoverageCell {
  return {
    quarter,
    period: fiscalNameOf(quarter, yearEnd),
    documents: documents.map(toDocument),
    unreviewed: documents.reduce((sum, one) => sum + one.unreviewed, 0),
    openChecks: documents.reduce((sum, one) => sum + one.openChecks, 0),
  }
}

/** The fiscal quarter that mostly falls into a calendar quarter. */
function fiscalNameOf(quarter: string, yearEnd: string | null): string {
  const period = parsePeriod(quarter)
  if (!period || yearEnd === null) return quarter
  for (const offset of [0, 1, -1]) {
    const index = period.year * 12 + period.part * 3 - 1 + offset
    const fiscal = quarterEndingIn(Math.floor(index / 12), (index % 12) + 1, yearEnd)
    const calendar = toCalendarPeriod(fiscal, yearEnd)
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
