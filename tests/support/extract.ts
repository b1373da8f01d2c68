import { extractText } from '../../electron/extraction/extract-text.ts'
import type { ExtractedText, Refusal } from '../../electron/extraction/extracted-text.ts'

/** The text layer of a file made in a test; a refusal fails it. */
export async function extract(fileName: string, content: string | Uint8Array): Promise<ExtractedText> {
  const extracted = await extractFile(fileName, content)
  if (extracted.kind === 'refused') throw new Error(`${fileName}: ${extracted.code} ${extracted.reason}`)
  return extracted
}

export const extractFile = (
  fileName: string,
  content: string | Uint8Array,
): Promise<ExtractedText | Refusal> =>
  extractText(typeof content === 'string' ? Buffer.from(content) : content, fileName)

/** Each line of an extracted text with the kind its source gives it: `heading 1: Words`. */
export const blockLines = ({ text, markup }: ExtractedText): readonly string[] =>
  text.split('\n').map((line, index, lines) => {
    const start = lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0)
    const block = markup.blocks.find((one) => one.start <= start && start < one.end)
    if (!block) return line
    return `${block.kind}${block.level === null ? '' : ` ${block.level}`}: ${line}`
  })

/** The words of each side of the rows that the source puts beside each other. */
export const rowTexts = ({ text, markup }: ExtractedText): readonly (readonly (string | null)[])[] =>
  markup.rows.map(({ en, zh }) => [en, zh].map((side) => side && text.slice(side.start, side.end)))
