import { evaluateFormulas } from '../../shared/formulas/evaluate-formulas.ts'
import {
  createProblem,
  isFormulaProblem,
  type FormulaProblem,
  type FormulaValue,
} from '../../shared/formulas/formula.ts'
import { bindFormula, parseFormula } from '../../shared/formulas/parse-formula.ts'
import { notRead, type GridCell, type GridRow, type GridTable } from '../../shared/grids/grid.ts'
import type { MetricsCalled } from '../../shared/grids/grid-source.ts'
import { isAmbiguous, nameRows } from '../../shared/grids/row-names.ts'
import type { Locale } from '../../shared/messages/catalogue.ts'
import { nameMetric, type NamedMetric } from '../../shared/metrics/name-metric.ts'
import { foldScript } from '../../shared/search/fold.ts'
import { titleOfColumn } from './period-title.ts'

/** A name a formula may use, as it is written, and the row or column it means. */
export interface FormulaName {
  readonly name: string
  readonly key: string
  /** What else it is found by while it is typed: the other names of the metric, in both languages. */
  readonly aliases: readonly string[]
  /** What a reader of the interface's language calls it, where that is another word. */
  readonly shownName: string | null
}

const fold = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** Names of the grid's rows in formulas, each once, in the order of the rows. */
export function rowNamesOf(
  { rows }: GridTable,
  metrics: readonly NamedMetric[] = [],
  locale: Locale = 'en',
): readonly FormulaName[] {
  const byName = new Map(metrics.map((metric) => [metric.name, metric]))
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const base = row.segment === null ? row.metric : `${row.metric}; ${row.segment}`
    const measure = row.measure === 'value' ? '' : `, ${row.measure}`
    const stated = row.basis === null ? base : `${base} (${row.basis})`
    const owner = row.company === null ? '' : `${row.company}: `
    const name = row.title ?? `${owner}${stated}${measure}`
    if (seen.has(fold(name))) return []
    seen.add(fold(name))
    const metric = byName.get(row.metric)
    const shown = metric ? nameMetric(metric, locale) : row.metric
    return {
      name,
      key: row.key,
      // A renamed row is still found by what it is a row of.
      aliases: [row.metric, ...(metric ? [...metric.english, ...metric.chinese, shown] : [])],
      shownName: shown === row.metric ? null : shown,
    }
  })
}

/** Names that hold what was typed, in either script: those that begin with it first, those found by an alias last. */
export function findNames(names: readonly FormulaName[], begun: string): readonly FormulaName[] {
  const wanted = foldScript(fold(begun))
  const rank = ({ name, aliases, shownName }: FormulaName): number => {
    const written = foldScript(fold(name))
    if (written.startsWith(wanted)) return 0
    if (written.includes(wanted)) return 1
    const others = [shownName ?? '', ...aliases].map((alias) => foldScript(fold(alias)))
    if (others.some((alias) => alias.startsWith(wanted))) return 2
    return others.some((alias) => alias.includes(wanted)) ? 3 : 4
  }
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .filter((found) => found.rank < 4)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ name }) => name)
}

/** Names of its columns: their titles, and the periods as they are kept. */
export const columnNamesOf = ({ columns }: GridTable): readonly FormulaName[] =>
  columns.flatMap((column) => [
    { name: column.title ?? column.key, key: column.key, aliases: [], shownName: null },
    ...(column.title === null
      ? [{ name: titleOfColumn(column).name, key: column.key, aliases: [], shownName: null }]
      : []),
  ])

export interface FormulaPreview {
  readonly value: FormulaValue | null
  readonly problem: FormulaProblem | null
  /** Keys of rows whose cells it needs and the window has not read yet; until they are, the value says nothing. */
  readonly lacks: readonly string[]
}

/** The table with the cells of some rows put in, by the row's key. */
export const withCells = (table: GridTable, cells: ReadonlyMap<string, GridRow['cells']>): GridTable =>
  cells.size === 0
    ? table
    : {
        ...table,
        rows: table.rows.map((row) => {
          const read = row.cells === notRead ? cells.get(row.key) : undefined
          return read ? { ...row, cells: read } : row
        }),
      }

