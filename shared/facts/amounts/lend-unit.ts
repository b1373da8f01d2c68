import { isCurrency } from '../../figures/is-currency.ts'
import { bareUnit, type Amount } from '../../figures/amount.ts'
import { isSaidAloud } from './is-said-aloud.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import { isCounted } from './counts-on.ts'
import { inDays } from './select-amounts.ts'
import { isOfPrice } from './asked-for.ts'
import type { Heard } from '../statement.ts'
import { tellsSums } from './tells-sums.ts'
import {
  findBehind,
  findTotal,
  giveUnit,
  goesOnFrom,
  isOtherEnd,
  isTooLarge,
  movesPeople,
  partOf,
  type Lender,
} from './unit-behind.ts'
import {
  nextPeriod,
  ofLargest,
  ofNextPeriod,
  ofMargin,
  ofWholeYear,
  ofModel,
  isModel,
  ofEffect,
  againShare,
  another,
  earnsOrSpends,
  ofWhole,
  ofPrices,
  leastInThousands,
  mostOff,
  isLevelSaid,
  isNoSpeed,
  inTime,
  wasThen,
  leastInWords,
  heldAgainst,
  andAnother,
  alsoGives,
  isStanding,
  saysOnly,
  standsAt,
  longestOpening,
  moving,
  guidedTo,
  perMonth,
  inDollars,
  isTurnedTo,
  leastHeads,
} from './said-beside.ts'
import { isRate, isRateBehind, isSumBehind } from './named-behind.ts'
import {
  findThousands,
  fitsMeasure,
  isLikeSized,
  measureBeside,
  nearest,
  ratio,
  speeds,
} from './fits-lender.ts'

/** Whether figures may lean on what was said before: `it was 36 last quarter` is said in a conversation, not in a report. */
export interface Exchange {
  /** Figures of the question, the answer and what followed, newest last. */
  readonly heard: readonly Heard[]
  /** How the measure in hand is told, where there is one: `percent`, `money`. */
  readonly measure: string | null
  /** Whether it stands at a day, as stocks do: what moves by `3 to 5 a quarter` is no level of it. */
  readonly isBalance: boolean
  /** Whether the exchange has turned to a part of the company. */
  readonly isOfBusiness: boolean
  /** The parts of the company that the document tells figures of, in lower case. */
  readonly segments: ReadonlySet<string>
}

/**
 * Gives the bare numbers of an answer the unit of what they stand for: in `gross margin was 42%, so we go from 42 to
 * maybe 44` both are percents, in `we did $31 million and will do 40` both are millions. A number that counts things,
 * dates, or names a product keeps none.
 */
export function lendUnits(
  text: string,
  amounts: readonly Amount[],
  metrics: readonly MetricMention[],
  exchange: Exchange,
): Amount[] {
  const lent = [...amounts]
  const isOfSums = tellsSums(text, amounts, exchange)
  for (let index = 0; index < lent.length; index += 1) {
    const amount = lent[index]
    if (amount === undefined || amount.unit !== bareUnit || amount.power !== 0) continue
    const other = amount.other
    if (other !== null && other < index) continue
    const last = lent[other ?? index] ?? amount
    // `2 to 1` is read as one ratio already.
    if (amount.start < (lent[index - 1]?.end ?? 0)) continue
    if (goesOnFrom(text, lent[index - 1], amount)) continue
    const isOfMeasure = metrics.some((mention) => mention.end === amount.start - 1)
    const next = lent[index + 1]
    const isOfNext = next !== undefined && partOf.test(text.slice(amount.end, next.start))
    if (!isOfMeasure && !isOfNext && !isSaidAloud(text, amount, last)) continue
    // `20 of the 60`: the whole first, as what it was counted in.
    if (isOfNext && next.unit === bareUnit && next.power === 0) {
      const whole = findThousands(next, exchange.heard)
      if (whole !== null) lent[index + 1] = giveUnit(next, whole)
    }
    const source =
      findBehind(text, amount, lent[index + 1]) ??
      findSource(
        text,
        amount,
        last,
        lent.slice(0, index).filter(({ isGrowth }) => !isGrowth),
        metrics,
        { ...exchange, isOfSums },
      )
    if (source === null || isTooLarge(last, source)) continue
    lent[index] = giveUnit(amount, source)
    const end = other ?? index + 1
    const rest = lent[end]
    if (rest === undefined || (other === null && !isOtherEnd(text, amount, rest))) continue
    lent[index] = { ...giveUnit(amount, source), other: end }
    lent[end] = { ...giveUnit(rest, source), other: index }
  }
  return lent
}

