import type { FactId } from '../../shared/facts/fact.ts'
import { evaluateModel, type LineResult } from '../../shared/models/evaluate-model.ts'
import { isSameTie, keyOfCell, type Model, type ModelInput } from '../../shared/models/model.ts'
import { storedNumber } from './cell-formula.ts'
import type { FigureSource } from './figure-source.ts'
import { chartsSheet } from './charts-sheet.ts'
import {
  formatOfLine,
  modelSheet,
  placeModel,
  placeSource,
  type ExplainProblem,
  type InputSource,
} from './model-sheet.ts'
import { layScenarios } from './scenarios-sheet.ts'
import { sensitivitySheets } from './sensitivity-sheet.ts'
import { collectSources, type Sources } from './sources-sheet.ts'
import { safeSheetName, type SheetPlace, type WorkbookModel } from './workbook-model.ts'
import type { Words } from './words.ts'

export interface ModelExport {
  readonly model: Model
  readonly figures: ReadonlyMap<FactId, FigureSource>
  readonly words: Words
  /** Why a line has no value, or not the one its unit says, in words. */
  readonly explain: ExplainProblem
}

/**
 * A model as a workbook that goes on reckoning: formulas over named cells, a switch between its cases, tables of
 * sensitivity that follow it, charts of both, and the source of each input.
 */
export function modelWorkbook({ model, figures, words, explain }: ModelExport): WorkbookModel {
  const own = {
    scenarios: words('exports.scenarios'),
    tables: words('exports.sensitivity'),
    workings: words('exports.workings'),
    charts: words('exports.charts'),
    sources: words('exports.sources'),
  }
  const name = safeSheetName(model.name, Object.values(own), 'Model')
  const result = evaluateModel(model)
  const places = placeModel(model, name)
  const sources = collectSources(own.sources, words)
  const inputs = new Map<string, InputSource>()
  for (const line of result.lines)
    for (const [period, input] of line.line.inputs.entries()) {
      const key = keyOfCell(line.line, period)
      const place = places.cells.get(key)
      if (input && place)
        inputs.set(
          key,
          sourceOf(input, place, line, model.sheet.periods[period] ?? '', { model, figures, sources, words }),
        )
    }
  const scenarios = layScenarios(own, model, result, places, words)
  const tables = sensitivitySheets(own, model, result, places, words, scenarios.results?.workings)
  const charts = [...(scenarios.results?.charts ?? []), ...tables.charts]
  return {
    title: model.name,
    created: model.changedAt,
    names: places.defined,
    sheets: [
      modelSheet({ model, result, places, choices: scenarios.choices, sources: inputs, words, explain }),
      ...(scenarios.sheet ? [scenarios.sheet] : []),
      ...(tables.tables ? [tables.tables] : []),
      ...(charts.length > 0 ? [chartsSheet(own.charts, charts)] : []),
      ...(tables.workings ? [tables.workings] : []),
      sources.sheet(),
    ],
  }
}

function sourceOf(
  input: ModelInput,
  place: SheetPlace,
  result: LineResult,
  period: string,
  {
    model,
    figures,
    sources,
    words,
  }: {
    readonly model: Model
    readonly figures: ModelExport['figures']
    readonly sources: Sources
    readonly words: Words
  },
): InputSource {
  const { name, unit } = result.line
  const common = {
    metric: name,
    segment: null,
    basis: null,
    period,
    place,
    numberFormat: formatOfLine(result),
    inUse: true,
  }
  if (input.kind === 'typed') return { text: input.source, link: null }
  if (input.kind === 'cell') {
    const isGone = !model.cells.some((cell) => isSameTie(cell, input) && cell.value !== null)
    return { text: isGone ? `${input.title}: ${words('exports.sourceLost')}` : input.title, link: null }
  }
  if (input.kind === 'figure') {
    return placeSource(model, input.place, words)
  }
  const source = figures.get(input.factId)
  if (!source) return { text: words('exports.sourceLost'), link: null }
  const { fact } = source
  const link = sources.add([
    {
      ...common,
      metric: fact.metric,
      segment: fact.segment,
      basis: fact.basis,
      period: fact.period ?? period,
      unit: fact.unit || unit,
      kind: words(`facts.kind.${fact.kind}`),
      value: storedNumber(fact.value, fact.unit),
      state: fact.state,
      source,
    },
  ])
  return { text: words('exports.noteSource', { document: fact.documentTitle, line: fact.line }), link }
}
