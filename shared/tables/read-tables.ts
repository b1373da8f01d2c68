import { columnsOfValues, placeColumns, placeHeads, valuesOf } from './place-columns.ts'
import { isHeadLike, readHead } from './read-head.ts'
import { readRows, type ReadRow } from './read-rows.ts'
import { noUnit, readUnitLine } from './read-unit.ts'
import type { Table, TableCell, TableLine, TableRow, TableUnit } from './table.ts'

/** Rows under one set of heads, before the heads are put over their columns. */
interface Block {
  readonly titles: string[]
  readonly heads: ReadRow[]
  readonly body: ReadRow[]
  unit: TableUnit | null
}

/**
 * Reads the tables of a stretch of lines, of which `title` are the lines above: where heads come anew, a new table
 * begins. Columns without figures and rows without a place are left out. Linear in the number of cells.
 */
export function readTables(lines: readonly TableLine[], title: readonly TableLine[]): readonly Table[] {
  const lead = title.map(({ text }) => withoutMarks(text))
  const start = { title: lead, unit: mergeUnits(lead.map(readUnitLine)) }
  const blocks = splitBlocks(readRows(lines))
  const tables: Table[] = []
  let [heads, unit, above]: [readonly ReadRow[], TableUnit, readonly string[]] = [[], start.unit, start.title]
  for (const block of blocks) {
    if (block.heads.length > 0) heads = block.heads
    // A title of its own, on several lines or with new heads, parts a table from the one before.
    if (tables.length > 0 && block.titles.some((line) => line.length > 3)) above = []
    above = [...above, ...block.titles.map(withoutMarks)]
    unit = mergeUnits([unit, block.unit, ...block.titles.map(readUnitLine)])
    const table = toTable(block, heads, above, unit)
    if (table) tables.push(table)
  }
  return tables
}

