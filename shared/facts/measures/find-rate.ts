import { capitalize } from '../businesses/business-name.ts'
import { leadOf, leadStart, type Statement, type Thread } from '../statement.ts'
import { margins } from './find-margin.ts'

const rateGap =
  /^(?: as an? (?:percent|percentage|%) of (?:(?:our|net|total) )*(?:sales|revenues?))?(?: for [^,.;%$]{2,48}?| in [^,.;%$]{2,24}?)? (?:was|were|is|are|of|at|to be|came in at|reached|stood at|will be|would be|(?:(?:was|were|is|are|remained|held|stayed) )(?:(?:relatively|essentially|roughly|about) )?(?:flat|steady|stable|unchanged|consistent|even)(?: year[- ]over[- ]year| sequentially)? at)(?: (?:about|approximately|around|roughly|nearly|a record))* $/i

/** The sales of `gross margin as a percentage of sales`. */
const ofWholeBefore = /\bas an? (?:percent|percentage|%) of (?:(?:our|net|total) )*$/i

/** `gross margins were 74% of revenue`, `adjusted EBITDA of about 60% of revenue`: a margin, and no mix. */
export function findRate(statement: Statement, index: number): 'named' | (string & {}) | null {
  const start = statement.amounts[index]?.start ?? 0
  const from = leadStart(statement, index)
  const mention = statement.metrics.findLast(
    (other) =>
      other.start >= from &&
      other.end <= start &&
      !other.isWeak &&
      !other.isWhole &&
      !ofWholeBefore.test(statement.text.slice(Math.max(0, other.start - 40), other.start)),
  )
  const moved = movedRate.exec(statement.text.slice(Math.max(0, start - 140), start))
  if (moved !== null && statement.metrics.some((other) => other.end < start && isRateName(other.metric)))
    return 'named'
  const lead = statement.text.slice(0, start).slice(-140)
  const held = (heldOfSales.exec(lead) ?? wasOfSales.exec(lead))?.[1]
  if (held !== undefined) return `${capitalize(held.toLowerCase())} % of revenue`
  if (mention === undefined) return null
  const gap = statement.text.slice(mention.end, start)
  // `gross margin continued at a good 32% of sales`: whatever verb stands between, a margin is a share of them.
  if (
    isRateName(mention.metric) &&
    /^ of (?:net |total )?(?:sales|revenues?)\b/.test(statement.text.slice(statement.amounts[index]?.end)) &&
    !sharing.test(gap)
  )
    return 'named'
  if (!rateGap.test(gap)) return null
  if (isRateName(mention.metric)) return 'named'
  return margins[mention.metric.name] ?? null
}

/** `Working capital as a percent of sales was 24%`: what is held against the sales, and no part of them. */
const heldOfSales =
  /\b((?:(?:net|trade|operating|average|primary) )*(?:working capital|inventor(?:y|ies)|receivables|payables))(?: for the \w+ quarter)? as an? (?:percent|percentage|%) of (?:(?:our|net|total|annualized|trailing|quarterly) )*(?:sales|revenues?)(?: (?!and\b|while\b|but\b)[\w.%-]+){0,7} $/i

/** `Working capital in the quarter was 15% of sales`. */
const wasOfSales =
  /\b((?:(?:net|trade|operating|average|primary|managed) )*(?:working capital|inventor(?:y|ies)|receivables|payables))(?: (?:for|in|at the end of) (?:the |our )?(?:\w+ )?quarter| at quarter[- ]end)? (?:was|were|is|are|stood at|ended at|came in at|improved to|fell to|rose to|represented)(?: (?:about|approximately|around|roughly|nearly|just|over|under|only|an?|record))* $/i

const sharing =
  /\b(?:account|represent|contribut|compris|ma[dk]e|form|bring|brought|mix|share|portion|which|from)\w*\b/i

const isRateName = ({
  measure,
  isGrowth,
}: {
  readonly measure: string
  readonly isGrowth?: boolean
}): boolean => measure === 'percent' && isGrowth !== true
/** `gross margin decreased by 90 basis points from 45% to 44% of sales`: where a rate came from and what it is now. */
const movedRate =
  /\bmargins? (?:declined|decreased|increased|improved|rose|fell|expanded|contracted|dropped)(?: by)?(?: [\d.]+ basis points)?,? from [\d.]+%(?: of (?:net |total )?(?:sales|revenues?))? to $/i

const guidedRate =
  /^(?: (?:guidance|outlook|expectations?|forecast))?(?: (?:for|in|of|across) [^,.;%$]{2,48}?)? (?:to|of|at|was|were|is|to be|will be|would be)(?: (?:about|approximately|around|roughly|nearly))* $/i

/** `our EBIT guidance for the north to 17%`: a profit told in percent is its margin, unless it has grown by that. */
export function findProfitRate(statement: Statement, index: number): string | null {
  const start = statement.amounts[index]?.start ?? 0
  const mention = statement.metrics.findLast((other) => other.end <= start && !other.isWeak)
  if (mention === undefined || !guidedRate.test(statement.text.slice(mention.end, start))) return null
  return margins[mention.metric.name] ?? null
}

/** `Moving on to gross profit. Our rate of 63%`: the margin of the profit that was just turned to. */
export function findRateOfTurned(statement: Statement, index: number, thread: Thread): string | null {
  return index === 0 && /^(?:Our|The) rate (?:of|was|came in at) $/.test(leadOf(statement, index))
    ? (margins[thread.metric ?? ''] ?? null)
    : null
}

/** A profit's share of revenue is its margin. */
export const marginOf = (metric: string): string => margins[metric] ?? `${metric} % of revenue`
