import type { Metric } from './metrics.ts'
import { derivedMetrics, findMetric } from './metrics.ts'
import { findOutlook } from './find-outlook.ts'
import type { MetricMention } from './find-metrics.ts'
import {
  findChineseSegment,
  findSegmentAfter,
  findSegmentBefore,
  findSubject,
  findTopic,
} from './find-segment.ts'
import {
  leadOf,
  leadStart,
  tailOf,
  type Reading,
  type Setting,
  type Statement,
  type Thread,
} from './statement.ts'

export interface NamedMetric {
  readonly metric: string
  readonly segment: string | null
  /** The mention it was taken from; null when carried over or derived. */
  readonly mention: MetricMention | null
  readonly isNamed: boolean
}

const rightAfter =
  /^(?: (?:in|of|worth of|as|for|a|an|our|its|the|total|net|quarterly|annual|annualized|sequential|sequentially|year|over|on|non-?|GAAP|additional|cash|strong|data|center|midpoint))*[ -]$/i
const rightAfterChinese = /^ ?的(?:[總总]|[淨净]|合併)?$/
const wholeTail =
  /^(?: percent)? of (?:our |its |the |their )?(?:[\w&/+.-]+ ){0,4}?(?:revenues?|sales|total)\b/i
const wholeTailChinese = /^ ?的[^\d,,。]{0,10}(?:[營营]收|收入)/
const wholeLeadChinese = /(?:[佔占][^,,。]{0,8}|(?:[營营]收|收入)的? ?)$/

/** Which metric an amount is a figure of, by position: right after it, just before it, beside its neighbour, then farther off. */
export function decideMetric(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const amount = statement.amounts[index]
  if (amount === undefined) throw new RangeError('no such amount')
  const share = unit === '%' && !isChange ? findShare(statement, index, earlier, thread) : null
  if (share !== null) return share
  const fits = (mention: MetricMention) =>
    (!mention.isWhole || (mention.metric.measure === 'any' && unit === '%')) &&
    fitsUnit(mention.metric, unit, isChange, setting) &&
    (!mention.isWeak || isWeakAllowed(mention, setting, unit))
  const fitting = statement.metrics.filter(fits)
  const lead = leadStart(statement, index)
  const after = fitting.find(
    (mention) => mention.start >= amount.end && isRightAfter(statement, amount.end, mention),
  )
  if (after !== undefined) return named(statement, after, thread, setting)
  const margin = unit === '%' ? findMargin(statement, index, earlier) : null
  if (margin !== null) return derived(margin)
  const inLead = fitting.findLast((mention) => mention.start >= lead && mention.end <= amount.start)
  if (inLead !== undefined) return named(statement, inLead, thread, setting)
  const neighbour = earlier.findLast((reading) => isSameFamily(reading, unit, isChange))
  const isOther = unit === 'count' && amount.other === null
  if (neighbour !== undefined && !isOther)
    return { metric: neighbour.metric, segment: neighbour.segment, mention: null, isNamed: neighbour.isNamed }
  const before = fitting.findLast((mention) => mention.end <= amount.start)
  if (before !== undefined) return named(statement, before, thread, setting)
  if (unit.endsWith('/share')) return { metric: 'EPS', segment: null, mention: null, isNamed: true }
  if (unit === 'shares')
    return { metric: nameShares(statement.text), segment: null, mention: null, isNamed: true }
  const later = fitting.find((mention) => mention.start >= amount.end && mention.start - amount.end < 90)
  if (later !== undefined && !isChange) return named(statement, later, thread, setting)
  return carry(statement, index, unit, isChange, thread, setting)
}

function named(statement: Statement, mention: MetricMention, thread: Thread, setting: Setting): NamedMetric {
  const isCutOff =
    mention.start === 0 &&
    mention.metric.name === 'Revenue' &&
    setting.segments.has(thread.lastWord.toLowerCase())
  const segment = findSegment(statement, mention) ?? (isCutOff ? capitalize(thread.lastWord) : null)
  return { metric: mention.metric.name, segment, mention, isNamed: true }
}

const segmented = new Set([
  'Revenue',
  'Gross margin',
  'Operating income',
  'Shipments',
  'Backlog',
  'Market size',
  'Capacity',
  'Demand',
  'Bookings',
  'Unit price',
])

function findSegment(statement: Statement, mention: MetricMention): string | null {
  if (!segmented.has(mention.metric.name)) return null
  const { text, side } = statement
  if (side === 'zh') return findChineseSegment(text, mention.start)
  const own =
    findSegmentBefore(text, mention.start) ??
    findSegmentAfter(text, mention.end, mention.metric.name === 'Market size')
  if (own !== null || mention.metric.name !== 'Revenue') return own
  const isTotal = /\b(?:total|company|consolidated) (?:net )?$/i.test(
    text.slice(Math.max(0, mention.start - 24), mention.start),
  )
  const opening = /^(?:Turning to|Now turning to|Moving to|In|Within|For|On) (?:our|the) /i.test(text)
  return isTotal || !opening ? null : findTopic(text.slice(0, mention.start))
}

