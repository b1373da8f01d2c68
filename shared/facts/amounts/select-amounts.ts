import { isCurrency } from '../../figures/is-currency.ts'
import { isHeldAgainstTarget } from './held-against-target.ts'
import { afterRange, findRangeUnit } from './range-unit.ts'
import { bareUnit, type Amount } from '../../figures/amount.ts'
import {
  counted,
  isBesideCount,
  isCounted,
  isCountedAgain,
  isCountedInWords,
  isCountedOn,
  isHeldAgainstCount,
  isShippedToo,
  isStrengthOf,
  thingsAfter,
} from './counts-on.ts'
import { isMultiple, isMultipleBeside } from './is-multiple.ts'
import { isThreshold, isTolerance, ruledOut, thingsSize } from './no-figure.ts'
import { leadOf, type Setting, type Statement, type Thread } from '../statement.ts'

/** `144 light sources`: newsletters count all sorts of things, and write a figure that matters in digits. */
const pluralAfter = /^ (?!(?:of|to|and|or|in|is|was|are|as|times)\b)(?:[\w-]+ ){0,2}?[a-z]{3,}s\b/
const physicalUnits = new Set(['mW', 'W', 'kW', 'MW', 'GW', 'Gb/s', 'Tb/s', 'pJ/bit'])
const articleUnits = new Set(['mm', 'mm2', 'nm', 'sq ft', 'miles'])
const delay = /^ (?:push[- ]?out|delay|slip)/i
const durations = new Set(['years', 'days', 'weeks', 'hours', 'km', 'm', 'GHz', 'MHz'])

