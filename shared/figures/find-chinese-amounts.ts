import { bareUnit, type Approximation, type UnlinkedAmount } from './amount.ts'
import { addDecimals, normalizeDecimal, shiftDecimal } from './decimal.ts'
import { chineseUnits, currencySigns, currencyWords, hasChineseUnit, hasCurrencyWord } from './units.ts'

const reach = 24
const numbers = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g
const longestNumber = 20
const magnitudes: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/^ ?(?:[萬万][億亿])/, 12],
  [/^ ?兆(?!赫|瓦|位)/, 12],
  [/^ ?(?:[千]億|千亿)/, 11],
  [/^ ?(?:百億|百亿)/, 10],
  [/^ ?(?:十億|十亿)/, 9],
  [/^ ?[億亿]/, 8],
  [/^ ?千[萬万]/, 7],
  [/^ ?百[萬万]/, 6],
  [/^ ?十[萬万]/, 5],
  [/^ ?[萬万]/, 4],
  [/^ ?千(?!米|瓦|兆)/, 3],
]
const digitValues = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const))
digitValues.set('兩', 2).set('两', 2).set('〇', 0)
const steps = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const worded =
  /百分之([一二三四五六七八九十百零]{1,6})|([一二兩两三四五六七八九])分之([一二兩两三四五六七八九])|([一二兩两三四五六七八九十百千]{1,7})(?= ?(?:[億亿萬万倍成家位名項项座款種种]|[個个](?:月|百分[點点]|基[點点]|客[戶户]|[^月]{0,6}客[戶户]|工[廠厂])))/g
const tenthsAfter = /^成[一二三四五六七八九](?![一二三四五六七八九十百千億亿萬万個个成])/
const growth =
  /(?:翻了?一番|翻倍|翻了?一倍|倍增|(?:增[長长加]|成[長长]|[擴扩]大|上升|增幅)[^,，。;；\d]{0,6}?一倍)/g
const half = /(?<=[過过近約约多])(?:一半|半[數数])/g
const dateAfter = /^ ?(?:年(?!期)|月(?!均)|日|[號号]|[季週周](?![增減减]))/
const codeAfter = /^ ?(?:G|T|g|t|太比特|吉比特|太字[節节])(?![\w/])(?!\/s)/

/** Quantities of a Chinese text, in order. Dates, ordinals (`第一季`) and product codes are none. */
export function findChineseAmounts(text: string): UnlinkedAmount[] {
  const found: UnlinkedAmount[] = []
  const listed = findListed(text)
  let readTo = 0
  for (const match of text.matchAll(numbers)) {
    if (match.index < readTo || match[0].length > longestNumber) continue
    const amount = listed.get(match.index) ?? readNumber(text, match.index, match[0])
    if (amount === null) continue
    found.push(amount)
    readTo = amount.end
  }
  const all = [...found, ...findWorded(text)].toSorted((a, b) => a.start - b.start || b.end - a.end)
  return all.filter((amount, index) => index === 0 || amount.start >= (all[index - 1]?.end ?? 0))
}

const listOfNumbers =
  /分[別别][^，。；\d]{0,8}?((?:[-−+]?\d+(?:\.\d+)? ?[/／、] ?)+)[-−+]?(\d+(?:\.\d+)?)(?= ?[百千萬万億亿兆元美%％個个])/dg

/**
 * Numbers of lists that name their unit once, behind the last: `分别为 2.1/2.9/3.6 亿元`. By where each begins; the last
 * one reaches over the unit.
 */
function findListed(text: string): ReadonlyMap<number, UnlinkedAmount> {
  const listed = new Map<number, UnlinkedAmount>()
  if (!/分[別别]/.test(text)) return listed
  for (const match of text.matchAll(listOfNumbers)) {
    const [[from, to] = [0, 0], [at, end] = [0, 0]] = match.indices?.slice(1) ?? []
    const last = readNumber(text, at, text.slice(at, end), true)
    if (last === null || last.unit === bareUnit) continue
    for (const { 0: written, index } of text.slice(from, to).matchAll(numbers)) {
      const mantissa = normalizeDecimal(written)
      const [start, value] = [from + index, shiftDecimal(mantissa, last.power)]
      listed.set(start, { ...last, start, end: start + written.length, value, mantissa })
    }
    listed.set(at, last)
  }
  return listed
}

