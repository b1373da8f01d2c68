/** One sign of a file of rich text: a group's bounds, a control word with its number, bytes of text. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly word: string; readonly value: number | null }
  | { readonly type: 'byte'; readonly byte: number }
  | { readonly type: 'text'; readonly bytes: Uint8Array }

const [open, close, escape, quote, blank, minus] = [0x7b, 0x7d, 0x5c, 0x27, 0x20, 0x2d]
const isLetter = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
/** Control words and their numbers are short; a longer one is no control word. */
const maxWord = 32
const maxDigits = 10

/** Reads rich text sign by sign. Line ends say nothing in it; binary stretches are passed over unread. */
export function* readRtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === open || byte === close) {
      yield { type: byte === open ? 'open' : 'close' }
      at += 1
    } else if (byte === 10 || byte === 13) at += 1
    else if (byte !== escape) {
      const from = at
      while (at < bytes.length && isPlain(bytes[at] ?? 0)) at += 1
      yield { type: 'text', bytes: bytes.subarray(from, at) }
    } else {
      const sign = bytes[at + 1] ?? 0
      if (isLetter(sign)) {
        const { word, value, next } = readWord(bytes, at + 1)
        yield { type: 'word', word, value }
        at = word === 'bin' ? next + Math.max(0, value ?? 0) : next
      } else if (sign === quote) {
        const hex = Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 48, bytes[at + 3] ?? 48), 16)
        if (!Number.isNaN(hex)) yield { type: 'byte', byte: hex }
        at += 4
      } else if (sign === 10 || sign === 13) {
        // An escaped line end is the end of a paragraph.
        yield { type: 'word', word: 'par', value: null }
        at += 2
      } else if (sign === escape || sign === open || sign === close) {
        // They are signs of the text, or the second byte of a Chinese one.
        yield { type: 'byte', byte: sign }
        at += 2
      } else {
        yield { type: 'word', word: String.fromCharCode(sign), value: null }
        at += 2
      }
    }
  }
}

const isPlain = (byte: number): boolean =>
  byte !== open && byte !== close && byte !== escape && byte !== 10 && byte !== 13

function readWord(bytes: Uint8Array, from: number) {
  let at = from
  while (at - from < maxWord && isLetter(bytes[at] ?? 0)) at += 1
  const word = Buffer.from(bytes.buffer, bytes.byteOffset + from, at - from).toString('latin1')
  const sign = bytes[at] === minus && isDigit(bytes[at + 1] ?? 0) ? -1 : 1
  if (sign < 0) at += 1
  let value: number | null = null
  for (let digits = 0; digits < maxDigits && isDigit(bytes[at] ?? 0); digits += 1) {
    value = (value ?? 0) * 10 + (bytes[at] ?? 48) - 48
    at += 1
  }
  if (bytes[at] === blank) at += 1
  return { word, value: value === null ? null : value * sign, next: at }
}
