import toTraditionalTable from 'opencc-js/dict/STCharacters'
import type { TextPair } from './plant-figure-errors.ts'

/** One way to say a figure in each language; both say the same. */
type Saying = readonly [en: string, zh: string]
type Random = () => number

const pick = <T>(list: readonly T[], random: Random): T => {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}
const between = (low: number, high: number, random: Random): number =>
  low + Math.floor(random() * (high - low + 1))
const round = (value: number): number => Number(value.toPrecision(10))

const numerals = '零一二三四五六七八九'
/** A whole number below 10,000 in Chinese numerals: 三千零五. */
export function inNumerals(value: number): string {
  if (value >= 10_000) {
    const [size, word] = value >= 1e8 ? ([1e8, '亿'] as const) : ([1e4, '万'] as const)
    const rest = value % size
    const gap = rest > 0 && rest < size / 10 ? '零' : ''
    return `${inNumerals(Math.floor(value / size))}${word}${rest === 0 ? '' : gap + inNumerals(rest)}`
  }
  let text = ''
  let isGap = false
  for (const [size, word] of [
    [1_000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) isGap = text !== ''
    else {
      text += `${isGap ? '零' : ''}${digit === 1 && size === 10 && text === '' ? '' : (numerals[digit] ?? '')}${word}`
      isGap = false
    }
  }
  return text
}
const inDigits = (value: number): string =>
  Array.from(String(value), (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '').join('')
const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 })

/** `12亿`, `1.2万亿`, `十二亿` for a number of at least 10,000. */
function largeInChinese(value: number, random: Random): string {
  const size = value >= 1e12 && random() < 0.7 ? 1e12 : value >= 1e8 ? 1e8 : 1e4
  const word = { [1e12]: '万亿', [1e8]: '亿', [1e4]: '万' }[size] ?? ''
  const short = round(value / size)
  if (Number.isInteger(value) && value < 1e11 && random() < 0.2) return inNumerals(value)
  if (Number.isInteger(short) && short >= 1_000 && random() < 0.5) return `${grouped(short)}${word}`
  return `${short}${random() < 0.2 ? ' ' : ''}${word}`
}

function largeInEnglish(value: number, random: Random): string {
  const [size, word, letters] =
    value >= 1e12
      ? ([1e12, 'trillion', 'tn'] as const)
      : value >= 1e9
        ? ([1e9, 'billion', 'bn'] as const)
        : value >= 1e6
          ? ([1e6, 'million', 'm'] as const)
          : ([1e3, 'thousand', 'k'] as const)
  if (size === 1e3 || random() < 0.1) return grouped(value)
  return random() < 0.3 ? `${round(value / size)}${letters}` : `${round(value / size)} ${word}`
}

const currencies: readonly (readonly [sign: string, words: string, zh: readonly string[]])[] = [
  ['$', 'dollars', ['美元', '美金']],
  ['US$', 'U.S. dollars', ['美元']],
  ['€', 'euros', ['欧元']],
  ['£', 'pounds', ['英镑']],
  ['NT$', 'New Taiwan dollars', ['新台币', '台币']],
  ['HK$', 'Hong Kong dollars', ['港元', '港币']],
  ['¥', 'yen', ['日元']],
]

function sayMoney(random: Random): Saying {
  const value = round(between(11, 9_999, random) * 10 ** between(3, 8, random))
  const [sign, words, zh] = pick(currencies, random)
  const en =
    random() < 0.7
      ? `${sign}${largeInEnglish(value, random)}`
      : `${value >= 1e9 ? `${round(value / 1e9)} billion` : value >= 1e6 ? `${round(value / 1e6)} million` : grouped(value)} ${words}`
  return [
    en
      .replace(/(\d)(m|k)$/, sign === '$' || sign === '£' || sign === '€' ? '$1$2' : '$1 million')
      .replace(/(\d)k million/, '$1,000'),
    `${value >= 1e4 ? largeInChinese(value, random) : grouped(value)}${pick(zh, random)}`,
  ]
}

function sayCount(random: Random): Saying {
  const value = between(11, 9_999, random) * 10 ** between(0, 5, random)
  const en =
    value < 1e4
      ? value >= 1_000 && random() < 0.5
        ? grouped(value)
        : String(value)
      : value < 1e6
        ? grouped(value)
        : largeInEnglish(value, random)
  const zh =
    value < 1e4 ? (random() < 0.15 ? inNumerals(value) : String(value)) : largeInChinese(value, random)
  return [en, zh]
}

