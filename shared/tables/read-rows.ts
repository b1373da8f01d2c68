import { joinPieces, type JoinedCell } from './join-pieces.ts'
import { hasTime, isHeadLike, readHead } from './read-head.ts'
import { isMetricName } from './name-row.ts'
import { normalizeName, rowMetricsOf } from './row-names.ts'
import { readUnitLine } from './read-unit.ts'
import { splitCells, type CellLayout } from './split-cells.ts'
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
  const { layout, pieces, isPositional } = splitCells(line.text)
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

function kindOfWords(cell: JoinedCell, layout: CellLayout, hasBody: boolean): ReadRow['kind'] {
  const { text } = cell
  if (text.length > longestWords) return 'words'
  if (readUnitLine(text) !== null && !text.endsWith(':') && !isMetricName(text)) return 'title'
  if (!isHeadLike(text)) return 'words'
  const isAside = layout === 'blanks' ? cell.from > 16 : cell.from > 0
  if (isAside) return 'heads'
  // `GAAP` above some rows is a head of theirs; a period is the table's.
  return hasTime(readHead(text).time) && !text.endsWith(':') ? 'title' : hasBody ? 'words' : 'title'
}
