import type { DatedReport } from '../../shared/grids/company-year.ts'
import type { Sql } from '../database/sql.ts'

/** A company that documents of the library are about, with what its grid would hold. */
export interface CompanyFigures {
  readonly company: string
  readonly ticker: string | null
  /** Month in which its fiscal year ends, `01` to `12`, as its documents say or a person set on one of them. */
  readonly fiscalYearEnd: string | null
  readonly facts: number
  readonly suggested: number
  /** As facts name them, `as of` dates included. */
  readonly periods: readonly string[]
  readonly updatedAt: string
}

interface CompanyRow {
  readonly company: string
  readonly ticker: string | null
  readonly fiscal_year_end: string | null
  readonly facts: number
  readonly suggested: number
  readonly periods: string | null
  readonly updated_at: string
}

// Suggestions with the decision about them, then decisions that stand alone. Rejected ones count for nothing, but a
// grid does not vanish with the last of its figures.
const figuresOf = (documents: string) => `
  select d.company, d.imported_at, x.decided_at, x.state,
    case when x.key is null then s.period else x.period end as period
  from documents d
  join suggested_facts s on s.document_key = d.key
  left join fact_decisions x on x.fact_id = s.id
  where d.removed_at is null and ${documents}
  union all
  select d.company, d.imported_at, x.decided_at, x.state, x.period
  from documents d
  join fact_decisions x on x.document_key = d.key
  where d.removed_at is null and ${documents}
    and not exists (select 1 from suggested_facts s where s.id = x.fact_id)`

// The ticker is the newest document's that has one, and so is the fiscal year's end unless a person set it on another.
const companyFigures = (documents: string) => `
  select company,
    (select t.ticker from documents t where t.company = f.company and t.ticker is not null and t.removed_at is null
     order by t.date desc, t.key desc limit 1) as ticker,
    (select t.fiscal_year_end from documents t
     where t.company = f.company and t.fiscal_year_end is not null and t.removed_at is null
     order by exists (select 1 from corrections c where c.document_key = t.key and c.field = 'fiscalYearEnd') desc,
       t.date desc, t.key desc limit 1) as fiscal_year_end,
    sum(state is null or state <> 'rejected') as facts,
    sum(state is null) as suggested,
    json_group_array(distinct period) filter (where period is not null and state is not 'rejected') as periods,
    max(max(imported_at, coalesce(decided_at, ''))) as updated_at
  from (${figuresOf(documents)}) f group by company order by company`

const ofEveryCompany = companyFigures('d.company is not null')
const ofOneCompany = companyFigures('d.company = :company')

const rowToFigures = (row: CompanyRow): CompanyFigures => ({
  company: row.company,
  ticker: row.ticker,
  fiscalYearEnd: row.fiscal_year_end,
  facts: row.facts,
  suggested: row.suggested,
  periods: JSON.parse(row.periods ?? '[]') as readonly string[],
  updatedAt: row.updated_at,
})

/** Companies with figures, by name. */
export const listCompanyFigures = (db: Sql): readonly CompanyFigures[] =>
  db.all<CompanyRow>(ofEveryCompany).map(rowToFigures)

export function findCompanyFigures(db: Sql, company: string): CompanyFigures | null {
  const row = db.first<CompanyRow>(ofOneCompany, { company })
  return row ? rowToFigures(row) : null
}

/** Names of the companies that documents are about. */
export const listCompanyNames = (db: Sql): readonly string[] =>
  db.column<string>('select distinct company from documents where company is not null')

/** The reports of each company, by which its calendar is told. */
export const listDatedReports = (db: Sql): ReadonlyMap<string, readonly DatedReport[]> =>
  Map.groupBy(
    db.all<DatedReport & { readonly company: string }>(
      `select company, period, date from documents
       where company is not null and period like 'FY%' and date is not null and removed_at is null`,
    ),
    ({ company }) => company,
  )
