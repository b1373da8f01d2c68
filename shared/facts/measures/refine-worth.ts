import { isCurrency } from '../../figures/is-currency.ts'
import { asDescribed, type Refine } from './named-metric.ts'
import { rangeTailOf } from '../statement.ts'

/** `$7 million or $0.08 a share for potential share sales`: what selling something may bring. */
const forSelling =
  /^(?: (?:a|per) share)? (?:for|from|on) (?:(?:any|potential|possible|expected|planned|anticipated|future|the|our|gains? (?:on|from))[ -])*(?:share|stock|asset|land|property|portfolio|parcel|home|building|equity)[- ]sales\b/i
/** `a 4% increase at the bottom of the first guidance`: how far the guidance has moved. */
const guidanceMoved =
  /^ (?:increase|raise|improvement|rise|decrease|reduction|cut) (?:at|to|from|over|versus|in|of|compared (?:to|with)|relative to) (?:the |our )?(?:(?:low|lower|high|higher|upper|top|bottom|mid)[ -]?(?:ends?|points?)? (?:of|from|in|versus) (?:the |our )?)?(?:original|prior|previous|initial|earlier|last|old|current) (?:[\w-]+ )?(?:guidance|outlook|range|forecast|guide)\b/i
/** `equating to $0.09 of FFO`: what something is worth of a share's funds. */
const worthBefore =
  /\b(?:represent(?:s|ed|ing)?|equat(?:es?|ed|ing) to|worth|amount(?:s|ing) to)(?: (?:(?:in|an?|am) excess of|about|approximately|roughly|over|an incremental|an additional|nearly))* $/i
const ofFunds =
  /^(?: (?:a|per) share)? of (?:our |annual |quarterly |incremental |additional )*(?:A?FFO|earnings|EPS)\b/i
/** `bookings lost to the strike by $160 million`: what did not come. */
const lostBehind =
  /^ (?:that (?:we |were |was )?)?(?:lost|cancell?ed|missed|forgone|foregone|pushed out)\b[^;]*$/i
/** `a 400 basis point spread to our borrowing costs`: how far two rates are apart. */
const spreadBehind =
  /^ (?:[a-z-]+ )?(?:spreads?|gap|differential)(?: (?:to|over|between|above|against|versus)\b|[,.;])/i