/** The unit under which an amount states a figure of its own, or null where it only helps another or counts nothing. */
export function findFigureUnit(
  statement: Statement,
  index: number,
  thread: Thread,
  setting: Setting,
): string | null {
  const { heard, section } = thread
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const after = statement.text.slice(amount.end, amount.end + 70)
  const before = statement.text.slice(Math.max(0, amount.start - 24), amount.start)
  const { unit } = amount
  // `customers with more than $100,000 in ARR` are counted, the sum only tells which.
  if (
    isCurrency(unit) &&
    customersOver.test(statement.text.slice(Math.max(0, amount.start - 72), amount.start))
  )
    return null
  if (isCountedInWords(statement, index, heard)) return 'count'
  // The tolerance of guidance (`$7.5 billion plus or minus $300 million`) is no figure of its own.
  if (
    /\b(?:plus or minus|give or take(?: about)?) $|[±]\s?$/i.test(before) ||
    isTolerance(statement.text, amount)
  )
    return null
  // `a dollar of profit for every $1 billion in revenue`: a ratio, and no level of either.
  if (
    /^[A-Z]{3}/.test(unit) &&
    (/\bfor (?:every|each) $/i.test(before) ||
      /^ (?:of|in) (?:[\w-]+ ){1,5}for (?:every|each) [$€£¥\d]/.test(after))
  )
    return null
  // `which is $15 million more than we told you in May`: how far a view moved, and no level.
  if (isCurrency(unit) && thanWasSaid.test(after)) return null
  // `every ten points of that is worth`: what a reckoning goes by.
  if (!isCurrency(unit) && /\b(?:every|each) (?:extra |additional )?$/i.test(before)) return null
  // `a new 9,000-pound capacity model`: what one thing measures.
  if ((unit === 'count' || unit === bareUnit) && thingsSize.test(after)) return null
  // `70 milliwatt parts`, `four of the 100 milliwatt`: which ones, by their strength.
  if (!setting.isArticle && physicalUnits.has(unit) && isStrengthOf(statement, index)) return null
  if (unit === '%' && isThreshold(statement.text, amount)) return null
  // `We won't grow 77% next year`: what is ruled out.
  if (unit === '%' && ruledOut.test(statement.text.slice(0, amount.start).slice(-60))) return null
  // `well above the 20% growth target for it`: what growth is held against.
  if (unit === '%' && isHeldAgainstTarget(statement.text.slice(0, amount.start).slice(-120), after))
    return null
  // A transcriber's mark: what follows is what was meant.
  if (/^,? [([]sic[)\]]/i.test(after)) return null
  // `doubled our growth projections` moves what is foreseen.
  if (
    amount.isGrowth &&
    /^ (?:our|the|its) (?:[\w-]+ )?(?:projections?|guidance|outlook|forecasts?|expectations?|estimates?|targets?)\b/.test(
      after,
    )
  )
    return null
  if (
    unit === '%' &&
    /^ (?:mark|threshold|level|customers?(?! (?:growth|increase|decline)))\b/.test(after) &&
    !isLargeOne(amount, before, after)
  )
    return null
  // `we don't have 100% visibility`: a way to say all of it.
  if (unit === '%' && amount.value === '100' && wholly.test(after)) return null
  if (
    unit === '%' &&
    // `no single one was more than 24%` tells how large it is.
    (thresholds.has(amount.value) ||
      !isOver.test(statement.text.slice(Math.max(0, amount.start - 40), amount.start))) &&
    /\b(?:above|over|greater than|more than|exceed(?:ed|s|ing)?|reach(?:ed|es)?|cross(?:ed|es)?) $/.test(
      before,
    ) &&
    /\b(?:customers?|hyperscalers?)\b|^(?:one|two|three|four|both|none|all|each) of (?:those|them|these) (?:is|are|was|were)\b/i.test(
      statement.text.slice(0, amount.start),
    ) &&
    /^(?:,|;|\.|$| (?:this|last|in the|for the|during the|over the|in (?:any|each|some) of the)(?: (?:coming|next|first|second|back))?(?: (?:few|two|couple of))? (?:quarters?|years?|periods?|half)\b| of (?:our |the |total |company |consolidated |quarterly )*(?:revenues?|sales)\b)/.test(
      after,
    )
  )
    return null
  // `2.3% customer growth` is of them all. `the 27% customer`: how large one is, where `greater than 10% customers` only says which are meant.
  if (isLargeOne(amount, before, after)) return unit
  if (unit === '%')
    return /^(?:[- ]plus|\+)? (?:or (?:more|greater) )?customers?\b(?! (?:growth|increase|decline)\b)/.test(
      after,
    ) || /^ ?的客[戶户]/.test(after)
      ? null
      : unit
  if (unit === 'x')
    return /\b(?:a couple of|several|many) ?$/.test(before) ||
      /^ (?:since|in (?:the|a) (?:last|past|row)|a (?:year|week|day)(?! (?:ago|earlier|before|prior))|before|already)\b/.test(
        after,
      ) ||
      (amount.isInWords && amount.value === '1')
      ? null
      : unit
  const isAskedTime = heard.some((other) => other.unit === 'weeks')
  if (unit === 'weeks' && (isLeadTime(statement) || isAskedTime)) return unit
  // `And the lead time?` `It was twelve months at the worst.`
  if (
    unit === 'months' &&
    isAskedTime &&
    timeIs.test(before) &&
    !/^ (?:ago|ahead|before|from|or so ago)\b/.test(after)
  )
    return unit
  if ((unit === 'days' || unit === bareUnit) && isInDays(statement, index)) return 'days'
  if (unit === 'days' && statement.side === 'zh' && isAfterDays(statement, amount.start)) return 'days'
  if ((unit === 'weeks' || unit === 'days') && isOfStock(statement, index, heard)) return unit
  if (durations.has(unit)) return null
  if (unit === 'months' && delay.test(afterRange(statement, index))) return unit
  if (
    unit === 'months' &&
    /\b(?:inventor|(?:lead|delivery) time|supply|backlog|visibility)/i.test(statement.text) &&
    !/^ (?:ago|ahead|before|earlier|later)/.test(after) &&
    !/\b(?:first|next|last|past|over the|inside|within|inside of|in the) $/.test(before)
  )
    return unit
  // `a qualification takes four to six months`.
  if (unit === 'months' && takes.test(statement.text.slice(0, rangeStartOf(statement, index)).slice(-48)))
    return unit
  if (unit === 'months') return null
  if (physicalUnits.has(unit)) return unit
  if (articleUnits.has(unit)) return setting.isArticle ? unit : null
  if (unit === 'count' && statement.side === 'zh')
    return /客[戶户]|[廠厂]|[協协][議议]|合[約约同]|MSO/.test(after.slice(0, 10)) ||
      statement.metrics.some(
        ({ metric, end }) => end <= amount.start && (metric.measure === 'any' || metric.measure === 'count'),
      )
      ? unit
      : null
  if (unit !== bareUnit) return unit
  if (isMultiple(statement, index) || isMultipleBeside(statement, index)) return 'x'
  if (/\bthe $/i.test(before) && amount.isInWords && amount.power < 6 && !/^ \d+% customers\b/.test(after))
    return null
  if (/^[ -](?:inch|lane|way|step|year|month|week|day|point|digit|foot|feet)\b/i.test(after)) return null
  // `our two millionth laser`, `our two largest customers`: an ordinal, and those that are told of one by one.
  if (/^ (?:thousandth|millionth|billionth)\b/.test(after)) return null
  if (amount.isInWords && /^ (?:largest|biggest|top) (?:[a-z]+ )?customers?\b/.test(after)) return null
  if (/\b(?:top|number|phase|star|no\.) $/i.test(before) || /第 ?$/.test(before)) return null
  // `about 40 of them are on the new line`: as many of what was just counted.
  const isOfThem = !amount.isInWords && ofThem.test(after)
  // `How many of those are over 10% of sales?` `Three of them.`, `Two over 10%.`
  if (
    amount.start === 0 &&
    amount.isInWords &&
    /^ (?:of (?:them|those|these)\b|(?:over|above|more than|greater than) 1\d?%)/.test(after) &&
    heard.some((other) => (other.unit === 'count' || other.unit === '%') && other.size === 0)
  )
    return 'count'
  if (isOfThem && heard.some((other) => other.unit === 'count')) return 'count'
  if (amount.isInWords && Number(amount.value) > 1 && isSomeOfMany(statement, index)) return 'count'
  // `The number of customers on it went from 48 to 61.`
  if (
    !amount.isInWords &&
    numberWent.test(statement.text.slice(Math.max(0, amount.start - 120), amount.start))
  )
    return 'count'
  // `14 design wins, up from nine in April`.
  if (
    /^[^.;$%\d]{0,48},? (?:(?:up|down) from|compared (?:to|with)|versus|against)(?: (?:about|just))? $/.test(
      leadOf(statement, index),
    ) &&
    index > 0 &&
    findFigureUnit(statement, index - 1, thread, setting) === 'count'
  )
    return 'count'
  if (isCountedOn(statement, index, heard)) return 'count'
  const isOne = amount.value === '1'
  // `We added four reactors, bringing the total to 38, and will add six more.`
  if (
    (toTotal.test(statement.text.slice(Math.max(0, amount.start - 48), amount.start)) ||
      (/^ more\b(?! than)/.test(after) && addsMore.test(before))) &&
    statement.amounts.some(
      (other) => other.end < amount.start && other.unit === bareUnit && isCounted(statement.text, other.end),
    )
  )
    return 'count'
  if (counted.test(after) && (!isOne || largeCustomer.test(after))) return 'count'
  if (amount.power >= 6)
    return findLargeUnit(
      statement,
      amount.start,
      after,
      section === 'questions' ? heard : [],
      section === 'questions' && setting.catalogue.find(thread.metric ?? '')?.measure === 'shares',
    )
  if (setting.isArticle && !amount.isInWords && Number(amount.value) > 1 && pluralAfter.test(after))
    return 'count'
  // A number written with its thousands apart counts something, whatever its noun.
  if (amount.power === 0 && /^\d{1,3}(?:,\d{3})+$/.test(statement.text.slice(amount.start, amount.end)))
    return 'count'
  // `60 to 70 thousand in March`, where thousands of something have been counted.
  if (amount.power === 3 && heard.some(({ unit: other, size }) => other === 'count' && size >= 1000))
    return 'count'
  return findRangeUnit(statement, index, counted)
}

