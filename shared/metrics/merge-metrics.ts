import { normalizeAlias } from './find-aliases.ts'
import { fillMetric, metricGroups, type Metric } from './metric.ts'

/** A metric as a person writes it. */
export type MetricDraft = Omit<Metric, 'isDerived' | 'chineseName'>

/** A metric with where it comes from: `shipped` as it came, `changed` shipped but edited, `own` the user's. */
export interface ListedMetric extends Metric {
  readonly origin: 'shipped' | 'changed' | 'own'
  /** Shipped, and taken out by the user: texts are not read for it, and it is not offered. */
  readonly isHidden: boolean
}

const lists = ['english', 'chinese', 'weak'] as const
const scalars = [
  'group',
  'measure',
  'sums',
  'averages',
  'lowerIsBetter',
  'canBeLoss',
  'isBalance',
  'isGrowth',
  'hasBasis',
  'xbrl',
] as const

interface ListPatch {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
/** What a user changed of a shipped metric; the rest of it follows the program. */
export type MetricPatch = Partial<
  Pick<MetricDraft, (typeof scalars)[number]> & Record<(typeof lists)[number], ListPatch>
>

/** What a user did to one metric: wrote one, changed a shipped one, or took a shipped one out. */
export type MetricChange =
  | { readonly kind: 'own'; readonly metric: MetricDraft }
  | { readonly kind: 'changed'; readonly name: string; readonly patch: MetricPatch }
  | { readonly kind: 'hidden'; readonly name: string }

/** The change that makes a shipped metric what a user wrote; null where that is what it is. */
export function changeOf(shipped: Metric, draft: MetricDraft): MetricChange | null {
  const patch: Record<string, unknown> = {}
  for (const key of scalars) if (draft[key] !== shipped[key]) patch[key] = draft[key]
  for (const key of lists) {
    const added = draft[key].filter((word) => !shipped[key].includes(word))
    const removed = shipped[key].filter((word) => !draft[key].includes(word))
    if (added.length + removed.length > 0) patch[key] = { added, removed } satisfies ListPatch
  }
  return Object.keys(patch).length === 0 ? null : { kind: 'changed', name: shipped.name, patch }
}

function applyPatch(metric: Metric, { english, chinese, weak, ...rest }: MetricPatch): Metric {
  return {
    ...metric,
    ...rest,
    english: patchList(metric.english, english),
    chinese: patchList(metric.chinese, chinese),
    weak: patchList(metric.weak, weak),
  }
}

const patchList = (words: readonly string[], patch: ListPatch | undefined): readonly string[] =>
  patch === undefined
    ? words
    : [
        ...words.filter((word) => !patch.removed.includes(word)),
        ...patch.added.filter((word) => !words.includes(word)),
      ]

/**
 * The shipped metrics with a user's changes on top, in the order of a results table: a user's own stand at the end of
 * their group. A name that a user gave to one metric is taken from the shipped one that had it.
 */
export function mergeMetrics(
  shipped: readonly Metric[],
  changes: readonly MetricChange[],
): readonly ListedMetric[] {
  const own = new Map<string, MetricDraft>()
  const changed = new Map<string, MetricPatch>()
  const hidden = new Set<string>()
  for (const change of changes)
    if (change.kind === 'own') own.set(change.metric.name, change.metric)
    else if (change.kind === 'changed') changed.set(change.name, change.patch)
    else hidden.add(change.name)
  const listed: ListedMetric[] = shipped
    .filter(({ name }) => !own.has(name))
    .map((metric) => {
      const patch = changed.get(metric.name)
      const isHidden = hidden.has(metric.name)
      return patch
        ? { ...applyPatch(metric, patch), origin: 'changed', isHidden }
        : { ...metric, origin: 'shipped', isHidden }
    })
  for (const draft of own.values())
    listed.push({ ...fillMetric(draft), isDerived: false, origin: 'own', isHidden: false })
  return inGroups(giveAliases(listed))
}

const inGroups = (metrics: readonly ListedMetric[]): readonly ListedMetric[] =>
  metricGroups.flatMap((group) => metrics.filter((metric) => metric.group === group))

/** Leaves each alias with the metric that has it by the user's word, where one does. */
function giveAliases(metrics: readonly ListedMetric[]): readonly ListedMetric[] {
  const owners = aliasOwners(metrics.filter(({ origin }) => origin !== 'shipped'))
  if (owners.size === 0) return metrics
  return metrics.map((metric) => {
    if (metric.origin !== 'shipped') return metric
    const isLeft = (alias: string) => !owners.has(normalizeAlias(alias))
    return {
      ...metric,
      english: metric.english.filter(isLeft),
      chinese: metric.chinese.filter(isLeft),
      weak: metric.weak.filter(isLeft),
    }
  })
}

/** Which metric has each alias. */
export function aliasOwners(metrics: readonly Metric[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const { name, english, chinese } of metrics)
    for (const alias of [...english, ...chinese]) owners.set(normalizeAlias(alias), name)
  return owners
}

/** The metrics that a text is read for. */
export const namedMetrics = (metrics: readonly ListedMetric[]): readonly ListedMetric[] =>
  metrics.filter(({ isHidden }) => !isHidden)

/** Metrics in which two catalogues differ, with all their names in either: a text without any of these reads alike. */
export function listChangedMetrics(
  before: readonly Metric[],
  after: readonly Metric[],
): { readonly names: readonly string[]; readonly aliases: readonly string[] } {
  const [old, now] = [new Set(before.map(said)), new Set(after.map(said))]
  const changed = [
    ...before.filter((metric) => !now.has(said(metric))),
    ...after.filter((metric) => !old.has(said(metric))),
  ]
  return {
    names: [...new Set(changed.map(({ name }) => name))],
    aliases: [
      ...new Set(changed.flatMap(({ english, chinese }) => [...english, ...chinese].map(normalizeAlias))),
    ],
  }
}

/** Where a metric comes from and what it is in a taxonomy make no difference to how a text is read. */
const said = ({ name, english, chinese, weak, ...rest }: Metric): string =>
  JSON.stringify([
    name,
    english,
    chinese,
    weak,
    rest.measure,
    rest.canBeLoss,
    rest.isBalance,
    rest.isGrowth,
    rest.hasBasis,
    rest.lowerIsBetter,
  ])
