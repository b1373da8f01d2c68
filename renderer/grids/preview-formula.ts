import { evaluateFormulas } from '../../shared/formulas/evaluate-formulas.ts'
import { isFormulaProblem, type FormulaProblem, type FormulaValue } from '../../shared/formulas/formula.ts'
import { bindFormula, parseFormula } from '../../shared/formulas/parse-formula.ts'
import type { GridCell, GridRow, GridTable } from '../../shared/grids/grid.ts'
import { titleOfColumn } from './period-title.ts'

/** A name a formula may use, as it is written, and the row or column it means. */
export interface FormulaName {
  readonly name: string
  readonly key: string
}

const fold = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** Names of the grid's rows in formulas, each once, in the order of the rows. */
export function rowNamesOf({ rows }: GridTable): readonly FormulaName[] {
  const names = rows.map((row) => {
    const base = row.segment === null ? row.metric : `${row.metric}; ${row.segment}`
    const measure = row.measure === 'value' ? '' : `, ${row.measure}`
    const stated = row.basis === null ? base : `${base} (${row.basis})`
    const owner = row.company === null ? '' : `${row.company}: `
    return { name: row.title ?? `${owner}${stated}${measure}`, key: row.key }
  })
  return names.filter(({ name }, at) => names.findIndex((one) => fold(one.name) === fold(name)) === at)
}

/** Names of its columns: their titles, and the periods as they are kept. */
export const columnNamesOf = ({ columns }: GridTable): readonly FormulaName[] =>
  columns.flatMap((column) => [
    { name: column.title ?? column.key, key: column.key },
    ...(column.title === null ? [{ name: titleOfColumn(column).name, key: column.key }] : []),
  ])

export interface FormulaPreview {
  readonly value: FormulaValue | null
  readonly problem: FormulaProblem | null
}

/**
 * What a formula gives at one place of the grid while it is being written: for a row at `column`, for a column at
 * `row`. A percentage is a ratio, a range its midpoint, as when the grid works it out.
 */
export function previewFormula(
  text: string,
  table: GridTable,
  of: { readonly kind: 'row'; readonly column: string } | { readonly kind: 'column'; readonly row: string },
): FormulaPreview {
  const formula = parseFormula(text)
  if (isFormulaProblem(formula)) return { value: null, problem: formula }
  const names = new Map(
    (of.kind === 'row' ? rowNamesOf(table) : columnNamesOf(table)).map(({ name, key }) => [fold(name), key]),
  )
  // A metric without its basis is the first row of it.
  if (of.kind === 'row')
    for (const row of table.rows)
      if (row.measure === 'value' && row.segment === null && !names.has(fold(row.metric)))
        names.set(fold(row.metric), row.key)
  const at = of.kind === 'row' ? table.columns.findIndex(({ key }) => key === of.column) : -1
  const cells = new Map<string, { readonly row: GridRow; readonly cell: GridCell | null }>()
  const bound = bindFormula(formula, ({ name, column }) => {
    const key = names.get(fold(name))
    if (key === undefined) return null
    const row = table.rows.find((one) => one.key === (of.kind === 'row' ? key : of.row))
    if (!row) return null
    const here = of.kind === 'row' ? at : table.columns.findIndex((one) => one.key === key)
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
  if (isFormulaProblem(bound)) return { value: null, problem: bound }
  const result = evaluateFormulas(new Map([['here', bound]]), (key) => {
    const held = cells.get(key)
    return held ? numberOf(held.row, held.cell) : undefined
  }).get('here')
  return result === undefined || isFormulaProblem(result)
    ? { value: null, problem: result ?? null }
    : { value: result, problem: null }
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
