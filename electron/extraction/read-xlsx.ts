import type { ExtractedText, Refusal } from './extracted-text.ts'
import { readCoreProperties } from './read-core-properties.ts'
import { readSheets, type SheetCell, type SheetRow } from './read-sheets.ts'
import { createBlockWriter } from './write-blocks.ts'
import { plainCell, writeTable } from './write-table.ts'

/** Reads the sheets of a workbook as tables: text, days, numbers as stored, per cents as the sheet shows them. */
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
      rows.map((row) => textsOf({ ...row, cells: row.cells.map(asShown) }).map(plainCell)),
    )
  }
  return writer.finish('utf-8')
}

/** A share of one that the sheet shows in per cent: `0.107` is read as `10.7%`, as anybody sees it there. */
function asShown(cell: SheetCell): SheetCell {
  const isPercent = cell.kind === 'number' && /%/.test(cell.format.replace(/"[^"]{0,100}"|\\./g, ''))
  const share = Number(cell.value)
  if (!isPercent || !Number.isFinite(share)) return cell
  return { ...cell, value: `${Number((share * 100).toPrecision(12))}%` }
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
