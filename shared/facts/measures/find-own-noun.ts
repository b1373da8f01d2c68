import { findCountedInDays } from './counted-in-days.ts'
import { findMarket } from './find-market.ts'
import { usedUp } from '../kinds/decide-sign.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize, uncapitalize } from '../businesses/business-name.ts'
import { isPlace } from '../businesses/is-place.ts'
import type { MetricMention } from './find-metrics.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { findOfDeal } from './told-of-deals.ts'
import { isMeasured } from './tied-noun.ts'
import { findMovedNoun, plainNoun } from './moved-noun.ts'
import { isPartOfMove } from './part-of-move.ts'
import { leadOf, rangeTailOf, type Statement } from '../statement.ts'

const conversion =
  /^ (?:free cash flow |cash flow |cash )?conversion\b(?: (?:rate )?(?:of|on|to|from|versus|relative)\b|[,.;]|$)/i

/** `an increase of 30% in our on-time delivery`: the noun that has moved. */
const movedNoun =
  /^ (?:increase|improvement|decrease|reduction|decline|rise|raise|drop|growth|gain) in (?:our |the |their )?(?!(?:constant|local|total|addition|part|line|both|each|all|terms|dollars?|reported|organic|real|nominal|aggregate|general|response|light|fiscal)\b)((?:[a-z][a-z-]* ){0,4}?[a-z][a-z-]{2,})(?=[,.;]|$| (?:and|as|from|over|since|versus|compared|due|driven|across|during|this|last|with|for)\b)/
/** `an increase of around 3% in new accounts`. */
const movesBefore =
  /\b(?:increase|improvement|decrease|reduction|decline|rise|raise|drop|growth|gain) of(?: (?:about|approximately|around|roughly|nearly|over|more than|almost))* $/i
const nounBehind =
  /^ in (?:our |the |their )?(?!(?:constant|local|total|addition|part|line|both|each|all|terms|dollars?|reported|organic|real|nominal|aggregate|general|response|light)\b)((?:[a-z][a-z-]* ){0,3}?[a-z][a-z-]{2,})(?=[,.;]|$| (?:and|as|from|over|since|versus|compared|due|driven|across|during|this|last|with|for)\b)/
const earnedIncome =
  /\b[Ww]e (?:generated|earned|reported|had|posted|recorded|delivered) (?:adjusted |net )*income of(?: (?:about|approximately|nearly|over))* $/
const atLine =
  /^ (?:of profit )?(?:at|on) the (operating|EBIT|EBITDA|gross|net|bottom)(?: (?:profit|income))? (?:line|level)\b/i
const ofLine: Readonly<Record<string, string>> = {
  operating: 'Operating income',
  ebit: 'Operating income',
  ebitda: 'Adjusted EBITDA',
  gross: 'Gross profit',
}
const interestWas =
  /(?:^|[,;.] |\band )(?:(?:our|the|net|total|cash) )*interest (?:expense )?(?:was|were|came to|came in at|totaled)(?: (?:about|approximately|around|roughly|nearly|over))* $/i
const moreOf =
  /^ (?:more|less|fewer) (?!than\b|year|quarter|month|sequential|or\b|of\b|in\b|on\b|from\b|to\b|and\b|as\b|for\b|at\b)([a-z][a-z-]*(?<!ly)(?: [a-z]+s)?)(?=[,.;]|$| (?:and|by|in|than|to|from|for|over|this|last|at|on|with)\b)/
const movedBehind =
  /^ (?:increase|improvement|decrease|reduction|decline|rise|raise|drop|growth|gain) in (?:our |the )?/
/** `was driven by a `: what moved a measure is told next. */
const isCause =
  /\b(?:(?:driven|led|helped|fueled|supported|caused|aided|boosted)(?: [a-z]+ly)? by|due to|result(?:ed|ing|s) from|thanks to|because of|owing to|on the back of)(?: (?:an?|about|approximately|nearly|over|almost))* $/i
