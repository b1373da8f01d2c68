import { id, nothing, object, ordinal, read, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, DocumentKind } from '../documents/document.ts'
import type { Basis, FactId, FactKind } from '../facts/fact.ts'
import type { FactState } from '../facts/facts-api.ts'
import type { CellTrace } from './cell-trace.ts'
import { cellValue, definitionInput, placeKey } from './definition-input.ts'
import { cellStates, type CellPlace, type CellState, type GridId, type GridTable } from './grid.ts'
import type { FactPlace } from './find-place.ts'
import type { GridDefinition, GridLayout } from './grid-definition.ts'
import { spans, type GridFilter } from './grid-filter.ts'
import type { PackedRow } from './packed-cells.ts'
import type { PackedTable, PackedView } from './packed-view.ts'

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

/**
 * What a window holds of a grid, however large: every row's head, and the cells of some. Cells of other rows are asked
 * for with `rows`.
 */
export interface GridView {
  /** Another whenever anything of the grid or of its layout is. */
  readonly revision: string
  /** Every row in the order of a results table, filtered out or not, without its cells (`notRead`). */
  readonly table: GridTable
  /** For each row of the table which columns hold anything (`isFilledIn`). */
  readonly filled: readonly string[]
  /** Places in `table.rows` and `table.columns` of what is shown, in the order it is shown. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** Cells, in all columns of the table, of the shown rows from `from` on. */
  readonly from: number
  readonly cells: readonly PackedRow[]
}

/** What a grid can be restricted to: what the figures are called and are, those of most figures first. */
export interface GridChoices {
  readonly metrics: readonly string[]
  readonly segments: readonly string[]
  readonly bases: readonly Basis[]
  readonly kinds: readonly FactKind[]
}

/** Figures that hold a text, as places among the shown rows and columns of a view. */
export interface FoundCells {
  readonly cells: readonly (readonly [row: number, column: number])[]
  /** All there are; beyond `mostFound` they are only counted. */
  readonly count: number
}

export interface GridsApi {
  /** Every company with facts has a grid, named by its ticker; then the grids the user laid out, by name. */
  list(input: Record<string, never>): Promise<readonly GridSummary[]>
  /** The rows a layout shows, in its order (`unpackTable`); with `from` or `to` the rows `[from, to)` of them alone. */
  read(input: {
    readonly gridId: GridId
    readonly from?: number | undefined
    readonly to?: number | undefined
  }): Promise<PackedTable>
  /** What a window begins with (`unpackView`); the cells of the shown rows `[from, to)` come along. */
  view(input: {
    readonly gridId: GridId
    readonly filter: GridFilter
    readonly from: number
    readonly to: number
  }): Promise<PackedView>
  /** Cells of the shown rows `[from, to)` of a view; null where the grid has another revision by now. */
  rows(input: {
    readonly gridId: GridId
    readonly filter: GridFilter
    readonly revision: string
    readonly from: number
    readonly to: number
  }): Promise<readonly PackedRow[] | null>
  /** The cells of rows by their keys, shown or not, in all columns of the table; null for a row that is not there. */
  cells(input: {
    readonly gridId: GridId
    readonly rowKeys: readonly string[]
  }): Promise<readonly (PackedRow | null)[]>
  /** Where a fact stands in its company's grid; null where it is of no company with a grid. */
  place(input: { readonly factId: FactId }): Promise<FactPlace | null>
  /** Shown cells whose figure, as it is written, or comment holds a text; null as with `rows`. */
  find(input: {
    readonly gridId: GridId
    readonly filter: GridFilter
    readonly revision: string
    readonly text: string
  }): Promise<FoundCells | null>
  /** The first shown cell in a state after a place, row by row and then from the top again; null where none is. */
  nextCell(input: {
    readonly gridId: GridId
    readonly filter: GridFilter
    readonly state: CellState
    readonly after: CellPlace | null
  }): Promise<(CellPlace & { readonly factIds: readonly FactId[] }) | null>
  /** What there is to choose among the figures of companies; of none, of the library. */
  choices(input: { readonly companies: readonly string[] }): Promise<GridChoices>
  /** Keeps a grid, or a template for grids to come. */
  create(input: {
    readonly name: string
    readonly definition: GridDefinition
    readonly asTemplate?: boolean | undefined
  }): Promise<GridSummary>
  /** Lays a grid out anew; a company's own grid too, which then keeps its company. */
  update(input: { readonly gridId: GridId; readonly definition: GridDefinition }): Promise<null>
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
  }): Promise<null>
  /** Settles a conflict: this fact is the cell's, the others stay visible. */
  chooseFact(input: {
    readonly gridId: GridId
    readonly rowKey: string
    readonly column: string
    readonly factId: FactId
  }): Promise<null>
  /** Notes something at a cell; null takes the note away. */
  comment(input: {
    readonly gridId: GridId
    readonly rowKey: string
    readonly column: string
    readonly text: string | null
  }): Promise<null>
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
const revision = z.string().min(1).max(60)
const gridFilter = object({
  span: z.enum(spans),
  basis: z.enum(['all', 'GAAP', 'non-GAAP']),
  segments: z.enum(['all', 'company']),
  hideEmpty: z.boolean(),
})
export const gridsInputs = {
  list: read(nothing),
  read: read(object({ gridId, from: ordinal.optional(), to: ordinal.optional() })),
  view: read(object({ gridId, filter: gridFilter, from: ordinal, to: ordinal })),
  rows: read(object({ gridId, filter: gridFilter, revision, from: ordinal, to: ordinal })),
  cells: read(object({ gridId, rowKeys: z.array(placeKey).min(1).max(2_000) })),
  place: read(object({ factId: id<FactId>() })),
  find: read(object({ gridId, filter: gridFilter, revision, text: z.string().trim().min(1).max(200) })),
  nextCell: read(
    object({ gridId, filter: gridFilter, state: z.enum(cellStates), after: object(place).nullable() }),
  ),
  choices: read(object({ companies: z.array(name).max(2_000) })),
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
