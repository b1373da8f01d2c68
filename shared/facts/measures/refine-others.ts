import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize, uncapitalize } from '../businesses/business-name.ts'
import { segmented } from '../businesses/measures-of-parts.ts'
import { isOfThat, unnamedPart } from '../businesses/unnamed-part.ts'
import { asDescribed, type Refine } from './named-metric.ts'
import { rangeTailOf } from '../statement.ts'

/** What stands before a number that is not told to the last digit. */
export const about =
  '(?: (?:about|approximately|around|roughly|nearly|over|more than|up to|almost|another|as much as|some|an additional))*'

/** `the plant can support $300 million in revenue`, `is designed to handle`: what could be sold, and nobody has. */
const supports = new RegExp(
  `\\b(?:can|could|will|would|to|able to|designed to|enough to|built to|sized to|capacity to|capable of|footprint for|infrastructure for)(?: (?:also|now|ultimately|easily|eventually|probably|comfortably))* (?:support|supporting|handle|handling|accommodate|sustain|serve)(?: (?:annual |net |total )*(?:sales|revenues?) of)?${about} $`,
  'i',
)

/** `$300 million of revenue capacity`. */
const ofCapacity = /^ (?:of|in) (?:annual |total |additional )*(?:sales|revenue) capacity\b/

/** `We sold $340 million of loans`: what is sold that is no product. */
const sells = new RegExp(`\\b(?:sold|sell|selling|securiti[sz]ed)${about} $`, 'i')
const soldThings =
  /^ (?:of|in|worth of) (?:(?!and\b)[a-z-]+ ){0,3}?(loans|mortgages|receivables|securities|bonds|notes|assets|land|real estate|properties|stock|shares|equity|swaps)\b/
/** `Adjusted EBITDA less capital expenditures was`: one measure without another. */
const restOf = new RegExp(
  `\\b((?:[Aa]djusted |segment |consolidated )?EBITDA|[Ff]ree cash flow) ((?:less|minus|net of|before|after) (?:maintenance |net |changes in |total |our )*(?:cap(?:ital expenditures|ital spending|ex|Ex)|CapEx|working capital(?: changes)?|dividends|interest|acquisitions)) (?:was|were|of|came to|came in at|totaled|reached|is|rose to|grew to|fell to)${about} $`,
)
/** `which supports 6% to 8% annual growth`. */
const supportsGrowth =
  /\b(?:supports?|supporting|underpins?|underpinning|drives?|driving)(?: (?:our|an?|the|long-term|annual|about))*(?: [\d.]+%? to)? $/i
/** `We lost about 3,000 customers`. */
const wonOrLost =
  /\b(lost|lose|losing|added|adding|gained)(?: (?:about|approximately|around|roughly|nearly|over|almost|another|only|just|more than|a record|net))* $/i
/** `a special dividend of $2.00 per share`, `our cash tax rate 19%`: beside what is told each quarter. */
const ofSpecial =
  /\b(?:special|one-time|extra|supplemental) (?:cash )?dividends? of(?: (?:about|approximately))? $/i
const ofCashTax =
  /\bcash (?:tax rate|taxes|tax)(?: (?:was|of|at|is|came in at|will be|should be|to be))*(?: (?:about|approximately|around|roughly))* $/i
/** `dividends from our operating segments totaled`, `our subsidiaries paid dividends of … to the parent`: what a holding company takes in. */
const fromSubsidiaries =
  /\bdividends? (?:(?:received|upstreamed|taken|paid|sent up) )?(?:up )?(?:from|by) (?:(?:our|the|its|all|each|of|operating|insurance|regulated|business|bank|reporting|main|principal|wholly[- ]owned) )*(?:segments|subsidiar(?:y|ies)|operating companies|business(?:es)?|units|banks?|affiliates)\b|\b(?:subsidiar(?:y|ies)|operating companies|segments|affiliates) (?:paid|upstreamed|sent(?: up)?|remitted|distributed) (?:[\w$€£.,-]+ ){0,5}dividends\b|\bupstream(?:ed|ing)? (?:[\w$€£.,-]+ ){0,5}dividends?\b|\bdividends?\b[^.;]{0,60}\b(?:up )?to (?:the|our) (?:holding|parent) company\b/i