/** Behind a name that no other noun follows, as the `pay` of `customer pay` would. */
const nameOver =
  /^(?:[,.;]|$| (?:and|as|at|from|in|on|over|since|to|versus|compared|due|driven|across|during|this|last|with|for)\b)/
/** `raising our organic licence value guidance to $40 million`: guidance for what the catalogue has no name of. */
const guidedNoun =
  /\b(?:rais|increas|lower|reduc|updat|revis|refin|narrow|tighten|reaffirm|reiterat|maintain|lift)\w* (?:our|the) ((?:[\w&+-]+ ){1,7}?)(?:guidance|outlook)(?: range)? (?:to|of|at)(?: (?:a|an|the|range|of|between|about|approximately))* $/i
const ofYear =
  /^(?:(?:full[- ]year|annual|fiscal|20\d\d|fourth|third|second|first|quarter|year|prior|previous|current|overall|total|for|the) )*/i

/** `$70 million or some 60% of our year-to-date free cash flow`: a quarter's part of what the year has come to. */
const ofLonger =
  /^,? (?:or|representing|which is) (?:about |approximately |roughly |nearly |over )?[\d.]+% of (?:our |the )?(?:total )?(?:year-to-date|full[- ]year|annual|first[- ]half|expected annual|targeted annual) (?:adjusted |total |net )?$/i

/** `sustained strong retention at 85%`: of customers or policies, where no other retention is named. */
const retained =
  /(?<!\b(?:net|gross|dollar|revenue|logo|employee|staff) )\bretention(?: rates?)? (?:of|at|was|is|remained(?: at)?|stood at)(?: (?:about|approximately|around|roughly|nearly|over|an?|strong|solid|record|healthy))* $/i
/** `the rate`: the measure that was just told. */
const pointsBack = /^(?:rates?|margins?|ratios?|levels?|figures?|numbers?|measures?|range|mix|total)\b/
const expectedNoun =
  /\b(?:[Ww]e|I) (?:now |still |also |continue to |currently )?(?:expect|anticipate|project|estimate) (?:our|the) (?:(?:first|second|third|fourth|full)[- ](?:quarter|year) |20\d\d )?((?:[a-z][a-z-]* ){1,3})to (?:be|come in|run)(?: (?:at|about|approximately|around|roughly|near|in the range of))* $/

const ofLongerTotal =
  /^ of (?:our |the )?(?:total )?(?:year-to-date|full[- ]year|expected annual|targeted annual) (?:adjusted |total |net )?(?:free |operating )?(?:cash flow|capital|capex)/i
/** `undrawn debt capacity of $500 million`: what could be borrowed. */
const undrawn =
  /\b(?:undrawn|untapped|unused) (?:[\w-]+ ){0,3}?(?:capacity|availability) of(?: (?:about|approximately|around|roughly|nearly|over))* $/i
/** `the full $80 million on our credit line was available`. */
const undrawnBehind =
  /^ (?:on|of|under|in|from) (?:our|the|an?) (?:(?:fully|still) )?(?:undrawn|untapped|unused) (?:[\w-]+ ){0,3}?(?:credit lines?|lines? of credit|credit facility|revolver|revolving (?:credit )?facility|facility)\b|^ (?:on|of|under|in) (?:our|the) (?:[\w-]+ ){0,3}(?:credit lines?|lines? of credit|credit facility|revolver|revolving facility) (?:was|is|remains?|remained|were)(?: (?:still|fully|entirely))* (?:available|undrawn|unused|untapped)\b/i
/** `we contributed $10 million to our pension plan`: what is paid in brings nothing in. */
const toFund =
  /^ (?:in)?to (?:our |the |its )?(?:[\w.-]+ ){0,5}?((?:pension|retirement|defined benefit) (?:plans?|funds?|trusts?)|foundation)\b/i

