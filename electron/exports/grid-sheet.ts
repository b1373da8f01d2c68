import type { FactId } from '../../shared/facts/fact.ts'
import type { GridCell, GridRow, GridTable } from '../../shared/grids/grid.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import { metricGroups } from '../../shared/metrics/metric.ts'
import { describeRows } from './describe-rows.ts'
import { createFormulaWriter, storedNumber, type WriteFormula } from './cell-formula.ts'
import { factsShown, figureNote } from './figure-note.ts'
import type { FigureSource } from './figure-source.ts'
import { columnsOf, type GridColumnHead } from './grid-columns.ts'
import { figureOf, linesOf, rowName, type GridLine } from './grid-lines.ts'
import { figureStyle, headNumberStyle, headStyle, numberFormatOf, textStyle } from './sheet-styles.ts'
import type { SourceRow, Sources } from './sources-sheet.ts'
import type { CellModel, SheetModel, SheetPlace } from './workbook-model.ts'
import type { Words } from './words.ts'

export interface GridSheetInput {
  readonly table: GridTable
  /** The sheet's name. */
  readonly name: string
  readonly figures: ReadonlyMap<FactId, FigureSource>
  /** What its figures rest on is added here. */
  readonly sources: Sources
  readonly words: Words
}

const heads = ['metric', 'segment', 'basis', 'measure', 'unit', 'state'] as const
const widths = [32, 18, 10, 32, 11, 24] as const
const periodWidth = 12
/** Of a metric's column in a turned grid, whose head is its name. */
const metricWidth = 16

/** Where the figure of a line and a column of the grid stands: behind the heads, in a turned grid below them. */
export const figurePlace = (
  { definition }: Pick<GridTable, 'definition'>,
  line: number,
  column: number,
): Pick<SheetPlace, 'row' | 'column'> =>
  definition.isTransposed
    ? { row: heads.length + column, column: 1 + line }
    : { row: 1 + line, column: heads.length + column }

/** The table of a grid, turned as the grid is. Each figure leads to the row of `Sources` that quotes it. */
export function gridSheet(input: GridSheetInput): SheetModel {
  const { table, words } = input
  const columns = columnsOf(table)
  const lines = linesOf(table)
  const rowsSaid = describeRows(table, words)
  const writeFormula = createFormulaWriter(table, lines, (line, column) => figurePlace(table, line, column))
  const rows = lines.map((line, index) => [
    ...headCells(line, words),
    ...(line.shows === 'heading'
      ? []
      : line.row.cells.map((cell, column) => {
          if (line.shows === 'verdict') return verdictCell(cell, words)
          const value = figureOf(cell, line.shows)
          if (!cell || value === null) return { value: '', style: { ...textStyle, hasTopLine: line.isFirst } }
          const place = { sheet: input.name, ...figurePlace(table, index, column) }
          const period = columns[column]?.period ?? columns[column]?.title ?? ''
          const source = input.sources.add(sourceRowsOf(input, line, cell, period, value, place))
          return figureCell(input, line, { cell, value, source, column: columns[column] }, writeFormula)
        })),
  ])
  const matrix: readonly (readonly (CellModel | null)[])[] = [
    [
      ...heads.map((head, at) => ({
        value: words(`exports.${head}`),
        style: headStyle,
        ...(at === 0 && rowsSaid.length > 0 ? { note: rowsSaid.join('\n') } : {}),
      })),
      ...columns.map(({ title }) => ({ value: title, style: headNumberStyle })),
    ],
    ...rows,
  ]
  const ofColumns = {
    outline: [...heads.map(() => 0), ...columns.map(({ level }) => level)],
    folded: [...heads.map(() => false), ...columns.map(({ isFolded }) => isFolded)],
  }
  const ofLines = {
    outline: [0, ...lines.map(({ isFolded }) => Number(isFolded))],
    folded: [false, ...lines.map(({ isFolded }) => isFolded)],
  }
  if (table.definition.isTransposed)
    return {
      name: input.name,
      widths: [periodWidth, ...lines.map(() => metricWidth)],
      ...ofLines,
      rowOutline: ofColumns.outline,
      foldedRows: ofColumns.folded,
      headsBefore: { columns: true },
      frozen: { rows: heads.length, columns: 1 },
      hasFilter: false,
      rows: turnRows(matrix, heads.length),
    }
  return {
    name: input.name,
    widths: [...widths, ...columns.map(() => periodWidth)],
    ...ofColumns,
    rowOutline: ofLines.outline,
    foldedRows: ofLines.folded,
    headsBefore: { rows: true },
    frozen: { rows: 1, columns: heads.length },
    hasFilter: true,
    rows: matrix,
  }
}

