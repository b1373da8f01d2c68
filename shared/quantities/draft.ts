import type { Measure } from './measures.ts'
import type { Quantity, Reading } from './quantity.ts'
import type { ReadNumber } from './read-chinese-number.ts'

/** A quantity while ranges are still being tied together. */
export type Draft = Quantity

/** A small whole number without a unit, as a score has on either side: `3-1`, 三比一. */
export const isScorePart = (draft: Draft): boolean =>
  draft.readings[0].family === 'number' &&
  draft.number < 200 &&
  Number.isInteger(draft.number) &&
  draft.low === draft.high

/** Keeps each reading once. */
export function quantityOf(draft: Draft): Quantity {
  const kept: Reading[] = []
  for (const reading of draft.readings)
    if (
      !kept.some(
        (other) =>
          other.family === reading.family && other.value === reading.value && other.unit === reading.unit,
      )
    )
      kept.push(reading)
  return { ...draft, readings: kept as unknown as Quantity['readings'] }
}

/** Half of something: 50 %, 0.5 times, 0.5. */
export const halfReadings: readonly [Reading, ...Reading[]] = [
  { family: 'percent', value: 50, unit: '%' },
  { family: 'times', value: 0.5, unit: 'x' },
  { family: 'number', value: 0.5, unit: null },
]

/** A number that is exactly what its figures say. */
export const plainNumber = (value: number, end: number): ReadNumber => ({
  value,
  low: value,
  high: value,
  end,
  mantissa: value,
  isVague: false,
  isInWords: false,
})

/** A quantity with the readings and the weight that its number and what surrounds it allow. */
export function draftOf(
  start: number,
  end: number,
  number: ReadNumber,
  readings: readonly [Reading, ...Reading[]],
  weight: number,
): Draft {
  return {
    start,
    end,
    readings,
    number: number.value,
    low: number.low,
    high: number.high,
    mantissa: number.mantissa,
    approximation: null,
    isVague: number.isVague,
    isInWords: number.isInWords,
    weight,
  }
}

/** A value in the base unit of a measure. */
export const readMeasure = (measure: Measure, value: number): Reading => ({
  family: measure.family,
  value: value * measure.factor,
  unit: measure.unit,
})
