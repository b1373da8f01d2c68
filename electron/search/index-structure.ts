/**
 * One segment of the full-text index as its structure record describes it. `extent` is its whole description: a
 * segment is written once, so the same description means the same content unless a merge is at work on it.
 */
export interface IndexSegment {
  readonly id: number
  readonly extent: string
  /** The same without what was deleted from it since: deletions are kept beside its pages, which stay as they are. */
  readonly pages: string
  /** How many entries it holds that are not deleted. */
  readonly entries: number
  /** No merge is taking pages from it or adding pages to it. */
  readonly settled: boolean
}

/** Marks the form of the record that tables with `contentless_delete` have. */
const secondForm = 0xff00_0001

/** Reads the structure record of an FTS5 index (sqlite.org/fts5.html, "Structure Record Format"). */
export function readIndexStructure(block: Uint8Array): readonly IndexSegment[] {
  const reader = createVarintReader(block, 8)
  if (new DataView(block.buffer, block.byteOffset).getUint32(4) !== secondForm)
    throw new Error('the full-text index has a form this program does not know')
  const levels = reader()
  reader() // number of segments in all
  reader() // write counter
  const segments: IndexSegment[] = []
  let intoThis = false
  for (let level = 0; level < levels; level += 1) {
    const merging = reader()
    const count = reader()
    for (let index = 0; index < count; index += 1) {
      const id = reader()
      const numbers = Array.from({ length: 7 }, reader)
      const output = intoThis && index === count - 1
      const [deleted = 0, all = 0] = numbers.slice(5)
      segments.push({
        id,
        extent: numbers.join(' '),
        pages: [...numbers.slice(0, 4), 0, 0, all].join(' '),
        entries: all - deleted,
        settled: merging === 0 && !output,
      })
    }
    intoThis = merging > 0
  }
  return segments
}

/** SQLite's variable-length integers: seven bits a byte, the highest first. */
function createVarintReader(block: Uint8Array, start: number): () => number {
  let at = start
  return () => {
    let value = 0
    for (let length = 1; length <= 9; length += 1) {
      const byte = block[at++]
      if (byte === undefined) throw new Error('the structure of the full-text index ends too soon')
      if (length === 9) return value * 256 + byte
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
    return value
  }
}
