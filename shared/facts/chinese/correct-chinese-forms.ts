import { isCurrency } from '../../figures/is-currency.ts'
import { shiftDecimal } from '../../figures/decimal.ts'
import { findChineseProduct } from '../businesses/find-chinese-segment.ts'
import { derivedMetrics } from '../measures/metrics.ts'
import { shareYears } from '../periods/share-years.ts'
import { leadOf, type Reading, type Statement } from '../statement.ts'

/** How far before a figure a form's own words stand. */
const reach = 40

/**
 * Forms that only Chinese reports have: rates of expense, a dividend on ten shares, the rate of exchange that guidance
 * rests on, whose the shares of a list are. What is no figure of the company's is left out.
 */
export function correctChineseForms(statement: Statement, found: readonly Reading[]): Reading[] {
  const readings = found.filter(
    (reading) => !isExchangeRate(statement, reading) && !isDaysMoved(statement, reading),
  )
  nameExpenseRates(statement, readings)
  nameSharers(statement, readings)
  nameProducts(statement, readings)
  shareGrowth(statement, readings)
  shareYears(statement, readings)
  return shareDividends(statement, readings)
}

/** `1 美元兌新台幣 30.5 元`: neither end is money of the company's. */
function isExchangeRate({ text }: Statement, { amount, unit }: Reading): boolean {
  if (!isCurrency(unit)) return false
  const before = text.slice(Math.max(0, amount.start - reach), amount.start)
  const after = text.slice(amount.end, amount.end + 8)
  return (
    /^ ?(?:[兌兑换換]|等[於于])/.test(after) ||
    /(?:美元|美金|歐元|欧元|日[圓圆元]|人民[幣币])[兌兑换換][^，。；]{0,12}$/.test(before) ||
    /[匯汇]率[^，。；]{0,12}$/.test(before)
  )
}

/** `較上季減少 5 天`: by how many days a turnover moved is no turnover. */
const isDaysMoved = ({ text }: Statement, { amount, unit }: Reading): boolean =>
  unit === 'days' &&
  /(?:增加|[減减]少|[縮缩]短|延[長长]|下降|上升|[減减])了? ?(?:[約约近逾])?$/.test(
    text.slice(Math.max(0, amount.start - 8), amount.start),
  )

const expenseNames: readonly (readonly [word: RegExp, metric: string])[] = [
  [/[銷销]售|推[銷销]|[營营][銷销]|行[銷销]/, 'Sales and marketing expense % of revenue'],
  [/管理/, 'G&A expense % of revenue'],
  [/研[發发]/, 'R&D expense % of revenue'],
  [/[期][間间]|三[費费]|四[費费]|[營营][業业運运]/, 'Operating expenses % of revenue'],
]
const expenseRate =
  /(?:[銷销]售|推[銷销]|[營营][銷销]|行[銷销]|管理|研[發发]|[期][間间]|[營营][業业運运])(?:[費费]用|[開开]支)率/g

/** `销售费用率 2.1%`, `管理费用率、研发费用率分别为 4.6%、8.9%`: in the order of their names. */
function nameExpenseRates({ text }: Statement, readings: readonly Reading[]): void {
  const names = [...text.matchAll(expenseRate)]
  if (names.length === 0) return
  for (const reading of readings) {
    if (reading.unit !== '%' || reading.kind.startsWith('change')) continue
    const { start } = reading.amount
    const own = names.filter(({ index }) => index < start).at(-1)
    if (!own) continue
    const gap = text.slice(own.index + own[0].length, start)
    if (/[。；;]/.test(gap)) continue
    const list = listBefore(names, own)
    const at = readings
      .filter(
        ({ amount, unit, kind }) => unit === '%' && !kind.startsWith('change') && amount.start > own.index,
      )
      .indexOf(reading)
    const isListed = list.length > 1 && /^ ?(?:[，,])?(?:同比|環比|环比)?(?:則|则|各)?分[別别]/.test(gap)
    const isOwn = /^ ?(?:[則则仅僅])?(?:[為为是约約达達至降升]|下降至|上升至|[僅仅][為为])* ?$/.test(gap)
    const name = isListed ? list[at]?.[0] : isOwn ? own[0] : undefined
    const metric = name === undefined ? undefined : expenseNames.find(([word]) => word.test(name))?.[1]
    if (metric === undefined) continue
    reading.metric = metric
    reading.segment = null
    reading.isNamed = true
    reading.confidence = Math.max(reading.confidence, 0.8)
  }
}

/** The names that stand one behind the other up to the last one. */
function listBefore(names: readonly RegExpExecArray[], last: RegExpExecArray): readonly RegExpExecArray[] {
  const list = [last]
  for (const name of names.slice(0, names.indexOf(last)).toReversed()) {
    const next = list[0]
    if (!next || !/^[、，, ]?[和及与與]? ?$/.test(next.input.slice(name.index + name[0].length, next.index)))
      break
    list.unshift(name)
  }
  return list
}