/** Rows and columns of a sheet exchanged; what named a row now heads its column. */
const turnRows = (
  rows: readonly (readonly (CellModel | null)[])[],
  headRows: number,
): readonly (readonly (CellModel | null)[])[] =>
  (rows[0] ?? []).map((_, at) =>
    rows.map((row, column) => {
      const cell = row[at] ?? null
      if (cell === null || (column === 0) === at < headRows) return cell
      if (column === 0) return { ...cell, style: { ...cell.style, align: 'left' } }
      return {
        ...cell,
        style: { ...cell.style, align: 'right', isWrapped: true, indent: 0, hasTopLine: false },
      }
    }),
  )

/** A figure of the table, and the row of `Sources` that quotes it. */
interface Figure {
  readonly cell: GridCell
  readonly value: string
  readonly source: SheetPlace | null
  readonly column: GridColumnHead | undefined
}

function figureCell(
  { figures, words }: GridSheetInput,
  { row, shows, isFirst }: GridLine,
  { cell, value, source, column }: Figure,
  writeFormula: WriteFormula,
): CellModel {
  const unit = column?.unit ?? row.unit
  const formula = writeFormula(cell, unit)
  // A live formula says itself how it was worked out.
  const said =
    formula !== null && cell.state === 'computed'
      ? null
      : figureNote(cell, row, factsShown(cell, shows, figures), words)
  const note = [cell.comment, said].filter((text) => text !== null).join('\n\n')
  return {
    value: storedNumber(value, unit),
    ...formula,
    style: figureStyle(cell, numberFormatOf({ unit, format: column?.format ?? row.format }), isFirst),
    ...(note === '' ? {} : { note }),
    ...(source === null ? {} : { link: source }),
  }
}

function headCells({ row, shows, measure, isFirst }: GridLine, words: Words): readonly CellModel[] {
  const style = { ...textStyle, hasTopLine: isFirst }
  if (measure === null) return [{ value: nameGroup(row.group, words), style: { ...style, isBold: true } }]
  const indent = row.segment === null ? 0 : 1
  return [
    {
      value: rowName(row),
      style: { ...style, indent, isBold: row.segment === null && row.measure === 'value' },
    },
    { value: row.segment ?? '', style },
    { value: row.basis ?? '', style },
    { value: words(measure), style },
    { value: writeUnit(row.unit, row.format.scale, words), style },
    { value: shows === 'verdict' ? '' : stateSummary(row, words), style },
  ]
}

/** A heading of the catalogue in the language of the export; a company's or a metric's is its name. */
function nameGroup(name: string, words: Words): string {
  const known = metricGroups.find((group) => group === name)
  return known ? words(`grids.group.${known}`) : name
}

/** One state for all, or how many of each. */
function stateSummary(row: GridRow, words: Words): string {
  const counts = new Map<GridCell['state'], number>()
  for (const cell of row.cells) if (cell) counts.set(cell.state, (counts.get(cell.state) ?? 0) + 1)
  const states = [...counts]
  const [only] = states
  if (states.length === 1 && only) return words(`exports.state.${only[0]}`)
  return states.map(([state, count]) => `${words(`exports.state.${state}`)} ${count}`).join(', ')
}

function verdictCell(cell: GridCell | null, words: Words): CellModel | null {
  return cell?.verdict ? { value: words(`exports.verdict.${cell.verdict}`), style: { align: 'right' } } : null
}

function sourceRowsOf(
  { figures, words }: GridSheetInput,
  { row, shows }: GridLine,
  cell: GridCell,
  period: string,
  value: string,
  place: SheetPlace,
): readonly SourceRow[] {
  if (cell.state === 'computed') return []
  const { metric, segment, basis } = row
  const common = {
    metric,
    segment,
    basis,
    period,
    place,
    unit: writeUnit(row.unit, row.format.scale, words),
    numberFormat: numberFormatOf(row),
  }
  const typed: readonly SourceRow[] =
    cell.state === 'typed'
      ? [
          {
            ...common,
            source: null,
            kind: words('exports.typedKind'),
            value: storedNumber(value, row.unit),
            inUse: true,
            state: 'typed',
          },
        ]
      : []
  const stated = factsShown(cell, shows, figures).map((source, index) => ({
    ...common,
    source,
    kind: words(`facts.kind.${source.fact.kind}`),
    value: storedNumber(source.fact.value, row.unit),
    inUse: index === 0 && cell.state !== 'typed',
    state: source.fact.state,
  }))
  return [...typed, ...stated]
}
