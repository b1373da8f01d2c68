import { scaleOfFigure } from '../../shared/facts/format-fact.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import type { GuidanceStatement } from '../../shared/guidance/ledger.ts'
import type { Text } from '../app/text.ts'

/** A value with its unit, as an analyst writes it. */
export function writeValue(value: string, unit: string, t: Text): string {
  const { number, unit: name } = writeFigure(value, unit, t)
  return `${number} ${name}`
}

/** The ends of a guidance in words; the words themselves where it has no figure. */
export function writeGuided(statement: GuidanceStatement, unit: string | null, t: Text): string {
  const { low, high, words, approximation, place } = statement
  if (words !== undefined) return words
  if (unit === null || (low === null && high === null)) return place.quote
  if (low !== null && high !== null && low !== high) {
    // Both ends at the scale of the larger, so that they compare at a glance.
    const scale = Math.max(scaleOfFigure(low, unit), scaleOfFigure(high, unit))
    const [from, to] = [writeFigure(low, unit, t, scale), writeFigure(high, unit, t, scale)]
    return t('guidance.range', { low: from.number, high: `${to.number} ${to.unit}` })
  }
  const value = writeValue(low ?? high ?? '0', unit, t)
  if (high === null) return t('guidance.atLeast', { value })
  if (low === null) return t('guidance.atMost', { value })
  return approximation === 'about' ? t('guidance.about', { value }) : value
}
