import { withoutBlanks } from './match-words.ts'

/** Encodings of old pages that declare none, or a wrong one. */
const usual = ['big5', 'gb18030', 'windows-1252']
/** A declaration stands at the beginning of a page, or nowhere. */
const declaredWithin = 4_096

/**
 * A saved page as text. Valid UTF-8 is UTF-8 and a byte-order mark is believed; otherwise that encoding is taken in
 * which the words read at import come out, since what a page declares of itself may be wrong.
 */
export function decodePage(bytes: Uint8Array, known: readonly string[]): string {
  const marked = byteOrderMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: told by its words below.
  }
  const samples = known.map((words) => withoutBlanks(words).slice(0, 30)).filter((words) => words.length > 4)
  let best: { readonly text: string; readonly found: number } | null = null
  for (const encoding of [...declaredIn(bytes), ...usual]) {
    const text = new TextDecoder(encoding).decode(bytes)
    const page = withoutBlanks(text)
    const found = samples.filter((words) => page.includes(words)).length
    if (!best || found > best.found) best = { text, found }
  }
  return best?.text ?? new TextDecoder('utf-8').decode(bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function declaredIn(bytes: Uint8Array): readonly string[] {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declaredWithin))
  const label = /charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1]
  if (!label) return []
  try {
    return [new TextDecoder(label).encoding]
  } catch {
    // A name nobody knows says nothing.
    return []
  }
}
