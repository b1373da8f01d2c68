import { isCurrency } from '../../figures/is-currency.ts'
import type { Span } from '../../documents/document.ts'
import { describeFigure } from './describe-figure.ts'
import { capitalize } from '../businesses/business-name.ts'
import type { MetricMention } from './find-metrics.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { leadOf, type Setting, type Statement, type Thread } from '../statement.ts'

const ownNoun =
  /^((?: [A-Za-z][\w-]*){0,3}? (?!gross\b|less\b|plus\b|across\b)[a-z]{2,}(?:s|people|aircraft))\b/

/** `We delivered `, `full year deliveries to be about `: what a builder counts homes of. */
const deliveredBefore = /\b(?:deliver(?:ed|ing|y|ies)|clos(?:ed|ings?))\b(?:[^.;,$%\d]|\b20\d\d\b){0,60}$/i
const orderedBefore = /\b(?:sold|orders?|net contracts?|signed)\b(?:[^.;,$%\d]|\b20\d\d\b){0,60}$/i

const cashMoved =
  /(?:^|[,;] |\band )(?:[Oo]ur )?cash (?:increased|decreased|declined|rose|fell|grew|dropped|was (?:up|down))(?: by)?(?: (?:about|approximately|around|roughly|nearly|over|just|just over|almost))* $/i

/** `cash declined by $3 million`: what a company holds, by its everyday name. */
export const tellsCashMoved = (statement: Statement, index: number, unit: string): boolean =>
  statement.side === 'en' && isCurrency(unit) && cashMoved.test(leadOf(statement, index).slice(-80))

/** A count is of the noun behind it: a measure named in it, else the noun itself. */
export function findCounted(
  statement: Statement,
  index: number,
  fitting: readonly MetricMention[],
  thread: Thread,
): NamedMetric | null {
  const amount = statement.amounts[index]
  if (amount === undefined || amount.other !== null) return null
  const noun = ownNoun.exec(statement.text.slice(amount.end, amount.end + 48))?.[1]
  if (noun === undefined || /\b(?:is|was|as|has|this|us|basis)$/.test(noun)) return null
  if (fitting.some((mention) => mention.start >= amount.end && mention.start <= amount.end + noun.length))
    return null
  if (noun.endsWith(' wells')) {
    const isOnline =
      /^[^.;,]{0,60}?\b(?:online|to sales|to production|on production|in line|onstream)\b/i.test(
        statement.text.slice(amount.end),
      ) ||
      /\b(?:brought|bring|turned|turn|placed|put|bringing|turning)\b[^.;]{0,40}$/i.test(
        leadOf(statement, index),
      )
    const isCompleted = /\bcomplet(?:ed|ing|e)\b[^.;]{0,40}$/i.test(leadOf(statement, index))
    const isDrilled = /\bdrill(?:ed|ing)?\b[^.;]{0,40}$/i.test(leadOf(statement, index))
    if (isOnline || isDrilled || isCompleted)
      return {
        metric:
          isCompleted && !isOnline ? 'Wells completed' : isDrilled ? 'Wells drilled' : 'Wells brought online',
        segment: thread.turned,
        mention: null,
        isNamed: true,
      }
  }
  if (/^ (?:new )?homes$/.test(noun)) {
    const lead = statement.text.slice(0, amount.start)
    const metric = deliveredBefore.test(lead)
      ? 'Homes delivered'
      : orderedBefore.test(lead)
        ? 'Home orders'
        : null
    // A part that was turned to long ago delivers nothing more.
    const part = thread.sinceTurned <= longestPart ? thread.turned : null
    if (metric !== null) return { metric, segment: part, mention: null, isNamed: true }
  }
  const words = describeFigure(statement, index, 'count')
  return words === 'Other' ? null : asDescribed(words)
}

/** Sentences for which a part that was turned to is still told of. */
const longestPart = 8

