import type { Basis } from '../facts/fact.ts'
import { shippedCatalogue, type MetricCatalogue } from '../metrics/metric-catalogue.ts'
import type { Metric } from '../metrics/metric.ts'
import { findWhole, plainName } from './plain-name.ts'
import { normalizeName, rowMetricsOf } from './row-names.ts'
import { topicOf } from './title-topic.ts'

/** What a row measures. */
export interface RowName {
  /** The catalogue's name, or the row's own words. */
  readonly metric: string
  readonly known: Metric | null
  readonly segment: string | null
  readonly basis: Basis | null
  /** The row gives changes of the metric, over what. */
  readonly change: 'yoy' | 'qoq' | null
  /** The row gives the metric's share of revenue. */
  readonly isShare: boolean
  /** Its words speak of a loss alone: figures without a sign are losses. */
  readonly isLoss: boolean
  /** `Benefit (provision) for income taxes`: what is spent is the negative. */
  readonly namesGainFirst: boolean
  /** What the row's own name says of the unit. */
  readonly unit: 'per share' | 'shares' | '%' | 'count' | null
  /** 0 to 1: how sure the name is. */
  readonly certainty: number
}

const [exact, ofSegment, byHead, ownWords] = [1, 0.9, 0.85, 0.4]

/** Metrics of which segments, products and regions have figures of their own. */
const divided = new Set([
  'Revenue',
  'Cost of revenue',
  'Gross profit',
  'Gross margin',
  'Operating income',
  'Operating margin',
  'Adjusted EBITDA',
  'Adjusted EBITDA margin',
  'Backlog',
  'Bookings',
  'Orders',
  'Shipments',
  'Unit price',
  'Capacity',
  'Utilization',
  'Headcount',
  'Market size',
  'Market share',
  'Stock-based compensation',
  'Depreciation and amortization',
  'Restructuring charges',
  'Impairment',
  'Same-store sales',
  'Store count',
  'Subscribers',
  'ARPU',
  'Production',
  'Loans',
  'Deposits',
])
/** A line of a statement is no segment, whatever head it stands beneath. */
const lineItem =
  /\b(?:costs?|expenses?|profit|income|loss|losses|margin|tax(?:es)?|earnings|assets|liabilities|equity|provision|amortization|depreciation|interest|dividends?|ebitda|cash|per share|shares|gain|impairment|restructuring)\b|成本|費用|费用|利益|利潤|利润|淨利|净利|損失|损失|稅|税|資產|资产|負債|负债|每股|現金|现金/i
/** What before a metric's name makes it another one: `cost of revenue`, `deferred revenue`. */
const notSegment =
  /\b(?:costs?|deferred|unearned|unbilled|other|percent(?:age)?|change|increase|decrease|growth|excess|provision|related|excluding|including|from|of|to|in|on|per|before|after|less|plus|effect|impact|adjust\w*|amortization|interest|provision|contract|non|net|gross|total)$|[%％]|成本|遞延|递延|其他/i

/** Names a row by its label and the heads it stands beneath; `topic` is the metric the table's title says it is of. */
export function nameRow(
  label: string,
  heads: readonly string[],
  topic: string | null,
  catalogue: MetricCatalogue,
): RowName {
  const plain = plainName(label)
  const head = heads.length === 0 ? null : plainName(heads.at(-1) ?? '')
  const basis = readBasis(label) ?? heads.map(readBasis).findLast((one) => one !== null) ?? null
  const isLoss =
    speaksOfLoss(label) || (speaksOfLoss(heads.at(-1) ?? '') && /^(?:basic|diluted)/i.test(label))
  const namesGainFirst = /[(（](?:expenses?|provision)[)）]/i.test(label)
  const base = {
    basis,
    change: null,
    isShare: false,
    isLoss,
    namesGainFirst,
    unit: null,
    segment: null,
    known: null,
  } as const
  const named = (known: Metric, certainty: number, segment: string | null = null): RowName => ({
    ...base,
    metric: known.name,
    known,
    segment,
    certainty,
  })

  const perShare = namePerShare(plain, head, catalogue)
  if (perShare) return { ...base, ...perShare, certainty: exact }
  const change = readGrowth(plain)
  if (change) {
    const of = change.rest === '' ? null : nameRow(change.rest, heads, topic, catalogue)
    return {
      ...(of ?? { ...base, metric: '', certainty: 0 }),
      basis: basis ?? of?.basis ?? null,
      change: change.over,
    }
  }
  const share =
    /^(.+?),? (?:as )?(?:a )?(?:%|percent|percentage) of (?:total |net )?(?:revenues?|sales)$|^(.+?)[佔占](?:營收|营收|收入)(?:比重?|比例|百分比|%)?$/i.exec(
      plain,
    )
  if (share) {
    const of = nameRow(share[1] ?? share[2] ?? '', heads, topic, catalogue)
    return { ...of, ...shareName(of), basis: basis ?? of.basis }
  }
  const headMetric = head === null ? null : (findWhole(head, catalogue) ?? topicOf(head, catalogue))
  const own = findWhole(plain, catalogue)
  // `Research and development` beneath `Stock-based compensation` is a part of that.
  const isPart = headMetric !== null && partitions.has(headMetric.name) && own?.name !== headMetric.name
  if (isPart && headMetric) return named(headMetric, byHead, cleanSegment(label))
  if (own) return named(own, exact)
  const divisible = findDivided(plain, catalogue)
  if (divisible) return named(divisible.metric, ofSegment, restoreCase(label, divisible.segment))
  const over = headMetric ?? (topic === null ? null : catalogue.find(topic))
  if (over && isBareTotal(plain)) return named(over, byHead)
  if (over && divided.has(over.name) && !lineItem.test(plain) && plain.length <= 60) {
    // `Subscription` beneath `Revenue` has a name of its own.
    const both = findWhole(`${plain} ${plainName(over.name)}`, catalogue)
    return both && both !== over ? named(both, byHead) : named(over, byHead, cleanSegment(label))
  }
  return { ...base, metric: ownName(label), certainty: ownWords, unit: unitOfWords(plain) }
}

