import { findCarrier } from './find-carrier.ts'
import { isCompanyName } from './company-name.ts'
import { isPlace } from './is-place.ts'
import { uncounted } from './uncounted.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import { toBusiness } from './business-name.ts'
import type { Setting, Statement } from '../statement.ts'

const earned =
  /^(?:(?:And|But|Meanwhile),? )?([A-Z][\w-]*(?: (?:(?:and|&) )?[A-Za-z][\w-]*){0,3}) (?:had|generated|contributed|delivered|produced|achieved|reported|posted|recorded|realized|lost|earned) (?:an? )?[$€£¥][\d.,]+ (?:million|billion|thousand)(?: of| in)? (?:net |operating |pre-?tax |adjusted )*$/
/** `Barrow Trailer Works generated revenues of $196 million and operating income of`: in two words or more, it is no firm. */
const sold =
  /^(?:(?:And|But|Now|Meanwhile),? )?(?:(?:From|In|For|During|Within|At|By|On) [^,;$%\d]{3,48}, )?([A-Z][\w-]*(?: (?:(?:and|&) )?[A-Z][\w-]*){1,4}|[A-Z][a-z]+-[A-Z][a-z]+),? (?:generated|delivered|produced|achieved|reported|posted|recorded|realized) (?:(?:net |total )?(?:revenues?|sales) of [$€£¥][\d.,]+ (?:million|billion),? (?:and|with) )?(?:net |operating |adjusted |quarterly |total |record )*$/
/** `Larch had revenue of`, `Larch generates annual sales of`: a firm by one name, that can't be the company where its own is known. */
const firmHad =
  /^(?:(?:And|But|Now|Meanwhile),? )?(?:[Ii]n (?:its|the) [^,;$%\d]{3,40}, )?([A-Z][a-z]{3,}) (?:had|has|generated|generates|reported|posted|delivered|earned|did) (?:(?:net |total )?(?:revenues?|sales) of [$€£¥][\d.,]+ (?:million|billion),? (?:and|with) )?(?:(?:an?|about|approximately|annual|annualized|trailing|net|total|adjusted|operating) )*$/
/** `Trellis is expected to contribute $3 million to `, `we expect Trellis to contribute`: what one asset brings. */
const contributes =
  /(?:^(?:(?:And|But|Now|Meanwhile),? |(?:Once|When|After|As) [^,;$%\d]{3,48}, )?([A-Z][\w&]*(?: [A-Z][\w&]*){0,3}) (?:is|are) (?:now |still )?(?:expected|projected|anticipated)|\b[Ww]e (?:now |still )?(?:expect|anticipate|estimate) (?:that )?([A-Z][\w&]*(?: [A-Z][\w&]*){0,3})) (?:to|will) (?:contribute|bring in)(?: (?:between|some|about|approximately|around|roughly|nearly|over|an additional))* [$€£¥][^;]{0,60}$/
const broughtBy = new Set(['Net operating income', 'Revenue', 'Adjusted EBITDA', 'Operating income'])

/** `Harrow-Vale is forecast to achieve full year revenue growth of 17%`: of a business that the document tells of. */
const foreseenOf =
  /^(?:(?:And|But|Now|Meanwhile),? )?(?:[Oo]ur |[Tt]he )?([A-Z][\w&-]*(?: (?:(?:and|&) )?[A-Z][\w&-]*){0,4})(?: segment| business| division)? (?:is|are) (?:now |still |currently )?(?:forecast(?:ed)?|expected|projected|anticipated|estimated) to (?:achieve|deliver|generate|report|post|record|have|see|produce) [^,;$%]{0,48}$/
/** `Brazil generated $210 million, Chile $96 million and Peru $54 million of revenue`: the first of a list, or the only one. */
const soldFirst =
  /^(?:(?:And|But|Now|Meanwhile),? )?([A-Z][\w-]*(?: (?:(?:and|&) )?[A-Z][\w-]*){0,3}) (?:generated|contributed|delivered|brought in|did|posted|recorded|accounted for)(?: (?:about|approximately|around|roughly|nearly|over))* [$€£¥][\d.,]+ (?:million|billion|thousand)(?:(?:,| and|, and) [^$€£¥;.]{2,40} [$€£¥][\d.,]+ (?:million|billion|thousand))*(?: of| in)? (?:(?:net|total) )?$/
/** `Packaging generated $310 million of sales`, `Coatings earned $22 million on sales of`: what a part sold, told before what it is. */
const soldInAll =
  /^(?:(?:And|But|Now|Meanwhile),? |[A-Z][^,;$%\d]{2,48}, )?(?:[Oo]ur |[Tt]he )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,3})(?: (?:segment|business|division|group|unit))? (?:generated|delivered|had|posted|produced|recorded|reported|did|brought in|turned in|achieved|earned|made)(?: (?:about|approximately|around|roughly|nearly|over|just|a record|another))* [$€£¥][\d.,]+ (?:million|billion)(?:(?: of| in)| of (?:[a-z]+ ){1,3}on| on) (?:(?:net|total|adjusted|segment) )*$/
