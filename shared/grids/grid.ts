import type { Basis, FactId } from '../facts/fact.ts'
import type { FormulaProblem } from '../formulas/formula.ts'
import type { GridDefinition } from './grid-definition.ts'

export type GridId = string & { readonly __brand: 'GridId' }

/**
 * How a cell's value stands: `typed` by the user, `computed` from other cells, `conflict` when facts disagree and nobody
 * has chosen or accepted one of them.
 */
export const cellStates = ['suggested', 'confirmed', 'corrected', 'typed', 'computed', 'conflict'] as const
export type CellState = (typeof cellStates)[number]

/**
 * Why this fact and no other is a cell's value where several disagree, strongest first: the user chose it; the company
 * says it, not an analyst; a person accepted it; Lightbench is surer of it; it is of the basis the grid prefers;
 * it is the period's own report; it was said last (guidance and forecasts); it is printed more precisely; it stands
 * first. A grid can put what was said last, or printed more precisely, before the own report.
 */
const settlingRules = [
  'chosen',
  'company',
  'decided',
  'confidence',
  'basis',
  'own-report',
  'latest',
  'precise',
  'first',
] as const
export type SettlingRule = (typeof settlingRules)[number]

/** A cell of the same table. */
export interface CellPlace {
  readonly rowKey: string
  /** The key of its column. */
  readonly column: string
}

/**
 * How a computed cell follows from others: a formula with names, and the cells each of its references means, in the
 * order of the references. In formulas a percentage is a ratio: 18.9 % is 0.189.
 */
export interface CellFormula {
  readonly text: string
  readonly inputs: readonly (readonly CellPlace[])[]
}

export interface GridCell {
  readonly state: CellState
  /** Decimal text in base units; for guidance the worst value; null when only `high` is known. */
  readonly value: string | null
  /** Guidance only: the best value. */
  readonly high: string | null
  /** Facts the cell rests on, the one in use first; for a computed cell the facts of its inputs. */
  readonly factIds: readonly FactId[]
  /** True when the value rests on a figure nobody has accepted yet: suggested itself, or computed from one. */
  readonly isProvisional: boolean
  /** Where facts disagree (or once did, until one was chosen or accepted): why the first of `factIds` is in use. */
  readonly rule: SettlingRule | null
  /** Actual against its guidance, numerically, on a guidance row once the actual is there. */
  readonly verdict: 'above' | 'within' | 'below' | null
  /** Whether `above` or `below` is good news: expenses above their guidance are not. Null when within or unknown. */
  readonly isFavourable: boolean | null
  /** How a computed or converted cell was made, in words such as `665.5 ÷ 402.2 − 1`. */
  readonly working: string | null
  readonly formula: CellFormula | null
  /** The period as its company counts it, where that is not the column's: `FY2026Q2` in the column of `2025Q4`. */
  readonly period: string | null
  /** What the user noted at the cell. */
  readonly comment: string | null
  /** Why a formula gives no value here. */
  readonly problem: FormulaProblem | null
}

/**
 * What a row holds of its metric: stated values, what was guided, a stated change, or what is worked out here; `typed`
 * and `formula` are rows of the user's own.
 */
export const rowMeasures = [
  'value',
  'guided',
  'target',
  'forecast',
  'change yoy %',
  'change qoq %',
  'change bps',
  'change yoy abs',
  'change yoy x',
  'change qoq abs',
  'growth yoy',
  'growth qoq',
  'mix',
  'ttm',
  'midpoint',
  'surprise',
  'typed',
  'formula',
] as const
export type RowMeasure = (typeof rowMeasures)[number]

/** How the figures of a row are written. */
export interface CellFormat {
  /** A percentage can be written in basis points, a number as a multiple (`3.2x`). */
  readonly style: 'number' | 'percent' | 'bps' | 'multiple' | 'currency'
  /** Power of ten the values are shown in: 6 for millions. */
  readonly scale: number
  /** Digits after the point at that scale. */
  readonly decimals: number
}

