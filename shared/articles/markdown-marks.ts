import type { Line } from '../text/split-lines.ts'
import { findUnderlined, type LineMark, type LineMarks } from './line-mark.ts'
import { readMarkedLevel } from './markdown.ts'
import type { HeaderField } from '../metadata/read-header.ts'

const boldLine = /^(?:\*\*[^*]{1,120}\*\*|__[^_]{1,120}__)$/

/** Whether any heading is marked; in a text without, headings are told by their look. */
export function hasMarkdownHeadings(lines: readonly Line[]): boolean {
  for (const { kind } of readMarkdownMarks(lines).values()) if (kind === 'heading') return true
  return false
}

const fence = /^(?:`{3,}|~{3,})/
const tableRule = /^\|?\s{0,9}:?-{2,200}:?\s{0,9}(?:\|\s{0,9}:?-{2,200}:?\s{0,9}){0,40}\|?$/

/**
 * What Markdown's marks say of the lines: headings of both kinds, quotations, tables, rules, and code, in which nothing
 * is a mark. List items are left to their indents.
 */
export function readMarkdownMarks(lines: readonly Line[]): LineMarks {
  const marks = new Map<number, LineMark>()
  const underlined = findUnderlined(lines)
  const first = readFrontMatter(lines)?.end ?? 0
  let fencedBy: string | null = null
  let level = 1
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) break
    const mark = fence.exec(line.text)?.[0]
    if (index < first || fencedBy !== null || mark !== undefined) {
      marks.set(index, { kind: 'text', level: null, isLiteral: true })
      if (index < first) continue
      if (fencedBy === null) fencedBy = mark ?? null
      else if (mark !== undefined && mark.startsWith(fencedBy)) fencedBy = null
      continue
    }
    const set = underlined.get(index)
    const hashes = readMarkedLevel(line.text)
    if (hashes !== null) marks.set(index, { kind: 'heading', level: hashes })
    else if (set) marks.set(index, set)
    else if (line.text.startsWith('>')) marks.set(index, { kind: 'quote', level: null })
    else if (
      /^(?:\*\s?){3,}$|^(?:-\s?){3,}$|^(?:_\s?){3,}$/.test(line.text.slice(0, 80)) &&
      line.text.length < 80
    )
      marks.set(index, { kind: 'furniture', level: null })
    else if (line.text.includes('|') && tableRule.test(line.text.slice(0, 2_000)))
      markTable(lines, index, marks)
    else if (boldLine.test(line.text) && (lines[index + 1]?.text.length ?? 0) > line.text.length)
      marks.set(index, { kind: 'heading', level: Math.min(6, level + 1) })
    const own = marks.get(index)
    if (own?.kind === 'heading' && !boldLine.test(line.text)) level = own.level ?? level
  }
  return marks
}

/** The rule of a table makes rows of the line above and of those below that have its bars. */
function markTable(lines: readonly Line[], rule: number, marks: Map<number, LineMark>): void {
  const row: LineMark = { kind: 'table', level: null }
  marks.set(rule, row)
  if (lines[rule - 1]?.text.includes('|')) marks.set(rule - 1, row)
  for (let index = rule + 1; ; index += 1) {
    const [line, above] = [lines[index], lines[index - 1]]
    if (!line?.text.includes('|') || line.number !== (above?.lastNumber ?? 0) + 1) return
    marks.set(index, row)
  }
}

const mostFrontMatter = 80
const fieldNames: Readonly<Record<string, HeaderField['field']>> = {
  author: 'author',
  authors: 'author',
  by: 'author',
  date: 'date',
  published: 'date',
  created: 'date',
  publisher: 'publisher',
  site: 'publisher',
  source: 'source',
  url: 'other',
  subject: 'subject',
}

/** The block of YAML between rules at a file's very beginning: its title and fields, and the index of the line after. */
export function readFrontMatter(
  lines: readonly Line[],
): { readonly title: Line | null; readonly fields: readonly HeaderField[]; readonly end: number } | null {
  if (lines[0]?.text !== '---' || lines[0].number !== 1) return null
  const fields: HeaderField[] = []
  let title: Line | null = null
  for (let index = 1; index < Math.min(lines.length, mostFrontMatter); index += 1) {
    const line = lines[index]
    if (!line) break
    if (line.text === '---' || line.text === '...') return { title, fields, end: index + 1 }
    const [, key = '', written = ''] = /^([\w-]{1,40}):\s{1,20}(\S.*)$/.exec(line.text.slice(0, 600)) ?? []
    const value = /^(["'])(.*)\1$/.exec(written)?.[2] ?? written
    if (key.toLowerCase() === 'title' && title === null) {
      const start = line.start + line.text.indexOf(value)
      title = { ...line, start, end: start + value.length, text: value }
    }
    const field = Object.hasOwn(fieldNames, key.toLowerCase()) ? fieldNames[key.toLowerCase()] : undefined
    if (field && value !== '') fields.push({ field, value: value.replace(/^\[|\]$/g, ''), line })
  }
  return null
}