/** Whether a line names a metric that comes with the program: a head of rows rather than a title. */
export const isMetricName = (text: string): boolean =>
  nameRow(text, [], null, shippedCatalogue).known !== null

/** Metrics whose rows, beneath their head, are always parts of them, whatever the rows are called. */
const partitions = new Set([
  'Stock-based compensation',
  'Depreciation and amortization',
  'Restructuring charges',
  'Share repurchases',
])

function namePerShare(
  plain: string,
  head: string | null,
  catalogue: MetricCatalogue,
): Pick<RowName, 'metric' | 'known' | 'unit'> | null {
  const isBasicOrDiluted =
    /^(?:[-—–] ?)?(?:basic|diluted|basic and diluted|basic & diluted|基本|稀釋|稀释|攤薄|摊薄)(?: (?:gaap|eps|shares?))?$/.test(
      plain,
    )
  const whole = isBasicOrDiluted && head !== null ? `${head} ${plain}` : plain
  const isDiluted = /\bdiluted\b|稀釋|稀释|攤薄|摊薄/.test(whole)
  const isEach =
    /\bper (?:common |ordinary |basic |diluted |ads |ad )*(?:share|unit|ads)\b|\beps\b|每股/.test(whole)
  const isEarned =
    /\b(?:net |basic |diluted )*(?:income|loss|earnings|profit|eps)\b|盈餘|收益|虧損|亏损|盈利|淨利|净利/.test(
      whole,
    )
  if (/\bdividends?\b|股利|股息/.test(whole)) return null
  const isCount =
    /\b(?:weighted|shares (?:used|outstanding)|share count|number of shares)\b|加權|加权|股數|股数/.test(
      whole,
    )
  if (isCount && !/^(?:net )?(?:income|loss|earnings)/.test(whole)) {
    const name = isDiluted ? 'Diluted shares' : /\bbasic\b|基本/.test(whole) ? 'Basic shares' : 'Share count'
    return { metric: name, known: catalogue.find(name), unit: 'shares' }
  }
  if (!isEach || !isEarned) return null
  const name = isDiluted ? 'Diluted EPS' : 'EPS'
  return { metric: name, known: catalogue.find(name), unit: 'per share' }
}

function readGrowth(plain: string): { readonly over: 'yoy' | 'qoq'; readonly rest: string } | null {
  if (/\bgrowth capital\b/.test(plain) || plain.length > 80) return null
  const qoq = /\b(?:q ?[/o] ?q|qoq|quarter over quarter|sequential(?:ly)?)\b|季[增減减]|[環环]比/.test(plain)
  const match =
    /^(.*?)[\s,(-]*(?:(?:y ?[/o] ?y|yoy|q ?[/o] ?q|qoq|year over year|year on year|quarter over quarter|sequential|annual)?[\s)]*(?:%\s)?(?:growth|change|increase|chg)(?: rate)?(?:[\s,(]*(?:y ?[/o] ?y|yoy|q ?[/o] ?q|qoq|year over year|quarter over quarter|%)[)]*)?|(?:y ?[/o] ?y|yoy|q ?[/o] ?q|qoq))[\s)%(]*$/.exec(
      plain,
    ) ??
    /^(.*?)(?:年增率?|年減率?|年成長率?|季增率?|季減率?|同比(?:增[長长減减]?)?率?|[環环]比(?:增[長长減减]?)?率?|成長率|增長率|增长率)(?:[(（]?%[)）]?)?$/.exec(
      plain,
    )
  if (!match) return null
  const rest = (match[1] ?? '').trim()
  if (/(?:comparable|same store|organic|subscriber|customer)/.test(rest)) return null
  return { over: qoq ? 'qoq' : 'yoy', rest }
}

