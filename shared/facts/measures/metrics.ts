import type { Measure, Metric } from '../../metrics/metric.ts'
import { shippedCatalogue } from '../../metrics/metric-catalogue.ts'

export type { Measure, Metric }

/** Metrics that a text can name, in the order of a results table. */
export const metrics: readonly Metric[] = shippedCatalogue.metrics.filter(({ isDerived }) => !isDerived)

/** Metrics that a part of another metric's amount makes; they have no alias of their own. */
export const derivedMetrics = {
  expensesOfRevenue: 'Operating expenses % of revenue',
  topCustomers: 'Top 10 customers % of revenue',
  customerShare: 'Customer % of revenue',
  shareOfRevenue: 'Share of revenue',
  priceRatio: 'Price ratio',
  segmentIncome: 'Segment operating income',
  segmentMargin: 'Segment margin',
  segmentEbitda: 'Segment EBITDA',
  segmentEbitdaMargin: 'Segment EBITDA margin',
} as const

/** A metric that comes with the program; what reads a document asks its setting's catalogue instead. */
export const findMetric = (name: string): Metric | null => shippedCatalogue.find(name)