function findSource(
  text: string,
  amount: Amount,
  last: Amount,
  before: readonly Amount[],
  metrics: readonly MetricMention[],
  { heard, measure, isBalance, isOfBusiness, isOfSums }: Exchange & { readonly isOfSums: boolean },
): Lender | null {
  const clause = text.slice(0, amount.start)
  const named = metrics.findLast(
    (mention) =>
      mention.end <= amount.start &&
      !mention.isWhole &&
      // `As a percent of sales we were 27%, and we'd like to be at 24.`
      !/\b(?:percent|percentage|%) of (?:our |total |net )*$/i.test(text.slice(0, mention.start).slice(-32)),
  )
  const isNear =
    named !== undefined &&
    !/[;]|, (?!(?:which|you|we|your|let|call|I|is|was|are|about|around|maybe|roughly|call|say|at|it|that|if|the (?:guide|guidance|midpoint|range|outlook))\b)[a-z]/.test(
      clause.slice(named.end),
    )
  // `Is it still doing 60 a quarter?`: a business does money.
  const isDone =
    isOfBusiness && /\b(?:did|do|does|doing)(?: (?:about|like|around|roughly|maybe))* $/.test(clause)
  // `How large are your 10% customers?` `The largest was 28, the next was 17.`
  if (
    ofLargest.test(clause) &&
    (heard.some(({ unit, size }) => unit === '%' && size === 0) || heard.at(-1)?.unit === '%') &&
    Number(last.mantissa) <= 100 &&
    !amount.isInWords
  )
    return percent
  // `60% of it was fibre. It's usually more like 45.`: the share that was just told, whatever it is a share of.
  const just = heard.at(-1)
  const isShareAgain =
    !isNear &&
    before.length === 0 &&
    just?.unit === '%' &&
    just.isChange !== true &&
    just.isOfOther !== true &&
    just.size > 0 &&
    ratio(Number(amount.mantissa), just.size) <= 2.5 &&
    againShare.test(clause)
  if (isShareAgain && Number(last.mantissa) <= 100) return percent
  const wanted = ofEffect.test(text.slice(last.end, last.end + 16))
    ? null
    : isNear
      ? named.metric.measure
      : isDone || isOfSums || earnsOrSpends.test(clause)
        ? 'money'
        : ofMargin.test(clause)
          ? 'percent'
          : measure
  // `Our model is still 40 to 42`: of the rate that was just told, whatever the sentence before named as well.
  if (
    (ofModel.test(clause) || isModel.test(text.slice(last.end, last.end + 48))) &&
    !isNear &&
    Number(last.mantissa) <= 100 &&
    (heard.some(isLevelOfRate) || measure === 'percent')
  )
    return percent
  const counts = inTime.exec(clause)?.[1]
  if (counts !== undefined) return { unit: counts.toLowerCase(), power: 0 }
  if (isNear && inDays.test(named.metric.name)) return { unit: 'days', power: 0 }
  if (inDollars.test(clause)) return millions
  const own = before.flatMap((other): Heard[] => {
    const unit = other.unit === bareUnit && isCounted(text, other.end) ? 'count' : other.unit
    return unit === bareUnit && other.power < 6
      ? []
      : [
          {
            unit,
            power: other.power,
            size: Number(other.mantissa),
            isOld: false,
            // `It is 70% today, it was 45 a year ago, and we want to be at 85`: levels, and no moves.
            isChange: !isLevelSaid.test(text.slice(Math.max(0, other.start - 32), other.start)),
          },
        ]
  })
  const latest = own.at(-1)
  // `If I take income over sales you're at 19.6% versus 15.9 a year ago`: in what it is held against.
  if (
    latest?.unit === '%' &&
    heldAgainst.test(text.slice(before.at(-1)?.end, amount.start)) &&
    Number(last.mantissa) <= 100
  )
    return latest
  // `We want R&D at 11% of sales, and SG&A at 7`: one share beside the other.
  if (
    latest?.unit === '%' &&
    andAnother.test(text.slice(before.at(-1)?.end, amount.start)) &&
    Number(last.mantissa) <= 100
  )
    return latest
  // `That is 150 to 200 basis points. Pricing is maybe 50.`
  const points = heard.at(-1)
  if (own.length === 0 && points?.unit === 'bps' && isPoints(amount) && alsoGives.test(clause)) return points
  const counted = findTotal(clause, text.slice(last.end), latest, just)
  if (counted !== null) return counted
  // `40,000 square feet built out and another 40 to come`: more of the same.
  if (another.test(clause) && latest !== undefined) return latest
  // `Modules were 58, lasers the other 33`: parts of one whole, however unlike in size.
  const part = ofWhole.test(clause) && Number.isInteger(Number(amount.value)) ? latest : undefined
  if (part?.unit === '%' && Number(last.mantissa) > 100) return null
  if (part !== undefined && part.unit !== 'count') return part
  if (
    isNear &&
    named.metric.name === 'Headcount' &&
    Number.isInteger(Number(amount.value)) &&
    !amount.isInWords
  )
    return Number(amount.value) >= leastHeads ? { unit: 'count', power: 0 } : null
  // `It was about 22% this quarter, it was eight in Q4`: in words, right beside a level told in percent.
  if (
    latest?.unit === '%' &&
    latest.isChange === false &&
    amount.other === null &&
    amount.isInWords &&
    Number(amount.value) >= leastInWords &&
    wasThen.test(text.slice(before.at(-1)?.end, amount.start))
  )
    return latest
  const isMoving = moving.test(clause)
  // `on the older parts pricing is down about 12`: what prices move by is told in percent.
  if (isMoving && ofPrices.test(text) && Number(last.mantissa) <= mostOff) return percent
  const isNext = ofNextPeriod.test(clause) || nextPeriod.test(text.slice(last.end, last.end + 24))
  const isOfYear = ofWholeYear.test(clause)
  const isAfterPoints = named === undefined && own.length === 0 && points?.unit === 'bps'
  // `The large box is $110,000, the smaller one's maybe 60`: prices in thousands, as is what was just counted.
  const inThousands = [...heard, ...own].flatMap((each, at, all) =>
    each.power === 0 &&
    (isCurrency(each.unit) || (each.unit === 'count' && at === all.length - 1)) &&
    each.size >= leastInThousands &&
    Number(amount.mantissa) < 1000
      ? [{ ...each, power: 3, size: each.size / 1000 }]
      : [],
  )
  // `Penang gets to 12,000 a month`, where the question asked about pricing as well.
  const isMonthly = perMonth.test(text.slice(last.end, last.end + 16))
  const accepts = (lender: Heard): boolean =>
    !(isMonthly && isOfPrice(lender)) &&
    (isMoving || lender.isOfOther !== true) &&
    fitsMeasure(
      lender.unit,
      (isNear ? null : measureBeside(lender, own.includes(lender) || inThousands.includes(lender))) ??
        // `The tariff was half of those 50 basis points. We think 20 or 30 now.`
        (isAfterPoints && lender === points ? null : wanted),
      isMoving,
    ) &&
    isLikeSized(
      amount,
      last,
      lender,
      isMoving,
      isNoSpeed.test(clause),
      (isNext && lender === heard.at(-1)) ||
        (isOfYear && lender.isChange !== true) ||
        // A quarter beside a year of billions.
        inMillions.includes(lender),
      // `Your ASP is a touch high, it's been closer to 850.`
      own.includes(lender) ||
        lender.power === 3 ||
        (lender.power === 0 && (ofPrices.test(text) || heard.some(isOfPrice))),
    ) &&
    (lender.unit !== 'x' || lender.size === 0 || own.includes(lender) || wanted === 'multiple') &&
    // Nobody says of billions that they are down 4.
    !(isMoving && lender.power === 9 && !own.includes(lender)) &&
    // What moved by points is told of one figure, and not of those that come after it.
    (lender.unit !== 'bps' || (lender === (own.at(-1) ?? heard.at(-1)) && !isStanding.test(clause)))
  // `A billion is the goal, and we're at 750`: what is told in thousands of millions is in millions as well.
  const inMillions = heard.flatMap((each) =>
    each.power === 9 && isCurrency(each.unit) ? [{ ...each, power: 6, size: each.size * 1000 }] : [],
  )
  // `$331 million, up 45 on the quarter`: by so much of what was just told, whatever rate was spoken of before.
  if (isMoving && latest !== undefined && movesPeople(text, latest, last)) return latest
  if (isMoving && latest !== undefined && own.every(isMoney) && latest.size > Number(last.mantissa))
    return latest
  const found = nearest(
    own.filter(accepts),
    // What was just counted lies nearer than all that was heard before it.
    [...inThousands, ...inMillions, ...heard, ...inThousands.filter(({ unit }) => unit === 'count')].filter(
      accepts,
    ),
    Number(amount.mantissa),
  )
  if (found !== null) return found
  // `On gross margin, you guided to 36 to 38`: what is spoken of is guided, and else money.
  const isOfRate = wanted === 'percent' && Number(last.mantissa) <= 100
  if (guidedTo.test(clause)) return isOfRate ? percent : millions
  // `On gross margin, if you hadn't paid the fees you'd be at 53`.
  const isAddressed =
    named !== undefined &&
    named === metrics[0] &&
    isTurnedTo.test(text.slice(0, named.start)) &&
    text[named.end] === ','
  if (isAddressed && isRate(named) && isOfRate) return percent
  if ((isDone || isOfSums) && !isNear && isOfMillions(amount) && !amount.isInWords) return millions
  // `We should generate 10 to 15`: money, by what is done with it.
  if (earnsOrSpends.test(clause) && isOfMillions(amount) && !amount.isInWords && wanted !== 'percent')
    return millions
  if (wanted === 'multiple' && Number(last.mantissa) <= mostTimes) return { unit: 'x', power: 0 }
  if (isRateBehind(text, last.end, metrics) && Number(last.mantissa) <= 100) return percent
  // `You've done 94, you're guiding 108`: what a company does in a quarter, told in millions.
  if (doneOrGuided.test(clause) && !isOfRate && isOfMillions(amount) && !amount.isInWords) return millions
  if (isSumBehind(text, last.end, metrics) && isOfMillions(amount) && !amount.isInWords) return millions
  if (isNear && named.metric.measure === 'money' && !isMoving && clause.length - named.end <= longestTie)
    return Number(amount.mantissa) >= 1 && !amount.isInWords ? millions : null
  // `And inventory?` `It's at 79.`: nothing has been named since.
  const isCarried =
    named === undefined &&
    before.length === 0 &&
    !isMoving &&
    !amount.isInWords &&
    saysOnly.test(clause.slice(-longestOpening))
  if (isCarried && isOfRate) return percent
  // `What utilization do you run at?` `The fab's at 90.`, `I'd be surprised if we weren't at 40`.
  if (
    named === undefined &&
    measure === 'percent' &&
    isOfRate &&
    !isMoving &&
    !amount.isInWords &&
    standsAt.test(clause)
  )
    return percent
  // `On 800G, does that peak?` `It was 84 in March.`: what a part of the company is at, be it turned to just before.
  if (
    isCarried &&
    wanted === null &&
    isOfBusiness &&
    isOfMillions(amount) &&
    heard.every((each) => each.isOfOther === true || isMoney(each))
  )
    return millions
  // `Is it making money at 35 a quarter?`
  const isPace = /^,? (?:a|per|each) (?:quarter|month)\b/.test(text.slice(last.end, last.end + 12))
  if (
    isPace &&
    isOfBusiness &&
    !isNear &&
    !isMoving &&
    /\b(?:at|is)(?: (?:about|around|roughly))? $/.test(clause) &&
    isOfMillions(amount) &&
    !amount.isInWords &&
    wanted !== 'percent'
  )
    return millions
  if (isCarried && wanted === 'money' && !(isBalance && isPace) && isOfMillions(amount)) return millions
  return isNear && clause.length - named.end <= longestTie && isRate(named) && isOfRate ? percent : null
}

