import { supersededConfidence } from '../kinds/earlier-guidance.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { keepPeriod } from '../periods/keep-chinese-period.ts'
import { negateDecimal } from '../../figures/decimal.ts'
import { lastDayOf, shiftPeriod, type Period } from '../../figures/periods.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { isLater } from '../periods/place-in-time.ts'
import { correctChineseForms } from './correct-chinese-forms.ts'
import { findChineseShare } from '../businesses/find-chinese-segment.ts'
import { derivedMetrics } from '../measures/metrics.ts'
import { leadOf, type Reading, type Setting, type Statement, type Thread } from '../statement.ts'

/** Words that look ahead; what stands before them in a sentence was said of what is over. */
const ahead =
  /[預预](?:估|計|计|期|測|测)|估(?![值算])|料[將将]|[將将](?!近)|可望|有望|可能|上看|挑[戰战]|看[好俏]|[會会](?![議议計计])|展望|[財财][測测]|指引|目[標标]|[規规][劃划]|計[劃畫]|计划/g
/** Words that tell of what has come about, after which nothing is foreseen any more. */
const done = /公[布告]|[實实][際际現现]|去年|上季|上年|[已]達|[統统][計计]|[報报]告期/g

/**
 * Chinese says a thing in another order than English: what looks ahead, the time and the whole stand first and hold
 * for all that follows. Mends what the common rules make of a sentence read in Chinese alone.
 */
export function correctChinese(
  statement: Statement,
  found: readonly Reading[],
  thread: Thread,
  setting: Setting,
): Reading[] {
  // A month's change is of no period that a grid has.
  const readings = correctChineseForms(statement, found).filter(
    ({ amount, kind }) =>
      !(
        kind.startsWith('change') &&
        monthly.test(statement.text.slice(Math.max(0, amount.start - 12), amount.start))
      ),
  )
  if (!setting.isArticle && !thread.isListing) thread.said = null
  const [hopes, facts] = [placesOf(statement.text, ahead), placesOf(statement.text, done)]
  for (const reading of readings) {
    const index = statement.amounts.indexOf(reading.amount)
    if (index < 0) continue
    correctName(statement, readings, reading, index)
    correctSign(statement, reading, setting)
    correctBasis(statement, readings, reading, setting)
    correctPace(statement, readings, reading, index, setting)
    correctShift(statement, readings, reading, index, setting)
    followStretch(statement, reading, setting)
    correctOutlook(statement, reading, { hopes, facts }, setting)
    correctDeclared(statement, reading, setting)
    correctEarlier(statement, reading, index, thread, setting)
    followGuidance(statement, readings, reading, index, setting)
    // What a broker would have a share cost is a target, whatever it was raised from.
    if (
      reading.metric === 'Share price' &&
      reading.kind === 'forecast' &&
      /目[標标][價价]/.test(statement.text)
    )
      reading.kind = 'target'
    correctCurrency(statement, reading, setting)
    keepPeriod(reading, thread, setting)
  }
  thread.isListing = /[；;]\s*$/.test(statement.text)
  return readings
}

const monthly = /月[增減减升降][^，。；\d]{0,4}$/

const profit = /(?:[虧亏][損损]|盈利|[獲获]利|[淨净][賺赚]|[賺赚][進进]?)[^，。；\d]{0,6}$/

