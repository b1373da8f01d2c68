import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { Problem } from '../../shared/library/library-api.ts'
import type { Sql } from '../database/sql.ts'
import { createTextReader } from '../documents/text-reader.ts'
import { inflateChunk, sha256 } from '../documents/text-chunks.ts'

/** Imported files whose bytes no longer give the SHA-256 they came with. */
export function findChangedOriginals(db: Sql): readonly Problem[] {
  const problems: Problem[] = []
  const sql = `select d.id, o.sha256, o.bytes, o.data from originals o left join documents d on d.key = o.document_key`
  db.each(sql, [], ([id, hash, bytes, data]) => {
    const found = readOr(() => inflateRawSync(data as Uint8Array))
    if (!found || found.length !== bytes || !sha256(found).equals(hash as Uint8Array))
      problems.push({
        where: 'original',
        id: (id as string | null) ?? null,
        what: 'is not the file that was imported',
      })
  })
  return problems
}

/** Extracted texts whose pieces no longer give the SHA-256 of the whole. */
export function findChangedTexts(db: Sql): readonly Problem[] {
  const problems: Problem[] = []
  const sql = `select d.id, t.sha256, t.length, t.first_chunk, t.chunks, t.version
    from texts t left join documents d on d.key = t.document_key`
  db.each(sql, [], ([id, hash, length, firstChunk, chunks, version]) => {
    const whole = createHash('sha256')
    let [units, readable] = [0, true]
    for (let index = 0; index < Number(chunks); index += 1) {
      const row = db.first<{ start: number; data: Uint8Array }>(
        'select start, data from text_chunks where key = ?',
        [Number(firstChunk) + index],
      )
      const text = row && readOr(() => inflateChunk(row.data))
      readable &&= text !== undefined && text !== null && row?.start === units
      units += text?.length ?? 0
      whole.update(text ?? '', 'utf8')
    }
    if (!readable || units !== length || !whole.digest().equals(hash as Uint8Array))
      problems.push({
        where: 'text',
        id: (id as string | null) ?? null,
        what: `version ${String(version)} is not as it was read`,
      })
  })
  return problems
}

interface AnchorRow {
  readonly place: string
  readonly id: string
  readonly first_chunk: number
  readonly chunks: number
  readonly length: number
  readonly span_start: number
  readonly span_end: number
  readonly exact: string
}

/** Citations, decisions, corrections and highlights whose words are not where they were taken from. */
export function findLostWords(db: Sql): readonly Problem[] {
  const texts = createTextReader(db)
  return db
    .all<AnchorRow>(
      `select a.place, a.id, t.first_chunk, t.chunks, t.length, a.span_start, a.span_end, a.exact from (
         select 'note_citations' as place, n.id, c.document_key, c.version, c.span_start, c.span_end, c.exact
           from note_citations c join notes n on n.key = c.note_key
         union all
         select 'fact_decisions', f.fact_id, f.document_key, f.version, f.span_start, f.span_end, f.exact
           from fact_decisions f
         union all
         select 'check_decisions', c.check_id, c.document_key, a.value ->> 'version', a.value ->> 'start',
             a.value ->> 'end', a.value ->> 'exact'
           from check_decisions c, json_each(c.anchors) a
         union all
         select 'text_corrections', c.id, c.document_key, a.value ->> 'version', a.value ->> 'start',
             a.value ->> 'end', a.value ->> 'exact'
           from text_corrections c, json_each(c.anchors) a
         union all
         select 'highlights', h.id, h.document_key, h.version, h.span_start, h.span_end, h.exact from highlights h
         union all
         select 'ledger_changes', l.id, l.document_key, l.version, l.span_start, l.span_end, l.exact
           from ledger_changes l where l.document_key is not null
         union all
         select 'folded_passages', f.id, f.document_key, f.version, f.span_start, f.span_end, f.exact
           from folded_passages f
       ) a join texts t on t.document_key = a.document_key and t.version = a.version`,
    )
    .filter((row) => {
      const place = { firstChunk: row.first_chunk, chunks: row.chunks, length: row.length }
      return readOr(() => texts.slice(place, row.span_start, row.span_end)) !== row.exact
    })
    .map(({ place, id }) => ({ where: place, id, what: 'the words it rests on are not where they were' }))
}

/** Null for what cannot be read any more. */
function readOr<Result>(read: () => Result): Result | null {
  try {
    return read()
  } catch {
    return null
  }
}
