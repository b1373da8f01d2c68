import { isCurrency } from '../figures/is-currency.ts'
import type { RowName } from './name-row.ts'
import type { PrintedFigure, Table, TableUnit } from './table.ts'

export interface ChosenUnit {
  readonly unit: string
  /** Power of ten between what is printed and the unit. */
  readonly power: number
  /** Whether the table's scale holds for it. */
  readonly isScaled: boolean
}

const isSum = (unit: string | null): unit is string => unit !== null && isCurrency(unit)

/** Codes of the currencies whose signs stand in the cells, most frequent first. */
export function listCurrencies({ rows }: Table): readonly string[] {
  const counts = new Map<string, number>()
  for (const { cells } of rows)
    for (const { figures } of cells)
      for (const { unit } of figures) if (isSum(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([code]) => code)
}

/** More shares than this, printed, are not meant in thousands. */
const mostInThousands = 20_000_000

/** The unit of one figure and the scale it is printed in; null where neither cell, row nor table says. */
export function chooseUnit({
  figure,
  name,
  unit,
  currencies,
  isChange,
  isPercent,
}: {
  readonly figure: PrintedFigure
  readonly name: RowName
  readonly unit: TableUnit
  readonly currencies: readonly string[]
  readonly isChange: boolean
  /** Whether its column gives per cents. */
  readonly isPercent: boolean
}): ChosenUnit | null {
  const plain = (of: string, power = figure.power): ChosenUnit => ({ unit: of, power, isScaled: false })
  const measure = name.known?.measure ?? null
  const isRatio = measure === 'percent' || (measure === null && name.unit === '%')
  if (figure.unit === 'bps') return plain('bps')
  if (figure.unit === '%') {
    // Of a percentage a change is given in points; per cent of per cent are not what is meant.
    if (isChange && isRatio && name.known?.isGrowth !== true) return plain('bps', figure.power + 2)
    return plain('%')
  }
  if (figure.unit === 'x') return plain('x')
  if (isPercent && !(isChange && isRatio)) return plain('%')
  // A growth without a sign is one in per cent; a difference of amounts has the amount's unit.
  if (isChange && name.change !== null && measure !== 'shares') return plain('%')
  if (isRatio) return isChange ? null : plain('%')
  if (unit.isCount && !isSum(figure.unit)) return plain('count', figure.power + (unit.power ?? 0))
  const currency =
    (isSum(figure.unit) && figure.unit !== 'USD' ? figure.unit : null) ??
    unit.currency ??
    (isSum(figure.unit) ? figure.unit : null) ??
    currencies[0] ??
    null
  if (measure === 'per share' || name.unit === 'per share')
    // Of a share only hundredths are a scale: `except per share data`.
    return currency === null ? null : plain(`${currency}/share`, figure.power + Math.min(0, unit.power ?? 0))
  if (measure === 'shares' || name.unit === 'shares') {
    const isLarge = Math.abs(Number(figure.value)) >= mostInThousands
    const scale = figure.power > 0 || unit.exceptShares || isLarge ? figure.power : (unit.power ?? 0)
    return plain('shares', scale)
  }
  if (measure === 'count' || (measure === null && name.unit === 'count')) return plain('count')
  if (measure === 'multiple') return plain('x')
  if (measure === 'any' && unit.currency === null && !isSum(figure.unit)) return plain('count')
  if (currency === null) return null
  const power = figure.power > 0 ? figure.power : (unit.power ?? 0)
  return { unit: currency, power, isScaled: true }
}