/** `Optics revenue`, `Revenue – Optics`, `光學營收`: a metric that has segments, and which. */
function findDivided(
  plain: string,
  catalogue: MetricCatalogue,
): { readonly metric: Metric; readonly segment: string } | null {
  const findRowMetric = rowMetricsOf(catalogue)
  const words = plain.split(' ')
  for (let from = 1; from < Math.min(words.length, 7); from += 1) {
    const segment = words.slice(0, from).join(' ').replace(/[,:]$/, '')
    const metric = findRowMetric(words.slice(from).join(' '))
    if (metric && divided.has(metric.name) && !notSegment.test(segment) && !lineItem.test(segment))
      return { metric, segment }
  }
  for (let to = words.length - 1; to >= 1; to -= 1) {
    const metric = findRowMetric(
      words
        .slice(0, to)
        .join(' ')
        .replace(/[,:—-]$/, '')
        .trim(),
    )
    const segment = words
      .slice(to)
      .join(' ')
      .replace(/^(?:from|for|of|by|[-—:])\s/, '')
      .trim()
    if (
      metric &&
      divided.has(metric.name) &&
      segment !== '' &&
      !lineItem.test(segment) &&
      !/^(?:by|and|as|less|before|per|net|recognized)\b/.test(segment)
    )
      return { metric, segment }
  }
  const chinese =
    /^(.{1,16}?)的?(營收|营收|營業收入|营业收入|收入|毛利率|毛利|出貨量|出货量|產能|产能)$/.exec(plain) ??
    null
  if (chinese && !notSegment.test(chinese[1] ?? '')) {
    const metric = findRowMetric(chinese[2] === '收入' ? '營收' : (chinese[2] ?? ''))
    if (metric) return { metric, segment: chinese[1] ?? '' }
  }
  const after = /^(營收|营收|營業收入|营业收入|收入|毛利率|出貨量|出货量)[-—–:： ]{1,3}(.{1,20})$/.exec(plain)
  const metric = after ? findRowMetric(after[1] === '收入' ? '營收' : (after[1] ?? '')) : null
  return after && metric ? { metric, segment: after[2] ?? '' } : null
}

/** The words of the label itself, whose letters the plain name has made small. */
function restoreCase(label: string, segment: string): string {
  const at = normalizeName(label).indexOf(segment)
  const own = at < 0 ? segment : label.slice(at, at + segment.length)
  return cleanSegment(own.length === segment.length ? own : segment)
}

const cleanSegment = (text: string): string =>
  text
    .replace(/^(?:[-–—•·*]\s?)+/, '')
    .replace(/[\s,:：]+$/, '')
    .replace(/^(?:total|gaap|non-gaap)\s/i, '')
    .trim()

const isBareTotal = (plain: string): boolean =>
  /^(?:total|sub ?total|grand total|group total|consolidated|group|集團|集团|合計|合计|總計|总计|小計|小计)$/.test(
    plain,
  )

const shareName = (of: RowName): Pick<RowName, 'metric' | 'known' | 'isShare' | 'unit'> => ({
  metric: of.metric === 'Revenue' ? 'Share of revenue' : `${of.metric} % of revenue`,
  known: null,
  isShare: true,
  unit: '%',
})

export const nameShare = shareName

function ownName(label: string): string {
  return label
    .replace(/^(?:[-–—•·*]\s?)+/, '')
    .replace(/\s?[(（](?:in (?:thousands|millions)|unaudited)[)）]/gi, '')
    .trim()
    .slice(0, 120)
}

function readBasis(text: string): Basis | null {
  if (/\bnon-?\s?gaap\b|\badjusted\b|調整後|调整后|非一般公認|非公认|非GAAP/i.test(text)) return 'non-GAAP'
  return /\bgaap\b/i.test(text) ? 'GAAP' : null
}

const speaksOfLoss = (label: string): boolean =>
  (/\bloss\b/i.test(label) && !/\(loss\)|\bincome\b|\bprofit\b|\bearnings\b|\bgain\b/i.test(label)) ||
  (/虧損|亏损|淨損|净损|損失$/.test(label) &&
    !/[(（]\S{0,3}(?:虧損|亏损|淨損|净损|損失)[)）]|利益|淨利|盈餘|净利|收益/.test(label))

function unitOfWords(plain: string): RowName['unit'] {
  if (/\bper (?:\w+ )?share\b|每股/.test(plain)) return 'per share'
  if (/\bshares\b|股數|股数/.test(plain) && !/repurchase|purchase|issu|proceeds|value/.test(plain))
    return 'shares'
  if (/%|\b(?:percent|percentage|margin|rate|ratio)\b|率$/.test(plain)) return '%'
  if (
    /^(?:number of|#)|\b(?:employees|headcount|units|customers|stores|subscribers|users|count)\b|[人家]數$/.test(
      plain,
    )
  )
    return 'count'
  return null
}
