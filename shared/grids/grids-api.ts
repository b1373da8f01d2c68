import { id, nothing, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, DocumentKind } from '../documents/document.ts'
import type { FactId } from '../facts/fact.ts'
import type { FactState } from '../facts/facts-api.ts'
import type { CellTrace } from './cell-trace.ts'
import { cellValue, definitionInput, placeKey } from './definition-input.ts'
import type { CellPlace, GridId, GridTable } from './grid.ts'
import type { GridDefinition, GridLayout } from './grid-definition.ts'

export interface GridSummary {
  readonly id: GridId
  readonly name: string
  readonly kind: GridTable['kind']
  readonly layout: GridLayout
  /** Of a company's grid. */
  readonly company: string | null
  readonly ticker: string | null
  /** Columns of a company's grid and figures that fit into them; null for a grid laid out, which is built to count them. */
  readonly periods: number | null
  readonly facts: number | null
  readonly suggested: number | null
  readonly updatedAt: string
}

/** A layout to begin with: shipped (named by the interface after its key), or kept by the user. */
export interface GridTemplate {
  readonly key: string
  /** Null for a shipped one. */
  readonly name: string | null
  readonly definition: GridDefinition
}

/** One entry of a cell's history, oldest first. */
export interface CellChange {
  readonly at: string
  /** `typed`: the user's own value; `chosen`: which figure settles it; `decided`: what became of a figure behind it. */
  readonly kind: 'typed' | 'chosen' | 'decided'
  readonly from: string | null
  readonly to: string | null
  readonly factId: FactId | null
  /** What was decided about the figure. */
  readonly state: FactState | null
}

export interface CoverageDocument {
  readonly id: DocumentId
  readonly title: string
  readonly kind: DocumentKind
  readonly date: string | null
}

/** What the library has of a company's quarter. */
export interface CoverageCell {
  /** The calendar's quarter, as the column. */
  readonly quarter: string
  /** The quarter as the company counts it; the calendar's own where that is not known. */
  readonly period: string
  /** None between two quarters that have some is a gap. */
  readonly documents: readonly CoverageDocument[]
  /** Figures of these documents that nobody has decided about. */
  readonly unreviewed: number
  readonly openChecks: number
}

export interface Coverage {
  /** Calendar quarters from the first to the last with documents, oldest first. */
  readonly quarters: readonly string[]
  readonly companies: readonly {
    readonly company: string
    readonly ticker: string | null
    /** One for each quarter. */
    readonly cells: readonly CoverageCell[]
    /** Documents of no quarter. */
    readonly undated: readonly CoverageDocument[]
  }[]
}

export interface GridsApi {
  /** Every company with facts has a grid, named by its ticker; then the grids the user laid out, by name. */
  list(input: Record<string, never>): Promise<readonly GridSummary[]>
  /** With `from` or `to` the rows `[from, to)` alone: 10,000 rows of 40 columns cross no wire at once. */
  read(input: {
    readonly gridId: GridId
    readonly from?: number | undefined
    readonly to?: number | undefined
  }): Promise<GridTable>
  /** Keeps a grid, or a template for grids to come. */
  create(input: {
    readonly name: string
    readonly definition: GridDefinition
    readonly asTemplate?: boolean | undefined
  }): Promise<GridSummary>
  /** Lays a grid out anew; a company's own grid too, which then keeps its company. */
  update(input: { readonly gridId: GridId; readonly definition: GridDefinition }): Promise<GridTable>
  /** Refuses a company's own grid. */
  rename(input: { readonly gridId: GridId; readonly name: string }): Promise<GridSummary>
  /** A grid laid out as this one is, with its typed values, choices and comments. */
  duplicate(input: { readonly gridId: GridId; readonly name: string }): Promise<GridSummary>
  /** Takes a grid or a template away; a company's own grid becomes as it comes. */
  remove(input: { readonly gridId: GridId }): Promise<null>
  templates(input: Record<string, never>): Promise<readonly GridTemplate[]>
  /** Types values into cells (base units), all or none; null takes a typed value away. One step of undo. */
  setCells(input: {
    readonly gridId: GridId
    readonly cells: readonly (CellPlace & { readonly value: string | null })[]
  }): Promise<GridTable>
  /** Settles a conflict: this fact is the cell's, the others stay visible. */
  chooseFact(input: {
    readonly gridId: GridId
    readonly rowKey: string
    readonly column: string
    readonly factId: FactId
  }): Promise<GridTable>
  /** Notes something at a cell; null takes the note away. */
  comment(input: {
    readonly gridId: GridId
    readonly rowKey: string
    readonly column: string
    readonly text: string | null
  }): Promise<GridTable>
  /** Where a cell comes from; for a computed cell its inputs, and theirs. */
  trace(input: {
    readonly gridId: GridId
    readonly rowKey: string
    readonly column: string
  }): Promise<CellTrace>
  history(input: {
    readonly gridId: GridId
    readonly rowKey: string
    readonly column: string
  }): Promise<readonly CellChange[]>
  /** Companies by calendar quarters: what documents there are, and what is left to do in them. */
  coverage(input: Record<string, never>): Promise<Coverage>
}

const gridId = id<GridId>()
const name = z.string().trim().min(1).max(200)
const place = { rowKey: placeKey, column: placeKey }
export const gridsInputs = {
  list: read(nothing),
  read: read(object({ gridId, from: ordinal.optional(), to: ordinal.optional() })),
  create: write(object({ name, definition: definitionInput, asTemplate: z.boolean().optional() })),
  update: write(object({ gridId, definition: definitionInput })),
  rename: write(object({ gridId, name })),
  duplicate: write(object({ gridId, name })),
  remove: write(object({ gridId })),
  templates: read(nothing),
  setCells: write(
    object({
      gridId,
      cells: z
        .array(object({ ...place, value: cellValue.nullable() }))
        .min(1)
        .max(50_000),
    }),
  ),
  chooseFact: write(object({ gridId, ...place, factId: id<FactId>() })),
  comment: write(object({ gridId, ...place, text: z.string().trim().min(1).max(2_000).nullable() })),
  trace: read(object({ gridId, ...place })),
  history: read(object({ gridId, ...place })),
  coverage: read(nothing),
} satisfies InputsOf<GridsApi>
