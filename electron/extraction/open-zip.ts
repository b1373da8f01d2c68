import { Inflate } from 'fflate/browser'
import { crc32 } from 'node:zlib'
import { decodeText } from './decode-text.ts'
import { RefusedFile } from './extracted-text.ts'

/** Where an archive's bytes come from: memory or an open file, read piece by piece. */
export interface ZipSource {
  readonly size: number
  /** Bytes from `from` to before `to`; fewer where the source ends. */
  readonly read: (from: number, to: number) => Uint8Array
}

export interface ZipEntry {
  /** The name as written, with `/` between its parts; data, never a path to write to. */
  readonly name: string
  /** Bytes it says it inflates to; held against what it really does. */
  readonly size: number
  readonly isFolder: boolean
  /** A symbolic link: its bytes are where it points to. */
  readonly isLink: boolean
  readonly isEncrypted: boolean
  readonly method: number
  readonly compressedSize: number
  readonly crc: number
  readonly offset: number
}

export interface Zip {
  readonly entries: readonly ZipEntry[]
  /** The entry of exactly this name, or null. */
  readonly find: (name: string) => ZipEntry | null
  /** An entry's bytes; refuses what is encrypted, damaged or inflates beyond the bounds. */
  readonly read: (entry: ZipEntry) => Uint8Array
}

export interface ZipLimits {
  readonly entries: number
  /** Most that one entry may inflate to. */
  readonly entryBytes: number
  /** Most that all entries read may inflate to together. */
  readonly totalBytes: number
}

/** Of a package such as a word processor's: its parts all stand in memory. */
export const packageLimits: ZipLimits = { entries: 20_000, entryBytes: 200_000_000, totalBytes: 300_000_000 }

/**
 * Prose deflates to a third or a tenth, markup to a fiftieth at most; what goes beyond this once it is large was made
 * to burst. Deflate itself ends at 1,032.
 */
const maxRatio = 200
const freeBytes = 8_000_000
/** Compressed bytes inflated at a time: they give 16 MB at most before the bounds are looked at. */
const pieceBytes = 16_384

/**
 * Reads the directory of a ZIP file. Every size in it is a stranger's word: entries that overlap or lie outside the
 * file are damage, and bounds are held against what is really inflated. Nothing is ever written.
 */
export function openZip(source: ZipSource, limits: ZipLimits = packageLimits): Zip {
  const entries = readDirectory(source, limits)
  refuseOverlaps(entries)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  let total = 0
  return {
    entries,
    find: (name) => byName.get(name) ?? null,
    read: (entry) => {
      const left = Math.min(limits.entryBytes, limits.totalBytes - total)
      const bytes = readEntry(source, entry, left)
      total += bytes.length
      return bytes
    },
  }
}

export const zipSource = (bytes: Uint8Array): ZipSource => ({
  size: bytes.length,
  read: (from, to) => bytes.subarray(from, to),
})

const damaged = (reason: string): RefusedFile => new RefusedFile('file-damaged', `ZIP: ${reason}`)

const endMark = 0x06054b50
const wideEndMark = 0x06064b50
const wideLocatorMark = 0x07064b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endBytes = 22
const entryHeadBytes = 46
const localHeadBytes = 30
/** The longest comment that may follow the end record. */
const maxComment = 65_535
const maxDirectoryBytes = 64_000_000

interface Directory {
  readonly from: number
  readonly bytes: number
  readonly count: number
}

function readDirectory(source: ZipSource, limits: ZipLimits): readonly ZipEntry[] {
  const { from, bytes, count } = findDirectory(source)
  if (count > limits.entries) throw new RefusedFile('archive-too-large', `${count} entries`)
  if (bytes > maxDirectoryBytes) throw new RefusedFile('archive-too-large', 'directory')
  const directory = view(source.read(from, from + bytes))
  const entries: ZipEntry[] = []
  let at = 0
  while (at + entryHeadBytes <= directory.byteLength && directory.getUint32(at, true) === entryMark) {
    if (entries.length >= limits.entries)
      throw new RefusedFile('archive-too-large', `> ${limits.entries} entries`)
    const nameBytes = directory.getUint16(at + 28, true)
    const extraBytes = directory.getUint16(at + 30, true)
    const commentBytes = directory.getUint16(at + 32, true)
    entries.push(readEntryHead(directory, at, nameBytes, extraBytes))
    at += entryHeadBytes + nameBytes + extraBytes + commentBytes
  }
  if (entries.length < count) throw damaged('its directory is cut short')
  for (const { offset, compressedSize } of entries)
    if (offset + localHeadBytes + compressedSize > source.size)
      throw damaged('an entry lies outside the file')
  return entries
}

function findDirectory(source: ZipSource): Directory {
  const tailFrom = Math.max(0, source.size - endBytes - maxComment)
  const tail = view(source.read(tailFrom, source.size))
  let at = tail.byteLength - endBytes
  while (at >= 0 && tail.getUint32(at, true) !== endMark) at -= 1
  if (at < 0) throw damaged('its end is missing')
  const found = {
    count: tail.getUint16(at + 10, true),
    bytes: tail.getUint32(at + 12, true),
    from: tail.getUint32(at + 16, true),
  }
  const isWide = found.count === 0xffff || found.bytes === 0xffffffff || found.from === 0xffffffff
  const wide = isWide ? findWideDirectory(source, tail, at) : null
  const directory = wide ?? found
  if (directory.from + directory.bytes > source.size) throw damaged('its directory lies outside the file')
  return directory
}

