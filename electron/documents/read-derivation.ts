import { applyCorrections } from '../../shared/corrections/apply-corrections.ts'
import { applyReadings } from '../../shared/corrections/apply-readings.ts'
import type { CorrectionId } from '../../shared/corrections/correction.ts'
import type { DocumentMetadata, ParsedDocument } from '../../shared/documents/document.ts'
import { parseDocument } from '../../shared/documents/parse-document.ts'
import type { FoundFact } from '../../shared/facts/fact.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import { parsePairing } from '../../shared/pairings/parse-pairing.ts'
import { findChecks, type FoundChecks } from '../checks/find-checks.ts'
import type { CoreDeps } from '../core-deps.ts'
import { listReadings, listTextCorrections } from '../corrections/correction-queries.ts'
import { fiscalYearEndOf } from '../imports/prepare-import.ts'
import { findPairing } from '../pairings/pairing-queries.ts'
import { correctMetadata } from './corrected-metadata.ts'
import { readCorrections } from './detail-queries.ts'
import type { DocumentPlace } from './document-queries.ts'
import { readMarkup } from './markup-queries.ts'

/** What today's parser makes of a document's stored text, with a person's corrections over it. */
export interface Reparse {
  /** As read, before corrections. */
  readonly found: DocumentMetadata
  readonly parsed: ParsedDocument
  /** Corrections with nothing to change. */
  readonly idle: ReadonlySet<CorrectionId>
}

type ReadDeps = Pick<CoreDeps, 'db' | 'texts' | 'companies'>

/** Parses a document's current text anew; needs no original, since text and markup are kept. */
export function reparse({ db, texts, companies }: ReadDeps, place: DocumentPlace): Reparse {
  const text = texts.whole(place.text)
  const markup = readMarkup(db, { documentKey: place.key, version: place.version })
  const input = { text, companies: companies(), markup }
  const pairing = findPairing(db, place.key)
  const read = pairing ? parsePairing(input, pairing) : parseDocument({ ...input, fileName: place.fileName })
  const metadata = correctMetadata(read.metadata, readCorrections(db, place.key), companies)
  const held = listTextCorrections(db, place.key).filter(({ version }) => version === place.version)
  return { found: read.metadata, ...applyCorrections({ ...read, metadata }, held, text) }
}

/** The figures of a parse. */
export const findFactsOf = (
  { companies, metrics }: Pick<CoreDeps, 'companies' | 'metrics'>,
  parsed: ParsedDocument,
  text: string,
): readonly FoundFact[] =>
  findFacts({
    document: parsed,
    text,
    fiscalYearEnd: fiscalYearEndOf(parsed, companies()),
    catalogue: metrics.read().catalogue,
  })

/** What does not add up in a parse. */
export const findChecksOf = (
  { companies, lexicon, metrics }: Pick<CoreDeps, 'companies' | 'lexicon' | 'metrics'>,
  parsed: ParsedDocument,
  text: string,
  facts: readonly FoundFact[],
): FoundChecks =>
  findChecks(
    {
      document: parsed,
      text,
      facts,
      fiscalYearEnd: fiscalYearEndOf(parsed, companies()),
      catalogue: metrics.read().catalogue,
    },
    lexicon(),
  )

/** How stretches of a document read with its garbled words corrected. */
export function readingOf(
  db: CoreDeps['db'],
  place: Pick<DocumentPlace, 'key' | 'version'>,
): (stretch: { readonly start: number; readonly text: string }) => string {
  const readings = listReadings(db, place)
  return ({ start, text }) => (readings.length === 0 ? text : applyReadings(text, start, readings).text)
}
