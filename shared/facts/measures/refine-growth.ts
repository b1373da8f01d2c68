import { isFromSoldOff, isWithoutDeals } from './without-deals.ts'
import type { Span } from '../../documents/document.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { asDescribed, asNamed, type Refine } from './named-metric.ts'
import { readPerUnit } from './price-per-unit.ts'
import { hasCue, leadOf, rangeTailOf, tailOf, type Statement } from '../statement.ts'
import { besideThing } from '../kinds/level-in-points.ts'
import { organicRevenue } from '../keep-only-told.ts'
import { findPartOfGrowth } from './find-part-of-growth.ts'
import { fromBought } from './growth-drivers.ts'
import { isFromGuidance } from './is-from-guidance.ts'
import { isEffect, isOfMoving, isItemsShare, isOfCause, isOwnImpact } from './find-effect.ts'
import { affected, findAffected } from './affected.ts'
import { nameSameStore } from './name-same-store.ts'

const drivers: readonly (readonly [words: RegExp, metric: string])[] = [
  [/^ (?:net )?(?:new )?(?:unit|store|restaurant) growth\b/i, 'Unit growth'],
  [/^ (?:[a-z-]+ )?(?:admissions?|surgery|consumption|visits?|enrollment) growth\b/i, 'Volume growth'],
  [
    /^ (?:(?:increase|decrease|decline|growth|improvement|gain) )?(?:from |of |in |due to |attributable to )?(?:higher |lower |net |positive )?(?:volumes?|unit growth|(?<=(?:higher|lower) )units)\b/i,
    'Volume growth',
  ],
  [
    /^ (?:from |of |in |due to |attributable to )?(?:higher |favorable |positive )?(?:net )?price\/mix\b/i,
    'Price/mix',
  ],
  [
    /^ (?:(?:increase|decrease|decline|growth|improvement|gain) )?(?:from |of |in |due to |attributable to )?(?:higher |favorable |positive )?(?:net )?(?:price|pricing)\b(?! target)/i,
    'Price increase',
  ],
  [
    /^ (?:from |of |in |due to )?(?:unfavorable |favorable |negative |positive )?(?:foreign )?(?:currency|exchange|FX)\b(?![- ]neutral)/i,
    'Currency impact',
  ],
]

const profits = new Set([
  'Operating income',
  'Net income',
  'EPS',
  'Diluted EPS',
  'Adjusted EBITDA',
  'Gross profit',
])
const partsOfGrowth = new Set([fromBought, 'Currency impact', 'Price increase'])
/** Growth of the whole, which tells its parts; a bare `growth` is of no measure yet. */
const wholeGrowth = new Set(['Revenue', 'Organic revenue growth', 'Growth'])

const ofChain =
  /\b(?:system(?:-?wide)? sales|(?:same|comparable)[- ](?:store|restaurant)|net new|restaurants?|hotels?|stores?|franchise\w*)\b/i

const partOnly =
  /\b(?:this|that) (?:asset|business|segment|basin|field|project|property|brand|unit|division|plant|mine|region|product)\b[^.;$%]{0,60}$/i

/** `driven by a volume increase of 3%`. */
const drivenBy =
  /\b(?:driven|led|helped|supported) by (?:an? |the |our )?(?:[a-z-]+ )?(volumes?|pric(?:e|ing)) (?:increases?|growth|gains?|declines?) of(?: (?:about|approximately|around|roughly|nearly|over))* $/i

const isReported = (lead: string, tail: string): boolean =>
  /\b(?:a|up|down|of|by) reported $/i.test(lead) ||
  /^ (?:(?:on (?:a|an as) )?reported(?: basis)?|in total|overall|all[- ]in)\b/i.test(tail)

/** Growth without what was bought or sold, and growth at last year's rates of exchange, have rows of their own. */
const organic =
  /^ (?:(?:(?:increase|decrease|decline|growth|improvement|rise|gain),? )?(?:year[- ]over[- ]year )?on an? (?:organic|core) (?:[\w-]+ ){0,2}basis|organically|organic(?: (?:sales |revenue )?growth)?\b|core(?: (?:sales |revenue )?growth\b|(?=[,.;])))/i

const annualizedBehind =
  /^ (?:(?:growth|increase|decrease|decline) )?(?:on an )?annualized\b|^ (?:linked[- ]quarter )?annualized\b/i
