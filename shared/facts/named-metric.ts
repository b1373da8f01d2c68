import type { MetricMention } from './find-metrics.ts'

/** What a figure is called, and on what grounds. */
export interface NamedMetric {
  readonly metric: string
  readonly segment: string | null
  /** The mention it was taken from; null when carried over or derived. */
  readonly mention: MetricMention | null
  readonly isNamed: boolean
}