/** A title without Markdown's emphasis. */
const withoutMarks = (text: string): string => text.trim().replace(/^(?:#{1,6} |[*_]{1,2})|[*_]{1,2}$/g, '')

function splitBlocks(rows: readonly ReadRow[]): readonly Block[] {
  const blocks: Block[] = []
  let block: Block = { titles: [], heads: [], body: [], unit: null }
  const isBegun = (): boolean => block.body.some(({ kind }) => kind === 'figures')
  for (const row of rows) {
    if ((row.kind === 'heads' || row.kind === 'title') && isBegun()) {
      // Words below the last figures are the next table's title.
      const last = block.body.findLastIndex(({ kind }) => kind === 'figures')
      const titles = block.body.splice(last + 1).map(({ label, cells }) => label || (cells[0]?.text ?? ''))
      blocks.push(block)
      block = { titles, heads: [], body: [], unit: null }
    }
    if (row.kind === 'heads' || row.kind === 'title') {
      // What a head of one column says of units is the column's.
      const texts = row.cells.length > 1 ? [row.label] : [row.label, ...row.cells.map(({ text }) => text)]
      block.unit = mergeUnits([block.unit, ...texts.map(readUnitLine)])
      if (row.kind === 'heads') {
        block.heads.push(row)
        // `Quarter ended October 31,` over the names of the rows holds for every column.
        if (row.cells.length > 0 && isHeadLike(row.label)) block.titles.push(row.label)
      } else block.titles.push(row.label || (row.cells[0]?.text ?? ''))
      // What stood above the heads was the table's title, not a row of it.
      for (const { label } of block.body.splice(0)) block.titles.push(label)
    } else block.body.push(row)
  }
  blocks.push(block)
  return blocks.filter(({ body }) => body.some(({ kind }) => kind === 'figures'))
}

/** What is said last holds; what it leaves open stays as it was. */
export function mergeUnits(units: readonly (TableUnit | null)[]): TableUnit {
  let merged = noUnit
  for (const unit of units)
    if (unit !== null)
      merged = {
        currency: unit.currency ?? merged.currency,
        power: unit.power ?? merged.power,
        exceptShares: unit.power === null ? merged.exceptShares : unit.exceptShares,
        isCount: unit.isCount || (merged.isCount && unit.currency === null && unit.power === null),
      }
  return merged
}

function toTable(
  { body }: Block,
  headRows: readonly ReadRow[],
  title: readonly string[],
  unit: TableUnit,
): Table | null {
  const figureRows = body.filter(({ kind }) => kind === 'figures')
  const places = placeColumns(figureRows)
  const full = figureRows.filter((row) => valuesOf(row).length === places.length)
  const isByOrder = full.filter(({ isPositional }) => isPositional).length < full.length / 2
  if (places.length === 0) return null
  const columns = placeHeads(headRows, places)
  const levels = columns.flatMap((heads, index) => (readHead(heads.join(' ')).change === null ? [index] : []))
  const rows: TableRow[] = []
  let sections: readonly Section[] = []
  let waiting: ReadRow | null = null
  for (const row of body) {
    if (row.kind === 'words') {
      if (waiting) sections = openSection(sections, waiting)
      waiting = row
      continue
    }
    // `Cash, cash equivalents and restricted` above `cash, end of period  12,345`: one name on two lines.
    const isContinued: boolean =
      waiting !== null &&
      /^[a-z(]/.test(row.label) &&
      !/[:：]$/.test(waiting.label) &&
      isNextLine(waiting, row)
    if (waiting && !isContinued) sections = openSection(sections, waiting)
    const label = isContinued && waiting ? `${waiting.label} ${row.label}` : row.label
    waiting = null
    const name = cleanLabel(label)
    const isTotal = isTotalName(name)
    const indent = row.labelCell?.from ?? 0
    if (row.layout === 'blanks')
      sections = sections.filter(
        (section) => section.indent < indent || (!isTotal && section.indent === indent),
      )
    rows.push({
      label: name,
      heads: sections.map((section) => section.name),
      isTotal,
      cells: cellsOf(row, places, isByOrder, levels),
      line: row.line,
    })
    if (isTotal) sections = closeSection(sections, name)
  }
  return { title, columns, unit, rows }
}

const isNextLine = (above: ReadRow, row: ReadRow): boolean => row.line.line - above.line.line <= 1

function cellsOf(
  row: ReadRow,
  places: ReturnType<typeof placeColumns>,
  isByOrder: boolean,
  /** The columns that give no change. */
  levels: readonly number[],
): readonly TableCell[] {
  const values = valuesOf(row)
  // A margin has no change beside it: its figures, all alike, are as many as there are columns of levels.
  const isOfLevels =
    !row.isPositional && values.length < places.length && values.length === levels.length && areAlike(values)
  const columns = isOfLevels ? levels : columnsOfValues(row, values, places, isByOrder)
  return values.flatMap((value, index): TableCell[] => {
    const column = columns[index]
    if (column === null || column === undefined) return []
    const start = row.line.start + value.at
    return [
      {
        text: value.text,
        start,
        end: start + value.text.length,
        column,
        figures:
          value.reading.kind === 'figures'
            ? value.reading.figures.map((figure) => ({
                start: start + figure.start,
                end: start + figure.end,
                value: figure.value,
                unit: figure.unit,
                power: figure.power,
              }))
            : [],
      },
    ]
  })
}

const areAlike = (values: ReturnType<typeof valuesOf>): boolean =>
  new Set(values.map(({ text }) => /[%％]/.test(text))).size === 1

interface Section {
  readonly name: string
  readonly indent: number
}

const mostSections = 4

/** A head stands beneath the one before it where it is set in further, else in its place. */
function openSection(sections: readonly Section[], row: ReadRow): readonly Section[] {
  const indent = row.labelCell?.from ?? 0
  const section = { name: cleanLabel(row.label), indent }
  if (section.name === '') return sections
  const outer = row.layout === 'blanks' ? sections.filter((one) => one.indent < indent) : []
  return [...outer, section].slice(-mostSections)
}

/** The total of a section ends it. */
function closeSection(sections: readonly Section[], total: string): readonly Section[] {
  const name = total.replace(/^total\s+/i, '').toLowerCase()
  const at = sections.findLastIndex((section) => section.name.toLowerCase().startsWith(name.slice(0, 12)))
  return at < 0 ? sections.slice(0, -1) : sections.slice(0, at)
}

export const isTotalName = (name: string): boolean =>
  /^(?:total|sub-?total|net total|grand total|group total|consolidated(?: total)?)\b|^(?:group|集團|集团|本集團|本集团)$|(?:合計|合计|總計|总计|小計|小计|總額|总额)$/i.test(
    name,
  )

const marks = /(?:\s?(?:\(\d{1,2}\)|\([a-z]\)|\[\w{1,2}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3}))+$/

/** `一、`, `其中：`, `减：`: how Chinese statements number their rows and say what is a part of what. */
const numbering =
  /^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])?\s*(?:(?:其中|[减減加])[:：])?\s*/

/** A row's name without its colon, the marks of notes, and Markdown's emphasis. */
const cleanLabel = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/^[*_]{1,2}|[*_]{1,2}$/g, '')
    .replace(numbering, '')
    .replace(/\s{0,3}[:：]\s{0,3}$/, '')
    .replace(marks, '')
    .replace(/\s(?:US|NT|HK)?[$€£¥]$/, '')
    .replace(/\s+/g, ' ')
    .trim()
