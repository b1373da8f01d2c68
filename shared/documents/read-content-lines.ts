import { findWrapWidth, joinWrappedLines } from '../text/join-wrapped-lines.ts'
import { splitLines, type Line } from '../text/split-lines.ts'
import { splitMixedLines } from '../text/split-mixed-lines.ts'
import { isFurnitureLine } from './find-furniture.ts'
import { isListItem, isTableRow } from '../articles/find-headings.ts'
import { hasHeadingMark } from '../articles/markdown.ts'
import { readHeaderField } from '../metadata/read-header.ts'
import { readLabel } from '../calls/read-label.ts'
import { readSectionHeading } from '../calls/section-headings.ts'

/**
 * The lines of a text that have something on them, each a paragraph: those of a text wrapped by hand are joined, and
 * those that hold a paragraph in two languages are two. `apart` are numbers of lines that are no part of it.
 */
export function readContentLines(text: string, apart: ReadonlySet<number> = noLines): readonly Line[] {
  const lines = splitLines(text).filter((line) => line.text !== '' && !apart.has(line.number))
  const width = findWrapWidth(lines)
  return width === null ? splitMixedLines(lines) : joinWrappedLines(lines, width, placeOf)
}

const noLines: ReadonlySet<number> = new Set()

function placeOf(line: Line, isOpening: boolean): 'alone' | 'opens' | null {
  const { text } = line
  if (hasHeadingMark(text) || isTableRow(text) || readSectionHeading(text) !== null || isFurnitureLine(text))
    return 'alone'
  if (isListItem(text)) return 'opens'
  if (!isOpening) return null
  const label = readLabel(text)
  if (label !== null) return label.form === 'inline' ? 'opens' : 'alone'
  return readHeaderField(line) === null ? null : 'alone'
}
