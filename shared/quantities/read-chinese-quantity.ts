import { findApproximation } from '../figures/approximation.ts'
import { draftOf, type Draft } from './draft.ts'
import { findChineseMeasure } from './find-chinese-measure.ts'
import { localMoney, type Measure } from './measures.ts'
import { findChineseSign, chineseSignLength } from './money-sign.ts'
import { bare, type Reading } from './quantity.ts'
import { readMoment, readYear } from './read-chinese-dates.ts'
import { readChineseNumber, type ReadNumber } from './read-chinese-number.ts'

const small =
  /[个位名项家次种条只张本台部座场所艘架辆枚颗支件份起届期届人户处例套间笔层号款类批队组组句步届宗桩门队天面线轮盘局站组回趟声口头匹株棵栋幢对双级代阶型类章条]/

/** The rest of a quantity whose number is read: what it counts, or which piece of the calendar it names. */
export function readChineseQuantity(text: string, at: number, number: ReadNumber, found: Draft[]): number {
  const { value } = number
  let end = number.end
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(end, end + 12)
  const push = (
    until: number,
    readings: readonly [Reading, ...Reading[]],
    weight: number,
    with_: Partial<Draft> = {},
  ): number => {
    const isMore =
      number.high > number.low && /[多余几]/.test(text.slice(Math.max(at, number.end - 3), number.end))
    const approximation = isMore ? 'over' : findChineseApproximation(before, text.slice(until, until + 4))
    found.push({ ...draftOf(at, until, number, readings, weight), approximation, ...with_ })
    return until
  }
  // Three and more figures after a plain number: an hour, or a score.
  const clock = /^:(\d\d)(?::\d\d)?(?!\d)/.exec(after)
  if (clock !== null && value < 25 && !number.isInWords)
    return push(
      end + clock[0].length,
      [{ family: 'clock', value: value * 60 + Number(clock[1]), unit: null }],
      0.55,
    )

  // 2小时4分35秒, 1分56秒7: minutes before seconds.
  const minutes = /^ ?分(?= ?[\d一二三四五六七八九十]{1,3} ?秒)/.exec(after)
  if (minutes !== null)
    return push(end + minutes[0].length, [{ family: 'duration', value: value / 1_440, unit: 'minutes' }], 0.5)
  const slash = number.isInWords ? null : /^\/(\d{1,2})(?![\d/月.])/.exec(after)
  if (slash !== null && value < Number(slash[1]) && Number(slash[1]) <= 10 && !/[\d/]$/.test(before)) {
    const share = (100 * value) / Number(slash[1])
    return push(
      end + slash[0].length,
      [{ family: 'percent', value: share, unit: 'part' }, bare(value)],
      0.6,
      { number: share, low: share, high: share },
    )
  }
  const fraction = /^ ?分之 ?/.exec(after)
  if (fraction !== null) {
    const part = readChineseNumber(text, end + fraction[0].length)
    if (part !== null && value > 0) {
      const share = (100 * part.value) / value
      found.push({
        ...draftOf(
          at,
          part.end,
          { ...part, value: share, low: share, high: share, mantissa: share },
          [
            { family: 'percent', value: share, unit: 'part' },
            { family: 'times', value: share / 100, unit: 'part' },
          ],
          0.6,
        ),
      })
      return part.end
    }
  }
  const year = readYear(text, at, number, before, push)
  if (year > 0) return year
  const moment = readMoment(text, at, number, before, push)
  if (moment > 0) return moment

  const sign = findChineseSign(before)
  const measured = findChineseMeasure(text, end)
  if (measured !== null) {
    const { measure, length } = measured
    let until = end + length
    let amount = value
    let factor = measure.factor
    let { unit } = measure
    // 一年半, 两个半月, 三小时半
    if (
      text[until] === '半' &&
      !/[导岛夜径数]/.test(text[until + 1] ?? '') &&
      ['duration', 'times', 'length', 'mass', 'age'].includes(measure.family)
    ) {
      amount += 0.5
      until += 1
    } else if (/[多余]/.test(text[until] ?? '') && measure.family !== 'money') until += 1
    // 1米83 is 1.83 metres.
    const rest =
      measure.unit === 'm' && amount < 10
        ? /^ ?(\d{1,2}|[一二三四五六七八九]{1,2})(?! ?[\d.万亿%米个人名次年月日时分秒岁元公])/.exec(
            text.slice(until, until + 6),
          )
        : null
    const part = rest === null ? null : readChineseNumber(rest[1] ?? '', 0)
    if (rest !== null && part !== null) {
      amount = Number((amount + part.value / (rest[1]?.length === 1 ? 10 : 100)).toFixed(2))
      until += rest[0].length
    }
    const inches =
      measure.unit === 'ft' ? /^(\d{1,2}) ?(?:英寸|吋|寸)/.exec(text.slice(until, until + 6)) : null
    if (inches !== null) {
      amount += Number(inches[1]) / 12
      until += inches[0].length
    }
    // 9秒58 is 9.58 seconds.
    const hundredths =
      measure.unit === 'seconds'
        ? /^ ?(\d{1,3})(?! ?[\d.万亿%个人名次年月日时分米秒岁元])/.exec(text.slice(until, until + 7))
        : null
    if (hundredths !== null) {
      amount = Number(`${amount}.${hundredths[1] ?? ''}`)
      until += hundredths[0].length
    }
    if (measure.family === 'age' && measure.factor > 1) {
      amount *= measure.factor
      factor = 1
    }
    if (measure.unit === localMoney && sign !== null) unit = sign
    else if (
      measure.unit === localMoney &&
      text[until] === ' ' &&
      /^ ?(?:人民币|港币|美金)/.test(text.slice(until, until + 5))
    )
      unit = 'CNY'
    if (measure.family === 'percent' && measure.factor === 10) {
      // 三成五 is 35 %; 成 begins words as well.
      if (/^[为立功本员长果就绩人熟交都千]/.test(text.slice(until, until + 1)) && !number.isInWords)
        return push(end, [bare(value)], bareWeight(number, after, true))
      const tail = /^[一二三四五六七八九](?![十百千万亿个成])/.exec(text.slice(until, until + 2))
      const plus = tail === null ? 0 : ('一二三四五六七八九'.indexOf(tail[0]) + 1) / 10
      amount += plus
      until += tail === null ? 0 : 1
      factor = 10
    }
    const speed =
      measure.family === 'length' && measure.factor >= 1
        ? readSpeed(before, text.slice(until, until + 6))
        : null
    const reading: Reading =
      speed === null
        ? { family: measure.family, value: amount * factor, unit }
        : { family: 'speed', value: amount * factor * speed, unit: `${unit}/h` }
    const isPace =
      speed === null &&
      measure.family === 'length' &&
      measure.factor >= 1 &&
      /(?:时速|每小时)/.test(text.slice(Math.max(0, at - 40), at))
    const scale = value === 0 ? 1 : amount / value
    const sized = { number: amount, low: number.low * scale, high: number.high * scale }
    if (measure.family === 'times')
      return push(until, timesReadings(amount, before), amount === 1 ? 0.3 : 0.6, sized)
    const readings: [Reading, ...Reading[]] = [reading]
    // 每小时191公里，阵风234公里.
    if (isPace) readings.push({ family: 'speed', value: amount * factor * 1e-3, unit: `${unit}/h` })
    if (measure.unit === 'years old')
      readings.push({ family: 'duration', value: amount * 365.25, unit: 'years' })
    if (measure.family === 'percent' && measure.factor === 10 && number.high > number.low)
      return push(until, readings, 0.6, sized)
    return push(until, readings, measuredWeight(measure, number), sized)
  }
  const discount = /^ ?折(?![射旧磨返算腾扣断叠])/.exec(after)
  if (discount !== null && value < 100) {
    const left = value > 10 ? value : value * 10
    return push(
      end + discount[0].length,
      [
        { family: 'percent', value: 100 - left, unit: '%' },
        { family: 'percent', value: left, unit: '%' },
      ],
      0.5,
    )
  }
  if (sign !== null)
    return push(end, [{ family: 'money', value, unit: sign }], 0.9, { start: at - chineseSignLength(before) })
  if (/^[kK](?![A-Za-z])/.test(after) && !number.isInWords)
    return push(end + 1, [{ family: 'code', value, unit: null }, bare(value * 1_000)], 0.4)
  if (/^[A-Za-z]/.test(text.slice(end)) && !number.isInWords && !/^(?:x|X)/.test(text.slice(end)))
    return push(end, [{ family: 'code', value, unit: null }], 0.35)
  if (/(?:No\.? ?|№)$/.test(before)) return push(end, [{ family: 'ordinal', value, unit: null }], 0.4)
  // 五四, 九一一, 五五开: a day or a saying known by its figures.
  if (
    number.isInWords &&
    /^[一二三四五六七八九]{2,4}$/.test(text.slice(at, end)) &&
    !small.test(after.charAt(0))
  )
    return push(end, [bare(value)], 0.1)
  return push(
    end,
    [bare(value)],
    bareWeight(
      number,
      after,
      small.test(after.charAt(0)) || /^ ?[个]/.test(after),
      text.slice(at, end).includes('.'),
    ),
  )
}

