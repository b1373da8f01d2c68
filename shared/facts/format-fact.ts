import { absoluteDecimal, compareDecimals, normalizeDecimal, shiftDecimal } from '../figures/decimal.ts'
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

/** Units that are counted in thousands, millions and billions: currencies, shares, counts. */
const scales = (unit: string): boolean => /^[A-Z]{3}$/.test(unit) || unit === 'shares' || unit === 'count'

/** The power of ten a value of this unit is written in; millions up to ten billion, as results tables are. */
export function scaleOf(value: string, unit: string): number {
  if (!scales(unit)) return 0
  const size = absoluteDecimal(value)
  if (compareDecimals(size, '10000000000') >= 0) return 9
  if (compareDecimals(size, '100000') >= 0) return 6
  return 0
}

/** Writes a value of base units, such as `40700000` USD as `40.7` `USD m`. */
export function formatFigure(value: string, unit: string, scale = scaleOf(value, unit)): WrittenFigure {
  const isNegative = value.startsWith('-')
  const [whole = '0', decimals] = normalizeDecimal(shiftDecimal(absoluteDecimal(value), -scale)).split('.')
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '')
  const name = scaleNames.get(scale)
  return { number: isNegative ? `(${digits})` : digits, unit: name ? `${unit} ${name}` : unit, scale }
}

/** Reads what `formatFigure` writes, and what people type instead: `-40.7`, `(40.7)`, `40.7m`; null when it is no number. */
export function parseFigure(text: string, scale: number): string | null {
  const match = /^(-|−|\()?\s*([\d,]{1,40}(?:\.\d{1,20})?|\.\d{1,20})\s*(k|m|mn|bn|b)?\s*%?\s*\)?$/i.exec(
    text.trim(),
  )
  if (!match) return null
  const [, sign, digits = '', suffix] = match
  const power = suffix ? { k: 3, m: 6, mn: 6, b: 9, bn: 9 }[suffix.toLowerCase()] : scale
  const value = shiftDecimal(normalizeDecimal(digits.replaceAll(',', '')), power ?? scale)
  return sign && compareDecimals(value, '0') !== 0 ? `-${value}` : value
}

/** The values two facts are "alike" by when many are decided at once. */
export const isAlike = (a: FactValues, b: FactValues): boolean => a.metric === b.metric && a.kind === b.kind
