import { foldScript } from '../search/fold.ts'
import { findApproximation } from '../figures/approximation.ts'
import { chineseMeasures, localMoney, longestChineseMeasure, moneySigns, type Measure } from './measures.ts'
import { isScorePart, quantityOf, type Draft } from './draft.ts'
import { findPlainSpans } from './plain-spans.ts'
import type { Quantity, Reading } from './quantity.ts'
import { canBeginChineseNumber, readChineseNumber, type ReadNumber } from './read-chinese-number.ts'

/** Words with a numeral in them that count nothing, by the numeral they begin the search at. */
const idioms =
  /一些|一直|一样|一般|一起|一定|一旦|一切|一致|一向|一同|一律|一并|一再|一味|一贯|一带一路|一带|一方面|另一方面|一系列|一边|一面|一点|一下|一连串|一番|一流|一线|一时|一度|一经|一如既往|一如|一言|一举|一手|一身|一口气|一心|一步步|一路|一片|一体|一应|一概|一齐|一共|一生|一早|一代|一国两制|万一|万分|万物|万众|万能|万岁|万事|十分(?!之)|十足|十字|百姓|百货|百合|百科|千万别|千万不|三明治|三角|三峡|三星|三藩市|三文鱼|三亚|三菱|三井|四川|四处|四周|四肢|五角大楼|五花八门|五金|五官|六合|七夕|七上八下|八卦|八达|九龙|九寨|丝毫|接二连三|再三|乱七八糟|朝三暮四|三番|四分五裂|五星|六神|七嘴八舌|百度|千禧|万科|万达|万豪|万宝|唯一|统一|单一|之一|专一|同一|进一步|下一步|任一|万圣|第一时间|第一夫人|第三方|第三者|一刀切|不一|逐一|周一带|一旁|一面|两岸|两旁|一瞬间|一会儿|一会|一阵|一号人物|零售|零件|零部件|零星|零食|零碎|清零|归零|几乎|几何|几内亚|几率|数字|数据|数量|数目|数码|数学|数值|无数|半导体|半岛|半夜|半径|半官方|半自动|半途|一半以上的人|一则|[一二三八十]进制|十六进制|[一二三八十]进位|十六进位|[一二三八十]进数|十六进数|一一(?![\d\u4e00-\u4e5d百千万])|两两|二元|一元(?=[/及和与论化方次])|三军|四分之一决赛|半决赛|八强|四强|十六强|三十二强|一神教|二手|二氧化|三氯|四氯|五四|三鹿|九一八|六一|十一国庆|双十一|百慕大|千瓦时代|万国|一名不|一清二楚|七国集团|四方|五常|三权|两性|两极|两栖|一尘|一概|百日咳|千岛|万隆|一等|二流|三流|首屈一指|一成不变|一把|千克拉|千叶|千里达|千里马|十一月革命/y
const idiomStarts = new Set(
  [...new Set(idioms.source.split('|').map((word) => word[0] ?? ''))].map((word) => word.charCodeAt(0)),
)

const small =
  /[个位名项家次种条只张本台部座场所艘架辆枚颗支件份起届期届人户处例套间笔层号款类批队组组句步届宗桩门队天面线轮盘局站组回趟声口头匹株棵棟栋幢对双]/

/**
 * Every quantity of a Chinese text, in order; Traditional and Simplified, half-width and full-width forms alike. Reading
 * ends once there are more than `most`.
 */
export function findChineseQuantities(original: string, most = Infinity): readonly Quantity[] {
  const text = foldScript(original)
  const plain = findPlainSpans(text)
  const found: Draft[] = []
  let skip = 0
  for (let at = 0; at < text.length && found.length <= most;) {
    while (plain[skip] !== undefined && (plain[skip]?.end ?? 0) <= at) skip += 1
    const span = plain[skip]
    if (span !== undefined && span.start <= at) {
      at = span.end
      continue
    }
    const next = readAt(text, at, found)
    at = next
  }
  linkRanges(text, found)
  // 第 6.2.3 節 begins before its plain number.
  const counts = found.filter(({ start, end }) => !plain.some((span) => span.start < end && start < span.end))
  return counts.map((draft) => quantityOf(draft))
}

