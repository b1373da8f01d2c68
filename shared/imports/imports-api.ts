import { core, id, object, type InputsOf, z } from '../api/parse.ts'
import type { DocumentId } from '../documents/document.ts'

/** A file the user handed over (dialog, drop, upload, command line), known to the interface by this id alone. */
export interface GrantedFile {
  readonly fileId: string
  readonly name: string
}

export interface RunningImport {
  readonly jobId: string
  readonly done: number
  readonly total: number
}

export interface ImportsApi {
  /** Begins importing granted files and folders (read recursively); events report the rest. */
  start(input: { readonly fileIds: readonly string[] }): Promise<{ readonly jobId: string }>
  /**
   * Imports a granted file as a new version of a document, however different it is. Its outcome is `imported` with the
   * document's own id and a `revision`; refused with `conflict` where the file is another document already.
   */
  revise(input: {
    readonly documentId: DocumentId
    readonly fileId: string
  }): Promise<{ readonly jobId: string }>
  /**
   * Reads the originals of these documents anew, in importers, with today's readers and parser. One that now gives
   * another text becomes a new version with a `revision`; the others keep theirs and are `duplicate`.
   */
  readAgain(input: { readonly documentIds: readonly DocumentId[] }): Promise<{ readonly jobId: string }>
  /** Imports pasted text as a file of that name. */
  paste(input: { readonly name: string; readonly text: string }): Promise<{ readonly jobId: string }>
  /** Imports the sample documents that come with the program. */
  sample(input: Record<string, never>): Promise<{ readonly jobId: string }>
  /** Stops after the documents already committed; unknown ids are ignored. */
  cancel(input: { readonly jobId: string }): Promise<null>
  list(input: Record<string, never>): Promise<readonly RunningImport[]>
}

const jobId = z.string().max(64)
export const importsInputs = {
  start: core(object({ fileIds: z.array(z.string().max(128)).min(1).max(100_000) })),
  revise: core(object({ documentId: id<DocumentId>(), fileId: z.string().max(128) })),
  readAgain: core(object({ documentIds: z.array(id<DocumentId>()).min(1).max(10_000) })),
  paste: core(object({ name: z.string().min(1).max(200), text: z.string().min(1).max(8_000_000) })),
  sample: core(object({})),
  cancel: core(object({ jobId })),
  list: core(object({})),
} satisfies InputsOf<ImportsApi>
