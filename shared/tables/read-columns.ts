import type { Basis } from '../facts/fact.ts'
import { monthsBetween, type Period } from '../figures/periods.ts'
import { endDay, mergeTimes, resolveTime, spanOf, type TableClock } from './column-period.ts'
import { findCurrency } from './currency-names.ts'
import { hasTime, readHead, type Head, type HeadTime } from './read-head.ts'
import { noUnit, readUnitLine } from './read-unit.ts'
import type { Table, TableUnit } from './table.ts'

/** What the figures of a column are. */
export interface Column {
  readonly use: 'level' | 'change' | 'share' | 'none'
  readonly period: Period | null
  /** A date that may be the end of a stretch. */
  readonly isBare: boolean
  /** Of a change: since a year or a quarter before. */
  readonly over: 'yoy' | 'qoq' | null
  /** Whether a later period of the same length stands in the table, or the document's own is later. */
  readonly isEarlier: boolean
  readonly head: Head
  readonly unit: TableUnit | null
  /** Words of the heads that say nothing else: a segment, a region. */
  readonly segment: string | null
  readonly basis: Basis | null
}

/** What the lines above a table say that holds for all of it. */
export interface TitleMeaning {
  readonly time: HeadTime
  readonly isBalanceSheet: boolean
  readonly isCashFlow: boolean
  readonly isGuidance: boolean
  readonly isReconciliation: boolean
  readonly isStatement: boolean
  readonly basis: Basis | null
  readonly isMonthly: boolean
}

const balanceTitle = /balance sheets?|financial position|financial condition|資產負債表|资产负债表/i
const cashTitle = /cash flows?\b|現金流量|现金流量/i
const statementTitle =
  /statements? of (?:operations|income|earnings|profit|comprehensive)|income statements?|損益表|利润表|綜合損益/i
const guidanceTitle = /\b(?:outlook|guidance)\b|財測|财测|展望|指引/i
const reconciliationTitle = /\breconcil|\bnon-?gaap (?:financial )?(?:measures|adjustments)|調節表|调节表/i

export function readTitle(title: readonly string[]): TitleMeaning {
  const near = title.slice(-8)
  const empty = readHead('').time
  const time = near.reduce<HeadTime>((above, line) => {
    const own = readTitleTime(line, above)
    return own && hasTime(own) ? mergeTimes(own, above) : above
  }, empty)
  const says = (pattern: RegExp): boolean => near.some((line) => line.length < 200 && pattern.test(line))
  const isBalanceSheet = says(balanceTitle) && !says(cashTitle)
  const isReconciliation = says(reconciliationTitle)
  return {
    time: isBalanceSheet ? { ...time, months: 0, quarter: null, half: null } : time,
    isBalanceSheet,
    isCashFlow: says(cashTitle),
    isGuidance: says(guidanceTitle),
    isReconciliation,
    isStatement: says(statementTitle),
    basis: isReconciliation ? null : says(/\bnon-?gaap\b/i) ? 'non-GAAP' : null,
    isMonthly: says(/\bmonthly\b|月營收|月营收|單月|单月/i),
  }
}

/** `公司于2025年10月28日披露…`: the day of a report, beside the stretch it reports on. */
const publishedOn =
  /(?:[于於在])?(?:20\d\d|\d{2,3}) ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日号號](?=[^。；;]{0,12}(?:披露|公告|公布|公佈|发布|發布|發佈|刊发|刊發|宣布|宣佈))/g

/** A date in a title is a period's end where a stretch goes with it; else it is the day the document was written. */
function readTitleTime(line: string, above: HeadTime): HeadTime | null {
  const { time, rest } = readHead(line.replace(publishedOn, ' '))
  // A quarter that is named needs no end: the date beneath it is the document's.
  const isOpen =
    above.months !== null && above.month === null && above.quarter === null && above.half === null
  const goesOn = rest === '' && isOpen
  const isEnd = time.months !== null || goesOn || /\bended\b|\bas (?:of|at)\b|截至|止/i.test(line)
  const isDated = time.month !== null && !isEnd
  return isDated ? null : { ...time, isForecast: false }
}

