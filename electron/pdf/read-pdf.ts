import { noMarkup } from '../../shared/documents/markup.ts'
import { buildPdfBlocks, type FlowItem } from './build-pdf-blocks.ts'
import { composePdfText } from './compose-pdf-text.ts'
import { isNonsense } from '../extraction/detect-nonsense.ts'
import { refuse, type ExtractedText, type Refusal } from '../extraction/extracted-text.ts'
import { findPdfFurniture, type SortedLines } from './find-pdf-furniture.ts'
import { collectHyphenUse } from './join-pdf-lines.ts'
import { mendPdf } from './mend-pdf.ts'
import { orderPdfPages, type PdfRow } from './order-pdf-page.ts'
import { isUnreadable } from './pdf-characters.ts'
import { buildLines, type PdfLine } from './pdf-lines.ts'
import type { PdfPage, PdfRule, PdfWord } from './pdf-page.ts'
import { readPdfPages, type PdfLimits } from './read-pdf-pages.ts'

/** A page takes some ten milliseconds; what takes seconds was made to. A large file may take longer than a small one. */
const limitsOf = (bytes: Uint8Array): PdfLimits => ({
  pages: 20_000,
  silenceMs: 5_000,
  totalMs: 9_000 + Math.max(0, bytes.length - 1_000_000) / 500,
  bytes: 300_000_000 + bytes.length * 3,
})

/** Above this share of characters without meaning a text is none. */
const mostUnreadable = 0.3

/**
 * Reads the text of a PDF as it stands on the pages: columns, paragraphs over lines and pages, tables, running heads.
 * A file that is damaged, or that would take too long, is read as far as it goes and says so.
 */
export async function readPdf(bytes: Uint8Array): Promise<ExtractedText | Refusal> {
  const read = await readWholeOrMended(bytes)
  if (read.kind === 'refused') return read
  const { pages, count, fields } = read
  const split = pages.map(splitDirections)
  const characters = countCharacters(pages)
  if (characters.all === 0) {
    if (read.isStopped) return refuse('importer-stopped', 'PDF')
    return refuse(isWhole(bytes) && pages.some(Boolean) ? 'file-without-text' : 'file-damaged', 'PDF')
  }
  if (characters.unreadable > characters.all * mostUnreadable) return refuse('file-without-text', 'PDF')
  const sorted = findPdfFurniture(split)
  const rows = orderPdfPages(sorted.map((page) => page.body))
  const flow = split.flatMap(({ asides }, index) =>
    listFlow(sorted[index], rows[index] ?? [], asides, pages[index]?.rules ?? []),
  )
  const use = collectHyphenUse(split.flatMap((page) => page.lines.map((line) => line.text)))
  const composed = composePdfText(buildPdfBlocks(flow), pages, use)
  if (isNonsense(composed.text)) return refuse(isWhole(bytes) ? 'file-without-text' : 'file-damaged', 'PDF')
  return {
    kind: 'extracted',
    text: composed.text,
    encoding: 'utf-8',
    warnings: warningsOf(pages, count, bytes),
    markup: {
      ...noMarkup,
      fields,
      blocks: composed.blocks,
      bold: composed.bold,
      boxes: composed.boxes,
      pages: pages.map((page) => ({ width: page?.width ?? 0, height: page?.height ?? 0 })),
    },
  }
}

/** Gives a file that cannot be opened one more try with an end of its own. */
async function readWholeOrMended(bytes: Uint8Array): ReturnType<typeof readPdfPages> {
  const read = await readPdfPages(bytes, limitsOf(bytes))
  const isOpen = read.kind === 'read' && (read.isStopped || read.pages.some((page) => page !== null))
  if (isOpen || (read.kind === 'refused' && read.code !== 'file-damaged') || isWhole(bytes)) return read
  const mended = mendPdf(bytes)
  return mended ? readPdfPages(mended, limitsOf(mended)) : read
}

interface SplitPage {
  /** Where the text begins and how far it goes, across its lines. */
  readonly top: number
  readonly height: number
  readonly lines: readonly PdfLine[]
  /** What runs in another direction than most of the page: margin notes, watermarks. */
  readonly asides: readonly PdfLine[]
}

/** Lines in the direction most of a page is written in, and the rest. */
function splitDirections(page: PdfPage | null, index: number): SplitPage {
  const byAngle = new Map<number, PdfWord[]>()
  for (const word of page?.words ?? []) {
    const words = byAngle.get(word.angle)
    if (words) words.push(word)
    else byAngle.set(word.angle, [word])
  }
  const weigh = (words: readonly PdfWord[]): number => words.reduce((sum, word) => sum + word.text.length, 0)
  const [main, ...others] = [...byAngle].toSorted(([, a], [, b]) => weigh(b) - weigh(a))
  const radians = ((main?.[0] ?? 0) * Math.PI) / 180
  const across = [0, page?.width ?? 0].flatMap((x) =>
    [0, page?.height ?? 0].map((y) => y * Math.cos(radians) - x * Math.sin(radians)),
  )
  const top = Math.min(...across)
  return {
    top,
    height: Math.max(...across) - top,
    lines: main ? buildLines(main[1], index) : [],
    asides: others.flatMap(([, words]) => buildLines(words, index)),
  }
}

function listFlow(
  page: SortedLines | undefined,
  rows: readonly PdfRow[],
  asides: readonly PdfLine[],
  rules: readonly PdfRule[],
): readonly FlowItem[] {
  const furniture = (lines: readonly PdfLine[]): readonly FlowItem[] =>
    lines.map((line) => ({ kind: 'furniture', line }))
  return [
    ...furniture(page?.head ?? []),
    ...rows.map((row): FlowItem => ({ kind: 'row', row, rules })),
    ...furniture(page?.foot ?? []),
    ...furniture(asides),
  ]
}

function countCharacters(pages: readonly (PdfPage | null)[]): {
  readonly all: number
  readonly unreadable: number
} {
  let [all, unreadable] = [0, 0]
  for (const page of pages)
    for (const { text } of page?.words ?? []) {
      all += text.length
      for (let at = 0; at < text.length; at++) if (isUnreadable(text.charCodeAt(at))) unreadable++
    }
  return { all, unreadable }
}

function warningsOf(pages: readonly (PdfPage | null)[], count: number, bytes: Uint8Array): readonly string[] {
  const unread = count - pages.filter((page) => page !== null).length
  const empty = pages.filter((page) => page?.isDrawn && page.words.length === 0).length
  return [
    ...(unread > 0 ? [`pages-unread:${unread}`] : []),
    ...(empty > 0 ? [`pages-without-text:${empty}`] : []),
    ...(isWhole(bytes) ? [] : ['file-repaired']),
  ]
}

const tailBytes = 2_048

/** Whether a PDF ends as one does, and says where its table of objects is: what was cut short or edited does not. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-tailBytes)).toString('latin1')
  const [, written] = /startxref\s+(\d+)\s+%%EOF/.exec(tail) ?? []
  if (written === undefined) return false
  const header = Math.max(0, Buffer.from(bytes.subarray(0, 1_024)).indexOf('%PDF-'))
  return [0, header].some((offset) =>
    /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(
      Buffer.from(bytes.subarray(Number(written) + offset, Number(written) + offset + 40)).toString('latin1'),
    ),
  )
}
