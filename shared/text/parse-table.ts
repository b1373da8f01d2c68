export interface TableRow {
  readonly cells: readonly string[]
  /** 1-based line of the text it begins on. */
  readonly line: number
}

/** The rows of a table that are not blank; see `parseTableRows`. */
export const parseTable = (text: string, separator: string): readonly (readonly string[])[] =>
  parseTableRows(text, separator).map(({ cells }) => cells)

/**
 * Cells of RFC 4180: quoted ones may hold separators, line ends and doubled quotation marks. A quotation mark that is
 * never closed is a sign like any other, so that one of them does not swallow the rest of the file. Blank rows are left out.
 */
export function parseTableRows(text: string, separator: string): readonly TableRow[] {
  const rows: { readonly cells: string[]; readonly start: number }[] = []
  let row: string[] = []
  let start = 0
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
  if (row.length > 0) rows.push({ cells: row, start })
  return withLines(
    rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    text,
  )

  function endRow(from: number): number {
    rows.push({ cells: row, start })
    row = []
    start = text[from] === '\r' && text[from + 1] === '\n' ? from + 2 : from + 1
    return start
  }
}

/** What stands between the cells of a table, by its first line. */
export function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const first = text.slice(0, end === -1 ? undefined : Math.min(end, 10_000))
  return first.includes('\t') ? '\t' : first.includes(',') || !first.includes(';') ? ',' : ';'
}

function withLines(
  rows: readonly { readonly cells: readonly string[]; readonly start: number }[],
  text: string,
): readonly TableRow[] {
  let line = 1
  let at = 0
  return rows.map(({ cells, start }) => {
    for (; at < start; at += 1)
      if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line += 1
    return { cells, line }
  })
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
