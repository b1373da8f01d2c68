import { normalizeDecimal, shiftDecimal } from '../figures/decimal.ts'
import { readPeriodHead, type PeriodHead } from './read-period-head.ts'
import { readUnitLine } from '../tables/read-unit.ts'
import type { WorkbookCell, WorkbookPlace, WorkbookSheet } from './workbook.ts'

/** How a sheet of figures is laid out: guessed, and corrected by the user where the guess is wrong. */
export interface SheetLayout {
  /** What stands across the sheet's head; the other stands down its side. */
  readonly across: 'periods' | 'metrics'
  /** Row of the heads and column of the labels, 0-based. */
  readonly headRow: number
  readonly labelColumn: number
  /** Power of ten of its amounts: 6 where they are in millions. Null where the sheet does not say. */
  readonly power: number | null
  /** ISO 4217 code; null where the sheet does not say. */
  readonly currency: string | null
}

/** A number of a sheet with what its heads say of it. */
export interface SheetFigure {
  readonly place: WorkbookPlace
  /** Decimal text as the sheet shows it, percentages as percent numbers; before any scale. */
  readonly value: string
  readonly isPercent: boolean
  /** ISO 4217 code in its format. */
  readonly currency: string | null
  /** Words of its row (or column) of metrics; empty where it has none. */
  readonly label: string
  /** Heading its row stands under; empty where there is none. */
  readonly heading: string
  readonly head: PeriodHead | null
  readonly isFormula: boolean
  /** What its own row says of the unit, in its label, beside it or in the heading above; it goes before the sheet's. */
  readonly said: SaidUnit
  /** No number of its row (or column) of metrics is above 1 in size: percentages may be kept as ratios there. */
  readonly areRatios: boolean
}

export interface SaidUnit {
  /** Power of ten: 8 for 億. Null where nothing is said. */
  readonly power: number | null
  readonly currency: string | null
  readonly isPercent: boolean
  /** Said in the row itself, so that it holds for counts too, and not for the amounts of a block. */
  readonly isOwn: boolean
}

const saysNothing: SaidUnit = { power: null, currency: null, isPercent: false, isOwn: false }

/** Heads stand among the first rows, labels among the first columns. */
const [headRows, labelColumns] = [60, 8]

/** Cells of a sheet by row and column. */
export interface CellTable {
  readonly at: (row: number, column: number) => WorkbookCell | null
  readonly rows: readonly number[]
  readonly sheet: WorkbookSheet
}

export function tableOf(sheet: WorkbookSheet): CellTable {
  const rows = new Map(
    sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))] as const),
  )
  return {
    at: (row, column) => rows.get(row)?.get(column) ?? null,
    rows: [...rows.keys()],
    sheet,
  }
}

/** Null where nothing in the sheet reads as periods. */
export function guessLayout(sheet: WorkbookSheet): SheetLayout | null {
  const table = tableOf(sheet)
  const across = guessAcross(table) ?? guessDown(table)
  if (!across) return null
  const said = sheet.rows
    .filter(({ row }) => row <= across.headRow + 1)
    .flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'text').map(({ text }) => readUnitLine(text)))
  return {
    ...across,
    power: said.find((one) => one?.power !== null && one?.power !== undefined)?.power ?? null,
    currency: said.find((one) => one?.currency)?.currency ?? null,
  }
}

type Shape = Pick<SheetLayout, 'across' | 'headRow' | 'labelColumn'>

