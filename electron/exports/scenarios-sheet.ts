import { keyOfCell } from '../../shared/models/model.ts'
import { parseUnit } from '../../shared/models/unit-algebra.ts'
import { evaluateModel, type LineResult, type ModelResult } from '../../shared/models/evaluate-model.ts'
import { findAffected } from '../../shared/models/evaluate-sensitivity.ts'
import type { ChartPlan } from './choose-charts.ts'
import { formatOfLine, refOfKey, scenarioName, writeFormula, type ModelPlaces } from './model-sheet.ts'
import { keysInWorkings } from './sensitivity-sheet.ts'
import type { Model } from '../../shared/models/model.ts'
import { headNumberStyle, headStyle, inputStyle, textStyle, titleStyle } from './sheet-styles.ts'
import { absoluteName, type CellModel, type SheetModel } from './workbook-model.ts'
import type { Words } from './words.ts'

/** A line's value in each case, worked out for all of them at once. */
export interface CaseResults {
  readonly workings: readonly (readonly (CellModel | null)[])[]
  readonly charts: readonly ChartPlan[]
}

export interface Scenarios {
  /** Null where the model has no cases. */
  readonly sheet: SheetModel | null
  /** For each input that a case has another value for, the formula that chooses among them. */
  readonly choices: ReadonlyMap<string, string>
  /** Null where no case has another value for anything. */
  readonly results: CaseResults | null
}

/** The cases side by side: each varied input with its value in every case, of which the switch chooses one. */
export function layScenarios(
  { scenarios: name, workings }: { readonly scenarios: string; readonly workings: string },
  model: Model,
  base: ModelResult,
  places: ModelPlaces,
  words: Words,
): Scenarios {
  const { cells } = places
  const { periods, scenarios } = model.sheet
  const choices = new Map<string, string>()
  if (scenarios.length === 0) return { sheet: null, choices, results: null }
  const inputRows = new Map<string, number>()
  const rows: (readonly (CellModel | null)[])[] = [
    [
      { value: words('exports.modelLine'), style: headStyle },
      { value: words('exports.period'), style: headStyle },
      ...[words('exports.baseCase'), ...scenarios.map((one) => one.name)].map((value): CellModel => ({
        value,
        style: headNumberStyle,
      })),
    ],
  ]
  for (const result of base.lines) {
    const { line } = result
    for (const { value, period } of result.cells) {
      const key = keyOfCell(line, period)
      const isVaried = scenarios.some(({ values }) => values[key] !== undefined)
      if (!isVaried || !cells.has(key) || typeof value !== 'number' || !line.inputs[period]) continue
      const { factor } = parseUnit(line.unit)
      const style = inputStyle('typed', formatOfLine(result))
      const values = scenarios.map(({ values: own }) =>
        own[key] === undefined ? value : Number((Number(own[key]) * factor).toPrecision(15)),
      )
      const row = rows.length
      inputRows.set(key, row)
      const held = [value, ...values].map((_, at) => absoluteName({ sheet: name, row, column: 2 + at }))
      choices.set(key, `CHOOSE(${scenarioName},${held.join(',')})`)
      rows.push([
        { value: line.name },
        line.isPeriodic ? { value: periods[period] ?? '' } : null,
        ...[value, ...values].map((one): CellModel => ({ value: one, style })),
      ])
    }
  }
  const results =
    inputRows.size === 0 ? null : layResults({ name, workings, model, base, places, words, inputRows, rows })
  return {
    choices,
    results,
    sheet: {
      name,
      widths: [36, 12, ...Array.from({ length: scenarios.length + 1 }, () => 16)],
      frozen: { rows: 1, columns: 1 },
      hasFilter: false,
      rows,
    },
  }
}

/** More results than this are no overview. */
const mostResults = 8

/**
 * What the model comes to in each case, alive beside the switch: a column of workings a case, over that case's inputs,
 * and below the inputs a row for each single value that nothing further is made of.
 */
