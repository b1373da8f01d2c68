import { hasTraditional } from '../text/has-traditional.ts'
import { parseTableRows, separatorOf, type TableRow } from '../text/parse-table.ts'
import type { ImportedTerms, TermDraft } from './glossary-api.ts'
import { termFields, type TermField } from './term.ts'

/** The terms of a file, and its rows that are none. */
export interface ParsedTerms {
  readonly terms: readonly TermDraft[]
  readonly refused: ImportedTerms['refused']
}

export const termColumns = ['english', 'taiwan', 'mainland', 'wrong', 'misheard', 'field', 'note'] as const
export type TermColumn = (typeof termColumns)[number]

/** What people head such columns with, in lower case. */
const headings: Readonly<Record<TermColumn, readonly string[]>> = {
  english: ['english', 'en', 'en-us', 'source', 'term', '英文', '英語', '英语'],
  taiwan: [
    'taiwan',
    'hant',
    'zh-hant',
    'zh-tw',
    'traditional',
    'chinese (taiwan)',
    '台灣',
    '臺灣',
    '繁體',
    '正體',
  ],
  mainland: [
    'mainland',
    'hans',
    'zh-hans',
    'zh-cn',
    'simplified',
    'chinese (mainland)',
    '大陆',
    '简体',
    '中国大陆',
  ],
  wrong: ['wrong', 'forbidden', 'not', '誤譯', '误译', '禁用'],
  misheard: ['misheard', 'heard as', '誤聽', '误听'],
  field: ['field', 'subject', 'domain', '領域', '领域'],
  note: ['note', 'notes', 'comment', 'remark', '備註', '备注'],
}
/** A column of Chinese whose script is not named is Taiwan's when it has Traditional characters. */
const chineseHeadings = ['chinese', 'zh', 'target', 'translation', '中文', '譯文', '译文']

/**
 * Reads a table of terms (comma, semicolon or tab between its cells): a row a term, alternatives within a cell parted by
 * `;` or `|`. Columns go by their headings, in any order; without headings they are English, Taiwan, Mainland, Wrong,
 * Misheard, Field, Note. A row without English or without any Chinese is refused with its line.
 */
export function parseTermsCsv(text: string): ParsedTerms {
  const body = text.replace(/^\ufeff/, '')
  const rows = parseTableRows(body, separatorOf(body))
  const columns = readHeadings(rows)
  const terms: TermDraft[] = []
  const refused: { line: number; reason: 'no-english' | 'no-chinese' | 'unreadable' }[] = []
  for (const { cells, line } of columns === null ? rows : rows.slice(1)) {
    const draft = readRow(cells, columns ?? termColumns)
    if (draft.en.length === 0) refused.push({ line, reason: 'no-english' })
    else if (draft.hant.length + draft.hans.length === 0) refused.push({ line, reason: 'no-chinese' })
    else terms.push(draft)
  }
  return { terms, refused }
}

type Columns = readonly (TermColumn | null)[]

function readHeadings(rows: readonly TableRow[]): Columns | null {
  const columns = (rows[0]?.cells ?? []).map((cell, index): TermColumn | null => {
    const heading = cell.trim().toLowerCase()
    if (chineseHeadings.includes(heading))
      return rows.slice(1).some(({ cells }) => hasTraditional(cells[index] ?? '')) ? 'taiwan' : 'mainland'
    return termColumns.find((column) => headings[column].includes(heading)) ?? null
  })
  const hasChinese = columns.includes('taiwan') || columns.includes('mainland')
  return columns.includes('english') && hasChinese ? columns : null
}

function readRow(row: readonly string[], columns: Columns): TermDraft {
  const cells: Partial<Record<TermColumn, string>> = {}
  for (const [index, cell] of row.entries()) {
    const column = columns[index]
    const written = cell.trim().replace(/^'(?=[=+\-@])/, '')
    if (column === undefined || column === null || written === '') continue
    cells[column] = cells[column] === undefined ? written : `${cells[column]};${written}`
  }
  const field = cells.field?.toLowerCase()
  return {
    en: readList(cells.english),
    hant: readList(cells.taiwan),
    hans: readList(cells.mainland),
    wrong: readList(cells.wrong),
    misheard: readList(cells.misheard),
    field: termFields.find((known): known is TermField => known === field) ?? 'general',
    note: cells.note ?? null,
  }
}

const readList = (cell: string | undefined): readonly string[] => [
  ...new Set(
    (cell ?? '')
      .split(/[;；|]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]
