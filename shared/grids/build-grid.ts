import { unnamedPart } from '../facts/businesses/unnamed-part.ts'
import { supposedBelow, type FactId } from '../facts/fact.ts'
import type { Fact } from '../facts/facts-api.ts'
import { arrangeColumns, arrangeRows, ownKeyOf } from './arrange-grid.ts'
import { addComputedCells, isComputedRow } from './compute-cells.ts'
import { convertRows } from './convert-currency.ts'
import { addCustomCells } from './custom-cells.ts'
import { draftRows, isShareOrChange, type DraftRow } from './draft-row.ts'
import { factCell, typedCell } from './fact-cell.ts'
import { chooseRows } from './choose-rows.ts'
import { chooseFormat } from './format-cell.ts'
import type { CellFormat, CellPlace, GridCell, GridColumn, GridRow, GridTable } from './grid.ts'
import { orderFigureColumns } from './grid-columns.ts'
import type { GridDefinition } from './grid-definition.ts'
import type { GridSource } from './grid-source.ts'
import { createGridMemory, recallStated, type GridMemory } from './grid-memory.ts'
import { guidanceCell, judgeGuidance } from './guidance-cell.ts'
import { indexValueRows } from './match-row.ts'
import { otherGroup } from './metric-places.ts'
import { formatRowKey } from './row-key.ts'
import { printedStep } from './printed-step.ts'
import { createPreference } from './settle-facts.ts'
import { sortRows } from './sort-rows.ts'

/** Facts as a table as a definition lays it out, its rows sorted and filtered. */
export const buildGrid = (source: GridSource): GridTable =>
  arrangeTable(buildWholeGrid(source), source.definition)

/** A whole table with its rows sorted and filtered as a layout says. */
export function arrangeTable(whole: GridTable, definition: GridDefinition): GridTable {
  const rows = chooseRows(whole, definition).flatMap((at) => whole.rows[at] ?? [])
  return { ...whole, definition, rows, rowCount: rows.length, filteredOut: whole.rows.length - rows.length }
}

/**
 * Facts as a table, as a definition lays it out but for its sorting and its conditions: metrics down, periods across,
 * newest last. Values keep every digit that was stated; only what follows from others is rounded.
 */
export function buildWholeGrid(source: GridSource, memory: GridMemory = createGridMemory()): GridTable {
  const { definition } = source
  const facts = new Map(source.facts.map((fact) => [fact.id, fact]))
  const stated = recallStated(memory, source, () => {
    const drafted = draftRows(source)
    fillStated(drafted, source)
    return drafted
  })
  const typed = Map.groupBy(source.typed, ({ rowKey }) => rowKey)
  fillTyped(stated, typed)
  const converted = convertRows(stated, source)
  if (converted !== stated) fillTyped(converted, typed)
  const figureColumns = orderFigureColumns(
    [
      ...new Set([
        ...converted.flatMap((row) => [...row.cells.keys()]),
        ...source.typed.map(({ column }) => column),
      ]),
    ],
    source,
  )
  const sums = (metric: string) => source.placeOfMetric(metric)?.sums ?? false
  const computed = addComputedCells(converted, figureColumns, definition.computed, sums, memory.computed)
  judgeAll(computed, facts)
  const sorted = sortRows(
    computed.filter((row) => row.cells.size > 0),
    definition,
  )
  const { rows, columns } = addCustomCells(sorted, figureColumns, source, memory.solved)
  const shownColumns = arrangeColumns(columns, source)
  const formats = chooseFormats(rows, columns, source)
  const comments = new Map(source.comments.map((comment) => [placeKey(comment), comment.text]))
  const finished = joinGroups(
    arrangeRows(rows, source).map((row) => finishRow(row, source, shownColumns, formats, comments)),
    definition,
  )
  return {
    id: source.id,
    name: source.name,
    kind: source.kind,
    definition,
    company: source.company,
    ticker: source.ticker,
    columns: nameOwnPeriods(shownColumns, finished, definition),
    rows: finished,
    rowCount: finished.length,
    filteredOut: 0,
    counts: countFacts(finished, facts),
  }
}

