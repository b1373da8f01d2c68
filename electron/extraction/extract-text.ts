import { extensionOf } from './detect-content.ts'
import { refuse, type ExtractedText, type ReadFormat, type Refusal } from './extracted-text.ts'
import { readText } from './read-text.ts'

export const maxFileBytes = 200_000_000

/**
 * The reader of each format, by extension; loaded when first needed, since some weigh megabytes. What a file really
 * is the reader finds out: a name alone proves nothing.
 */
const readers: Readonly<Record<string, () => Promise<ReadFormat> | ReadFormat>> = {
  '': () => readText,
  txt: () => readText,
  text: () => readText,
  md: () => readText,
  markdown: () => readText,
}

/** The text of a file, by its extension and its content. */
export async function extractText(bytes: Uint8Array, fileName: string): Promise<ExtractedText | Refusal> {
  const extension = extensionOf(fileName)
  if (bytes.length > maxFileBytes) return refuse('file-too-large', `${maxFileBytes / 1_000_000} MB`)
  if (bytes.length === 0) return refuse('file-empty', '0 B')
  const reader = Object.hasOwn(readers, extension) ? readers[extension] : undefined
  if (!reader) return refuse('format-unsupported', extension)
  return (await reader())(bytes, fileName)
}
