import { createHash } from 'node:crypto'
import type { Sql, SqlValue } from '../database/sql.ts'

/** Tables a parse fills, in the order of the digest, with the columns that follow the row's place. */
export const derivedTables = {
  sections: ['kind', 'title', 'first_line', 'last_line'],
  turns: ['section', 'speaker', 'role', 'first_line', 'last_line'],
  participants: ['name', 'role', 'firm', 'side', 'aliases'],
  evidence: ['field', 'line', 'quote'],
  passages: [
    'kind',
    'section',
    'turn',
    'first_line',
    'last_line',
    'en_start',
    'en_end',
    'en_first_line',
    'en_last_line',
    'zh_start',
    'zh_end',
    'zh_first_line',
    'zh_last_line',
    'level',
    'confidence',
  ],
  suggested_facts: [
    'id',
    'metric',
    'segment',
    'basis',
    'period',
    'kind',
    'value',
    'unit',
    'line',
    'passage',
    'side',
    'span_start',
    'span_end',
    'quote',
    'zh_start',
    'zh_end',
    'speaker',
    'confidence',
    'approximation',
    'condition',
    'voice',
    'source',
    'subject',
    'repeats',
    'is_garbled',
    'importance',
  ],
  exchanges: ['analyst', 'first_turn', 'last_turn'],
  suspect_turns: ['turn', 'likely', 'reason'],
  quotations: ['side', 'span_start', 'span_end', 'speaker'],
  check_findings: [
    'id',
    'kind',
    'severity',
    'confidence',
    'passage',
    'line',
    'en_start',
    'en_end',
    'en_text',
    'en_value',
    'zh_start',
    'zh_end',
    'zh_text',
    'zh_value',
    'expected',
    'explanation',
    'evidence',
    'pattern',
    'correction_id',
  ],
  checked_documents: ['checks_version', 'glossary'],
  fact_catalogues: ['revision'],
  compared_documents: ['revision'],
} as const
export type DerivedTable = keyof typeof derivedTables
export const derivedTableNames = Object.keys(derivedTables) as readonly DerivedTable[]

export type DerivedRow = readonly SqlValue[]
export interface DerivedRows {
  readonly table: DerivedTable
  readonly rows: readonly DerivedRow[]
}

const inserts = new Map(
  derivedTableNames.map((table) => {
    const place = table === 'passages' ? ['key'] : ['document_key', 'ordinal']
    const columns = [...place, ...derivedTables[table]]
    return [
      table,
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    ] as const
  }),
)

/** Writes a row at its place: a passage by its key, anything else by document and ordinal. */
export function insertDerived(db: Sql, table: DerivedTable, place: DerivedRow, row: DerivedRow): void {
  db.run(inserts.get(table) ?? '', [...place, ...row])
}

/** Where a document's derived rows are. */
export interface DerivedPlace {
  readonly key: number
  readonly firstPassage: number
  readonly passages: number
}

/** Visits a document's derived rows in the order of the digest. */
export function eachDerived(
  db: Sql,
  place: DerivedPlace,
  visit: (table: DerivedTable, row: DerivedRow) => void,
): void {
  for (const table of derivedTableNames) {
    const columns = derivedTables[table].join(', ')
    if (table === 'passages') {
      const range = [place.firstPassage, place.firstPassage + place.passages]
      db.each(`select ${columns} from passages where key >= ? and key < ? order by key`, range, (row) =>
        visit(table, row),
      )
    } else
      db.each(`select ${columns} from ${table} where document_key = ? order by ordinal`, [place.key], (row) =>
        visit(table, row),
      )
  }
}

/** Bytes kept of each table's SHA-256. */
const digestBytes = 16
/** Tables and columns of the first version: what came later is left out of a digest while it is empty. */
const firstTables = 6
const firstColumns: Partial<Record<DerivedTable, number>> = { passages: 13, suggested_facts: 18 }

/**
 * SHA-256 over the rows of each derived table, one after the other: what one flipped bit in any row changes. A parse
 * without anything of the later tables and columns has the digest it always had.
 */
export function createDigest(): {
  readonly add: (table: DerivedTable, row: DerivedRow) => void
  readonly finish: () => Buffer
} {
  const hashes = new Map(derivedTableNames.map((table) => [table, createHash('sha256')]))
  let tables = firstTables
  return {
    add: (table, row) => {
      tables = Math.max(tables, derivedTableNames.indexOf(table) + 1)
      hashes.get(table)?.update(`${JSON.stringify(digestedRow(table, row))}\n`)
    },
    finish: () =>
      Buffer.concat(
        [...hashes.values()].slice(0, tables).map((hash) => hash.digest().subarray(0, digestBytes)),
      ),
  }
}

/** A digest in which one table's rows are others: the same as that of a parse which has these rows. */
export function redigest(digest: Buffer, table: DerivedTable, rows: readonly DerivedRow[]): Buffer {
  const changed = createDigest()
  for (const row of rows) changed.add(table, row)
  const place = derivedTableNames.indexOf(table)
  const nothing = createHash('sha256').digest().subarray(0, digestBytes)
  const parts = derivedTableNames.map((_, index) => {
    const from = index === place ? changed.finish() : digest
    const part = from.subarray(index * digestBytes, (index + 1) * digestBytes)
    return part.length === 0 ? nothing : part
  })
  const last = parts.findLastIndex((part) => !part.equals(nothing))
  return Buffer.concat(parts.slice(0, Math.max(firstTables, last + 1)))
}

function digestedRow(table: DerivedTable, row: DerivedRow): DerivedRow {
  const first = firstColumns[table] ?? row.length
  // A level or a confidence is never 0: that is a NULL with one bit flipped. Of a figure 0 is what a column began with.
  const isEmpty = (value: SqlValue): boolean => value === null || (value === 0 && table !== 'passages')
  return row.slice(first).every(isEmpty) ? row.slice(0, first) : row
}

/** Tables in which two digests differ. */
export const tablesThatDiffer = (one: Buffer, other: Buffer): readonly DerivedTable[] =>
  derivedTableNames.filter((_, index) => {
    const part = (digest: Buffer) => digest.subarray(index * digestBytes, (index + 1) * digestBytes)
    return !part(one).equals(part(other))
  })
