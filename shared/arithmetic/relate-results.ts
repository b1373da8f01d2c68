import { chooseRelation, combine, weighTogether } from './choose-relation.ts'
import { add, divide, multiply, scale, subtract, type Estimate } from './estimate.ts'
import type { Figure } from './figure.ts'
import { actualKinds, type FactIndex, type FigureKey } from './index-facts.ts'
import type { Claim, Relation, RelationKind } from './relation.ts'
import { placesOf, scaleOf, writeNumber, writeTerm } from './write-working.ts'

/** How a metric follows from others of the same company, period and basis. */
interface Identity {
  readonly kind: RelationKind
  readonly metric: string
  readonly from: readonly string[]
  readonly compute: (...terms: Estimate[]) => Estimate | null
  /** The operands' places in the working: `{0} ÷ {1}`. */
  readonly working: string
  /** How sure it is that nothing else enters: a line of other costs, shares that are not counted. */
  readonly certainty: number
  /** Parts that need not be all: only more than the whole is an error. */
  readonly isPartial?: true
}

const percentOf = (part: Estimate, whole: Estimate): Estimate | null => {
  const ratio = divide(part, whole)
  return ratio === null ? null : scale(ratio, 100)
}
const margin = (metric: string, profit: string): Identity => ({
  kind: 'margin',
  metric,
  from: [profit, 'Revenue'],
  compute: (part, whole) => (part && whole ? percentOf(part, whole) : null),
  working: '{0} ÷ {1}',
  certainty: 0.95,
})
const perShare = (metric: string, shares: string): Identity => ({
  kind: 'per-share',
  metric,
  from: ['Net income', shares],
  compute: (income, count) => (income && count ? divide(income, count) : null),
  working: '{0} ÷ {1}',
  certainty: 0.75,
})

const identities: readonly Identity[] = [
  margin('Gross margin', 'Gross profit'),
  margin('Operating margin', 'Operating income'),
  margin('Net margin', 'Net income'),
  margin('Adjusted EBITDA margin', 'Adjusted EBITDA'),
  {
    kind: 'income',
    metric: 'Operating income',
    from: ['Gross profit', 'Operating expenses'],
    compute: (profit, expenses) => (profit && expenses ? subtract(profit, expenses) : null),
    working: '{0} − {1}',
    certainty: 0.85,
  },
  {
    kind: 'income',
    metric: 'Operating income',
    from: ['Revenue', 'Gross margin', 'Operating expenses'],
    compute: (revenue, rate, expenses) =>
      revenue && rate && expenses ? subtract(scale(multiply(revenue, rate), 0.01), expenses) : null,
    working: '{0} × {1} − {2}',
    certainty: 0.8,
  },
  {
    kind: 'income',
    metric: 'Operating margin',
    from: ['Gross margin', 'Operating expenses % of revenue'],
    compute: (rate, expenses) => (rate && expenses ? subtract(rate, expenses) : null),
    working: '{0} − {1}',
    certainty: 0.8,
  },
  {
    kind: 'sum',
    metric: 'Operating expenses',
    from: ['SG&A expense', 'R&D expense'],
    compute: (one, other) => (one && other ? add(one, other) : null),
    working: '{0} + {1}',
    certainty: 0.8,
    isPartial: true,
  },
  ...['EPS', 'Diluted EPS'].flatMap((metric) =>
    ['Diluted shares', 'Basic shares', 'Share count'].map((shares) => perShare(metric, shares)),
  ),
  {
    kind: 'ratio',
    metric: 'Book-to-bill',
    from: ['Bookings', 'Revenue'],
    compute: (orders, revenue) => (orders && revenue ? divide(orders, revenue) : null),
    working: '{0} ÷ {1}',
    certainty: 0.7,
  },
]

/** Which kinds make one calculation: what was reported, and each end of what is guided. */
const sides: readonly ReadonlySet<string>[] = [
  actualKinds,
  new Set(['guidance-low']),
  new Set(['guidance-high']),
]
/** What is given once for both ends of a guidance: the number of shares, a tax rate. */
const fixed: ReadonlySet<string> = new Set(['guidance-mid'])

