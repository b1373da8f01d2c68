import { add, divide, multiply, scale, subtract, type Estimate } from './estimate.ts'
import { areAlike, before, gapAfter, isCount, isMoney, isPercent } from './gaps.ts'
import type { Quantity, QuantitySentence } from './read-quantities.ts'
import { judge, type Relation, type RelationKind } from './relation.ts'
import { placesOf, scaleOf, writeNumber } from './write-working.ts'

export type Operator = '×' | '÷' | '+' | '−'

/** A calculation written out, such as `8 × $32`, with what it comes to; null where its units make no sense. */
export interface Formula {
  readonly terms: readonly Quantity[]
  readonly operators: readonly Operator[]
}

const operators: readonly (readonly [pattern: RegExp, operator: Operator])[] = [
  [before('(?:×|\\*|(?<=[ \\w])x(?= )|\\btimes|\\bmultiplied by|乘以|乘上|乘)'), '×'],
  [before('(?:÷|(?<= )/(?= )|\\bdivided by|除以)'), '÷'],
  [before('(?:\\+|\\bplus|加上|加)'), '+'],
  [before('(?: − |\\bminus|[減减]去|[減减])'), '−'],
]
const atPrice = before('\\b(?:at|for)')
const equals = before(
  "(?:=|≈|\\bequals?|\\bgives?|\\bgiving|\\bmakes?|\\bmaking|\\bcomes? (?:out )?(?:to|at)|\\bcoming to|\\bworks? out (?:to|at|as)|\\byields?|\\byielding|\\btotal(?:s|ing|ed)?|\\btotal of|\\bmeans|\\bamounts? to|\\badds? up to|等[於于]|即|也就是|就是|共|合[計计]|相[當当][於于]|折合)(?: [a-z]+){0,2}|(?:\\bis|\\bare|\\bwas|\\bwould be|\\bor|\\bso|\\bworth|\\bcosts?|\\bcosting|\\bthat(?:'s|’s)|—|–|:|[為为是得])",
)
/** After a result these make it a distance from it: `or $50 less`. */
const relative =
  /^ (?:less|more|lower|higher|below|above|off|fewer|cheaper|better|worse|each|apiece|extra|additional)\b/i
/** Words after which something else is spoken of. */
const turnsAway =
  /,.*,|;|\b(?:but|while|whereas|because|if|when|with|who|whose)\b|\band\b(?! (?:that|this|it|so|you|we|they|together|thus|hence|therefore)\b)/i
const exactEquals =
  /[=≈]|\bequals?\b|\bgiv(?:es?|ing)\b|\bcom(?:es?|ing) (?:out )?(?:to|at)\b|\bworks? out\b|\byield(?:s|ing)?\b|\bmak(?:es?|ing)\b|\bamounts? to\b|\btotal|\badds? up to\b|等[於于]|合[計计]|相[當当][於于]|折合|共/i
const longestGap = 90

/** Calculations that a sentence writes out: `8 lasers at $24 each is $192`, `7,000 ÷ 250 = 28`, `25% of 480 is 120`. */
export function relateFormulas(sentence: QuantitySentence): readonly Relation[] {
  const relations: Relation[] = []
  const { quantities } = sentence
  for (let at = 0; at < quantities.length; at += 1) {
    const relation = relateFrom(sentence, at)
    if (relation === null) continue
    relations.push(relation)
    at += relation.operands.length - 1
  }
  return relations
}

function relateFrom(sentence: QuantitySentence, at: number): Relation | null {
  const { quantities } = sentence
  const first = quantities[at]
  if (first === undefined) return null
  const terms: Quantity[] = [first]
  const chain: Operator[] = []
  let last = at
  for (;;) {
    const next = quantities[last + 1]
    const operator = next === undefined ? null : readOperator(sentence, last, next)
    if (operator === null || next === undefined || terms.length === 6) break
    terms.push(next)
    chain.push(operator)
    last += 1
  }
  if (chain.length === 0) return relateReversed(sentence, at)
  const stated = quantities[last + 1]
  const gap = gapAfter(sentence, last)
  if (
    stated === undefined ||
    gap.length > longestGap ||
    /[.;?!]\s/.test(gap) ||
    !equals.test(gap) ||
    turnsAway.test(gap) ||
    relative.test(gapAfter(sentence, last + 1))
  )
    return null
  const isExact = exactEquals.test(gap)
  // `2 x 4 is` is a plank; numbers of two things are no part of each other.
  const isCountOfOther =
    isCount(stated) &&
    stated.noun !== null &&
    !terms.some(({ noun }) => noun === null || noun === stated.noun)
  if (
    !isExact &&
    (isCountOfOther || chain.some((_, index) => gapAfter(sentence, at + index).endsWith(' x ')))
  )
    return null
  // Another sum may begin after the mark: `5 + 3 = 8 + 2`.
  if (
    quantities[last + 2] !== undefined &&
    readOperator(sentence, last + 1, quantities[last + 2] ?? stated) !== null
  )
    return null
  const isWritten = chain.some((_, index) => !atPrice.test(gapAfter(sentence, at + index)))
  const certainty = isExact || isWritten ? 0.97 : 0.85
  return relateFormula({ terms, operators: chain }, stated, certainty)
}

