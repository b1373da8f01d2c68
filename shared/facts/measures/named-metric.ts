import type { Setting, Statement } from '../statement.ts'
import type { MetricMention } from './find-metrics.ts'

/** What a figure is called, and on what grounds. */
export interface NamedMetric {
  readonly metric: string
  readonly segment: string | null
  /** The mention it was taken from; null when carried over or derived. */
  readonly mention: MetricMention | null
  readonly isNamed: boolean
}

/** Says more exactly what a figure is of, once its metric is known; null where the words say nothing more. */
export type Refine = (
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
  isChange: boolean,
  setting: Setting,
) => NamedMetric | null

/** A measure that the words name, though no mention of it was found. */
export const asNamed = (metric: string): NamedMetric => ({
  metric,
  segment: null,
  mention: null,
  isNamed: true,
})

/** What a figure is of in the words around it, where no measure is named. */
export const asDescribed = (metric: string): NamedMetric => ({
  metric,
  segment: null,
  mention: null,
  isNamed: false,
})
