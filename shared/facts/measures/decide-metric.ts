import { isCurrency } from '../../figures/is-currency.ts'
import { carryMetric, findAnswered, partOfThing } from './carry-metric.ts'
import { findDescribedBusiness } from '../businesses/find-described-business.ts'
import { capitalize } from '../businesses/business-name.ts'
import { findGrowingBusiness, findMovedObject, findMovedOfAll } from '../businesses/find-growing-business.ts'
import { findProducer } from '../businesses/find-owner.ts'
import { findOpeningPlace, findTopic } from '../businesses/find-segment.ts'
import { findGrownBehind } from '../businesses/grown-owner.ts'
import {
  describeAfter,
  describeFigure,
  describeItem,
  describeLeftOut,
  describePart,
  describeSubject,
  describeSum,
  describeThing,
} from './describe-figure.ts'
import {
  derived,
  findCostRatio,
  findNamedShare,
  findShare,
  findShareOfOther,
  findShareOfProfit,
} from './find-share.ts'
import { findProfitRate, findRateOfTurned } from './find-rate.ts'
import { findMargin, findMarginOfLast, findMarginOfProfit } from './find-margin.ts'
import { derivedMetrics } from './metrics.ts'
import { findAroundAside } from './find-around-aside.ts'
import { findBeside, isSomeOf } from './find-beside.ts'
import { findListed } from './find-listed.ts'
import { findNeighbour } from './find-neighbour.ts'
import { giveToListedPart } from '../businesses/find-listed-part.ts'
import { findPartMoved } from '../businesses/find-part-moved.ts'
import { findOwnNoun } from './find-own-noun.ts'
import { findPaidOut } from './find-paid-out.ts'
import { countedInPieces } from './fits-unit.ts'
import { nameGrownFor } from '../businesses/grown-for.ts'
import { findKnownBefore } from '../businesses/name-before.ts'
import { nameWithBusiness } from '../businesses/name-with-business.ts'
import {
  findCounted,
  isTeam,
  nameShareAmount,
  nameShares,
  tellsCashMoved,
  wordsOfRange,
} from './name-by-unit.ts'
import type { MetricMention } from './find-metrics.ts'
import type { NamedMetric } from './named-metric.ts'
import { refineMetric } from './refine-metric.ts'
import { refineProduction } from './refine-production.ts'
import {
  leadOf,
  leadStart,
  rangeTailOf,
  type Reading,
  type Setting,
  type Statement,
  type Thread,
} from '../statement.ts'
import { findBareMargin } from './find-bare-margin.ts'
import { findAllowance, isOfLoans, isRateOfChargeOffs } from './charge-offs.ts'
import { namesProduced } from './names-produced.ts'
import { yearsBack } from '../kinds/is-comparison.ts'
import { growthRateOf } from '../kinds/decide-change.ts'
import { findFitting } from './find-fitting.ts'
import { findCompared, findMoveOfShare, findReached, findToldAgain } from './find-told-again.ts'
import type { Span } from '../../documents/document.ts'
import { keepCompared, keepSubject, keepProfitsOwner } from './keep-owner.ts'

// Longer than a file should be for its one ordered list of rules, `findNamed`: their order is what decides.

/** Which metric an amount is a figure of, by position: right after it, just before it, beside its neighbour, then farther off. */
export function decideMetric(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const named = findNamed(statement, index, unit, isChange, earlier, thread, setting)
  const own = keepCompared(statement, keepSubject(statement, named, earlier, thread), earlier)
  const kept = keepProfitsOwner(statement, own, earlier)
  const found = giveToListedPart(statement, index, kept, earlier, setting)
  const read = refineProduction(statement, index, found, unit, isChange)
  const rated = withoutMoneyForRates(
    refineMetric(statement, index, read, unit, isChange, setting),
    unit,
    setting,
  )
  const refined = toldOfOne(statement, index, rated, unit, setting)
  // `For 2026 we are planning for growth of at least 30%`: the company's, where nothing else is spoken of.
  if (
    refined.metric === 'Other' &&
    isChange &&
    unit === '%' &&
    thread.turned === null &&
    !setting.isArticle &&
    thread.section === 'prepared' &&
    plannedGrowth.test(statement.text.slice(0, amountStart(statement, index)).slice(-120)) &&
    /^(?:[,.;]|$| (?:and|for|in (?:20\d\d|fiscal|the year))\b)/.test(rangeTailOf(statement, index))
  )
    return { metric: 'Revenue', segment: null, mention: null, isNamed: true }
  return isRun(statement, index)
    ? { ...refined, metric: `${refined.metric}, consecutive quarters`, mention: null, isNamed: false }
    : nameGrownFor(statement, index, refined, unit, isChange, setting)
}