const annualizedBefore =
  /\bannualized (?:(?:linked[- ]quarter|loan|deposit) )?(?:growth|increase|rate|pace|decline|decrease)(?: rate)?(?: (?:of|was|is|at))*(?: (?:about|approximately|around|roughly|nearly|over))* $/i
/** `and currency added 1%`. */
const addedBy =
  /\b(?:((?:the |our )?acquisitions?)|(?:foreign )?currency|foreign exchange|FX) (?:added|contributed|brought|took away|cost|subtracted|hurt|reduced|lowered)(?: (?:in|growth by|about|approximately|roughly|another|an additional|nearly|over))* $/i
const grownBy = /^ from (?:((?:the |our )?acquisitions?)|(?:foreign )?currency|foreign exchange|FX)\b/i

const organicBefore =
  /^(?:And |But |So )?(?:[Oo]n an organic (?:[\w-]+ ){0,2}basis|[Oo]rganically),? [^;$%]{0,80}$/

const constant =
  /^ (?:(?:in|at(?: an?)?|on an?) )?(?:combined )?(?:constant[- ](?:currenc(?:y|ies)|dollars?|exchange rates)|local[- ]currenc(?:y|ies)|(?:currency|FX|foreign[- ]exchange)[- ]neutral)\b/i

const constantBefore =
  /^(?:And |But |So )?(?:[Ii]n|[Aa]t|[Oo]n an?) (?:constant[- ](?:currency|currencies|dollars?|exchange rates)|local[- ]currenc(?:y|ies)|(?:currency|FX|foreign[- ]exchange)[- ]neutral)(?: basis| terms)?,? [^;$%]{0,80}$/

/** `up 4% organically`, `grew organically by 4%`: growth without what was bought and without currencies. */
function isOrganic(statement: Statement, index: number): boolean {
  return (
    /^(?: (?:in|for|during) the (?:\w+ ){0,2}(?:quarter|year))?(?: (?:year[- ](?:over|on)[- ]year|compared to (?:the )?(?:last|prior) year))?,? (?:organically|on an organic basis)\b/.test(
      rangeTailOf(statement, index),
    ) || /\b(?:organically|on an organic basis)\b[^,.;]{0,40}$/i.test(leadOf(statement, index))
  )
}

const commodity =
  /^ (?:per barrel |a barrel |per ounce |an ounce )?(?:WTI|Brent|oil|crude|Henry Hub|natural gas|NYMEX|gold|copper)\b(?! (?:revenue|sales|production|and gas (?:revenue|sales)))/i

const issuesShares =
  /\b(?:issued?|issuing|issuance|sold|selling|offering|placed|raised|at-the-market|ATM)\b(?:[^.;]|\.(?=\d))*\b(?:shares|stock|units|equity)\b/i
export const boughtBack = /\b(?:repurchas\w+|bought back|buy(?:ing)? back|buybacks?|shares)\b/i

const ofFx =
  /^ (?:top[- ]line |revenue |sales )?(?:benefit|headwind|tailwind|impact) (?:to (?:our )?(?:top[- ]line|revenue|sales)[^,;.]{0,20} )?(?:from|due to|related to) (?:the )?(?:impact of )?(?:FX|foreign (?:exchange|currency)|currency|currencies)\b/i
/** `FX was a headwind of $1.6 million`, `Foreign exchange was a 2 point headwind`. */
const fxWas =
  /^(?:(?:And|But),? )?(?:The )?(?:FX|[Ff]oreign exchange|(?:[Ff]oreign )?[Cc]urrenc(?:y|ies)) (?:was|were|is|had been) (?:again |also )?(?:an? )?(?:(?:small|modest|slight|net|big) )?(?:(?:headwind|tailwind|benefit|drag) (?:of|worth))?(?: (?:about|approximately|around|roughly|nearly|over|just))* ?$/
const fxBefore =
  /\b(?:FX|[Ff]oreign exchange|(?:[Ff]oreign )?[Cc]urrenc(?:y|ies))\b[^.;%$]{0,48} an?(?: (?:about|approximately|roughly|favorable|unfavorable))* $/
const effectOfPart =
  /\b(currency|exchange|FX|divestitures?)(?: (?:translation|exchange|rate))? (?:effects?|impacts?|benefits?|headwinds?|tailwinds?)(?: (?:related to|from) [^,;.$%\d]{3,60})? of(?: (?:about|approximately|around|roughly|nearly|negative|positive|a|an|favorable|unfavorable))* $/i
