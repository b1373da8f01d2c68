import { findMetric } from '../facts/metrics.ts'
import { columnOf } from '../grids/grid-periods.ts'
import { agreeAsPrinted, printedStep } from '../grids/printed-step.ts'
import { looseKeyOf, type Measured, type PlacedFigure } from './group-figures.ts'
import { placeOf } from './place-of.ts'
import type { LedgerActual } from './ledger.ts'

export interface ActualSource {
  readonly actual: LedgerActual
  readonly found: PlacedFigure
  /** The smallest difference its words show. */
  readonly step: string | null
}

/** Actual figures by what they measure, whatever their basis. */
export type Actuals = ReadonlyMap<string, readonly PlacedFigure[]>

/**
 * What came of a measure: the figure that the document on that very period reports, else one of a later document, else
 * one that a later one compares with. Of the same basis where there is one; one without a basis is taken for want of it.
 */
export function findActual(
  actuals: Actuals,
  measured: Measured,
  givenOn: string | null,
): ActualSource | null {
  const all = (actuals.get(looseKeyOf(measured)) ?? []).filter(
    ({ document, figure }) =>
      (figure.kind === 'actual' || figure.kind === 'prior-period actual') &&
      (givenOn === null || document.date === null || document.date >= givenOn),
  )
  const hasBasis = findMetric(measured.metric)?.hasBasis === true
  const fitting = all.filter(
    ({ figure }) =>
      figure.basis === measured.basis || !hasBasis || figure.basis === null || measured.basis === null,
  )
  const same = fitting.filter(({ figure }) => figure.basis === measured.basis)
  const candidates = same.length > 0 ? same : fitting
  const [best] = candidates.toSorted((a, b) => rank(b, candidates) - rank(a, candidates))
  if (!best) return null
  const { figure } = best
  return {
    found: best,
    step: printedStep(figure.value, figure.quote),
    actual: {
      place: placeOf(best.document, figure),
      value: figure.value,
      isOtherBasis: hasBasis && figure.basis !== measured.basis,
      factId: figure.id,
    },
  }
}

/** The document's own word first; then the value stated most often, in so many words. */
function rank(one: PlacedFigure, all: readonly PlacedFigure[]): number {
  const { figure, document, measured } = one
  const isOwn =
    figure.kind === 'actual' && columnOf(document.period, document.fiscalYearEnd) === measured.period
  const step = printedStep(figure.value, figure.quote)
  const votes = all.filter((other) =>
    agreeAsPrinted(
      figure.value,
      step,
      other.figure.value,
      printedStep(other.figure.value, other.figure.quote),
    ),
  ).length
  return (
    (isOwn ? 100 : figure.kind === 'actual' ? 50 : 0) +
    (figure.approximation === null ? 20 : 0) +
    Math.min(votes, 5) * 2 +
    figure.importance * 2 +
    figure.confidence +
    (figure.isAnswer ? 0 : 0.5)
  )
}
