import entries from '../../resources/metrics/metrics.json' with { type: 'json' }
import { fillMetric, type Metric, type MetricEntry } from './metric.ts'

/**
 * The metrics that come with the program, in the order of a results table. The file is part of the program, so that
 * window, processes and command line have it at once; a test holds each entry to its shape.
 */
export const shippedMetrics: readonly Metric[] = (entries as readonly MetricEntry[]).map(fillMetric)
