import { constants, crc32, deflateRawSync } from 'node:zlib'

interface Entry {
  readonly name: Uint8Array
  readonly bytes: Uint8Array
  /** Deflated already, whatever `bytes` are. */
  readonly packed?: Buffer
  /** What the headers say of it, where they lie. */
  readonly size?: number
  readonly flags?: number
  readonly attributes?: number
}

/** Writes a ZIP file as told, lies and all; the names are bytes. */
export function writeZip(entries: readonly Entry[], options: { readonly overlap?: boolean } = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [index, entry] of entries.entries()) {
    const { name, bytes, size = bytes.length, flags = 0x800, attributes = 0 } = entry
    const packed = entry.packed ?? deflateRawSync(bytes, { level: 9 })
    const crc = crc32(bytes)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc, 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(name.length, 26)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(flags, 8)
    head.writeUInt16LE(8, 10)
    head.writeUInt32LE(crc, 16)
    head.writeUInt32LE(packed.length, 20)
    head.writeUInt32LE(size, 24)
    head.writeUInt16LE(name.length, 28)
    head.writeUInt32LE(attributes >>> 0, 38)
    head.writeUInt32LE(options.overlap && index > 0 ? 0 : at, 42)
    directory.push(head, Buffer.from(name))
    if (options.overlap && index > 0) continue
    bodies.push(local, Buffer.from(name), packed)
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries.length, 0xfffe), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xfffe), 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}

const hostileNames = [
  '../../../tmp/climbed.txt',
  '..\\..\\climbed.txt',
  '/etc/absolute.txt',
  'C:\\Windows\\absolute.txt',
  '\\\\server\\share\\unc.txt',
  'same.txt',
  'same.txt',
  'SAME.TXT',
  'a/./b/../c.txt',
  'con.txt',
  'nul/aux.txt',
  'tab\tline\nend.txt',
  'zero\0byte.txt',
  'turned\u202etxt.exe.txt',
  'trailing./dots..txt',
  ' blanks .txt',
  `${'long'.repeat(500)}.txt`,
  `${'deep/'.repeat(400)}deep.txt`,
  'emoji 🔭.txt',
  '會議記錄.txt',
  '%2e%2e%2fencoded.txt',
  '~/home.txt',
  '$HOME.txt',
  '`command`.txt',
  '-option.txt',
  '<b>markup</b>.txt',
  '__proto__.txt',
  'constructor/prototype.txt',
  'link.txt',
] as const

/** Archives that were made to harm. */
export function makeHostileZips() {
  const words = (text: string) => Buffer.from(text)
  const named = hostileNames.map((name, at) => ({
    name: words(name),
    bytes: words(`Words of the file number ${at}.`),
    ...(name === 'link.txt' ? { attributes: 0o120777 << 16, bytes: words('/etc/passwd') } : {}),
  }))
  const one = { name: words('a.txt'), bytes: words('Words. '.repeat(100)) }
  return {
    names: hostileNames,
    archive: writeZip(named),
    overlapping: writeZip([one, { ...one, name: words('b.txt') }], { overlap: true }),
    crowded: writeZip(
      Array.from({ length: 60_000 }, (_, at) => ({ name: words(`${at}.txt`), bytes: words('') })),
    ),
    encrypted: writeZip([{ ...one, flags: 0x801 }]),
  }
}

const pieceBytes = 10_000_000

/** One file that inflates to so many bytes (tens of millions), and says so, or that it is a small one. */
export function makeBomb(bytes: number, kind: 'honest' | 'lying'): Buffer {
  const piece = deflateRawSync(Buffer.alloc(pieceBytes, 0x61), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  })
  const pieces = Array.from({ length: bytes / pieceBytes }, () => piece)
  return writeZip([
    {
      name: Buffer.from('letters.txt'),
      bytes: Buffer.alloc(0),
      packed: Buffer.concat([...pieces, deflateRawSync(Buffer.alloc(0))]),
      size: kind === 'lying' ? 7_000_000 : bytes,
    },
  ])
}
