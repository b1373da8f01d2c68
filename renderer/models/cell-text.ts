import type { Text } from '../app/text.ts'
import { parseCell } from '../../shared/grids/parse-cell.ts'
import { changeLine, setFormula, setInput } from '../../shared/models/edit-sheet.ts'
import type { LineResult, ModelResult } from '../../shared/models/evaluate-model.ts'
import type { LineId, ModelSheet } from '../../shared/models/model.ts'
import { renameLine } from '../../shared/models/rename-line.ts'
import { writeTyped } from '../../shared/models/show-value.ts'
import { parseStated } from '../../shared/models/typed-text.ts'

/** A cell of the worksheet: a line's word, or its value in a period. */
export type CellColumn = 'name' | 'unit' | 'stated' | 'note' | number
export interface CellAddress {
  readonly lineId: LineId
  readonly column: CellColumn
}

export const isSameCell = (a: CellAddress | null, b: CellAddress): boolean =>
  a?.lineId === b.lineId && a.column === b.column

export const lineAt = (result: ModelResult, { lineId }: CellAddress): LineResult | null =>
  result.lines.find(({ line }) => line.id === lineId) ?? null

/** What one edits of a cell: a formula with its `=`, or what was typed. */
export function textOfCell(result: ModelResult, address: CellAddress): string {
  const found = lineAt(result, address)
  if (!found) return ''
  const { line, cells } = found
  const { column } = address
  if (column === 'name' || column === 'unit' || column === 'note') return line[column]
  if (column === 'stated') return line.stated ? writeTyped(line.stated.value, line) : ''
  const cell = cells[column]
  if (!cell) return ''
  const isGiven = line.inputs[column] !== null || cell.state === 'varied'
  if (!isGiven && line.formula !== '') return `=${line.formula.trim().replace(/^=/, '')}`
  return cell.shown === null ? '' : writeTyped(cell.shown, line)
}

/** The sheet with a cell's new text, or what is wrong with it. */
export function applyText(
  sheet: ModelSheet,
  { lineId, column }: CellAddress,
  text: string,
  { t, scenarioId }: { readonly t: Text; readonly scenarioId: string | null },
): ModelSheet | { readonly problem: string } {
  const line = sheet.lines.find(({ id }) => id === lineId)
  if (!line) return sheet
  const plain = text.trim()
  if (column === 'name') {
    if (/[[\]\uff3b\uff3d]/.test(plain)) return { problem: t('models.noBrackets') }
    return plain === line.name ? sheet : renameLine(sheet, lineId, plain.slice(0, 200))
  }
  if (column === 'unit' || column === 'note') return changeLine(sheet, lineId, { [column]: plain })
  if (column === 'stated') {
    if (plain === '') return changeLine(sheet, lineId, { stated: null })
    const stated = parseStated(plain, line)
    return stated ? changeLine(sheet, lineId, { stated }) : { problem: t('grids.badNumber', { text: plain }) }
  }
  const isFormula = /^[=\uff1d]/.test(plain) || line.kind === 'check'
  if (plain !== '' && isFormula) {
    if (scenarioId !== null && line.kind !== 'check') return { problem: t('models.noFormulaInScenario') }
    return setFormula(sheet, lineId, plain.replace(/^[=\uff1d]\s*/, ''))
  }
  if (plain === '') {
    if (scenarioId !== null || line.inputs[column]) return setInput(sheet, lineId, column, null, scenarioId)
    return setFormula(sheet, lineId, '')
  }
  const value = parseCell(plain, line.scale)
  if (value === null) return { problem: t('grids.badNumber', { text: plain }) }
  const before = line.inputs[column]
  const source = before?.kind === 'typed' ? before.source : ''
  return setInput(sheet, lineId, column, { kind: 'typed', value, source }, scenarioId)
}
