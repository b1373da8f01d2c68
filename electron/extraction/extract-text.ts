import type { FileFormat } from '../../shared/imports/readable-formats.ts'
import { extensionOf } from './detect-content.ts'
import { detectFormat } from './detect-format.ts'
import { refuse, RefusedFile, type ExtractedText, type ReadFormat, type Refusal } from './extracted-text.ts'
import { readText } from './read-text.ts'

export const maxFileBytes = 200_000_000

/** The reader of each format; loaded when first needed, since some weigh megabytes. */
const readers: Readonly<Partial<Record<FileFormat, () => Promise<ReadFormat> | ReadFormat>>> = {
  text: () => readText,
  pdf: async () => (await import('../pdf/read-pdf.ts')).readPdf,
  html: async () => (await import('../web-pages/read-html.ts')).readHtml,
  docx: async () => (await import('./read-docx.ts')).readDocx,
  odt: async () => (await import('./read-odt.ts')).readOdt,
  json: async () => (await import('./read-json.ts')).readJson,
  csv: async () => (await import('./read-csv.ts')).readCsv,
  xlsx: async () => (await import('./read-xlsx.ts')).readXlsx,
  tmx: async () => (await import('./read-tmx.ts')).readTmx,
  rtf: async () => (await import('./read-rtf.ts')).readRtf,
  mhtml: async () => (await import('./read-mhtml.ts')).readMhtml,
  epub: async () => (await import('./read-epub.ts')).readEpub,
  srt: async () => (await import('./read-cues.ts')).readCues,
  vtt: async () => (await import('./read-cues.ts')).readCues,
}

/** The text of a file: by what its content is, whatever its name says. */
export async function extractText(bytes: Uint8Array, fileName: string): Promise<ExtractedText | Refusal> {
  if (bytes.length > maxFileBytes) return refuse('file-too-large', `${maxFileBytes / 1_000_000} MB`)
  if (bytes.length === 0) return refuse('file-empty', '0 B')
  try {
    const format = detectFormat(bytes, extensionOf(fileName))
    if (typeof format !== 'string') return format
    // An archive is opened before its files come here: this one lay within another.
    if (format === 'archive') return refuse('archive-nested', 'ZIP')
    if (format === 'text' && mayBeJson(bytes)) {
      const { readJson } = await import('./read-json.ts')
      const dump = readJson(bytes)
      // Braces at the beginning prove nothing: what holds no transcript is the text it is.
      if (dump.kind === 'extracted') return dump
    }
    const reader = readers[format]
    return reader ? await (await reader())(bytes, fileName) : refuse('format-unsupported', format)
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal
    throw error
  }
}

/** Whether a text begins as dumps do: `{"`, `[{`. */
const mayBeJson = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s{0,100}[[{]\s{0,100}["{[]/.test(Buffer.from(bytes.subarray(0, 300)).toString('latin1'))