function sayPercent(random: Random): Saying {
  const value = round(between(11, 999, random) / 10)
  const [whole = '', part] = String(value).split('.')
  const worded = `百分之${inNumerals(Number(whole)) || '零'}${part === undefined ? '' : `点${inDigits(Number(part)).replaceAll('〇', '零')}`}`
  return [
    `${value}${pick(['%', ' percent', ' per cent'], random)}`,
    pick([`${value}%`, `${value}%`, `${value} %`, worded], random),
  ]
}

function sayPoints(random: Random): Saying {
  const bps = between(2, 60, random) * 5
  const points = round(bps / 100)
  return [
    pick([`${bps} basis points`, `${points} percentage points`, `${bps} bps`], random),
    pick([`${bps}个基点`, `${points}个百分点`, `${bps} 个基点`], random),
  ]
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
function sayDate(random: Random): Saying {
  const [year, month, day] = [between(1950, 2029, random), between(1, 12, random), between(1, 28, random)]
  const name = months[month - 1] ?? ''
  const ordinal = `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`
  return [
    pick(
      [`on ${name} ${day}, ${year}`, `on ${day} ${name} ${year}`, `on the ${ordinal} of ${name}, ${year}`],
      random,
    ),
    pick(
      [
        `${year}年${month}月${day}日`,
        `${year} 年 ${month} 月 ${day} 日`,
        `${inDigits(year)}年${inNumerals(month)}月${inNumerals(day)}日`,
      ],
      random,
    ),
  ]
}

function sayQuarter(random: Random): Saying {
  const [year, quarter] = [between(2005, 2028, random), between(1, 4, random)]
  const word = ['first', 'second', 'third', 'fourth'][quarter - 1] ?? ''
  const numeral = numerals[quarter] ?? ''
  return [
    pick(
      [
        `in the ${word} quarter of ${year}`,
        `in Q${quarter} ${year}`,
        `in ${quarter}Q${String(year).slice(2)}`,
      ],
      random,
    ),
    pick([`${year}年第${numeral}季度`, `${year} 年第${numeral}季`, `${year}年${numeral}季度`], random),
  ]
}

function sayYear(random: Random): Saying {
  const year = between(1901, 2035, random)
  return [`in ${year}`, pick([`${year}年`, `${year} 年`, `${inDigits(year)}年`], random)]
}

const lengths: readonly Saying[] = [
  ['18 months', '一年半'],
  ['18 months', '18个月'],
  ['a year and a half', '一年半'],
  ['two and a half years', '两年半'],
  ['two decades', '20年'],
  ['half a century', '半个世纪'],
  ['a fortnight', '两周'],
  ['36 hours', '36小时'],
  ['48 hours', '两天'],
  ['45 minutes', '45分钟'],
  ['90 days', '90天'],
  ['six months', '半年'],
  ['six months', '六个月'],
  ['half an hour', '半小时'],
  ['a decade', '十年'],
  ['12 weeks', '12周'],
]
const parts: readonly Saying[] = [
  ['a third of', '三分之一的'],
  ['one-third of', '1/3的'],
  ['two-thirds of', '三分之二的'],
  ['three-quarters of', '四分之三的'],
  ['a quarter of', '四分之一的'],
  ['nearly half of', '近半的'],
  ['about half of', '约五成的'],
  ['nine-tenths of', '九成的'],
  ['one in five of', '五分之一的'],
  ['three out of four of', '四分之三的'],
  ['a fifth of', '两成的'],
  ['more than half of', '过半的'],
]
const crowds: readonly Saying[] = [
  ['dozens of', '数十'],
  ['dozens of', '几十'],
  ['hundreds of', '数百'],
  ['several hundred', '几百'],
  ['thousands of', '数千'],
  ['thousands of', '成千上万'],
  ['tens of thousands of', '数万'],
  ['hundreds of thousands of', '数十万'],
  ['millions of', '数百万'],
  ['tens of millions of', '数千万'],
  ['a dozen', '十多'],
  ['half a dozen', '六'],
  ['two dozen', '24'],
  ['a couple of hundred', '两百'],
  ['more than 300', '三百多'],
  ['over 1,000', '上千'],
]
const multiples: readonly Saying[] = [
  ['doubled', '翻了一番'],
  ['doubled', '增长了一倍'],
  ['doubled', '增至两倍'],
  ['more than doubled', '增长一倍多'],
  ['tripled', '增长了两倍'],
  ['tripled', '增至三倍'],
  ['quadrupled', '增至原来的四倍'],
  ['rose fivefold', '增至五倍'],
  ['rose tenfold', '增长了九倍'],
  ['was cut in half', '减半'],
  ['fell by half', '下降了一半'],
  ['rose threefold', '增至3倍'],
]
const sizes: readonly Saying[] = [
  ['12 kilometers', '12公里'],
  ['2.4 km', '2.4千米'],
  ['100 miles', '约160公里'],
  ['35 acres', '14公顷'],
  ['1,500 square metres', '1500平方米'],
  ['3.2 million tonnes', '320万吨'],
  ['500 megawatts', '500兆瓦'],
  ['6.5 feet', '2米'],
  ['750 kg', '750公斤'],
  ['40,000 barrels', '4万桶'],
]

const carriers: readonly (readonly [en: string, zh: string])[] = [
  ['The fund raised {money} {date}.', '{date}，该基金募集了{money}。'],
  ['Profit rose {percent} to {money} {quarter}.', '{quarter}利润增长{percent}，至{money}。'],
  [
    '{quarter}, revenue came in at {money}, down {percent}.',
    '{quarter}营收为{money}，下降{percent}。'.replace('，', '，'),
  ],
  [
    'At least {count} people were displaced {year}, the agency said.',
    '该机构表示，{year}至少有{count}人流离失所。',
  ],
  [
    'The city, with a population of {count}, spent {money} on the stadium.',
    '这座人口{count}的城市在体育场上花费了{money}。',
  ],
  ['The spread widened by {points} to {percent}.', '利差扩大{points}，达到{percent}。'],
  ['It took the team {length} and {money} to finish.', '该团队耗时{length}、耗资{money}才完成。'],
  [
    'Turnout was {percent}, the lowest since the vote {year}.',
    '投票率为{percent}，是{year}投票以来的最低水平。',
  ],
  ['Around {part} the residents had left by then.', '届时约{part}居民已经离开。'],
  ['{crowd} protesters gathered in the square.', '{crowd}名抗议者聚集在广场上。'],
  ['Output {multiple}, to {count} units.', '产量{multiple}，达到{count}台。'],
  ['The road, {size} away, was closed for {length}.', '{size}外的道路关闭了{length}。'],
  ['He was born {date} and died {year}.', '他生于{date}，卒于{year}。'],
  [
    'The loan carries a rate of {percent}, {points} above the benchmark.',
    '这笔贷款利率为{percent}，比基准高{points}。',
  ],
  ['Of {count} applicants, {percent} were rejected.', '在{count}名申请者中，{percent}遭到拒绝。'],
  [
    'The company agreed {date} to pay {money} for a {percent} stake.',
    '该公司于{date}同意以{money}收购{percent}的股份。',
  ],
]

const sayings: Readonly<Record<string, (random: Random) => Saying>> = {
  money: sayMoney,
  count: sayCount,
  percent: sayPercent,
  points: sayPoints,
  date: sayDate,
  quarter: sayQuarter,
  year: sayYear,
  length: (random) => pick(lengths, random),
  part: (random) => pick(parts, random),
  crowd: (random) => pick(crowds, random),
  multiple: (random) => pick(multiples, random),
  size: (random) => pick(sizes, random),
}

const traditionalOf = new Map(
  toTraditionalTable.split('|').flatMap((entry) => {
    const [from = '', to = ''] = entry.split(' ')
    return from.length === 1 && to.length === 1 ? [[from, to] as const] : []
  }),
)
const toTraditional = (text: string): string =>
  Array.from(text, (sign) => traditionalOf.get(sign) ?? sign).join('')

/** A sound pair about invented things, in Simplified or Traditional characters, as the random source chooses. */
export function generatePair(random: Random): TextPair {
  let [en, zh] = pick(carriers, random)
  for (const [name, say] of Object.entries(sayings)) {
    if (!en.includes(`{${name}}`)) continue
    const [english, chinese] = say(random)
    en = en.replace(`{${name}}`, english)
    zh = zh.replace(`{${name}}`, chinese)
  }
  en = en.charAt(0).toUpperCase() + en.slice(1)
  return { en, zh: random() < 0.5 ? zh : toTraditional(zh) }
}
