import { areThere } from './counts-on.ts'
import { speeds } from './fits-lender.ts'
import { addsMore } from './select-amounts.ts'
import type { Amount } from '../../figures/amount.ts'

/** What a number said aloud follows: a verb of being or getting, a preposition of measure, a hedge, or a pause. */
const introduced =
  /(?:^|[,:;—–-] ?|\b(?:happy|comfortable|okay) with |(?<!\bnot )\b(?:at|to|of|was|were|is|are|be|been|being|about|around|approximately|roughly|like|it|near|nearly|did|do|does|doing|done|guiding|(?:a )?negative|from|than|versus|vs\.?|maybe|perhaps|say|another|under|over|above|below|down|up|plus|got|have|had|has|guided|said|target(?:ing|ed|s)?|printed|posted|reported|between|and|or|but|so|then|now|the|going|went|hit|reach|reached|north of|south of|probably|just|only|almost|least|most|even|call|(?:printed|posted|reported|did|had|was|is|be|at) an?|actually|added|shipped|spent|booked|took|paid|collected|recognized|raised|earned|assume|assuming|model|modeling|use|using|expect|expecting|thinking|figure|funding|paying|spending|see|seeing|against|(?:of|model) (?:it|that|this) as|think|believe|guess|generate|burn|invest|(?:paying|pays|paid) for|quoting|plan(?:ning)? on|leaves|leaving|exceed|beat|still|the (?:other|remaining|remainder|rest|balance|next|second|third|fourth)|(?:heading|headed|aiming|shooting) for|['’](?:s|re|d)) )$/i
/** Numbers after these name or date something. */
const naming =
  /\b(?:Q|phase|slide|page|number|no\.|top|tier|gen|generation|version|level|step|chapter|fiscal|calendar|FY|CY|year|exiting|entering|since|until|through|into|in|COVID|Windows|class|series|type|category|bucket|priority|unit|plant|fab|line|store|point|day|week|month|early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)[ -]$/i
const shortYear = /^(?:1[89]|2\d|3[0-5])$/
/** `$90 million, of which 30 came in`. */
const ofWhich = /\bof which (?:about |some |roughly |around )?$/i
/** What follows a number that counts nothing. */
const endsHere =
  /^(?: ?(?:\?|—|–|…|[,.;:)](?!\d))| (?:actually|I think|in|last|a (?:year|quarter|month)|per (?:year|quarter)|as|to|by|this|next|and|or|at|on|so|range|target|goal|objective|model|framework|level|zone|mark|ballpark|neighbou?rhood|before|prior|for|from|now|today|if|because|but|which|with|when|then|up|down|versus|vs|exiting|after|going|right|again|already|you|we|I|it|they|that|there|is|was|would|should|will|maybe|seems|kind of (?:business|number|range)|sequentially|organically|year[- ]over|ish|or so|the (?:one after|prior|previous|following|quarter|year|first|second|third|fourth|bottom|top|peak|trough|floor|ceiling|low|high|right|new|best|worst)|all|exactly|still|through|until|over|given|excluding|without|against|compared|coming|sometime|some time|early|late|on the|of (?:that|it|this|headwinds?|tailwinds?|pressure|benefit|improvement|price|pricing|mix|volume)|(?:one|two|three|four|five|\d+) (?:years?|quarters?|months?) ago)\b|$)/i

/** `72 to 144`: another number at once, whose noun is this one's too. */
const pairOf = /^ (?:to|or|and) \d+(?:\.\d+)?(?![\d.])/
/** A number in words counts what was asked about only where somebody has, adds or loses so many. */
const had =
  /\b(?:against|versus|from|had|have|has|expect|was|were|are|is|added|won|signed|shipped|lost|opened|closed|at|just|only|still|now|about|to|['’]s|(?:have|has|['’]ve)(?: (?:now|already))? [a-z]+(?:ed|en|ing))(?: (?:about|just|only|now))? $/i

/** `closer to 42 than 41` */
const nearer = /\b(?:closer|nearer|more) (?:to|like)(?: (?:a|about))? $/i
const thanOther = /^ than (?:to )?(?:the |a )?\d/

/** `Today, eight.`: all that is said of the present. */
const nowOnly =
  /(?:^|[.;,] )(?:(?:and|but|so) )?(?:today|now|right now|currently|at the moment),?(?: (?:it['’]s|we['’]re at|it is|about|around|more like))* $/i

/** Whether a bare number, or both ends of a range of two, is said as a figure: `it was 36 last quarter`, `call it 50 to 60`. */
export function isSaidAloud(text: string, amount: Amount, last: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 24), amount.start)
  const after = text.slice(last.end, last.end + 24)
  if (addsMore.test(before) && /^ more\b/.test(after)) return true
  if (ofWhich.test(before) && !amount.isInWords) return true
  if (areThere(text, amount)) return false
  const isHalf = amount.mantissa.endsWith('.5')
  if (amount.isInWords && !isHalf && !had.test(before) && !nowOnly.test(text.slice(0, amount.start)))
    return false
  if (pairOf.test(text.slice(amount.end, amount.end + 12)) && amount === last) {
    const rest = text.slice(amount.end).replace(pairOf, '')
    if (!endsHere.test(rest.slice(0, 24)) && !/^ ?(?:%|percent|million|basis|weeks)/.test(rest)) return false
  }
  // `1.6 is more like 28`: what is told of, by its speed.
  if (speeds.has(amount.mantissa) && /^ (?:is|was|are|were|will|should|goes|has)\b/.test(after)) return false
  if (naming.test(before) || !introduced.test(before)) return false
  if (!endsHere.test(after) && !(nearer.test(before) && thanOther.test(after))) return false
  // `fiscal 24 and 25`: years are said by their last two digits.
  return (
    !shortYear.test(amount.mantissa) ||
    !/(?:\b20\d\d|[’']\d\d|\b(?:fiscal|calendar|in|into|through|for) \d\d),?(?: (?:and|or|to|into|versus))? $/i.test(
      before,
    )
  )
}