/** `the preferred stock converted into 3 million shares`. */
const convertedInto =
  /\bconvert(?:s|ed|ing)? (?:in)?to(?: (?:about|approximately|roughly|nearly|an? (?:total|aggregate) of))* $/i
/** `we recently passed $100 million invested in young firms`: since it began. */
const surpassed =
  /\b(?:surpass|pass|exceed|cross|top|reach)(?:ed|ing|es|s)? (?:(?:the|about|over|a total of|more than) )*$/i
/** `renewed two clients representing 7,000 subscribers`: those of the deals, and not all of them. */
const ofDeals =
  /\b(?:clients?|customers?|contracts?|agreements?|partnerships?|renewals?|programs?|deals?|wins?|carriers?|accounts?|dealers?|partners?) (?:that )?(?:represent(?:ing|s|ed)?|cover(?:ing|s|ed)?|serv(?:ing|es|ed)|total(?:ing|ed)?|with)(?: (?:about|approximately|around|roughly|nearly|over|more than|almost|a total of|some|another))* $/i
const ofPower =
  /\b(?:power|energy|electric\w*|watts?)\b(?! (?:brands?|drinks?|bars?|categor\w+|names|labels))/i
const couldPay = new Set([
  'Capital returned',
  'Share repurchases',
  'Shares repurchased',
  'Dividends paid',
  'Capex',
])
const isAble =
  /\b(?:capacity|ability|flexibility|room|authority|option|firepower|wherewithal|means) to (?:return|repurchase|buy back|pay|spend|invest|deploy)(?: (?:about|approximately|another|up to|an additional|over|as much as|more than))* $/i
const sitesBehind =
  /^ (?:[a-z-]+ (?:and )?){0,4}?(?:centers|stores|locations|sites|shops|outlets|branches|restaurants|hospitals|clinics|plants|facilities|offices|garages|dealerships|homes|schools)\b/
const withOrganicOrders = new Set(['Orders', 'Bookings', 'Backlog'])
const movedThing =
  /^ (?:increased|reduced|heavier|stepped-up) (?:[a-z-]+ )?(?:investments?|spend(?:ing)?|use|focus|allocation|weighting|marketing|promotions?|advertising)\b/i
const countedInDeals = new Set([
  'Subscribers',
  'Members',
  'Membership',
  'Customers',
  'Policies',
  'Stores',
  'Store count',
  'Users',
])

/** `a mature one does $4 million in sales`, `A project of this size typically carries`: one of many. */
const ofOne = new RegExp(
  `(?:^|[,;] (?:and |but )?|\\band )(?:(?:[Aa]n?|[Ee]ach|[Ee]very|[Tt]he (?:average|typical)) (?:mature|new|typical|average|single|large|small|full) (?:one|project|program|deal|contract|customer|unit|route|plant|line|system|rack|machine|home|property)|(?:[Aa]n?|[Ee]ach|[Ee]very|[Tt]hese|[Ss]uch|[Tt]hose) (?:[\\w-]+ ){0,2}(?:projects?|programs?|deals?|contracts?|customers?|orders?|routes?|systems?|racks?|machines?|jobs?|engagements?)\\b[^.;,$%]{0,32} (?:typically|usually|normally|generally|on average)) (?:does|do|has|have|carr(?:y|ies)|generates?|earns?|runs?|brings?(?: in)?|comes? (?:with|in at)|makes?|yields?|costs?)(?: (?:an?|the))?(?: [\\w-]+){0,4}? ?(?:of|at|around|about|between|roughly)?${about} $`,
)

/** `organic growth was 8%, about 30% of that from price`: a part of the growth. */
const ofThatGrowth =
  /^(?: of)? (?:that|this|it|the) (?:growth |increase |improvement )?(?:from|comes?|came|coming|is|was|being|due|driven|attributable|resulting) /

/** `Before joining us, she ran a business with $4 billion in sales`: what somebody did elsewhere. */
const career =
  /\b(?:[Ss]he|[Hh]e|who) (?:previously |most recently |also |has |had )*(?:ran|run|led|managed|oversaw|oversees|built|grew|headed|was responsible for)\b[^.;$%]{0,80}$|^(?:Before|Prior to) (?:joining|coming to|his|her)\b[^;]*$/

