import { asDescribed, asNamed, type Refine } from './named-metric.ts'
import { leadOf, rangeTailOf } from '../statement.ts'

/** `closed out over 150 selling communities`: those that are done with, or new. */
const closedOut =
  /\b(?:clos(?:e|ed|ing)[- ]?outs? of|clos(?:ed|ing|e) out(?: of)?|sold out(?: of)?|selling out of)(?: (?:about|approximately|over|nearly|more than|our|these|some))* $/i
const openedNow =
  /\b(?:open(?:ed|ing)?|launch(?:ed|ing)?|add(?:ed|ing)?)(?: (?:about|approximately|over|nearly|more than|another|some))* $/i
const medianBefore =
  /\bmedian (?:home|house|household|resale|listing|existing[- ]home)(?: (?:sales?|resale|selling))? prices?(?: of)?$/i
const delivers = /\bdeliver(?:y|ies|ed|ing)?\b[^;$%]{0,60}$/i
/** `We had 200 communities at the end, as compared to 244`. */
const endsWith =
  /\b(?:ended|finished|closed|exited|end|finish) (?:the |this )?[^;$%]{0,40}\bwith [^;$%]{0,90}$/i

/** What a builder tells of homes and the communities they stand in: those sold out, opened or delivered, and what others ask. */
export const refineHomes: Refine = (statement, index, read, unit, _isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle) return null
  const { text } = statement
  const before = text.slice(0, amount.start)
  const tail = rangeTailOf(statement, index)
  // `a neighbourhood's median home price`: what others sell for.
  if (
    read.metric === 'Unit price' &&
    read.mention !== null &&
    medianBefore.test(text.slice(0, read.mention.end).slice(-48))
  )
    return asDescribed('Median home price')
  if (read.metric === 'Active communities' && unit === 'count') {
    if (closedOut.test(leadOf(statement, index))) return asDescribed('Communities closed')
    if (openedNow.test(leadOf(statement, index))) return asDescribed('Communities opened')
  }
  if (
    unit === 'count' &&
    read.metric === 'Homes' &&
    /^ homes\b/.test(tail) &&
    delivers.test(before.slice(-120))
  )
    return asNamed('Homes delivered')
  if (unit === 'count' && read.metric === 'Communities') {
    if (/\baverage(?: (?:of|was|count of))?(?: (?:about|approximately))* $/i.test(before))
      return asDescribed('Average active communities')
    if (endsWith.test(before)) return asNamed('Active communities')
  }
  return null
}