const spreadBetween = /\b(?:spread|gap|differential) between [^;$%]{3,160}$/i
/** `Our NOI forecast assumes that we get back $9 million of rents`: of what is assumed, and not of what is forecast. */
const assumesThat =
  /^(?:['’]s)? (?:forecasts?|guidance|outlook|projections?|expectations?|plan|budget|targets?) (?:[\w-]+ ){0,3}?(?:assumes?|contemplates?|presumes?|takes into account) that [^;]*$/i
const recaptures =
  /\b(?:recapture|recovery|release|reversal)s? of(?: (?:about|approximately|roughly|nearly))* $/i
/** `This represents an 11% reduction in shares outstanding`: how many of them were bought. */
const reducesCount =
  /^(?:This|That|It|Which|These)\b[^,;$%\d]{0,40}\b(?:represent(?:s|ed|ing)?|equates? to|amounts? to|retired|reduced)(?: (?:about|approximately|nearly|over|an?))* $/
/** `authorized an additional $100 million`: what comes to what may be bought already. */
const authorizedMore =
  /\b(?:authoriz|approv)\w* (?:the repurchase of )?(?:an additional|another|a further|an incremental)(?: (?:about|up to))* $/i
const marketGain =
  /\b(?:share|market) (?:gains?|outgrowth|outperformance) of(?: (?:about|approximately|roughly|nearly|over))* $/i

const dealWorth =
  /(?:^|[,;] |\band )(?:[Tt]h(?:is|at|e|ese|ose)|[Oo]ne|[Aa]n?|[Ii]ts?)(?: (?:new|latest|single|multi-?year|[a-z]+-year|first|second|follow-on))* (?:awards?|wins?|contracts?|agreements?|orders?|deals?|programs?|bookings?)(?: alone)? (?:represents?|(?:is|are|was|were) (?:worth|valued at)|could be worth|carr(?:y|ies)|(?:is|are) expected to (?:generate|bring|deliver|represent|be worth)|will (?:generate|bring|deliver|represent|be worth))(?: (?:about|approximately|around|roughly|nearly|over|more than|an estimated|up to|in|us))* $/
const ratesOf =
  /\b(?:segment|operating|gross|contribution|net|profit)(?: [a-z]+)? margins? (?:dollars )?(?:of|was|were|totaled|came to|reached)(?: (?:about|approximately|around|roughly|nearly|over|an?|record))* $/i

/** What something is worth to a measure, or by how much that has moved, and not the measure itself. */
export const refineWorth: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle) return null
  const { text } = statement
  const before = text.slice(0, amount.start)
  const tail = rangeTailOf(statement, index)
  if (
    /^(?:Repurchase authorization|Share repurchases)$/.test(read.metric) &&
    authorizedMore.test(before.slice(-80))
  )
    return asDescribed('Increase in repurchase authorization')
  if (read.metric === 'Share count' && unit === '%' && reducesCount.test(before.slice(-80)))
    return asDescribed('Share of shares bought back')
  if (read.metric === 'Market size' && unit === 'bps' && marketGain.test(before.slice(-60)))
    return asDescribed('Market share gain')
  if (
    read.metric === 'Provision for credit losses' &&
    isCurrency(unit) &&
    recaptures.test(before.slice(-48)) &&
    /^ of (?:bad|doubtful|overdue|old|past)\b/.test(tail)
  )
    return asDescribed(`Impact on ${read.metric}`)
  // `prices that are as much as $100,000 higher`: by how much, and no price.
  if (
    read.metric === 'Unit price' &&
    isCurrency(unit) &&
    !isChange &&
    /^ (?:higher|lower|more|less|above|below|cheaper)\b/.test(tail)
  )
    return asDescribed('Difference in Unit price')
  // `This award represents $33 million in sales`: over years, and of no quarter.
  if (read.metric.startsWith('Revenue') && isCurrency(unit) && dealWorth.test(before.slice(-90)))
    return asDescribed('Value of contract')
  // `segment margins of $831 million`: what is earned, told by the name of its rate.
  if (read.metric === 'Revenue' && isCurrency(unit) && !isChange && ratesOf.test(before.slice(-80)))
    return asDescribed('Margin in money')
  const isMoney = isCurrency(unit) || unit.endsWith('/share')
  if (
    isMoney &&
    !isChange &&
    read.metric !== 'Other' &&
    forSelling.test(text.slice(lastEnd(), lastEnd() + 80))
  )
    return asDescribed('Gains on sales')
  // `other income is $14 million or 29% unfavorable`: by how much it missed.
  if (
    isCurrency(unit) &&
    !isChange &&
    /^,? or (?:about |roughly |approximately )?[\d.]+% (?:un)?favorable\b/.test(
      text.slice(amount.end, amount.end + 48),
    )
  )
    return asDescribed(`Difference in ${read.metric}`)
  if (unit === '%' && guidanceMoved.test(tail)) return asDescribed('Change in guidance')
  if (
    /^A?FFO(?: per share)?$|EPS$/.test(read.metric) &&
    isMoney &&
    worthBefore.test(before) &&
    ofFunds.test(tail)
  )
    return asDescribed(`Impact on ${read.metric}`)
  if (
    read.mention !== null &&
    read.mention.end <= amount.start &&
    lostBehind.test(text.slice(read.mention.end, amount.start)) &&
    setting.catalogue.find(read.metric)?.measure !== 'percent'
  )
    return asDescribed(`Impact on ${read.metric}`)
  const isSpread =
    spreadBehind.test(tail) ||
    (spreadBetween.test(before) && setting.catalogue.find(read.metric)?.measure !== 'percent')
  if (unit === 'bps' && isSpread && !/spread/i.test(read.metric)) return asDescribed('Spread')
  if (read.mention !== null && assumesThat.test(text.slice(read.mention.end, amount.start)))
    return asDescribed('Other')
  return null

  /** Where the figures end that are joined by `to` and `or`. */
  function lastEnd(): number {
    let at = index
    while (at + 1 < statement.amounts.length) {
      const [one, next] = [statement.amounts[at], statement.amounts[at + 1]]
      if (
        one === undefined ||
        next === undefined ||
        !/^ (?:(?:a|per) share )?(?:to|or|and) $/.test(text.slice(one.end, next.start))
      )
        break
      at += 1
    }
    return statement.amounts[at]?.end ?? 0
  }
}
