import type { DraftRow } from './draft-row.ts'
import type { GridDefinition } from './grid-definition.ts'
import type { PlaceOfMetric } from './grid-source.ts'
import { foldName, foldSegment } from './row-key.ts'

/** Finds the row a formula means by a name; among several of that name the first of the table. */
export type FindRowByName = (name: string, company: string | null) => DraftRow | null

/**
 * Names of rows in formulas: `[Revenue]`, `[Revenue; Data center]`, `[Gross margin (non-GAAP)]`, `[Revenue, guided]`,
 * `[Tern Photonics: Revenue]`, or what the user called a row. In a row made for each company a name without one is
 * that company's.
 */
export function nameRows(
  rows: readonly DraftRow[],
  { names }: GridDefinition,
  placeOfMetric: PlaceOfMetric,
): FindRowByName {
  const byName = new Map<string, DraftRow>()
  const add = (name: string, company: string | null, row: DraftRow) => {
    for (const key of [nameKey(name, null), nameKey(name, company)])
      if (!byName.has(key)) byName.set(key, row)
  }
  for (const row of rows) {
    const own = names[row.key] ?? row.title
    if (own !== null) add(own, row.company, row)
  }
  for (const row of rows) for (const name of namesOf(row)) add(name, row.company, row)
  const find = (name: string, company: string | null) =>
    byName.get(nameKey(name, company)) ??
    (company === null ? null : (byName.get(nameKey(name, null)) ?? null))
  return (name, company) => {
    const found = find(name, company)
    if (found) return found
    const split = /^(?<owner>[^:]+):(?<rest>.+)$/.exec(name)?.groups
    const ofOwner = split && byName.get(nameKey(split['rest'] ?? '', (split['owner'] ?? '').trim()))
    if (ofOwner) return ofOwner
    // Another name of the metric, in either language.
    const metric = /^[^;,(]+/.exec(name)?.[0] ?? ''
    const known = placeOfMetric(metric.trim())?.name
    return known === undefined ? null : find(`${known}${name.slice(metric.trimEnd().length)}`, company)
  }
}

function namesOf(row: DraftRow): readonly string[] {
  const plain = row.segment === null ? row.metric : `${row.metric}; ${foldSegment(row.segment)}`
  const spelled = row.segment === null ? [] : [`${row.metric}; ${row.segment}`]
  const measure = row.measure === 'value' ? '' : `, ${row.measure}`
  return [plain, ...spelled].flatMap((name) =>
    row.basis === null ? [`${name}${measure}`] : [`${name}${measure}`, `${name} (${row.basis})${measure}`],
  )
}

const nameKey = (name: string, company: string | null): string =>
  `${foldName(company ?? '')}\n${foldName(name).replace(/\s*([;,:])\s*/g, '$1')}`