function readAt(text: string, at: number, found: Draft[]): number {
  const code = text.charCodeAt(at)
  if (idiomStarts.has(code)) {
    idioms.lastIndex = at
    const idiom = idioms.exec(text)
    if (idiom !== null) return at + idiom[0].length
  }
  const special = readSpecial(text, at, found)
  if (special > at) return special
  if (!canBeginChineseNumber(code)) return at + 1
  const before = text.charAt(at - 1)
  const isFigure = code >= 48 && code <= 57
  // F-16, B52, MH370, COVID-19: names with a number in them.
  if (
    isFigure &&
    /[A-Za-z#@_]/.test(before) &&
    !/(?:USD|RMB|CNY|TWD|HKD|EUR|GBP|JPY|NTD|NT|US)$/.test(text.slice(Math.max(0, at - 4), at))
  )
    return readCode(text, at, found)
  if (isFigure && before === '-' && /[A-Za-z]/.test(text.charAt(at - 2))) return readCode(text, at, found)
  const number = readChineseNumber(text, at)
  if (number === null) return at + 1
  return readQuantity(text, at, number, found)
}

function readCode(text: string, at: number, found: Draft[]): number {
  const match = /^\d+(?:\.\d+)?/.exec(text.slice(at, at + 20))
  const length = match?.[0].length ?? 1
  const value = Number(match?.[0] ?? 0)
  found.push(
    draftOf(at, at + length, plainNumber(value, at + length), [{ family: 'code', value, unit: null }], 0.2),
  )
  return at + length
}

const quarterNumeral = '一二三四1234'

/** Forms that no number begins, or whose number means nothing by itself. */
function readSpecial(text: string, at: number, found: Draft[]): number {
  const add = (
    length: number,
    readings: readonly [Reading, ...Reading[]],
    weight: number,
    low?: number,
    high?: number,
    vague = false,
  ): number => {
    const value = readings[0].value
    found.push(
      draftOf(
        at,
        at + length,
        {
          value,
          low: low ?? value,
          high: high ?? value,
          end: at + length,
          mantissa: value,
          isVague: vague,
          isInWords: true,
        },
        readings,
        weight,
      ),
    )
    return at + length
  }
  const rest = text.slice(at, at + 14)
  const quarter = /^([一二三四1-4])季(度)?/.exec(rest)
  if (quarter !== null) {
    const before = text.charAt(at - 1)
    const isNamed =
      quarter[2] !== undefined ? !/[每个了\d十]/.test(before) : /^$|[,、。;(\s年和及与至到]/.test(before)
    const isAlone = quarter[2] !== undefined || !/[\d稻作]/.test(text.charAt(at + 2))
    if (isNamed && isAlone) {
      const value = (quarterNumeral.indexOf(quarter[1] ?? '') % 4) + 1
      return add(
        quarter[0].length,
        [{ family: 'quarter', value, unit: null }],
        quarter[2] === undefined ? 0.2 : 0.6,
      )
    }
  }
  switch (text[at]) {
    case '百':
    case '千':
    case '万': {
      // 百日, 千里, 万年: round numbers that begin words and stand beside a number in the other language at most.
      const round = /^[百千万](?=[年日天岁里人名户元次倍]|米(?!突))/.exec(rest)
      if (round !== null && !rest.startsWith('千米')) {
        const value = rest.startsWith('百') ? 100 : rest.startsWith('千') ? 1_000 : 10_000
        const measure = chineseMeasures.get(rest.charAt(1))
        const plain = bare(value)
        return add(
          measure === undefined ? 1 : 2,
          measure === undefined ? [plain] : [readMeasure(measure, value), plain],
          0.1,
        )
      }
      const whole100 = /^百分(?:之)?百/.exec(rest)
      if (whole100 !== null)
        return add(
          whole100[0].length,
          [
            { family: 'percent', value: 100, unit: '%' },
            { family: 'times', value: 1, unit: 'x' },
          ],
          0.3,
        )
      const fraction = /^([百千万])分之(负)?/.exec(rest)
      if (fraction === null) break
      const number = readChineseNumber(text, at + fraction[0].length)
      if (number === null) break
      const whole = fraction[1] === '百' ? 1 : fraction[1] === '千' ? 0.1 : 0.01
      found.push(
        draftOf(at, number.end, number, [{ family: 'percent', value: number.value * whole, unit: '%' }], 0.9),
      )
      return number.end
    }
    case '星':
    case '周':
    case '礼': {
      const match = /^(?:星期|周|礼拜)([一二三四五六日天末])(?![年])/.exec(rest)
      if (match === null) break
      if (match[1] === '末') return at + match[0].length
      const value = '一二三四五六日天'.indexOf(match[1] ?? '') + 1
      return add(match[0].length, [{ family: 'weekday', value: Math.min(value, 7), unit: null }], 0.3)
    }
    case '上':
    case '下':
    case '前':
    case '后': {
      const match = /^([上下前后])(半年|半场|半叶|半程|半季|半月|半赛季)/.exec(rest)
      if (match === null) break
      const value = match[1] === '上' || match[1] === '前' ? 1 : 2
      return add(match[0].length, [{ family: 'half', value, unit: null }], 0.45)
    }
    case '每': {
      const match =
        /^每([\d一二三四五六七八九十百千万]{1,7}) ?[\u4e00-\u9fff]{1,8}?(?:中|里|当中|之中)(?:就|便|约|仅|只)?(?:有|会有)?(?:约|超过|近)?([\d一二三四五六七八九]{1,3})/.exec(
          text.slice(at, at + 30),
        )
      const whole = match === null ? null : readChineseNumber(text, at + 1)
      const part = match === null ? null : readChineseNumber(match[2] ?? '', 0)
      if (match === null || whole === null || part === null || whole.value <= part.value) break
      return addShare(text, at, match[0].length, whole, part, found)
    }
    case '首': {
      const match = /^首(季|半年|个|次|届|位|家|批|度|例|名|款|场|条|项|轮|座|日|枚|艘)/.exec(rest)
      if (match === null) break
      if (match[1] === '季')
        return add(rest.startsWith('首季度') ? 3 : 2, [{ family: 'quarter', value: 1, unit: null }], 0.5)
      return add(1, [{ family: 'ordinal', value: 1, unit: null }], 0.1)
    }
    case '第': {
      const match = /^第 ?/.exec(rest)
      const number = readChineseNumber(text, at + (match?.[0].length ?? 1))
      if (number === null) break
      const after = text.slice(number.end, number.end + 4)
      const quarter = /^ ?季(?:度)?(?!赛)/.exec(after)
      if (quarter !== null && number.value <= 4) {
        found.push(
          draftOf(
            at,
            number.end + quarter[0].length,
            number,
            [{ family: 'quarter', value: number.value, unit: null }],
            0.6,
          ),
        )
        return number.end + quarter[0].length
      }
      const readings: [Reading, ...Reading[]] = [{ family: 'ordinal', value: number.value, unit: null }]
      found.push(
        draftOf(at, number.end, number, readings, number.value > 10 || !number.isInWords ? 0.65 : 0.3),
      )
      return number.end
    }
    case '翻':
    case '倍':
    case '加':
    case '减':
    case '腰': {
      const match = /^(?:翻了?一番|翻了?一倍|翻倍|翻了?两番|翻番|倍增|加倍|减半|腰斩)/.exec(rest)
      if (match === null) break
      const word = match[0]
      if (word === '减半' || word === '腰斩')
        return add(
          word.length,
          [
            { family: 'percent', value: 50, unit: '%' },
            { family: 'times', value: 0.5, unit: 'x' },
          ],
          0.5,
        )
      const value = word.includes('两番') ? 4 : 2
      return add(
        word.length,
        [
          { family: 'times', value, unit: 'x' },
          { family: 'percent', value: (value - 1) * 100, unit: '%' },
          { family: 'percent', value: value * 100, unit: '%' },
        ],
        0.5,
      )
    }
    case '一':
    case '过':
    case '半':
    case '大': {
      const match = /^(?:一半|过半|半数|大半|半)/.exec(rest)
      if (match === null) break
      const word = match[0]
      if (word !== '半') return add(word.length, halfReadings, 0.35)
      if (/^半(?:导|岛|夜|径|官|自|途|天然|空|成品|程|开|价|裸|推|生|场|信|职)/.test(rest)) return at + 2
      const unit =
        /^半(个世纪|个小时|小时|个月|个多月|个钟头|年|天|日|载|公里|英里|公斤|吨|打|价|数|壁江山|个)/.exec(
          rest,
        )
      if (unit === null) return add(1, halfReadings, 0.1)
      if (unit[1] === '打') return add(2, [{ family: 'number', value: 6, unit: null }], 0.3)
      const measure = chineseMeasures.get((unit[1] ?? '').replace('多', ''))
      if (measure === undefined) return add(1, halfReadings, 0.2)
      found.push(
        draftOf(
          at,
          at + unit[0].length,
          { ...plainNumber(0.5, at + 1), isInWords: true },
          [readMeasure(measure, 0.5), ...halfReadings],
          0.25,
        ),
      )
      return at + unit[0].length
    }
    case '十': {
      // 十三五, 十四五: the thirteenth and fourteenth five-year plans.
      const plan = /^十([一二三四五六])五(?=["”」』规计时期]|$)/.exec(rest)
      if (plan === null) break
      const value = 11 + '一二三四五六'.indexOf(plan[1] ?? '')
      return add(
        3,
        [
          { family: 'ordinal', value, unit: null },
          { family: 'number', value: 5, unit: null },
        ],
        0.2,
      )
    }
    default: {
      const code =
        /^(?:Q ?([1-4])(?!\d)|([1-4])Q(?:(\d\d)(?!\d))?|([12])H(\d\d)?(?![\dA-Za-z])|H([12])(?!\d))/.exec(
          rest,
        )
      if (code !== null && !/[A-Za-z\d.]/.test(text.charAt(at - 1))) {
        if (code[1] !== undefined || code[2] !== undefined) {
          add(code[0].length, [{ family: 'quarter', value: Number(code[1] ?? code[2]), unit: null }], 0.6)
        } else add(code[0].length, [{ family: 'half', value: Number(code[4] ?? code[6]), unit: null }], 0.5)
        const shortYear = code[3] ?? code[5]
        if (shortYear !== undefined)
          add(code[0].length, [{ family: 'year', value: 2000 + Number(shortYear), unit: null }], 0.6)
        return at + code[0].length
      }
      const fiscal = /^(?:FY|CY) ?['’]?(20\d\d|\d\d)(?!\d)/.exec(rest)
      if (fiscal !== null && !/[A-Za-z]/.test(text.charAt(at - 1))) {
        const value = Number(fiscal[1])
        return add(
          fiscal[0].length,
          [{ family: 'year', value: value < 100 ? 2000 + value : value, unit: null }],
          0.7,
        )
      }
    }
  }
  const crowd = /^(?:数以(百万|千万|十万|百|千|万|亿)计|成千上万|成百上千|千千万万|亿万|数不清)/.exec(rest)
  if (crowd !== null) {
    const value =
      { 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8 }[crowd[1] ?? ''] ??
      (crowd[0] === '成百上千' ? 100 : crowd[0] === '亿万' ? 1e8 : 1e3)
    return add(
      crowd[0].length,
      [{ family: 'number', value, unit: null }],
      0.2,
      value,
      value * (crowd[1] === undefined ? 100 : 10),
      true,
    )
  }
  return at
}

/** 每五人中有一人: a share, and the two numbers it is made of. */
function addShare(
  text: string,
  at: number,
  length: number,
  whole: ReadNumber,
  part: ReadNumber,
  found: Draft[],
): number {
  const share = (100 * part.value) / whole.value
  found.push({
    ...draftOf(
      at,
      at + length,
      { ...part, value: share, low: share, high: share, mantissa: share },
      [
        { family: 'percent', value: share, unit: 'part' },
        { family: 'number', value: whole.value, unit: null },
        { family: 'number', value: part.value, unit: null },
      ],
      0.6,
    ),
    isInWords: true,
  })
  return at + length
}

const halfReadings: readonly [Reading, ...Reading[]] = [
  { family: 'percent', value: 50, unit: '%' },
  { family: 'times', value: 0.5, unit: 'x' },
  { family: 'number', value: 0.5, unit: null },
]

const plainNumber = (value: number, end: number): ReadNumber => ({
  value,
  low: value,
  high: value,
  end,
  mantissa: value,
  isVague: false,
  isInWords: false,
})

function draftOf(
  start: number,
  end: number,
  number: ReadNumber,
  readings: readonly [Reading, ...Reading[]],
  weight: number,
): Draft {
  return {
    start,
    end,
    readings,
    number: number.value,
    low: number.low,
    high: number.high,
    mantissa: number.mantissa,
    approximation: null,
    isVague: number.isVague,
    isInWords: number.isInWords,
    weight,
  }
}

const readMeasure = (measure: Measure, value: number): Reading => ({
  family: measure.family,
  value: value * measure.factor,
  unit: measure.unit,
})

/** The rest of a quantity whose number is read: what it counts, or which piece of the calendar it names. */
function readQuantity(text: string, at: number, number: ReadNumber, found: Draft[]): number {
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

  const sign = findSign(before)
  const measured = findMeasure(text, end)
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
    // 9秒58 is 9.58 seconds.
    const hundredths =
      measure.unit === 'seconds' ? /^(\d{1,3})(?![\d.万亿%])/.exec(text.slice(until, until + 5)) : null
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
    const scale = value === 0 ? 1 : amount / value
    const sized = { number: amount, low: number.low * scale, high: number.high * scale }
    if (measure.family === 'times')
      return push(until, timesReadings(amount, before), amount === 1 ? 0.3 : 0.6, sized)
    const readings: [Reading, ...Reading[]] = [reading]
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
    return push(end, [{ family: 'money', value, unit: sign }], 0.9, { start: at - signLength(before) })
  if (/^[kK](?![A-Za-z])/.test(after) && !number.isInWords)
    return push(end + 1, [{ family: 'code', value, unit: null }, bare(value * 1_000)], 0.4)
  if (/^[A-Za-z]/.test(text.slice(end)) && !number.isInWords && !/^(?:x|X)/.test(text.slice(end)))
    return push(end, [{ family: 'code', value, unit: null }], 0.35)
  if (/(?:No\.? ?|№)$/.test(before)) return push(end, [{ family: 'ordinal', value, unit: null }], 0.4)
  // 五四, 九一一, 二二八: a day known by its figures.
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

const bare = (value: number): Reading => ({ family: 'number', value, unit: null })

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

function findMeasure(text: string, at: number): { measure: Measure; length: number } | null {
  let gap = text[at] === ' ' ? 1 : 0
  // 三十多个月, 20余吨
  if (/[多余来]/.test(text[at + gap] ?? '')) gap += 1
  if (text[at + gap] === '-') gap += 1
  for (let length = longestChineseMeasure; length > 0; length -= 1) {
    const form = text.slice(at + gap, at + gap + length)
    if (form.length < length) continue
    const measure = chineseMeasures.get(form)
    if (measure === undefined) continue
    const next = text.charAt(at + gap + length)
    if (/[A-Za-z]$/.test(form) && /[A-Za-z\d/]/.test(next)) continue
    if (form === '里' && /[面程斯昂约兹奥德维拉贾根诺]/.test(next)) continue
    if (form === '节' && !/(?:风|航|时|船|浪|速)[^，。；]{0,12}$/.test(text.slice(Math.max(0, at - 16), at)))
      continue
    if (form === '度' && /[假过数]/.test(next)) continue
    if (form === '元' && /[旦首素老]/.test(next)) continue
    if (form === '日' && /[本元圆]/.test(next)) continue
    if (form === '天' && /[然津空下主文]/.test(next)) continue
    if (form === '周' && /[岁]/.test(next)) continue
    if (form === '分' && !/(?:角|元)/.test(text.slice(Math.max(0, at - 4), at))) continue
    if (form === '欧' && /[洲盟元]/.test(next)) continue
    if (form === '卡' && /[车通片塔扎]/.test(next)) continue
    if (form === '升' && /[至到级]/.test(next)) continue
    if (form === '克' && /[里拉罗服]/.test(next)) continue
    if (form === '级' && !/[地强]|^$/.test(next) && !/震|里氏|矩/.test(text.slice(Math.max(0, at - 14), at)))
      continue
    if (form === '成' && !/[\d一二三四五六七八九两几数]/.test(text.charAt(at - 1))) continue
    if (form === '米' && /[兰尔]/.test(next)) continue
    if (form === '码' && /[头]/.test(next)) continue
    if (form === '月份') continue
    if (/^[GgTt]$|^[吉太兆]$/.test(form) && /[\p{Script=Han}]/u.test(form)) continue
    return { measure, length: gap + length }
  }
  return null
}

const findSign = (before: string): string | null => {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  return moneySigns.find(([sign]) => trimmed.endsWith(sign))?.[1] ?? null
}
function signLength(before: string): number {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  return (
    (moneySigns.find(([sign]) => trimmed.endsWith(sign))?.[0].length ?? 0) + before.length - trimmed.length
  )
}

type Push = (
  until: number,
  readings: readonly [Reading, ...Reading[]],
  weight: number,
  with_?: Partial<Draft>,
) => number

/** Years, decades and centuries. */
function readYear(text: string, at: number, number: ReadNumber, before: string, push: Push): number {
  const { value, end } = number
  if (!Number.isInteger(value)) return 0
  const after = text.slice(end, end + 8)
  const decade = /^ ?年代/.exec(after)
  if (decade !== null && value < 2100) {
    const readings: [Reading, ...Reading[]] = [{ family: 'decade', value, unit: null }]
    if (value < 100) readings.push({ family: 'decade', value: 1900 + value, unit: null })
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
    const range = /^ ?[-–—~至到/] ?(\d{4}|\d\d)(?!\d)(?=[年赛财/])/.exec(after)
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
      findSign(before) === null &&
      findMeasure(text, end) === null
    )
      return push(end, [{ family: 'year', value, unit: null }], 0.7)
  }
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
function readMoment(text: string, at: number, number: ReadNumber, before: string, push: Push): number {
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

const connector = /^ ?(?:至|到|或|和|与|及|、|[-–—~]|,|\/|比|对) ?(?:约|近|逾|超过)? ?$/

/** A unit or magnitude that stands once holds for both ends: `5至6亿美元`, `10%至15`, `3、4个`. */
function linkRanges(text: string, found: Draft[]): void {
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const first = found[index]
    const second = found[index + 1]
    if (first === undefined || second === undefined) continue
    if (second.start - first.end > 6 || second.start < first.end) continue
    const gap = text.slice(first.end, second.start)
    if (!connector.test(gap)) continue
    if (first.readings[0].family !== 'number') continue
    const [head] = second.readings
    if (/^ ?(?:比|对|[-–:]) ?$/.test(gap) && isScorePart(first) && isScorePart(second)) {
      found[index] = { ...first, isOnce: true, weight: Math.max(first.weight, 0.45) }
      found[index + 1] = { ...second, isOnce: true, weight: Math.max(second.weight, 0.45) }
      continue
    }
    if (head.family === 'code' || head.family === 'ordinal') continue
    const magnitude = second.mantissa === 0 ? 1 : second.number / second.mantissa
    let number = first.number
    const isRange = !/[、,和与及]/.test(gap)
    const lifts =
      magnitude >= 1e3 &&
      first.number === first.mantissa &&
      first.number * magnitude < second.number * (isRange ? 1 : 5)
    if (lifts) number = first.number * magnitude
    const factor = second.number === 0 ? 1 : head.value / second.number
    const unlifted: Reading[] = lifts ? [{ family: 'number', value: first.number, unit: null }] : []
    const isDate =
      head.family === 'month' ||
      head.family === 'day' ||
      head.family === 'year' ||
      head.family === 'quarter' ||
      head.family === 'clock' ||
      head.family === 'weekday'
    const reading: Reading = isDate
      ? head.family === 'clock' || head.family === 'weekday'
        ? first.readings[0]
        : { ...head, value: first.number }
      : { ...head, value: number * factor }
    const scale = first.number === 0 ? 1 : number / first.number
    found[index] = {
      ...first,
      readings: [reading, ...unlifted],
      number,
      low: first.low * scale,
      high: first.high * scale,
      weight: Math.max(first.weight, second.weight - 0.1),
    }
  }
}