/**
 * What a formula gives at one place of the grid while it is being written: for a row at `column`, for a column at
 * `row`. A percentage is a ratio, a range its midpoint, as when the grid works it out.
 */
export function previewFormula(
  text: string,
  table: GridTable,
  of: { readonly kind: 'row'; readonly column: string } | { readonly kind: 'column'; readonly row: string },
  metricsCalled: MetricsCalled = () => [],
): FormulaPreview {
  const formula = parseFormula(text)
  if (isFormulaProblem(formula)) return { value: null, problem: formula, lacks: [] }
  const columns = new Map(columnNamesOf(table).map(({ name, key }) => [fold(name), key]))
  const findRow = nameRows(table.rows, table.definition.names, metricsCalled)
  const at = of.kind === 'row' ? table.columns.findIndex(({ key }) => key === of.column) : -1
  const cells = new Map<string, { readonly row: GridRow; readonly cell: GridCell | null }>()
  const lacks = new Set<string>()
  let ambiguous: FormulaProblem | null = null
  const bound = bindFormula(formula, ({ name, column }) => {
    const named = of.kind === 'row' ? findRow(name, null) : null
    if (named && isAmbiguous(named)) {
      ambiguous ??= createProblem('ambiguous-name', { name, names: named.metrics })
      return null
    }
    const columnKey = columns.get(fold(name))
    const row = of.kind === 'row' ? named : columnKey && table.rows.find(({ key }) => key === of.row)
    if (!row) return null
    if (row.cells === notRead) lacks.add(row.key)
    const here = of.kind === 'row' ? at : table.columns.findIndex(({ key }) => key === columnKey)
    const indexes =
      column.kind === 'all'
        ? table.columns.map((_, index) => index)
        : column.kind === 'shift'
          ? [here + column.by]
          : column.kind === 'titled'
            ? [
                table.columns.findIndex(
                  (one) => titleOfColumn(one).name === column.title || one.key === column.title,
                ),
              ]
            : [here]
    const keys = indexes.map((index) => `${row.key}\n${index}`)
    indexes.forEach((index, one) => cells.set(keys[one] ?? '', { row, cell: row.cells[index] ?? null }))
    return column.kind === 'all' ? keys : (keys[0] ?? null)
  })
  if (isFormulaProblem(bound)) return { value: null, problem: ambiguous ?? bound, lacks: [] }
  if (lacks.size > 0) return { value: null, problem: null, lacks: [...lacks] }
  const result = evaluateFormulas(new Map([['here', bound]]), (key) => {
    const held = cells.get(key)
    return held ? numberOf(held.row, held.cell) : undefined
  }).get('here')
  return result === undefined || isFormulaProblem(result)
    ? { value: null, problem: result ?? null, lacks: [] }
    : { value: result, problem: null, lacks: [] }
}

function numberOf({ unit }: GridRow, cell: GridCell | null): number | null {
  const ends = [cell?.value, cell?.high].flatMap((end) =>
    end === null || end === undefined ? [] : [Number(end)],
  )
  if (ends.length === 0) return null
  const middle = ends.reduce((sum, end) => sum + end, 0) / ends.length
  return unit === '%' ? middle / 100 : middle
}

/** Writes a chosen name over the one being typed: from the last open bracket to the caret. */
export function completeName(
  text: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const open = text.lastIndexOf('[', caret - 1)
  const isOpen = open !== -1 && !text.slice(open, caret).includes(']')
  const from = isOpen ? open : caret
  const rest = text.slice(caret).replace(/^[^[\]]*\]/, (held) => (isOpen ? '' : held))
  const written = `${text.slice(0, from)}[${name}]`
  return { text: `${written}${rest}`, caret: written.length }
}

/** What of a name has been typed at the caret: null outside brackets. */
export function nameBegun(text: string, caret: number): string | null {
  const open = text.lastIndexOf('[', caret - 1)
  if (open === -1) return null
  const begun = text.slice(open + 1, caret)
  return begun.includes(']') ? null : begun
}
