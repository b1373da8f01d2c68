import { readChineseScript } from '../text/read-script.ts'
import { foldScript } from '../search/fold.ts'
import { findChineseQuantities } from '../quantities/find-chinese-quantities.ts'
import { findEnglishQuantities } from '../quantities/find-english-quantities.ts'
import { findTurnedChanges } from '../quantities/compare-changes.ts'
import { findSwaps } from '../quantities/find-misplaced.ts'
import { formatInChinese, formatQuantity, type ChineseManner } from '../quantities/format-quantity.ts'
import { matchQuantities, type Match } from '../quantities/match-quantities.ts'
import { pairLeftovers } from '../quantities/pair-leftovers.ts'
import { isCalendar, isMeasured, type Quantity } from '../quantities/quantity.ts'
import { countRelativePeriods, mayStandFor, type RelativePeriods } from '../quantities/relative-periods.ts'
import type { Pair } from './check-input.ts'
import { checkRelations } from './check-relations.ts'
import { checkRelativePeriods } from './check-relative-periods.ts'
import type { FindingSide, PairFinding } from './finding.ts'

/** A row with more is a table or a whole document in one line, where nobody could say what belongs to what. */
const mostQuantities = 400

/** Matches each quantity of one side with the other side by value, and tells what finds no match. */
export function checkNumbers(pair: Pair): readonly PairFinding[] {
  const en = findEnglishQuantities(pair.en, mostQuantities)
  const zh = findChineseQuantities(pair.zh, mostQuantities)
  if (en.length > mostQuantities || zh.length > mostQuantities) return []
  const relations = [...checkRelations(pair), ...checkRelativePeriods(pair)]
  if (!en.some(isTelling) && !zh.some(isTelling)) return relations
  return [...relations, ...compareSides(pair, en, zh)]
}

/** Words of a small count alone make no finding. */
const isTelling = ({ weight }: Quantity): boolean => weight >= 0.3

interface Sides {
  readonly pair: Pair
  readonly en: readonly Quantity[]
  readonly zh: readonly Quantity[]
  readonly manner: ChineseManner
}

function compareSides(pair: Pair, en: readonly Quantity[], zh: readonly Quantity[]): readonly PairFinding[] {
  const lengths = { en: Math.max(1, pair.en.length), zh: Math.max(1, pair.zh.length) }
  const asides = {
    en: new Set(en.filter((quantity) => isAside(pair.en, quantity))),
    zh: new Set(zh.filter((quantity) => isAside(pair.zh, quantity))),
  }
  const matching = matchQuantities(en, zh, lengths, asides)
  const isTraditional = readChineseScript(pair.zh) === 'zh-Hant'
  const sides: Sides = {
    pair,
    en,
    zh,
    manner: { isTraditional, isSpaced: /\d [\u4e00-\u9fff]/.test(pair.zh) },
  }
  const findings: PairFinding[] = []
  for (const match of matching.matches) {
    if (match.conflict === null) continue
    const [one, two] = [en[match.en], zh[match.zh]]
    // 元 after 美元 has been named is short for it.
    if (
      match.conflict === 'local' &&
      /(?:美|港|新|澳|加|台|臺|歐|欧|日|韓|韩|纽|紐)[元幣币圓圆金]/.test(pair.zh)
    )
      continue
    if (one !== undefined && two !== undefined) findings.push(conflictOf(sides, one, two, match.conflict))
  }
  for (const { first, second } of findSwaps(pair, en, zh, matching.matches)) {
    const [one, two] = [en[first.en], zh[second.zh]]
    if (one !== undefined && two !== undefined) findings.push(swapOf(sides, one, two))
  }
  for (const { match, kind } of findTurnedChanges(pair, en, zh, matching.matches)) {
    const [one, two] = [en[match.en], zh[match.zh]]
    if (one !== undefined && two !== undefined) findings.push(turnOf(sides, one, two, kind))
  }
  const left = pairLeftovers(matching, en, zh, lengths)
  for (const [one, two, certainty] of left.pairs) findings.push(differenceOf(sides, one, two, certainty))
  const relatives = {
    en: countRelativePeriods(pair.en, 'en'),
    zh: countRelativePeriods(foldScript(pair.zh), 'zh'),
  }
  for (const one of left.en) if (one.weight > 0.05) findings.push(missingOf(sides, one, relatives))
  for (const two of left.zh) if (two.weight > 0.05) findings.push(addedOf(sides, two, relatives))
  const doubt = doubtOf(sides, countTelling(matching.matches, en), findings)
  return findings.map((finding) => ({
    ...finding,
    confidence: Math.round(finding.confidence * doubt * 100) / 100,
  }))
}

