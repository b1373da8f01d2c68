import type { Basis, FactKind, FactVoice } from '../facts/fact.ts'
import type { FactState } from '../facts/facts-api.ts'
import type { CellFormat } from './grid.ts'

/**
 * What a grid is a view of: one company over time; companies side by side; a company's segments; guidance beside what
 * came; what is foreseen for an industry, by who foresees it.
 */
export const gridLayouts = ['company', 'companies', 'segments', 'guidance', 'forecasts'] as const
export type GridLayout = (typeof gridLayouts)[number]

/** What stands across beside the period; everything else stands in the rows. */
export const gridAxes = ['period', 'company', 'segment', 'source'] as const
export type GridAxis = (typeof gridAxes)[number]

export const periodicities = ['quarter', 'half', 'year', 'all'] as const
export type Periodicity = (typeof periodicities)[number]

/** What rows stand under together; `heading` is the catalogue's, such as Profitability. */
export const rowGroupings = ['heading', 'metric', 'company', 'segment', 'source', 'none'] as const
export type RowGrouping = (typeof rowGroupings)[number]

/** What columns stand under together, beside a company, a segment or a source. */
export const columnGroupings = ['none', 'year'] as const
export type ColumnGrouping = (typeof columnGroupings)[number]

/** Rows that are worked out of others. */
export const computedRows = [
  'growth yoy',
  'growth qoq',
  'margins',
  'mix',
  'ttm',
  'midpoint',
  'surprise',
] as const
export type ComputedRows = (typeof computedRows)[number]

/** Which of several figures of a cell is better, after what a person decided and the company's own word. */
export const settlings = ['own-report', 'latest', 'precise'] as const
export type Settling = (typeof settlings)[number]

/** One order of rows; of several the first counts before the next. */
export interface GridSort {
  /** `catalogue` is the order of a results table. */
  readonly by: 'catalogue' | 'name' | 'company' | 'column'
  /** The column of `by: 'column'`. */
  readonly column: string | null
  readonly isDescending: boolean
}

/** What a condition asks of a cell: how its figure compares, what is written there, how it stands. */
export const conditionTests = [
  'equals',
  'less',
  'greater',
  'between',
  'contains',
  'state',
  'filled',
  'empty',
] as const
export type ConditionTest = (typeof conditionTests)[number]

/** A row is shown where all conditions hold. */
export interface RowCondition {
  /** The key of a column; null for the row's head, which can only contain a text. */
  readonly column: string | null
  readonly test: ConditionTest
  /**
   * What is compared with: a figure as one would type it into a cell of the row (`100` is 100 million in a row of
   * millions, `1.2bn` is the same in each), the text of `contains`, the `CellState` of `state`; else empty.
   */
  readonly text: string
  /** The upper end of `between`; else empty. */
  readonly upTo: string
}

/** A row of the user's own: values typed in, or a formula over rows by name, `[Gross margin] * [Revenue]`. */
export interface CustomRow {
  /** `own:` and what tells it apart. */
  readonly key: string
  readonly name: string
  readonly kind: 'typed' | 'formula'
  readonly formula: string | null
  readonly unit: string
  /** The row it stands under; null for the end. */
  readonly after: string | null
}

/**
 * A column of the user's own. A formula names columns, `[2025Q2] / [2025Q1] - 1`; `ttm` adds the four quarters that end
 * in `to`; `growth` and `difference` go from `from` to `to`, `cagr` over the years between them.
 */
export interface CustomColumn {
  /** `own:` and what tells it apart. */
  readonly key: string
  readonly name: string
  readonly kind: 'typed' | 'formula' | 'ttm' | 'cagr' | 'growth' | 'difference'
  readonly formula: string | null
  readonly from: string | null
  /** Null for the newest column. */
  readonly to: string | null
  /** Of its figures; null for the row's own. */
  readonly unit: string | null
  /** The column it stands behind; null for the end. */
  readonly after: string | null
}

/** The user's rate of a day: one `from` is `rate` of `to`. */
export interface ExchangeRate {
  readonly from: string
  readonly to: string
  /** ISO date. */
  readonly date: string
  readonly rate: string
  /** Where it was taken from, in the user's words: a note, a bank, a page. */
  readonly source?: string | undefined
  /** Who entered it, as that person signs. */
  readonly by?: string | undefined
  /** When it was entered or last changed, ISO time; the library says it, not the form. */
  readonly enteredAt?: string | undefined
}

/** How a grid is laid out. An empty list of names, kinds or states restricts nothing. */
export interface GridDefinition {
  readonly layout: GridLayout
  readonly across: GridAxis
  /** Turned: what stands across by the layout goes down, and the metrics go across. */
  readonly isTransposed: boolean
  readonly companies: readonly string[]
  readonly metrics: readonly string[]
  /** Null among them is the company as a whole. */
  readonly segments: readonly (string | null)[]
  /** Figures of no stated basis fit each. */
  readonly bases: readonly Basis[]
  readonly kinds: readonly FactKind[]
  readonly states: readonly Exclude<FactState, 'rejected'>[]
  readonly voices: readonly FactVoice[]
  readonly columnsBy: 'fiscal' | 'calendar'
  readonly periodicity: Periodicity
  /** First and last period, both included. */
  readonly from: string | null
  readonly to: string | null
  /** None is the order of a results table. Rows are sorted within the groups they stand under. */
  readonly sort: readonly GridSort[]
  /** Of the rows that are not hidden, those that are shown. */
  readonly filter: readonly RowCondition[]
  readonly groupBy: RowGrouping
  /** Groups of rows that are folded away, by their names. */
  readonly foldedGroups: readonly string[]
  /** Whether the parts of a year stand under it. */
  readonly columnGroups: ColumnGrouping
  /** Years whose parts are folded away, by the key of the year's column. */
  readonly foldedColumns: readonly string[]
  readonly hiddenRows: readonly string[]
  readonly hiddenColumns: readonly string[]
  /** Rows and columns the user moved, in their order; the others follow where they stand by themselves. */
  readonly rowOrder: readonly string[]
  readonly columnOrder: readonly string[]
  /** Names the user gave, by the key of the row or column. */
  readonly names: Readonly<Record<string, string>>
  /** By the row's key. */
  readonly formats: Readonly<Record<string, CellFormat>>
  readonly computed: readonly ComputedRows[]
  readonly customRows: readonly CustomRow[]
  readonly customColumns: readonly CustomColumn[]
  /** What money is converted to, by `rates`; null keeps each currency in rows of its own. */
  readonly currency: string | null
  readonly rates: readonly ExchangeRate[]
  readonly settling: Settling
  /** GAAP and non-GAAP figures of a metric in one row, these in use; null keeps them apart. */
  readonly preferredBasis: Basis | null
}

/** A company's own grid, and what every layout begins with. */
export const plainDefinition: GridDefinition = {
  layout: 'company',
  across: 'period',
  isTransposed: false,
  companies: [],
  metrics: [],
  segments: [],
  bases: [],
  kinds: [],
  states: [],
  voices: [],
  columnsBy: 'fiscal',
  periodicity: 'all',
  from: null,
  to: null,
  sort: [],
  filter: [],
  groupBy: 'heading',
  foldedGroups: [],
  columnGroups: 'none',
  foldedColumns: [],
  hiddenRows: [],
  hiddenColumns: [],
  rowOrder: [],
  columnOrder: [],
  names: {},
  formats: {},
  computed: ['growth yoy', 'growth qoq', 'margins'],
  customRows: [],
  customColumns: [],
  currency: null,
  rates: [],
  settling: 'own-report',
  preferredBasis: null,
}
