import type { Fact } from '../facts/facts-api.ts'
import type { CellPlace, CellState } from './grid.ts'

/** Where a figure comes from: a sentence, a typed value, or other cells, each with where it comes from. */
export interface CellTrace {
  /** The row it stands in as the grid names it; for a fact its document. */
  readonly title: string
  /** The column's title or period; for a fact the period it states. */
  readonly column: string | null
  /** The cell of the grid; null for a fact. */
  readonly place: CellPlace | null
  readonly value: string | null
  /** The best value of a guidance. */
  readonly high: string | null
  readonly unit: string
  readonly state: CellState
  /** What was done with the inputs, in numbers. */
  readonly working: string | null
  /** What was done with the inputs, in names. */
  readonly formula: string | null
  /** The sentence; null for a cell. */
  readonly fact: Fact | null
  /** Whether the cell above takes its value from it: the facts that lost a conflict stay in sight. */
  readonly isInUse: boolean
  readonly inputs: readonly CellTrace[]
}