function fitsUnit(metric: Metric, unit: string, isChange: boolean, setting: Setting): boolean {
  if (unit === 'bps') return metric.measure === 'percent' || isChange
  if (unit === '%')
    return (
      metric.measure === 'percent' || metric.measure === 'any' || (isChange && metric.measure !== 'multiple')
    )
  if (unit === 'x')
    return (
      metric.measure === 'multiple' ||
      metric.measure === 'any' ||
      (setting.isArticle && metric.measure === 'money')
    )
  if (unit === 'shares') return metric.measure === 'shares'
  if (unit === 'count') return metric.measure === 'count' || metric.measure === 'any'
  if (unit.endsWith('/share')) return metric.measure === 'per share'
  return /^[A-Z]{3}$/.test(unit) && (metric.measure === 'money' || metric.measure === 'per share')
}

function isWeakAllowed(mention: MetricMention, setting: Setting, unit: string): boolean {
  if (mention.metric.name === 'Revenue' || mention.metric.name === 'Total debt') return true
  return setting.isArticle || unit === 'count' || unit === '%'
}

function isRightAfter(statement: Statement, end: number, mention: MetricMention): boolean {
  const gap = statement.text.slice(end, mention.start)
  return statement.side === 'zh' ? rightAfterChinese.test(gap) : gap.length < 60 && rightAfter.test(gap)
}

function isSameFamily(reading: Reading, unit: string, isChange: boolean): boolean {
  if (isChange)
    return /^(?:[A-Z]{3}|%|bps|x|[A-Z]{3}\/share)$/.test(reading.unit) && !reading.metric.includes('%')
  return reading.unit === unit && !reading.kind.startsWith('change')
}

/** `71% of our revenue was from our data center products`, `top 10 customers represented 92% of revenue`. */
function findShare(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  thread: Thread,
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const { text, side } = statement
  const rest = text.slice(amount.end, amount.end + 60)
  const before = text.slice(0, amount.start)
  const ofWhole =
    side === 'en'
      ? wholeTail.test(rest) ||
        /^(?: and|,) [\d.]+% of (?:our |its |the )?(?:total )?(?:revenue|sales)/.test(rest)
      : wholeTailChinese.test(rest) || wholeLeadChinese.test(before)
  const previous = earlier.at(-1)
  const continues =
    !ofWhole &&
    (previous?.metric.includes('% of revenue') === true ||
      (previous?.metric ?? thread.metric) === derivedMetrics.shareOfRevenue) &&
    !statement.metrics.some(
      (mention) =>
        mention.start >= leadStart(statement, index) &&
        mention.end <= amount.start &&
        !mention.isWeak &&
        !mention.isWhole,
    ) &&
    (previous !== undefined || /^ (?:was|were|is|came|from|of)\b|^ ?[來来]自/.test(rest))
  if (!ofWhole && !continues) return null
  if (/\btop (?:10|ten)\b|\b(?:10|ten) largest\b|\blargest (?:10|ten)\b|[前十]大客[戶户]/i.test(before))
    return derived(derivedMetrics.topCustomers)
  if (continues && previous !== undefined && previous.metric.includes('% of revenue'))
    return derived(previous.metric)
  if (/\bcustomers?\b[^.]*$|客[戶户]/i.test(before)) return derived(derivedMetrics.customerShare)
  const cost = statement.metrics.findLast(
    (mention) =>
      mention.end <= amount.start && !mention.metric.lowerIsWorse && mention.metric.measure === 'money',
  )
  const costName =
    cost?.metric.name ??
    (/^,? ?or ?$|,? ?[佔占][^,。]*$/.test(leadOf(statement, index)) ? costOf(previous?.metric) : null)
  if (costName !== null && costName !== undefined) return derived(`${costName} % of revenue`)
  const source =
    /\bfrom (?:our |the |its )?([A-Za-z0-9][^,;()]{1,50}?)(?: products?\b| customers?\b| segment\b|,|\. [A-Z]|\.?$|;)/.exec(
      tailOf(statement, index),
    )
  return {
    metric: derivedMetrics.shareOfRevenue,
    segment: source === null ? null : tidySource(source[1] ?? ''),
    mention: null,
    isNamed: true,
  }
}

/** A transcript writes `200 G. and 400G`; the segment is `200G and 400G`. */
function tidySource(words: string): string {
  return capitalize(
    words
      .replace(/(\d) ?([GT])\b\.?/g, '$1$2')
      .replace(/\bdatacenter\b/i, 'data center')
      .trim(),
  )
}

const margins: Readonly<Record<string, string>> = {
  'Operating income': 'Operating margin',
  'Net income': 'Net margin',
  'Adjusted EBITDA': 'Adjusted EBITDA margin',
  'Gross profit': 'Gross margin',
}