const moves = /^ (?:top[- ]line |revenue |sales )?(?:benefit|headwind|tailwind)\b/

const sincePeak =
  /^[^;.]{0,32} since (?:our |the |its )?(?:[a-z]+ )?(?:peaks?|inception|trough|lows?|highs?)\b/

const variance = /^ (?:un)?favorable\b(?! (?:impact|effect|variance|to\b))/
const alsoDown =
  /\b(?:down|up|lower|higher)\b[^;]{0,60}\band(?: (?:about|approximately|roughly|nearly|over))? $/i

/** Whether a sum is by how much a measure was better or worse, or has moved once more. */
const isVariance = (text: string, { start, end }: Span): boolean =>
  variance.test(text.slice(end, end + 32)) ||
  (/^ (?:down|up|lower|higher) (?:from|than) /.test(text.slice(end, end + 16)) &&
    alsoDown.test(text.slice(Math.max(0, start - 100), start)))

const ofVolumes =
  /\bvolumes?(?: (?:was|were|are))? (?:up|down|increased|rose|grew|declined|decreased|fell)\b[^.;]*\b(?:due to|driven by|led by|reflecting|including|on|with)(?: (?:an?|about|approximately|nearly|over))* $/i

const difference = 'Difference in '
const thanYearBefore =
  /^ (?:better|worse|higher|lower|more|less) than (?:a year ago|(?:last|(?:the )?(?:prior|previous)|the same)[- ](?:year|quarter|period)?)/

