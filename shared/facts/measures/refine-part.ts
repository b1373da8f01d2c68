import { isCurrency } from '../../figures/is-currency.ts'
import { isPlace } from '../businesses/is-place.ts'
import { capitalize, toBusiness } from '../businesses/business-name.ts'
import { asDescribed, asNamed, type NamedMetric, type Refine } from './named-metric.ts'
import { refineBalance } from './refine-balance.ts'
import { leadOf, rangeTailOf, tailOf, type Statement } from '../statement.ts'
import { affected, nameAffected } from './affected.ts'
import { findIncluded } from './find-included.ts'
import { findJoinedCost } from './find-joined-cost.ts'
import { opened } from './refine-capital.ts'
import { isOfOneHouse } from './of-one-house.ts'
import { nameGained } from './name-gained.ts'
import { nameDeployed } from './name-deployed.ts'
import { nameSomeOf } from './name-some-of.ts'

/** `adding approximately $50 million to sales`. */
const guidedPart =
  /\b(?:our|that|the) ((?:[\w&-]+ ){1,5}?)(?:segments?|business(?:es)?|subsidiar(?:y|ies)|division) (?:will|to|is|are|should|would) [^.;$%]{0,60}\b(?:end|half|part|midpoint) of (?:our|the|its) [^.;$%]{0,24}$/i

/** `near 40% digital mix`. */
const mixBehind = /^ ((?!(?:the|our|a|an|of|in|to|from|with|and|or|product|price|volume)\b)[a-z-]+) mix\b/

const inSome =
  /\b(?:launched|introduced|rolled out|added|available|piloted|tested|offered|offering|placed|live|expanded|installed|tests?|pilots?|loungewear|sold|products?|brands?|[a-z]+wear)\b[^.;]{0,60}\b(?:in|at|across|into|within)(?: (?:about|approximately|around|roughly|nearly|over|more than|some|another|an additional|all))* $|\b(?:covering|spanning|reaching|(?:rolled out|deployed|extended|expanded) to)(?: (?:about|approximately|around|roughly|nearly|over|more than|some|another|an additional|all))* $/i

const someOfStores =
  /^ of (?:our|the|its|these|those) (?:[a-z-]+ )?(?:stores|restaurants|locations|shops|branches|clubs)\b/
function isOfStores({ text, amounts }: Statement, index: number): boolean {
  const [before, { start = 0, end = 0 } = {}] = [amounts[index - 1], amounts[index]]
  return (
    someOfStores.test(text.slice(end, end + 40)) ||
    (before !== undefined &&
      someOfStores.test(text.slice(before.end, before.end + 40)) &&
      / to(?: (?:about|approximately|more than|over|nearly|roughly))* $/.test(text.slice(before.end, start)))
  )
}

const ofLimit =
  /^ (?:maximum|minimum|limit|ceiling|cap(?! rates?\b)|covenant|threshold)\b(?! (?:tax|of|return))/i

/** `we listed an additional 17 stores for sale`: some of them, whatever is done with them. */
const anotherFew = /\b(?:an additional|another|a further)(?: (?:about|approximately|roughly|nearly|over))* $/i

/** `of our notes is 3%`, `rate on borrowings was`. */
const ofLoans =
  /^ (?:on|of|for) [^.;,$%\d]{0,32}\b(?:notes?|debt|borrowings?|loans?|bonds?|facilit(?:y|ies)|revolver|swaps?|mortgages?|deposits?|leases?|portfolio)\b|^(?: \w+)? (?:interest|coupon)\b/i