/** `operating income was $39.9 million, for a margin of 18.6%`. */
function findMargin(statement: Statement, index: number, earlier: readonly Reading[]): string | null {
  if (!/\b(?:a|the) margin of(?: \w+)? ?$/i.test(leadOf(statement, index))) return null
  return margins[earlier.at(-1)?.metric ?? ''] ?? null
}

function costOf(metric: string | undefined): string | null {
  const found = metric === undefined ? null : findMetric(metric)
  return found !== null && !found.lowerIsWorse ? found.name : null
}

function derived(metric: string): NamedMetric {
  return { metric, segment: null, mention: null, isNamed: true }
}

/** `Telecom contributed $6.5 million`, `Modules came in at $74.5 million`: a business brings in revenue. */
const sells =
  /\b(?:brought in|contributed|delivered|booked|generated|came in at|came to) (?:about |around |approximately )?$/i
const seller =
  /^(?:In (?:the |our )?)?([A-Z][\w&/-]*(?: [a-z][\w&/-]*){0,2}?)(?: products?| segment| business)? (?:brought|contributed|delivered|generated|came|we booked|booked)\b/

function findSeller(statement: Statement): string | null {
  const words = seller.exec(
    statement.text.replace(/^In (?:the |our )(\w)/, (_, first: string) => first.toUpperCase()),
  )?.[1]
  return words === undefined ? null : findSegmentBefore(`${words} `, words.length + 1)
}

/** A sentence that names no metric goes on about the one before it, or about the business it speaks of. */
function carry(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const carried = thread.metric === null ? null : findMetric(thread.metric)
  const subject = statement.side === 'en' ? findSubject(statement.text) : null
  // After a loss a share, a large sum is the loss itself.
  const isWholeLoss = carried?.measure === 'per share' && (statement.amounts[index]?.power ?? 0) >= 3
  if (
    sells.test(statement.text.slice(0, statement.amounts[index]?.start)) &&
    /^[A-Z]{3}$/.test(unit) &&
    !setting.isArticle
  )
    return { metric: 'Revenue', segment: subject ?? findSeller(statement), mention: null, isNamed: true }
  const known = isWholeLoss ? findMetric('Net income') : carried
  if (known !== null && fitsUnit(known, unit, isChange, setting)) {
    const segment = subject !== null && known.name === 'Revenue' ? subject : thread.segment
    return {
      metric: known.name,
      segment,
      mention: null,
      isNamed: subject !== null && known.name === 'Revenue',
    }
  }
  if (unit === '%' && /\bcustomers?\b/i.test(statement.text)) return derived(derivedMetrics.customerShare)
  const topic = findTopic(statement.text) ?? thread.topic
  if (/^[A-Z]{3}$/.test(unit) && topic !== null && !setting.isArticle)
    return { metric: 'Revenue', segment: topic, mention: null, isNamed: false }
  // Money foreseen on a call without another word is nearly always revenue.
  const amount = statement.amounts[index]
  const isSum = /^[A-Z]{3}$/.test(unit) && (amount?.power ?? 0) >= 6 && !setting.isArticle
  if (isSum && thread.section === 'questions' && findOutlook(statement, index) !== null)
    return { metric: 'Revenue', segment: null, mention: null, isNamed: false }
  return { metric: describe(statement, index, unit), segment: null, mention: null, isNamed: false }
}

const emptyWords = new Set(
  'this next a an the per because it that which who and or from to is are was were be of in on at for by with over under than if as will would could may might can not each more most so but about around into through since today there they we you i also including last first end'.split(
    ' ',
  ),
)

/** The words of the text, where the catalogue has none: the noun right after the amount. */
function describe(statement: Statement, index: number, unit: string): string {
  const amount = statement.amounts[index]
  if (amount === undefined) return unit
  const after = statement.text.slice(amount.end, amount.end + 60)
  // Before a verb there is no noun: only a count, or words tied by `of`, are safe to take.
  const tie = unit === 'count' ? '(?: of)?' : ' of'
  const tail =
    new RegExp(`^${tie}(?: our| the| its| their)?((?: [a-zA-Z][\\w-]*){1,4})`).exec(after)?.[1] ?? ''
  const words: string[] = []
  for (const word of tail.trim().split(' ')) {
    if (word === '' || emptyWords.has(word.toLowerCase())) break
    words.push(word)
    if (unit === 'count' && word.endsWith('s')) break
  }
  return words.length === 0 ? 'Other' : capitalize(words.join(' '))
}

/** `on 71.4 million diluted shares`: the kind of share stands anywhere in the sentence. */
function nameShares(text: string): string {
  if (/\bdiluted\b/i.test(text)) return 'Diluted shares'
  return /\bbasic\b/i.test(text) ? 'Basic shares' : 'Share count'
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
