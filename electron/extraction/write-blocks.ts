import type { BlockKind, Link, Markup, MarkupField, MarkupRow, Cue } from '../../shared/documents/markup.ts'
import type { Span } from '../../shared/documents/document.ts'
import type { Encoding } from './decode-text.ts'
import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'

/** A stretch of a block in one style. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly href?: string | null
}

/** Builds an extracted text line by line, with the markup of what it was told. */
export interface BlockWriter {
  /** Writes one block as one line, white space as single blanks; null, and no line, when there is nothing on it. */
  readonly block: (kind: BlockKind | null, level: number | null, runs: readonly Run[]) => Span | null
  /** Writes a row of a table as one line, its cells between tabs; null when all are blank. */
  readonly row: (cells: readonly (readonly Run[])[]) => Span | null
  /** Says that these stretches stand beside each other in the source. */
  readonly pair: (en: Span | null, zh: Span | null) => void
  readonly cue: (cue: Cue) => void
  readonly field: (field: MarkupField['field'], value: string | null | undefined) => void
  /** How many characters are written. */
  readonly length: () => number
  readonly finish: (encoding: Encoding, warnings?: readonly string[]) => ExtractedText | Refusal
}

/** Longest value of a field that is kept: what is longer is no title and no name. */
const maxFieldLength = 1_000

export function createBlockWriter(): BlockWriter {
  const lines: string[] = []
  const blocks: { kind: BlockKind; level: number | null; start: number; end: number }[] = []
  const bold: Span[] = []
  const links: Link[] = []
  const rows: MarkupRow[] = []
  const cues: Cue[] = []
  const fields: MarkupField[] = []
  let at = 0

  const write = (line: Line, kind: BlockKind | null, level: number | null): Span | null => {
    const { text } = line
    if (text === '') return null
    const span = { start: at, end: at + text.length }
    for (const one of line.bold) bold.push(shift(one, at))
    for (const one of line.links) links.push({ ...shift(one, at), href: one.href })
    if (kind) blocks.push({ kind, level, ...span })
    lines.push(text)
    at = span.end + 1
    return span
  }

  return {
    block: (kind, level, runs) => write(layLine([runs]), kind, level),
    row: (cells) => {
      const line = layLine(cells)
      return line.text.trim() === '' ? null : write(line, 'table', null)
    },
    pair: (en, zh) => {
      if (en || zh) rows.push({ en, zh })
    },
    cue: (cue) => void cues.push(cue),
    field: (field, value) => {
      const plain = value?.replace(/\s+/g, ' ').trim().slice(0, maxFieldLength)
      if (plain) fields.push({ field, value: plain })
    },
    length: () => at,
    finish: (encoding, warnings = []) => {
      if (lines.length === 0) return refuse('file-without-text', '0')
      const markup: Markup = { blocks, bold, links, rows, cues, fields, pages: [], boxes: [] }
      return { kind: 'extracted', text: lines.join('\n'), markup, encoding, warnings }
    },
  }
}

interface Line {
  readonly text: string
  readonly bold: readonly Span[]
  readonly links: readonly Link[]
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/** Runs in cells as the text of one line; single blanks, none at either end, cells apart by tabs. */
function layLine(cells: readonly (readonly Run[])[]): Line {
  const parts: string[] = []
  const bold: { start: number; end: number }[] = []
  const links: { start: number; end: number; href: string }[] = []
  let length = 0
  let needsBlank = false
  for (const [index, runs] of cells.entries()) {
    if (index > 0) {
      parts.push('\t')
      length += 1
    }
    needsBlank = false
    let isOpening = true
    for (const run of runs) {
      const words = clean(run.text).split(' ')
      let start = -1
      for (const [place, word] of words.entries()) {
        if (place > 0) needsBlank = !isOpening
        if (word === '') continue
        if (needsBlank) {
          parts.push(' ')
          length += 1
        }
        if (start < 0) start = length
        parts.push(word)
        length += word.length
        needsBlank = false
        isOpening = false
      }
      if (start < 0) continue
      if (run.bold) extend(bold, { start, end: length })
      if (run.href) links.push({ start, end: length, href: run.href })
    }
  }
  return { text: parts.join(''), bold, links }
}

/** Blanks of all kinds as one; what no text has and only disturbs (soft hyphens, marks of byte order) left out. */
export const clean = (text: string): string => text.replace(/[\u00ad\ufeff\0]/g, '').replace(/\s+/g, ' ')

/** Neighbouring bold runs are one stretch. */
function extend(spans: { start: number; end: number }[], next: Span): void {
  const last = spans.at(-1)
  if (last && next.start - last.end <= 1) last.end = next.end
  else spans.push({ ...next })
}