/** `The dividend has grown 12% a year for a decade`: of none of its years. */
const yearlyForYears =
  /^ (?:a|per|each|every) year (?:for|over|since) (?:more than |over |nearly |almost )?(?:a|the (?:past|last)|two|three|four|five|\d+)? ?(?:decades?|[\w-]+ years|years)\b/

/** `17.9% versus a normal 22%`: what it mostly is. */
const ofUsual =
  /\b(?:versus|vs\.?|compared (?:to|with)|against|than|above|below|from) (?:an?|the|our|its|what would be an?|a more)(?: more)? (?:normal|normalized|usual|typical|ordinary|statutory)(?: [a-z]+){0,3} $/i

const costsOfKind = new Set(['Sales and marketing expense', 'SG&A expense', 'G&A expense', 'R&D expense'])
const nextCost =
  /(?:million|billion|[%\d]),(?: and)? (?!(?:it|that|this|which|they|we|compared|versus|up|down)\b)([a-z]+(?: [a-z]+)?) (?:was|were)(?: (?:about|approximately|around|roughly|nearly))* $/
/** `no customer is above 8%`. */
const noneAbove = /\bno (?:one |single |other |individual )?customer\b[^.;$%]{0,40}$/i
const someOfCustomers =
  /\b(?:one|two|some|several|many|most|a number|a few) of (?:our|the|its) (?:[\w-]+ ){0,2}customers\b[^.;]*$/i
/** `The backlog of the business we sold was $85 million`. */
const ofSoldBusiness =
  /^ (?:of|in|at|from) (?:the|those|a|our) (?:[\w-]+ )?(?:business(?:es)?|company|unit|division|operations?|product lines?)(?: (?:that|which))? we(?:['’]ve| have|['’]re| are)?(?: (?:just|recently))? (?:sold|selling|divested|divesting|exited|exiting|bought|acquired|discontinued)\b/