/** Margins, operating income, costs and earnings per share against the figures they follow from. */
export function relateResults(index: FactIndex, text: string): readonly Relation[] {
  const hasTwoBases =
    /\bnon[- ]?GAAP\b|\badjusted\b|\bpro forma\b|非 ?GAAP|[經经][調调]整|[調调]整[後后]/i.test(text)
  const byMetric = new Map<string, Identity[]>()
  for (const identity of identities) {
    const known = byMetric.get(identity.metric)
    if (known === undefined) byMetric.set(identity.metric, [identity])
    else known.push(identity)
  }
  const settled = new Set<string>()
  return index.all.flatMap((stated) => {
    const { fact } = stated
    if (fact === null || fact.segment !== null || fact.confidence < 0.8) return []
    return (byMetric.get(fact.metric) ?? []).flatMap((identity) => {
      // A headline repeated is checked where it is stated first.
      const name = [identity.from.join(), fact.metric, fact.basis, fact.period, fact.kind, fact.value].join(
        '|',
      )
      if (settled.has(name)) return []
      settled.add(name)
      const relation = relateIdentity(identity, stated, index, hasTwoBases)
      return relation === null ? [] : [relation]
    })
  })
}

function relateIdentity(
  identity: Identity,
  stated: Figure,
  index: FactIndex,
  hasTwoBases: boolean,
): Relation | null {
  const { fact } = stated
  const side = fact === null ? undefined : sides.find((kinds) => kinds.has(fact.kind))
  if (fact === null || side === undefined) return null
  // Only what is given per share is guided by figures that make one calculation at each end.
  if (side !== actualKinds && identity.kind !== 'per-share') return null
  const lists = identity.from.map((metric) => findTerms({ ...fact, metric }, side, index))
  const relation = chooseRelation(
    combine(lists).map((terms) => claimIdentity(identity, stated, terms, hasTwoBases)),
  )
  if (relation === null || relation.verdict !== 'off') return relation
  const isLess = relation.computed.high < stated.meant.low
  if (identity.isPartial === true && isLess) return null
  // A loss is spread over fewer shares than a profit, and each basis counts its own.
  const isOther = relation.operands.some(
    ({ fact: term }) => term?.metric !== 'Revenue' && term?.basis !== fact.basis,
  )
  return identity.kind === 'per-share' && isOther ? null : relation
}

function findTerms(key: FigureKey, side: ReadonlySet<string>, index: FactIndex): readonly Figure[] {
  const found = index.find(key, side)
  return found.length > 0 || side === actualKinds ? found : index.find(key, fixed)
}

function claimIdentity(
  identity: Identity,
  stated: Figure,
  terms: readonly Figure[],
  hasTwoBases: boolean,
): Claim | null {
  const together = weighTogether([stated, ...terms])
  const computed = identity.compute(...terms.map((term) => term.term))
  if (together === null || computed === null) return null
  // Figures of which one leaves the basis open may be of two bases.
  const bases = new Set(
    [stated, ...terms].map(({ fact }) => (fact?.metric === 'Revenue' ? stated.fact?.basis : fact?.basis)),
  )
  return {
    kind: identity.kind,
    stated,
    operands: terms,
    computed,
    working: `${writeTerms(identity.working, terms)} = ${writeResult(stated, computed.point)}`,
    certainty: together * identity.certainty * weighBases(bases, hasTwoBases),
  }
}

/** Where a document speaks of two bases, figures that leave theirs open may be of either. */
function weighBases(bases: ReadonlySet<string | null | undefined>, hasTwoBases: boolean): number {
  const isNamed = bases.size === 1 && !bases.has(null)
  return isNamed ? 1 : hasTwoBases ? 0.6 : bases.size > 1 ? 0.8 : 1
}

const writeTerms = (working: string, terms: readonly Figure[]): string =>
  working.replace(/\{(\d)\}/g, (_, at: string) => {
    const term = terms[Number(at)]
    return term === undefined ? '' : term.unit === '%' ? term.text.trim() : writeTerm(term, scaleOf(term))
  })

function writeResult(stated: Figure, value: number): string {
  if (stated.unit === '%') return `${writeNumber(value, Math.min(2, placesOf(stated, 1) + 1))}%`
  const size = scaleOf(stated)
  return writeNumber(value / size, Math.min(4, placesOf(stated, size) + 1))
}
