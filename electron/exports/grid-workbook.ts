import { shiftDecimal } from '../../shared/figures/decimal.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import { formatNumber } from '../../shared/grids/format-cell.ts'
import type { CellFormula, CellPlace, GridCell, GridRow, GridTable } from '../../shared/grids/grid.ts'
import type { FigureSource } from './figure-source.ts'
import { figureOf, linesOf, type GridLine, type LineValue } from './grid-lines.ts'
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
import {
  cellName,
  safeSheetName,
  type CellModel,
  type SheetModel,
  type WorkbookModel,
} from './workbook-model.ts'
import type { Words } from './words.ts'

export interface GridExport {
  readonly table: GridTable
  readonly sources: ReadonlyMap<FactId, FigureSource>
  readonly words: Words
  /** When the grid last changed, ISO text. */
  readonly changedAt: string
}

const heads = ['metric', 'segment', 'basis', 'measure', 'unit', 'state'] as const
const widths = [30, 18, 10, 26, 11, 15] as const
const periodWidth = 12

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
  const rows: SourceRow[] = []
  const figures = lines.map((line, index) =>
    line.row.cells.map((cell, period) => {
      const value = figureOf(cell, line.shows)
      if (!cell || value === null) return null
      const place = { row: index + 1, column: heads.length + period }
      const first = rows.length
      rows.push(...sourceRowsOf(input, line, cell, table.periods[period] ?? '', value, place))
      return { cell, value, place, source: rows.length > first ? first + 1 : null }
    }),
  )
  const addresses = new Map(
    lines.flatMap((line, index) =>
      line.shows === 'value'
        ? table.periods.map((period, column) => [
            placeKey({ rowKey: line.row.key, period }),
            cellName(index + 1, heads.length + column),
          ])
        : [],
    ),
  )
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
          : (figures[index] ?? []).map(
              (figure) =>
                figure && {
                  ...numberCell(figure.cell, figure.value, line, input.table, addresses),
                  note: noteOf(input, figure.cell, line.row, line.shows),
                  ...(figure.source === null
                    ? {}
                    : { link: { sheet: sourcesName, row: figure.source, column: 0 } }),
                },
            )),
      ]),
    ],
  }
  return {
    title: words('exports.keyTitle', { company: table.company }),
    created: input.changedAt,
    sheets: [sheet, sourcesSheet(sourcesName, gridName, rows, words), keySheet(keyName, table, words)],
  }
}

function headCells({ row, measure, isFirst }: GridLine, words: Words): readonly CellModel[] {
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
    { value: stateSummary(row, words), style },
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

function numberCell(
  cell: GridCell,
  value: string,
  line: GridLine,
  table: GridTable,
  addresses: ReadonlyMap<string, string>,
): CellModel {
  const { row } = line
  const style = figureStyle(cell, numberFormatOf(row), line.isFirst)
  const stored = { value: storedNumber(value, row.unit), style }
  const formula = cell.formula && formulaText(cell.formula, addresses)
  return formula === null
    ? stored
    : { ...stored, formula, value: evaluate(cell.formula, table, value, row.unit) }
}

/** Percentages are stored as fractions, so that a formula can multiply by them. */
const storedNumber = (value: string, unit: string): number =>
  Number(unit === '%' ? shiftDecimal(value, -2) : value)

function formulaText(formula: CellFormula, addresses: ReadonlyMap<string, string>): string | null {
  const [a, b] = [addresses.get(placeKey(formula.a)), addresses.get(placeKey(formula.b))]
  if (!a || !b) return null
  if (formula.kind === 'difference') return `${a}-${b}`
  return formula.kind === 'growth' ? `${a}/${b}-1` : `${a}/${b}`
}

/** What a spreadsheet will make of the formula: the same operations on the same doubles. */
function evaluate(formula: CellFormula | null, table: GridTable, value: string, unit: string): number {
  const stored = (place: CellPlace | undefined) => {
    const row = table.rows.find(({ key }) => key === place?.rowKey)
    const cell = row?.cells[table.periods.indexOf(place?.period ?? '')]
    return row && cell?.value ? storedNumber(cell.value, row.unit) : null
  }
  const [a, b] = [stored(formula?.a), stored(formula?.b)]
  if (!formula || a === null || b === null) return storedNumber(value, unit)
  if (formula.kind === 'difference') return a - b
  return formula.kind === 'growth' ? a / b - 1 : a / b
}

function verdictCell(cell: GridCell | null, words: Words): CellModel | null {
  return cell?.verdict ? { value: words(`exports.verdict.${cell.verdict}`), style: { align: 'right' } } : null
}

/** The quotation first, then where it stands, then what else is to be known of the figure. */
function noteOf({ sources, words }: GridExport, cell: GridCell, row: GridRow, shows: LineValue): string {
  if (cell.state === 'computed') return words('exports.noteComputed', { working: cell.working ?? '' })
  if (cell.state === 'typed') return words('exports.noteTyped')
  const [inUse, ...others] = factsShown(cell, shows, sources)
  if (!inUse) return words(`exports.state.${cell.state}`)
  const { fact, quotation } = inUse
  const place = { document: fact.documentTitle, line: fact.line }
  const show = (value: string) => `${formatNumber(value, row.scale, row.decimals)} ${unitName(row)}`
  return [
    quotation,
    fact.speaker
      ? words('exports.noteSpoken', { ...place, speaker: fact.speaker })
      : words('exports.noteSource', place),
    words(`exports.state.${cell.state}`),
    ...(fact.suggestion && fact.suggestion.value !== fact.value
      ? [words('exports.noteCorrected', { value: show(fact.suggestion.value) })]
      : []),
    ...others
      .filter((other) => other.fact.value !== fact.value)
      .map((other) =>
        words('exports.noteAlso', {
          value: show(other.fact.value),
          document: other.fact.documentTitle,
          line: other.fact.line,
        }),
      ),
  ].join('\n')
}

/** The facts behind what a line shows of a cell, the one in use first. */
function factsShown(
  cell: GridCell,
  shows: LineValue,
  sources: ReadonlyMap<FactId, FigureSource>,
): readonly FigureSource[] {
  const all = cell.factIds.flatMap((id) => sources.get(id) ?? [])
  if (shows !== 'low' && shows !== 'high') return all
  const ofEnd = all.filter(({ fact }) => fact.kind === `guidance-${shows}`)
  return ofEnd.length > 0 ? ofEnd : all
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

const placeKey = ({ rowKey, period }: CellPlace) => `${period} ${rowKey}`
