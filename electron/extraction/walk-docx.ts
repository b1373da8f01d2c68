import type { BlockKind } from '../../shared/documents/markup.ts'
import { isOn, plainStyle, type DocxStyle } from './docx-styles.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import type { Run } from './write-blocks.ts'
import { cellText, type Cell, type Paragraph } from './write-table.ts'

export type DocxPart =
  | ({ readonly type: 'paragraph' } & Paragraph)
  | { readonly type: 'table'; readonly rows: readonly (readonly Cell[])[] }

export interface DocxContext {
  readonly styles: ReadonlyMap<string, DocxStyle>
  /** Addresses of links by their relation's id; words, never followed. */
  readonly links: ReadonlyMap<string, string>
  /** The sign in the text of a footnote or an endnote. */
  readonly noteSign: (kind: 'footnote' | 'endnote', id: string) => string
  /** Told of each note's and each comment's beginning, by its id. */
  readonly onItem?: (name: string, item: XmlElement) => void
}

interface Draft {
  runs: Run[]
  style: DocxStyle
  heading: number | null
  list: number | null
  /** Where a tracked change deletes the paragraph's end, the next one continues it. */
  joinsNext: boolean
}

interface Field {
  instruction: string
  isResult: boolean
}

/** What of a document is not its text as it stands now: deleted, moved away, a fallback, a reading aid. */
const unread: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rt',
  'instrText',
  'delText',
  'delInstrText',
  'sectPr',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
])

/** Reads the paragraphs and tables of one part of a word processor's document, tracked changes accepted. */
export function walkDocx(bytes: Uint8Array, context: DocxContext, onPart: (part: DocxPart) => void): void {
  const drafts: Draft[] = []
  const tables: { rows: Cell[][]; cell: Paragraph[] | null; span: number; covered: number }[] = []
  const fields: Field[] = []
  const hrefs: (string | null)[] = []
  let carried: Draft | null = null
  let run: { bold: boolean | null; style: DocxStyle; hidden: boolean } | null = null
  let skipped = 0
  let inText = false
  let inInstruction = false
  let properties: 'paragraph' | 'run' | null = null

  const draft = (): Draft | undefined => drafts.at(-1)
  const add = (text: string): void => {
    if (run?.hidden) return
    const field = fields.findLast(({ isResult }) => isResult)
    const href = hrefs.at(-1) ?? (field ? linkOf(field.instruction) : null)
    draft()?.runs.push({
      text,
      bold: run?.bold ?? (run?.style.isBold || draft()?.style.isBold || false),
      href,
    })
  }
  const openProperty = ({ name, attribute }: XmlElement): void => {
    const value = attribute('val')
    const paragraph = draft()
    if (name === 'b' && properties === 'run' && run) run.bold = isOn(value)
    else if (name === 'vanish' && run) run.hidden = isOn(value)
    else if (name === 'rStyle' && run) run.style = context.styles.get(value ?? '') ?? plainStyle
    else if (!paragraph || properties !== 'paragraph') return
    else if (name === 'pStyle') paragraph.style = context.styles.get(value ?? '') ?? plainStyle
    else if (name === 'outlineLvl' && Number(value) < 9) paragraph.heading = Math.min(6, Number(value) + 1)
    else if (name === 'ilvl') paragraph.list = Number(value ?? 0) + 1
    else if (name === 'numId') paragraph.list = value === '0' ? null : (paragraph.list ?? 1)
    else if (name === 'del') paragraph.joinsNext = true
  }
  const closeParagraph = (): void => {
    const done = drafts.pop()
    if (!done) return
    if (done.joinsNext) {
      carried = done
      return
    }
    const table = tables.at(-1)
    for (const paragraph of toParagraphs(done))
      if (table?.cell) table.cell.push(paragraph)
      else onPart({ type: 'paragraph', ...paragraph })
  }
  const closeTable = (): void => {
    const done = tables.pop()
    const outer = tables.at(-1)
    if (!done) return
    if (!outer?.cell) onPart({ type: 'table', rows: done.rows })
    // A table within a cell gives a paragraph for each of its rows.
    else
      for (const row of done.rows)
        outer.cell.push({ kind: null, level: null, runs: [{ text: row.map(cellText).join(' ') }] })
  }

  readXml(bytes, {
    open: (element) => {
      const { name, attribute } = element
      if (name === 'instrText') inInstruction = true
      // Within properties these tell of a mark's own change; the words are elsewhere.
      if (properties !== null && name === 'del') return openProperty(element)
      if (skipped > 0 || unread.has(name)) {
        skipped += 1
        return
      }
      if (name === 'pPr') properties = 'paragraph'
      else if (name === 'rPr' && run) properties = 'run'
      else if (properties !== null) openProperty(element)
      else if (name === 'p') {
        drafts.push(carried ?? { runs: [], style: plainStyle, heading: null, list: null, joinsNext: false })
        if (carried) carried.joinsNext = false
        carried = null
      } else if (name === 'r') run = { bold: null, style: plainStyle, hidden: false }
      else if (name === 't') inText = true
      else if (name === 'tab') add(' ')
      else if (name === 'br' || name === 'cr') add('\n')
      else if (name === 'noBreakHyphen') add('-')
      else if (name === 'hyperlink') hrefs.push(context.links.get(attribute('id') ?? '') ?? null)
      else if (name === 'fldChar') turnField(fields, attribute('fldCharType'))
      else if (name === 'footnoteReference' || name === 'endnoteReference')
        add(context.noteSign(name === 'footnoteReference' ? 'footnote' : 'endnote', attribute('id') ?? ''))
      else if (name === 'tbl') tables.push({ rows: [], cell: null, span: 1, covered: 0 })
      else if (name === 'tr') {
        const table = tables.at(-1)
        table?.rows.push([])
        if (table) table.covered = 0
      } else if (name === 'tc') {
        const table = tables.at(-1)
        if (table) [table.cell, table.span] = [[], 1]
      } else if (name === 'gridSpan' || name === 'gridBefore') {
        const [table, columns] = [tables.at(-1), Math.min(mostSpanned, Number(attribute('val')) || 0)]
        if (table && name === 'gridSpan') table.span = Math.max(1, columns)
        else if (table) table.covered = columns
      } else context.onItem?.(name, element)
    },
    text: (text) => {
      if (inInstruction) {
        const field = fields.at(-1)
        if (field && field.instruction.length < 4_000) field.instruction += text
      } else if (inText && skipped === 0) add(text)
    },
    close: (name) => {
      if (name === 'instrText') inInstruction = false
      if (properties !== null && name === 'del') return
      if (skipped > 0) {
        skipped -= 1
        return
      }
      if (name === 'pPr' && properties === 'paragraph') properties = null
      else if (name === 'rPr' && properties === 'run') properties = null
      else if (properties !== null) return
      else if (name === 'p') closeParagraph()
      else if (name === 'r') run = null
      else if (name === 't') inText = false
      else if (name === 'hyperlink') hrefs.pop()
      else if (name === 'tbl') closeTable()
      else if (name === 'tc') {
        const table = tables.at(-1)
        // Columns that a cell spans stay empty before the next one, so that each stands in its own.
        const row = table?.rows.at(-1)
        if (table?.cell && row) {
          for (let column = 0; column < table.covered; column += 1) row.push([])
          row.push(table.cell)
          table.covered = table.span - 1
        }
        if (table) table.cell = null
      }
    },
  })
  // A deleted mark on the last paragraph has nothing to join.
  if (carried) for (const paragraph of toParagraphs(carried)) onPart({ type: 'paragraph', ...paragraph })
}

