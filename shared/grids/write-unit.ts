import { isCurrency } from '../figures/is-currency.ts'
import { scaleOfFigure, type WrittenFigure } from '../facts/format-fact.ts'
import type { MessageDetails } from '../messages/catalogue.ts'
import type { MessageKey } from '../messages/messages.ts'
import { formatNumber } from './format-cell.ts'
import { isPerShare } from './units.ts'

/** Words in the language of whoever reads. */
type Words = (key: MessageKey, details?: MessageDetails) => string

const named = ['shares', 'count', 'mm2', 'miles', 'hours', 'days', 'weeks', 'months', 'years'] as const
const isNamed = (unit: string): unit is (typeof named)[number] => (named as readonly string[]).includes(unit)

/**
 * A unit at a power of ten, in the one form each language has for it: `USD m`, `m shares` and `USD/share`, or `百萬
 * USD`, `百萬股` and `USD/股`. Units nobody translates (`%`, `GW`) stay as they are.
 */
export function writeUnit(unit: string, scale: number, words: Words): string {
  const name = isNamed(unit)
    ? words(`units.${unit}`)
    : isPerShare(unit)
      ? words('units.perShare', { currency: unit.slice(0, 3) })
      : unit
  if (scale !== 3 && scale !== 6 && scale !== 9) return name
  if (unit === '' || unit === 'count') return words(`units.bare-${scale}`)
  // `USD m/year`: what it is of, or a while, comes behind the money.
  const [, money, rest] = /^([A-Z]{3})(\/.+)$/.exec(name) ?? []
  if (money && rest) return `${words(`units.money-${scale}`, { unit: money })}${rest}`
  return words(`units.${isCurrency(unit) ? 'money' : 'things'}-${scale}`, { unit: name })
}

/** A figure as an analyst writes it, with its unit in the reader's language. */
export function writeFigure(
  value: string,
  unit: string,
  words: Words,
  scale = scaleOfFigure(value, unit),
): WrittenFigure {
  return { number: formatNumber(value, scale), unit: writeUnit(unit, scale, words), scale }
}
