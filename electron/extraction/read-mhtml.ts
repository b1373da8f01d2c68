import type { MarkupField } from '../../shared/documents/markup.ts'
import { decodeText } from './decode-text.ts'
import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'
import { readMime, type MimePart } from './mime-parts.ts'
import { extractHtml } from '../web-pages/read-html.ts'

/**
 * Reads a page saved whole with what it shows, or a message: the page's own HTML or the message's words. Pictures,
 * scripts and whatever else was saved beside it are not looked at.
 */
export async function readMhtml(bytes: Uint8Array, fileName: string): Promise<ExtractedText | Refusal> {
  const message = readMime(bytes)
  const root = findRoot(message)
  if (!root) return refuse('file-without-text', message.type)
  const decoded = decodeText(root.body(), root.charset)
  if (!decoded || decoded.text.trim() === '') return refuse('file-without-text', root.type)
  const { encoding, warnings } = decoded
  const fields = fieldsOf(message, root)
  if (root.type === 'text/plain') {
    const markup = { blocks: [], bold: [], links: [], rows: [], cues: [], pages: [], boxes: [], fields }
    return { kind: 'extracted', text: decoded.text, markup, encoding, warnings }
  }
  const isPage = message.type === 'multipart/related' || message.type === 'text/html'
  const url = fields.find(({ field }) => field === 'url')?.value
  const extracted = await extractHtml(decoded.text, {
    fileName,
    mainText: isPage && message.header('to') === null,
    ...(url === undefined ? {} : { url }),
  })
  if (extracted.kind === 'refused') return extracted
  const known = new Set(extracted.markup.fields.map(({ field }) => field))
  return {
    ...extracted,
    encoding,
    warnings: [...warnings, ...extracted.warnings],
    markup: {
      ...extracted.markup,
      fields: [...extracted.markup.fields, ...fields.filter(({ field }) => !known.has(field))],
    },
  }
}

const isWords = ({ type }: MimePart): boolean =>
  type === 'text/html' || type === 'application/xhtml+xml' || type === 'text/plain'

/** The part that is the document: the one named as such, else the first HTML, else the first text. */
export function findRoot(message: MimePart): MimePart | null {
  const all = listParts(message)
  const start = /\bstart="?<?([^">;\s]{1,200})/.exec(message.header('content-type') ?? '')?.[1]
  const named = all.find((part) => start !== undefined && part.header('content-id') === `<${start}>`)
  const own = named ? listParts(named) : all
  const isAttached = (part: MimePart): boolean =>
    /^attachment/i.test(part.header('content-disposition') ?? '')
  return (
    own.find((part) => isWords(part) && part.type !== 'text/plain' && !isAttached(part)) ??
    own.find((part) => isWords(part) && !isAttached(part)) ??
    null
  )
}

/** The parts that hold something themselves. */
export const listParts = (part: MimePart): readonly MimePart[] => [
  ...(part.parts.length === 0 ? [part] : []),
  ...part.parts.flatMap(listParts),
]

/** Where a page was saved from, or who wrote a message, about what and when. */
function fieldsOf(message: MimePart, root: MimePart): readonly MarkupField[] {
  const place = root.header('content-location') ?? message.header('snapshot-content-location')
  const values: readonly (readonly [MarkupField['field'], string | null])[] = [
    ['title', message.header('subject')],
    ['author', message.header('to') === null ? null : message.header('from')],
    ['date', message.header('date')],
    ['url', place !== null && /^https?:/i.test(place) ? place : null],
  ]
  return values.flatMap(([field, value]) => {
    const words = value === null ? '' : decodeWords(value).trim()
    return words === '' ? [] : [{ field, value: words.slice(0, 1_000) }]
  })
}

/** Encoded words of a header (RFC 2047): `=?utf-8?B?…?=`. */
function decodeWords(header: string): string {
  return header
    .replace(/(\?=)\s{1,10}(?==\?)/g, '$1')
    .replace(
      /=\?([\w-]{1,40})\?([BQbq])\?([^?\s]{0,400})\?=/g,
      (_, charset: string, kind: string, words: string) => {
        const bytes =
          kind.toUpperCase() === 'B'
            ? Buffer.from(words, 'base64')
            : Buffer.from(
                words
                  .replaceAll('_', ' ')
                  .replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
                    String.fromCharCode(Number.parseInt(hex, 16)),
                  ),
                'latin1',
              )
        return decodeText(bytes, charset)?.text ?? ''
      },
    )
}
