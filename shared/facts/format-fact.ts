import { absoluteDecimal, compareDecimals } from '../figures/decimal.ts'
import { formatNumber } from '../grids/format-cell.ts'
import { isScaled } from '../grids/units.ts'
import type { FactValues } from './fact.ts'

/** A figure as an analyst writes it: the number scaled, its unit beside it. */
export interface WrittenFigure {
  /** Digits with thousands separators, negatives in parentheses. */
  readonly number: string
  /** `USD m`, `%`, `USD/share`. */
  readonly unit: string
  /** Power of ten the number was divided by. */
  readonly scale: number
}

const scaleNames = new Map([
  [3, 'k'],
  [6, 'm'],
  [9, 'bn'],
])

/** The power of ten a figure standing alone is written in: millions, from ten billion on billions. */
export function scaleOfFigure(value: string, unit: string): number {
  if (!isScaled(unit)) return 0
  const size = absoluteDecimal(value)
  if (compareDecimals(size, '10000000000') >= 0) return 9
  return compareDecimals(size, '100000') >= 0 ? 6 : 0
}

/** The unit at a scale: `USD m`, `shares k`, `%`. */
export function nameUnit(unit: string, scale: number): string {
  const name = scaleNames.get(scale)
  return name ? `${unit} ${name}` : unit
}

/** Writes a value of base units, such as `40700000` USD as `40.7` `USD m`. */
export function formatFigure(value: string, unit: string, scale = scaleOfFigure(value, unit)): WrittenFigure {
  return { number: formatNumber(value, scale), unit: nameUnit(unit, scale), scale }
}

/** The values two facts are "alike" by when many are decided at once. */
export const isAlike = (a: FactValues, b: FactValues): boolean => a.metric === b.metric && a.kind === b.kind