/** What is no part, though it opens a sentence with a capital. */
const ofTime =
  /^(?:Q[1-4]|January|February|March|April|May|June|July|August|September|October|November|December|Fiscal|Calendar|First|Second|Third|Fourth|Last|Prior|Total|Net|Consolidated|Combined|Customers|Investors|Demand|Growth|Higher|Lower|Strong|Results)\b/
/** `our rental business is expected to top $90 million of `: what one business is foreseen to bring. */
const ownForeseen =
  /^(?:(?:[A-Z][a-z]+|In total),? )?(?:[Oo]ur|[Tt]he) ([A-Za-z][\w&/-]*(?: (?:(?:and|&) )?[A-Za-z][\w&/-]*){0,3}) (?:business|segment|division) (?:is|are) (?:now |still |currently )?(?:expected|projected|anticipated|forecast(?:ed)?|on track) to (?:exceed|reach|generate|deliver|top|surpass|contribute)(?: (?:about|approximately|around|roughly|nearly|over|more than))* [$€£¥][\d.,]+ (?:million|billion) (?:of|in) (?:(?:annual|net|total|full-year) )*$/
/** `the Vale Sensors business, which …, is expected to generate $240 million in`, `We expect the Vale Sensors business to add $240 million of`. */
const toBring =
  /\b[Tt]he ([A-Z][\w&-]*(?: (?:(?:and|&) )?[A-Z][\w&-]*){0,3}) (?:business|segment|division)(?:, which\b[^$%;\d]{0,60})? (?:(?:is|are) (?:now |still |currently )?(?:expected|projected|anticipated|estimated) )?to (?:generate|add|contribute|deliver|bring)(?: (?:about|approximately|around|roughly|nearly|over|more than|an additional))* [$€£¥][\d.,]+ (?:million|billion) (?:of|in) (?:(?:annual|net|total|full-year) )*$/
/** `Pump solutions executed well to deliver full year operating profits of`: how it did, and what that came to. */
const didToDeliver =
  /^(?:(?:And|But|Meanwhile),? )?([A-Z][\w&-]*(?: (?!(?:has|had|also|again|once|really)\b)[\w&-]+){1,3}?) (?:again |once again |also )?(?:executed|performed|did|fared|ran|operated)\b[^.;$%\d]{0,60}?\b(?:to (?:deliver|generate|produce|post|achieve)|and (?:delivered|generated|produced|posted|achieved)|delivering|generating|producing|posting) (?:(?:full|fiscal)[- ]year |record |total |adjusted |quarterly |net |an? )*$/
/** `Cabling has passed a $3 billion annualized run rate`: what runs at it. */
const runsAt =
  /^(?:(?:And|But|Now|Meanwhile|Today),? )?(?:[Oo]ur |[Tt]he )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Za-z&][\w&/-]*){0,3}?)(?: (?:segment|business|division))? (?:(?:now|has|have|is|are|already|currently|just) )*(?:exceed(?:s|ed)|surpass(?:es|ed)|reach(?:es|ed)|cross(?:es|ed)|hit|passed|topped|at|above|over|approaching|runn?(?:s|ing) at)(?: (?:an?|the|about|approximately|around|roughly|nearly|over))* [$€£¥][\d.,]+ (?:million|billion) (?:(?:annual|annualized|revenue|quarterly) )*$/
const soldBy = new Set(['Revenue', 'Operating income', 'Adjusted EBITDA'])
const ownSubject =
  /^(?:We|It|They|This|That|These|Those|Which|He|She|Who|Management|Today|Yesterday|Operations|Sales|Revenues?|Both|Each|All|The|Our|In|For|During)\b|\b(?:company|quarter|year|we)\b/i

