import type { Amount } from '../../figures/amount.ts'
import { capitalize } from '../businesses/business-name.ts'
import type { MetricMention } from './find-metrics.ts'

const leveraged =
  /^(?: expenses?)? (?:de)?leveraged(?: by)?(?: (?:about|approximately|around|roughly|nearly|over))* (?:[\d.]+ (?:basis points|bps) to(?: (?:about|approximately))? )?$/
/** Behind another measure of the same sentence: what is told next, and of what it is so much. */
const thingWas =
  /(?:^(?:Our |The )?|[%\d],? (?:and|while|but|with) (?:our |the )?)((?:[A-Z]|\b[a-z])[a-z-]*s) (?:was|were|is|are|ran at|came in at)(?: (?:about|approximately|around|roughly|nearly|just|over|under))* $/
const ofWhole =
  /^ of (?:the |our |(?:total |average )?(?=loans|deposits|assets under))(?!(?:total|whole|company|business|mix|portfolio|revenues?|sales|net|quarter|year)\b)([a-z]+(?: [a-z]+)?)(?=[,.;]|$| (?:and|in|for|this|last|compared|versus|up|down)\b)/
/** Characters within which a thing stands before its share, and what it is a share of behind. */
const reach = 100

/** What a rate is a share of, where that is no sale of the company: the base price, loans, or sales by a cost that moved. */
export function findShareOfThing(
  text: string,
  metrics: readonly MetricMention[],
  amount: Amount | undefined,
  unit: string,
): string | null {
  if (amount === undefined) return null
  const { start, end } = amount
  // `gross margin was 23%, and incentives were 6% of the base price`, `Nonaccruals were 42 basis points of loans`.
  const thing = thingWas.exec(text.slice(0, start).slice(-reach))
  const parent = thing === null ? null : ofWhole.exec(text.slice(end).slice(0, reach))
  const at = thing === null ? 0 : start - thing[0].length
  if (
    thing?.[1] !== undefined &&
    parent?.[1] !== undefined &&
    !metrics.some((mention) => mention.end > at && mention.start < start)
  )
    return `${capitalize(thing[1])} % of ${parent[1]}`
  // `SG&A deleveraged 20 basis points to 22.4%`: its share of sales.
  const moved =
    unit === 'x'
      ? undefined
      : metrics.findLast(
          (mention) =>
            mention.end <= start && mention.metric.lowerIsBetter && mention.metric.measure === 'money',
        )
  return moved !== undefined && leveraged.test(text.slice(moved.end, start))
    ? `${moved.metric.name} % of revenue`
    : null
}
