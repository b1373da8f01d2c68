import { evaluateFormulas, type KnownValue } from '../formulas/evaluate-formulas.ts'
import {
  createProblem,
  isFormulaProblem,
  type FormulaProblem,
  type FormulaValue,
} from '../formulas/formula.ts'
import { parseExpression } from '../formulas/parse-formula.ts'
import { writeDecimal } from '../formulas/write-decimal.ts'
import type { Fact } from '../facts/facts-api.ts'
import { bindLines, normalizeName, periodsOf, type BoundSheet } from './bind-lines.ts'
import { inferUnit, isUnit } from './infer-unit.ts'
import { isSameTie, keyOfCell, placeKey, type Model, type ModelInput, type ModelLine } from './model.ts'
import { formatUnit, isSameDimension, parseUnit, type Unit } from './unit-algebra.ts'

/**
 * How an input stands: `typed` with a source or `unsourced` without; `sourced` from a fact, a cell or words;
 * `suggested` from a fact nobody has accepted; `rejected` and `lost` from one that was rejected or whose words the
 * document no longer has; `varied` by the scenario.
 */
const inputStates = ['typed', 'unsourced', 'sourced', 'suggested', 'rejected', 'lost', 'varied'] as const
export type InputState = (typeof inputStates)[number]

export interface CellResult {
  readonly key: string
  readonly period: number
  /** As formulas reckon with it: base units, percentages as fractions. Null where there is none. */
  readonly value: FormulaValue | null
  /** A number in the line's unit, as decimal text, percentages as percent numbers. */
  readonly shown: string | null
  readonly problem: FormulaProblem | null
  /** Null for what a formula gives and for a blank. */
  readonly state: InputState | null
}

const statedVerdicts = ['fits', 'rounding', 'off'] as const
export type StatedVerdict = (typeof statedVerdicts)[number]

export interface LineResult {
  readonly line: ModelLine
  readonly cells: readonly CellResult[]
  /** What the values are in; null where it isn't known. */
  readonly unit: Unit | null
  /** Of the line as a whole: its name, its formula's syntax, its units. Values may be there all the same. */
  readonly problem: FormulaProblem | null
  /**
   * Of a line with a stated figure: what this step alone comes to, from its operands as they are stated, in the line's
   * unit. A value further on is worked out from what the steps before it come to and may drift from it.
   */
  readonly step: string | null
  /** Whether the step gives the stated figure, to its last digit or as far as rounding explains. */
  readonly verdict: StatedVerdict | null
  /** Of a check: whether it holds in every period; null while it can't be told. */
  readonly holds: boolean | null
}

export interface ModelResult {
  readonly lines: readonly LineResult[]
  readonly cells: ReadonlyMap<string, CellResult>
  readonly bound: BoundSheet
}

/** An input as it is now, in the unit it came in. */
interface ResolvedInput {
  readonly value: string | null
  readonly unit: string
  readonly state: InputState
}

/** Works the whole model out, with the values of a scenario in place of the base case's. */
export function evaluateModel(
  model: Pick<Model, 'sheet' | 'facts' | 'cells' | 'lostPlaces'>,
  scenarioId: string | null = null,
): ModelResult {
  const { sheet } = model
  const bound = bindLines(sheet)
  const varied = sheet.scenarios.find(({ id }) => id === scenarioId)?.values ?? {}
  const resolve = createInputReader(model)
  const units = inferUnits(bound, (input) => resolve(input).unit)
  const inputs = new Map<string, { readonly resolved: ResolvedInput; readonly value: number | null }>()
  for (const line of sheet.lines)
    for (const period of periodsOf(sheet, line)) {
      const key = keyOfCell(line, period)
      const input = line.inputs[period]
      const other = varied[key]
      if (!input && (other === undefined || bound.formulas.has(key))) continue
      const resolved: ResolvedInput =
        other === undefined || !input
          ? input
            ? resolve(input)
            : { value: other ?? null, unit: '', state: 'varied' }
          : { value: other, unit: '', state: 'varied' }
      const { factor } = parseUnit(resolved.unit || line.unit)
      inputs.set(key, {
        resolved,
        value: resolved.value === null ? null : scaleValue(Number(resolved.value), factor),
      })
    }
  const known = (key: string) => bound.problems.get(key) ?? inputs.get(key)?.value ?? null
  const results = evaluateFormulas(bound.formulas, known)
  const steps = evaluateSteps(bound, (key) => results.get(key) ?? known(key))
  const cells = new Map<string, CellResult>()
  const lines = sheet.lines.map((line): LineResult => {
    const { unit = null, problem: unitProblem = null } = units.get(line.id) ?? {}
    const factor = line.unit.trim() === '' ? 1 : parseUnit(line.unit).factor
    const own = periodsOf(sheet, line).map((period): CellResult => {
      const key = keyOfCell(line, period)
      const input = inputs.get(key)
      const result = bound.problems.get(key) ?? results.get(key) ?? input?.value ?? null
      const cell: CellResult = {
        key,
        period,
        value: isFormulaProblem(result) ? null : result,
        shown:
          input && (input.resolved.unit === '' || line.unit.trim() === '')
            ? input.resolved.value
            : typeof result === 'number'
              ? writeDecimal(result / factor)
              : null,
        problem: isFormulaProblem(result) ? result : null,
        state: input?.resolved.state ?? null,
      }
      cells.set(key, cell)
      return cell
    })
    return {
      line,
      cells: own,
      unit,
      problem: bound.lines.get(line.id)?.problem ?? unitProblem,
      step: steps.get(line.id) ?? null,
      verdict: judgeStated(line, steps.get(line.id) ?? null),
      holds: line.kind === 'check' ? holdsIn(own) : null,
    }
  })
  return { lines, cells, bound }
}

