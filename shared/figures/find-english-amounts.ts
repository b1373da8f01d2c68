import { bareUnit, type UnlinkedAmount } from './amount.ts'
import { findApproximation } from './approximation.ts'
import { normalizeDecimal, shiftDecimal } from './decimal.ts'
import { findWordedAmounts } from './find-worded-amounts.ts'
import { currencySigns, currencyWords, englishUnits, hasCurrencyWord, hasEnglishUnit } from './units.ts'

/** Characters looked at on either side of a number; a constant, so that reading stays linear in the text. */
const reach = 48

/** Enough for a currency sign, `hundreds of` or a month right before a number. */
const longestBeside = 16

const numbers = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g
const longestNumber = 20

const magnitudes: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/^[ -]thousand\b/i, 3],
  [/^[ -]?(?:million|mn|mil)\b/i, 6],
  [/^[ -]?(?:billion|bn)\b/i, 9],
  [/^[ -]?trillion\b/i, 12],
]
/** Single letters are magnitudes only after a currency: `200M` alone may be a product. */
const letterMagnitudes: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/^[Kk](?![\w])/, 3],
  [/^(?:M|m|mm)(?![\w²])/, 6],
  [/^[Bb](?![\w])/, 9],
  [/^T(?![\w])/, 12],
]

/** `$41.2 [ph] million`: what a transcriber was not sure of. */
const byEar = /^ ?(?:\[(?:ph|phonetic|sic|sp\??)\]|\((?:ph|phonetic|sic|sp\??)\))(?= )/i

/** `acquisitions added 11 points`: hundredths of the growth. */
const partAdds =
  /\b(?:acquisitions?|M&A|divestitures?|(?:foreign )?currency|FX|foreign exchange|pric(?:e|ing)|volumes?|mix)\b[^.;,%\d]{0,20}\b(?:up|down|add(?:ed|ing|s)?|contribut(?:ed|ing|es)|subtract(?:ed|ing)|cost|reduc(?:ed|ing)|lower(?:ed|ing))(?: (?:us|about|approximately|around|roughly|nearly|over|another|an additional))* $/i
const pointsBehind = /^[ -]points?(?=[,.;]|$| (?:and|to|of|in|for)\b)/

const months =
  /(?:\bJan(?:uary|\.)?|\bFeb(?:ruary|\.)?|\bMar(?:ch|\.)?|\bApr(?:il|\.)?|\bMay|\bJune?|\bJuly?|\bAug(?:ust|\.)?|\bSept?(?:ember|\.)?|\bOct(?:ober|\.)?|\bNov(?:ember|\.)?|\bDec(?:ember|\.)?) $/
