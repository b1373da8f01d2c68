import { parserVersion } from '../../shared/documents/parser-version.ts'
import type { DocumentMetadata } from '../../shared/documents/document.ts'
import type { CoreDeps } from '../core-deps.ts'
import { carryCheckIds } from '../checks/check-id-queries.ts'
import { checkRows } from '../checks/find-checks.ts'
import { digestIndexEntries, sealIndex } from '../search/index-seals.ts'
import { listReadings } from '../corrections/correction-queries.ts'
import { correctMetadata } from './corrected-metadata.ts'
import { createDigest } from './derived-tables.ts'
import { derivedRecords, derivedRows, type Derivation } from './derived-rows.ts'
import { readCorrections, readFoundMetadata, readPosition, writePosition } from './detail-queries.ts'
import {
  metadataColumns,
  metadataValues,
  readDocumentPlaceByKey,
  type DocumentPlace,
} from './document-queries.ts'
import { carryFactIds, placeDecisions } from './fact-id-queries.ts'
import { findPassage, locatePosition } from './passage-queries.ts'
import { findChecksOf, findFactsOf, readingOf, reparse } from './read-derivation.ts'
import { sameText, type CarrySpan } from './carry-between.ts'
import { createDerivedWriter, deleteDerived, nextPassageKey } from './write-derived.ts'

/**
 * Beyond this many UTF-16 units a document is not derived anew while a person waits: at 2 million parse, figures and
 * index take some seconds.
 */
export const largestDerived = 2_000_000

type DeriveDeps = Pick<CoreDeps, 'db' | 'texts' | 'companies' | 'clock' | 'lexicon' | 'metrics'>

/**
 * Puts in place of a document's parse, figures and index entries what today's program and all corrections make of its
 * current text, within a write that is under way. Figures keep their ids where their words are, so that decisions stay
 * with them. `carry` tells where words of the parse that is replaced stand now.
 */
export function deriveDocument(deps: DeriveDeps, documentKey: number, carry: CarrySpan = sameText): void {
  const { db, texts } = deps
  writeFileName(db, documentKey)
  const place = readDocumentPlaceByKey(db, documentKey)
  const text = texts.whole(place.text)
  const { found, parsed } = reparse(deps, place)
  const facts = findFactsOf(deps, parsed, text)
  const idOf = carryFactIds(db, place, carry)
  const ids = new Map(facts.map((fact) => [fact, idOf(fact)]))
  const { findings, checkedBy } = findChecksOf(deps, parsed, text, facts)
  const checks = checkRows(findings, text, {
    idOf: carryCheckIds(db, place, carry, findings),
    readings: listReadings(db, place),
  })
  writeDerivation(deps, place, carry, {
    found,
    derivation: {
      parsed,
      facts,
      idOf: (fact) => ids.get(fact) ?? '',
      checks,
      checkedBy,
      metricsRevision: deps.metrics.read().revision,
      readingOf: readingOf(db, place),
    },
  })
}

/** A document goes by the name its current version came under. */
const writeFileName = (db: DeriveDeps['db'], documentKey: number): void =>
  void db.run(
    `update documents set file_name = o.file_name from originals o
     join texts t on t.document_key = o.document_key and t.original = o.version
     where documents.key = ? and o.document_key = documents.key and t.version = documents.version
       and documents.file_name <> o.file_name`,
    [documentKey],
  )

function writeDerivation(
  { db, texts, clock }: DeriveDeps,
  place: DocumentPlace,
  carry: CarrySpan,
  { found, derivation }: { readonly found: DocumentMetadata; readonly derivation: Derivation },
): void {
  const { parsed, facts } = derivation
  const position = findPassage(db, texts, place, readPosition(db, place.key))
  deleteDerived(db, place)
  const free = nextPassageKey(db)
  // In its old place where it fits, so that a document keeps its age in the order of the index.
  const firstPassage = parsed.passages.length <= place.passages ? Math.min(place.firstPassage, free) : free
  const writer = createDerivedWriter(db, { key: place.key, firstPassage })
  const digest = createDigest()
  for (const { table, rows } of derivedRows(derivation)) for (const row of rows) digest.add(table, row)
  for (const record of derivedRecords(derivation)) writer.add(record)
  sealIndex(db)
  const columns = [
    ...metadataColumns,
    'found',
    'parser_version',
    'parsed_at',
    'first_passage',
    'passages',
    'sections',
    'turns',
    'facts',
    'digest',
    'index_digest',
  ]
  db.run(`update documents set ${columns.map((column) => `${column} = ?`).join(', ')} where key = ?`, [
    ...metadataValues(parsed.metadata),
    JSON.stringify(found),
    parserVersion,
    clock(),
    firstPassage,
    parsed.passages.length,
    parsed.sections.length,
    parsed.turns.length,
    facts.length,
    digest.finish(),
    digestIndexEntries(db, firstPassage, writer.nextPassage()),
    place.key,
  ])
  const placed = readDocumentPlaceByKey(db, place.key)
  placeDecisions(db, placed)
  const at = position && (position.en ?? position.zh)
  const kept = at && carry({ start: at.start, end: at.start + 1 })
  const located = kept && locatePosition(db, placed, kept.start)
  if (located && located.ordinal !== position.ordinal) writePosition(db, place.key, located.ordinal)
}

/** Metadata in force after a correction of it, for a document too large to be derived anew. */
export function writeCorrectedMetadata({ db, companies }: DeriveDeps, documentKey: number): void {
  const metadata = correctMetadata(
    readFoundMetadata(db, documentKey),
    readCorrections(db, documentKey),
    companies,
  )
  db.run(
    `update documents set ${metadataColumns.map((column) => `${column} = ?`).join(', ')} where key = ?`,
    [...metadataValues(metadata), documentKey],
  )
}

/**
 * Makes a document follow its corrections, within the write that changed them: derived anew, or (too large for that)
 * with its metadata alone.
 */
export function settleDocument(deps: DeriveDeps, documentKey: number, carry: CarrySpan = sameText): void {
  const place = readDocumentPlaceByKey(deps.db, documentKey)
  if (carry !== sameText || place.text.length <= largestDerived) deriveDocument(deps, documentKey, carry)
  else writeCorrectedMetadata(deps, documentKey)
}
