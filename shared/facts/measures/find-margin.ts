import { isCurrency } from '../../figures/is-currency.ts'
import type { NamedMetric } from './named-metric.ts'
import { leadOf, tailOf, type Reading, type Statement, type Thread } from '../statement.ts'

/** What a profit is called as a share of sales. */
export const margins: Readonly<Record<string, string>> = {
  'Operating income': 'Operating margin',
  'Net income': 'Net margin',
  'Adjusted EBITDA': 'Adjusted EBITDA margin',
  'Gross profit': 'Gross margin',
  'Pre-tax income': 'Pre-tax margin',
}

/** The profit that a margin is of. */
export const profitOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(margins).map(([profit, margin]) => [margin, profit]),
)

const orRate = /^,? or(?: (?:about|approximately|around|roughly|nearly|over))? $/
const endsThere = /^(?:[.,;]|$| (?:as )?compared\b| versus\b)/

/** `operating income was $39.9 million, for a margin of 18.6%`, `EBITDA was $162 million or 19.9%.` */
export function findMargin(statement: Statement, index: number, earlier: readonly Reading[]): string | null {
  const told = earlier.at(-1)
  // `EBITDA of $40 million with sales of $200 million resulted in a margin of 20%`: of the profit, and not of the sales.
  const profit = told?.metric === 'Revenue' && !told.kind.startsWith('change') ? earlier.at(-2) : told
  const isRate =
    profit !== undefined &&
    !profit.kind.startsWith('change') &&
    isCurrency(profit.unit) &&
    orRate.test(leadOf(statement, index)) &&
    endsThere.test(tailOf(statement, index))
  // `operating income grew to $12 million and we delivered a 19% margin`.
  const isBehind =
    /\ban? (?:strong |solid |record |healthy )?$/.test(leadOf(statement, index)) &&
    /^ margins?(?=[,.]|$| and\b| in the\b| for the\b| compared\b| versus\b)/.test(tailOf(statement, index))
  if (!isRate && !isBehind && !/\b(?:a|the) margin of(?: \w+)? ?$/i.test(leadOf(statement, index)))
    return null
  // `tax expense was $5 million or 16%`.
  if (profit?.metric === 'Income tax expense') return isRate ? 'Tax rate' : null
  if (profit !== told && profit?.kind !== told?.kind) return null
  return margins[profit?.metric ?? ''] ?? null
}

/** `Adjusted EBITDA was $158 million with margins at 21.5%`: the margin of the profit just told, and its business's. */
export function findMarginOfProfit(
  earlier: readonly Pick<Reading, 'metric' | 'segment'>[],
): NamedMetric | null {
  const profit = earlier.findLast((reading) => margins[reading.metric] !== undefined)
  const margin = margins[profit?.metric ?? '']
  return profit === undefined || margin === undefined || margin === 'Net margin'
    ? null
    : { metric: margin, segment: profit.segment, mention: null, isNamed: true }
}

/** The margin of the profit that the sentence before told. */
export const findMarginOfLast = ({ told }: Thread): NamedMetric | null => findMarginOfProfit(told)

const orSum =
  /^(?: (?:for|in|during) (?:the|our|last|prior|previous) (?:[a-z]+ ){0,2}?(?:quarter|year|period)| (?:last|a) year(?: ago)?)?,? or(?: (?:about|approximately|around|roughly|nearly|over|just over|just under))* $/

/** `Operating margin fell to 8% for the quarter, or $35 million`: the profit that the margin is of sales. */
export function findProfitOfMargin(
  { text, side, amounts }: Statement,
  index: number,
  unit: string,
  earlier: readonly Reading[],
): NamedMetric | null {
  const last = earlier.at(-1)
  const start = amounts[index]?.start ?? 0
  if (side !== 'en' || !isCurrency(unit) || last === undefined || last.kind.startsWith('change')) return null
  if (last.amount.start !== amounts[index - 1]?.start) return null
  const profit = Object.entries(margins).find(([, margin]) => margin === last.metric)?.[0]
  return profit !== undefined && orSum.test(text.slice(last.amount.end, start))
    ? { metric: profit, segment: last.segment, mention: null, isNamed: last.isNamed }
    : null
}