const millions: Lender = { unit: 'USD', power: 6 }
const percent: Lender = { unit: '%', power: 0 }
const isOfMillions = ({ mantissa }: Amount): boolean => Number(mantissa) >= 1 && !speeds.has(mantissa)
const doneOrGuided =
  /\b(?:you|we)(?:['’]ve| have)? (?:just |already )?(?:done|did|printed|posted)(?: (?:about|like))* $|\b(?:you|we)(?:['’]re| are) (?:now )?guiding(?: (?:to|about))* $|\b(?:mid-?point|middle of (?:the|your|our)(?: [\w-]+){0,2} (?:guide|guidance|range|outlook)),? (?:(?:is|was|of|at|call it|that['’]s|it['’]s) )?$/i
/** Characters between a measure and the number that is said of it: `a tax rate closer to 23`. */
const longestTie = 32

/** No company is levered more often than that. */
const mostTimes = 20

const isLevelOfRate = ({ unit, isChange }: Heard): boolean => unit === '%' && isChange !== true
const isMoney = ({ unit, power }: Heard): boolean => isCurrency(unit) && power >= 6
const isPoints = ({ mantissa }: Amount): boolean =>
  Number(mantissa) >= leastPoints && Number(mantissa) % 5 === 0
const leastPoints = 20