/** Columns that one cell may span: a table of figures has no more. */
const mostSpanned = 60

/** Fields within fields: two or three in an honest document. */
const maxFields = 50

function turnField(fields: Field[], type: string | null): void {
  if (type === 'begin' && fields.length < maxFields) fields.push({ instruction: '', isResult: false })
  else if (type === 'end') fields.pop()
  const field = fields.at(-1)
  if (type === 'separate' && field) field.isResult = true
}

const linkOf = (instruction: string): string | null =>
  /^\s*HYPERLINK\s+"([^"]{1,2000})"/.exec(instruction)?.[1] ?? null

/** A line break within a paragraph ends a line of text: a name above a role, a verse. */
function toParagraphs({ runs, style, heading, list }: Draft): readonly Paragraph[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split('\n')
    if (first !== '') lines.at(-1)?.push({ ...run, text: first })
    for (const text of rest) lines.push(text === '' ? [] : [{ ...run, text }])
  }
  const level = heading ?? style.heading
  const { kind, depth } = kindOf(style, level, list)
  return lines.map((line) => ({ kind, level: depth, runs: line }))
}

function kindOf(
  style: DocxStyle,
  heading: number | null,
  list: number | null,
): { readonly kind: BlockKind; readonly depth: number | null } {
  if (style.isFurniture) return { kind: 'furniture', depth: null }
  if (heading !== null) return { kind: 'heading', depth: heading }
  if (list !== null || style.isList) return { kind: 'list', depth: list ?? 1 }
  if (style.isQuote) return { kind: 'quote', depth: null }
  return { kind: style.isCaption ? 'caption' : 'paragraph', depth: null }
}
