import { createHash } from 'node:crypto'
import type { DocumentMetadata, Passage, Span } from '../../shared/documents/document.ts'
import type { FoundFact } from '../../shared/facts/fact.ts'
import { filterToken, indexText } from '../../shared/search/tokens.ts'
import { createDigest, type DerivedRow, type DerivedRows } from '../documents/derived-tables.ts'
import { chunksOf, type TextChunk } from '../documents/text-chunks.ts'
import type { PreparedDocument } from './prepare-import.ts'

/** What the index holds of a passage; the writer adds the document's token to the filters. */
export type IndexRow = readonly [en: string, zh: string, filters: string]

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
  | ({ readonly type: 'rows' } & DerivedRows)
  | { readonly type: 'passages'; readonly rows: readonly DerivedRow[]; readonly index: readonly IndexRow[] }

const batchRows = 2_000

/** Everything the writer inserts for a document. Digest, tokens and compression are made here, away from the writer. */
export function* importRecords(document: PreparedDocument): Generator<ImportRecord> {
  const { parsed, text, facts, sha256 } = document
  const chunks = [...chunksOf(text)]
  const digest = createDigest()
  for (const { table, rows } of derivedRows(document)) for (const row of rows) digest.add(table, row)
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
  let from = 0
  for (const { table, rows } of derivedRows(document)) {
    if (table !== 'passages') yield { type: 'rows', table, rows }
    else {
      const passages = parsed.passages.slice(from, from + rows.length)
      yield { type: 'passages', rows, index: passages.map((passage) => indexRowOf(document, passage)) }
      from += rows.length
    }
  }
}

/** Rows of every derived table in the order of the digest, in batches. */
function* derivedRows({ parsed, facts, sha256 }: PreparedDocument): Generator<DerivedRows> {
  yield* batches('sections', parsed.sections, ({ kind, title, lines }) => [kind, title, ...lines])
  yield* batches('turns', parsed.turns, ({ section, speaker, role, lines }) => [
    section,
    speaker,
    role,
    ...lines,
  ])
  yield* batches('participants', parsed.participants, ({ name, role, firm, side, aliases }) => [
    name,
    role,
    firm,
    side,
    JSON.stringify(aliases),
  ])
  yield* batches('evidence', parsed.evidence, ({ field, line, quote }) => [field, line, quote])
  yield* batches('passages', parsed.passages, passageRow)
  const ids = createFactIds(sha256)
  yield* batches('suggested_facts', facts, (fact) => [
    ids(fact.span),
    fact.metric,
    fact.segment,
    fact.basis,
    fact.period,
    fact.kind,
    fact.value,
    fact.unit,
    fact.line,
    fact.passage,
    sideOf(fact, parsed.passages[fact.passage]),
    fact.span.start,
    fact.span.end,
    fact.quote,
    fact.zhSpan?.start ?? null,
    fact.zhSpan?.end ?? null,
    fact.speaker,
    fact.confidence,
  ])
}

function* batches<Item>(
  table: DerivedRows['table'],
  items: readonly Item[],
  toRow: (item: Item) => DerivedRow,
): Generator<DerivedRows> {
  for (let from = 0; from < items.length; from += batchRows)
    yield { table, rows: items.slice(from, from + batchRows).map(toRow) }
}

const passageRow = ({ kind, section, turn, lines, en, zh }: Passage): DerivedRow => [
  kind,
  section,
  turn,
  ...lines,
  ...(en ? [en.start, en.end, ...en.lines] : [null, null, null, null]),
  ...(zh ? [zh.start, zh.end, ...zh.lines] : [null, null, null, null]),
]

function indexRowOf({ parsed }: PreparedDocument, { en, zh, section, turn }: Passage): IndexRow {
  const speaker = turn === null ? null : (parsed.turns[turn]?.speaker ?? null)
  const kind = parsed.sections[section]?.kind
  const filters = [
    ...(kind ? [filterToken('section', kind)] : []),
    ...(speaker ? [filterToken('speaker', speaker)] : []),
  ]
  return [en ? indexText(en.text) : '', zh ? indexText(zh.text) : '', filters.join(' ')]
}

const sideOf = ({ span }: FoundFact, passage: Passage | undefined): 'en' | 'zh' =>
  passage?.zh && span.start >= passage.zh.start && span.end <= passage.zh.end ? 'zh' : 'en'

/** A figure's id follows from its place, so that the same file gives the same ids wherever it is imported. */
function createFactIds(sha256: Uint8Array): (span: Span) => string {
  const seen = new Map<string, number>()
  return ({ start, end }) => {
    const place = `${start}-${end}`
    const count = seen.get(place) ?? 0
    seen.set(place, count + 1)
    return createHash('sha256').update(sha256).update(`${place}-${count}`).digest('base64url').slice(0, 22)
  }
}