/** The directory of an archive beyond 4 GB or 65,535 entries. */
function findWideDirectory(source: ZipSource, tail: DataView, at: number): Directory | null {
  const locator = at - 20
  if (locator < 0 || tail.getUint32(locator, true) !== wideLocatorMark) return null
  const from = Number(tail.getBigUint64(locator + 8, true))
  const record = view(source.read(from, from + 56))
  if (record.byteLength < 56 || record.getUint32(0, true) !== wideEndMark) return null
  return {
    count: Number(record.getBigUint64(32, true)),
    bytes: Number(record.getBigUint64(40, true)),
    from: Number(record.getBigUint64(48, true)),
  }
}

function readEntryHead(directory: DataView, at: number, nameBytes: number, extraBytes: number): ZipEntry {
  const flags = directory.getUint16(at + 8, true)
  const name = bytesOf(directory, at + entryHeadBytes, nameBytes)
  const sizes = {
    size: directory.getUint32(at + 24, true),
    compressedSize: directory.getUint32(at + 20, true),
    offset: directory.getUint32(at + 42, true),
  }
  const shown = entryName(name)
  return {
    name: shown,
    ...readWideSizes(directory, at + entryHeadBytes + nameBytes, extraBytes, sizes),
    isFolder: shown.endsWith('/'),
    isLink: ((directory.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000,
    isEncrypted: (flags & 1) !== 0,
    method: directory.getUint16(at + 10, true),
    crc: directory.getUint32(at + 16, true),
  }
}

type Sizes = Pick<ZipEntry, 'size' | 'compressedSize' | 'offset'>

/** Sizes beyond 4 GB stand in an extra field, each only where the short one is full. */
function readWideSizes(directory: DataView, from: number, bytes: number, short: Sizes): Sizes {
  const wide = { ...short }
  let at = from
  const end = Math.min(from + bytes, directory.byteLength)
  while (at + 4 <= end) {
    const length = directory.getUint16(at + 2, true)
    if (directory.getUint16(at, true) === 1) {
      let place = at + 4
      for (const field of ['size', 'compressedSize', 'offset'] as const)
        if (short[field] === 0xffffffff && place + 8 <= Math.min(end, at + 4 + length)) {
          wide[field] = Number(directory.getBigUint64(place, true))
          place += 8
        }
    }
    at += 4 + length
  }
  return wide
}

/** Names are UTF-8, or of whatever encoding the machine had that wrote them. */
function entryName(bytes: Uint8Array): string {
  const text = decodeText(bytes)?.text ?? Buffer.from(bytes).toString('latin1')
  return text.replaceAll('\\', '/')
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const places = entries.toSorted((a, b) => a.offset - b.offset)
  for (const [index, { offset, compressedSize }] of places.entries()) {
    const next = places[index + 1]
    if (next && next.offset < offset + localHeadBytes + compressedSize) throw damaged('entries overlap')
  }
}

function readEntry(source: ZipSource, entry: ZipEntry, most: number): Uint8Array {
  const { size, compressedSize, method, offset, isEncrypted, crc } = entry
  if (isEncrypted) throw new RefusedFile('file-protected', 'password')
  if (size > most || isBurst(size, compressedSize)) throw tooLarge(size)
  const head = view(source.read(offset, offset + localHeadBytes))
  if (head.byteLength < localHeadBytes || head.getUint32(0, true) !== localMark)
    throw damaged('an entry is not where it should be')
  const from = offset + localHeadBytes + head.getUint16(26, true) + head.getUint16(28, true)
  const compressed = source.read(from, from + compressedSize)
  if (compressed.length < compressedSize) throw damaged('an entry is cut short')
  if (method !== 0 && method !== 8) throw new RefusedFile('file-unreadable', `ZIP method ${method}`)
  const bytes = method === 0 ? compressed : inflate(compressed, size)
  if (bytes.length !== size || crc32(bytes) !== crc) throw damaged('an entry is not what it was')
  return bytes
}

const isBurst = (inflated: number, compressed: number): boolean =>
  inflated > freeBytes && inflated > compressed * maxRatio

const tooLarge = (bytes: number): RefusedFile =>
  new RefusedFile('archive-too-large', `${Math.ceil(bytes / 1_000_000)} MB`)

/** Inflates piece by piece into exactly the room that was declared, and ends where that is passed. */
function inflate(compressed: Uint8Array, size: number): Uint8Array {
  const into = new Uint8Array(size)
  let at = 0
  const stream = new Inflate((piece) => {
    if (at + piece.length > size) throw damaged('an entry is larger than it says')
    into.set(piece, at)
    at += piece.length
  })
  try {
    for (let from = 0; from < compressed.length; from += pieceBytes)
      stream.push(compressed.subarray(from, from + pieceBytes), from + pieceBytes >= compressed.length)
  } catch (error) {
    throw error instanceof RefusedFile ? error : damaged((error as Error).message)
  }
  return into.subarray(0, at)
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const bytesOf = (from: DataView, at: number, length: number): Uint8Array =>
  new Uint8Array(
    from.buffer,
    from.byteOffset + Math.min(at, from.byteLength),
    Math.max(0, Math.min(length, from.byteLength - at)),
  )
