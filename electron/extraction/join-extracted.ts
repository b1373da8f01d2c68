import type { Span } from '../../shared/documents/document.ts'
import { noMarkup, type Block, type Markup } from '../../shared/documents/markup.ts'
import type { ExtractedText } from './extracted-text.ts'

/** One part of a whole, such as a chapter; `furniture` is kept apart from the text. */
export interface ExtractedPart {
  readonly extracted: ExtractedText
  readonly isFurniture: boolean
}

/** Puts texts one below the other, with their markup in its new places. What each says of itself as a file is left out. */
export function joinExtracted(parts: readonly ExtractedPart[]): {
  readonly text: string
  readonly markup: Markup
} {
  let text = ''
  const blocks: Block[] = []
  const bold: Span[] = []
  const links: Markup['links'][number][] = []
  const rows: Markup['rows'][number][] = []
  for (const { extracted, isFurniture } of parts) {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
    const by = text.length
    const { markup } = extracted
    const moved = <Own extends Span>(span: Own): Own => ({
      ...span,
      start: span.start + by,
      end: span.end + by,
    })
    if (isFurniture) blocks.push(...furnitureLines(extracted.text, by))
    else {
      blocks.push(...markup.blocks.map(moved))
      bold.push(...markup.bold.map(moved))
      rows.push(...markup.rows.map(({ en, zh }) => ({ en: en && moved(en), zh: zh && moved(zh) })))
    }
    links.push(...markup.links.map(moved))
    text += extracted.text
  }
  return { text, markup: { ...noMarkup, blocks, bold, links, rows } }
}

function furnitureLines(text: string, from: number): readonly Block[] {
  const blocks: Block[] = []
  let at = from
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ kind: 'furniture', level: null, start: at, end: at + line.length })
    at += line.length + 1
  }
  return blocks
}
