import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'
import { openZip, zipSource } from './open-zip.ts'
import { readCoreProperties } from './read-core-properties.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { createBlockWriter, type BlockWriter, type Run } from './write-blocks.ts'
import { writeTable, type Cell, type Paragraph } from './write-table.ts'

/** Reads an OpenDocument text: its paragraphs, tables, notes and comments; deleted words of tracked changes are left out. */
export function readOdt(bytes: Uint8Array): ExtractedText | Refusal {
  const zip = openZip(zipSource(bytes))
  const read = (name: string): Uint8Array | null => {
    const entry = zip.find(name)
    return entry ? zip.read(entry) : null
  }
  const manifest = read('META-INF/manifest.xml')
  if (manifest && isEncrypted(manifest)) return refuse('file-protected', 'password')
  const content = read('content.xml')
  if (!content) return refuse('file-damaged', 'content.xml')
  const writer = createBlockWriter()
  readCoreProperties(writer, read('meta.xml'))
  const styles = new Map<string, OdtStyle>()
  const common = read('styles.xml')
  if (common) readStyles(common, styles)
  readStyles(content, styles)
  walkOdt(content, styles, writer)
  return writer.finish('utf-8')
}

function isEncrypted(manifest: Uint8Array): boolean {
  let found = false
  readXml(
    manifest,
    {
      open: ({ name }) => {
        if (name === 'encryption-data') found = true
      },
    },
    'named',
  )
  return found
}

interface OdtStyle {
  parent: string | null
  bold: boolean | null
  hidden: boolean
}

function readStyles(bytes: Uint8Array, styles: Map<string, OdtStyle>): void {
  let style: OdtStyle | null = null
  readXml(bytes, {
    open: ({ name, attribute }) => {
      if (name === 'style') {
        style = { parent: attribute('parent-style-name'), bold: null, hidden: false }
        styles.set(attribute('name') ?? '', style)
      } else if (name === 'text-properties' && style) {
        const weight = attribute('font-weight')
        if (weight !== null) style.bold = weight === 'bold' || Number(weight) >= 600
        if (attribute('display') === 'none') style.hidden = true
      }
    },
    close: (name) => {
      if (name === 'style') style = null
    },
  })
}

const maxChain = 12

/** What a style and those it is based on say; a style's name tells what it is for. */
function lookUp(styles: ReadonlyMap<string, OdtStyle>, name: string | null) {
  const names: string[] = []
  let bold: boolean | null = null
  let hidden = false
  for (let at = name; at !== null && names.length < maxChain;) {
    names.push(at.replaceAll('_20_', ' '))
    const style: OdtStyle | undefined = styles.get(at)
    bold ??= style?.bold ?? null
    hidden ||= style?.hidden ?? false
    at = style?.parent ?? null
  }
  return { names, bold, hidden }
}

interface Draft {
  readonly runs: Run[]
  readonly kind: Paragraph['kind']
  readonly level: number | null
  readonly bold: boolean
}

/** Deleted words, and what programs put in for themselves. */
const unread: ReadonlySet<string> = new Set([
  'tracked-changes',
  'note-citation',
  'ruby-text',
  'forms',
  'sequence-decls',
  'creator',
  'date',
  'date-string',
  'table-of-content-source',
  'desc',
  'title',
])

