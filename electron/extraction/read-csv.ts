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

/** How many lines are looked at for what parts their cells. */
const sampledLines = 50

/** The sign that stands equally often, outside quotation marks, in most of the first lines; null when none does. */
function findSeparator(text: string): string | null {
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
  return /^\ufeff?"/.test(sample) ? ',' : null
}

/**
 * Cells of RFC 4180: quoted ones may hold separators, line ends and doubled quotation marks. A quotation mark that is
 * never closed is a sign like any other, so that one of them does not swallow the rest of the file.
 */
export function parseTable(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = /^sep=.\r?\n/.exec(text)?.[0].length ?? 0
  let canQuote = true
  let unclosed = 0
  while (at < text.length) {
    if (text[at] === '"' && canQuote && unclosed < maxUnclosed) {
      const closed = readQuoted(text, at, separator)
      if (closed) {
        row.push(closed.cell)
        at = closed.next
        if (text[at] === separator) {
          at += 1
          if (at >= text.length || text[at] === '\n' || text[at] === '\r') row.push('')
        }
        if (at >= text.length || text[at] === '\n' || text[at] === '\r') at = endRow(at)
        continue
      }
      canQuote = false
      unclosed += 1
    }
    let end = at
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
    row.push(text.slice(at, end))
    canQuote = true
    if (text[end] === separator) {
      at = end + 1
      if (at >= text.length || text[at] === '\n' || text[at] === '\r') {
        row.push('')
        at = endRow(at)
      }
    } else at = endRow(end)
  }
  if (row.length > 0) rows.push(row)
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))

  function endRow(from: number): number {
    rows.push(row)
    row = []
    return text[from] === '\r' && text[from + 1] === '\n' ? from + 2 : from + 1
  }
}

/** Longest quoted cell: a mark that is not closed within it was no opening one. */
const maxQuoted = 1_000_000
/** After so many marks that open nothing, none does. */
const maxUnclosed = 5

function readQuoted(
  text: string,
  from: number,
  separator: string,
): { readonly cell: string; readonly next: number } | null {
  let at = from + 1
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark < 0 || mark - from > maxQuoted) return null
    if (text[mark + 1] === '"') {
      at = mark + 2
      continue
    }
    const next = text[mark + 1]
    if (next === undefined || next === separator || next === '\n' || next === '\r')
      return { cell: text.slice(from + 1, mark).replaceAll('""', '"'), next: mark + 1 }
    // A mark within the words, unescaped: the cell goes on.
    at = mark + 1
  }
}
