import type { MetricMention } from '../measures/find-metrics.ts'
import type { Statement } from '../statement.ts'
import { segmented, turnable } from './measures-of-parts.ts'
import { isBusinessName, toBusiness } from './business-name.ts'
import { isOfThat, unnamedPart } from './unnamed-part.ts'

const pointedParts =
  /^(?:(?:Together|Combined|In total|Collectively|And|But|Meanwhile|In fact),? )*(?:(?:During|In|For|Over) [^,;$%\d]{3,40}, )?(?:[Tt]he (?:joint venture|JV)\b|[Ii]n other [A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3},|[Tt]he (?:assets|business(?:es)?|operations) (?:involved|included|sold|divested|held for sale|(?:that )?(?:we|were|was|are) (?:sold|selling|divested|divesting))\b|[Oo]ur (?:[a-z-]+,? ){1,4}and (?:[a-z-]+ ){1,3}(?:markets|lines|businesses|segments|brands) (?:are|were|remain|remained|had|have|grew)\b|(?:[Tt]hese|[Tt]hose|[Bb]oth|[Tt]he (?:two|three|four|other)|[Tt]he other (?:two|three)) (?:[a-z-]+ ){0,2}(?:businesses|segments|brands|divisions|markets|regions|countries|units|lines|acquisitions|companies|customers|programs|projects|plants|products)\b)(?![^;]*\b(?:we|our|company|total)\b)/

const unnamedOwner =
  /(?:^|[,;] (?:and |while )?)(?:(?:And|But|Meanwhile|Finally|Lastly),? )?(?:[Oo]ur|[Tt]he) ((?:[\w&-]+,? ){1,6}?)(?:business|segment|division) (?:also |again |once again )?(?:delivered|generated|had|posted|reported|contributed|earned|produced|achieved|recorded)(?: (?:an?|another|strong|solid|record|combined|adjusted|operating|net|total|quarterly|segment|positive|(?:first|second|third|fourth)[- ]quarter))* $/

const carried = new Set(['Freight volume', 'Shipments'])
const openingKind =
  /^(?:(?:And|But|Meanwhile|Finally|Lastly),? )?([A-Z][a-z-]+)(?: (?:and )?[a-z][\w-]*){1,3} $/

/** `Our management and leasing business delivered adjusted EBITDA of`: of a part, be its name no name of one. */
export const isPartsOwn = ({ text, side }: Statement, { metric, start }: MetricMention): boolean => {
  // `Timber and recycled carloads grew 9%`: what is carried is a kind, though the words are no name.
  const kind = carried.has(metric.name)
    ? openingKind.exec(text.slice(Math.max(0, start - 60), start))?.[1]
    : undefined
  if (side === 'en' && kind !== undefined && isBusinessName(kind)) return true
  const owner =
    side === 'en' && (segmented.has(metric.name) || turnable.has(metric.name))
      ? unnamedOwner.exec(text.slice(Math.max(0, start - 160), start))?.[1]
      : undefined
  return (
    owner !== undefined &&
    / /.test(owner.trim()) &&
    !/\b(?:total|overall|entire|whole|core|underlying|base|existing|legacy|consolidated|own|combined)\b/i.test(
      owner,
    )
  )
}

/** `First revenue is late this year, maybe $4 million`: of something new, whichever that is. */
export const isOfNewPart = ({ text, side }: Statement, { metric, start, end }: MetricMention): boolean =>
  side === 'en' &&
  metric.name === 'Revenue' &&
  /(?:^|[,;.] |\b(?:the|and|our|see|expect) )(?:first|initial)(?: meaningful| real| material)? $/i.test(
    text.slice(0, start).slice(-32),
  ) &&
  /^ (?:is|comes|should|will|would|starts?|begins?|in|late|early|by|probably|maybe)\b/.test(text.slice(end))

/** `These two lines together delivered revenue growth of 12%`: of parts, whichever they are. */
export const pointsToParts = ({ text, side }: Statement, { metric, start }: MetricMention): boolean =>
  side === 'en' &&
  (segmented.has(metric.name) || turnable.has(metric.name)) &&
  pointedParts.test(text.slice(0, start))

export const isOfThisPart = ({ text, side }: Statement, { start }: MetricMention): boolean =>
  side === 'en' &&
  /\b(?:for|in|of|within|from) this (?:[a-z]+ )?(?:sector|segment|division|vertical|category|end market|business unit)\b(?![^;]*\b(?:our company|total|overall|consolidated)\b)[^;]*$/i.test(
    text.slice(0, start),
  )

/** `Gross margin in that business is 40%`: of whichever was spoken of. */
export const isOfThatPart = ({ text, side }: Statement, { metric, end }: MetricMention): boolean =>
  side === 'en' && segmented.has(metric.name) && isOfThat(text.slice(0, end + longestPointer))
const longestPointer = 40

/** `Churn related solely to prepaid plans was 3%`: of whatever it is related to. */
const relatedTo =
  /^ (?:related|relating|attributable|pertaining|tied|associated)(?: (?:solely|only|exclusively|specifically|entirely))? (?:to|with) (?:our |the |its )?([A-Za-z][\w&-]*(?: (?!(?:was|were|is|are|grew)\b)[a-z][\w-]*){0,3}?) (?=(?:was|were|is|are|of|in|for|grew|rose|fell|increased|decreased|declined|improved|totaled|reached|came)\b)/

/** `Net additions to Puzzles were 12% higher`. */
const addedTo =
  /^ (?:to|at|on) (?:our |the )?([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3}) (?=(?:was|were|grew|rose|fell|increased|decreased|declined|improved|reached|of)\b)/

/** What stands behind a measure as that which alone it is of. */
export function findRelated({ text, side }: Statement, { metric, end }: MetricMention): string | null {
  if (side !== 'en' || !segmented.has(metric.name)) return null
  const behind = text.slice(end, end + 90)
  const isAdded = metric.name === 'Net subscriber additions'
  const words = relatedTo.exec(behind)?.[1] ?? (isAdded ? addedTo.exec(behind)?.[1] : undefined)
  return words === undefined ? null : (toBusiness(words.split(' ')) ?? unnamedPart)
}