function fillStated(rows: readonly DraftRow[], { chosen, definition }: GridSource): void {
  const choices = new Map(chosen.map((choice) => [placeKey(choice), choice.factId]))
  const { settling, preferredBasis } = definition
  const preferenceOf = (newestWins: boolean, choice: FactId | null) =>
    createPreference({ chosen: choice, newestWins, settling, preferredBasis })
  const usual = { ahead: preferenceOf(true, null), reported: preferenceOf(false, null) }
  for (const row of rows) {
    const isGuided = row.measure === 'guided'
    const newestWins = isGuided || row.measure === 'target' || row.measure === 'forecast'
    for (const [column, facts] of row.factsByColumn) {
      const choice = choices.get(placeKey({ rowKey: row.key, column })) ?? null
      const preference =
        choice === null ? usual[newestWins ? 'ahead' : 'reported'] : preferenceOf(newestWins, choice)
      if (row.source === null && facts.every(isUnfounded)) continue
      const cell = isGuided ? guidanceCell(facts, choice, preference) : factCell(facts, preference)
      if (cell) row.cells.set(column, { ...cell, period: row.ownPeriods.get(column) ?? null })
    }
  }
}

/**
 * What fills no cell by itself, until a person says so: a figure an analyst puts forward is none of the company's, and
 * one that is only supposed may be of another measure or of a part, and one of a part without a name of any part.
 */
const isUnfounded = ({ voice, state, confidence, segment }: Fact): boolean =>
  state === 'suggested' && (voice === 'analyst' || confidence < supposedBelow || segment === unnamedPart)

function fillTyped(
  rows: readonly DraftRow[],
  typed: ReadonlyMap<string, readonly (CellPlace & { readonly value: string })[]>,
): void {
  for (const row of rows)
    for (const { column, value } of typed.get(row.key) ?? [])
      row.cells.set(column, typedCell(value, row.cells.get(column) ?? null, row.measure === 'guided'))
}

/** Sets each guidance against the actual of its period. */
function judgeAll(rows: readonly DraftRow[], facts: ReadonlyMap<FactId, Fact>): void {
  const findRow = indexValueRows(rows)
  for (const row of rows) {
    if (row.measure !== 'guided') continue
    const actuals = findRow(row)
    if (!actuals) continue
    for (const [column, guidance] of row.cells) {
      const actual = actuals.cells.get(column)
      if (!actual?.value) continue
      const stated = actual.state === 'typed' ? undefined : facts.get(actual.factIds[0] ?? ('' as FactId))
      const isPrinted = stated && actual.state !== 'computed' && stated.value === actual.value
      const step = isPrinted ? printedStep(stated.value, stated.quote) : null
      row.cells.set(column, judgeGuidance(guidance, actual.value, row.place?.lowerIsBetter ?? null, step))
    }
  }
}

/** How the figures of a metric are shown: guidance and forecasts like the values they are held against. */
function chooseFormats(
  rows: readonly DraftRow[],
  columns: readonly GridColumn[],
  { definition }: GridSource,
): ReadonlyMap<string, CellFormat> {
  const ofOtherUnit = new Set(columns.filter(({ unit }) => unit !== null).map(({ key }) => key))
  const formats = new Map<string, CellFormat>()
  for (const [name, alike] of Map.groupBy(rows, formatName)) {
    const [{ unit }] = alike as [DraftRow]
    const cells = alike.flatMap((row) =>
      [...row.cells].flatMap(([column, cell]) => (ofOtherUnit.has(column) ? [] : [cell])),
    )
    // Digits that came of working something out, by a formula or a rate of exchange, were stated by nobody.
    const stated = cells
      .filter((cell) => cell.state !== 'computed' && cell.working === null)
      .flatMap(valuesOf)
    formats.set(name, chooseFormat(unit, cells.flatMap(valuesOf), stated))
  }
  return new Map(
    rows.flatMap((row) => {
      const format = definition.formats[row.key] ?? formats.get(formatName(row))
      return format ? [[row.key, format] as const] : []
    }),
  )
}

const valuesOf = ({ value, high }: GridCell): readonly string[] =>
  [value, high].filter((text) => text !== null)