/** `the trade generated $40 million of capital`, `the deployment of $75 million of capital`: neither revenue nor profit. */
const ofCapital =
  /^ (?:of|in) (?:excess |additional |regulatory |statutory |gross |net |our )*capital\b(?! (?:expenditures?|spending|spend|investments?|projects?|gains?|returns?|leases?|equipment))/i
const wonCapital =
  /\b(generat\w*|freed(?: up)?|releas\w*|deploy(?:ed|ing|s)?|deployment)(?: of)?(?: (?:about|approximately|around|roughly|nearly|over|more than|another|an additional))* $/i

const incurs =
  /\b[Ww]e (?:also )?(?:incurred|recorded|recognized|booked) ((?:[a-z][a-z-]* ){0,3}(?:costs|charges|expenses|fees))(?:, [^,;$%]{0,40},|,? [^,;$%]{0,40})? of(?: (?:about|approximately|around|roughly|nearly|over))* $/
const preferred =
  /^ (?:(?:in|of|worth of) )?(?:(?!and\b|of\b|in\b|to\b|for\b|with\b)[\w-]+ ){0,4}preferred (?:stock|shares|equity|units)\b/i
const whichImpacted =
  /^,? (?:all of )?which (?:also |both |negatively |adversely |favorably |positively )*(?:impacted|affected|hurt|weighed on) /

/** `the impact of $26 million of favorable foreign exchange`: what currencies did, and none of what is named behind. */
const ofCurrency =
  /^ (?:of|in|from) (?:(?:un)?favorable |positive |negative |adverse )?(?:foreign (?:currency|exchange)|currency|FX)(?: (?:translation|exchange|rates?|movements?|impacts?|benefits?))*(?=,|\.| and\b| as\b| in\b)/

const dealsWith =
  /\b(?:wins?|won|contracts?|agreements?|orders?|awards?|programs?|trials?|pilots?|discussions?|talks|tests?|sampl\w+|work(?:ing)?|engag\w+|shipments?|deals?) (?:[\w-]+ ){0,2}?(?:with|to|from|for|by) (?:our |the |these |another |about |over )?$/i
const unmet =
  /^ (?:of|in) (?:unfulfilled|unmet|unfilled|unserved|unsatisfied|lost|missed) (?:[a-z]+ )?demand\b/i
const before =
  /\b(?:before|after|excluding|net of) (?:the |our |any )?(repayments?|payments?|recoupment|receipt|sale|collection|return|release) of(?: (?:about|approximately|around|roughly|over|nearly|more than))* $|\b(repayments?|payments?) (?:that )?(?:we|it|they) (?:expect|anticipate|plan|intend|will|have)\b[^.;$%]{0,40} of(?: (?:about|approximately|around|roughly|over|nearly|more than))* $/i
/** `$300 million of interest rate caps`: what is insured against, and not what is owed. */
const hedged =
  /^ (?:of|in)(?: notional)? ((?:interest[- ]rate|currency|foreign[- ]exchange|commodity|fuel) (?:caps?|swaps?|collars?|hedges?|derivatives|forwards?|forward contracts))\b/i

