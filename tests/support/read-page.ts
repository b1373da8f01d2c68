import type { Markup } from '../../shared/documents/markup.ts'
import { readHtml } from '../../electron/web-pages/read-html.ts'

export interface ReadPage {
  readonly text: string
  readonly markup: Markup
  readonly warnings: readonly string[]
  /** Each block as `kind level: text`, the level where it has one. */
  readonly blocks: readonly string[]
}

/** Reads an invented page as the library would; fails where it is refused. */
export async function readPage(html: string | Uint8Array): Promise<ReadPage> {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html
  const page = await readHtml(bytes, 'page.html')
  if (page.kind === 'refused') throw new Error(`refused: ${page.code}`)
  const { text, markup, warnings } = page
  return {
    text,
    markup,
    warnings,
    blocks: markup.blocks.map(
      ({ kind, level, start, end }) =>
        `${kind}${level === null ? '' : ` ${level}`}: ${text.slice(start, end)}`,
    ),
  }
}
