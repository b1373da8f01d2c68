import { capitalize, tidySpeeds } from './find-segment.ts'
import { derivedMetrics } from './metrics.ts'
import type { NamedMetric } from './named-metric.ts'
import {
  leadOf,
  leadStart,
  tailOf,
  type Reading,
  type Setting,
  type Statement,
  type Thread,
} from './statement.ts'

const wholeTail =
  /^(?: percent)? of (?:our |its |the |their )?(?:[\w&/+.-]+ ){0,4}?(?:revenues?|sales|total(?! [a-z]))\b/i
const wholeTailChinese = /^ ?的[^\d,，。]{0,10}(?:[營营]收|收入)/
const wholeLeadChinese = /(?:[佔占][^,，。]{0,8}|(?:[營营]收|收入)的? ?)$/

/** `71% of our revenue was from our data center products`, `top 10 customers represented 92% of revenue`. */
export function findShare(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
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
      mention.end <= amount.start && mention.metric.lowerIsBetter && mention.metric.measure === 'money',
  )
  const ofPrevious =
    /^,? ?(?:or|representing|represented|equal to|about|which (?:is|was|represents|represented)|accounting for|equating to)(?: (?:about|approximately|roughly))? ?$/i.test(
      leadOf(statement, index),
    )
  if (ofPrevious && previous !== undefined && /^[A-Z]{3}$/.test(previous.unit) && previous.isNamed)
    return previous.metric === 'Revenue'
      ? { ...derived(derivedMetrics.shareOfRevenue), segment: previous.segment }
      : derived(`${previous.metric} % of revenue`)
  const costName =
    cost?.metric.name ??
    (/^,? ?or ?$|,? ?[佔占][^,。]*$/.test(leadOf(statement, index))
      ? costOf(previous?.metric, setting)
      : null)
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
    tidySpeeds(words)
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
export function findMargin(statement: Statement, index: number, earlier: readonly Reading[]): string | null {
  if (!/\b(?:a|the) margin of(?: \w+)? ?$/i.test(leadOf(statement, index))) return null
  return margins[earlier.at(-1)?.metric ?? ''] ?? null
}

function costOf(metric: string | undefined, { catalogue }: Setting): string | null {
  const found = metric === undefined ? null : catalogue.find(metric)
  return found !== null && found.lowerIsBetter ? found.name : null
}

export function derived(metric: string): NamedMetric {
  return { metric, segment: null, mention: null, isNamed: true }
}
