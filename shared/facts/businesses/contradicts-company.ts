import { areClose } from '../amounts/are-close.ts'
import type { FoundFact } from '../fact.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { besideOf, isLevel, marginOf, ofWhole, type Whole } from './size-of-business.ts'

/** How far apart a margin and the profit's share of the revenue are where they are not of the same. */
const [leastRatio, leastPoints] = [1.7, 2]
/** Points by which two growths differ that are not one, told in fewer digits. */
const samePoints = 0.75

/** What of the company's own row contradicts what the call tells of the company beyond doubt. */
export interface Contradiction {
  /** Growth that is not the one told with the company's revenue, of whatever it may be. */
  readonly isOtherGrowth: (index: number) => boolean
  /** A profit that is another share of the company's revenue than the margin it has told. */
  readonly isOtherProfit: (index: number) => boolean
}

export function createContradiction(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
  /** The company's revenue of each period. */
  wholes: ReadonlyMap<string, Whole>,
): Contradiction {
  const ofCompany = facts
    .map((fact, index) => ({ fact, sentence: sentences[index] ?? '', index }))
    .filter(({ fact }) => fact.segment === null)
  const growths = ofCompany.filter(({ fact }) => isGrowth(fact))
  const wholeGrowths = Map.groupBy(
    growths.filter(({ fact, index }) => isOfWhole(facts, sentences, index, wholes.get(fact.period ?? ''))),
    ({ fact }) => toKind(fact),
  )
  const told = Map.groupBy(growths, ({ fact }) => toValue(fact))
  const margins = Map.groupBy(
    ofCompany.filter(({ fact }) => fact.kind === 'actual' && fact.unit === '%' && Number(fact.value) > 0),
    ({ fact }) => toRow(fact.metric, fact),
  )
  return {
    isOtherGrowth: (index) => {
      const [fact, sentence = ''] = [facts[index], sentences[index]]
      const whole = wholes.get(fact?.period ?? '')
      if (fact === undefined || whole === undefined || !isGrowth(fact)) return false
      if (ofWhole.test(sentence) || asReported.test(sentence)) return false
      const known = (wholeGrowths.get(toKind(fact)) ?? []).map((other) => Number(other.fact.value))
      if (whole.before !== null && fact.kind === 'change yoy %')
        known.push((whole.revenue / whole.before - 1) * 100)
      return (
        known.length > 0 &&
        // What is said as often as the company's growth may be it, whatever stands against it.
        (told.get(toValue(fact))?.length ?? 0) <= known.length &&
        known.every((one) => Math.abs(one - Number(fact.value)) > samePoints + Math.abs(one) * 0.03)
      )
    },
    isOtherProfit: (index) => {
      const [fact, sentence = ''] = [facts[index], sentences[index]]
      const whole = wholes.get(fact?.period ?? '')
      const margin = marginOf.get(fact?.metric ?? '')
      if (fact === undefined || whole === undefined || margin === undefined) return false
      if (fact.kind !== 'actual' || !isCurrency(fact.unit)) return false
      if (Number(fact.value) <= 0 || ofWhole.test(sentence)) return false
      const share = (Number(fact.value) / whole.revenue) * 100
      const others = (margins.get(toRow(margin, fact)) ?? []).filter((other) => other.sentence !== sentence)
      return (
        others.length > 0 &&
        others.every((other) => {
          const ratio = share / Number(other.fact.value)
          return (
            Math.max(ratio, 1 / ratio) > leastRatio &&
            Math.abs(share - Number(other.fact.value)) > leastPoints
          )
        })
      )
    },
  }
}

/** `Reported sales grew 11%`, beside growth that is told in other terms. */
const asReported = /^(?:Our |And |While )?[Rr]eported (?:net )?(?:sales|revenues?)\b/

const isGrowth = ({ metric, kind, unit }: FoundFact): boolean =>
  metric === 'Revenue' && unit === '%' && /^change (?:yoy|qoq) %$/.test(kind)

/** Whether growth is told of all there is, or in the sentence that tells the company's revenue. */
const isOfWhole = (
  facts: readonly FoundFact[],
  sentences: readonly string[],
  index: number,
  whole: Whole | undefined,
): boolean =>
  ofWhole.test(sentences[index] ?? '') ||
  (whole !== undefined &&
    besideOf(facts, sentences, index).some(
      (other) => other.segment === null && isLevel(other) && areClose(Number(other.value), whole.revenue),
    ))

const toKind = ({ period, kind }: FoundFact): string => `${period ?? ''}|${kind}`
const toValue = ({ period, value }: FoundFact): string => `${period ?? ''}|${value}`
const toRow = (metric: string, { basis, period }: FoundFact): string =>
  [metric, basis ?? '', period ?? ''].join('|')
