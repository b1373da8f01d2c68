import { foldScript } from '../search/fold.ts'
import { skipIdiom } from './chinese-idioms.ts'
import { draftOf, plainNumber, quantityOf, type Draft } from './draft.ts'
import { linkChineseRanges } from './link-chinese-ranges.ts'
import { findPlainSpans } from './plain-spans.ts'
import type { Quantity } from './quantity.ts'
import { readChineseForm } from './read-chinese-forms.ts'
import { canBeginChineseNumber, readChineseNumber } from './read-chinese-number.ts'
import { readChineseQuantity } from './read-chinese-quantity.ts'

/**
 * Every quantity of a Chinese text, in order; Traditional and Simplified, half-width and full-width forms alike. Reading
 * ends once there are more than `most`.
 */
export function findChineseQuantities(original: string, most = Infinity): readonly Quantity[] {
  const text = foldScript(original)
  const plain = findPlainSpans(text)
  const found: Draft[] = []
  let skip = 0
  for (let at = 0; at < text.length && found.length <= most;) {
    while (plain[skip] !== undefined && (plain[skip]?.end ?? 0) <= at) skip += 1
    const span = plain[skip]
    if (span !== undefined && span.start <= at) {
      at = span.end
      continue
    }
    const next = readAt(text, at, found)
    at = next
  }
  linkChineseRanges(text, found)
  // 第 6.2.3 節 begins before its plain number.
  const counts = found.filter(({ start, end }) => !plain.some((span) => span.start < end && start < span.end))
  return counts.map((draft) => quantityOf(draft))
}

function readAt(text: string, at: number, found: Draft[]): number {
  const code = text.charCodeAt(at)
  const afterIdiom = skipIdiom(text, at)
  if (afterIdiom > at) return afterIdiom
  const special = readChineseForm(text, at, found)
  if (special > at) return special
  if (!canBeginChineseNumber(code)) return at + 1
  const before = text.charAt(at - 1)
  const isFigure = code >= 48 && code <= 57
  // F-16, B52, MH370, COVID-19: names with a number in them.
  if (
    isFigure &&
    /[A-Za-z#@_]/.test(before) &&
    !/(?:USD|RMB|CNY|TWD|HKD|EUR|GBP|JPY|NTD|NT|US)$/.test(text.slice(Math.max(0, at - 4), at))
  )
    return readCode(text, at, found)
  if (isFigure && before === '-' && /[A-Za-z]/.test(text.charAt(at - 2))) return readCode(text, at, found)
  const number = readChineseNumber(text, at)
  if (number === null) return at + 1
  return readChineseQuantity(text, at, number, found)
}

function readCode(text: string, at: number, found: Draft[]): number {
  const match = /^\d+(?:\.\d+)?/.exec(text.slice(at, at + 20))
  const length = match?.[0].length ?? 1
  const value = Number(match?.[0] ?? 0)
  found.push(
    draftOf(at, at + length, plainNumber(value, at + length), [{ family: 'code', value, unit: null }], 0.2),
  )
  return at + length
}
