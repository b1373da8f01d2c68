import type { FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'
import type { CellPlace, GridId } from './grid.ts'

/** Where the catalogue puts a metric among the others. */
export interface MetricPlace {
  /** The catalogue's spelling. */
  readonly name: string
  readonly order: number
  readonly group: string
  readonly lowerIsBetter: boolean
}

/** The catalogue as a grid needs it; null for a metric in a text's own words. */
export type PlaceOfMetric = (metric: string) => MetricPlace | null

export interface TypedCell extends CellPlace {
  readonly value: string
}

export interface ChosenFact extends CellPlace {
  readonly factId: FactId
}

/** Everything a company's grid is built from. */
export interface GridSource {
  readonly id: GridId
  readonly name: string
  readonly company: string
  readonly ticker: string | null
  /** Month `01` to `12`; null when unknown. */
  readonly fiscalYearEnd: string | null
  readonly facts: readonly Fact[]
  readonly typed: readonly TypedCell[]
  readonly chosen: readonly ChosenFact[]
  readonly placeOfMetric: PlaceOfMetric
}
