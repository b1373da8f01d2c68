import type { Span } from '../../shared/documents/document.ts'
import {
  noMarkup,
  type Block,
  type Link,
  type Markup,
  type MarkupField,
  type MarkupRow,
} from '../../shared/documents/markup.ts'
import { decodeHtml } from './decode-html.ts'
import { refuse, type ExtractedText, type Refusal } from '../extraction/extracted-text.ts'
import { readHtmlBlocks, type HtmlBlock } from './html-blocks.ts'
import { readHtmlStatements } from './html-fields.ts'
import { judgeMainText, type BlockPart } from './judge-main-text.ts'
import { parseHtml } from './parse-html.ts'

export interface HtmlOptions {
  readonly fileName: string
  /** Whether to tell the main text from navigation and the like; where not, all of it is main text. */
  readonly mainText: boolean
  /** Where the page was saved from, if its container says so. */
  readonly url?: string
}

/** Reads a saved web page. */
export async function readHtml(bytes: Uint8Array, fileName: string): Promise<ExtractedText | Refusal> {
  const decoded = decodeHtml(bytes)
  if (!decoded) return refuse('file-not-text', 'NUL')
  const extracted = await extractHtml(decoded.text, { fileName, mainText: true })
  if (extracted.kind === 'refused') return extracted
  const { encoding, warnings } = decoded
  return { ...extracted, encoding, warnings: [...warnings, ...extracted.warnings] }
}

/**
 * The text of an HTML page or fragment, a line a block, with its markup. All of the page's text is kept in the order of
 * the source; what is not its main text is in blocks of furniture and comments. Nothing of it is run or fetched.
 */
export async function extractHtml(html: string, options: HtmlOptions): Promise<ExtractedText | Refusal> {
  let page = await readPage(html, options.mainText)
  if (page.blocks.length === 0) return refuse('file-empty', `${html.length} B`)
  // A text that a script would have shown is hidden in the saved page: what is hidden then is the page.
  if (options.mainText && hidesText(page)) page = await readPage(html, true, hidingAttributes)
  const { fields } = page
  const hasUrl = fields.some(({ field }) => field === 'url')
  const { text, markup } = writeBlocks(page.blocks, page.parts)
  return {
    kind: 'extracted',
    text,
    markup: {
      ...markup,
      fields:
        hasUrl || options.url === undefined ? fields : [...fields, { field: 'url', value: options.url }],
    },
    encoding: 'utf-8',
    warnings: options.mainText && page.parts === null ? ['main-text-unsure'] : [],
  }
}

interface Page {
  readonly blocks: readonly HtmlBlock[]
  readonly fields: readonly MarkupField[]
  /** What each block is; null where all of them are main text. */
  readonly parts: readonly BlockPart[] | null
}

async function readPage(html: string, mainText: boolean, ignored?: ReadonlySet<string>): Promise<Page> {
  const tree = parseHtml(html, ignored)
  const blocks = readHtmlBlocks(tree)
  const { fields, articleBody, headline } = readHtmlStatements(tree)
  if (!mainText || blocks.length === 0) return { blocks, fields, parts: null }
  // The libraries that vote weigh a megabyte: fragments of other formats do without.
  const { voteMainText } = await import('./vote-main-text.ts')
  const parts = judgeMainText({ blocks, votes: voteMainText(tree), articleBody, headline })
  // Where nothing is main text, telling parts from each other has failed and all of it is.
  return { blocks, fields, parts: parts.includes('main') ? parts : null }
}

const hidingAttributes: ReadonlySet<string> = new Set(['hidden', 'style'])
/** Hidden paragraphs count where they are several times what is shown, and more than a dialog says. */
const hiddenTimes = 2
const leastHidden = 600

function hidesText({ blocks, parts }: Page): boolean {
  let [shown, hidden] = [0, 0]
  for (const [index, block] of blocks.entries()) {
    if (block.isHidden)
      hidden += block.text.length >= 80 && block.linked < block.text.length / 3 ? block.text.length : 0
    else if (parts?.[index] === 'main') shown += block.text.length
  }
  return hidden >= leastHidden && hidden > shown * hiddenTimes
}

/** Puts blocks together, each on its line, with their places in the whole. */
function writeBlocks(
  blocks: readonly HtmlBlock[],
  parts: readonly BlockPart[] | null,
): { readonly text: string; readonly markup: Markup } {
  const lines: string[] = []
  const placed: Block[] = []
  const bold: Span[] = []
  const links: Link[] = []
  const rows = new Map<number, { en: Span | null; zh: Span | null }>()
  let at = 0
  for (const [index, block] of blocks.entries()) {
    const { text, kind, level, cell } = block
    const part = parts?.[index] ?? 'main'
    const start = at
    lines.push(text)
    at += text.length + 1
    const end = start + text.length
    placed.push(part === 'main' ? { start, end, kind, level } : { start, end, kind: part, level: null })
    bold.push(...block.bold.map((span) => moved(span, start)))
    links.push(...block.links.map((link) => moved(link, start)))
    if (cell && part === 'main') {
      const row = rows.get(cell.row) ?? { en: null, zh: null }
      row[cell.side] = { start: row[cell.side]?.start ?? start, end }
      rows.set(cell.row, row)
    }
  }
  return {
    text: `${lines.join('\n')}\n`,
    markup: {
      ...noMarkup,
      blocks: joinLines(placed),
      bold,
      links,
      rows: [...rows.values()] satisfies MarkupRow[],
    },
  }
}

const moved = <Own extends Span>(span: Own, by: number): Own => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})

/** Lines of code that follow each other are one block. */
function joinLines(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'code' && last?.kind === 'code')
      joined[joined.length - 1] = { ...last, end: block.end }
    else joined.push(block)
  }
  return joined
}
