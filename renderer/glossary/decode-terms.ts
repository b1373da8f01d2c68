import type { Locale } from '../../shared/messages/catalogue.ts'

/** As much as the contract takes. */
export const largestTerms = 10_000_000

/**
 * The text of a glossary's file: UTF-8 or UTF-16 by its mark or its bytes, else what spreadsheets of the interface's
 * region write. Null for what is no text.
 */
export function decodeTerms(bytes: Uint8Array, locale: Locale): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  const regional = locale === 'zh-Hans' ? ['gb18030', 'big5'] : ['big5', 'gb18030']
  for (const encoding of ['utf-8', ...regional]) {
    const text = decode(bytes, encoding)
    if (text !== null && !text.includes('\u0000')) return text
  }
  return null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Not written in this encoding; another is tried.
    return null
  }
}

/** The format of a glossary's file by its name and its first words; a spreadsheet's text where neither says TBX. */
export const formatOf = (name: string, text: string): 'csv' | 'tbx' =>
  /\.(?:tbx|xml)$/i.test(name) || /^\uFEFF?\s*<(?:\?xml|martif|tbx)\b/i.test(text.slice(0, 200))
    ? 'tbx'
    : 'csv'
