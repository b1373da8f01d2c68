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

/** Level of a marked heading, by the number of its marks; null for other lines. */
export function readMarkedLevel(text: string): number | null {
  return headingMark.exec(text)?.[0].trim().length ?? null
}

/** The words of a marked heading, or of a title or subject named so, as a line of their own; other lines are as they were. */
export function withoutHeadingMark(line: Line): Line {
  const stated = /^(?:title|re|subject|主旨|主題):\s{1,20}(["']?)(?=\S)/i.exec(line.text)
  if (stated) {
    const [{ length: begin }, quote = ''] = stated
    const stop = line.text.length - (quote !== '' && line.text.endsWith(quote) ? 1 : 0)
    return { ...line, start: line.start + begin, end: line.start + stop, text: line.text.slice(begin, stop) }
  }
  const mark = headingMark.exec(line.text)?.[0].length
  if (mark === undefined) return line
  const text = line.text.slice(mark).replace(closingMark, '')
  return { ...line, start: line.start + mark, end: line.start + mark + text.length, text }
}
