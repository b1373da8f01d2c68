import { foldScript } from '../../shared/search/fold.ts'
import { commonHan } from './common-han.ts'

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32le'
  | 'utf-32be'
  | 'gb18030'
  | 'big5'
  | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  /** Codes for the reader: `bytes-replaced:3`, `encoding-guessed:big5`, `nul-bytes:1`. */
  readonly warnings: readonly string[]
}

/** How much is looked at to tell encodings apart: one that is wrong shows within a page. */
const sampleBytes = 262_144

/**
 * Turns a file's bytes into text, or null when they are not text. UTF-8 is taken at its word when it is valid; the
 * others are told apart by what they would say. Nothing is replaced silently. `declared` is the charset a page or a
 * message names for itself: it decides only where the bytes could be either.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText | null {
  const marked = byteOrderMark(bytes)
  if (marked) return decodeAs(bytes.subarray(marked.length), marked.encoding, [])
  const sample = bytes.subarray(0, sampleBytes)
  const nuls = countZeros(sample)
  if (nuls > 0) {
    // Pairs of Latin letters read as rare Han: stray zeros alone do not make a text of wide characters.
    const wide = nuls > sample.length / 20 ? detectUtf16(sample) : detectWithoutZeros(sample)
    if (wide) return decodeAs(bytes, wide, [])
    // A few stray ones are damage to a text, and are told.
    if (nuls > Math.max(4, sample.length / 500)) return null
  }
  if (controlShare(sample) > 0.01) {
    // Half of a Chinese character in UTF-16 may be any byte.
    const wide = detectWithoutZeros(sample)
    return wide && decodeAs(bytes, wide, [])
  }
  const strict = decodeStrictly(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', warnings: nulWarning(bytes) }
  const encoding = guessEncoding(sample, encodingNamed(declared))
  const warnings = encoding === 'utf-8' ? [] : [`encoding-guessed:${encoding}`]
  return decodeAs(bytes, encoding, [...warnings, ...nulWarning(bytes)])
}

/** The encoding a file says by its first bytes, and how many these are. */
export function byteOrderMark(
  bytes: Uint8Array,
): { readonly encoding: Encoding; readonly length: number } | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0)
    return { encoding: 'utf-32le', length: 4 }
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
    return { encoding: 'utf-32be', length: 4 }
  // The same mark as GB 18030 writes it.
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33)
    return { encoding: 'gb18030', length: 4 }
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, warnings: readonly string[]): DecodedText {
  const text = decode(bytes, encoding)
  const replaced = countReplaced(bytes, text, encoding)
  return { text, encoding, warnings: replaced > 0 ? [`bytes-replaced:${replaced}`, ...warnings] : warnings }
}

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'windows-1252'
    ? decodeWindows1252(bytes)
    : encoding === 'utf-32le' || encoding === 'utf-32be'
      ? decodeUtf32(bytes, encoding === 'utf-32le')
      : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

/** Bytes that gave no character; for UTF-8 exactly, elsewhere the places (each one or two bytes). */
function countReplaced(bytes: Uint8Array, text: string, encoding: Encoding): number {
  let marks = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) marks += 1
  if (marks === 0 || encoding !== 'utf-8') return marks
  // A replacement character that the file itself has is no damage and takes three bytes in both.
  const own = countOwnMarks(bytes)
  return bytes.length - (Buffer.byteLength(text, 'utf8') - 3 * (marks - own))
}

function countOwnMarks(bytes: Uint8Array): number {
  const mark = Buffer.from([0xef, 0xbf, 0xbd])
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = all.indexOf(mark); at >= 0; at = all.indexOf(mark, at + 3)) count += 1
  return count
}

function countZeros(bytes: Uint8Array): number {
  let zeros = 0
  for (const byte of bytes) if (byte === 0) zeros += 1
  return zeros
}

const nulWarning = (bytes: Uint8Array): readonly string[] => {
  const nuls = bytes.includes(0) ? countZeros(bytes) : 0
  return nuls > 0 ? [`nul-bytes:${nuls}`] : []
}

/** Share of control characters that no text file has; tab, line ends, form feed and escape are not counted. */
function controlShare(bytes: Uint8Array): number {
  let controls = 0
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      controls += 1
  return controls / Math.max(1, bytes.length)
}