/** `Long-term care had $46 million of earnings`: a line of business that earned it, and not the company. */
export function findEarner(
  statement: Statement,
  { metric, start }: MetricMention,
  setting: Setting,
): string | null {
  const { text, side } = statement
  if (side === 'zh' || setting.isArticle) return null
  if (metric.name.endsWith(' margin')) return findCarrier(statement, start, setting)
  const before = text.slice(0, start)
  const isOther = (name: string): boolean => !ownSubject.test(name) && !isCompanyName(name, setting)
  const [, ...contributors] = broughtBy.has(metric.name) ? (contributes.exec(before) ?? []) : []
  const contributor = contributors.find((name) => name !== undefined)
  if (contributor !== undefined && isOther(contributor)) return toName(contributor)
  const runner = /^Revenue(?: run rate)?$/.test(metric.name) ? runsAt.exec(before)?.[1] : undefined
  if (runner !== undefined && isOther(runner)) return setting.businesses.nameOf(runner)
  const own = soldBy.has(metric.name)
    ? (ownForeseen.exec(before)?.[1] ?? toBring.exec(before)?.[1])
    : undefined
  const ownName = own === undefined ? null : toBusiness(own.split(' '))
  if (ownName !== null) return ownName
  const foreseen = soldBy.has(metric.name) || metric.isGrowth ? foreseenOf.exec(before)?.[1] : undefined
  const isKnown =
    foreseen !== undefined &&
    (setting.businesses.has(foreseen) || (setting.company !== null && /[ -]/.test(foreseen)))
  if (foreseen !== undefined && isKnown && isOther(foreseen)) return setting.businesses.nameOf(foreseen)
  const seller =
    soldBy.has(metric.name) && setting.company !== null
      ? (sold.exec(before) ?? firmHad.exec(before))?.[1]
      : undefined
  if (seller !== undefined && isOther(seller)) return toName(seller)
  const inAll = soldBy.has(metric.name) && setting.company !== null ? soldInAll.exec(before)?.[1] : undefined
  if (inAll !== undefined && isOther(inAll) && !ofTime.test(inAll)) return toName(inAll)
  const doer = soldBy.has(metric.name) ? didToDeliver.exec(before)?.[1] : undefined
  if (doer !== undefined && isOther(doer)) return toName(doer)
  const first = metric.name === 'Revenue' ? soldFirst.exec(before)?.[1] : undefined
  if (first !== undefined && isOther(first) && (isPlace(first) || setting.businesses.has(first)))
    return toName(first)
  // `FCS realized pre-tax earnings of`: the initials of a business that the call writes out elsewhere.
  const initials = earnedBy.has(metric.name) ? byInitials.exec(before)?.[1] : undefined
  if (initials !== undefined && setting.businesses.nameOf(initials) !== initials)
    return setting.businesses.nameOf(initials)
  const { grower, where } = findGrower(text, metric, start)
  if (grower !== undefined && isOther(grower) && !uncounted.test(grower) && !doing.test(grower)) {
    const name = setting.businesses.nameOf(toName(grower))
    return where === null ? name : `${where} ${name}`
  }
  const earner = earnedBy.has(metric.name) ? earned.exec(before)?.[1] : undefined
  // Without the company's name a single word may be it.
  const isSure = setting.company !== null || earner?.includes(' ') === true
  return earner !== undefined && isSure && isOther(earner) ? toName(earner) : null
}

/** What stands before the one who grew. */
const opener =
  '(?:(?:And|But|Meanwhile|Finally|Lastly|Internationally|Overall|As a reminder),? |(?:[Ii]n|[Ff]or|[Dd]uring) (?:the|our|this) [^,;$%]{3,40}, )*(?:[Oo]ur |[Tt]he )?'
const kindOfGrowth =
  '(?:an?|another|very|strong|solid|robust|record|impressive|total|net|organic|reported|underlying|comparable|constant[- ]currency|currency-neutral|and|(U\\.S\\.)|international)'
/** `Woven goods delivered top-line growth of 7%`, `Pumps had currency-neutral growth of 9% and organic growth of 4%`: whose growth is told as a noun. */
const brought = new RegExp(
  `^${opener}([A-Z][\\w&-]*(?: [\\w&-]+){0,3}?)(?: (?:segment|business|division))? (?:also |again )?(?:delivered|posted|achieved|saw|recorded|reported|generated|produced|registered|had)(?: ${kindOfGrowth})*(?: (?:sales|revenue) growth of [\\d.]+%,? (?:and|with)(?: ${kindOfGrowth})*)? $`,
)
const grew = /^(?:top[- ]line|(?:[\w-]+ )?(?:sales|revenues?)) growth (?:of|that was)\b/i

/** Who grew, and where alone. */
function findGrower(
  text: string,
  { name, isGrowth }: MetricMention['metric'],
  start: number,
): { readonly grower?: string | undefined; readonly where: string | null } {
  const ofSales = /^(?:Organic|Constant-currency) revenue growth$/.test(name) && isGrowth
  const told = name === 'Revenue' ? grew.test(text.slice(start)) : ofSales && growthOf.test(text.slice(start))
  const match = told ? brought.exec(text.slice(Math.max(0, start - longestGrower), start)) : null
  const isAtHome = (match?.[2] ?? match?.[3]) !== undefined
  const isAbroad = match?.[0].startsWith('Internationally') === true
  return { grower: match?.[1], where: isAtHome ? 'US' : isAbroad ? 'International' : null }
}
const growthOf = /^[\w -]{0,40}\bgrowth (?:of|that was)\b/i
/** Characters in which a sentence says who had its growth. */
const longestGrower = 200
/** What brings growth about and has none itself. */
const doing =
  /\b(?:execution|performance|teams?|efforts?|actions?|initiatives?|acquisitions?|investments?|focus|strateg(?:y|ies)|models?|quarters?|results?|operations|momentum|discipline|programs?|management|recovery|strength|improvements?)$/i

const byInitials =
  /^(?:(?:And|But|Meanwhile),? )?([A-Z]{2,5}) (?:had|realized|generated|delivered|produced|achieved|reported|posted|recorded|earned) (?:(?:an?|record|net|operating|adjusted|total|segment|pre-?tax) )*$/

const toName = (words: string): string => toBusiness(words.split(' ')) ?? words
const earnedBy = new Set(['Net income', 'Operating income', 'Pre-tax income'])