function walkOdt(bytes: Uint8Array, styles: ReadonlyMap<string, OdtStyle>, writer: BlockWriter): void {
  const drafts: Draft[] = []
  const spans: { bold: boolean | null; hidden: boolean; href: string | null }[] = []
  const tables: { rows: Cell[][]; cell: Paragraph[] | null }[] = []
  const notes: { kind: 'footnote' | 'comment'; runs: readonly Run[] }[] = []
  let noteKind: 'footnote' | 'comment' | null = null
  let noteCount = 0
  let lists = 0
  let contents = 0
  let skipped = 0

  const add = (text: string): void => {
    const draft = drafts.at(-1)
    if (!draft || spans.some(({ hidden }) => hidden)) return
    const bold = spans.findLast((span) => span.bold !== null)?.bold ?? draft.bold
    draft.runs.push({ text, bold, href: spans.findLast(({ href }) => href !== null)?.href ?? null })
  }
  const openParagraph = ({ name, attribute }: XmlElement): void => {
    const { names, bold } = lookUp(styles, attribute('style-name'))
    const isTitle = names.some((one) => /^(?:title|標題|标题)$/i.test(one))
    const named = /^heading (\d)$/i.exec(names.find((one) => /^heading \d$/i.test(one)) ?? '')?.[1]
    const level =
      name === 'h' ? Number(attribute('outline-level') ?? 1) : isTitle ? 1 : named ? Number(named) : null
    const isQuote = names.some((one) => /^quotations$/i.test(one))
    const kind =
      contents > 0
        ? 'furniture'
        : level !== null
          ? 'heading'
          : lists > 0
            ? 'list'
            : isQuote
              ? 'quote'
              : 'paragraph'
    drafts.push({
      runs: [],
      kind,
      level: kind === 'heading' ? Math.min(6, level ?? 1) : kind === 'list' ? lists : null,
      bold: bold ?? false,
    })
  }
  const closeParagraph = (): void => {
    const draft = drafts.pop()
    if (!draft) return
    if (noteKind !== null) {
      const sign = noteKind === 'footnote' ? [{ text: `[${noteCount}] ` }] : []
      notes.push({ kind: noteKind, runs: [...sign, ...draft.runs] })
      return
    }
    for (const runs of splitLines(draft.runs)) {
      const paragraph = { kind: draft.kind, level: draft.level, runs }
      const cell = tables.at(-1)?.cell
      if (cell) cell.push(paragraph)
      else writer.block(paragraph.kind, paragraph.level, runs)
    }
  }
  const closeTable = (): void => {
    const done = tables.pop()
    if (!done) return
    const outer = tables.at(-1)?.cell
    if (outer) outer.push(...done.rows.flat(2))
    else writeTable(writer, done.rows)
  }

  readXml(bytes, {
    open: (element) => {
      const { name, attribute } = element
      if (skipped > 0 || unread.has(name)) {
        skipped += 1
        return
      }
      if (name === 'p' || name === 'h') openParagraph(element)
      else if (name === 'span') spans.push({ ...lookUp(styles, attribute('style-name')), href: null })
      else if (name === 'a') spans.push({ bold: null, hidden: false, href: attribute('href') })
      else if (name === 's') add(' ')
      else if (name === 'tab') add(' ')
      else if (name === 'line-break') add('\n')
      else if (name === 'list') lists += 1
      else if (name === 'table-of-content') contents += 1
      else if (name === 'note') {
        noteCount += 1
        add(`[${noteCount}]`)
        noteKind = 'footnote'
      } else if (name === 'annotation') noteKind = 'comment'
      else if (name === 'table') tables.push({ rows: [], cell: null })
      else if (name === 'table-row') tables.at(-1)?.rows.push([])
      else if (name === 'table-cell') {
        const table = tables.at(-1)
        if (table) table.cell = []
      }
    },
    text: (text) => {
      if (skipped === 0) add(text)
    },
    close: (name) => {
      if (skipped > 0) {
        skipped -= 1
        return
      }
      if (name === 'p' || name === 'h') closeParagraph()
      else if (name === 'span' || name === 'a') spans.pop()
      else if (name === 'list') lists -= 1
      else if (name === 'table-of-content') contents -= 1
      else if (name === 'note' || name === 'annotation') noteKind = null
      else if (name === 'table') closeTable()
      else if (name === 'table-cell') {
        const table = tables.at(-1)
        if (table?.cell) table.rows.at(-1)?.push(table.cell)
        if (table) table.cell = null
      }
    },
  })
  for (const { kind, runs } of notes) writer.block(kind, null, runs)
}

function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    // Line ends of the file itself are blanks; only a line break is one.
    const [first = '', ...rest] = run.text === '\n' ? ['', ''] : [run.text]
    lines.at(-1)?.push({ ...run, text: first })
    for (const text of rest) lines.push([{ ...run, text }])
  }
  return lines
}
