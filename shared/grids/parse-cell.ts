import { negateDecimal, normalizeDecimal, shiftDecimal } from '../figures/decimal.ts'

/** Magnitudes one may type after a number, and what they stand for. */
const magnitudes: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
  千: 3,
  萬: 4,
  万: 4,
  百萬: 6,
  百万: 6,
  億: 8,
  亿: 8,
}

const typed =
  /^(?<open>\()?\s*(?<sign>[-−+–])?\s*(?:US\$|NT\$|HK\$|[$€£¥])?\s*(?<number>\d[\d,]*(?:\.\d+)?|\.\d+)\s*(?<word>(?!bps)[a-z]+|[千百萬万億亿]+)?\s*(?<percent>%|%|bps)?\s*(?<close>\))?$/iu

/**
 * Reads what was typed into a cell as base units: `40.7` in a row of millions is `40700000`, `(12.0)` a loss, `18.9%`
 * is `18.9`. A magnitude that is typed counts instead of the row's. Null for anything that is not a plain figure.
 */
export function parseCell(text: string, scale: number): string | null {
  const groups = typed.exec(text.trim())?.groups
  if (!groups) return null
  const { open, sign, number = '', word, percent, close } = groups
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== undefined))
    return null
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(number)) return null
  const magnitude = word === undefined ? null : magnitudes[word.toLowerCase()]
  if (magnitude === undefined) return null
  const power = magnitude ?? (percent === undefined ? scale : 0)
  const value = shiftDecimal(normalizeDecimal(number.startsWith('.') ? `0${number}` : number), power)
  return open !== undefined || (sign !== undefined && sign !== '+') ? negateDecimal(value) : value
}
