import type { MetricDraft } from '../../shared/metrics/merge-metrics.ts'
import type { MetricEntry } from '../../shared/metrics/metrics-api.ts'
import { fillMetric, type MetricGroup } from '../../shared/metrics/metric.ts'

/** A metric to begin with, in the group that is looked at. */
export const emptyMetric = (group: MetricGroup | null): MetricDraft =>
  draftOf({
    ...fillMetric({ name: '', group: group ?? 'Other', measure: 'money' }),
    origin: 'own',
    isHidden: false,
    facts: 0,
  })

/** What a person writes of a metric. */
export function draftOf(entry: MetricEntry): MetricDraft {
  const {
    isDerived: _derived,
    chineseName: _shown,
    origin: _origin,
    isHidden: _hidden,
    facts: _facts,
    ...metric
  } = entry
  return metric
}

/** Metrics of a group that have a query's words in their name or any alias, in whatever case. */
export function filterMetrics(
  metrics: readonly MetricEntry[],
  query: string,
  group: MetricGroup | null,
): readonly MetricEntry[] {
  const wanted = query.trim().toLowerCase()
  return metrics.filter(
    (metric) =>
      (group === null || metric.group === group) &&
      (wanted === '' ||
        [metric.name, ...metric.english, ...metric.chinese, metric.chineseName ?? '', metric.xbrl ?? ''].some(
          (word) => word.toLowerCase().includes(wanted),
        )),
  )
}
