import type { Span } from '../../documents/document.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'

/** `which leaves $500 million remaining under the current $1 billion authorization`: what may still be bought back. */
const leftToBuy =
  /^(?: of (?:remaining |unused |available )?(?:capacity|availability)| (?:is |was |still )*(?:remaining|left|available)) (?:under|on|in|of) (?:our |the |this )(?:[\w-]+ ){0,3}?(?:[$€£¥][\d.]+ (?:million|billion) )?(?:(?:share|stock|repurchase|buyback) ){0,3}(?:authorization|repurchase (?:program|plan)|buyback (?:program|plan))\b/i
/** `leaving $410 million on the authorization`. */
const leaves =
  /\b(?:leav(?:ing|es?)|left|still ha(?:ve|s)|ha(?:ve|s|d)(?: got)?|['’]ve got|with)(?: (?:us|about|approximately|around|roughly|nearly|over|more than|with|another))* $/i
/** `We bought back $45 million and we've got $180 million left`. */
const leftOver = /^ (?:left|remaining|to go)(?: (?:on|under) (?:it|that))?(?=[,.;]|$)/
const onAuthorization =
  /^ (?:on|under|of|in) (?:our |the |this )(?:[\w-]+ ){0,3}(?:authorization|authorized amount)\b/i
/** `$15 million more in the amount authorized`: what may be bought back moved, and not what was earned. */
const movedAuthorization =
  /^ (?:increase|decrease|expansion|reduction|addition) (?:in|to|of) (?:the|our) (?:(?:amount|sum) (?:authorized|available)|(?:[\w-]+ ){0,3}(?:authorization|(?:repurchase|buyback) (?:program|plan)))\b/i
/** `sold for $3 billion or about 20 times EBITDA`: what a firm is worth by it. */
const inTimes =
  /^,? (?:or|which is|representing) (?:about |approximately |roughly |nearly |over )?[\d.]+ times [^.;]{0,30}\b(?:EBITDA|EBIT|sales|revenues?|earnings)\b/i
/** `11 times EBITDA, or $640 million`. */
const timesBefore =
  /\b(?:paid|bought|sold|acquired|for|at|of) (?:about |approximately |roughly |nearly )?[\d.]+ times (?:[\w-]+ ){0,2}(?:EBITDA|EBIT|sales|earnings),? or (?:about |approximately )?$/i
/** `net debt was $1.2 billion, or 1.7 times EBITDA`: what is owed is no price. */
const ofOwed = /\b(?:debt|borrowings|indebtedness|leverage|loans?)\b[^,;$%\d]*$/i
/** `we closed two acquisitions for $48 million`. */
const closedFor =
  /\b(?:clos|complet|mad|announc|finaliz)\w* (?:on )?(?:an?|the|our|two|three|four|five|six|several|\d+)(?: [\w-]+)? (?:acquisitions?|deals?|transactions?|purchases?)(?: [^,;$%\d]{3,40})? for(?: (?:about|approximately|around|roughly|nearly|over|a total of|an aggregate of|a combined))* $/i
/** `and a 10% increase in the dividend`, whatever else is announced with it. */
const moreDividend =
  /^ (?:increase|raise|hike|boost|bump) (?:in|to|of) (?:our|the) (?:[a-z]+ ){0,2}dividends?\b/

/** What was paid for a firm, what may still be bought back, how far a dividend was raised, by the words around a figure; null where it is none of them. */
export function findOfDeal(
  text: string,
  { start, end }: Span,
  unit: string,
  isChange: boolean,
): NamedMetric | null {
  const [before, behind] = [text.slice(0, start).slice(-110), text.slice(end, end + 110)]
  if (unit === '%') return isChange && moreDividend.test(behind) ? asNamed('Dividend per share') : null
  if (!isCurrency(unit)) return null
  if (isChange) return movedAuthorization.test(behind) ? asNamed('Repurchase authorization') : null
  const isLeft = leftOver.test(behind) && /\b(?:bought back|re-?purchas\w*|buybacks?)\b/i.test(before)
  if (leftToBuy.test(behind) || (leaves.test(before) && (isLeft || onAuthorization.test(behind))))
    return asNamed('Repurchase authorization')
  if (closedFor.test(before)) return asDescribed('Purchase price')
  return timesBefore.test(before) || (inTimes.test(behind) && !ofOwed.test(before))
    ? asDescribed('Transaction value')
    : null
}
