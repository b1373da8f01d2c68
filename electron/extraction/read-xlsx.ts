import type { ExtractedText, Refusal } from './extracted-text.ts'
import { readCoreProperties } from './read-core-properties.ts'
import { readSheets, type SheetRow } from './read-sheets.ts'
import { createBlockWriter } from './write-blocks.ts'
import { plainCell, writeTable } from './write-table.ts'

/** Reads the sheets of a workbook as tables, their values as stored: text, numbers, days. */
export function readXlsx(bytes: Uint8Array): ExtractedText | Refusal {
  const { zip, sheets } = readSheets(bytes)
  const writer = createBlockWriter()
  const properties = zip.find('docProps/core.xml')
  readCoreProperties(writer, properties ? zip.read(properties) : null)
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  for (const { name, rows } of filled) {
    if (filled.length > 1) writer.block('heading', 2, [{ text: name }])
    writeTable(
      writer,
      rows.map((row) => textsOf(row).map(plainCell)),
    )
  }
  return writer.finish('utf-8')
}

/** A row's texts from the first column on, empty where a cell holds nothing. */
export function textsOf({ cells }: SheetRow): readonly string[] {
  const texts: string[] = []
  for (const { column, value } of cells) {
    while (texts.length < column) texts.push('')
    texts[column] = value
  }
  return texts
}
