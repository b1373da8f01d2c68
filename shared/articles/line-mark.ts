import type { Line } from '../text/split-lines.ts'
import type { PassageKind } from '../documents/document.ts'
import { isTableRow } from './find-headings.ts'

/** What a line of an article is. `level` is 1 to 6 of a heading, the depth from 1 of a list item, else null. */
export interface LineMark {
  readonly kind: Extract<PassageKind, 'heading' | 'list' | 'quote' | 'table' | 'text' | 'furniture'>
  readonly level: number | null
  /** Code and the like, whose look says nothing. */
  readonly isLiteral?: true
}

/** Marks of a text's lines by their index; a line without one is told by its look. */
export type LineMarks = ReadonlyMap<number, LineMark>

const longestUnderlined = 120

/** A line of = or - right below a short line makes it a heading, of the first or the second rank. */
export function findUnderlined(lines: readonly Line[]): LineMarks {
  const marks = new Map<number, LineMark>()
  for (const [index, line] of lines.entries()) {
    const rule = lines[index + 1]
    if (!rule || rule.number !== line.lastNumber + 1 || !/^(?:={3,200}|-{3,200})$/.test(rule.text)) continue
    // A rule above as well is a frame, and a rule much longer than the words is the page's.
    const isFramed = isRule(lines[index - 1]?.text)
    const fits = rule.text.length >= line.text.length * 0.5 && rule.text.length <= line.text.length * 2 + 8
    if (
      isRule(line.text) ||
      isFramed ||
      !fits ||
      line.text.length > longestUnderlined ||
      isTableRow(line.text)
    )
      continue
    marks.set(index, { kind: 'heading', level: rule.text.startsWith('=') ? 1 : 2 })
    marks.set(index + 1, { kind: 'furniture', level: null })
  }
  return marks
}

const isRule = (text: string | undefined): boolean => text !== undefined && /^[=\-_*~]{3,200}$/.test(text)
