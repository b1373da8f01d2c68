import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'
import { openZip, zipSource } from './open-zip.ts'
import { readCoreProperties } from './read-core-properties.ts'
import { readRelations } from './read-relations.ts'
import { readXml } from './read-xml.ts'
import { createBlockWriter } from './write-blocks.ts'
import { plainCell, writeTable } from './write-table.ts'

/** Cells beyond these do not belong to text. */
const maxColumns = 200

/** Reads the sheets of a workbook as tables, their values as stored: text, numbers, days. */
export function readXlsx(bytes: Uint8Array): ExtractedText | Refusal {
  const zip = openZip(zipSource(bytes))
  const read = (name: string): Uint8Array | null => {
    const entry = zip.find(name)
    return entry ? zip.read(entry) : null
  }
  const workbook = read('xl/workbook.xml')
  if (!workbook) return refuse('file-damaged', 'xl/workbook.xml')
  const relations = readRelations(read('xl/_rels/workbook.xml.rels'))
  const texts = readSharedTexts(read('xl/sharedStrings.xml'))
  const days = readDayStyles(read('xl/styles.xml'))
  const writer = createBlockWriter()
  readCoreProperties(writer, read('docProps/core.xml'))
  const sheets = readSheets(workbook).flatMap(({ name, id }) => {
    const relation = relations.get(id)
    if (!relation || relation.isExternal) return []
    const part = read(relation.target.startsWith('/') ? relation.target.slice(1) : `xl/${relation.target}`)
    const rows = part ? readRows(part, texts, days) : []
    return rows.length > 0 ? [{ name, rows }] : []
  })
  for (const { name, rows } of sheets) {
    if (sheets.length > 1) writer.block('heading', 2, [{ text: name }])
    writeTable(
      writer,
      rows.map((row) => row.map(plainCell)),
    )
  }
  return writer.finish('utf-8')
}

function readSheets(workbook: Uint8Array): readonly { readonly name: string; readonly id: string }[] {
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

/** Formats of days and times that come with every program. */
const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)

/** Which cell styles show a day: numbers there count days. */
function readDayStyles(bytes: Uint8Array | null): ReadonlySet<number> {
  const days = new Set<number>()
  if (!bytes) return days
  const own = new Set<number>()
  let inCells = false
  let style = 0
  readXml(bytes, {
    open: ({ name, attribute }) => {
      if (name === 'numFmt') {
        const code = (attribute('formatCode') ?? '').replace(/"[^"]{0,100}"|\[[^\]]{0,100}\]|\\./g, '')
        if (/[yd]/i.test(code)) own.add(Number(attribute('numFmtId')))
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const format = Number(attribute('numFmtId') ?? 0)
        if (isDayFormat(format) || own.has(format)) days.add(style)
        style += 1
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return days
}

function readRows(
  part: Uint8Array,
  texts: readonly string[],
  days: ReadonlySet<number>,
): readonly (readonly string[])[] {
  const rows: string[][] = []
  let column = -1
  let type: string | null = null
  let isDay = false
  let value = ''
  let inValue = false
  readXml(part, {
    open: ({ name, attribute }) => {
      if (name === 'row') {
        rows.push([])
        column = -1
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1
        type = attribute('t')
        isDay = days.has(Number(attribute('s') ?? -1))
        value = ''
      } else if (name === 'v' || name === 't') inValue = true
    },
    text: (text) => {
      if (inValue) value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false
      const row = rows.at(-1)
      if (name !== 'c' || !row || column >= maxColumns || value === '') return
      while (row.length < column) row.push('')
      row[column] =
        type === 's' ? (texts[Number(value)] ?? '') : type === null && isDay ? toDay(value) : value
    },
  })
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

/** `C12` is the third column. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Days count from the end of 1899 (with a leap day of 1900 that never was). */
function toDay(value: string): string {
  const count = Number(value)
  if (!(count >= 1 && count < 2_958_466)) return value
  return new Date(Date.UTC(1899, 11, 30) + Math.round(count * 86_400) * 1000).toISOString().slice(0, 10)
}
