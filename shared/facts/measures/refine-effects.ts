import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize } from '../businesses/business-name.ts'
import { affected } from './affected.ts'
import { asDescribed, type Refine } from './named-metric.ts'
import { about } from './refine-others.ts'
import { rangeTailOf } from '../statement.ts'

const includes =
  /\b(?:includ(?:ed|es|ing)|reflect(?:ed|s|ing)|benefit(?:t?ed|s|ing) from)(?: (?:an?|the|about|approximately|around|roughly|nearly|over))+ $/i
const itemFrom =
  /^ (?:increase|decrease|benefit|gain|charge|impact|contribution|headwind|tailwind|recovery) (?:from|related to|due to|associated with|on)\b/i
const effectOfRate =
  /^ (?:positive |negative |favorable |unfavorable |net )?(?:impact|benefit|effect|headwind|tailwind|drag|contribution)\b/i
const effectInPoints =
  /^ (?:(?:of|from) )?(?:[a-z][\w-]* |FX ){0,3}?(?:impacts?|benefits?|effects?|headwinds?|tailwinds?|drag|contribution)\b/i
const effectBehind =
  /^(?: per (?:diluted )?share)? (?:impacts?|benefits?|effects?|contributions?|headwinds?|tailwinds?|drag|dilution|accretion) (?:of|from|related to|associated with) (?:the |our |an? )?(?:[^,;$%]|, which [^,;$%]*,){3,80} (?:is|are|was|were|will be|would be|should be|of|totaled|came to|amounted to)(?: (?:estimated|expected|anticipated|projected|to|be|at|about|approximately|around|roughly|nearly|over|a|an|negative|positive))* $/i
const gainBehind =
  /^(?: or (?:about |approximately |roughly )?[$€£¥][\d.]+ (?:per|a) (?:diluted )?share)? (?:(?:pre-?tax|after-?tax|one-time|non-?cash|net|realized) )*gains? (?:on|from) (?:the |our |an? )?(?:sales?|disposals?|disposition|divestiture|exit)\b/i
const adds =
  /\b(?<!\bwe )(?:contribut(?:ed|ing|es)|add(?:ed|ing|s)|drove|driving|brought(?: in)?|provid(?:ed|ing)|account(?:ed|ing) for)(?: (?:about|approximately|around|roughly|nearly|over|more than|another|an additional))* $/i
const ofMove =
  /^ (?:of|to|in|toward) (?:(?:the|our|this|that|segment|adjusted|net|total|year-over-year|[a-z]+) ){0,5}?(?:(?:sales|revenues?|income|EBIT|EBITDA|profits?|earnings|margin) (?:growth|increase|improvement|decline|expansion)|(?:growth|increase|improvement|decline|rise) in (?:\w+ ){0,3}(?:sales|revenues?|income|EBIT|EBITDA|profits?|earnings)\b)/i

/** `The joint venture contributed $4 million to net income`. */
const toMeasure =
  /^ (?:to|toward) (?:our |the )?(?:[a-z-]+ ){0,2}?(?:net income|income|EBIT|EBITDA|earnings|profits?|cash flow|EPS)\b/i

/** `Every dollar of price is worth about $3 million of revenue`: what one step of something else makes. */
const eachStep = new RegExp(
  `^(?:(?:And|So|But|Now|Again),? )?(?:as a (?:reminder|rule of thumb),? )?(?:for |that )?(?:every|each|one) (?:additional |extra |incremental |single )?(?:dollar|cent|penny|dime|nickel|unit|day|week|month|ton|pound|barrel|point|turn|tick|customer|store|truck|wafer|tool|percentage point)\\b[^;]{0,80}\\b(?:is|are|equals?|adds?|costs?|means?|brings?|gives?|makes?|equates? to|translates? (?:in)?to|represents?|would (?:be|add|cost|mean|bring))(?: (?:us|you))?(?: worth)?${about} $`,
  'i',
)

/** `acquisitions to contribute about 3 points of growth, or $60 million of revenue`: the same contribution in money. */
const contributesOr =
  /\b(?:acquisitions?|acquired businesses|deals?|currency|currencies|FX|foreign exchange|pricing|tariffs)\b[^.;]{0,40}\b(?:contribut|add|bring|provid|cost|reduc|lower)\w*\b[^;]{0,60}\b(?:points?|percent|[\d.]+%)[^;,]{0,30},? or(?: (?:about|approximately|around|roughly|nearly|over|another))* $/i

/** `Net income included $6 million, or $0.08 per share, of merger costs`: a part of it. */
const includesSome =
  /\b(?:includ(?:e|ed|es|ing)|reflect(?:ed|s|ing))(?: (?:about|approximately|around|roughly|nearly|over|another|an additional))* $/i
