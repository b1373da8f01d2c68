import { draftOf, halfReadings, plainNumber, readMeasure, type Draft } from './draft.ts'
import { chineseMeasures } from './measures.ts'
import { bare, type Reading } from './quantity.ts'
import { readChineseNumber, type ReadNumber } from './read-chinese-number.ts'

const quarterNumeral = '一二三四1234'

/** Days that Chinese calls by a name and English by a date, or the other way round. */
const feasts: readonly (readonly [name: string, month: number, day: number])[] = [
  ['元旦', 1, 1],
  ['五一', 5, 1],
  ['国庆', 10, 1],
  ['双十节', 10, 10],
  ['圣诞', 12, 25],
  ['除夕夜', 12, 31],
]

/** Forms that no number begins, or whose number means nothing by itself. */
export function readChineseForm(text: string, at: number, found: Draft[]): number {
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
  // 9·11事件 is September 11.
  const attacks = /^9[·.・]?11(?=["”」』]?(?:事件|恐|袭|之后|后))/.exec(rest)
  if (attacks !== null && !/[\d.,]/.test(text.charAt(at - 1))) {
    add(
      attacks[0].length,
      [
        { family: 'month', value: 9, unit: null },
        { family: 'number', value: 911, unit: null },
      ],
      0.1,
    )
    return add(attacks[0].length, [{ family: 'day', value: 11, unit: null }], 0.1)
  }
  const feast = feasts.find(([name]) => rest.startsWith(name))
  if (feast !== undefined) {
    const [name, month, day] = feast
    add(name.length, [{ family: 'month', value: month, unit: null }], 0.01)
    return add(name.length, [{ family: 'day', value: day, unit: null }], 0.01)
  }
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
      if (round !== null && !rest.startsWith('千米') && !/[上近过逾超达数几]/.test(text.charAt(at - 1))) {
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
      const quarters = /^前([一二两三四2-4])(?:个)?季度?/.exec(rest)
      if (quarters !== null) {
        const count = readChineseNumber(quarters[1] ?? '', 0)?.value ?? 0
        return add(
          quarters[0].length,
          [{ family: 'duration', value: (count * 365.25) / 4, unit: 'quarters' }, bare(count)],
          0.3,
        )
      }
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
      const season = /^ ?季(?:度)?(?!赛)/.exec(after)
      if (season !== null && number.value <= 4) {
        found.push(
          draftOf(
            at,
            number.end + season[0].length,
            number,
            [
              { family: 'quarter', value: number.value, unit: null },
              // A second season.
              { family: 'ordinal', value: number.value, unit: null },
            ],
            0.6,
          ),
        )
        return number.end + season[0].length
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
