import type { FactId } from '../facts/fact.ts'

export type GridId = string & { readonly __brand: 'GridId' }

/** How a cell's value stands: `typed` by the user, `computed` from other cells, `conflict` when facts disagree. */
export const cellStates = ['suggested', 'confirmed', 'corrected', 'typed', 'computed', 'conflict'] as const
export type CellState = (typeof cellStates)[number]

export interface GridCell {
  readonly state: CellState
  /** Decimal text in base units; for guidance the worst value; null when only `high` is known. */
  readonly value: string | null
  /** Guidance only: the best value. */
  readonly high: string | null
  /** Facts the cell rests on, the one in use first; for a computed cell the facts of its inputs. */
  readonly factIds: readonly FactId[]
  /** Actual against its guidance, on a guidance row once the actual is there. */
  readonly verdict: 'above' | 'within' | 'below' | null
  /** How a computed cell was made, in words such as `665.5 ÷ 402.2 − 1`. */
  readonly working: string | null
}

export interface GridRow {
  /** Stable within the grid: metric, segment, basis, unit and row kind. */
  readonly key: string
  readonly kind: 'metric' | 'guidance' | 'change' | 'computed'
  readonly metric: string
  readonly segment: string | null
  readonly basis: 'GAAP' | 'non-GAAP' | null
  readonly unit: string
  /** Power of ten the values are shown in: 6 for millions. */
  readonly scale: number
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
  readonly counts: { readonly suggested: number; readonly confirmed: number; readonly conflicts: number }
}