/** The words of an amount, to the end of the range it begins. */
export function wordsOfRange({ text, amounts }: Statement, index: number): string {
  const amount = amounts[index]
  const end = Math.max(amount?.end ?? 0, amounts[amount?.other ?? index]?.end ?? 0)
  return text.slice(amount?.start, end)
}

const isRange = /\d(?: a share| per (?:diluted )?share)? (?:to|and|or|through) [$€£¥]?\d/i

/** `$0.05 to $0.13 of gains`: what it is of is named behind it. */
const isOfThing = (text: string, words: string): boolean =>
  /^(?: per share| a share)? (?:of|from|in|related to|due to) (?!the range|(?:20)?\d\d\b|(?:the |our )?(?:(?:full |fiscal )?year|(?:first|second|third|fourth) quarter|quarter)\b)/i.test(
    text.slice(text.indexOf(words) + words.length),
  )

const ofProfit =
  /\b(?:earn\w*|EPS|income|loss|lost|profit|guid(?:ance|ed|ing)|outlook|non-GAAP|GAAP|adjusted|diluted|results?|consensus|Street)\b/i

/** What a share brings its holder, costs or stands for: no profit a share. */
const ofHolder =
  /\b(?:dividends?|distributions?|pay(?:out|ing|s)?|paid|prices?|priced|book value|NAV|net asset value|repurchas\w*|buy(?:ing|s)?|bought|stock|acquir\w*|tender|offer(?:ing|ed)?|purchas\w*|cash|sold|issu\w+|worth|proceeds|costs?|headwinds?|tailwinds?|impacts?|benefits?|accreti(?:ve|on)|diluti(?:ve|on)|charges?)\b/i

/** `We look for $3.10 to $3.20 a share for the year`, `that puts us at`: what a company foresees a share to bring is its profit. */
const foresees =
  /\b(?:we|I|management|the company|our|us)\b(?:[^.;]|\.(?=\d))*?\b(?:look(?:ing)? (?:for|at|to)|see|expect\w*|anticipat\w*|forecast\w*|project\w*|estimat\w*|comfortable|target\w*|(?:puts?|gets?|brings?|takes?|leaves?|leads?) us|end up|finish|come in|deliver|range)\b|\b(?:puts?|gets?|brings?|takes?|leaves?|leads?) us (?:at|to|in|with)\b/i

const isGuided = /\b(?:guidance|outlook|guid(?:ed|ing))\b/i

/** `Net investment income was $88 million, or $0.44 per share`: a profit of a kind, which is no EPS. */
const profitOfKind =
  /\b(fee[- ]related earnings|net investment income|distributable earnings|cash earnings) (?:of|was|were|came to|totaled) [$€£¥][\d.,]+ (?:million|billion),? or (?:about |approximately )?$/i

