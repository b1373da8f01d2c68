/** A number of a text before its unit is known. */
export interface ReadNumber {
  readonly value: number
  /** What the form leaves open; both are the value where it is exact. */
  readonly low: number
  readonly high: number
  readonly end: number
  readonly mantissa: number
  readonly isVague: boolean
  readonly isInWords: boolean
}

const digitOf = new Map(
  [...'零一二三四五六七八九'].map((digit, value) => [digit.charCodeAt(0), value] as const),
)
for (const [digit, value] of [
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
  ['壹', 1],
  ['贰', 2],
  ['叁', 3],
  ['肆', 4],
  ['伍', 5],
  ['陆', 6],
  ['柒', 7],
  ['捌', 8],
  ['玖', 9],
] as const)
  digitOf.set(digit.charCodeAt(0), value)
const unitOf = new Map(
  (
    [
      ['十', 10],
      ['拾', 10],
      ['百', 100],
      ['佰', 100],
      ['千', 1_000],
      ['仟', 1_000],
      ['万', 1e4],
      ['亿', 1e8],
      ['兆', 1e12],
    ] as const
  ).map(([unit, value]) => [unit.charCodeAt(0), value] as const),
)
const tensOf = new Map([
  ['廿'.charCodeAt(0), 20],
  ['卅'.charCodeAt(0), 30],
])
/** Thousands are set off by commas, or by spaces where there are two and more: `5 530 349 800`. */
const literal =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){2,}(?!\d)(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
const [point, several, few, more, rest, about, half] = [...'点数几多余来半'].map((word) => word.charCodeAt(0))
/** No number is written with as many digits in words. */
const longestRun = 12
const isFigure = (code: number): boolean => code >= 48 && code <= 57
/** `兆` that belongs to a unit: 兆瓦, 兆赫, 兆位. */
const megaUnit = /[瓦赫字位比帕欧]/
const partOfUnit = /[瓦米克赫卡兆]/

/** Whether a number can begin with this character of a text in Simplified characters. */
export const canBeginChineseNumber = (code: number): boolean =>
  isFigure(code) ||
  digitOf.has(code) ||
  unitOf.has(code) ||
  tensOf.has(code) ||
  code === several ||
  code === few

/** What has been read of a number: `total` counts whole 万 and 亿, `section` what is below the next of them. */
interface Sum {
  place: number
  total: number
  section: number
  /** Figures or numerals that wait for their unit; null where none do. */
  waiting: { low: number; high: number } | null
  /** How much the form leaves open above the value. */
  spread: number
  lastUnit: number
  mantissa: number | null
  isInWords: boolean
  isVague: boolean
}

/**
 * Reads the number that begins at a place of a Chinese text written in Simplified characters and plain figures: `3.5亿`,
 * `2万8千`, `1千2百万`, `5 万 3000`, `一亿两千万`, `三点五`, `二〇二四`, `三千五`, `二十多万`, `七八十`, `数百`, `十几`. Null where
 * none begins.
 */
export function readChineseNumber(text: string, at: number): ReadNumber | null {
  const sum: Sum = {
    place: at,
    total: 0,
    section: 0,
    waiting: null,
    spread: 0,
    lastUnit: 0,
    mantissa: null,
    isInWords: true,
    isVague: false,
  }
  const code = text.charCodeAt(at)
  if (code === several || code === few) {
    if (!unitOf.has(text.charCodeAt(at + 1))) return null
    sum.isVague = true
    sum.waiting = { low: 1, high: 10 }
    sum.place += 1
  }
  while (takeFigures(sum, text) || takeNumerals(sum, text) || takePoint(sum, text) || takeUnit(sum, text)) {
    /* Each takes one piece and moves the place. */
  }
  return sum.place === at ? null : finish(sum, text)
}

function takeFigures(sum: Sum, text: string): boolean {
  if (sum.waiting !== null || !isFigure(text.charCodeAt(sum.place))) return false
  literal.lastIndex = sum.place
  const match = literal.exec(text)
  if (match === null || (sum.lastUnit > 0 && sum.lastUnit < 10)) return false
  const value = Number(match[0].replace(/[, \u00a0\u202f\u2009]/g, ''))
  sum.waiting = { low: value, high: value }
  sum.mantissa ??= value
  sum.isInWords = false
  sum.place += match[0].length
  if (text[sum.place] === ' ' && startsUnit(text, sum.place + 1)) sum.place += 1
  return true
}

function takeNumerals(sum: Sum, text: string): boolean {
  if (sum.waiting !== null) return false
  const tens = tensOf.get(text.charCodeAt(sum.place))
  if (tens !== undefined && sum.lastUnit === 0) {
    const ones = digitOf.get(text.charCodeAt(sum.place + 1))
    sum.section += tens + (ones ?? 0)
    sum.place += ones === undefined ? 1 : 2
    sum.lastUnit = 1
    return true
  }
  let end = sum.place
  while (digitOf.has(text.charCodeAt(end)) && end - sum.place <= longestRun) end += 1
  if (end === sum.place || end - sum.place > longestRun) return false
  const digits = Array.from(text.slice(sum.place, end), (one) => digitOf.get(one.charCodeAt(0)) ?? 0)
  if (sum.lastUnit > 0 && digits[0] === 0) digits.shift()
  if (digits.length === 0 && unitOf.has(text.charCodeAt(end))) {
    // 九亿零十万: a ten without its one.
    sum.waiting = { low: 1, high: 1 }
    sum.place = end
    return true
  }
  if (digits.length === 0 || (sum.lastUnit > 0 && digits.length > 2)) return false
  const [first = 0, second = 0] = digits
  // 七八 is seven or eight.
  const isPair = digits.length === 2 && second === first + 1 && first > 0
  const value = Number(digits.join(''))
  sum.waiting = isPair ? { low: first, high: second } : { low: value, high: value }
  sum.place = end
  if (!isPair) {
    const fraction = readFraction(text, sum.place)
    if (fraction !== null) {
      const decimal = Number(`${value}.${fraction}`)
      sum.waiting = { low: decimal, high: decimal }
      sum.place += 1 + fraction.length
    }
  }
  sum.mantissa ??= sum.waiting.low
  return true
}

/** 六十点五: the point may follow a unit. */
function takePoint(sum: Sum, text: string): boolean {
  if (sum.waiting !== null || sum.lastUnit === 0 || sum.lastUnit >= 1e4) return false
  const fraction = readFraction(text, sum.place)
  if (fraction === null) return false
  sum.section = Number(`${sum.section}.${fraction}`)
  sum.place += 1 + fraction.length
  return true
}

/** The figures after 点 in numerals, as plain figures. */
function readFraction(text: string, at: number): string | null {
  if (text.charCodeAt(at) !== point) return null
  let figures = ''
  for (let place = at + 1; figures.length < longestRun; place += 1) {
    const digit = digitOf.get(text.charCodeAt(place))
    if (digit === undefined) break
    figures += digit
  }
  return figures === '' ? null : figures
}

function takeUnit(sum: Sum, text: string): boolean {
  const unit = unitOf.get(text.charCodeAt(sum.place))
  if (unit === undefined) return false
  const next = text[sum.place + 1] ?? ''
  if (unit === 1e12 && megaUnit.test(next)) return false
  if (sum.waiting === null && sum.lastUnit === 0 && !mayStandAlone(text, sum.place)) return false
  if (sum.waiting === null && sum.lastUnit > 0 && unit < 1e4) return false
  // 千 before 瓦, 米, 克, 赫 or 兆 is part of the unit.
  if (unit === 1_000 && !sum.isInWords && partOfUnit.test(next)) return false
  const base = sum.waiting?.low ?? (sum.lastUnit > 0 ? 0 : 1)
  const open = sum.waiting === null ? 0 : sum.waiting.high - sum.waiting.low
  if (unit >= 1e4) {
    // 1.2万亿 is 12,000 of 亿; 1亿2千万 is both added.
    const isCarried = unit > 1e4 && sum.total > 0 && sum.total < unit
    const count = (isCarried ? sum.total : 0) + sum.section + base
    sum.total = (isCarried ? 0 : sum.total) + count * unit
    sum.spread = (sum.spread + open) * unit
    sum.section = 0
  } else {
    sum.section += base * unit
    sum.spread += open * unit
  }
  sum.mantissa ??= base
  sum.waiting = null
  sum.lastUnit = unit
  sum.place += 1
  if (takeMore(sum, text, base)) return true
  if (unit >= 1e4 && text[sum.place] === ' ' && continuesAfterSpace(text, sum.place + 1, unit)) sum.place += 1
  return true
}

/** 十几, 二十多万, 三百余: open up to the next of the last place. */
function takeMore(sum: Sum, text: string, base: number): boolean {
  const tail = text.charCodeAt(sum.place)
  const isMore =
    tail === more ||
    tail === rest ||
    (tail === about && /[万亿个人岁年天名]/.test(text[sum.place + 1] ?? '')) ||
    (tail === few && sum.lastUnit < 1e4)
  if (!isMore) return false
  sum.spread += sum.lastUnit
  sum.place += 1
  if (tail === few && base === 1 && sum.lastUnit === 10) sum.isVague = true
  return true
}

/** `13 万 4856 人` and `5 兆 3000 亿` go on after a space; `3 万 2024 年` does not. */
function continuesAfterSpace(text: string, at: number, unit: number): boolean {
  if (startsUnit(text, at)) return true
  const match = /^(\d{1,4}) ?([十百千万亿年月日]?)/.exec(text.slice(at, at + 8))
  if (match === null) return false
  const smaller = unitOf.get((match[2] ?? '').charCodeAt(0))
  if (smaller !== undefined) return smaller < unit
  return match[2] === '' && unit === 1e4 && (match[1] ?? '').length === 4
}

function finish(sum: Sum, text: string): ReadNumber {
  let value = sum.total + sum.section
  let { place, spread } = sum
  if (sum.waiting !== null) {
    const { low, high } = sum.waiting
    value += isShorthand(sum, text) ? (low * sum.lastUnit) / 10 : low
    spread += high - low
    // 690 多万.
    if (text[place] === ' ' && /[多余]/.test(text[place + 1] ?? '')) place += 1
    const tail = text.charCodeAt(place)
    const isMore = (tail === more && !/[数元]/.test(text[place + 1] ?? '')) || tail === rest
    if (isMore && low >= 10 && low % 10 === 0) {
      let step = 10
      while (low % (step * 10) === 0) step *= 10
      spread += step
      place += 1
      const magnitude = unitOf.get(text.charCodeAt(place)) ?? 0
      if (magnitude >= 1e4 || (magnitude > 0 && sum.lastUnit === 0)) {
        value *= magnitude
        spread *= magnitude
        place += 1
      }
    }
  }
  // 半 after 万 or 亿 is half of it.
  if (text.charCodeAt(place) === half && sum.lastUnit >= 1e4 && !/[导岛夜径]/.test(text[place + 1] ?? '')) {
    value += sum.lastUnit / 2
    place += 1
  }
  return {
    value,
    low: value,
    high: value + spread,
    end: place,
    mantissa: sum.mantissa ?? value,
    isVague: sum.isVague,
    isInWords: sum.isInWords,
  }
}

/** 三千五 is 3,500 and 2万8 is 28,000: a lone digit after a unit counts the next smaller one. */
function isShorthand({ waiting, lastUnit, place, isInWords }: Sum, text: string): boolean {
  if (waiting === null || waiting.low !== waiting.high || waiting.low >= 10) return false
  const before = text[place - 2] ?? ''
  if (isInWords) return lastUnit >= 100 && !/[零〇]/.test(before) && !isMeasureNext(text, place)
  return lastUnit >= 1_000 && unitOf.has(before.charCodeAt(0))
}

/** 万, 亿, 兆, or 千 and 百 before one of them: `40.7 百万`, `3 亿`. */
function startsUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const unit = unitOf.get(code)
  if (unit === undefined) return false
  if (unit === 1e12) return !megaUnit.test(text[at + 1] ?? '')
  if (unit >= 1e4) return true
  return unit >= 10 && (unit !== 1_000 || !partOfUnit.test(text[at + 1] ?? '')) && unit !== 10
}

/** 十 may; 百, 千 and 万 only in 百万, 千万 and the like, or after 上, 近, 过: otherwise they begin words. */
function mayStandAlone(text: string, at: number): boolean {
  const code = text.charAt(at)
  if (text[at + 1] === '兆') return false
  const next = text.charAt(at + 1)
  if (code === '十') return true
  if ((unitOf.get(next.charCodeAt(0)) ?? 0) > (unitOf.get(code.charCodeAt(0)) ?? 0)) return true
  return /[上近过逾超成达每]/.test(text.charAt(at - 1)) || /[余多]/.test(next)
}

/** A digit before a measure word counts things: 一百五个 is no 150. */
const isMeasureNext = (text: string, at: number): boolean => /[个位名项家]/.test(text[at] ?? '')
