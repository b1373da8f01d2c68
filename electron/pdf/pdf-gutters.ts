import { isFigure, type PdfLine } from './pdf-lines.ts'

/** A white strip down the page with text on both of its sides. */
export interface Gutter {
  readonly left: readonly PdfLine[]
  readonly right: readonly PdfLine[]
  /** Edges of the strip. */
  readonly from: number
  readonly to: number
}

/** Beyond this a page is a drawing or a sheet of figures, and each row is read across. */
const mostLines = 1_200
const mostCandidates = 60

/**
 * The gutter with most lines on both sides, or null. From every gap between two neighbours the strip is followed up and
 * down for as long as no line crosses it; lines that end or begin in it make it narrower.
 */
export function findGutter(lines: readonly PdfLine[]): Gutter | null {
  if (lines.length < 4 || lines.length > mostLines) return null
  const sorted = lines.toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)
  const isTabular = findTabular(sorted)
  let best: Gutter | null = null
  let bestScore = 0
  for (const { index, from, to } of listCandidates(sorted)) {
    const found = followStrip(sorted, isTabular, index, from, to)
    const score = found
      ? Math.min(countShared(found.left, found.right), countShared(found.right, found.left))
      : 0
    if (
      found &&
      (score > bestScore || (score === bestScore && best && found.to - found.from > best.to - best.from))
    )
      [best, bestScore] = [found, score]
  }
  return bestScore >= 2 ? best : null
}

const leastGap = (line: PdfLine): number => Math.max(6, line.size * 0.9)

function listCandidates(
  lines: readonly PdfLine[],
): readonly { readonly index: number; readonly from: number; readonly to: number }[] {
  const seen = new Set<string>()
  const found: { readonly index: number; readonly from: number; readonly to: number }[] = []
  for (const [index, line] of lines.entries()) {
    let to = Infinity
    for (
      let other = index - 1;
      other >= 0 && line.baseline - (lines[other]?.baseline ?? 0) < line.size * 0.95;
      other--
    )
      to = nearer(line, lines[other], to)
    for (
      let other = index + 1;
      other < lines.length && (lines[other]?.baseline ?? 0) - line.baseline < line.size * 0.95;
      other++
    )
      to = nearer(line, lines[other], to)
    if (to === Infinity || to - line.end < leastGap(line)) continue
    const key = `${Math.round(line.end / 12)}|${Math.round(to / 6)}`
    if (seen.has(key)) continue
    seen.add(key)
    found.push({ index, from: line.end, to })
    if (found.length >= mostCandidates) break
  }
  return found
}

const nearer = (line: PdfLine, other: PdfLine | undefined, best: number): number =>
  other && other.x > line.end && other.x < best ? other.x : best

/**
 * Which lines are of a run of rows with figures, and which are running text; null for those that may be either. A strip
 * goes through both where a table stands under columns whose gutter it happens to share.
 */
function findTabular(lines: readonly PdfLine[]): readonly (boolean | null)[] {
  const kinds: (boolean | null)[] = []
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && (lines[to]?.baseline ?? 0) - (lines[from]?.baseline ?? 0) < 1.5) to++
    const row = lines.slice(from, to)
    const isProse = row.some((line) => line.words.length >= 6 && !isFigure(line.text))
    const isSheet = !isProse && row.length > 1 && row.some((line) => isFigure(line.text))
    for (let index = from; index < to; index++) kinds.push(isSheet ? true : isProse ? false : null)
    from = to
  }
  // A figure that ends a paragraph beside another is no table.
  return kinds.map((kind, index) => {
    if (kind !== true) return kind
    const baseline = lines[index]?.baseline ?? 0
    let figures = 0
    for (let other = Math.max(0, index - 12); other <= index + 12; other++) {
      const line = lines[other]
      if (line && Math.abs(line.baseline - baseline) < 1.5 && isFigure(line.text)) figures++
    }
    if (figures >= 3) return true
    const isOtherRow = (other: number): boolean =>
      kinds[other] === true && Math.abs((lines[other]?.baseline ?? 0) - baseline) >= 1.5
    for (let other = Math.max(0, index - 12); other <= index + 12; other++)
      if (
        isOtherRow(other) &&
        Math.abs((lines[other]?.baseline ?? 0) - baseline) < (lines[index]?.size ?? 0) * 4
      )
        return true
    return null
  })
}

function followStrip(
  lines: readonly PdfLine[],
  isTabular: readonly (boolean | null)[],
  start: number,
  from: number,
  to: number,
): Gutter | null {
  let kind: boolean | null = null
  let strip: readonly [number, number] = [from, to]
  const least = leastGap(lines[start] as PdfLine)
  const members: PdfLine[] = []
  const take = (index: number): boolean => {
    const line = lines[index] as PdfLine
    // Rows of figures on one side only are a list beside the text, and say nothing of the strip.
    const own = isTabular[index] && !isOnBothSides(lines, index, strip) ? null : (isTabular[index] ?? null)
    if (own !== null && kind !== null && own !== kind) return false
    if (isHeadingAcross(lines, index, lines[start] as PdfLine, strip)) return false
    const narrowed = narrow(strip, line)
    if (narrowed[1] - narrowed[0] < least) return false
    strip = narrowed
    members.push(line)
    kind ??= own
    return true
  }
  for (let index = start; index < lines.length && take(index);) index++
  for (let index = start - 1; index >= 0 && take(index);) index--
  members.sort((a, b) => a.baseline - b.baseline || a.x - b.x)
  const middle = (strip[0] + strip[1]) / 2
  const left = members.filter((line) => line.end <= middle)
  const right = members.filter((line) => line.x >= middle)
  if (left.length < 2 || right.length < 2) return null
  return trimGutter({ left, right, from: strip[0], to: strip[1] })
}

