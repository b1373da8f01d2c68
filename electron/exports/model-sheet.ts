import { toExcelFormula } from '../../shared/formulas/excel-formula.ts'
import type { Formula, FormulaProblem, FormulaValue } from '../../shared/formulas/formula.ts'
import type {
  CellResult,
  LineResult,
  ModelResult,
  StatedVerdict,
} from '../../shared/models/evaluate-model.ts'
import { currentPlace, keyOfCell, placeKey, type FigurePlace, type Model } from '../../shared/models/model.ts'
import { formatDocumentLink } from '../../shared/links/document-link.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import { parseUnit } from '../../shared/models/unit-algebra.ts'
import { headNumberStyle, headStyle, inputStyle, titleStyle, wrappedStyle } from './sheet-styles.ts'
import {
  absoluteName,
  cellName,
  safeDefinedName,
  type CellModel,
  type CellStyle,
  type DefinedName,
  type SheetModel,
  type SheetPlace,
} from './workbook-model.ts'
import type { Words } from './words.ts'

/** Where everything of a model stands in its workbook, and what it is called there. */
export interface ModelPlaces {
  readonly sheet: string
  /** By `keyOfCell`. */
  readonly cells: ReadonlyMap<string, SheetPlace>
  /** Single values by name, which formulas call them by. */
  readonly names: ReadonlyMap<string, string>
  readonly scenarioCell: SheetPlace | null
  readonly defined: readonly DefinedName[]
}

const firstColumn = 3
/** What formulas call the switch between the cases. */
export const scenarioName = 'Scenario'

/** Lays a model out: a row a line, a column a period, below the heads and (where there are cases) their switch. */
export function placeModel({ sheet }: Pick<Model, 'sheet'>, name: string): ModelPlaces {
  const top = headRows(sheet.scenarios.length > 0)
  const cells = new Map<string, SheetPlace>()
  const names = new Map<string, string>()
  const used = new Set([scenarioName.toLowerCase()])
  const defined: DefinedName[] = []
  for (const [index, line] of sheet.lines.entries()) {
    if (line.kind === 'section') continue
    for (const period of line.isPeriodic ? sheet.periods.keys() : [0])
      cells.set(keyOfCell(line, period), { sheet: name, row: top + index, column: firstColumn + period })
    const place = cells.get(keyOfCell(line, 0))
    if (line.isPeriodic || !place || line.name.trim() === '') continue
    const called = safeDefinedName(line.name, used)
    used.add(called.toLowerCase())
    names.set(keyOfCell(line, 0), called)
    defined.push({ name: called, ...place })
  }
  const scenarioCell = sheet.scenarios.length > 0 ? { sheet: name, row: 0, column: firstColumn } : null
  return {
    sheet: name,
    cells,
    names,
    scenarioCell,
    defined: scenarioCell ? [...defined, { name: scenarioName, ...scenarioCell }] : defined,
  }
}

const headRows = (hasScenarios: boolean): number => (hasScenarios ? 3 : 1)

/** How a formula calls a key: by its name, its cell, or (from another sheet) its cell there. */
export function refOfKey(places: ModelPlaces, key: string, from: string): string {
  const called = places.names.get(key)
  if (called !== undefined) return called
  const place = places.cells.get(key)
  if (!place) return '#REF!'
  return from === places.sheet ? cellName(place.row, place.column) : absoluteName(place)
}

/** A formula as the workbook holds it; a list of keys is a row's cells from the first to the last. */
export function writeFormula(formula: Formula, refOf: (key: string) => string): string {
  return toExcelFormula(formula, (_, reference) => {
    const keys = formula.keys[formula.references.indexOf(reference)]
    if (keys === undefined) return '#REF!'
    if (typeof keys === 'string') return refOf(keys)
    const [first, last] = [keys[0], keys.at(-1)]
    return first === undefined || last === undefined ? '#REF!' : `${refOf(first)}:${refOf(last)}`
  })
}

/** A number's format from its line's unit: percentages as fractions, thousands and millions by their commas. */
export function formatOfLine({ line, unit }: Pick<LineResult, 'line' | 'unit'>): string {
  const factor = line.unit.trim() === '' ? (unit?.factor ?? 1) : parseUnit(line.unit).factor
  const decimals = line.decimals ?? (factor === 0.01 ? 1 : 2)
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : ''
  if (factor === 0.01) return `0${fraction}%_);(0${fraction}%)`
  const power = line.scale + (factor >= 1 ? Math.round(Math.log10(factor)) : 0)
  const digits = `#,##0${fraction}${','.repeat(Math.max(0, Math.floor(power / 3)))}`
  return `${digits}_);(${digits})`
}

