import type { FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'
import type { CompanyYear } from './company-year.ts'
import type { CellPlace, GridId, GridTable } from './grid.ts'
import type { GridDefinition } from './grid-definition.ts'

/** Where the catalogue puts a metric among the others. */
export interface MetricPlace {
  /** The catalogue's spelling. */
  readonly name: string
  readonly order: number
  readonly group: string
  readonly lowerIsBetter: boolean
  /** Quarters add up to a year. */
  readonly sums: boolean
}

/** The catalogue as a grid needs it; null for a metric in a text's own words. */
export type PlaceOfMetric = (metric: string) => MetricPlace | null

/** Names of the metrics that go by a word in either language; several where the word says too little. */
export type MetricsCalled = (word: string) => readonly string[]

export interface TypedCell extends CellPlace {
  readonly value: string
}

export interface ChosenFact extends CellPlace {
  readonly factId: FactId
}

export interface CellComment extends CellPlace {
  readonly text: string
}

/** Everything a grid is built from. */
export interface GridSource {
  readonly id: GridId
  readonly name: string
  readonly kind: GridTable['kind']
  readonly definition: GridDefinition
  /** Of a company's own grid. */
  readonly company: string | null
  readonly ticker: string | null
  readonly companies: readonly CompanyYear[]
  readonly facts: readonly Fact[]
  readonly typed: readonly TypedCell[]
  readonly chosen: readonly ChosenFact[]
  readonly comments: readonly CellComment[]
  readonly placeOfMetric: PlaceOfMetric
  readonly metricsCalled: MetricsCalled
}