/** A measure that the words behind a figure, or the guidance it is for, give it; null where they give none. */
export function findOwnNoun(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  /** The measure that the speaker told of last. */
  spoken: string | null,
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return null
  const { text, metrics } = statement
  const tail = rangeTailOf(statement, index)
  if (unit === '%' && conversion.test(tail) && /\bcash flow\b/i.test(text.slice(0, amount.end + 32)))
    return asNamed('Free cash flow conversion')
  // `large orders with two existing customers`: with whom something was done, and not how many there are.
  if (
    unit === 'count' &&
    /^ (?:[\w-]+ ){0,3}?customers\b/i.test(text.slice(amount.end, amount.end + 48)) &&
    dealsWith.test(text.slice(0, amount.start).slice(-90))
  )
    return asDescribed('Customers of a deal')
  // `we may leave $20 million of unmet demand`: what was wanted, and neither ordered nor sold.
  if (isCurrency(unit) && unmet.test(tail)) return asDescribed('Unmet demand')
  // `before the repayment of $90 million in advances`: what was paid back, and not the measure before it.
  const paidBack = isCurrency(unit)
    ? before.exec(text.slice(Math.max(0, amount.start - 96), amount.start))
    : null
  const deed = paidBack?.[1] ?? paidBack?.[2]
  if (deed !== undefined) return asDescribed(capitalize(deed.toLowerCase()))
  const hedge = isCurrency(unit) ? hedged.exec(tail)?.[1] : undefined
  if (hedge !== undefined) return asDescribed(capitalize(hedge.toLowerCase()))
  // `we generated income of $40 million`: a profit by its everyday name, whatever it is told without.
  if (isCurrency(unit) && !isChange && earnedIncome.test(text.slice(0, amount.start).slice(-72)))
    return asNamed('Net income')
  // `Below the line, interest was $62 million`.
  if (isCurrency(unit) && !isChange && interestWas.test(text.slice(0, amount.start).slice(-64)))
    return asNamed('Interest expense')
  // `1,200 shares of Class B stock`: a class by itself, beside the one that all hold.
  const ofClass = unit === 'shares' ? /^ of ((?:Class|Series) [B-Z])\b/.exec(tail)?.[1] : undefined
  if (ofClass !== undefined) return asDescribed(`${ofClass} shares`)
  // `the world needs 20% more energy`: of what there is more, by no name of a measure.
  const moreThing = unit === '%' ? moreOf.exec(text.slice(amount.end, amount.end + 60)) : null
  const moreNoun = moreThing?.[1]
  const moreOfIt =
    moreNoun === undefined
      ? undefined
      : metrics.find(({ start }) => start === amount.end + (moreThing?.[0].indexOf(moreNoun) ?? 0))
  // `on 5% more capacity`.
  if (moreOfIt !== undefined && isChange)
    return { metric: moreOfIt.metric.name, segment: null, mention: moreOfIt, isNamed: true }
  if (
    moreThing?.[1] !== undefined &&
    !metrics.some((other) => isWithin(other, amount.end, amount.end + moreThing[0].length))
  )
    return asDescribed(capitalize(moreThing[1]))
  if ((unit === '%' || isCurrency(unit)) && isChange) {
    const behind = text.slice(amount.end, amount.end + 90)
    const moved = movedBehind.exec(behind)?.[0].length ?? 0
    // `revenue growth was driven by a 9% increase in shipments`: an everyday name, and no measure of the sentence's.
    const cause = metrics.find(({ start }) => start === amount.end + moved)
    if (
      moved > 0 &&
      cause?.isWeak === true &&
      isCause.test(leadOf(statement, index)) &&
      nameOver.test(text.slice(cause.end))
    )
      return { metric: cause.metric.name, segment: null, mention: cause, isNamed: true }
    // `60% growth in shops and 4% growth online`: each is a part's, and no noun of its own.
    const isList = (text.match(/\d% (?:[a-z-]+ )?growth in /g)?.length ?? 0) > 1
    const noun = isList
      ? undefined
      : (movedNoun.exec(behind)?.[1] ??
        (movesBefore.test(leadOf(statement, index)) && !isMeasured(statement, amount.start)
          ? nounBehind.exec(behind)?.[1]
          : undefined))
    const named = metrics.find(
      (other) =>
        noun !== undefined &&
        movesBefore.test(leadOf(statement, index)) &&
        other.end === amount.end + behind.indexOf(noun) + noun.length,
    )
    if (named !== undefined)
      return { metric: named.metric.name, segment: null, mention: named, isNamed: !named.isWeak }
    const end = amount.end + (noun === undefined ? 0 : text.slice(amount.end).indexOf(noun) + noun.length)
    if (
      noun !== undefined &&
      !plainNoun.test(noun) &&
      !metrics.some((other) => isWithin(other, amount.end, end))
    )
      return asDescribed(capitalize(noun))
  }
  const movedAlone = isChange ? findMovedNoun(statement, index, unit) : null
  if (movedAlone !== null) return movedAlone
  // `strong sales gave an increase in kiln margins of $5 million`: the noun that has moved, and not what moved it.
  const increased = isCurrency(unit) ? increaseIn.exec(text.slice(0, amount.start).slice(-90)) : null
  if (increased?.[1] !== undefined) {
    const end = amount.start - increased[0].length + increased[0].indexOf(increased[1]) + increased[1].length
    const start = end - increased[1].length
    if (!metrics.some((other) => isWithin(other, start, end) && other.metric.measure !== 'percent'))
      return asDescribed(capitalize(increased[1]))
  }
  // `This was the first $3 billion quarter for North America`: what was sold there in it.
  const sold = isCurrency(unit) ? quarterOf.exec(text.slice(amount.end, amount.end + 72))?.[1] : undefined
  if (sold !== undefined && isPlace(sold))
    return { metric: 'Revenue', segment: sold, mention: null, isNamed: true }
  // `including a 6% increase from our Alder and Birk acquisitions`, `with Alder and Birk contributing 6%`: what they brought.
  if (
    unit === '%' &&
    (byAcquisitions.test(text.slice(amount.end, amount.end + 100)) ||
      (index > 0 && namesContributing.test(leadOf(statement, index))))
  )
    return asDescribed('Acquisition contribution')
  // `We booked $271 million in the quarter, a book-to-bill of 1.1`: orders, where they are spoken of.
  if (isCurrency(unit) && booked.test(text.slice(0, amount.start).slice(-40)) && ofOrders.test(text))
    return asNamed(spoken === 'Orders' ? spoken : 'Bookings')
  // `We used $18 million of cash in operations.`, `Operating activities used cash of $18 million.`
  if (
    isCurrency(unit) &&
    !isChange &&
    ((ofOperations.test(tail) && usedUp.test(text.slice(0, amount.start))) ||
      operatingUsed.test(text.slice(0, amount.start) + (/^ (?:of|in) cash\b/.test(tail) ? 'cash of ' : '')))
  )
    return asNamed('Operating cash flow')
  // `We put $38 million into capex and about $22 million into inventory.`
  const into = isCurrency(unit) ? intoWhat.exec(tail)?.[1] : undefined
  if (into !== undefined && puts.test(text.slice(0, amount.start)))
    return /^inv/i.test(into) ? asNamed('Inventory') : asNamed('Capex')
  // `represents 93% of what it was in 2019`, `demand is 85% recovered`: a share of what was, and no growth.
  if (
    unit === '%' &&
    /^ recovered\b(?! (?:from|in)\b)|^ of the way back\b|^ back to (?:the |our )?(?:(?:19|20)\d\d|pre-|normal)|^ of (?:a |the )?(?:fully |full )?(?:recovered|recovery)\b|^ of (?:the |its |that |our )?(?:(?:same|comparable|corresponding|prior[- ]year) (?:period|quarter)|(?:(?:19|20)\d\d|pre-pandemic|prior[- ]year|last year['’]s) (?:levels?|figures?|numbers?|volumes?)|pre-(?:pandemic|COVID(?:-19)?) [a-z]+|20\d\d(?=[,.;]|$))(?![\w-])/.test(
      tail,
    )
  )
    return asDescribed('Share of an earlier level')
  const told =
    findMarket(text.slice(0, amount.start), unit, isChange) ??
    (unit === 'days' ? findCountedInDays(statement, index) : null)
  if (told !== null) return asNamed(told)
  if (unit === '%' && !isChange && retained.test(text.slice(Math.max(0, amount.start - 64), amount.start)))
    return asDescribed('Retention')
  const foreseen =
    amount.other === null
      ? expectedNoun.exec(text.slice(Math.max(0, amount.start - 110), amount.start))
      : null
  // `and we expect our storm load to be 5%`: of what is named there, whatever was guided before.
  if (
    foreseen?.[1] !== undefined &&
    !plainNoun.test(foreseen[1]) &&
    !pointsBack.test(foreseen[1]) &&
    !metrics.some((other) => isWithin(other, amount.start - foreseen[0].length, amount.start))
  )
    return asDescribed(capitalize(foreseen[1].trim()))
  if (unit === '%' && ofLongerTotal.test(tail)) return asDescribed('Share of the period')
  if (unit === '%' && /^ of (?:our |the |its )?[$€£¥]\d/.test(text.slice(amount.end, amount.end + 16)))
    return asDescribed('Share of the sum')
  // `and an additional $200 million accordion`.
  if (isCurrency(unit) && /^ accordion\b/.test(tail)) return asDescribed('Borrowing capacity')
  if (
    isCurrency(unit) &&
    (undrawn.test(text.slice(Math.max(0, amount.start - 80), amount.start)) ||
      undrawnBehind.test(text.slice(amount.end, amount.end + 110)))
  )
    return asDescribed('Borrowing capacity')
  const more = isCurrency(unit)
    ? metrics.find((mention) => isIncremental(text, amount.end, mention))
    : undefined
  if (more !== undefined)
    return asDescribed(
      isOnTop.test(text.slice(amount.end))
        ? `Incremental ${uncapitalize(more.metric.name)}`
        : `Difference in ${more.metric.name}`,
    )
  if (isCurrency(unit) && ofCurrency.test(text.slice(amount.end, amount.end + 64)))
    return asDescribed('Currency impact')
  // `We made $38 million at the operating line`.
  const line =
    isCurrency(unit) && !isChange ? atLine.exec(text.slice(amount.end, amount.end + 40))?.[1] : undefined
  if (line !== undefined) return asNamed(ofLine[line.toLowerCase()] ?? 'Net income')
  const ofDeal = findOfDeal(text, amount, unit, isChange)
  if (ofDeal !== null) return ofDeal
  // `it bore an incremental $19 million investment in new lines`.
  if (isCurrency(unit) && !isChange && /^ investments? in(?:to)? /.test(text.slice(amount.end)))
    return asNamed('Investment')
  // `the redemption of our $58 million convertible preferred stock`: no stock that is bought back.
  if (isCurrency(unit) && preferred.test(text.slice(amount.end, amount.end + 72)))
    return asDescribed('Preferred stock')
  // `one-time items of $16 million, which impacted our results and cash flow`: what they took, and none of it.
  if (isCurrency(unit) && !isChange && whichImpacted.test(tail.slice(0, 48))) return asDescribed('Impact')
  // `we incurred deal-related costs, mostly of Larch, of $39 million`: what was incurred, whatever was told before.
  const incurred = isCurrency(unit) && !isChange ? incurs.exec(leadOf(statement, index).slice(-100)) : null
  if (
    incurred?.[1] !== undefined &&
    !metrics.some((other) => isWithin(other, amount.start - incurred[0].length, amount.start))
  )
    return asDescribed(capitalize(incurred[1]))
  if (isCurrency(unit) && isPartOfMove(statement, index)) return asDescribed('Part of the change')
  const capital = isCurrency(unit) && !isChange && ofCapital.test(text.slice(amount.end, amount.end + 40))
  const won = capital ? wonCapital.exec(text.slice(0, amount.start).slice(-64))?.[1] : undefined
  if (won !== undefined) return asDescribed(/^gen/i.test(won) ? 'Capital generated' : 'Capital deployed')
  const fund = isChange ? undefined : toFund.exec(text.slice(amount.end, amount.end + 90))?.[1]
  if (
    fund !== undefined &&
    /\bcontribut\w+(?: (?:about|approximately|another|an additional))* $/i.test(
      text.slice(0, amount.start).slice(-48),
    )
  )
    return asDescribed(`Contribution to ${fund.toLowerCase()}`)
  const longer = isCurrency(unit)
    ? metrics.find(
        (mention) =>
          !mention.isWeak &&
          mention.start > amount.end &&
          ofLonger.test(text.slice(amount.end, mention.start)),
      )
    : undefined
  if (longer !== undefined && longer.metric.measure === 'money') return asNamed(longer.metric.name)
  return findGuidedNoun(statement, index)
}

const quarterOf =
  /^ (?:revenue |sales )?quarter (?:for|in|from) (?:our |the )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,3})/
