import type { Span } from '../../shared/documents/document.ts'

const isWord = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{L}\p{N}]/u.test(unit) && !/\p{Script=Han}/u.test(unit)

/**
 * What of one text is not in the other between their common beginning and end, in whole words; empty where the two are
 * the same, or nothing was put in.
 */
export function changedPart(text: string, other: string): Span {
  const shorter = Math.min(text.length, other.length)
  let start = 0
  while (start < shorter && text[start] === other[start]) start += 1
  let tail = 0
  while (tail < shorter - start && text[text.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  let end = text.length - tail
  if (text === other) return { start, end: start }
  while (start > 0 && isWord(text[start - 1]) && (isWord(text[start]) || isWord(other[start]))) start -= 1
  const otherEnd = other.length - tail
  let cut = 0
  while (isWord(text[end + cut]) && (isWord(text[end + cut - 1]) || isWord(other[otherEnd + cut - 1])))
    cut += 1
  end += cut
  return { start, end: Math.max(start, end) }
}
