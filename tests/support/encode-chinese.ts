/** Encoders that the platform lacks, made by asking its decoders what each pair of bytes says. */
function createEncoder(encoding: string, leads: number, trails: readonly number[]): (text: string) => Buffer {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const bytesOf = new Map<string, readonly number[]>()
  for (let lead = leads; lead <= 0xfe; lead += 1)
    for (const trail of trails) {
      try {
        const character = decoder.decode(new Uint8Array([lead, trail]))
        if (!bytesOf.has(character)) bytesOf.set(character, [lead, trail])
      } catch {
        // A pair that says nothing.
      }
    }
  return (text) =>
    Buffer.from(
      Array.from(text).flatMap((character) => {
        const bytes = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : bytesOf.get(character)
        if (!bytes) throw new Error(`${encoding} has no ${character}`)
        return bytes
      }),
    )
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

export const encodeBig5 = createEncoder('big5', 0xa1, [...range(0x40, 0x7e), ...range(0xa1, 0xfe)])
export const encodeGb18030 = createEncoder('gb18030', 0x81, [...range(0x40, 0x7e), ...range(0x80, 0xfe)])
