import { parseTable } from '../../shared/text/parse-table.ts'
import { decodeText } from './decode-text.ts'
import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'
import { readText } from './read-text.ts'
import { createBlockWriter } from './write-blocks.ts'
import { plainCell, writeTable } from './write-table.ts'

/** Reads a table of text: two columns of languages as rows of both, a column of speakers as a transcript. */
export function readCsv(bytes: Uint8Array): ExtractedText | Refusal {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('file-not-text', 'NUL')
  if (decoded.text.trim() === '') return refuse('file-empty', `${bytes.length} B`)
  const separator = findSeparator(decoded.text)
  // Prose under the name of a table has commas too, but not so many in each line.
  if (separator === null) return readText(bytes)
  const writer = createBlockWriter()
  writeTable(
    writer,
    parseTable(decoded.text, separator).map((row) => row.map(plainCell)),
  )
  return writer.finish(decoded.encoding, decoded.warnings)
}

const isNumber = (cell: string): boolean =>
  /^[-−(]?[$€£¥]?\d[\d.,' ]{0,20}%?\)?$/.test(cell.trim().slice(0, 30))

/** How many lines are looked at for what parts their cells. */
const sampledLines = 50

/** The sign that stands equally often, outside quotation marks, in most of the first lines; null when none does. */
export function findSeparator(text: string): string | null {
  const sample = text.slice(0, 100_000)
  // A first line may name it, as spreadsheets write: `sep=;`.
  const named = /^sep=(.)\r?\n/.exec(sample)?.[1]
  if (named) return named
  const scores = ['\t', ',', ';', '|'].map((separator) => {
    const rows = parseTable(sample, separator).slice(0, sampledLines)
    const counts = rows.map((row) => row.length).filter((count) => count > 1)
    const usual = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length))
    return { separator, share: usual / Math.max(1, rows.length) }
  })
  const best = scores.toSorted((a, b) => b.share - a.share)[0]
  if (best && best.share >= 0.8) return best.separator
  // A report kept as a sheet has titles, heads and notes of one cell: its rows of numbers say what parts them.
  for (const separator of ['\t', ';', ',', '|']) {
    const rows = parseTable(sample, separator).slice(0, sampledLines)
    const figured = rows.filter((row) => row.length > 2 && row.filter(isNumber).length >= row.length / 2)
    if (figured.length >= 3 && figured.length >= rows.length * 0.3) return separator
  }
  return /^\ufeff?"/.test(sample) ? ',' : null
}