/** Kilometres an hour in a metre of `时速`, `每小时` or `每秒`; null where the length is no speed. */
function readSpeed(before: string, after: string): number | null {
  if (
    /(?:时速|每小时|每个小时)[^,。;\d]{0,8}$/.test(before) ||
    /(?:时速|每小时)[^。;]{0,9}\(约?$/.test(before) ||
    /^(?:的?时速|每小时|\/小?时)/.test(after)
  )
    return 1e-3
  return /(?:每秒|秒速)[^,。;\d]{0,6}$/.test(before) || /^(?:每秒|\/秒)/.test(after) ? 3.6 : null
}

function bareWeight(number: ReadNumber, after: string, isCounted: boolean, isDecimal = false): number {
  if (number.isVague) return 0.2
  if (isDecimal) return 0.8
  const { value } = number
  if (number.isInWords) {
    if (value <= 10) return isCounted ? 0.3 : 0.05
    if (!isCounted && value < 100 && !/^ ?[\p{Script=Han}]/u.test(after)) return 0.3
    return value < 100 ? 0.58 : 0.66
  }
  if (value <= 10 && Number.isInteger(value)) return value <= 1 ? 0.3 : 0.56
  return value < 100 && Number.isInteger(value) ? 0.72 : 0.86
}

function measuredWeight(measure: Measure, number: ReadNumber): number {
  if (number.isVague) return 0.25
  if (number.isInWords && number.value <= 10 && measure.family === 'duration') return 0.3
  if (number.isInWords && number.value <= 10 && measure.family !== 'percent' && measure.family !== 'money')
    return 0.4
  if (measure.family === 'percent') return number.isInWords ? 0.7 : 0.9
  // 1美元兑7元, 每1元: the one is understood in the other language.
  if (measure.family === 'money') return number.value === 1 ? 0.3 : 0.88
  if (measure.family === 'duration') return number.value > 10 ? 0.75 : 0.6
  if (measure.family === 'data') return 0.6
  return 0.8
}

/** `增长两倍` is three times as much, and often written for two; `是两倍` and `增至两倍` are two. */
function timesReadings(value: number, before: string): readonly [Reading, ...Reading[]] {
  const readings: [Reading, ...Reading[]] = [{ family: 'times', value, unit: 'x' }]
  if (/(?:增|长|加|高|多|升|涨|快|大|强|扩|超)[^,。;至到为]{0,6}$/.test(before))
    readings.push(
      { family: 'times', value: value + 1, unit: 'x' },
      { family: 'percent', value: value * 100, unit: '%' },
    )
  else readings.push({ family: 'percent', value: value * 100, unit: '%' })
  readings.push({ family: 'percent', value: (value - 1) * 100, unit: '%' })
  return readings
}

function findChineseApproximation(before: string, after: string): Draft['approximation'] {
  if (
    /(?:超过|超|逾|多于|高于|至少|不少于|不低于|突破|大于|以上|过)(?:每[^,。\d]{1,5}|[A-Z$]{1,4})? ?$/.test(
      before,
    ) ||
    /^ ?(?:以上|多|余)/.test(after)
  )
    return 'over'
  if (
    /(?:近|将近|接近|不到|低于|少于|不足|不超过|几乎|至多|最多|不多于)(?:每[^,。\d]{1,5}|[A-Z$]{1,4})? ?$/.test(
      before,
    ) ||
    /^ ?以[下内]/.test(after)
  )
    return 'under'
  if (
    /(?:约|左右|大概|估计|差不多)(?:为|有|占|在|合)?(?:每[^,。\d]{1,5}|[A-Z$]{1,4})? ?$/.test(before) ||
    /^ ?(?:左右|上下|前后)/.test(after)
  )
    return 'about'
  return findApproximation(before, after)
}
