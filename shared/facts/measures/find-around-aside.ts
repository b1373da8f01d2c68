import type { MetricMention } from './find-metrics.ts'
import { leadOf, leadStart, type Statement } from '../statement.ts'

const asideWithFigure =
  /, (?:(?:which|that) (?:also )?(?:excludes?|excluded|includes?|included|is net of|was net of|reflects?)|excluding|exclusive of|including|inclusive of|net of|before)\b[^,;]{0,40}$/
/** `, which goes to the top `: an aside about a part. */
const whichClause = /, which [^,;]{3,160}$/
const ofPart = /^ (?:for|in|of|from) (?:our |the )?[A-Za-z][\w&/-]*(?: [\w&/-]+){0,3}$/
const verbBehindAside =
  /^ [^,;$%\d]{3,80}, (?:was|were|totaled|came to|came in at|reached|is|improved|increased|rose|grew|declined|decreased|fell)(?: by)?(?: (?:about|approximately|around|roughly|nearly|over))* $/

/** `Adjusted cash flow, which excludes $6 million of levies, was $46 million`: the measure that the aside is about. */
export function findAroundAside(
  statement: Statement,
  index: number,
  fitting: readonly MetricMention[],
): MetricMention | null {
  if (index === 0 || !verbBehindAside.test(leadOf(statement, index))) return null
  const lead = leadOf(statement, index - 1)
  const aside = asideWithFigure.exec(lead) ?? whichClause.exec(lead)
  if (aside === null) return null
  const start = leadStart(statement, index - 1) + aside.index
  return (
    fitting.findLast(
      (mention) =>
        mention.end <= start &&
        (start - mention.end < 4 || ofPart.test(statement.text.slice(mention.end, start))),
    ) ?? null
  )
}
