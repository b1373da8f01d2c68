import { calculateFormulas, parse, tokenize } from '@cj-tech-master/excelts/formula'

/** The one file that knows the formula engine. A reference `n` of a formula stands in its text as the cell `$A$n+1`. */

/** A piece of a formula as the engine reads it; `kind` is the engine's number for it. */
export interface FormulaToken {
  readonly type: number
  readonly value?: string
  readonly name?: string
  readonly colAbsolute?: boolean
}
export const tokenTypes = { number: 1, string: 2, boolean: 3, cell: 5, function: 8, name: 19 } as const
/** Sheets, ranges, tables, `@` and the intersection of two ranges: what a formula over names has no use for. */
export const addressTokens: ReadonlySet<number> = new Set([4, 6, 7, 13, 20, 21, 22, 23, 24])

/** A formula as a tree. A reference is its index in `Formula.references`. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'reference'; readonly index: number }
  | {
      readonly kind: 'operation'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'sign'; readonly operator: string; readonly of: Expression }
  | { readonly kind: 'percent'; readonly of: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly (Expression | null)[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }

/** Throws where the text is no formula. */
export const readTokens = (text: string): readonly FormulaToken[] => tokenize(text)

/** Throws where the text is no formula. */
export const readTree = (text: string): Expression => toExpression(parse(tokenize(text)))

/** The engine's node, told apart by numbers, as far as a formula over names can hold it. */
interface Node {
  readonly type: number
  readonly value?: number | string | boolean
  readonly row?: string
  readonly op?: string
  readonly left?: Node
  readonly right?: Node
  readonly operand?: Node
  readonly name?: string
  readonly args?: readonly Node[]
  readonly rows?: readonly (readonly Node[])[]
}
const missing = 16

function toExpression(node: Node): Expression {
  const read = (inner: Node | undefined): Expression => {
    if (!inner) throw new Error('a node lacks its operand')
    return toExpression(inner)
  }
  if (node.type <= 3 && node.value !== undefined) return { kind: 'literal', value: node.value }
  if (node.type === 5) return { kind: 'reference', index: Number(node.row) - 1 }
  if (node.type === 7)
    return { kind: 'operation', operator: node.op ?? '', left: read(node.left), right: read(node.right) }
  if (node.type === 8) return { kind: 'sign', operator: node.op ?? '', of: read(node.operand) }
  if (node.type === 9)
    return {
      kind: 'call',
      name: (node.name ?? '').toUpperCase(),
      inputs: (node.args ?? []).map((input) => (input.type === missing ? null : toExpression(input))),
    }
  if (node.type === 10) return { kind: 'list', items: (node.rows ?? []).flat().map(toExpression) }
  if (node.type === 11) return { kind: 'percent', of: read(node.operand) }
  throw new Error(`a formula over names holds no node of type ${node.type}`)
}

/** A cell of the sheet that is calculated: a formula, a value, or one of Excel's errors such as `#N/A`. */
export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly formula: string | null
  readonly value: number | string | boolean | { readonly error: string } | null
}

/** Formulas calculated at once. Beyond 10,000 distinct ones the engine forgets some and answers 0 for them. */
export const maxSheetFormulas = 4_000

export type SheetResult = number | string | boolean | { readonly error: string }

/** The result of each formula, in the order of `cells`; null for a cell without one. */
export function calculateSheet(cells: readonly SheetCell[]): readonly (SheetResult | null)[] {
  const made = cells.map(({ row, column, formula, value }) => ({
    row,
    col: column,
    type: formula === null ? 2 : 6,
    ...(formula === null ? {} : { formula }),
    model: formula === null ? {} : { formula },
    value: value as unknown,
    result: undefined as Date | SheetResult | undefined,
  }))
  const byRow = Map.groupBy(made, ({ row }) => row)
  const find = (row: number, column: number) => byRow.get(row)?.find(({ col }) => col === column)
  type Row = { readonly eachCell: (...input: readonly unknown[]) => void }
  const sheet = {
    id: 1,
    name: 'Sheet',
    dimensions: {
      top: 1,
      left: 1,
      bottom: cells.reduce((most, { row }) => Math.max(most, row), 1),
      right: cells.reduce((most, { column }) => Math.max(most, column), 1),
    },
    eachRow: (...input: readonly unknown[]) => {
      const visit = input.at(-1) as (row: Row, at: number) => void
      for (const [at, inRow] of byRow)
        visit(
          {
            eachCell: (...inner: readonly unknown[]) => {
              const visitCell = inner.at(-1) as (cell: unknown, column: number) => void
              for (const cell of inRow) visitCell(cell, cell.col)
            },
          },
          at,
        )
    },
    findCell: find,
    getCell: (row: number, column: number) => {
      const cell = find(row, column)
      if (!cell) throw new Error('a formula over names fills no neighbouring cell')
      return cell
    },
  }
  calculateFormulas({ worksheets: [sheet], getWorksheet: () => sheet })
  return made.map(({ formula, result }) =>
    formula === undefined
      ? null
      : result instanceof Date || result === undefined
        ? { error: '#VALUE!' }
        : result,
  )
}