/** `$260 a module (8 lasers at $32 each)`: the result stands before what it is made of. */
function relateReversed(sentence: QuantitySentence, at: number): Relation | null {
  const { quantities } = sentence
  const [stated, one, other] = quantities.slice(at, at + 3)
  if (stated === undefined || one === undefined || other === undefined) return null
  const gap = gapAfter(sentence, at)
  if (
    gap.length > 60 ||
    !/^[^.;()]*\((?:i\.e\.,? |that is,? |[=~])?(?:about|roughly|approximately)? ?$/i.test(gap)
  )
    return null
  const operator = readOperator(sentence, at + 1, other)
  const close = gapAfter(sentence, at + 2)
  if (operator === null || !/^[^(]{0,30}\)/.test(close)) return null
  return relateFormula({ terms: [one, other], operators: [operator] }, stated, 0.9)
}

function readOperator(sentence: QuantitySentence, at: number, next: Quantity): Operator | null {
  const gap = gapAfter(sentence, at)
  const from = sentence.quantities[at]
  if (from === undefined || gap.length > longestGap || /[.;?!]\s/.test(gap)) return null
  const written = operators.find(([pattern]) => pattern.test(gap))
  if (written !== undefined && !/,|\bor (?:minus|plus)\b/i.test(gap)) return written[1]
  if (
    isPercent(from) &&
    !isPercent(next) &&
    /^ of (?:(?:the|our|its|that|those|a|an|about|roughly|approximately|some|over|nearly) )*(?:[\w-]+ ){0,2}$/i.test(
      gap,
    )
  )
    return '×'
  if (isPercent(from) && from.isChinese && /^ ?的? ?$/.test(gap) && !isPercent(next)) return null
  // `4,000 modules at $480 each`: a price of one, said to be so.
  const isPrice = isMoney(next) && (next.per !== null || next.unit.endsWith('/share'))
  if (isCount(from) && isPrice && from.noun !== null && atPrice.test(gap) && !gap.includes(',')) return '×'
  return null
}

/** What a formula comes to and in which kind; null where its units do not lead to the stated one. */
function relateFormula(
  { terms, operators: chain }: Formula,
  stated: Quantity,
  certainty: number,
): Relation | null {
  if (!fits(terms, chain, stated)) return null
  const computed = compute(terms, chain, stated)
  if (computed === null) return null
  const unit = scaleOf(stated)
  const places = Math.min(4, placesOf(stated, unit) + (computed.point === stated.value ? 0 : 1))
  const kind: RelationKind = chain.includes('×')
    ? 'product'
    : chain.includes('÷')
      ? 'quotient'
      : chain.includes('−')
        ? 'difference'
        : 'sum'
  const working = terms
    .map((term, at) => (at === 0 ? '' : ` ${chain[at - 1] ?? ''} `) + term.text.trim())
    .join('')
  return judge({
    kind,
    stated,
    operands: terms,
    computed,
    working: `${working} = ${writeResult(stated, computed.point, unit, places)}`,
    certainty,
  })
}

const writeResult = (stated: Quantity, value: number, unit: number, places: number): string => {
  const number = writeNumber(value / unit, places)
  const written = /\d[\d,]*(?:\.\d+)?/.exec(stated.text)
  return written === null ? number : stated.text.trim().replace(written[0], number)
}

/** Whether the units of a product, quotient or sum can make the stated one. */
function fits(terms: readonly Quantity[], chain: readonly Operator[], stated: Quantity): boolean {
  const [first] = terms
  if (first === undefined) return false
  if (chain.every((operator) => operator === '+' || operator === '−'))
    return terms.every((term) => areAlike(term, stated))
  if (chain.includes('+') || chain.includes('−')) return true
  const money = terms
    .map((term, at) => (isMoney(term) ? (chain[at - 1] === '÷' ? -1 : 1) : 0))
    .reduce<number>((sum, one) => sum + one, 0)
  if (isMoney(stated)) return money === 1 || (money === 0 && terms.every((term) => term.unit === 'number'))
  if (isPercent(stated)) return money === 0 && (chain.includes('÷') || terms.every(isPercent))
  if (stated.unit === 'x') return money === 0
  if (isCount(stated)) return money === 0 || terms.every((term) => isCount(term) || isMoney(term))
  const own = terms.filter((term) => term.unit === stated.unit)
  return (
    own.length === 1 && terms.every((term) => term.unit === stated.unit || isCount(term) || isPercent(term))
  )
}

function compute(terms: readonly Quantity[], chain: readonly Operator[], stated: Quantity): Estimate | null {
  // Products bind before sums: each run of × and ÷ is one summand.
  let total: Estimate | null = null
  let sign: Operator = '+'
  let run: Estimate | null = null
  for (const [at, term] of terms.entries()) {
    const operator = at === 0 ? '+' : (chain[at - 1] ?? '+')
    const value = toNumber(term)
    if (at === 0) run = value
    else if (run !== null && operator === '×') run = multiply(run, value)
    else if (run !== null && operator === '÷') run = divide(run, value)
    else {
      total = join(total, run, sign)
      sign = operator
      run = value
    }
    if (run === null) return null
  }
  const result = join(total, run, sign)
  return result !== null && isPercent(stated) ? scale(result, 100) : result
}

const toNumber = (term: Quantity): Estimate => (isPercent(term) ? scale(term.term, 0.01) : term.term)

const join = (total: Estimate | null, run: Estimate | null, sign: Operator): Estimate | null =>
  total === null || run === null ? run : sign === '−' ? subtract(total, run) : add(total, run)