/** Whose share it is (`市占率` is one of a market and none of revenue), and a loss or profit told by a verb alone. */
function correctName(
  statement: Statement,
  readings: readonly Reading[],
  reading: Reading,
  index: number,
): void {
  const before = statement.text.slice(0, reading.amount.start)
  if (reading.metric === derivedMetrics.shareOfRevenue) {
    if (/市[佔占]率?[^，。；]{0,24}$/.test(before)) {
      reading.metric = 'Market share'
      return
    }
    const previous = readings[readings.indexOf(reading) - 1]
    const isOfSame = reading.kind === 'prior-period actual' && previous?.metric === reading.metric
    // `營收 98.1 億元，占整體營收的 40%`: the part that has just been told.
    const isOfLast =
      previous !== undefined && /^[，,、 ]*[佔占約约]/.test(leadOf(statement, index).split('，').at(-1) ?? '')
    const last = isOfLast
      ? readings.slice(0, readings.indexOf(reading)).findLast(({ metric }) => metric === 'Revenue')
      : undefined
    reading.segment ??= findChineseShare(before) ?? (isOfSame ? previous.segment : (last?.segment ?? null))
    return
  }
  const isSum = isCurrency(reading.unit) && !reading.kind.startsWith('change')
  if (reading.metric !== 'Other' || !isSum || !profit.test(leadOf(statement, index))) return
  reading.metric = 'Net income'
  reading.isNamed = true
  reading.confidence = Math.max(reading.confidence, 0.8)
}

/** `為負 1.2 億元`, `虧損 3 億元`: the sign stands in a word right before the figure. */
function correctSign({ text }: Statement, reading: Reading, { catalogue }: Setting): void {
  if (reading.kind.startsWith('change')) return
  const before = text.slice(Math.max(0, reading.amount.start - 10), reading.amount.start)
  if (reading.value.startsWith('-')) {
    // `虧損 1.3 億元，去年同期為溢利 0.4 億元`: the loss is over before the gain is told.
    const isGain = /(?:溢利|盈利|[淨净]利[潤润]?|[純纯]益)[^，。；\d虧亏損损負负-]{0,4}$/.test(before)
    if (isGain && /[虧亏損损]/.test(text.slice(0, reading.amount.start - 10)))
      reading.value = negateDecimal(reading.value)
    return
  }
  const isNegative =
    /[負负]的? ?(?:[約约]|近|逾)? ?$|[為为是] ?[-−－] ?$|[匯汇][兌兑][淨净]?[損损]失[^，。；\d]{0,4}$/.test(
      before,
    )
  const isLoss = /(?:[虧亏][損损]|[淨净][損损])[^，。；\d利]{0,6}$/.test(before)
  const mayBeLoss = catalogue.find(reading.metric)?.canBeLoss === true
  if (isNegative || (isLoss && mayBeLoss)) reading.value = negateDecimal(reading.value)
}

/** What stands behind `前三季`, `上半年` or `截至6月30日止六個月` without a time of its own is of that stretch, and so is what it grew by. */
function followStretch({ text, periods }: Statement, reading: Reading, setting: Setting): void {
  const { start } = reading.amount
  const stretch = periods.findLast(
    ({ kind, end, yearShift, months }) =>
      (kind === 'nine months' || kind === 'half' || (months ?? 3) > 3) &&
      (yearShift ?? 0) >= 0 &&
      end <= start,
  )
  if (!stretch || setting.isArticle) return
  const from = Math.max(...['，', '；', '。'].map((mark) => text.lastIndexOf(mark, start)))
  const isChange = reading.kind.startsWith('change')
  const hasOwn = periods.some(
    (mention) => mention.start >= Math.max(from, stretch.end) && mention.end <= start,
  )
  if (hasOwn && !isChange) return
  const period = resolvePeriod(stretch, setting.periods, 'past')
  if (period === null || (reading.period?.kind === 'day' && !isChange)) return
  reading.period = period
  if (reading.kind === 'prior-period actual' && (stretch.yearShift ?? 0) === 0) reading.kind = 'actual'
}

const adjustedName =
  /扣非|扣除非[經经]常性|[經经]?[調调]整[後后]?(?=[^，。；\d]{0,3}(?:[淨净]|[營营]|[毛利每E]))/

