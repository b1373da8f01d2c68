import type { FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'
import { addComputedCells, isComputedRow } from './compute-cells.ts'
import { draftRows, type DraftRow } from './draft-row.ts'
import { factCell, typedCell } from './fact-cell.ts'
import { decimalsOf, scaleOf } from './format-cell.ts'
import type { GridCell, GridRow, GridTable } from './grid.ts'
import { orderColumns } from './grid-periods.ts'
import type { GridSource } from './grid-source.ts'
import { guidanceCell, judgeGuidance } from './guidance-cell.ts'
import { findValueRow } from './match-row.ts'
import { otherGroup } from './metric-places.ts'
import { sortRows } from './sort-rows.ts'
import { printedStep } from './printed-step.ts'
import { formatRowKey } from './row-key.ts'

/**
 * A company's figures as a table: metrics down, periods across, newest last. Values keep every digit that was stated;
 * only what follows from others is rounded.
 */
export function buildGrid(source: GridSource): GridTable {
  const facts = new Map(source.facts.map((fact) => [fact.id, fact]))
  const stated = draftRows(source)
  fillStated(stated, source)
  fillTyped(stated, source)
  const periods = orderColumns(
    stated.flatMap((row) => [...row.cells.keys()]),
    source.fiscalYearEnd,
  )
  const rows = addComputedCells(stated, periods).filter((row) => row.cells.size > 0)
  judgeAll(rows, facts)
  const displays = displayRows(rows)
  const sorted = sortRows(rows).map((row) => finishRow(row, periods, displays))
  return {
    id: source.id,
    name: source.name,
    company: source.company,
    ticker: source.ticker,
    periods,
    rows: sorted,
    counts: countFacts(sorted, facts),
  }
}

function fillStated(rows: readonly DraftRow[], source: GridSource): void {
  const chosen = new Map(
    source.chosen.map((choice) => [placeKey(choice.rowKey, choice.period), choice.factId]),
  )
  for (const row of rows) {
    for (const [period, facts] of row.factsByPeriod) {
      const choice = chosen.get(placeKey(row.key, period)) ?? null
      const cell =
        row.measure === 'guided'
          ? guidanceCell(facts, choice)
          : factCell(facts, choice, row.measure === 'target' || row.measure === 'forecast')
      if (cell) row.cells.set(period, cell)
    }
  }
}

function fillTyped(rows: readonly DraftRow[], source: GridSource): void {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  for (const { rowKey, period, value } of source.typed) {
    const row = byKey.get(rowKey)
    const beneath = row?.cells.get(period) ?? null
    row?.cells.set(period, typedCell(value, beneath, row.measure === 'guided'))
  }
}

/** Sets each guidance against the actual of its period. */
function judgeAll(rows: readonly DraftRow[], facts: ReadonlyMap<FactId, Fact>): void {
  for (const row of rows) {
    if (row.measure !== 'guided') continue
    const actuals = findValueRow(rows, row)
    if (!actuals) continue
    for (const [period, guidance] of row.cells) {
      const actual = actuals.cells.get(period)
      if (!actual?.value) continue
      const stated = actual.state === 'typed' ? undefined : facts.get(actual.factIds[0] ?? ('' as FactId))
      const step = stated && actual.state !== 'computed' ? printedStep(stated.value, stated.quote) : null
      row.cells.set(period, judgeGuidance(guidance, actual.value, row.place?.lowerIsBetter ?? null, step))
    }
  }
}

/** How the figures of a metric are shown: guidance and forecasts like the values they are held against. */
interface Display {
  readonly scale: number
  readonly decimals: number
}

function displayRows(rows: readonly DraftRow[]): ReadonlyMap<string, Display> {
  const displays = new Map<string, Display>()
  for (const [name, alike] of Map.groupBy(rows, displayName)) {
    const [{ unit }] = alike as [DraftRow]
    const cells = alike.flatMap((row) => [...row.cells.values()])
    const scale = scaleOf(unit, cells.flatMap(valuesOf))
    const stated = cells.filter((cell) => cell.state !== 'computed').flatMap(valuesOf)
    displays.set(name, { scale, decimals: decimalsOf(unit, scale, stated) })
  }
  return displays
}

const valuesOf = ({ value, high }: GridCell): readonly string[] =>
  [value, high].filter((text) => text !== null)

/** Changes are measured otherwise than what changes. */
function displayName({ metric, segment, unit, measure }: DraftRow): string {
  const isChange = measure.startsWith('change') || measure.startsWith('growth')
  return formatRowKey({ metric, segment, basis: null, unit, measure: isChange ? measure : 'value' })
}

function finishRow(
  row: DraftRow,
  periods: readonly string[],
  displays: ReadonlyMap<string, Display>,
): GridRow {
  const { scale, decimals } = displays.get(displayName(row)) ?? { scale: 0, decimals: 0 }
  return {
    key: row.key,
    kind: kindOf(row),
    measure: row.measure,
    metric: row.metric,
    segment: row.segment,
    basis: row.basis,
    unit: row.unit,
    lowerIsBetter: row.place?.lowerIsBetter ?? false,
    scale,
    decimals,
    group: row.place?.group ?? otherGroup,
    cells: periods.map((period) => row.cells.get(period) ?? null),
  }
}

function kindOf(row: DraftRow): GridRow['kind'] {
  if (isComputedRow(row)) return 'computed'
  if (row.measure === 'value') return 'metric'
  return row.measure.startsWith('change') ? 'change' : 'guidance'
}

function countFacts(rows: readonly GridRow[], facts: ReadonlyMap<FactId, Fact>): GridTable['counts'] {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null && cell.state !== 'computed')
  const shown = new Set(cells.flatMap((cell) => cell?.factIds ?? []))
  const suggested = [...shown].filter((id) => facts.get(id)?.state === 'suggested').length
  return {
    suggested,
    confirmed: shown.size - suggested,
    conflicts: cells.filter((cell) => cell?.state === 'conflict').length,
  }
}

const placeKey = (rowKey: string, period: string) => `${period} ${rowKey}`
