import { formatNumber } from '../../shared/grids/format-cell.ts'
import type { Formula } from '../../shared/formulas/formula.ts'
import type { ModelResult } from '../../shared/models/evaluate-model.ts'
import { lineOf, reckonSensitivity, toBase } from '../../shared/models/evaluate-sensitivity.ts'
import type { Model, Sensitivity } from '../../shared/models/model.ts'
import type { ChartPlan } from './choose-charts.ts'
import { formatOfLine, refOfKey, writeFormula, type ModelPlaces } from './model-sheet.ts'
import { headStyle, inputStyle, textStyle, titleStyle } from './sheet-styles.ts'
import { absoluteName, type CellModel, type SheetModel, type SheetPlace } from './workbook-model.ts'
import type { Words } from './words.ts'

export interface SensitivitySheets {
  /** Null where the model has no tables. */
  readonly tables: SheetModel | null
  /** Null where nothing is worked out besides the model itself. */
  readonly workings: SheetModel | null
  readonly charts: readonly ChartPlan[]
}

/**
 * Tables of what one value comes to when one or two inputs vary, alive in any spreadsheet: Excel's own kind of such a
 * table is read by Excel alone. Each cell of a table has a column of workings, where every formula between the inputs
 * and the result stands once, over the values at the table's edges. `before` are the workings of something else, which
 * come first.
 */
export function sensitivitySheets(
  names: { readonly tables: string; readonly workings: string },
  model: Model,
  result: ModelResult,
  places: ModelPlaces,
  words: Words,
  before: readonly (readonly (CellModel | null)[])[] = [],
): SensitivitySheets {
  const { sensitivities } = model.sheet
  const tables: (CellModel | null)[][] = []
  const workings: (CellModel | null)[][] = before.map((row) => [...row])
  const charts: ChartPlan[] = []
  let columns = Math.max(1, ...before.map((row) => row.length - 1))
  for (const table of sensitivities) {
    charts.push(layTable(names, table, result, places, tables, workings, words))
    columns = Math.max(columns, (table.across?.values.length ?? 1) * table.down.values.length)
  }
  return {
    charts,
    tables:
      sensitivities.length === 0
        ? null
        : {
            name: names.tables,
            widths: [32, 14, ...Array.from({ length: 24 }, () => 14)],
            frozen: { rows: 0, columns: 0 },
            hasFilter: false,
            rows: tables,
          },
    workings:
      workings.length === 0
        ? null
        : {
            name: names.workings,
            widths: [32, ...Array.from({ length: columns }, () => 14)],
            frozen: { rows: 0, columns: 1 },
            hasFilter: false,
            rows: workings,
          },
  }
}

