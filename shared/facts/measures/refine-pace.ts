import { uncapitalize } from '../businesses/business-name.ts'
import { soldOrOrdered } from '../businesses/measures-of-parts.ts'
import { asDescribed, type Refine } from './named-metric.ts'

/** What is told by how much it has grown. */
const grows = new Set([...soldOrOrdered, 'Volume growth'])
const ofGrowth =
  /\b(?:acceleration|deceleration|improvement|increase|decrease|decline|slowdown|pickup|up|down|better|higher|lower|accelerat\w+|decelerat\w+|improv\w+|slow\w+)\b/i

const flatReported =
  /\b(?:flat|unchanged|stable|in line)(?: year[- ]over[- ]year)? (?:as reported|reported|on an? (?:as[- ])?reported basis),? (?:or|and|but)(?: (?:were|was|up|down|increased|decreased|rose|grew|fell|declined|by|about|approximately|roughly))* $/i
const inConstant =
  /^,? (?:(?:in|on an?|at|with) )?(?:constant|local|neutral)[- ](?:currenc(?:y|ies)|exchange)\b/i

/** `Sales rose 6%, an acceleration of 150 basis points`: how far growth itself has moved, and no effect on sales. */
export const refinePace: Refine = ({ text, amounts }, index, read, unit, isChange) => {
  const [amount, before] = [amounts[index], amounts[index - 1]]
  // `flat on a reported basis or up 1% in constant currency`: the growth that is told beside what was reported.
  if (
    unit === '%' &&
    isChange &&
    read.metric === 'Revenue' &&
    amount !== undefined &&
    flatReported.test(text.slice(0, amount.start)) &&
    inConstant.test(text.slice(amount.end))
  )
    return { ...read, metric: 'Constant-currency revenue growth' }
  if (unit !== 'bps' || !isChange || amount === undefined || before?.unit !== '%' || !grows.has(read.metric))
    return null
  const near = text.slice(before.end, amount.start) + text.slice(amount.end, amount.end + 24)
  return ofGrowth.test(near) &&
    !/\b(?:due to|because|impact|effect|from (?:currency|FX|pric)|(?:prior|previous|earlier) (?:range|guid|outlook))/i.test(
      near,
    )
    ? {
        ...asDescribed(`Change in ${uncapitalize(read.metric).replace(/ growth$/, '')} growth`),
        segment: read.segment,
      }
    : null
}