const thanWasSaid =
  /^ (?:short of|shy of) (?:the )?(?:middle|mid-?point|top|bottom|(?:high|low|upper|lower)(?: end)?|center) (?:end )?of (?:our|the|what)\b|^ (?:more|less|higher|lower) than (?:what )?(?:we|I) (?:had |have )?(?:previously |originally |initially )?(?:told you|said|indicated|guided|outlined|communicated)\b/i

const isLargeOne = ({ unit, value }: Amount, before: string, after: string): boolean =>
  unit === '%' &&
  value !== '10' &&
  /\b(?:the|our|that|this|a|your|their) $/i.test(before) &&
  /^ customer\b(?!\/| (?:growth|increase|decline)\b)/.test(after)

const ofThem = /^ of (?:them|those|these)\b(?! (?!(?:is|was|has)\b)[a-z]+s\b)/

/** `qualified at three of the top five cloud companies, and shipping to two of them`: some of those a company counts. */
function isSomeOfMany({ text, amounts, side }: Statement, index: number): boolean {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  if (side === 'zh') return false
  const after = text.slice(end, end + 70)
  return (
    ofTheLargest.test(after) ||
    (ofThem.test(after) &&
      /(?:, |, and |\band )$|\b(?:with|to|at|by|for|from|signed|qualified|shipping|have)(?: (?:about|all))? $/.test(
        text.slice(Math.max(0, start - 24), start),
      ) &&
      amounts.some(
        (other) =>
          other.end < start &&
          (counted.test(text.slice(other.end, other.end + 70)) ||
            ofTheLargest.test(text.slice(other.end, other.end + 70))),
      ))
  )
}