const monthAfter =
  /^(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/
/** `our 400 g products`: what a small letter is a speed of, and no weight. */
const linkSpeed = /^(?:25|40|50|100|200|400|800)$/
const speedCode =
  /^[ -]?(?:gigs?|gigabits?|terabits?|terabytes?|gigabytes?|[GT]|t)(?![\w/])(?![ -]per[ -]second)/
const formCode = /^-?[KQ]\b/
const vagueBefore = /(?:\bmulti|\bhundreds of|\bfew|\bseveral|\btens of)[ -][$€£¥]?$/i
const nameBefore = /(?:[a-z,;] |^)([A-Z][\w&-]*) $/
/** `the mid to upper 20% range`, `in the low 30% area`: the part of a decade that is no figure. */
const partOfDecade =
  /\b(?:low|lower|mid|middle|high|higher|upper)(?:[ -](?:to|or|and)[ -](?:low|mid|high|upper))?[ -]$/i
/** `in the mid-20% range`: the middle of it, where it is no end of a stretch. */
const midOfDecade = /(?<!\b(?:low|to|high|upper|lower|and|or)[ -])\bmid(?:dle)?[ -]$/i
const noName = /^(?:So|And|But|Then)$/
/** What no noun stands in that the number could count. */
const countsNothing =
  /^(?: of (?:the|that|this|it|them|those)\b| (?:is|was|to|or|for|still|now|the right)\b|[,.;?])/
/** `About 46 of it`: a word that is written with a capital for its place alone. */
const opensSentence =
  /^(?:About|Around|Roughly|Approximately|Nearly|Almost|Over|Under|Maybe|Perhaps|Probably|Some|Only|Just|Another|Between|From|At|Up|Down|Is|Was|Were|Call|Say|Use|Model|Figure|Assume|Still|Yes|Yeah|No|To|With|Plus)$/
const perShare =
  /^[ -](?:per|a|an|each)[ -](?:(?:basic|diluted|fully|ordinary|common|and|GAAP|non-GAAP|weighted|adjusted|core|FFO|AFFO|limited|partnership)[ -]){0,3}(?:share|unit)\b/i

/** `the mid-40s`, `into the 40s`; the low or high end of a decade names no figure. */
const decadeAfter = /^['’]?s(?: ?%| percent(?:age)?\b)?(?![\w-])/
const decadeBefore =
  /\b(?:(mid)(?:dle)?[- ]|(?:(?<!\bback )in|into|to|reach|hit|cross|above|over|beyond) the )$/i

/** A rate told by its decade, in percent; whether it is a rate is decided by what it is said of. */
function readDecade(text: string, at: number, written: string, before: string): UnlinkedAmount | null {
  const after = /^[1-9]0$/.test(written) ? decadeAfter.exec(text.slice(at + 2, at + 2 + longestBeside)) : null
  const lead = after === null ? null : decadeBefore.exec(before)
  if (after === null || lead === null) return null
  const isMid = lead[1] !== undefined
  const value = isMid ? `${written.charAt(0)}5` : written
  return {
    start: isMid ? at - lead[0].length : at,
    end: at + 2 + after[0].length,
    value,
    mantissa: value,
    power: 0,
    unit: '%',
    isInWords: true,
    isGrowth: false,
    approximation: isMid ? 'about' : 'over',
  }
}

/** Whether an amount is a decade (`mid-40s`, `mid-teens`), which is a rate only where a rate is spoken of. */
export const isDecade = (said: string): boolean => /0['’]?s\b|^mid-teens$/i.test(said)

/** Quantities of an English text, in order. Product codes (`400G`, `DOCSIS 4.0`), years and dates are none. */
export function findEnglishAmounts(text: string): UnlinkedAmount[] {
  const found: UnlinkedAmount[] = []
  for (const match of text.matchAll(numbers)) {
    if (match[0].length <= longestNumber) {
      const amount = readNumber(text, match.index, match[0])
      if (amount !== null) found.push(amount)
    }
  }
  return [...found, ...findWordedAmounts(text)].toSorted((a, b) => a.start - b.start)
}

/** `41 and a quarter`, by how the words begin. */
const partsOfOne: Readonly<Record<string, string>> = { 'a h': '5', 'a q': '25', thr: '75' }

function readNumber(text: string, at: number, written: string): UnlinkedAmount | null {
  const before = text.slice(Math.max(0, at - reach), at)
  const beside = before.slice(-longestBeside)
  // `from Q4 '20 or 11%`, `in '22 and '23`: years.
  if (
    /(?:^|[\s(])['’]$/.test(beside) &&
    /^\d\d$/.test(written) &&
    !/^(?: ?%|['’]?s\b| ?(?:million|billion))/.test(text.slice(at + 2, at + 12))
  )
    return null
  const decade = readDecade(text, at, written, beside)
  if (decade !== null) return decade
  let after = text.slice(at + written.length, at + written.length + reach)
  if (/[\w#@]$/.test(beside.replace(/(?:US|NT|HK|C|A)\$$|(?:USD|EUR|RMB|CNY|TWD|JPY|KRW)$/, ''))) return null
  const isMidOfDecade =
    /^[1-9]0$/.test(written) &&
    midOfDecade.test(beside) &&
    /^(?: ?%| percent(?:age)?)(?:s\b| (?:range|area|zone|level)\b)(?! to\b)/.test(after)
  if (
    (!isMidOfDecade && /[A-Za-z]-$/.test(beside)) ||
    /(?:\d[.,:/]|[A-Za-z]\/)$/.test(beside) ||
    /^(?:,\d(?!\d\d)|:\d(?!\b)|\/\d)/.test(after)
  )
    return null
  const ratio =
    /^(?::1(?![\d:])| ?(?:to|-to-) (?:1(?! ?(?:million|billion|[%.\d])|,\d{3})|one\b))(?= |[.,;)]|$)/.exec(
      after,
    )
  const half = /^\d{1,3}$/.test(written)
    ? /^ and (a half|a quarter|three[- ]quarters)\b(?! (?:ago|later|earlier|before|of)\b)/.exec(after)
    : null
  const base = {
    mantissa: normalizeDecimal(
      half === null ? written : `${written}.${partsOfOne[half[1]?.slice(0, 3) ?? ''] ?? '5'}`,
    ),
    isInWords: false,
    isGrowth: false,
  }
  if (ratio !== null && Number(base.mantissa) > 1)
    return {
      ...base,
      start: at,
      end: at + written.length + ratio[0].length,
      value: base.mantissa,
      unit: 'x',
      power: 0,
      approximation: findApproximation(before, ''),
    }
  const currency = findCurrencySign(beside)
  let end = at + written.length
  const take = (length: number) => {
    end += length
    after = after.slice(length)
  }
  if (half !== null) take(half[0].length)
  // `60-some percent`, `15 and change`.
  const some =
    /^(?:[- ](?:some|odd|something)(?: odd)?(?= ?%| percent| million| billion| basis)|-something\b| and change\b|-?ish\b)/.exec(
      after,
    )
  if (some !== null) take(some[0].length)
  const plus = /^\+|^ ?plus(?= )/.exec(after)
  if (plus !== null) take(plus[0].length)
  if (
    currency === null &&
    (speedCode.test(after) ||
      (linkSpeed.test(written) && /^ ?g\b(?! of\b)/.test(after)) ||
      formCode.test(after))
  )
    return null
  const heard = byEar.exec(after)
  if (heard !== null && readMagnitude(after.slice(heard[0].length), currency !== null).power > 0)
    take(heard[0].length)
  const magnitude = readMagnitude(after, currency !== null)
  take(magnitude.length)
  const plusAfter = /^(?:\+|-plus\b)/.exec(after)
  if (plusAfter !== null) take(plusAfter[0].length)
  const start =
    at - (currency?.length ?? 0) - (isMidOfDecade ? (midOfDecade.exec(beside)?.[0].length ?? 0) : 0)
  const isVague =
    vagueBefore.test(text.slice(Math.max(0, start - longestBeside), start)) ||
    (magnitude.power === 0 && /^ ?hundred\b/.test(after))
  if (isVague) return null
  const unit =
    currency === null && pointsBehind.test(after) && partAdds.test(before)
      ? { unit: 'bps', power: 2, length: pointsBehind.exec(after)?.[0].length ?? 0 }
      : readUnit(after, currency?.code ?? null, base.mantissa)
  take(unit.length)
  if (
    !isMidOfDecade &&
    unit.unit === '%' &&
    /^[1-9]0$/.test(written) &&
    partOfDecade.test(beside) &&
    /^(?:s\b| (?:range|area|zone|level)\b)/.test(after)
  )
    return null
  if (unit.unit === bareUnit && magnitude.power === 0 && isNoQuantity(text, start, written, before, after))
    return null
  const power = magnitude.power + unit.power
  const isMid =
    isMidOfDecade ||
    (unit.unit !== '%' && magnitude.power > 0 && /^[1-9]0$/.test(written) && /\bmid-[$€£¥]?$/i.test(beside))
  const mantissa = isMid ? `${written.charAt(0)}5` : base.mantissa
  return {
    ...base,
    mantissa,
    start,
    end,
    value: shiftDecimal(mantissa, power),
    unit: unit.unit,
    power,
    approximation:
      plus !== null || plusAfter !== null || some !== null
        ? 'over'
        : isMidOfDecade
          ? 'about'
          : findApproximation(text.slice(Math.max(0, start - reach), start), after),
  }
}

function findCurrencySign(before: string): { code: string; length: number } | null {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  const entry = currencySigns.find(([sign]) => trimmed.endsWith(sign))
  if (entry === undefined) return null
  const letterBefore = /[A-Za-z]/.test(entry[0][0] ?? '') && /\w$/.test(trimmed.slice(0, -entry[0].length))
  return letterBefore ? null : { code: entry[1], length: entry[0].length + before.length - trimmed.length }
}

function readMagnitude(after: string, hasCurrency: boolean): { power: number; length: number } {
  for (const [pattern, power] of hasCurrency ? [...magnitudes, ...letterMagnitudes] : magnitudes) {
    const match = pattern.exec(after)
    if (match !== null) return { power, length: match[0].length }
  }
  return { power: 0, length: 0 }
}

/** Dollars from which a unit is a thing that is sold and no share. */
const leastThing = 400

function readUnit(
  after: string,
  currency: string | null,
  mantissa: string,
): { unit: string; power: number; length: number } {
  let code = currency
  let length = 0
  let power = 0
  for (const [pattern, word, wordPower] of hasCurrencyWord(after) ? currencyWords : []) {
    const match = pattern.exec(after)
    if (match === null) continue
    code ??= word
    length = match[0].length
    power = wordPower
    break
  }
  // `repurchased $2.4 million shares for $100 million`: a sign that slipped in counts no money.
  if (code !== null && /^ shares\b(?! (?:of|in) [A-Z])/.test(after))
    return { unit: 'shares', power: 0, length: 7 }
  if (code !== null) {
    const share = perShare.exec(after.slice(length))
    // `a gross profit of $4,200 per unit`: no partnership pays out so much.
    if (share === null) return { unit: code, power, length }
    const isThing = Number(mantissa) >= leastThing && /unit$/i.test(share[0])
    return { unit: isThing ? code : `${code}/share`, power, length: length + share[0].length }
  }
  for (const { unit, pattern, power: unitPower = 0 } of hasEnglishUnit(after) ? englishUnits : []) {
    const match = pattern.exec(after)
    if (match !== null) return { unit, power: unitPower, length: match[0].length }
  }
  return { unit: bareUnit, power: 0, length: 0 }
}

/** Years, dates, versions, section numbers and ordinals: numbers that count nothing. */
function isNoQuantity(text: string, start: number, written: string, before: string, after: string): boolean {
  if (/^[A-Za-z]/.test(after)) return true
  if (/^(?:19|20)\d\d$/.test(written) || months.test(before) || monthAfter.test(after)) return true
  if (/^(?:st|nd|rd|th)\b/.test(after) || /^'s|^’s/.test(after)) return true
  const name = nameBefore.exec(before)
  return (
    name !== null &&
    !noName.test(name[1] ?? '') &&
    !(opensSentence.test(name[1] ?? '') && countsNothing.test(after)) &&
    !/[.?!]["”]? $/.test(
      text.slice(Math.max(0, start - 3 - (name[1]?.length ?? 0)), start - 1 - (name[1]?.length ?? 0)) + ' ',
    )
  )
}