/** UTF-16 without a mark: the reading that makes sense, when the other does not. */
function detectUtf16(sample: Uint8Array): Encoding | null {
  if (sample.length < 4) return null
  const even = sample.subarray(0, sample.length - (sample.length % 2))
  const high = zerosAtEven(even)
  const [little, big] = (['utf-16le', 'utf-16be'] as const).map(
    (encoding) => sense(decode(even, encoding)) + (encoding === 'utf-16be' ? high : -high) * zeroWeight,
  )
  if (little === undefined || big === undefined || Math.max(little, big) < 0.7) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

/** What the place of the zero bytes counts for: Latin letters the wrong way round read as Han. */
const zeroWeight = 0.2

/** 1 when all zeros are first halves, -1 when all are second halves. */
function zerosAtEven(bytes: Uint8Array): number {
  const counts = [0, 0]
  for (const [index, byte] of bytes.entries()) if (byte === 0) counts[index % 2]! += 1
  const [even = 0, odd = 0] = counts
  return even + odd === 0 ? 0 : (even - odd) / (even + odd)
}

/** Share of characters one expects in English or Chinese text. */
function sense(text: string): number {
  const expected = text.match(/[\t\n\r -~’“”‘–—…、。「」《》（），：；！？·%]|\p{Script=Han}/gu)?.length ?? 0
  const odd = text.match(/[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return (expected - odd) / Math.max(1, text.length)
}

/** For bytes that are not UTF-8 throughout: damaged UTF-8, one of the two Chinese encodings, or Western. */
function guessEncoding(sample: Uint8Array, declared: Encoding | null): Encoding {
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  const asUtf8 = decode(sample, 'utf-8')
  const wide = asUtf8.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0
  const broken = asUtf8.match(/\ufffd/g)?.length ?? 0
  // Bytes of another encoding form valid sequences of UTF-8 by chance only here and there.
  if (wide > broken * 2) return 'utf-8'
  const detected = detectWithoutZeros(sample)
  if (detected) return detected
  const [best] = (['gb18030', 'big5'] as const)
    .map((encoding) => ({
      encoding,
      score: chineseScore(sample, encoding, high) + (encoding === declared ? declaredWeight : 0),
    }))
    .toSorted((a, b) => b.score - a.score)
  return best && best.score > 0.3 ? best.encoding : 'windows-1252'
}

/** What a declaration counts for beside the share of common characters, 0 to 1. */
const declaredWeight = 0.1

/** Our name of an encoding that a page, a message or a book may name in many ways; null for others. */
export function encodingNamed(name: string | null): Encoding | null {
  const plain = name?.toLowerCase().replace(/[^a-z0-9]/g, '') ?? ''
  if (plain === 'utf8') return 'utf-8'
  if (plain === 'utf16' || plain === 'utf16le') return 'utf-16le'
  if (plain === 'utf16be') return 'utf-16be'
  if (/^(?:big5(?:hkscs)?|cnbig5|xxbig5|cp950|windows950)$/.test(plain)) return 'big5'
  if (/^(?:gb2312(?:80)?|gbk|gb18030|csgb2312|xgbk|euccn|cp936|windows936|hzgb2312)$/.test(plain))
    return 'gb18030'
  if (/^(?:iso88591(?:5)?|latin1|usascii|ascii|windows1252|cp1252)$/.test(plain)) return 'windows-1252'
  return null
}

/** Chinese in UTF-16 has a zero byte only where it has ASCII; a text without any still reads as Han throughout. */
function detectWithoutZeros(sample: Uint8Array): Encoding | null {
  const encoding = sample.length < leastWideBytes ? null : detectUtf16(sample)
  return encoding && commonShare(decode(sample.subarray(0, sample.length & ~1), encoding)) > 0.3
    ? encoding
    : null
}

/** Fewer bytes read as Chinese in UTF-16 by chance. */
const leastWideBytes = 16

/**
 * How Chinese a reading is: common characters among its Han (few in a list of names), pairs of bytes where the
 * encoding keeps its usual characters (all of them even there), and hardly anything that could not be read.
 */
function chineseScore(sample: Uint8Array, encoding: 'gb18030' | 'big5', high: number): number {
  const text = decode(sample, encoding)
  const broken = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return (commonShare(text) + usualShare(sample, encoding)) / 2 - (6 * broken) / Math.max(1, high)
}

/** Where the two encodings keep the characters and marks of ordinary text: Big5's first level, GB 2312's first. */
function usualShare(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  const last = encoding === 'big5' ? 0xc6 : 0xd7
  const first = encoding === 'big5' ? 0xa4 : 0xb0
  let usual = 0
  let pairs = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    pairs += 1
    const isMark = lead >= 0xa1 && lead <= 0xa3
    const isTrail = trail >= 0xa1 || (encoding === 'big5' && trail >= 0x40 && trail <= 0x7e)
    if (isTrail && (isMark || (lead >= first && lead <= last))) usual += 1
    at += 1
  }
  return usual / Math.max(1, pairs)
}

function commonShare(text: string): number {
  const han = foldScript(text).match(/\p{Script=Han}/gu) ?? []
  return han.filter((character) => commonHan.has(character)).length / Math.max(1, han.length)
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 4 <= bytes.length ? view.getUint32(at, isLittle) : 0x11_0000
    const isCharacter = code < 0x11_0000 && !(code >= 0xd800 && code < 0xe000)
    parts.push(isCharacter ? String.fromCodePoint(code) : '\ufffd')
  }
  return parts.join('')
}

const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Our own table: some releases of the runtime read 0x80–0x9f as control characters. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character)
