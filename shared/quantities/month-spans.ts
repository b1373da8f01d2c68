import type { Draft } from './draft.ts'
import type { Reading } from './quantity.ts'

const daysOfMonth = 365.25 / 12

/**
 * The last month of a run such as January to July, with what else the run may be called: the first seven months, a
 * quarter, a half. Null where the two months begin no such run.
 */
export function nameMonthSpan(first: Draft, last: Draft): Draft | null {
  const [from, to] = [first.readings[0], last.readings[0]]
  if (from.family !== 'month' || to.family !== 'month' || to.value <= from.value) return null
  const length = to.value - from.value + 1
  const named: Reading[] = []
  if (from.value === 1)
    named.push(
      { family: 'duration', value: length * daysOfMonth, unit: 'months' },
      { family: 'number', value: length, unit: null },
    )
  if (length === 3 && to.value % 3 === 0) named.push({ family: 'quarter', value: to.value / 3, unit: null })
  if (length === 6 && to.value % 6 === 0) named.push({ family: 'half', value: to.value / 6, unit: null })
  return named.length === 0 ? null : { ...last, readings: [...last.readings, ...named] }
}
