import { deflateRawSync } from 'node:zlib'
import { AppError } from '../../shared/api/app-error.ts'
import type { RowSpans } from '../../shared/corrections/correct-rows.ts'
import type { CorrectionId } from '../../shared/corrections/correction.ts'
import type { DocumentId, Span } from '../../shared/documents/document.ts'
import { countScripts } from '../../shared/text/read-script.ts'
import { alignPairing } from '../../shared/pairings/align-pairing.ts'
import { joinMarkups, joinTexts, moveSpan } from '../../shared/pairings/join-documents.ts'
import type { PairingRow } from '../../shared/pairings/pairing.ts'
import { parsePairing, parseSides } from '../../shared/pairings/parse-pairing.ts'
import type { CoreDeps } from '../core-deps.ts'
import { insertTextCorrection, listTextCorrections } from '../corrections/correction-queries.ts'
import { anchorOn } from '../corrections/place-correction.ts'
import { settleDocument } from '../documents/derive-document.ts'
import { listMetadataCorrections, writeCorrection } from '../documents/detail-queries.ts'
import { readDocumentPlaceByKey, type DocumentPlace } from '../documents/document-queries.ts'
import { readMarkup } from '../documents/markup-queries.ts'
import { findOriginal, readOriginal } from '../documents/original-queries.ts'
import { findChecksOf, findFactsOf } from '../documents/read-derivation.ts'
import { sha256 } from '../documents/text-chunks.ts'
import { packFile, zipFile } from '../exports/zip-file.ts'
import { findBySha256, insertDocument, takeOutOfBin } from '../imports/import-queries.ts'
import { importRecords, type ImportRecord } from '../imports/import-records.ts'
import { sealIndex } from '../search/index-seals.ts'
import { findPairing, insertPairing } from './pairing-queries.ts'

/** Beyond this many UTF-16 units of either text, aligning would keep other writes waiting for longer than a moment. */
export const largestAligned = 1_000_000

/** Share of Chinese characters among characters and words: a Chinese text is mostly of them, names or not. */
const leastHan = 0.2
const mostHan = 0.6

/**
 * Makes one bilingual document of two, whichever way round they are given: aligned, parsed and stored with both files
 * as its original. The same two files give the document that was made of them before.
 */
export function pairDocuments(deps: CoreDeps, one: DocumentPlace, other: DocumentPlace): DocumentId {
  const { db, commit, clock, newId, companies } = deps
  for (const { text, id } of [one, other])
    if (text.length > largestAligned) throw new AppError('document-too-large', { documentId: id })
  const [en, zh] = orderByLanguage(deps, one, other)
  const original = bothFiles(deps, en, zh)
  const known = findBySha256(db, sha256(original))
  const { text, boundary } = joinTexts(deps.texts.whole(en.text), deps.texts.whole(zh.text))
  const markupOf = ({ key, version }: DocumentPlace) => readMarkup(db, { documentKey: key, version })
  const markup = joinMarkups(markupOf(en), markupOf(zh), boundary)
  const joined = { text, companies: companies(), markup }
  const files = { boundary, enFileName: en.fileName, zhFileName: zh.fileName }
  const change = { label: 'history.documents-paired', kinds: changedByPairing } as const
  if (known)
    return commit({ ...change, ids: [known.id] }, () => {
      if (known.inBin) takeOutOfBin(db, known.key)
      return known.id
    })
  const rows = alignPairing(text, parseSides(joined, files), { fixed: [], dictionary: deps.dictionary() })
  const parsed = parsePairing(joined, { ...files, rows })
  const facts = findFactsOf(deps, parsed, text)
  const { findings, checkedBy } = findChecksOf(deps, parsed, text, facts)
  const records = importRecords({
    kind: 'prepared',
    fileName: nameOfBoth(en.fileName, zh.fileName),
    bytes: original.length,
    sha256: sha256(original),
    original: deflateRawSync(original),
    text,
    markup,
    encoding: 'utf-8',
    warnings: [],
    parsed,
    facts,
    findings,
    checkedBy,
  })
  const id = newId()
  return commit({ ...change, ids: [id] }, () => {
    const { value: head } = records.next() as IteratorResult<ImportRecord, undefined>
    if (head?.type !== 'head') throw new Error('a prepared document begins with its head')
    const now = clock()
    const key = insertDocument(db, { head, rest: records, id, now })
    insertPairing(db, key, { ...files, rows, enDocumentId: en.id, zhDocumentId: zh.id, at: now })
    sealIndex(db)
    if (takeCorrectionsAlong(deps, { en, zh, boundary }, key)) settleDocument(deps, key)
    return id as DocumentId
  })
}

