import { id, job, object, type InputsOf, z } from '../api/parse.ts'
import type { DocumentId } from '../documents/document.ts'
import type { GridId } from '../grids/grid.ts'

/** A finished file in the host's keeping; the host saves it where the user says. */
export interface ExportedFile {
  readonly fileId: string
  readonly name: string
  readonly bytes: number
}

export interface ExportsApi {
  /** The grid as a workbook (formats, states, sources) or as CSV. */
  grid(input: { readonly gridId: GridId; readonly format: 'xlsx' | 'csv' }): Promise<ExportedFile>
  /** The imported file, byte for byte. */
  original(input: { readonly documentId: DocumentId }): Promise<ExportedFile>
}

export const exportsInputs = {
  grid: job(object({ gridId: id<GridId>(), format: z.enum(['xlsx', 'csv']) })),
  original: job(object({ documentId: id<DocumentId>() })),
} satisfies InputsOf<ExportsApi>
