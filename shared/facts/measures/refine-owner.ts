import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize, toBusiness } from '../businesses/business-name.ts'
import { isPlace } from '../businesses/is-place.ts'
import type { Refine } from './named-metric.ts'
import { rangeTailOf } from '../statement.ts'

/** `Takeout sales accounted for 33% of total sales at Ember House, 19% at Larch Grill`: a share of what each of them sells. */
const soldAs =
  /^(?:[A-Z][a-z]+[^,;$%\d]{0,40}, )?(?:Our |The )?([A-Z]?[\w-]+(?: [a-z-]+)?) (?:sales|orders|revenues?) (?:accounted for|represented|made up|were|was|comprised|contributed)(?: (?:about|approximately|nearly|over|roughly))* [\d.]+% of (?:our |the |total |net )*(?:sales|revenues?) (?:at|in) (?:our |the )?[A-Z]/
const atHouse =
  /^(?: of (?:our |the |total |net )*(?:sales|revenues?))? (?:at|in) (?:our |the )?([A-Z][\w&'’-]*(?: (?:(?:and|&|of|the) )?[A-Z][\w&'’-]*){0,3}?)(?=[,.;]|$| and\b)/
/** `margins above 20% in pet care and high single digits in home care`: each of a part. */
const inTwoParts =
  /^ (?:in|for) (?:our |the )?((?!(?:first|second|third|fourth|full|last|next|prior|same|current)\b)[a-z][a-z-]*(?: [a-z-]+){0,2}?) and [\w.% -]{2,30}? (?:in|for) (?:our |the )?(?!(?:first|second|third|fourth|full|last|next|prior|same|current)\b)[a-z][\w-]*(?: [a-z-]+){0,2}(?=[,.;]|$| for\b)/