function guessAcross(table: CellTable): Shape | null {
  let best: { readonly row: number; readonly count: number; readonly first: number } | null = null
  for (const { row, cells } of table.sheet.rows.slice(0, headRows)) {
    const heads = cells.filter(({ column }) => headAt(table, row, column) !== null)
    const isMore = heads.length >= 2 && heads.length > (best?.count ?? 0)
    if (isMore && heads.length * 2 >= cells.length - 2)
      best = { row, count: heads.length, first: heads[0]?.column ?? 0 }
  }
  if (!best) return null
  const { row: headRow, first } = best
  const texts = new Map<number, number>()
  for (const { row, cells } of table.sheet.rows)
    if (row > headRow)
      for (const { column, kind } of cells)
        if (column < first && kind === 'text') texts.set(column, (texts.get(column) ?? 0) + 1)
  const [label] = [...texts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return label ? { across: 'periods', headRow, labelColumn: label[0] } : null
}

function guessDown(table: CellTable): Shape | null {
  const heads = new Map<number, number[]>()
  for (const { row, cells } of table.sheet.rows)
    for (const { column } of cells)
      if (column < labelColumns && headAt(table, row, column) !== null)
        heads.set(column, [...(heads.get(column) ?? []), row])
  const [best] = [...heads].toSorted((a, b) => b[1].length - a[1].length)
  if (!best || best[1].length < 2) return null
  const [labelColumn, [first = 0]] = best
  const above = table.rows.findLast(
    (row) => row < first && table.sheet.rows.some((one) => one.row === row && one.cells.some(isName)),
  )
  return above === undefined ? null : { across: 'metrics', headRow: above, labelColumn }
}

const isName = ({ kind, text }: WorkbookCell): boolean => kind === 'text' && readPeriodHead(text) === null

const partAlone = /^(?:Q ?[1-4]|[1-4] ?Q|H ?[12]|[12] ?H)$/i
/** A year stands over its quarters, at most this far to the left. */
const yearReach = 4

/** The period that a cell names, by itself or with the year above it. */
function headAt(table: CellTable, row: number, column: number): PeriodHead | null {
  const cell = table.at(row, column)
  if (!cell || cell.kind === 'logical' || cell.kind === 'error') return null
  if (cell.kind === 'text' && partAlone.test(cell.text.trim())) {
    for (const above of [row - 1, row - 2])
      for (let left = column; left > column - yearReach && left >= 0; left -= 1) {
        const year = table.at(above, left)
        const head = year && readPeriodHead(year.text)
        if (head?.kind === 'year') return readPeriodHead(`${cell.text.trim()} ${year?.text.trim()}`)
      }
    return null
  }
  // A bare number is a year where it is written as one: `2,024` is an amount.
  if (cell.kind === 'number' && (/[,.%]/.test(cell.format) || !/^(?:19|20)\d\d$/.test(cell.text))) return null
  return readPeriodHead(cell.text)
}

/** The numbers of a sheet that stand right of its labels and below its heads; without a layout, all of them. */
export function listFigures(sheet: WorkbookSheet, layout: SheetLayout | null): readonly SheetFigure[] {
  const table = tableOf(sheet)
  const figures: SheetFigure[] = []
  const heads = new Map<number, PeriodHead | null>()
  const periodOf = (at: number, find: () => PeriodHead | null) => {
    if (!heads.has(at)) heads.set(at, find())
    return heads.get(at) ?? null
  }
  const ratios = findRatios(sheet, layout)
  let heading = ''
  let headingSays = saysNothing
  for (const { row, cells } of sheet.rows) {
    const numbers = cells.filter(({ kind }) => kind === 'number')
    const label = layout
      ? table.at(row, layout.labelColumn)
      : (cells.find(({ kind }) => kind === 'text') ?? null)
    if (numbers.length === 0 && label?.kind === 'text') {
      heading = label.text.trim()
      const said = readSaidUnit([heading])
      // A heading that says nothing of units stands within the block of the one above that does.
      if (said !== saysNothing) headingSays = said
    }
    const beside = cells.filter(
      ({ column, kind, text }) =>
        kind === 'text' &&
        text.length <= longestUnit &&
        column < (numbers[0]?.column ?? 0) &&
        column !== label?.column,
    )
    const rowSays = readSaidUnit([
      label?.kind === 'text' ? label.text : '',
      ...beside.map(({ text }) => text),
    ])
    if (layout && row <= layout.headRow) continue
    for (const cell of numbers) {
      if (layout && cell.column === layout.labelColumn) continue
      const { column } = cell
      const isAcross = layout?.across !== 'metrics'
      const top = layout && !isAcross ? table.at(layout.headRow, column) : null
      figures.push({
        place: { sheet: sheet.name, row, column },
        ...readValue(cell),
        label: (isAcross ? (label?.kind === 'text' ? label.text : '') : (top?.text ?? '')).trim(),
        heading: isAcross ? heading : '',
        head: !layout
          ? null
          : isAcross
            ? periodOf(column, () => headAt(table, layout.headRow, column))
            : periodOf(row, () => headAt(table, row, layout.labelColumn)),
        isFormula: cell.isFormula,
        said: joinSaid(
          isAcross ? rowSays : readSaidUnit([top?.text ?? '']),
          isAcross ? headingSays : saysNothing,
        ),
        areRatios: ratios.has(isAcross ? row : column),
      })
    }
  }
  return figures
}

/** A cell beside a label that is longer says more than a unit. */
const longestUnit = 24

function readSaidUnit(texts: readonly string[]): SaidUnit {
  for (const text of texts) {
    if (text === '') continue
    const unit = readUnitLine(text)
    if (unit && (unit.power !== null || unit.currency !== null))
      return { power: unit.power, currency: unit.currency, isPercent: false, isOwn: true }
    if (/^[(（]?[%％][)）]?$|[(（][^()（）]{0,12}[%％][)）]$|[,，] ?[%％]$/.test(text.trim()))
      return { ...saysNothing, isPercent: true, isOwn: true }
  }
  return saysNothing
}

const joinSaid = (own: SaidUnit, above: SaidUnit): SaidUnit =>
  own === saysNothing
    ? { ...above, isPercent: false, isOwn: false }
    : { ...own, currency: own.currency ?? above.currency }

/** Rows (or columns, where metrics stand across) whose numbers are all at most 1 in size. */
function findRatios(sheet: WorkbookSheet, layout: SheetLayout | null): ReadonlySet<number> {
  const isDown = layout?.across === 'metrics'
  const largest = new Map<number, number>()
  for (const { row, cells } of sheet.rows) {
    if (layout && row <= layout.headRow) continue
    for (const { column, kind, text } of cells) {
      if (kind !== 'number' || column === layout?.labelColumn) continue
      const at = isDown ? column : row
      largest.set(at, Math.max(largest.get(at) ?? 0, Math.abs(Number(text))))
    }
  }
  return new Set([...largest].flatMap(([at, size]) => (size <= 1 ? [at] : [])))
}

const currencyOfFormat: readonly (readonly [RegExp, string])[] = [
  [/NT\$/, 'TWD'],
  [/HK\$/, 'HKD'],
  [/\[\$([A-Z]{3})\b/, ''],
  [/\$(?!\])/, 'USD'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
]

function readValue({ text, format }: WorkbookCell): Pick<SheetFigure, 'value' | 'isPercent' | 'currency'> {
  // What stands between quotation marks is no sign of the format's own.
  const plain = format.replace(/"[^"]{0,100}"/g, '')
  const isPercent = plain.includes('%')
  const match = currencyOfFormat.flatMap(([pattern, code]) => {
    const found = pattern.exec(format)
    return found ? [code === '' ? (found[1] ?? '') : code] : []
  })[0]
  const value = normalizeDecimal(isPercent ? shiftDecimal(text, 2) : text)
  return { value, isPercent, currency: match ?? null }
}
