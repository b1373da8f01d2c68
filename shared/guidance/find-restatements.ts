import { findMetric } from '../facts/measures/metrics.ts'
import { columnOf } from '../grids/grid-periods.ts'
import { agreeAsPrinted, printedStep } from '../grids/printed-step.ts'
import { looseKeyOf, placeFigures, type PlacedFigure } from './group-figures.ts'
import type { LedgerDocument } from './ledger-document.ts'

/** A figure of an earlier period, and what was reported of it then. */
export interface Restatement {
  readonly later: PlacedFigure
  readonly earlier: PlacedFigure
  /** Nothing in the words explains that the two differ. */
  readonly isSure: boolean
}

/** Words that say, or may say, that figures are drawn up otherwise than they were. */
const otherwise =
  /\b(?:continuing|discontinued) operations\b|\brecast\b|\brestat|\breclassif|\bpro[- ]?forma\b|\borganic|\bconstant[- ]currenc|\bexclud|\badjust|\blike[- ]for[- ]like\b|\bsame[- ]store\b|\bcombined\b|\bdivest|\bacqui[rs]|\bas if\b|\bnormali[sz]|\brevised\b|[調调]整|重[編编]|重分[類类]|持[續续]經?营?[業业]?務?|[備备]考/i
/** So different are two figures of different things, not two of one. */
const widestRatio = 1.2
const actualKinds: ReadonlySet<string> = new Set(['actual', 'prior-period actual'])

/**
 * Figures that a later document gives for an earlier period otherwise than the document on that period did; documents
 * come oldest first. Silent where any figure of that document agrees as printed: of two bases, of a part and the whole,
 * the later one may mean either.
 */
export function findRestatements(documents: readonly LedgerDocument[]): readonly Restatement[] {
  const order = new Map(documents.map((document, index) => [document, index]))
  const placed = placeFigures(documents).filter(
    ({ figure }) => actualKinds.has(figure.kind) && figure.approximation === null,
  )
  const reported = Map.groupBy(placed, lookOf)
  const found: Restatement[] = []
  for (const group of Map.groupBy(placed, ({ measured }) => looseKeyOf(measured)).values()) {
    const [any] = group
    const own = group.filter(isOwn)
    if (!any || own.length === 0) continue
    const told = new Set<LedgerDocument>()
    for (const later of group) {
      const { document } = later
      const before = own.filter((one) => (order.get(one.document) ?? 0) < (order.get(document) ?? 0))
      const earlier = before.find(({ measured }) => measured.basis === later.measured.basis)
      if (!earlier || told.has(document) || isOwn(later)) continue
      if (reportedOf(reported.get(lookOf(later)) ?? [], before).some((one) => agree(one, later))) continue
      told.add(document)
      found.push({ later, earlier, isSure: isSure(later, earlier) })
    }
  }
  return found
}

/** A figure of the very period its document reports on. */
const isOwn = ({ figure, document, measured }: PlacedFigure): boolean =>
  figure.kind === 'actual' && columnOf(document.period, document.fiscalYearEnd) === measured.period

/** What those earlier documents report of the metric and the period, whatever its part and basis. */
function reportedOf(all: readonly PlacedFigure[], before: readonly PlacedFigure[]): readonly PlacedFigure[] {
  const documents = new Set(before.map(({ document }) => document))
  return all.filter(({ document }) => documents.has(document))
}

const lookOf = ({ measured: { metric, period, unit } }: PlacedFigure): string => `${metric} ${period} ${unit}`

const agree = (a: PlacedFigure, b: PlacedFigure): boolean =>
  agreeAsPrinted(a.figure.value, stepOf(a), b.figure.value, stepOf(b))

const stepOf = ({ figure }: PlacedFigure): string | null => printedStep(figure.value, figure.quote)

function isSure(later: PlacedFigure, earlier: PlacedFigure): boolean {
  const { metric, segment, basis } = later.measured
  if (segment !== null || (findMetric(metric)?.hasBasis !== false && basis === null)) return false
  if ([later, earlier].some(({ figure }) => figure.confidence < 0.75 || figure.isAnswer)) return false
  if (otherwise.test(later.figure.sentence) || otherwise.test(earlier.figure.sentence)) return false
  const [one, other] = [Math.abs(Number(later.figure.value)), Math.abs(Number(earlier.figure.value))]
  return Math.max(one, other) <= widestRatio * Math.min(one, other)
}
