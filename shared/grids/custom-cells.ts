import { createProblem, isFormulaProblem, type Formula, type FormulaProblem } from '../formulas/formula.ts'
import { parseFormula } from '../formulas/parse-formula.ts'
import { placeAfter } from './arrange-grid.ts'
import { stepColumn } from './column-key.ts'
import { bindColumnFormula, columnFormulaOf } from './column-formula.ts'
import { isShareOrChange, type DraftRow } from './draft-row.ts'
import { typedCell } from './fact-cell.ts'
import { chooseFormat } from './format-cell.ts'
import { bareColumn, type CellPlace, type GridColumn } from './grid.ts'
import { describeColumn } from './grid-columns.ts'
import type { CustomColumn, CustomRow } from './grid-definition.ts'
import type { GridSource } from './grid-source.ts'
import { isAmbiguous, nameRows, type FindRowByName } from './row-names.ts'
import { isSumColumn, sumColumnsOf } from './year-groups.ts'
import type { SolvedMemory } from './recall-solved.ts'
import { solveCells, type CellToSolve } from './solve-cells.ts'

export interface CustomTable {
  readonly rows: readonly DraftRow[]
  readonly columns: readonly GridColumn[]
}

/** Adds the rows and columns of the user's own, and works their formulas out, each after those it rests on. */
export function addCustomCells(
  rows: readonly DraftRow[],
  figureColumns: readonly string[],
  source: GridSource,
  memory: SolvedMemory,
): CustomTable {
  const { customRows, columnGroups } = source.definition
  const sums = columnGroups === 'year' ? sumColumnsOf(figureColumns) : []
  const customColumns = [...sums, ...source.definition.customColumns]
  const figures = figureColumns.map((key) => describeColumn(key, source))
  if (customRows.length === 0 && customColumns.length === 0) return { rows, columns: figures }
  const added = customColumns.map((column): GridColumn => {
    const { unit } = columnFormulaOf(column)
    if (isSumColumn(column.key))
      return { ...describeColumn(column.name, source), key: column.key, kind: 'computed' }
    return {
      ...bareColumn,
      key: column.key,
      title: column.name,
      kind: column.kind === 'typed' ? 'typed' : 'computed',
      unit,
      format: unit === null ? null : chooseFormat(unit, [], []),
    }
  })
  const after = new Map(customColumns.map((column) => [column.key, column.after]))
  const columns = placeAfter(figures, added, ({ key }) => after.get(key) ?? null)
  const own = customRows.flatMap((row) => draftCustomRows(row, rows))
  const all = [...rows, ...own]
  fillTyped(
    own,
    new Set(customColumns.filter(({ kind }) => kind === 'typed').map(({ key }) => key)),
    all,
    source,
  )
  const findRow = nameRows(all, source.definition.names, source.metricsCalled)
  const places = { figureColumns, columns }
  const cells = [
    ...own.flatMap((row) => cellsOfRow(row, places, findRow, source)),
    ...cellsOfColumns(all, customColumns, places, source),
  ]
  for (const { row, column, cell } of solveCells(cells, all, memory)) row.cells.set(column, cell)
  return { rows: all, columns }
}

/** One row, or one for each company whose figures stand in rows of their own. */
function draftCustomRows(custom: CustomRow, rows: readonly DraftRow[]): readonly DraftRow[] {
  const companies = [...new Set(rows.map(({ company }) => company))]
  const isForEach =
    custom.kind === 'formula' &&
    companies.length > 0 &&
    companies.every((company) => company !== null) &&
    !/\[[^\]]+:[^\]]+\]/.test(custom.formula ?? '')
  return (isForEach ? companies : [null]).map((company) => ({
    key: company === null ? custom.key : `${custom.key}|${company}`,
    metric: custom.name,
    segment: null,
    basis: null,
    unit: custom.unit,
    measure: custom.kind,
    company,
    source: null,
    place: null,
    named: Number.MAX_SAFE_INTEGER,
    segmentNamed: 0,
    factsByColumn: new Map(),
    ownPeriods: new Map(),
    cells: new Map(),
    title: custom.name,
    formula: custom.kind === 'formula' ? custom.formula : null,
  }))
}

function fillTyped(
  own: readonly DraftRow[],
  typedColumns: ReadonlySet<string>,
  all: readonly DraftRow[],
  { typed }: GridSource,
): void {
  const isOwn = new Set(own)
  const byKey = new Map(all.map((row) => [row.key, row]))
  for (const { rowKey, column, value } of typed) {
    const row = byKey.get(rowKey)
    if (!row || row.measure === 'formula') continue
    if (isOwn.has(row) || typedColumns.has(column)) row.cells.set(column, typedCell(value, null, false))
  }
}

interface Columns {
  /** Keys of the columns figures stand in. */
  readonly figureColumns: readonly string[]
  readonly columns: readonly GridColumn[]
}

