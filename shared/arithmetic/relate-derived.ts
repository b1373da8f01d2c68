import { add, divide, exactly, scale } from './estimate.ts'
import { areAlike, before, gapAfter, isMoney, isPercent, leadOf } from './gaps.ts'
import type { Quantity, QuantitySentence } from './read-quantities.ts'
import { claimShare } from './relate-shares.ts'
import { judge, type Claim, type Relation } from './relation.ts'
import { findScale, placesOf, writeNumber, writeTerm } from './write-working.ts'

const noGap = /[.;?!]\s/

/** Shares, ratios, sums, averages and yearly rates that a sentence states of figures it gives itself. */
export function relateDerived(sentence: QuantitySentence, earlier: readonly Quantity[]): readonly Relation[] {
  const { quantities } = sentence
  const claims = quantities.map((quantity, at) => {
    if (isPercent(quantity)) return claimShareAt(sentence, at)
    if (quantity.unit === 'x') return claimRatio(sentence, at, earlier)
    return claimTotal(sentence, at) ?? claimMean(sentence, at) ?? claimYearly(sentence, at)
  })
  return claims.flatMap((claim) => (claim === null ? [] : [judge(claim)]))
}

const outOf = /^ (?:out )?of (?:(?:our|the|its|a|total|those|about|roughly) )*$/i
/** Nothing but the verb between a part and its share: another subject has a share of its own. */
const makesShare =
  /^(?:,? ?(?:or|i\.e\.,?|which (?:is|was|are|represents?)|representing|that(?:['’]s| is)|equal to|equivalent to|making up|accounting for)|(?: [\w-]+){0,2} (?:is|are|was|were|represent(?:s|ed)?|account(?:s|ed)? for|makes? up|made up|equals?|comes? to)|[，, ]*(?:[佔占]|即|相[當当][於于]|等[於于]))(?: (?:about|around|roughly|approximately|some|only|just|over|nearly|almost|a|an|the)| ?[約约近超過过])* ?$/i
const ofWhole = /^ ?(?:percent )?of (?:(?:our|the|its|a|total|all|those|about|roughly) )*(?:[\w-]+ ){0,2}$/i

function claimShareAt(sentence: QuantitySentence, at: number): Claim | null {
  const { quantities } = sentence
  const stated = quantities[at]
  const [two, one, next] = [quantities[at - 2], quantities[at - 1], quantities[at + 1]]
  if (stated === undefined || one === undefined) return null
  const lead = gapAfter(sentence, at - 1)
  if (lead.length > 60 || !makesShare.test(lead)) return null
  // `29 of the 40.7 million, or 71%`.
  if (two !== undefined && outOf.test(gapAfter(sentence, at - 2)) && canShare(two, one))
    return claimShare(stated, two, one, 0.95)
  // `of the $40.7 million, $29 million or 71% was …`.
  const opening = two === undefined ? '' : leadOf(sentence, at - 2)
  const isOpened = /(?:^|,? )of (?:(?:the|our|its|this|that|a|total) )*(?:[\w-]+ ){0,2}$/i.test(opening)
  if (two !== undefined && isOpened && gapAfter(sentence, at - 2).length < 40 && canShare(one, two))
    return claimShare(stated, one, two, 0.9)
  // `29 million is 71% of 40.7 million`.
  const isWhole = next !== undefined && ofWhole.test(gapAfter(sentence, at)) && canShare(one, next)
  return isWhole ? claimShare(stated, one, next, 0.95) : null
}

const canShare = (part: Quantity, whole: Quantity): boolean =>
  areAlike(part, whole) && !isPercent(part) && part.unit !== 'x' && part.value <= whole.value

const ratioWords = /\bratio\b|:1$|\bto (?:one|1)$|\btimes\b|[x×]$|倍|比/i
const against = /^[^.;,]{0,60}(?:\bvs\.?|\bversus|\bagainst|\bcompared (?:to|with)|比|[對对])[^.;,]{0,60}$/i

/** `648 against 144, or 4.5 to one`; the two figures may stand in the sentence before. */
function claimRatio(sentence: QuantitySentence, at: number, earlier: readonly Quantity[]): Claim | null {
  const stated = sentence.quantities[at]
  if (stated === undefined || stated.isRange) return null
  const lead = leadOf(sentence, at)
  if (!/\bratio\b/i.test(sentence.text) && !ratioWords.test(stated.text)) return null
  const own = sentence.quantities.slice(0, at).filter((one) => one.unit !== 'x' && !isPercent(one))
  const [left, right] = own.slice(-2)
  if (left !== undefined && right !== undefined && areAlike(left, right)) {
    const gap = sentence.text.slice(left.end - sentence.start, right.start - sentence.start)
    const isPair = against.test(gap) && own.length === 2 && lead.length < 60
    const isRatio = /:1$|\bto (?:one|1)$/i.test(stated.text)
    return isPair && isRatio ? toRatio(stated, left, right, 0.9) : fitting(toRatio(stated, left, right, 0.8))
  }
  if (own.length > 0) return null
  const [one, other] = earlier.filter((quantity) => !isPercent(quantity) && quantity.unit !== 'x').slice(-2)
  if (
    one === undefined ||
    other === undefined ||
    !areAlike(one, other) ||
    Math.max(one.value, other.value) < 3
  )
    return null
  return fitting(toRatio(stated, one, other, 0.8))
}

function toRatio(stated: Quantity, left: Quantity, right: Quantity, certainty: number): Claim | null {
  const [more, less] = left.value >= right.value ? [left, right] : [right, left]
  const computed = divide(more.term, less.term)
  if (computed === null) return null
  const unit = findScale([more, less])
  return {
    kind: 'ratio',
    stated,
    operands: [more, less],
    computed,
    working: `${writeTerm(more, unit)} ÷ ${writeTerm(less, unit)} = ${writeNumber(computed.point, placesOf(stated, 1) + 1)}`,
    certainty,
  }
}

/** Where nothing but the numbers says that figures belong together, they are not said to be wrong. */
function fitting(claim: Claim | null): Claim | null {
  if (claim === null) return null
  const { stated, computed } = claim
  const isSaid = stated.step < 1 || /:1$|\bto (?:one|1)$/i.test(stated.text)
  return isSaid && Math.abs(computed.point - stated.value) <= stated.step / 2 + 1e-9 ? claim : null
}

/** A total announced; one that others are brought to holds more than they. */
const totals = before(
  '(?:\\btogether(?: [a-z]+){0,2}|\\bcombined(?: [a-z]+){0,2}|\\bin (?:total|all)|\\baltogether|\\btotal(?:s|ed|ing|led|ling)?(?: (?:of|is|was|comes to|came to))?|\\bsum(?: (?:of|is|was))?|[合共][計计]|[總总][計计共]|合共)',
)
const brought = /\bbr(?:ing|ings|inging|ought)\b|\btaking\b|\bto date\b|\bcumulative|累[計计]/i
/** The same said more freely, where only figures that fit are taken. */
export const totalWords = before(
  '(?:\\btogether|\\bcombined|\\bin total|\\bin all|\\baltogether|\\btotal(?:s|ed|ing|led|ling)?|\\btotal of|\\bsum|[合共][計计]|[總总][計计共]|合共)(?:,| [a-z]+){0,4}',
)
const joined = /^[^.;]{0,70}?(?:,|\band\b|\bplus\b|和|與|与|及|、|加)[^.;]{0,70}$/i

const mostParts = 10

/** Engineers and deals make no sum. */
const areOfKind = (a: Quantity, b: Quantity): boolean =>
  isMoney(a) || a.noun === null || b.noun === null || a.noun === b.noun

/** `$120 and $144, together $264`. */
function claimTotal(sentence: QuantitySentence, at: number): Claim | null {
  const stated = sentence.quantities[at]
  if (stated === undefined || stated.isRange || at < 2) return null
  const lead = leadOf(sentence, at)
  if (lead.length > 60 || noGap.test(lead) || !totals.test(lead) || brought.test(lead)) return null
  const parts: Quantity[] = []
  for (let index = at - 1; index >= Math.max(0, at - mostParts); index -= 1) {
    const part = sentence.quantities[index]
    if (part === undefined || !areAlike(part, stated) || part.isRange || !areOfKind(part, stated)) break
    if (parts.length > 0 && !joined.test(gapAfter(sentence, index))) break
    parts.unshift(part)
  }
  // A smaller figure after a looser word is no total: `with combined costs of $20 million`.
  const isLoose = /\bcombined\b/i.test(lead) && parts.some((part) => part.value > stated.value)
  if (parts.length < 2 || isLoose) return null
  const computed = parts.reduce((sum, part) => add(sum, part.term), exactly(0))
  const unit = findScale([...parts, stated])
  const claim: Claim = {
    kind: 'sum',
    stated,
    operands: parts,
    computed,
    working: `${parts.map((part) => writeTerm(part, unit)).join(' + ')} = ${writeNumber(computed.point / (unit ?? 1), placesOf(stated, unit ?? 1))}`,
    certainty: parts.length === sentence.quantities.slice(0, at).length ? 0.9 : 0.7,
  }
  // A part may be a product of its own: `a quarter of 480 is 120, three quarters of 192 is 144`.
  if (judge(claim).verdict === 'fits' || parts.length === 2) return claim
  for (let from = 0; from < parts.length - 1; from += 1) {
    const some = parts.slice(from)
    const sum = some.reduce((total, part) => add(total, part.term), exactly(0))
    const fewer = {
      ...claim,
      operands: some,
      computed: sum,
      working: `${some.map((part) => writeTerm(part, unit)).join(' + ')} = ${writeNumber(sum.point / (unit ?? 1), placesOf(stated, unit ?? 1))}`,
    }
    if (judge(fewer).verdict === 'fits') return fewer
  }
  return sentence.quantities.some(isPercent) ? null : claim
}

const meanWords = before('(?:\\baverag\\w+|\\bmean|\\bmid-?point|中[值點点]|平均)(?:[^.;,\\d]{0,40})')

/** `between $40 and $60, a midpoint of $50`; `the average of 8 and 12 is 10`. */
function claimMean(sentence: QuantitySentence, at: number): Claim | null {
  const stated = sentence.quantities[at]
  const one = sentence.quantities[at - 1]
  if (stated === undefined || one === undefined || stated.isRange) return null
  const isNamed =
    meanWords.test(leadOf(sentence, at)) || /^ (?:at the )?mid-?point\b/i.test(gapAfter(sentence, at))
  const isOther = /\b(?:prior|previous|earlier|old|original|former)\b|原|先前/i.test(leadOf(sentence, at))
  if (isNamed && !isOther && one.ends !== null && areAlike(one, stated)) {
    const [low, high] = one.ends
    const unit = findScale([low, high])
    const size = unit ?? 1
    return {
      kind: 'midpoint',
      stated,
      operands: [one],
      computed: scale(add(low.term, high.term), 0.5),
      working: `(${writeTerm(low, unit)} + ${writeTerm(high, unit)}) ÷ 2 = ${writeNumber(one.value / size, Math.max(placesOf(stated, size), placesOf(low, size)))}`,
      certainty: 0.9,
    }
  }
  const two = sentence.quantities[at - 2]
  const opening = two === undefined ? '' : leadOf(sentence, at - 2)
  if (
    two === undefined ||
    !/\baverage of (?:the )?$/i.test(opening) ||
    !areAlike(one, stated) ||
    !areAlike(two, stated)
  )
    return null
  const computed = scale(add(two.term, one.term), 0.5)
  return {
    kind: 'mean',
    stated,
    operands: [two, one],
    computed,
    working: `(${two.text.trim()} + ${one.text.trim()}) ÷ 2 = ${writeNumber(computed.point, placesOf(stated, 1) + 1)}`,
    certainty: 0.9,
  }
}

/** How many of one span make another. */
const spans: Readonly<Record<string, number>> = { year: 1, annual: 1, quarter: 4, month: 12, week: 52 }
const rateOf =
  /^(?:[- ](?:\w+ )?(?:a|per|each|every)[ -]|\/|[- ])(year|quarter|month|week)(?:ly)?\b|^ (annual)(?:ly|ized|ised)?\b/i
const sameRate = before(
  "(?:,? or|,? so|,? which is|,? that is|,? that(?:'s|’s)|,? i\\.e\\.|=|,? meaning|,? equal to|,? equivalent to|,? annualiz\\w+ (?:to|at))(?: [a-z]+){0,3}",
)

/** `$25 million a quarter, or $100 million a year`. */
function claimYearly(sentence: QuantitySentence, at: number): Claim | null {
  const stated = sentence.quantities[at]
  const one = sentence.quantities[at - 1]
  if (
    stated === undefined ||
    one === undefined ||
    stated.isRange ||
    one.isRange ||
    !areAlike(one, stated) ||
    !isMoney(stated)
  )
    return null
  const gap = gapAfter(sentence, at - 1)
  const [base, target] = [rateOf.exec(gap), rateOf.exec(gapAfter(sentence, at))]
  const [small, large] = [spans[nameOf(base)], spans[nameOf(target)]]
  // Of small amounts the longer span has a price of its own: `£9 a month or £90 a year`.
  if (/\bor\b/i.test(gap) && stated.value < 100_000) return null
  if (small === undefined || large === undefined || small === large || gap.length > 50 || !sameRate.test(gap))
    return null
  const times = small / large
  const unit = findScale([one, stated])
  const computed = scale(one.term, times)
  return {
    kind: times > 1 ? 'product' : 'quotient',
    stated,
    operands: [one],
    computed,
    working: `${writeTerm(one, unit)} ${times > 1 ? '×' : '÷'} ${times > 1 ? times : 1 / times} = ${writeNumber(computed.point / (unit ?? 1), placesOf(stated, unit ?? 1))}`,
    certainty: 0.8,
  }
}

const nameOf = (match: RegExpExecArray | null): string => (match?.[1] ?? match?.[2] ?? '').toLowerCase()
