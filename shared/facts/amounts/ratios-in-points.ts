import { bareUnit, type Amount } from '../../figures/amount.ts'
import { shiftDecimal } from '../../figures/decimal.ts'
import { costRatios } from '../measures/cost-ratios.ts'
import type { MetricMention } from '../measures/find-metrics.ts'

/** `an outstanding `: what stands before the level of a ratio that is named right behind it. */
const articleBefore =
  /\b(?:an?|the|our|this|its|with)(?: (?:record|strong|solid|outstanding|excellent|very|[a-z-]+ing|low|high|good|great|favorable|profitable|best-ever))* $/i
const nameBehind =
  /^ (?:(?:reported|calendar|accident|year|consolidated|total|overall|quarterly|current|full-year|all-in|GAAP|segment)[ -])*$/i
/** ` for the quarter was a strong `: what stands between a ratio and its level. */
const levelBehind =
  /^(?:['’]s)?(?: ratios?)?(?: (?!and\b|while\b|but\b|per\b|which\b|because\b)[\w’'-]+,?){0,12} (?:of|was|is|at|to|from|be|were|than|near|reached|averaged|stood at|came in at|or)(?: (?:about|approximately|around|roughly|just|an?|very|strong|solid|record|excellent|outstanding|low|over|under|below|above|between|the))* $/i
