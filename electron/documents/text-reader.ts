import { AppError } from '../../shared/api/app-error.ts'
import { rowChecksum } from '../database/checksums.ts'
import type { Sql } from '../database/sql.ts'
import { chunkUnits, inflateChunk } from './text-chunks.ts'

/** One version of a document's extracted text: where its chunks are. */
export interface TextPlace {
  readonly firstChunk: number
  readonly chunks: number
  /** UTF-16 units. */
  readonly length: number
}

/** Reads stretches of extracted texts. */
export interface TextReader {
  /** The text from `start` to `end`, both within its length. */
  readonly slice: (place: TextPlace, start: number, end: number) => string
  /** The whole text; for work over every word of it. */
  readonly whole: (place: TextPlace) => string
}

interface Chunk {
  readonly start: number
  readonly text: string
}

/**
 * Keeps the chunks used last, up to `maxBytes` of memory. They never change, so they are never stale: a new parse
 * writes new ones.
 */
export function createTextReader(db: Sql, maxBytes = 48_000_000): TextReader {
  // A Map remembers the order of insertion: the first entry is the one not used for longest.
  const cache = new Map<number, Chunk>()
  let bytes = 0

  const read = (key: number): Chunk => {
    const known = cache.get(key)
    if (known) {
      cache.delete(key)
      cache.set(key, known)
      return known
    }
    const chunk = readChunk(db, key)
    cache.set(key, chunk)
    bytes += chunk.text.length * 2
    for (const [oldest, { text }] of cache) {
      if (bytes <= maxBytes || cache.size === 1) break
      cache.delete(oldest)
      bytes -= text.length * 2
    }
    return chunk
  }

  const chunkAt = (place: TextPlace, position: number): number => {
    const index = Math.min(Math.floor(position / chunkUnits), place.chunks - 1)
    return index > 0 && read(place.firstChunk + index).start > position ? index - 1 : index
  }

  const slice = (place: TextPlace, start: number, end: number): string => {
    if (end <= start || place.chunks === 0) return ''
    let text = ''
    for (let index = chunkAt(place, start); index < place.chunks; index += 1) {
      const chunk = read(place.firstChunk + index)
      if (chunk.start >= end) break
      text += chunk.text.slice(Math.max(0, start - chunk.start), end - chunk.start)
    }
    return text
  }

  return { slice, whole: (place) => slice(place, 0, place.length) }
}

/**
 * One chunk, held against its checksum first: raw deflate reads many a flipped bit as other words without a complaint,
 * and a damaged text must never be shown. Some 20 µs each, beside 100 µs to inflate it.
 */
function readChunk(db: Sql, key: number): Chunk {
  const row = db.first<{ start: number; data: Uint8Array; checksum: Uint8Array | null }>(
    `select start, data, (select checksum from row_checksums where table_name = 'text_chunks' and row_key = key) as checksum
     from text_chunks where key = ?`,
    [key],
  )
  if (!row) throw new AppError('library-damaged', { what: `text chunk ${key} is missing` })
  const { start, data, checksum } = row
  if (!checksum || !rowChecksum(['text_chunks', key, start, data]).equals(checksum))
    throw new AppError('library-damaged', { what: `text chunk ${key} is not as it was written` })
  return { start, text: inflateChunk(data) }
}