/** `扣非净利润`, `經調整淨利`: what a company adjusts is by no accounting principles; nor is what it grew by. */
function correctBasis(
  statement: Statement,
  readings: readonly Reading[],
  reading: Reading,
  { catalogue }: Setting,
): void {
  if (reading.basis !== null || catalogue.find(reading.metric)?.hasBasis !== true) return
  const before = statement.text.slice(Math.max(0, reading.amount.start - 32), reading.amount.start)
  const clause = before.split(/[，。；、]/).at(-1) ?? ''
  const previous = readings[readings.indexOf(reading) - 1]
  const isUnnamed = !statement.metrics.some(
    ({ start, end }) => start >= (previous?.amount.end ?? 0) && end <= reading.amount.start,
  )
  const goesOn =
    (reading.kind.startsWith('change') || (reading.kind === 'prior-period actual' && isUnnamed)) &&
    previous?.metric === reading.metric
  if (adjustedName.test(clause)) reading.basis = 'non-GAAP'
  else if (goesOn) reading.basis = previous.basis
}

/** Once a sentence gives guidance, its later figures are guidance too: `營收 58 億至 61 億元，毛利率 29% 到 31%`. */
function followGuidance(
  { text, amounts }: Statement,
  readings: readonly Reading[],
  reading: Reading,
  index: number,
  setting: Setting,
): void {
  if (setting.isArticle || reading.kind !== 'forecast' || !reading.isNamed) return
  const at = readings.indexOf(reading)
  const isGuided = readings.slice(0, at).some(({ kind }) => kind.startsWith('guidance'))
  if (!isGuided || /[^，。；]*(?:目[標标]|可能)[^，。；]*$/.test(text.slice(0, reading.amount.start))) return
  const { other } = amounts[index] ?? { other: null }
  reading.kind = other === null ? 'guidance-mid' : other > index ? 'guidance-low' : 'guidance-high'
}

/** `較 2024 年第三季增加 22.8%`: how far back a change goes its base tells; both ends of a range go as far. */
function correctPace(
  statement: Statement,
  readings: readonly Reading[],
  reading: Reading,
  index: number,
  setting: Setting,
): void {
  if (!/^change (?:yoy|qoq|bps)/.test(reading.kind)) return
  const other = statement.amounts[index]?.other ?? null
  const first =
    other !== null && other < index
      ? readings.find((one) => one.amount === statement.amounts[other])
      : undefined
  if (first?.kind.startsWith('change')) {
    reading.kind = first.kind
    reading.period = first.period
    if (first.value.startsWith('-') && !reading.value.startsWith('-'))
      reading.value = negateDecimal(reading.value)
    return
  }
  const from = index === 0 ? 0 : (statement.amounts[index - 1]?.end ?? 0)
  const base = statement.periods.findLast(
    (mention) => mention.start >= from && mention.end <= reading.amount.start,
  )
  const own = setting.periods.period
  const isBase = base !== undefined && /[較较比] ?$/.test(statement.text.slice(from, base.start))
  // `較 2024 年增加` is what came of the time told before it.
  if (isBase && setting.isArticle) {
    const told = readings.slice(0, readings.indexOf(reading)).findLast(({ period }) => period !== null)
    if (told?.period && told.period.kind !== 'day') reading.period = told.period
    return
  }
  if (!base || own?.kind !== 'quarter' || !/[較较比] ?$/.test(statement.text.slice(from, base.start))) return
  const period = resolvePeriod(base, setting.periods, 'past')
  if (period === null || period.kind !== 'quarter' || reading.kind === 'change bps') return
  const back = (own.year - period.year) * 4 + own.part - period.part
  const isAbsolute = reading.kind.endsWith('abs')
  if (back === 4) reading.kind = isAbsolute ? 'change yoy abs' : 'change yoy %'
  else if (back === 1) reading.kind = isAbsolute ? 'change qoq abs' : 'change qoq %'
}

const moved =
  /(?:提[升高]|上升|增[加至]|成長|增长|增長|[擴扩][大產产增]|[調调]升|改善|下降|下滑|降低|[調调]降|[減减]少|升|降|增|[減减])[^，。；\d]{0,8}[至到為为] ?(?:[約约]|近|逾)? ?$/

/** The time that the second figure has of its own: `增至 2027 年的 1,500 萬支`. */
const betweenTimes =
  /(?:(?:19|20)\d\d ?年|年)?(?:底|末)?(?:的)? ?$|(?:今年|明年|本季|第[一二三四]季)(?:的)? ?$/

