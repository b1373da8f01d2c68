import { AppError } from '../../shared/api/app-error.ts'
import type { CompanyCount } from '../../shared/documents/documents-api.ts'
import type { Sql } from '../database/sql.ts'
import { listCompanyCounts } from '../documents/library-list-queries.ts'

/** A company of the library by its name or its ticker, in any case; refuses with `company-not-found`. */
export function findCompany(db: Sql, name: string): CompanyCount {
  const folded = name.toLowerCase()
  const companies = listCompanyCounts(db)
  const found =
    companies.find(({ company }) => company === name) ??
    companies.find((one) => [one.company, one.ticker].some((word) => word?.toLowerCase() === folded))
  if (!found) throw new AppError('company-not-found', { company: name })
  return found
}
