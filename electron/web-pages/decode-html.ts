import { decodeText, type DecodedText } from '../extraction/decode-text.ts'

/** How far into a page its charset may be declared; browsers look at the first kilobyte, editors write it later. */
const declaredWithin = 4_096

/**
 * Turns a page's bytes into text. What the bytes say of their encoding goes before what the page declares, which is
 * wrong in one page of many; the declaration decides only between the single-byte encodings, which the bytes cannot
 * tell apart. Null when they are not text.
 */
export function decodeHtml(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeText(bytes)
  if (decoded?.encoding !== 'windows-1252') return decoded
  const label = readDeclaredCharset(bytes)
  if (label === null || /^(?:utf|unicode|iso-8859-1$|latin-?1$|us-ascii|windows-1252$|big5|gb)/.test(label))
    return decoded
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return { ...decoded, text, warnings: decoded.warnings.filter((one) => !one.startsWith('bytes-replaced')) }
  } catch {
    return decoded
  }
}

/** The charset in a page's `<meta>` or XML declaration, in lower case. */
function readDeclaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, declaredWithin)).toString('latin1')
  const declared =
    /<(?:meta|\?xml)\b[^<>]{0,300}?(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([\w:.-]{2,40})/i.exec(head)
  return declared?.[1]?.toLowerCase() ?? null
}