const someOfPeople =
  /\b(?:including|of (?:which|whom)|among them)(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i

const movedRooms = /\b(added|opened|signed|approved|removed|pipeline)\b[^.;]{0,48}$/i

/** The yield of a share is none of what is made. */
const ofShares = /\b(?:dividends?|share price|stock price|closing price|price of our (?:shares?|stock))\b/i

const fromOperations =
  /^ (?:(?:of|in) cash )?(?:(?:flow )?(?:from|(?:provided|generated) by) (?:our )?operat(?:ing activities|ions)|in (?:our )?operating activities)\b/i

/** `Operating activities provided $40 million of cash flow`. */
const byOperations =
  /\boperating activities (?:provided|generated|contributed)(?: (?:about|approximately|around|roughly|nearly|over|more than))* $/i
const ofCashFlow = /^ (?:of|in) cash\b/

const kindsOfExpense =
  /\b((?:[A-Za-z][\w'’-]*[- ])?related|below-the-line|incentive|litigation|legal|travel|start-?up|pre-?opening|merger|integration|advertising|media|compensation|relocation|severance|closure|acquisition|transaction|overhead|clinical|warehouse|occupancy|franchise|pension|bonus) $/i

/** The kind of expenses that is spoken of, by the words right before them. */
function findKindOfExpense({ text }: Statement, { mention }: NamedMetric): string | null {
  if (mention === null || !/^expenses$/i.test(text.slice(mention.start, mention.end))) return null
  const kind = kindsOfExpense.exec(text.slice(Math.max(0, mention.start - 40), mention.start))?.[1]
  return kind === undefined ? null : `${capitalize(kind.trim())} expenses`
}

/** Percent of contracts that no insurer raises its prices by. */
const leastRenewed = 50
/** `we ended with cash of $40 million`: not what is paid in cash, used or brought in. */
const cashOf =
  /\b(?:less|plus|and|holding|had|have|has|with|held|hold|carried|, ) ?(?:total |available |consolidated |corporate |unrestricted |a )?cash(?: and [a-z]+)? of(?: (?:about|approximately|around|roughly|over|nearly|just over|more than))* $/i

/** What is told of the whole and, right behind it, of its parts: `1.2 times, including 1.3 times in Pumps`. */
const sharedOut = new Set([
  'Book-to-bill',
  'Orders',
  'Bookings',
  'Backlog',
  'Gross margin',
  'Operating margin',
  'Premium rate increase',
  'Policies in force',
])

const partBehind =
  /^(?: (?:in|for|at)) (?:our |the )?((?!January|February|March|April|May|June|July|August|September|October|November|December|Q\d|FY|Fiscal)[A-Z][\w&/-]*(?: (?:& )?[A-Z][\w&/-]*){0,4})(?= (?:and|segment|business|division)\b| (?:in|for|during) the (?:\w+ )?(?:quarter|year)\b|[,.;]|$)/

const lent =
  /\b(?:originat(?:ed|ing)|funded)(?: (?:an?|record|nearly|about|approximately|over|another|more than))* $/i

const kindOfLoans =
  /\b(problem|modified|deferred|forgiven|criticized|classified|delinquent|past due|special mention|nonaccrual|purchased|restructured) $/i

const composed =
  /\b(?:comprised of|composed of|consist(?:ed|ing|s) of|made up of|broken down (?:as|into)|breaks down (?:as|into))(?: (?:about|approximately|roughly))? (?:[$€£¥][\d.,]+ (?:million|billion) (?:in|from|of|for) [^$€£¥;.]{2,48})*$/i
const partNamed =
  /^ (?:in|from|of|for) (?:our |the )?([A-Za-z][\w&/-]*(?: (?:(?:and|&) (?![$€£¥\d]))?(?!and\b|of\b|in\b|which\b)[A-Za-z][\w&/-]*){0,4}?)(?= (?:segment|business|division|revenues?|sales)\b|,? and\b|[,.;]|$)/

/** `Revenue was comprised of $70 million in licensing and $15 million in products`: each sum is a part's. */
function findComposedPart({ text, amounts }: Statement, index: number): string | null {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  const words = composed.test(text.slice(0, start))
    ? partNamed.exec(text.slice(end, end + 80))?.[1]
    : undefined
  return words === undefined ? null : capitalize(words)
}

const given =
  /\b(?:contributed|donated|pledged|gave|giving|donating|contributing)(?: (?:about|approximately|over|more than|nearly|another|a total of))* $/i
const toCommunity =
  /^ (?:(?:to|toward|towards|in|for) )?(?:(?:support|help|aid|assist|our|the|local|various|those|in|of|a|to) )*(?:communit(?:y|ies)|charit(?:y|ies|able)|foundations?|relief|food banks?|non-?profits?|schools|families|causes|victims)\b/i

const inCapex =
  /^(?: or [\d.]+% of (?:net )?(?:sales|revenues?))?,? in (?:capital (?:expenditures|equipment)\b|capital(?=[,.;]|$| (?:primarily|mainly|mostly|during|in|across|as|compared|versus|year)\b))/
/** `$18 million on repurchases`, `$18 million to acquire 1.4 million shares`. */
const toBuyShares =
  /^ (?:on|for|to) (?:the )?(?:(?:share |stock )?(?:repurchas\w*|buy(?:ing)? ?back|buybacks)(?!,? (?:and|plus) (?:acqui|dividend|debt|M&A|cap))|(?:acquire|purchase|buy) (?:about |approximately )?[\d.,]+ (?:million )?(?:of (?:our|its) )?(?:common )?shares)/

const toldOfBought = new Set(['Revenue', 'Adjusted EBITDA', 'EBITDA', 'Operating income', 'Net income'])
const ofBought =
  /^ (?:contribution )?(?:attributable to|from|contributed by|generated by|relating to|due to) (?:the |our |recent |recently |pending |completed |[A-Z][\w&.-]* )*(?:(?:businesses|companies) (?:that were |we )?(?:recently )?acquired|acquired (?:businesses|companies)|acquisitions?)\b/
const endOfRange = ({ amounts }: Statement, index: number): number =>
  Math.max(amounts[index]?.end ?? 0, amounts[amounts[index]?.other ?? index]?.end ?? 0)

/** What is named beside a measure and is not the measure: a kind of loans, a part of a business, what was added to a count. Null where that says nothing. */
export const refinePart: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const { text } = statement
  const tail = tailOf(statement, index)
  const included = findIncluded(statement, index, unit, isChange, setting)
  if (included !== null) return included
  // `below the 60% maximum that our lenders allow`: how far a measure may go, and not where it is.
  if (
    (unit === '%' || unit === 'x') &&
    !isChange &&
    ofLimit.test(rangeTailOf(statement, index)) &&
    /\b(?:the|our|a|an|its|their)(?: (?:\w+ )?(?:of )?)?$/i.test(text.slice(0, amount.start))
  )
    return { ...read, metric: `Limit of ${read.metric}`, mention: null, isNamed: false }
  // `we took $90 million of dividends out of Norway`: from a company's own firm to itself.
  if (read.metric === 'Dividends paid' && /^ (?:of|in) dividends (?:out of|from) /.test(tail))
    return { ...read, metric: 'Dividends received', mention: null, isNamed: false }
  const ofBalance = isChange ? null : refineBalance(statement, index, read, unit)
  if (ofBalance !== null) return ofBalance
  const composedPart =
    read.metric === 'Revenue' && isCurrency(unit) && !isChange ? findComposedPart(statement, index) : null
  if (composedPart !== null) return { ...read, segment: composedPart }
  // `we originated $225 million of loans`: what was lent in the quarter, and not what is lent.
  if (
    read.metric === 'Loans' &&
    isCurrency(unit) &&
    !isChange &&
    lent.test(text.slice(Math.max(0, amount.start - 48), amount.start)) &&
    /^ (?:of|in) (?:[\w-]+ ){0,3}loans\b/.test(tail)
  )
    return { ...read, metric: 'Loan originations' }
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
  // `The Renco acquisition contributed revenue of $6 million`.
  if (
    read.metric === 'Revenue' &&
    isCurrency(unit) &&
    /\b(?:acquisitions?|acquired (?:business(?:es)?|compan(?:y|ies))) (?:also )?(?:contributed|added|generated|brought)(?: (?:net |about |approximately |nearly ))?[^.;$%\d]{0,30}$/.test(
      text.slice(Math.max(0, amount.start - 90), amount.start),
    )
  )
    return { ...read, metric: 'Acquired revenue', mention: null, isNamed: false }
  // `Excluding $50 million of revenues attributable to businesses acquired`, `$20 million of EBITDA from the acquisition`.
  const bought =
    toldOfBought.has(read.metric) && isCurrency(unit) && !isChange && read.mention !== null
      ? text.slice(read.mention.end, read.mention.end + 90)
      : ''
  if (
    read.mention !== null &&
    read.mention.start >= amount.end &&
    /^ (?:of|in) (?:(?:net|adjusted|annual|annualized|incremental|expected) )*$/.test(
      rangeTailOf(statement, index).slice(0, Math.max(0, read.mention.start - endOfRange(statement, index))),
    ) &&
    ofBought.test(bought)
  )
    return {
      ...read,
      metric: `Acquired ${read.metric === 'Adjusted EBITDA' ? 'EBITDA' : /^[A-Z]{2}/.test(read.metric) ? read.metric : read.metric.toLowerCase()}`,
      mention: null,
      isNamed: true,
    }
  const some = nameSomeOf(statement, index, read, unit, isChange)
  if (some !== null) return some
  // `we contributed $1 million to support our local community`.
  if (isCurrency(unit) && given.test(text.slice(0, amount.start)) && toCommunity.test(tail))
    return asDescribed('Charitable contributions')
  const buying = text.slice(Math.max(0, amount.start - 12), amount.start)
  if (
    isCurrency(unit) &&
    read.metric !== 'Share repurchases' &&
    /\b(?:spent|used|paid|deployed) (?:about |over )?$/.test(buying) &&
    toBuyShares.test(statement.text.slice(amount.end, amount.end + 80))
  )
    return asNamed('Share repurchases')
  // `We invested $9 million or 1% of net sales in capital expenditures`.
  if (
    isCurrency(unit) &&
    read.metric === 'Investment' &&
    inCapex.test(text.slice(amount.end, amount.end + 80))
  )
    return asNamed('Capex')
  const purpose = isCurrency(unit) ? nameDeployed(statement, index) : null
  if (purpose !== null) return purpose
  // `our 97% renewal rate`: what customers renew, where an insurer's prices move by a few percent.
  if (
    read.metric === 'Premium rate increase' &&
    read.mention !== null &&
    /^renewal rates?$/i.test(text.slice(read.mention.start, read.mention.end)) &&
    unit === '%' &&
    !isChange &&
    Math.abs(Number(amount.value)) >= leastRenewed
  )
    return { ...read, metric: 'Renewal rate' }
  // `$4 billion of debt less cash of $500 million`.
  if (isCurrency(unit) && !isChange && cashOf.test(text.slice(Math.max(0, amount.start - 40), amount.start)))
    return asNamed('Cash and short-term investments')
  // `R&D and SG&A expenses came to $31 million`: two costs in one sum.
  const joined = read.mention === null || isChange ? null : findJoinedCost(statement, index, read.mention)
  if (joined !== null) return { ...read, metric: joined, mention: null }
  const inPart =
    sharedOut.has(read.metric) &&
    (read.metric === 'Premium rate increase' ||
      (unit === 'bps' && isPlace(partBehind.exec(rangeTailOf(statement, index))?.[1] ?? '')) ||
      (index > 0 && statement.amounts[index - 1]?.unit === amount.unit))
      ? partBehind.exec(rangeTailOf(statement, index))?.[1]
      : undefined
  const partOf = inPart === undefined ? null : toBusiness(inPart.split(' '))
  if (partOf !== null) return { ...read, segment: partOf }
  const hit = unit === 'bps' ? nameAffected(tail) : null
  if (hit !== null) return { ...read, metric: hit, mention: null, isNamed: false }
  // What all shareholders get together is no dividend a share.
  if (read.metric === 'Dividend per share' && isCurrency(unit) && amount.power > 0)
    return { ...read, metric: 'Dividends paid' }
  // `we expect our regulated operations segment to be at the high end of our range of $2.30 to $2.50 per share`.
  const part =
    unit.endsWith('/share') && read.segment === null
      ? guidedPart.exec(text.slice(Math.max(0, amount.start - 200), amount.start))?.[1]
      : undefined
  if (part !== undefined && affected.has(read.metric)) return { ...read, segment: capitalize(part.trim()) }
  // `sales were $770 million, or $12 million on an average daily sales basis`.
  if (
    read.metric === 'Revenue' &&
    isCurrency(unit) &&
    /^,? on (?:an? )?(?:average )?(?:per[- ]day|daily)(?: sales)? basis\b/.test(tail)
  )
    return { ...read, metric: 'Average daily sales', mention: null, isNamed: false }
  // `Our stores average 12,000 square feet and $4 million in sales`.
  if (
    read.metric === 'Revenue' &&
    isCurrency(unit) &&
    !isChange &&
    isOfOneHouse(text, amount.start, amount.end)
  )
    return { ...read, metric: 'Revenue per store', segment: null, mention: null, isNamed: false }
  // What a store or a room sells in a week is not what the company does.
  if (
    read.metric === 'Revenue' &&
    isCurrency(unit) &&
    read.mention !== null &&
    /\b(?:weekly|daily)(?: (?:store|net)| unit sales)? $/i.test(
      `${text
        .slice(Math.max(0, read.mention.start - 24), read.mention.end)
        .replace(/(?<!unit )(?:sales|revenues?)$/i, '')
        .trimEnd()} `,
    )
  )
    return { ...read, metric: 'Average weekly sales', mention: null, isNamed: false }
  const mix = unit === '%' ? mixBehind.exec(tail)?.[1] : undefined
  if (mix !== undefined) return asDescribed(capitalize(`${mix} mix`))
  // `net sales orders decreased 17% to 4,952 homes`.
  if (read.metric === 'Orders' && unit === 'count' && /^ homes\b/.test(rangeTailOf(statement, index)))
    return { ...read, metric: 'Home orders' }
  const gained = nameGained(statement, index, read, unit)
  if (gained !== null) return gained
  if (read.metric === 'Yield' && ofShares.test(text)) return { ...read, metric: 'Dividend yield' }
  // `$640 million from operating activities less $100 million of capital spending`, `$40 million of cash in our operating
  // activities`.
  if (
    (read.metric === 'Free cash flow' ||
      (read.metric === 'Cash and short-term investments' && ofCashFlow.test(tail))) &&
    (fromOperations.test(tail) || byOperations.test(leadOf(statement, index)))
  )
    return asNamed('Operating cash flow')
  // `travel-related expenses`, `below-the-line expenses`: expenses of a kind, and never all of them.
  const kindOfExpense = read.metric === 'Operating expenses' ? findKindOfExpense(statement, read) : null
  if (kindOfExpense !== null) return asDescribed(kindOfExpense)
  // `we launched the jacket in 300 stores`, `from 200 of our stores to more than 900 stores`: some of them.
  if (
    read.metric === 'Store count' &&
    unit === 'count' &&
    (inSome.test(leadOf(statement, index)) ||
      isOfStores(statement, index) ||
      (anotherFew.test(leadOf(statement, index)) && !opened.test(leadOf(statement, index))))
  )
    return asDescribed('Stores concerned')
  // `a portfolio of 51 Harbour stores`: of one kind.
  const brand =
    read.metric === 'Store count' && unit === 'count' && read.segment === null && read.mention !== null
      ? /^ ((?:[A-Z][\w&'’-]* ){1,3})$/.exec(text.slice(amount.end, read.mention.start))?.[1]
      : undefined
  const ofBrand = brand === undefined ? null : toBusiness(brand.trim().split(' '))
  if (ofBrand !== null)
    return {
      ...read,
      metric: opened.test(leadOf(statement, index)) ? 'Store openings' : read.metric,
      segment: ofBrand,
    }
  // `6,400 employees, including 1,900 in India`.
  if (
    read.metric === 'Headcount' &&
    unit === 'count' &&
    index > 0 &&
    someOfPeople.test(leadOf(statement, index))
  )
    return { ...read, metric: 'Part of Headcount', mention: null, isNamed: false }
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
    ofLoans.test(text.slice(read.mention.end)) &&
    !/\btax/i.test(text)
  )
    return { ...read, metric: 'Effective rate', mention: null, isNamed: false }
  return null
}