const revised = /[上下][調调修][至到為为] ?(?:[約约]|近|逾)? ?$/
/** What is revised upwards or downwards was foreseen. */
const foreseen = /指引|[預预][測测估期計计]|[財财][測测]|目[標标]|[全今明]年|下半年/
const guidanceWord = /指引|[財财][測测]/

/** Whether the words before a figure say that it moved there; guidance that is revised does too. */
function isMoved(statement: Statement, index: number): boolean {
  const lead = leadOf(statement, index).replace(betweenTimes, '')
  return moved.test(lead) || (revised.test(lead) && foreseen.test(statement.text))
}

/** `由 28.1% 提升至 31.0%`: the first figure is what was, the second what is, at the time named before both. */
function correctShift(
  statement: Statement,
  readings: readonly Reading[],
  reading: Reading,
  index: number,
  setting: Setting,
): void {
  const before = statement.amounts[index - 1]
  const first = readings.find((one) => one.amount === before)
  // `銷售成本增加 6% 至 28 億元`: what it grew to is what grew.
  if (
    first?.kind.startsWith('change') &&
    /^ ?[至到] ?(?:[約约近逾])?[^，。；\d]{0,4}$/.test(leadOf(statement, index))
  ) {
    reading.metric = first.metric
    reading.segment = first.segment
    return
  }
  if (!before || !first || !isMoved(statement, index)) return
  // What a broker raises the target of a share to is no level that it moved to.
  if (first.metric === 'Share price' && revised.test(leadOf(statement, index))) return
  const start = statement.text.slice(0, before.start).search(/[由從从自](?=[^由從从自]{0,24}$)/)
  if (start < 0 || first.unit !== reading.unit) return
  const isRaised = revised.test(leadOf(statement, index))
  const isPlanned =
    !isRaised && /[將将預预]|[計规規]|目[標标]/.test(statement.text.slice(Math.max(0, start - 12), start))
  const named = statement.periods.findLast((mention) => mention.end <= start)
  const between = statement.periods.find(
    (mention) => mention.start >= before.end && mention.end <= reading.amount.start,
  )
  const mention = between ?? named
  const own = mention ? resolvePeriod(mention, setting.periods, 'near') : null
  reading.metric = first.metric
  reading.segment = first.segment
  if (own) reading.period = own
  else if (!reading.isDated || first.period?.year === reading.period?.year)
    reading.period = setting.periods.period
  if (isPlanned) {
    first.kind = 'actual'
    reading.kind = 'forecast'
    return
  }
  const isRevised = isRaised && !first.metric.endsWith(' price')
  if (guidanceWord.test(statement.text.slice(0, start)) || isRevised) {
    const isGuided = !setting.isArticle || guidanceWord.test(statement.text.slice(0, reading.amount.start))
    first.kind = isGuided ? 'guidance-mid' : 'forecast'
    first.confidence = Math.min(first.confidence, supersededConfidence)
    reading.kind = first.kind
    if (reading.period !== null) first.period = reading.period
    return
  }
  first.kind = 'prior-period actual'
  if (reading.kind === 'prior-period actual' || reading.kind === 'forecast') reading.kind = 'actual'
  if (own && isLater(own, setting)) reading.kind = 'forecast'
}

/** A figure is foreseen where the last word before it that tells of time looks ahead. */
function correctOutlook(
  statement: Statement,
  reading: Reading,
  { hopes, facts }: { readonly hopes: readonly number[]; readonly facts: readonly number[] },
  setting: Setting,
): void {
  const isForeseen = reading.kind === 'forecast'
  if (!isForeseen && !(setting.isArticle && reading.kind === 'actual')) return
  const { start } = reading.amount
  const before = statement.text.slice(Math.max(0, start - 16), start)
  const [hope, fact] = [hopes, facts].map((places) => places.findLast((at) => at < start) ?? -1) as [
    number,
    number,
  ]
  if (isForeseen && hope < 0 && (reading.period === null || !isLater(reading.period, setting))) {
    reading.kind = 'actual'
    if (!setting.isArticle) reading.period ??= setting.periods.period
  }
  // Nothing is foreseen of a time that is over when the words are written: `2025年僅 13 億美元`.
  const { date } = setting.periods
  if (
    isForeseen &&
    setting.isArticle &&
    date !== null &&
    reading.period !== null &&
    !isOpen(reading.period, setting)
  )
    reading.kind = 'actual'
  if (isForeseen && fact > hope && reading.period !== null && !isLater(reading.period, setting))
    reading.kind = 'actual'
  const isPlanned = /(?:[擬拟]|[計计][畫劃划]|[將将]|[預预][計计期])[^，。；\d]{0,8}$/.test(before)
  if (!isForeseen && isPlanned && reading.period === null) reading.kind = 'forecast'
  if (!isForeseen && hope > fact && reading.period !== null && isOpen(reading.period, setting))
    reading.kind = 'forecast'
}

