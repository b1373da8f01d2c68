import type { PdfPage, PdfWord, Rectangle } from './pdf-page.ts'
import { wordGap } from './draw-pdf-text.ts'

/** Words on one baseline with no wide gap between them: a line of a column, or a cell of a table. */
export interface PdfLine {
  readonly words: readonly PdfWord[]
  readonly page: number
  readonly x: number
  readonly end: number
  readonly baseline: number
  /** Of most of its characters. */
  readonly size: number
  readonly font: string
  readonly colour: string
  /** Share of its characters that are bold. */
  readonly boldShare: number
  readonly isArtifact: boolean
  readonly text: string
}

/** How far letters reach above and below their baseline, as shares of the size. */
const ascent = 0.78
const descent = 0.22

/** A gap this wide, in sizes of the letters, may part columns or cells; those of justified lines are narrower. */
const segmentGap = 0.9

/** A bullet or number stands farther from its text. */
const markerGap = 4

/** Whether a word is the mark of a list's item, or of a question or an answer. */
export const isMarker = (text: string): boolean =>
  /^(?:[•▪■□●○◦‣∙·*❖➢➤►✓→–—o-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[QA][.:])$/.test(text)

/** Whether a text is a figure, or stands for one that is missing. */
export const isFigure = (text: string): boolean =>
  (text.length < 40 && (/^[\s$€£¥%()\d.,'’+\-–—−*x/bpsMBKk]+$/.test(text) ? /\d/.test(text) : false)) ||
  /^[-–—$%()NAM/.]{1,4}$/.test(text)

/** Words of one direction of writing into lines; parted at every gap that may be more than a space. */
export function buildLines(words: readonly PdfWord[], page: number): readonly PdfLine[] {
  const rows: PdfWord[][] = []
  let rowBaseline = Number.NEGATIVE_INFINITY
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    if (row && word.baseline - rowBaseline <= Math.max(0.6, word.size * 0.08)) row.push(word)
    else rows.push([word])
    rowBaseline = word.baseline
  }
  return seatRaised(rows).flatMap((row) =>
    splitAtGaps(closeUp(withoutDoubles(row.toSorted((a, b) => a.x - b.x)))).map((part) => lineOf(part, page)),
  )
}

/** Puts marks that are raised over or lowered under the line (`1`, `th`, `™`) into the row of the word they follow. */
function seatRaised(rows: readonly (readonly PdfWord[])[]): readonly (readonly PdfWord[])[] {
  const sizes = rows.flatMap((row) => row.map((word) => word.size)).toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const seated = rows.map((row) => [...row])
  for (const [index, row] of rows.entries())
    for (const word of row) {
      if (word.size > usual * 0.8 || word.text.length > 5) continue
      const host = findHost(rows, index, word)
      if (host === null) continue
      seated[host]?.push(word)
      seated[index]?.splice(seated[index].indexOf(word), 1)
    }
  return seated.filter((row) => row.length > 0)
}

/** The row with a larger word that ends where this one begins, no more than its height off. */
function findHost(rows: readonly (readonly PdfWord[])[], own: number, word: PdfWord): number | null {
  for (const step of [1, -1])
    for (let index = own + step; index >= 0 && index < rows.length; index += step) {
      const row = rows[index] ?? []
      const off = Math.abs((row[0]?.baseline ?? 0) - word.baseline)
      if (off > word.size * 1.1) break
      const isHost = row.some(
        (one) =>
          one.size > word.size * 1.2 && Math.abs(word.x - one.end) < one.size * 0.35 && off < one.size * 0.65,
      )
      if (isHost) return index
    }
  return null
}

/** Letters printed twice, a little apart, are bold; they are read once. */
function withoutDoubles(row: readonly PdfWord[]): readonly PdfWord[] {
  const kept: PdfWord[] = []
  for (const word of row) {
    const double = kept.findLastIndex(
      (one, index) =>
        index >= kept.length - 3 && one.text === word.text && Math.abs(one.x - word.x) < word.size * 0.12,
    )
    if (double < 0) kept.push(word)
    else
      kept[double] = {
        ...word,
        isBold: true,
        spaces: kept[double]?.spaces ?? 0,
        spaced: kept[double]?.spaced ?? 0,
      }
  }
  return kept
}

/** Letters set apart for show (`P R E S E N T A T I O N`) as the words they spell. */
function closeUp(row: readonly PdfWord[]): readonly PdfWord[] {
  const isLetter = (word: PdfWord): boolean => /^[\p{Lu}\p{N}&]$/u.test(word.text)
  if (row.length < 6 || row.filter(isLetter).length < row.length * 0.85) return row
  const gaps = row.slice(1).map((word, index) => word.x - (row[index]?.end ?? 0))
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.3)] ?? 0
  const words: PdfWord[] = []
  for (const [index, word] of row.entries()) {
    const last = words.at(-1)
    if (last && (gaps[index - 1] ?? Infinity) < usual * 1.7 + 0.5)
      words[words.length - 1] = { ...last, text: last.text + word.text, end: word.end }
    else words.push(last ? { ...word, spaces: 1, spaced: word.x - last.end } : word)
  }
  return words
}

function splitAtGaps(row: readonly PdfWord[]): readonly (readonly PdfWord[])[] {
  const gaps = row.map((word, index) => (index === 0 ? 0 : gapBefore(word, row[index - 1] as PdfWord)))
  const sorted = gaps.slice(1).toSorted((a, b) => a - b)
  const usual = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  // Where the gaps of a line are wide throughout, it is spread to fill its column, or all of it is cells.
  const isFigures = row.filter(({ text }) => isFigure(text)).length >= row.length * 0.6
  const isFilled = gaps.length > 4 && usual < 1.2 && !isFigures && !isOfChineseCells(row)
  const least = Math.max(segmentGap, isFilled ? usual * 2.2 : 0)
  const parts: PdfWord[][] = []
  for (const [index, word] of row.entries()) {
    const [part, last, gap] = [parts.at(-1), row[index - 1], gaps[index] ?? 0]
    const most = part?.length === 1 && isMarker(last?.text ?? '') ? markerGap : least
    if (part && last && (gap < most || isWordSpace(word, last) || isSpread(row, gaps, index))) part.push(word)
    else parts.push([word])
  }
  return parts
}

/**
 * Whether words stand apart in a line of Chinese without a space drawn between them. A line of it that fills its column
 * is spread from character to character, never between words; heads set letter by letter are no words.
 */
export function isOfChineseCells(row: readonly PdfWord[]): boolean {
  if (!row.some(({ text }) => wide.test(text)) || !row.every(({ spaces }) => spaces === 0)) return false
  const starts = row.flatMap((word, index) => {
    const last = row[index - 1]
    return last && gapBefore(word, last) < segmentGap ? [] : [index]
  })
  const words = starts.map((from, at) =>
    row
      .slice(from, starts[at + 1])
      .map(({ text }) => text)
      .join(''),
  )
  return words.filter((word) => word.length > 1).length >= words.length * 0.5
}

/** Whether a drawn space is as wide as the one before or after it: lines are filled by widening all of them alike. */
function isSpread(row: readonly PdfWord[], gaps: readonly number[], index: number): boolean {
  const gap = gaps[index] ?? 0
  if (gap > 2.2 || row[index]?.spaces !== 1) return false
  return [index - 1, index + 1].some(
    (other) => row[other]?.spaces === 1 && Math.abs((gaps[other] ?? 0) - gap) < gap * 0.12,
  )
}

/** In sizes of the letters. */
const gapBefore = (word: PdfWord, last: PdfWord): number =>
  (word.x - last.end) / Math.max(last.size, word.size)

/** Whether a gap, however wide, is all of one space (or the two after a full stop) that was drawn to fill the line. */
export const isWordSpace = (word: PdfWord, last: PdfWord): boolean =>
  word.spaces >= 1 &&
  word.spaces <= 2 &&
  word.spaced >= (word.x - last.end) * 0.75 &&
  gapBefore(word, last) < 4

/** One line of these words, which are in order. */
export function lineOf(words: readonly PdfWord[], page: number): PdfLine {
  const weights = new Map<string, number>()
  let [characters, bold] = [0, 0]
  let main = words[0]
  for (const word of words) {
    const key = `${word.size.toFixed(1)}|${word.font}|${word.colour}`
    const weight = (weights.get(key) ?? 0) + word.text.length
    weights.set(key, weight)
    if (weight > (main ? (weights.get(`${main.size.toFixed(1)}|${main.font}|${main.colour}`) ?? 0) : 0))
      main = word
    characters += word.text.length
    if (word.isBold) bold += word.text.length
  }
  return {
    words,
    page,
    x: words[0]?.x ?? 0,
    end: words.reduce((end, word) => Math.max(end, word.end), 0),
    baseline: main?.baseline ?? 0,
    size: main?.size ?? 0,
    font: main?.font ?? '',
    colour: main?.colour ?? '',
    boldShare: bold / Math.max(1, characters),
    isArtifact: words.every((word) => word.isArtifact),
    text: joinWords(words),
  }
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** Text of the words of a line, spaces where they were drawn or where a gap stands for one. */
function joinWords(words: readonly PdfWord[]): string {
  let text = ''
  let last: PdfWord | null = null
  for (const word of words) {
    if (last && isSpaceBetween(last, word)) text += ' '
    text += word.text
    last = word
  }
  return text
}

export function isSpaceBetween(last: PdfWord, word: PdfWord): boolean {
  const gap = (word.x - last.end) / Math.max(1, Math.min(last.size, word.size))
  // Chinese is set without spaces; its characters are spread to fill a line, and stand off from Latin letters.
  const [isWideBefore, isWideAfter] = [wide.test(last.text.slice(-1)), wide.test(word.text.slice(0, 1))]
  if (isWideBefore && isWideAfter) return gap > 0.7
  if (isWideBefore || isWideAfter) return word.spaces > 0 || gap > 0.45
  return word.spaces > 0 || gap > wordGap
}

/** Box of a line on its page, from the upper left corner. */
export function boxOfLine(line: PdfLine, page: PdfPage): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const word of line.words) {
    const box = boxOfWord(word)
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  const clamp = (value: number, most: number): number =>
    Math.round(Math.min(Math.max(value, 0), most) * 100) / 100
  const [x, y] = [clamp(left, page.width), clamp(top, page.height)]
  return { x, y, width: clamp(right - x, page.width - x), height: clamp(bottom - y, page.height - y) }
}

/** Box of a word on its page, whichever way it is written. */
export function boxOfWord({ x, end, baseline, size, angle }: PdfWord): Rectangle {
  if (angle === 0)
    return { x, y: baseline - size * ascent, width: end - x, height: size * (ascent + descent) }
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const corners = [x, end].flatMap((u) =>
    [baseline - size * ascent, baseline + size * descent].map(
      (v) => [u * cos - v * sin, u * sin + v * cos] as const,
    ),
  )
  const xs = corners.map(([px]) => px)
  const ys = corners.map(([, py]) => py)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