/** `$640 million for a business with $58 million of EBITDA`. */
const withinPrice =
  /\b(?:paid|pay|paying|price)\b[^;]*\bfor an? (?:[\w-]+ )?(?:business|company|firm) (?:with|that (?:has|had|makes|generates))(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** A figure that is one thing's, somebody's or only possible, by the words around it: none of the company's. */
const usesOne =
  /^ (?:[a-z-]+ )?customers (?:(?:that|who|which) )?(?:(?:are )?(?:now |already |currently )*(?:running|using|adopting|deploying|live on|subscribed to|run|use)) (?!(?:us|our (?:platforms?|services?|software|systems?|products|solutions|technology|apps?|cloud))\b)/i
const customersMoved =
  /\b[\d,]+ (?:[a-z-]+ )?customers (?:(?:that|who|which) )?(?:paying|spending|contributing|generating|with)\b[^.;%]*, (?:which (?:is|was|are|were) )?(?:up|down|an (?:increase|decrease) of|increasing|growing)(?: (?:by|about|approximately|around|roughly|nearly|over))* $/i
const sizeMoved =
  /^[^;]*,? with (?:the |our |an? )?((?:[a-z-]+ ){1,3}(?:size|spend|length|duration|tenure|pace|cycle|basket))s? (?:growing|rising|increasing|up|down|declining|falling|improving|expanding)(?: (?:by|about|approximately|around|roughly|nearly|over|more than))* $/
const perEach =
  /^ (?:generated|created|added|built|won|booked|signed|earned|closed) per ((?:(?!(?:was|were|is|are|has|have)\b)[a-z-]+ ){0,2}?(?!(?:share|annum|year|quarter|month|day|cent|was|were|is|are)\b)[a-z]+) (?:was|were|is|are|rose|grew|increased|decreased|declined|fell|improved|up|down)\b/

export const refineOthers: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined || setting.isArticle || read.metric === 'Other') return null
  const first = Math.min(amount.start, statement.amounts[amount.other ?? index]?.start ?? amount.start)
  const before = statement.text.slice(0, first)
  const named = (metric: string) => ({ ...read, metric, segment: null, mention: null, isNamed: false })
  const metric = uncapitalize(read.metric)
  if (unit === '%' && isChange && yearlyForYears.test(rangeTailOf(statement, index)))
    return { ...read, metric: `Multi-year change in ${read.metric}`, mention: null, isNamed: false }
  if (unit === '%' && read.metric.endsWith(' growth') && ofThatGrowth.test(rangeTailOf(statement, index)))
    return named(`Share of ${metric.replace(/ revenue growth$/, ' growth')}`)
  if (
    isCurrency(unit) &&
    !read.metric.startsWith('Incremental ') &&
    (supports.test(before) || ofCapacity.test(rangeTailOf(statement, index)))
  )
    return named(`Supported ${metric}`)
  // `We sold $340 million of loans`: no sales of the company's own.
  const sold =
    read.metric === 'Revenue' && isCurrency(unit) && sells.test(before)
      ? soldThings.exec(rangeTailOf(statement, index))?.[1]
      : undefined
  if (sold !== undefined) return named(`${capitalize(sold)} sold`)
  // `Adjusted EBITDA less capital expenditures was $31 million`: of neither of them.
  const rest = isCurrency(unit) && !isChange ? restOf.exec(before) : null
  if (rest?.[2] !== undefined) return named(`${capitalize(rest[1] ?? '')} ${rest[2].toLowerCase()}`)
  if (read.metric === 'Dividend per share' && ofSpecial.test(before))
    return { ...named('Special dividend per share'), isNamed: true }
  if (read.metric === 'Tax rate' && ofCashTax.test(before))
    return { ...named('Cash tax rate'), isNamed: true }
  if (
    unit === 'count' &&
    /^(?:Bookings|Orders)$/.test(read.metric) &&
    /^ (?:new )?homes\b/.test(rangeTailOf(statement, index))
  )
    return { ...named('Home orders'), isNamed: true }
  if (
    unit === 'count' &&
    read.metric === 'Large customers' &&
    /\b(?:added|adding|signed|won)(?: (?:about|over|nearly|another|a record))* $/i.test(before)
  )
    return named('Customers added')
  // `Services margin was 61% while product margin was 38%`: of the products alone.
  if (
    read.metric === 'Gross margin' &&
    read.segment === null &&
    read.mention !== null &&
    /^product margin$/i.test(statement.text.slice(read.mention.start, read.mention.end)) &&
    !/\d/.test(statement.text.slice(read.mention.end, amount.start)) &&
    /\bservices? (?:gross )?margins?\b/i.test(statement.text)
  )
    return { ...read, segment: 'Product' }
  // `This included 62 customers`, `2,000 customers running our billing module`: some of them.
  if (
    unit === 'count' &&
    /^(?:Customers|Large customers)$/.test(read.metric) &&
    (/^(?:This|That|These|Those|It|They)(?: number| total)? (?:also )?includ(?:es?|ed)(?: (?:about|over|nearly|more than))* $/.test(
      before,
    ) ||
      usesOne.test(rangeTailOf(statement, index)))
  )
    return named(`Part of ${uncapitalize(read.metric)}`)
  // `1,200 customers paying us over $1 million, up 25%`: of them, and not of what each pays.
  if (isChange && unit === '%' && customersMoved.test(before.slice(-200)))
    return { metric: 'Large customers', segment: null, mention: null, isNamed: true }
  // `growth of contracts, with the average deal size growing over 50%`: what is told with it.
  const size =
    isChange && unit === '%' && read.mention !== null && read.mention.end <= amount.start
      ? sizeMoved.exec(statement.text.slice(read.mention.end, amount.start))?.[1]
      : undefined
  if (size !== undefined) return asDescribed(capitalize(size))
  // `The pipeline created per visitor was up 35%`, `bookings per sales representative rose`: of each, and not of all.
  const each =
    read.mention !== null && read.mention.end <= amount.start
      ? perEach.exec(statement.text.slice(read.mention.end, amount.start))?.[1]
      : undefined
  if (each !== undefined)
    return { ...read, metric: `${read.metric} per ${each}`, mention: null, isNamed: false }
  if (
    read.mention !== null &&
    statement.text.slice(0, read.mention.start).endsWith(' per ') &&
    read.mention.end <= amount.start
  )
    return asDescribed('Other')
  // `We lost about 3,000 customers`: so many fewer, and not how many there are.
  const won = unit === 'count' && read.metric === 'Customers' ? wonOrLost.exec(before)?.[1] : undefined
  if (won !== undefined) return named(/^l/i.test(won) ? 'Customers lost' : 'Customers added')
  // `a plan of $7 billion, which supports 6% to 8% annual growth`: of what the plan is for.
  if (read.metric === 'Capex' && unit === '%' && isChange && supportsGrowth.test(before))
    return named('Supported growth')
  if (read.metric === 'Dividends paid' && isCurrency(unit) && fromSubsidiaries.test(statement.text))
    return named('Dividends received')
  if (read.metric === 'Share count' && convertedInto.test(before.slice(-80)))
    return named('Shares issued on conversion')
  if (read.metric === 'Investment' && isCurrency(unit) && surpassed.test(before.slice(-40)))
    return named('Invested so far')
  if (unit === 'count' && ofDeals.test(before.slice(-160)) && countedInDeals.has(read.metric))
    return named(`${read.metric} concerned`)
  // `Sudsy grew consumption 30%`: of what people use up.
  if (read.metric === 'Power consumption' && !ofPower.test(statement.text)) return named('Consumption')
  // `our customer will sell them in 2,200 service centers`: where, and not how many buy.
  if (
    unit === 'count' &&
    /^(?:Customers|Large customers|Members|Users)$/.test(read.metric) &&
    read.mention !== null &&
    read.mention.end <= amount.start &&
    sitesBehind.test(rangeTailOf(statement, index))
  )
    return named('Sites concerned')
  // `We have the capacity to return $1 billion to shareholders`: what may be paid one day.
  if (couldPay.has(read.metric) && isAble.test(before.slice(-90))) return named(`Possible ${metric}`)
  // `organic orders were up 30%`: without what was bought, beside all of them.
  if (
    unit === '%' &&
    isChange &&
    read.mention !== null &&
    withOrganicOrders.has(read.metric) &&
    /\borganic(?:ally)? $/i.test(statement.text.slice(0, read.mention.start))
  )
    return { ...read, metric: `Organic change in ${read.metric}`, mention: null }
  // `savings, offset by an 8% increased investment in brands`: what is told of the thing behind.
  if (
    unit === '%' &&
    isChange &&
    /\ban? (?:about |approximately |roughly |nearly )?$/i.test(before) &&
    movedThing.test(rangeTailOf(statement, index)) &&
    (read.mention === null || read.mention.end <= amount.start)
  )
    return named('Other')
  if (
    isCurrency(unit) &&
    !isChange &&
    read.metric === 'Cash and short-term investments' &&
    /\bgenerat(?:e|es|ing)(?: (?:about|approximately|around|roughly|over|nearly))* $/i.test(before) &&
    /^ (?:a|per|each|every) year\b/.test(rangeTailOf(statement, index))
  )
    return named('Cash generated')
  if (read.segment === null && segmented.has(read.metric) && isOfThat(before))
    return { ...read, segment: unnamedPart }
  if (unit === '%' && noneAbove.test(before)) return named('Bound of a customer')
  // `One of our customers cut its downtime by 40%`.
  if (unit === '%' && read.metric === 'Customers' && someOfCustomers.test(before)) return named('Other')
  const behindName = read.mention === null ? '' : statement.text.slice(read.mention.end)
  if (ofSoldBusiness.test(behindName) || withinPrice.test(before)) return named('Other')
  // `Selling was $12 million, engineering was $9 million`: a cost by a name of its own.
  const cost =
    isCurrency(unit) && !isChange && read.mention === null && costsOfKind.has(read.metric)
      ? nextCost.exec(before.slice(-64))?.[1]
      : undefined
  if (cost !== undefined) return named(capitalize(cost))
  if (!isChange && ofUsual.test(before)) return named(`Usual ${metric}`)
  if (!isChange && ofOne.test(before)) return named(`Typical ${metric.replace(/^typical /, '')}`)
  return career.test(before) && statement.amounts[0] === amount ? named('Other') : null
}
