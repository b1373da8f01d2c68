import type { Sql, SqlValue } from '../database/sql.ts'
import { filterToken, indexText } from '../../shared/search/tokens.ts'
import type { DocumentPlace } from '../documents/document-queries.ts'
import { readingOf } from '../documents/read-derivation.ts'
import type { TextReader } from '../documents/text-reader.ts'

/** Passages whose fresh index is held in memory at a time. */
const batchPassages = 20_000

export interface IndexCheck {
  readonly db: Sql
  readonly texts: TextReader
  readonly documents: readonly DocumentPlace[]
  readonly openMemory: () => Sql
}

/**
 * Documents whose words the index does not hold as a fresh tokenisation of their texts does, and entries that belong
 * to no document (id null). First by sums over each word, which SQLite makes as it reads; only where they differ by
 * sums over each passage, to name the documents.
 */
export const findIndexDifferences = (check: IndexCheck): readonly { readonly documentId: string | null }[] =>
  hasSameWords(check) ? [] : findDifferingDocuments(check)

function hasSameWords(check: IndexCheck): boolean {
  const held = sumWords(check.db)
  for (const documents of batchesOf(check.documents))
    for (const [term, sums] of readAfresh(check, documents, sumWords))
      held.set(
        term,
        sums.map((sum, index) => (held.get(term)?.[index] ?? 0) - sum),
      )
  return [...held.values()].every((sums) => sums.every((sum) => sum === 0))
}

/** For each word: how often it stands, and sums that change with any passage, column or position of it. */
function sumWords(db: Sql): Map<string, readonly number[]> {
  readWords(db)
  const sums = new Map<string, readonly number[]>()
  db.each(
    `select term, count(*), sum(doc), sum("offset"),
       sum((doc + 1) * ("offset" + 1 + 7919 * (col = 'zh') + 104729 * (col = 'filters')) % 16777213)
     from temp.passage_words group by term`,
    [],
    ([term, ...rest]) => void sums.set(String(term), rest.map(Number)),
  )
  return sums
}

function findDifferingDocuments(check: IndexCheck): readonly { readonly documentId: string | null }[] {
  const held = sumPassages(check.db)
  const differing = new Set<string>()
  for (const documents of batchesOf(check.documents)) {
    const fresh = readAfresh(check, documents, sumPassages)
    for (const document of documents)
      for (let key = document.firstPassage; key < document.firstPassage + document.passages; key += 1) {
        if (held.get(key) !== fresh.get(key)) differing.add(document.id)
        held.delete(key)
      }
  }
  const strays = held.size > 0 ? [{ documentId: null }] : []
  return [...[...differing].map((documentId) => ({ documentId })), ...strays]
}

function* batchesOf(documents: readonly DocumentPlace[]): Generator<readonly DocumentPlace[]> {
  let batch: DocumentPlace[] = []
  for (const document of documents) {
    batch.push(document)
    if (batch.reduce((sum, { passages }) => sum + passages, 0) < batchPassages) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Reads an index made afresh from the texts of some documents. */
function readAfresh<Result>(
  { db, texts, openMemory }: IndexCheck,
  documents: readonly DocumentPlace[],
  read: (memory: Sql) => Result,
): Result {
  const memory = openMemory()
  try {
    memory.exec(
      db.first<{ sql: string }>("select sql from main.sqlite_schema where name = 'passage_fts'")?.sql ?? '',
    )
    memory.run('begin')
    for (const document of documents) indexAfresh(db, memory, texts, document)
    memory.run('commit')
    return read(memory)
  } finally {
    memory.close()
  }
}

function indexAfresh(db: Sql, memory: Sql, texts: TextReader, document: DocumentPlace): void {
  const token = filterToken('document', String(document.key))
  const read = readingOf(db, document)
  db.each(
    `select p.key, p.en_start, p.en_end, p.zh_start, p.zh_end, s.kind, t.speaker from passages p
       left join sections s on s.document_key = :document and s.ordinal = p.section
       left join turns t on t.document_key = :document and t.ordinal = p.turn
     where p.key >= :from and p.key < :to order by p.key`,
    { document: document.key, from: document.firstPassage, to: document.firstPassage + document.passages },
    (row) => {
      const [key, enStart, enEnd, zhStart, zhEnd, kind, speaker] = row
      const side = (start: SqlValue | undefined, end: SqlValue | undefined) =>
        typeof start === 'number' && typeof end === 'number'
          ? indexText(read({ start, text: texts.slice(document.text, start, end) }))
          : ''
      const filters = [
        ...(typeof kind === 'string' ? [filterToken('section', kind)] : []),
        ...(typeof speaker === 'string' ? [filterToken('speaker', speaker)] : []),
      ]
      memory.run('insert into passage_fts (rowid, en, zh, filters) values (?, ?, ?, ?)', [
        key ?? null,
        side(enStart, enEnd),
        side(zhStart, zhEnd),
        `${token} ${filters.join(' ')}`,
      ])
    },
  )
}

/** For each passage, the sum of a hash of every word at its place. */
function sumPassages(db: Sql): Map<number, number> {
  const sums = new Map<number, number>()
  readWords(db)
  let [term, termHash] = ['', 0]
  db.each('select term, doc, col, "offset" from temp.passage_words', [], (row) => {
    const [word, key, column, offset] = row as [string, number, string, number]
    if (word !== term) [term, termHash] = [word, hashWord(word)]
    const hash = Math.imul(termHash ^ Math.imul(offset + 1, 0x9e3779b1), column.charCodeAt(0) | 1) >>> 0
    // A sum of 32-bit numbers stays exact for two million words of a passage.
    sums.set(key, (sums.get(key) ?? 0) + hash)
  })
  return sums
}

/** Makes the words of the index readable in its own order. */
function readWords(db: Sql): void {
  const queryOnly = db.pragma('query_only')
  // A reader's file is opened read-only as well; this lets it have a temporary table.
  db.pragma('query_only = 0')
  db.exec(
    'create virtual table if not exists temp.passage_words using fts5vocab (main, passage_fts, instance)',
  )
  db.pragma(`query_only = ${Number(queryOnly)}`)
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  return hash
}