/** What growth is of, and what is only an effect on a measure: of volume, price, currencies, what was bought. Null where that says nothing. */
export const refineGrowth: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const { text } = statement
  const lead = leadOf(statement, index)
  const tail = tailOf(statement, index)
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
  // `including a foreign currency effect of 5% and a divestiture impact of negative 2%`.
  const part =
    unit === '%' && !setting.isArticle
      ? effectOfPart.exec(text.slice(0, amount.start).slice(-120))?.[1]
      : undefined
  if (part !== undefined)
    return /^d/i.test(part)
      ? { metric: 'Divestiture impact', segment: read.segment, mention: null, isNamed: false }
      : { metric: 'Currency impact', segment: read.segment, mention: null, isNamed: true }
  if (unit === '%' && isChange && read.metric === 'Revenue' && isFromSoldOff(text.slice(0, amount.start)))
    return { metric: 'Divestiture impact', segment: read.segment, mention: null, isNamed: false }
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
  // `gross margin is five points higher than on the older part`: one thing beside another, and no move of either.
  if (unit === 'bps' && isMeasured && besideThing.test(rangeTailOf(statement, index)))
    return { ...read, metric: `Difference in ${read.metric}`, mention: null, isNamed: false }
  // `60 basis points above our guide and 130 basis points better than last year`: the second is a move.
  if (isChange && read.metric.startsWith(difference) && thanYearBefore.test(rangeTailOf(statement, index)))
    return { ...read, metric: read.metric.slice(difference.length), isNamed: true }
  if (isFromGuidance(statement, index, isChange))
    return {
      ...read,
      metric: `${difference}${read.metric.replace(difference, '')}`,
      mention: null,
      isNamed: false,
    }
  // `cash flow of $120 million, or $270 million before advances are repaid`: beside the measure itself.
  if (
    (isCurrency(unit) || unit === '%') &&
    !isChange &&
    isMeasured &&
    index > 0 &&
    statement.amounts[index - 1]?.unit === amount.unit &&
    /^[^,.;$%]{0,60},? or(?: (?:about|approximately|around|roughly|over))* $/.test(lead) &&
    /^ (?:before|without|excluding|prior to|exclusive of) (?!taxes\b)/.test(tail)
  )
    return { ...read, metric: `${read.metric} before items`, mention: null, isNamed: false }
  if (/^[A-Z]{3}/.test(unit) && commodity.test(tail)) return asDescribed('Price assumption')
  const each = setting.isArticle ? null : readPerUnit(statement, index, read, unit, setting)
  if (each !== null) return each
  // `We issued 2 million shares at an average price of`: what was got for them.
  if (
    read.metric === 'Average repurchase price' &&
    issuesShares.test(clause) &&
    !/\b(?:repurchas\w+|bought back|buybacks?|retired)\b/i.test(text)
  )
    return { ...read, metric: 'Average issue price', mention: null, isNamed: false }
  if (read.metric === 'Average repurchase price' && (!boughtBack.test(text) || Number(amount.value) > 10_000))
    return asDescribed('Other')
  if (
    (isMeasured || (isOfMoving(text, amount.start) && !read.metric.startsWith('Impact on '))) &&
    !setting.isArticle &&
    (isItemsShare(statement, index, unit) ||
      isEffect(
        text,
        Math.min(amount.start, statement.amounts[amount.other ?? index]?.start ?? amount.start),
        amount.end,
        unit,
        isCurrency(unit) && amount.other !== null ? rangeTailOf(statement, index) : tail,
      ))
  )
    return {
      ...read,
      metric: `Impact on ${(unit.endsWith('/share') ? null : findAffected(statement, amount.end)) ?? read.metric}`,
      mention: null,
      isNamed: false,
    }
  // `higher freight expense reduced earnings by $3 million`: no expense of $3 million.
  if (isCurrency(unit) && isChange && !setting.isArticle && isOfCause(text.slice(0, amount.start)))
    return { metric: 'Impact on earnings', segment: read.segment, mention: null, isNamed: false }
  // `expense was $6 million favorable`, `down $9 million from March and about $2 million down from June`: by how much, and no level.
  if (
    isCurrency(unit) &&
    !isChange &&
    !setting.isArticle &&
    read.metric !== 'Other' &&
    isVariance(text, amount)
  )
    return { ...read, metric: `Difference in ${read.metric}`, mention: null, isNamed: false }
  // `has declined by $4 billion since its peak`: over no quarter and no year.
  if (isChange && sincePeak.test(text.slice(amount.end, amount.end + 64)))
    return { ...read, metric: `Multi-year change in ${read.metric}`, mention: null, isNamed: false }
  // `loans were up 2% annualized`: a quarter's growth times four, over no year.
  if (
    isChange &&
    unit === '%' &&
    (annualizedBehind.test(tail) || annualizedBefore.test(text.slice(0, amount.start).slice(-60)))
  )
    return { ...read, metric: `Annualized change in ${read.metric}`, mention: null, isNamed: false }
  // `led by 4% same-store sales growth and 3% unit growth`: of a chain, whose units are its houses.
  if (unit === '%' && /^ (?:net )?(?:new )?unit growth\b/.test(tail) && ofChain.test(text))
    return { ...read, metric: 'Unit growth', mention: null, isNamed: true }
  // `a 1% top-line benefit from FX`, `FX to provide a 2% benefit`.
  if (
    (unit === '%' || unit === 'bps' || isCurrency(unit)) &&
    !setting.isArticle &&
    (fxWas.test(leadOf(statement, index)) ||
      ofFx.test(tail) ||
      (fxBefore.test(leadOf(statement, index)) && moves.test(tail)))
  )
    return asNamed('Currency impact')
  // What revenue would have been without what was bought is none of the revenue.
  if (
    read.metric === 'Revenue' &&
    !isChange &&
    isCurrency(unit) &&
    read.mention !== null &&
    /^organic\b/i.test(text.slice(read.mention.start, read.mention.end))
  )
    return { ...read, metric: organicRevenue, mention: null }
  if (read.metric === organicRevenue && isChange && unit === '%')
    return { ...read, metric: 'Organic revenue growth', isNamed: true }
  // `Volumes were up 18%, due to 30% growth in Asia`: of what the sentence tells.
  if (
    read.metric === 'Revenue' &&
    isChange &&
    unit === '%' &&
    read.mention === null &&
    ofVolumes.test(text.slice(0, amount.start).slice(-200))
  )
    return { ...read, metric: 'Volume growth' }
  // `Excluding acquisitions, divestitures and currency, sales increased 18%`.
  if (read.metric === 'Revenue' && isChange && unit === '%' && isWithoutDeals(text))
    return { ...read, metric: 'Organic revenue growth', isNamed: true }
  const isOfGrowth = wholeGrowth.has(read.metric) || partsOfGrowth.has(read.metric)
  const broughtIn = isChange && isOfGrowth ? findPartOfGrowth(statement, index, read.metric, unit) : null
  if (broughtIn !== null) return { metric: broughtIn, segment: read.segment, mention: null, isNamed: true }
  if (unit === '%' && read.metric === 'Revenue' && isOwnImpact(text.slice(0, amount.start)))
    return { ...read, metric: 'Impact on Revenue', mention: null, isNamed: false }
  // A margin that volume lifted is still a margin.
  const isLifted = !isChange && /\bmargin$/.test(read.metric)
  const driver =
    unit === '%' && !isLifted && (isMeasured || drivers.some(([, metric]) => metric === read.metric))
      ? drivers.find(([words]) => words.test(tail))
      : undefined
  if (driver !== undefined) return { metric: driver[1], segment: read.segment, mention: null, isNamed: true }
  // `our rate of profit growth should be 7% to 9% constant currency growth`: of the profit.
  const profit =
    read.metric === 'Constant-currency revenue growth' && unit === '%'
      ? statement.metrics.findLast(
          (mention) =>
            mention.end <= (read.mention?.start ?? 0) && !mention.isWeak && mention.end <= amount.start,
        )
      : undefined
  if (
    profit !== undefined &&
    profits.has(profit.metric.name) &&
    read.mention !== null &&
    !/sales|revenue/i.test(text.slice(read.mention.start, read.mention.end)) &&
    /^ growth\b/.test(text.slice(profit.end, amount.start))
  )
    return {
      ...read,
      metric: `Constant-currency change in ${profit.metric.name}`,
      mention: null,
      isNamed: false,
    }
  // `11% in local currencies and 8% organically`.
  if (
    read.metric === 'Constant-currency revenue growth' &&
    isChange &&
    unit === '%' &&
    organic.test(rangeTailOf(statement, index))
  )
    return { ...read, metric: 'Organic revenue growth', mention: null }
  if (
    read.metric === 'Constant-currency revenue growth' &&
    read.mention !== null &&
    /\borganic $/i.test(text.slice(Math.max(0, read.mention.start - 9), read.mention.start))
  )
    return { ...read, metric: 'Organic revenue growth' }
  // `we expect constant currency sales to increase 7%`: hardly anybody guides to both, and the condition is read beside.
  if (
    read.metric === 'Constant-currency revenue growth' &&
    isChange &&
    unit === '%' &&
    read.mention !== null &&
    hasCue(statement, 'expectation', 0, amount.start) &&
    /^(?:constant|local) currency (?:net )?(?:sales|revenues?)$/i.test(
      text.slice(read.mention.start, read.mention.end),
    )
  )
    return { ...read, metric: 'Revenue' }
  // `up 9%, 2% of it from currency`, `and currency added 1%`: what it is made of.
  const grown =
    unit === '%' && isOfGrowth ? ((isChange ? grownBy.exec(tail) : null) ?? addedBy.exec(lead)) : null
  if (grown)
    return {
      ...read,
      metric: grown[1] === undefined ? 'Currency impact' : fromBought,
      mention: null,
      isNamed: true,
    }
  if (read.metric === 'Revenue' && isChange && unit === '%') {
    const growth =
      organic.test(rangeTailOf(statement, index)) || organicBefore.test(clause)
        ? 'Organic revenue growth'
        : null
    // Beside growth as reported; where it is the only growth told, it is what is known of it.
    const isSecond = statement.amounts[index - 1]?.unit === '%'
    const inCurrency =
      isSecond && (constant.test(rangeTailOf(statement, index)) || constantBefore.test(clause))
        ? 'Constant-currency revenue growth'
        : null
    if (growth !== null || inCurrency !== null)
      return { ...read, metric: growth ?? inCurrency ?? read.metric, mention: null }
  }
  // `up a reported 26% and 21% core`, `up 44% reported and 37% core`: the growth that is no core growth.
  if (read.metric === 'Organic revenue growth' && isChange && unit === '%' && isReported(lead, tail))
    return { ...read, metric: 'Revenue', mention: null }
  const likeForLike = nameSameStore(text, read)
  if (likeForLike !== null) return likeForLike
  // `core water meter revenues rose 22%`: the word stands before the name of the business.
  if (
    read.metric === 'Revenue' &&
    isChange &&
    unit === '%' &&
    read.mention !== null &&
    /\b(?:[Cc]ore|[Oo]rganic) (?:(?!(?:and|or|of|in|to)\b)[\w&-]+ ){1,3}$/.test(
      text.slice(Math.max(0, read.mention.start - 48), read.mention.start),
    )
  )
    return { ...read, metric: 'Organic revenue growth' }
  if (read.metric === 'Revenue' && isChange && unit === '%' && isOrganic(statement, index))
    return { ...read, metric: 'Organic revenue growth' }
  return null
}
