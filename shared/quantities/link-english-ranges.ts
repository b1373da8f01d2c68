import { nameMonthSpan } from './month-spans.ts'
import { isScorePart, type Draft } from './draft.ts'
import { localMoney } from './measures.ts'
import { bare, type Reading } from './quantity.ts'

const connector =
  /^(?:,? (?:to|and|or|through|until|or even|versus|vs\.?)|, ?| ?[-–—] ?)(?: (?:about|around|nearly|over|some|more than))? ?[$€£¥]?(?:US\$|NT\$|HK\$)? ?$/i

/** What stands once holds for both ends: `$500 or $600 million`, `5, 10 and 15 percent`, `two to three years`. */
export function linkEnglishRanges(text: string, found: Draft[]): void {
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const first = found[index]
    const second = found[index + 1]
    if (first === undefined || second === undefined) continue
    if (second.start - first.end > 20 || second.start < first.end) continue
    const gap = text.slice(first.end, second.start)
    if (!connector.test(gap)) continue
    const span = nameMonthSpan(first, second)
    if (span !== null) {
      found[index] = { ...first, weight: 0.1 }
      found[index + 1] = span
      continue
    }
    const [own] = first.readings
    const [head] = second.readings
    if (
      /^[-–:]$|^ to $/.test(gap) &&
      isScorePart(first) &&
      isScorePart(second) &&
      (gap !== ' to ' || /\b(?:beat|won|lost|win|defeated|score|vote|voted)\b/i.test(text))
    ) {
      found[index] = { ...first, isOnce: true, weight: Math.max(first.weight, 0.45) }
      found[index + 1] = { ...second, isOnce: true, weight: Math.max(second.weight, 0.45) }
      continue
    }
    // Aged between 18 and 45.
    if (own.family === 'age' && head.family === 'number' && second.number < 125 && !gap.includes(',')) {
      found[index + 1] = { ...second, readings: [{ ...own, value: second.number }], weight: 0.7 }
      continue
    }
    if (own.family !== 'number' && own.family !== 'money') continue
    if (
      head.family === 'code' ||
      head.family === 'ordinal' ||
      head.family === 'year' ||
      head.family === 'clock'
    )
      continue
    if (head.family === 'number' && own.family === 'number' && second.number === second.mantissa) continue
    const magnitude = second.mantissa === 0 ? 1 : second.number / second.mantissa
    if (own.family === 'money' && head.family !== 'money' && head.family !== 'number') continue
    const lifts =
      magnitude >= 1e3 &&
      first.number === first.mantissa &&
      first.mantissa < 1_000 &&
      (/,/.test(gap) || / and /.test(gap)
        ? first.number * magnitude < second.number * 10
        : first.number * magnitude < second.number * 1.0001)
    const number = lifts ? first.number * magnitude : first.number
    const factor = second.number === 0 || head.unit === localMoney ? 1 : head.value / second.number
    const isSum = own.family === 'money'
    const reading: Reading = isSum
      ? { ...own, value: first.number === 0 ? own.value : (own.value * number) / first.number }
      : { family: head.family, value: number * factor, unit: head.unit }
    const isClose = isSum || !/,/.test(gap)
    const kept: Reading[] = isClose ? [] : [bare(first.number)]
    const scale = first.number === 0 ? 1 : number / first.number
    if (second.isVague || first.isVague) continue
    found[index] = {
      ...first,
      readings: [reading, ...kept],
      number,
      low: first.low * scale,
      high: first.high * scale,
      weight: Math.max(first.weight, isSum || !first.isInWords ? second.weight - 0.1 : first.weight),
    }
  }
}
