import { isCurrency } from '../../figures/is-currency.ts'
import { nameLongerGrowth } from './find-longer-growth.ts'
import { capitalize, toBusiness } from '../businesses/business-name.ts'
import { findOwnerOfEarnings } from './owner-of-earnings.ts'
import { isWholeSum } from './fits-unit.ts'
import { margins, profitOf } from './find-margin.ts'
import { asDescribed, asNamed, type NamedMetric, type Refine } from './named-metric.ts'
import { isCompanyName } from '../businesses/company-name.ts'
import { findPart, properName } from '../businesses/find-segment.ts'
import { leadOf, rangeTailOf, tailOf, type Setting, type Statement } from '../statement.ts'

/** Before the sales of a firm that is not the speaker's. */
const othersSales =
  /^(?!.*\b(?:we|our)\b.{0,24}$).{0,160}?\b(?:has|had|have|with|generat(?:es|ed|ing)|did)(?: (?:about|approximately|around|roughly|total|estimated|expected|combined))* (?:annual|annualized|yearly) (?:net |total )?$/i

/** `invested $2 billion each in Harrow and Linden`. */
const putInto =
  /\b(?:invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?)(?: (?:about|approximately|around|roughly|nearly|over|more than|another|up to))* $/i

const contentAfter =
  /^ (?:of )?(?:[\w-]+ )?content per ((?:[A-Z][\w-]*|[a-z]+)(?: (?:module|equivalent|rack|wafer|unit|die|system|server|vehicle|phone|device|package)){0,2})/

const contentBefore =
  /\bcontent per ((?:[A-Z][\w-]*|[a-z]+)(?: (?:module|equivalent|rack|wafer|unit|die|system|server|vehicle|phone|device|package)){0,2})(?: \w+){0,2} (?:is|was|of|at|reaches|rises to)(?: (?:about|approximately|roughly|around))? ?$/

const capturedPer =
  /^ per ((?:[A-Z][\w-]*|[a-z]+)(?: (?:module|equivalent|rack|wafer|unit|die|system|server|vehicle|phone|device|package)){0,2})/

/** What a supplier's share of a thing is worth: `captures $260 per module`, `$56 of its content per module`. */
function findContent(statement: Statement, index: number): string | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const { text } = statement
  const before = text.slice(Math.max(0, amount.start - 80), amount.start)
  const after = text.slice(amount.end, amount.end + 64)
  const thing =
    contentAfter.exec(after)?.[1] ??
    contentBefore.exec(before)?.[1] ??
    (/\bcaptures?\b[^.;]{0,40}$/i.test(before) ? capturedPer.exec(after)?.[1] : undefined)
  return thing === undefined ? null : capitalize(thing)
}

const broughtByBought =
  /\bacquisitions?\b[^.,;$%]{0,48}\b(?:contribut|add|bring|generat)(?:ed|ing|s)?(?: (?:about|approximately|around|roughly|nearly|over|just over|an additional))* $/i

const together =
  /^(?:And |So |But )?(?:The|This|Our) (?:combination of [^;$€£¥]{0,80}\b(?:compan(?:y|ies)|business(?:es)?|firms?|organi[sz]ations?)|merger|(?:newly )?combined (?:company|business|entity))\b[^;]{3,300}$/

/** Behind a profit: what is left of it once taxes are paid is another. */
const beforeTaxes =
  /^,?(?: (?:from|of) (?:our |its |the )?(?:[a-z]+ ){0,2}(?:operations|businesses))?,? before (?:(?:our|the|any|a|its) )?(?:provisions? (?:for|of) )?(?:income )?tax\w*/i

const earnedFrom = new RegExp(
  `^ from (?:our |the )?(${properName})(?: (?:segment|business|division|subsidiary))?(?=[,.;]|$| (?:and|as|of|at|in|to|for|on|or|was|were|is|rose|fell|grew|increased|decreased|declined|due|which)\\b)`,
)

/** `Earnings in our overseas businesses increased 11%`. */
const earnedIn =
  /^ (?:in|from|of|at) (?:our|the) ((?!(?:all|core|base|entire|existing|other|own|current|total|combined|remaining|continuing|whole|discontinued|these|both|underlying|ongoing|same|first|second|third|fourth)\b)(?:[A-Za-z][\w&-]* ){1,3}?)(?:segments?|business(?:es)?|division|subsidiary)\b/

/** `a 60% increase in earnings from Harrow Leasing`: whose profit it is; null where it is the company's. */
function findEarnedFrom(
  text: string,
  { metric, mention, segment }: NamedMetric,
  setting: Setting,
): string | null {
  if (metric !== 'Net income' || mention === null || segment !== null) return null
  if (!/^(?:earnings|income|profits?)$/i.test(text.slice(mention.start, mention.end))) return null
  const behind = text.slice(mention.end, mention.end + 72)
  const small = earnedIn.exec(behind)?.[1]?.trim()
  if (small !== undefined) return toBusiness(small.split(' ')) ?? capitalize(small)
  const name = earnedFrom.exec(behind)?.[1]
  if (
    name === undefined ||
    /^(?:Continuing|Discontinued|Operations|Q[1-4]|[A-Z][a-z]+uary|March|April|May|June|July|August|September|October|November|December)\b/.test(
      name,
    )
  )
    return null
  return isCompanyName(name, setting) ? null : setting.businesses.nameOf(name)
}

