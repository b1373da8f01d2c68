import type { Block } from '../../shared/documents/markup.ts'
import { isMarker, type PdfLine } from './pdf-lines.ts'
import type { PdfRule } from './pdf-page.ts'
import { isMarginLetter, type PdfRow } from './order-pdf-page.ts'
import { measureRows, type Measures } from './measure-pdf-rows.ts'

/** What a page gives in reading order: a row of its text, or a line that belongs to no text. */
export type FlowItem =
  | { readonly kind: 'row'; readonly row: PdfRow; readonly rules: readonly PdfRule[] }
  | { readonly kind: 'furniture'; readonly line: PdfLine }

/** A paragraph, heading, label, row of a table or piece of furniture: one line of the extracted text. */
export interface PdfBlock {
  readonly kind: Block['kind'] | null
  readonly level: number | null
  /** Its lines, or of a table's row its cells. */
  readonly lines: readonly PdfLine[]
  /** Whether its cells head the columns of a table, one each; over the names of the rows stands none. */
  readonly isHead?: boolean
}

/**
 * Puts lines together into blocks. What breaks a page (running heads and feet) comes after the paragraph it would break.
 */
export function buildPdfBlocks(flow: readonly FlowItem[]): readonly PdfBlock[] {
  const rows = flow.flatMap((item) => (item.kind === 'row' ? [item.row] : []))
  const measures = measureRows(rows)
  const blocks: PdfBlock[] = []
  let open: PdfRow[] = []
  let waiting: PdfBlock[] = []
  let contentsLeft = 0
  const flush = (): void => {
    if (open.length > 0) {
      const block = toBlock(open, measures)
      const text = block.lines[0]?.text ?? ''
      contentsLeft = contentsHeading.test(text) ? mostContents : contentsLeft - 1
      const isEntry = contentsLeft > 0 && block.lines.some((line) => isLeader(line.text))
      blocks.push(isEntry ? { ...block, kind: 'furniture', level: null } : block)
    }
    for (const block of waiting) blocks.push(block)
    ;[open, waiting] = [[], []]
  }
  for (const item of flow) {
    if (item.kind === 'furniture') {
      waiting.push({ kind: 'furniture', level: null, lines: [item.line] })
      continue
    }
    if (open.length === 0 || !goesOn(open, item.row, item.rules, measures)) flush()
    open.push(item.row)
  }
  flush()
  return blocks
}

const mostColumnLines = 200

