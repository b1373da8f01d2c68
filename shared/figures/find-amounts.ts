import type { Side } from '../documents/document.ts'
import { bareUnit, type Amount, type UnlinkedAmount } from './amount.ts'
import { compareDecimals, shiftDecimal } from './decimal.ts'
import { findChineseAmounts } from './find-chinese-amounts.ts'
import { findEnglishAmounts } from './find-english-amounts.ts'

const connectors = {
  en: /^(?: \[[A-Za-z ]{3,16}\])?(?:,? ?(?:to|up to|and|or|through|or even|or maybe|to maybe|maybe)|,? (?:to|and) (?:a |an )?(?:net |operating )?(?:loss|profit|gain|income|earnings) of|,? (?:to|and) (?:(?:a )?(?:positive|negative|plus|minus)|[+−–-](?=$))|, ?| ?[-–—~] ?|,? versus|,? vs\.?| )(?: ?(?:about|around|approximately|roughly|as much as))? ?$/i,
  zh: /^ ?(?:至|到|或|和|與|与|、|[-–—~~]|之間至|至虧損|至亏损|到虧損|到亏损|至每股虧損|至每股亏损) ?(?:約|约)? ?$/,
} as const
/** Wide enough for `to a profit of`; a gap longer than this links nothing. */
const widestGap = 36
const raisedFrom =
  /\b(?:are|is|['’]re|now|be) (?:also )?(?:rais|lift|lower|increas|reduc|revis|updat|mov|bring|tak|cutt|trimm)ing\b[^.;$]{0,80}?(?: by [$€£¥]?[\d.]+%?(?: (?:million|billion|cents|basis points))?(?: at the mid-?point)?)?(?<! range) from $|\b(?:low|bottom|lower|high|top|upper)(?:[- ]end)? of (?:our|the|its) [^.;$%]{0,60}?\b(?:range|guidance|outlook|guide|forecast)\b[^.;$%\d]{0,30} from $|\b(?:rais|lift|lower|increas|reduc|revis|updat|mov|cut|trimm)(?:ed|e|t)? (?:our|the|its) [^.;$%]{0,60}?\b(?:guidance|outlook|estimates?|projections?|forecasts?|expectations?|assumptions?|budgets?|plans?|targets?)\b[^.;$%]{0,60}?(?<! range) from(?: (?:about|around|approximately|roughly|nearly))* $/i
/** `$600,000 or $0.01 per share`: so much is no sum a share. */
const mostOfShare = 10_000
/** Nobody says so many millions and leaves the word to the end of the range. */
const leastInFull = 10_000

/**
 * Every quantity of one side of a passage, with the ends of ranges and alternatives tied to each other.
 * What stands once holds for both ends: `780 to 830 million dollars`, `$500 or $600 million`, `4,100 萬至 4,600 萬美元`.
 */
export function findAmounts(text: string, side: Side): Amount[] {
  const read = side === 'en' ? findEnglishAmounts(text) : findChineseAmounts(text)
  const amounts: Amount[] = read.map((amount) => ({ ...amount, other: null }))
  for (let index = amounts.length - 2; index >= 0; index -= 1) {
    const first = amounts[index]
    const second = amounts[index + 1]
    if (first === undefined || second === undefined || second.other !== null) continue
    const gap = text.slice(first.end, second.start)
    if (gap.length > widestGap || !connectors[side].test(gap)) continue
    const before = amounts[index - 1]
    if (/^,? and\b/.test(gap) && before !== undefined && isRangeGap(text, before, first)) continue
    const linked = link(first, second, gap, text, side)
    if (linked === null) {
      if (side === 'en' && isPercentToo(text, first, second, gap)) amounts[index] = { ...first, unit: '%' }
      continue
    }
    amounts[index] = { ...linked[0], other: index + 1 }
    amounts[index + 1] = { ...linked[1], other: index }
  }
  return amounts
}

/** `gross margin was 44.2 and 42.9% in the third and second quarter`: two rates, of which the last alone says that it is one. */
const isPercentToo = (text: string, first: UnlinkedAmount, second: UnlinkedAmount, gap: string): boolean =>
  gap === ' and ' &&
  first.unit === bareUnit &&
  second.unit === '%' &&
  first.mantissa.includes('.') &&
  Number(first.mantissa) < 100 &&
  /\b(?:was|were|is|are|at|of|to)(?: (?:about|around|roughly|approximately))* $/i.test(
    text.slice(Math.max(0, first.start - 32), first.start),
  )

/** `4% to 6% and about 5% at the midpoint`: the end of a range begins no other. */
function isRangeGap(text: string, low: UnlinkedAmount, high: UnlinkedAmount): boolean {
  return low.unit === high.unit && /^ ?(?:to|[-–—]) ?$/.test(text.slice(low.end, high.start))
}

function link(
  first: UnlinkedAmount,
  second: UnlinkedAmount,
  gap: string,
  text: string,
  side: Side,
): readonly [UnlinkedAmount, UnlinkedAmount] | null {
  if (first.isGrowth || second.isGrowth) return null
  if (/versus|vs/i.test(gap) && first.unit !== bareUnit) return null
  // `raising it by 20 basis points from 18% to 18.2%`: where it came from and where it went.
  if (
    side === 'en' &&
    /\b(?:basis points|bps|points) from $/i.test(text.slice(Math.max(0, first.start - 24), first.start))
  )
    return null
  // `raising our margin from 23.5% to 24.5%`: guidance as it was and as it is, unless a second range follows.
  if (
    side === 'en' &&
    raisedFrom.test(text.slice(Math.max(0, first.start - 150), first.start)) &&
    !/^(?: (?:per share|a share|growth|last (?:quarter|year)|previously|before|earlier|in [A-Z][a-z]+)){0,2},? (?:up |down |now )?to (?:an? |a new |the |range |of )*[$€£¥\d]/.test(
      text.slice(second.end, second.end + 56),
    )
  )
    return null
  // `grew 12% or nearly $31 million to $290 million`: what it moved by, and what it came to.
  if (
    side === 'en' &&
    /^,? to $/.test(gap) &&
    Number(second.value) > 2 * Number(first.value) &&
    movedInBoth.test(text.slice(Math.max(0, first.start - 64), first.start))
  )
    return null
  // `a range of $8.20 up to $8.45`; elsewhere what is up to a figure has come from another.
  if (
    /\bup to\b/i.test(gap) &&
    !/\b(?:range|outlook|guidance|between|expect\w*|anticipat\w*)\b(?:[^.;$%\d]|\b20\d\d\b){0,40}(?<!\bfrom )$/i.test(
      text.slice(Math.max(0, first.start - 70), first.start),
    )
  )
    return null
  let [low, high] = [first, second]
  const bareGap = gap
    .replace(/^ \[[A-Za-z ]*\]/, '')
    .replace(
      / ?\b(?:about|around|approximately|roughly|as much as|(?:a )?(?:positive|negative|plus|minus)) ?$|(?<=(?:to|and) )[+−–-]$/i,
      '',
    )
    .trim()
  if (
    !(
      low.unit === '%' &&
      high.unit === '%' &&
      bareGap === 'to' &&
      (isExpected(text, first.start) || (areClose(low, high) && isUp(text, first.start)))
    ) &&
    // `up 5 to 10 million`: what has no scale of its own is no level that something came from.
    !(side === 'en' && first.unit === bareUnit && areScaledAlike(first, second, bareGap, text)) &&
    /\b(?:by|up|down|rose|fell|grew|increased|decreased|declined|dropped|improved|gain of)(?: (?:about|around|approximately|roughly|over))? ?$/i.test(
      text.slice(Math.max(0, first.start - 28), first.start),
    )
  )
    return null
  if (low.unit === bareUnit && high.unit !== bareUnit) low = { ...low, unit: high.unit }
  else if (high.unit === bareUnit && low.unit !== bareUnit && (high.power > 0 || /^[-–—]$/.test(bareGap)))
    high = { ...high, unit: low.unit }
  else if (high.unit === `${low.unit}/share` && low.power === 0 && Number(low.value) < mostOfShare)
    low = { ...low, unit: high.unit }
  else if (low.unit === `${high.unit}/share` && high.power === 0) high = { ...high, unit: low.unit }
  if (
    low.unit !== high.unit ||
    (low.unit === bareUnit &&
      (low.power === 0 || high.power === 0) &&
      !areNeighbours(low, high) &&
      !(side === 'en' && areScaledAlike(low, high, bareGap, text)) &&
      !(side === 'en' && areCounts(low, high, bareGap, text)))
  )
    return null
  // `162 to 170,000 barrels`: the thousands are said once.
  if (
    low.unit !== bareUnit &&
    high.power === 0 &&
    low.power === 0 &&
    text.slice(second.start, second.start + high.mantissa.length + 1).endsWith(',000') &&
    Number(low.value) < 1000 &&
    1000 * Number(low.value) <= Number(high.value) &&
    2000 * Number(low.value) >= Number(high.value)
  )
    low = { ...low, value: shiftDecimal(low.mantissa, 3) }
  // `$800,000 to $1.2 million`: each is told in full.
  const isInFull =
    low.unit !== bareUnit &&
    low.power === 0 &&
    Number(low.value) >= leastInFull &&
    compareDecimals(low.value, high.value) < 0
  // `three to four points` are hundreds of basis points each.
  if (low.power === 0 && high.power > 0 && (low.unit !== 'bps' || first.unit === bareUnit) && !isInFull) {
    const lifted = shiftDecimal(low.mantissa, high.power)
    if (compareDecimals(lifted, high.value) > 0) return null
    low = { ...low, value: lifted, power: high.power }
  }
  // `20 to 26 cents` counts hundredths twice.
  if (first.unit === bareUnit && low.power === 0 && high.power < 0)
    low = { ...low, value: shiftDecimal(low.mantissa, high.power), power: high.power }
  // `sales were $2.1 billion or $280 million higher`: what they came to, and by how much more.
  if (/^,? ?or$/i.test(bareGap) && Number(low.value) > 2 * Number(high.value)) return null
  // `growth of 10.2% or 7.1% on an adjusted basis`: one measure told in two ways.
  if (
    side === 'en' &&
    /^,? ?or$/i.test(bareGap) &&
    compareDecimals(high.value, low.value) < 0 &&
    otherTerms.test(text.slice(second.end, second.end + 32))
  )
    return null
  // A comma joins two figures only where they differ little; a bare gap only after `between`.
  if (bareGap === ',' && !areClose(low, high)) return null
  if (
    bareGap === '' &&
    !/\b(?:between|from|range of)[^.;]{0,12}$/i.test(text.slice(Math.max(0, first.start - 24), first.start))
  )
    return null
  if (
    /^(?:,? ?and|和|與|与)$/i.test(bareGap) &&
    !isBetween(text, first, second, side) &&
    first.unit !== bareUnit
  )
    return null
  if (
    /^(?:,? ?and|和|與|与)$/i.test(bareGap) &&
    first.unit === bareUnit &&
    !isBetween(text, first, second, side)
  )
    return null
  return [low, high]
}

/** `rose 12% or nearly`: one move in percent and in money. */
const movedInBoth =
  /\b(?:up|down|rose|fell|grew|climbed|jumped|surged|(?:increas|decreas|declin|dropp|improv|expand|advanc)ed)(?: by)?(?: (?:about|approximately|around|roughly|nearly|over|almost))* [\d.]+(?:%| percent)(?:,? or|,)(?: (?:by|about|approximately|around|roughly|nearly|over|almost|some|just over|just under|more than))* $/i

const otherTerms =
  /^ (?:on an? [\w-]+ basis|excluding|adjusted|without|before|organically|in constant|in local|ex[- ])\b/i

/** `50 to 60 million`, `between 50 and 60 million`: the scale is said once, of figures of one size. */
const areScaledAlike = (low: UnlinkedAmount, high: UnlinkedAmount, gap: string, text: string): boolean =>
  (/^(?:to|[-–—])$/.test(gap) ||
    (gap === 'or' && low.isInWords && high.isInWords) ||
    (gap === 'and' && between.test(text.slice(0, low.start).slice(-28)))) &&
  low.power === 0 &&
  high.power >= 6 &&
  Number(low.mantissa) <= Number(high.mantissa) &&
  4 * Number(low.mantissa) >= Number(high.mantissa)

const between = /\bbetween (?:about |approximately |roughly )?$/i

/** `between $41 million and $46 million`; without the word, `and` joins two different figures. */
function isBetween(text: string, first: UnlinkedAmount, second: UnlinkedAmount, side: Side): boolean {
  if (side === 'zh') return /^ ?(?:美元|元|股)?之?[間间]/.test(text.slice(second.end, second.end + 6))
  // `up from the second quarter, or 13%, and 71% above`: no range begins there.
  return /\b(?:between|from|range of)\b[^.;,\d]{0,30}$/i.test(
    text.slice(Math.max(0, first.start - 40), first.start),
  )
}

function areNeighbours(low: UnlinkedAmount, high: UnlinkedAmount): boolean {
  return (
    low.isInWords &&
    high.isInWords &&
    Number(high.value) - Number(low.value) <= 2 &&
    Number(high.value) > Number(low.value)
  )
}

/** `a range of $4.28 to $4.31, up 30% to 31% for the year`: from one percentage nobody is up to the next. */
const isUp = (text: string, start: number): boolean =>
  /\b(?:up|down|rose|fell|grew|declined|dropped|slipped|increased|decreased|climbed)(?: (?:by|about|approximately|around|roughly|some))* $/.test(
    text.slice(Math.max(0, start - 28), start),
  )

/** `to be down 4% to 6%`, `we see costs up 5% to 7% and capacity down 4% to 6%`: both ends of what is expected. */
function isExpected(text: string, start: number): boolean {
  if (
    /\b(?:expect|anticipat|project|forecast|estimat|guid|outlook|we (?:now |still |continue to )?see\b)[^.;]*\b(?:up|down) $/i.test(
      text.slice(Math.max(0, start - 120), start),
    )
  )
    return true
  return /\b(?:be|to|will|would|is|are) (?:up|down|increase|decrease|declined?|grow|rise)(?: (?:by|about|approximately|roughly|between))* ?$/i.test(
    text.slice(Math.max(0, start - 40), start),
  )
}

/** `140 to 150 new stores`, `between 140 and 150 new stores`, but not `from 15,000 to 90,000`. */
function areCounts(low: UnlinkedAmount, high: UnlinkedAmount, gap: string, text: string): boolean {
  return (
    (/^(?:to|[-–—])$/.test(gap) || (gap === 'and' && between.test(text.slice(0, low.start).slice(-28)))) &&
    !low.isInWords &&
    !high.isInWords &&
    Number(low.value) < Number(high.value) &&
    Number(high.value) <= 3 * Number(low.value) &&
    !/\bfrom $/i.test(text.slice(Math.max(0, low.start - 6), low.start))
  )
}

/** An alternative (`$500 million, $600 million`) stays within half as much again. */
function areClose(low: UnlinkedAmount, high: UnlinkedAmount): boolean {
  return compareDecimals(low.value, high.value) < 0 && Number(high.value) <= 1.5 * Number(low.value)
}
