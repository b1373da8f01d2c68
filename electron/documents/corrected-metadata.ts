import type { Company } from '../../shared/metadata/company.ts'
import type { DocumentMetadata } from '../../shared/documents/document.ts'
import type { CorrectableField } from '../../shared/documents/documents-api.ts'

/**
 * What was read, with a person's corrections over it. A company set by hand brings its ticker and exchange from the
 * table of companies along, unless those were set by hand too.
 */
export function correctMetadata(
  found: DocumentMetadata,
  corrections: ReadonlyMap<CorrectableField, string>,
  companies: () => readonly Company[],
): DocumentMetadata {
  const company = corrections.get('company')
  const known = company === undefined ? undefined : companies().find(({ name }) => name === company)
  const implied =
    company === undefined ? {} : { ticker: known?.ticker ?? null, exchange: known?.exchange ?? null }
  return { ...found, ...implied, ...Object.fromEntries(corrections) }
}
