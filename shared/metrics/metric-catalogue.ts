import { createAliasFinder, type AliasFinder } from './find-aliases.ts'
import type { Metric } from './metric.ts'
import { shippedMetrics } from './shipped-metrics.ts'

/** The metrics in force: what names they have in a text, and what is known of each. */
export interface MetricCatalogue {
  /** In the order of a results table. */
  readonly metrics: readonly Metric[]
  /** A metric that a text can name; null for a derived one and for one in a text's own words. */
  readonly find: (name: string) => Metric | null
  readonly aliases: AliasFinder
}

/** A catalogue of these metrics; their names are looked for only once a text is read. */
export function createCatalogue(metrics: readonly Metric[]): MetricCatalogue {
  const named = metrics.filter(({ isDerived }) => !isDerived)
  const byName = new Map(named.map((metric) => [metric.name, metric]))
  let finder: AliasFinder | null = null
  return {
    metrics,
    find: (name) => byName.get(name) ?? null,
    get aliases() {
      return (finder ??= createAliasFinder(named))
    },
  }
}

/** The metrics that come with the program. */
export const shippedCatalogue: MetricCatalogue = createCatalogue(shippedMetrics)
