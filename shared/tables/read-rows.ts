import { joinPieces, type JoinedCell } from './join-pieces.ts'
import { hasTime, isHeadLike, readHead } from './read-head.ts'
import { isMetricName } from './name-row.ts'
import { normalizeName, rowMetricsOf } from './row-names.ts'
import { readCell } from './read-figure.ts'
import { readUnitLine } from './read-unit.ts'
import { splitCells, type CellLayout, type SplitLine } from './split-cells.ts'
import { splitHeads, splitTail } from './split-run-on.ts'
import type { TableLine } from './table.ts'

/**
 * A line as a part of a table: `heads` name columns, `title` says what follows is of (a period, a unit), `words` is a
 * row without figures (`Operating expenses:`), `figures` a row of the table's body.
 */
export interface ReadRow {
  readonly kind: 'heads' | 'title' | 'words' | 'figures'
  readonly line: TableLine
  readonly layout: CellLayout
  readonly isPositional: boolean
  /** What the row is called; empty where it has no name. */
  readonly label: string
  /** Cells without the label. */
  readonly cells: readonly JoinedCell[]
  readonly labelCell: JoinedCell | null
}

const rule = /^[\s|:=_+*.~–—-]+$/

/** Longer words are a sentence, which no row without figures is. */
const longestWords = 200

/** Reads lines one by one; rules and blank lines are left out. */
export function readRows(lines: readonly TableLine[]): readonly ReadRow[] {
  return joinNames(partTables(readLines(lines)).flatMap(splitNames))
}

/** A name on two lines with its figures between them, or on the line above figures that have none. */
function joinNames(rows: readonly ReadRow[]): readonly ReadRow[] {
  const joined: ReadRow[] = []
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (!row) continue
    const [above, below] = [joined.at(-1), rows[at + 1]]
    const isNameless = row.kind === 'figures' && row.label === '' && row.layout !== 'blanks'
    if (!isNameless || !above || !isOpenName(above, row)) {
      joined.push(row)
      continue
    }
    const isMore = below?.kind === 'words' && /^[a-z(]/.test(below.label) && isOpenName(below, row)
    joined[joined.length - 1] = {
      ...row,
      label: isMore ? `${above.label} ${below.label}` : above.label,
      labelCell: above.labelCell,
    }
    if (isMore) at += 1
  }
  return joined
}

const isOpenName = (name: ReadRow, row: ReadRow): boolean =>
  name.kind === 'words' &&
  name.cells.length === 0 &&
  name.label.length <= 120 &&
  !/[:：.。]$/.test(name.label) &&
  Math.abs(name.line.line - row.line.line) <= 1

/** Rows under heads of their own: how many figures a row has, only the rows of its own table say. */
function partTables(rows: readonly ReadRow[]): readonly (readonly ReadRow[])[] {
  const parts: ReadRow[][] = [[]]
  let hasFigures = false
  for (const row of rows) {
    const isHead = row.kind === 'heads' || row.kind === 'title'
    if (isHead && hasFigures) {
      parts.push([])
      hasFigures = false
    }
    if (row.kind === 'figures') hasFigures = true
    parts.at(-1)?.push(row)
  }
  return parts
}

/** Where figures stand one blank behind a row's name, or behind each other, the other rows say how many they are. */
function splitNames(rows: readonly ReadRow[]): readonly ReadRow[] {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const isRunOn = row.kind === 'words' && row.cells.length === 0
    const count = isRunOn ? splitTail(row.label, 0).length - 1 : row.kind === 'figures' ? row.cells.length : 0
    if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const usual = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  if (usual < 2) return rows
  return rows.map((row) => {
    const missing = usual - row.cells.length
    if (missing <= 0 || row.labelCell === null || (row.kind !== 'figures' && row.kind !== 'words')) return row
    const pieces = splitTail(row.label, row.labelCell.at, missing)
    // Two figures behind a name are cells; fewer may be the end of the name.
    if (pieces.length - 1 < (row.cells.length === 0 ? Math.min(2, missing) : missing)) return row
    const [label, ...figures] = joinPieces(pieces)
    if (!label || label.text === '') return row
    const shift = figures.length
    return {
      ...row,
      kind: 'figures',
      layout: 'tabs',
      isPositional: false,
      label: label.text,
      labelCell: label,
      cells: [
        ...figures,
        ...row.cells.map((cell) => ({ ...cell, from: cell.from + shift, to: cell.to + shift })),
      ],
    }
  })
}

