import type { Block, BlockKind, Link } from '../../shared/documents/markup.ts'
import type { Span } from '../../shared/documents/document.ts'
import { isBlockTag, isHidden, isSilentTag, readClasses } from './html-classes.ts'
import { createGaps } from './cell-gaps.ts'
import { readTable, type HtmlTable } from './html-tables.ts'
import type { HtmlElement, HtmlText, HtmlTree } from './parse-html.ts'

/** A block of a page: one line of its text, with where it stands in the tree. Spans are of `text`. */
export interface HtmlBlock {
  readonly kind: Exclude<BlockKind, 'furniture' | 'comment'>
  readonly level: Block['level']
  readonly text: string
  readonly bold: readonly Span[]
  readonly links: readonly Link[]
  /** How many of its characters are in links of any kind, on the page or off it. */
  readonly linked: number
  /** How many characters of the block each stretch of the page's text gave, by its index. */
  readonly parts: readonly HtmlPart[]
  /** The innermost element that makes a block and holds all of it. */
  readonly element: HtmlElement
  readonly isHidden: boolean
  /** Of a cell of a side-by-side table: its row, counted through the page, and the language. */
  readonly cell: { readonly row: number; readonly side: 'en' | 'zh' } | null
}

export interface HtmlPart {
  readonly text: number
  readonly length: number
}

/** What of the elements around matters to a line within them. */
interface Place {
  readonly element: HtmlElement
  readonly kind: HtmlBlock['kind']
  readonly level: number | null
  readonly listDepth: number
  readonly isBold: boolean
  readonly href: string | null
  readonly isLink: boolean
  readonly isHidden: boolean
  readonly isPre: boolean
  readonly cell: HtmlBlock['cell']
  /** Within a row of a table of data, where nothing ends the line. */
  readonly isRow: boolean
}

/** The line being gathered. */
interface OpenLine {
  place: Place
  text: string[]
  length: number
  endsInSpace: boolean
  bold: { start: number; end: number }[]
  links: { start: number; end: number; href: string }[]
  linked: number
  endsInLink: boolean
  parts: HtmlPart[]
}

/**
 * Takes a page's text apart into blocks, in the order of the source: every stretch of text that is not script, style or
 * the like is in exactly one. White space is drawn together as a browser does; a line break ends a block.
 */
