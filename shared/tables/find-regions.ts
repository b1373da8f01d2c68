import type { ParsedDocument, Passage, PassageText } from '../documents/document.ts'
import { isColumnRow } from './is-column-row.ts'
import { hasTime, isHeadLike, readHead } from './read-head.ts'
import { splitCells } from './split-cells.ts'
import { isRunOnRow, splitHeads } from './split-run-on.ts'
import type { TableLine } from './table.ts'

/** Lines of one table or of several below each other, with the lines above that say what they are of. */
export interface TableRegion {
  readonly title: readonly TableLine[]
  readonly lines: readonly TableLine[]
  /** Passages that are rows of it, by index. */
  readonly passages: ReadonlySet<number>
}

const silentPassages = new Set(['label', 'furniture', 'disclaimer', 'comment'])
const silentSections = new Set(['participants', 'summary', 'disclaimer', 'furniture', 'comments'])

/** Lines without figures between two rows of one table: heads of sections, what a page prints between. */
const mostBetween = 5
const mostTitle = 10
/** A longer line is a paragraph: it ends a table and is no title of one. */
const longestTitle = 220

interface PlacedLine extends TableLine {
  readonly isRow: boolean
  readonly isParagraph: boolean
  readonly isSpoken: boolean
}

/** The stretches of a document that are tables, in order; they do not overlap. */
export function findRegions(document: ParsedDocument, text: string): readonly TableRegion[] {
  const lines = markRunOn(listLines(document, text))
  const regions: TableRegion[] = []
  let end = 0
  for (let at = 0; at < lines.length; at += 1) {
    if (!lines[at]?.isRow) continue
    let last = at
    for (let next = at + 1; next < lines.length && next - last <= mostBetween + 1; next += 1) {
      const line = lines[next]
      if (!line || line.isParagraph) break
      if (line.isRow) last = next
    }
    const top = findTop(lines, at, end)
    const own = lines.slice(top, last + 1)
    let first = top
    while (first > end && top - first < mostTitle && lines[first - 1]?.isParagraph === false) first -= 1
    regions.push({
      title: lines.slice(first, top),
      lines: own,
      passages: new Set(own.filter(({ isRow }) => isRow).map(({ passage }) => passage)),
    })
    at = last
    end = last + 1
  }
  return regions
}

/** Rows of heads are no more. */
const mostHeads = 4

/** Where the heads begin that stand right above a table's first row: they are its first lines. */
function findTop(lines: readonly PlacedLine[], at: number, end: number): number {
  let top = at
  for (let above = at - 1; above >= end && at - above <= mostHeads; above -= 1) {
    const line = lines[above]
    if (!line || line.isParagraph) break
    if (isHeadLine(line.text)) top = above
    else if (!isRule(line.text)) break
  }
  return top
}

/** What stands beneath the heads of columns: `£m | £m | %`, `金額 | %`. */
const unitHead =
  /^[(（]?(?:(?:(?:US|NT|HK)?[$€£¥]|[A-Z]{3}) ?(?:mn?|bn|k|['’]?000s?|millions?|thousands?)?|%|％|pence|cents|amount|金[額额]|百分比|(?:新[台臺][幣币]|人民[幣币])?(?:[千仟]|百[萬万]|[萬万]|[億亿])?(?:港|美|日|[歐欧])?元|bps|pp)[)）]?$/i

const isRule = (text: string): boolean => /^[\s=_–—-]+$/.test(text.slice(0, 400))

function isHeadLine(text: string): boolean {
  if (text.length > longestTitle * 2) return false
  if (splitHeads(text) !== null) return true
  const { layout, pieces } = splitCells(text)
  if (layout === 'blanks' && pieces.length === 1)
    return (pieces[0]?.from ?? 0) > 16 && hasTime(readHead(pieces[0]?.text ?? '').time)
  return (
    pieces.length > 1 &&
    (pieces.slice(1).every((piece) => isHeadLike(piece.text)) ||
      pieces.every((piece) => unitHead.test(piece.text)))
  )
}

/** Rows whose cells are one blank apart are rows only among others. */
function markRunOn(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const isLikely = lines.map(
    ({ isRow, isParagraph, isSpoken, text }) => isRow || (!isSpoken && !isParagraph && isRunOnRow(text)),
  )
  return lines.map((line, index) =>
    !line.isRow && isLikely[index] && (isLikely[index - 1] || isLikely[index + 1])
      ? { ...line, isRow: true, isParagraph: false }
      : line,
  )
}

/** Every physical line of the passages that may hold a table's words. */
function listLines({ passages, sections }: ParsedDocument, text: string): readonly PlacedLine[] {
  const lines: PlacedLine[] = []
  for (const [index, passage] of passages.entries()) {
    const section = sections[passage.section]?.kind ?? 'body'
    if (silentPassages.has(passage.kind) || silentSections.has(section)) continue
    for (const side of sidesOf(passage)) addLines(side, index)
  }
  return lines

  function addLines(side: PassageText, index: number): void {
    const passage = passages[index]
    if (!passage) return
    // A passage begins at its first word: the indent before it says which column that stands in.
    const start = text.lastIndexOf('\n', side.start - 1) + 1
    let [from, number] = [isBlank(text.slice(start, side.start)) ? start : side.start, side.lines[0]]
    while (from <= side.end) {
      const next = text.indexOf('\n', from)
      // The blanks behind a passage's last word say that the last columns are empty.
      const last = next < 0 ? text.length : next
      const end = last <= side.end || !isBlank(text.slice(side.end, last)) ? Math.min(last, side.end) : last
      const line = text.slice(from, end)
      if (line.trim() !== '')
        lines.push({ text: line, start: from, line: number, passage: index, ...judge(line, passage) })
      from = end + 1
      number += 1
    }
  }
}

/** Both sides of a row that are not one row in two languages: heads of a table paired with what stands below them. */
function sidesOf({ kind, en, zh }: Passage): readonly PassageText[] {
  if (en === null || zh === null) return [en ?? zh].flatMap((side) => side ?? [])
  if (kind !== 'table' || digitsOf(en) === digitsOf(zh)) return [en]
  return en.start < zh.start ? [en, zh] : [zh, en]
}

const digitsOf = ({ text }: PassageText): string => text.replace(/[^\d%]/g, '')

const isBlank = (text: string): boolean => text.trim() === ''

function judge(line: string, passage: Passage): Pick<PlacedLine, 'isRow' | 'isParagraph' | 'isSpoken'> {
  // A sheet keeps its sentences in rows too, of one cell each.
  const isProse = passage.kind === 'table' && line.length > 90 && !/[\t|]/.test(line) && /[.。]$/.test(line)
  const isRow = !isProse && (passage.kind === 'table' || (passage.turn === null && isColumnRow(line)))
  const isSpoken = passage.turn !== null
  if (isRow) return { isRow, isParagraph: false, isSpoken }
  const words = line.trim()
  const isSentence = words.length > 90 && /[.。;；]["”）)]?$/.test(words.slice(-3))
  return { isRow, isParagraph: words.length > longestTitle || isSentence || isSpoken, isSpoken }
}
