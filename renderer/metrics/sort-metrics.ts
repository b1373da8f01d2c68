import type { MetricEntry } from '../../shared/metrics/metrics-api.ts'
import type { Text } from '../app/text.ts'

/** The columns of the table of metrics, in their order. */
export const metricColumns = ['name', 'english', 'chinese', 'measure', 'xbrl', 'facts', 'origin'] as const
export type MetricColumn = (typeof metricColumns)[number]

/** What stands in a metric's cell and sorts it; empty where there is nothing. */
export function metricValue(
  metric: MetricEntry,
  column: MetricColumn,
  t: Text,
  nameOf: (name: string) => string,
): string | number {
  switch (column) {
    case 'name':
      return nameOf(metric.name)
    case 'english':
      return metric.english.join(', ')
    case 'chinese':
      return metric.chinese.join('、')
    case 'measure':
      return t(`metrics.measure.${metric.measure}`)
    case 'xbrl':
      return metric.xbrl ?? ''
    case 'facts':
      return metric.facts
    case 'origin':
      return t(metric.isHidden ? 'metrics.hidden' : `glossary.origin-${metric.origin}`)
  }
}