function layTable(
  names: { readonly tables: string; readonly workings: string },
  table: Sensitivity,
  result: ModelResult,
  places: ModelPlaces,
  tables: (CellModel | null)[][],
  workings: (CellModel | null)[][],
  words: Words,
): ChartPlan {
  const { down, across, affected, valueAt } = reckonSensitivity(result, table)
  const resultOf = (key: string) => {
    const line = lineOf(result, key)
    return result.lines.find((one) => one.line === line)
  }
  const formatOf = (key: string) => {
    const found = resultOf(key)
    return found ? formatOfLine(found) : 'General'
  }
  const nameOf = (key: string) => lineOf(result, key)?.name ?? key
  const output = formatOf(table.output)
  const seconds = table.across?.values ?? [null]
  const top = tables.length
  const [firstRow, firstColumn] = [top + 3, 1]
  const rowHead = (row: number): SheetPlace => ({ sheet: names.tables, row: firstRow + row, column: 0 })
  const columnHead = (column: number): SheetPlace => ({
    sheet: names.tables,
    row: top + 2,
    column: firstColumn + column,
  })
  const edge = (key: string, value: string): CellModel => ({
    value: toBase(result, key, value),
    style: inputStyle('typed', formatOf(key)),
  })
  tables.push(
    [{ value: table.name, style: titleStyle }],
    [
      { value: words('exports.tableDown', { name: nameOf(table.down.key) }), style: textStyle },
      table.across
        ? { value: words('exports.tableAcross', { name: nameOf(table.across.key) }), style: textStyle }
        : null,
    ],
    [
      { value: nameOf(table.output), style: headStyle },
      ...seconds.map((value) => (value === null || !table.across ? null : edge(table.across.key, value))),
    ],
  )
  const bottom = workings.length + 2
  const keys = keysInWorkings(result, [...down, ...across], affected)
  const rowOf = new Map(keys.map((key, index) => [key, bottom + index]))
  const blocks = table.down.values.flatMap((_, row) => seconds.map((__, column) => ({ row, column })))
  const refAt = (key: string, index: number): string => {
    const own = rowOf.get(key)
    return own === undefined
      ? refOfKey(places, key, names.workings)
      : absoluteName({ sheet: names.workings, row: own, column: 1 + index })
  }
  const formulaAt = (key: string, index: number, row: number, column: number): string => {
    if (down.includes(key)) return absoluteName(rowHead(row))
    if (across.includes(key)) return absoluteName(columnHead(column))
    const formula = affected.get(key)
    return formula ? writeFormula(formula, (one) => refAt(one, index)) : refOfKey(places, key, names.workings)
  }
  workings.push(
    [{ value: table.name, style: titleStyle }],
    [
      null,
      ...blocks.map(({ row, column }): CellModel => ({
        value: `${row + 1}, ${column + 1}`,
        style: headStyle,
      })),
    ],
  )
  for (const key of keys)
    workings.push([
      { value: nameOf(key), style: textStyle },
      ...blocks.map(({ row, column }, index): CellModel | null => {
        const value = valueAt(row, column, key)
        return value === null
          ? null
          : {
              value,
              formula: formulaAt(key, index, row, column),
              style: { numberFormat: formatOf(key), align: 'right' },
            }
      }),
    ])
  workings.push([])
  for (const [row, first] of table.down.values.entries())
    tables.push([
      edge(table.down.key, first),
      ...seconds.map((_, column): CellModel | null => {
        const value = valueAt(row, column, table.output)
        return value === null
          ? null
          : {
              value,
              formula: refAt(table.output, row * seconds.length + column),
              style: { numberFormat: output, align: 'right' },
            }
      }),
    ])
  tables.push([])
  const rowTitles = table.down.values.map((value) => titleOf(result, table.down.key, value))
  return {
    kind: 'line',
    title: table.name,
    numberFormat: output,
    categories: rowTitles,
    series: seconds.map((second, column) => ({
      name:
        second === null || !table.across
          ? nameOf(table.output)
          : `${nameOf(table.across.key)} ${titleOf(result, table.across.key, second)}`,
      points: table.down.values.map((_, row) => {
        const value = valueAt(row, column, table.output)
        return typeof value === 'number'
          ? { sheet: names.tables, row: firstRow + row, column: firstColumn + column, value }
          : null
      }),
    })),
  }
}

/** A tried value as a legend says it: `8.5%`, `8,000 USD/wafer`. */
function titleOf(result: ModelResult, key: string, value: string): string {
  const line = lineOf(result, key)
  const shown = formatNumber(value, line?.scale ?? 0, line?.decimals ?? undefined)
  return line?.unit === '%' ? `${shown}%` : shown
}

/**
 * The cells that are worked out anew, whole lines at a time: a formula over all periods of a line must find them one
 * below the other, those that do not change among them.
 */
export function keysInWorkings(
  { lines }: ModelResult,
  varied: readonly string[],
  affected: ReadonlyMap<string, Formula>,
): readonly string[] {
  const listed = [...affected.values()].flatMap(({ keys }) =>
    keys.filter((key) => typeof key !== 'string').flat(),
  )
  const wanted = new Set([...varied, ...affected.keys(), ...listed])
  return lines.flatMap(({ cells }) =>
    cells.some(({ key }) => wanted.has(key)) ? cells.map(({ key }) => key) : [],
  )
}
