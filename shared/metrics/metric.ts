/** What a metric's figures are measured in; decides which amounts it can be the name of. */
export const measures = ['money', 'percent', 'per share', 'shares', 'count', 'multiple', 'any'] as const
export type Measure = (typeof measures)[number]

/** Headings of a table of metrics, in their order. */
export const metricGroups = [
  'Revenue',
  'Profitability',
  'Per share',
  'Cash and balance sheet',
  'Orders',
  'Customers and subscriptions',
  'Stores',
  'Banking',
  'Insurance and asset management',
  'Property and travel',
  'Energy and mining',
  'Market',
  'Operations',
  'Other',
] as const
export type MetricGroup = (typeof metricGroups)[number]

/** A named measure of the catalogue. Aliases are plain words; spaces in English ones also match hyphens. */
export interface Metric {
  /** As it is shown, exported and kept with each fact. */
  readonly name: string
  readonly group: MetricGroup
  readonly english: readonly string[]
  /** Traditional and simplified; the first is what a Chinese reader calls it, unless `chineseName` is. */
  readonly chinese: readonly string[]
  /** In Traditional characters, where its first alias is not a name to show; texts are not read for it. */
  readonly chineseName: string | null
  /** Those of its aliases that are everyday words (`market`, `price`), which name it only where nothing better does. */
  readonly weak: readonly string[]
  readonly measure: Measure
  /** Quarters add up to a year, segments to a total. */
  readonly sums: boolean
  /** The average of its quarters says something of the year, as of a margin or a price. */
  readonly averages: boolean
  /** Less of it is good news, as of expenses and unlike revenue. */
  readonly lowerIsBetter: boolean
  /** Can be a loss, so that words of loss turn its sign. */
  readonly canBeLoss: boolean
  /** Stands at a date rather than over a period. */
  readonly isBalance: boolean
  /** Is itself a growth rate, as of same-store sales: a bare percentage of it is a change. */
  readonly isGrowth: boolean
  /** Differs between GAAP and non-GAAP, so that a document's default basis applies to it. */
  readonly hasBasis: boolean
  /** The concept of a taxonomy that means the same, `us-gaap:Revenues`; null where there is none. */
  readonly xbrl: string | null
  /** A part of another metric's amount (`Share of revenue`): found by what it is a part of, never by a name. */
  readonly isDerived: boolean
}

/** A metric as its file has it: what is left out is false, empty or null. */
export type MetricEntry = Pick<Metric, 'name' | 'group' | 'measure'> & Partial<Metric>

export const fillMetric = (entry: MetricEntry): Metric => ({
  english: [],
  chinese: [],
  chineseName: null,
  weak: [],
  sums: false,
  averages: false,
  lowerIsBetter: false,
  canBeLoss: false,
  isBalance: false,
  isGrowth: false,
  hasBasis: false,
  xbrl: null,
  isDerived: false,
  ...entry,
})
