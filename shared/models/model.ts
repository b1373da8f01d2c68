import type { DocumentId, Side, Span } from '../documents/document.ts'
import type { Fact } from '../facts/facts-api.ts'
import type { FactId } from '../facts/fact.ts'
import type { GridId } from '../grids/grid.ts'

export type ModelId = string & { readonly __brand: 'ModelId' }
/** Unique within its model. */
export type LineId = string & { readonly __brand: 'LineId' }

export const lineKinds = ['section', 'input', 'formula', 'check'] as const
export type LineKind = (typeof lineKinds)[number]

/** Where words stand in a document, as they were when they were taken. */
export interface FigurePlace extends Span {
  readonly documentId: DocumentId
  readonly documentTitle: string
  /** Of the extracted text that the span points into. */
  readonly version: number
  readonly side: Side
  readonly line: number
  readonly passage: number
  readonly quote: string
}

/**
 * A value that is put in. `value` is decimal text in base units, percentages as percent numbers, as in a fact; `unit`
 * is empty where it is the line's. What is tied keeps the value it had when it was tied: it stands in when the fact is
 * lost, and is marked.
 */
export type ModelInput =
  | { readonly kind: 'typed'; readonly value: string; readonly source: string }
  | { readonly kind: 'fact'; readonly factId: FactId; readonly value: string; readonly unit: string }
  | {
      readonly kind: 'cell'
      readonly gridId: GridId
      readonly rowKey: string
      readonly column: string
      readonly title: string
      readonly value: string
      readonly unit: string
    }
  | { readonly kind: 'figure'; readonly value: string; readonly unit: string; readonly place: FigurePlace }

/** What somebody says a line comes to, to be compared with what it does. */
export interface StatedFigure {
  /** In the line's unit, as an input's value. */
  readonly value: string
  /** What the last printed digit stands for, and how far rounded operands may carry the result besides. */
  readonly step: string
  readonly slack: string
  readonly source: string
  readonly place: FigurePlace | null
}

export interface ModelLine {
  readonly id: LineId
  readonly kind: LineKind
  /** What formulas call it: without regard to case, unique among the lines that are no sections. */
  readonly name: string
  /** `USD`, `USD/wafer`, `%`, `thousand wafers`, …; empty takes the formula's. */
  readonly unit: string
  readonly note: string
  /** One value for each period, or one alone. */
  readonly isPeriodic: boolean
  /** Of a formula or a check; empty otherwise. */
  readonly formula: string
  /** The first period the formula is for; those before it are blank. */
  readonly from: number
  /** One for each period, or one. In a formula's line an input stands in place of the formula, such as a year's actual. */
  readonly inputs: readonly (ModelInput | null)[]
  /** Of a check: how far the two sides of `=` may lie apart, in base units. */
  readonly tolerance: string
  readonly stated: StatedFigure | null
  /** Power of ten the values are shown in: 6 for millions. */
  readonly scale: number
  /** Digits shown after the point; null shows as many as are needed, three at most. */
  readonly decimals: number | null
}

/** Other values for some inputs. The base case has none and no entry in `ModelSheet.scenarios`. */
export interface Scenario {
  readonly id: string
  readonly name: string
  /** By `keyOfCell`: decimal text as an input's value, in the line's unit. */
  readonly values: Readonly<Record<string, string>>
}

/** An input, by `keyOfCell` or (a line with periods) for all its periods at once, and the values it is tried with. */
export interface VariedInput {
  readonly key: string
  readonly values: readonly string[]
}

/** A table of what one value comes to when one or two inputs vary. */
export interface Sensitivity {
  readonly id: string
  readonly name: string
  /** By `keyOfCell`. */
  readonly output: string
  readonly down: VariedInput
  readonly across: VariedInput | null
}

/** Everything of a model that is written by a person. */
export interface ModelSheet {
  /** Titles of the periods, oldest first; empty for a model of single values. */
  readonly periods: readonly string[]
  readonly lines: readonly ModelLine[]
  readonly scenarios: readonly Scenario[]
  readonly sensitivities: readonly Sensitivity[]
}

export interface ModelSummary {
  readonly id: ModelId
  readonly name: string
  readonly lines: number
  readonly createdAt: string
  readonly changedAt: string
}

/** A value of a grid that an input is tied to, as it is now. */
export interface TiedCell {
  readonly gridId: GridId
  readonly rowKey: string
  readonly column: string
  readonly title: string
  readonly value: string | null
  readonly unit: string
}

/** Words that a newer version of their document has elsewhere, found by the rules that carry citations. */
export interface MovedPlace {
  /** As `placeKey` of the place that was noted. */
  readonly key: string
  readonly place: FigurePlace
}

/** A model with what its inputs are tied to as it is now; what is not there any more is left out. */
export interface Model extends ModelSummary {
  readonly revision: number
  readonly sheet: ModelSheet
  readonly facts: readonly Fact[]
  readonly cells: readonly TiedCell[]
  /** Places of figures and stated figures whose words the document no longer has, as `placeKey`. */
  readonly lostPlaces: readonly string[]
  /** Where the words of a place of an earlier version stand now; one that is the current version's is not here. */
  readonly movedPlaces: readonly MovedPlace[]
}

/** What a value is known by in results, scenarios and sensitivities. */
export const keyOfCell = (line: Pick<ModelLine, 'id' | 'isPeriodic'>, period: number): string =>
  line.isPeriodic ? `${line.id}@${period}` : line.id

export const placeKey = ({ documentId, version, start, end }: FigurePlace): string =>
  `${documentId} ${version} ${start}-${end}`

/** Whether two ties mean the same cell of the same grid. */
export const isSameTie = (
  a: Pick<TiedCell, 'gridId' | 'rowKey' | 'column'>,
  b: Pick<TiedCell, 'gridId' | 'rowKey' | 'column'>,
): boolean => a.gridId === b.gridId && a.rowKey === b.rowKey && a.column === b.column

/** A place as it is in the document of today. */
export const currentPlace = ({ movedPlaces }: Pick<Model, 'movedPlaces'>, place: FigurePlace): FigurePlace =>
  movedPlaces.find(({ key }) => key === placeKey(place))?.place ?? place

/** An empty line of a kind; `periods` is how many its model has. */
export const createLine = (
  id: string,
  kind: LineKind,
  name: string,
  more: Partial<Omit<ModelLine, 'id' | 'kind' | 'name'>> = {},
  periods = 0,
): ModelLine => ({
  id: id as LineId,
  kind,
  name,
  unit: '',
  note: '',
  isPeriodic: false,
  formula: '',
  from: 0,
  tolerance: '0',
  stated: null,
  scale: 0,
  decimals: null,
  ...more,
  inputs: more.inputs ?? Array.from({ length: more.isPeriodic ? periods : 1 }, () => null),
})

export const emptySheet: ModelSheet = { periods: [], lines: [], scenarios: [], sensitivities: [] }
