import type { AlignedText } from '../../shared/alignment/aligned-text.ts'
import type { DocumentFormat } from '../../shared/exports/exports-api.ts'
import { alignmentHtml } from './alignment-html.ts'
import { alignmentTmx } from './alignment-tmx.ts'
import { alignmentWorkbook } from './alignment-workbook.ts'
import type { Words } from './words.ts'
import { writeWorkbook } from './write-workbook.ts'

/** An alignment as the bytes of a file. `created` is ISO text and part of a workbook. */
export async function writeAlignment(wanted: {
  readonly text: AlignedText
  readonly format: DocumentFormat
  readonly segments: 'paragraph' | 'sentence'
  readonly words: Words
  readonly created: string
}): Promise<Uint8Array> {
  const { text, format, segments, words, created } = wanted
  if (format === 'xlsx') return await writeWorkbook(alignmentWorkbook(text, words, created))
  return Buffer.from(format === 'tmx' ? alignmentTmx(text, segments) : alignmentHtml(text), 'utf8')
}
