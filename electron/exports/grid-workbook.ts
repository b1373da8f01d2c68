import type { FactId } from '../../shared/facts/fact.ts'
import type { GridCell, GridRow, GridTable } from '../../shared/grids/grid.ts'
import { createFormulaWriter, storedNumber, type WriteFormula } from './cell-formula.ts'
import { factsShown, figureNote } from './figure-note.ts'
import type { FigureSource } from './figure-source.ts'
import { figureOf, linesOf, type GridLine } from './grid-lines.ts'
import {
  figureStyle,
  headNumberStyle,
  headStyle,
  numberFormatOf,
  textStyle,
  unitName,
} from './sheet-styles.ts'
import { keySheet } from './key-sheet.ts'
import { sourcesSheet, type SourceRow } from './sources-sheet.ts'
import { safeSheetName, type CellModel, type SheetModel, type WorkbookModel } from './workbook-model.ts'
import type { Words } from './words.ts'

export interface GridExport {
  readonly table: GridTable
  readonly sources: ReadonlyMap<FactId, FigureSource>
  readonly words: Words
  /** When the grid last changed, ISO text. */
  readonly changedAt: string
}

const heads = ['metric', 'segment', 'basis', 'measure', 'unit', 'state'] as const
const widths = [32, 18, 10, 32, 11, 24] as const
const periodWidth = 12

/** A figure of the table, where it will stand, and the row of `Sources` that quotes it. */
interface Figure {
  readonly cell: GridCell
  readonly value: string
  readonly source: number | null
}

/**
 * A grid as a workbook: the table itself, the source of each figure, and the key to its marks. Each figure leads to
 * the row of `Sources` that quotes it, and that row back to the figure.
 */
export function gridWorkbook(input: GridExport): WorkbookModel {
  const { table, words } = input
  const sourcesName = words('exports.sources')
  const keyName = words('exports.key')
  const gridName = safeSheetName(table.name, [sourcesName, keyName], 'Grid')
  const lines = linesOf(table)
  const sources: SourceRow[] = []
  const figures = lines.map((line, index) => placeFigures(input, line, index + 1, sources))
  const writeFormula = createFormulaWriter(table, lines, heads.length)
  const sheet: SheetModel = {
    name: gridName,
    widths: [...widths, ...table.periods.map(() => periodWidth)],
    frozen: { rows: 1, columns: heads.length },
    hasFilter: true,
    rows: [
      [
        ...heads.map((head) => ({ value: words(`exports.${head}`), style: headStyle })),
        ...table.periods.map((period) => ({ value: period, style: headNumberStyle })),
      ],
      ...lines.map((line, index) => [
        ...headCells(line, words),
        ...(line.shows === 'verdict'
          ? line.row.cells.map((cell) => verdictCell(cell, words))
          : (figures[index] ?? []).map((figure) =>
              figureCell(input, line, figure, writeFormula, sourcesName),
            )),
      ]),
    ],
  }
  return {
    title: words('exports.keyTitle', { company: table.company }),
    created: input.changedAt,
    sheets: [sheet, sourcesSheet(sourcesName, gridName, sources, words), keySheet(keyName, table, words)],
  }
}

/** The figures of a line; what speaks of them is added to `sources`. */
function placeFigures(
  input: GridExport,
  line: GridLine,
  row: number,
  sources: SourceRow[],
): readonly (Figure | null)[] {
  return line.row.cells.map((cell, period) => {
    const value = figureOf(cell, line.shows)
    if (!cell || value === null) return null
    const place = { row, column: heads.length + period }
    const rows = sourceRowsOf(input, line, cell, input.table.periods[period] ?? '', value, place)
    // Below the head of `Sources`.
    const source = rows.length > 0 ? sources.length + 1 : null
    sources.push(...rows)
    return { cell, value, source }
  })
}

function figureCell(
  { sources, words }: GridExport,
  line: GridLine,
  figure: Figure | null,
  writeFormula: WriteFormula,
  sourcesName: string,
): CellModel {
  if (!figure) return { value: '', style: { ...textStyle, hasTopLine: line.isFirst } }
  const { cell, value, source } = figure
  const { row, shows } = line
  return {
    value: storedNumber(value, row.unit),
    ...writeFormula(cell),
    style: figureStyle(cell, numberFormatOf(row), line.isFirst),
    note: figureNote(cell, row, factsShown(cell, shows, sources), words),
    ...(source === null ? {} : { link: { sheet: sourcesName, row: source, column: 0 } }),
  }
}

function headCells({ row, shows, measure, isFirst }: GridLine, words: Words): readonly CellModel[] {
  const style = { ...textStyle, hasTopLine: isFirst }
  const indent = row.segment === null ? 0 : 1
  return [
    {
      value: row.metric,
      style: { ...style, indent, isBold: row.segment === null && row.measure === 'value' },
    },
    { value: row.segment ?? '', style },
    { value: row.basis ?? '', style },
    { value: words(measure), style },
    { value: unitName(row), style },
    { value: shows === 'verdict' ? '' : stateSummary(row, words), style },
  ]
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
  { sources, words }: GridExport,
  { row, shows }: GridLine,
  cell: GridCell,
  period: string,
  value: string,
  place: { readonly row: number; readonly column: number },
): readonly SourceRow[] {
  if (cell.state === 'computed') return []
  const unit = unitName(row)
  const common = { row, period, unit, place, numberFormat: numberFormatOf(row) }
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
  const stated = factsShown(cell, shows, sources).map((source, index) => ({
    ...common,
    source,
    kind: words(`facts.kind.${source.fact.kind}`),
    value: storedNumber(source.fact.value, row.unit),
    inUse: index === 0 && cell.state !== 'typed',
    state: source.fact.state,
  }))
  return [...typed, ...stated]
}
