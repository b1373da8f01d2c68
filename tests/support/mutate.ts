import { strToU8, unzipSync, zipSync } from 'fflate'

/** One to eight of: bits flipped, a stretch dropped, doubled, moved, shuffled bytes, zeros, an end cut off. */
export function mutate(source: Buffer, random: () => number, mostRounds = 8): Buffer {
  let bytes = Buffer.from(source)
  const place = () => Math.floor(random() * bytes.length)
  const stretch = (): readonly [number, number] => {
    const from = place()
    return [from, Math.min(bytes.length, from + 1 + Math.floor(random() * Math.min(400, source.length / 8)))]
  }
  const mutations: readonly (() => Buffer)[] = [
    () => {
      for (let flips = 0; flips < 20; flips += 1) bytes[place()]! ^= 1 << Math.floor(random() * 8)
      return bytes
    },
    () => {
      const [from, to] = stretch()
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    },
    () => {
      const [from, to] = stretch()
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    },
    () => {
      const [from, to] = stretch()
      for (let at = from; at < to; at += 1) bytes[at] = Math.floor(random() * 256)
      return bytes
    },
    () => {
      const [from, to] = stretch()
      return bytes.fill(0, from, to)
    },
    () => bytes.subarray(0, place() + 1),
    () => {
      const [from] = stretch()
      const odd = Buffer.from(
        ['\u202e', '\u0000', '\ufeff', '𝟙', '\r\r\n', '—'.repeat(300)][Math.floor(random() * 6)] ?? '',
      )
      return Buffer.concat([bytes.subarray(0, from), odd, bytes.subarray(from)])
    },
  ]
  const rounds = 1 + Math.floor(random() * mostRounds)
  for (let round = 0; round < rounds && bytes.length > 0; round += 1)
    bytes = Buffer.from(mutations[Math.floor(random() * mutations.length)]!())
  return bytes
}

/**
 * Mutates a file, or every other time a part of the package it is, packed again so that what reads the parts meets
 * the damage.
 */
export function mutateFile(bytes: Uint8Array, random: () => number): Uint8Array {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isPackage || random() < 0.3) return mutate(Buffer.from(bytes), random, 3)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = names[Math.floor(random() * names.length)] ?? ''
  return zipSync({ ...parts, [name]: mutate(Buffer.from(parts[name] ?? strToU8('')), random, 3) })
}
