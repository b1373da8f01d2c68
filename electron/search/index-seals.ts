import { createHash } from 'node:crypto'
import type { Sql, SqlValue } from '../database/sql.ts'
import { readIndexStructure, type IndexSegment } from './index-structure.ts'

/** Row of the structure record in the index's data; rows up to it describe the index and change with every write. */
const structureRow = 10
/** A data row's number is its segment's times this, and more. Rows of deletions bear the segment plus 65536. */
const rowsOfSegment = 1n << 37n
const deletions = 65_536

/**
 * Brings the checksums of the index's own tables up to date. SQLite allows no trigger there; but a segment never
 * changes once it is settled, so only what is new has to be read. Within the transaction that wrote to the index.
 */
export function sealIndex(db: Sql): void {
  // Writes out what the index still holds in memory.
  db.run("insert into passage_fts (passage_fts) values ('flush')")
  const sealed = new Map(listSeals(db).map(({ segment, extent }) => [segment, extent]))
  const settled = listSegments(db).filter((segment) => segment.settled)
  const wanted = new Map(settled.flatMap((segment) => sealsOf(segment)))
  for (const segment of sealed.keys())
    if (segment !== 0 && !wanted.has(segment)) db.run('delete from index_seals where segment = ?', [segment])
  for (const [segment, extent] of wanted)
    if (sealed.get(segment) !== extent) writeSeal(db, segment, extent, checksumOfRows(db, segment))
  writeSeal(db, 0, '', checksumOfDescription(db))
}

/**
 * Seals of a segment: one for its pages, which stay for good, and one for the deletions beside them, which grow. So a
 * document taken out of a large segment does not cost a look at all of it.
 */
const sealsOf = ({
  id,
  extent,
  pages,
}: IndexSegment): readonly (readonly [segment: number, extent: string])[] =>
  extent === pages
    ? [[id, pages]]
    : [
        [id, pages],
        [id + deletions, extent],
      ]

/**
 * Forgets the seals of segments that go with so many of their entries: a segment made in the same write may get the
 * number and the very description of one that is gone. To be called before they are deleted.
 */
export function forgetSealsOf(db: Sql, entries: number): void {
  for (const segment of listSegments(db))
    if (segment.entries <= entries)
      db.run('delete from index_seals where segment in (?, ?)', [segment.id, segment.id + deletions])
}

/** What is not as it was sealed, in words; empty when the index's tables are whole. */
export function findBrokenSeals(db: Sql): readonly string[] {
  const problems: string[] = []
  const seals = new Map(listSeals(db).map((seal) => [seal.segment, seal]))
  if (seals.size === 0)
    return db.first('select 1 from passages limit 1') ? ['no part of the index is sealed'] : []
  const description = seals.get(0)
  if (!description || !checksumOfDescription(db).equals(description.checksum))
    problems.push('the description of the index is not as it was written')
  const settled = listSegments(db).filter((segment) => segment.settled)
  const wanted = new Set<number>()
  for (const segment of settled) {
    for (const [id] of sealsOf(segment)) wanted.add(id)
    if (!isAsSealed(db, segment, seals))
      problems.push(`segment ${segment.id} of the index is not as it was written`)
  }
  for (const segment of seals.keys())
    if (segment !== 0 && !wanted.has(segment)) problems.push(`segment ${segment} of the index is missing`)
  const known = new Set(listSegments(db).flatMap(({ id }) => [id, id + deletions]))
  const found = db.column<number>(
    `select distinct id >> 37 from passage_fts_data where id > ${structureRow} union select distinct segid from passage_fts_idx`,
  )
  for (const id of found) if (!known.has(id)) problems.push(`the index has rows of an unknown segment ${id}`)
  return problems
}

function isAsSealed(db: Sql, segment: IndexSegment, seals: ReadonlyMap<number, Seal>): boolean {
  const own = seals.get(segment.id)
  // The first release sealed a segment together with its deletions.
  if (own?.extent === segment.extent)
    return checksumOfRows(db, segment.id, segment.id + deletions).equals(own.checksum)
  return sealsOf(segment).every(([id, extent]) => {
    const seal = seals.get(id)
    return seal?.extent === extent && checksumOfRows(db, id).equals(seal.checksum)
  })
}

/** SHA-256 over what the index keeps for the passages `[from, to)` beside their words: lengths and origin. */
export function digestIndexEntries(db: Sql, from: number, to: number): Buffer {
  const entries = db.first<{ entries: string | null }>(
    `select group_concat(entry, ' ') as entries from (
       select (id - :from) || ':' || hex(sz) || ':' || origin as entry
       from passage_fts_docsize where id >= :from and id < :to order by id)`,
    { from, to },
  )
  return createHash('sha256')
    .update(entries?.entries ?? '')
    .digest()
}

interface Seal {
  readonly segment: number
  readonly extent: string
  readonly checksum: Uint8Array
}

const listSeals = (db: Sql) => db.all<Seal>('select segment, extent, checksum from index_seals')

function listSegments(db: Sql): readonly IndexSegment[] {
  const row = db.first<{ block: Uint8Array }>('select block from passage_fts_data where id = ?', [
    structureRow,
  ])
  return row ? readIndexStructure(row.block) : []
}

const writeSeal = (db: Sql, segment: number, extent: string, checksum: Buffer): void =>
  void db.run('insert or replace into index_seals (segment, extent, checksum) values (?, ?, ?)', [
    segment,
    extent,
    checksum,
  ])

/** Over the data rows that bear these numbers, and the index of the first of them. */
function checksumOfRows(db: Sql, ...segments: readonly number[]): Buffer {
  const hash = createHash('sha256')
  for (const segment of segments) {
    const from = BigInt(segment) * rowsOfSegment
    // As text: numbers of rows go beyond what JavaScript holds exactly.
    db.each(
      'select cast(id as text), block from passage_fts_data where id >= ? and id < ? order by id',
      [from, from + rowsOfSegment],
      (row) => addRow(hash, row),
    )
  }
  db.each('select term, pgno from passage_fts_idx where segid = ? order by term', [segments[0] ?? 0], (row) =>
    addRow(hash, row),
  )
  return hash.digest()
}

function checksumOfDescription(db: Sql): Buffer {
  const hash = createHash('sha256')
  db.each('select id, block from passage_fts_data where id <= ? order by id', [structureRow], (row) =>
    addRow(hash, row),
  )
  db.each('select k, v from passage_fts_config order by k', [], (row) => addRow(hash, row))
  db.each(
    'select segment, extent, checksum from index_seals where segment <> 0 order by segment',
    [],
    (row) => addRow(hash, row),
  )
  return hash.digest()
}

function addRow(hash: ReturnType<typeof createHash>, row: readonly SqlValue[]): void {
  for (const value of row) {
    const bytes = value instanceof Uint8Array ? value : Buffer.from(String(value))
    hash.update(`${typeof value}${bytes.length}:`).update(bytes)
  }
}
