import { add, divide, exactly, multiply, scale, subtract, type Estimate } from './estimate.ts'
import { areAlike, isCount, isMoney, isPercent } from './gaps.ts'
import type { Quantity } from './read-quantities.ts'
import { totalWords } from './relate-derived.ts'
import type { RelationKind } from './relation.ts'

const yearly: readonly (readonly [pattern: RegExp, times: number])[] = [
  [/\b(?:a|per|each|every|by) (?:month|twelve)\b|\bmonthly\b|每月|月產|月产/i, 12],
  [/\b(?:a|per|each|every) quarter\b|\bquarterly\b|每季/i, 4],
  [/\b(?:a|per|each|every) week\b|\bweekly\b|每[週周]/i, 52],
]

/** One calculation that the units of some figures allow. */
export interface Attempt {
  readonly terms: readonly Quantity[]
  readonly computed: Estimate
  /** Written only for the one that is shown. */
  readonly write: () => string
  readonly kind: RelationKind
  /** Whether the units alone say that these belong together: a price of one and a number of the same. */
  readonly isExact: boolean
}

/** What a sentence says of a result it announces. */
export interface Words {
  /** What stands right before the result. */
  readonly lead: string
  readonly sentence: string
}

const meanWords = /\baverag|\bmean\b|\bblend|\bmid-?point|平均|中[值點点]/i

/** Everything that the figures at hand come to in the unit of a result, nearest first. */
export function tryAll(
  stated: Quantity,
  candidates: readonly Quantity[],
  { lead, sentence }: Words,
): readonly Attempt[] {
  const attempts: Attempt[] = [...tryMix(stated, candidates)]
  const times = yearly.find(([pattern]) => pattern.test(sentence))?.[1]
  // Nearest first, so that of two readings the one closer to the result stands.
  for (let right = candidates.length - 1; right >= 0; right -= 1) {
    const b = candidates[right]
    if (b === undefined) continue
    if (times !== undefined && areAlike(stated, b))
      attempts.push({
        terms: [b],
        computed: scale(b.term, times),
        write: () => `${b.text.trim()} × ${times}`,
        kind: 'product',
        isExact: false,
      })
    for (let left = right - 1; left >= 0; left -= 1) {
      const a = candidates[left]
      if (a === undefined) continue
      const isBetween = candidates.slice(left + 1, right).some((one) => one.unit === b.unit)
      attempts.push(...tryPair(stated, a, b, lead, !isBetween))
      const product = times === undefined ? null : tryProduct(stated, a, b)
      if (product !== null && times !== undefined)
        attempts.push({
          ...product,
          computed: scale(product.computed, times),
          write: () => `${product.write()} × ${times}`,
        })
    }
  }
  const sum = totalWords.test(lead) || /\btotal\b|合[計计]|共/i.test(lead) ? trySum(stated, candidates) : null
  return [...attempts, ...(sum === null ? [] : [sum]), ...tryPartProduct(stated, candidates)]
}

function tryPair(
  stated: Quantity,
  a: Quantity,
  b: Quantity,
  lead: string,
  areNeighbours: boolean,
): readonly Attempt[] {
  const attempts: (Attempt | null)[] = [
    tryProduct(stated, a, b),
    tryQuotient(stated, a, b, areNeighbours),
    tryQuotient(stated, b, a, areNeighbours),
  ]
  const areSummed = areAlike(a, b) && areAlike(a, stated)
  const sum = add(a.term, b.term)
  if (areSummed && meanWords.test(lead))
    attempts.unshift({
      terms: [a, b],
      computed: scale(sum, 0.5),
      write: () => `(${a.text.trim()} + ${b.text.trim()}) ÷ 2`,
      kind: 'mean',
      isExact: false,
    })
  else if (areSummed && leftWords.test(lead)) attempts.unshift(tryDifference(stated, a, b))
  else if (
    areSummed &&
    (totalWords.test(lead) ||
      /\btotal\b/i.test(lead) ||
      /\b(?:mak(?:es?|ing)|plus|add(?:s|ing)?)\b/i.test(lead))
  )
    attempts.push({
      terms: [a, b],
      computed: sum,
      write: () => `${a.text.trim()} + ${b.text.trim()}`,
      kind: 'sum',
      isExact: false,
    })
  return attempts.filter((attempt) => attempt !== null)
}

const moreWords =
  /\b(?:more|less|another|extra|additional|fewer|increase|decrease|reduction|growth|decline|gain|jump|higher|lower)\b|多|少|增|成[長长]|下降/i
const shareWords =
  /\b(?:share|margin|rate|ratio|portion|of (?:it|that|the total|revenue|sales))\b|率|[佔占]|比/i

/** `yield rose from 58% to 71%. … make 22% more chips`: the growth, or the share, that figures just said make. */
export function tryPercent(candidates: readonly Quantity[], words: string): readonly Attempt[] {
  const now = candidates.at(-1)
  const others = candidates.slice(-5, -1).toReversed()
  if (now === undefined) return []
  return others.flatMap((other) => {
    if (!areAlike(now, other) || now.value <= 0 || other.value <= 0) return []
    return [
      ...(moreWords.test(words) ? [toGrowth(now, other), toGrowth(other, now)] : []),
      ...(shareWords.test(words) && !isPercent(now) ? [toShare(now, other)] : []),
    ].filter((attempt) => attempt !== null)
  })
}