/** A formula of a row: in each column over the cells of that column, unless it names another. */
function cellsOfRow(
  row: DraftRow,
  { figureColumns, columns }: Columns,
  findRow: FindRowByName<DraftRow>,
  { definition }: GridSource,
): readonly CellToSolve[] {
  if (row.formula === null) return []
  const formula = parseFormula(row.formula)
  const overColumn = new Set(
    definition.customColumns.filter(({ kind }) => kind !== 'typed' && kind !== 'ttm').map(({ key }) => key),
  )
  const findColumn = nameColumns(columns, definition.names)
  return columns
    .filter(({ key }) => !overColumn.has(key))
    .map(({ key: column }) => ({
      row,
      column,
      unit: row.unit,
      ...bind(formula, (name, reference) => {
        const of = findRow(name, row.company)
        if (!of) return null
        if (isAmbiguous(of)) return createProblem('ambiguous-name', { name, names: of.metrics })
        const at = (key: string | null): CellPlace => ({ rowKey: of.key, column: key ?? '' })
        switch (reference.kind) {
          case 'same':
            return at(column)
          case 'shift':
            return at(stepColumn(column, reference.by))
          case 'all':
            return figureColumns.filter((key) => isAlike(key, column)).map(at)
          case 'titled':
            return at(findColumn(reference.title))
        }
      }),
    }))
}

/** Of the same length and under the same company: a year is no quarter, and adds nothing to quarters. */
const isAlike = (key: string, column: string): boolean =>
  key.replace(/\d+/g, '0') === column.replace(/\d+/g, '0')

/** A column by its key, its title or its period. */
function nameColumns(
  columns: readonly GridColumn[],
  names: Readonly<Record<string, string>>,
): (title: string) => string | null {
  const byName = new Map<string, string>()
  const add = (name: string | null | undefined, key: string) => {
    const folded = name?.toLowerCase()
    if (folded !== undefined && !byName.has(folded)) byName.set(folded, key)
  }
  for (const { key } of columns) add(key, key)
  for (const { key, title } of columns) {
    add(names[key], key)
    add(title, key)
  }
  for (const { key, period } of columns) add(period, key)
  return (title) => byName.get(title.toLowerCase()) ?? null
}

type References = CellToSolve['formula']

/** Gives each reference its cells; `placeOf` tells null for a name that is none, or why it can't be told. */
function bind(
  formula: Formula | FormulaProblem,
  placeOf: (
    name: string,
    column: Formula['references'][number]['column'],
  ) => CellPlace | readonly CellPlace[] | FormulaProblem | null,
): { readonly formula: References; readonly inputs: readonly (readonly CellPlace[])[] } {
  if (isFormulaProblem(formula)) return { formula, inputs: [] }
  const places = formula.references.map(({ name, column }) => placeOf(name, column))
  const unknown = formula.references[places.indexOf(null)]
  if (unknown) {
    const { name, at } = unknown
    return { formula: { code: 'unknown-name', name, names: [], at }, inputs: [] }
  }
  const bound: (CellPlace | readonly CellPlace[])[] = []
  for (const [index, place] of places.entries()) {
    if (place === null) continue
    if (isFormulaProblem(place))
      return { formula: { ...place, at: formula.references[index]?.at ?? null }, inputs: [] }
    bound.push(place)
  }
  return {
    formula: { ...formula, keys: bound.map((place) => (isPlace(place) ? keyOf(place) : place.map(keyOf))) },
    inputs: bound.map((place) => (isPlace(place) ? [place] : place)),
  }
}

const isPlace = (place: CellPlace | readonly CellPlace[]): place is CellPlace => !Array.isArray(place)
const keyOf = ({ rowKey, column }: CellPlace): string => `${column}\n${rowKey}`

/** A column of growth says nothing of a percentage, and a sum of quarters nothing of what doesn't add up. */
function cellsOfColumns(
  rows: readonly DraftRow[],
  customColumns: readonly CustomColumn[],
  { figureColumns, columns }: Columns,
  { definition, placeOfMetric }: GridSource,
): readonly CellToSolve[] {
  const findColumn = nameColumns(columns, definition.names)
  return customColumns.flatMap((custom) => {
    if (custom.kind === 'typed') return []
    const { unit } = columnFormulaOf(custom)
    const bound = bindColumnFormula(custom, figureColumns, findColumn)
    if (bound === null) return []
    return rows.flatMap((row) => {
      if (row.measure === 'guided' || (isShareOrChange(row.measure) && custom.kind !== 'difference'))
        return []
      if (custom.kind === 'ttm') {
        if (row.measure === 'formula' || row.measure === 'typed' || row.unit === '%') return []
        if (!(placeOfMetric(row.metric)?.sums ?? false)) return []
      }
      if (unit === '%' && row.unit === '%' && custom.kind !== 'formula') return []
      return [
        {
          row,
          column: custom.key,
          unit: unit ?? row.unit,
          ...bind(bound.formula, (name) => {
            const column = bound.columnOf(name)
            return column === null ? null : { rowKey: row.key, column }
          }),
        },
      ]
    })
  })
}
