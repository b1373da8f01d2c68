import { RefusedFile } from './extracted-text.ts'
import { openZip, zipSource, type Zip } from './open-zip.ts'
import { readRelations } from './read-relations.ts'
import { readXml } from './read-xml.ts'

/** Cells beyond these do not belong to text, nor to a table of figures. */
const maxColumns = 200

/** A cell that holds something, as it is stored. */
export interface SheetCell {
  readonly column: number
  /** Text, or a number as the file writes it. */
  readonly value: string
  readonly kind: 'text' | 'number' | 'day' | 'logical' | 'error'
  /** Excel's code of how the number is shown; `General` where none is given. */
  readonly format: string
  readonly isFormula: boolean
}

export interface SheetRow {
  /** 0-based, as the sheet numbers it. */
  readonly row: number
  readonly cells: readonly SheetCell[]
}

export interface WorkbookSheet {
  readonly name: string
  /** The part of the package that holds it. */
  readonly part: string
  /** Rows with anything in them. */
  readonly rows: readonly SheetRow[]
}

/** A package and the sheets in it that are shown; hidden ones are the workings of a workbook. */
export interface OpenWorkbook {
  readonly zip: Zip
  readonly sheets: readonly WorkbookSheet[]
}

/** Reads the sheets of a workbook with every cell as stored. Throws `RefusedFile`. */
export function readSheets(bytes: Uint8Array): OpenWorkbook {
  const zip = openZip(zipSource(bytes))
  const read = (name: string): Uint8Array | null => {
    const entry = zip.find(name)
    return entry ? zip.read(entry) : null
  }
  const workbook = read('xl/workbook.xml')
  if (!workbook) throw new RefusedFile('file-damaged', 'xl/workbook.xml')
  const relations = readRelations(read('xl/_rels/workbook.xml.rels'))
  const texts = readSharedTexts(read('xl/sharedStrings.xml'))
  const formats = readNumberFormats(read('xl/styles.xml'))
  const sheets = listSheets(workbook).flatMap(({ name, id }) => {
    const relation = relations.get(id)
    if (!relation || relation.isExternal) return []
    const part = relation.target.startsWith('/') ? relation.target.slice(1) : `xl/${relation.target}`
    const xml = read(part)
    return xml ? [{ name, part, rows: readRows(xml, texts, formats) }] : []
  })
  return { zip, sheets }
}

function listSheets(workbook: Uint8Array): readonly { readonly name: string; readonly id: string }[] {
  const sheets: { name: string; id: string }[] = []
  readXml(workbook, {
    open: ({ name, attribute }) => {
      // Hidden sheets are the workings of a workbook.
      if (name === 'sheet' && !/hidden/i.test(attribute('state') ?? ''))
        sheets.push({ name: attribute('name') ?? '', id: attribute('r:id') ?? attribute('id') ?? '' })
    },
  })
  return sheets
}

/** Texts that cells name by number; readings above characters are no part of them. */
function readSharedTexts(bytes: Uint8Array | null): readonly string[] {
  const texts: string[] = []
  if (!bytes) return texts
  let inText = false
  let inReading = false
  readXml(bytes, {
    open: ({ name }) => {
      if (name === 'si') texts.push('')
      else if (name === 'rPh') inReading = true
      else if (name === 't') inText = true
    },
    text: (text) => {
      if (inText && !inReading) texts[texts.length - 1] += text
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
    },
  })
  return texts
}

/** Formats that come with every program and are written in no file, by their number; dates differ by country. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0',
  6: '$#,##0',
  7: '$#,##0.00',
  8: '$#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '$#,##0',
  43: '#,##0.00',
  44: '$#,##0.00',
}

/** Numbers of formats of days and times that come with every program. */
const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)

const dayFormat = 'yyyy-mm-dd'

/** How each style of cell shows its numbers. */
function readNumberFormats(bytes: Uint8Array | null): readonly string[] {
  const styles: string[] = []
  if (!bytes) return styles
  const own = new Map<number, string>()
  let inCells = false
  readXml(bytes, {
    open: ({ name, attribute }) => {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0)
        styles.push(own.get(id) ?? (isDayFormat(id) ? dayFormat : (builtIn[id] ?? 'General')))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** Whether a number under this format counts days: texts, colours and conditions within it left aside. */
const showsDay = (format: string): boolean =>
  /[yd]/i.test(format.replace(/"[^"]{0,100}"|\[[^\]]{0,100}\]|\\./g, ''))

const kinds: Readonly<Record<string, SheetCell['kind']>> = {
  s: 'text',
  str: 'text',
  inlineStr: 'text',
  d: 'day',
  b: 'logical',
  e: 'error',
}

function readRows(
  part: Uint8Array,
  texts: readonly string[],
  formats: readonly string[],
): readonly SheetRow[] {
  const days = formats.map(showsDay)
  const rows: { row: number; cells: SheetCell[] }[] = []
  let [row, column] = [-1, -1]
  let type: string | null = null
  let style = 0
  let value = ''
  let inValue = false
  let isFormula = false
  readXml(part, {
    open: ({ name, attribute }) => {
      if (name === 'row') {
        row = Math.max(row + 1, Number(attribute('r') ?? 0) - 1)
        rows.push({ row, cells: [] })
        column = -1
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1
        type = attribute('t')
        style = Number(attribute('s') ?? 0)
        value = ''
        isFormula = false
      } else if (name === 'f') isFormula = true
      else if (name === 'v' || name === 't') inValue = true
    },
    text: (text) => {
      if (inValue) value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      const cells = rows.at(-1)?.cells
      if (name !== 'c' || !cells || column >= maxColumns || value === '') return
      const known = type === null || type === 'n' ? null : (kinds[type] ?? 'text')
      const kind = known ?? (days[style] && isDayNumber(value) ? 'day' : 'number')
      cells.push({
        column,
        value: type === 's' ? (texts[Number(value)] ?? '') : kind === 'day' ? toDay(value) : value,
        kind,
        format: formats[style] ?? 'General',
        isFormula,
      })
    },
  })
  return rows.filter(({ cells }) => cells.some((cell) => cell.value.trim() !== ''))
}

/** `C12` is the third column. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Days count from the end of 1899 (with a leap day of 1900 that never was). */
function toDay(value: string): string {
  if (!isDayNumber(value)) return value
  const count = Number(value)
  return new Date(Date.UTC(1899, 11, 30) + Math.round(count * 86_400) * 1000).toISOString().slice(0, 10)
}

const isDayNumber = (value: string): boolean => Number(value) >= 1 && Number(value) < 2_958_466
