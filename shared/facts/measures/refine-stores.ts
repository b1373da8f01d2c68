import { asDescribed, type Refine } from './named-metric.ts'
import { capitalize } from '../businesses/business-name.ts'
import { isPlace } from '../businesses/is-place.ts'
import type { Span } from '../../documents/document.ts'
import { opened } from './refine-capital.ts'
import { isCompanyName } from '../businesses/company-name.ts'
import { leadOf } from '../statement.ts'

/** `Our licensees operate 260 stores`: those who run stores that are not the company's own. */
const othersStores =
  /^(?:[^,;$%\d]{3,40}, )?(?:[Oo]ur|[Tt]he|[Tt]his|[Tt]heir|[Oo]ne) (?:[\w-]+ ){0,2}?(?:partner|licensee|franchisee|distributor|wholesaler|customer|retailer|competitor|operator)s?(?: in [^,;$%\d]{3,30})? (?:also |now |currently |already )?(?:has|have|had|operates?|runs?|owns?|opened|manages?)\b[^;]*$/
/** `distribution in over 19,000 store locations`: where its goods are sold, and not what it runs. */
const soldIn =
  /\b(?:distribut(?:ion|ed)|presence|sold|available|carried|stocked|placements?|shelves|found) (?:[\w-]+ ){0,2}?(?:in|at|through|across|and|within)(?: (?:about|approximately|around|roughly|nearly|over|more than|some|all))* $/i
