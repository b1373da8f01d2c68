import { isCurrency } from '../../figures/is-currency.ts'
import { capitalize, uncapitalize } from '../businesses/business-name.ts'
import type { Refine } from './named-metric.ts'
import { rangeTailOf } from '../statement.ts'

const about =
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
/** `Every dollar of price is worth about $3 million of revenue`: what one step of something else makes. */
const eachStep = new RegExp(
  `^(?:(?:And|So|But|Now|Again),? )?(?:as a (?:reminder|rule of thumb),? )?(?:for |that )?(?:every|each|one) (?:additional |extra |incremental |single )?(?:dollar|cent|penny|dime|nickel|unit|day|week|month|ton|pound|barrel|point|turn|tick|customer|store|truck|wafer|tool|percentage point)\\b[^;]{0,80}\\b(?:is|are|equals?|adds?|costs?|means?|brings?|gives?|makes?|equates? to|translates? (?:in)?to|represents?|would (?:be|add|cost|mean|bring))(?: (?:us|you))?(?: worth)?${about} $`,
  'i',
)

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

/** A figure that is one thing's, somebody's or only possible, by the words around it: none of the company's. */
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
  // `We lost about 3,000 customers`: so many fewer, and not how many there are.
  const won = unit === 'count' && read.metric === 'Customers' ? wonOrLost.exec(before)?.[1] : undefined
  if (won !== undefined) return named(/^l/i.test(won) ? 'Customers lost' : 'Customers added')
  // `a plan of $7 billion, which supports 6% to 8% annual growth`: of what the plan is for.
  if (read.metric === 'Capex' && unit === '%' && isChange && supportsGrowth.test(before))
    return named('Supported growth')
  if (eachStep.test(before)) return named(`Impact on ${read.metric}`)
  if (!isChange && ofUsual.test(before)) return named(`Usual ${metric}`)
  if (!isChange && ofOne.test(before)) return named(`Typical ${metric.replace(/^typical /, '')}`)
  return career.test(before) && statement.amounts[0] === amount ? named('Other') : null
}
