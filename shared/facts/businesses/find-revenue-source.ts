import { capitalize, isSegmentWord, tidySpeeds } from './business-name.ts'
import { isPlace } from './is-place.ts'

/** `revenue from pump lasers`, `sales of 800G modules`, `revenue tied to AI`: what it is of, as far as a verb, a time or the end. */
const source =
  /^ (?:(?:(?:recognized|generated|earned|coming|derived|received) )?from|(of)|related to|tied to|linked to|attributable to|associated with) (?:our |the )?([A-Za-z0-9][\w/&.-]*(?: (?!(?:was|were|is|are|be|to|in|for|and|or|at|by|on|with|into|as|than|that|which|has|have|had|will|would|should|could)\b)[A-Za-z0-9][\w/&-]*){0,3})(?=[,;]|\.?$|\. | of [$€£¥]| (?:was|were|is|are|to be|will|would|should|could|has|have|had|reached|grew|increased|rose|declined|decreased|fell|doubled|tripled|totaled|exceeded|came|represented|accounted|in the|during the|this (?:quarter|year)|for the (?:quarter|year|first|second|third|fourth))\b)/
/** What no part of a company is called, though its revenue may be from it. */
const noSource =
  /^(?:operations?|continuing|discontinued|ongoing|acquisitions?|acquired|sales|contracts?|it|them|this|that|these|those|both|all|other|others|existing|new|outside|within|products|last|prior|previous|first|second|third|fourth|fiscal|calendar|higher|lower|strong|stronger|(?:19|20)\d\d|Q[1-4])\b|\b(?:quarters?|years?|periods?|levels?|operations|acquisitions?|dollars?|currency)$/i
/** `customers in China`: where they are. */
const customersIn =
  /^ (?:from|to) (?:our )?customers (?:based |located )?in (?:the )?([A-Z][\w.]*(?: [A-Z][\w.]*)?)\b/
/** `AI-related revenue`. */
const relatedBefore = /(?:^|[ (])([A-Z][A-Za-z&]*|[a-z]{3,})-related $/
const notRelated =
  /^(?:acquisition|currency|price|pricing|tariff|covid|weather|storm|customer|product|volume|inflation|non|merger|deal|tax)$/i

/**
 * The part of a company that a revenue is told to come from, however it is worded.
 *
 * @param isSales whether the measure is called sales, which may be `of` what is sold
 */
export function findRevenueSource(text: string, start: number, end: number, isSales: boolean): string | null {
  const related = relatedBefore.exec(text.slice(Math.max(0, start - 32), start))?.[1]
  if (related !== undefined && !notRelated.test(related)) return capitalize(related)
  const behind = tidySpeeds(text.slice(end, end + 90))
  const place = customersIn.exec(behind)?.[1]
  if (place !== undefined && isPlace(place)) return place
  const [, of, name] = source.exec(behind) ?? []
  if (name === undefined || (of !== undefined && !isSales) || noSource.test(name)) return null
  const words = name.replace(/ (?:products?|customers|business|segment)$/, '').split(' ')
  // A speed names a product by itself.
  if (/^[\d.]+[GT]$/.test(words[0] ?? '')) return words[0] ?? null
  return words.every((word) => isSegmentWord(word) || /^\d+[A-Z]*$/.test(word)) && /[A-Za-z]/.test(name)
    ? capitalize(words.join(' '))
    : null
}
