import { bareUnit, type Amount } from '../../figures/amount.ts'
import { tidySpeeds } from '../businesses/business-name.ts'
import { findBusinessSubject } from '../businesses/subject-of-sentence.ts'
import type { Heard } from '../statement.ts'
import { isTime } from './fits-lender.ts'

/**
 * Whether a sentence tells what businesses brought in: `400G was about 45, and 1.6T a little under 20`, `you said 103 for
 * 800G`. Shares of a whole are spoken of as shares.
 */
export function tellsSums(
  text: string,
  amounts: readonly Amount[],
  { heard, segments }: { readonly heard: readonly Heard[]; readonly segments: ReadonlySet<string> },
): boolean {
  if (/%|\b(?:percent|percentage|points?|share|margins?|yields?|customers|units)\b/i.test(text)) return false
  if (heard.some(({ unit, size }) => size === 0 && !isTime(unit))) return false
  return amounts.some(
    (amount) =>
      amount.unit === bareUnit &&
      amount.power === 0 &&
      !amount.isInWords &&
      (findBusinessSubject(text.slice(0, amount.start), { segments }) !== null ||
        forSpeed.test(tidySpeeds(text.slice(amount.end, amount.end + 24)))),
  )
}

/** `103 for 800G`. */
const forSpeed = /^ (?:for|in|on|from) (?:the |our |your )?\d+(?:\.\d+)?[GT]\b/
