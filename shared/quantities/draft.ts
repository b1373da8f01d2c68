import type { Quantity, Reading } from './quantity.ts'

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
