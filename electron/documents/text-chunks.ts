import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * UTF-16 units in a chunk. Search scores hundreds of passages of as many documents: a chunk is what one of them
 * costs to read. Larger ones would compress by a few percent more. Never changes: stored texts are cut by it.
 */
export const chunkUnits = 16_384

export interface TextChunk {
  readonly start: number
  /** Raw deflate of UTF-8. */
  readonly data: Uint8Array
}

/** Compresses a text piece by piece: the n-th begins at n times `chunkUnits`, or one later within a surrogate pair. */
export function* chunksOf(text: string): Generator<TextChunk> {
  for (let index = 0; index * chunkUnits < text.length; index += 1) {
    const start = boundary(text, index * chunkUnits)
    const end = boundary(text, (index + 1) * chunkUnits)
    yield { start, data: deflateRawSync(Buffer.from(text.slice(start, end), 'utf8')) }
  }
}

export const inflateChunk = (data: Uint8Array): string => inflateRawSync(data).toString('utf8')

export const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest()

function boundary(text: string, end: number): number {
  if (end >= text.length) return text.length
  const unit = text.charCodeAt(end)
  return unit >= 0xdc00 && unit <= 0xdfff ? end + 1 : end
}
