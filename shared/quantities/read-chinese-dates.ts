import { findChineseMeasure } from './find-chinese-measure.ts'
import { findChineseSign } from './money-sign.ts'
import type { Draft } from './draft.ts'
import type { Reading } from './quantity.ts'
import { readChineseNumber, type ReadNumber } from './read-chinese-number.ts'

/** Notes a quantity that ends at an offset, and gives that offset. */
export type Push = (
  until: number,
  readings: readonly [Reading, ...Reading[]],
  weight: number,
  with_?: Partial<Draft>,
) => number

/** Years, decades and centuries. */
export function readYear(text: string, at: number, number: ReadNumber, before: string, push: Push): number {
  const { value, end } = number
  if (!Number.isInteger(value)) return 0
  const after = text.slice(end, end + 8)
  const decade = /^ ?年代/.exec(after)
  if (decade !== null && value < 2100) {
    // 20世纪70年代 is the 1970s.
    const of = /(?:(\d{1,2}) ?|(上))世纪(?:的)? ?$/.exec(before)
    const base = of === null ? 0 : of[2] === undefined ? (Number(of[1]) - 1) * 100 : 1900
    const readings: [Reading, ...Reading[]] = [
      { family: 'decade', value: value < 100 ? base + value : value, unit: null },
    ]
    if (value < 100 && base === 0) readings.push({ family: 'decade', value: 1900 + value, unit: null })
    // 七八十年代 names two.
    if (number.high > value) readings.push({ family: 'decade', value: number.high, unit: null })
    return push(end + decade[0].length, readings, 0.6)
  }
  const century = /^ ?世纪/.exec(after)
  if (century !== null && value <= 30) {
    const decadeAfter = /^ ?世纪(?:的)? ?\d0 ?年代/.test(text.slice(end, end + 12))
    return push(
      end + century[0].length,
      [
        { family: 'century', value, unit: null },
        { family: 'decade', value: (value - 1) * 100, unit: null },
      ],
      decadeAfter ? 0.05 : 0.6,
    )
  }
  const isFourDigits = value >= 1000 && value <= 2199 && !/[,.]/.test(text.slice(at, end))
  const isPlain = end - at === 4
  if (isFourDigits && isPlain) {
    if (/^ ?年(?!代)/.test(after)) {
      const length = after.startsWith(' ') ? 2 : 1
      const readings: [Reading, ...Reading[]] = [{ family: 'year', value, unit: null }]
      return push(end + length, readings, 0.75)
    }
    // 2023-24 赛季, 2019-2024年, 2024/5/16, 2024 财年, 2024Q1
    const range = /^ ?[-–—~至到/] ?(\d{4}|\d\d)(?!\d)(?= ?[年赛财/])/.exec(after)
    const isDate = /^[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text.slice(end, end + 8))
    if (isDate !== null) {
      push(end, [{ family: 'year', value, unit: null }], 0.75)
      push(end + isDate[0].length, [{ family: 'month', value: Number(isDate[1]), unit: null }], 0.5)
      return push(end + isDate[0].length, [{ family: 'day', value: Number(isDate[2]), unit: null }], 0.6)
    }
    if (range !== null && (range[1]?.length ?? 0) === 2 && !/^[-/.]\d{1,2}[-/.]/.test(after)) {
      push(end, [{ family: 'year', value, unit: null }], 0.7)
      const second = Math.floor(value / 100) * 100 + Number(range[1])
      const until = end + range[0].length
      return push(
        text[until] === '年' ? until + 1 : until,
        [{ family: 'year', value: second, unit: null }],
        0.6,
      )
    }
    if (
      value >= 1900 &&
      value <= 2100 &&
      /^ ?(?:[财赛学会]年?|[-–—~至到] ?(?:19|20)\d\d|[)）、,。;》」』]|[QH]\d|奥|世|欧|款|版|$)/.test(
        after,
      ) &&
      findChineseSign(before) === null &&
      findChineseMeasure(text, end) === null
    )
      return push(end, [{ family: 'year', value, unit: null }], 0.7)
  }
  const fiscal = /^ ?(?:财年|财政年度)/.exec(after)
  if (fiscal !== null && !number.isInWords && end - at === 2)
    return push(end + fiscal[0].length, [{ family: 'year', value: 2000 + value, unit: null }], 0.65)
  // 98年, 24 年: a year or a length of time.
  if (
    !number.isInWords &&
    end - at === 2 &&
    /^ ?年(?![代多余前后来间内期的]|级)/.test(after) &&
    /^0\d|^[5-9]\d|^[12]\d/.test(text.slice(at, end))
  ) {
    const length = after.startsWith(' ') ? 2 : 1
    return push(
      end + length,
      [
        { family: 'duration', value: value * 365.25, unit: 'years' },
        { family: 'year', value: 2000 + value, unit: null },
        { family: 'year', value: 1900 + value, unit: null },
      ],
      0.7,
    )
  }
  return 0
}

