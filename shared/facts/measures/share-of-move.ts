import { uncapitalize } from '../businesses/business-name.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'
import type { Statement } from '../statement.ts'

const ofMove =
  /^ ?(?:share of |of )?(?:the|that|this) (?:[\w-]+ ){0,4}?(increase|improvement|growth|decline|decrease|expansion|reduction|step-?up)(?: in [a-z][\w ]{2,24}?)? (?:came|comes|was|were|is|are|will|would|should|has|had|reflects?|reflected|relates?|related|stems?|stemmed)\b/i

/** `About a third of the sequential improvement came from price`: how much of a move something is, which moves nothing itself. */
export function nameShareOfMove(
  { text, side, amounts }: Statement,
  index: number,
  unit: string,
): NamedMetric | null {
  const amount = amounts[index]
  const noun =
    side === 'en' && amount !== undefined && unit === '%' && !amount.isGrowth
      ? ofMove.exec(text.slice(amount.end, amount.end + 90))?.[1]
      : undefined
  return noun === undefined ? null : asDescribed(`Share of ${uncapitalize(noun)}`)
}
