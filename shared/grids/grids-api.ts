import { id, nothing, object, read, type InputsOf, write, z } from '../api/parse.ts'
import type { FactId } from '../facts/fact.ts'
import type { GridId, GridTable } from './grid.ts'

export interface GridSummary {
  readonly id: GridId
  readonly name: string
  readonly company: string
  readonly ticker: string | null
  readonly periods: number
  readonly facts: number
  readonly suggested: number
  readonly updatedAt: string
}

export interface GridsApi {
  /** Every company with facts has a grid, named by its ticker. */
  list(input: Record<string, never>): Promise<readonly GridSummary[]>
  read(input: { readonly gridId: GridId }): Promise<GridTable>
  /** Types a value into a cell (base units); null takes the typed value away. */
  setCell(input: {
    readonly gridId: GridId
    readonly rowKey: string
    readonly period: string
    readonly value: string | null
  }): Promise<GridTable>
  /** Settles a conflict: this fact is the cell's, the others stay visible. */
  chooseFact(input: {
    readonly gridId: GridId
    readonly rowKey: string
    readonly period: string
    readonly factId: FactId
  }): Promise<GridTable>
}

const gridId = id<GridId>()
const cell = { gridId, rowKey: z.string().min(1).max(500), period: z.string().min(1).max(40) }
export const gridsInputs = {
  list: read(nothing),
  read: read(object({ gridId })),
  setCell: write(
    object({
      ...cell,
      value: z
        .string()
        .regex(/^-?\d{1,30}(?:\.\d{1,20})?$/)
        .nullable(),
    }),
  ),
  chooseFact: write(object({ ...cell, factId: id<FactId>() })),
} satisfies InputsOf<GridsApi>
