import type { Line } from '../text/split-lines.ts'

/** Whether a file's name says that its marks are Markdown's; in other texts they may be anything. */
export function isMarkdownName(fileName: string): boolean {
  return /\.(?:md|markdown)$/i.test(fileName)
}

const headingMark = /^#{1,6}\s+(?=\S)/
const closingMark = /\s+#+$/

export function hasHeadingMark(text: string): boolean {
  return headingMark.test(text)
}

/** The words of a marked heading, as a line of their own; other lines are as they were. */
export function withoutHeadingMark(line: Line): Line {
  const mark = headingMark.exec(line.text)?.[0].length
  if (mark === undefined) return line
  const text = line.text.slice(mark).replace(closingMark, '')
  return { ...line, start: line.start + mark, end: line.start + mark + text.length, text }
}

/** Indexes of the marked headings; a `#` inside a fenced block is code. Null where no line is marked. */
export function findMarkedHeadings(
  lines: readonly Line[],
  from: number,
  to: number,
): ReadonlySet<number> | null {
  const found = new Set<number>()
  let isFenced = false
  for (let index = 0; index < to; index += 1) {
    const text = lines[index]?.text ?? ''
    if (/^(?:```|~~~)/.test(text)) isFenced = !isFenced
    else if (!isFenced && index >= from && hasHeadingMark(text)) found.add(index)
  }
  return found.size === 0 ? null : found
}

export function isMarkedListItem(text: string): boolean {
  return /^(?:[-*+]|\d{1,9}[.)])\s/.test(text)
}
