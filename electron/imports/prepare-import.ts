import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { Company } from '../../shared/metadata/company.ts'
import type { ParsedDocument } from '../../shared/documents/document.ts'
import { parseDocument } from '../../shared/documents/parse-document.ts'
import type { FoundFact } from '../../shared/facts/fact.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import type { Markup } from '../../shared/documents/markup.ts'
import type { Encoding } from '../extraction/decode-text.ts'
import { extractText } from '../extraction/extract-text.ts'
import type { ExtractedText } from '../extraction/extracted-text.ts'

/** Why a file is no document; the same shape as its outcome. */
export interface UnreadableFile {
  readonly kind: 'unreadable'
  readonly file: string
  readonly code: ErrorCode
  readonly reason: string
}

/** All that goes into the library for one file. */
export interface PreparedDocument {
  readonly kind: 'prepared'
  readonly fileName: string
  readonly bytes: number
  readonly sha256: Uint8Array
  /** The file itself, raw deflate. */
  readonly original: Uint8Array
  readonly text: string
  readonly markup: Markup
  readonly encoding: Encoding
  readonly warnings: readonly string[]
  readonly parsed: ParsedDocument
  readonly facts: readonly FoundFact[]
}

/** How much of a file's import is done before each of its steps, 0 to 1, as measured on 12 MB of calls. */
const partBefore = { decoding: 0, parsing: 0.05, facts: 0.4, storing: 0.85 } as const

interface ImportedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly companies: readonly Company[]
  /** Told how much is done, 0 to 1, as each step begins and within the longest. */
  readonly onPart?: (part: number) => void
}

/**
 * Reads one file's bytes into everything the library will hold of it. Needs no library and no disk, so that it can run
 * in a process that may be killed at any moment.
 */
export async function prepareImport(file: ImportedFile): Promise<PreparedDocument | UnreadableFile> {
  file.onPart?.(partBefore.decoding)
  const extracted = await extractText(file.bytes, file.fileName)
  return extracted.kind === 'refused'
    ? { ...extracted, kind: 'unreadable', file: file.fileName }
    : prepareDocument(file, extracted)
}

/** Understands a file whose text is extracted. */
export function prepareDocument(file: ImportedFile, extracted: ExtractedText): PreparedDocument {
  const { bytes, fileName, companies, onPart = () => undefined } = file
  const { text, markup, encoding, warnings } = extracted
  onPart(partBefore.parsing)
  const parsed = parseDocument({ text, fileName, companies, markup })
  onPart(partBefore.facts)
  const facts = findFacts({
    document: parsed,
    text,
    fiscalYearEnd: fiscalYearEndOf(parsed, companies),
    onPart: (part) => onPart(partBefore.facts + part * (partBefore.storing - partBefore.facts)),
  })
  onPart(partBefore.storing)
  return {
    kind: 'prepared',
    fileName,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    original: deflateRawSync(bytes),
    text,
    markup,
    encoding,
    warnings,
    parsed,
    facts,
  }
}

/** Month in which the fiscal year of the document's company ends: as read or set, else as the table of companies has it. */
export function fiscalYearEndOf(parsed: ParsedDocument, companies: readonly Company[]): string | null {
  const { ticker, exchange, company, fiscalYearEnd } = parsed.metadata
  if (fiscalYearEnd !== null) return fiscalYearEnd
  const found = companies.find(
    (one) =>
      (ticker !== null && one.ticker === ticker && (exchange === null || one.exchange === exchange)) ||
      one.name === company,
  )
  return found?.fiscalYearEnd ?? null
}
