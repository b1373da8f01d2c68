import type { DocumentId } from '../../../shared/documents/document.ts'
import { noDetails, type FactId } from '../../../shared/facts/fact.ts'
import type { Fact } from '../../../shared/facts/facts-api.ts'
import { buildGrid } from '../../../shared/grids/build-grid.ts'
import {
  columnIndex,
  type GridCell,
  type GridId,
  type GridRow,
  type GridTable,
} from '../../../shared/grids/grid.ts'
import { plainDefinition } from '../../../shared/grids/grid-definition.ts'
import type { GridSource } from '../../../shared/grids/grid-source.ts'
import { placeOfMetric } from '../../../shared/grids/metric-places.ts'
import { indexMetricNames } from '../../../shared/metrics/name-metric.ts'
import { shippedMetrics } from '../../../shared/metrics/shipped-metrics.ts'

let made = 0

/** A suggested revenue figure of an invented company, with what the test is about in place of its parts. */
export function makeFact(parts: Partial<Fact> & { readonly value: string }): Fact {
  made += 1
  return {
    id: `fact-${made}` as FactId,
    documentId: 'q1-call' as DocumentId,
    documentTitle: 'Tern Photonics first quarter call',
    company: 'Tern Photonics',
    ticker: 'TRNP',
    documentDate: '2025-05-08',
    documentPeriod: '2025Q1',
    state: 'suggested',
    metric: 'Revenue',
    segment: null,
    basis: null,
    period: '2025Q1',
    kind: 'actual',
    unit: 'USD',
    passage: made,
    line: made,
    side: 'en',
    span: { start: made * 100, end: made * 100 + 10 },
    quote: 'a figure in words',
    zhSpan: null,
    speaker: 'Ines Tallant',
    confidence: 0.9,
    ...noDetails,
    repeats: null,
    suggestion: null,
    decidedAt: null,
    isLost: false,
    ...parts,
  }
}

type SourceParts = Partial<GridSource> & { readonly fiscalYearEnd?: string | null }

/** What a company's own grid is made of, unless `parts` say otherwise. */
export const sourceOf = (
  facts: readonly Fact[],
  { fiscalYearEnd = '12', ...parts }: SourceParts = {},
): GridSource => ({
  id: 'grid' as GridId,
  name: 'TRNP',
  company: 'Tern Photonics',
  ticker: 'TRNP',
  kind: 'company',
  definition: plainDefinition,
  companies: [{ company: 'Tern Photonics', fiscalYearEnd, isNamedByStart: false }],
  comments: [],
  facts,
  typed: [],
  chosen: [],
  placeOfMetric,
  metricsCalled: indexMetricNames(shippedMetrics),
  ...parts,
})

export const gridOf = (facts: readonly Fact[], parts: SourceParts = {}): GridTable =>
  buildGrid(sourceOf(facts, parts))

export function rowOf(table: GridTable, metric: string, parts: Partial<GridRow> = {}): GridRow {
  const row = table.rows.find(
    (candidate) =>
      candidate.metric === metric &&
      Object.entries({ measure: 'value', ...parts }).every(
        ([name, value]) => candidate[name as keyof GridRow] === value,
      ),
  )
  if (!row) throw new Error(`no row ${metric} in ${table.rows.map(({ key }) => key).join(', ')}`)
  return row
}

export const cellOf = (table: GridTable, row: GridRow, period: string): GridCell | null =>
  row.cells[columnIndex(table, period)] ?? null

/** The periods a table has columns of. */
export const periodsOf = ({ columns }: GridTable): readonly (string | null)[] =>
  columns.map(({ period }) => period)