export interface ModelSheetInput {
  readonly model: Model
  readonly result: ModelResult
  readonly places: ModelPlaces
  /** Where an input's own value and those of the cases stand, where a case has another. */
  readonly choices: ReadonlyMap<string, string>
  /** By `keyOfCell`. */
  readonly sources: ReadonlyMap<string, InputSource>
  readonly words: Words
  readonly explain: ExplainProblem
}

export type ExplainProblem = (problem: FormulaProblem, formula: string) => string

/** What an input comes from: the row of `Sources` that quotes it, or the way to its words. */
export interface InputSource {
  readonly text: string
  readonly link: SheetPlace | { readonly address: string } | null
}

/** Words of a document as they stand today, and the way back to them. */
export function placeSource(model: Model, noted: FigurePlace, words: Words): InputSource {
  const { documentId, documentTitle, line, quote, start, end, version } = currentPlace(model, noted)
  const isLost = model.lostPlaces.includes(placeKey(noted))
  const said = `“${quote}”, ${words('exports.noteSource', { document: documentTitle, line })}`
  return {
    text: isLost ? `${said}: ${words('exports.sourceLost')}` : said,
    link: { address: formatDocumentLink({ documentId, line, at: { start, end }, version }) },
  }
}

/** The model itself: inputs in blue, formulas in black and alive, its checks by their result. */
export function modelSheet(input: ModelSheetInput): SheetModel {
  const { model, result, places, words } = input
  const { periods, scenarios } = model.sheet
  const columns = Math.max(1, periods.length)
  const marks = marksOf(input)
  const heads: readonly (CellModel | null)[] = [
    { value: words('exports.modelLine'), style: headStyle },
    { value: words('exports.unit'), style: headStyle },
    { value: words('exports.source'), style: headStyle },
    ...(periods.length > 0 ? periods : [words('exports.value')]).map((value): CellModel => ({
      value,
      style: headNumberStyle,
    })),
    ...marks.heads.map((head): CellModel => ({ value: words(`exports.${head}`), style: headStyle })),
  ]
  const cases = [words('exports.baseCase'), ...scenarios.map(({ name }) => name)]
  return {
    name: places.sheet,
    widths: [36, 14, 44, ...Array.from({ length: columns }, () => 14), ...marks.widths],
    frozen: { rows: headRows(scenarios.length > 0), columns: 1 },
    hasFilter: false,
    ...(places.scenarioCell
      ? { choices: [{ ...places.scenarioCell, texts: cases.map((_, index) => String(index + 1)) }] }
      : {}),
    rows: [
      ...(scenarios.length > 0
        ? [
            [
              { value: words('exports.scenario'), style: titleStyle },
              null,
              {
                value: cases[0] ?? '',
                formula: `CHOOSE(${scenarioName},${cases.map((name) => `"${name.replaceAll('"', '""')}"`).join(',')})`,
              },
              { value: 1, style: inputStyle('typed', '0') },
            ],
            [],
          ]
        : []),
      heads,
      ...result.lines.map((line) => lineCells(line, input, marks)),
    ],
  }
}

function lineCells(result: LineResult, input: ModelSheetInput, marks: Marks): readonly (CellModel | null)[] {
  const { line } = result
  if (line.kind === 'section') return [{ value: line.name, style: { ...titleStyle, hasTopLine: true } }]
  const sources = line.inputs.flatMap((_, period) => input.sources.get(keyOfCell(line, period)) ?? [])
  const said = [...new Set([...sources.map(({ text }) => text), line.note].filter(Boolean))].join('\n')
  const bottom = sources[0]?.link
  return [
    { value: line.name, style: { isBold: line.kind === 'check' } },
    line.unit === '' ? null : { value: writeUnit(line.unit, line.scale, input.words) },
    said === '' ? null : { value: said, style: wrappedStyle, ...(bottom ? { link: bottom } : {}) },
    ...result.cells.map((cell) => valueCell(cell, result, input)),
    ...marks.cellsOf(result),
  ]
}

interface Marks {
  readonly heads: readonly ('statedFigure' | 'step' | 'verdict' | 'remark')[]
  readonly widths: readonly number[]
  readonly cellsOf: (result: LineResult) => readonly (CellModel | null)[]
}

const problemColor = 'B3261E'

/**
 * What stands right of the values, where there is anything to say: the figure a text states, what its step comes to
 * from the figures stated before it (alive), whether it follows, and what is wrong with a line or its units.
 */
