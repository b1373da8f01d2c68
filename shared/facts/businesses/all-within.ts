import type { Reading, Statement } from '../statement.ts'

const allWithin = /, all (?:with)?in (?:our|the|its) [^,;.$%]{0,60}$/i

/** `four wells in our Aber acreage, all within our planned annual capex of $170 million`: of the part just told. */
export function alignWithin({ text, side }: Statement, readings: readonly Reading[]): void {
  if (side !== 'en') return
  readings.forEach((reading, at) => {
    const told = readings[at - 1]
    if (
      told !== undefined &&
      reading.segment === null &&
      told.segment !== null &&
      allWithin.test(text.slice(told.amount.end, reading.amount.start))
    )
      reading.segment = told.segment
  })
}