function layResults(wanted: {
  readonly name: string
  readonly workings: string
  readonly model: Model
  readonly base: ModelResult
  readonly places: ModelPlaces
  readonly words: Words
  readonly inputRows: ReadonlyMap<string, number>
  readonly rows: (readonly (CellModel | null)[])[]
}): CaseResults | null {
  const { name, workings, model, base, places, words, inputRows, rows } = wanted
  const { scenarios } = model.sheet
  const varied = new Set(inputRows.keys())
  const outputs = findOutputs(model, base, varied).slice(0, mostResults)
  if (outputs.length === 0) return null
  const affected = findAffected(
    base,
    varied,
    outputs.map(({ line }) => keyOfCell(line, 0)),
  )
  const cases = [
    { title: words('exports.baseCase'), result: base },
    ...scenarios.map((one) => ({ title: one.name, result: evaluateModel(model, one.id) })),
  ]
  const keys = keysInWorkings(base, [...varied], affected)
  const rowOf = new Map(keys.map((key, index) => [key, 2 + index]))
  const refAt = (key: string, at: number): string => {
    const row = rowOf.get(key)
    return row === undefined
      ? refOfKey(places, key, workings)
      : absoluteName({ sheet: workings, row, column: 1 + at })
  }
  const formulaAt = (key: string, at: number): string => {
    const input = inputRows.get(key)
    if (input !== undefined) return absoluteName({ sheet: name, row: input, column: 2 + at })
    const formula = affected.get(key)
    return formula ? writeFormula(formula, (one) => refAt(one, at)) : refOfKey(places, key, workings)
  }
  const lineAt = new Map(base.lines.flatMap((one) => one.cells.map(({ key }) => [key, one] as const)))
  const worked = keys.map((key) => {
    const line = lineAt.get(key)
    return [
      { value: line?.line.name ?? key, style: textStyle },
      ...cases.map(({ result }, at): CellModel | null => {
        const value = result.cells.get(key)?.value ?? null
        const numberFormat = line ? formatOfLine(line) : 'General'
        return value === null
          ? null
          : { value, formula: formulaAt(key, at), style: { numberFormat, align: 'right' } }
      }),
    ]
  })
  rows.push([], [{ value: words('exports.caseResults'), style: titleStyle }])
  const charts = outputs.map((output): ChartPlan => {
    const key = keyOfCell(output.line, 0)
    const numberFormat = formatOfLine(output)
    const row = rows.length
    const values = cases.map(({ result }) => result.cells.get(key)?.value ?? null)
    rows.push([
      { value: output.line.name },
      null,
      ...values.map((value, at): CellModel | null =>
        value === null
          ? null
          : { value, formula: refAt(key, at), style: { numberFormat, align: 'right', color: '000000' } },
      ),
    ])
    return {
      kind: 'bar',
      title: words('exports.byCase', { name: output.line.name }),
      numberFormat,
      categories: cases.map(({ title }) => title),
      series: [
        {
          name: output.line.name,
          points: values.map((value, at) =>
            typeof value === 'number' ? { sheet: name, row, column: 2 + at, value } : null,
          ),
        },
      ],
    }
  })
  return {
    workings: [
      [{ value: words('exports.caseResults'), style: titleStyle }],
      [null, ...cases.map(({ title }): CellModel => ({ value: title, style: headStyle }))],
      ...worked,
      [],
    ],
    charts: charts.slice(-mostCharts),
  }
}

/** The last results are what a model is for: a value a share rather than a discount factor. */
const mostCharts = 3

/** Single values that depend on the cases and that no other line but a check is made of, and what tables are made of. */
function findOutputs(
  { sheet }: Model,
  base: ModelResult,
  varied: ReadonlySet<string>,
): readonly LineResult[] {
  const single = base.lines.filter(({ line }) => line.kind === 'formula' && !line.isPeriodic)
  const used = new Set(
    base.lines.flatMap(({ line, cells }) =>
      line.kind === 'check'
        ? []
        : cells.flatMap(({ key }) => base.bound.formulas.get(key)?.keys.flat() ?? []),
    ),
  )
  const asked = new Set(sheet.sensitivities.map(({ output }) => output))
  return single.filter(({ line, cells }) => {
    const key = keyOfCell(line, 0)
    if (typeof cells[0]?.value !== 'number' || (used.has(key) && !asked.has(key))) return false
    return findAffected(base, varied, [key]).has(key)
  })
}
