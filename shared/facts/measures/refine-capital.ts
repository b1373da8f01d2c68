import { isCurrency } from '../../figures/is-currency.ts'
import { toBusiness, uncapitalize } from '../businesses/business-name.ts'
import { asDescribed, asNamed, type Refine } from './named-metric.ts'
import { hasCue, leadOf, rangeTailOf, tailOf, type Statement } from '../statement.ts'
import { boughtBack } from './refine-growth.ts'

/** `opened 14`: what comes to those that are there. */
export const opened = /\b(?:open(?:ed|ing)?|add(?:ed|ing)?|build|built|launch(?:ed|ing)?)\b[^.;,]{0,32}$/i
/** `adding 39 stores in May and a total of 90`: both are added. */
const alsoOpened =
  /\b(?:open|add|build|built|launch)\w* [\d,]+ (?:net |new )*(?:stores|restaurants|locations|branches|clubs|centers)\b[^.;]{0,40} and (?:a total of )?$/i
const ofYears = /\bannual (?:net |total )?$/i
/** `which comes to $120 million on an annualized basis`. */
const annualizedBehind = /^,? (?:on an annualized basis|annualized|annually)\b/
const onTopBefore =
  /\b(?:with|plus) (?:an additional|a further|another)(?: (?:about|approximately|around|roughly|nearly|[$€£¥][\d.]+ (?:million|billion) to))* $/i
const addedBefore =
  /\b(?:an (?:additional|extra|incremental)|a further|another)(?: (?:about|approximately|around|roughly|nearly))* $/i
const ofYearBehind =
  /^(?: per (?:common )?share| a share)?,? (?:annually|per year|a year|per annum|on an annual(?:ized)? basis|annualized)\b/i
const annualDividend =
  /\b(?:annual|annualized) (?:[\w-]+ )?(?:dividend|rate|payout)(?: rate)?(?: per share)?(?: (?:to|of|is|at|now|stands at))+(?: (?:about|approximately))? $/i
const annualized = /\bannualized (?:net |total |rental )*$/i

/** `203 net stores`, `12 additional stores planned for 2022`. */
const netNew =
  /^ net (?:new )?[a-z]|^ additional (?:new )?(?:stores|restaurants|locations|clubs|branches) (?:planned|scheduled|slated|to open|opening|coming)\b/

const closed =
  /\bclos(?:ed?|ing|ure of)\b(?! (?:out )?(?:the|this|our) (?:\w+ )?(?:quarter|year|period|half)\b)[^.;,]{0,24}$/i

const perUnit =
  /^ per ((?!share\b|day\b|diluted\b|basic\b|unit of\b)[a-z]+(?: (?:retail(?:ed)?|sold|shipped|foot|ton|room|night|user|store|square foot|delivered))?)/

const ofRateCase =
  /\b(?:request(?:s|ed)?|filing|rate (?:case|review|order|base)|petition|settlement|stipulation|commission)\b(?:[^.;]|\.(?=\d)){0,90}$/i

const incremental =
  /\b(?:incremental|additional|added) (?:annual |annualized |rental |net |year[- ]over[- ]year )*$/i

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

const missed =
  /\b(?:lost|los(?:e|ing)|missed|forgone|forwent|deferred|delayed|pushed out|left(?: behind)?|push-?outs? of|slippage of|shortfall of)(?: (?:about|approximately|around|roughly|nearly|over|an estimated|some|up to|as much as))* $/i

/** `we avoided $40 million of capex`, `saved $12 million in operating expenses`: what was not spent. */
const unspent =
  /\b(avoid(?:ed|ing|s)?|sav(?:ed|ing|es?))(?: (?:us|about|approximately|around|roughly|nearly|over|more than|up to|another|an additional|an estimated))* $/i
