import { shippedMetrics } from '../metrics/shipped-metrics.ts'
import type { Metric } from '../metrics/metric.ts'
import type { MetricPlace, PlaceOfMetric } from './grid-source.ts'
import { foldName } from './row-key.ts'

/** Metrics in a text's own words stand at the end. */
export const otherGroup = 'Other'

/** Where the metrics of a catalogue stand in a grid: in its order, under its groups. */
export function createPlaces(metrics: readonly Metric[]): PlaceOfMetric {
  const places: ReadonlyMap<string, MetricPlace> = new Map(
    metrics.map(({ name, group, lowerIsBetter, sums }, order) => [
      foldName(name),
      { name, order, group, lowerIsBetter, sums },
    ]),
  )
  return (metric) => places.get(foldName(metric)) ?? null
}

/** Where a metric that comes with the program stands in a grid; null for a metric in a text's own words. */
export const placeOfMetric: PlaceOfMetric = createPlaces(shippedMetrics)
