import { formatNumber } from '../grids/format-cell.ts'
import type { CellResult } from './evaluate-model.ts'
import type { ModelLine } from './model.ts'

/** A value as the sheet shows it: at the line's scale, losses in brackets; a text as it is. */
export function showValue(cell: Pick<CellResult, 'shown' | 'value'>, line: ModelLine): string {
  if (cell.shown !== null) return formatNumber(cell.shown, line.scale, line.decimals ?? undefined)
  return typeof cell.value === 'string' ? cell.value : ''
}

/** A value in the line's unit as one types it, at the line's scale: `1150` for 1,150,000,000 in millions. */
export const writeTyped = (shown: string, line: Pick<ModelLine, 'scale'>): string =>
  formatNumber(shown, line.scale, undefined)
