import { isSameRateBefore } from './same-rate-before.ts'
import { findShareOfCost } from './share-of-cost.ts'
import { findOwnerOfCost } from '../businesses/owner-of-cost.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { findSharer } from '../businesses/find-segment.ts'
import { unnamedPart } from '../businesses/unnamed-part.ts'
import { findCostOfKind } from './share-of-thing.ts'
import { capitalize, tidySpeeds } from '../businesses/business-name.ts'
import type { MetricMention } from './find-metrics.ts'
import { derivedMetrics } from './metrics.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { namesWhole } from './names-whole.ts'
import {
  leadOf,
  leadStart,
  tailOf,
  type Reading,
  type Setting,
  type Statement,
  type Thread,
} from '../statement.ts'
import { margins } from './find-margin.ts'
import { findRate, marginOf } from './find-rate.ts'
import { heldAgainstSame } from './find-told-again.ts'

const wholeTail =
  /^(?: percent)? of (?:our |its |the |their )?(?:[\w&/+.-]+ ){0,4}?(?:revenues?|sales|(?<=\bof (?:(?:our|its|the|their) )?(?!(?:constant|US|local|tax)\b)(?:[\w/+.-]+ ){1,3})dollars|total(?! [a-z]))\b/i
const ofBacklog = /^(?: percent)? of (?:this|that|the|our|its|total)(?: [\w-]+){0,2} backlog\b/i
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
  // `margins rose 70 basis points to 16% of sales`: what they reached.
  const moved = earlier.at(-1)
  if (
    side === 'en' &&
    moved?.unit === 'bps' &&
    moved.metric.endsWith(' margin') &&
    / to(?: about| approximately)? $/.test(leadOf(statement, index)) &&
    /\bmargins?\b[^.;$%\d]{0,32}$/i.test(text.slice(0, moved.amount.start))
  )
    return { metric: moved.metric, segment: moved.segment, mention: null, isNamed: moved.isNamed }
  const kind = side === 'en' && !setting.isArticle ? findCostOfKind(text, statement.metrics, amount) : null
  if (kind !== null) return { ...asNamed(derivedMetrics.shareOfRevenue), segment: kind }
  const rest = text.slice(amount.end, amount.end + 60)
  const before = text.slice(0, amount.start)
  const ofWhole =
    side === 'en'
      ? wholeTail.test(rest) ||
        namesWhole(statement, index) ||
        /^(?:(?:,|,? (?:and|or)) [\d.]+%){1,4} of (?:our |its |the )?(?:total )?(?:revenue|sales)/.test(rest)
      : wholeTailChinese.test(rest) || wholeLeadChinese.test(before)
  const previous = earlier.at(-1)
  const ofCost =
    side === 'en' && thread.section === 'questions'
      ? findShareOfCost(statement, index, rest, thread, setting)
      : null
  if (ofCost !== null) return asNamed(ofCost)
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
  // `free cash flow was $120 million, 98% of adjusted net income`: how much of the profit came in as cash.
  const isConversion =
    side === 'en' &&
    !setting.isArticle &&
    ofNetIncome.test(
      text.slice(Math.max(amount.end, statement.amounts[amount.other ?? index]?.end ?? 0)).slice(0, 60),
    ) &&
    statement.metrics.findLast((mention) => mention.end <= amount.start)?.metric.name === 'Free cash flow'
  if (isConversion) return asNamed('Free cash flow conversion')
  // `We expect to ship 40% of this backlog`: a part of what was ordered, and of no sales.
  if (side === 'en' && ofBacklog.test(rest))
    return {
      metric: 'Share of backlog',
      segment: previous?.metric === 'Backlog' ? previous.segment : null,
      mention: null,
      isNamed: true,
    }
  const sharer = side === 'en' ? shareOf.exec(before)?.[1] : undefined
  if (sharer !== undefined)
    return {
      metric: derivedMetrics.shareOfRevenue,
      segment: capitalize(sharer),
      mention: null,
      isNamed: true,
    }
  // `Data center was $84 million. Of that, 41% was 100G`: a part of the sales that were just told.
  if (side === 'en' && !setting.isArticle && thread.metric === 'Revenue' && ofThat.test(text))
    return asNamed(derivedMetrics.shareOfRevenue)
  // `Cable is now our biggest market at 57% of sales`: whose share that is.
  const largest =
    side === 'en' && ofWhole ? (isLargest.exec(before) ?? isDriver.exec(before))?.[1] : undefined
  if (largest !== undefined && !setting.isArticle)
    return { ...asNamed(derivedMetrics.shareOfRevenue), segment: capitalize(largest) }
  // `invested assets were $9 billion, with bonds representing 85% of the total`: a share of what was just told.
  const balance = earlier.findLast(({ unit }) => isCurrency(unit))
  if (
    side === 'en' &&
    !setting.isArticle &&
    balance !== undefined &&
    setting.catalogue.find(balance.metric)?.isBalance === true &&
    /^(?: percent)? of (?:the |that )?total(?=[,.;]|$| and\b)/.test(rest)
  )
    return asDescribed(`Share of ${balance.metric.toLowerCase()}`)
  // `R&D was 14% of sales; SG&A, 9%`: the next cost in the same terms.
  const nextCost =
    !ofWhole && side === 'en' && previous?.metric.endsWith(' % of revenue') === true
      ? statement.metrics.findLast(
          ({ metric, end: nameEnd }) =>
            nameEnd <= amount.start && metric.lowerIsBetter && metric.measure === 'money',
        )
      : undefined
  if (
    nextCost !== undefined &&
    nextCost.start >= leadStart(statement, index) &&
    /^,? (?:(?:was|were|is|at|and) )*(?:about |roughly )?$/.test(text.slice(nextCost.end, amount.start))
  )
    return asNamed(`${nextCost.metric.name} % of revenue`)
  if (!ofWhole && !continues) return null
  const rate = side === 'en' ? findRate(statement, index) : null
  if (rate !== null) return rate === 'named' ? null : asNamed(rate)
  if (
    side === 'en' &&
    /\b(?:(?:of which|with|including)(?: (?:the|our))? (?:one|largest|the largest|single)|(?:and|while|but)(?: (?:the|our))? (?:single )?(?:largest|biggest))(?: customer)?[^.;$%]{0,24}$/i.test(
      before.slice(-60),
    ) &&
    /\bcustomers?\b/i.test(before)
  )
    return asNamed(derivedMetrics.customerShare)
  if (/\btop (?:10|ten)\b|\b(?:10|ten) largest\b|\blargest (?:10|ten)\b|[前十]大客[戶户]/i.test(before))
    return asNamed(derivedMetrics.topCustomers)
  if (previous !== undefined && isSameRateBefore(statement, index, previous, setting))
    return { metric: previous.metric, segment: previous.segment, mention: null, isNamed: previous.isNamed }
  // `Three customers were above 10%, at 41%, 19% and 14%`: what they were, and not how many.
  if (continues && previous !== undefined && previous.metric.includes('% of revenue'))
    return previous.unit === 'count'
      ? asNamed(derivedMetrics.customerShare)
      : { ...asNamed(previous.metric), segment: previous.segment }
  const buyer = side === 'en' && !setting.isArticle ? soldToPart.exec(before.slice(-140))?.[1] : undefined
  if (
    buyer !== undefined &&
    !/^(?:these|those|such|all|both|two|three|four|other|our|its|top|new|existing|this|that)\b/i.test(buyer)
  )
    return { ...asNamed(derivedMetrics.shareOfRevenue), segment: capitalize(buyer.trim()) }
  if (/\bcustomers?\b[^.]*$|客[戶户]/i.test(before)) return asNamed(derivedMetrics.customerShare)
  const cost = statement.metrics.findLast(
    (mention) =>
      mention.end <= amount.start && mention.metric.lowerIsBetter && mention.metric.measure === 'money',
  )
  const ofPrevious =
    /^, [^.;$%]{0,70} and (?:represented|represents|accounted for|equaled) $|^, (?:about |roughly |just over |just under )?$|^ (?:better|higher|lower|above|below|up|down)[^,;$%\d]{0,40} at(?: (?:about|approximately|nearly|just over|just under))? $|^(?: year[- ](?:over|on)[- ]year| sequentially| (?:for|in) the (?:full |fiscal )?(?:year|quarter)| on an? (?:[\w-]+ )?(?:GAAP|adjusted|reported|core) basis)?,? ?(?:and )?(?:or|was|were|representing|represented|represents|equal to|about|which (?:is|was|represents|represented)|(?:so )?that(?:['’]s| is| was)|accounting for|accounted for|equating to)(?: (?:about|approximately|roughly))? ?$/i.test(
      leadOf(statement, index),
    )
  // `income was $22 million, up 9% and represented 62% of revenue`: the level's share, not the change's.
  const level = ofPrevious ? earlier.findLast((reading) => !reading.kind.startsWith('change')) : undefined
  if (level !== undefined && isCurrency(level.unit) && (level.isNamed || / excluding /.test(level.metric)))
    return level.metric === 'Revenue'
      ? { ...asNamed(derivedMetrics.shareOfRevenue), segment: level.segment }
      : { ...asNamed(marginOf(level.metric)), segment: level.segment, isNamed: level.isNamed }
  const costName =
    cost?.metric.name ??
    (/^,? ?or ?$|,? ?[佔占][^,。]*$/.test(leadOf(statement, index))
      ? costOf(previous?.metric, setting)
      : null)
  if (costName !== null && costName !== undefined)
    return {
      ...asNamed(`${costName} % of revenue`),
      segment:
        cost === undefined || side === 'zh' || setting.isArticle
          ? null
          : findOwnerOfCost(statement, index, cost, setting),
    }
  const source =
    /\bfrom (?:our |the |its )?([A-Za-z0-9][^,;()]{1,50}?)(?: products?\b| customers?\b| segment\b|,|\. [A-Z]|\.?$|;)/.exec(
      tailOf(statement, index),
    )
  return {
    metric: derivedMetrics.shareOfRevenue,
    segment:
      source === null
        ? (findSharer(leadOf(statement, index), earlier.length > 0 ? null : thread.segment) ??
          grownSharer(statement, index, previous) ??
          heldAgainstSame(statement, index, previous) ??
          (side === 'en' && !setting.isArticle ? unnamedPart : null))
        : tidySource(source[1] ?? ''),
    mention: null,
    isNamed: true,
  }
}

/** `Sales to the aerospace end market represented `: whose share is told by whom it is sold to. */
const soldToPart =
  /\b(?:[Ss]ales|[Rr]evenues?) (?:to|into|from|in) (?:our |the )?((?:[A-Za-z][\w/&-]* ){1,3}?)(?:end[- ]markets?|markets?|customers|sectors?|industry) (?:(?:now|currently|again) )?(?:represented|represents|accounted for|accounts for|made up|makes up|comprised|was|were|contributed|is|are)(?: (?:about|approximately|around|roughly|nearly|over|just over|just under|almost))* $/

/** `Lenses remain an important revenue driver at 22% of revenue`: whose share that is. */
const isDriver =
  /(?:^|[.;,] )(?:Our |The )?((?!It\b|This\b|That\b|They\b|These\b|Which\b|What\b|Our\b)[A-Z][\w&/-]*(?: (?:and )?[a-z&][\w&/-]*){0,3}?) (?:is|are|was|were|remains?|remained|stays?|stayed|became|continues? to be|continued to be)(?: (?:now|still|again|once again))* an? (?:[a-z-]+ ){0,2}(?:driver|contributor|business|market|part|category|line)(?: of (?:our |the )?[a-z-]+)?,? (?:at|with|representing|accounting for)(?: (?:about|around|roughly|approximately|nearly|over))* $/

const isLargest =
  /(?:^|[.;,] )(?:Our |The )?((?!It\b|This\b|That\b|They\b|These\b|Which\b|What\b|Our\b)[A-Z][\w&/-]*(?: (?:and )?[a-z&][\w&/-]*){0,3}?) (?:is|was|remains|remained|became)(?: (?:now|still|again|once again))* (?:our|the) (?:[a-z]+ )?(?:largest|biggest|main|number one)(?: [a-z-]+){1,2},? (?:at|with|representing|accounting for)(?: (?:about|around|roughly|approximately|nearly|over))* $/
const ofThat =
  /^(?:(?:So|And|Now),? )?(?:Of|Out of|Within) (?:that|this|it)(?: (?:number|total|amount|business))?,? /

/** A transcript writes `200 G. and 400G`; the segment is `200G and 400G`. */
function tidySource(words: string): string {
  return capitalize(
    tidySpeeds(words)
      .replace(/\bdatacenter\b/i, 'data center')
      .trim(),
  )
}

/** `Digital sales increased 14% and represented 19% of total sales`: the share is of what grew. */
const grownSharer = (statement: Statement, index: number, previous: Reading | undefined): string | null =>
  previous?.metric === 'Revenue' &&
  previous.kind.startsWith('change') &&
  /^(?: (?:year[- ]over[- ]year|sequentially|organically))?,? and (?:now )?(?:represented|represents|accounted for|made up|comprised|reached|was|were|is|are)(?: now)?(?: (?:about|approximately|around|roughly|nearly|over|almost))* $/.test(
    leadOf(statement, index),
  )
    ? previous.segment
    : null

const asShareBehind =
  /^(?: expenses?)?(?: for the (?:\w+ )?quarter)?,?(?: when)?(?: expressed)? as an? (?:percent(?:age)?|%|rate) of (?:our |total |net )*(?:sales|revenues?)\b/i

/**
 * `Operating earnings as a percent of sales fell 80 basis points to 13%`: a profit or a cost by its share of sales, for
 * all that is said of it. Null where no such share is named before the figure.
 */
export function findNamedShare(
  { text, metrics, amounts }: Statement,
  index: number,
  unit: string,
): { readonly metric: string; readonly mention: MetricMention } | null {
  if (unit !== '%' && unit !== 'bps') return null
  const start = amounts[index]?.start ?? 0
  const mention = metrics.findLast(
    (other) => other.end <= start && asShareBehind.test(text.slice(other.end, start)),
  )
  const whole = mention === undefined ? null : asShareBehind.exec(text.slice(mention.end, start))
  if (mention === undefined || whole === null) return null
  const behind = text.slice(mention.end + whole[0].length, start)
  if (
    /[;,]/.test(behind) ||
    metrics.some(({ start: at, end }) => at >= start - behind.length && end <= start)
  )
    return null
  const name =
    mention.metric.name === 'Net income' && /\boperating\b/i.test(text.slice(mention.start, mention.end))
      ? 'Operating margin'
      : mention.metric.name.endsWith(' margin')
        ? mention.metric.name
        : margins[mention.metric.name]
  if (name !== undefined) return { metric: name, mention }
  return mention.metric.lowerIsBetter && mention.metric.measure === 'money'
    ? { metric: `${mention.metric.name} % of revenue`, mention }
    : null
}

/** `As a percentage of total sales, catering was 12%`: a part of them that has no name of a measure. */
const shareOf =
  /^(?:And |So |But )?As an? (?:percent(?:age)?|%|share) of (?:our |net |total )*(?:sales|revenues?), (?:our )?((?!(?:SG&A|gross|operating|adjusted|selling|general|marketing|R&D|cost|costs|expenses?|inventory|it|this|that|they|we)\b)[A-Za-z][\w-]*(?: (?!(?:expenses?|costs?|margin|income|profit|EBITDA)\b)[a-z][\w-]*)?) (?:was|were|represented|reached|accounted for)(?: (?:about|approximately|around|roughly|nearly|over))* $/

const ofNetIncome = /^ of (?:our )?(?:(?:adjusted|GAAP|non-GAAP|reported) )?net (?:income|earnings)\b/i
function costOf(metric: string | undefined, { catalogue }: Setting): string | null {
  const found = metric === undefined ? null : catalogue.find(metric)
  return found !== null && found.lowerIsBetter ? found.name : null
}