/** Changes are measured otherwise than what changes. */
function formatName(row: DraftRow): string {
  const { metric, segment, unit, measure } = row
  const isOwn = measure === 'typed' || measure === 'formula'
  return formatRowKey({
    metric,
    segment,
    basis: null,
    unit,
    measure: isShareOrChange(measure) || isOwn ? measure : 'value',
    company: null,
    source: null,
  })
}

/** A row of the user's own that was put behind another stands in its group, instead of parting it in two. */
function joinGroups(rows: readonly GridRow[], definition: GridDefinition): readonly GridRow[] {
  const { customRows, groupBy, rowOrder } = definition
  if (customRows.length === 0 || groupBy === 'none' || groupBy === 'company') return rows
  const placed = new Set(customRows.flatMap(({ key, after }) => (after === null ? [] : [key])))
  const moved = new Set(rowOrder)
  let group = ''
  return rows.map((row, at) => {
    const joins = at > 0 && (placed.has(ownKeyOf(row)) || (isOwnKey(row.key) && moved.has(row.key)))
    group = joins ? group : row.group
    return joins && row.group !== group ? { ...row, group } : row
  })
}

const isOwnKey = (key: string): boolean => key.startsWith('own:')

function finishRow(
  row: DraftRow,
  { definition }: GridSource,
  columns: readonly GridColumn[],
  formats: ReadonlyMap<string, CellFormat>,
  comments: ReadonlyMap<string, string>,
): GridRow {
  return {
    key: row.key,
    kind: kindOf(row),
    measure: row.measure,
    metric: row.metric,
    segment: row.segment,
    basis: row.basis,
    unit: row.unit,
    title: definition.names[row.key] ?? row.title,
    company: row.company,
    source: row.source,
    formula: row.formula,
    lowerIsBetter: row.place?.lowerIsBetter ?? false,
    format: formats.get(row.key) ?? chooseFormat(row.unit, [], []),
    group: groupOf(row, definition.groupBy),
    cells: columns.map(({ key }) => {
      const cell = row.cells.get(key) ?? null
      const comment = comments.get(placeKey({ rowKey: row.key, column: key }))
      if (comment === undefined) return cell
      return cell ? { ...cell, comment } : emptyCell(comment)
    }),
  }
}

/** Under the calendar's columns the period as the company counts it, where all figures of the column agree on it. */
function nameOwnPeriods(
  columns: readonly GridColumn[],
  rows: readonly GridRow[],
  { columnsBy }: GridDefinition,
): readonly GridColumn[] {
  if (columnsBy !== 'calendar') return columns
  return columns.map((column, at) => {
    const own = new Set(rows.flatMap(({ cells }) => cells[at]?.period ?? []))
    return own.size === 1 ? { ...column, own: [...own][0] ?? null } : column
  })
}

/** A cell of which nothing is known but what the user noted. */
const emptyCell = (comment: string): GridCell => ({ ...typedCell('', null, false), value: null, comment })

function groupOf(row: DraftRow, groupBy: GridSource['definition']['groupBy']): string {
  switch (groupBy) {
    case 'heading':
      return row.place?.group ?? otherGroup
    case 'metric':
      return row.metric
    case 'company':
      return row.company ?? ''
    case 'segment':
      return row.segment ?? ''
    case 'source':
      return row.source ?? ''
    case 'none':
      return ''
  }
}

function kindOf(row: DraftRow): GridRow['kind'] {
  if (isComputedRow(row)) return 'computed'
  if (row.measure === 'value' || row.measure === 'typed') return 'metric'
  return row.measure.startsWith('change') ? 'change' : 'guidance'
}

function countFacts(rows: readonly GridRow[], facts: ReadonlyMap<FactId, Fact>): GridTable['counts'] {
  const shown = new Set<FactId>()
  let conflicts = 0
  for (const { cells } of rows)
    for (const cell of cells) {
      if (cell === null || cell.state === 'computed') continue
      for (const factId of cell.factIds) shown.add(factId)
      if (cell.state === 'conflict') conflicts += 1
    }
  const suggested = [...shown].filter((id) => facts.get(id)?.state === 'suggested').length
  return { suggested, confirmed: shown.size - suggested, conflicts }
}

const placeKey = ({ rowKey, column }: CellPlace) => `${column}\n${rowKey}`