const byAcquisitions =
  /^ (?:increase|growth|contribution|benefit|lift) (?:from|due to|related to) (?:our |the )?(?:recent )?[A-Z][\w&]*(?:(?:,? and|,) [A-Z][\w&]*)* acquisitions?\b|^ (?:(?:came|coming|was|is) )?from (?:our |the )?(?:(?:recent|significant|closed|completed|new|prior|last year['’]s) )*acquisitions\b(?! (?:costs?|expenses?|charges?))/
const namesContributing =
  /,? with [A-Z][\w&]*(?:(?:,? and|,) [A-Z][\w&]*)* contributing(?: (?:about|approximately|around|roughly|nearly))* $/

const increaseIn =
  /\b(?:increase|improvement|decrease|reduction|decline|rise|growth) in (?:our |the |total )?((?!(?:the|our|its|their|this|that)\b)[a-z][a-z-]*(?: [a-z][a-z-]*){0,3}) of(?: (?:about|approximately|around|roughly|some|nearly|over|almost|more than))* $/

const ofOperations = /^ (?:of|in) cash (?:in|for|on|from) (?:our )?operati(?:ons|ng)\b/i
const operatingUsed =
  /\b(?:operating activities|operations) (?:used|consumed|burned)(?: (?:net|about|approximately|around|roughly|nearly|over))* cash of (?:(?:about|approximately|around|roughly|nearly|over) )*$/i
const intoWhat =
  /^ (?:(?:in)?to|on) (?:our |new )?(capex|capital (?:expenditures?|spending|equipment|projects)|(?<=to (?:our )?)inventor(?:y|ies))\b/i
const puts = /\b(?:put|putting|spent|spending|invested|plowed|plowing)\b[^.;]*$/i

const booked =
  /\b[Ww]e (?:also )?booked(?: (?:about|approximately|around|roughly|nearly|over|a record|another))* $/
const ofOrders = /\b(?:orders|bookings|book[- ]to[- ]bill|backlog)\b/i

const isOnTop = /^ (?:of|in) (?:incremental|additional) /
/** `generated $2 million of incremental operating profit`: what came on top, and not the profit. */
const isIncremental = (text: string, from: number, { start, end, metric }: MetricMention): boolean =>
  metric.measure === 'money' &&
  start >= from &&
  /^ (?:of|in) (?:incremental|additional|less|lower|higher|lost) (?:(?:non-GAAP|GAAP|adjusted|annual|annualized|net|segment) )*$/.test(
    text.slice(from, start),
  ) &&
  end > start

function findGuidedNoun({ text, amounts, metrics }: Statement, index: number): NamedMetric | null {
  const start = amounts[Math.min(index, amounts[index]?.other ?? index)]?.start ?? 0
  const found = guidedNoun.exec(text.slice(Math.max(0, start - 140), start))
  const words = found?.[1]?.trim().replace(ofYear, '')
  if (found === null || words === undefined || !/^[\w&+ -]*[A-Za-z]{2}/.test(words)) return null
  const from = start - found[0].length
  // A measure of the catalogue names itself; one that stands before the guidance names nothing of it.
  if (metrics.some((mention) => isWithin(mention, from, start)) || isPlainGuidance.test(words)) return null
  return metrics.some((mention) => mention.end <= from && !mention.isWeak)
    ? asDescribed(capitalize(words))
    : null
}

const isPlainGuidance = /^(?:GAAP|non-GAAP|adjusted|earlier|original|initial|financial|company|own|new|\W*)$/i

const isWithin = ({ start, end }: MetricMention, from: number, to: number): boolean =>
  start < to && end > from
