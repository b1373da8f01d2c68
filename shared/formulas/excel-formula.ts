import type { Formula, FormulaReference } from './formula.ts'
import { spellForFile } from './functions.ts'

/**
 * The formula as a workbook's file holds it, without a leading `=`. `refOf` gives the cell, range or defined name that
 * stands for a reference.
 */
export function toExcelFormula(
  formula: Formula,
  refOf: (name: string, reference: FormulaReference) => string,
): string {
  return formula.pieces
    .map((piece, index) => {
      const reference = formula.references[index - 1]
      return `${reference ? refOf(reference.name, reference) : ''}${spellOutsideQuotations(piece)}`
    })
    .join('')
    .trim()
}

const spellOutsideQuotations = (piece: string): string =>
  piece
    .split('"')
    .map((part, index) => (index % 2 === 0 ? spellForFile(part) : part))
    .join('"')
