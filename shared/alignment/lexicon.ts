/** For each word of one language, words of the other with the probability that it is rendered so. */
export interface SparseRows {
  /** Row k lies from `starts[k]` to `starts[k + 1]`. */
  readonly starts: Int32Array
  readonly ids: Int32Array
  readonly values: Float32Array
}

/** What is known of how the words of two texts translate each other; ids are those of their tokens. */
export interface Lexicon {
  readonly enToZh: SparseRows
  readonly zhToEn: SparseRows
}

export function toSparseRows(rows: readonly (ReadonlyMap<number, number> | undefined)[]): SparseRows {
  const starts = new Int32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + (row?.size ?? 0)
  const ids = new Int32Array(starts[rows.length] ?? 0)
  const values = new Float32Array(ids.length)
  let at = 0
  for (const row of rows)
    for (const [id, value] of row ?? []) {
      ids[at] = id
      values[at] = value
      at += 1
    }
  return { starts, ids, values }
}
