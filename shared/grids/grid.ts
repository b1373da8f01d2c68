import type { FactId } from '../facts/fact.ts'

export type GridId = string & { readonly __brand: 'GridId' }

/** How a cell's value stands: `typed` by the user, `computed` from other cells, `conflict` when facts disagree. */
export const cellStates = ['suggested', 'confirmed', 'corrected', 'typed', 'computed', 'conflict'] as const
export type CellState = (typeof cellStates)[number]

/**
 * Why this fact and no other is a cell's value where several disagree, strongest first: the user chose it; a person
 * decided about it; Lightbench is surer of it; it is the period's own report; it was said last (guidance and
 * forecasts); it is printed more precisely; it stands first.
 */
export const settlingRules = [
  'chosen',
  'decided',
  'confidence',
  'own-report',
  'latest',
  'precise',
  'first',
] as const
export type SettlingRule = (typeof settlingRules)[number]

/** A cell of the same table. */
export interface CellPlace {
  readonly rowKey: string
  readonly period: string
}

/** How a computed cell follows from others: `a ÷ b − 1` and `a ÷ b` in percent, `a − b` in the row's unit. */
export interface CellFormula {
  readonly kind: 'growth' | 'share' | 'difference'
  readonly a: CellPlace
  readonly b: CellPlace
}

export interface GridCell {
  readonly state: CellState
  /** Decimal text in base units; for guidance the worst value; null when only `high` is known. */
  readonly value: string | null
  /** Guidance only: the best value. */
  readonly high: string | null
  /** Facts the cell rests on, the one in use first; for a computed cell the facts of its inputs. */
  readonly factIds: readonly FactId[]
  /** True when the value rests on a figure nobody has accepted yet: suggested itself, or computed from one. */
  readonly isProvisional: boolean
  /** Where facts disagree (or once did, until one was chosen): why the first of `factIds` is in use. */
  readonly rule: SettlingRule | null
  /** Actual against its guidance, numerically, on a guidance row once the actual is there. */
  readonly verdict: 'above' | 'within' | 'below' | null
  /** Whether `above` or `below` is good news: expenses above their guidance are not. Null when within or unknown. */
  readonly isFavourable: boolean | null
  /** How a computed cell was made, in words such as `665.5 ÷ 402.2 − 1`. */
  readonly working: string | null
  readonly formula: CellFormula | null
}

/** What a row holds of its metric: stated values, what was guided, a stated change, or growth worked out here. */
export const rowMeasures = [
  'value',
  'guided',
  'target',
  'forecast',
  'change yoy %',
  'change qoq %',
  'change bps',
  'change yoy abs',
  'change qoq abs',
  'growth yoy',
  'growth qoq',
] as const
export type RowMeasure = (typeof rowMeasures)[number]

export interface GridRow {
  /** Stable within the grid: metric, segment, basis, unit and measure. */
  readonly key: string
  readonly kind: 'metric' | 'guidance' | 'change' | 'computed'
  readonly measure: RowMeasure
  readonly metric: string
  readonly segment: string | null
  readonly basis: 'GAAP' | 'non-GAAP' | null
  readonly unit: string
  /** Expenses, tax, debt: less of it is good news. */
  readonly lowerIsBetter: boolean
  /** Power of ten the values are shown in: 6 for millions. */
  readonly scale: number
  /** Digits after the point at that scale, enough for what is stated in the row. */
  readonly decimals: number
  /** Heading of the group the row stands under, such as `Revenue` or `Profitability`. */
  readonly group: string
  /** One for each period of the table. */
  readonly cells: readonly (GridCell | null)[]
}

/** A grid of one company: metrics down, periods across, newest last. */
export interface GridTable {
  readonly id: GridId
  readonly name: string
  readonly company: string
  readonly ticker: string | null
  readonly periods: readonly string[]
  readonly rows: readonly GridRow[]
  /** Facts still suggested and facts accepted that stand in the table; cells where facts disagree. */
  readonly counts: { readonly suggested: number; readonly confirmed: number; readonly conflicts: number }
}