/** `Norway led our growth as sales in this market rose 40%`: of the place the sentence opens with. */
const inThisMarket =
  /^(?:(?:And|But|Meanwhile),? )?([A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) (?:was|is|did|had|saw|performed|continued|remained|led|drove)\b[^.;$%\d]*\b(?:as|with|and|where|while) (?:our |net )?(?:sales|revenues?|orders) (?:in|from|for) (?:this|that|the) (?:market|country|region|business|segment|brand|channel)\b[^.;$%\d]*$/
/** `Medication Delivery of $747 million increased 11%`: a business, by what it sold. */
const soldOf =
  /^(?:(?:And|Finally|Next),? )?(?:Our |The )?([A-Z][\w&-]*(?: [\w&-]+){0,3}) of (?:[$€£¥][\d.,]+ (?:million|billion),? (?:was |were )?(?:increased|grew|rose|advanced|declined|decreased|fell|up|down)(?: by)?(?: (?:about|approximately|nearly|over))* )?$/
const hasMoved =
  /^,? (?:was |were )?(?:increased|increasing|grew|growing|rose|advanced|advancing|declined|declining|decreased|fell|up|down)\b/
/** `14% of our total sales were digital transactions`: which part it is, is told behind. */
const wasOfKind =
  /^ of (?:(?:our|the|[A-Z][\w&]*['’]s) )?(?:(?:total|net|overall) )*(?:sales|revenues?) (?:was|were|is|are|came from|comes from|came through) (?:from |through )?((?!(?:generated|made|from|driven|up|down|in|to|outside|derived|related|not|still|now|also|already|on|by)\b)[a-z][\w-]*)(?: (?:transactions|sales|orders|channels?|business))?(?=[,.;]|$| (?:in|for|this|during|versus|compared)\b)/
/** `While India is challenged, we project sales to increase 20%`: of the place that a clause before names. */
const placeBefore =
  /^(?:While|Although|Though|Even though|As|With) (?:the |our )?([A-Z][\w.]+(?: [A-Z][\w.]+){0,2}) (?:is|are|was|were|has|have|remains?|continues?|stays?|faces?)\b[^;$%\d]{3,120}, we (?:now |still )?(?:project|expect|anticipate|forecast|see)\b[^;]*$/
/** `First-class load factor`: of a part of the seats. */
const cabinBefore = /\b((?:first|business|premium|economy|main|coach)[- ](?:class|cabin)(?:-paid)?) $/i
const fieldBefore =
  /\b((?:cardi|neur|onc|ur|ophthalm|gastro|radi|ortho|electrophys|vascul|robot|bariatr|spin|gyn|derm|dent)[a-z]+) $/i
const ofCorporate =
  /(?<!\btotal )\b[Cc]orporate(?: (?:and|&) [Oo]ther)?(?: segment)?(?:['’]s)? (?:(?:net|adjusted|pre-?tax|segment|quarterly|annual|full-year) )*$/
const usedUnits = /\b(?:used|pre-owned) (?:units?|vehicles?)\b/i

/** Whose a figure is by a word that stands around its measure: a cabin, a field, a place, a kind of sales, one of the houses. */
export const refineOwner: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle) return null
  const { text } = statement
  const before = text.slice(0, amount.start)
  const tail = rangeTailOf(statement, index)
  // `a decline in new units of 11% against growth in used units of 20%`: what a dealer sells.
  if (/^(?:Store openings|Units sold)$/.test(read.metric) && unit === '%' && usedUnits.test(text))
    return {
      metric: 'Units sold',
      segment: /\bused\b[^,;%]*$/i.test(before) ? 'Used' : 'New',
      mention: null,
      isNamed: false,
    }
  // `we now expect the Corporate operating loss to be …`: what no business bears.
  if (
    read.segment === null &&
    read.mention !== null &&
    isCurrency(unit) &&
    ofCorporate.test(text.slice(0, read.mention.start).slice(-60)) &&
    /\bloss\b/i.test(text.slice(read.mention.start, amount.start))
  )
    return { ...read, segment: 'Corporate' }
  const cabin =
    read.metric === 'Load factor' && read.mention !== null
      ? cabinBefore.exec(text.slice(0, read.mention.start))?.[1]
      : undefined
  if (cabin !== undefined) return { ...read, segment: capitalize(cabin) }
  const spoken = read.metric === 'Revenue' && unit === '%' ? placeBefore.exec(before)?.[1] : undefined
  if (spoken !== undefined && isPlace(spoken)) return { ...read, segment: spoken }
  // `cardiology procedures increased 41%`: those of one field.
  const field =
    read.metric === 'Procedures' && read.mention !== null && read.segment === null
      ? fieldBefore.exec(text.slice(0, read.mention.start))?.[1]
      : undefined
  if (field !== undefined) return { ...read, segment: capitalize(field) }
  const place = read.metric === 'Revenue' && unit === '%' ? inThisMarket.exec(before)?.[1] : undefined
  if (place !== undefined && !/^(?:We|It|This|That|The|Our|They|Demand|Growth|Performance)$/.test(place))
    return { ...read, segment: place }
  const sold =
    read.metric === 'Other' && (unit === '%' || (isCurrency(unit) && hasMoved.test(tail)))
      ? soldOf.exec(before)?.[1]
      : undefined
  if (sold !== undefined && setting.businesses.has(sold))
    return { metric: 'Revenue', segment: setting.businesses.nameOf(sold), mention: null, isNamed: true }
  const ofKind =
    unit === '%' && !isChange && read.metric.startsWith('Share of')
      ? wasOfKind.exec(text.slice(amount.end))?.[1]
      : undefined
  if (ofKind !== undefined)
    return { metric: 'Share of revenue', segment: capitalize(ofKind), mention: null, isNamed: true }
  const what = /^Share of revenue$| share of sales$/.test(read.metric) ? soldAs.exec(text)?.[1] : undefined
  const house = what === undefined ? undefined : atHouse.exec(tail)?.[1]
  if (what !== undefined && house !== undefined)
    return {
      ...read,
      metric: `${capitalize(what)} share of sales`,
      segment: house,
      mention: null,
      isNamed: false,
    }
  const inPart = read.metric.endsWith(' margin') && !isChange ? inTwoParts.exec(tail)?.[1] : undefined
  const part = inPart === undefined ? null : toBusiness(inPart.split(' '))
  if (part !== null) return { ...read, segment: part }
  return null
}
