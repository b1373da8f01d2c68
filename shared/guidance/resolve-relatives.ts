import { addDecimals, multiplyDecimals, shiftDecimal } from '../figures/decimal.ts'
import { formatPeriod, parsePeriod, shiftPeriod } from '../figures/periods.ts'
import { columnOf } from '../grids/grid-periods.ts'
import { findActual, type Actuals } from './find-actual.ts'
import type { Measured } from './group-figures.ts'
import type { LedgerDocument, RelativeGuidance } from './ledger-document.ts'
import { basePeriodShift } from './read-relative-guidance.ts'

/** A guidance of change as the values it makes. */
export interface ResolvedGuidance {
  readonly document: LedgerDocument
  readonly guidance: RelativeGuidance
  readonly measured: Measured
  readonly low: string
  readonly high: string
  /** `40700000 × (1 + 5 %)`, with the base's period. */
  readonly working: string
}

/** Guidance of change whose base is known from some document; without a base it says no value. */
export const resolveRelatives = (
  documents: readonly LedgerDocument[],
  actuals: Actuals,
): readonly ResolvedGuidance[] =>
  documents.flatMap((document) =>
    document.relatives.flatMap((guidance) => resolveOne(document, guidance, actuals) ?? []),
  )

function resolveOne(
  document: LedgerDocument,
  guidance: RelativeGuidance,
  actuals: Actuals,
): ResolvedGuidance | null {
  const period = columnOf(guidance.period, document.fiscalYearEnd)
  const parsed = period === null ? null : parsePeriod(period)
  if (period === null || parsed === null) return null
  const basePeriod = formatPeriod(shiftPeriod(parsed, basePeriodShift(guidance.against)))
  const base = findBase(guidance, basePeriod, actuals) ?? namedBase(guidance, basePeriod)
  if (base === null) return null
  const { value, measured } = base
  const work = (change: string): string =>
    guidance.unit === 'bps'
      ? addDecimals(value, shiftDecimal(change, -2))
      : addDecimals(value, multiplyDecimals(value, shiftDecimal(change, -2)))
  const [low, high] = [work(guidance.low), work(guidance.high)]
  const change = guidance.low === guidance.high ? guidance.low : `${guidance.low}…${guidance.high}`
  const working =
    guidance.unit === 'bps'
      ? `${basePeriod}: ${value} + ${change} bps`
      : `${basePeriod}: ${value} × (1 + ${change} %)`
  return { document, guidance, measured: { ...measured, period }, low, high, working }
}

/** What the guidance's own sentence says it starts from, for want of a figure of that period. */
const namedBase = ({ metric, base }: RelativeGuidance, period: string) =>
  base === null
    ? null
    : { value: base, measured: { metric, segment: null, basis: null, period, unit: '%' } satisfies Measured }

/** The company's whole figure of the base period: in money for a change in percent, in percent for one in points. */
function findBase(
  { metric, unit }: RelativeGuidance,
  period: string,
  actuals: Actuals,
): { readonly value: string; readonly measured: Measured } | null {
  for (const figures of actuals.values()) {
    const measured = figures[0]?.measured
    if (!measured || measured.metric !== metric || measured.segment !== null || measured.period !== period)
      continue
    if ((measured.unit === '%') !== (unit === 'bps')) continue
    const bases = [...new Set(figures.map(({ measured: { basis } }) => basis))]
    // Figures of two bases give two values; which is meant is not said.
    const [basis = null] = bases
    if (bases.length > 1) continue
    const found = findActual(actuals, { ...measured, basis }, null)
    if (found) return { value: found.actual.value, measured: { ...measured, basis } }
  }
  return null
}
