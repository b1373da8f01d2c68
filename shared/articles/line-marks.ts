import type { Line } from '../text/split-lines.ts'
import { findHeadings, isListItem, isQuotation, isTableRow } from './find-headings.ts'
import { isFurnitureLine } from '../documents/find-furniture.ts'
import type { Block, Markup } from '../documents/markup.ts'
import { hasMarkdownHeadings, readMarkdownMarks } from './markdown-marks.ts'
import { findUnderlined, type LineMark, type LineMarks } from './line-mark.ts'
import { rankHeadings } from './rank-headings.ts'

/** Where an article's words come from, which decides how its parts are told. */
export interface ArticleSource {
  readonly text: string
  readonly isMarkdown: boolean
  readonly markup: Markup
}

const longestBoldHeading = 120

/** What the source's own markup says of the lines; null where it says nothing of any. */
export function readMarkupMarks(lines: readonly Line[], markup: Markup): LineMarks | null {
  if (markup.blocks.length === 0) return null
  const marks = new Map<number, LineMark>()
  let at = 0
  for (const [index, line] of lines.entries()) {
    while ((markup.blocks[at]?.end ?? Infinity) <= line.start) at += 1
    const block = markup.blocks[at]
    if (block && block.start < line.end) marks.set(index, markOf(block))
  }
  const bold = findBoldHeadings(lines, markup, marks)
  let level = 1
  for (const index of lines.keys()) {
    const mark = marks.get(index)
    if (mark?.kind === 'heading') level = mark.level ?? 2
    else if (bold.has(index)) marks.set(index, { kind: 'heading', level: Math.min(6, level + 1) })
  }
  return marks
}

function markOf({ kind, level }: Block): LineMark {
  switch (kind) {
    case 'heading':
      return { kind: 'heading', level: level ?? 2 }
    case 'list':
      return { kind: 'list', level: level ?? 1 }
    case 'quote':
    case 'table':
      return { kind, level: null }
    case 'code':
      return { kind: 'text', level: null, isLiteral: true }
    default:
      return { kind: 'text', level: null }
  }
}

/** Paragraphs in bold from end to end, short and with an ordinary paragraph below: headings of those who use no other. */
function findBoldHeadings(lines: readonly Line[], markup: Markup, marks: LineMarks): ReadonlySet<number> {
  const whole = new Set<number>()
  let at = 0
  for (const [index, line] of lines.entries()) {
    while ((markup.bold[at]?.end ?? Infinity) <= line.start) at += 1
    const bold = markup.bold[at]
    if (bold && bold.start <= line.start && bold.end >= line.end) whole.add(index)
  }
  const found = new Set<number>()
  for (const index of whole) {
    const text = lines[index]?.text ?? ''
    const below = lines[index + 1]?.text ?? ''
    if (marks.get(index)?.kind !== 'text' || text.length > longestBoldHeading || whole.has(index + 1))
      continue
    if (below.length > text.length && !/[.,;。，；]$/.test(text) && marks.get(index + 1)?.kind !== 'heading')
      found.add(index)
  }
  return found
}

/** Marks of an article's lines, by its markup, by Markdown's marks or by their look. */
export function readLineMarks(
  lines: readonly Line[],
  { text, isMarkdown, markup }: ArticleSource,
  from: number,
  to: number,
): LineMarks {
  const given = readMarkupMarks(lines, markup)
  const isWritten = isMarkdown && hasMarkdownHeadings(lines)
  const marks = new Map<number, LineMark>(given ?? (isMarkdown ? readMarkdownMarks(lines) : []))
  const hasHeadings = given
    ? [...given.values()].some(({ kind, level }) => kind === 'heading' && level !== 1)
    : isWritten
  if (!hasHeadings) {
    const seen = findHeadings(lines, from, to)
    const levels = rankHeadings(lines, [...seen])
    for (const index of seen)
      if (isPlain(marks.get(index))) marks.set(index, { kind: 'heading', level: levels.get(index) ?? 2 })
  }
  if (!isMarkdown) for (const [index, mark] of findUnderlined(lines)) marks.set(index, mark)
  for (const [index, depth] of readListDepths(lines, text, isMarkdown))
    if (!marks.has(index) || isPlain(marks.get(index))) marks.set(index, { kind: 'list', level: depth })
  for (const index of findTimedItems(lines))
    if (isPlain(marks.get(index))) marks.set(index, { kind: 'list', level: 1 })
  for (const [index, line] of lines.entries())
    if (isPlain(marks.get(index))) marks.set(index, markByLook(line.text))
  return marks
}

const isPlain = (mark: LineMark | undefined): boolean =>
  mark === undefined || (mark.kind === 'text' && !mark.isLiteral)

function markByLook(text: string): LineMark {
  if (isTableRow(text)) return { kind: 'table', level: null }
  if (isListItem(text)) return { kind: 'list', level: 1 }
  if (isQuotation(text)) return { kind: 'quote', level: null }
  return { kind: isFurnitureLine(text) ? 'furniture' : 'text', level: null }
}

/** Depths of list items by how far they are indented, from 1; each run of items is a list of its own. */
function readListDepths(
  lines: readonly Line[],
  text: string,
  isMarkdown: boolean,
): ReadonlyMap<number, number> {
  const depths = new Map<number, number>()
  let indents: number[] = []
  for (const [index, line] of lines.entries()) {
    const isItem = isListItem(line.text) || (isMarkdown && /^(?:[-*+]|\d{1,9}[.)])\s/.test(line.text))
    const indent = indentOf(text, line)
    if (!isItem) {
      // A paragraph that goes on within an item does not end the list.
      if (indent === 0) indents = []
      continue
    }
    while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop()
    if (indents.length === 0 || (indents.at(-1) ?? 0) < indent) indents.push(indent)
    depths.set(index, Math.min(6, indents.length))
  }
  return depths
}

const widestIndent = 64

/** Columns of white space before a line; a tab is four. */
function indentOf(text: string, line: Line): number {
  let width = 0
  for (let at = line.start - 1; at >= 0 && width < widestIndent; at -= 1) {
    const character = text[at]
    if (character === ' ') width += 1
    else if (character === '\t') width += 4
    else if (character === '\u3000') width += 2
    else break
  }
  return width
}

const timed = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s{0,3}[-–—:|]?\s{0,3}\S/
const leastTimed = 3

/** Show notes: at least three lines below each other that begin with a time and name a topic. */
function findTimedItems(lines: readonly Line[]): readonly number[] {
  const found: number[] = []
  let run: number[] = []
  for (const [index, { text }] of [...lines.entries(), [lines.length, { text: '' }] as const]) {
    if (text.length <= 140 && timed.test(text)) run.push(index)
    else {
      if (run.length >= leastTimed) found.push(...run)
      run = []
    }
  }
  return found
}
