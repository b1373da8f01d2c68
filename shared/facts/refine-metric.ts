import { nameLongerGrowth } from './find-longer-growth.ts'
import { capitalize, toBusiness } from './business-name.ts'
import type { NamedMetric } from './named-metric.ts'
import { readPerUnit } from './price-per-unit.ts'
import { refineBalance } from './refine-balance.ts'
import { leadOf, rangeTailOf, tailOf, type Setting, type Statement } from './statement.ts'
import { isItemsShare, isEffect, nameAffected } from './find-effect.ts'
import { findJoinedCost } from './find-joined-cost.ts'

const affected = new Set([
  'Revenue',
  'EPS',
  'Diluted EPS',
  'FFO per share',
  'AFFO per share',
  'Net income',
  'Gross margin',
  'Operating margin',
  'Operating income',
  'Adjusted EBITDA',
  'Adjusted EBITDA margin',
  'Same-store sales',
  'Free cash flow',
  'Net interest margin',
  'Net interest income',
  'Organic revenue growth',
])

/** `adding approximately $50 million to sales`. */
const guidedPart =
  /\b(?:our|that|the) ((?:[\w&-]+ ){1,5}?)(?:segments?|business(?:es)?|subsidiar(?:y|ies)|division) (?:will|to|is|are|should|would) [^.;$%]{0,60}\b(?:end|half|part|midpoint) of (?:our|the|its) [^.;$%]{0,24}$/i
/** Before the sales of a firm that is not the speaker's. */
const othersSales =
  /^(?!.*\b(?:we|our)\b.{0,24}$).{0,72}?\b(?:has|had|have|with|generat(?:es|ed|ing)|did)(?: (?:about|approximately|around|roughly|total|estimated|expected|combined))* (?:annual|annualized|yearly) (?:net |total )?$/i

const drivers: readonly (readonly [words: RegExp, metric: string])[] = [
  [/^ (?:net )?(?:new )?(?:unit|store|restaurant) growth\b/i, 'Unit growth'],
  [/^ (?:[a-z-]+ )?(?:admissions?|surgery|consumption|visits?|enrollment) growth\b/i, 'Volume growth'],
  [
    /^ (?:from |of |in |due to |attributable to )?(?:higher |lower |net |positive )?(?:volumes?|unit growth)\b/i,
    'Volume growth',
  ],
  [
    /^ (?:from |of |in |due to |attributable to )?(?:higher |favorable |positive )?(?:net )?price\/mix\b/i,
    'Price/mix',
  ],
  [
    /^ (?:from |of |in |due to |attributable to )?(?:higher |favorable |positive )?(?:net )?(?:price|pricing)\b(?! target)/i,
    'Price increase',
  ],
  [
    /^ (?:from |of |in |due to )?(?:unfavorable |favorable |negative |positive )?(?:foreign )?(?:currency|exchange|FX)\b/i,
    'Currency impact',
  ],
]

const brought =
  /\b(?:(acquisitions?)|(?<!\b(?:constant|local|common)[- ])((?:foreign )?(?:currenc(?:y|ies)|exchange(?: rates?)?)|FX)|(pricing|prices?))\b[^,.;%]{0,60}\b(?:contribut\w*|contribution|drove|driving|added|adding|increased|decreased|reduced|lowered|impacted|benefit\w*|was|were)\b[^,;%]{0,40}$/i

/** `currency drove a favourable 1.7% increase`, `pricing added 140 basis points`: what brought in a part of the growth. */
function findPartOfGrowth(statement: Statement, index: number, read: string, unit: string): string | null {
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  const [, bought, currency, price] = brought.exec(leadOf(statement, first)) ?? []
  if (bought !== undefined) return 'Acquisition contribution'
  if (currency !== undefined) return 'Currency impact'
  if (price !== undefined) return 'Price increase'
  // Revenue itself is told in no basis points.
  return unit === 'bps' && read === 'Revenue' ? 'Impact on Revenue' : null
}

const partsOfGrowth = new Set(['Acquisition contribution', 'Currency impact', 'Price increase'])

const ofChain =
  /\b(?:system(?:-?wide)? sales|(?:same|comparable)[- ](?:store|restaurant)|net new|restaurants?|hotels?|stores?|franchise\w*)\b/i
const deployed =
  /\b(?:deployed|allocated|deploying|allocating)(?: (?:a total of|about|approximately|around|roughly|nearly|over|more than|almost))* $/i
/** `near 40% digital mix`. */
const mixBehind = /^ ((?!(?:the|our|a|an|of|in|to|from|with|and|or|product|price|volume)\b)[a-z-]+) mix\b/

