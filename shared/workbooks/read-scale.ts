import { currencySigns } from '../figures/units.ts'

/** What a line over the figures says of their unit: `USD m`, `(in thousands)`, `單位：百萬元`. */
export interface SheetScale {
  readonly power: number | null
  readonly currency: string | null
}

const longestLine = 120
const powers: readonly (readonly [RegExp, number])[] = [
  [/\bbillions?\b|\bbn\b|十億|十亿/i, 9],
  [/百[萬万]|\bmillions?\b|\b(?:mn|mm)\b|[A-Z$€£¥]\s?m\b/i, 6],
  [/億|亿/, 8],
  [/\bthousands?\b|\b000s?\b|['’]000|[仟千]元|[A-Z$€£¥]\s?k\b/i, 3],
  [/[萬万]元/, 4],
]

/** Null where it says nothing of it. */
export function readScale(text: string): SheetScale | null {
  if (text.length > longestLine) return null
  const power = powers.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const code = /\b(USD|EUR|GBP|JPY|CNY|RMB|TWD|NTD|HKD|KRW|CHF|CAD|AUD|SGD|SEK|NOK|DKK|INR)\b/.exec(text)?.[1]
  const sign = currencySigns.find(([mark]) => text.includes(mark))?.[1]
  const currency = code === 'RMB' ? 'CNY' : code === 'NTD' ? 'TWD' : (code ?? sign ?? null)
  return power === null && currency === null ? null : { power, currency }
}
