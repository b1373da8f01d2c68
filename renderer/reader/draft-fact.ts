import type { PassageRow } from '../../shared/documents/documents-api.ts'
import type { FactValues } from '../../shared/facts/fact.ts'
import { findMetrics } from '../../shared/facts/measures/find-metrics.ts'
import { bareUnit, type Amount } from '../../shared/figures/amount.ts'
import { findAmounts } from '../../shared/figures/find-amounts.ts'
import type { TextTarget } from '../app/workbench.ts'
import { sideOf } from './text-selection.ts'

/**
 * A fact's values as far as the selected words tell them: the first amount in them, and the metric named in them, else
 * the one named nearest before them in the passage. The rest is for the user to say.
 */
export function draftFact(
  row: PassageRow,
  words: TextTarget,
  selected: string,
  period: string | null,
): FactValues {
  const passage = sideOf(row, words.side)
  const amount = findAmounts(selected, words.side)[0] ?? null
  const inside = findMetrics(selected, words.side)[0]
  const before = findMetrics(passage?.text ?? '', words.side).filter(
    (mention) => !mention.isWhole && (passage?.start ?? 0) + mention.end <= words.start,
  )
  const metric = (inside ?? before.at(-1))?.metric.name ?? ''
  const isPercent = amount?.unit === '%'
  const isChange =
    isPercent && /\b(?:up|down|grew|increase[ds]?|decline[ds]?|decrease[ds]?)\b|[增減减]/i.test(selected)
  return {
    metric,
    segment: null,
    basis: /non-?\s?gaap/i.test(selected) ? 'non-GAAP' : /\bgaap\b/i.test(selected) ? 'GAAP' : null,
    period,
    kind: isChange ? 'change yoy %' : 'actual',
    value: amount?.value ?? '0',
    unit: unitOf(amount),
  }
}

const unitOf = (amount: Amount | null): string =>
  amount === null || amount.unit === bareUnit ? 'USD' : amount.unit
