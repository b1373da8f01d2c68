import { capitalize } from './business-name.ts'
import type { MetricMention } from '../measures/find-metrics.ts'

const leasedPart =
  /(?:^|[,;] |\b(?:and|while|but) )(?:[Oo]ur|[Tt]he|[Tt]his|[Tt]hat) ((?:[A-Za-z][\w-]* ){1,4}?)(?:portfolio|properties|centers?|buildings?|segment)? ?(?:is|are|was|were|stands at|ended(?: the quarter)?|finished)(?: (?:now|currently|approximately|about|over|nearly|roughly|at))* [\d.]+% $/
const leasedAt = /^ (?:at|in) (?:our |the )?([A-Z][\w-]*(?: [A-Z][\w-]*){0,2})/

/** `our office portfolio is 93% leased`, `96% leased at Harbor Point`: what is leased, where it is not all there is. */
export function findLeased(text: string, { start, end }: MetricMention): string | null {
  const at = leasedAt.exec(text.slice(end, end + 48))?.[1]
  if (at !== undefined && !/^(?:Q[1-4]|January|March|June|September|December)/.test(at)) return at
  const part = leasedPart.exec(text.slice(Math.max(0, start - 100), start))?.[1]?.trim()
  return part === undefined ||
    /^(?:total|overall|entire|whole|company|same|operating|in-service|stabilized|portfolio|quarter|year)\b/i.test(
      part,
    )
    ? null
    : capitalize(part)
}