/** Matches that show the two sides to be one text; a small count in words may be anywhere. */
const countTelling = (matches: readonly Match[], en: readonly Quantity[]): number =>
  matches.filter((match) => (en[match.en]?.weight ?? 0) >= 0.3).length

/**
 * How far the two sides can be trusted to be one text. Where most figures of both sides have no equal, or one side is
 * many times as long as the other would be, they are a summary or another sentence and nothing is said aloud.
 */
function doubtOf({ pair, en, zh }: Sides, matched: number, findings: readonly PairFinding[]): number {
  const heard = findings.filter(({ confidence }) => confidence >= 0.5)
  // A figure that lacks its equal may be told once on either side.
  const loud = Math.max(
    heard.filter((one) => one.en !== null).length,
    heard.filter((one) => one.zh !== null).length,
  )
  if (loud >= 2 && matched === 0) return 0.5
  if (loud >= 4 && loud > matched * 1.2) return 0.5
  if (loud >= 3 && loud > matched * 2) return 0.6
  const ratio = pair.en.length / Math.max(1, pair.zh.length)
  if (loud > 1 && (ratio > 9 || ratio < 0.8) && Math.max(en.length, zh.length) > 2) return 0.6
  return 1
}

function sideOf(text: string, quantity: Quantity): FindingSide {
  return {
    start: quantity.start,
    end: quantity.end,
    text: text.slice(quantity.start, quantity.end),
    value: formatQuantity(quantity),
  }
}

function detailsOf({ pair, manner }: Sides, one: Quantity | null, two: Quantity | null) {
  return {
    en: one === null ? null : pair.en.slice(one.start, one.end),
    zh: two === null ? null : pair.zh.slice(two.start, two.end),
    expected: one === null ? null : formatInChinese(one, manner),
  }
}

function conflictOf(
  sides: Sides,
  one: Quantity,
  two: Quantity,
  conflict: 'unit' | 'currency' | 'local',
): PairFinding {
  const isPoints = one.readings[0].family === 'percent' && two.readings[0].family === 'percent'
  return {
    kind: conflict === 'unit' ? 'unit-slip' : 'currency-differs',
    confidence:
      conflict === 'currency'
        ? 0.85
        : conflict === 'local'
          ? 0.54
          : isPoints
            ? 0.6
            : 0.2 + 0.75 * Math.max(one.weight, two.weight),
    en: sideOf(sides.pair.en, one),
    zh: sideOf(sides.pair.zh, two),
    expected: formatInChinese(one, sides.manner),
    explanation: {
      key: conflict === 'unit' ? 'checkNumbers.unit' : 'checkNumbers.currency',
      details: detailsOf(sides, one, two),
    },
  }
}

function turnOf(sides: Sides, one: Quantity, two: Quantity, kind: 'direction' | 'toward'): PairFinding {
  return {
    kind: 'relation-lost',
    confidence: kind === 'direction' ? 0.7 : 0.6,
    en: sideOf(sides.pair.en, one),
    zh: sideOf(sides.pair.zh, two),
    expected: null,
    explanation: {
      key: kind === 'direction' ? 'checkNumbers.direction' : 'checkNumbers.byOrTo',
      details: detailsOf(sides, one, two),
    },
  }
}

function swapOf(sides: Sides, one: Quantity, two: Quantity): PairFinding {
  return {
    kind: 'number-misplaced',
    confidence: 0.62,
    en: sideOf(sides.pair.en, one),
    zh: sideOf(sides.pair.zh, two),
    expected: formatInChinese(one, sides.manner),
    explanation: { key: 'checkNumbers.misplaced', details: detailsOf(sides, one, two) },
  }
}

/** Powers of ten that a slip of units makes: 萬 for 億, million for 萬, a magnitude left out. */
function findSlip(one: Quantity, two: Quantity): number | null {
  const [a, b] = [one.readings[0], two.readings[0]]
  if (a.value === 0 || b.value === 0 || isCalendar(a.family) || isCalendar(b.family)) return null
  const isBare = a.family === 'number' || b.family === 'number'
  const ratio = isBare ? two.number / one.number : b.value / a.value
  const power = Math.log10(Math.abs(ratio))
  const whole = Math.round(power)
  return whole !== 0 && Math.abs(whole) <= 9 && Math.abs(power - whole) < 1e-6 ? whole : null
}