/** `we have since added nearly $120 million of net sales`: so much more, and no total. */
const addedSales =
  /\b[Ww]e(?:['’]ve| have)?(?: (?:also|now|since|already))* added(?: (?:about|approximately|around|roughly|nearly|over|more than|almost|another|an additional|well over|some))* $/
const ofSales =
  /^ (?:of|in) (?:(?:annual|quarterly|net|total|organic|annualized|new) )*(?:sales|revenues?)\b/i

const runRateOf = /\brun[- ]rates? (?:of|is|was|at|to|reached|exceed\w*)(?: [\w-]+){0,3} $/i

const repaid =
  /\b(?:repay|repaid|repaying|repayment of|redemption of|redeem(?:ed|ing)?|pay(?:ing)? (?:down|off)|paid (?:down|off)|retir(?:e|ed|ing)|reduc(?:e|ed|ing)(?: (?:our )?(?:total )?debt)?(?: by)?|\bdebt (?:reduction|pay-?downs?|repayments?) (?:of|to|was|is|totaled|reached))(?: (?:a little|just|well|more than|to date|about|approximately|around|roughly|over|nearly|another|an additional|up to|a net|net))* $/i

/** `we used it to pay off the $40 million outstanding`: whatever else the sentence names. */
const paidOff =
  /\b(?:repay|repaid|repaying|pay(?:ing)? (?:down|off)|paid (?:down|off))(?: (?:the|about|approximately|a net|net|another|an additional|all|remaining|our))* $/i

/** What a sum paid back may have been taken for. */
const owed = new Set(['Total debt', 'Net debt', 'Cash and short-term investments'])

/** `with about $480 million remaining under our current authorization`. */
const leftToBuy =
  /^ of (?:our )?(?:share |stock )?(?:re)?purchase (?:authority|authorization|capacity)\b|^ (?:still )?(?:remaining|left|available|remains|remained|outstanding) [^.;$%]{0,30}\b(?:authoriz\w+|programs?|plans?)\b|^ (?:still )?(?:remaining|left|available|remains|remained) (?:for|to be used for) (?:additional |further |future |more )*(?:(?:share|stock) )?(?:repurchases?|buybacks?)\b/i

/** `renewed the $100 million buyback authorization`, `a $300 million repurchase program`: what may be bought. */
const ofProgram =
  /^ (?:of )?(?:(?:share|stock|common stock) )?(?:re-?purchase|buyback)s? (?:authoriz\w+|authority|programs?|plans?|in place)\b/i

/** `leaving 3.6 million shares remaining available under the program`. */
const sharesLeft =
  /^ (?:(?:that )?(?:remain(?:s|ed|ing)?|are|were|still) )*(?:available|authorized|left)\b|^ remaining (?:under|on|in) (?:our|the|this)\b/

const oneOf =
  /\b(?:of which|including|consisting of|comprising|split between)(?: (?:about|approximately|around|roughly|nearly))* $|\b(?:purchase|acquisition|construction|sale) of (?:an?|one|our|another) $/i
const purposeBehind =
  /^ (?:(?:is|are|was|were|will be|to be) )?(?:for|on|toward) (?:our |the )?([a-z-]+(?: (?!(?:and|in|of|with|as|to)\b)[a-z-]+){0,2})/
const nextOf =
  /^ (?:(?:is|are|was|were|will be|to be) )?(?:for|on|toward|associated with|related to|driven by|attributable to) [^;$€£¥%]{2,120}? and(?: (?:about|approximately|another|the remaining|the other))* $/

/** `of which $30 million is for growth and $20 million for upkeep`, `due to the purchase of a $9 million site`: parts of it. */
function isOneOf(statement: Statement, index: number): boolean {
  const lead = leadOf(statement, index)
  return oneOf.test(lead) || (index > 0 && nextOf.test(lead) && oneOf.test(leadOf(statement, index - 1)))
}

const approvedBefore =
  /\b(?:approved|authorized|sanctioned|announced|initiated|launched|committed to) [^.;$%\d]{0,40}\bcapital (?:investments?|projects?|expenditures?|program|spending|plan) (?:of|totaling|worth|for)(?: (?:about|approximately|around|roughly|nearly|over|up to))* $/i

const isOwned = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /^property, plant/i.test(text.slice(start, end)) &&
  /^(?:, net,?)? (?:was|were|is|are|stood|totaled)\b/i.test(text.slice(end, end + 24)) &&
  !/\b(?:invest\w*|spen\w+|additions?|purchases?|expenditures?) (?:in|on|to|of|for) (?:our )?$/i.test(
    text.slice(Math.max(0, start - 32), start),
  )

/** Whether a part of a sum is no figure of the measure; what is left to buy back is of the authorization all the same. */
const purchased =
  /\b(?:[Ww]e|company)(?: also)? (?:purchased|bought|acquired)(?: (?:about|approximately|around|roughly|nearly|over|more than|another|an additional))* $/
const ofStock =
  /^ (?:worth )?of (?:our(?: own)?|the company['’]s|([A-Z][\w&]+)(?:['’]s)?) (?:common )?(?:stock|shares)\b/

const makesUp =
  /\b(?:account(?:ing|ed) for|making up|made up|representing)(?: (?:about|approximately|around|roughly|nearly|over))* $/
const hasParts = (metric: string): boolean => metric !== 'Other' && metric !== 'Repurchase authorization'
const ofWhich = /\bof which(?: (?:about|approximately|around|roughly|nearly|over|just over))* $/i

/** `Rental capital spending`, `our growth capex`: capital spending of one kind, where no other kind stands beside it. */
const kindOfCapex =
  /(?<!\b(?:and|or|plus|&|net|gross|total) (?:[\w-]+ )?)\b(lease|leasing|rental|net property(?= $)|growth|maintenance|sustaining|expansion|replacement|discretionary|environmental|wireless|carriers?|customers?['’]?|operators?['’]?|industry|hyperscale\w*|cloud|new[- ]store|new[- ]build) (?:capital )?$/i

/** `our total debt reduction is now $2 billion`, `we deleveraged our balance sheet by $2 billion`. */
const debtReduction =
  /\bdebt (?:reduction|repayments?|pay-?downs?)(?: (?:of|was|is|totaled|reached|now))+(?: (?:about|approximately|nearly|over))* $|\bdelever\w*(?: our balance sheet)? by(?: (?:about|approximately|nearly|over))* $/i

const inProperty =
  /^ (?:in|on|for|of) (?:the )?(?:purchases?|acquisitions?|additions?) (?:of|to) (?:(?:our|new) )?(?:property|plants?|PP&E|fixed assets)\b/i
const acceleratedBehind = /^ accelerated (?:(?:share|stock) )?(?:re-?purchase|buyback)\b/i
const settledBefore = /\b(?:complet\w+|settl\w+|finali[sz]\w+|conclud\w+)(?: (?:our|the|a))* $/i
const viaCapex =
  /^ (?:via|through|by way of|in the form of) (?:our )?(?:capital expenditures?|capital spending|cap-?ex)\b/i
const ofProperty = /^ (?:in|into) (?:our |new )?(?:property\b|PP&E\b|fixed assets\b)/i
const inFirms =
  /^ (?:in|on|for) (?:the )?acquisitions?(?: of (?:[\w-]+ )?(?:business(?:es)?|companies|firms))?(?=[,.;]|$| and\b)/i

const severalYears = '(?:(?:two|three|four|five|six|seven|eight|ten|[2-9]|10)[- ]years?|multi-?year|decade)'
const ofSeveralYears = new RegExp(
  `\\b${severalYears} (?:[\\w-]+ ){0,2}(?:capital|capex|investment|spending)\\b(?: [\\w-]+){0,3} (?:to|of|is|at|totals?|totaling)(?: (?:about|approximately|over|nearly))* $`,
  'i',
)
const overSeveralYears = new RegExp(
  `^(?:[- ]plus)? (?:${severalYears} (?:[\\w-]+ ){0,2}(?:capital|capex|investment|spending)|(?:[\\w-]+ ){0,5}(?:over|in|during|across) (?:the )?(?:next|coming|following) ${severalYears})\\b`,
  'i',
)

/** `announced an agreement to repurchase 3 million units for about $75 million`: what has not been bought yet. */
const agreedTo =
  /\b(?:announced|signed|reached|entered into|struck) (?:an? |the )(?:[\w-]+ )?(?:agreement|deal|contract) to (?:re-?purchase|buy back)\b[^,;]*$/i

/** What is bought back, repaid, opened or run at, and whose it is. Null where that says nothing. */
export const refineCapital: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const { text } = statement
  const lead = leadOf(statement, index)
  const tail = tailOf(statement, index)
  const clause = text.slice(0, amount.start)
  const doing = leadOf(statement, Math.min(index, amount.other ?? index))
  if (unit === 'shares' && sharesLeft.test(tail)) return asNamed('Shares available for repurchase')
  if (
    read.metric === 'Store count' &&
    unit === 'count' &&
    (opened.test(doing) || alsoOpened.test(clause.slice(-110)) || closed.test(doing) || netNew.test(tail))
  )
    return { ...read, metric: closed.test(doing) ? 'Store closures' : 'Store openings' }
  if (
    /^(?:Aggregate|Total) (?:cost|purchase price|amount|consideration)$|^Purchase price$/.test(read.metric) &&
    boughtBack.test(text)
  )
    return asNamed('Share repurchases')
  // `paid $10 million in dividends and repurchased 220,000 shares for a total of $24 million`: what the shares cost.
  if (
    read.metric === 'Dividends paid' &&
    isCurrency(unit) &&
    /\b(?:repurchas\w*|purchas\w*|bought back|buy back) [\d.,]+ (?:million )?shares\b[^;]*$/i.test(
      text.slice(clause.lastIndexOf('dividend'), amount.start),
    ) &&
    !/\bdividend/i.test(tail.slice(0, 40))
  )
    return asNamed('Share repurchases')
  // `uses of cash included $12 million in the purchase of property and equipment`.
  // `we invested $5 million via capital expenditures`.
  if (read.metric === 'Investment' && (viaCapex.test(tail) || ofProperty.test(tail)))
    return { ...read, metric: 'Capex', mention: null, isNamed: true }
  if (/^(?:Purchase|Capex|Other)$/.test(read.metric) && isCurrency(unit)) {
    if (inProperty.test(tail)) return asNamed('Capex')
    if (inFirms.test(tail)) return asDescribed('Acquisitions')
  }
  // `free cash flow of $800 million and the $90 million from the sale of the depot`.
  if (
    /^(?:Free|Operating) cash flow$/.test(read.metric) &&
    isCurrency(unit) &&
    /\bthe $/.test(clause.slice(-5)) &&
    /^ (?:of proceeds )?from (?:the |our )?(?:sale|divestiture|disposal|disposition) of\b/.test(tail)
  )
    return asNamed('Disposition proceeds')
  // `we purchased $90 million of Harrow stock`, on Harrow's own call.
  const ownStock =
    isCurrency(unit) && amount.power >= 6 && purchased.test(clause.slice(-64))
      ? ofStock.exec(text.slice(amount.end, amount.end + 64))
      : null
  if (ownStock !== null && (ownStock[1] === undefined || setting.company?.includes(ownStock[1]) === true))
    return asNamed('Share repurchases')
  // `3 million shares at an average price of $40, for a total of $120 million`: a share costs no millions.
  if (read.metric === 'Share price' && isCurrency(unit) && amount.power >= 6 && boughtBack.test(text))
    return asNamed('Share repurchases')
  // `a dividend raised to the equivalent of $5 annually`: what four quarters bring.
  if (
    read.metric === 'Dividend per share' &&
    !isChange &&
    !statement.periods.some(({ kind }) => kind === 'year') &&
    (ofYearBehind.test(rangeTailOf(statement, index)) ||
      annualDividend.test(text.slice(0, amount.start).slice(-80)))
  )
    return { ...read, metric: 'Annualized dividend per share', mention: null }
  // `capex of $120 million, with an additional $20 million under leases`: what comes on top.
  // `an additional $28 million in G&A expense`: what was spent more.
  if (
    isCurrency(unit) &&
    !isChange &&
    ((index > 0 && onTopBefore.test(lead)) ||
      (/ (?:expenses?|costs?)$/i.test(read.metric) && addedBefore.test(lead) && /^ (?:in|of) /.test(tail))) &&
    setting.catalogue.find(read.metric)?.measure === 'money'
  )
    return {
      ...read,
      metric: `Incremental ${uncapitalize(read.metric)}`,
      mention: null,
      isNamed: false,
    }
  // `our $150 million synergy run rate`: what is saved, and nothing that is sold.
  if (
    isCurrency(unit) &&
    /^ (?:of |in )?(?:annual(?:ized)? |cost |total |net |run[- ]rate )*synerg(?:y|ies)\b/i.test(
      rangeTailOf(statement, index),
    )
  )
    return asNamed('Cost savings')
  const beforeName =
    read.mention === null ? '' : text.slice(Math.max(0, read.mention.start - 40), read.mention.start)
  // `$545 million in incremental revenue`: what is added, and no total.
  if (isCurrency(unit) && read.metric === 'Revenue' && incremental.test(beforeName))
    return { ...read, metric: 'Incremental revenue', mention: null, isNamed: false }
  if (read.metric === 'Revenue' && isCurrency(unit) && annualized.test(beforeName))
    return { ...read, metric: 'Revenue run rate' }
  // `a business generating $40 million in annual revenue`, on a quarter's call: no quarter's.
  const own = setting.periods.period
  const isOfYear =
    ofYears.test(beforeName) &&
    own?.kind === 'quarter' &&
    own.part !== 4 &&
    amount.other === null &&
    !hasCue(statement, 'guidance') &&
    !hasCue(statement, 'expectation') &&
    !/\b(?:(?:19|20)\d\d|this year)\b/.test(text)
  // `our sales run rate rose from $10 billion to $14 billion`.
  const isRateNamed = read.mention !== null && /^ run[- ]rates?\b/i.test(text.slice(read.mention.end))
  const isRate = isOfYear || isRateNamed || runRateOf.test(lead) || annualizedBehind.test(tail)
  if (read.metric === 'Revenue' && isCurrency(unit) && isRate) return { ...read, metric: 'Revenue run rate' }
  const unspentOn = isCurrency(unit) ? unspent.exec(lead.slice(-72))?.[1] : undefined
  const spending = setting.catalogue.find(read.metric)
  if (
    unspentOn !== undefined &&
    spending?.measure === 'money' &&
    (spending.lowerIsBetter || spending.name === 'Capex')
  )
    return /^s/i.test(unspentOn)
      ? asNamed('Cost savings')
      : asDescribed(`Avoided ${uncapitalize(spending.name)}`)
  if (isCurrency(unit) && addedSales.test(lead) && ofSales.test(tail))
    return { ...read, metric: 'Incremental revenue', mention: null, isNamed: false }
  // `a pushout of about $6 million in revenue`, `we lost $40 million of sales`: what did not come.
  if (isCurrency(unit) && read.metric === 'Revenue' && missed.test(lead.slice(-72)))
    return { ...read, metric: 'Impact on Revenue', mention: null, isNamed: false }
  // `lower our leverage by more than one turn`: how far, and no level.
  if (
    read.metric === 'Leverage ratio' &&
    unit === 'x' &&
    /\bby(?: (?:about|approximately|around|roughly|nearly|over|more than|greater than|at least|almost|a|an))* $/i.test(
      lead,
    )
  )
    return { ...read, metric: 'Difference in Leverage ratio', mention: null, isNamed: false }
  const doneBefore = text.slice(Math.max(0, amount.start - 64), amount.start)
  if (
    (owed.has(read.metric) &&
      // `Total debt was reduced by $20 million` is told of the debt.
      !/\b(?:debt|borrowings)(?: outstanding)? (?:was|were|is|has been) (?:further )?(?:reduced|lowered|down)\b/i.test(
        doneBefore,
      ) &&
      (repaid.test(doneBefore) ||
        debtReduction.test(doneBefore) ||
        /^ (?:of|in|for|toward) (?:net |total |senior |long-term )*(?:debt|notes?|loans?) (?:reduction|repayments?|pay[- ]?downs?|pay[- ]?offs?|repurchases?|retirements?)\b/i.test(
          tail,
        ))) ||
    (isCurrency(unit) &&
      amount.power >= 6 &&
      !setting.isArticle &&
      (paidOff.test(doneBefore) || debtReduction.test(doneBefore)))
  )
    return { ...read, metric: 'Debt repayment' }
  // `we repurchased $30 million of our 2024 senior notes`: what was owed, and no shares.
  if (
    read.metric === 'Share repurchases' &&
    /^ (?:of|in) (?:our |the |outstanding )*(?:(?:short-term|long-term|20\d\d|senior|secured|unsecured|convertible|[\d.]+%) )*(?:notes|bonds|debentures|debt|loans)\b/i.test(
      tail,
    )
  )
    return { ...read, metric: 'Debt repayment', segment: null }
  // `our buyback program, under which we purchased $7 million of shares`.
  if (
    isCurrency(unit) &&
    amount.power >= 3 &&
    !setting.isArticle &&
    /\b(?:re)?(?:purchased|bought(?: back)?)(?: (?:back|about|approximately|over|nearly|another|an additional|a total of))* $/i.test(
      doneBefore,
    ) &&
    /^ (?:worth )?(?:of|in) (?:our |common |company )*(?:shares|stock)\b(?! (?:of|in) [A-Z])/.test(tail)
  )
    return { ...read, metric: 'Share repurchases', segment: null, isNamed: true }
  const isAuthorized = /\b(?:authoriz\w+|approved)\b[^.;]{0,60}$/i.test(
    text.slice(Math.max(0, amount.start - 90), amount.start),
  )
  // `we completed our $1 billion accelerated share repurchase`: bought over more than the quarter it ended in.
  if (read.metric === 'Share repurchases' && acceleratedBehind.test(tail) && settledBefore.test(doneBefore))
    return { ...read, metric: 'Accelerated share repurchase', mention: null, isNamed: false }
  if (read.metric === 'Share repurchases' && agreedTo.test(clause))
    return { ...read, metric: 'Agreed repurchase', mention: null, isNamed: false }
  if (
    (read.metric === 'Share repurchases' && (isAuthorized || leftToBuy.test(tail) || ofProgram.test(tail))) ||
    (read.metric === 'Capital returned' && leftToBuy.test(tail))
  )
    return { ...read, metric: 'Repurchase authorization' }
  const behind =
    read.segment === null && ownedByBusiness.has(read.metric) ? businessBehind.exec(tail)?.[1] : undefined
  const owner = behind === undefined ? null : toBusiness(behind.trim().split(' '))
  if (owner !== null) return { ...read, segment: owner }
  // `we have approved new capital investments of $650 million`: what will be spent some day.
  const isMoneySum = isCurrency(unit) && !isChange
  if (read.metric === 'Capex' && isMoneySum && approvedBefore.test(lead))
    return { ...read, metric: 'Approved capital projects', mention: null, isNamed: false }
  // `Property, plant and equipment were $4 billion`: what is there.
  if (read.metric === 'Capex' && isMoneySum && read.mention !== null && isOwned(text, read.mention))
    return { ...read, metric: 'Property, plant and equipment', mention: null, isNamed: false }
  // `our five-year capital plan of $18 billion`, `$40 billion of capital spending over the next 10 years`: of no year.
  if (
    read.metric === 'Capex' &&
    isCurrency(unit) &&
    !isChange &&
    (ofSeveralYears.test(text.slice(Math.max(0, amount.start - 110), amount.start)) ||
      overSeveralYears.test(text.slice(amount.end, amount.end + 90)))
  )
    return { ...read, metric: 'Capital plan of several years', mention: null, isNamed: false }
  const isSpent = /^Capex(?: for .*)?$/.test(read.metric) && isCurrency(unit) && !isChange
  if (isSpent && isOneOf(statement, index)) {
    const purpose = purposeBehind.exec(tail)?.[1]
    return {
      ...read,
      metric: purpose === undefined ? 'Part of Capex' : `Capex for ${purpose}`,
      mention: null,
      isNamed: false,
    }
  }
  // `$35 million of maintenance capex and $15 million of …`: the kind that stands before an `and` is another sum's.
  const isOfOther = read.mention !== null && /^[^$]*\band $/.test(text.slice(read.mention.end, amount.start))
  const kind = isSpent && !isOfOther ? kindOfCapex.exec(beforeName)?.[1] : undefined
  // `a sample of the capex projects under way that add up to $75 million`: of those, and not of a year.
  if (
    isSpent &&
    read.mention !== null &&
    /^ projects? (?!(?:was|were|spending)\b)/.test(text.slice(read.mention.end, amount.start))
  )
    return asDescribed('Capex projects')
  if (kind !== undefined) return { ...read, metric: `Capex for ${kind.toLowerCase()}`, mention: null }
  // `inventory of $90 million, of which $30 million ships this year`.
  const isOfBefore = !isChange && ofWhich.test(lead) && hasParts(read.metric)
  // `$95 million, about $20 million of which goes to the new kiln`; `R&D accounting for $20 million of that` is R&D's own.
  const isOfIt = /^ of (?:which|that|it)\b/.test(tail) && (read.mention === null || !makesUp.test(lead))
  if (isCurrency(unit) && index > 0 && (isOfBefore || isOfIt))
    return {
      ...read,
      metric: `Part of ${read.metric.replace(/^Part of /, '')}`,
      mention: null,
      isNamed: false,
    }
  // `Our filing asks for a 9.4% return on equity`: what a regulator is asked for, or has allowed.
  if (unit === '%' && read.metric === 'Return on equity' && ofRateCase.test(clause.slice(-160)))
    return { ...read, metric: 'Allowed ROE' }
  const thing =
    read.mention === null ? null : perUnit.exec(text.slice(read.mention.end, read.mention.end + 40))
  if (thing !== null && setting.catalogue.find(read.metric)?.measure === 'money')
    return { ...read, metric: `${read.metric} per ${(thing[1] ?? '').replace(/ retail$/, ' retailed')}` }
  return null
}