function marksOf(input: ModelSheetInput): Marks {
  const { model, result, places, words } = input
  const { periods } = model.sheet
  const hasStated = result.lines.some(({ line }) => line.stated !== null)
  const hasRemarks = result.lines.some((line) => remarkOf(line, input) !== null)
  const top = headRows(model.sheet.scenarios.length > 0)
  const first = firstColumn + Math.max(1, periods.length)
  const rowOf = new Map(result.lines.map(({ line }, index) => [line.id as string, top + index]))
  const stated = new Map(
    result.lines.flatMap(({ line }) =>
      line.stated ? [[keyOfCell(line, 0), rowOf.get(line.id) ?? 0] as const] : [],
    ),
  )
  const statedCells = (one: LineResult): readonly (CellModel | null)[] => {
    const { line, step, verdict } = one
    const formula = result.bound.formulas.get(keyOfCell(line, 0))
    if (!line.stated || step === null || verdict === null) return [null, null, null]
    const factor = line.unit.trim() === '' ? 1 : parseUnit(line.unit).factor
    const base = (text: string) => Number((Number(text) * factor).toPrecision(15))
    const row = rowOf.get(line.id) ?? 0
    const numberFormat = formatOfLine(one)
    const source = line.stated.place && placeSource(model, line.stated.place, words)
    const [said, worked] = [cellName(row, first), cellName(row, first + 1)]
    const half = (base(line.stated.step) / 2) * (1 + 1e-6)
    const text = (key: StatedVerdict) => words(`exports.verdict.${key}`)
    return [
      {
        value: base(line.stated.value),
        style: inputStyle('sourced', numberFormat),
        ...(source?.link ? { link: source.link } : {}),
      },
      {
        value: base(step),
        formula: formula
          ? writeFormula(formula, (key) => {
              const at = stated.get(key)
              return at === undefined ? refOfKey(places, key, places.sheet) : cellName(at, first)
            })
          : refOfKey(places, keyOfCell(line, 0), places.sheet),
        style: computedStyle(base(step), numberFormat),
      },
      {
        value: text(verdict),
        formula:
          `IF(ABS(${worked}-${said})<=${half},"${text('fits')}",` +
          `IF(ABS(${worked}-${said})<=${half + base(line.stated.slack)},"${text('rounding')}","${text('off')}"))`,
        style: verdict === 'off' ? { color: problemColor, isBold: true } : {},
      },
    ]
  }
  return {
    heads: [
      ...(hasStated ? (['statedFigure', 'step', 'verdict'] as const) : []),
      ...(hasRemarks ? (['remark'] as const) : []),
    ],
    widths: [...(hasStated ? [14, 14, 22] : []), ...(hasRemarks ? [48] : [])],
    cellsOf: (one) => {
      const remark = hasRemarks ? remarkOf(one, input) : null
      return [
        ...(hasStated ? statedCells(one) : []),
        remark === null ? null : { value: remark, style: { ...wrappedStyle, color: problemColor } },
      ]
    },
  }
}

/** What is wrong with a line: its name, its formula, its units, a period of it; a check that does not hold. */
function remarkOf(
  { line, problem, cells, holds }: LineResult,
  { explain, words, model }: ModelSheetInput,
): string | null {
  const failing = cells.find((cell) => cell.problem && cell.problem.code !== 'missing')
  const period = failing && line.isPeriodic ? model.sheet.periods[failing.period] : undefined
  const texts = [
    ...(problem ? [explain(problem, line.formula)] : []),
    ...(failing?.problem
      ? [`${period === undefined ? '' : `${period}: `}${explain(failing.problem, line.formula)}`]
      : []),
    ...(holds === false ? [words('exports.checkFails')] : []),
  ]
  return texts.length === 0 ? null : [...new Set(texts)].join('\n')
}

function valueCell(cell: CellResult, result: LineResult, input: ModelSheetInput): CellModel | null {
  const { places, choices, words } = input
  const numberFormat = formatOfLine(result)
  const place = places.cells.get(cell.key)
  if (cell.value === null || !place)
    return cell.problem && cell.problem.code !== 'missing'
      ? { value: words('exports.noValue'), style: { align: 'right', color: 'B3261E' } }
      : null
  const own = result.line.inputs[cell.period]
  const formula = input.result.bound.formulas.get(cell.key)
  if (!own && formula)
    return {
      value: cell.value,
      formula: writeFormula(formula, (key) => refOfKey(places, key, places.sheet)),
      style: computedStyle(cell.value, numberFormat),
    }
  const choice = choices.get(cell.key)
  const link = input.sources.get(cell.key)?.link ?? null
  return {
    value: cell.value,
    ...(choice === undefined ? {} : { formula: choice }),
    style:
      choice === undefined ? inputStyle(cell.state, numberFormat) : computedStyle(cell.value, numberFormat),
    ...(link ? { link } : {}),
  }
}

const computedStyle = (value: FormulaValue, numberFormat: string): CellStyle => ({
  ...(typeof value === 'number' ? { numberFormat } : {}),
  align: 'right',
  color: '000000',
})