const sameStore =
  /\b(?:same|comparable|comp|identical)[- ](?:store|restaurant|center|facility|property|hotel|club|shop|unit)\b[^.,;$%]{0,30}$/i
const opened = /\b(?:open(?:ed|ing)?|add(?:ed|ing)?|build|built|launch(?:ed|ing)?)\b[^.;,]{0,32}$/i
const partOnly =
  /\b(?:this|that) (?:asset|business|segment|basin|field|project|property|brand|unit|division|plant|mine|region|product)\b[^.;$%]{0,60}$/i
/** `203 net stores`. */
const netNew = /^ net (?:new )?[a-z]/
const closed = /\bclos(?:ed?|ing|ure of)\b[^.;,]{0,24}$/i
const perUnit =
  /^ per ((?!share\b|day\b|diluted\b|basic\b|unit of\b)[a-z]+(?: (?:retailed|sold|shipped|foot|ton|room|night|user|store|square foot|delivered))?)/

/**
 * What a figure is of, once its metric is known: an effect on the metric is not the metric, nor is growth over two
 * years, a price a unit or a part of growth.
 */
export function refineMetric(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
  isChange: boolean,
  setting: Setting,
): NamedMetric {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return read
  const { text } = statement
  const content =
    setting.isArticle && /^[A-Z]{3}$/.test(unit) && amount.power <= 3 ? findContent(statement, index) : null
  if (
    setting.isArticle &&
    /^[A-Z]{3}$/.test(unit) &&
    /^ (?:each|apiece)\b/.test(rangeTailOf(statement, index))
  )
    return { metric: 'Unit price', segment: null, mention: null, isNamed: false }
  if (content !== null) return { metric: 'Content per unit', segment: content, mention: null, isNamed: true }
  const lead = leadOf(statement, index)
  const tail = tailOf(statement, index)
  const longer = nameLongerGrowth(statement, index, read.metric, unit, isChange, setting)
  if (longer !== null) return { metric: longer, segment: read.segment, mention: null, isNamed: false }
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
  // Nor are millions a profit a share.
  if (/^(?:Diluted )?EPS$/.test(read.metric) && /^[A-Z]{3}$/.test(unit) && amount.power >= 6) {
    const isProfit = statement.metrics.some(
      (other) =>
        other.metric.name === 'Net income' && other.end <= amount.start && amount.start - other.end < 160,
    )
    return { ...read, metric: isProfit ? 'Net income' : 'Other', mention: null, isNamed: false }
  }
  // Funds from operations in millions are the company's, not a share's.
  if (/^A?FFO per share$/.test(read.metric) && /^[A-Z]{3}$/.test(unit) && amount.power >= 6)
    return { ...read, metric: read.metric.replace(' per share', ''), mention: null }
  if (
    read.metric === 'Net income' &&
    read.mention !== null &&
    /\bpre-?tax(?: [\w-]+){0,2} $/i.test(text.slice(Math.max(0, read.mention.start - 36), read.mention.start))
  )
    return { ...read, metric: /pre-?provision/i.test(text) ? 'Pre-provision net revenue' : 'Pre-tax income' }
  // What a company buys is no revenue of its own yet.
  if (
    read.metric === 'Revenue' &&
    read.mention !== null &&
    /^ from (?:the |our |these )?(?:acquisitions?|acquired)\b/i.test(
      text.slice(read.mention.end, read.mention.end + 32),
    )
  )
    return { ...read, metric: 'Acquired revenue', mention: null, isNamed: false }
  // `Oakline has annual sales of $50 million`: what another firm sells in a year.
  if (
    read.metric === 'Revenue' &&
    read.mention !== null &&
    /^[A-Z]{3}$/.test(unit) &&
    othersSales.test(text.slice(Math.max(0, read.mention.start - 120), read.mention.start))
  )
    return { ...read, metric: 'Acquired revenue', mention: null, isNamed: false }
  const ofBalance = isChange ? null : refineBalance(statement, index, read, unit)
  if (ofBalance !== null) return ofBalance
  // `modified loans were $225 million`: a kind of loans, and not all of them.
  const kind =
    read.metric === 'Loans' && read.mention !== null
      ? kindOfLoans.exec(text.slice(Math.max(0, read.mention.start - 40), read.mention.start))?.[1]
      : undefined
  if (kind !== undefined)
    return { ...read, metric: `${capitalize(kind)} loans`, segment: null, mention: null }
  if (read.metric === 'Nonperforming loans' && !isChange && (unit === '%' || unit === 'bps'))
    return { ...read, metric: 'Nonperforming loan ratio' }
  // `We expect the business to generate $90 million of revenue`: one that is being bought.
  if (
    read.metric === 'Revenue' &&
    read.segment === null &&
    !setting.isArticle &&
    /\b(?:acqui\w+|accretive|transaction)\b/i.test(text) &&
    /\bthe (?:acquired )?(?:business|company) (?:to|will|would|should|is expected to) (?:generate|contribute|add|deliver|have) [^.;]{0,16}$/i.test(
      text.slice(0, amount.start),
    )
  )
    return { ...read, metric: 'Acquired revenue', mention: null, isNamed: false }
  const buying = text.slice(Math.max(0, amount.start - 12), amount.start)
  if (
    /^[A-Z]{3}$/.test(unit) &&
    read.metric !== 'Share repurchases' &&
    /\bspent (?:about |over )?$/.test(buying) &&
    /^ (?:on|for|to) (?:the )?(?:share |stock )?(?:repurchas|buy(?:ing)? ?back|buybacks)/.test(tail)
  )
    return { metric: 'Share repurchases', segment: null, mention: null, isNamed: true }
  // `we deployed $340 million on debt reduction, dividends and buybacks`: all of it together.
  if (/^[A-Z]{3}$/.test(unit) && deployed.test(text.slice(Math.max(0, amount.start - 48), amount.start)))
    return { metric: 'Capital deployed', segment: null, mention: null, isNamed: false }
  // `Excluding Brightwell, bookings grew 12%`: beside what is reported.
  const without = read.mention === null ? undefined : withoutBusiness.exec(text.slice(0, 120))?.[1]
  if (without !== undefined && sharedOut.has(read.metric.replace(/^(?:Subscription r|R)evenue$/, 'Orders')))
    return { ...read, metric: `${read.metric} excluding ${without}`, mention: null, isNamed: false }
  // `$4 billion of debt less cash of $500 million`.
  if (
    /^[A-Z]{3}$/.test(unit) &&
    !isChange &&
    cashOf.test(text.slice(Math.max(0, amount.start - 40), amount.start))
  )
    return { metric: 'Cash and short-term investments', segment: null, mention: null, isNamed: true }
  // `SG&A and R&D expenses were $26 million`: two costs in one sum.
  const joined = read.mention === null || isChange ? null : findJoinedCost(statement, index, read.mention)
  if (joined !== null) return { ...read, metric: joined, mention: null }
  const inPart =
    sharedOut.has(read.metric) && index > 0 && statement.amounts[index - 1]?.unit === amount.unit
      ? partBehind.exec(rangeTailOf(statement, index))?.[1]
      : undefined
  const partOf = inPart === undefined ? null : toBusiness(inPart.split(' '))
  if (partOf !== null) return { ...read, segment: partOf }
  const hit = unit === 'bps' ? nameAffected(tail) : null
  if (hit !== null) return { ...read, metric: hit, mention: null, isNamed: false }
  // What all shareholders get together is no dividend a share.
  if (read.metric === 'Dividend per share' && /^[A-Z]{3}$/.test(unit) && amount.power > 0)
    return { ...read, metric: 'Dividends paid' }
  // `we expect our regulated operations segment to be at the high end of our range of $2.30 to $2.50 per share`.
  const part =
    unit.endsWith('/share') && read.segment === null
      ? guidedPart.exec(text.slice(Math.max(0, amount.start - 200), amount.start))?.[1]
      : undefined
  if (part !== undefined && affected.has(read.metric)) return { ...read, segment: capitalize(part.trim()) }
  // What a store or a room sells in a week is not what the company does.
  if (
    read.metric === 'Revenue' &&
    /^[A-Z]{3}$/.test(unit) &&
    read.mention !== null &&
    /\b(?:weekly|daily)(?: (?:unit|store|net))? $/i.test(
      text.slice(Math.max(0, read.mention.start - 24), read.mention.start),
    )
  )
    return { ...read, metric: 'Average weekly sales', mention: null, isNamed: false }
  const mix = unit === '%' ? mixBehind.exec(tail)?.[1] : undefined
  if (mix !== undefined)
    return { metric: capitalize(`${mix} mix`), segment: null, mention: null, isNamed: false }
  // `net sales orders decreased 17% to 4,952 homes`.
  if (read.metric === 'Orders' && unit === 'count' && /^ homes\b/.test(rangeTailOf(statement, index)))
    return { ...read, metric: 'Home orders' }
  const gained = nameGained(statement, index, read, unit)
  if (gained !== null) return gained
  if (read.metric === 'Yield' && ofShares.test(text)) return { ...read, metric: 'Dividend yield' }
  // `$640 million from operating activities less $100 million of capital spending`.
  if (read.metric === 'Free cash flow' && fromOperations.test(tail))
    return { metric: 'Operating cash flow', segment: null, mention: null, isNamed: true }
  // `travel-related expenses`, `below-the-line expenses`: expenses of a kind, and never all of them.
  const kindOfExpense = read.metric === 'Operating expenses' ? findKindOfExpense(statement, read) : null
  if (kindOfExpense !== null) return { metric: kindOfExpense, segment: null, mention: null, isNamed: false }
  // `we launched the jacket in 300 stores`: some of them.
  if (read.metric === 'Store count' && unit === 'count' && inSome.test(leadOf(statement, index)))
    return { metric: 'Stores concerned', segment: null, mention: null, isNamed: false }
  const rooms =
    read.metric === 'Rooms' && unit === 'count'
      ? movedRooms.exec(leadOf(statement, index).slice(-64))?.[1]
      : undefined
  if (rooms !== undefined)
    return { ...read, metric: `Rooms ${rooms.toLowerCase()}`, mention: null, isNamed: false }
  // `the effective rate of our notes is 3%`: of what is borrowed, and no tax.
  if (
    read.metric === 'Tax rate' &&
    read.mention !== null &&
    /^effective rate$/i.test(text.slice(read.mention.start, read.mention.end)) &&
    !/\btax/i.test(text)
  )
    return { ...read, metric: 'Effective rate', mention: null, isNamed: false }
  // `Sudsy grew consumption 30%`: of what people use up.
  if (read.metric === 'Power consumption' && !/\b(?:power|energy|electric\w*|watts?)\b/i.test(text))
    return { ...read, metric: 'Consumption', mention: null, isNamed: false }
  const driven =
    isChange && unit === '%' && affected.has(read.metric)
      ? drivenBy.exec(text.slice(Math.max(0, amount.start - 100), amount.start))?.[1]
      : undefined
  if (driven !== undefined)
    return {
      ...read,
      metric: /^vol/i.test(driven) ? 'Volume growth' : 'Price increase',
      mention: null,
      isNamed: true,
    }
  const isMeasured = affected.has(read.metric)
  const clause = text.slice(0, amount.start)
  // `this mine should bring $60 million of free cash flow`: a part's, though its name stands elsewhere.
  if (
    isMeasured &&
    read.segment === null &&
    !setting.isArticle &&
    partOnly.test(text.slice(Math.max(0, amount.start - 80), amount.start))
  )
    return { ...read, mention: null, isNamed: false }
  if (
    (ofGuidance.test(tail) && !text.slice(0, amount.start).endsWith('at ')) ||
    byHowMuch.test(text.slice(Math.max(0, amount.start - 120), amount.start))
  )
    return { ...read, metric: `Difference in ${read.metric}`, mention: null, isNamed: false }
  if (/^[A-Z]{3}/.test(unit) && commodity.test(tail))
    return { metric: 'Price assumption', segment: null, mention: null, isNamed: false }
  const each = setting.isArticle ? null : readPerUnit(statement, index, read, unit, setting)
  if (each !== null) return each
  if (read.metric === 'Average repurchase price' && (!boughtBack.test(text) || Number(amount.value) > 10_000))
    return { metric: 'Other', segment: null, mention: null, isNamed: false }
  if (
    isMeasured &&
    !setting.isArticle &&
    (isItemsShare(statement, index, unit) ||
      isEffect(
        text,
        Math.min(amount.start, statement.amounts[amount.other ?? index]?.start ?? amount.start),
        amount.end,
        unit,
        tail,
      ))
  )
    return { ...read, metric: `Impact on ${read.metric}`, mention: null, isNamed: false }
  // `led by 4% same-store sales growth and 3% unit growth`: of a chain, whose units are its houses.
  if (unit === '%' && /^ (?:net )?(?:new )?unit growth\b/.test(tail) && ofChain.test(text))
    return { ...read, metric: 'Unit growth', mention: null, isNamed: true }
  const broughtIn =
    isChange && (read.metric === 'Revenue' || partsOfGrowth.has(read.metric))
      ? findPartOfGrowth(statement, index, read.metric, unit)
      : null
  if (broughtIn !== null) return { metric: broughtIn, segment: read.segment, mention: null, isNamed: true }
  // A margin that volume lifted is still a margin.
  const isLifted = !isChange && /\bmargin$/.test(read.metric)
  const driver =
    unit === '%' && !isLifted && (isMeasured || drivers.some(([, metric]) => metric === read.metric))
      ? drivers.find(([words]) => words.test(tail))
      : undefined
  if (driver !== undefined) return { metric: driver[1], segment: read.segment, mention: null, isNamed: true }
  if (
    read.metric === 'Constant-currency revenue growth' &&
    read.mention !== null &&
    /\borganic $/i.test(text.slice(Math.max(0, read.mention.start - 9), read.mention.start))
  )
    return { ...read, metric: 'Organic revenue growth' }
  // `up 9%, 2% of it from currency`, `and currency added 1%`: what it is made of.
  if (
    /^(?:Revenue|Organic revenue growth)$/.test(read.metric) &&
    isChange &&
    unit === '%' &&
    (grownBy.test(tail) || grownThrough.test(lead))
  )
    return { ...read, metric: 'Impact on Revenue', mention: null, isNamed: false }
  if (read.metric === 'Revenue' && isChange && unit === '%') {
    const growth =
      organic.test(rangeTailOf(statement, index)) || organicBefore.test(clause)
        ? 'Organic revenue growth'
        : null
    // Beside growth as reported; where it is the only growth told, it is what is known of it.
    const isSecond = statement.amounts[index - 1]?.unit === '%'
    const inCurrency =
      isSecond && (constant.test(tail) || constantBefore.test(clause))
        ? 'Constant-currency revenue growth'
        : null
    if (growth !== null || inCurrency !== null)
      return { ...read, metric: growth ?? inCurrency ?? read.metric, mention: null }
  }
  // `up a reported 26% and 21% core`, `up 44% reported and 37% core`: the growth that is no core growth.
  if (read.metric === 'Organic revenue growth' && isChange && unit === '%' && isReported(lead, tail))
    return { ...read, metric: 'Revenue', mention: null }
  if (read.metric === 'Revenue' && isChange && read.mention !== null) {
    const before = text.slice(Math.max(0, read.mention.start - 48), read.mention.start)
    if (sameStore.test(before)) return { ...read, metric: 'Same-store sales', segment: null }
  }
  if (read.metric === 'Revenue' && isChange && unit === '%' && isOrganic(statement, index))
    return { ...read, metric: 'Organic revenue growth' }
  const doing = leadOf(statement, Math.min(index, amount.other ?? index))
  if (
    read.metric === 'Store count' &&
    unit === 'count' &&
    (opened.test(doing) || closed.test(doing) || netNew.test(tail))
  )
    return { ...read, metric: closed.test(doing) ? 'Store closures' : 'Store openings' }
  if (
    /^(?:Aggregate|Total) (?:cost|purchase price|amount|consideration)$/.test(read.metric) &&
    boughtBack.test(text)
  )
    return { metric: 'Share repurchases', segment: null, mention: null, isNamed: true }
  // `3 million shares at an average price of $40, for a total of $120 million`: a share costs no millions.
  if (read.metric === 'Share price' && /^[A-Z]{3}$/.test(unit) && amount.power >= 6 && boughtBack.test(text))
    return { metric: 'Share repurchases', segment: null, mention: null, isNamed: true }
  const beforeName =
    read.mention === null ? '' : text.slice(Math.max(0, read.mention.start - 40), read.mention.start)
  // `$545 million in incremental revenue`: what is added, and no total.
  if (/^[A-Z]{3}$/.test(unit) && read.metric === 'Revenue' && incremental.test(beforeName))
    return { ...read, metric: 'Incremental revenue', mention: null, isNamed: false }
  if (read.metric === 'Revenue' && /^[A-Z]{3}$/.test(unit) && annualized.test(beforeName))
    return { ...read, metric: 'Revenue run rate' }
  if (read.metric === 'Revenue' && /^[A-Z]{3}$/.test(unit) && runRateOf.test(lead))
    return { ...read, metric: 'Revenue run rate' }
  const doneBefore = text.slice(Math.max(0, amount.start - 64), amount.start)
  if (
    (owed.has(read.metric) &&
      (repaid.test(doneBefore) ||
        /^ (?:of|in) (?:net |total |senior )?(?:debt|notes?|loans?) (?:reduction|repayments?|paydowns?|repurchases?|retirements?)\b/i.test(
          tail,
        ))) ||
    (/^[A-Z]{3}$/.test(unit) && amount.power >= 6 && !setting.isArticle && paidOff.test(doneBefore))
  )
    return { ...read, metric: 'Debt repayment' }
  const isAuthorized = /\b(?:authoriz\w+|approved)\b[^.;]{0,60}$/i.test(
    text.slice(Math.max(0, amount.start - 90), amount.start),
  )
  if (
    read.metric === 'Share repurchases' &&
    /\bdividend\b(?:[^.;]|\.(?=\d)){0,60}\bfor a total of(?: (?:about|approximately))* $/i.test(doneBefore)
  )
    return { metric: 'Dividends paid', segment: null, mention: null, isNamed: true }
  if (read.metric === 'Share repurchases' && (isAuthorized || leftToBuy.test(tail)))
    return { ...read, metric: 'Repurchase authorization' }
  const behind =
    read.segment === null && ownedByBusiness.has(read.metric) ? businessBehind.exec(tail)?.[1] : undefined
  const owner = behind === undefined ? null : toBusiness(behind.trim().split(' '))
  if (owner !== null) return { ...read, segment: owner }
  // `$95 million, about $20 million of which goes to the new kiln`.
  if (/^[A-Z]{3}$/.test(unit) && /^ of (?:which|that|it)\b/.test(tail) && index > 0)
    return { ...read, metric: `Part of ${read.metric}`, mention: null, isNamed: false }
  // `The request includes a 9.9% return on equity`: what a regulator is asked for, or has allowed.
  if (unit === '%' && read.metric === 'Return on equity' && ofRateCase.test(clause.slice(-160)))
    return { ...read, metric: 'Allowed ROE' }
  const thing =
    read.mention === null ? null : perUnit.exec(text.slice(read.mention.end, read.mention.end + 40))
  if (thing !== null && setting.catalogue.find(read.metric)?.measure === 'money')
    return { ...read, metric: `${read.metric} per ${thing[1] ?? ''}` }
  return read
}

