import type { Measure, Metric } from '../metrics/metric.ts'
import { shippedMetrics } from '../metrics/shipped-metrics.ts'

export type { Measure, Metric }

/** Metrics that a text can name, in the order of a results table. */
export const metrics: readonly Metric[] = shippedMetrics.filter(({ isDerived }) => !isDerived)

/** Metrics that a part of another metric's amount makes; they have no alias of their own. */
export const derivedMetrics = {
  expensesOfRevenue: 'Operating expenses % of revenue',
  topCustomers: 'Top 10 customers % of revenue',
  customerShare: 'Customer % of revenue',
  shareOfRevenue: 'Share of revenue',
  priceRatio: 'Price ratio',
} as const

const byName = new Map(metrics.map((metric) => [metric.name, metric]))

export function findMetric(name: string): Metric | null {
  return byName.get(name) ?? null
}