function toGrowth(now: Quantity, earlier: Quantity): Attempt | null {
  const ratio = divide(now.term, earlier.term)
  if (ratio === null) return null
  const computed = scale(subtract(ratio, exactly(1)), 100)
  return {
    terms: [now, earlier],
    computed: computed.point < 0 ? scale(computed, -1) : computed,
    write: () => `${now.text.trim()} ÷ ${earlier.text.trim()} − 1`,
    kind: 'growth',
    isExact: false,
  }
}

function toShare(part: Quantity, whole: Quantity): Attempt | null {
  const ratio = part.value < whole.value ? divide(part.term, whole.term) : null
  if (ratio === null) return null
  return {
    terms: [part, whole],
    computed: scale(ratio, 100),
    write: () => `${part.text.trim()} ÷ ${whole.text.trim()}`,
    kind: 'share',
    isExact: false,
  }
}

const leftWords =
  /\b(?:profit|net|payout|left|leav(?:es?|ing)|remain\w*|shortfall|difference|gap|saving\w*)\b|毛利|利[潤润]|[淨净]|剩|差/i

/** `sells for $40 and costs $18, so the profit is $22`. */
function tryDifference(stated: Quantity, a: Quantity, b: Quantity): Attempt | null {
  const [more, less] = a.value >= b.value ? [a, b] : [b, a]
  if (!areAlike(a, b) || !areAlike(a, stated) || a.unit === 'number') return null
  return {
    terms: [more, less],
    computed: subtract(more.term, less.term),
    write: () => `${more.text.trim()} − ${less.text.trim()}`,
    kind: 'difference',
    isExact: false,
  }
}

/** The last three amounts of a kind, where a total is announced. */
function trySum(stated: Quantity, candidates: readonly Quantity[]): Attempt | null {
  const parts = candidates.filter((one) => areAlike(one, stated) && one.unit === stated.unit).slice(-3)
  const [a, b, c] = parts
  if (a === undefined || b === undefined || c === undefined) return null
  return {
    terms: parts,
    computed: add(add(a.term, b.term), c.term),
    write: () => parts.map((part) => part.text.trim()).join(' + '),
    kind: 'sum',
    isExact: false,
  }
}

/** `80 orders a day, 30% of them with the drink at $22`: a number, the share of it, and the price of one. */
function tryPartProduct(stated: Quantity, candidates: readonly Quantity[]): readonly Attempt[] {
  const shares = candidates.slice(-5).filter(isPercent)
  const counts = candidates.slice(-5).filter((one) => isCount(one) && one.value > 1)
  const prices = candidates.filter((one) => isMoney(one)).slice(-4)
  if (!isMoney(stated)) return []
  return shares.flatMap((share) =>
    counts.flatMap((count) =>
      prices.map((price) => ({
        terms: [count, share, price],
        computed: scale(multiply(multiply(count.term, share.term), price.term), 0.01),
        write: () => `${count.text.trim()} × ${share.text.trim()} × ${price.text.trim()}`,
        kind: 'product' as const,
        isExact: false,
      })),
    ),
  )
}

function tryProduct(stated: Quantity, a: Quantity, b: Quantity): Attempt | null {
  const [price, number] = isMoney(a) ? [a, b] : [b, a]
  const isPriced = isMoney(stated) && isMoney(price) && isCount(number) && number.value > 1
  const isCounted =
    isCount(stated) &&
    isCount(a) &&
    isCount(b) &&
    a.value > 1 &&
    b.value > 1 &&
    (a.noun !== null || b.noun !== null)
  if (!isPriced && !isCounted) return null
  const isExact =
    isPriced &&
    number.noun !== null &&
    (price.per === null || price.per === 'each' || price.per === number.noun)
  return {
    terms: [a, b],
    computed: multiply(a.term, b.term),
    write: () => `${number.text.trim()} × ${price.text.trim()}`,
    kind: 'product',
    isExact,
  }
}

function tryQuotient(
  stated: Quantity,
  whole: Quantity,
  part: Quantity,
  areNeighbours: boolean,
): Attempt | null {
  const perPiece = isMoney(stated) && isMoney(whole) && isCount(part) && part.value > 1
  const pieces =
    isCount(stated) && areAlike(whole, part) && !isPercent(whole) && whole.unit !== 'x' && part.value > 1
  const ratio = stated.unit === 'x' && areAlike(whole, part) && areNeighbours
  if (!perPiece && !pieces && !ratio) return null
  const computed = divide(whole.term, part.term)
  if (computed === null) return null
  const isExact =
    perPiece &&
    part.noun !== null &&
    (whole.per === null || whole.per === part.per || stated.per === part.noun)
  return {
    terms: [whole, part],
    computed,
    write: () => `${whole.text.trim()} ÷ ${part.text.trim()}`,
    kind: ratio ? 'ratio' : 'quotient',
    isExact,
  }
}

/** `25% at $650 and 75% at $260`: two shares that make a whole, and the two amounts they are shares of. */
function tryMix(stated: Quantity, candidates: readonly Quantity[]): readonly Attempt[] {
  const shares = candidates.filter(isPercent)
  const amounts = candidates.filter((one) => isMoney(one) && areAlike(one, stated))
  const [one, other] = shares.slice(-2)
  if (one === undefined || other === undefined || Math.abs(one.value + other.value - 100) > 0.01) return []
  const attempts: Attempt[] = []
  for (const a of amounts)
    for (const b of amounts) {
      if (a === b) continue
      attempts.push({
        terms: [one, a, other, b],
        computed: add(scale(a.term, one.value / 100), scale(b.term, other.value / 100)),
        write: () => `${one.text.trim()} × ${a.text.trim()} + ${other.text.trim()} × ${b.text.trim()}`,
        kind: 'mean',
        isExact: false,
      })
    }
  return attempts
}