export function readHtmlBlocks(tree: HtmlTree): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  let line: OpenLine | null = null
  let rows = 0

  const flush = (): void => {
    if (line === null) return
    const block = closeLine(line)
    if (block) blocks.push(block)
    line = null
  }
  const write = (text: string, index: number, place: Place): void => {
    line ??= {
      place,
      text: [],
      length: 0,
      endsInSpace: true,
      bold: [],
      links: [],
      linked: 0,
      endsInLink: false,
      parts: [],
    }
    append(line, text, index, place)
  }
  const writeText = (node: HtmlText, place: Place): void => {
    if (!place.isPre) return write(node.text, node.index, place)
    for (const [number, part] of node.text.split(/\r\n|\r|\n/).entries()) {
      if (number > 0) flush()
      write(part, node.index, place)
    }
  }
  const walkChildren = (element: HtmlElement, place: Place): void => {
    let own = place
    for (const child of element.children) {
      if (child.tag === null) {
        writeText(child, own)
        continue
      }
      walk(child, own)
      if (own.isBold && tree.endedEarly.has(element)) own = { ...own, isBold: false }
    }
  }
  const walk = (element: HtmlElement, above: Place): void => {
    const { tag } = element
    if (isSilentTag(tag)) return
    if (tag === 'br' || tag === 'hr') {
      if (above.isRow) write(' ', -1, above)
      else flush()
      return
    }
    const place = enter(element, above)
    if (above.isRow || !isBlockTag(tag)) {
      const isCut = above.isRow && isBlockTag(tag)
      // Two links side by side are two words, whatever stands between them on the screen.
      if (isCut || (tag === 'a' && line?.endsInLink)) write(' ', -1, above)
      walkChildren(element, place)
      if (isCut) write(' ', -1, above)
      return
    }
    flush()
    const table = tag === 'table' ? readTable(element) : null
    if (table) walkTable(table, place)
    else walkChildren(element, place)
    flush()
  }
  const walkTable = (table: HtmlTable, place: Place): void => {
    const gaps = createGaps()
    for (const part of table.parts) {
      flush()
      if (part.kind === 'other') {
        walk(part.element, place)
        continue
      }
      const row = rows
      if (part.kind === 'row') {
        const own: Place = { ...place, element: part.element, kind: 'table', level: null, isRow: true }
        for (const [index, before] of gaps(part.cells).entries()) {
          const cell = part.cells[index]
          for (let tab = 0; tab < before; tab += 1) write('\t', -1, own)
          if (cell) walkChildren(cell, { ...own, isHidden: own.isHidden || isHidden(cell) })
        }
        continue
      }
      // Language beside language: each side is lines of its own, drawn together where they are as many.
      const sides = part.cells.map(({ element, side }) => {
        const from = blocks.length
        walkChildren(element, { ...enter(element, place), cell: side ? { row, side } : null })
        flush()
        return blocks.splice(from)
      })
      rows += 1
      const paired = sides.filter((_, index) => part.cells[index]?.side)
      const [first = [], second = []] = paired
      if (paired.length === 2 && first.length === second.length && first.length > 1) {
        for (const [index, side] of sides.entries()) if (!part.cells[index]?.side) blocks.push(...side)
        for (const [index, block] of first.entries()) {
          const other = second[index]
          blocks.push(inRow(block, rows))
          if (other) blocks.push(inRow(other, rows))
          rows += 1
        }
      } else blocks.push(...sides.flat())
    }
  }

  const start: Place = {
    element: tree.root,
    kind: 'paragraph',
    level: null,
    listDepth: 0,
    isBold: false,
    href: null,
    isLink: false,
    isHidden: false,
    isPre: false,
    cell: null,
    isRow: false,
  }
  walkChildren(tree.root, start)
  flush()
  return blocks
}

const inRow = (block: HtmlBlock, row: number): HtmlBlock =>
  block.cell ? { ...block, cell: { ...block.cell, row } } : block

function enter(element: HtmlElement, above: Place): Place {
  const { tag, attributes } = element
  const place: Place = {
    ...above,
    isHidden: above.isHidden || isHidden(element),
    isBold: isBold(element) ?? above.isBold,
    href: tag === 'a' ? readHref(attributes.get('href')) : above.href,
    isLink: above.isLink || (tag === 'a' && attributes.has('href')),
  }
  if (!isBlockTag(tag)) return place
  const own: Place = { ...place, element }
  if (above.isRow) return { ...place, isBold: place.isBold || /^h[1-6]$/.test(tag) }
  const heading = readHeadingLevel(element)
  if (heading !== null) return { ...own, kind: 'heading', level: heading }
  if (isFootnote(element)) return { ...own, kind: 'footnote', level: null }
  switch (tag) {
    case 'ul':
    case 'ol':
    case 'menu':
      return { ...own, listDepth: above.listDepth + 1 }
    case 'li':
      return above.kind === 'footnote' ? own : { ...own, kind: 'list', level: Math.max(1, above.listDepth) }
    case 'blockquote':
      return above.kind === 'footnote' ? own : { ...own, kind: 'quote', level: null }
    case 'figcaption':
    case 'caption':
      return { ...own, kind: 'caption', level: null }
    case 'pre':
      return { ...own, kind: 'code', level: null, isPre: true }
    case 'figure':
    case 'table':
      return above.kind === 'list' ? { ...own, kind: 'paragraph', level: null } : own
    default:
      return own
  }
}

function readHeadingLevel({ tag, attributes }: HtmlElement): number | null {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1])
  if (attributes.get('role') !== 'heading') return null
  const level = Number(attributes.get('aria-level') ?? '2')
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2
}