/** What a person corrected in either document holds in the one made of them; whether there is any such thing. */
function takeCorrectionsAlong(
  deps: CoreDeps,
  from: { readonly en: DocumentPlace; readonly zh: DocumentPlace; readonly boundary: number },
  key: number,
): boolean {
  const { db, clock, newId } = deps
  const document = readDocumentPlaceByKey(db, key)
  const metadata = listMetadataCorrections(db, from.en.key)
  for (const { field, value } of metadata)
    writeCorrection(db, { documentKey: key, field, value, now: clock() })
  const taken = [
    ...listTextCorrections(db, from.en.key).filter(({ version }) => version === from.en.version),
    // The structure is the English one's.
    ...listTextCorrections(db, from.zh.key).filter(
      ({ version, change }) => version === from.zh.version && change.kind === 'words',
    ),
  ].filter(({ change }) => change.kind !== 'pair')
  for (const { documentKey, change, anchors } of taken) {
    const by = documentKey === from.zh.key ? from.boundary : 0
    insertTextCorrection(db, key, document.version, {
      id: newId() as CorrectionId,
      change,
      anchors: anchors.map((anchor) => anchorOn(deps, document, anchor.side, moveSpan(anchor, by))),
      madeAt: clock(),
    })
  }
  return metadata.length + taken.length > 0
}

/**
 * Rows of a pairing aligned anew: those set by hand are kept and guide the others, the later of two that overlap.
 * Refuses with `languages-not-two` a document that was not made of two.
 */
export function realignPairing(deps: CoreDeps, place: DocumentPlace): readonly PairingRow[] {
  const { db, texts, companies } = deps
  const pairing = findPairing(db, place.key)
  if (!pairing) throw new AppError('languages-not-two', { reason: place.title })
  const text = texts.whole(place.text)
  const markup = readMarkup(db, { documentKey: place.key, version: place.version })
  const fixed: RowSpans[] = []
  for (const { change, anchors, version } of listTextCorrections(db, place.key).toReversed()) {
    if (change.kind !== 'pair' || version !== place.version) continue
    const side = (index: number | null) => (index === null ? null : (anchors[index] ?? null))
    for (const row of change.rows.map((one) => ({ en: side(one.en), zh: side(one.zh) })))
      if (!fixed.some((other) => overlaps(row.en, other.en) || overlaps(row.zh, other.zh))) fixed.push(row)
  }
  return alignPairing(text, parseSides({ text, markup, companies: companies() }, pairing), {
    fixed,
    dictionary: deps.dictionary(),
  })
}

const overlaps = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && one.start < other.end && other.start < one.end

const changedByPairing = ['documents', 'facts', 'checks', 'grids'] as const

/** Which of two documents is the English one. Refuses with `languages-not-two` two of the same. */
function orderByLanguage(
  { texts }: CoreDeps,
  one: DocumentPlace,
  other: DocumentPlace,
): readonly [en: DocumentPlace, zh: DocumentPlace] {
  const [first = 0, second = 0] = [one, other].map(({ text }) => {
    const { han, latinWords } = countScripts(texts.whole(text))
    return han / Math.max(1, han + latinWords)
  })
  if (Math.max(first, second) < leastHan || Math.min(first, second) > mostHan)
    throw new AppError('languages-not-two', { reason: other.title })
  return first <= second ? [one, other] : [other, one]
}

/** Both files as they came, in one archive that two equal pairs make alike. */
function bothFiles({ db }: CoreDeps, en: DocumentPlace, zh: DocumentPlace): Uint8Array {
  return zipFile(
    [en, zh].map(({ id }, index) => {
      const { name, bytes } = readOriginal(db, findOriginal(db, id))
      return packFile({ name: `${index === 0 ? 'en' : 'zh'}/${name}`, data: bytes })
    }),
  )
}

function nameOfBoth(en: string, zh: string): string {
  const stem = (name: string) => name.replace(/\.[^./\\]{1,12}$/, '')
  return `${stem(en)} + ${stem(zh)}.zip`
}