/** `compared to `: what stands between the level of a ratio and the one it is held against. */
const heldAgainst =
  /^(?:,| (?:for|in) the (?:\w+ ){0,3}(?:quarter|year|period),?)? ?(?:(?:an? )?(?:\w+ )?(?:compared|improvement|improving|increase|decrease|up|down|better|higher|lower) )?(?:to|with|versus|vs\.?|from|against|than|and|or)(?: (?:the|an?|our|about|approximately))*(?: (?:last|prior) year['’]s)?(?: (?:\w+ ){0,2}(?:ratio|level) of)? $/i
/** Ratios whose levels are told without a sign. */
const toldInPoints: ReadonlySet<string> = new Set([...costRatios, 'Debt to capital'])
const mostPoints = 160
const points = /^[ -]points?\b/i
const movedBefore =
  /\b(?:up|down|increas\w+|decreas\w+|declin\w+|improv\w+|rose|fell|dropp\w+|rising|falling|lower|higher|worsen\w+|deteriorat\w+|reduc\w+)(?: (?:by|of|an?|another|about|approximately|around|roughly|nearly|over|almost|more than|just))* $/i
const movedBehind =
  /^ (?:[a-z-]+ ){0,2}?(?:improvement|increase|decrease|decline|deterioration|reduction|rise|drop|better|worse|lower|higher)\b/i

/**
 * Gives what a ratio is told in without a sign its unit: `a combined ratio of 91.4`, `the loss ratio fell 2.6 points to
 * 58.1`. Insurers, banks and carriers speak of them so.
 */
export function readRatios(
  text: string,
  amounts: readonly Amount[],
  metrics: readonly MetricMention[],
): readonly Amount[] {
  return readShares(
    text,
    readPoints(text, readSums(text, readGrowth(text, amounts), metrics), metrics),
    metrics,
  )
}

const ofPace =
  '(?:sequential|(?:quarter|year)[- ](?:over|on)[- ](?:quarter|year)|year-to-year|annual|organic)'
const pointsOfGrowth = new RegExp(
  `^ (?:percentage )?points of (?:${ofPace} (?:revenue |sales |top[- ]line )?growth\\b|(?:revenue |sales |top[- ]line )?growth (?:sequentially|(?:quarter|year)[- ](?:over|on)[- ](?:quarter|year)|on the (?:quarter|year))\\b)(?! (?:from|came|was|were|is|due|to))`,
)
/** What brings some of the growth: `price added 4 points of sequential growth`. */
const brings =
  /\b(?:add|contribut|account|deliver|g[ai]ve|cost|help|bring|brought|worth|provid|drove|driv|represent|explain|lost|los)\w*(?: (?:for|us|about|around|roughly|another|an additional))* $/i

/** `58% above last year and 14 points of sequential growth`: growth told in points, where nothing brings a part of it. */
const readGrowth = (text: string, amounts: readonly Amount[]): readonly Amount[] =>
  amounts.map((amount) => {
    const end =
      amount.unit === 'bps' ? text.slice(0, amount.end).search(/ (?:percentage )?points$/i) : amount.end
    if (
      (amount.unit !== bareUnit && amount.unit !== 'bps') ||
      end < amount.start ||
      amount.other !== null ||
      !pointsOfGrowth.test(text.slice(end, end + 80)) ||
      brings.test(text.slice(0, amount.start).slice(-40))
    )
      return amount
    return {
      ...amount,
      end: end + (/^ (?:percentage )?points of/.exec(text.slice(end))?.[0].length ?? 0),
      unit: '%',
      power: 0,
      value: amount.mantissa,
    }
  })

/** `Revenue of $2.7 billion, down 40 basis points`: a sum has no points, and has moved by as many hundredths of a percent. */
const readSums = (
  text: string,
  amounts: readonly Amount[],
  metrics: readonly MetricMention[],
): readonly Amount[] =>
  amounts.map((amount) => {
    const last =
      amount.unit === 'bps' && amount.other === null
        ? metrics.findLast(({ end }) => end <= amount.start)
        : undefined
    return last?.metric.name === 'Revenue' &&
      sumMoved.test(text.slice(last.end, amount.start)) &&
      !asPartOf.test(text.slice(0, last.start)) &&
      sumMovedOver.test(text.slice(amount.end))
      ? {
          ...amount,
          unit: '%',
          power: 0,
          mantissa: shiftDecimal(amount.mantissa, -2),
          value: shiftDecimal(amount.mantissa, -2),
        }
      : amount
  })

const sumMoved =
  /^(?:,? (?:of|was|were|totaled|came in at) [$€£¥][\d.,]+(?: (?:million|billion))?)?(?:,| and| which)?(?: (?:was|were|is|are))? (?:up|down|increased|decreased|grew|rose|declined|fell|dropped)(?: by)?(?: (?:about|approximately|around|roughly|nearly|just|over))* $/
/** `as a percent of sales was down 40 basis points`. */
const asPartOf =
  /\b(?:%|percent(?:age)?|rate|ratio|share|portion|margin|leverage|against|relative to|to|of|on)(?: (?:of|our|total|net|the))* $/i
const sumMovedOver =
  /^(?:[.,;]|$| (?:versus|vs\.?|over|from|compared|year|on (?:a|an|the)|in the|for the|to \$|and|organically|sequentially))/

/** `a book to bill of 112%`: a multiple, told in percent. */
function readShares(
  text: string,
  amounts: readonly Amount[],
  metrics: readonly MetricMention[],
): readonly Amount[] {
  const ratio = metrics.findLast(({ metric }) => metric.name === 'Book-to-bill')
  if (ratio === undefined) return amounts
  return amounts.map((amount) =>
    amount.unit === '%' &&
    amount.start >= ratio.end &&
    Number(amount.value) >= leastShare &&
    /^(?: ratio)?(?: [a-z]+){0,3} $/.test(text.slice(ratio.end, amount.start))
      ? { ...amount, unit: 'x', value: shiftDecimal(amount.value, -2) }
      : amount,
  )
}

/** Percent of what was sold that orders hardly fall below; what is less has moved by it. */
const leastShare = 40

function readPoints(
  text: string,
  amounts: readonly Amount[],
  metrics: readonly MetricMention[],
): readonly Amount[] {
  const named = metrics.filter(({ metric, isWeak }) => !isWeak && toldInPoints.has(metric.name))
  if (named.length === 0) return readMarginPoints(text, amounts, metrics)
  const read = [...amounts]
  for (const [index, amount] of amounts.entries()) {
    if (amount.unit !== bareUnit || amount.power !== 0 || amount.isInWords) continue
    const moved = points.exec(text.slice(amount.end, amount.end + 24))
    if (moved !== null) {
      // `including 5 points of storm losses` is a part of the level, and no move of it.
      const end = amount.end + moved[0].length
      if (!movedBefore.test(text.slice(0, amount.start)) && !movedBehind.test(text.slice(end, end + 48)))
        continue
      read[index] = {
        ...amount,
        end,
        unit: 'bps',
        power: 2,
        value: shiftDecimal(amount.mantissa, 2),
      }
    } else if (Number(amount.mantissa) <= mostPoints && isLevel(text, index, read, named))
      read[index] = { ...amount, unit: '%' }
  }
  return read
}

/** `Gross margin was up three points`, `margins improved by 2 to 3 points`: what a rate that is told in percent has moved by. */
function readMarginPoints(
  text: string,
  amounts: readonly Amount[],
  metrics: readonly MetricMention[],
): readonly Amount[] {
  if (!points.test(text.slice(text.search(/\bpoints?\b/) - 1))) return amounts
  const rates = metrics.filter(({ metric, isWeak }) => !isWeak && metric.measure === 'percent')
  const toPoints = (amount: Amount): Amount => ({
    ...amount,
    unit: 'bps',
    power: 2,
    value: shiftDecimal(amount.mantissa, 2),
  })
  return amounts.map((amount) => {
    const last =
      amount.other === null ? amount : (amounts[Math.max(amount.other, amounts.indexOf(amount))] ?? amount)
    const first =
      amount.other === null ? amount : (amounts[Math.min(amount.other, amounts.indexOf(amount))] ?? amount)
    const isOfRate = rates.some(({ end }) => end <= first.start && first.start - end < widestMove)
    return amount.unit === bareUnit &&
      amount.power === 0 &&
      Number(amount.mantissa) < mostMoved &&
      isOfRate &&
      /^[ -]points?(?=[.,;]|$| (?:sequentially|year|quarter|from|in|over|versus|on|this|since|to|and|or)\b)/i.test(
        text.slice(last.end, last.end + 24),
      ) &&
      movedBefore.test(text.slice(0, first.start))
      ? toPoints(amount)
      : amount
  })
}

/** Characters between a rate and the points it moved by, and how many of them no rate moves by. */
const [widestMove, mostMoved] = [60, 40]

function isLevel(
  text: string,
  index: number,
  amounts: readonly Amount[],
  named: readonly MetricMention[],
): boolean {
  const amount = amounts[index]
  const previous = amounts[index - 1]
  if (amount === undefined || /^(?:[-:/]|,\d| ?(?:%|percent))/.test(text.slice(amount.end))) return false
  const next = named.find(({ start }) => start >= amount.end)
  if (
    next !== undefined &&
    nameBehind.test(text.slice(amount.end, next.start)) &&
    articleBefore.test(text.slice(0, amount.start))
  )
    return true
  if (previous?.unit === '%' && heldAgainst.test(text.slice(previous.end, amount.start))) return true
  const last = named.findLast(({ end }) => end <= amount.start)
  if (last === undefined) return false
  // What it moved by stands between: `declined 2.6 points to`.
  const from =
    previous !== undefined && previous.start > last.end && previous.unit === 'bps' ? previous : last
  return levelBehind.test(text.slice(from.end, amount.start))
}
