import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  negateDecimal,
} from '../figures/decimal.ts'
import { findWordedRates, type WordedRate } from '../figures/worded-rates.ts'
import type { StatedFigure } from './ledger-document.ts'

/** The value that stands for a rate in words where one number is wanted. */
export const middleOf = ({ low, high }: WordedRate): string =>
  multiplyDecimals(addDecimals(String(low), String(high)), '0.5')

/** What a figure that was told in words stands for. */
export interface Band {
  readonly low: string
  readonly high: string
  /** As they were said; a direction that stood further off is put before them in brackets. */
  readonly words: string
}

/** The ends of a figure that was told in words; null where a number was said, or a person put one in its place. */
export function readBand({ quote, value }: Pick<StatedFigure, 'quote' | 'value'>): Band | null {
  const [band] = findWordedRates(quote)
  if (band === undefined || compareDecimals(absoluteDecimal(value), middleOf(band)) !== 0) return null
  const isFromFlat = /^flat/i.test(quote)
  const [low, high] = [isFromFlat ? '0' : String(band.low), String(band.high)]
  if (!value.startsWith('-')) return { low, high, words: quote }
  return {
    low: negateDecimal(high),
    high: isFromFlat ? '0' : negateDecimal(low),
    words: /\bdown\b/i.test(quote) ? quote : `[down] ${quote}`,
  }
}
