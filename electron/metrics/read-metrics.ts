import { createHash } from 'node:crypto'
import { mergeMetrics, namedMetrics, type ListedMetric } from '../../shared/metrics/merge-metrics.ts'
import {
  createCatalogue,
  shippedCatalogue,
  type MetricCatalogue,
} from '../../shared/metrics/metric-catalogue.ts'
import { shippedMetrics } from '../../shared/metrics/shipped-metrics.ts'
import type { Sql } from '../database/sql.ts'
import { listMetricRows, rowToMetricChange, type MetricRow } from './metric-queries.ts'

/** The shipped metrics with the user's changes on top, and what tells this state from others. */
export interface ComposedMetrics {
  /** Hidden ones included. */
  readonly listed: readonly ListedMetric[]
  /** What texts are read by. */
  readonly catalogue: MetricCatalogue
  /** The same changes have the same revision, whatever was done and undone to get there; empty for none. */
  readonly revision: string
}

export interface MetricsReader {
  /** Composed once for each state of the user's metrics. */
  readonly read: () => ComposedMetrics
  /** The metrics of an earlier revision; null where this process does not know it. */
  readonly find: (revision: string) => ComposedMetrics | null
}

const shipped: ComposedMetrics = {
  listed: mergeMetrics(shippedMetrics, []),
  catalogue: shippedCatalogue,
  revision: '',
}

/** Revisions remembered: enough for the edits of a while. */
const mostRemembered = 20

export function createMetricsReader(db: Sql): MetricsReader {
  let known: { readonly state: string; readonly metrics: ComposedMetrics } | null = null
  const remembered = new Map<string, ComposedMetrics>([['', shipped]])
  return {
    read: () => {
      const rows = listMetricRows(db)
      const state = stateOf(rows)
      if (known?.state !== state) {
        const metrics = compose(rows, state)
        known = { state, metrics }
        remembered.delete(metrics.revision)
        remembered.set(metrics.revision, metrics)
        const oldest = [...remembered.keys()].find((revision) => revision !== '')
        if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
      }
      return known.metrics
    },
    find: (revision) => remembered.get(revision) ?? null,
  }
}

const stateOf = (rows: readonly MetricRow[]): string =>
  rows
    .map(({ change }) => change)
    .toSorted()
    .join('\n')

function compose(rows: readonly MetricRow[], state: string): ComposedMetrics {
  if (rows.length === 0) return shipped
  const listed = mergeMetrics(shippedMetrics, rows.map(rowToMetricChange))
  return {
    listed,
    catalogue: createCatalogue(namedMetrics(listed)),
    revision: createHash('sha256').update(state).digest('base64url').slice(0, 16),
  }
}
