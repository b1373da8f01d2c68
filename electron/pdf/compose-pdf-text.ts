import type { Span } from '../../shared/documents/document.ts'
import type { Block, PageBox } from '../../shared/documents/markup.ts'
import type { PdfBlock } from './build-pdf-blocks.ts'
import { findEmptyCells } from './find-empty-cells.ts'
import { joinHeads } from './join-pdf-heads.ts'
import { joinOf, type HyphenUse } from './join-pdf-lines.ts'
import { boxOfLine, isSpaceBetween, type PdfLine } from './pdf-lines.ts'
import type { PdfPage, PdfWord } from './pdf-page.ts'

export interface ComposedText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly bold: readonly Span[]
  readonly boxes: readonly PageBox[]
}

/** Writes each block as one line, and notes where on its page every part of it stands. */
export function composePdfText(
  blocks: readonly PdfBlock[],
  pages: readonly (PdfPage | null)[],
  use: HyphenUse,
): ComposedText {
  const parts: string[] = []
  const found: { blocks: Block[]; bold: Span[]; boxes: PageBox[] } = { blocks: [], bold: [], boxes: [] }
  let at = 0
  const write = (text: string): void => {
    parts.push(text)
    at += text.length
  }
  const writeWord = (text: string, isBold: boolean): void => {
    const last = found.bold.at(-1)
    // A space or a line's end between two bold words is no end of the bold.
    if (isBold && last && at - last.end <= 1 && parts.at(-1) !== '\n')
      found.bold[found.bold.length - 1] = { start: last.start, end: at + text.length }
    else if (isBold) found.bold.push({ start: at, end: at + text.length })
    write(text)
  }
  const writeLine = (line: PdfLine, dropsHyphen: boolean): void => {
    const start = at
    let last: PdfWord | null = null
    for (const [index, word] of line.words.entries()) {
      if (last && isSpaceBetween(last, word)) write(' ')
      const isLast = index === line.words.length - 1
      writeWord(isLast && dropsHyphen ? word.text.slice(0, -1) : word.text, word.isBold)
      last = word
    }
    const page = pages[line.page]
    if (page && at > start) found.boxes.push({ start, end: at, page: line.page, ...boxOfLine(line, page) })
  }
  const rows = joinHeads(blocks)
  const empty = findEmptyCells(rows)
  for (const block of rows) {
    const blanks = empty.get(block)
    if (at > 0) write('\n')
    const start = at
    if (block.isHead) write('\t')
    for (const [index, line] of block.lines.entries()) {
      const next = block.lines[index + 1]
      const join = block.kind === 'table' || !next ? 'none' : joinOf(line.text, next.text, use)
      writeLine(line, join === 'drop')
      if (next && block.kind === 'table') write('\t')
      else if (join === 'space') write(' ')
      const blank = blanks?.[index] ?? 0
      if (blank > 0) write('\t'.repeat(blank))
    }
    if (block.kind !== null) found.blocks.push({ kind: block.kind, level: block.level, start, end: at })
  }
  return { text: parts.join(''), ...found }
}
