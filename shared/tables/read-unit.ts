import { findCurrency } from './currency-names.ts'
import type { TableUnit } from './table.ts'

export const noUnit: TableUnit = { currency: null, power: null, exceptShares: false, isCount: false }

/** A longer line is a sentence that happens to speak of millions. */
const longestUnitLine = 200

const english: readonly (readonly [pattern: RegExp, power: number])[] = [
  [
    /\b(?:in|expressed in|stated in|amounts in|figures in|dollars in|\$ ?in|[A-Z]{2,3}\$? in) (?:[\w.$€£¥']{1,12} ){0,3}?thousands?\b|\bthousands? of\b|['’]000s?\b|\b000s\b|\$000\b|\((?:[A-Z]{0,3}[$€£¥]?) ?(?:k|thousands?)\)|^thousands?\b|(?:\b[A-Z]{3}|[$€£¥]) ?thousands?\b/i,
    3,
  ],
  [
    /\b(?:in|expressed in|stated in|amounts in|figures in|dollars in|\$ ?in|[A-Z]{2,3}\$? in) (?:[\w.$€£¥']{1,12} ){0,3}?millions?\b|\bmillions? of\b|[$€£¥] ?(?:mn|mm|m)\b|\b(?:USD|EUR|GBP|RMB|CNY|TWD|NTD|HKD|JPY|CHF|CAD|AUD|SEK|NOK|DKK) ?(?:millions?|mn|m)\b|\((?:[A-Z]{0,3}[$€£¥]?) ?(?:millions?|mn|mm|m)\)|^millions?\b|[$€£¥] ?millions?\b/i,
    6,
  ],
  [
    /\b(?:in|expressed in|stated in|amounts in|figures in|dollars in|\$ ?in|[A-Z]{2,3}\$? in) (?:[\w.$€£¥']{1,12} ){0,3}?billions?\b|\bbillions? of\b|[$€£¥] ?(?:bn|b)\b|\b(?:USD|EUR|GBP|RMB|CNY|TWD|NTD|HKD|JPY|CHF|CAD|AUD) ?(?:billions?|bn)\b|\((?:[A-Z]{0,3}[$€£¥]?) ?(?:billions?|bn|b)\)|^billions?\b|[$€£¥] ?billions?\b/i,
    9,
  ],
]

const chinese: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/百[萬万]/, 6],
  [/[仟千]元|[仟千](?:美元|港元|人民|新[台臺])|[仟千]股/, 3],
  [/[十]億|十亿/, 9],
  [/[億亿]/, 8],
  [/兆/, 12],
  [/[萬万]/, 4],
]
const chineseLine =
  /[（(][^（()）]{0,14}[元幣币圓][^（()）]{0,4}[)）]|[單单]位|金[額额][為为]?[：:]|以.{0,8}(?:列示|[為为][單单]位)|^[（(]?.{0,10}[元幣币圓]{1,2}.{0,4}[)）]?$/

/** What a line says of the unit of the figures below; null where it says nothing of it. */
export function readUnitLine(text: string): TableUnit | null {
  if (text.length > longestUnitLine) return null
  if (hundredths.test(text)) return { ...noUnit, power: -2 }
  return readCountUnit(text) ?? readChineseUnit(text) ?? readEnglishUnit(text)
}

const counted =
  /[(（:：]\s?(?<chinese>[十百千]?[萬万億亿]|千|百)?(?:支|台|片|個|个|顆|颗|套|件|輛|辆|人|戶|户|噸|吨)\s?(?:[)）]|$)|[(（](?:in )?(?<english>thousands?|millions?|k|m|000s?)?(?: of)? ?(?:units?|pcs|pieces|wafers?|subscribers|customers)(?:,? in (?<after>thousands|millions))?[)）]/i

/** Hundredths of a currency, as shares of it are given: `(pence)`, `(US cents)`. */
const hundredths = /[(（](?:in )?(?:pence|(?:U\.?S\.? )?cents|p|¢)(?: per share)?[)）]/i

function readCountUnit(text: string): TableUnit | null {
  const groups = counted.exec(text)?.groups
  if (!groups) return null
  const word = (groups['english'] ?? groups['after'] ?? '').toLowerCase()
  const power = groups['chinese']
    ? (chinesePowers[groups['chinese']] ?? 0)
    : /^(?:t|k|0)/.test(word)
      ? 3
      : word.startsWith('m')
        ? 6
        : 0
  return { currency: null, power, exceptShares: false, isCount: true }
}

const chinesePowers: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  萬: 4,
  万: 4,
  十萬: 5,
  十万: 5,
  百萬: 6,
  百万: 6,
  千萬: 7,
  千万: 7,
  億: 8,
  亿: 8,
}

function readEnglishUnit(text: string): TableUnit | null {
  const found = english.flatMap(([pattern, power]) => {
    const match = pattern.exec(text)
    return match ? [{ at: match.index, power }] : []
  })
  const first = found.toSorted((a, b) => a.at - b.at)[0]
  const isPlain = /\((?:in |amounts in |expressed in )?(?:whole )?(?:U\.?S\.? )?dollars\b/i.test(text)
  if (!first && !isPlain) return null
  return {
    currency: findCurrency(text.replace(/['’]000s?/g, ' ')),
    power: first?.power ?? 0,
    exceptShares: /\bexcept\b.{0,40}\bshares?\b/i.test(text.replace(/per[- ]share/gi, 'each')),
    isCount: false,
  }
}

function readChineseUnit(text: string): TableUnit | null {
  if (!/[\u4e00-\u9fff]/.test(text) || !chineseLine.test(text)) return null
  const power = chinese.find(([pattern]) => pattern.test(text))?.[1] ?? (/元/.test(text) ? 0 : null)
  if (power === null) return null
  return { currency: findCurrency(text), power, exceptShares: false, isCount: false }
}