const isFirm =
  /^ (?:in )?(?:annual |annualized )?(?:net )?(?:sales|revenues?) (?:business|company|firm|operation)\b/
/** `Lumen, a `, `acquired a `: a firm that is not the speaker's, or was not until now. */
const namedFirm =
  /(?:\b(?!We\b|Our\b|It\b|This\b|That\b)[A-Z][\w&-]*,|\b(?:acquir|bought|purchas|buy)\w*) an? (?:about |approximately |roughly )?$/

const ofSales = new Set(['Revenue', 'Constant-currency revenue growth', 'Organic revenue growth'])
const profitGrowth =
  /^ (?:(?:adjusted|reported|organic|underlying|constant|local|neutral|currency|segment|non-?GAAP) )*profits? growth\b/i

/** `EBITDA was $54 million, a 21% margin and growth of 26%`: the profit's growth, and no margin's. */
const besideMargin =
  /\bmargin\b(?: of [\d.]+%)?,? (?:and|with) (?:an? |the )?(?:[a-z-]+ ){0,2}(?:growth|increase|decline|decrease|rise|improvement) of(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** What a profit, a revenue or what an article prices is of: of growth over years, of another firm, of a share. Null where that says nothing. */
export const refineProfit: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const { text } = statement
  const profit = unit === '%' && isChange ? profitOf[read.metric] : undefined
  if (profit !== undefined && besideMargin.test(text.slice(0, amount.start).slice(-90)))
    return { ...read, metric: profit, mention: null, isNamed: true }
  const content =
    setting.isArticle && isCurrency(unit) && amount.power <= 3 ? findContent(statement, index) : null
  if (setting.isArticle && isCurrency(unit) && /^ (?:each|apiece)\b/.test(rangeTailOf(statement, index)))
    return putInto.test(text.slice(Math.max(0, amount.start - 48), amount.start))
      ? asNamed('Investment')
      : asDescribed('Unit price')
  // `the market could grow ninefold, with CPO accounting for $91 billion`: of the part.
  const share =
    setting.isArticle && isCurrency(unit) && /^(?:Part of )?Market size$/.test(read.metric)
      ? findPart(leadOf(statement, index))
      : null
  if (share !== null) return { ...read, metric: 'Market size', segment: share }
  if (content !== null) return { metric: 'Content per unit', segment: content, mention: null, isNamed: true }
  const tail = tailOf(statement, index)
  const longer = nameLongerGrowth(statement, index, read.metric, unit, isChange, setting)
  if (longer !== null) return { metric: longer, segment: read.segment, mention: null, isNamed: false }
  // `7% revenue growth and 5% local currency profit growth`: of the profit, which has a row only as a part's.
  if (
    isChange &&
    unit === '%' &&
    ofSales.has(read.metric) &&
    profitGrowth.test(rangeTailOf(statement, index))
  )
    return read.segment === null
      ? asDescribed('Other')
      : { ...read, metric: 'Operating income', mention: null, isNamed: true }
  // `Earnings increased 9% to $2.06 per diluted share`: what has grown is the profit a share it came to.
  const reached = statement.amounts[index + 1]
  if (
    read.metric === 'Net income' &&
    isChange &&
    unit === '%' &&
    reached?.unit.endsWith('/share') === true &&
    / to (?:(?:a|an|record|about|approximately) )*$/.test(tail) &&
    /^[^,;]{0,60}$/.test(tail)
  ) {
    const isDiluted = /\bdiluted\b/i.test(text.slice(reached.start, reached.end + 24))
    return { ...read, metric: isDiluted ? 'Diluted EPS' : 'EPS', mention: null }
  }
  // `operating income and margins were up 41% and 40 basis points`: points are of the margin.
  const margin = unit === 'bps' ? margins[read.metric] : undefined
  if (margin !== undefined && margin !== 'Net margin') return { ...read, metric: margin }
  // `The income tax provision was 24%`: of the income before tax.
  if (read.metric.startsWith('Income tax expense') && unit === '%' && !isChange)
    return { ...read, metric: 'Tax rate' }
  // `Gross margin was $86 million or 25% of sales`: the money of a margin is the profit.
  if (read.metric === 'Gross margin' && isCurrency(unit) && !isChange)
    return { ...read, metric: 'Gross profit', mention: null, isNamed: true }
  // Nor are millions a profit a share.
  if (/^(?:Diluted )?EPS$/.test(read.metric) && isCurrency(unit) && isWholeSum(amount)) {
    const isProfit = statement.metrics.some(
      (other) =>
        other.metric.name === 'Net income' && other.end <= amount.start && amount.start - other.end < 160,
    )
    return { ...read, metric: isProfit ? 'Net income' : 'Other', mention: null, isNamed: false }
  }
  // Funds from operations in millions are the company's, not a share's.
  if (/^A?FFO per share$/.test(read.metric) && isCurrency(unit) && amount.power >= 6)
    return { ...read, metric: read.metric.replace(' per share', ''), mention: null }
  if (
    read.metric === 'Net income' &&
    read.mention !== null &&
    /\bpre-?tax(?: [\w-]+){0,2} $/i.test(text.slice(Math.max(0, read.mention.start - 36), read.mention.start))
  )
    return { ...read, metric: /pre-?provision/i.test(text) ? 'Pre-provision net revenue' : 'Pre-tax income' }
  // `income from continuing operations before taxes rose to $88 million`.
  if (
    read.metric === 'Net income' &&
    read.mention !== null &&
    beforeTaxes.test(text.slice(read.mention.end, read.mention.end + 80))
  )
    return { ...read, metric: 'Pre-tax income' }
  const earner =
    findEarnedFrom(text, read, setting) ??
    (/^(?:Diluted )?EPS$/.test(read.metric) && read.segment === null && !setting.isArticle
      ? findOwnerOfEarnings(text.slice(0, amount.start), setting)
      : null)
  if (earner !== null) return { ...read, segment: earner }
  // `Equity method earnings were $10 million`: what firms earn that are held in part.
  if (
    read.metric === 'Net income' &&
    read.mention !== null &&
    /^(?:earnings|income)$/i.test(text.slice(read.mention.start, read.mention.end)) &&
    /\bequity(?:[- ]method)?(?: investment)? $/i.test(
      text.slice(Math.max(0, read.mention.start - 32), read.mention.start),
    )
  )
    return { ...read, metric: 'Equity method earnings', mention: null, isNamed: false }
  // `earnings attributable to minority holders rose to $23 million`: what is others' own.
  if (
    read.metric === 'Net income' &&
    read.mention !== null &&
    /^ (?:(?:attributable|allocated|due) )?(?:to|of) (?:our |the |certain )?(?:minority|non-?controlling|minorities)\b/i.test(
      text.slice(read.mention.end, read.mention.end + 48),
    )
  )
    return { ...read, metric: 'Noncontrolling interests', mention: null, isNamed: false }
  // `agreements for $930 million of asset sales`: what things are sold for that are not for sale.
  if (
    read.metric === 'Revenue' &&
    read.mention !== null &&
    /^sales$/i.test(text.slice(read.mention.start, read.mention.end)) &&
    /\bassets? $/.test(text.slice(Math.max(0, read.mention.start - 8), read.mention.start))
  )
    return asDescribed('Proceeds')
  // What a company buys is no revenue of its own yet.
  if (
    read.metric === 'Revenue' &&
    read.mention !== null &&
    /^ from (?:the |our |these )?(?:(?:[\w:&’'-]+ ){1,5}?acquisitions?|acquisitions?|acquired)\b/i.test(
      text.slice(read.mention.end, read.mention.end + 64),
    )
  )
    return { ...read, metric: 'Acquired revenue', mention: null, isNamed: false }
  // `$2 million in acquired sales`, `Lumen, a $7 million sales business`: what came with a purchase, or another firm's.
  if (
    read.metric === 'Revenue' &&
    read.mention !== null &&
    isCurrency(unit) &&
    !isChange &&
    (/\b(?:acquired|acquisition(?:-related)?) (?:net )?$/i.test(
      text.slice(Math.max(0, read.mention.start - 16), read.mention.start),
    ) ||
      (isFirm.test(text.slice(amount.end, amount.end + 48)) &&
        namedFirm.test(text.slice(Math.max(0, amount.start - 60), amount.start))))
  )
    return { ...read, metric: 'Acquired revenue', mention: null, isNamed: false }
  // `The combination of these two creates an engine with $3 billion of revenue`: what there will be together.
  if (
    read.metric === 'Revenue' &&
    isCurrency(unit) &&
    !isChange &&
    !setting.isArticle &&
    together.test(text.slice(0, amount.start))
  )
    return { ...read, metric: 'Combined revenue', segment: null, mention: null, isNamed: false }
  // `the two acquisitions contributing just over $12 million of revenue`.
  if (
    read.metric === 'Revenue' &&
    isCurrency(unit) &&
    !isChange &&
    broughtByBought.test(text.slice(Math.max(0, amount.start - 120), amount.start))
  )
    return { ...read, metric: 'Acquired revenue', segment: null, mention: null, isNamed: false }
  // `Oakline has annual sales of $50 million`: what another firm sells in a year.
  if (
    read.metric === 'Revenue' &&
    read.mention !== null &&
    isCurrency(unit) &&
    // Who writes of many firms means the one just named.
    !setting.isArticle &&
    othersSales.test(text.slice(Math.max(0, read.mention.start - 200), read.mention.start))
  )
    return { ...read, metric: 'Acquired revenue', mention: null, isNamed: false }
  return null
}