/** `net fee income of $0.02 this year`: one kind of income, and not what a share earns. */
const incomeOfKind =
  /\b((?:net )?(?!(?:net|operating|adjusted|diluted|core|reported|comprehensive|underlying|recurring|quarterly|annual|total|normalized|distributable|record|full-year|non-?GAAP|GAAP|pro|forma|of|an?|the|our|in|and|with) )[a-z]+ income) of(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** A sum a share without a name is profit where profit is spoken of; else its words alone say what it is. */
export function nameShareAmount(text: string, words: string, thread: Thread, setting: Setting): NamedMetric {
  // `the strike price of $200 per share`: what a share costs, and nothing it earns.
  if (
    /\b(?:strike|conversion|exercise|stock|market|closing|offer(?:ing)?|purchase) price of(?: (?:about|approximately))? $/i.test(
      text.slice(0, Math.max(0, text.indexOf(words))),
    )
  )
    return asNamed('Share price')
  const ofKind = profitOfKind.exec(text.slice(0, Math.max(0, text.indexOf(words))))?.[1]
  if (ofKind !== undefined) return asNamed(`${capitalize(ofKind.toLowerCase())} per share`)
  const funds = /\bA?FFO\b/.exec(words)?.[0]
  if (funds !== undefined) return asNamed(`${funds} per share`)
  const ofIncome = incomeOfKind.exec(text.slice(0, Math.max(0, text.indexOf(words))))?.[1]
  if (ofIncome !== undefined) return asDescribed(capitalize(ofIncome.toLowerCase()))
  const carried = thread.metric === null ? null : setting.catalogue.find(thread.metric)
  // `adjusted earnings of at least $4.10 per share`, whatever dividend was told before.
  const isEarned = /\b(?:earnings|income|profit|loss) of(?: [a-z]+){0,2} $/i.test(
    text.slice(0, Math.max(0, text.indexOf(words))),
  )
  if (isEarned && carried?.name === 'Dividend per share') return asNamed('EPS')
  const isForeseen =
    !setting.tellsFunds && foresees.test(text) && !ofHolder.test(text) && !isOfThing(text, words)
  // No dividend is guided by its ends: `raised our guidance to $6.55 to $6.65 per share`.
  if (
    carried?.name === 'Dividend per share' &&
    isGuided.test(text) &&
    !/\bdividends?\b/i.test(text) &&
    !isOfThing(text, words)
  )
    return asNamed(setting.tellsFunds ? 'FFO per share' : 'EPS')
  if (isForeseen && carried?.name === 'Dividend per share' && isRange.test(words)) return asNamed('EPS')
  if (carried?.measure === 'per share') return asNamed(carried.name)
  return ofProfit.test(text) || isForeseen ? asNamed('EPS') : asDescribed('Other')
}

const boughtBack = /\b(?:repurchas\w+|bought back|buy(?:ing)? back|retired|buybacks?)\b/i

/** `we purchased 2 million shares for an aggregate price of`: one's own, which nobody else is named for. */
const boughtForSum =
  /\b(?:purchased|bought) (?:about |approximately |nearly |over )?[\d.,]+(?: (?:thousand|million))? shares (?:of\b|for an? (?:aggregate|total)|at an? (?:average|(?:total |aggregate )?cost of))/i
/** `bought $9 million of stock for 105,600 shares`. */
const boughtStock =
  /\b(?:purchased|bought)(?: (?:about|approximately|nearly|over))* [$€£¥][\d.,]+ (?:million|billion) (?:worth )?of (?:our |its |the )?(?:own |company |company['’]s |common |outstanding )*(?:stock|shares)\b/i
/** `we used $9 million to acquire 300,000 shares`: of nobody else. */
const boughtWith =
  /\b(?:used|spent|deployed|invested) [$€£¥][\d.,]+ (?:million|billion) to (?:acquire|purchase|buy)(?: (?:about|approximately|nearly|over))* [\d.,]+(?: (?:thousand|million))? (?:of our )?(?:common )?shares\b(?! (?:of|in) (?!our|its|common)[A-Z])/
/** `We also acquired 717,000 Alder shares for $63 million`: nobody but the company is told of. */
const acquiredOwn =
  /\b[Ww]e(?: have| had|['’]ve|['’]d)? (?:also |now )?(?:re)?(?:acquired|purchased|bought) (?:about |approximately |nearly |over |a total of )*[\d.,]+(?: (?:thousand|million))? (?:[A-Z][\w]* ){0,3}shares (?:in|during|for|at)\b/
/** `we sold 4 million shares of our stake in Harrow`: another company's. */
const soldShares =
  /\b(?:sold|sale of|selling)(?: (?:about|approximately|around|roughly|nearly|over|the|all|our|remaining|another))* $/i
/** `a follow-on public offering of 4 million shares`. */
const offered =
  /\b(?:offering|issuance|placement) of(?: (?:about|approximately|around|roughly|nearly|over))* $/i
/** `3 million shares remaining to be settled under forward sale agreements`. */
const toSettle =
  /^ (?:of (?:our |common )*stock )?(?:(?:that )?remain(?:ing|s|ed)? )?(?:to be|yet to be|are to be) settled\b/i

const issuedShares =
  /\b[Ww]e (?:also |have )?(?:issued|placed)(?: (?:about|approximately|nearly|over|another|an additional))* $/
/** `we are authorized to repurchase up to 6 million shares`: what may be bought, and has not been. */
const mayBuy =
  /\b(?:authoriz\w+|approv\w+|allows?|permits?|(?<!\b(?:in|of|by|since|from|until|through|this|last) )may|can|could|room|capacity|ability)\b[^.;]{0,60}\b(?:re-?purchas(?:e|ing)|buy(?:ing)?(?: back)?)(?: of)?(?: (?:up to|about|approximately|another|an additional|as many as))* $/i

/** `on 71.4 million diluted shares`: the kind of share stands anywhere in the sentence. */
export function nameShares(text: string, { start, end }: Span): string {
  // `150 million shares, given what was repurchased`: a clause to itself.
  const clause = text.slice(0, end) + (/^[^,;]*/.exec(text.slice(end))?.[0] ?? '')
  if (mayBuy.test(text.slice(0, start))) return 'Shares available for repurchase'
  if (
    boughtBack.test(clause) ||
    boughtForSum.test(clause) ||
    boughtStock.test(text.slice(0, start)) ||
    acquiredOwn.test(text) ||
    boughtWith.test(text)
  )
    return 'Shares repurchased'
  if (soldShares.test(text.slice(0, start))) return 'Shares sold'
  if (issuedShares.test(text.slice(0, start)) || offered.test(text.slice(0, start))) return 'Shares issued'
  if (toSettle.test(text.slice(end))) return 'Shares to be settled'
  if (/\bdiluted\b/i.test(text)) return 'Diluted shares'
  if (/\bbasic\b/i.test(text)) return 'Basic shares'
  // `EPS of $0.60 to $0.70, assuming 49 million shares`: what a profit a share is told on.
  return /\bEPS\b(?:[^.;]|\.(?=\d)){0,60}\b(?:on|assuming|based on|using)(?: (?:about|approximately|roughly|around))* $/.test(
    text.slice(0, start),
  )
    ? 'Diluted shares'
    : 'Share count'
}

/** Fewer people are one team of many. */
const leastOfTeam = 1000
/** More than anybody employs: `1.1 billion people worldwide`. */
const mostOfTeam = 5_000_000

/** All that a company employs, called its team. */
export const isTeam = ({ text, amounts }: Statement, index: number): boolean =>
  Number(amounts[index]?.value) >= leastOfTeam &&
  Number(amounts[index]?.value) <= mostOfTeam &&
  (isStaff(text, amounts[index]?.start ?? 0, amounts[index]?.end ?? 0) ||
    isOfTeam(text, amounts[index]?.start ?? 0, amounts[index]?.end ?? 0))

const employs =
  /\b(?:we (?:now |currently )?(?:have|employ)|has|company (?:of|with)|footprint (?:of|with)|with|and)(?: (?:about|approximately|around|roughly|nearly|almost|over|more than|some|a team of))* $/i
/** Who works for a company, told with where: no other people are. */
const atWork =
  /^(?:[- ]plus)? (?:people|employees|associates|colleagues|team members|teammates) (?:in the field|worldwide|globally|strong|around the (?:world|globe|country)|across (?:the (?:world|globe|country)|our)|on our payroll)\b/

/** `a footprint of plants and over 7,000 people in the field`. */
const isStaff = (text: string, start: number, end: number): boolean =>
  employs.test(text.slice(Math.max(0, start - 72), start)) && atWork.test(text.slice(end, end + 48))

const isOfTeam = (text: string, start: number, end: number): boolean =>
  /\b[Oo]ur (?:(?:[\w-]+ ){0,3}(?:teams?|workforce) of )?(?:about |approximately |around |roughly |nearly |almost |over |more than )?$/.test(
    text.slice(Math.max(0, start - 72), start),
  ) &&
  /^(?:[- ]plus)? (?:[\w-]+ )?(?:associates|employees|people|colleagues|team members|teammates|men and women)\b/.test(
    text.slice(end, end + 32),
  )
