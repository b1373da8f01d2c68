import { findShareOfThing } from './share-of-thing.ts'
import type { Statement } from '../statement.ts'

/** `Our SG&A ratio fell 100 basis points to 31%`: a cost by its share of sales, which is told as a ratio. */
export function findCostRatio(statement: Statement, index: number, unit: string): string | null {
  if (unit !== '%' && unit !== 'bps') return null
  const start = statement.amounts[index]?.start ?? 0
  const shared = statement.metrics.findLast(
    (other) =>
      other.end <= start &&
      start - other.end < longestAside &&
      other.metric.lowerIsBetter &&
      other.metric.measure === 'money' &&
      shareAside.test(statement.text.slice(other.end, start)),
  )
  if (shared !== undefined) return `${shared.metric.name} % of revenue`
  const mention = statement.metrics.findLast((other) => other.end <= start && !other.isWeak)
  if (unit === '%' && incomeTaxedAt.test(statement.text.slice(0, start))) return 'Tax rate'
  if (
    mention?.metric.name === 'Income tax expense' &&
    unit === '%' &&
    taxedAt.test(statement.text.slice(mention.end, start))
  )
    return 'Tax rate'
  // `net debt was 12% of total capital`: of what is named behind, and never of sales.
  const amount = statement.amounts[index]
  const base = ofCapital.exec(statement.text.slice(amount?.end).slice(0, 48))?.[1]
  if (
    mention?.metric.isBalance === true &&
    mention.metric.measure === 'money' &&
    !ofSales.test(statement.text.slice(amount?.end))
  )
    return base === undefined || !toldAsShare.test(statement.text.slice(mention.end, start))
      ? null
      : `${mention.metric.name} % of ${base.toLowerCase()}`
  return mention?.metric.lowerIsBetter === true &&
    mention.metric.measure === 'money' &&
    ((unit === '%' &&
      (toldAsShare.test(statement.text.slice(mention.end, start)) ||
        aimedAsShare.test(statement.text.slice(mention.end, start)))) ||
      /^(?: expenses?)? (?:ratio|rate)\b/.test(statement.text.slice(mention.end, mention.end + 16)) ||
      asShareOfSales.test(statement.text.slice(Math.max(0, mention.start - 64), mention.start)))
    ? `${mention.metric.name} % of revenue`
    : null
}

const ofSales = /^ of (?:our |the |total |net )*(?:sales|revenues?)\b/i
const ofCapital =
  /^ of (?:our |the |total |book |net |adjusted )*(capital(?:ization)?|assets|equity|enterprise value)\b/i

const otherWhole =
  /^(?: expenses?)? (?:as an? (?:percent(?:age)?|%) of|to) (?:our |total |net )*(?!(?:net |total )?(?:sales|revenues?)\b)([a-z]+(?: (?!an?\b)[a-z]+){0,2}?)(?: (?:for|in) the (?:\w+ ){0,3}(?:quarter|year))? (?:was|were|of|at|to|improved|fell|rose|declined|increased|decreased|came|stood|ended|finished|remained)\b/i

/** `SG&A as a share of the gross profit was 57%`: a cost by its share of something else than sales. */
export function findShareOfOther(
  { text, metrics, amounts }: Statement,
  index: number,
  unit: string,
): string | null {
  if (unit !== '%' && unit !== 'bps') return null
  const start = amounts[index]?.start ?? 0
  const ofThing = findShareOfThing(text, metrics, amounts[index], unit)
  if (ofThing !== null) return ofThing
  const cost = metrics.findLast(
    ({ metric, end }) =>
      end <= start &&
      metric.lowerIsBetter &&
      metric.measure === 'money' &&
      otherWhole.test(text.slice(end, start)),
  )
  const whole = cost === undefined ? null : otherWhole.exec(text.slice(cost.end, start))
  // Another measure between them is what the figure is of.
  const isNext =
    cost === undefined ||
    whole === null ||
    metrics.some((other) => other.start > cost.end + whole[0].length && other.end <= start)
  return isNext ? null : `${cost.metric.name} % of ${(whole[1] ?? '').toLowerCase().replace(/ ratio$/, '')}`
}

/** `As a percentage of net sales, our SG&A was 31%`. */
const asShareOfSales =
  /\bas a (?:percent(?:age)?|%|share|rate|proportion) of (?:our |net |total |consolidated )*(?:sales|revenues?),? (?:[\w'’-]+ ){0,3}$/i

/** Characters within which a cost is called a share of sales. */
const longestAside = 100
/** `SG&A, as a percentage of revenue, improved to 21%`. */
const shareAside =
  /^(?: expenses?)?, as a (?:percent(?:age)?|%|share) of (?:our |net |total )*(?:sales|revenues?), (?:[a-z]+ ){1,4}$/i

/** `Sales and marketing expense for the quarter was 9%`: a cost told in percent is a share of sales. */
const toldAsShare =
  /^(?: expenses?)?(?: (?:for|in) the (?:\w+ ){0,2}(?:quarter|year))? (?:was|were|came in at)(?: (?:about|approximately|around|roughly))* $/i

/** `The income tax provision in the third quarter of 2024 was 24%`: of the income before tax. */
const taxedAt =
  /^(?: (?:in|for) (?:the |our )?(?:[\w-]+ ){0,3}(?:quarter|year|half)(?: of (?:fiscal )?20\d\d)?)? (?:was|is|of|at|came in at)(?: (?:about|approximately|around|roughly))* $/i

/** `Income tax in Q2 was 8% on a GAAP basis and 14% on a non-GAAP basis`. */
const incomeTaxedAt =
  /^(?:And |Our |The )*(?:GAAP |non-GAAP )?[Ii]ncome tax(?:es)?(?: (?:in|for) (?:the )?[\w -]{2,24}?)? (?:was|were)(?: (?:about|approximately|around|roughly))*(?: [\d.]+% on an? [\w-]+ basis,? and(?: (?:about|approximately))*)? $/

/** `SG&A for the full year to be below 7%`. */
const aimedAsShare =
  /^(?: expenses?)?(?: (?:for|in) (?:the (?:\w+ ){0,2}(?:quarter|year)|20\d\d))? to be(?: (?:below|under|above|at|at or below|at most|no more than|less than|about|approximately|around|roughly|between))* $/i
