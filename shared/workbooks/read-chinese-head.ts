import type { PeriodHead } from './read-period-head.ts'

type Form = Omit<PeriodHead, 'isForecast' | 'year' | 'isFiscal'>

/** Years of the calendar, written out or not, and of the republic (113年 is 2024); a fiscal year says so. */
const start = /^(?:截至|截止)?(民國|民国)?(\d{4}|1\d\d)(?:(財|财)?年(度)?|(?=Q|[上下]半|第?[一二三四1-4]季))/i
const foreseen =
  /[（(]?(?:預估|预估|預測|预测|估計|估计|估|展望|財測|财测|指引|目標|目标|(?<=[季年度])[EF])[)）]?$/

const rests: readonly (readonly [RegExp, (match: RegExpExecArray) => Form | null])[] = [
  [/^(?:第?([一二三四1-4])季度?|Q([1-4]))$/i, (m) => formOf('quarter', numberOf(m[1] ?? m[2]))],
  [/^([上下])半年度?$/, (m) => formOf('half', m[1] === '上' ? 1 : 2)],
  [/^(?:中期|中報|中报)$/, () => formOf('half', 1)],
  [/^(?:全年|年報|年报)?$/, () => formOf('year', 0)],
  [/^(\d{1,2})月?[-–—~～至到](\d{1,2})月$/, (m) => stretchOf(Number(m[1]), Number(m[2]))],
  [
    /^(\d{1,2})月(?:(\d{1,2})日)?(?:止)?(?:(?:的|之)?(?:三|3)[個个]月|(?:的|之)?季度?)?$/,
    (m) => ({ kind: 'month', part: Number(m[1]), day: m[2] ?? null }),
  ],
]

/** Reads a head in Chinese: `2024年第一季`, `113年Q1`, `2024財年`, `2024年1-3月`, `2024年3月31日`; null for any other. */
export function readChineseHead(text: string): PeriodHead | null {
  const plain = text
    .replace(/[\s　]+/g, '')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年|財|财)/, (year) =>
      [...year]
        .map((digit) => (digit === '○' ? 0 : '〇一二三四五六七八九'.indexOf(digit.replace('零', '〇'))))
        .join(''),
    )
  const isForecast = foreseen.test(plain)
  const bare = isForecast ? plain.replace(foreseen, '') : plain
  const match = start.exec(bare)
  if (!match) return null
  const [whole, , digits = '', fiscal] = match
  const year = digits.length === 3 ? Number(digits) + 1911 : Number(digits)
  if (year < 1950 || year > 2100) return null
  const half = bare.slice(whole.length)
  for (const [pattern, read] of rests) {
    const found = pattern.exec(half)
    const form = found && read(found)
    if (!form) continue
    if (form.kind !== 'month')
      return { ...form, year, isFiscal: fiscal === undefined ? null : true, isForecast }
    if (form.part < 1 || form.part > 12) return null
    const day = form.day === null ? null : `${year}-${pad(form.part)}-${pad(Number(form.day))}`
    return { ...form, day, year, isFiscal: null, isForecast }
  }
  return null
}

const formOf = (kind: Form['kind'], part: number): Form => ({ kind, part, day: null })
const numberOf = (text = ''): number => (/\d/.test(text) ? Number(text) : '一二三四'.indexOf(text) + 1)
const pad = (part: number): string => String(part).padStart(2, '0')

/** Months from the first of a quarter, half or year to its last; nine months are no period of a grid. */
function stretchOf(from: number, to: number): Form | null {
  const months = to - from + 1
  if (months === 3 && from % 3 === 1) return formOf('quarter', to / 3)
  if (months === 6 && from % 6 === 1) return formOf('half', to / 6)
  return from === 1 && to === 12 ? formOf('year', 0) : null
}
