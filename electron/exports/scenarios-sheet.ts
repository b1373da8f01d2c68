import { keyOfCell } from '../../shared/models/model.ts'
import { parseUnit } from '../../shared/models/unit-algebra.ts'
import { formatOfLine, scenarioName, type ModelPlaces } from './model-sheet.ts'
import type { ModelResult } from '../../shared/models/evaluate-model.ts'
import type { Model } from '../../shared/models/model.ts'
import { headNumberStyle, headStyle, inputStyle } from './sheet-styles.ts'
import { absoluteName, type CellModel, type SheetModel } from './workbook-model.ts'
import type { Words } from './words.ts'

export interface Scenarios {
  /** Null where the model has no cases. */
  readonly sheet: SheetModel | null
  /** For each input that a case has another value for, the formula that chooses among them. */
  readonly choices: ReadonlyMap<string, string>
}

/** The cases side by side: each varied input with its value in every case, of which the switch chooses one. */
export function layScenarios(
  name: string,
  model: Model,
  base: ModelResult,
  { cells }: ModelPlaces,
  words: Words,
): Scenarios {
  const { periods, scenarios } = model.sheet
  const choices = new Map<string, string>()
  if (scenarios.length === 0) return { sheet: null, choices }
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
      const places = [value, ...values].map((_, at) => absoluteName({ sheet: name, row, column: 2 + at }))
      choices.set(key, `CHOOSE(${scenarioName},${places.join(',')})`)
      rows.push([
        { value: line.name },
        line.isPeriodic ? { value: periods[period] ?? '' } : null,
        ...[value, ...values].map((one): CellModel => ({ value: one, style })),
      ])
    }
  }
  return {
    choices,
    sheet: {
      name,
      widths: [36, 12, ...Array.from({ length: scenarios.length + 1 }, () => 16)],
      frozen: { rows: 1, columns: 1 },
      hasFilter: false,
      rows,
    },
  }
}
