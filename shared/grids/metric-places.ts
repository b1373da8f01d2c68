import { derivedMetrics, metrics } from '../facts/metrics.ts'
import type { MetricPlace } from './grid-source.ts'
import { foldName } from './row-key.ts'

/** Headings of a grid in their order, with the first metric of the catalogue that stands under each. */
const groupStarts: readonly (readonly [group: string, first: string])[] = [
  ['Revenue', 'Revenue'],
  ['Profitability', 'Gross margin'],
  ['Per share', 'Diluted EPS'],
  ['Cash and balance sheet', 'Cash and short-term investments'],
  ['Orders', 'Bookings'],
  ['Market', 'Market size'],
  ['Operations', 'Capacity'],
]

/** What has a place of its own, wherever the catalogue lists it. */
const placedAfter: Readonly<Record<string, string>> = {
  'Deferred revenue': 'Inventory',
  'Dividend per share': 'Share count',
  [derivedMetrics.expensesOfRevenue]: 'R&D expense',
  [derivedMetrics.shareOfRevenue]: 'Revenue',
  [derivedMetrics.customerShare]: 'Revenue',
  [derivedMetrics.topCustomers]: 'Revenue',
}

/** Metrics in a text's own words stand at the end. */
export const otherGroup = 'Other'

const groupByMetric = new Map<string, string>()
let current = otherGroup
for (const { name } of metrics) {
  current = groupStarts.find(([, first]) => first === name)?.[0] ?? current
  groupByMetric.set(name, current)
}

const orderByMetric = new Map(metrics.map(({ name }, order) => [name, order]))

const places: ReadonlyMap<string, MetricPlace> = new Map(
  [...metrics.map(({ name }) => name), ...Object.values(derivedMetrics)].map((name, index) => {
    const anchor = placedAfter[name] ?? name
    const metric = metrics.find((known) => known.name === name)
    const place: MetricPlace = {
      name,
      // Half a step behind what it follows; several that follow the same keep the catalogue's order.
      order: (orderByMetric.get(anchor) ?? metrics.length) + (anchor === name ? 0 : 0.5 + index / 10_000),
      group: groupByMetric.get(anchor) ?? otherGroup,
      lowerIsBetter: metric ? !metric.lowerIsWorse : name === derivedMetrics.expensesOfRevenue,
    }
    return [foldName(name), place]
  }),
)

/** Where a metric of the catalogue stands in a grid; null for a metric in a text's own words. */
export const placeOfMetric = (metric: string): MetricPlace | null => places.get(foldName(metric)) ?? null