const drawnRule = /^[-=_.·•*–—~#\s]{4,}$/

function toBlock(rows: readonly PdfRow[], measures: Measures): PdfBlock {
  const lines = rows.flatMap((row) => row.cells)
  const first = lines[0]
  if (!first) return { kind: null, level: null, lines }
  const plain = (kind: PdfBlock['kind'], level: number | null = null): PdfBlock => ({ kind, level, lines })
  if ((rows[0]?.cells.length ?? 0) > 1) return plain('table')
  if (lines.length === 1 && (drawnRule.test(first.text) || isMarginLetter(first.text)))
    return plain('furniture')
  const length = lines.reduce((sum, line) => sum + line.text.length, 0)
  const level = measures.headingLevel(first.size)
  if (level !== null && length <= 240 && /\p{L}/u.test(first.text)) return plain('heading', level)
  if (isListItem(first)) return plain('list', Math.min(6, 1 + measures.indentLevel(rows[0] as PdfRow)))
  return plain(null)
}

const contentsHeading = /^(?:table of )?contents$|^目[录錄次]$/i
/** Entries a table of contents has at most. */
const mostContents = 60

/** Dots that lead to a page, as the entries of a table of contents have; rows of figures may have them too. */
const isLeader = (text: string): boolean => /[.·…](?:\s?[.·…]){5,}\s*\d{0,4}$/.test(text.slice(-400))

const isListItem = (line: PdfLine): boolean => {
  const marker = line.words[0]?.text ?? ''
  return line.words.length > 1 && isMarker(marker) && !/^[QA]/.test(marker)
}

/** Whether a row is the next line of the paragraph before it. */
function goesOn(
  open: readonly PdfRow[],
  row: PdfRow,
  rules: readonly PdfRule[],
  measures: Measures,
): boolean {
  if (row.isMore) return true
  const last = open.at(-1) as PdfRow
  const [before, line] = [last.cells[0], row.cells[0]]
  if (!before || !line || last.cells.length > 1 || row.cells.length > 1 || last.isLabel || row.isLabel)
    return false
  if (drawnRule.test(before.text) || drawnRule.test(line.text)) return false
  if (Math.abs(before.size - line.size) > Math.max(0.6, before.size * 0.06)) return false
  const isFull = !measures.hasRoomFor(last, line)
  const isOpenEnded = !endsSentence(before.text)
  const startsLow =
    /^[\p{Ll}\d(,;]/u.test(line.text) && /^[\p{Ll}]/u.test(line.text.replace(/^[\d(,;\s.%]+/, '') || 'a')
  const flowsOn = isFull && isOpenEnded && startsLow
  // What stands in brackets below a name in bold, `(inaudible)`, is already said.
  if (changesStyle(before, line) && (!flowsOn || line.text.startsWith('('))) return false
  // The letter of a question or an answer beside a name is no word of what is said below.
  if (/^[QA]$/.test(before.text)) return false
  if (changesScript(open, line, !isOpenEnded)) return false
  if (isCentredUnder(before, line, measures)) return false
  if (isListItem(line) && !(flowsOn && /^[–—-]/.test(line.text))) return false
  if (!isOpenEnded && speaksUp.test(line.text)) return false
  const isNewPlace =
    before.page !== line.page || row.column !== last.column || line.baseline <= before.baseline
  if (isNewPlace) {
    // Where paragraphs are set in, a line at the edge goes on with the one before, whatever that ends with.
    const isAtEdge = measures.usesIndents && Math.abs(line.x - row.column.x) < 3 && open.length > 1
    if (isFull && isAtEdge) return !isHeadingLike(before) && !isHeadingLike(line)
    return isOpenEnded && (isFull || startsLow) && !(isFull && !startsLow && isHeadingLike(before))
  }
  if (rules.some((rule) => partsLines(rule, before, line))) return false
  const distance = line.baseline - before.baseline
  const leading = measures.leadingOf(before)
  if (distance > leading * 1.18 + 0.8 && !(flowsOn && distance <= leading * 1.7)) return false
  if (!isFull || measures.isSetIn(row)) return false
  return !isIndented(open, line)
}

/**
 * Whether a line stands centred under another that had room for its first word: lines of a title, each of which was
 * ended on purpose (`ACME CORPORATION` above `BALANCE SHEETS`).
 */
function isCentredUnder(before: PdfLine, line: PdfLine, measures: Measures): boolean {
  const first = line.words[0]
  if (!first || !/^[\p{Lu}\d(]/u.test(first.text) || openTitle.test(before.text)) return false
  const isCentred =
    Math.abs(before.x + before.end - line.x - line.end) < before.size * 0.4 &&
    Math.abs(before.x - line.x) > before.size
  return isCentred && before.end - before.x + (first.end - first.x) + before.size * 0.25 < measures.width
}

/** What no line of a title ends with on purpose. */
const openTitle = /(?:[,&–—-]|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))$/i

/** A name and a colon, or the letter of a question or an answer, where a sentence has just ended. */
const speaksUp = /^(?:[QA][.:：]|\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,4}\s?[:：])(?:\s|$)/u

const endsSentence = (text: string): boolean =>
  /(?:[.!?:;…]["”’)\]]*|[。！？：；…][」』”’）]*)$/u.test(text.slice(-6))

const isHeadingLike = (line: PdfLine): boolean => line.boldShare > 0.9 && line.text.length < 80

/** Whether the look of the letters changes between the lines, and one of them has that look throughout. */
function changesStyle(before: PdfLine, line: PdfLine): boolean {
  const [last, first] = [before.words.at(-1), line.words[0]]
  if (!last || !first) return false
  const isUniform = (one: PdfLine): boolean => one.boldShare > 0.95 || one.boldShare < 0.05
  if (last.isBold !== first.isBold && (isUniform(before) || isUniform(line))) return true
  if (before.boldShare > 0.95 && line.boldShare < 0.5) return true
  if (before.colour !== line.colour && isOneLook(before) && isOneLook(line)) return true
  return before.font !== line.font && isOneLook(before) && isOneLook(line) && isHan(before) === isHan(line)
}

/**
 * Whether a paragraph of one script would go on with a line of the other: the two languages of a page. Where its sentence
 * has ended, names and figures in the other's letters count for nothing.
 */
function changesScript(open: readonly PdfRow[], line: PdfLine, hasEnded: boolean): boolean {
  const texts = open.slice(-3).map((row) => row.cells[0]?.text ?? '')
  const share = shareOfHan(line.text)
  if (texts.every((text) => shareOfHan(text) === 0)) return share > (hasEnded ? leastHan : 0.5)
  if (share > 0 || !/\p{L}{2,} \p{L}{2,}/u.test(line.text)) return false
  return texts.every((text) => !/[A-Za-z]{2}/.test(text) || (hasEnded && shareOfHan(text) > leastHan))
}

/** A line of Chinese has at least so many characters of it among names and figures. */
const leastHan = 0.2

const shareOfHan = (text: string): number => (text.match(/\p{Script=Han}/gu)?.length ?? 0) / text.length

const isOneLook = (line: PdfLine): boolean =>
  line.words.every((word) => word.font === line.font && word.colour === line.colour)

const isHan = (line: PdfLine): boolean => /\p{Script=Han}/u.test(line.text)

/** A line drawn between two lines of text, at least over the shorter of them. */
const partsLines = (rule: PdfRule, before: PdfLine, line: PdfLine): boolean =>
  rule.height <= 3 &&
  rule.width > Math.min(before.end - before.x, line.end - line.x) * 0.8 &&
  rule.y > before.baseline + before.size * 0.3 &&
  rule.y + rule.height <= line.baseline - line.size * 0.5

/** Whether a line begins farther in (or out) than the paragraph so far would have it. */
function isIndented(open: readonly PdfRow[], line: PdfLine): boolean {
  const column = open.at(-1)?.column
  // A column has no more lines than this; what stands before them is on another page.
  const here = open
    .slice(-mostColumnLines)
    .filter((row) => row.column === column && row.cells[0]?.page === line.page)
  const [first, second] = [here[0]?.cells[0], here[1]?.cells[0]]
  if (!first) return false
  const slack = line.size * 0.7
  const goesOnFromElsewhere = here.length < open.length
  if (second || goesOnFromElsewhere) return Math.abs(line.x - (second ?? first).x) > slack
  // The second line of a paragraph: under the first, left of its indent, or under the text after its marker.
  if (line.x <= first.x + slack) return first.x - line.x > line.size * 6
  const hanging = first.words[1]?.x ?? first.x
  return !(isMarker(first.words[0]?.text ?? '') && Math.abs(line.x - hanging) <= slack)
}