function readLines(lines: readonly TableLine[]): readonly ReadRow[] {
  const rows: ReadRow[] = []
  let hasBody = false
  for (const line of lines) {
    if (rule.test(line.text.slice(0, 2_000)) || line.text.length > 20_000) {
      // The rule of a Markdown table stands beneath its heads.
      const last = rows.at(-1)
      if (/^\s*\|?\s*:?-+:?\s*\|/.test(line.text.slice(0, 400)) && last?.layout === 'bars') {
        rows[rows.length - 1] = { ...last, kind: 'heads' }
        hasBody = false
      }
      continue
    }
    const row = readRow(line, hasBody)
    if (row === null) continue
    if (row.kind === 'figures') hasBody = true
    else if (row.kind !== 'words') hasBody = false
    rows.push(row)
  }
  return rows
}

function readRow(line: TableLine, hasBody: boolean): ReadRow | null {
  const { layout, pieces, isPositional } = splitLine(line.text)
  const cells = joinPieces(pieces, isPositional)
  const [first, ...rest] = cells
  if (!first) return null
  const own = { line, layout, isPositional }
  const isNamed = isLabel(first, rest, layout, isPositional)
  const values = isNamed ? rest : cells
  const row = (kind: ReadRow['kind']): ReadRow => ({
    ...own,
    kind,
    label: isNamed ? first.text : '',
    labelCell: isNamed ? first : null,
    cells: values,
  })
  const figures = values.filter(({ reading }) => reading.kind !== 'words')
  if (figures.length > 0) {
    if (isYearRow(values, isNamed ? first.text : '', hasBody)) return row('heads')
    return row('figures')
  }
  if (cells.length === 1) return row(kindOfWords(first, layout, hasBody))
  if (rest.some(({ text }) => isHeadLike(text)) || (!isNamed && isHeadLike(first.text))) return row('heads')
  const isShort = rest.every(({ text }) => text.length <= 60)
  return row(isShort && (!hasBody || rest.length > 1) ? 'heads' : 'words')
}

/** Figures that stand one blank apart in one cell are cells of their own. */
function partFigures(line: SplitLine): SplitLine {
  if (line.layout === 'bars' || line.pieces.length < 2 || line.pieces.length > 40) return line
  const pieces = line.pieces.flatMap((piece, index) => {
    if (
      index === 0 ||
      !/\d\S? +(?:[$€£¥] ?)?\S*\d/.test(piece.text.slice(0, 120)) ||
      readCell(piece.text).kind !== 'words'
    )
      return [piece]
    const [rest, ...figures] = splitTail(` ${piece.text}`, piece.at - 1)
    // `9M 2025` is a head, though both parts may be read as figures.
    const isHead = figures.some(({ text }) => /^(?:19|20)\d\d$/.test(text))
    return rest?.text === '' && figures.length > 1 && !isHead ? figures : [piece]
  })
  if (pieces.length === line.pieces.length) return line
  return {
    layout: 'tabs',
    pieces: pieces.map((piece, index) => ({ ...piece, from: index, to: index })),
    isPositional: false,
  }
}

/** `(12,118) $`: the sign behind a figure belongs to the next one. */
function partSigns(line: SplitLine): SplitLine {
  if (line.layout !== 'tabs') return line
  let shift = 0
  const pieces = line.pieces.flatMap((piece) => {
    const moved = { ...piece, from: piece.from + shift, to: piece.to + shift }
    const match = /^(\S.{0,30}\S|\S)\s+((?:US|NT|HK)?[$€£¥])$/.exec(piece.text.slice(0, 60))
    if (!match?.[1] || !/[\d—–-]/.test(match[1])) return [moved]
    shift += 1
    const sign = match[2] ?? ''
    return [
      { ...moved, text: match[1] },
      { text: sign, at: piece.at + piece.text.length - sign.length, from: moved.from + 1, to: moved.to + 1 },
    ]
  })
  return shift === 0 ? line : { ...line, pieces }
}

