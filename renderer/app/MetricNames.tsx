import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react'
import { nameMetric } from '../../shared/metrics/name-metric.ts'
import { useLibrary } from './library.ts'
import { useLocale } from './text.ts'

const MetricNamesContext = createContext<ReadonlyMap<string, string>>(new Map())

/** Gives what stands in it the names of the metrics in the interface's language. */
export function MetricNames({ children }: { readonly children: ReactNode }) {
  const locale = useLocale()
  // English names are the metrics' own: there is nothing to ask for.
  const named = useLibrary(
    async (api) => (locale === 'en' ? [] : api.metrics.names({})),
    `metric-names:${locale}`,
    ['metrics'],
  )
  const names = useMemo(
    () => new Map(named.value?.map((metric) => [metric.name, nameMetric(metric, locale)])),
    [named.value, locale],
  )
  return <MetricNamesContext value={names}>{children}</MetricNamesContext>
}

/**
 * Metrics as a reader of the interface's language calls them: `Revenue` is 營業收入 in Chinese. One that is a figure's
 * own words stays as it is.
 */
export function useMetricName(): (name: string) => string {
  const names = useContext(MetricNamesContext)
  return useCallback((name) => names.get(name) ?? name, [names])
}

/**
 * The metrics a field offers, as a reader of the interface's language calls them. Where several are called alike, the
 * English name tells them apart; a field takes any of a metric's names.
 */
export function MetricNamesList({ id }: { readonly id: string }) {
  const nameOf = useMetricName()
  const listed = useLibrary((api) => api.metrics.list({}), 'metrics', ['metrics'])
  const metrics = (listed.value ?? []).filter(({ isHidden }) => !isHidden)
  const count = Map.groupBy(metrics, ({ name }) => nameOf(name))
  return (
    <datalist id={id}>
      {metrics.map(({ name }) => {
        const called = nameOf(name)
        const value = (count.get(called)?.length ?? 0) > 1 ? name : called
        return (
          <option key={name} value={value}>
            {value === called ? name : called}
          </option>
        )
      })}
    </datalist>
  )
}

/** A figure's name as it is listed: its metric, after the segment it is of. */
export function useFigureName(): (figure: {
  readonly metric: string
  readonly segment: string | null
}) => string {
  const nameOf = useMetricName()
  return useCallback(
    ({ metric, segment }) => (segment ? `${segment}: ${nameOf(metric)}` : nameOf(metric)),
    [nameOf],
  )
}
