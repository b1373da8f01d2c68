import type { FoundFact } from '../fact.ts'
import { marginOf, type Whole } from './size-of-business.ts'

/** Percentage points within which a profit of some sales has the margin that is told. */
const sameMargin = 0.06

/**
 * Whether a profit that was taken for a part's can only be the company's: it makes the company's own margin of all that
 * was sold, or is more than the part sold.
 */
export function createProfitOfCompany(
  facts: readonly FoundFact[],
  wholes: ReadonlyMap<string, Whole>,
): (fact: FoundFact) => boolean {
  const margins = new Map<string, number[]>()
  const shares = new Map<string, number>()
  const put = (key: string, value: number) => margins.set(key, [...(margins.get(key) ?? []).slice(-8), value])
  for (const { segment, metric, kind, period, unit, value } of facts) {
    if (kind !== 'actual' || unit !== '%' || period === null) continue
    if (segment === null && metric.endsWith('margin')) put(`${metric} ${period}`, Number(value))
    if (segment !== null && metric === 'Share of revenue') shares.set(`${segment} ${period}`, Number(value))
  }
  return ({ segment, metric, kind, period, unit, value }) => {
    const [whole, margin] = [wholes.get(period ?? ''), marginOf.get(metric)]
    if (whole === undefined || margin === undefined || kind !== 'actual' || unit !== whole.unit) return false
    const made = (100 * Number(value)) / whole.revenue
    const told = margins.get(`${margin} ${period}`) ?? []
    return (
      told.some((rate) => Math.abs(rate - made) <= sameMargin) ||
      made > (shares.get(`${segment} ${period}`) ?? Number.POSITIVE_INFINITY)
    )
  }
}
