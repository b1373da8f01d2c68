import { ordinalWords } from '../../text/ordinal-words.ts'

const ordinalRun =
  /\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) (?:consecutive|straight) (?:quarter|year|month)/i

/** `grew for the eighth consecutive quarter` counts eight quarters. */
export function findConsecutiveRun(
  text: string,
): { readonly start: number; readonly end: number; readonly value: string } | null {
  const match = ordinalRun.exec(text)
  if (match === null) return null
  const word = (match[1] ?? '').toLowerCase()
  return {
    start: match.index,
    end: match.index + match[0].length,
    value: String(ordinalWords.indexOf(word) + 1),
  }
}