/** `to sell our batteries in more than 2,200 garages`, `runs in 400 stores`: where something of it is found. */
const sellsIn =
  /\b(?:sell(?:s|ing)?|offer(?:s|ing)?|carry|carries|stock(?:s|ing)?|plac(?:e|ing)) (?:[\w'’-]+ ){1,6}(?:in|at|through|across)(?: (?:about|approximately|around|roughly|nearly|over|more than|some|all))* $/i
const usedIn =
  /\b(?:implement|deploy|install|roll(?:ed|ing)? out|launch|pilot|test|introduc)\w* (?:[^.;$%\d]{3,90} )?(?:in|at|to|across|within|as well as)(?: (?:in|at|about|approximately|around|roughly|nearly|over|more than|some|all|another))* $/i
/** `800 independent locations`. */
const independent =
  /^ (?:[a-z-]+ )?(?:independent(?:ly owned)?|third[- ]party|partner|dealer|customer|retailer|supplier|vendor|client)(?: [a-z-]+){0,2} (?:stores?|locations?|shops?|outlets?|sites?)\b/i
const name = "([A-Z][\\w&'’-]*(?: (?:(?:and|&) )?[A-Z][\\w&'’-]*){0,3})"
/** `Wings opened 310 net new units`: whose houses they are. */
const openedBy = new RegExp(
  `(?:^|[,;] (?:and |while )?|\\b(?:and|while|notably,?) )${name} (?:also )?(?:opened|added|built|debuted)(?: (?:about|approximately|around|roughly|nearly|over|more than|another|a record))* $`,
)
const hadOpening = new RegExp(
  `\\b${name} (?:had|posted|delivered|saw) [^;$%\\d]{3,70}, opening(?: (?:about|approximately|nearly|over|another))* $`,
)
/** `12 stores scheduled to open in the fall`: none that is there. */
const toOpen =
  /^ (?:[\w-]+ ){1,4}(?:(?:that )?we (?:now )?(?:plan|expect|intend)|planned|expected|scheduled|slated|due|set) to (?:be opened|open)\b/
/** `actively working to convert the 109 locations`: what has not been done yet. */
const isUnderWay =
  /\b(?:(?:work|plan|prepar|aim|look|hop|expect|intend|need|continu|start|begin|mov)(?:s|n?ing|ed|e|es)?|on track|able|ready|set|effort|underway|under way|process|began|begun|plans?) (?:to|of|on) \w+\b[^.;]{0,40}$/i
const remodels =
  /\b(?:remodel|renovat|refurbish|refresh|upgrad|convert|rebrand|relocat|redesign|reimag)\w*(?: (?:another|about|over|nearly|more than|roughly|some|our|the|last|first))* $/i
/** `35 net stores in the US`, `Our international business added 203 net stores`: where, or which of its businesses. */
const openedAt =
  /^ (?:net )?(?:new )?(?:stores|restaurants|units|locations|clubs|shops) in (?:the )?((?:US|UK|[A-Z][a-z]+)(?: [A-Z][a-z]+)?)\b/
const businessOpened =
  /\b[Oo]ur (international|domestic|overseas|franchise|franchised|licensed|wholesale) (?:business|segment|team|system|partners?) (?:also )?(?:added|opened)(?: (?:about|over|nearly|another|a record))* $/
const openedEarlier =
  /\b(?:opened|added) [\d,]+ (?:[\w-]+ ){0,3}(?:stores|branches|locations|restaurants|units|shops), [^.;%$]{0,40}$/
const nobody =
  /^(?:We|It|They|This|That|These|Those|Our|The|In|During|Both|Each|Management|Company|Franchisees?|Partners?|There|And|But|Most|Also)\b/
/** `We signed leases for 14 new stores`: what may be opened one day. */
const signedFor =
  /\b(?:leases?|sites?|permits?|agreements?|commitments?|franchise agreements?) (?:for|to open|to develop)(?: (?:about|over|nearly|another|more than|up to))* $/i

/** Stores: those of others and the shelves of others, those that are yet to open, and whose those are that have opened. */
export const refineStores: Refine = (statement, index, read, unit, _isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || unit !== 'count') return null
  const before = statement.text.slice(0, amount.start)
  const where = read.segment === null ? findWhere(statement.text, amount) : null
  if (read.metric === 'Store count') {
    if (!setting.isArticle && othersStores.test(before)) return asDescribed('Stores of others')
    if (
      !setting.isArticle &&
      (soldIn.test(leadOf(statement, index)) || usedIn.test(before) || sellsIn.test(before.slice(-120)))
    )
      return asDescribed('Points of sale')
    if (!setting.isArticle && independent.test(statement.text.slice(amount.end, amount.end + 60)))
      return asDescribed('Stores of others')
    const doing = leadOf(statement, Math.min(index, amount.other ?? index))
    if (where !== null && opened.test(doing))
      return { ...read, metric: 'Store openings', segment: setting.businesses.nameOf(where) }
    if (remodels.test(doing))
      return isUnderWay.test(doing)
        ? asDescribed('Stores concerned')
        : { ...read, metric: 'Stores remodeled', mention: null, isNamed: true }
    // `we've opened 19 stores, six new branches and …`: the next that opened.
    if (openedEarlier.test(before) && statement.text.startsWith(' new ', amount.end))
      return { ...read, metric: 'Store openings' }
    return toOpen.test(statement.text.slice(amount.end, amount.end + 80))
      ? { ...read, metric: 'Store openings' }
      : null
  }
  if (
    read.metric === 'Store openings' &&
    /\bconverted(?: (?:about|over|nearly|another|a further))* $/.test(before)
  )
    return asDescribed('Stores converted')
  if (read.metric !== 'Store openings' || read.segment !== null) return null
  if (signedFor.test(before.slice(-64)))
    return { ...read, metric: 'Stores signed', mention: null, isNamed: false }
  const near = before.slice(-140)
  const opener = openedBy.exec(near)?.[1] ?? hadOpening.exec(near)?.[1]
  if (opener !== undefined && !nobody.test(opener) && !isCompanyName(opener, setting))
    return { ...read, segment: setting.businesses.nameOf(opener) }
  return where === null ? null : { ...read, segment: setting.businesses.nameOf(where) }
}

function findWhere(text: string, { start, end }: Span): string | null {
  const place = openedAt.exec(text.slice(end, end + 70))?.[1]
  if (place !== undefined && isPlace(place)) return place
  const business = businessOpened.exec(text.slice(0, start).slice(-110))?.[1]
  return business === undefined ? null : capitalize(business)
}
