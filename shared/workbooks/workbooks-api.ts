import { core, id, job, object, type InputsOf, write, z } from '../api/parse.ts'
import type { DocumentId, Side, Span } from '../documents/document.ts'
import type { ExportedFile } from '../exports/exports-api.ts'
import type { GridId } from '../grids/grid.ts'
import type { FactId, FactValues } from '../facts/fact.ts'
import { factValues, type FactState } from '../facts/facts-api.ts'
import { locales, type Locale } from '../messages/catalogue.ts'
import type { Proposal } from './match-figures.ts'
import type { SheetLayout } from './sheet-layout.ts'
import type { WorkbookContent, WorkbookPlace } from './workbook.ts'

/** A fact as a proposal shows it: what it says, and in which words. */
export interface ProposedFact extends FactValues {
  readonly id: FactId
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly company: string | null
  readonly speaker: string | null
  readonly line: number
  readonly side: Side
  readonly span: Span
  readonly state: FactState
  readonly quotation: string
}

/** A number of the user's workbook with the facts it may come from. */
export interface SourcedFigure {
  readonly place: WorkbookPlace
  /** The number as the sheet shows it, what its row calls it, and the power of ten it was read at. */
  readonly value: string
  readonly label: string
  readonly power: number
  /** Facts that say different things fit alike: a person chooses. */
  readonly isAmbiguous: boolean
  /** The result the library states for the row and the period, where the number says otherwise. */
  readonly stated: ProposedFact | null
  /** Empty only where the library states otherwise. */
  readonly proposals: readonly (Proposal & { readonly fact: ProposedFact })[]
}

export interface WorkbookProposals {
  /** Numbers that were looked at, and those of them with proposals, in the order of the sheets. */
  readonly figures: number
  readonly found: readonly SourcedFigure[]
  /** True where the file has more cells than are read. */
  readonly isCut: boolean
}

/** A source the user accepts for a cell. */
export interface AcceptedSource {
  readonly place: WorkbookPlace
  readonly factId: FactId
}

export interface Retrofitted {
  readonly file: ExportedFile
  /** Cells whose own note or link was left as it is; their source stands in the sheet of sources all the same. */
  readonly leftOut: readonly { readonly place: WorkbookPlace; readonly what: 'note' | 'link' }[]
}

/** A cell of an imported workbook that is to be a fact. */
export interface CellFact {
  /** Where the cell stands in the document's extracted text. */
  readonly start: number
  readonly end: number
  readonly values: FactValues
}

/** A figure for a grid: the cell of the user's file in `source`. */
export interface ImportedCell {
  readonly label: string
  readonly unit: string
  readonly period: string
  readonly value: string
  readonly source: string
}

export interface WorkbooksApi {
  /** Reads a granted .xlsx or .csv, in an importer; nothing of it is kept. Refuses as an import would. */
  read(input: { readonly fileId: string }): Promise<WorkbookContent>
  /**
   * Facts of the library (or of one company) that the numbers of a granted workbook may come from. A layout that is not
   * given is guessed.
   */
  propose(input: {
    readonly fileId: string
    readonly company?: string | undefined
    readonly layouts?: readonly { readonly sheet: string; readonly layout: SheetLayout | null }[] | undefined
  }): Promise<WorkbookProposals>
  /** Writes a copy of a granted .xlsx with the sources accepted for its cells; refuses with `workbook-not-editable`. */
  retrofit(input: {
    readonly fileId: string
    readonly accepted: readonly AcceptedSource[]
    readonly locale?: Locale | undefined
  }): Promise<Retrofitted>
  /** Compares the cells of a workbook with the facts of the library; `propose` asks it of what an importer read. */
  match(input: {
    readonly content: WorkbookContent
    readonly company?: string | undefined
    readonly layouts?: readonly { readonly sheet: string; readonly layout: SheetLayout | null }[] | undefined
  }): Promise<WorkbookProposals>
  /** Prepares what `retrofit` has an importer put into the workbook: a file in the host's keeping. */
  prepare(input: {
    readonly fileName: string
    readonly accepted: readonly AcceptedSource[]
    readonly locale?: Locale | undefined
  }): Promise<ExportedFile>
  /** Makes figures of a user's file a grid of typed cells, each with the place it came from; one step to undo. */
  importGrid(input: {
    readonly name: string
    readonly company: string | null
    readonly cells: readonly ImportedCell[]
  }): Promise<{ readonly gridId: GridId; readonly cells: number }>
  /** Makes cells of an imported workbook facts of its, confirmed by the person who imports them; one step to undo. */
  importFacts(input: {
    readonly documentId: DocumentId
    readonly facts: readonly CellFact[]
  }): Promise<{ readonly imported: number }>
}

const fileId = z.string().max(128)
const position = z.int().min(0).max(2_000_000)
const place = object({ sheet: z.string().max(200), row: position, column: position })
const layout = object({
  across: z.enum(['periods', 'metrics']),
  headRow: position,
  labelColumn: position,
  power: z.int().min(0).max(12).nullable(),
  currency: z.string().max(3).nullable(),
})
const layouts = z.array(object({ sheet: z.string().max(200), layout: layout.nullable() })).max(200)
const accepted = z.array(object({ place, factId: id<FactId>() })).max(50_000)
const company = z.string().min(1).max(200)
const locale = z.enum(locales)
export const workbooksInputs = {
  read: core(object({ fileId })),
  propose: core(object({ fileId, company: company.optional(), layouts: layouts.optional() })),
  retrofit: core(object({ fileId, accepted, locale: locale.optional() })),
  match: job(
    object({
      // As an importer read it: the core asks, and no page has a reason to.
      content: z.custom<WorkbookContent>(
        (value) => typeof value === 'object' && value !== null && 'sheets' in value,
      ),
      company: company.optional(),
      layouts: layouts.optional(),
    }),
  ),
  prepare: job(object({ fileName: z.string().max(1_000), accepted, locale: locale.optional() })),
  importGrid: write(
    object({
      name: z.string().trim().min(1).max(200),
      company: company.nullable(),
      cells: z
        .array(
          object({
            label: z.string().min(1).max(200),
            unit: z.string().min(1).max(40),
            period: z.string().regex(/^(?:FY)?\d{4}(?:Q[1-4]|H[12]|M9)?$|^as of \d{4}-\d{2}-\d{2}$/),
            value: z.string().regex(/^-?\d{1,30}(?:\.\d{1,20})?$/),
            source: z.string().max(1_500),
          }),
        )
        .min(1)
        .max(20_000),
    }),
  ),
  importFacts: write(
    object({
      documentId: id<DocumentId>(),
      facts: z
        .array(object({ start: position, end: position, values: factValues }))
        .min(1)
        .max(10_000),
    }),
  ),
} satisfies InputsOf<WorkbooksApi>
