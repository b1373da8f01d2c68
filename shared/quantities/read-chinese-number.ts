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

/** Whether a number can begin with this character of a text in Simplified characters. */
export const canBeginChineseNumber = (code: number): boolean =>
  isFigure(code) ||
  digitOf.has(code) ||
  unitOf.has(code) ||
  tensOf.has(code) ||
  code === several ||
  code === few

/**
 * Reads the number that begins at a place of a Chinese text written in Simplified characters and plain figures: `3.5亿`,
 * `2万8千`, `1千2百万`, `一亿两千万`, `三点五`, `二〇二四`, `三千五`, `二十多万`, `七八十`, `数百`, `十几`. Null where none begins.
 */
export function readChineseNumber(text: string, at: number): ReadNumber | null {
  let place = at
  let code = text.charCodeAt(place)
  let total = 0
  let section = 0
  let low: number | null = null
  let high = 0
  let mantissa: number | null = null
  let isInWords = true
  let isVague = false
  let spread = 0
  let lastUnit = 0
  let hasUnit = false
  if (code === several || code === few) {
    const next = text.charCodeAt(place + 1)
    if (!unitOf.has(next)) return null
    isVague = true
    low = 1
    high = 10
    place += 1
  }
  for (;;) {
    code = text.charCodeAt(place)
    if (isFigure(code)) {
      if (low !== null) break
      literal.lastIndex = place
      const match = literal.exec(text)
      if (match === null) break
      if (hasUnit && lastUnit < 10) break
      low = high = Number(match[0].replace(/[, \u00a0\u202f\u2009]/g, ''))
      mantissa ??= low
      isInWords = false
      place += match[0].length
      if (text[place] === ' ' && startsUnit(text, place + 1)) place += 1
      continue
    }
    const tens = tensOf.get(code)
    if (tens !== undefined && low === null && !hasUnit) {
      const ones = digitOf.get(text.charCodeAt(place + 1))
      section += tens + (ones ?? 0)
      place += ones === undefined ? 1 : 2
      hasUnit = true
      lastUnit = 1
      continue
    }
    const digit = digitOf.get(code)
    if (digit !== undefined) {
      if (low !== null) break
      let end = place
      while (digitOf.has(text.charCodeAt(end)) && end - place <= longestRun) end += 1
      if (end - place > longestRun) return null
      const digits = Array.from(text.slice(place, end), (one) => digitOf.get(one.charCodeAt(0)) ?? 0)
      if (hasUnit && digits[0] === 0) digits.shift()
      if (digits.length === 0) break
      const [first = 0, second = 0] = digits
      if (digits.length === 2 && second === first + 1 && first > 0) {
        low = first
        high = second
      } else low = high = Number(digits.join(''))
      if (hasUnit && digits.length > 2) {
        low = null
        break
      }
      place = end
      if (text.charCodeAt(place) === point && low === high && digitOf.has(text.charCodeAt(place + 1))) {
        let last = place + 1
        let fraction = ''
        while (digitOf.has(text.charCodeAt(last)) && last - place < longestRun)
          fraction += digitOf.get(text.charCodeAt(last++))
        low = high = Number(`${low}.${fraction}`)
        place = last
      }
      mantissa ??= low
      continue
    }
    // 六十点五: the point may follow a unit.
    if (
      code === point &&
      low === null &&
      hasUnit &&
      lastUnit < 1e4 &&
      digitOf.has(text.charCodeAt(place + 1))
    ) {
      let last = place + 1
      let fraction = ''
      while (digitOf.has(text.charCodeAt(last)) && last - place < longestRun)
        fraction += digitOf.get(text.charCodeAt(last++))
      section = Number(`${section}.${fraction}`)
      place = last
      continue
    }
    const unit = unitOf.get(code)
    if (unit !== undefined) {
      if (unit === 1e12 && megaUnit.test(text[place + 1] ?? '')) break
      if (low === null && !hasUnit && !mayStandAlone(text, place)) return null
      if (low === null && hasUnit && unit < 1e4) break
      // 千 before 瓦, 米, 克 or 赫 is part of the unit.
      if (unit === 1_000 && /[瓦米克赫卡]/.test(text[place + 1] ?? '') && !isInWords) break
      const base: number = low ?? (hasUnit ? 0 : 1)
      const open = low === null ? 0 : high - low
      if (unit >= 1e4) {
        const bottom: number =
          unit > 1e4 && total > 0 && total < unit ? total + section + base : section + base
        const carried = unit > 1e4 && total > 0 && total < unit
        total = (carried ? 0 : total) + bottom * unit
        spread = (spread + open) * unit
        section = 0
      } else {
        section += base * unit
        spread += open * unit
      }
      mantissa ??= base
      low = null
      lastUnit = unit
      hasUnit = true
      place += 1
      // 十几, 二十多万, 三百余: what follows is open up to the next of its place.
      const tail = text.charCodeAt(place)
      const isMore = tail === more || tail === rest
      if (
        isMore ||
        (tail === about && /[万亿个人岁年天名]/.test(text[place + 1] ?? '')) ||
        (tail === few && unit < 1e4)
      ) {
        spread += unit
        place += 1
        if (tail === few) isVague ||= base === 1 && unit === 10
        if (!unitOf.has(text.charCodeAt(place)) || (unitOf.get(text.charCodeAt(place)) ?? 0) < 1e4) break
      } else if (
        text[place] === ' ' &&
        (isFigure(text.charCodeAt(place + 1)) || startsUnit(text, place + 1)) &&
        unit >= 1e4 &&
        place + 1 < text.length &&
        !isFigure(text.charCodeAt(place + 1))
      )
        place += 1
      continue
    }
    break
  }
  if (place === at) return null
  let value = total + section
  if (low !== null) {
    // 三千五 is 3,500: a lone digit after a unit counts the next smaller one.
    const isShort =
      hasUnit && lastUnit >= 100 && low === high && low < 10 && text[place - 2] !== '零' && isInWords
    if (isShort && !/[〇零]/.test(text[place - 2] ?? '') && !isMeasureNext(text, place))
      value += (low * lastUnit) / 10
    else if (
      hasUnit &&
      lastUnit >= 1_000 &&
      low < 10 &&
      low === high &&
      !isInWords &&
      text[place - 2] !== ' ' &&
      unitOf.has(text.charCodeAt(place - 2))
    )
      value += (low * lastUnit) / 10
    else value += low
    spread += high - low
    const tail = text.charCodeAt(place)
    if (
      (tail === more || tail === rest) &&
      low >= 10 &&
      low % 10 === 0 &&
      !/[数元]/.test(tail === more ? (text[place + 1] ?? '') : '')
    ) {
      let step = 10
      while (low % (step * 10) === 0) step *= 10
      spread += step
      place += 1
      const magnitude = unitOf.get(text.charCodeAt(place)) ?? 0
      if (magnitude >= 1e4 || (magnitude > 0 && !hasUnit)) {
        value *= magnitude
        spread *= magnitude
        place += 1
      }
    }
  }
  // 三万亿多, 一万个半 are rare; 半 after 万 or 亿 is half of it.
  if (text.charCodeAt(place) === half && lastUnit >= 1e4 && !/[导岛夜径]/.test(text[place + 1] ?? '')) {
    value += lastUnit / 2
    place += 1
  }
  return {
    value,
    low: value,
    high: value + spread,
    end: place,
    mantissa: mantissa ?? value,
    isVague,
    isInWords,
  }
}

/** 万, 亿, 兆, or 千 and 百 before one of them: `40.7 百万`, `3 亿`. */
function startsUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const unit = unitOf.get(code)
  if (unit === undefined) return false
  if (unit === 1e12) return !megaUnit.test(text[at + 1] ?? '')
  if (unit >= 1e4) return true
  return unit >= 10 && (unit !== 1_000 || !/[瓦米克赫卡]/.test(text[at + 1] ?? '')) && unit !== 10
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
