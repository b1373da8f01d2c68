import { monthWord, readDate, toMonth, toYear, withDateDigits, Words } from './read-head-date.ts'

/** What the heads of a column (or the lines above a table) say of time; what is not said is null. */
export interface HeadTime {
  /** Months of the stretch: 3, 6, 9, 12; 0 for a date at which something stands. */
  readonly months: number | null
  /** Quarter 1–4 or half 1–2 by name. */
  readonly quarter: number | null
  readonly half: number | null
  readonly month: number | null
  readonly day: number | null
  /** Years named, in order. */
  readonly years: readonly number[]
  /** `FY2026`, `Fiscal 2026`. */
  readonly isFiscal: boolean
  /** `2027E`, `Forecast`: not yet over. */
  readonly isForecast: boolean
  /** `Prior year`, `last quarter`: steps back from the document's own. */
  readonly yearsBack: number
  readonly quartersBack: number
  /** `To date`: from the beginning of the year. */
  readonly isToDate: boolean
}

export interface Head {
  readonly time: HeadTime
  /** A column of changes, and over what; the unit is the cells' own. */
  readonly change: 'yoy' | 'qoq' | 'any' | null
  /** `% of revenue`: each figure's share of the column before it. */
  readonly isShare: boolean
  /** The heads themselves say that figures are in per cent. */
  readonly isPercent: boolean
  readonly end: 'low' | 'high' | 'mid' | null
  readonly basis: 'GAAP' | 'non-GAAP' | null
  /** `Guidance`, `Outlook`; one that is `Prior` no longer holds. */
  readonly isGuidance: boolean
  readonly isFormer: boolean
  readonly isConsensus: boolean
  /** Numbers of notes, of pages: no figures. */
  readonly isReference: boolean
  /** Words that say none of these: a segment, a region, a step of a reconciliation. */
  readonly rest: string
}

const numbers: Readonly<Record<string, number>> = {
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  'twenty six': 26,
  'twenty seven': 27,
  'thirty nine': 39,
  forty: 40,
  'fifty two': 52,
  'fifty three': 53,
}
const chineseNumbers: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  六: 6,
  九: 9,
  十二: 12,
}
/** `Jul-Sep`, `January to March`. */
const monthStretch = new RegExp(String.raw`\b(${monthWord})(?: ?- ?| to | through )(${monthWord})(?!\w)`, 'i')

const longestHead = 240

