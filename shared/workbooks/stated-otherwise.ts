import type { FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'

/** A number of a sheet as far as this asks: its row, the periods its head may mean, and the facts that say the same. */
export interface RowNumber {
  readonly row: string
  /** Whether results may be held against it: they may not against growth, nor against what was guided. */
  readonly isOfResults: boolean
  /** Periods of a company's facts that the head may mean; null where the number stands under none. */
  readonly periodsOf: ((company: string | null) => readonly string[]) | null
  /** Every fact of its value. */
  readonly fits: readonly Fact[]
  /** The fact it surely is. */
  readonly sure: Fact | null
}

/** Whether a fact is what came, told when it came or a year after. */
export const isResult = ({ kind }: Fact): boolean => kind === 'actual' || kind === 'prior-period actual'

/**
 * What the library states where a number says otherwise, by the number. What a row holds is known from those of its
 * numbers that surely are one figure's results; a number of that row is then looked at beside the result of its own
 * period. Where its value is a result of the row's, all is well; where no result of that period is known, nothing is
 * said.
 */
export function findStatedOtherwise<Cell extends RowNumber>(
  numbers: readonly Cell[],
  facts: readonly Fact[],
): ReadonlyMap<Cell, FactId> {
  const results = Map.groupBy(facts.filter(isStatedResult), figureKey)
  const otherwise = new Map<Cell, FactId>()
  for (const row of Map.groupBy(numbers, (one) => one.row).values()) {
    const known = row.flatMap(({ sure }) => (sure && isResult(sure) ? [sure] : []))
    const [first] = known
    // Two figures in one row: a list of different things, which no one figure can be held against.
    if (!first || known.some((one) => !isSameFigure(one, first))) continue
    const bases = new Set(known.map(({ basis }) => basis))
    const ofFigure = new Map<string, Fact>()
    for (const one of results.get(figureKey(first)) ?? []) {
      if (one.period === null || !bases.has(one.basis)) continue
      const before = ofFigure.get(one.period)
      if (!before || isBetter(one, before)) ofFigure.set(one.period, one)
    }
    for (const number of row) {
      const periods = number.isOfResults ? number.periodsOf?.(first.company) : null
      const [stated] = (periods ?? []).flatMap((period) => ofFigure.get(period) ?? [])
      if (!stated || !periods) continue
      const fits = number.fits.some(
        (one) =>
          isResult(one) && isSameFigure(one, first) && one.period !== null && periods.includes(one.period),
      )
      if (!fits) otherwise.set(number, stated.id)
    }
  }
  return otherwise
}

const isStatedResult = (fact: Fact): boolean => fact.state !== 'rejected' && !fact.isGarbled && isResult(fact)

/** Said when it came before told a year after, and the surer reading before the other. */
const isBetter = (a: Fact, b: Fact): boolean =>
  a.kind === b.kind ? (a.confidence ?? 1) > (b.confidence ?? 1) : a.kind === 'actual'

const figureKey = ({ company, metric, segment, unit }: Fact): string =>
  `${company}\n${metric}\n${(segment ?? '').toLowerCase()}\n${unit}`

const isSameFigure = (a: Fact, b: Fact): boolean => figureKey(a) === figureKey(b)
