import { plainCell } from './fact-cell.ts'
import { cellStates, type GridCell, type GridRow } from './grid.ts'

/**
 * A cell on its way to a window, a quarter of its size: the place of its state in `cellStates`, its value, its facts,
 * 1 where it is provisional, and of the rest what is not null. The formula stays behind: `grids.trace` tells it.
 */
export type PackedCell = readonly [
  state: number,
  value: string | null,
  factIds: GridCell['factIds'],
  isProvisional: 0 | 1,
  rest?: Partial<GridCell>,
]

/** The cells of a row; 0 is a cell that is not there. */
export type PackedRow = readonly (PackedCell | 0)[]

const restKeys = [
  'high',
  'rule',
  'verdict',
  'isFavourable',
  'working',
  'period',
  'comment',
  'problem',
] as const satisfies readonly (keyof typeof plainCell)[]

export const packRow = ({ cells }: Pick<GridRow, 'cells'>): PackedRow =>
  cells.map((cell) => (cell === null ? 0 : packCell(cell)))

function packCell(cell: GridCell): PackedCell {
  const { state, value, factIds, isProvisional } = cell
  const common = [cellStates.indexOf(state), value, factIds, isProvisional ? 1 : 0] as const
  const rest = restKeys.filter((key) => cell[key] !== null)
  return rest.length === 0 ? common : [...common, Object.fromEntries(rest.map((key) => [key, cell[key]]))]
}

export const unpackRow = (row: PackedRow): readonly (GridCell | null)[] =>
  row.map((cell) => (cell === 0 ? null : unpackCell(cell)))

function unpackCell([state, value, factIds, isProvisional, rest]: PackedCell): GridCell {
  return {
    ...plainCell,
    state: cellStates[state] ?? 'suggested',
    value,
    factIds,
    isProvisional: isProvisional === 1,
    ...rest,
  }
}

/** Which columns of a row hold anything, four to a hexadecimal digit, the first column first. */
export function packFilled({ cells }: Pick<GridRow, 'cells'>): string {
  let text = ''
  for (let at = 0; at < cells.length; at += 4) {
    let digit = 0
    for (let bit = 0; bit < 4; bit += 1) if ((cells[at + bit] ?? null) !== null) digit |= 8 >> bit
    text += digit.toString(16)
  }
  return text
}

export const isFilledIn = (filled: string, column: number): boolean =>
  (Number.parseInt(filled.charAt(column >> 2) || '0', 16) & (8 >> (column & 3))) !== 0