/** `2024A 2025E 2026E` in one cell are heads of as many columns. */
function partYears(line: SplitLine): SplitLine {
  if (line.layout === 'bars' || line.pieces.length !== 2) return line
  const pieces = line.pieces.flatMap((piece, index) => {
    const years =
      index === 1 && /^(?:(?:19|20)\d\d[AEF] ?){2,}$/i.test(piece.text) ? splitHeads(piece.text) : null
    return years?.map((year) => ({ ...year, at: piece.at + year.at })) ?? [piece]
  })
  if (pieces.length === 2) return line
  return {
    layout: 'tabs',
    pieces: pieces.map((piece, index) => ({ ...piece, from: index, to: index })),
    isPositional: false,
  }
}

/** A line by its cells; one of heads that only blanks part by its heads. */
function splitLine(text: string): SplitLine {
  const line = partFigures(partYears(partSigns(splitCells(text))))
  if (line.pieces.length > 2) return line
  const heads = splitHeads(text)
  return heads === null || heads.length <= line.pieces.length
    ? line
    : { layout: 'tabs', pieces: heads, isPositional: false }
}

/** Whether the first cell names the row. A year or a date there does, where rows are years. */
function isLabel(
  first: JoinedCell,
  rest: readonly JoinedCell[],
  layout: CellLayout,
  isPositional: boolean,
): boolean {
  if (first.reading.kind === 'nothing') return false
  if (layout !== 'blanks' && isPositional && first.from > 0) return false
  if (first.reading.kind === 'words') return true
  const isYear = first.reading.figures[0]?.isYear === true
  if (rest.length === 0) return false
  return (layout !== 'blanks' && isPositional) || (isYear && !rest.every(isYearCell))
}

const isYearCell = ({ reading, text }: JoinedCell): boolean =>
  reading.kind === 'figures' ? reading.figures.every((figure) => figure.isYear) : isHeadLike(text)

/** `2026  2025  Change`: years are heads where nothing but heads stands beside them. */
function isYearRow(cells: readonly JoinedCell[], label: string, hasBody: boolean): boolean {
  const figures = cells.filter(({ reading }) => reading.kind === 'figures')
  if (figures.length === 0 || !cells.every(isYearCell)) return false
  if (label === '') return true
  const head = readHead(label)
  const isHead =
    hasTime(head.time) || readUnitLine(label) !== null || /^(?:fiscal|year|period|years?)\b/i.test(label)
  const isMetric = rowMetricsOf()(normalizeName(label)) !== null
  return (
    isHead ||
    (figures.length > 1 && !isMetric && (figures.length === cells.length || !hasBody || label.length < 20))
  )
}

/** What a table is called, however it is set. */
const statementName =
  /\breconciliations? of\b|\breconciliation (?:from|to|between)\b|\bstatements? of (?:operations|income|cash flows|earnings|financial)|\bbalance sheets?\b/i

function kindOfWords(cell: JoinedCell, layout: CellLayout, hasBody: boolean): ReadRow['kind'] {
  const { text } = cell
  if (text.length > longestWords) return 'words'
  if (statementName.test(text) && !text.endsWith(':')) return 'title'
  if (readUnitLine(text) !== null && !text.endsWith(':') && !isMetricName(text)) return 'title'
  if (!isHeadLike(text)) return 'words'
  const isAside = layout === 'blanks' ? cell.from > 16 : cell.from > 0
  if (isAside) return 'heads'
  // `GAAP` above some rows is a head of theirs; a period is the table's.
  return hasTime(readHead(text).time) && !text.endsWith(':') ? 'title' : hasBody ? 'words' : 'title'
}
