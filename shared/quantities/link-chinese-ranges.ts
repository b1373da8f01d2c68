import { nameMonthSpan } from './month-spans.ts'
import { isScorePart, type Draft } from './draft.ts'
import type { Reading } from './quantity.ts'

const connector = /^ ?(?:至|到|或|和|与|及|、|[-–—~]|,|\/|比|对) ?(?:约|近|逾|超过)? ?$/

/** A unit or magnitude that stands once holds for both ends: `5至6亿美元`, `10%至15`, `3、4个`. */
export function linkChineseRanges(text: string, found: Draft[]): void {
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const first = found[index]
    const second = found[index + 1]
    if (first === undefined || second === undefined) continue
    if (second.start - first.end > 6 || second.start < first.end) continue
    const gap = text.slice(first.end, second.start)
    if (!connector.test(gap)) continue
    const span = nameMonthSpan(first, second)
    if (span !== null) {
      found[index] = { ...first, weight: 0.1 }
      found[index + 1] = span
      continue
    }
    if (first.readings[0].family !== 'number') continue
    const [head] = second.readings
    if (/^ ?(?:比|对|[-–:]) ?$/.test(gap) && isScorePart(first) && isScorePart(second)) {
      found[index] = { ...first, isOnce: true, weight: Math.max(first.weight, 0.45) }
      found[index + 1] = { ...second, isOnce: true, weight: Math.max(second.weight, 0.45) }
      continue
    }
    if (head.family === 'code' || head.family === 'ordinal') continue
    const magnitude = second.mantissa === 0 ? 1 : second.number / second.mantissa
    let number = first.number
    const isRange = !/[、,和与及]/.test(gap)
    const lifts =
      magnitude >= 1e3 &&
      first.number === first.mantissa &&
      first.number * magnitude < second.number * (isRange ? 1 : 5)
    if (lifts) number = first.number * magnitude
    const factor = second.number === 0 ? 1 : head.value / second.number
    const unlifted: Reading[] = lifts ? [{ family: 'number', value: first.number, unit: null }] : []
    const isDate =
      head.family === 'month' ||
      head.family === 'day' ||
      head.family === 'year' ||
      head.family === 'quarter' ||
      head.family === 'clock' ||
      head.family === 'weekday'
    const reading: Reading = isDate
      ? head.family === 'clock' || head.family === 'weekday'
        ? first.readings[0]
        : { ...head, value: first.number }
      : { ...head, value: number * factor }
    const scale = first.number === 0 ? 1 : number / first.number
    found[index] = {
      ...first,
      readings: [reading, ...unlifted],
      number,
      low: first.low * scale,
      high: first.high * scale,
      weight: Math.max(first.weight, second.weight - 0.1),
    }
  }
}