const footnoteRoles = new Set(['doc-footnote', 'doc-endnote', 'doc-endnotes'])
function isFootnote(element: HtmlElement): boolean {
  const { attributes, tag } = element
  if (/^h[1-6]$/.test(tag)) return false
  return (
    footnoteRoles.has(attributes.get('role') ?? '') ||
    /^(?:footnote|endnote|rearnote)s?$/.test(attributes.get('epub:type') ?? '') ||
    /(?:^|[\s_-])(?:foot|end)notes?(?:$|[\s_-])/.test(readClasses(element)) ||
    (tag === 'li' && /^(?:fn|cite_note|footnote|endnote)[-_:]?\w{0,40}$/.test(attributes.get('id') ?? ''))
  )
}

/** Whether an element makes its text bold; null where it says nothing of it. */
function isBold({ tag, attributes }: HtmlElement): boolean | null {
  const style = attributes.get('style')
  const weight =
    style === undefined ? undefined : /font-weight\s{0,3}:\s{0,3}(\w{1,10})/i.exec(style.slice(0, 500))?.[1]
  if (weight !== undefined) {
    if (/^(?:bold|bolder|[6-9]00)$/i.test(weight)) return true
    if (/^(?:normal|lighter|[1-5]00)$/i.test(weight)) return false
  }
  return tag === 'b' || tag === 'strong' || tag === 'th' ? true : null
}

/** Addresses that lead somewhere a person could go; the rest is script, data or a place on the page. */
function readHref(href: string | undefined): string | null {
  const address = href?.trim() ?? ''
  return address.length <= 2_000 && /^(?:https?:\/\/|mailto:)/i.test(address) ? address : null
}

const space = /[ \t\n\r\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g

function append(line: OpenLine, raw: string, index: number, place: Place): void {
  const isTab = raw === '\t' && index < 0
  let text = isTab || place.isPre ? raw.replaceAll('\0', '') : raw.replaceAll('\0', '').replace(space, ' ')
  if (!place.isPre && line.endsInSpace && text.startsWith(' ')) text = text.slice(1)
  if (isTab && line.text.at(-1)?.endsWith(' ')) {
    line.text.push(line.text.pop()?.slice(0, -1) ?? '')
    line.length -= 1
  }
  if (text === '') return
  // A line that began with nothing is where its first words are.
  if (line.length === 0) line.place = place
  const start = line.length
  line.text.push(text)
  line.length += text.length
  line.endsInSpace = /[ \t]$/.test(text)
  if (index >= 0) line.parts.push({ text: index, length: text.length })
  line.endsInLink = place.isLink && text.trim() !== ''
  if (place.isLink) line.linked += text.length
  if (place.isBold && text.trim() !== '') extend(line.bold, start, line.length)
  const last = line.links.at(-1)
  if (place.href !== null) {
    if (last?.end === start && last.href === place.href) last.end = line.length
    else line.links.push({ start, end: line.length, href: place.href })
  }
}

function extend(spans: { start: number; end: number }[], start: number, end: number): void {
  const last = spans.at(-1)
  if (last && last.end >= start - 1) last.end = end
  else spans.push({ start, end })
}

/** A block of the line, or null where it has nothing to read. */
function closeLine(line: OpenLine): HtmlBlock | null {
  const whole = line.text.join('')
  const { place } = line
  const text = place.isRow ? whole.replace(/^ +| +$/g, '') : whole.trim()
  if (text.trim() === '') return null
  const cut = place.isRow
    ? whole.length - whole.replace(/^ +/, '').length
    : whole.length - whole.trimStart().length
  const within = <Own extends Span>(span: Own): Own[] => {
    const start = Math.max(0, span.start - cut)
    const end = Math.min(text.length, span.end - cut)
    return end > start && text.slice(start, end).trim() !== '' ? [{ ...span, start, end }] : []
  }
  return {
    kind: place.kind,
    level: place.kind === 'heading' || place.kind === 'list' ? place.level : null,
    text,
    bold: line.bold.flatMap(within),
    links: line.links.flatMap(within),
    linked: Math.min(line.linked, text.length),
    parts: line.parts,
    element: place.element,
    isHidden: place.isHidden,
    cell: place.cell,
  }
}
