import { parseTableRows, separatorOf } from '../text/parse-table.ts'
import { formatCsvCell } from '../text/format-csv.ts'
import type { MetricDraft } from './merge-metrics.ts'
import { measures, metricGroups } from './metric.ts'
import type { RefusedRow } from './metrics-api.ts'

const flags = ['sums', 'averages', 'lowerIsBetter', 'canBeLoss', 'isBalance', 'isGrowth', 'hasBasis'] as const
const columns = ['name', 'group', 'english', 'chinese', 'weak', 'measure', ...flags, 'xbrl'] as const
type Column = (typeof columns)[number]

const headingOf: Readonly<Record<Column, string>> = {
  name: 'Name',
  group: 'Group',
  english: 'English',
  chinese: 'Chinese',
  weak: 'Everyday words',
  measure: 'Measure',
  sums: 'Sums',
  averages: 'Averages',
  lowerIsBetter: 'Lower is better',
  canBeLoss: 'Can be a loss',
  isBalance: 'At a date',
  isGrowth: 'Is growth',
  hasBasis: 'GAAP and non-GAAP',
  xbrl: 'XBRL',
}
/** What people head such columns with besides, in lower case. */
const otherHeadings: Readonly<Partial<Record<Column, readonly string[]>>> = {
  name: ['metric', '指標', '指标', '名稱', '名称'],
  group: ['分組', '分组'],
  english: ['aliases', 'english aliases', '英文'],
  chinese: ['chinese aliases', '中文'],
  measure: ['unit', '單位', '单位'],
}

/** Metrics as CSV (RFC 4180), as `parseMetricsCsv` reads it back: alternatives within a cell are parted by `; `. */
export const formatMetricsCsv = (metrics: readonly MetricDraft[]): string =>
  `\ufeff${[columns.map((column) => headingOf[column]), ...metrics.map(cellsOf)]
    .map((cells) => cells.map(formatCsvCell).join(','))
    .join('\r\n')}\r\n`

function cellsOf(metric: MetricDraft): readonly string[] {
  return columns.map((column) => {
    const value = metric[column]
    if (typeof value === 'boolean') return value ? 'yes' : ''
    return Array.isArray(value) ? value.join('; ') : String(value ?? '')
  })
}

/** The metrics of a file, each with its line, and its rows that are none. */
export interface ParsedMetrics {
  /** What a row says of a metric; columns that the file does not have are left out. */
  readonly metrics: readonly {
    readonly line: number
    readonly metric: Partial<MetricDraft> & { readonly name: string }
  }[]
  readonly refused: readonly RefusedRow[]
}

/**
 * Reads a table of metrics (comma, semicolon or tab between its cells): a row a metric, alternatives within a cell parted
 * by `;` or `|`. Columns go by their headings, in any order; without a heading `Name` they are in the order of an export.
 */
export function parseMetricsCsv(text: string): ParsedMetrics {
  const body = text.replace(/^\ufeff/, '')
  const rows = parseTableRows(body, separatorOf(body))
  const headed = (rows[0]?.cells ?? []).map(columnOf)
  const hasHeadings = headed.includes('name')
  const metrics: { line: number; metric: Partial<MetricDraft> & { name: string } }[] = []
  const refused: RefusedRow[] = []
  for (const { cells, line } of hasHeadings ? rows.slice(1) : rows) {
    const read: Partial<Record<Column, string>> = {}
    for (const [index, column] of (hasHeadings ? headed : columns).entries())
      if (column !== null) read[column] = (cells[index] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
    const name = read.name ?? ''
    const measure = readWord(measures, read.measure)
    if (name === '')
      refused.push({ line, reason: 'no-name', word: cells.find((cell) => cell.trim() !== '') ?? '' })
    else if (read.measure && measure === undefined)
      refused.push({ line, reason: 'bad-measure', word: read.measure })
    else metrics.push({ line, metric: toDraft(name, read) })
  }
  return { metrics, refused }
}

function columnOf(heading: string): Column | null {
  const plain = heading.trim().toLowerCase()
  return (
    columns.find(
      (column) => headingOf[column].toLowerCase() === plain || otherHeadings[column]?.includes(plain),
    ) ?? null
  )
}

function toDraft(
  name: string,
  read: Partial<Record<Column, string>>,
): Partial<MetricDraft> & { readonly name: string } {
  const measure = readWord(measures, read.measure)
  const group = readWord(metricGroups, read.group)
  const lists = (['english', 'chinese', 'weak'] as const).filter((column) => read[column] !== undefined)
  return {
    name,
    ...(group && { group }),
    ...(measure && { measure }),
    ...Object.fromEntries(lists.map((column) => [column, readList(read[column] ?? '')])),
    ...Object.fromEntries(
      flags.filter((flag) => read[flag] !== undefined).map((flag) => [flag, isYes(read[flag] ?? '')]),
    ),
    ...(read.xbrl !== undefined && { xbrl: /^[\w-]{1,40}:\w{1,160}$/.test(read.xbrl) ? read.xbrl : null }),
  }
}

const readWord = <Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined =>
  words.find((word) => word.toLowerCase() === text?.toLowerCase())

const isYes = (cell: string): boolean => /^(?:yes|y|true|1|x|是|✓)$/i.test(cell)

const readList = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;；|]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]