function readNumber(text: string, at: number, written: string, isListed = false): UnlinkedAmount | null {
  const before = text.slice(Math.max(0, at - reach), at)
  let after = text.slice(at + written.length, at + written.length + reach)
  if (
    !isListed &&
    /(?:[\w#@]|\d[.,:/]|[A-Za-z][-/]|第 ?)$/.test(before.replace(/(?:US|NT|HK)\$$|(?:USD|RMB|CNY|TWD)$/, ''))
  )
    return null
  if (/^(?:,\d(?!\d\d)|:\d|\/\d)/.test(after) || codeAfter.test(after)) return null
  const sign = findSign(before)
  let end = at + written.length
  const take = (length: number) => {
    end += length
    after = text.slice(end, end + reach)
  }
  const mantissa = normalizeDecimal(written)
  const magnitude = readMagnitude(after)
  take(magnitude.length)
  let value = shiftDecimal(mantissa, magnitude.power)
  // `3 億 5,000 萬`: a second, smaller part follows at once.
  const second = magnitude.power >= 8 ? /^ ?(\d{1,4}(?:,\d{3})?)(?= ?[千百]?[萬万])/.exec(after) : null
  if (second !== null) {
    take(second[0].length)
    const part = readMagnitude(after)
    take(part.length)
    value = addDecimals(value, shiftDecimal(normalizeDecimal(second[1] ?? '0'), part.power))
  }
  const more = /^ ?[多餘余](?!年)/.exec(after)
  if (more !== null) take(more[0].length)
  const unit = readUnit(
    after,
    sign?.code ?? null,
    text.slice(Math.max(0, at - reach), at),
    magnitude.power > 0,
  )
  take(unit.length)
  if (unit.unit === bareUnit && magnitude.power === 0 && isNoQuantity(written, before, after)) return null
  return {
    start: at - (sign?.length ?? 0),
    end,
    value: shiftDecimal(value, unit.power),
    unit: unit.unit,
    power: magnitude.power + unit.power,
    mantissa,
    isInWords: false,
    isGrowth: false,
    approximation: more === null ? findApproximation(before, after) : 'over',
  }
}

function findSign(before: string): { code: string; length: number } | null {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  const entry = currencySigns.find(([sign]) => trimmed.endsWith(sign))
  if (entry !== undefined) return { code: entry[1], length: entry[0].length + before.length - trimmed.length }
  const words = /(人民[幣币]|新?[台臺][幣币]|美金)$/.exec(trimmed)
  if (words === null) return null
  const code = words[0].startsWith('人') ? 'CNY' : words[0].startsWith('美') ? 'USD' : 'TWD'
  return { code, length: words[0].length + before.length - trimmed.length }
}

function readMagnitude(after: string): { power: number; length: number } {
  for (const [pattern, power] of magnitudes) {
    const match = pattern.exec(after)
    if (match !== null) return { power, length: match[0].length }
  }
  return { power: 0, length: 0 }
}

function readUnit(
  after: string,
  sign: string | null,
  before: string,
  hasMagnitude: boolean,
): { unit: string; power: number; length: number } {
  const isPerShare = /每[^,，。;；]{0,10}$/.test(before) && /每[^,，。;；]{0,6}股/.test(before)
  for (const [pattern, code, power] of hasCurrencyWord(after) ? currencyWords : []) {
    const match = pattern.exec(after)
    if (match === null) continue
    const share = /^ ?[/每]股/.exec(after.slice(match[0].length))
    return {
      unit: isPerShare || share !== null ? `${code}/share` : code,
      power,
      length: match[0].length + (share?.[0].length ?? 0),
    }
  }
  if (sign !== null) {
    const yuan = /^ ?元/.exec(after)
    return { unit: isPerShare ? `${sign}/share` : sign, power: 0, length: yuan?.[0].length ?? 0 }
  }
  // 元 alone is the currency of the script: a text in traditional characters means Taiwan's.
  const yuan = /^ ?元(?![件素])/.exec(after)
  if (yuan !== null) {
    const code = /[億萬]/.test(before) || hasTraditional(before + after) ? 'TWD' : 'CNY'
    return { unit: isPerShare ? `${code}/share` : code, power: 0, length: yuan[0].length }
  }
  for (const { unit, pattern, power = 0 } of hasChineseUnit(after) ? chineseUnits : []) {
    const match = pattern.exec(after)
    // Small numbers of 個 count whatever noun comes next.
    const isNoun = !hasMagnitude && match !== null && /[個个]$/.test(match[0])
    if (match !== null && !isNoun && (unit !== 'count' || !hasMagnitude || thing.test(match[0])))
      return { unit, power, length: match[0].length }
  }
  return { unit: bareUnit, power: 0, length: 0 }
}

/** Things that are counted by the ten thousand; 家, 位, 項 stand before other nouns there. */
const thing = /[支只片台顆颗套輛辆枚件人個个]/

function hasTraditional(text: string): boolean {
  return /[億萬營損為長兩個幣臺們這會對餘優預場淨資產業應當時進單價數據區實際總]/.test(text)
}

function isNoQuantity(written: string, before: string, after: string): boolean {
  if (dateAfter.test(after) || /^[A-Za-z]/.test(after)) return true
  if (/^(?:19|20)\d\d$/.test(written)) return true
  return /[A-Za-z] $/.test(before)
}

function findWorded(text: string): UnlinkedAmount[] {
  const found: UnlinkedAmount[] = []
  const add = (
    start: number,
    length: number,
    value: string,
    unit: string,
    power: number,
    isGrowth = false,
  ) => {
    const approximation = findApproximation(
      text.slice(Math.max(0, start - reach), start),
      text.slice(start + length, start + length + 4),
    )
    found.push({
      start,
      end: start + length,
      value: shiftDecimal(value, power),
      unit,
      mantissa: value,
      power,
      isInWords: true,
      isGrowth,
      approximation,
    })
  }
  for (const match of text.matchAll(growth)) add(match.index, match[0].length, '100', '%', 0, true)
  for (const match of text.matchAll(half)) add(match.index, match[0].length, '50', '%', 0)
  for (const match of text.matchAll(worded)) {
    const [whole, percent, denominator, numerator, number] = match
    if (text.charAt(match.index - 1) === '第') continue
    if (percent !== undefined) add(match.index, whole.length, String(readNumeral(percent)), '%', 0)
    else if (denominator !== undefined && numerator !== undefined)
      add(match.index, whole.length, toShare(readNumeral(numerator), readNumeral(denominator)), '%', 0)
    // `四成五` is 45 %.
    else if (number?.length === 1 && tenthsAfter.test(text.slice(match.index + 1, match.index + 4)))
      add(
        match.index,
        3,
        String(readNumeral(number) * 10 + readNumeral(text.charAt(match.index + 2))),
        '%',
        0,
      )
    else if (number !== undefined) addMeasured(text, match.index, number, add)
  }
  return found
}

type Add = (start: number, length: number, value: string, unit: string, power: number) => void

function addMeasured(text: string, at: number, numeral: string, add: Add): void {
  let after = text.slice(at + numeral.length, at + numeral.length + reach)
  const magnitude = readMagnitude(after)
  after = after.slice(magnitude.length)
  const unit = readUnit(after, null, text.slice(Math.max(0, at - reach), at), magnitude.power > 0)
  if (unit.unit === bareUnit && magnitude.power === 0) return
  // 一家, 一種 say "a", not "one".
  if (unit.unit === 'count' && numeral === '一') return
  add(
    at,
    numeral.length + magnitude.length + unit.length,
    String(readNumeral(numeral)),
    unit.unit,
    magnitude.power + unit.power,
  )
}

function readNumeral(numeral: string): number {
  let total = 0
  let digit = 0
  for (const character of numeral) {
    const step = steps.get(character)
    if (step === undefined) digit = digitValues.get(character) ?? 0
    else {
      total += (digit === 0 ? 1 : digit) * step
      digit = 0
    }
  }
  return total + digit
}

/** Shares are given to one decimal, as the English `two thirds` is. */
function toShare(numerator: number, denominator: number): string {
  return normalizeDecimal(((100 * numerator) / denominator).toFixed(1))
}

const over = /(?:超[過过出]|[逾超]|高[於于]|以上|不止|突破|至少|大[於于]) ?[^\d,。]{0,2}$/
const under = /(?:不到|低[於于]|近|接近|将近|將近|不足|最多|高達|高达|小[於于]|不超[過过]) ?$/
const about = /(?:[約约]|大[約约]|左右|大概|估計|估计) ?[^\d,。]{0,1}$/

export function findApproximation(before: string, after: string): Approximation | null {
  if (/不超[過过] ?$/.test(before)) return 'under'
  if (over.test(before) || /^ ?(?:以上|或更[多高])/.test(after)) return 'over'
  if (under.test(before)) return 'under'
  return about.test(before) || /^ ?左右/.test(after) ? 'about' : null
}