/** A dividend proposed or declared is told, not foreseen; a plan kept as it was (`維持 65 億元不變`) is guidance. */
function correctDeclared({ text }: Statement, reading: Reading, setting: Setting): void {
  if (setting.isArticle) return
  const { start, end } = reading.amount
  const before = text.slice(Math.max(0, start - 32), start)
  const isOfDividend = reading.metric === 'Dividend per share' || reading.metric === 'Payout ratio'
  if (isOfDividend && /建[議议]|[決决][議议]|宣派|[擬拟]|通[過过]|[派配][發发]/.test(before)) {
    reading.kind = 'actual'
    if (reading.period === null || isLater(reading.period, setting)) reading.period = setting.periods.period
  }
  const isKept =
    /[維维]持[^，。；\d]{0,6}$/.test(before) && /^[^，。；\d]{0,4}不[變变]/.test(text.slice(end, end + 8))
  const { period } = reading
  if (isKept && reading.kind === 'actual' && period?.kind === 'year' && isOpen(period, setting))
    reading.kind = 'guidance-mid'
}

/** An article that tells of last year compares nothing by it. */
function correctEarlier(
  statement: Statement,
  reading: Reading,
  index: number,
  thread: Thread,
  setting: Setting,
): void {
  if (!setting.isArticle || reading.kind !== 'prior-period actual' || !reading.isDated) return
  const lead = leadOf(statement, index)
  // The same time a year before is counted from the time the paragraph speaks of.
  if (/[上去]年同期/.test(lead) && thread.said !== null)
    reading.period = shiftPeriod(thread.said, { years: -1 })
  else if (/上一?[個个]?季/.test(lead) && thread.said?.kind === 'quarter')
    reading.period = shiftPeriod(thread.said, { quarters: -1 })
  if (!/[較较比從从由]|同期|相[較较比]|而/.test(lead) && index === 0) reading.kind = 'actual'
}

/** Whether a period is not over when the document speaks. */
const isOpen = (period: Period, { periods: { date, fiscalYearEnd } }: Setting): boolean =>
  date !== null && lastDayOf(period, fiscalYearEnd) >= date

const placesOf = (text: string, pattern: RegExp): readonly number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index)

/** 元 alone is the money of the document, not of the sentence's script. */
function correctCurrency({ text }: Statement, reading: Reading, { bareYuan }: Setting): void {
  if (bareYuan === null || !/^(?:TWD|CNY)(?:\/share)?$/.test(reading.unit)) return
  const written = text.slice(reading.amount.start, reading.amount.end)
  const around = text.slice(Math.max(0, reading.amount.start - 5), reading.amount.end + 4)
  // `港幣36億元`: the money is named before the amount, and may be none of the script's.
  if (/港[幣币] ?$/.test(text.slice(Math.max(0, reading.amount.start - 3), reading.amount.start)))
    reading.unit = reading.unit.replace(/^[A-Z]{3}/, 'HKD')
  if (!written.endsWith('元') || /港[幣币]|[台臺]幣|台币|人民|NT\$|RMB|美元|港元|日元|[歐欧]元/.test(around))
    return
  reading.unit = reading.unit.replace(/^[A-Z]{3}/, bareYuan)
}