const ofTheLargest =
  /^ of (?:the|our|their) (?:(?:top|largest|biggest|leading|major) )?(?:[\w-]+ ){0,3}(?:customers|companies|projects|programs|awards|sockets|bids|providers|hyperscalers?|operators|players|vendors|suppliers|carriers|makers|OEMs|accounts|clouds|MSOs)\b/

const takes =
  /\b(?:takes?|taking|cycles? (?:is|are|of)|process is)(?: (?:us|them|you|a|an|about|around|roughly|anywhere|from|between|typically|usually|another|maybe|something|like|another|at least|probably))* $/i
const rangeStartOf = ({ amounts }: Statement, index: number): number =>
  Math.min(amounts[index]?.start ?? 0, amounts[amounts[index]?.other ?? index]?.start ?? Infinity)

const wholly =
  /^ (?:visibility|clarity|certain(?:ty)?|sure|confiden(?:t|ce)|committed|commitment|focused|aligned|right|clear|correct|true|agree|convinced|behind|accurate|predictable|of the time)\b/

/** `存貨週轉天數 78 天`: the last measure named counts days, and so does what it moved to. */
const isAfterDays = ({ metrics }: Statement, start: number): boolean =>
  inDays.test(metrics.findLast(({ end }) => end <= start)?.metric.name ?? '')

/** `one customer was more than 10% of revenue`: how many there are is told even if it is one. */
const largeCustomer =
  /^ (?:(?:greater than|more than|over|above) \d+(?:\.\d+)?% customers?\b|customers?[^.;%\d]{0,40}\b(?:greater than|more than|over|above|exceed\w*|at least|in excess of) \d+(?:\.\d+)?%)/

/** `days sales outstanding were 62`, `a cash cycle of 72 days`. */
function isInDays(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || amount.power !== 0 || amount.isInWords || statement.side === 'zh') return false
  const nearest = statement.metrics.findLast(
    (mention) => mention.end <= amount.start && inDays.test(mention.metric.name),
  )
  const isNear =
    nearest !== undefined && /^[^.;$%]{0,90}$/.test(statement.text.slice(nearest.end, amount.start))
  // `Days sales outstanding were 62, inventory turns were 3.9`.
  if (
    /\bturns? (?:was|were|is|are|of|at)(?: (?:about|around|roughly))* $/i.test(
      statement.text.slice(0, amount.start),
    )
  )
    return false
  if (isNear) return true
  // The name itself may begin with the unit: `76 days of inventory`.
  const next = statement.metrics.find(
    (mention) => mention.start >= amount.start && inDays.test(mention.metric.name),
  )
  return amount.unit === 'days' && next !== undefined && next.start - amount.end < 12
}

/** `the channel is at nine weeks`, `we're at 128 days`, where stocks or receivables are spoken of: how long they last. */
function isOfStock({ text, side, amounts }: Statement, index: number, heard: Thread['heard']): boolean {
  const { start, end } = amounts[index] ?? { start: 0, end: 0 }
  return (
    side === 'en' &&
    (stock.test(text) || heard.some(({ unit }) => unit === 'days')) &&
    /(?:\b(?:at|is|was|were|are|to|of|about|around|have|had|on|carry|carrying|hold|holding|from|had|or|versus|against|than)|\d (?:m|b)illion,)(?: (?:about|around|roughly))? $/i.test(
      text.slice(Math.max(0, start - 20), start),
    ) &&
    !/^ (?:ago|ahead|before|earlier|later|after|into|left|notice)\b/.test(text.slice(end, end + 10))
  )
}

const stock =
  /\b(?:(?:channel|days of|weeks of|on[- ]hand|distributor) (?:inventor|supply|stock)|distributors|inventor(?:y|ies)|DSOs?|DIO|DPO|receivables|payables|working capital)\b/i

