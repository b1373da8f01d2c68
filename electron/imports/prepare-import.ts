import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { Company } from '../../shared/metadata/company.ts'
import type { ParsedDocument } from '../../shared/documents/document.ts'
import { parseDocument } from '../../shared/documents/parse-document.ts'
import type { FoundFact } from '../../shared/facts/fact.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import type { Markup } from '../../shared/documents/markup.ts'
import { findChecks, largestChecked, type CheckedBy, type CheckLexicon } from '../checks/find-checks.ts'
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
  readonly findings: readonly Finding[]
  /** Null where the checks failed: then it is checked once it is in the library. */
  readonly checkedBy: CheckedBy | null
}

/** How much of a file's import is done before each of its steps, 0 to 1, as measured on 12 MB of calls. */
const partBefore = { decoding: 0, parsing: 0.05, facts: 0.35, checks: 0.7, storing: 0.9 } as const

interface ImportedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly companies: readonly Company[]
  readonly lexicon: CheckLexicon
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
  const { bytes, fileName, companies, lexicon, onPart = () => undefined } = file
  const { text, markup, encoding, warnings } = extracted
  onPart(partBefore.parsing)
  const parsed = parseDocument({ text, fileName, companies, markup })
  onPart(partBefore.facts)
  const fiscalYearEnd = fiscalYearEndOf(parsed, companies)
  const facts = findFacts({
    document: parsed,
    text,
    fiscalYearEnd,
    onPart: (part) => onPart(partBefore.facts + part * (partBefore.checks - partBefore.facts)),
  })
  onPart(partBefore.checks)
  const { findings, checkedBy } = findChecks({ document: parsed, text, facts, fiscalYearEnd }, lexicon)
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
    warnings: text.length > largestChecked ? [...warnings, 'not-checked'] : warnings,
    parsed,
    facts,
    findings,
    checkedBy,
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
