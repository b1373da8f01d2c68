import { AppError } from '../../shared/api/app-error.ts'
import { parserVersion } from '../../shared/documents/parser-version.ts'
import { normalizeAlias } from '../../shared/metrics/find-aliases.ts'
import { fillMetric } from '../../shared/metrics/metric.ts'
import {
  aliasOwners,
  changeOf,
  type ListedMetric,
  type MetricDraft,
} from '../../shared/metrics/merge-metrics.ts'
import type { MetricEntry, MetricsApi, RefusedRow } from '../../shared/metrics/metrics-api.ts'
import { parseMetricsCsv } from '../../shared/metrics/metrics-csv.ts'
import { shippedMetrics } from '../../shared/metrics/shipped-metrics.ts'
import type { CoreDeps } from '../core-deps.ts'
import { largestDerived } from '../documents/derive-document.ts'
import {
  countFactsByMetric,
  forgetMetricChange,
  listReadOtherwise,
  saveMetricChange,
} from './metric-queries.ts'
import { longestInBackground } from './renew-facts.ts'

/** What a change of the catalogue makes views fetch again; documents are read anew with it afterwards. */
const changedKinds = ['metrics', 'grids'] as const

const shippedByName = new Map(shippedMetrics.map((metric) => [metric.name, metric]))

/** The shipped metrics with the user's on top. */
export function createMetricsApi({ db, commit, clock, metrics }: CoreDeps): MetricsApi {
  const listed = () => metrics.read().listed
  const find = (name: string): ListedMetric | null => {
    const folded = name.toLowerCase()
    return listed().find((metric) => metric.name.toLowerCase() === folded) ?? null
  }
  const readEntry = (name: string, facts = countFactsByMetric(db)): MetricEntry => {
    const metric = find(name)
    if (!metric) throw new AppError('metric-not-found', { metric: name })
    return { ...metric, facts: facts.get(metric.name) ?? 0 }
  }
  /** Writes a draft; within a write that is under way. */
  const write = (draft: MetricDraft): void => {
    const shipped = shippedByName.get(draft.name)
    if (!shipped) return saveMetricChange(db, { kind: 'own', metric: draft }, clock())
    const change = changeOf(shipped, draft)
    if (change === null) forgetMetricChange(db, draft.name)
    else saveMetricChange(db, change, clock())
  }

  return {
    list: async () => {
      const facts = countFactsByMetric(db)
      return listed().map((metric) => ({ ...metric, facts: facts.get(metric.name) ?? 0 }))
    },
    names: async () =>
      listed().map(({ name, english, chinese, chineseName }) => ({ name, english, chinese, chineseName })),
    waiting: async () =>
      listReadOtherwise(db, {
        revision: metrics.read().revision,
        parserVersion,
        longerThan: longestInBackground,
        longest: largestDerived,
      }),
    save: async ({ metric, isNew }) => {
      const known = find(metric.name)
      if (known?.isDerived) throw new AppError('metric-derived', { metric: known.name })
      if (isNew && known) throw new AppError('metric-exists', { metric: known.name })
      if (!isNew && !known) throw new AppError('metric-not-found', { metric: metric.name })
      const draft = tidy({ ...metric, name: known?.name ?? metric.name })
      const taken = findTaken(draft, listed())
      if (taken) throw new AppError('alias-taken', taken)
      return commit(
        {
          label: known ? 'history.metric-changed' : 'history.metric-created',
          kinds: changedKinds,
          ids: [draft.name],
        },
        () => {
          write(draft)
          return readEntry(draft.name)
        },
      )
    },
    remove: async ({ names }) => {
      const entries = names.map((name) => readEntry(name, new Map()))
      const derived = entries.find(({ isDerived }) => isDerived)
      if (derived) throw new AppError('metric-derived', { metric: derived.name })
      return commit({ label: 'history.metrics-removed', kinds: changedKinds, ids: names }, () => {
        for (const { name } of entries)
          if (shippedByName.has(name)) saveMetricChange(db, { kind: 'hidden', name }, clock())
          else forgetMetricChange(db, name)
        return null
      })
    },
    restore: async ({ names }) => {
      const shipped = names.filter((name) => shippedByName.has(name))
      return commit({ label: 'history.metrics-restored', kinds: changedKinds, ids: shipped }, () => {
        for (const name of shipped) forgetMetricChange(db, name)
        return null
      })
    },
    import: async ({ text }) => {
      const { metrics: rows, refused } = parseMetricsCsv(text)
      const [drafts, more] = [new Map<string, MetricDraft>(), [] as RefusedRow[]]
      let added = 0
      for (const { line, metric } of rows) {
        const known = find(metric.name)
        if (known?.isDerived) more.push({ line, reason: 'derived', word: known.name })
        else {
          const name = known?.name ?? metric.name
          const before = drafts.get(name) ?? known ?? fillMetric({ name, group: 'Other', measure: 'any' })
          const draft = tidy({ ...before, ...metric, name })
          const taken = findTaken(draft, [...listed(), ...drafts.values()])
          if (taken) more.push({ line, reason: 'alias-taken', word: taken.alias })
          else {
            if (!known && !drafts.has(name)) added += 1
            drafts.set(name, draft)
          }
        }
      }
      commit({ label: 'history.metrics-imported', kinds: changedKinds, ids: [] }, () => {
        for (const draft of drafts.values()) write(draft)
      })
      return {
        added,
        changed: drafts.size - added,
        refused: [...refused, ...more].toSorted((a, b) => a.line - b.line),
      }
    },
  }
}

/** A draft with no word twice; one without any name in a text goes by its own. */
function tidy({
  name,
  group,
  english,
  chinese,
  weak,
  measure,
  sums,
  averages,
  lowerIsBetter,
  canBeLoss,
  isBalance,
  isGrowth,
  hasBasis,
  xbrl,
}: MetricDraft): MetricDraft {
  const named = english.length + chinese.length === 0 ? [name] : english
  const words = new Set([...named, ...chinese])
  return {
    name,
    group,
    english: [...new Set(named)],
    chinese: [...new Set(chinese)],
    weak: [...new Set(weak)].filter((word) => words.has(word)),
    measure,
    sums,
    averages,
    lowerIsBetter,
    canBeLoss,
    isBalance,
    isGrowth,
    hasBasis,
    xbrl,
  }
}

/** An alias that another metric has by the user's word. */
function findTaken(
  { name, english, chinese }: MetricDraft,
  metrics: readonly (MetricDraft & Partial<Pick<ListedMetric, 'origin' | 'isDerived'>>)[],
): { readonly alias: string; readonly metric: string } | null {
  const others = metrics.filter((metric) => metric.name !== name && metric.origin !== 'shipped')
  const owners = aliasOwners(others.map(fillMetric))
  for (const alias of [...english, ...chinese]) {
    const metric = owners.get(normalizeAlias(alias))
    if (metric !== undefined) return { alias, metric }
  }
  return null
}