const inSome =
  /\b(?:launched|introduced|rolled out|added|available|piloted|tested|offered|offering|placed|live|expanded|installed|tests?|pilots?|loungewear|sold|products?|brands?|[a-z]+wear)\b[^.;]{0,60}\b(?:in|at|across|into|within)(?: (?:about|approximately|around|roughly|nearly|over|more than|some|another|an additional|all))* $/i
const movedRooms = /\b(added|opened|signed|approved|removed)\b[^.;]{0,48}$/i
/** `driven by a volume increase of 3%`. */
const drivenBy =
  /\b(?:driven|led|helped|supported) by (?:an? |the |our )?(?:[a-z-]+ )?(volumes?|pric(?:e|ing)) (?:increases?|growth|gains?|declines?) of(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** The yield of a share is none of what is made. */
const ofShares = /\b(?:dividends?|share price|stock price|closing price|price of our (?:shares?|stock))\b/i
const fromOperations =
  /^ (?:of cash )?(?:from|(?:provided|generated) by) (?:our )?operat(?:ing activities|ions)\b/i

const addedBefore =
  /\b(?:add(?:ed|ing|s)?|gain(?:ed|ing)?|net (?:gain|increase|additions?|adds?) of|signed up)(?: (?:a|an|the|total|record|of|about|approximately|around|roughly|nearly|over|more than|another|almost|some))* $/i
const netBehind = /^ (?:new )?net (?:new |paid |paying )?[a-z]|^ (?:paid |paying )?net (?:new )?add/i
const counted = new Map([
  ['Subscribers', 'Net subscriber additions'],
  ['Net subscriber additions', 'Net subscriber additions'],
  ['Customers', 'Customers added'],
])
const forPart =
  /^ (?:for|in|at|from) (?:the |our )?((?:[A-Z][\w&'’-]*)(?: (?!and\b)[A-Z][\w&'’-]*){0,2}(?:, [A-Z][\w&'’-]*)*(?:,? and [A-Z][\w&'’-]*)?)(?=[ ,.;]|$)/

/** `added 40,000 net new subscribers`, `including 30,000 for Games`: who came, and no count of all there are. */
function nameGained(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
): NamedMetric | null {
  const metric = counted.get(read.metric)
  const amount = statement.amounts[index]
  if (metric === undefined || amount === undefined || unit !== 'count') return null
  const lead = leadOf(statement, Math.min(index, amount.other ?? index))
  const tail = rangeTailOf(statement, index)
  if (metric !== read.metric && !isGained(statement, index)) return null
  // `for a total of 70,000`: of all parts together.
  const isTotal = /\bfor a total of(?: (?:about|approximately|nearly|over))* $/i.test(lead)
  const part = forPart.exec(tail)?.[1]
  const product =
    read.mention === null
      ? undefined
      : toProduct.exec(statement.text.slice(read.mention.end, read.mention.end + 64))?.[1]
  const segment = part === undefined ? (product ?? read.segment) : toBusiness(part.split(/,? /))
  return { ...read, metric, segment: isTotal || segment === null ? null : capitalize(segment.trim()) }
}

/** ` to our weekend news product`. */
const toProduct =
  /^ (?:to|for|in|of) (?:our|the) ((?:[a-z-]+ ){1,4}?)(?:products?|services?|offerings?|plans?|platform)\b/
const oneOf = /(?:including|of which|and)(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/

function isGained(statement: Statement, index: number): boolean {
  const first = Math.min(index, statement.amounts[index]?.other ?? index)
  const lead = leadOf(statement, first)
  const tail = rangeTailOf(statement, index)
  if (netBehind.test(tail) || addedBefore.test(lead.slice(-72))) return true
  return first > 0 && forPart.test(tail) && oneOf.test(lead) && isGained(statement, first - 1)
}

const kindsOfExpense =
  /\b((?:[A-Za-z][\w'’-]*[- ])?related|below-the-line|incentive|litigation|legal|travel|start-?up|pre-?opening|merger|integration|advertising|media|compensation|relocation|severance|closure|acquisition|transaction|overhead|clinical|warehouse|occupancy|franchise|pension|bonus) $/i

/** The kind of expenses that is spoken of, by the words right before them. */
function findKindOfExpense({ text }: Statement, { mention }: NamedMetric): string | null {
  if (mention === null || !/^expenses$/i.test(text.slice(mention.start, mention.end))) return null
  const kind = kindsOfExpense.exec(text.slice(Math.max(0, mention.start - 40), mention.start))?.[1]
  return kind === undefined ? null : `${capitalize(kind.trim())} expenses`
}

const isReported = (lead: string, tail: string): boolean =>
  /\b(?:a|up|down|of|by) reported $/i.test(lead) || /^ (?:on (?:a|an as) )?reported(?: basis)?\b/i.test(tail)

const withoutBusiness =
  /^(?:And |But )?Excluding (?:the )?(?:(?:addition|contribution|impact|acquisition) (?:of|from) )?((?!FX|COVID|GAAP|Non-?GAAP|M&A)[A-Z][\w&]{2,})(?:['’]s [^,]{3,60})?(?: (?:revenues?|sales|operations))?, /
const cashOf = /\b(?:less|plus|and|holding) (?:total )?cash of(?: (?:about|approximately|over|nearly))* $/i

/** What is told of the whole and, right behind it, of its parts: `1.2 times, including 1.3 times in Pumps`. */
const sharedOut = new Set([
  'Book-to-bill',
  'Orders',
  'Bookings',
  'Backlog',
  'Gross margin',
  'Operating margin',
])
const partBehind =
  /^(?: (?:in|for|at)) (?:our |the )?((?!January|February|March|April|May|June|July|August|September|October|November|December|Q\d|FY|Fiscal)[A-Z][\w&/-]*(?: (?:& )?[A-Z][\w&/-]*){0,4})(?= (?:and|segment|business|division)\b|[,.;]|$)/

const ofRateCase =
  /\b(?:request(?:s|ed)?|filing|rate (?:case|review|order|base)|petition|settlement|stipulation|commission)\b(?:[^.;]|\.(?=\d)){0,90}$/i
const incremental = /\bincremental (?:annual |annualized |rental |net )*$/i
const annualized = /\bannualized (?:net |total |rental )*$/i

const ownedByBusiness = new Set([
  'Revenue',
  'Operating income',
  'Operating margin',
  'Gross profit',
  'Gross margin',
  'Adjusted EBITDA',
])
/** `an operating loss of $12 million in 2027 in our Tiles segment`. */
const businessBehind =
  /^(?: (?:in|for) (?:(?:19|20)\d\d|the (?:\w+ ){1,2}(?:quarter|year|half)))? (?:in|for|from|within) (?:our|the) ((?:[A-Za-z][\w&/'’-]* ){1,4}?)(?:operating |reporting )?(?:segment|business|division)\b/

/** Growth without what was bought or sold, and growth at last year's rates of exchange, have rows of their own. */
const organic =
  /^ (?:(?:year[- ]over[- ]year )?on an organic (?:[\w-]+ ){0,2}basis|organically|organic(?: (?:sales |revenue )?growth)?\b)/i
const grownBy = /^ from (?:(?:the |our )?acquisitions?|(?:foreign )?currency|foreign exchange|FX)\b/i
const grownThrough =
  /\b(?:currency|FX|acquisitions?) (?:added|contributed|subtracted|reduced)(?: (?:about|approximately|another))* $/i
const organicBefore =
  /^(?:And |But |So )?(?:[Oo]n an organic (?:[\w-]+ ){0,2}basis|[Oo]rganically),? [^;$%]{0,80}$/
const constant =
  /^ (?:(?:in|at|on an?) )?(?:combined )?(?:constant[- ](?:currenc(?:y|ies)|dollars?|exchange rates)|local[- ]currenc(?:y|ies)|currency[- ]neutral)\b/i
const constantBefore =
  /^(?:And |But |So )?(?:[Ii]n|[Aa]t|[Oo]n an?) (?:constant[- ](?:currency|currencies|dollars?|exchange rates)|local[- ]currenc(?:y|ies)|currency[- ]neutral)(?: basis| terms)?,? [^;$%]{0,80}$/

const contentAfter =
  /^ (?:of )?(?:[\w-]+ )?content per ((?:[A-Z][\w-]*|[a-z]+)(?: (?:module|equivalent|rack|wafer|unit|die|system|server|vehicle|phone|device|package)){0,2})/
const contentBefore =
  /\bcontent per ((?:[A-Z][\w-]*|[a-z]+)(?: (?:module|equivalent|rack|wafer|unit|die|system|server|vehicle|phone|device|package)){0,2})(?: \w+){0,2} (?:is|was|of|at|reaches|rises to)(?: (?:about|approximately|roughly|around))? ?$/
const capturedPer =
  /^ per ((?:[A-Z][\w-]*|[a-z]+)(?: (?:module|equivalent|rack|wafer|unit|die|system|server|vehicle|phone|device|package)){0,2})/

/** `up 4% organically`, `grew organically by 4%`: growth without what was bought and without currencies. */
function isOrganic(statement: Statement, index: number): boolean {
  return (
    /^(?: (?:in|for|during) the (?:\w+ ){0,2}(?:quarter|year))?(?: (?:year[- ](?:over|on)[- ]year|compared to (?:the )?(?:last|prior) year))?,? (?:organically|on an organic basis)\b/.test(
      rangeTailOf(statement, index),
    ) || /\b(?:organically|on an organic basis)\b[^,.;]{0,40}$/i.test(leadOf(statement, index))
  )
}

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

/** `3% above the midpoint of guidance` measures the guidance. */
const ofGuidance =
  /^ (?:per share )?(?:above|below|ahead of|better than|worse than|higher than|lower than|short of|over|under|less than|more than) (?:the |our )?(?:prior |previous |original |initial )?(?:mid-?point|high[- ]end|low[- ]end|top[- ]end|top|bottom|guided|guidance|guide|record|consensus|expectations?|outlook|plan|budget|forecast|range|estimates?)\b/i
/** `above the high end of our guidance by $2 million`, `raising our outlook by $6 million`: how far, and no level. */
const byHowMuch =
  /\bexceed\w* by(?: (?:about|approximately|around|roughly|nearly|over|more than))? $|\b(?:above|below|exceed\w*|topp(?:ed|ing)|ahead of|beat(?:ing)?|miss(?:ed|ing)?|better than|worse than|short of|rais\w+|increas\w+|lower\w+|reduc\w+|cut(?:ting)?|lift\w+|mov\w+) [^.;$€£¥%\d]{0,60}\b(?:guidance|guide|outlook|forecast|range|expectations?|consensus|mid-?point)\b[^.;$€£¥%\d]{0,24} by(?: (?:about|approximately|around|roughly|nearly|another|an additional|over|more than))? $/i
const runRateOf = /\brun[- ]rates? (?:of|is|was|at|to|reached|exceed\w*)(?: [\w-]+){0,3} $/i
const repaid =
  /\b(?:repay|repaid|repaying|repayment of|pay(?:ing)? (?:down|off)|paid (?:down|off)|retir(?:e|ed|ing)|reduc(?:e|ed|ing))(?: (?:about|approximately|around|roughly|over|nearly|another|an additional|up to|a net|net))* $/i
const kindOfLoans =
  /\b(problem|modified|deferred|forgiven|criticized|classified|delinquent|past due|special mention|nonaccrual|purchased|restructured) $/i
/** `we used it to pay off the $40 million outstanding`: whatever else the sentence names. */
const paidOff =
  /\b(?:repay|repaid|repaying|pay(?:ing)? (?:down|off)|paid (?:down|off))(?: (?:the|about|approximately|a net|net|another|an additional|all|remaining|our))* $/i
/** What a sum paid back may have been taken for. */
const owed = new Set(['Total debt', 'Net debt', 'Cash and short-term investments'])
const commodity =
  /^ (?:per barrel |a barrel |per ounce |an ounce )?(?:WTI|Brent|oil|crude|Henry Hub|natural gas|NYMEX|gold|copper)\b(?! (?:revenue|sales|production|and gas (?:revenue|sales)))/i
/** `with about $480 million remaining under our current authorization`. */
const leftToBuy =
  /^ of (?:our )?(?:share |stock )?(?:re)?purchase (?:authority|authorization|capacity)\b|^ (?:still )?(?:remaining|left|available|remains|remained|outstanding) [^.;$%]{0,30}\b(?:authoriz\w+|programs?|plans?)\b/i
const boughtBack = /\b(?:repurchas\w+|bought back|buy(?:ing)? back|buybacks?|shares)\b/i
