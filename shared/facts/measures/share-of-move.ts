import { uncapitalize } from '../businesses/business-name.ts'
import { asDescribed, type NamedMetric } from './named-metric.ts'
import type { Statement } from '../statement.ts'

const ofMove =
  /^ ?(?:share of |of )?(?:the|that|this|our) (?:[\w-]+ ){0,4}?(increase|improvement|growth|decline|decrease|expansion|reduction|step-?up|gain|rise|acceleration|upside|shortfall)(?: in [a-z][\w ]{2,24}?)?,? (?:(?:coming|being|stemming|driven|due|attributable|from|through)\b|(?:came|comes|was|were|is|are|will|would|should|has|had|reflects?|reflected|relates?|related|stems?|stemmed)\b)/i
/** `70% of the gain came from price and 30% from mix`: the rest of it. */
const restOfMove =
  /% of (?:the|that|this|our) (?:[\w-]+ ){0,4}?(increase|improvement|growth|decline|decrease|expansion|reduction|step-?up|gain|rise|acceleration|upside|shortfall)\b[^.;%]{0,80}?(?:,| and|,? with)(?: (?:and|the (?:other|remaining)|another|about|around|roughly|approximately|nearly|almost))* $/i
const comesBy = /^ (?:(?:came|coming|comes|driven|due|is|was|being) )*(?:from|through|via|by|to)\b/

/** `About a third of the sequential improvement came from price`: how much of a move something is, which moves nothing itself. */
export function nameShareOfMove(
  { text, side, amounts }: Statement,
  index: number,
  unit: string,
): NamedMetric | null {
  const amount = amounts[index]
  const noun =
    side === 'en' && amount !== undefined && unit === '%' && !amount.isGrowth
      ? (ofMove.exec(text.slice(amount.end, amount.end + 90))?.[1] ??
        (index > 0 && comesBy.test(text.slice(amount.end, amount.end + 40))
          ? restOfMove.exec(text.slice(Math.max(0, amount.start - 200), amount.start))?.[1]
          : undefined))
      : undefined
  return noun === undefined ? null : asDescribed(`Share of ${uncapitalize(noun)}`)
}
