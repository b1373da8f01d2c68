import { chineseUnitNames, localMoney } from './measures.ts'
import { isCalendar, type Quantity, type Reading } from './quantity.ts'

/** Drops what floating point adds: 0.1 + 0.2 is 0.3. */
const round = (value: number): number => Number(value.toPrecision(12))

const englishMagnitudes: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
]

function formatEnglishNumber(value: number): string {
  for (const [size, word] of englishMagnitudes)
    if (Math.abs(value) >= size) return `${groupThousands(round(value / size))} ${word}`
  return groupThousands(round(value))
}

function groupThousands(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A quantity as a reader would write it in a list of values: `40.7 million USD`, `Q1`, `day 16`, `18.9 %`. */
export function formatQuantity(quantity: Quantity): string {
  const [reading] = quantity.readings
  const { family, value, unit } = reading
  if (isCalendar(family)) return formatCalendar(reading)
  const range = quantity.high > quantity.low
  const sized = (number: number) => formatEnglishNumber(number)
  const number = range ? `${sized(quantity.low)}–${sized(quantity.high)}` : sized(quantity.number)
  if (family === 'clock')
    return `${Math.floor(value / 60)}:${String(Math.round(value % 60)).padStart(2, '0')}`
  if (family === 'ordinal') return `no. ${number}`
  if (family === 'times') return `${sized(round(value))} x`
  if (family === 'percent') return `${sized(round(value))} ${unit === 'pp' ? 'pp' : '%'}`
  if (unit === null) return number
  if (family === 'money')
    return `${range ? number : sized(round(value))} ${unit === localMoney ? '元' : unit === 'dollar' ? 'USD' : unit === 'yen' ? 'JPY' : unit}`
  return `${number} ${unit}`
}

function formatCalendar({ family, value }: Reading): string {
  switch (family) {
    case 'quarter':
      return `Q${value}`
    case 'half':
      return `H${value}`
    case 'month':
      return `month ${value}`
    case 'day':
      return `day ${value}`
    case 'weekday':
      return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][value - 1] ?? String(value)
    case 'decade':
      return `${value}s`
    case 'century':
      return `century ${value}`
    default:
      return String(value)
  }
}

/** Which characters and habits of spacing a Chinese text has. */
export interface ChineseManner {
  readonly isTraditional: boolean
  /** A space between figures and characters: `4,070 萬`. */
  readonly isSpaced: boolean
}

const traditional: Readonly<Record<string, string>> = {
  万: '萬',
  亿: '億',
  点: '點',
  个: '個',
  欧: '歐',
  韩: '韓',
  币: '幣',
  台: '臺',
  镑: '鎊',
  时: '時',
  钟: '鐘',
  周: '週',
  岁: '歲',
  里: '里',
  亩: '畝',
  顷: '頃',
  吨: '噸',
  摄: '攝',
  华: '華',
  节: '節',
  级: '級',
  兆: '兆',
  纪: '紀',
  换: '換',
  礼: '禮',
  纳: '納',
  标: '標',
  头: '頭',
  铢: '銖',
  兰: '蘭',
  卢: '盧',
  亚: '亞',
  马: '馬',
  尔: '爾',
  元: '元',
  倍: '倍',
}
const toScript = (text: string, { isTraditional }: ChineseManner): string =>
  isTraditional ? Array.from(text, (sign) => traditional[sign] ?? sign).join('') : text

/** A quantity in the words of a Chinese text: `4,070 萬美元`, `第一季`, `5 月`, `18.9%`. */
export function formatInChinese(quantity: Quantity, manner: ChineseManner): string {
  const [{ family, value, unit }] = quantity.readings
  const space = manner.isSpaced ? ' ' : ''
  const write = (number: number): string => {
    const sizes: readonly (readonly [number, string])[] = manner.isTraditional
      ? [
          [1e12, '兆'],
          [1e8, '亿'],
          [1e4, '万'],
        ]
      : [
          [1e12, '万亿'],
          [1e8, '亿'],
          [1e4, '万'],
        ]
    for (const [size, word] of sizes)
      if (Math.abs(number) >= size) return `${groupThousands4(round(number / size))}${space}${word}`
    return groupThousands4(round(number))
  }
  const range = quantity.high > quantity.low && quantity.number !== 0
  const stated = family === 'money' ? round(value) : quantity.number
  const number = range ? `${write(quantity.low)}至${write(quantity.high)}` : write(stated)
  const numeral = '零一二三四五六七八九十'
  switch (family) {
    case 'year':
      return `${value}${space}年`
    case 'quarter':
      return `第${numeral[value] ?? value}季${manner.isTraditional ? '' : '度'}`
    case 'half':
      return value === 1 ? '上半年' : '下半年'
    case 'month':
      return `${value}${space}月`
    case 'day':
      return `${value}${space}日`
    case 'weekday':
      return toScript(`星期${'一二三四五六日'[value - 1] ?? ''}`, manner)
    case 'decade':
      return `${value}${space}年代`
    case 'century':
      return toScript(`${value}${space}世纪`, manner)
    case 'ordinal':
      return `第${value <= 10 ? (numeral[value] ?? value) : `${space}${value}${space}`}`
    case 'clock':
      return `${Math.floor(value / 60)}:${String(Math.round(value % 60)).padStart(2, '0')}`
    case 'percent':
      if (unit === 'pp') return toScript(`${write(round(value))}${space}个百分点`, manner)
      if (unit === 'part' && Math.abs(value - 100 / 3) < 0.01) return '三分之一'
      if (unit === 'part' && Math.abs(value - 200 / 3) < 0.01) return '三分之二'
      return `${write(round(value))}%`
    case 'times':
      return `${write(round(value))}${space}倍`
    default: {
      const name = unit === null ? '' : (chineseUnitNames.get(unit) ?? unit)
      const isLatin = /^[A-Za-z°]/.test(name)
      const endsInFigure = /\d$/.test(number)
      return toScript(
        `${number}${name === '' || !endsInFigure || (isLatin && name.length < 3) ? '' : space}${name}`,
        manner,
      )
    }
  }
}

function groupThousands4(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
