import { formatReference, isFormulaProblem } from '../formulas/formula.ts'
import { parseFormula } from '../formulas/parse-formula.ts'
import { normalizeName } from './bind-lines.ts'
import type { LineId, ModelSheet } from './model.ts'

/** Gives a line another name, in every formula too. */
export function renameLine(sheet: ModelSheet, lineId: LineId, name: string): ModelSheet {
  const old = sheet.lines.find(({ id }) => id === lineId)
  if (!old) return sheet
  const isUnique =
    sheet.lines.filter((line) => normalizeName(line.name) === normalizeName(old.name)).length === 1
  return {
    ...sheet,
    lines: sheet.lines.map((line) => {
      const renamed = line.id === lineId ? { ...line, name } : line
      return old.kind === 'section' || !isUnique || line.formula === ''
        ? renamed
        : { ...renamed, formula: renameInFormula(line.formula, old.name, name) }
    }),
  }
}

/** The formula with one name in place of another; one that can't be read stays as it is. */
export function renameInFormula(text: string, from: string, to: string): string {
  const formula = parseFormula(text)
  if (isFormulaProblem(formula)) return text
  let result = ''
  let at = 0
  for (const reference of formula.references) {
    if (normalizeName(reference.name) !== normalizeName(from)) continue
    const close = formula.text.slice(reference.at).search(/[\]\uff3d]/) + reference.at
    result += formula.text.slice(at, reference.at) + formatReference({ name: to, column: { kind: 'same' } })
    at = close + 1
  }
  return result + formula.text.slice(at)
}