/** 18.9 of a hundredth is 0.189, not 0.18899999999999997. */
const scaleValue = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15))

function createInputReader({
  facts,
  cells,
  lostPlaces,
}: Pick<Model, 'facts' | 'cells' | 'lostPlaces'>): (input: ModelInput) => ResolvedInput {
  const factsById = new Map<string, Fact>(facts.map((fact) => [fact.id, fact]))
  const lost = new Set(lostPlaces)
  return (input) => {
    if (input.kind === 'typed')
      return {
        value: input.value,
        unit: '',
        state: input.source.trim() === '' ? 'unsourced' : 'typed',
      }
    if (input.kind === 'figure')
      return {
        value: input.value,
        unit: input.unit,
        state: lost.has(placeKey(input.place)) ? 'lost' : 'sourced',
      }
    if (input.kind === 'cell') {
      const cell = cells.find((one) => isSameTie(one, input))
      return cell && cell.value !== null
        ? { value: cell.value, unit: cell.unit, state: 'sourced' }
        : { value: input.value, unit: input.unit, state: 'lost' }
    }
    const fact = factsById.get(input.factId)
    if (!fact) return { value: input.value, unit: input.unit, state: 'lost' }
    const { value, unit } = fact
    if (fact.isLost) return { value, unit, state: 'lost' }
    if (fact.state === 'rejected') return { value, unit, state: 'rejected' }
    return { value, unit, state: fact.state === 'suggested' ? 'suggested' : 'sourced' }
  }
}

interface LineUnit {
  readonly unit: Unit | null
  readonly problem: FormulaProblem | null
}

/**
 * What each line is in: as declared, else as its formula or its inputs give it. A declared unit is also held against
 * what the formula gives.
 */
function inferUnits(
  { sheet, lines, byName }: BoundSheet,
  unitOfInput: (input: ModelInput) => string,
): ReadonlyMap<string, LineUnit> {
  const known = new Map<string, LineUnit>()
  const visit = (line: ModelLine): LineUnit => {
    const found = known.get(line.id)
    if (found) return found
    const declared = line.unit.trim() === '' || line.kind === 'check' ? null : parseUnit(line.unit)
    // A ring of formulas is a problem of its own; its units are taken as declared.
    known.set(line.id, { unit: declared, problem: null })
    const formula = lines.get(line.id)?.formula
    const inferred = formula
      ? inferUnit(parseExpression(formula), (index) => {
          const named = byName.get(normalizeName(formula.references[index]?.name ?? ''))
          return (named && visit(named).unit) ?? 'any'
        })
      : null
    const fromInputs = line.inputs
      .map((input) => (input ? unitOfInput(input) : ''))
      .filter((text) => text !== '')
      .map(parseUnit)
    const unit = declared ?? (inferred && isUnit(inferred) ? inferred : null) ?? fromInputs[0] ?? null
    const clashing = fromInputs.find((one) => unit !== null && !isSameDimension(one, unit))
    const problem =
      inferred !== null && typeof inferred === 'object' && 'code' in inferred
        ? inferred
        : declared && inferred && isUnit(inferred) && !isSameDimension(declared, inferred)
          ? createProblem('unit', { name: '=', names: [formatUnit(inferred), formatUnit(declared)] })
          : clashing && unit
            ? createProblem('unit', { name: '=', names: [formatUnit(clashing), formatUnit(unit)] })
            : null
    const result = { unit, problem }
    known.set(line.id, result)
    return result
  }
  for (const line of sheet.lines) if (line.kind !== 'section') visit(line)
  return known
}

/** The value of each line with a stated figure, from what is stated of its operands where something is. */
function evaluateSteps(
  { sheet, formulas }: BoundSheet,
  valueOf: (key: string) => KnownValue,
): ReadonlyMap<string, string> {
  const factorOf = ({ unit }: ModelLine) => (unit.trim() === '' ? 1 : parseUnit(unit).factor)
  const said = sheet.lines.filter(({ stated }) => stated !== null)
  const stated = new Map(
    said.map((line) => [keyOfCell(line, 0), scaleValue(Number(line.stated?.value), factorOf(line))]),
  )
  const own = new Map(
    said.flatMap((line) => {
      const formula = formulas.get(keyOfCell(line, 0))
      return formula ? [[line.id, formula] as const] : []
    }),
  )
  // Asked for under names of their own, since an operand may be a step too and is not to be worked out here.
  const renamed = new Map([...own].map(([id, formula]) => [`step ${id}`, formula]))
  const found = evaluateFormulas(renamed, (key) => stated.get(key) ?? valueOf(key))
  return new Map(
    said.flatMap((line) => {
      const value = own.has(line.id) ? found.get(`step ${line.id}`) : valueOf(keyOfCell(line, 0))
      return typeof value === 'number' ? [[line.id, writeDecimal(value / factorOf(line))] as const] : []
    }),
  )
}

function judgeStated({ stated }: ModelLine, step: string | null): StatedVerdict | null {
  if (!stated || step === null) return null
  const miss = Math.abs(Number(step) - Number(stated.value))
  const half = (Number(stated.step) / 2) * (1 + 1e-6)
  if (miss <= half) return 'fits'
  return miss <= half + Number(stated.slack) ? 'rounding' : 'off'
}

function holdsIn(cells: readonly CellResult[]): boolean | null {
  const told = cells.filter(({ value }) => value !== null)
  if (told.some(({ value }) => value === false || value === 0)) return false
  return told.length > 0 && cells.every(({ problem }) => !problem || problem.code === 'missing') ? true : null
}