const bringsTotal =
  /^[^;$€£¥%]{0,60}, bringing (?:our|the|its) (?:[\w-]+ ){0,3}total(?: (?:for|in) (?:the )?(?:full |fiscal )?(?:year|20\d\d))? to(?: (?:at least|about|approximately|around|roughly|nearly|over|more than))* $/

/** `posted 80 basis points of gross margin expansion`: the rate that the words right behind say has moved. */
const findExpanded = ({ text, metrics }: Statement, end: number): MetricMention | undefined =>
  metrics.find(
    (mention) =>
      mention.start > end &&
      mention.metric.measure === 'percent' &&
      mention.metric.name.endsWith(' margin') &&
      /^ (?:of|in) (?:[a-z]+ )?$/.test(text.slice(end, mention.start)) &&
      /^ (?:expansion|improvement|contraction|compression|erosion|decline)\b/.test(
        text.slice(mention.end, mention.end + 16),
      ),
  )

const plannedGrowth =
  /\b[Ww]e(?:['’]re| are)?(?: (?:now|also|still|again))* (?:expect|plan|planning|target|targeting|anticipate|look|looking|aim|aiming|see|forecast)(?: (?:for|to (?:see|deliver|achieve)|on))?(?: (?:another year of|total|overall|annual|full[- ]year|continued|strong|company))* growth of(?: (?:at least|about|around|roughly|approximately|more than|over|up to|between|[\d.]+% to))* $/
const amountStart = ({ amounts }: Statement, index: number): number =>
  amounts[Math.min(index, amounts[index]?.other ?? index)]?.start ?? 0

/** Dollars that no company sells for in all, told without a magnitude: what one thing or a square foot brings. */
const mostOfOne = 100_000
const toldOfOne = (
  { text, amounts }: Statement,
  index: number,
  named: NamedMetric,
  unit: string,
  { isArticle }: Setting,
): NamedMetric => {
  const amount = amounts[index]
  if (amount === undefined || isArticle || named.metric !== 'Revenue' || !isCurrency(unit)) return named
  if (amount.power > 0 || amount.isInWords || Number(amount.value) >= mostOfOne) return named
  const thing = /^,? per ((?:square )?[a-z]+)\b/.exec(text.slice(amount.end, amount.end + 24))?.[1]
  return {
    ...named,
    metric: thing === undefined ? 'Other' : `Sales per ${thing}`,
    mention: null,
    isNamed: false,
  }
}

/** `margin fell, mitigated by a $3 million decrease in charges`: no rate moves by a sum of money. */
const withoutMoneyForRates = (named: NamedMetric, unit: string, { catalogue }: Setting): NamedMetric =>
  isCurrency(unit) &&
  /(?:\bmargin|\brate|\bratio)$|^Return on /i.test(named.metric) &&
  catalogue.find(named.metric)?.measure === 'percent'
    ? { metric: 'Other', segment: null, mention: null, isNamed: false }
    : named

/** `orders grew for the fourth straight quarter`: how long, and not how many. */
const isRun = ({ text, amounts }: Statement, index: number): boolean =>
  amounts[index]?.unit === 'count' &&
  / (?:consecutive|straight) (?:quarter|year|month)$/i.test(
    text.slice(amounts[index].start, amounts[index].end),
  )

/**
 * The ways a figure is tied to its measure, the surest first: the first that fits names it. One list in one place, longer
 * than a function should be, since its order is the rule.
 */
function findNamed(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  earlier: readonly Reading[],
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const amount = statement.amounts[index]
  if (amount === undefined) throw new RangeError('no such amount')
  const { side } = statement
  // `our extraordinary team of almost 20,000 associates`.
  if (unit === 'count' && statement.side === 'en' && isTeam(statement, index)) return derived('Headcount')
  // `our first full year of profitability` is of net income, whatever is named beside it.
  if (amount.isInWords && amount.value === '0' && unit === 'USD')
    return derived(
      /^(?:no |debt|free of debt)/i.test(statement.text.slice(amount.start)) ? 'Total debt' : 'Net income',
    )
  if (isOfLoans(statement, amount.end, unit) || isRateOfChargeOffs(statement, index, unit, isChange))
    return derived('Net charge-off ratio')
  if (isChange && tellsCashMoved(statement, index, unit)) return derived('Cash and short-term investments')
  const taken = statement.side === 'en' && !setting.isArticle ? describeLeftOut(statement, index, unit) : null
  if (taken !== null) return { metric: taken, segment: null, mention: null, isNamed: false }
  const paid = statement.side === 'en' ? findPaidOut(statement, index, unit, isChange, earlier) : null
  if (paid !== null) return derived(paid)
  const ownNoun = setting.isArticle ? null : findOwnNoun(statement, index, unit, isChange, thread.metric)
  if (ownNoun !== null) return ownNoun
  const compared = findCompared(statement, index, unit, thread)
  if (compared !== null) return compared
  // `a margin of 6% to 7% of revenue`: both ends are of the margin that the first is.
  const low =
    amount.other !== null && amount.other < index && unit === '%'
      ? earlier.find((reading) => reading.amount === statement.amounts[amount.other ?? index])
      : undefined
  if (low?.isNamed === true && low.metric.endsWith(' margin') && ofSales.test(rangeTailOf(statement, index)))
    return { metric: low.metric, segment: low.segment, mention: null, isNamed: true }
  const namedShare = side === 'en' ? findNamedShare(statement, index, unit) : null
  if (namedShare !== null)
    return { ...nameWithBusiness(statement, namedShare.mention, thread, setting), metric: namedShare.metric }
  if (
    unit === '%' &&
    side === 'en' &&
    sharesOfCustomers.test(statement.text.slice(0, amount.start).slice(-120))
  )
    return derived(derivedMetrics.customerShare)
  const share = unit === '%' && !isChange ? findShare(statement, index, earlier, thread, setting) : null
  if (share !== null) return share
  const ratio =
    statement.side === 'en'
      ? (findShareOfOther(statement, index, unit) ?? findCostRatio(statement, index, unit))
      : null
  if (ratio !== null) return derived(ratio)
  const ofShare = side === 'en' ? findMoveOfShare(statement, index, unit, isChange, earlier.at(-1)) : null
  if (ofShare !== null) return ofShare
  const expanded =
    unit === 'bps' && isChange && side === 'en' ? findExpanded(statement, amount.end) : undefined
  if (expanded !== undefined) {
    const name = nameWithBusiness(statement, expanded, thread, setting)
    return { ...name, segment: name.segment ?? earlier.at(-1)?.segment ?? null }
  }
  const turnedRate =
    unit === '%' && statement.side === 'en' ? findRateOfTurned(statement, index, thread) : null
  if (turnedRate !== null) return derived(turnedRate)
  const shareOfProfit = unit === '%' && statement.side === 'en' ? findShareOfProfit(statement, index) : null
  if (shareOfProfit !== null) return { metric: shareOfProfit, segment: null, mention: null, isNamed: false }
  const isOwnSum = isCurrency(unit) && !isChange && side === 'en' && !setting.isArticle
  const { named, fitting } = findFitting(statement, index, unit, isChange, setting)
  // `Our Red Ridge wells produced 42,000 barrels a day.`
  if (unit.endsWith('/d') && side === 'en' && !namesProduced(statement, amount, named)) {
    const segment = findProducer(statement.text, setting) ?? findOpeningPlace(statement.text) ?? thread.turned
    return { metric: 'Production', segment, mention: null, isNamed: true }
  }
  const isUnnamed = !fitting.some(
    (mention) => mention.start >= leadStart(statement, index) && mention.end <= amount.start,
  )
  const own =
    side === 'en' && amount.start > 0 && isUnnamed
      ? findAnswered(statement, index, unit, isChange, setting)
      : null
  if (own !== null) return { metric: 'Revenue', segment: own, mention: null, isNamed: true }
  const movedOfAll =
    isChange && unit === '%' && side === 'en' && !setting.isArticle
      ? findMovedOfAll(statement, leadOf(statement, index), thread)
      : null
  if (movedOfAll !== null) return movedOfAll
  const partMoved =
    isChange && unit === '%' && side === 'en' && !setting.isArticle
      ? findPartMoved(statement, index, earlier, setting)
      : null
  if (partMoved !== null) return partMoved
  const toldAgain = side === 'en' ? findToldAgain(statement, index, unit, isChange, earlier) : null
  if (toldAgain !== null) return toldAgain
  const described =
    isChange && unit === '%' && side === 'en'
      ? findDescribedBusiness(statement.text.slice(0, amount.start))
      : null
  if (described !== null) return { metric: 'Revenue', segment: described, mention: null, isNamed: true }
  // `income rose on 8% higher revenue`.
  const behind =
    isChange && unit === '%' && side === 'en' ? fitting.find(({ start }) => start > amount.end) : undefined
  if (
    behind !== undefined &&
    behind.start - amount.end < 32 &&
    /^ (?:higher|lower|greater) (?:(?:net|total|segment|organic) )*$/.test(
      statement.text.slice(amount.end, behind.start),
    )
  )
    return nameWithBusiness(statement, behind, thread, setting)
  // `working capital for about $500 million in sequential revenue growth`.
  const grownBehind =
    isChange && isCurrency(unit) && side === 'en'
      ? fitting.find(
          ({ start, end }) =>
            start > amount.end &&
            /^ (?:of|in) (?:[\w-]+ ){0,3}$/.test(statement.text.slice(amount.end, start)) &&
            /^ growth\b/.test(statement.text.slice(end, end + 8)),
        )
      : undefined
  if (grownBehind !== undefined) return nameWithBusiness(statement, grownBehind, thread, setting)
  const around = side === 'en' && !isChange ? findAroundAside(statement, index, fitting) : null
  if (around !== null) return nameWithBusiness(statement, around, thread, setting)
  const listed = findListed(statement, index, fitting)
  if (listed !== null) return nameWithBusiness(statement, listed, thread, setting)
  const previous = earlier.at(-1)
  const { after, inLead, isTied } = findBeside(statement, index, unit, isChange, fitting)
  // `with margins of 20%`, `margins expanded 210 basis points`: a margin by no other name, whatever was named before.
  const bare = side === 'en' && !setting.isArticle ? findBareMargin(statement, index, unit, isChange) : null
  const ofProfit =
    bare === null || unit !== '%'
      ? null
      : (findMarginOfProfit(earlier) ??
        (pointsToProfit.test(statement.text) ? findMarginOfLast(thread) : null))
  if (ofProfit !== null && after === undefined) return ofProfit
  // `In terms of gross margins, margins were 44%`: those that were just named.
  const isSame =
    bare !== null &&
    inLead?.metric.name.endsWith(' margin') === true &&
    /^, (?:our |the )?$/.test(statement.text.slice(inLead.end, bare))
  if (bare !== null && !isSame && (inLead === undefined || inLead.end <= bare) && after === undefined)
    return {
      // `This represents margin expansion of 120 basis points`: of the margin that was just spoken of. A bank's is what its
      // lending earns.
      metric:
        (tellsMoveOfMargin.test(statement.text.slice(bare, amount.start)) ||
          opensWithMargin.test(statement.text.slice(0, bare))) &&
        thread.metric?.endsWith(' margin')
          ? thread.metric
          : setting.isBank
            ? 'Net interest margin'
            : 'Operating margin',
      segment:
        inLead === undefined
          ? (findKnownBefore(statement.text, bare, setting) ??
            findTopic(statement.text.slice(0, bare)) ??
            // `Operating profit in Kilns fell 6%. Margins declined to 4%.`
            (thread.metric === 'Operating income' ? thread.segment : null) ??
            thread.turned ??
            (guidesMargin.test(statement.text.slice(bare, amount.start)) ? null : thread.segment))
          : null,
      mention: null,
      isNamed:
        guidesMargin.test(statement.text.slice(bare, amount.start)) ||
        // `Turning to our gross margin. Third quarter margin was 32%.`: by the name it has just been given.
        (thread.told.length === 0 &&
          thread.metric?.endsWith(' margin') === true &&
          opensWithMargin.test(statement.text.slice(0, bare))),
    }
  // `free cash flow was good, and we closed with $90 million of cash`: what the sum itself is said to be of.
  const isHeld =
    after !== undefined &&
    after.metric.isBalance &&
    /^ (?:of )?$/.test(statement.text.slice(amount.end, after.start)) &&
    // `free cash flow was a use of $9 million of cash`: what went out.
    !/\ban? (?:net )?(?:use|usage|outflow|burn|source) of(?: (?:about|approximately|around|roughly))* $/i.test(
      statement.text.slice(0, amount.start).slice(-48),
    )
  // `our 15,000 employees, who serve 300 million customers`.
  const isCounted = unit === 'count' && after !== undefined && after.start === amount.end + 1
  const isPaid =
    after?.metric.name === 'Dividends paid' &&
    /^ (?:in|of) /.test(statement.text.slice(amount.end, after.start)) &&
    isCurrency(unit)
  // `12% sales growth and 20% orders growth`: each by its own name.
  const isItsGrowth =
    after !== undefined &&
    isChange &&
    after.metric.name !== 'Unit price' &&
    after.start === amount.end + 1 &&
    /^ (?:growth|increase|decline|decrease)\b/.test(statement.text.slice(after.end, after.end + 10))
  if (
    after !== undefined &&
    (isPaid || isCounted || isItsGrowth || (isHeld && !isTied) || !(after.isWeak && inLead?.isWeak === false))
  )
    return nameWithBusiness(statement, after, thread, setting)
  // `our backlog was 7,214 homes`, `net orders fell 21% to 3,412 homes`: what has been named is counted in pieces.
  const isHeads =
    fitting.findLast((mention) => mention.end <= amount.start)?.metric.name === 'Headcount' &&
    /^ (?:team members|people|associates|colleagues|staff|employees)\b/.test(
      statement.text.slice(amount.end, amount.end + 16),
    )
  const isInPieces =
    isHeads ||
    (countedInPieces.has(fitting.findLast((mention) => mention.end <= amount.start)?.metric.name ?? '') &&
      /^ (?:homes|units|vehicles|aircraft|trucks|trailers|cars|railcars|boats|planes|engines|systems)\b/.test(
        statement.text.slice(amount.end, amount.end + 12),
      ))
  if (unit === 'count' && side === 'en' && !setting.isArticle && isStaff(statement, index))
    return { metric: 'Headcount', segment: null, mention: null, isNamed: true }
  if (unit === 'count' && side === 'en' && after === undefined && !setting.isArticle && !isInPieces) {
    const thing = findCounted(statement, index, fitting, thread)
    if (thing !== null) return thing
  }
  const grown =
    isChange && unit === '%' && side === 'en' && !setting.isArticle
      ? findGrownBehind(statement.text.slice(amount.end, amount.end + 90), setting)
      : null
  if (grown !== null) return { metric: 'Revenue', segment: grown, mention: null, isNamed: true }
  const rate =
    unit === '%' && !isChange && side === 'en' && isUnnamed ? findProfitRate(statement, index) : null
  if (rate !== null) {
    const profit = statement.metrics.findLast((mention) => mention.end <= amount.start && !mention.isWeak)
    return profit === undefined
      ? derived(rate)
      : {
          ...nameWithBusiness(
            statement,
            { ...profit, end: endOfName(statement.text, profit.end) },
            thread,
            setting,
          ),
          metric: rate,
        }
  }
  const allowance = unit === '%' && side === 'en' ? findAllowance(statement, index, earlier) : null
  if (allowance !== null) return derived(allowance)
  const margin = unit === '%' ? findMargin(statement, index, earlier) : null
  if (margin !== null) return { ...derived(margin), segment: earlier.at(-1)?.segment ?? null }
  // `it contributed $86 million of revenue so far, and our full year estimate is $100 million`: of the same.
  if (
    side === 'en' &&
    previous !== undefined &&
    !isChange &&
    /^[^;$%]{0,60},? and our (?:full[- ]year|annual|current) (?:estimate|expectation|forecast|projection)(?: for the year)? is(?: (?:about|approximately|around|roughly|still))* $/i.test(
      leadOf(statement, index),
    )
  )
    return {
      metric: previous.metric,
      segment: previous.segment,
      mention: null,
      isNamed: previous.isNamed,
    }
  // `We expect to retire $40 million of debt, bringing our full year total to $75 million`: of the same.
  if (
    side === 'en' &&
    previous !== undefined &&
    previous.unit === unit &&
    !isChange &&
    bringsTotal.test(leadOf(statement, index))
  )
    return { ...previous, mention: null }
  // `a dividend of $0.44 a share, which is an increase of 10%`: growth of what was just told.
  if (
    isChange &&
    side === 'en' &&
    previous?.isNamed === true &&
    !previous.kind.startsWith('change') &&
    (/, (?:which|that) (?:is|was|represents|represented|marks|reflects) (?:about |approximately |nearly )?(?:an?|up|down)(?: [\w-]+)?(?: of)? $/.test(
      leadOf(statement, index).slice(-64),
    ) ||
      growthRateOf.test(leadOf(statement, index).slice(-60)))
  )
    return { metric: previous.metric, segment: previous.segment, mention: null, isNamed: true }
  // `operating income includes $12 million of moving costs`: what the sum itself is said to be of.
  const ofItem = isOwnSum
    ? (describeItem(statement, index) ?? describePart(statement, index) ?? describeThing(statement, index))
    : null
  if (ofItem !== null) return { metric: ofItem, segment: null, mention: null, isNamed: false }
  // `sales to rise by a tenth and a smaller loss of $4 million`.
  const isLoss =
    side === 'en' &&
    // `$40 million last year and a loss of $12 million two years ago`: of the same profit.
    !(previous?.kind === 'prior-period actual' && yearsBack(statement, index) !== null) &&
    /\b(?:a|smaller|larger|net|small|modest|slight|pre-tax) loss of(?: (?:about|approximately|around|roughly))? $/i.test(
      leadOf(statement, index),
    )
  if (isLoss && isCurrency(unit) && inLead?.metric.canBeLoss !== true)
    return { metric: 'Net income', segment: null, mention: null, isNamed: false }
  // `about 40% of our business or $240 million of sales`: the money of a share is a part's.
  const isShare =
    side === 'en' &&
    /^ of (?:our |total |the )?(?:total )?(?:business|sales|revenues?|company)\b[^.;]{0,20}\bor(?: (?:about|approximately|nearly|over))? $/i.test(
      leadOf(statement, index),
    )
  const nearer = inLead !== undefined && isOwnSum ? describeAfter(statement, index, inLead.end) : null
  if (nearer !== null) return { metric: nearer, segment: null, mention: null, isNamed: false }
  // `reducing net debt by $84 million, ending the quarter with $1.5 billion`: what is left of a balance.
  const ended =
    side === 'en' && endedWith.test(leadOf(statement, index))
      ? fitting.findLast((mention) => mention.end <= amount.start && mention.metric.isBalance)
      : undefined
  if (ended !== undefined) return nameWithBusiness(statement, ended, thread, setting)
  // `nearly covering our capex, we received funds of $60 million`: what came in or went out is told anew.
  const isAnew =
    inLead !== undefined &&
    isCurrency(unit) &&
    side === 'en' &&
    !setting.isArticle &&
    toldAnew.test(statement.text.slice(inLead.end, amount.start))
  if (isAnew)
    return {
      metric: describeSum(statement, index) ?? describeFigure(statement, index, unit, setting),
      segment: null,
      mention: null,
      isNamed: false,
    }
  const object = isChange && unit === '%' && side === 'en' ? findMovedObject(statement, index) : null
  if (object !== null && after === undefined)
    return { metric: capitalize(object), segment: null, mention: null, isNamed: false }
  if (inLead !== undefined)
    return isShare
      ? { ...nameWithBusiness(statement, inLead, thread, setting), isNamed: false }
      : nameWithBusiness(statement, inLead, thread, setting)
  // `Cash was $132 million.`: all of it, by the one word that is otherwise said of everything.
  if (isOwnSum && side === 'en' && cashIs.test(statement.text.slice(0, amount.start)))
    return { metric: 'Cash and short-term investments', segment: null, mention: null, isNamed: true }
  // `And tax, I had 16% in my model.`
  if (unit === '%' && !isChange && side === 'en' && taxAlone.test(statement.text.slice(0, amount.start)))
    return { metric: 'Tax rate', segment: null, mention: null, isNamed: true }
  // `We are doubling our laser capacity.`
  const doubled =
    amount.isGrowth && amount.isInWords && side === 'en'
      ? statement.metrics.find(
          (mention) =>
            mention.metric.name === 'Capacity' &&
            mention.start > amount.end &&
            /^ (?:(?:our|the|its|that) )?(?:[\w-]+ ){0,3}$/.test(
              statement.text.slice(amount.end, mention.start),
            ),
        )
      : undefined
  if (doubled !== undefined) return nameWithBusiness(statement, doubled, thread, setting)
  // `R&D was two thirds of it at $21 million`: what the share was told of.
  const sharer =
    isOwnSum &&
    /^ of (?:it|that|this|the total|them),? (?:or|at|which is)(?: (?:about|around))* $/.test(
      leadOf(statement, index),
    )
      ? statement.metrics.findLast((mention) => mention.end <= (statement.amounts[index - 1]?.start ?? 0))
      : undefined
  if (sharer !== undefined) return nameWithBusiness(statement, sharer, thread, setting)
  // `Moving on to capital spending. We still expect to spend $30 million.`: of what was just turned to.
  if (isOwnSum && thread.metric === 'Capex' && spends.test(leadOf(statement, index)))
    return { metric: 'Capex', segment: thread.segment, mention: null, isNamed: true }
  const sum = isOwnSum ? describeSum(statement, index) : null
  if (sum !== null) return { metric: sum, segment: null, mention: null, isNamed: false }
  const growing =
    isChange && unit === '%' && side === 'en' && !setting.isArticle
      ? findGrowingBusiness(statement, index, followsBusiness(earlier, thread), thread, setting)
      : null
  if (growing !== null) return growing
  const reached = side === 'en' ? findReached(statement, index, unit, isChange, previous, setting) : null
  if (reached !== null) return reached
  const neighbour = findNeighbour(statement, index, unit, isChange, earlier)
  if (neighbour !== null) return neighbour
  const before = fitting.findLast((mention) => mention.end <= amount.start)
  if (before !== undefined) return nameWithBusiness(statement, before, thread, setting)
  const ofSubject = isOwnSum ? describeSubject(statement, index) : null
  if (ofSubject !== null) return { metric: ofSubject, segment: null, mention: null, isNamed: false }
  if (unit.endsWith('/share'))
    return nameShareAmount(statement.text, wordsOfRange(statement, index), thread, setting)
  if (unit === 'shares')
    return { metric: nameShares(statement.text, amount), segment: null, mention: null, isNamed: true }
  const later = fitting.find(
    (mention) =>
      mention.start >= amount.end &&
      !isSomeOf(mention) &&
      mention.start - amount.end < 90 &&
      // `37 to 38, and then it grows half as fast as revenue`: what it is held against.
      !(
        side === 'en' &&
        /\bas (?:fast|quickly|much) as (?:our |the )?$/.test(statement.text.slice(amount.end, mention.start))
      ) &&
      // `even 100,000 per month, depending on the customer`: no count of them.
      !(
        unit === 'count' &&
        amount.other === null &&
        mention.metric.measure === 'count' &&
        statement.text.slice(amount.end, mention.start).includes(',')
      ) &&
      (side === 'zh' ||
        !(
          /[,;] (?:and|while|with|but)\b|;/.test(statement.text.slice(amount.end, mention.start)) ||
          hasOwnFigure(statement, amount.end, mention)
        )),
  )
  // `at two thirds of our centers, and demand is good`: of the centers.
  if (
    later !== undefined &&
    !isChange &&
    !(unit === '%' && partOfThing.test(rangeTailOf(statement, index)))
  ) {
    const read = nameWithBusiness(statement, later, thread, setting)
    return later.metric.name === 'Unit price' ? { ...read, segment: null } : read
  }
  return carryMetric(statement, index, unit, isChange, thread, setting)
}

/** `Mergers came to $36 million and buybacks were $95 million`, `$72 million, mainly for capex of $61 million`: what has its own figure. */
const hasOwnFigure = ({ text }: Statement, from: number, { start, end }: Span): boolean => {
  const gap = text.slice(from, start)
  const behind = text.slice(end, end + 60)
  return (
    (/\b(?:mainly|primarily|mostly|largely|principally)(?: for| on| from)? (?:our )?$/.test(gap) &&
      /^ (?:of )?(?:about |approximately )?[$€£¥]\d/.test(behind)) ||
    (/\b(?:and|while|but)\b[^$€£¥%\d]*$/.test(gap) &&
      /^(?: in the (?:\w+ )?quarter)? (?:of|was|were|is|are|totaled|totaling|came to|stood at)(?: (?:about|approximately|around|roughly|nearly|over|just over|just under))* [$€£¥\d]/.test(
        behind,
      ))
  )
}

const taxAlone =
  /^(?:(?:And|So|Then|Just|On|Okay|Lastly|Then),? )*(?:on )?(?:the |your )?tax(?:es)?, [^,;$%\d]{0,40}$/i
const cashIs =
  /^(?:(?:And|Our|Total|Then|So|Now) )*[Cc]ash (?:balance )?(?:at (?:quarter|year)[- ]end )?(?:was|is|stood at|came in at|(?:ended|finished|closed)(?: the (?:quarter|year|period))? at)(?: (?:about|approximately|around|roughly|nearly|over))* $/
const spends =
  /\b(?:expectations? (?:of|for)|expect(?:ed)?|anticipate|plan(?:ned)?|continue|intend|we) (?:to (?:be )?)?(?:spend(?:ing)?|spent|invest(?:ing)?)(?: of)?(?: (?:about|approximately|nearly|roughly|around|between|in the range of))* $/i

/** `We ended at about 4,300 people`. */
const isStaff = ({ text, amounts }: Statement, index: number): boolean =>
  Number(amounts[index]?.value) >= 500 &&
  /\b(?:we|We)(?:['’]re| are| were| ended| finished| closed)(?: the (?:quarter|year))? (?:at|with)(?: (?:about|around|roughly|approximately|just over|just under))* $/.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 60), amounts[index]?.start),
  ) &&
  /^ (?:people|employees|heads)(?=[,.;]|$| (?:now|today|and|in|at)\b)/.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 24),
  )

/** `three 10% customers, at 45%, 23% and 12% of revenue`: each is one of theirs. */
const sharesOfCustomers =
  /\b(?:one|two|three|four|five|six|[2-9]) (?:[\w%.-]+ ){0,4}customers?,? (?:at|with|representing|contributing)(?: (?:about|approximately))? (?:[\d.]+%(?:,? and |, ))*$/i

/** `That translates to a margin of 15%`: of the profit told in the sentence before. */
const pointsToProfit =
  /^(?:And )?(?:This|That|Which|It) (?:translates? (?:in)?to|equates? to|represents?|represented|results? in|resulted in|reflects?|is|was|yields?|equals)(?: (?:an?|the|about|approximately|our))* (?:[\w-]+ )?margins?\b/i

const ofSales = /^ of (?:net |total |our )*(?:revenues?|sales)\b/

/** `our margin expectations to 21%`: what is guided is the company's. */
const guidesMargin = /^margins? (?:expectations?|guidance|outlook) /i

const tellsMoveOfMargin = /^margins? (?:improvement|expansion|contraction|decline|compression) of /i

/** `First quarter margins were 25%`, after a sentence on gross margins. */
const opensWithMargin =
  /^(?:(?:Our|The|first|second|third|fourth|quarter|full|year|fiscal|['’]?(?:20)?\d\d|Q[1-4]|adjusted|reported|these|those),? )*$/i

/** `EBIT guidance for the north`: the name of what is guided, with the word behind it. */
const endOfName = (text: string, end: number): number =>
  end + (/^ (?:guidance|outlook|expectations?|forecast)/.exec(text.slice(end, end + 16))?.[0].length ?? 0)

/** `closing the quarter with about `: what is held then. */
const endedWith =
  /\b(?:ending|ended|finishing|finished|closing|closed|exiting) the (?:quarter|year|period|month|half) (?:with|at)(?: (?:about|approximately|roughly|nearly|just over))* $/i

/** `, and we raised $50 million`: a sum of its own, whatever was told before. */
const toldAnew =
  /(?:, (?:and |but )?| and )we (?:have |also |then )*(?:received|raised|issued|borrowed|paid|drew|closed|sold|used|repatriated)\b[^,;]*$/

/** Whether the figure before, in this sentence or the last, told the revenue of a business of the company. */
function followsBusiness(earlier: readonly Reading[], thread: Thread): boolean {
  const previous = earlier.at(-1)
  return previous === undefined
    ? thread.metric === 'Revenue' && thread.segment !== null
    : previous.metric === 'Revenue' && previous.segment !== null && previous.kind.startsWith('change')
}
