import { createHash } from 'node:crypto'
import type { DocumentMetadata } from '../../shared/documents/document.ts'
import { checkRows, createCheckIds } from '../checks/find-checks.ts'
import { createFactIds, derivedRecords, derivedRows, type DerivedRecord } from '../documents/derived-rows.ts'
import { createDigest } from '../documents/derived-tables.ts'
import { markupChunksOf, type MarkupChunk } from '../documents/markup-chunks.ts'
import { chunksOf, type TextChunk } from '../documents/text-chunks.ts'
import type { PreparedDocument } from './prepare-import.ts'

export interface ImportHead {
  readonly type: 'head'
  readonly fileName: string
  readonly bytes: number
  readonly sha256: Uint8Array
  readonly original: Uint8Array
  readonly encoding: string
  readonly warnings: readonly string[]
  readonly textSha256: Uint8Array
  readonly length: number
  readonly chunks: number
  readonly metadata: DocumentMetadata
  readonly counts: {
    readonly passages: number
    readonly sections: number
    readonly turns: number
    readonly facts: number
  }
  readonly digest: Uint8Array
}

/**
 * A prepared document piece by piece, the head first: a large one never stands in memory as a whole, neither where
 * it is prepared nor where it is written.
 */
export type ImportRecord =
  | ImportHead
  | { readonly type: 'chunks'; readonly chunks: readonly TextChunk[] }
  | { readonly type: 'markup'; readonly chunk: MarkupChunk }
  | DerivedRecord

/** Everything the writer inserts for a document. Digest, tokens and compression are made here, away from the writer. */
export function* importRecords(document: PreparedDocument): Generator<ImportRecord> {
  const { parsed, text, facts, sha256, checkedBy } = document
  const chunks = [...chunksOf(text)]
  const digest = createDigest()
  const checks = checkRows(document.findings, text, { idOf: createCheckIds(sha256) })
  const derivation = () => ({ parsed, facts, idOf: createFactIds(sha256), checks, checkedBy })
  for (const { table, rows } of derivedRows(derivation())) for (const row of rows) digest.add(table, row)
  yield {
    type: 'head',
    fileName: document.fileName,
    bytes: document.bytes,
    sha256,
    original: document.original,
    encoding: document.encoding,
    warnings: document.warnings,
    textSha256: createHash('sha256').update(text, 'utf8').digest(),
    length: text.length,
    chunks: chunks.length,
    metadata: parsed.metadata,
    counts: {
      passages: parsed.passages.length,
      sections: parsed.sections.length,
      turns: parsed.turns.length,
      facts: facts.length,
    },
    digest: digest.finish(),
  }
  yield { type: 'chunks', chunks }
  for (const chunk of markupChunksOf(document.markup)) yield { type: 'markup', chunk }
  yield* derivedRecords(derivation())
}