export interface GridRow {
  /** Stable within the grid: metric, segment, basis, unit and measure, company and source where they tell rows apart. */
  readonly key: string
  readonly kind: 'metric' | 'guidance' | 'change' | 'computed'
  readonly measure: RowMeasure
  readonly metric: string
  readonly segment: string | null
  readonly basis: Basis | null
  readonly unit: string
  /** The user's own name for it; null where the metric, the segment and the measure name it. */
  readonly title: string | null
  /** Whose figures these are, where the rows of a grid are of several companies. */
  readonly company: string | null
  /** Who foresees, where forecasts stand side by side. */
  readonly source: string | null
  /** The formula of a row the user wrote one for. */
  readonly formula: string | null
  /** Expenses, tax, debt: less of it is good news. */
  readonly lowerIsBetter: boolean
  /** Unless the user set it, in the scale of its largest value and with the digits of what is stated. */
  readonly format: CellFormat
  /** Heading of the group the row stands under, such as `Revenue` or `Profitability`, or a company's name. */
  readonly group: string
  /** One for each column of the table; none yet where a window has not read them (`notRead`). */
  readonly cells: readonly (GridCell | null)[]
}

/** The cells of a row that a window knows the head of only. */
export const notRead: readonly never[] = []

export interface GridColumn {
  /** Stable within the grid: its period, and the company, segment or source it stands under. */
  readonly key: string
  /** The user's own name for it, or a computed column's; null where the period is its title. */
  readonly title: string | null
  /** What several columns stand under together: a company, a segment or a source; null where nothing. */
  readonly group: string | null
  /** As the grid counts: `2025Q1`, `FY2026Q2`, `2028`. */
  readonly period: string | null
  /** The calendar period that a fiscal one mostly covers; null where it is the calendar's own or can't be told. */
  readonly calendar: string | null
  /** The company's own period, where the columns are the calendar's and all that stands here is of it: `FY2026Q2`. */
  readonly own: string | null
  /** The key of the year it stands under together with the other parts of the year; null where it stands alone. */
  readonly year: string | null
  /** What is shown of its year when it is folded. */
  readonly isYearFace: boolean
  /** Folded away under its year. */
  readonly isFolded: boolean
  /** Its year is folded: of its parts one is shown. */
  readonly isYearFolded: boolean
  readonly company: string | null
  readonly kind: 'period' | 'company' | 'segment' | 'source' | 'computed' | 'typed'
  /** Of a computed column's figures, `%` of one of growth; null where each row has its own. */
  readonly unit: string | null
  readonly format: CellFormat | null
}

/** A column that stands for nothing but itself: of no period and no company, under no head, its rows in their own units. */
export const bareColumn: Omit<GridColumn, 'key'> = {
  title: null,
  group: null,
  period: null,
  calendar: null,
  own: null,
  year: null,
  isYearFace: false,
  isFolded: false,
  isYearFolded: false,
  company: null,
  kind: 'typed',
  unit: null,
  format: null,
}

/** Figures as a table. A company's grid is always there; a grid a person laid out is kept until it is removed. */
export interface GridTable {
  readonly id: GridId
  readonly name: string
  readonly kind: 'company' | 'laid-out'
  readonly definition: GridDefinition
  /** The company of a company's grid. */
  readonly company: string | null
  readonly ticker: string | null
  readonly columns: readonly GridColumn[]
  /** Those that were asked for, of `rowCount`, sorted as the layout says. */
  readonly rows: readonly GridRow[]
  readonly rowCount: number
  /** Rows more that the layout's conditions leave out. */
  readonly filteredOut: number
  /** Facts still suggested and facts accepted that stand in the table; cells where facts disagree. */
  readonly counts: { readonly suggested: number; readonly confirmed: number; readonly conflicts: number }
}

/** The index of a column by its key; -1 where there is none. */
export const columnIndex = ({ columns }: Pick<GridTable, 'columns'>, key: string): number =>
  columns.findIndex((column) => column.key === key)