const ofItems =
  /^(?:,? or(?: (?:about|approximately))? [$€£¥][\d.]+ (?:per|a) (?:diluted )?share,?)? (?:of|in|for|from) (?:[a-z-]+ ){0,4}(?:costs?|charges?|expenses?|gains?|benefits?|impairments?|amortization|fees|severance|restructuring|write-?(?:downs?|offs?)|credits?|settlements?)\b/i

/** What moves prices and costs and is no object of such a move itself. */
const drivers = new Set([
  'Wage inflation',
  'Commodity inflation',
  'Inflation',
  'Fuel price',
  'Price increase',
  'Volume growth',
])
const movesOther = new RegExp(
  `\\b(?:increased|raised|lifted|pushed up|drove up|lowered|reduced|decreased|cut) (?:the |our )?((?:[a-z-]+ ){0,3}?(?:costs?|expenses?|compensation|pay|prices?|rates?|spend(?:ing)?|yields?)(?: (?:per|of) [a-z]+(?: [a-z]+)?)?)(?: by)?${about} $`,
)

const ofDriver =
  /^ (?:of|from|in) (?:(?!volume)[a-z/-]+ ){0,4}?(?:savings|pric(?:e|ing)|mix|inflation|productivity|currency|freight|costs)\b/

/** A figure that is how much something makes of a measure, told beside the measure itself. */
export const refineEffects: Refine = (statement, index, read, unit, _isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle || /^(?:Other$|Impact on )/.test(read.metric)) return null
  const { text } = statement
  const before = text.slice(0, Math.min(amount.start, statement.amounts[amount.other ?? index]?.start ?? 0))
  const behind = rangeTailOf(statement, index)
  const effect = asDescribed(`Impact on ${read.metric}`)
  const isIncluded = includes.test(before.slice(-48))
  // `Wage inflation along with overtime increased cost per mile 4%`: by how much something else was moved.
  const moved = drivers.has(read.metric) ? movesOther.exec(before.slice(-110)) : null
  if (
    moved?.[1] !== undefined &&
    read.mention !== null &&
    read.mention.end <= before.length - moved[0].length
  )
    return asDescribed(capitalize(moved[1]))
  // `margin was helped by volume growth and by 120 basis points of cost savings`: of the savings, and for the margin.
  const rate =
    unit === 'bps' && read.metric === 'Volume growth'
      ? statement.metrics.find(({ metric, end }) => metric.name.endsWith(' margin') && end <= amount.start)
      : undefined
  if (rate !== undefined && ofDriver.test(behind)) return asDescribed(`Impact on ${rate.metric.name}`)
  const name = read.mention !== null && read.mention.end <= amount.start ? read.mention : null
  // `The tax rate includes a 230 basis point positive impact from stock options`: a part of it.
  const isOfRate = unit === 'bps' && setting.catalogue.find(read.metric)?.measure === 'percent'
  if (isOfRate && isIncluded && effectOfRate.test(behind)) return { ...effect, segment: read.segment }
  // `The EPS impact of the extra week was about $0.04`.
  if (name !== null && affected.has(read.metric) && effectBehind.test(text.slice(name.end, amount.start)))
    return effect
  // `29% growth, including 250 basis points of currency tailwind`: no sum moves in points.
  const known = unit === 'bps' ? setting.catalogue.find(read.metric) : null
  if (known?.measure === 'money' && !known.lowerIsBetter && effectInPoints.test(behind))
    return { ...effect, segment: read.segment }
  // `Investment income had in it a $4 million increase from a building that was sold`: a part of it.
  if (isCurrency(unit) && isIncluded && name !== null && itemFrom.test(behind)) return effect
  // `helped by a gain of $6 million or $0.02 per share on selling a line`: what was gained, and no move of the measure.
  const isOfShare = unit.endsWith('/share')
  if (
    (isCurrency(unit) || isOfShare) &&
    read.metric !== 'Gain on sale' &&
    gainBehind.test(text.slice(amount.end))
  )
    return asDescribed(isOfShare ? 'Impact on EPS' : 'Gain on sale')
  // `sales gains contributing $40 million of EBIT growth`: a part of what it grew by.
  if (isCurrency(unit) && adds.test(before.slice(-90)) && (ofMove.test(behind) || toMeasure.test(behind)))
    return effect
  if (
    isCurrency(unit) &&
    name !== null &&
    includesSome.test(before.slice(-40)) &&
    ofItems.test(text.slice(amount.end))
  )
    return effect
  if (isCurrency(unit) && contributesOr.test(before.slice(-180))) return effect
  return eachStep.test(before) ? effect : null
}