/** `It was twelve months`, `we're at eight or nine months`. */
const timeIs =
  /\b(?:today|now|right now|currently),? $|\b(?:is|was|were|are|be|at|to|about|around|roughly|from|like|than|or|['’]s)(?: (?:a|an|about|around|roughly))? $/i

const isOver =
  /\b(?:was|were|is|are|at|it)(?: (?:still|now|just|well|ever))* (?:above|over|greater than|more than) $/i
/** Percent of sales from which a customer is a large one. */
const thresholds: ReadonlySet<string> = new Set(['5', '10', '15', '20'])

/** `lead times were 10 to 12 weeks`. */
const isLeadTime = ({ text, side }: Statement): boolean =>
  side === 'en' && /\b(?:lead|delivery|cycle|turnaround) times?\b/i.test(text)

/** Metrics that are told in days, by name. */
export const inDays = /^Days |^Cash conversion cycle$/

const customersOver =
  /\b(?:customers?|clients|accounts|deals|contracts|transactions)\b[^.;,]{0,36}\b(?:more than|over|greater than|at least|above|exceeding|in excess of) ?$/i

/** `86.1 million` is shares where shares are spoken of, money otherwise: companies rarely count anything else in millions. */
function findLargeUnit(
  statement: Statement,
  start: number,
  after: string,
  heard: Thread['heard'],
  isOfShares: boolean,
): string {
  // `we bought back 30 million worth`.
  if (/^ worth\b/.test(after)) return 'USD'
  const nearest = statement.metrics.findLast((mention) => mention.end <= start)
  // `earnings of 320 million, with fewer shares outstanding`: of the earnings.
  const isOfMoney =
    nearest?.metric.measure === 'money' && figureBegins.test(statement.text.slice(nearest.end, start))
  if (
    !isOfMoney &&
    statement.metrics.some((mention) => mention.start < start + 60 && mention.metric.measure === 'shares')
  )
    return 'shares'
  // `And the share count?` `It's drifted up to 187 million.`
  if (isOfShares && nearest === undefined && !/^ (?:of|in) /.test(after)) return 'shares'
  if (
    piecesBefore.test(statement.text.slice(Math.max(0, start - 90), start)) ||
    isShippedToo(statement, start)
  )
    return 'count'
  // `One customer is funding 30 million of it`.
  if (paysFor.test(statement.text.slice(Math.max(0, start - 40), start))) return 'USD'
  if (thingsAfter.test(after) || nearest?.metric.measure === 'count') return 'count'
  // `24 million kilometers a year, versus 17 million today`.
  if (
    isHeldAgainstCount(statement, start) ||
    isCountedAgain(statement, start) ||
    isBesideCount(statement, start)
  )
    return 'count'
  // `2 million lasers a quarter is the goal`, `we're at 1.5 million today`: what has been counted in millions, and no money.
  // `How many pieces a month?` `We finished the year at 1.1 million a month.`
  const asked = heard.at(-1)
  const isAskedCount = asked?.unit === 'count' && asked.size === 0 && !asked.isOld
  if (isAskedCount && /^ (?:a|per|each) (?:day|week|month|quarter|year)\b/.test(after)) return 'count'
  const large = heard.findLast(({ unit, power, isChange }) => power >= 6 && isChange !== true && unit !== '%')
  return large?.unit === 'count' && nearest === undefined ? 'count' : 'USD'
}

/** `earnings of `, `revenue was about `: what stands between a measure and its own figure. */
const figureBegins =
  /^,? (?:of|was|were|is|are|totaled|came (?:to|in at)|reached|at)(?: (?:about|approximately|around|roughly|nearly|over))* $/i

const paysFor =
  /\b(?:fund|pay|spend|invest|prepay|contribut|financ)(?:s|ing|ed)?(?: (?:about|around|roughly|another|up to|us|for))* $|\b(?:paid|spent|cost|costs|worth)(?: (?:about|around|roughly|another|us))* $/i

const numberWent =
  /\b(?:number|count) of [a-z][\w -]{2,60} (?:went|has gone|rose|grew|has grown|increased|was up|is up|fell|declined|dropped)(?: (?:up|down))? (?:from|to)(?: \d[\d,]* to)?(?: (?:about|over|more than))? $/i

/** What all of a thing comes to with those just told. */
export const toTotal =
  /\b(?:(?:bring|tak)(?:ing|s) (?:the|our|it|us)(?: (?:total|count|number|fleet|footprint))? (?:up )?to|for a total of|to a total of)(?: (?:about|around|roughly))* $/i
/** `adding another 40` more. */
export const addsMore =
  /\b(?:add|adding|added|ship|open|opening|sign|qualify|install|bring on)(?: (?:about|up to|another))* $/i

/** `TV units will be between 200 million and`, `vehicle production was expected to be about 80 million`: pieces, where no currency stands. */
const piecesBefore =
  /\b(?:units?|vehicles?|cars?|phones|smartphones|devices|tons|(?:vehicle|car|auto|truck) production)\b(?! (?:sales|revenues?))[^.;,$€£¥]{0,70}$/i
