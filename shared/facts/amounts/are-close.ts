/** Two figures this close are one, told in fewer digits. */
const sameWithin = 0.012

/** Whether two values are one, told in fewer digits. */
export const areClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= sameWithin * Math.max(Math.abs(one), Math.abs(other))
