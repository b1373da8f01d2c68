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

/** `Energy costs increased to 4.2% of revenues`, `Labor expense as a percentage of sales rose to 31%`: a cost of a kind of its own. */
const costOfKind =
  /(?:^|[;,] (?:and |while |but )?|\b(?:and|while|but) )(?:[Oo]ur |[Tt]he )?((?!(?:SG&A|operating|total|our|the|these|those|other)\b)[A-Za-z][a-z-]*(?: (?:and )?[a-z-]+)? (?:costs?|expenses?))(?: (?:for|in|during) the (?:\w+ )?(?:quarter|year))?(,? as an? (?:percent(?:age)?|%) of (?:our |net |total )*(?:sales|revenues?),?)?(?: (?:for|in|during) the (?:\w+ )?(?:quarter|year))? (?:was|were|came in at|(?:increased|decreased|rose|fell|declined|improved|moved|went|came|dropped|climbed)(?: [a-z]+ly)?(?: to)?)(?: (?:about|approximately|around|roughly|nearly|just over|just under))* $/
const ofSales = /^ of (?:our |the |total |net )*(?:sales|revenues?)\b/

/** The kind of cost whose share of sales a percentage is; null where it is none, or of a cost that has a metric of its own. */
export function findCostOfKind(
  text: string,
  metrics: readonly MetricMention[],
  { start, end }: Amount,
): string | null {
  const found = costOfKind.exec(text.slice(0, start).slice(-2 * reach))
  const name = found?.[1]
  if (found === null || name === undefined || (found[2] === undefined && !ofSales.test(text.slice(end))))
    return null
  const at = start - found[0].length
  return metrics.some((mention) => mention.metric.lowerIsBetter && mention.end > at && mention.start < start)
    ? null
    : capitalize(name)
}
