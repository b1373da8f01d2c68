import { noMarkup } from '../../shared/documents/markup.ts'
import { decodeText } from './decode-text.ts'
import { detectBinary } from './detect-content.ts'
import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'

/** Reads plain text and Markdown, whose own words are the extracted text. */
export function readText(bytes: Uint8Array): ExtractedText | Refusal {
  const binary = detectBinary(bytes)
  if (binary) return refuse('file-not-text', binary)
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('file-not-text', 'NUL')
  if (decoded.text.trim() === '') return refuse('file-empty', `${bytes.length} B`)
  return { kind: 'extracted', ...decoded, markup: noMarkup }
}
