import { multiplyDecimals, normalizeDecimal, shiftDecimal } from '../figures/decimal.ts'
import { isPerShare } from '../grids/units.ts'
import type { LedgerFigure } from './ledger-document.ts'

/** How far a guidance reaches to both sides of its middle, in the figure's unit, and where its words end in the text. */
export interface Spread {
  readonly size: string
  readonly end: number
}

const spread =
  /^(?: (?:at|as) (?:the|our|a) mid-?point)?,? ?(?:plus or minus|plus\/minus|plus-or-minus|\+ ?\/ ?[-−–]|±|give or take|上下|正[負负]) ?(?:about |approximately )?[$€£¥]?(?<size>\d{1,6}(?:\.\d{1,4})?) ?(?<scale>thousand|million|billion|%|percent(?:age points?)?|points?|basis points|bps|cents?|[萬万億亿](?:美?元)?|個百分點|个百分点)?/i
const powers: readonly (readonly [scale: RegExp, power: number])[] = [
  [/^thousand/i, 3],
  [/^million/i, 6],
  [/^billion/i, 9],
  [/^[萬万]/, 4],
  [/^[億亿]/, 8],
]
const reach = 60
const widestReach = 160

/** `plus or minus $2 million` after a figure; null where nothing of the kind follows, or not in the figure's measure. */
export function readSpread({ value, unit, span, sentence, sentenceStart }: LedgerFigure): Spread | null {
  const from = span.end - sentenceStart
  const own = spread.exec(sentence.slice(from, from + reach))
  // Said once of all that the sentence guides, the words of a figure end with the figure.
  const match = own ?? ofBoth(sentence.slice(from, from + widestReach))
  const written = match?.groups?.['size']
  if (!match || written === undefined) return null
  const size = sizeOf(normalizeDecimal(written), match.groups?.['scale'] ?? '', value, unit)
  return size === null ? null : { size, end: own ? span.end + own[0].trimEnd().length : span.end }
}

/** `52.0% and 49.5%, both plus or minus 50 basis points`. */
function ofBoth(after: string): RegExpExecArray | null {
  const said = /\b(?:both|each|all|in each case),? (?=plus|\+|±|give)/i.exec(after)
  return said && spread.exec(` ${after.slice(said.index + said[0].length)}`)
}

function sizeOf(written: string, scale: string, value: string, unit: string): string | null {
  if (unit === '%') {
    if (/^(?:basis|bps)/i.test(scale)) return shiftDecimal(written, -2)
    return scale === '' || /^(?:%|percent|point|[個个])/i.test(scale) ? written : null
  }
  if (/^(?:%|percent)/i.test(scale)) return absolute(multiplyDecimals(value, shiftDecimal(written, -2)))
  if (/^cents?/i.test(scale)) return isPerShare(unit) ? shiftDecimal(written, -2) : null
  const power = powers.find(([pattern]) => pattern.test(scale))?.[1]
  if (power !== undefined) return shiftDecimal(written, power)
  // `$25 million, plus or minus $2` says its scale once.
  return scale !== '' ? null : Math.abs(Number(value)) >= 1_000_000 ? null : written
}

const absolute = (value: string): string => value.replace(/^-/, '')
