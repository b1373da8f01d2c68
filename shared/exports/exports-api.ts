import { id, job, nothing, object, type InputsOf, z } from '../api/parse.ts'
import { checksFilter, checkSort, type ChecksFilter, type CheckSort } from '../checks/checks-api.ts'
import type { DocumentId } from '../documents/document.ts'
import type { GridId } from '../grids/grid.ts'
import { highlightsFilter, type HighlightsFilter } from '../highlights/highlights-api.ts'
import type { ModelId } from '../models/model.ts'
import { locales, type Locale } from '../messages/catalogue.ts'

/** A finished file in the host's keeping; the host saves it where the user says. */
export interface ExportedFile {
  readonly fileId: string
  readonly name: string
  readonly bytes: number
  /** What it holds not all of, or in another order, for whoever saves it; the file itself may have no place for that. */
  readonly said?: readonly string[]
}

export const documentFormats = ['xlsx', 'tmx', 'html'] as const
export type DocumentFormat = (typeof documentFormats)[number]

export type FactsWanted = { readonly documentId: DocumentId } | { readonly company: string }

export interface ExportsApi {
  /** The grid as a workbook (formats, states, sources) or as CSV, its heads in a language of the interface. */
  grid(input: {
    readonly gridId: GridId
    readonly format: 'xlsx' | 'csv'
    readonly locale?: Locale | undefined
  }): Promise<ExportedFile>
  /** The rows of a document, its languages side by side: a workbook, a translation memory of its pairs, or a page. */
  document(input: {
    readonly documentId: DocumentId
    readonly format: DocumentFormat
    readonly locale?: Locale | undefined
  }): Promise<ExportedFile>
  /** A list of checks with both rows, the values and the explanation, in the order of `checks.page`. */
  checks(input: {
    readonly filter: ChecksFilter
    readonly sort?: CheckSort | undefined
    readonly format: 'xlsx' | 'csv'
    readonly locale?: Locale | undefined
  }): Promise<ExportedFile>
  /** The facts of a document in reading order, or of a company newest first, rejected ones left out. */
  facts(input: {
    readonly of: FactsWanted
    readonly format: 'xlsx' | 'csv'
    readonly locale?: Locale | undefined
  }): Promise<ExportedFile>
  /** All that the library knows of a company as one workbook; refuses with `company-not-found`. */
  company(input: {
    /** Its name or its ticker. */
    readonly company: string
    readonly locale?: Locale | undefined
  }): Promise<ExportedFile>
  /** What a company guided and what came of it; refuses with `company-not-found`. */
  guidance(input: { readonly company: string; readonly locale?: Locale | undefined }): Promise<ExportedFile>
  /** A model with live formulas over named cells, its cases and its tables of sensitivity. */
  model(input: { readonly modelId: ModelId; readonly locale?: Locale | undefined }): Promise<ExportedFile>
  /** The glossary in force, for a spreadsheet or another translation tool. */
  glossary(input: { readonly format: 'csv' | 'tbx' }): Promise<ExportedFile>
  /** The metrics in force as a table that can be imported again; the hidden ones left out. */
  metrics(input: Record<string, never>): Promise<ExportedFile>
  /** Highlights of the library, with their comments, as Markdown: those the filter lets through, at most 20,000. */
  highlights(input: {
    readonly filter: HighlightsFilter
    readonly locale?: Locale | undefined
  }): Promise<ExportedFile>
  /** A picture the window drew, such as a chart: `content` is its bytes in base64. */
  picture(input: {
    readonly name: string
    readonly format: 'svg' | 'png'
    readonly content: string
  }): Promise<ExportedFile>
  /** The imported file, byte for byte; of the current version unless another is named. */
  original(input: {
    readonly documentId: DocumentId
    readonly version?: number | undefined
  }): Promise<ExportedFile>
}

const company = z.string().min(1).max(200)
export const exportsInputs = {
  grid: job(
    object({ gridId: id<GridId>(), format: z.enum(['xlsx', 'csv']), locale: z.enum(locales).optional() }),
  ),
  document: job(
    object({
      documentId: id<DocumentId>(),
      format: z.enum(documentFormats),
      locale: z.enum(locales).optional(),
    }),
  ),
  checks: job(
    object({
      filter: checksFilter,
      sort: checkSort.optional(),
      format: z.enum(['xlsx', 'csv']),
      locale: z.enum(locales).optional(),
    }),
  ),
  facts: job(
    object({
      of: z.union([object({ documentId: id<DocumentId>() }), object({ company })]),
      format: z.enum(['xlsx', 'csv']),
      locale: z.enum(locales).optional(),
    }),
  ),
  company: job(object({ company, locale: z.enum(locales).optional() })),
  guidance: job(object({ company, locale: z.enum(locales).optional() })),
  model: job(object({ modelId: id<ModelId>(), locale: z.enum(locales).optional() })),
  glossary: job(object({ format: z.enum(['csv', 'tbx']) })),
  metrics: job(nothing),
  highlights: job(object({ filter: highlightsFilter, locale: z.enum(locales).optional() })),
  picture: job(
    object({
      name: z.string().trim().min(1).max(300),
      format: z.enum(['svg', 'png']),
      content: z.base64().min(1).max(16_000_000),
    }),
  ),
  original: job(object({ documentId: id<DocumentId>(), version: z.int().min(1).max(100_000).optional() })),
} satisfies InputsOf<ExportsApi>
