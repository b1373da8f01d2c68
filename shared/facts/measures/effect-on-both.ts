import { isCurrency } from '../../figures/is-currency.ts'
import { isBetweenBases, isMovedByCause } from './moved-by-cause.ts'

/** What moves a measure, by name. */
export const effectNoun =
  '(?:impacts?|benefits?|headwinds?|tailwinds?|effects?|drag|hit|dilution|accretion|variances?|pickup|pressure|improvement from(?! (?:the |our |a )?(?:prior|previous|last|same|first|second|third|fourth|year|quarter|comparable|20\\d\\d|Q[1-4]))|savings from)'

/** `The negative impact of dearer fuel, including diesel, on the second quarter's gross margin was nearly `: what it took from a rate. */
export const isImpactOn = (before: string): boolean =>
  impactOn.test(before.slice(-240)) || isMovedByCause(before)
const impactOn = new RegExp(
  `(?:^|[,;.] )(?:(?:And|Additionally|In addition),? )?(?:[Tt]he|[Oo]ur) (?:[a-z-]+ ){0,2}${effectNoun} (?:of|from)\\b[^;$%]*? (?:on|to) (?:our |the )?[^,;$%]{3,72} (?:was|were|is|are)(?: (?:about|approximately|around|roughly|nearly|over|almost))* $`,
)

/** `the impact is $80 million in revenue and $50 million in EBITDA`, `a hit of $30 million to sales and of $11 million`: on either. */
const impactOnBoth = new RegExp(
  `\\b${effectNoun} (?:is|was|of|will be|totaled)(?: (?:about|approximately|around|roughly|nearly))* [$€£¥][\\d.,]+ (?:million|billion) (?:in|of|on|to|for) (?:our |the )?[\\w-]+(?: [\\w-]+)? and(?: (?:of|about|approximately|around|roughly|nearly))* $`,
  'i',
)

/** `Weather cost us $8 million of sales and $3 million of operating income`, `a week would cost $6 million in revenue`: what is lost of either. */
const costUs =
  /\b(?:cost (?:us|the company)|(?:would|could|may|might|will) cost(?: us)?)(?: (?:about|approximately|around|roughly|nearly|over|some|an estimated))* (?:[$€£¥][\d.,]+ (?:million|billion) (?:of|in) [\w -]{3,40}? and(?: (?:of|about|approximately|around|roughly))* )?$/i

/** `Larch contributed $22 million to revenue and $3 million to operating income`: what it brought to either. */
const broughtToBoth =
  /\b(?:contribut|add)(?:ed|ing|s|es)(?: (?:about|approximately|around|roughly|nearly|over))* [$€£¥][\d.,]+ (?:million|billion) to (?:our |the )?[\w -]{3,40}? and(?: (?:about|approximately|around|roughly|nearly))* $/i

/** `a like impact as in spring, about $40 million of sales and $12 million of income`: what it is on either, behind a comma. */
const impactApart =
  /\b(?:impact|headwind|tailwind|benefit|hit|drag)\b[^.;:$%]{0,90}, (?:about|approximately|around|roughly|some)(?: [$€£¥][\d.,]+ (?:million|billion) (?:of|in|on|to) [\w -]{3,40}? and(?: (?:about|approximately|around|roughly))?)? $/i
/** `a $30 million hit to sales and $11 million to profit`. */
const hitToBoth =
  /[$€£¥][\d.,]+ (?:million|billion) (?:impact|headwind|tailwind|benefit|hit|drag) (?:to|on) [\w -]{3,40}? and(?: (?:an?|about|approximately|around|roughly))* $/i

/** Characters before a sum within which one cause is told to move two measures. */
const reach = 200

/** Whether a sum is what one cause did to one of two measures, told in one breath; `tail` is what follows it. */
export function isEffectOnBoth(text: string, start: number, tail: string, unit: string): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  return (
    impactOnBoth.test(before) ||
    (unit.endsWith('/share') && isBetweenBases(before, tail)) ||
    ((isCurrency(unit) || unit.endsWith('/share')) && /^ (?:of|in) /.test(tail) && costUs.test(before)) ||
    (/^ (?:of|in|on|to) /.test(tail) && impactApart.test(before)) ||
    (tail.startsWith(' to ') && broughtToBoth.test(before)) ||
    (/^ (?:to|on) /.test(tail) && hitToBoth.test(before))
  )
}