/** Reads each column's heads. */
export function readColumns(table: Table, title: TitleMeaning, clock: TableClock): readonly Column[] {
  const plain = readDated(table, title, clock)
  const own = clock.period
  const placed = plain.map((column) => (column.use === 'level' && column.period ? column : null))
  const levels = placed.map((column) =>
    column === null ? null : { ...column, isEarlier: isEarlier(column) },
  )
  const isShare = plain.map(({ use }) => use === 'share')
  return plain.map((column, index) => {
    if (column.use === 'level') return levels[index] ?? column
    if (column.use === 'none') return column
    const run = runBefore(levels, index, isShare) ?? runAfter(levels, index)
    const later = run.toSorted((a, b) => (endDay(b, clock) < endDay(a, clock) ? -1 : 1))[0] ?? null
    if (column.use === 'share') {
      const of = nearest(levels, index)
      // `% of sales` without a time of its own is of the amounts beside it.
      const { month, years, quarter, half } = column.head.time
      const isOwn = month !== null || years.length > 0 || quarter !== null || half !== null
      const period = isOwn ? (column.period ?? of?.period) : (of?.period ?? column.period)
      return { ...column, period: period ?? null, isEarlier: of?.isEarlier ?? false }
    }
    const over = column.over ?? (run.length === 2 ? overOf(run, clock) : null)
    return over === null ? { ...column, use: 'none' } : { ...column, over, period: later }
  })

  function isEarlier({ period }: Column): boolean {
    if (period === null) return false
    const isLater = (other: Level): boolean =>
      other !== null &&
      other.period !== null &&
      !other.head.isGuidance &&
      !other.head.time.isForecast &&
      // What stands on a day is compared with days; a year beside a later half is earlier.
      (spanOf(other.period) === 0) === (spanOf(period) === 0) &&
      endDay(other.period, clock) <= (clock.date ?? '9999') &&
      endDay(other.period, clock) > endDay(period, clock)
    const isBeforeOwn = own !== null && monthsBetween(endDay(period, clock), endDay(own, clock)) > 0.9
    return isBeforeOwn || placed.some(isLater)
  }
}

/** `114年第3季 | 本期累計`: where the document names no period, the year to date goes to the latest quarter beside it. */
function readDated(table: Table, title: TitleMeaning, clock: TableClock): readonly Column[] {
  const read = (by: TableClock): readonly Column[] =>
    table.columns.map((heads) => readColumn(heads, title, by))
  const plain = read(clock)
  if (clock.period !== null || !plain.some(({ head }) => head.time.isToDate)) return plain
  const [latest] = plain
    .flatMap(({ period }) => (period?.kind === 'quarter' ? [period] : []))
    .toSorted((a, b) => (endDay(b, clock) < endDay(a, clock) ? -1 : 1))
  return latest ? read({ ...clock, period: latest }) : plain
}

function readColumn(heads: readonly string[], title: TitleMeaning, clock: TableClock): Column {
  const text = heads.join(' ')
  const unit = heads.map(readColumnUnit).findLast((one) => one !== null) ?? null
  const head = readHead(withoutUnit(text))
  const own = isWhenGiven(head, title, clock) ? readHead('').time : head.time
  const time = title.isBalanceSheet && own.months === null ? { ...own, months: 0 } : own
  const whole = mergeTimes(time, title.time)
  const stated = hasTime(whole) ? resolveTime(whole, clock) : null
  const found = stated ?? monthQuarter(time, title, clock)
  // A stretch that is no quarter, half, nine months or year of the company's is no period that figures are kept by.
  const isOther =
    head.change === null &&
    found === null &&
    whole.months !== null &&
    (whole.month !== null || ![0, 3, 6, 12].includes(whole.months))
  const use = isOther || head.isReference ? 'none' : head.change ? 'change' : head.isShare ? 'share' : 'level'
  return {
    use,
    period: found?.period ?? null,
    isBare: found?.isBare ?? false,
    over: head.change === 'any' ? null : head.change,
    isEarlier: false,
    head,
    unit,
    segment: segmentOf(head.rest),
    basis: head.basis ?? title.basis,
  }
}

