import { isFigure, lineOf, type PdfLine } from './pdf-lines.ts'
import type { PdfWord } from './pdf-page.ts'

type Row = readonly PdfLine[]

/** Gap, in sizes of the letters, that parts cells where a page draws its spaces and drew none in it. */
const leastUndrawn = 0.4
/** Between two bare numbers; a narrower one is the space that parts thousands. */
const leastBetweenNumbers = 0.45
/** A gap of fewer is no more than a space may be. */
const [leastSpace, mostSpace] = [0.15, 0.6]
const leastSpaces = 12

/**
 * Parts what stands too close for the page's own gaps: words of two cells between which no space was drawn on a page
 * that draws its spaces, and figures, which their signs and marks tell apart (`$ 71.6 10.0 % (4.2 )`). A currency's
 * sign joins the figure behind it, a closing parenthesis or a per cent the one before: each stood in a cell of its own.
 */
export function partCells(rows: readonly Row[], isSpaced: boolean): readonly Row[] {
  const isTabular = rows.map((row) => row.length > 1)
  return rows.map((row, index) => {
    const isNearTable = [-3, -2, -1, 0, 1, 2, 3].some((step) => isTabular[index + step])
    const parted = isSpaced && isNearTable ? row.flatMap(splitUndrawn) : row
    return joinSigns(parted.flatMap(splitFigures))
  })
}

/** Whether the spaces between the words of a document are characters: then a gap without one is no space. */
export function drawsSpaces(lines: readonly PdfLine[]): boolean {
  let [drawn, all] = [0, 0]
  for (const { words } of lines)
    for (const [index, word] of words.entries()) {
      const gap = gapBefore(words, index)
      if (gap < leastSpace || gap > mostSpace || closing.test(word.text)) continue
      all += 1
      if (word.spaces > 0) drawn += 1
    }
  return drawn >= leastSpaces && drawn >= all * 0.85
}

/** In sizes of the letters; none before the first word. */
function gapBefore(words: readonly PdfWord[], index: number): number {
  const [last, word] = [words[index - 1], words[index]]
  return last && word ? (word.x - last.end) / Math.max(last.size, word.size) : 0
}

function splitUndrawn(cell: PdfLine): readonly PdfLine[] {
  const { words } = cell
  return splitAt(
    cell,
    (index) =>
      words[index]?.spaces === 0 &&
      gapBefore(words, index) >= leastUndrawn &&
      !(closing.test(words[index].text) && /[\d)]$/.test(words[index - 1]?.text ?? '')) &&
      !sign.test(words[index - 1]?.text ?? ''),
  )
}

function splitFigures(cell: PdfLine): readonly PdfLine[] {
  const { words } = cell
  if (words.length < 2 || !words.every(({ text }) => figurePart.test(text))) return [cell]
  return splitAt(cell, (index) => {
    const [before, own] = [words[index - 1]?.text ?? '', words[index]?.text ?? '']
    if (!ended.test(before) || !begun.test(own)) return false
    // `$14 – $17` is one range.
    if ([before, own].some((text) => dash.test(text)) && gapBefore(words, index) < leastBetweenNumbers)
      return false
    const isMarked = /[%％)）]$/.test(before) || /^[($€£¥A-Z]/.test(own)
    return isMarked || gapBefore(words, index) >= leastBetweenNumbers
  })
}

function splitAt({ words, page, ...cell }: PdfLine, isStart: (index: number) => boolean): readonly PdfLine[] {
  const starts = words.flatMap((_, index) => (index > 0 && isStart(index) ? [index] : []))
  if (starts.length === 0) return [{ words, page, ...cell }]
  const bounds = [0, ...starts, words.length]
  return bounds.slice(1).map((to, index) => lineOf(words.slice(bounds[index], to), page))
}

const sign = /^[(−–-]?(?:US|NT|HK|A|C|S)?[$€£¥](?:\()?$/
const closing = /^[)）%％]{1,2}$/
const dash = /^[-–—]$/
const missing = String.raw`[-–—]|n\/?[am]\.?|NM|NMF?`
const figurePart = new RegExp(
  String.raw`^(?:[(−–-]?(?:US|NT|HK|A|C|S)?[$€£¥]?\(?|[(+−–-]?[$€£¥]?\(?[\d.,]*\d[)）%％x]{0,3}|[)）%％]{1,2}|${missing})$`,
  'i',
)
const ended = new RegExp(String.raw`[\d)）%％x]$|^(?:${missing})$`, 'i')
const begun = new RegExp(String.raw`^(?:[(+−–-]?(?:US|NT|HK|A|C|S)?[$€£¥]?\(?(?:\d|$)|${missing}$)`, 'i')

function joinSigns(row: Row): Row {
  if (row.length < 2) return row
  const cells: PdfLine[] = []
  let waiting: readonly PdfWord[] = []
  for (const [index, cell] of row.entries()) {
    const last = cells.at(-1)
    const next = row[index + 1]
    if (last && closing.test(cell.text.replaceAll(' ', '')) && /\d\)?$/.test(last.text)) {
      cells[cells.length - 1] = lineOf([...last.words, ...cell.words], cell.page)
      continue
    }
    const words = [...waiting, ...cell.words]
    waiting = []
    // A sign at the end of what is no figure of its own belongs to the next cell.
    if (next && isFigure(next.text) && /^[(\d−–—-]/.test(next.text) && sign.test(words.at(-1)?.text ?? ''))
      waiting = words.splice(-1)
    if (words.length > 0) cells.push(lineOf(words, cell.page))
  }
  return cells
}
