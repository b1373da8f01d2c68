import type { FactKind } from '../facts/fact.ts'
import { findMetric } from '../facts/measures/metrics.ts'
import { addDecimals, compareDecimals } from '../figures/decimal.ts'
import { formatPeriod, parsePeriod, quarterPeriod, type Period } from '../figures/periods.ts'
import { columnOf } from '../grids/grid-periods.ts'
import { agreeAsPrinted, printedStep } from '../grids/printed-step.ts'
import type { LedgerFigure } from './ledger-document.ts'
import { looseKeyOf, type Measured, type PlacedFigure } from './group-figures.ts'
import { placeOf } from './place-of.ts'
import type { LedgerActual } from './ledger.ts'

export interface ActualSource {
  readonly actual: LedgerActual
  readonly found: PlacedFigure
  /** The smallest difference its words show. */
  readonly step: string | null
}

const results: ReadonlySet<FactKind> = new Set<FactKind>(['actual', 'prior-period actual', 'change yoy %'])

/** Whether a figure says what came: a level, or the growth that is a measure of its own. */
export const isResult = ({ kind }: LedgerFigure): boolean => results.has(kind)

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
  return findReported(actuals, measured, givenOn) ?? addQuarters(actuals, measured)
}

function findReported(actuals: Actuals, measured: Measured, givenOn: string | null): ActualSource | null {
  const all = (actuals.get(looseKeyOf(measured)) ?? []).filter(
    ({ document, figure }) =>
      isResult(figure) && (givenOn === null || document.date === null || document.date >= givenOn),
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
      working: null,
      isOtherBasis: hasBasis && figure.basis !== measured.basis,
      factId: figure.id,
    },
  }
}

/** What the quarters of a half, of nine months or of a year add up to, where each of them was reported on one basis. */
function addQuarters(actuals: Actuals, measured: Measured): ActualSource | null {
  const period = parsePeriod(measured.period)
  if (period === null || findMetric(measured.metric)?.sums !== true || measured.unit === '%') return null
  const reported = quartersOf(period).map((quarter) => ({
    quarter,
    source: findReported(actuals, { ...measured, period: quarter }, null),
  }))
  const parts = reported.flatMap(({ source }) => source ?? [])
  const last = parts.at(-1)
  if (last === undefined || parts.length < reported.length) return null
  if (new Set(parts.map(({ found }) => found.figure.basis)).size > 1) return null
  return {
    found: last.found,
    step: parts.reduce<string | null>((widest, { step }) => widerOf(widest, step), null),
    actual: {
      ...last.actual,
      value: parts.reduce((sum, { actual }) => addDecimals(sum, actual.value), '0'),
      working: reported
        .flatMap(({ quarter, source }) => (source ? `${quarter}: ${source.actual.value}` : []))
        .join(' + '),
      factId: null,
    },
  }
}

const quartersIn = {
  half: [1, 2],
  'nine months': [1, 2, 3],
  year: [1, 2, 3, 4],
  quarter: [],
  day: [],
} as const

const quartersOf = ({ kind, year, part, isFiscal }: Period): readonly string[] =>
  quartersIn[kind].map((index) =>
    formatPeriod(quarterPeriod(year, kind === 'half' ? (part - 1) * 2 + index : index, isFiscal)),
  )

const widerOf = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : compareDecimals(a, b) < 0 ? b : a

/** The document's own word first; then the value stated most often, in so many words. */
function rank(one: PlacedFigure, all: readonly PlacedFigure[]): number {
  const { figure, document, measured } = one
  const isOwn =
    figure.kind !== 'prior-period actual' &&
    columnOf(document.period, document.fiscalYearEnd) === measured.period
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
    (isOwn ? 100 : figure.kind === 'prior-period actual' ? 0 : 50) +
    (figure.approximation === null ? 20 : 0) +
    Math.min(votes, 5) * 2 +
    figure.importance * 2 +
    figure.confidence +
    (figure.isAnswer ? 0 : 0.5)
  )
}
