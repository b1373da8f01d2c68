import type { MetricMention } from '../measures/find-metrics.ts'
import type { Setting, Statement, Thread } from '../statement.ts'
import { isCompanyName, toPlaceName } from './company-name.ts'
import { isPlace } from './is-place.ts'
import { segmented } from './measures-of-parts.ts'
import { unnamedPart } from './unnamed-part.ts'

/** `a strong quarter in China, where revenue grew 22%`. */
const inWhere =
  /\b(?:in|across|for) (?:the |our )?([A-Z][\w&-]*(?: (?:(?:and|&) )?[A-Z][\w&-]*){0,3})(?: (?:segment|business|division|region))?, where (?:our |the |net |total |organic |reported )*$/
/** `Sales of our new platform reached $40 million`. */
const ofOwnProduct =
  /^ (?:of|from|for) (?:our|the|this|that|these) (?!total|net|entire|whole|combined)(?:[\w-]+ ){1,3}(?:platform|products?|models?|devices?|drugs?|offerings?|solutions?|brands?|launch(?:es)?|systems?|titles?|vehicles?|chips?|lasers?|modules?|transceivers?)\b/
/** `It has revenue of about $150 million`: no company speaks so of itself. */
const itHas =
  /^(?:(?:And|But|Today|Currently),? )?(?:It|They|That company|This company|The target)(?: currently| now| already)? (?:has|have|does|generates?)(?: (?:annual|annualized|about|trailing))* $/
/** `As a reminder, that unit had $40 million of revenue last year`. */
const hasItself =
  /^(?:(?:And|But|So|Now|As a reminder|Remember|Recall|As you (?:may )?recall),? (?:that )?)?(?:[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose) (?:(?:business|unit|operation|line|division|segment|plant|site|brand|product|program|asset|franchise|portfolio)(?:es|s)?|product lines?|joint venture)(?: (?:alone|itself))? (?:had|did|does|has|generated|generates|contributed|contributes|delivered|produced|made|makes|brought in|was doing|was running|ran)\b(?!.*\b(?:we|our|company|total)\b)[^;]*$/

const balances = new Set(['Liquidity', 'Cash and short-term investments', 'Total debt', 'Net debt'])
const theirs = /\b[Tt]heir (?:(?:own|total|net|current|available|overall) )*$/
const onTheirs =
  /\b(?:on|under|in|of) their (?:own )?(?:lines? of credit|revolver|credit (?:lines?|facilit(?:y|ies))|balance sheets?)\b/
/** `Their liquidity is $1.4 billion`, `liquidity is …, with nothing drawn on their line of credit`: of nobody who says `we`. */
const isOfThem = (text: string, { metric, start }: MetricMention): boolean =>
  balances.has(metric.name) && (theirs.test(text.slice(0, start).slice(-40)) || onTheirs.test(text))

/** What a measure is of that stands apart from the company: the place a clause turns to, what is pointed at, a product. */
export function findApart(
  { text }: Statement,
  mention: MetricMention,
  thread: Thread,
  setting: Setting,
): string | null {
  const { metric, start, end } = mention
  if (isOfThem(text, mention)) return unnamedPart
  const before = text.slice(0, start)
  const place = segmented.has(metric.name) ? inWhere.exec(before)?.[1] : undefined
  if (
    place !== undefined &&
    !isCompanyName(place, setting) &&
    (isPlace(place) || setting.businesses.has(place))
  )
    return setting.businesses.nameOf(toPlaceName(place, setting))
  if (metric.name === 'Revenue' && (ofOwnProduct.test(text.slice(end)) || itHas.test(before)))
    return unnamedPart
  return hasItself.test(before) ? (thread.turned ?? thread.topic ?? unnamedPart) : null
}