/** `Prior outlook (as of May 4, 2026)`: the day guidance was given, of a time that the title names. */
function isWhenGiven({ time, isGuidance }: Head, title: TitleMeaning, clock: TableClock): boolean {
  if ((!isGuidance && !title.isGuidance) || time.day === null || (time.months ?? 0) !== 0) return false
  const day = resolveTime({ ...time, months: 0 }, clock)?.period.day ?? null
  return day !== null && day <= (clock.date ?? '0000')
}

/** `Mar-26`: quarters go by the month they end with, where months do not. */
function monthQuarter(
  time: HeadTime,
  title: TitleMeaning,
  clock: TableClock,
): ReturnType<typeof resolveTime> {
  if (time.month === null || time.day !== null || time.months !== null || title.isMonthly) return null
  return resolveTime({ ...time, months: 3 }, clock)
}

const unitWords =
  /[(（][^()（）]{0,24}(?:thousands?|millions?|billions?|\$|元|[€£]|%|％|pence|cents)[^()（）]{0,24}[)）]|\bin (?:US\$ |USD |\$ )?(?:thousands|millions|billions)\b|(?:(?:US|NT|HK)?[$€£¥]|\b(?:USD|EUR|GBP|RMB|CNY|TWD|NTD|HKD|JPY|SEK|NOK|DKK|CHF|CAD|AUD)) ?(?:['’]000|000|m|mn|bn|k|million|billion|thousand)?(?![A-Za-z0-9])|(?:單位|单位)[:：]\S{1,12}/gi

const withoutUnit = (text: string): string =>
  text.replace(unitWords, (match) => (/[%％]/.test(match) && !/[$元]/.test(match) ? ' % ' : ' '))

function readColumnUnit(text: string): TableUnit | null {
  const found = readUnitLine(text)
  if (found) return found
  if (/^(?:in )?(?:pence|(?:US )?cents|p|¢)$/i.test(text.trim())) return { ...noUnit, power: -2 }
  if (
    !/^[(（]?(?:(?:US|NT|HK)?[$€£¥]|USD|EUR|RMB|TWD|NTD|GBP|JPY|CNY|SEK|NOK|DKK|CHF|CAD|AUD|新台幣|人民幣|人民币|美元) ?(?:['’]?000)?[)）]?$/i.test(
      text.trim(),
    )
  )
    return null
  return {
    currency: findCurrency(text),
    power: /000/.test(text) ? 3 : null,
    exceptShares: false,
    isCount: false,
  }
}

const wholeWords =
  /^(?:(?:total |consolidated )?(?:measures?|totals?)|consolidated|company|group|amount|value|combined|all|金額|金额|合計|合计|總計|总计|數值|item|usd|rmb|twd|ntd|\W*)$/i

const segmentOf = (rest: string): string | null => (rest === '' || wholeWords.test(rest) ? null : rest)

type Level = Column | null

/** The periods of the columns of levels next to the left of a column, other columns of changes skipped. */
function runBefore(
  levels: readonly Level[],
  index: number,
  /** Shares beside each period part no run of them. */
  isShare: readonly boolean[],
): Period[] | null {
  let at = index - 1
  while (at >= 0 && levels[at] === null) at -= 1
  const run: Period[] = []
  for (; at >= 0; at -= 1) {
    if (isShare[at]) continue
    const period = levels[at]?.period
    const last = run.at(-1)
    if (!period || (last && spanOf(last) !== spanOf(period))) break
    run.push(period)
  }
  return run.length > 0 ? run : null
}

function runAfter(levels: readonly Level[], index: number): Period[] {
  const run: Period[] = []
  for (let at = index + 1; at < levels.length; at += 1) {
    const period = levels[at]?.period
    if (!period) break
    run.push(period)
  }
  return run
}

const nearest = (levels: readonly Level[], index: number): Level =>
  levels.slice(0, index).findLast((one) => one !== null) ?? levels.find((one) => one !== null) ?? null

function overOf([a, b]: readonly Period[], clock: TableClock): 'yoy' | 'qoq' | null {
  if (!a || !b) return null
  const months = Math.round(Math.abs(monthsBetween(endDay(a, clock), endDay(b, clock))))
  if (months >= 11 && months <= 13) return 'yoy'
  return months >= 2 && months <= 4 && spanOf(a) <= 3 ? 'qoq' : null
}
