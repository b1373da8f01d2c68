import type { Problem } from '../../shared/library/library-api.ts'
import type { Sql } from '../database/sql.ts'
import {
  createDigest,
  derivedTableNames,
  eachDerived,
  tablesThatDiffer,
  type DerivedTable,
} from '../documents/derived-tables.ts'
import { digestIndexEntries } from '../search/index-seals.ts'

interface Row {
  readonly key: number
  readonly id: string
  readonly first_passage: number
  readonly passages: number
  readonly digest: Uint8Array
  readonly index_digest: Uint8Array
}

/** Documents whose parse, suggested figures or index entries are not as they were written, and rows of no document. */
export function findChangedDerivedRows(db: Sql): readonly Problem[] {
  const problems: Problem[] = []
  for (const row of db.all<Row>(
    'select key, id, first_passage, passages, digest, index_digest from documents order by key',
  )) {
    const digest = createDigest()
    eachDerived(db, { key: row.key, firstPassage: row.first_passage, passages: row.passages }, digest.add)
    for (const table of tablesThatDiffer(digest.finish(), Buffer.from(row.digest)))
      problems.push({ where: table, id: row.id, what: 'not as they were read from the document' })
    if (!digestIndexEntries(db, row.first_passage, row.first_passage + row.passages).equals(row.index_digest))
      problems.push({ where: 'search index', id: row.id, what: 'its entries are not as they were written' })
  }
  return [
    ...problems,
    ...derivedTableNames.flatMap((table) => [...findGaps(db, table), ...findStrays(db, table)]),
  ]
}

/** Documents whose rows of a table are not numbered 0, 1, 2: an order without a gap is no part of the digest. */
const findGaps = (db: Sql, table: DerivedTable): readonly Problem[] =>
  table === 'passages'
    ? []
    : db
        .column<string>(
          `select d.id from ${table} t join documents d on d.key = t.document_key
           group by d.key having min(t.ordinal) <> 0 or max(t.ordinal) <> count(*) - 1`,
        )
        .map((id) => ({ where: table, id, what: 'not numbered as they were written' }))

function findStrays(db: Sql, table: DerivedTable): readonly Problem[] {
  const strays =
    table === 'passages'
      ? `(select count(*) from passages) - (select coalesce(sum(passages), 0) from documents)`
      : `(select count(*) from ${table} where document_key not in (select key from documents))`
  const count = db.first<{ count: number }>(`select ${strays} as count`)?.count ?? 0
  return count === 0 ? [] : [{ where: table, id: null, what: `${count} rows of no document` }]
}
