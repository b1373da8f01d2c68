import { nothing, object, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId } from '../documents/document.ts'
import type { ListedMetric, MetricDraft } from './merge-metrics.ts'
import { measures, metricGroups } from './metric.ts'
import type { NamedMetric } from './name-metric.ts'

/** A metric of the catalogue in force, with how many figures of the library are called by it. */
export interface MetricEntry extends ListedMetric {
  /** Facts that are not rejected, suggestions included. */
  readonly facts: number
}

/** What became of the metrics of an imported file. */
export interface ImportedMetrics {
  readonly added: number
  readonly changed: number
  /** Rows that are no metrics, each with its line, the reason's code and the word it is about. */
  readonly refused: readonly RefusedRow[]
}

export interface RefusedRow {
  readonly line: number
  readonly reason: 'no-name' | 'bad-measure' | 'alias-taken' | 'derived'
  readonly word: string
}

/** A document whose figures were found with other metrics than those in force. */
export interface WaitingDocument {
  readonly documentId: DocumentId
  readonly title: string
}

export interface MetricsApi {
  /** The metrics in force and those taken out, in the order of a results table. */
  list(input: Record<string, never>): Promise<readonly MetricEntry[]>
  /** What the metrics are called, those taken out included; far quicker than `list`. */
  names(input: Record<string, never>): Promise<readonly NamedMetric[]>
  /**
   * Long documents that are not read anew by themselves with the metrics in force, newest first. `library.applyParse`
   * reads them; each takes some seconds, in which nothing else is written.
   */
  waiting(input: Record<string, never>): Promise<readonly WaitingDocument[]>
  /**
   * Writes a metric: a new one, or over the one of that name. A name is never changed, since facts refer to it. Refuses
   * `metric-exists` for a new one whose name is taken, `alias-taken` where another metric of the user's has an alias,
   * `metric-derived` for one that no text names. Documents are read anew with it while nothing else is to do.
   */
  save(input: { readonly metric: MetricDraft; readonly isNew: boolean }): Promise<MetricEntry>
  /** Takes metrics out: the user's own are gone, shipped ones stay out until restored. Facts keep their names. */
  remove(input: { readonly names: readonly string[] }): Promise<null>
  /** Brings shipped metrics back as they came. */
  restore(input: { readonly names: readonly string[] }): Promise<null>
  /** Takes in the text of a CSV file as one change; a metric that is there gets the aliases and settings of its row. */
  import(input: { readonly text: string }): Promise<ImportedMetrics>
}

const name = z.string().trim().min(1).max(120)
const aliases = z.array(z.string().trim().min(1).max(120)).max(200)
const metricDraft = object({
  name,
  group: z.enum(metricGroups),
  english: aliases,
  chinese: aliases,
  weak: aliases,
  measure: z.enum(measures),
  sums: z.boolean(),
  averages: z.boolean(),
  lowerIsBetter: z.boolean(),
  canBeLoss: z.boolean(),
  isBalance: z.boolean(),
  isGrowth: z.boolean(),
  hasBasis: z.boolean(),
  xbrl: z
    .string()
    .trim()
    .regex(/^[\w-]{1,40}:\w{1,160}$/)
    .nullable(),
})
const names = z.array(name).min(1).max(2_000)
export const metricsInputs = {
  list: read(nothing),
  names: read(nothing),
  waiting: read(nothing),
  save: write(object({ metric: metricDraft, isNew: z.boolean() })),
  remove: write(object({ names })),
  restore: write(object({ names })),
  import: write(object({ text: z.string().max(5_000_000) })),
} satisfies InputsOf<MetricsApi>
