import type { Quantity, Reading } from './quantity.ts'

/** A quantity while ranges are still being tied together. */
export type Draft = Quantity

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
