import { isCompanyName } from './company-name.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import { openingOwner } from './find-segment.ts'
import { toBusiness } from './business-name.ts'
import { segmented } from './measures-of-parts.ts'
import type { Setting, Statement, Thread } from '../statement.ts'

/** The business in the possessive that a sentence opens with, right before a measure: `Health care's operating income`. */
export function findPossessor(
  { text, side }: Statement,
  { metric, end }: MetricMention,
  { turned }: Thread,
  setting: Setting,
): string | null {
  if (
    side === 'zh' ||
    setting.isArticle ||
    !(segmented.has(metric.name) || metric.name === 'Net operating income')
  )
    return null
  // `we now expect the pump segment's sales growth to be`.
  const within = ofSegments.exec(text.slice(Math.max(0, end - longestName), end))?.[1]
  const known = within === undefined ? null : setting.businesses.findAtEnd(`${within} `)
  if (known !== null) return known
  const found = openingOwner.exec(text.slice(0, end))
  const name = found?.[1]
  if (found === null || name === undefined || found[0].length < end || isCompanyName(name, setting))
    return null
  // `Health care's`, of the `Healthcare` that is gone through.
  if (turned !== null && squash(turned) === squash(name)) return turned
  const business = toBusiness(name.split(' '))
  return business === null ? null : setting.businesses.nameOf(business)
}

const ofSegments =
  /^(.*) (?:segment|business|division)['’]s (?:(?:first|second|third|fourth|full)[- ](?:quarter|year) )?(?:(?:adjusted|net|organic|operating|total|gross|reported) )*[\w ]+$/
const longestName = 140

const squash = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** `Pumps' net operating income`: landlords tell theirs of kinds of houses, and of no business. */
export const isPossessed = ({ text }: Statement, { metric, start }: MetricMention): boolean =>
  metric.name === 'Net operating income' && /(?:['’]s|s['’]) $/.test(text.slice(0, start))
