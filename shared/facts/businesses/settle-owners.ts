import type { FoundFact } from '../fact.ts'
import { holdAgainstCompany } from './hold-against-company.ts'
import { giveHomesToCompany } from './homes-as-revenue.ts'
import { giveOneName, giveOneNumber } from './one-name.ts'
import { giveMarginsToParts, keepMarginsOfCompany } from './margins-of-parts.ts'
import { partProfits, partWithoutHeading, takeFromNamedPart } from './part-without-heading.ts'
import { giveRepeatsToParts, keepRevenueOfCompany } from './revenue-of-company.ts'
import { nameSegmentTotals } from './segment-totals.ts'

/** Each sees whose the figures are after those before it: what is told first, then what it must be by its size. */
const steps: readonly ((
  facts: readonly FoundFact[],
  sentences: readonly string[],
) => readonly FoundFact[])[] = [
  giveOneName,
  giveOneNumber,
  giveHomesToCompany,
  keepRevenueOfCompany,
  giveRepeatsToParts,
  giveMarginsToParts,
  keepMarginsOfCompany,
  takeFromNamedPart,
  holdAgainstCompany,
  partWithoutHeading,
  partProfits,
  nameSegmentTotals,
]

/**
 * Settles whose each figure of a call is, the company's or a business's, by what the whole call tells; a sentence alone
 * does not show it.
 */
export const settleOwners = (
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): readonly FoundFact[] => steps.reduce((told, step) => step(told, sentences), facts)