/** `歐洲及亞洲則分別佔 21% 及 35%`, `來自美洲客戶的收益佔 43%`: whose the shares are. */
function nameSharers(statement: Statement, readings: readonly Reading[]): void {
  const shares = readings.filter(
    ({ metric }) => metric === derivedMetrics.shareOfRevenue || metric === derivedMetrics.customerShare,
  )
  for (const reading of shares) {
    const index = statement.amounts.indexOf(reading.amount)
    const lead = statement.text.slice(Math.max(0, reading.amount.start - reach), reading.amount.start)
    const from =
      /[來来]自(?:[於于])?([^，。；、\d]{2,8}?)(?:地[區区])?(?:的)?(?:客[戶户])?(?:的)?(?:收益|[營营]收|收入)[^，。；\d]{0,8}$/.exec(
        lead,
      )?.[1]
    if (from !== undefined) {
      reading.metric = derivedMetrics.shareOfRevenue
      reading.segment = from
      continue
    }
    const list =
      /(?:^|[，。；])([^，。；\d]{2,30}?)(?:[則则])?(?:分[別别])(?:各)?(?:[佔占])[^，。；\d]{0,10}$/.exec(
        leadOf(statement, index),
      )?.[1]
    const names = list?.split(/[、及和與与]/).filter((name) => name !== '') ?? []
    if (names.length < 2) continue
    const members = shares.slice(shares.indexOf(reading), shares.indexOf(reading) + names.length)
    for (const [at, member] of members.entries()) {
      member.metric = derivedMetrics.shareOfRevenue
      member.segment = names[at]?.trim() ?? member.segment
    }
  }
}

/** `高速光模块实现收入 8.4 亿元，占营业收入的 70%`: the product stands before the verb, and holds for the clauses after. */
function nameProducts({ text }: Statement, readings: readonly Reading[]): void {
  const first = readings[0]
  if (!first || first.segment !== null || first.metric !== 'Revenue') return
  const product = findChineseProduct(text.slice(0, first.amount.start))
  if (product === null) return
  for (const reading of readings) {
    if (/[。；;]/.test(text.slice(first.amount.end, reading.amount.start))) break
    const isOfProduct =
      reading.metric === 'Revenue' ||
      reading.metric === derivedMetrics.shareOfRevenue ||
      reading.metric === 'Gross margin'
    if (isOfProduct) reading.segment ??= product
  }
}

const respectively =
  /(?:(?<pace>同比|年|環比|环比|季)[^，。；\d]{0,4})?分[別别](?<pace2>同比|年|環比|环比|季)?[^，。；\d]{0,3}?(?:增[長长加]|成[長长]|上升|提升|(?<down>下降|[減减]少|下滑|降低))[了]? ?$/

/** `銷售費用 1 億元，管理費用 2 億元，同比分別增長 12% 和 20%`: in the order of what was told before. */
function shareGrowth({ text }: Statement, readings: readonly Reading[]): void {
  for (const [at, first] of readings.entries()) {
    const lead = text.slice(Math.max(0, first.amount.start - reach), first.amount.start)
    const groups = first.unit === '%' ? respectively.exec(lead)?.groups : undefined
    if (groups === undefined) continue
    const growths = [first]
    for (const next of readings.slice(at + 1)) {
      const last = growths.at(-1)
      if (
        !last ||
        !/^ ?[、，和及與与] ?$/.test(text.slice(last.amount.end, next.amount.start)) ||
        next.unit !== '%'
      )
        break
      growths.push(next)
    }
    const levels = readings.slice(0, at).filter(({ kind, unit }) => kind === 'actual' && unit !== '%')
    if (growths.length < 2 || levels.length < growths.length) continue
    const pace = /季|[環环]/.test(groups['pace'] ?? groups['pace2'] ?? '') ? 'qoq' : 'yoy'
    for (const [index, growth] of growths.entries()) {
      const level = levels.at(index - growths.length)
      if (!level) continue
      growth.metric = level.metric
      growth.segment = level.segment
      growth.basis = level.basis
      growth.period = level.period?.kind === 'day' ? growth.period : level.period
      growth.kind = `change ${pace} %`
      growth.value =
        groups['down'] !== undefined && !growth.value.startsWith('-') ? `-${growth.value}` : growth.value
      growth.isNamed = true
      growth.confidence = Math.max(growth.confidence, 0.8)
    }
  }
}

const onTenShares = /每 ?(10|十|100|百) ?股[^，。；\d]{0,16}$/

/** `每10股派发现金红利 5 元`: half a yuan on each; the ten shares themselves are no count of any. */
function shareDividends({ text }: Statement, readings: readonly Reading[]): Reading[] {
  for (const reading of readings) {
    const before = text.slice(Math.max(0, reading.amount.start - reach), reading.amount.start)
    const shares = onTenShares.exec(before)?.[1]
    const isMoney = /^[A-Z]{3}(?:\/share)?$/.test(reading.unit)
    if (shares === undefined || !isMoney || !/[派發发][^轉转]{0,12}$|股[利息]|[紅红]利/.test(before)) continue
    reading.metric = 'Dividend per share'
    reading.value = shiftDecimal(reading.value, /百|100/.test(shares) ? -2 : -1)
    reading.unit = `${reading.unit.slice(0, 3)}/share`
    reading.segment = null
    reading.isNamed = true
    reading.confidence = Math.max(reading.confidence, 0.8)
  }
  return readings.filter(
    ({ unit, amount }) =>
      unit !== 'shares' || !/每 ?$/.test(text.slice(Math.max(0, amount.start - 2), amount.start)),
  )
}
