import type { GridRow } from './grid.ts'
import type { MetricsCalled } from './grid-source.ts'
import { foldName, foldSegment } from './row-key.ts'

/** A row as far as formulas call it by name. */
export type NamedRow = Pick<GridRow, 'key' | 'metric' | 'segment' | 'basis' | 'measure' | 'company' | 'title'>

/** A name that several metrics go by, each of which has a row: their own names. */
export interface AmbiguousName {
  readonly metrics: readonly string[]
}

/** Finds the row a formula means by a name; among several rows of one metric the first of the table. */
export type FindRowByName<Row extends NamedRow> = (
  name: string,
  company: string | null,
) => Row | AmbiguousName | null

export const isAmbiguous = (found: NamedRow | AmbiguousName): found is AmbiguousName => 'metrics' in found

/**
 * Names of rows in formulas: `[Revenue]`, `[Revenue; Data center]`, `[Gross margin (non-GAAP)]`, `[Revenue, guided]`,
 * `[Tern Photonics: Revenue]`, or what the user called a row; the metric by any of its names, `[營收; Data center]`. In a
 * row made for each company a name without one is that company's.
 */
export function nameRows<Row extends NamedRow>(
  rows: readonly Row[],
  names: Readonly<Record<string, string>>,
  metricsCalled: MetricsCalled,
): FindRowByName<Row> {
  const byName = new Map<string, Row>()
  const add = (name: string, company: string | null, row: Row) => {
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
  const findAlias = (name: string, company: string | null): Row | AmbiguousName | null => {
    const alias = /^[^;,(；，（]+/.exec(name)?.[0] ?? ''
    const rest = name.slice(alias.trimEnd().length)
    const found = metricsCalled(alias.trim()).flatMap((metric) => {
      const row = find(`${metric}${rest}`, company)
      return row ? [{ metric, row }] : []
    })
    if (found.length > 1) return { metrics: found.map(({ metric }) => metric) }
    return found[0]?.row ?? null
  }
  return (name, company) => {
    const found = find(name, company)
    if (found) return found
    const split = /^(?<owner>[^:：]+)[:：](?<rest>.+)$/.exec(name)?.groups
    const owner = (split?.['owner'] ?? '').trim()
    const rest = (split?.['rest'] ?? '').trim()
    if (split) {
      const ofOwner = byName.get(nameKey(rest, owner)) ?? findAlias(rest, owner)
      if (ofOwner) return ofOwner
    }
    return findAlias(name, company)
  }
}

function namesOf(row: NamedRow): readonly string[] {
  const plain = row.segment === null ? row.metric : `${row.metric}; ${foldSegment(row.segment)}`
  const spelled = row.segment === null ? [] : [`${row.metric}; ${row.segment}`]
  const measure = row.measure === 'value' ? '' : `, ${row.measure}`
  return [plain, ...spelled].flatMap((name) =>
    row.basis === null ? [`${name}${measure}`] : [`${name}${measure}`, `${name} (${row.basis})${measure}`],
  )
}

/** `foldName` makes full-width signs, as Chinese is typed with, plain ones. */
const nameKey = (name: string, company: string | null): string =>
  `${foldName(company ?? '')}\n${foldName(name).replace(/\s*([;,:()])\s*/g, '$1')}`