/** Months, days and times of day. */
export function readMoment(text: string, at: number, number: ReadNumber, before: string, push: Push): number {
  const { value, end } = number
  if (!Number.isInteger(value) || value < 0) return 0
  const after = text.slice(end, end + 8)
  const month = /^ ?月(?:份)?(?![球亮台])/.exec(after)
  if (month !== null && value >= 1 && value <= 12 && number.low === number.high)
    return push(end + month[0].length, [{ family: 'month', value, unit: null }], 0.55)
  // The first of two months or days: 3至5月, 16、17日.
  const ahead =
    /^ ?(?:至|到|和|与|及|、|[-–—~]) ?([\d一二三四五六七八九十]{1,3}) ?(月|日(?![本元圆])|号)/.exec(
      text.slice(end, end + 10),
    )
  if (
    ahead !== null &&
    value >= 1 &&
    value <= 31 &&
    (value < 13 || ahead[2] !== '月') &&
    !/[$€£¥]$/.test(before)
  )
    return push(end, [{ family: ahead[2] === '月' ? 'month' : 'day', value, unit: null }], 0.4)
  const day = /^ ?(?:日(?![本元圆])|号(?![线楼机码文选种])) ?/.exec(after)
  if (day !== null && value >= 1 && value <= 31) {
    const isDate = /(?:月|月份) ?$|[-–~至到、] ?$/.test(before)
    // 阿波罗14号, 唐宁街10号: part of a name; 14号 after a month is its day.
    if (
      !isDate &&
      day[0].includes('号') &&
      /[\u4e00-\u9fff]$/.test(before) &&
      !/[于在至到和与本的]$/.test(before)
    )
      return push(
        end,
        [
          { family: 'number', value, unit: null },
          { family: 'ordinal', value, unit: null },
          { family: 'day', value, unit: null },
        ],
        0.45,
      )
    return push(
      end + day[0].trimEnd().length,
      [
        { family: 'day', value, unit: null },
        { family: 'duration', value, unit: 'days' },
        { family: 'ordinal', value, unit: null },
      ],
      isDate ? 0.6 : number.isInWords ? 0.2 : 0.35,
    )
  }
  const isDayTime =
    /(?:上午|下午|晚上|晚间|早上|早晨|清晨|凌晨|中午|傍晚|时间|夜间|深夜|[日天晚早午夜间至到]) ?$/.test(
      before,
    )
  const hour = /^ ?(?:点钟|点整|点半|点多|点许|点左右|点|时整|时许|时半|时)(?![代间候期而针速常任段刻])/.exec(
    after,
  )
  if (
    hour !== null &&
    value <= 24 &&
    (hour[0].trim().length > 1 || isDayTime || /^ ?[点时] ?\d{1,2} ?分/.test(after))
  ) {
    let until = end + hour[0].length
    let minutes = hour[0].includes('半') ? 30 : 0
    const minute = /^ ?([\d一二三四五六七八九十]{1,3}) ?分/.exec(text.slice(until, until + 7))
    if (minute !== null) {
      minutes = readChineseNumber(text, until + minute[0].indexOf(minute[1] ?? ''))?.value ?? 0
      until += minute[0].length
    }
    return push(until, [{ family: 'clock', value: value * 60 + minutes, unit: null }], 0.5)
  }
  return 0
}
