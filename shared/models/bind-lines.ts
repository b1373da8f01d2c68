import {
  createProblem,
  isFormulaProblem,
  type Formula,
  type FormulaProblem,
  type FormulaReference,
} from '../formulas/formula.ts'
import { bindFormula, parseFormula } from '../formulas/parse-formula.ts'
import { keyOfCell, type ModelLine, type ModelSheet } from './model.ts'

/** What is known of a line before anything is worked out. */
export interface BoundLine {
  readonly line: ModelLine
  readonly formula: Formula | null
  /** The formula can't be read, or the name is another line's. */
  readonly problem: FormulaProblem | null
}

export interface BoundSheet {
  readonly sheet: ModelSheet
  readonly lines: ReadonlyMap<string, BoundLine>
  readonly byName: ReadonlyMap<string, ModelLine>
  /** Formulas of cells by `keyOfCell`, bound to the cells they rest on. */
  readonly formulas: ReadonlyMap<string, Formula>
  /** Cells whose formula names what isn't there. */
  readonly problems: ReadonlyMap<string, FormulaProblem>
}

export const normalizeName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** Periods a line has values in; a single value is period 0. */
export const periodsOf = (sheet: ModelSheet, line: ModelLine): readonly number[] =>
  line.kind === 'section' ? [] : line.isPeriodic ? sheet.periods.map((_, index) => index) : [0]

/**
 * Reads every formula and gives each cell its own, bound to the cells its names mean. In a line with periods a name
 * means the same period; in a single value it means all of them, so that `NPV([WACC], [Free cash flow])` reads as
 * meant.
 */
export function bindLines(sheet: ModelSheet): BoundSheet {
  const lines = new Map<string, BoundLine>()
  const byName = new Map<string, ModelLine>()
  for (const line of sheet.lines) {
    const name = normalizeName(line.name)
    const isTaken = line.kind !== 'section' && byName.has(name)
    if (line.kind !== 'section' && !isTaken && name !== '') byName.set(name, line)
    const read = line.formula.trim() === '' ? null : parseFormula(comparedText(line))
    lines.set(line.id, {
      line,
      formula: read && !isFormulaProblem(read) ? read : null,
      problem: isTaken
        ? createProblem('duplicate-name', { name: line.name })
        : isFormulaProblem(read)
          ? read
          : null,
    })
  }
  const formulas = new Map<string, Formula>()
  const problems = new Map<string, FormulaProblem>()
  for (const { line, formula, problem } of lines.values())
    for (const period of periodsOf(sheet, line)) {
      const key = keyOfCell(line, period)
      if (line.inputs[period] || (line.isPeriodic && period < line.from)) continue
      if (problem && line.formula.trim() !== '') problems.set(key, problem)
      else if (formula) {
        const bound = bindFormula(formula, (reference) => keysOf(reference, byName, sheet, line, period))
        if (isFormulaProblem(bound)) problems.set(key, bound)
        else formulas.set(key, bound)
      }
    }
  return { sheet, lines, byName, formulas, problems }
}

/** A place where there is no period: what looks there finds nothing yet. */
export const nowhere = '∅'

function keysOf(
  { name, column }: FormulaReference,
  byName: ReadonlyMap<string, ModelLine>,
  sheet: ModelSheet,
  user: ModelLine,
  period: number,
): string | readonly string[] | null {
  const line = byName.get(normalizeName(name))
  if (!line) return null
  if (!line.isPeriodic) return line.id
  const at = (index: number) =>
    index >= 0 && index < sheet.periods.length ? keyOfCell(line, index) : nowhere
  if (column.kind === 'all' || (column.kind === 'same' && !user.isPeriodic))
    return sheet.periods.map((_, index) => keyOfCell(line, index))
  if (column.kind === 'same') return at(period)
  if (column.kind === 'shift') return user.isPeriodic ? at(period + column.by) : null
  const title = column.title.toLowerCase()
  if (title === 'first') return at(0)
  if (title === 'last') return at(sheet.periods.length - 1)
  const index = sheet.periods.findIndex((one) => one.toLowerCase() === title)
  return index < 0 ? null : at(index)
}

/** A check of the form `a = b` holds when the sides lie no further apart than its tolerance. */
function comparedText({ kind, formula, tolerance }: ModelLine): string {
  if (kind !== 'check') return formula
  const at = findEquals(formula)
  if (at === null) return formula
  const text = formula.trim().replace(/^[=\uff1d]\s*/, '')
  const [left, right] = [text.slice(0, at), text.slice(at + 1)]
  return `ABS((${left})-(${right}))<=MAX(${tolerance.trim() || '0'},1E-9*ABS(${right}))`
}

/** The place, in the text without its leading `=`, of an `=` outside brackets and quotation marks. */
function findEquals(formula: string): number | null {
  const text = formula.trim().replace(/^[=\uff1d]\s*/, '')
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if ('([\uff08\uff3b'.includes(sign)) depth += 1
    else if (')]\uff09\uff3d'.includes(sign)) depth -= 1
    else if (sign === '=' && depth === 0 && !/[<>]/.test(text.charAt(at - 1))) return at
  }
  return null
}
