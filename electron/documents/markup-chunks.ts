import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { noMarkup, type Markup } from '../../shared/documents/markup.ts'

/** Parts of a markup in the order they are stored. */
export const markupParts = Object.keys(noMarkup) as readonly (keyof Markup)[]

/** Items of one part that are compressed together: what a look at one place costs to read. */
const itemsInChunk = 4_000

/** A run of one part's items. */
export interface MarkupChunk {
  readonly part: keyof Markup
  readonly ordinal: number
  /** The stretch of text its items lie in; null where items have no place. */
  readonly start: number | null
  readonly end: number | null
  /** Raw deflate of JSON. */
  readonly data: Uint8Array
}

/** Compresses a markup part by part; a part without items takes no chunk. */
export function* markupChunksOf(markup: Markup): Generator<MarkupChunk> {
  for (const part of markupParts) {
    const items: readonly object[] = markup[part]
    for (let from = 0; from < items.length; from += itemsInChunk) {
      const run = items.slice(from, from + itemsInChunk)
      yield {
        part,
        ordinal: from / itemsInChunk,
        ...stretchOf(run),
        data: deflateRawSync(Buffer.from(JSON.stringify(run), 'utf8')),
      }
    }
  }
}

/** The items of a chunk, as they were. */
export const inflateMarkup = (data: Uint8Array): readonly unknown[] =>
  JSON.parse(inflateRawSync(data).toString('utf8')) as readonly unknown[]

function stretchOf(items: readonly object[]): Pick<MarkupChunk, 'start' | 'end'> {
  let [start, end]: [number | null, number | null] = [null, null]
  const widen = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    // A row of two languages holds its spans one level down.
    const { start: from, end: to } = value as { readonly start?: unknown; readonly end?: unknown }
    if (typeof from !== 'number' || typeof to !== 'number') return Object.values(value).forEach(widen)
    start = Math.min(start ?? from, from)
    end = Math.max(end ?? to, to)
  }
  for (const item of items) widen(item)
  return { start, end }
}