/** Reads the heads of one column, joined from the top down, or a line of a table's title. */
export function readHead(text: string): Head {
  const words = new Words(
    ` ${withDateDigits(text.slice(0, longestHead))
      .replace(/[‐‑‒–—−]/g, '-')
      .replace(/[’‘]/g, "'")
      .replace(/\s+/g, ' ')} `,
  )
  words.take(/[(（]?\b(?:un)?audited\b[)）]?|[（(]?未?經?经?(?:審計|审计|查核|核閱)[)）]?/i)
  const isReference = words.take(/^ ?(?:notes?|ref\.?|附註|附注|附註編號|page) ?$/i) !== null
  const isPercent = /[%％]|\bpercent\b/i.test(words.text)
  const change = readChange(words)
  const isShareNamed =
    change === null &&
    words.take(
      /(?:% ?|percent(?:age)? |as a % )of (?:total |net )?(?:revenues?|sales|total)|[佔占](?:總|总)?(?:營收|营收|營業收入|营业收入|銷售額|销售额|收益|收入|合計|合计)?(?:比重?|比例|百分比|%)|^ ?(?:營收|营收|收入)?(?:比重|占比|佔比|比例) ?[(（]? ?[%％]? ?[)）]? ?$|\bmix\b/i,
    ) !== null
  const end = words.take(/\b(?:low(?:er)?(?: end)?|min(?:imum)?|bottom)\b|下限|低標/i)
    ? 'low'
    : words.take(/\b(?:high(?:er)?(?: end)?|upper(?: end)?|max(?:imum)?|top end)\b|上限|高標/i)
      ? 'high'
      : words.take(/\b(?:mid-?points?|mid)\b|中[值點点位]數?/i)
        ? 'mid'
        : null
  const isConsensus =
    words.take(/\b(?:consensus|street|analysts?'? estimates?)\b|市場共識|市场一致预期|共識/i) !== null
  const isFormer =
    words.take(
      /\b(?:prior|previous(?:ly)?|former|initial|old|original)(?! ?(?:year|quarter|period|month|week|fiscal|FY)|-)\b|先前|原(?=財測|指引|预期)/i,
    ) !== null
  const isGuidance =
    words.take(
      /\b(?:guidance|outlook|guided|business outlook|expected range|range|targets?)\b|財測|财测|展望|指引/i,
    ) !== null
  const basis = words.take(/\bnon-?\s?gaap\b|\badjusted\b|非一般公認|非公认/i)
    ? 'non-GAAP'
    : words.take(/\b(?:u\.?s\.? )?gaap\b|\bas reported\b/i)
      ? 'GAAP'
      : null
  const time = readTime(words)
  words.take(/\b(?:actuals?|results?|reported|period|ended|ending)\b/i)
  return {
    time,
    change,
    isShare:
      isShareNamed ||
      (change === null && /^[\s()（）]*(?:in |of )?[%％](?: of)?[\s()（）]*$/.test(words.text)),
    isPercent,
    end,
    basis,
    isGuidance,
    isFormer,
    isConsensus,
    isReference,
    rest: cleanRest(
      change === null ? words.text : words.text.replace(/\b(?:change|chg|growth|variance)\b/gi, ' '),
    ),
  }
}

const small = 'for|the|as|at|of|and|to|in|on|by|versus|over|with'
const fillers =
  /\b(?:actuals?|results?|reported|periods?|ended|ending|vs\.?|compared|current|fiscal|calendar|year|quarter|quarterly|annual|preliminary|guidance|outlook|range|revised|updated|new|full|percent(?:age)?)\b|[$€£%()[\],.:;*†]|截至|截止|止|之|的|與|與|对|對/gi

const smallWord = new RegExp(`^(?:${small})$`, 'i')
/** Small words at either end; between others they belong to a name: `Tools and Dies`. */
const smallAtEnds = new RegExp(`^(?:(?:${small})\\b|[-/&\\s])+|(?:\\b(?:${small})|[-/\\s])+$`, 'gi')

const cleanRest = (text: string): string =>
  text
    .replace(/[(（]\d{1,2}[)）]|\*+/g, ' ')
    .replace(fillers, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(smallAtEnds, '')
    .trim()

function readChange(words: Words): Head['change'] {
  if (
    words.take(
      /\by(?:ea)?r?[- ]?(?:\/|o|over)[- ]?y(?:ea)?r?\b(?:[ -]*(?:growth|change|chg\.?))?(?: ?[(]?%[)]?)?|\byear[- ](?:over|on)[- ]year\b(?: (?:growth|change))?|\bvs\.? (?:prior|last) year\b|\bannual growth\b|年[增減减]率?|年成長率?|同比(?:增[長长减減]?[減减]?)?(?:率|變動|变动)?|較去年同期.{0,4}[增減减]?/i,
    )
  )
    return 'yoy'
  if (
    words.take(
      /\bq(?:tr|uarter)?[- ]?(?:\/|o|over)[- ]?q(?:tr|uarter)?\b(?:[ -]*(?:growth|change|chg\.?))?(?: ?[(]?%[)]?)?|\bquarter[- ](?:over|on)[- ]quarter\b(?: (?:growth|change))?|\bsequential(?:ly)?\b(?: (?:growth|change))?|\bvs\.? (?:prior|last) quarter\b|季[增減减]率?|季成長率?|[環环]比(?:增[長长减減]?[減减]?)?(?:率|變動|变动)?|較上季.{0,4}[增減减]?/i,
    )
  )
    return 'qoq'
  return words.take(
    /[$%] ?(?:change|chg\.?|variance|var\.?|growth|increase)\b|\b(?:change|chg|variance|var|growth|increase)\b(?: ?\(decrease\))?(?: (?:in )?[(]?[$%][)]?)?|\bB?\/\(?W\)?\b|\+ ?\/ ?[-–−] ?(?:[(]?%[)]?)?|[增減减變变][減减動动](?:百分比|率|金[額额]|[幅%])?|成長率|增長率|增长率/i,
  )
    ? 'any'
    : null
}

function readTime(words: Words): HeadTime {
  let [months, isToDate]: [number | null, boolean] = [null, false]
  const span = words.take(
    /(?:for the )?\b(three|six|nine|twelve|thirteen|fourteen|twenty[- ]six|twenty[- ]seven|thirty[- ]nine|forty|fifty[- ]two|fifty[- ]three|\d{1,2})[- ](months?|weeks?|mos?\.?)(?: periods?)?(?: (?:ended|ending|to))?/i,
  )
  if (span) {
    const count = numbers[(span[1] ?? '').toLowerCase().replace('-', ' ')] ?? Number(span[1])
    months = /w/i.test(span[2] ?? '') ? Math.round((count * 12) / 52) : count
  }
  if (
    words.take(
      /\b9M(?=[ '\d-]|$)|\bfirst (?:nine|9) months\b|前[三3] ?季度?|(?<!\d)1 ?[至到~～-] ?9 ?月|前[九9] ?個?个?月/i,
    )
  )
    months = 9
  const chineseSpan = words.take(/([三六九3469]|十二|12) ?[個个]月(?:[期]?間)?/)
  if (chineseSpan) months = chineseNumbers[chineseSpan[1] ?? ''] ?? Number(chineseSpan[1])
  const stretch = words.take(
    /(?:(\d{2,4}) ?年 ?)?(\d{1,2}) ?月?(?: ?(\d{1,2}) ?日)? ?[至到~～-] ?(?:(\d{2,4}) ?年 ?)?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?/,
  )
  const taken: { month: number | null; day: number | null; years: number[] } = {
    month: null,
    day: null,
    years: [],
  }
  if (stretch) {
    months = Number(stretch[5]) - Number(stretch[2]) + 1
    taken.month = Number(stretch[5])
    taken.day = stretch[6] === undefined ? null : Number(stretch[6])
    const year = stretch[4] ?? stretch[1]
    if (year !== undefined) taken.years.push(toYear(year, true))
  }
  const monthSpan = words.take(monthStretch)
  if (monthSpan) {
    const [first, last] = [toMonth(monthSpan[1] ?? ''), toMonth(monthSpan[2] ?? '')]
    months ??= ((last - first + 12) % 12) + 1
    taken.month = last
  }
  if (words.take(/\byear[- ]to[- ]date\b|\bytd\b|(?:[本當当][年期]|今年)?累[計计]/i)) isToDate = true
  let [quarter, half]: [number | null, number | null] = [null, null]
  let isFiscal = false
  let isForecast = false
  const code = words.take(
    /\b(?:(fiscal|fy|cy)? ?'?((?:19|20)?\d\d) ?)?(?:Q([1-4])|([1-4])Q)(?:[- ]?(fiscal|fy|cy)? ?(?:year )?'?((?:19|20)?\d\d)(?!\d))?(e|f|a)?\b/i,
  )
  if (code) {
    quarter = Number(code[3] ?? code[4])
    isFiscal = /f/i.test(code[1] ?? code[5] ?? '')
    const year = code[6] ?? code[2]
    if (year !== undefined) taken.years.push(toYear(year, false))
    if (/[ef]/i.test(code[7] ?? '')) isForecast = true
  }
  const halfCode = words.take(
    /\b(?:(fiscal|fy|cy)? ?'?((?:19|20)?\d\d) ?)?(?:H([12])|([12])H)(?:[- ]?(fiscal|fy|cy)? ?'?((?:19|20)?\d\d)(?!\d))?(e|f|a)?\b/i,
  )
  if (halfCode) {
    half = Number(halfCode[3] ?? halfCode[4])
    const year = halfCode[6] ?? halfCode[2]
    if (year !== undefined) taken.years.push(toYear(year, false))
    if (/[ef]/i.test(halfCode[7] ?? '')) isForecast = true
  }
  const named = words.take(/\b(first|second|third|fourth|1st|2nd|3rd|4th) (?:fiscal )?quarter\b/i)
  if (named) quarter = ordinal(named[1] ?? '')
  const namedHalf = words.take(/\b(first|second|1st|2nd) half\b|\bhalf[- ]year\b/i)
  if (namedHalf?.[1]) half = ordinal(namedHalf[1])
  else if (namedHalf) months ??= 6
  const chineseQuarter = words.take(/(?:(\d{2,4}) ?年度?的? ?)?第? ?([一二三四1-4]) ?季度?/)
  if (chineseQuarter) {
    quarter = chineseNumbers[chineseQuarter[2] ?? ''] ?? Number(chineseQuarter[2])
    if (chineseQuarter[1]) taken.years.push(toYear(chineseQuarter[1], true))
  }
  const chineseHalf = words.take(/(?:(\d{2,4}) ?年度?的? ?)?([上下])半年度?/)
  if (chineseHalf) {
    half = chineseHalf[2] === '上' ? 1 : 2
    if (chineseHalf[1]) taken.years.push(toYear(chineseHalf[1], true))
  }
  if (quarter !== null) months = 3
  if (half !== null) months = 6
  const isBack = words.take(
    /\b(?:prior|previous|last|year[- ]ago)[- ]?(?:year(?:'s)?)?(?: (?:same )?(?:quarter|period))?\b|去年同期|上年同期|去年|上年|上期/i,
  )
  const back = isBack?.[0].toLowerCase() ?? ''
  const yearsBack = /year|去年|上年/.test(back) ? 1 : 0
  const lastQuarter = words.take(/上一?季度?/)
  const quartersBack = (yearsBack === 0 && /quarter/.test(back)) || lastQuarter ? 1 : 0
  const thisQuarter = words.take(/\b(?:current|this) quarter\b|本季度?|當季|当季/i)
  if (quartersBack > 0 || thisQuarter) months ??= 3
  if (words.take(/\b(?:fiscal )?quarters?(?: (?:ended|ending|to))?\b|單季|单季|季度/i)) months ??= 3
  const date = readDate(words)
  taken.month ??= date.month
  taken.day ??= date.day
  taken.years.push(...date.years)
  if (
    words.take(
      /\b(?:fiscal )?(?:full[- ])?years?[- ](?:ended|ending|to)\b|\bfull[- ]year\b|\bannual\b|\btwelve months\b|全年|年度/i,
    )
  )
    months ??= 12
  if (words.take(/\bas (?:of|at)\b/i)) months ??= 0
  for (;;) {
    const year = words.take(
      /(?<![\d.,])(?:(fiscal(?: year)?|fy|cy|calendar(?: year)?) ?'?)?((?:19|20)\d\d) ?(?:(e|f|a|est\.?|\(e\)|\(f\))(?![A-Za-z])|年度?)?(?![\d,]|\.\d)/i,
    )
    if (!year || taken.years.length > 4) break
    if (/^f/i.test(year[1] ?? '')) {
      isFiscal = true
      // `FY 2024` beside `H1 2025` is the whole year.
      months ??= taken.month === null && /^fy/i.test(year[1] ?? '') ? 12 : null
    }
    if (/[ef]/i.test(year[3] ?? '')) isForecast = true
    // `2023A | 2024E` are whole years.
    if (/^[efa]/i.test(year[3] ?? '') && taken.month === null && quarter === null && half === null)
      months ??= 12
    taken.years.push(Number(year[2]))
  }
  const shortYear = words.take(/\b(fy|fiscal(?: year)?|cy) ?'?(\d\d)(e|f|a)?\b/i)
  if (shortYear) {
    isFiscal ||= /^f/i.test(shortYear[1] ?? '')
    isForecast ||= /[ef]/i.test(shortYear[3] ?? '')
    taken.years.push(2000 + Number(shortYear[2]))
    months ??= taken.month === null ? 12 : null
  }
  const minguo = words.take(/(?:民國|民国)? ?(1\d\d) ?年度?/)
  if (minguo) taken.years.push(Number(minguo[1]) + 1911)
  if (words.take(/\b(?:estimates?d?|est\.|forecasts?|projected)\b|\((?:e|f)\)|預估|预测|預測|预计|估計/i))
    isForecast = true
  return {
    months,
    quarter,
    half,
    month: taken.month,
    day: taken.day,
    years: taken.years,
    isFiscal,
    isForecast,
    yearsBack,
    quartersBack,
    isToDate,
  }
}

function ordinal(word: string): number {
  return ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase()) + 1 || Number(word[0])
}

/** Whether a head says anything of time. */
export const hasTime = ({
  months,
  quarter,
  half,
  month,
  years,
  yearsBack,
  quartersBack,
  isToDate,
}: HeadTime): boolean =>
  months !== null ||
  quarter !== null ||
  half !== null ||
  month !== null ||
  years.length > 0 ||
  yearsBack > 0 ||
  quartersBack > 0 ||
  isToDate

/** Whether a text is what heads a column: time, a change, a bound, a basis, with few words besides. */
export function isHeadLike(text: string): boolean {
  const head = readHead(text)
  const isKnown =
    hasTime(head.time) ||
    head.change !== null ||
    head.isShare ||
    head.end !== null ||
    head.basis !== null ||
    head.isGuidance ||
    head.isConsensus ||
    head.isReference
  return isKnown && head.rest.split(' ').filter((word) => !smallWord.test(word)).length <= 3
}
