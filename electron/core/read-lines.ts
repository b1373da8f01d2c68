import { createReadStream } from 'node:fs'

/** A line of a file with its 1-based number; `text` is null where it is longer than may be held, or no UTF-8. */
export interface FileLine {
  readonly number: number
  readonly text: string | null
  readonly problem: 'too-long' | 'no-utf8' | null
}

/** Most bytes of one line: what is beyond is not one pair of texts but a file without line ends. */
export const longestLineBytes = 4_000_000
const newline = 0x0a

/**
 * Lines of a file, or of standard input for `-`, one after the other, blank ones left out. Holds no more than one
 * line and one piece of the file, whatever its size. Fails as the file system does.
 */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const source: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path)
  let number = 0
  let pieces: Buffer[] = []
  let held = 0
  const add = (piece: Buffer): void => {
    held += piece.length
    if (held <= longestLineBytes) pieces.push(piece)
    else pieces = []
  }
  const finish = (): FileLine | null => {
    const line: FileLine = { number: ++number, ...decode(decoder, pieces, held) }
    pieces = []
    held = 0
    return line.text?.trim() === '' ? null : line
  }
  for await (const chunk of source) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, at))
      from = at + 1
      const line = finish()
      if (line) yield line
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  const last = held > 0 ? finish() : null
  if (last) yield last
}

/** A decoder that is not told of a stream takes a byte-order mark off each text, which only the first line has. */
function decode(
  decoder: InstanceType<typeof TextDecoder>,
  pieces: readonly Buffer[],
  held: number,
): Omit<FileLine, 'number'> {
  if (held > longestLineBytes) return { text: null, problem: 'too-long' }
  try {
    return { text: decoder.decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)), problem: null }
  } catch {
    return { text: null, problem: 'no-utf8' }
  }
}