/** Whether the row of a line has text left and right of the strip: a table below, not a list of figures beside. */
function isOnBothSides(
  lines: readonly PdfLine[],
  index: number,
  [from, to]: readonly [number, number],
): boolean {
  const baseline = lines[index]?.baseline ?? 0
  let [isLeft, isRight] = [false, false]
  for (let other = Math.max(0, index - 12); other <= index + 12; other++) {
    const line = lines[other]
    if (!line || Math.abs(line.baseline - baseline) >= 1.5) continue
    if (line.x < from) isLeft = true
    if (line.end > to) isRight = true
  }
  return isLeft && isRight
}

/** Whether a line is larger than those about the strip, or in capitals, with nothing beside it on the other side. */
function isHeadingAcross(
  lines: readonly PdfLine[],
  index: number,
  start: PdfLine,
  [from, to]: readonly [number, number],
): boolean {
  const line = lines[index] as PdfLine
  if (line.x > from) return false
  const isCapitals = (text: string): boolean =>
    text.length >= 8 && !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text)
  if (line.size < start.size * 1.15 && !(isCapitals(line.text) && !isCapitals(start.text))) return false
  const reach = Math.max(line.size, start.size) * 1.3
  const isBeside = (other: number): boolean =>
    (lines[other]?.x ?? 0) >= to - 1 && Math.abs((lines[other]?.baseline ?? 0) - line.baseline) < reach
  for (let other = Math.max(0, index - 6); other <= index + 6; other++) if (isBeside(other)) return false
  return true
}

function narrow([from, to]: readonly [number, number], line: PdfLine): readonly [number, number] {
  if (line.end <= from || line.x >= to) return [from, to]
  const [before, after]: readonly (readonly [number, number])[] = [
    [from, Math.min(line.x, to)],
    [Math.max(line.end, from), to],
  ]
  if (!before || !after) return [from, from]
  return before[1] - before[0] > after[1] - after[0] ? before : after
}

/** Keeps what stands beside the other side, and what goes on from there at the same distances. */
function trimGutter(gutter: Gutter): Gutter | null {
  const top = Math.max(topOf(gutter.left), topOf(gutter.right))
  const bottom = Math.min(bottomOf(gutter.left), bottomOf(gutter.right))
  if (bottom <= top) return null
  const left = trimSide(gutter.left, top, bottom, false)
  const right = trimSide(gutter.right, top, bottom, true)
  return left.length < 2 || right.length < 2 ? null : { ...gutter, left, right }
}

const topOf = (lines: readonly PdfLine[]): number => (lines[0]?.baseline ?? 0) - (lines[0]?.size ?? 0)
const bottomOf = (lines: readonly PdfLine[]): number => lines.at(-1)?.baseline ?? 0

function trimSide(
  lines: readonly PdfLine[],
  top: number,
  bottom: number,
  isRight: boolean,
): readonly PdfLine[] {
  const first = lines.findIndex((line) => line.baseline > top)
  const last = lines.findLastIndex((line) => line.baseline - line.size < bottom)
  if (first < 0 || last < first) return []
  let widest = 0
  for (let index = first + 1; index <= last; index++) widest = Math.max(widest, gapAfter(lines, index - 1))
  const most = Math.max(widest * 1.15, (lines[first]?.size ?? 0) * 1.45)
  let [from, to] = [first, last]
  // Left of the gutter what stands above is read before either way; right of it only what belongs to the column.
  if (isRight) while (from > 0 && isOneRun(lines, from - 1, most)) from--
  while (to + 1 < lines.length && isOneRun(lines, to, most)) to++
  return lines.slice(from, goOnAsText(lines, from, to) + 1)
}

/**
 * Where a column of text ends that goes on below the other: with its last paragraph that fills a line. What is short
 * throughout may as well belong to what comes below.
 */
function goOnAsText(lines: readonly PdfLine[], from: number, to: number): number {
  const inside = lines.slice(from, to + 1)
  const end = Math.max(...inside.map((line) => line.end))
  const x = Math.min(...inside.map((line) => line.x))
  const isFull = (line: PdfLine): boolean => line.end > end - (end - x) * 0.15 && line.words.length >= 4
  if (inside.filter(isFull).length < inside.length * 0.5) return to
  let [last, at] = [to, to]
  while (at + 1 < lines.length && isOneRun(lines, at, (lines[at]?.size ?? 0) * 2.4)) {
    at++
    const before = lines[at - 1] as PdfLine
    if (isFull(lines[at] as PdfLine) || (last === at - 1 && isFull(before))) last = at
  }
  return last
}

const gapAfter = (lines: readonly PdfLine[], index: number): number =>
  (lines[index + 1]?.baseline ?? 0) - (lines[index]?.baseline ?? 0)

const isOneRun = (lines: readonly PdfLine[], index: number, most: number): boolean => {
  const [a, b] = [lines[index], lines[index + 1]]
  return (
    a !== undefined &&
    b !== undefined &&
    b.baseline - a.baseline <= most &&
    Math.abs(a.size - b.size) < 0.15 * a.size
  )
}

/** Lines of one side within the height of the other. */
function countShared(lines: readonly PdfLine[], others: readonly PdfLine[]): number {
  const [top, bottom] = [topOf(others), bottomOf(others) + 2]
  return lines.reduce((count, line) => count + (line.baseline > top && line.baseline <= bottom ? 1 : 0), 0)
}