function differenceOf(sides: Sides, one: Quantity, two: Quantity, certainty: number): PairFinding {
  const slip = findSlip(one, two)
  const [a, b] = [one.readings[0], two.readings[0]]
  const weight = 0.35 * Math.min(one.weight, two.weight) + 0.65 * Math.max(one.weight, two.weight)
  // Two small counts that differ: a doubt, where one of them is written in figures; words alone may be another's.
  const isPlain = (family: string) => family === 'number' || family === 'ordinal'
  const isCount = isPlain(a.family) && isPlain(b.family) && Math.min(one.weight, two.weight) >= 0.3
  const isPeriod = isCalendar(a.family) && isCalendar(b.family)
  const confidence = Math.min(
    0.96,
    (0.2 + 0.8 * Math.max(weight, isCount ? (one.isInWords && two.isInWords ? 0.42 : 0.5) : 0)) * certainty +
      (slip === null ? 0 : 0.05),
  )
  return {
    kind: isPeriod ? 'period-differs' : slip === null ? 'number-differs' : 'unit-slip',
    confidence,
    en: sideOf(sides.pair.en, one),
    zh: sideOf(sides.pair.zh, two),
    expected: formatInChinese(one, sides.manner),
    explanation:
      slip === null
        ? {
            key: isPeriod ? 'checkNumbers.period' : 'checkNumbers.differs',
            details: detailsOf(sides, one, two),
          }
        : {
            key: slip > 0 ? 'checkNumbers.tooLarge' : 'checkNumbers.tooSmall',
            details: { ...detailsOf(sides, one, two), factor: 10 ** Math.abs(slip) },
          },
  }
}

/** A month beside its day is often left out, as 5日 for March 5, and the end of June is that of a quarter. */
function isImplied({ readings }: Quantity, others: readonly Quantity[]): boolean {
  const has = (family: string) => others.some((other) => other.readings[0].family === family)
  if (readings[0].family === 'quarter')
    return others.some(
      (other) => other.readings[0].family === 'month' && other.readings[0].value === readings[0].value * 3,
    )
  return readings[0].family === 'month' && (has('day') || has('quarter'))
}

interface Relatives {
  readonly en: RelativePeriods
  readonly zh: RelativePeriods
}

function missingOf(sides: Sides, one: Quantity, relatives: Relatives): PairFinding {
  return {
    kind: 'number-missing',
    confidence:
      0.95 *
      one.weight *
      (mayStandFor(one.readings[0].family, relatives.en, relatives.zh) ||
      isImplied(one, sides.zh) ||
      isConversion(one, sides.en)
        ? 0.45
        : 1) *
      asideShare(sides.pair.en, one),
    en: sideOf(sides.pair.en, one),
    zh: null,
    expected: formatInChinese(one, sides.manner),
    explanation: { key: 'checkNumbers.missing', details: detailsOf(sides, one, null) },
  }
}

function addedOf(sides: Sides, two: Quantity, relatives: Relatives): PairFinding {
  return {
    kind: 'number-added',
    confidence:
      0.92 *
      two.weight *
      (mayStandFor(two.readings[0].family, relatives.zh, relatives.en) ||
      isCompletion(sides, two) ||
      isImplied(two, sides.en)
        ? 0.45
        : 1) *
      asideShare(sides.pair.zh, two),
    en: null,
    zh: sideOf(sides.pair.zh, two),
    expected: null,
    explanation: { key: 'checkNumbers.added', details: detailsOf(sides, null, two) },
  }
}

/** `in May` is often 2023 年 5 月, and the first quarter 2024 年第一季. */
function isCompletion({ pair, en }: Sides, { end, readings }: Quantity): boolean {
  if (readings[0].family !== 'year') return false
  const after = pair.zh.slice(end, end + 6)
  const isDate =
    /^ ?(?:的)?(?:\d{1,2} ?月|[一二三四五六七八九十]{1,2}月|第|[上下]半|Q|全年|[春夏秋冬初底末中])/.test(
      after,
    )
  return isDate && !en.some((quantity) => quantity.readings[0].family === 'year')
}

/** 8 metres, or 26 feet: one measure said twice, of which one is enough in the other language. */
function isConversion(quantity: Quantity, own: readonly Quantity[]): boolean {
  const [{ family, unit, value }] = quantity.readings
  if (!isMeasured(family) || family === 'money' || family === 'percent' || family === 'duration') return false
  return own.some(({ readings: [other] }) => {
    if (other.family !== family || other.unit === unit) return false
    if (family === 'temperature') return true
    return Math.abs(other.value - value) <= 0.08 * Math.max(other.value, value)
  })
}

/** What is added in brackets is less of an error, unless it converts a measure that the text itself gives. */
const asideShare = (text: string, quantity: Quantity): number =>
  !isAside(text, quantity)
    ? 1
    : isMeasured(quantity.readings[0].family) && quantity.readings[0].family !== 'money'
      ? 0.7
      : 0.5

/** In brackets: a conversion or a date that the translator adds for the reader. */
function isAside(text: string, { start, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  const after = text.slice(end, end + 30)
  return /[(（][^)）]*$/.test(before) && /^[^(（]*[)）]/.test(after)
}
