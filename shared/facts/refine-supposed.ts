import { capitalize } from './business-name.ts'
import type { Refine } from './named-metric.ts'
import { leadOf, rangeTailOf } from './statement.ts'

const requiredBehind =
  /^ (?:(?:minimum|regulatory|covenant|capital|required) )*(?:requirements?|thresholds?|covenants?|minimum|hurdle)\b/i
const requiredBefore =
  /\b(?:covenants?|requirements?|thresholds?|required minimum|minimum)(?: (?:of|is|are|at|level|ratio))+(?: (?:about|approximately))? $/i

/** `well below the pre-pandemic level of 17%`. */
const formerLevel =
  /\b(?:the|our|a) (pre-pandemic|pre-COVID|historical|long-term|normalized|five-year|ten-year|10-year) (?:average |normal )?(?:levels?|rate|average|norm|range)? ?of(?: (?:about|approximately))? $/i

/** What a sentence leaves out, and what it then says would be. */
const leavesOut =
  /\b(?:excluding|adjusting for|adjusted for|after giving effect to|giving effect to|if we exclude|without|pro forma for)\b/i
const wouldBe =
  /\b(?:would|could) (?:still )?(?:have (?:been|increased|grown|declined|decreased|improved|risen|fallen)|be)\b[^.;]{0,48}$/i

/** `or 29 basis points when excluding the inventory charge`: the same change once more, without something. */
const withoutBehind =
  /^(?: year[- ]over[- ]year)? (?:when|if) (?:excluding|adjusting for) (?:the |our )?((?:(?!(?:of|in|from|for|with|associated|related|and)\b)[\w-]+ ){0,3}(?!(?:of|in|from|for|with|associated|related|and)\b)[\w-]+)/i
/** `1.59% or 1.72% excluding PPP loans`, `94.3% and 98.1% on a pro forma basis`: the same level once more, without something. */
const toldOtherwise = /^[^;$%\d]{0,40}(?:^|[ ,])(?:or|and)(?: (?:about|approximately|around|roughly|an?))* $/
const leftOutBehind =
  /^(?: per [a-z ]{3,28}?)?,? (?:on a pro ?forma basis|(?:when |if )?(?:excluding|exclusive of) (?:the |our )?((?:(?!(?:of|in|from|for|with|associated|related|and|or|which|that|is|was)\b)[\w-]+ ){0,2}(?!(?:of|in|from|for|with|associated|related|and|or|which|that|is|was)\b)[\w-]+))/i
const otherwise = /(?:^|[ ,])or(?: (?:up|down|about|approximately|around|roughly|an?))* $/i
/** `or approximately 7% on an organic constant currency basis`. */
const onBasis =
  /^ on an? (organic|constant[- ]currency|local[- ]currency|currency-neutral)(?: (?:constant|local)[- ]currency)? basis\b/i
const organically = /^,? (?:organically|on an organic basis)\b/i
const withOwnRow = /^Revenue$|growth|^Organic|^Constant/

/** Percent of contracts that no insurer raises its prices by. */
const leastRenewed = 50
const proForma = 'Pro forma '

/** A figure beside the measure that is not the measure as it stood: what is required, what would have been, what it is without something. */
export const refineSupposed: Refine = (statement, index, read, unit, isChange, setting) => {
  const amount = statement.amounts[index]
  // `would have been 19% instead of 8%`: the second is what was.
  if (read.metric.startsWith(proForma) && /\binstead of $/.test(leadOf(statement, index)))
    return { ...read, metric: read.metric.slice(proForma.length) }
  if (amount === undefined || setting.isArticle || setting.catalogue.find(read.metric) === null) return null
  const lead = leadOf(statement, index)
  // `our 97% renewal rate`: what customers renew, where an insurer's prices move by a few percent.
  if (
    read.metric === 'Premium rate increase' &&
    read.mention !== null &&
    /^renewal rates?$/i.test(statement.text.slice(read.mention.start, read.mention.end)) &&
    unit === '%' &&
    !isChange &&
    Math.abs(Number(amount.value)) >= leastRenewed
  )
    return { ...read, metric: 'Renewal rate' }
  const tail = rangeTailOf(statement, index)
  const isRatio = unit === '%' || unit === 'x'
  if (isRatio && !isChange && (requiredBehind.test(tail) || requiredBefore.test(lead)))
    return { ...read, metric: `${read.metric} requirement`, mention: null, isNamed: false }
  // `The resulting earnings per share would have been $4.50`: nobody earned that.
  if (
    unit.endsWith('/share') &&
    !isChange &&
    /\bwould have been (?:about |around |approximately |roughly )?$/.test(lead) &&
    !leavesOut.test(statement.text)
  )
    return { ...read, metric: proForma + read.metric, mention: null, isNamed: false }
  const former = isRatio && !isChange ? formerLevel.exec(lead)?.[1] : undefined
  if (former !== undefined)
    return { ...read, metric: `${capitalize(former)} ${read.metric}`, mention: null, isNamed: false }
  const before = statement.text.slice(0, amount.start)
  if (
    (isRatio || unit === 'bps') &&
    wouldBe.test(lead) &&
    (leavesOut.test(before) || /^ (?:instead of|rather than|versus the reported)\b/.test(tail))
  )
    return { ...read, metric: proForma + read.metric, mention: null, isNamed: false }
  if (!isChange && index > 0 && toldOtherwise.test(lead)) {
    const left = leftOutBehind.exec(tail)
    if (left !== null)
      return {
        ...read,
        metric: left[1] === undefined ? proForma + read.metric : `${read.metric} excluding ${left[1]}`,
        mention: null,
        isNamed: false,
      }
  }
  // `orders were up 44% overall and 39% organically`.
  if (
    isChange &&
    unit === '%' &&
    !withOwnRow.test(read.metric) &&
    toldOtherwise.test(lead) &&
    organically.test(tail)
  )
    return { ...read, metric: `Organic change in ${read.metric}`, mention: null, isNamed: false }
  if (!isChange || !otherwise.test(lead)) return null
  const without = withoutBehind.exec(tail)?.[1]
  if (without !== undefined)
    return { ...read, metric: `${read.metric} excluding ${without}`, mention: null, isNamed: false }
  const basis = withOwnRow.test(read.metric) ? undefined : onBasis.exec(tail)?.[1]
  if (basis === undefined) return null
  const name = /^organic$/i.test(basis) ? 'Organic' : 'Constant-currency'
  return { ...read, metric: `${name} change in ${read.metric}`, mention: null, isNamed: false }
}
