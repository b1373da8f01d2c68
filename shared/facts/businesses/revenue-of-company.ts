import { isCurrency } from '../../figures/is-currency.ts'
import type { FoundFact } from '../fact.ts'
import { isNamedIn } from './margins-of-parts.ts'

/** Characters within which the next sentence's figure stands. */
const nextSentence = 400

/**
 * `Second quarter revenue was $510 million. Second quarter earnings per share were $2.46.`, some sentences after a business
 * was spoken of: revenue told right before a profit a share is the company's, where its sentence names no business.
 */
export function keepRevenueOfCompany(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  return facts.map((fact, at) =>
    fact.metric === 'Revenue' &&
    fact.segment !== null &&
    opensQuarter.test(sentences[at] ?? '') &&
    !isNamedIn(sentences[at], fact.segment) &&
    isBeforeProfitAShare(facts, sentences, at)
      ? { ...fact, segment: null }
      : fact,
  )
}

const opensQuarter =
  /^(?:Our |Total |For the quarter, )?(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[- ]quarter|Q[1-4]) (?:of )?(?:(?:fiscal )?20\d\d )?(?:net )?(?:revenues?|sales) (?:was|were|of|grew|increased|came)\b/

function isBeforeProfitAShare(
  facts: readonly FoundFact[],
  sentences: readonly string[],
  at: number,
): boolean {
  const next = facts.findIndex((_, place) => place > at && sentences[place] !== sentences[at])
  const [fact, other] = [facts[at], facts[next]]
  return (
    fact !== undefined &&
    other !== undefined &&
    /^(?:Diluted )?EPS$/.test(other.metric) &&
    other.segment === null &&
    other.kind === 'actual' &&
    other.span.start - fact.span.end < nextSentence
  )
}

/**
 * `Lamps set a record with $90 million in sales. And now we have sold $90 million in one quarter.`: a figure told again at
 * once is of the business it was told of.
 */
export function giveRepeatsToParts(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): FoundFact[] {
  return facts.map((fact, at) => {
    const before = facts[at - 1]
    return before !== undefined &&
      fact.segment === null &&
      before.segment !== null &&
      before.metric === fact.metric &&
      before.kind === fact.kind &&
      before.period === fact.period &&
      before.unit === fact.unit &&
      before.value === fact.value &&
      sentences[at] !== sentences[at - 1] &&
      isCurrency(fact.unit) &&
      fact.span.start - before.span.end < nextSentence
      ? { ...fact, segment: before.segment }
      : fact
  })
}
