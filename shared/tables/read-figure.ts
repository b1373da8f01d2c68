import { normalizeDecimal } from '../figures/decimal.ts'
import { currencyCodes } from './currency-names.ts'

/** What one cell says, before it is known what its column is. Positions are in the cell's text. */
export type CellReading =
  | { readonly kind: 'figures'; readonly figures: readonly CellFigure[] }
  /** A dash, `n/m`: there is no figure. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words' }

export interface CellFigure {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly unit: string | null
  readonly power: number
  /** Whether it may be a year: four digits and nothing else. */
  readonly isYear: boolean
}

/** A longer cell is a sentence. */
const longestFigure = 64

const nothing =
  /^(?:(?:US|NT|HK|RMB)?[$€£¥]?\s?(?:[-–—−‒―－﹣]{1,3}\s?%?|nil|n\/?a|n\.a\.|n\/?m|n\.m\.|nmf?)|不適用|不适用|無|无)$/i

const sign = String.raw`[-–—−+△▼▲]`
const currency = String.raw`(?:US\$|NT\$|HK\$|S\$|C\$|A\$|R\$|RMB|CNY|USD|EUR|GBP|JPY|TWD|NTD|HKD|KRW|CHF|SEK|NOK|DKK|INR|CAD|AUD|SGD|[$€£¥￥₩₹])`
const digits = String.raw`(?:\d{1,3}(?:[,，]\d{2,3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:[.]\d+)?|\d+(?:\.\d+)?|\.\d+)`
const magnitude = String.raw`(?:thousand|million|billion|trillion|mn|bn|[kKmMbB](?![A-Za-z])|百萬|百万|千萬|千万|十億|十亿|億|亿|萬|万|兆)`
const unit = String.raw`(?:%|％|bps|basis points|percentage points|ppts?|p\.?p\.?|pts?|個?百分點|个?百分点|x|×|倍|美元|新[台臺][幣币]|人民[幣币]|元)`
const note = String.raw`(?:\s?(?:\(\d{1,2}\)|\([a-z]{1,2}\)|\[\w{1,2}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,3}))`
const figure = new RegExp(
  String.raw`^(?<approximate>~|≈|約|约)?\s?(?<open>[(（])?\s?(?<sign>${sign})?\s?(?<currency>${currency})?\s?(?<inner>[(（-])?\s?(?<digits>${digits})\s?(?<magnitude>${magnitude})?\s?(?<unit>${unit})?\s?(?<close>[)）])?\s?(?<behind>[%％]|bps|basis points|ppts?|p\.?p\.?|pts?)?${note}{0,2}$`,
  'i',
)
const lastNotes = new RegExp(`${note}{1,2}$`)
const powers: Readonly<Record<string, number>> = {
  thousand: 3,
  k: 3,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  b: 9,
  trillion: 12,
  百萬: 6,
  百万: 6,
  千萬: 7,
  千万: 7,
  十億: 9,
  十亿: 9,
  億: 8,
  亿: 8,
  萬: 4,
  万: 4,
  兆: 12,
}

/** Reads one cell: a figure, both ends of a range, nothing, or words. */
export function readCell(text: string): CellReading {
  if (text.length > longestFigure) return { kind: 'words' }
  if (nothing.test(text)) return { kind: 'nothing' }
  if (!/\d/.test(text)) return { kind: 'words' }
  const one = readFigure(text, 0)
  if (one) return { kind: 'figures', figures: [one] }
  const range = readRange(text)
  return range ? { kind: 'figures', figures: range } : { kind: 'words' }
}

function readFigure(text: string, at: number): CellFigure | null {
  const match = figure.exec(text)
  const groups = match?.groups
  if (!groups) return null
  const written = groups['digits'] ?? ''
  const isOpen = groups['open'] !== undefined || groups['inner'] !== undefined
  const isNegative = isOpen || (groups['sign'] !== undefined && !/[+▲]/.test(groups['sign']))
  const value = normalizeDecimal(written.replace(/[,， ]/g, '').replace(/^\./, '0.'))
  const code = currencyCodes.get(groups['currency']?.toUpperCase() ?? '') ?? null
  const named = readUnit(groups['behind'] ?? groups['unit'] ?? null)
  const start = text.search(/\S/)
  const marks = lastNotes.exec(text)
  // `(12)` is a loss, not a mark: what is left without it must hold the digits.
  const end = marks && text.slice(0, marks.index).includes(written) ? marks.index : text.length
  return {
    start: at + start,
    end: at + start + text.slice(start, end).trimEnd().length,
    value: isNegative && value !== '0' ? `-${value}` : value,
    unit: named?.unit ?? code,
    power: (powers[groups['magnitude']?.toLowerCase() ?? ''] ?? 0) + (named?.power ?? 0),
    isYear: /^(?:19|20)\d\d$/.test(text.slice(start, end).trim()),
  }
}

function readUnit(text: string | null): { readonly unit: string; readonly power: number } | null {
  const plain = text?.toLowerCase().replace(/[\s.]/g, '') ?? ''
  if (plain === '') return null
  if (plain === '%' || plain === '％') return { unit: '%', power: 0 }
  if (plain === 'bps' || plain === 'basispoints') return { unit: 'bps', power: 0 }
  if (/^(?:percentagepoints|ppts?|pp|pts?|[個个]?百分[點点])$/.test(plain)) return { unit: 'bps', power: 2 }
  if (/^[x×倍]$/.test(plain)) return { unit: 'x', power: 0 }
  if (plain.startsWith('美')) return { unit: 'USD', power: 0 }
  if (plain.startsWith('新')) return { unit: 'TWD', power: 0 }
  if (plain.startsWith('人')) return { unit: 'CNY', power: 0 }
  return null
}

const between = /\s(?:to|[-–—~～至])\s|(?<=[\d%MB])[-–—~～至](?=[$€£¥(]?\d)|\sand\s/

/** `$1.10 to $1.20`, `34% – 36%`, `+/-`: both ends, what is said once holding for both. */
function readRange(text: string): readonly CellFigure[] | null {
  const around = /^(.{1,30}?)\s?(?:±|\+\/-|\+\/−)\s?(.{1,20})$/.exec(text)
  if (around) return readAround(text, around[1] ?? '', around[2] ?? '')
  const words = /^(?:(?:approximately|about|between|from|range of|~)\s)/i.exec(text)?.[0] ?? ''
  const rest = text.slice(words.length)
  const match = between.exec(rest)
  if (!match) {
    const one = words === '' ? null : readFigure(rest, words.length)
    return one ? [one] : null
  }
  const second = match.index + match[0].length
  const [low, high] = [
    readFigure(rest.slice(0, match.index), words.length),
    readFigure(rest.slice(second), words.length + second),
  ]
  if (!low || !high || (low.isYear && high.isYear)) return null
  const unitOf = low.unit ?? high.unit
  const isShared = low.power === 0 && high.power > 0
  return [
    { ...low, unit: unitOf, power: isShared ? high.power : low.power },
    { ...high, unit: unitOf },
  ]
}

/** `$52 million +/- $2 million`: the middle and half the width; the ends are no words of the text, so the middle is given. */
function readAround(text: string, middle: string, width: string): readonly CellFigure[] | null {
  const [one, other] = [readFigure(middle, 0), readFigure(width, text.length - width.length)]
  return one && other ? [{ ...one, power: one.power === 0 ? other.power : one.power }] : null
}
