import type { CheckInput } from '../checks/check-input.ts'
import type { FoundFact } from '../facts/fact.ts'
import { findMetric } from '../facts/metrics.ts'
import { factToFigure, type Figure } from './figure.ts'

/** Whose figure and of what time: what two facts share to be terms of one calculation. */
export interface FigureKey {
  readonly metric: string
  readonly segment: string | null
  readonly basis: string | null
  readonly period: string | null
}

/** Facts by metric, segment and period, so that no rule below searches the document. */
export interface FactIndex {
  readonly all: readonly Figure[]
  /** Figures of these kinds under a key, in reading order; a basis that one of two leaves open is no difference. */
  find(key: FigureKey, kinds: ReadonlySet<string>): readonly Figure[]
  /** Every figure of a metric in a period, whichever its segment. */
  findSegments(metric: string, period: string | null, kinds: ReadonlySet<string>): readonly Figure[]
}

const articleKinds: ReadonlySet<string> = new Set(['article', 'podcast', 'memo', 'other'])

export const actualKinds: ReadonlySet<string> = new Set(['actual', 'prior-period actual'])

export function indexFacts({
  facts,
  text,
  document,
}: Pick<CheckInput, 'facts' | 'text' | 'document'>): FactIndex {
  // A bilingual passage is read in English, as its facts are.
  const isArticle = articleKinds.has(document.metadata.kind)
  const all = facts.map((fact) =>
    factToFigure(fact, text, document.passages[fact.passage]?.en === null, isArticle),
  )
  const byKey = groupBy(all, ({ fact }) => keyOf(fact))
  const byMetric = groupBy(all, ({ fact }) => `${fact?.metric ?? ''}|${fact?.period ?? ''}`)
  return {
    all,
    find: ({ metric, segment, basis, period }, kinds) =>
      (byKey.get(keyOf({ metric, segment, period })) ?? []).filter(
        ({ fact }) =>
          fact !== null &&
          kinds.has(fact.kind) &&
          (fact.basis === basis || fact.basis === null || basis === null || !differsByBasis(metric)),
      ),
    findSegments: (metric, period, kinds) =>
      (byMetric.get(`${metric}|${period ?? ''}`) ?? []).filter(
        ({ fact }) => fact !== null && fact.segment !== null && kinds.has(fact.kind),
      ),
  }
}

/** Revenue, cash and shares are the same on either basis; what is not in the catalogue may not be. */
const differsByBasis = (metric: string): boolean =>
  findMetric(metric)?.hasBasis ?? findMetric(metric) === null

const keyOf = (fact: Pick<FoundFact, 'metric' | 'segment' | 'period'> | null): string =>
  `${fact?.metric ?? ''}|${fact?.segment?.toLowerCase() ?? ''}|${fact?.period ?? ''}`

export function groupBy<T>(
  items: readonly T[],
  toKey: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = toKey(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
