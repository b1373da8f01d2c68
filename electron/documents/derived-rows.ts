import { createHash } from 'node:crypto'
import type { ParsedDocument, Passage, Span } from '../../shared/documents/document.ts'
import type { FoundFact } from '../../shared/facts/fact.ts'
import { filterToken, indexText } from '../../shared/search/tokens.ts'
import { checkedByRow, type CheckedBy } from '../checks/find-checks.ts'
import type { DerivedRow, DerivedRows } from './derived-tables.ts'

/** What the index holds of a passage; the writer adds the document's token to the filters. */
export type IndexRow = readonly [en: string, zh: string, filters: string]

/** Everything that is derived from one version of a text. */
export interface Derivation {
  readonly parsed: ParsedDocument
  readonly facts: readonly FoundFact[]
  /** Ids of the facts, asked for once for each in their order. */
  readonly idOf: (fact: FoundFact) => string
  /** Rows of `check_findings`. */
  readonly checks: readonly DerivedRow[]
  /** Null where the document was not checked. */
  readonly checkedBy: CheckedBy | null
  /** The state of the user's metrics that figures were found with; empty or left out for none. */
  readonly metricsRevision?: string
  /** How a stretch of the text reads to a person who searches it: with obvious errors corrected. */
  readonly readingOf?: (stretch: Span & { readonly text: string }) => string
}

/** Rows for the derived tables, and for the index beside those of passages. */
export type DerivedRecord =
  | ({ readonly type: 'rows' } & DerivedRows)
  | { readonly type: 'passages'; readonly rows: readonly DerivedRow[]; readonly index: readonly IndexRow[] }

const batchRows = 2_000

/** A derivation as the writer inserts it, in batches. */
export function* derivedRecords(derivation: Derivation): Generator<DerivedRecord> {
  let from = 0
  for (const { table, rows } of derivedRows(derivation)) {
    if (table !== 'passages') yield { type: 'rows', table, rows }
    else {
      const passages = derivation.parsed.passages.slice(from, from + rows.length)
      yield { type: 'passages', rows, index: passages.map((passage) => indexRowOf(derivation, passage)) }
      from += rows.length
    }
  }
}

/** Rows of every derived table in batches. */
export function* derivedRows({
  parsed,
  facts,
  idOf,
  checks,
  checkedBy,
  metricsRevision = '',
}: Derivation): Generator<DerivedRows> {
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
  yield* batches('suggested_facts', facts, (fact) => [
    idOf(fact),
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
    fact.approximation,
    fact.condition,
    fact.voice,
    fact.source,
    fact.subject,
    fact.repeats,
    fact.isGarbled ? 1 : 0,
    fact.importance,
  ])
  yield* batches('exchanges', parsed.exchanges, ({ analyst, turns }) => [analyst, ...turns])
  yield* batches('suspect_turns', parsed.suspectTurns, ({ turn, likely, reason }) => [turn, likely, reason])
  yield* batches('quotations', parsed.quotations, ({ side, start, end, speaker }) => [
    side,
    start,
    end,
    speaker,
  ])
  yield* batches('check_findings', checks, (row) => row)
  yield* batches('checked_documents', checkedBy ? [checkedBy] : [], checkedByRow)
  yield* batches('fact_catalogues', metricsRevision === '' ? [] : [metricsRevision], (revision) => [revision])
}

function* batches<Item>(
  table: DerivedRows['table'],
  items: readonly Item[],
  toRow: (item: Item) => DerivedRow,
): Generator<DerivedRows> {
  for (let from = 0; from < items.length; from += batchRows)
    yield { table, rows: items.slice(from, from + batchRows).map(toRow) }
}

const passageRow = ({ kind, section, turn, lines, en, zh, level, confidence }: Passage): DerivedRow => [
  kind,
  section,
  turn,
  ...lines,
  ...(en ? [en.start, en.end, ...en.lines] : [null, null, null, null]),
  ...(zh ? [zh.start, zh.end, ...zh.lines] : [null, null, null, null]),
  level,
  confidence,
]

function indexRowOf({ parsed, readingOf }: Derivation, { en, zh, section, turn }: Passage): IndexRow {
  const speaker = turn === null ? null : (parsed.turns[turn]?.speaker ?? null)
  const kind = parsed.sections[section]?.kind
  const filters = [
    ...(kind ? [filterToken('section', kind)] : []),
    ...(speaker ? [filterToken('speaker', speaker)] : []),
  ]
  const words = (side: typeof en) => (side ? indexText(readingOf?.(side) ?? side.text) : '')
  return [words(en), words(zh), filters.join(' ')]
}

const sideOf = ({ span }: FoundFact, passage: Passage | undefined): 'en' | 'zh' =>
  passage?.zh && span.start >= passage.zh.start && span.end <= passage.zh.end ? 'zh' : 'en'

/** A figure's id follows from its place, so that the same file gives the same ids wherever it is imported. */
export function createFactIds(sha256: Uint8Array): (fact: Pick<FoundFact, 'span'>) => string {
  const seen = new Map<string, number>()
  return ({ span: { start, end } }) => {
    const place = `${start}-${end}`
    const count = seen.get(place) ?? 0
    seen.set(place, count + 1)
    return createHash('sha256').update(sha256).update(`${place}-${count}`).digest('base64url').slice(0, 22)
  }
}
